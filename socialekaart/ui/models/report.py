"""The findings of a delivery as a table: where, what, before and after, and how to solve it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from socialekaart.exchange.report import Finding
from socialekaart.ui import theme
from socialekaart.ui.models.rows import Index, RowsModel
from socialekaart.ui.tooltips import tip
from socialekaart.ui.words import translate

COL_SEVERITY, COL_ROW, COL_COLUMN, COL_MESSAGE, COL_CHANGE, COL_REMEDY = range(6)
TONES = {"fout": "danger_ink", "waarschuwing": "warn", "herstel": "info"}


class ReportModel(RowsModel[Finding]):
    """All findings, or those of one severity."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Finding] = []
        self._several = False

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings, in the order of the files."""
        self._all = sorted(findings, key=lambda finding: (finding.file, finding.row))
        self._several = len({finding.file for finding in findings}) > 1
        self.keep("")

    def keep(self, severity: str) -> None:
        """Show one severity only; "" shows all."""
        self.beginResetModel()
        self.shown = [f for f in self._all if not severity or str(f.severity) == severity]
        self.endResetModel()

    def count(self, severity: str) -> int:
        """Count the findings of a severity, shown or not."""
        return sum(str(finding.severity) == severity for finding in self._all)

    @property
    def has_changes(self) -> bool:
        """Tell whether any finding has a value before and after."""
        return any(finding.before or finding.after for finding in self._all)

    def finding(self, row: int) -> Finding | None:
        """Give the finding of a row."""
        return self.shown_row(row)

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (
            translate("report", "Soort"),
            translate("report", "Rij"),
            translate("report", "Kolom"),
            translate("report", "Wat"),
            translate("report", "Eerst → nu"),
            translate("report", "Oplossing"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a cell, and the colour of its severity."""
        finding = self.finding(index.row()) if index.isValid() else None
        if finding is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._text(finding, index.column())
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == COL_SEVERITY:
            return theme.current().color(TONES.get(str(finding.severity), "muted"))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return None

    def _text(self, finding: Finding, column: int) -> str:
        return (
            str(finding.severity),
            self._place(finding),
            finding.column,
            finding.message,
            change_text(finding),
            finding.remedy,
        )[column]

    def _place(self, finding: Finding) -> str:
        """Say the row as Excel counts; with its file when the findings are about several."""
        row = str(finding.row) if finding.row else translate("report", "hele bestand")
        if not self._several:
            return row
        where = translate("report", "rij {n}").format(n=row) if finding.row else row
        return f"{finding.file}\n{where}"


def change_text(finding: Finding) -> str:
    """Say what a cell held and what we read in it, "" when nothing was read otherwise."""
    if not finding.before and not finding.after:
        return ""
    after = finding.after or translate("report", "leeg")
    return f"{finding.before} → {after}" if finding.before else f"→ {after}"
