"""Names of towns and municipalities, to be found whole or while they are being typed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from socialekaart.geo.place_names import name_key

_WORDS = re.compile(r"[\s\-/']+")


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One way to name a town or a municipality.

    `town` is "" for a municipality; `label` is what the screen shows and what finds it again;
    `weight` orders what one text may mean, in inhabitants.
    """

    label: str
    town: str
    municipality: str
    weight: int


class NameIndex:
    """Entries by name key; towns before municipalities, the heaviest first."""

    def __init__(self, named: Iterable[tuple[str, NameEntry]]) -> None:
        by_key: dict[str, list[NameEntry]] = defaultdict(list)
        inner: list[tuple[str, str]] = []
        for name, entry in named:
            key = name_key(name)
            if entry not in by_key[key]:
                by_key[key].append(entry)
                inner += [(name_key(rest), key) for rest in _tails(name)]
        for entries in by_key.values():
            entries.sort(key=lambda entry: (not entry.town, _order(entry)))
        self._by_key = dict(by_key)
        self._keys = sorted(self._by_key)
        self._inner = sorted(inner)

    def named(self, key: str) -> list[NameEntry]:
        """Return the entries with exactly this name key."""
        return self._by_key.get(key, [])

    def completing(self, key: str) -> Iterator[NameEntry]:
        """Yield entries that `key` may become: whole names, beginnings, later words, inner parts.

        Each of the four comes heaviest first; an entry may come more than once.
        """
        if not key:
            return
        whole = self.named(key)
        begins = set(_starting(self._keys, key))
        inside = set(self._starting_inside(key)) - begins
        yield from whole
        yield from self._sorted(begins)
        yield from self._sorted(inside)
        yield from self._sorted({k for k in self._keys if key in k} - begins - inside)

    def _starting_inside(self, key: str) -> Iterator[str]:
        at = bisect_left(self._inner, (key, ""))
        while at < len(self._inner) and self._inner[at][0].startswith(key):
            yield self._inner[at][1]
            at += 1

    def _sorted(self, keys: Iterable[str]) -> list[NameEntry]:
        return sorted((entry for key in keys for entry in self._by_key[key]), key=_order)


def _order(entry: NameEntry) -> tuple[int, bool, str]:
    return -entry.weight, not entry.town, entry.label


def _starting(keys: list[str], prefix: str) -> Iterator[str]:
    at = bisect_left(keys, prefix)
    while at < len(keys) and keys[at].startswith(prefix):
        yield keys[at]
        at += 1


def _tails(name: str) -> Iterator[str]:
    """Yield the name from its second word on, from its third word on, and so forth."""
    for match in _WORDS.finditer(name):
        if match.start() and match.end() < len(name):
            yield name[match.end() :]
