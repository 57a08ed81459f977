"""The sources on the page 'Leveringen': cards, deliveries, double records, what we reported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.deliveries.views import News, SourceCard, SourceNews
from socialekaart.ui import theme, words
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.deliveries.sources.corrections_view import CorrectionsView
from socialekaart.ui.deliveries.sources.duplicates_view import DuplicatesView
from socialekaart.ui.deliveries.sources.history_view import HistoryView
from socialekaart.ui.deliveries.sources.opening import Opener, open_with_system
from socialekaart.ui.deliveries.sources.source_dialog import SourceDialog
from socialekaart.ui.deliveries.sources.source_list import SourceList, bar_kind
from socialekaart.ui.deliveries.sources.source_row import SHOWN_SIGNS, Act
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import MessageBar, PressButton, button

SOURCES, DUPLICATES, CORRECTIONS, HISTORY = range(4)
UNDO_MS = 20_000


class SourcesView(QWidget):
    """Call `reload` when the page is shown and when the data changed elsewhere."""

    deliveryWanted = Signal(object, str)  # noqa: N815 (Qt's manner for signals)
    """(list of local paths, name of the source); an empty list: let the user choose files."""
    partShown = Signal(int)  # noqa: N815 (Qt's manner for signals)
    """Which part is on show now: SOURCES, DUPLICATES, CORRECTIONS or HISTORY."""
    failed = Signal(object)
    changed = Signal(str)

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        clock: Callable[[], datetime],
        opener: Opener = open_with_system,
    ) -> None:
        super().__init__()
        self._desk, self._aside, self._clock = desk, aside, clock
        self.cards: tuple[SourceCard, ...] = ()
        self.bar = MessageBar()
        self.list = SourceList(desk, aside, clock)
        self.duplicates = DuplicatesView(desk, aside, clock)
        self.corrections = CorrectionsView(desk, aside, clock, opener)
        self.history = HistoryView(desk, aside, clock)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(self._heading())
        outer.addWidget(self.bar)
        self._stack = QStackedLayout()
        outer.addLayout(self._stack, 1)
        for part in (self.list, self.duplicates, self.corrections, self.history):
            self._stack.addWidget(part)
        self._connect()

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.chips: dict[int, QPushButton] = {}
        group = QButtonGroup(self)
        for place in (SOURCES, DUPLICATES, CORRECTIONS):
            chip = PressButton()
            chip.setProperty("chip", True)
            chip.setFont(theme.font(Role.SMALL))
            chip.setCheckable(True)
            chip.clicked.connect(partial(self.show_part, place))
            group.addButton(chip)
            self.chips[place] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self.new = button(self.tr("Nieuwe bron…"))
        self.new.clicked.connect(lambda: self.set_up(None))
        row.addWidget(self.new)
        self.chips[SOURCES].setChecked(True)
        self._word_chips()
        return row

    def _connect(self) -> None:
        self.list.acted.connect(self._act)
        self.list.newWanted.connect(lambda: self.set_up(None))
        self.list.told.connect(self._tell_news)
        self.list.stopped.connect(
            lambda: self.bar.show_text("info", self.tr("Gestopt. Er is niets gewijzigd."))
        )
        self.duplicates.told.connect(self._tell_decision)
        self.duplicates.changed.connect(lambda: self.changed.emit(""))
        self.corrections.told.connect(lambda sentence: self.bar.show_text("done", sentence))
        self.corrections.changed.connect(self._corrections_changed)
        self.history.backWanted.connect(partial(self.show_part, SOURCES))
        self.history.undone.connect(self._tell_undone)
        for part in (self.list, self.duplicates, self.corrections, self.history):
            part.failed.connect(self.failed)

    # --- parts --------------------------------------------------------------------------------

    @property
    def part(self) -> int:
        """Give which part is on show."""
        return self._stack.currentIndex()

    def show_part(self, place: int) -> None:
        """Go to the sources, the double records or what we reported."""
        self.bar.hide()
        self._stack.setCurrentIndex(place)
        chip = self.chips.get(place, self.chips[SOURCES])
        chip.setChecked(True)
        self.new.setVisible(place == SOURCES)
        self.partShown.emit(place)
        if place == SOURCES:
            self.reload()
        elif place == DUPLICATES:
            self.duplicates.show_first_time()
            self.duplicates.setFocus()
        elif place == CORRECTIONS:
            # What was pressed may be gone; from here Tab goes on into the list.
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
            self.corrections.reload()

    def set_practice_name(self, name: str) -> None:
        """Suggest a name for whoever wants to sign a terugmelding."""
        self.corrections.practice_name = name

    def stop(self) -> None:
        """Stop what is under way, because the window closes."""
        self.list.stop()
        self.duplicates.strip.stop()

    # --- sources ------------------------------------------------------------------------------

    def reload(self) -> None:
        """Ask the sources again."""
        self._aside.run(
            self._desk.sources, self._show_sources, self.failed.emit, owner=self, lane="sources"
        )

    def _show_sources(self, cards: tuple[SourceCard, ...]) -> None:
        if self.list.busy:
            return
        self.cards = cards
        self.list.show_sources(cards)
        self.corrections.set_sources(cards)
        self._word_chips()

    def _word_chips(self) -> None:
        reported = sum(card.open_corrections for card in self.cards)
        names = {
            SOURCES: (self.tr("Bronnen"), len(self.cards)),
            DUPLICATES: (self.tr("Dubbelen"), 0),
            CORRECTIONS: (self.tr("Meldingen"), reported),
        }
        for place, (name, count) in names.items():
            self.chips[place].setText(f"{name} {words.number(count)}" if count else name)

    def _act(self, card: SourceCard, act: Act) -> None:
        if act == Act.DELIVER:
            self.deliveryWanted.emit([], card.settings.name)
        elif act == Act.SETTINGS:
            self.set_up(card)
        elif act == Act.HISTORY:
            self.show_part(HISTORY)
            self.history.show_source(card)
        elif act == Act.RETURN:
            self.corrections.source_name = card.settings.name
            self.show_part(CORRECTIONS)

    def set_up(self, card: SourceCard | None) -> None:
        """Open the settings of a source, None for a new one."""
        self.dialog = SourceDialog(
            self._desk,
            self._aside,
            card.id if card is not None else "",
            card.settings if card is not None else None,
            self,
        )
        self.dialog.accepted.connect(self._set_up)
        self.dialog.open()

    def _set_up(self) -> None:
        self.bar.show_text("done", self.tr("De bron is bewaard."), for_ms=UNDO_MS)
        self.changed.emit("")
        self.reload()

    # --- telling ------------------------------------------------------------------------------

    def _tell_news(self, news: SourceNews) -> None:
        text = news.sentence
        if news.checksum and news.news in (News.NEW_FILES, News.APPLIED):
            shown = news.checksum[:SHOWN_SIGNS] + "…"
            text += " " + self.tr("Controlegetal: {sum}.").format(sum=shown)
        self.bar.show_text(bar_kind(news.news), text)
        self.reload()
        if news.news == News.NEW_FILES:
            self.deliveryWanted.emit(list(news.paths), news.source_name)
        elif news.news == News.APPLIED:
            self.changed.emit("")

    def _tell_decision(self, sentence: str, decision_id: str) -> None:
        if decision_id:
            self.bar.show_text(
                "done",
                sentence,
                self.tr("Ongedaan maken"),
                lambda: self.duplicates.take_back(decision_id),
                for_ms=UNDO_MS,
            )
        else:
            self.bar.show_text("done", sentence, for_ms=UNDO_MS)

    def _tell_undone(self, sentence: str) -> None:
        self.bar.show_text("done", sentence)
        self.changed.emit("")
        self.reload()

    def _corrections_changed(self) -> None:
        self.changed.emit("")
        self.reload()
