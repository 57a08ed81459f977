"""What one row has to tell: findings with its file and number, and whether it is refused."""

from __future__ import annotations

from dataclasses import dataclass

from socialekaart.exchange.messages import Code, make
from socialekaart.exchange.report import Report, Severity
from socialekaart.exchange.schema import Column, Unreadable


@dataclass(slots=True)
class RowLog:
    """Findings of one row go through here; `told` counts them. A muted log passes nothing on."""

    report: Report
    file: str
    row: int
    muted: bool = False
    failed: bool = False
    told: int = 0

    def tell(
        self,
        code: Code,
        column: str = "",
        severity: Severity | None = None,
        before: str = "",
        after: str = "",
        **values: object,
    ) -> None:
        """Add a finding about this row; an error refuses the row."""
        finding = make(code, self.file, self.row, column, severity, before, after, **values)
        self.told += 1
        self.failed = self.failed or finding.severity is Severity.ERROR
        if not self.muted:
            self.report.add(finding)

    def unreadable(self, column: Column, code: Code, text: str, **values: str) -> str | None:
        """Tell that a cell can't be read; give the text when the column keeps such text."""
        how = column.unreadable
        if how is Unreadable.ACCEPT:
            return text
        if how is Unreadable.ERROR:
            self.tell(code, column.name, Severity.ERROR, value=text, **values)
            return None
        kept = how is Unreadable.KEEP
        before = "" if kept else text
        self.tell(code, column.name, Severity.WARNING, before, value=text, **values)
        return text if kept else None
