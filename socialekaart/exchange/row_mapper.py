"""Rows of somebody else's table to rows of ours: cells put in place, taken apart and translated."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from socialekaart.domain.privacy import holds_patient_number
from socialekaart.domain.words import bare
from socialekaart.exchange.cell_parts import PartGroup, fillable, is_same, parts_of
from socialekaart.exchange.cells import split_commas, split_list
from socialekaart.exchange.column_mapping import IGNORED, ColumnMapping, MappedColumn
from socialekaart.exchange.damage import undefuse
from socialekaart.exchange.join_cells import LISTS, about_day, join, joint_of
from socialekaart.exchange.schema import CellKind, Column, load_schema

_TEXTS = frozenset((CellKind.TEXT, CellKind.ADDRESS))
_NAMED = re.compile(r"\{(\w+)\}")


class RowMapper:
    """Turns the cells of a file into the cells of one of our tables.

    Several columns may have one target: lists are joined with "|", a naam with a space, and the
    long texts (omschrijving, opmerking, ...) with a line end. Any other target takes the first
    that is filled; what another column says differently is kept under that column's own name.

    First and last names are put in their usual order, wherever their columns stand; columns of one
    day each ("Maandag": "9-17" or a cross) make opening hours or working days.

    A cell that is taken apart (`splits`) fills only what is still empty. What isn't recognised goes
    to the column's own target when that takes text and is empty, and otherwise, with parts for
    which there is no room, to an unknown column with the name of the file's. Nothing is lost.
    A cell that seems to hold a BSN is never taken apart, so that the guard sees it whole.

    `width` is how many cells a row of the file should have.
    """

    def __init__(self, mapping: ColumnMapping) -> None:
        self._schema = load_schema(mapping.kind)
        self._columns = {column.name: column for column in self._schema.columns}
        self.width = max((column.position for column in mapping.columns), default=-1) + 1
        used = [column for column in mapping.columns if column.target != IGNORED]
        self._mapped = _by_target(used, self._columns)
        self._splits = [column for column in used if column.splits]
        self._kept = [c for c in used if c.target not in self._columns and not c.splits]
        self._constants = {
            name: text.strip()
            for name, text in mapping.constants.items()
            if name in self._columns and text.strip()
        }
        self._names = self._own_names(mapping)
        self._extra_names = self._name_extras(used)
        self.header = [*self._names, *self._extra_names.values()]
        self._at = {name: index for index, name in enumerate(self._names)}
        self._extra_at = {
            position: len(self._names) + index for index, position in enumerate(self._extra_names)
        }
        self._translators = {
            self._at[name]: _translator(self._columns[name], table)
            for name, table in mapping.translations.items()
            if name in self._at and table
        }

    @property
    def positions(self) -> dict[str, int]:
        """Where each column of ours stands in a mapped row."""
        return dict(self._at)

    @property
    def extras(self) -> tuple[tuple[int, str], ...]:
        """(position in a mapped row, name) of the columns we don't know."""
        return tuple(enumerate(self._extra_names.values(), start=len(self._names)))

    def map(self, cells: list[str]) -> list[str]:
        """Give the cells under `header`; missing cells of a short row count as empty."""
        row = [""] * len(self.header)
        surplus: dict[int, list[str]] = {}
        for name, columns in self._mapped.items():
            self._take(name, columns, cells, row, surplus)
        for column in self._splits:
            self._split(column, cells, row, surplus)
        for column in self._kept:
            row[self._extra_at[column.position]] = _cell(cells, column.position)
        for position, texts in surplus.items():
            row[self._extra_at[position]] = "\n".join(texts)
        for index, translate in self._translators.items():
            if row[index].strip():
                row[index] = translate(row[index])
        for name, text in self._constants.items():
            if not row[self._at[name]].strip():
                row[self._at[name]] = self._filled_in(text, row)
        return row

    def _filled_in(self, text: str, row: Sequence[str]) -> str:
        """Put the text of other columns where a constant names them: "{aanbieder}"."""
        if "{" not in text:
            return text
        return _NAMED.sub(
            lambda match: row[self._at[match[1]]].strip() if match[1] in self._at else match[0],
            text,
        ).strip()

    def _own_names(self, mapping: ColumnMapping) -> list[str]:
        """Give the columns of ours that can be filled: as mapped, by splitting, by constants."""
        targets = [c.target for c in mapping.columns if c.target in self._columns]
        split = [name for c in self._splits for name in fillable(mapping.kind, c.target)]
        return list(dict.fromkeys((*targets, *split, *self._constants)))

    def _name_extras(self, used: Sequence[MappedColumn]) -> dict[int, str]:
        """Give by position a name of its own to each column of which something may be kept."""
        single = {
            column.position
            for name, columns in self._mapped.items()
            if joint_of(self._columns[name], columns) is None
            for column in columns[1:]
        }
        kept = {column.position for column in (*self._kept, *self._splits)} | single
        names: dict[int, str] = {}
        taken = set(self._columns)
        for column in sorted(used, key=lambda column: column.position):
            if column.position not in kept:
                continue
            given = " ".join(column.header.split()).removeprefix("'")
            given = name = given or f"kolom {column.position + 1}"
            number = 2
            while name in taken:
                name, number = f"{given} ({number})", number + 1
            taken.add(name)
            names[column.position] = name
        return names

    def _take(
        self,
        name: str,
        columns: Sequence[MappedColumn],
        cells: Sequence[str],
        row: list[str],
        surplus: dict[int, list[str]],
    ) -> None:
        """Fill one column of ours from the cells that are mapped to it whole."""
        ours, index = self._columns[name], self._at[name]
        filled = [
            (column, text)
            for column in columns
            if (text := about_day(ours, column, _cell(cells, column.position))).strip()
        ]
        if not filled:
            return
        joint = joint_of(ours, columns)
        if len(filled) == 1 or joint is None:
            row[index] = filled[0][1]
            for column, text in filled[1:]:
                if not is_same(row[index], text):
                    surplus.setdefault(column.position, []).append(text.strip())
            return
        row[index] = join(ours, filled, joint)

    def _split(
        self,
        column: MappedColumn,
        cells: Sequence[str],
        row: list[str],
        surplus: dict[int, list[str]],
    ) -> None:
        """Take one cell apart and put what it holds where there is room."""
        text = undefuse(_cell(cells, column.position).strip())
        if not text:
            return
        left: list[str] = []
        rest = text
        if not holds_patient_number(text):
            groups, rest = parts_of(self._schema.kind, column.target, text)
            for group in groups:
                if not self._place(group, row):
                    left.append(group.text)
        if rest and not self._place_rest(column.target, rest, row):
            left.insert(0, rest)
        if left:
            surplus[column.position] = left

    def _place(self, group: PartGroup, row: list[str]) -> bool:
        """Fill the cells of parts that belong together; False when there is no room for them."""
        for choice in group.choices:
            indexes = {self._at[name]: text for name, text in choice.items()}
            if all(not row[i].strip() or is_same(row[i], text) for i, text in indexes.items()):
                for index, text in indexes.items():
                    row[index] = row[index] if row[index].strip() else text
                return True
        return False

    def _place_rest(self, target: str, rest: str, row: list[str]) -> bool:
        """Give the unrecognised part to the column's own target, if that takes text."""
        column = self._columns.get(target)
        if column is None or column.kind not in _TEXTS:
            return False
        index = self._at[target]
        if not row[index].strip():
            row[index] = rest
            return True
        if column.is_note:
            row[index] = f"{row[index].strip()}\n{rest}"
            return True
        return False


def _by_target(
    used: Sequence[MappedColumn], columns: Mapping[str, Column]
) -> dict[str, list[MappedColumn]]:
    """Group the columns of a file by the column of ours they fill whole, in the file's order."""
    found: dict[str, list[MappedColumn]] = {}
    for column in sorted(used, key=lambda column: column.position):
        if column.target in columns and not column.splits:
            found.setdefault(column.target, []).append(column)
    return found


def _cell(cells: Sequence[str], position: int) -> str:
    """Give a cell, "" beyond the end of a row."""
    return cells[position] if position < len(cells) else ""


def _translator(column: Column, table: Mapping[str, str]) -> Callable[[str], str]:
    """Give the function that replaces a cell, or of a list the parts of it, by `table`."""

    def whole(text: str) -> str:
        return table.get(bare(text), text)

    def each(text: str) -> str:
        if bare(text) in table:
            return table[bare(text)]
        found: list[str] = []
        for part in split_list(text):
            pieces = [part] if bare(part) in table else split_commas(part)
            known = any(bare(piece) in table for piece in pieces)
            found += [whole(piece) for piece in pieces] if known else [part]
        return "|".join(dict.fromkeys(part for part in found if part.strip()))

    return each if column.kind in LISTS else whole
