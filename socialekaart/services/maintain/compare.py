"""The document beside the previous delivery: what is new, what changed, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from socialekaart.domain.matching import match_key
from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.exchange.cell_writer import CellWriter
from socialekaart.exchange.delivery_reader import Mappings
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.maintain.clean import written
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.sheet import Sheet, SheetRow
from socialekaart.services.wording import enumerate_dutch

_NAMED = 5


@dataclass(frozen=True, slots=True)
class RowAside:
    """A row of the document. `fields` are (column, before, after) of what changed."""

    kind: RecordKind
    row: int
    label: str
    fields: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A row of the previous delivery that the document lacks; `cells` by column, to put it back."""

    kind: RecordKind
    external_id: str
    label: str
    organization: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the document differs from the previous delivery; `sentences` say it in Dutch."""

    new: tuple[RowAside, ...]
    changed: tuple[RowAside, ...]
    deleted: tuple[RowAside, ...]
    missing: tuple[MissingRow, ...]
    unchanged: int
    sentences: tuple[str, ...]


def compare(
    file: DataFile,
    previous: Sequence[Path],
    vocabulary: Vocabulary,
    mappings: Mappings | None = None,
) -> Comparison:
    """Compare with the files of the previous delivery, by what cells mean rather than how they
    are typed. A table that isn't among those files is not compared. Raises what opening raises."""
    before = DataFile.open(previous, vocabulary, mappings)
    told = {kind for opened in before.files for kind in opened.kinds}
    sides = [_Sides(before, file, kind) for kind in RecordKind if kind in told]
    new = [aside for side in sides for aside in side.new()]
    changed = [aside for side in sides for aside in side.changed()]
    deleted = [aside for side in sides for aside in side.deleted()]
    missing = [row for side in sides for row in side.missing()]
    rows = sum(1 for side in sides for _ in _filled(side.after))
    return Comparison(
        tuple(new),
        tuple(changed),
        tuple(deleted),
        tuple(missing),
        rows - len(new) - len(changed) - len(deleted),
        tuple(_sentences(new, changed, deleted, missing)),
    )


class _Texts:
    """The cells of rows as a clean file has them, or as typed."""

    def __init__(self, file: DataFile, kind: RecordKind) -> None:
        self._file = file
        self._sheet = file.sheet(kind)
        self._writer = CellWriter(self._sheet.schema, file.vocabulary)

    def has_error(self, row: SheetRow) -> bool:
        """Tell whether a row can't be written as a clean file has it."""
        return self._file.checks.record(row.key) is None

    def of(self, row: SheetRow, *, as_typed: bool) -> dict[str, str]:
        """Give the filled cells by column."""
        record = None if as_typed else self._file.checks.record(row.key)
        cells = row.cells if record is None else written(self._writer, self._sheet, record)
        named = zip(self._sheet.columns, cells, strict=True)
        return {column.name: text.strip() for column, text in named if text.strip()}


class _Sides:
    """One table on both sides, its rows paired: by id first, then by name what has no id."""

    def __init__(self, before: DataFile, after: DataFile, kind: RecordKind) -> None:
        self._old, self._new = before, after
        self.before, self.after = before.sheet(kind), after.sheet(kind)
        self._left = {row.key: row for row in _filled(self.before)}
        self._pairs: dict[int, SheetRow] = {}
        self._pair(_ids)
        self._pair(_names, one_without_id=True)

    def new(self) -> Iterator[RowAside]:
        """Give the rows that weren't there."""
        for row in self._shown():
            if row.key not in self._pairs:
                yield self._aside(row)

    def changed(self) -> Iterator[RowAside]:
        """Give the rows that say something else."""
        old = _Texts(self._old, self.before.kind)
        new = _Texts(self._new, self.after.kind)
        for row in self._shown():
            if row.key in self._pairs:
                before = self._pairs[row.key]
                # A clean cell and a typed one differ in spelling only: hold like against like.
                typed = old.has_error(before) or new.has_error(row)
                sides = old.of(before, as_typed=typed), new.of(row, as_typed=typed)
                fields = tuple(_differences(*sides))
                if fields:
                    yield replace(self._aside(row), fields=fields)

    def deleted(self) -> Iterator[RowAside]:
        """Give the rows that say that they are gone."""
        for row in _filled(self.after):
            if self._new.checks.is_deletion(row.key):
                yield self._aside(row)

    def missing(self) -> Iterator[MissingRow]:
        """Give what isn't there any more and wasn't told to be gone already."""
        for row in self._left.values():
            if self._old.checks.is_deletion(row.key):
                continue
            named = zip(self.before.columns, row.cells, strict=True)
            yield MissingRow(
                kind=self.before.kind,
                external_id=self._old.checks.external_id(row.key),
                label=self.before.label(row.key),
                organization=self.before.names(row)[1],
                cells={column.name: text for column, text in named if text.strip()},
            )

    def _pair(
        self,
        names: Callable[[DataFile, SheetRow], list[str]],
        *,
        one_without_id: bool = False,
    ) -> None:
        """Pair what isn't paired yet, each row once."""
        by_name: dict[str, list[SheetRow]] = {}
        for row in self._left.values():
            for name in names(self._old, row):
                by_name.setdefault(name, []).append(row)
        for row in _filled(self.after):
            if row.key in self._pairs:
                continue
            for old in (o for name in names(self._new, row) for o in by_name.get(name, ())):
                both = _ids(self._new, row) and _ids(self._old, old)
                if old.key in self._left and not (one_without_id and both):
                    self._pairs[row.key] = self._left.pop(old.key)
                    break

    def _shown(self) -> Iterator[SheetRow]:
        return (r for r in _filled(self.after) if not self._new.checks.is_deletion(r.key))

    def _aside(self, row: SheetRow) -> RowAside:
        return RowAside(self.after.kind, row.key, self.after.label(row.key))


def _filled(sheet: Sheet) -> Iterator[SheetRow]:
    return (row for row in sheet.rows if not row.is_blank)


def _ids(file: DataFile, row: SheetRow) -> list[str]:
    """Give the id of a row, if it has one."""
    external_id = file.checks.external_id(row.key)
    return [external_id] if external_id else []


def _names(file: DataFile, row: SheetRow) -> list[str]:
    """Give what a row without an id may be recognised by, surest first."""
    record = file.checks.record(row.key)
    surest = [f"key {match_key(record)}"] if record is not None else []
    names = file.find(row.key).names(row)
    return [*surest, "|".join(bare(part) for part in names)]


def _differences(
    before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    for column in dict.fromkeys((*before, *after)):
        if before.get(column, "") != after.get(column, ""):
            yield column, before.get(column, ""), after.get(column, "")


def _sentences(
    new: Sequence[RowAside],
    changed: Sequence[RowAside],
    deleted: Sequence[RowAside],
    missing: Sequence[MissingRow],
) -> Iterator[str]:
    """Say it, what is missing first."""
    if missing:
        what = "1 regel" if len(missing) == 1 else f"{len(missing)} regels"
        verb = "staat" if len(missing) == 1 else "staan"
        yield (
            f"{what} van vorige keer {verb} er niet meer in: "
            f"{_named([row.label for row in missing])}. Is het gestopt? Meld het als verwijderd."
        )
    for rows, one, many in (
        (new, "regel is nieuw", "regels zijn nieuw"),
        (changed, "regel is veranderd", "regels zijn veranderd"),
        (deleted, "regel meld je als verwijderd", "regels meld je als verwijderd"),
    ):
        if rows:
            yield f"{len(rows)} {one if len(rows) == 1 else many}."
    if not (new or changed or deleted or missing):
        yield "Er is niets veranderd sinds de vorige levering."


def _named(labels: Sequence[str]) -> str:
    """Name the first few."""
    more = len(labels) - _NAMED
    return enumerate_dutch([*labels[:_NAMED], *([f"nog {more}"] if more > 0 else [])])
