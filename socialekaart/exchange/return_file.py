"""terugmelding.csv: what practices say is wrong, on its way back to who keeps the data.

Written as exactly as a delivery, read as generously: it goes through Excel and e-mail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from socialekaart.domain.privacy import guard, holds_patient_number
from socialekaart.domain.words import bare
from socialekaart.errors import EmptyFileError, UnknownTableError
from socialekaart.exchange import damage
from socialekaart.exchange.csv_rows import Quoting, Record
from socialekaart.exchange.csv_table import CsvTable
from socialekaart.exchange.csv_writer import table_writer
from socialekaart.exchange.header import DELIMITERS
from socialekaart.exchange.messages import Code, make
from socialekaart.exchange.report import Report
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.schema import CellKind, Column, load_schemas
from socialekaart.exchange.spreadsheets import protect, undefuse
from socialekaart.exchange.table_source import TableSource, open_tables
from socialekaart.exchange.values import parse_date
from socialekaart.exchange.whole_file import replacing_text

COLUMNS = {
    "melding_id": "correction_id",
    "levering": "delivery",
    "record_id": "record_id",
    "record_naam": "record_name",
    "veld": "column",
    "waarde_nu": "current",
    "waarde_voorstel": "proposed",
    "reden": "reason",
    "gemeld_op": "reported_on",
    "praktijk": "practice",
}
"""The columns in their order, with the attribute of ReturnRow that each one fills."""
WHOLE_ROW = "*"
"""As veld: the report is about the row itself, which should not be there any more."""

_ALIASES = {
    "melding_id": ("melding", "meldingsnummer", "nummer"),
    "levering": ("levering_id", "versie"),
    "record_id": ("id", "code", "aanbod_id", "contact_id", "regel_id"),
    "record_naam": ("naam", "record", "naam van het aanbod"),
    "veld": ("kolom", "veldnaam", "kolomnaam"),
    "waarde_nu": ("nu", "huidige waarde", "oude waarde", "waarde", "was"),
    "waarde_voorstel": ("voorstel", "nieuwe waarde", "voorgestelde waarde", "moet zijn", "wordt"),
    "reden": ("toelichting", "waarom", "opmerking"),
    "gemeld_op": ("datum", "gemeld", "datum melding"),
    "praktijk": ("huisartsenpraktijk", "melder", "gemeld door"),
}
_BY_HEADER = {bare(alias): name for name, aliases in _ALIASES.items() for alias in aliases} | {
    bare(name): name for name in COLUMNS
}
_HEADER_WITHIN = 10
_VALUES = ("waarde_nu", "waarde_voorstel")
_HELP = {
    "veld": "de naam van de kolom die niet klopt, zoals telefoon.",
    "record_id": "de code van de regel, of anders de naam in record_naam.",
}


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One thing that a practice says is wrong.

    `column` is the name of a column of aanbod or contactpersonen, or WHOLE_ROW. `current` and
    `proposed` are texts as in the data file; no proposal ("") says only that it is wrong.
    `delivery` names the delivery in which it was seen.
    """

    correction_id: str
    record_id: str
    record_name: str
    column: str
    current: str
    proposed: str
    reason: str = ""
    reported_on: date | None = None
    practice: str = ""
    delivery: str = ""


def write_return_file(path: Path, rows: Iterable[ReturnRow]) -> int:
    """Write terugmelding.csv and give how many rows.

    Raises UnwritableFileError, and PatientDataError before anything is written.
    """
    texts = [_texts(row) for row in rows]
    for row in texts:
        for name in row:
            if name != "gemeld_op":
                guard(row[name], _is_note(name, row))
    with replacing_text(path) as file:
        writer = table_writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([_guarded(name, row[name]) for name in COLUMNS] for row in texts)
    return len(texts)


def read_return_file(path: Path, report: Report) -> tuple[ReturnRow, ...]:
    """Read a terugmelding, CSV or .xlsx; rows that can't be used are told in `report`.

    Raises UnreadableFileError or one of its kind when the file is no such table at all.
    """
    found = [_find(source) for source in open_tables(path)]
    tables = [table for table in found if table is not None]
    if not tables:
        raise _unknown(path)
    return tuple(row for table in tables for row in _rows(table, report))


@dataclass(frozen=True, slots=True)
class _Table:
    """A table with our columns: where each stands, and the number of the row with their names."""

    source: TableSource
    positions: Mapping[str, int]
    header_row: int
    width: int


def _texts(row: ReturnRow) -> dict[str, str]:
    """Give the cells of a row by column, tidied but not yet defused."""
    day = row.reported_on
    texts = {
        name: str(getattr(row, attribute) or "").replace("\r\n", "\n").replace("\r", "\n").strip()
        for name, attribute in COLUMNS.items()
    }
    return texts | {"gemeld_op": f"{day.day:02}-{day.month:02}-{day.year:04}" if day else ""}


def _guarded(name: str, text: str) -> str:
    """Keep a spreadsheet from changing a cell; the day of the report may well be a date."""
    return text if name == "gemeld_op" else protect(text)


def _find(source: TableSource) -> _Table | None:
    """Find our header among the first rows; a CSV file is tried with every delimiter."""
    candidates: list[TableSource] = [source]
    if isinstance(source, CsvTable):
        candidates += [replace(source, between=d) for d in DELIMITERS if d != source.between]
    tables = [_find_header(candidate) for candidate in candidates]
    found = [table for table in tables if table is not None]
    return max(found, key=lambda table: len(table.positions), default=None)


def _find_header(source: TableSource) -> _Table | None:
    for record in islice(source.rows(), _HEADER_WITHIN):
        positions = _place(record.cells)
        named = "record_id" in positions or "record_naam" in positions
        if named and {"veld", "waarde_voorstel"} <= positions.keys():
            filled = [at for at, cell in enumerate(record.cells) if cell.strip()]
            return _Table(source, positions, record.number, filled[-1] + 1)
    return None


def _place(cells: Sequence[str]) -> dict[str, int]:
    """Give where our columns are; own names win from aliases, and of two the first."""
    folded = [bare(undefuse(cell.strip())) for cell in cells]
    own = {name: folded.index(bare(name)) for name in COLUMNS if bare(name) in folded}
    for at, text in enumerate(folded):
        name = _BY_HEADER.get(text)
        if name is not None and name not in own and at not in own.values():
            own[name] = at
    return own


def _unknown(path: Path) -> UnknownTableError | EmptyFileError:
    return UnknownTableError(
        f"Het bestand {path.name} is geen terugmelding. Op de eerste regel horen de namen van de "
        "kolommen te staan: record_id, veld, waarde_nu, waarde_voorstel. "
        "Vraag de praktijk om het bestand dat Socialekaart maakt."
    )


def _rows(table: _Table, report: Report) -> Iterator[ReturnRow]:
    """Give the rows that can be used."""
    label = table.source.label
    report.files.append(label)
    if table.source.lossy:
        report.add(make(Code.BAD_BYTES, label))
    rows = table.source.rows()
    rows.width = table.width
    for record in rows:
        if record.number <= table.header_row:
            continue
        report.rows_read += 1
        row = _read(record, table, RowLog(report, label, record.number))
        if row is None:
            report.rows_rejected += 1
        else:
            yield row


def _read(record: Record, table: _Table, log: RowLog) -> ReturnRow | None:
    """Read one row; None when it can't be used, which is told."""
    if not _is_whole(record, table, log):
        return None
    raw = {
        name: record.cells[at] if at < len(record.cells) else ""
        for name, at in table.positions.items()
    }
    for name, text in raw.items():
        if name != "gemeld_op" and holds_patient_number(text, _is_note(name, raw)):
            log.tell(Code.BSN, name)
    if log.failed:
        return None
    texts = {name: damage.clean(text, name, frozenset(), log) for name, text in raw.items()}
    _mend(texts, log)
    day = _day(texts.pop("gemeld_op", ""), log)
    if not _says_what(texts, log):
        return None
    texts = dict.fromkeys((n for n in COLUMNS if n != "gemeld_op"), "") | texts
    return ReturnRow(reported_on=day, **{COLUMNS[name]: text for name, text in texts.items()})


def _says_what(texts: Mapping[str, str], log: RowLog) -> bool:
    """Say whether a row names a column and a record; tell what is missing."""
    missing = [] if texts.get("veld") else ["veld"]
    if not (texts.get("record_id") or texts.get("record_naam")):
        missing.append("record_id")
    for name in missing:
        log.tell(Code.REQUIRED, name, help=_HELP[name])
    return not missing


def _is_whole(record: Record, table: _Table, log: RowLog) -> bool:
    """Say whether the cells of a row are where they belong; tell it when they aren't."""
    if record.quoting is Quoting.OPEN:
        log.tell(Code.OPEN_QUOTE)
    elif record.quoting is Quoting.STRAY:
        log.tell(Code.STRAY_QUOTE)
    delimiter = table.source.delimiter
    if delimiter and any(cell.strip() for cell in record.cells[table.width :]):
        named = "tab" if delimiter == "\t" else delimiter
        there = len(record.cells)
        log.tell(Code.TOO_MANY_CELLS, value=there, expected=table.width, delimiter=named)
    return not log.failed


def _is_note(name: str, texts: Mapping[str, str]) -> bool:
    """Say whether a cell is free text, in which a lone number may be a BSN."""
    if name in _VALUES:
        column = _column(texts.get("veld", ""))
        return column is None or column.is_note
    return name == "reden"


def _column(name: str) -> Column | None:
    """Give the column of ours that a veld names, of either table."""
    found = (schema.by_header.get(bare(name)) for schema in load_schemas())
    return next((column for column in found if column is not None), None)


def _mend(texts: dict[str, str], log: RowLog) -> None:
    """Repair what Excel did to ids and values, and tell it."""
    for name in ("melding_id", "levering", "record_id"):
        _mend_number(texts, name, log)
    column = _column(texts.get("veld", ""))
    if column is not None:
        for name in _VALUES:
            _mend_value(texts, name, column.kind, log)


def _mend_value(texts: dict[str, str], name: str, kind: CellKind, log: RowLog) -> None:
    """Repair a value as a cell of its own column would be."""
    text = texts.get(name, "")
    if kind is CellKind.PHONE and text:
        told = log.told
        number, _ = damage.read_phone(text, name, log)
        texts[name] = number if log.told > told else text
    elif kind is CellKind.ID:
        _mend_number(texts, name, log)
    elif kind is CellKind.DATE and (day := damage.date_of_day_number(text)):
        texts[name] = f"{day:%d-%m-%Y}"
        log.tell(Code.DATE_NUMBER, name, before=text, after=texts[name])


def _mend_number(texts: dict[str, str], name: str, log: RowLog) -> None:
    """Write out a number that Excel made scientific, when all its digits are there."""
    text = texts.get(name, "")
    restored = damage.restore_scientific(text)
    if restored is None:
        return
    digits, complete = restored
    if complete:
        texts[name] = digits
        log.tell(Code.SCIENTIFIC, name, before=text, after=digits)
    else:
        log.tell(Code.SCIENTIFIC_LOST, name, value=text)


def _day(text: str, log: RowLog) -> date | None:
    """Read the day of a report; None with a warning when it is none."""
    day = parse_date(text) if text else None
    if day is None and text:
        day = damage.date_of_day_number(text)
        if day is not None:
            log.tell(Code.DATE_NUMBER, "gemeld_op", before=text, after=f"{day:%d-%m-%Y}")
        else:
            log.tell(Code.BAD_DATE, "gemeld_op", value=text)
    return day
