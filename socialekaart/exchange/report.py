"""The validation report: what was found in a delivery, where, and how to mend it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

KEPT_PER_CODE = 1000
"""How many findings of one code are kept; all are counted."""


class Severity(StrEnum):
    """What a finding does to its row; the values are the words of the report and of --json."""

    ERROR = "fout"
    """The row is left out; or the whole file, when there is no row."""
    WARNING = "waarschuwing"
    """The row is used, but look at it."""
    REPAIR = "herstel"
    """The value was mended; before and after are told."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `row` is the number Excel shows, 0 for the file as a whole.

    `column` is "" when it concerns the row. `message` says what, `remedy` what to do (Dutch).
    `before` and `after` are the values of a repair, or of a cell that was left empty.
    """

    severity: Severity
    file: str
    row: int
    column: str
    code: str
    message: str
    remedy: str
    before: str = ""
    after: str = ""

    @property
    def place(self) -> str:
        """Say where: 'Rij 12, kolom telefoon'."""
        row = f"Rij {self.row}" if self.row else "Hele bestand"
        return f"{row}, kolom {self.column}" if self.column else row

    def as_text(self) -> str:
        """Say it in one Dutch line with what to do."""
        change = f" ({self.before!s} → {self.after or 'leeg'})" if self.before else ""
        return f"{self.place}: {self.message}{change} Zo los je het op: {self.remedy}"

    def as_dict(self) -> dict[str, str | int]:
        """Give the keys of --json; they are promised to stay the same."""
        return {
            "bestand": self.file,
            "rij": self.row,
            "kolom": self.column,
            "soort": self.severity.value,
            "code": self.code,
            "melding": self.message,
            "oplossing": self.remedy,
            "voor": self.before,
            "na": self.after,
        }


@dataclass(slots=True)
class Report:
    """The findings of one delivery, kept in the order they were met.

    Not more than KEPT_PER_CODE findings of one code are kept, so that a file that is wrong on
    every row costs no memory; `counts` and `codes` count them all.
    """

    files: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rows_read: int = 0
    rows_rejected: int = 0
    counts: Counter[Severity] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)

    @property
    def rows_accepted(self) -> int:
        """Give how many rows were read without an error (so far, as far as they were parsed)."""
        return self.rows_read - self.rows_rejected

    @property
    def has_errors(self) -> bool:
        """Say whether anything was refused."""
        return self.counts[Severity.ERROR] > 0

    @property
    def not_kept(self) -> int:
        """Give how many findings were counted but not kept."""
        return self.counts.total() - len(self.findings)

    def add(self, finding: Finding) -> None:
        """Count a finding, and keep it while there are not too many of its code."""
        self.counts[finding.severity] += 1
        self.codes[finding.code] += 1
        if self.codes[finding.code] <= KEPT_PER_CODE:
            self.findings.append(finding)

    @property
    def all_files(self) -> list[str]:
        """Give the files that were read, then others that something was found about."""
        others = {finding.file for finding in self.findings}.difference(self.files)
        return [*dict.fromkeys(self.files), *sorted(others)]

    @property
    def in_order(self) -> list[Finding]:
        """Give the findings by file and row: rows aren't always parsed in the order of the file."""
        places = {name: number for number, name in enumerate(self.all_files)}
        return sorted(self.findings, key=lambda f: (places[f.file], f.row))

    def summary(self) -> str:
        """Say in one Dutch line how many rows and findings there are."""
        parts = [
            _count(self.rows_read, "rij gelezen", "rijen gelezen"),
            _count(self.rows_accepted, "rij goed", "rijen goed"),
            _count(self.counts[Severity.ERROR], "fout", "fouten"),
            _count(self.counts[Severity.WARNING], "waarschuwing", "waarschuwingen"),
            _count(self.counts[Severity.REPAIR], "herstelde cel", "herstelde cellen"),
        ]
        return ", ".join(parts) + "."

    def as_text(self) -> str:
        """Say everything in Dutch, file by file: errors, then repairs, then warnings."""
        lines = [self.summary()]
        for file in self.all_files:
            lines += self._file_text(file)
        if self.not_kept:
            lines += ["", f"Nog {self.not_kept} meldingen van dezelfde soort laten we niet zien."]
        return "\n".join(lines)

    def as_dict(self) -> dict[str, object]:
        """Give the report for --json; the keys are promised to stay the same."""
        return {
            "bestanden": list(self.files),
            "rijen_gelezen": self.rows_read,
            "rijen_goed": self.rows_accepted,
            "aantallen": {severity.value: self.counts[severity] for severity in Severity},
            "meldingen": [finding.as_dict() for finding in self.in_order],
            "niet_getoond": self.not_kept,
        }

    def _file_text(self, file: str) -> list[str]:
        """Give the lines of one file; none when nothing was found in it."""
        lines: list[str] = []
        titles = {
            Severity.ERROR: "Fouten: deze rijen nemen we niet mee",
            Severity.REPAIR: "Hersteld: kijk na of het klopt",
            Severity.WARNING: "Waarschuwingen",
        }
        for severity, title in titles.items():
            found = [f for f in self.in_order if f.file == file and f.severity is severity]
            if found:
                lines += ["", f"{file} · {title}", *(f"  {item.as_text()}" for item in found)]
        return lines


def _count(number: int, one: str, many: str) -> str:
    """Give a number with its word in the right form, with a point per thousand."""
    return f"{number:,} {one if number == 1 else many}".replace(",", ".")
