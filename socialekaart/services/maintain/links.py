"""What rows say of one another: ids that stand there twice, and names that name nobody.

Kept up to date row by row, so that one edit asks only the rows it touches.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare

_Name = TypeVar("_Name")
Call = tuple[RecordKind, bool, str]
"""What a row answers to or asks for: a kind, whether by name, and the id or the folded name."""

REFERENCES: dict[tuple[RecordKind, str], tuple[RecordKind, bool]] = {
    (RecordKind.SERVICE, "wel_bij"): (RecordKind.SERVICE, True),
    (RecordKind.CONTACT, "waarnemer"): (RecordKind.CONTACT, True),
    (RecordKind.CONTACT, "aanbod_ids"): (RecordKind.SERVICE, False),
}
"""Per column that names others: the kind it names, and whether a name does as well as an id."""


@dataclass(frozen=True, slots=True)
class RowLinks:
    """What one row is called and whom it names. Ids are as the reader takes them.

    `asked` are (column, text) of each reference. A row that must be deleted answers to nothing.
    """

    kind: RecordKind
    external_id: str = ""
    name: str = ""
    asked: tuple[tuple[str, str], ...] = ()
    deleted: bool = False

    def answers(self) -> set[Call]:
        """Give what others may call it."""
        if self.deleted:
            return set()
        found = {(self.kind, False, self.external_id)} if self.external_id else set()
        return found | ({(self.kind, True, bare(self.name))} if bare(self.name) else set())

    def questions(self) -> dict[tuple[str, str], set[Call]]:
        """Give per reference what would answer it."""
        found: dict[tuple[str, str], set[Call]] = {}
        for column, text in self.asked:
            kind, by_name = REFERENCES[self.kind, column]
            found[column, text] = {(kind, False, text)}
            if by_name and bare(text):
                found[column, text].add((kind, True, bare(text)))
        return found


class Links:
    """The links of all rows, by key."""

    def __init__(self) -> None:
        self._rows: dict[int, RowLinks] = {}
        self._ids: dict[tuple[RecordKind, str], set[int]] = defaultdict(set)
        self._answering: dict[Call, set[int]] = defaultdict(set)
        self._asking: dict[Call, set[int]] = defaultdict(set)

    def put(self, key: int, links: RowLinks | None) -> set[int]:
        """Replace what a row says (None: it is gone); give the rows this may make a difference to.

        The row itself is among them, unless it said nothing before and says nothing now.
        """
        before = self._rows.pop(key, None)
        if before == links:
            if links is not None:
                self._rows[key] = links
            return set()
        touched = {key}
        if before is not None:
            touched |= self._around(before)
            self._index(key, before, add=False)
        if links is not None:
            self._rows[key] = links
            self._index(key, links, add=True)
            touched |= self._around(links)
        return touched

    def external_id(self, key: int) -> str:
        """Give the id of a row, "" for none."""
        links = self._rows.get(key)
        return links.external_id if links else ""

    def same_id(self, key: int) -> list[int]:
        """Give the other rows with the same id, lowest key first."""
        links = self._rows.get(key)
        if links is None or not links.external_id:
            return []
        return sorted(self._ids[links.kind, links.external_id] - {key})

    def unanswered(self, key: int) -> list[tuple[str, str]]:
        """Give the (column, text) of what a row names and that is nobody."""
        links = self._rows.get(key)
        if links is None:
            return []
        return [
            asked
            for asked, answers in links.questions().items()
            if not any(self._answering.get(answer) for answer in answers)
        ]

    def _around(self, links: RowLinks) -> set[int]:
        """Give the rows that share its id or ask for it."""
        near = set(self._ids.get((links.kind, links.external_id), ()))
        for answer in links.answers():
            near |= self._asking.get(answer, set())
        return near

    def _index(self, key: int, links: RowLinks, *, add: bool) -> None:
        if links.external_id:
            _note(self._ids, [(links.kind, links.external_id)], key, add=add)
        _note(self._answering, links.answers(), key, add=add)
        for answers in links.questions().values():
            _note(self._asking, answers, key, add=add)


def _note(index: dict[_Name, set[int]], names: Iterable[_Name], key: int, *, add: bool) -> None:
    for name in names:
        if add:
            index[name].add(key)
        else:
            index[name].discard(key)
