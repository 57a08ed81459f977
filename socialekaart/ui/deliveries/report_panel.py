"""The report of a delivery: counts, findings by row and column, copy and send back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.exchange.report import Report
from socialekaart.ui import theme, words
from socialekaart.ui.findings_table import FindingsTable
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.models.report import (
    COL_CHANGE,
    COL_MESSAGE,
    COL_REMEDY,
    ReportModel,
)
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import (
    CopyButton,
    EmptyState,
    PressButton,
    button,
    card,
    clear,
    label,
    rule,
)

WIDEST = 178
"""Pixels for the columns beside what is wrong and how to solve it; longer words wrap."""


class ReportPanel(QWidget):
    """Everything that was found in the files of one delivery."""

    saveWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The path to write the report to."""

    def __init__(self) -> None:
        super().__init__()
        self.report: Report | None = None
        self.model = ReportModel()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = card()
        outer.addWidget(sheet)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 14, 1, 8)
        column.setSpacing(10)
        column.addLayout(self._head())
        chips = QWidget()
        self._chips = FlowLayout(chips)
        self._chips.setContentsMargins(20, 0, 20, 0)
        column.addWidget(chips)
        self._chip_row = chips
        column.addWidget(rule())
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self.table = self._table()
        self.fine = EmptyState()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.fine)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 20, 0)
        head.setSpacing(8)
        told = QVBoxLayout()
        told.setSpacing(2)
        self.title = label("", Role.NAME, wrap=True)
        self.told = label("", tone="muted", wrap=True)
        told.addWidget(self.title)
        told.addWidget(self.told)
        head.addLayout(told, 1)
        self.copy = CopyButton(self.tr("rapport"))
        self.save = button(self.tr("Rapport voor de gemeente…"))
        self.save.clicked.connect(self.choose_save)
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _table(self) -> FindingsTable:
        table = FindingsTable()
        table.setModel(self.model)
        header = table.horizontalHeader()
        header.setResizeContentsPrecision(60)
        header.setMaximumSectionSize(WIDEST)
        for position in range(self.model.columnCount()):
            wide = position in (COL_MESSAGE, COL_REMEDY)
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(position, mode.Stretch if wide else mode.ResizeToContents)
        return table

    def show_report(self, report: Report) -> None:
        """Show what was found."""
        self.report = report
        self.model.set_findings(report.findings)
        text = self.tr("{read} regels gelezen, {ok} goed")
        self.title.setText(
            text.format(read=words.number(report.rows_read), ok=words.number(report.rows_accepted))
        )
        self.told.setText(self._advice(report))
        self.told.setVisible(bool(report.findings))
        self._chip_row.setVisible(bool(report.findings))
        self.copy.set_value(self.tr("rapport"), report.as_text())
        self.table.setColumnHidden(COL_CHANGE, not self.model.has_changes)
        self._show_chips(report)
        nothing = self.model.rowCount() == 0
        self._stack.setCurrentIndex(1 if nothing else 0)
        self.fine.show_state(
            self.tr("Geen meldingen"),
            self.tr("Alle regels zijn in orde. Je kunt verder met vergelijken."),
        )
        self.table.fit_later()

    def _advice(self, report: Report) -> str:
        if report.rows_rejected:
            return self.tr(
                "Regels met een fout blijven van de kaart. Stuur het rapport naar de gemeente, "
                "dan klopt het de volgende keer."
            )
        if report.findings:
            return self.tr("Alles komt mee. Kijk na of de herstelde cellen kloppen.")
        return ""

    def _show_chips(self, report: Report) -> None:
        clear(self._chips)
        names = {
            "": self.tr("Alle meldingen"),
            "fout": self.tr("Fouten"),
            "waarschuwing": self.tr("Waarschuwingen"),
            "herstel": self.tr("Hersteld"),
        }
        counts = {severity.value: number for severity, number in report.counts.items()}
        counts[""] = report.counts.total()
        group = QButtonGroup(self._chips)
        for severity, name in names.items():
            count = counts.get(severity, 0)
            if severity and not count:
                continue
            chip = PressButton(f"{name} {words.number(count)}")
            chip.setProperty("chip", True)
            chip.setFont(theme.font(Role.SMALL))
            chip.setCheckable(True)
            chip.setChecked(not severity)
            chip.clicked.connect(lambda _=False, s=severity: self.keep(s))
            group.addButton(chip)
            self._chips.addWidget(chip)
        if report.not_kept:
            more = self.tr("{n} van dezelfde soort niet getoond")
            text = more.format(n=words.number(report.not_kept))
            self._chips.addWidget(label(text, Role.SMALL, tone="muted"))

    def keep(self, severity: str) -> None:
        """Show the findings of one severity; "" shows all."""
        self.model.keep(severity)
        self.table.fit_later()

    def choose_save(self) -> None:
        """Ask where to write the report."""
        path, chosen = QFileDialog.getSaveFileName(
            self,
            self.tr("Bewaar het rapport voor de gemeente"),
            self.tr("rapport-levering.html"),
            self.tr("Webpagina, om te lezen (*.html);;CSV, voor Excel (*.csv)"),
        )
        if path:
            self.saveWanted.emit(with_ending(Path(path), chosen))


def with_ending(path: Path, chosen: str) -> Path:
    """Give a path the ending of the kind that was chosen, when it has neither of ours."""
    if path.suffix.lower() in (".html", ".htm", ".csv"):
        return path
    return path.with_name(path.name + (".csv" if "*.csv" in chosen else ".html"))
