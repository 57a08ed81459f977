"""The findings of a delivery as a table: rij, kolom, wat, oplossing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from socialekaart.ui import theme
from socialekaart.ui.tasks import ReportLine
from socialekaart.ui.words import translate

Index = QModelIndex | QPersistentModelIndex

COL_SEVERITY, COL_FILE, COL_ROW, COL_COLUMN, COL_MESSAGE, COL_REMEDY = range(6)
TONES = {"fout": "danger", "waarschuwing": "warn", "herstel": "info"}


class ReportModel(QAbstractTableModel):
    """All findings, or those of one severity."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[ReportLine] = []
        self._shown: list[ReportLine] = []

    def set_findings(self, findings: Sequence[ReportLine]) -> None:
        """Show other findings, in the order of the files."""
        self._all = sorted(findings, key=lambda finding: (finding.file, finding.row))
        self.keep("")

    def keep(self, severity: str) -> None:
        """Show one severity only; "" shows all."""
        self.beginResetModel()
        self._shown = [f for f in self._all if not severity or str(f.severity) == severity]
        self.endResetModel()

    def count(self, severity: str) -> int:
        """Count the findings of a severity, shown or not."""
        return sum(str(finding.severity) == severity for finding in self._all)

    def finding(self, row: int) -> ReportLine | None:
        """Give the finding of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of findings on show."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give the headings."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("report", "Soort"),
            translate("report", "Bestand"),
            translate("report", "Rij"),
            translate("report", "Kolom"),
            translate("report", "Wat"),
            translate("report", "Oplossing"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a cell, and the colour of its severity."""
        finding = self.finding(index.row()) if index.isValid() else None
        if finding is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(finding, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == COL_SEVERITY:
            return theme.current().color(TONES.get(str(finding.severity), "muted"))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return None

    def _text(self, finding: ReportLine, column: int) -> str:
        return (
            str(finding.severity),
            finding.file,
            str(finding.row) if finding.row else translate("report", "hele bestand"),
            finding.column,
            finding.message,
            finding.remedy,
        )[column]
