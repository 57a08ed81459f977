"""The report of a delivery: counts, findings by row and column, copy and save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from socialekaart.ui import theme, words
from socialekaart.ui.deliveries.sources_panel import SourcesPanel
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.models.report import COL_MESSAGE, COL_REMEDY, ReportModel
from socialekaart.ui.tasks import ImportOutcome
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, EmptyState, badge, button, card, clear, label, rule


class ReportPanel(QWidget):
    """The sources there are, until something was checked."""

    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.outcome: ImportOutcome | None = None
        self.model = ReportModel()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = card()
        outer.addWidget(sheet)
        self._stack = QStackedLayout(sheet)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self.sources = SourcesPanel()
        self._stack.addWidget(self.sources)
        self._stack.addWidget(self._sheet())
        self.forget()

    def _sheet(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        self.title = label("", Role.NAME, wrap=True)
        self.copy = CopyButton(self.tr("rapport"))
        self.save = button(self.tr("Bewaar rapport…"))
        self.save.clicked.connect(self.choose_save)
        head.addWidget(self.title, 1)
        head.addWidget(self.copy)
        head.addWidget(self.save)
        column.addLayout(head)
        counts = QWidget()
        self._counts = FlowLayout(counts)
        self._counts.setContentsMargins(16, 0, 16, 0)
        column.addWidget(counts)
        chips = QWidget()
        self._chips = FlowLayout(chips)
        self._chips.setContentsMargins(16, 0, 16, 0)
        column.addWidget(chips)
        column.addWidget(rule())
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(self.tr("Meldingen"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.horizontalHeader().setFont(theme.font(Role.SMALL))
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.setFont(theme.font(Role.BODY))
        header = self.table.horizontalHeader()
        header.setResizeContentsPrecision(60)
        for position in range(self.model.columnCount()):
            wide = position in (COL_MESSAGE, COL_REMEDY)
            header.setSectionResizeMode(
                position,
                QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents,
            )
        column.addWidget(self.table, 1)
        self.fine = EmptyState()
        column.addWidget(self.fine, 1)
        return made

    def forget(self) -> None:
        """Show the sources again."""
        self.outcome = None
        self.model.set_findings([])
        self._stack.setCurrentIndex(0)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show the report of a check or an import."""
        self.outcome = outcome
        report = outcome.report
        self.model.set_findings(report.findings)
        text = self.tr("{read} rijen gelezen, {ok} goed")
        self.title.setText(
            text.format(read=words.number(report.rows_read), ok=words.number(report.rows_accepted))
        )
        self.copy.set_value(self.tr("rapport"), report.as_text())
        self._show_counts(outcome)
        self._show_chips()
        nothing = self.model.rowCount() == 0
        self.table.setVisible(not nothing)
        self.fine.setVisible(nothing)
        self.fine.show_state(self.tr("Geen meldingen"), self.tr("Alle rijen zijn in orde."))
        self._stack.setCurrentIndex(1)
        if self.model.rowCount() <= 400:
            self.table.resizeRowsToContents()

    def _show_counts(self, outcome: ImportOutcome) -> None:
        clear(self._counts)
        names = {
            "new": (self.tr("nieuw"), "good"),
            "changed": (self.tr("gewijzigd"), "example"),
            "unchanged": (self.tr("ongewijzigd"), "accent"),
            "returned": (self.tr("weer geleverd"), "good"),
            "absent": (self.tr("niet meer geleverd"), "warn"),
            "deleted": (self.tr("verwijderd"), "warn"),
            "rejected": (self.tr("niet overgenomen"), "danger"),
        }
        for key, (name, kind) in names.items():
            count = outcome.counts.get(key, 0)
            if count:
                self._counts.addWidget(badge(f"{words.number(count)} {name}", kind))

    def _show_chips(self) -> None:
        clear(self._chips)
        names = {
            "": self.tr("Alle meldingen"),
            "fout": self.tr("Fouten"),
            "waarschuwing": self.tr("Waarschuwingen"),
            "herstel": self.tr("Hersteld"),
        }
        group = QButtonGroup(self._chips)
        for severity, name in names.items():
            count = self.model.count(severity) if severity else self.model.rowCount()
            if severity and not count:
                continue
            chip = QPushButton(f"{name} {words.number(count)}")
            chip.setProperty("chip", True)
            chip.setFont(theme.font(Role.SMALL))
            chip.setCheckable(True)
            chip.setChecked(not severity)
            chip.clicked.connect(lambda _=False, s=severity: self.model.keep(s))
            group.addButton(chip)
            self._chips.addWidget(chip)

    def choose_save(self) -> None:
        """Ask where to and save the report as text."""
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Bewaar het rapport"), "rapport.txt", self.tr("Tekst (*.txt)")
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the report as UTF-8 text that Windows' editors show well."""
        if self.outcome is None:
            return
        text = self.outcome.report.as_text()
        try:
            path.write_text(text, encoding="utf-8-sig", newline="\r\n")
        except OSError as error:
            self.refused.emit(
                self.tr("Het rapport is niet bewaard ({reason}). Kies een andere map.").format(
                    reason=error.strerror
                )
            )
