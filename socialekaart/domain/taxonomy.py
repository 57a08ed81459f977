"""Life domains (levensdomeinen): stable ids, their words, and what people call them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from socialekaart.domain.words import bare


@dataclass(frozen=True, slots=True)
class Domain:
    """One life domain. `label` is for running text, `short` for a chip; `aliases` other words."""

    id: str
    label: str
    short: str
    aliases: tuple[str, ...] = ()


class Taxonomy:
    """The domains in their own order, found by id, label or alias.

    Case, accents, spaces and punctuation make no difference. An id wins from a label and a label
    from an alias, so that an alias can never hide another domain.
    """

    def __init__(self, domains: Iterable[Domain]) -> None:
        self.domains: tuple[Domain, ...] = tuple(domains)
        self._by_id = {domain.id: domain for domain in self.domains}
        self._by_word: dict[str, str] = {}
        for words in (
            [(d.id, d.id) for d in self.domains],
            [(word, d.id) for d in self.domains for word in (d.label, d.short)],
            [(word, d.id) for d in self.domains for word in d.aliases],
        ):
            for word, domain_id in words:
                self._by_word.setdefault(bare(word), domain_id)
        self._by_word.pop("", None)

    def __iter__(self) -> Iterator[Domain]:
        return iter(self.domains)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids in their own order."""
        return tuple(self._by_id)

    def resolve(self, text: str) -> str | None:
        """Give the id of a domain named in any known way, or None."""
        return self._by_word.get(bare(text.replace("&", " en ")))

    def label(self, domain_id: str) -> str:
        """Give the words for running text; an unknown id is its own label."""
        domain = self._by_id.get(domain_id)
        return domain.label if domain else domain_id

    def short(self, domain_id: str) -> str:
        """Give the words for a chip; an unknown id is its own label."""
        domain = self._by_id.get(domain_id)
        return domain.short if domain else domain_id
