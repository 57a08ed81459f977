"""Leveringen: choose files, check them, apply them, read the report; and export."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.progress import CancelledError
from socialekaart.services.views import Overview
from socialekaart.ui.deliveries.drop_zone import DropZone
from socialekaart.ui.deliveries.report_panel import ReportPanel
from socialekaart.ui.tasks import Background, Desk, ImportOutcome
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import MessageBar, button, card, label


class DeliveriesPage(QWidget):
    """One delivery at a time: nothing changes before 'Toepassen'. `aside` runs what takes long."""

    failed = Signal(object)
    changed = Signal(str)
    removeExampleWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    restoreExampleWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self, desk: Desk, aside: Background, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._desk, self._aside, self._clock = desk, aside, clock
        self.files: list[Path] = []
        self._stop = threading.Event()
        self._latest: tuple[int, int, str] = (0, 0, "")
        self._example = False
        self.setProperty("ground", "page")
        self._build()
        self._show_state()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.tr("Leveringen"), Role.PAGE))
        told = self.tr("De bestanden van je gemeente, van controle tot kaart")
        head.addWidget(label(told, tone="muted", wrap=True), 1)
        self.export = button(self.tr("Exporteer alles…"))
        self.export.clicked.connect(self.choose_export)
        self.example = button("")
        self.example.clicked.connect(self._example_pressed)
        head.addWidget(self.example)
        head.addWidget(self.export)
        outer.addLayout(head)
        self.bar = MessageBar()
        outer.addWidget(self.bar)
        self.drop = DropZone()
        self.drop.filesDropped.connect(self.set_files)
        self.drop.browse.clicked.connect(self.choose_files)
        outer.addWidget(self.drop)
        outer.addWidget(self._form())
        self.report = ReportPanel()
        outer.addWidget(self.report, 1)
        self._tick = QTimer(self, interval=100)
        self._tick.timeout.connect(self._show_progress)

    def _form(self) -> QWidget:
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        name = label(self.tr("Bron"), tone="muted")
        self.source = QComboBox()
        self.source.setEditable(True)
        self.source.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.source.setMinimumWidth(280)
        self.source.setAccessibleName(self.tr("Naam van de bron"))
        line = QLineEdit()
        line.setAccessibleName(self.tr("Naam van de bron"))
        self.source.setLineEdit(line)
        line.setPlaceholderText(self.tr("Bijvoorbeeld: gemeente Goeree-Overflakkee"))
        line.setProperty("bare", True)
        name.setBuddy(self.source)
        self.source.editTextChanged.connect(lambda _text: self._show_state())
        row.addWidget(name)
        row.addWidget(self.source, 1)
        self.check = button(self.tr("Controleer"))
        self.apply = button(self.tr("Toepassen"), kind="primary")
        self.check.clicked.connect(lambda: self.run(dry_run=True))
        self.apply.clicked.connect(lambda: self.run(dry_run=False))
        row.addWidget(self.check)
        row.addWidget(self.apply)
        column.addLayout(row)
        self.promise = label("", Role.SMALL, tone="muted", wrap=True)
        column.addWidget(self.promise)
        self._busy_row = QWidget()
        busy = QHBoxLayout(self._busy_row)
        busy.setContentsMargins(0, 0, 0, 0)
        self.doing = label("", tone="muted")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang"))
        self.cancel = button(self.tr("Stop"))
        self.cancel.clicked.connect(self.stop)
        busy.addWidget(self.doing)
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.cancel)
        self._busy_row.hide()
        column.addWidget(self._busy_row)
        return sheet

    # --- choosing -----------------------------------------------------------------------------

    def set_overview(self, overview: Overview) -> None:
        """Show the sources there are and whether the example is loaded."""
        self.report.sources.show_sources(overview, self._clock().date())
        self._example = overview.example_loaded
        self.example.setText(
            self.tr("Verwijder voorbeeldregio") if self._example else self.tr("Zet voorbeeld terug")
        )
        typed = self.source.currentText()
        self.source.blockSignals(True)
        self.source.clear()
        self.source.addItems(list(overview.sources))
        self.source.setEditText(typed)
        self.source.blockSignals(False)

    def choose_files(self) -> None:
        """Ask for files."""
        paths, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Kies de bestanden van de levering"), "", self.tr("CSV (*.csv *.txt)")
        )
        if paths:
            self.set_files([Path(path) for path in paths])

    def set_files(self, paths: Sequence[Path]) -> None:
        """Take the files of one delivery; what was checked before is forgotten."""
        self.files = list(paths)
        self.drop.show_files(self.files)
        self.report.forget()
        self.bar.hide()
        self._show_state()
        self.source.setFocus()

    def _show_state(self, *, busy: bool = False) -> None:
        ready = bool(self.files) and not busy
        named = bool(self.source.currentText().strip())
        self.check.setEnabled(ready)
        self.apply.setEnabled(ready and named)
        self.drop.setEnabled(not busy)
        self.source.setEnabled(not busy)
        self._busy_row.setVisible(busy)
        if not self.files:
            text = self.tr(
                "Kies eerst bestanden. Er verandert niets voordat je op Toepassen drukt."
            )
        elif not named:
            text = self.tr("Geef de bron een naam; dan kun je toepassen. Controleren kan altijd.")
        else:
            text = self.tr(
                "Rijen met een fout blijven buiten de kaart, de rest komt erop. Vooraf maken we "
                "een reservekopie. Jullie eigen notities en aanpassingen blijven staan."
            )
        self.promise.setText(text)

    # --- running ------------------------------------------------------------------------------

    def run(self, *, dry_run: bool) -> None:
        """Check or apply the chosen files."""
        if not self.files:
            return
        paths = tuple(self.files)
        name = self.source.currentText().strip() or self.tr("proef")
        self._stop.clear()
        self._latest = (0, 0, self.tr("De bestanden worden gelezen…"))
        self.bar.hide()
        self._show_state(busy=True)
        self._show_progress()
        self._tick.start()
        self._aside.run(
            lambda: self._desk.import_files(
                paths, name, dry_run, False, self._hear, self._stop.is_set
            ),
            lambda outcome: self._done(outcome, dry_run=dry_run),
            self._refused,
            owner=self,
        )

    def stop(self) -> None:
        """Ask the work to stop; nothing of it is kept."""
        self._stop.set()
        self.doing.setText(self.tr("Wordt gestopt…"))

    def _hear(self, done: int, total: int, doing: str) -> None:
        # Runs on the worker; the timer of the UI thread picks it up.
        self._latest = (done, total, doing)

    def _show_progress(self) -> None:
        done, total, doing = self._latest
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if not self._stop.is_set():
            self.doing.setText(doing)

    def _end(self) -> None:
        self._tick.stop()
        self._show_state()

    def _done(self, outcome: ImportOutcome, *, dry_run: bool) -> None:
        self._end()
        self.report.show_outcome(outcome)
        if outcome.applied:
            self.bar.show_text("done", self.tr("De levering staat op de kaart."))
            self.changed.emit("")
        elif dry_run:
            self.bar.show_text("info", self.tr("Gecontroleerd. Er is nog niets gewijzigd."))
            if self.apply.isEnabled():
                self.apply.setFocus()
        else:
            self.bar.show_text("error", self.tr("Niet toegepast. Kijk in het rapport waarom."))

    def _refused(self, error: Exception) -> None:
        self._end()
        if isinstance(error, CancelledError):
            self.bar.show_text("info", self.tr("Gestopt. Er is niets gewijzigd."))
        else:
            self.failed.emit(error)

    # --- export and example -------------------------------------------------------------------

    def choose_export(self) -> None:
        """Ask for a folder and export into it."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Kies een map voor de export"))
        if folder:
            self.export_to(Path(folder))

    def export_to(self, folder: Path) -> None:
        """Write both files into a folder."""
        self.bar.show_text("info", self.tr("Wordt geëxporteerd…"))
        self._aside.run(
            lambda: self._desk.export_to(folder),
            lambda _result: self.bar.show_text(
                "done", self.tr("Geëxporteerd naar {folder}.").format(folder=folder)
            ),
            self.failed.emit,
            owner=self,
        )

    def _example_pressed(self) -> None:
        if self._example:
            self.removeExampleWanted.emit()
        else:
            self.restoreExampleWanted.emit()
