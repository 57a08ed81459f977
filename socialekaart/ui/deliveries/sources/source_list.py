"""All sources, one card each; looks whether one has news."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from socialekaart.services.deliveries.views import News, SourceCard, SourceNews
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.deliveries.sources.source_row import Act, SourceRow
from socialekaart.ui.tasks import Background
from socialekaart.ui.widgets import EmptyState, clear


class SourceList(QWidget):
    """Cards below each other. `acted` passes on what a card was asked, but for looking."""

    acted = Signal(object, object)
    """(SourceCard, Act)"""
    newWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    told = Signal(object)
    """The SourceNews of a look."""
    stopped = Signal()
    failed = Signal(object)

    def __init__(
        self, desk: DeliveryDesk, aside: Background, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._desk, self._aside, self._clock = desk, aside, clock
        self.rows: list[SourceRow] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setProperty("ground", "page")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        outer.addWidget(self._area, 1)
        self.empty = EmptyState()
        self.empty.show_state(
            self.tr("Er is nog geen bron"),
            self.tr(
                "Een bron is wie de gegevens bijhoudt, bijvoorbeeld je gemeente. "
                "Begin met de bestanden die je kreeg, of zet eerst een map of webadres klaar."
            ),
            [(self.tr("Nieuwe bron…"), self.newWanted.emit)],
        )
        outer.addWidget(self.empty, 1)
        self.empty.hide()

    @property
    def busy(self) -> bool:
        """Tell whether a source is being looked at, so that no card may be replaced."""
        return any(row.strip.running for row in self.rows)

    def show_sources(self, cards: Sequence[SourceCard]) -> None:
        """Show the sources as they are now; the focus stays where it was."""
        focus = self._focus()
        clear(self._column)
        self.rows = []
        for card in cards:
            row = SourceRow(card, self._clock())
            row.acted.connect(partial(self._act, row))
            self.rows.append(row)
            self._column.addWidget(row)
            row.show()  # a layout does so one turn later, and first gives the cards too little room
        self._column.addStretch(1)
        self._area.setVisible(bool(cards))
        self.empty.setVisible(not cards)
        if focus is not None:
            self._focus_again(*focus)

    def row_of(self, source_id: str) -> SourceRow | None:
        """Give the card of a source, None when it is not here."""
        return next((row for row in self.rows if row.card.id == source_id), None)

    def stop(self) -> None:
        """Stop the look that is under way."""
        for row in self.rows:
            row.strip.stop()

    def check(self, row: SourceRow) -> None:
        """Look now whether a source has news."""
        if self.busy:
            return
        strip, source = row.strip, row.card.id
        for every in self.rows:
            every.set_busy(True)
        strip.run(
            self._aside,
            self.tr("Er wordt gekeken…"),
            lambda: self._desk.check_source(source, strip.hear, strip.is_stopped),
            self._checked,
            self._refused,
            self._stopped,
        )

    def _act(self, row: SourceRow, act: Act) -> None:
        if act == Act.CHECK:
            self.check(row)
        else:
            self.acted.emit(row.card, act)

    def _checked(self, news: SourceNews) -> None:
        self._rest()
        self.told.emit(news)

    def _refused(self, error: Exception) -> None:
        self._rest()
        self.failed.emit(error)

    def _stopped(self) -> None:
        self._rest()
        self.stopped.emit()

    def _rest(self) -> None:
        for row in self.rows:
            row.set_busy(False)

    def _focus(self) -> tuple[str, Act] | None:
        now = QApplication.focusWidget()
        for row in self.rows:
            for act, made in row.buttons.items():
                if made is now:
                    return row.card.id, act
        return None

    def _focus_again(self, source_id: str, act: Act) -> None:
        row = self.row_of(source_id)
        if row is not None and act in row.buttons:
            row.buttons[act].setFocus(Qt.FocusReason.OtherFocusReason)


def bar_kind(news: News) -> str:
    """Choose the kind of message that tells what a look found."""
    return {
        News.NOTHING: "info",
        News.NEW_FILES: "info",
        News.APPLIED: "done",
        News.PROBLEM: "error",
    }[news]
