"""What we reported as wrong, by source: how it stands, taking it back, and the file to send."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.deliveries.views import CorrectionLine, CorrectionState, SourceCard
from socialekaart.ui import theme, words
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.deliveries.sources.line_delegate import ChangeDelegate, line_view
from socialekaart.ui.deliveries.sources.lines import CorrectionModel
from socialekaart.ui.deliveries.sources.opening import Opener, open_with_system
from socialekaart.ui.deliveries.sources.return_dialog import ReturnDialog
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, PressButton, button, card, clear, label, rule

TO_SEND = (CorrectionState.OPEN, CorrectionState.STILL_WRONG)
"""The states of what goes into the next terugmelding.csv."""
TO_WITHDRAW = (*TO_SEND, CorrectionState.SENT)


class CorrectionsView(QWidget):
    """One source at a time, chosen by a chip; the file belongs to that source."""

    told = Signal(str)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        clock: Callable[[], datetime],
        opener: Opener = open_with_system,
    ) -> None:
        super().__init__()
        self._desk, self._aside, self._clock, self._opener = desk, aside, clock, opener
        self.practice_name = ""
        self.source_name = ""
        self._lines: tuple[CorrectionLine, ...] = ()
        self._sources: dict[str, SourceCard] = {}
        self.model = CorrectionModel()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self._chip_row = QWidget()
        self._chips = FlowLayout(self._chip_row)
        outer.addWidget(self._chip_row)
        sheet = card()
        outer.addWidget(sheet, 1)
        self._stack = QStackedLayout(sheet)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self.empty = EmptyState()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._sheet())

    def _sheet(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 6, 0, 10)
        column.setSpacing(10)
        self.view = line_view(self.tr("Onze meldingen"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ChangeDelegate(self.view, badges=True))
        self.view.selectionModel().currentChanged.connect(self._show_state)
        column.addWidget(self.view, 1)
        column.addWidget(rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(8)
        self.promise = label("", Role.SMALL, tone="muted", wrap=True)
        self.withdraw = button(self.tr("Trek melding in"))
        self.withdraw.clicked.connect(self.withdraw_current)
        self.make = button(self.tr("Maak terugmelding.csv…"), kind="primary")
        self.make.clicked.connect(self.ask_return_file)
        foot.addWidget(self.promise, 1)
        foot.addWidget(self.withdraw)
        foot.addWidget(self.make)
        column.addLayout(foot)
        return made

    # --- showing ------------------------------------------------------------------------------

    def set_sources(self, sources: Sequence[SourceCard]) -> None:
        """Take in the sources there are."""
        self._sources = {source.settings.name: source for source in sources}

    def show_source(self, name: str) -> None:
        """Show what was reported to a source."""
        self.source_name = name
        self.reload()

    def reload(self) -> None:
        """Ask again what was reported."""
        self._aside.run(
            self._desk.corrections, self._show, self.failed.emit, owner=self, lane="corrections"
        )

    def _show(self, lines: tuple[CorrectionLine, ...]) -> None:
        self._lines = lines
        names = list(dict.fromkeys(line.source_name for line in lines))
        if self.source_name not in names:
            # A source one came for stays, also when there is nothing; else who has most to send.
            asked = self.source_name in self._sources
            self.source_name = self.source_name if asked else max(names, key=self._open, default="")
        if self.source_name and self.source_name not in names:
            names.append(self.source_name)
        self._show_chips(names)
        self._show_lines()

    def _open(self, name: str) -> int:
        return sum(line.source_name == name and line.state in TO_SEND for line in self._lines)

    def _show_chips(self, names: list[str]) -> None:
        clear(self._chips)
        group = QButtonGroup(self._chip_row)
        for name in names:
            count = sum(line.source_name == name for line in self._lines)
            chip = PressButton(f"{name or self.tr('Eigen aanbod')} {words.number(count)}")
            chip.setProperty("chip", True)
            chip.setFont(theme.font(Role.SMALL))
            chip.setCheckable(True)
            chip.setChecked(name == self.source_name)
            chip.clicked.connect(lambda _=False, n=name: self._choose(n))
            group.addButton(chip)
            self._chips.addWidget(chip)
        self._chip_row.setVisible(bool(names))

    def _choose(self, name: str) -> None:
        self.source_name = name
        self._show_lines()

    def _show_lines(self) -> None:
        now = self.model.line(self.view.currentIndex().row())
        row = self.view.currentIndex().row() if now is not None else 0
        lines = [line for line in self._lines if line.source_name == self.source_name]
        self.model.set_lines(lines, self._clock())
        self._stack.setCurrentIndex(1 if lines else 0)
        if lines:
            self.view.setCurrentIndex(self.model.index(min(row, len(lines) - 1), 0))
        else:
            self._say_nothing()
        self._show_state()

    def _say_nothing(self) -> None:
        whom = self.source_name or self.tr("een bron")
        self.empty.show_state(
            self.tr("Niets gemeld aan {source}").format(source=whom),
            self.tr(
                "Zie je bij een aanbod iets dat niet klopt? Kies daar ‘Klopt niet’. Hier maak je "
                "er dan een bestand van voor de bron."
            ),
        )

    def _show_state(self) -> None:
        line = self.model.line(self.view.currentIndex().row())
        self.withdraw.setEnabled(line is not None and line.state in TO_WITHDRAW)
        count = self._open(self.source_name)
        self.make.setEnabled(count > 0 and self.source_name in self._sources)
        if count == 0:
            text = self.tr("Alles is verstuurd. De volgende levering laat zien wat ermee gebeurde.")
        elif count == 1:
            text = self.tr("1 melding staat klaar om te versturen.")
        else:
            text = self.tr("{n} meldingen staan klaar om te versturen.").format(n=count)
        self.promise.setText(text)

    # --- doing --------------------------------------------------------------------------------

    def withdraw_current(self) -> None:
        """Take the chosen correction back."""
        line = self.model.line(self.view.currentIndex().row())
        if line is None or not self.withdraw.isEnabled():
            return
        self.withdraw.setEnabled(False)
        sentence = self.tr("Melding ingetrokken: {label} van {name}.").format(
            label=line.label.lower(), name=line.record_name
        )

        def done(_nothing: object) -> None:
            self.told.emit(sentence)
            self.changed.emit()
            self.reload()

        def refused(error: Exception) -> None:
            self._show_state()
            self.failed.emit(error)

        self._aside.run(lambda: self._desk.withdraw_correction(line.id), done, refused, owner=self)

    def ask_return_file(self) -> None:
        """Open the dialog that writes the file for the chosen source."""
        source = self._sources.get(self.source_name)
        if source is None:
            return
        self.dialog = ReturnDialog(
            self._desk,
            self._aside,
            source,
            self._open(self.source_name),
            practice_name=self.practice_name,
            opener=self._opener,
            parent=self,
        )
        self.dialog.written.connect(self._written)
        self.dialog.open()

    def _written(self) -> None:
        self.changed.emit()
        self.reload()
