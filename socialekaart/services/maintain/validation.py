"""What is wrong with which cell, kept up to date while a person types.

A row is parsed by the reader of deliveries, so that what is told here is what an import would tell.
After an edit only the touched row is parsed, and the rows it shares an id or a name with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from socialekaart.domain.model import Record, RecordKind
from socialekaart.exchange.cells import split_list
from socialekaart.exchange.header import Header
from socialekaart.exchange.messages import Code, make, shorten
from socialekaart.exchange.report import Finding, Report, Severity
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.row_parser import RowParser
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.maintain.cells import as_filed
from socialekaart.services.maintain.links import REFERENCES, Links, RowLinks
from socialekaart.services.maintain.sheet import Sheet, SheetRow

NOBODY = "verwijzing_onbekend"
"""Code of the finding about a name or id that no row of the document has."""
_GRAVITY = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.REPAIR: 1}
_SHOWN_NAMES = {"wel_bij": "aanbod", "aanbod_ids": "aanbod", "waarnemer": "contactpersoon"}


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with the row it is about; the finding's own row is the number that Excel shows."""

    kind: RecordKind
    row: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Problem:
    """What opening the file told about a row as a whole; it stands until the row is edited."""

    cells: tuple[str, ...]
    finding: Finding


@dataclass(slots=True)
class _Checked:
    """What parsing one row gave."""

    kind: RecordKind
    record: Record | None
    findings: tuple[Finding, ...]
    is_deletion: bool


class Validation:
    """The findings of all rows of a document. Rows of Finding are 0 but in `all`."""

    def __init__(
        self,
        sheets: Mapping[RecordKind, Sheet],
        vocabulary: Vocabulary,
        problems: Mapping[int, Problem] | None = None,
    ) -> None:
        self._sheets = sheets
        self._problems = dict(problems or {})
        self._parsers = {kind: _parser(sheet, vocabulary) for kind, sheet in sheets.items()}
        self._rows: dict[int, _Checked] = {}
        self._links = Links()
        self._told: dict[int, Counter[Severity]] = {}
        self.counts: Counter[Severity] = Counter()
        for kind, sheet in sheets.items():
            self._read(kind, (row.key for row in sheet.rows))
        self._count(self._rows)

    def refresh(self, kind: RecordKind, rows: Iterable[int]) -> set[int]:
        """Read these rows again (those that are gone are forgotten); give all rows that may show
        something else now."""
        touched = self._read(kind, rows)
        self._count(touched)
        return touched

    def findings(self, row: int) -> tuple[Finding, ...]:
        """Give what there is to tell about a row, errors first."""
        checked = self._rows.get(row)
        if checked is None:
            return ()
        found = (*self._problem(row, checked), *checked.findings, *self._linked(row, checked))
        return tuple(sorted(found, key=lambda finding: -_GRAVITY[finding.severity]))

    def cell(self, row: int, column: str) -> tuple[Finding, ...]:
        """Give what there is to tell about a cell; column "" for the row as a whole."""
        return tuple(finding for finding in self.findings(row) if finding.column == column)

    def worst(self, row: int, column: str | None = None) -> Severity | None:
        """Give the worst severity of a row, or of one of its cells; None when all is well."""
        if column is None:
            told = self._told.get(row, Counter())
            return next((s for s in _GRAVITY if told[s]), None)
        return next((finding.severity for finding in self.cell(row, column)), None)

    def record(self, row: int) -> Record | None:
        """Give the record of a row; None for an empty one and for one with an error."""
        checked = self._rows.get(row)
        return checked.record if checked else None

    def is_deletion(self, row: int) -> bool:
        """Say whether a row says verwijderd = ja."""
        checked = self._rows.get(row)
        return checked is not None and checked.is_deletion

    def has(self, row: int, severity: Severity) -> bool:
        """Say whether a row has a finding of this severity."""
        return self._told.get(row, Counter())[severity] > 0

    def all(self, kind: RecordKind | None = None) -> list[Located]:
        """Give every finding, in the order of the rows."""
        return [
            Located(sheet.kind, row.key, replace(finding, row=sheet.number(row.key)))
            for sheet in self._sheets.values()
            if kind in (None, sheet.kind)
            for row in sheet.rows
            if row.key in self._told
            for finding in self.findings(row.key)
        ]

    def report(self) -> Report:
        """Give all of it as the report of a delivery, to keep or to send."""
        report = Report(files=[sheet.schema.name for sheet in self._sheets.values()])
        for located in self.all():
            report.add(located.finding)
        report.rows_read = len(self._rows)
        report.rows_rejected = sum(told[Severity.ERROR] > 0 for told in self._told.values())
        return report

    def parse(self, kind: RecordKind, cells: list[str]) -> tuple[Record | None, Report]:
        """Read cells that needn't stand in the document; give the record and what was told."""
        sheet, report = self._sheets[kind], Report()
        log = RowLog(report, sheet.schema.name, 0)
        filed = [as_filed(cell.strip(), sheet.schema) for cell in cells]
        return self._parsers[kind].parse(filed, log), report

    def external_id(self, row: int) -> str:
        """Give the id of a row as the reader takes it, "" for none."""
        return self._links.external_id(row)

    def _read(self, kind: RecordKind, rows: Iterable[int]) -> set[int]:
        """Parse rows and their links; give the rows that may show something else."""
        sheet = self._sheets[kind]
        touched: set[int] = set()
        for key in rows:
            touched.add(key)
            row = sheet.row(key) if sheet.holds(key) else None
            if row is None or row.is_blank:
                self._rows.pop(key, None)
                touched |= self._links.put(key, None)
                continue
            record, report = self.parse(kind, row.cells)
            deletion = self._parsers[kind].is_deletion(row.cells)
            self._rows[key] = _Checked(kind, record, tuple(report.findings), deletion)
            touched |= self._links.put(key, self._row_links(sheet, row, deletion))
        return touched

    def _row_links(self, sheet: Sheet, row: SheetRow, deletion: bool) -> RowLinks:
        asked = [
            (column, text)
            for kind, column in REFERENCES
            if kind is sheet.kind and not deletion
            for text in _named(row.cells[sheet.position(column)], column, sheet)
        ]
        filed = list(row.cells)
        place = sheet.position(sheet.id_column)
        filed[place] = as_filed(filed[place].strip(), sheet.schema)
        external_id = self._parsers[sheet.kind].external_id(filed)
        return RowLinks(sheet.kind, external_id, sheet.names(row)[0], tuple(asked), deletion)

    def _count(self, rows: Iterable[int]) -> None:
        """Bring the totals up to date for these rows."""
        for row in rows:
            self.counts -= self._told.pop(row, Counter())
            told = Counter(finding.severity for finding in self.findings(row))
            if told:
                self._told[row] = told
                self.counts += told

    def _problem(self, row: int, checked: _Checked) -> tuple[Finding, ...]:
        """Give what opening told, as long as nobody touched the row."""
        problem = self._problems.get(row)
        if problem is None:
            return ()
        unchanged = problem.cells == tuple(self._sheets[checked.kind].row(row).cells)
        return (problem.finding,) if unchanged else ()

    def _linked(self, row: int, checked: _Checked) -> list[Finding]:
        """Give the findings about ids that are there twice and names that name nobody."""
        sheet = self._sheets[checked.kind]
        found = []
        same = self._links.same_id(row)
        if same:
            text = sheet.text(row, sheet.id_column)
            first = f"rij {sheet.number(same[0])}"
            found.append(
                make(Code.DOUBLE_ID, sheet.schema.name, 0, sheet.id_column, value=text, first=first)
            )
        return found + [
            _nobody(sheet, column, text) for column, text in self._links.unanswered(row)
        ]


def _parser(sheet: Sheet, vocabulary: Vocabulary) -> RowParser:
    """Make the reader of a sheet's rows, which has all columns there are."""
    known = {c.name: number for number, c in enumerate(sheet.columns) if c.known is not None}
    extras = tuple((n, c.name) for n, c in enumerate(sheet.columns) if c.known is None)
    return RowParser(Header(sheet.schema, known, extras, len(sheet.columns)), vocabulary)


def _named(text: str, column: str, sheet: Sheet) -> list[str]:
    """Give what a cell names: the parts of a list, or the one stand-in."""
    text = text.strip()
    if text in sheet.schema.missing:
        return []
    return [text] if column == "waarnemer" else list(dict.fromkeys(split_list(text)))


def _nobody(sheet: Sheet, column: str, text: str) -> Finding:
    """Make the finding about a name or an id that no row has."""
    what = _SHOWN_NAMES[column]
    how = "als code" if column == "aanbod_ids" else "als code of als naam"
    return Finding(
        severity=Severity.WARNING,
        file=sheet.schema.name,
        row=0,
        column=column,
        code=NOBODY,
        message=f"'{shorten(text)}' vinden we niet {how} bij {what} in dit bestand.",
        remedy=f"Kijk of het goed geschreven is. Is het {what} van een ander, dan mag het zo.",
    )
