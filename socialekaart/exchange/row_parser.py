"""A row of cells to a record: every cell by its column, then what the cells say together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from socialekaart.domain.model import (
    AssignmentKind,
    Contact,
    Record,
    RecordKind,
    Service,
    ServiceStatus,
    Visibility,
)
from socialekaart.domain.privacy import holds_patient_number, may_hold_number
from socialekaart.exchange import areas
from socialekaart.exchange.cells import CellReader
from socialekaart.exchange.damage import clean, restore_scientific, undefuse
from socialekaart.exchange.header import Header
from socialekaart.exchange.locations import read_locations
from socialekaart.exchange.messages import Code
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.schema import CellKind, Column
from socialekaart.exchange.values import parse_boolean
from socialekaart.exchange.vocabulary import Vocabulary

_UNGUARDED = frozenset(
    (CellKind.DATE, CellKind.COORDINATE, CellKind.INTEGER, CellKind.BOOLEAN, CellKind.URL)
)
_NUMBERS = frozenset((CellKind.PHONE, CellKind.ID))
_WORDS = re.compile(r"[^\W\d_]{2}")
_ID_LIKE = re.compile(r"id$|nr\b|nummer|code|kvk|agb|rsin|tel|fax|mobiel|gsm|vestiging", re.I)
_TOGETHER = ("area.", "locations.")
"""Attributes of which the parts are read together, after the other cells."""

_FEW_VALUES = frozenset(
    (
        CellKind.BOOLEAN,
        CellKind.INTEGER,
        CellKind.DATE,
        CellKind.DAYS,
        CellKind.DOMAINS,
        CellKind.MUNICIPALITY,
        CellKind.LANGUAGES,
        CellKind.CHOICE,
        CellKind.CHOICES,
    )
)
"""Kinds whose cells say the same things over and over: what was read is remembered."""
_REMEMBERED = 4096

_ReadCell = Callable[[Column, str, RowLog], object]


@dataclass(frozen=True, slots=True)
class _Plan:
    """One column of this file: where it stands and how its cells are read."""

    position: int
    column: Column
    read: _ReadCell
    together: bool
    memory: dict[str, tuple[str, object]] | None
    """Of cells about which there was nothing to tell: raw text to cleaned text and value."""


class RowParser:
    """Turns the rows of one table into records."""

    def __init__(self, header: Header, vocabulary: Vocabulary) -> None:
        self.header = header
        self.schema = header.schema
        self._cells = CellReader(vocabulary)
        self._columns = {column.name: column for column in self.schema.columns}
        self._plans = [self._plan(column) for column in self._present_columns()]
        self._guarded = [p for p in self._plans if p.column.kind not in _UNGUARDED | _NUMBERS]
        self._numbers = [p for p in self._plans if p.column.kind in _NUMBERS]
        self._address = [
            c.name for c in self.schema.columns if c.attribute.startswith("locations.")
        ]
        self._required = [column for column in self.schema.columns if column.required]
        id_column = next(c for c in self.schema.columns if c.attribute == "external_id")
        deleted = next(c for c in self.schema.columns if c.attribute == "deleted")
        self.id_column = id_column.name
        self._id_position = header.positions.get(id_column.name)
        self._deleted_position = header.positions.get(deleted.name)

    def external_id(self, cells: Sequence[str]) -> str:
        """Give the id in a row, however wrong the rest of it; "" when there is none."""
        text = self._cell(cells, self._id_position)
        if text in self.schema.missing or text.startswith("#"):
            return ""
        restored = restore_scientific(text)
        return restored[0] if restored and restored[1] else undefuse(text)

    def is_deletion(self, cells: Sequence[str]) -> bool:
        """Say whether a row is marked verwijderd."""
        return parse_boolean(self._cell(cells, self._deleted_position)) is True

    def parse(self, cells: Sequence[str], log: RowLog) -> Record | None:
        """Give the record of a row; None when something in it is an error, which is told.

        A row that must be deleted needs no more than its id, or its name and organisation; what
        else is wrong with it is not told.
        """
        if self._tells_of_patients(cells, log):
            return None
        deletion = self.is_deletion(cells)
        inner = RowLog(log.report, log.file, log.row, muted=True) if deletion else log
        texts, values = self._read_cells(cells, inner)
        extra = self._read_extras(cells, inner)
        if deletion:
            return self._deletion(values, extra, log)
        self._check_required(texts, log)
        values["extra"] = extra
        if self.schema.kind is RecordKind.SERVICE:
            values |= self._service_parts(texts, values, log)
            _check_service(texts, values, log)
        else:
            values |= self._contact_parts(texts, values, log)
            _check_contact(texts, values, log)
        return None if log.failed else _build(self.schema.kind, values)

    def _present_columns(self) -> list[Column]:
        return [c for c in self.schema.columns if c.name in self.header.positions]

    def _plan(self, column: Column) -> _Plan:
        return _Plan(
            self.header.positions[column.name],
            column,
            self._cells.reader(column),
            column.attribute.startswith(_TOGETHER) and column.name != areas.KIND_COLUMN,
            {} if column.kind in _FEW_VALUES else None,
        )

    def _cell(self, cells: Sequence[str], position: int | None) -> str:
        """Give the stripped text at a position; "" beyond the end of the row."""
        return cells[position].strip() if position is not None and position < len(cells) else ""

    def _tells_of_patients(self, cells: Sequence[str], log: RowLog) -> bool:
        """Tell every cell that seems to hold a BSN; nothing else of such a row is looked at."""
        count = len(cells)
        guarded = [cells[plan.position] for plan in self._guarded if plan.position < count]
        if may_hold_number("\n".join(guarded)):
            for plan, text in zip(self._guarded, guarded, strict=False):
                if holds_patient_number(text, plan.column.is_note):
                    log.tell(Code.BSN, plan.column.name)
        for plan in self._numbers:
            text = cells[plan.position] if plan.position < count else ""
            if text and _WORDS.search(text) and holds_patient_number(text, note=False):
                log.tell(Code.BSN, plan.column.name)
        for position, name in self.header.extras:
            text = cells[position] if position < len(cells) else ""
            named = f"{name}: {text}".replace("_", " ")
            if len(text) > 7 and holds_patient_number(named, not _ID_LIKE.search(name)):
                log.tell(Code.BSN, name)
        return log.failed

    def _read_cells(
        self, cells: Sequence[str], log: RowLog
    ) -> tuple[dict[str, str], dict[str, Any]]:
        """Give the cleaned texts by column, and by attribute the values of cells on their own."""
        texts: dict[str, str] = {}
        values: dict[str, Any] = {}
        count = len(cells)
        for plan in self._plans:
            raw = cells[plan.position] if plan.position < count else ""
            if not raw:
                continue
            column = plan.column
            text, value = self._read_cell(plan, raw, log)
            if text:
                texts[column.name] = text
            if value is not None:
                values[column.attribute] = value
        values.pop("deleted", None)
        return texts, values

    def _read_cell(self, plan: _Plan, raw: str, log: RowLog) -> tuple[str, object]:
        """Give a cell's cleaned text and its value (None for one that is read with others)."""
        memory = plan.memory
        if memory is not None and (known := memory.get(raw)) is not None:
            return known
        told = log.told
        text = clean(raw, plan.column.name, self.schema.missing, log)
        value = plan.read(plan.column, text, log) if text and not plan.together else None
        if memory is not None and log.told == told and len(memory) < _REMEMBERED:
            memory[raw] = text, value
        return text, value

    def _read_extras(self, cells: Sequence[str], log: RowLog) -> dict[str, str]:
        """Give the filled cells of columns we don't know, by their header."""
        extra = {}
        for position, name in self.header.extras:
            raw = cells[position] if position < len(cells) else ""
            if raw and (text := clean(raw, name, frozenset(), log)):
                extra[name] = text
        return extra

    def _check_required(self, texts: Mapping[str, str], log: RowLog) -> None:
        for column in self._required:
            if column.name not in texts:
                log.tell(Code.REQUIRED, column.name, help=column.description)

    def _service_parts(
        self, texts: Mapping[str, str], values: dict[str, Any], log: RowLog
    ) -> dict[str, Any]:
        """Read area and addresses of an offering."""
        kind = values.pop("area.kind", "")
        municipality = values.get("municipality", "")
        names = texts.get(areas.NAMES_COLUMN, "")
        area = None
        if kind or areas.KIND_COLUMN not in texts:
            area = areas.read_area(kind, names, municipality, self._cells, log, required=False)
        address = {name: texts[name] for name in self._address if name in texts}
        return {"area": area, "locations": read_locations(address, self._columns, log)}

    def _contact_parts(
        self, texts: Mapping[str, str], values: dict[str, Any], log: RowLog
    ) -> dict[str, Any]:
        """Read the area of a contact."""
        kind = values.pop("area.kind", "")
        if not kind:
            return {}
        names = texts.get(areas.NAMES_COLUMN, "")
        return {"area": areas.read_area(kind, names, "", self._cells, log, required=True)}

    def _deletion(
        self, values: dict[str, Any], extra: dict[str, str], log: RowLog
    ) -> Record | None:
        """Give what names the record to delete."""
        named = ("name" in values or "role" in values) and "organization" in values
        if "external_id" not in values and not named:
            log.tell(Code.DELETION_UNNAMED, value=self.id_column)
            return None
        plain = {name: value for name, value in values.items() if not name.startswith(_TOGETHER)}
        return _build(self.schema.kind, plain | {"extra": extra})


def _build(kind: RecordKind, values: dict[str, Any]) -> Record:
    """Make the record; words of closed lists become their enumeration."""
    if kind is RecordKind.SERVICE:
        if "status" in values:
            values["status"] = ServiceStatus(values["status"])
        return Service(**values)
    if "kind" in values:
        values["kind"] = AssignmentKind(values["kind"])
    if "visibility" in values:
        values["visibility"] = Visibility(values["visibility"])
    return Contact(**values)


def _check_service(texts: Mapping[str, str], values: Mapping[str, Any], log: RowLog) -> None:
    """Tell what the cells of an offering say against one another."""
    area = values["area"]
    national = area is not None and area.kind.value == "landelijk"
    if "gemeente" not in texts and not national:
        log.tell(Code.MUNICIPALITY_MISSING, "gemeente")
    waits = ("intake_wait_weeks", "treatment_wait_weeks")
    if any(name in values for name in waits) and "wait_reference_date" not in values:
        log.tell(Code.WAIT_UNDATED, "wachttijd_peildatum")
    _check_ranges(values, log)


def _check_contact(texts: Mapping[str, str], values: Mapping[str, Any], log: RowLog) -> None:
    """Tell what the cells of a contact say against one another."""
    if "name" not in values and "role" not in values:
        log.tell(Code.NAME_OR_ROLE, "naam")
    if not any(name in values for name in ("direct_phone", "general_phone", "email")):
        log.tell(Code.UNREACHABLE, "telefoon_direct")
    front_door = values.get("kind") == AssignmentKind.FRONT_DOOR.value
    if "domeinen" not in texts and not front_door:
        log.tell(Code.DOMAIN_MISSING, "domeinen")
    _check_ranges(values, log)


def _check_ranges(values: Mapping[str, Any], log: RowLog) -> None:
    """Tell ages and periods that end before they begin."""
    low, high = values.get("minimum_age"), values.get("maximum_age")
    if low is not None and high is not None and low > high:
        log.tell(Code.AGES_REVERSED, "leeftijd_van", low=low, high=high)
    start: date | None = values.get("valid_from")
    end: date | None = values.get("valid_to")
    if start and end and start > end:
        log.tell(
            Code.VALIDITY_REVERSED, "geldig_van", low=f"{start:%d-%m-%Y}", high=f"{end:%d-%m-%Y}"
        )
