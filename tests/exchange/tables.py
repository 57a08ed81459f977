"""Small delivered files for the tests, and a vocabulary of two municipalities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from socialekaart.domain.model import Record
from socialekaart.domain.taxonomy import Domain, Taxonomy
from socialekaart.domain.words import bare
from socialekaart.exchange.delivery_reader import DeliveredRow, read_delivery
from socialekaart.exchange.report import Finding, Report
from socialekaart.exchange.vocabulary import Vocabulary

TAXONOMY = Taxonomy(
    [
        Domain("wonen", "Wonen", "Wonen", ("huisvesting",)),
        Domain("financien", "Geld en schulden", "Geld", ("financiën", "schulden", "geld")),
        Domain("psychisch", "Psychisch", "Psychisch", ("ggz", "somber, angstig")),
    ]
)
MUNICIPALITIES = {"GM1924": "Goeree-Overflakkee", "GM1930": "Nissewaard"}
_CODES = {bare(name): code for code, name in MUNICIPALITIES.items()} | {
    bare(code): code for code in MUNICIPALITIES
}


def municipality_code(text: str) -> str | None:
    """Find a code by name or code."""
    return _CODES.get(bare(text).removeprefix("gemeente"))


VOCABULARY = Vocabulary(
    domain_id=TAXONOMY.resolve,
    municipality_code=municipality_code,
    municipality_name=lambda code: MUNICIPALITIES.get(code, ""),
    domain_names=TAXONOMY.ids,
    municipality_names=tuple(MUNICIPALITIES.values()),
)

SERVICE = {
    "aanbod_id": "A-1",
    "naam": "Grip op je geld",
    "aanbieder": "Stichting Voorbeeld",
    "domeinen": "financien",
    "gemeente": "Goeree-Overflakkee",
}
CONTACT = {
    "contact_id": "C-1",
    "naam": "Froukje Voorbeeld",
    "organisatie": "Gemeente Voorbeeld",
    "soort": "aanspreekpunt",
    "domeinen": "financien",
    "werkgebied_soort": "gemeente",
    "werkgebied": "Goeree-Overflakkee",
    "telefoon_direct": "06-00001234",
}


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading files: the rows, their records and the report."""

    rows: list[DeliveredRow]
    records: list[Record | None]
    report: Report

    @property
    def codes(self) -> list[str]:
        """The codes of all findings, in order."""
        return [finding.code for finding in self.report.findings]

    def only(self, code: str) -> Finding:
        """Give the one finding with this code."""
        found = [finding for finding in self.report.findings if finding.code == code]
        assert len(found) == 1, self.report.as_text()
        return found[0]


def read(*paths: Path) -> Read:
    """Read files as one delivery, all records."""
    report = Report()
    rows = list(read_delivery(paths, VOCABULARY, report).rows())
    return Read(rows, [row.record for row in rows], report)


def csv_text(rows: Sequence[Sequence[str]], delimiter: str = ";", end: str = "\r\n") -> str:
    """Join cells; a cell with a delimiter, quote or line end gets quotes."""
    return "".join(delimiter.join(_quoted(cell, delimiter) for cell in row) + end for row in rows)


def _quoted(cell: str, delimiter: str) -> str:
    risky = any(sign in cell for sign in (delimiter, '"', "\n", "\r"))
    return '"' + cell.replace('"', '""') + '"' if risky else cell


def table(path: Path, *rows: dict[str, str], base: dict[str, str] = SERVICE) -> Path:
    """Write rows as a delivered file (UTF-8 with mark); each row starts from `base`."""
    filled = [base | row for row in rows]
    header = list(dict.fromkeys(name for row in filled for name in row))
    cells = [header, *([row.get(name, "") for name in header] for row in filled)]
    path.write_bytes(csv_text(cells).encode("utf-8-sig"))
    return path


def read_service(path: Path, **cells: str) -> Read:
    """Write and read one offering."""
    return read(table(path / "aanbod.csv", cells))


def read_contact(path: Path, **cells: str) -> Read:
    """Write and read one contact."""
    return read(table(path / "contactpersonen.csv", cells, base=CONTACT))
