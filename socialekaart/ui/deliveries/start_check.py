"""Look for news at the sources that ask for it, once, when the window is there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from socialekaart.hosts import AddressError, NetworkRules, source_host
from socialekaart.services.deliveries.views import News, SourceCard, SourceKind, SourceNews
from socialekaart.services.progress import CancelledError, no_progress
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.pages import DELIVERIES
from socialekaart.ui.tasks import Background
from socialekaart.ui.words import translate

if TYPE_CHECKING:
    from socialekaart.ui.main_window import MainWindow

Rules = Callable[[], NetworkRules]


class StartCheck(QObject):
    """Call `start` after the window is shown and `stop` when it closes.

    Web addresses that the rules keep off are left alone; a folder is no host. One source is asked
    after the other, and problems wait on the sources' own cards: nobody asked just now.
    """

    noticed = Signal(str)
    """There is something new: one sentence, for a quiet notice with a way to the deliveries."""
    applied = Signal()
    """A trusted source was applied: what is on show must be asked again."""
    finished = Signal(object)
    """Everybody was asked: a tuple of SourceNews."""
    failed = Signal(object)

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        network: Rules,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._aside, self._network = desk, aside, network
        self._stop = threading.Event()
        self._waiting: list[SourceCard] = []
        self._news: list[SourceNews] = []

    def start(self) -> None:
        """Ask which sources want to be looked at, and look."""
        self._stop.clear()
        self._aside.run(self._desk.sources, self._begin, self.failed.emit, owner=self)

    def stop(self) -> None:
        """Stop looking; what was found so far is forgotten."""
        self._stop.set()
        self._waiting = []

    def _begin(self, cards: Sequence[SourceCard]) -> None:
        self._waiting = [card for card in cards if wants_look(card, self._network())]
        self._news = []
        self._next()

    def _next(self) -> None:
        if self._stop.is_set():
            return
        if not self._waiting:
            self._end()
            return
        source = self._waiting.pop(0)
        # One job per source: whatever else is asked of this worker comes in between.
        self._aside.run(
            lambda: self._desk.check_source(source.id, no_progress, self._stop.is_set),
            self._take,
            self._refused,
            owner=self,
        )

    def _take(self, news: SourceNews) -> None:
        self._news.append(news)
        self._next()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            return
        self.failed.emit(error)
        self._next()

    def _end(self) -> None:
        if any(news.news == News.APPLIED for news in self._news):
            self.applied.emit()
        if sentence := notice(self._news):
            self.noticed.emit(sentence)
        self.finished.emit(tuple(self._news))


def wants_look(card: SourceCard, rules: NetworkRules) -> bool:
    """Tell whether a source is looked at when the window opens."""
    settings = card.settings
    if not settings.check_at_start or settings.kind == SourceKind.FILE:
        return False
    if settings.kind == SourceKind.FOLDER:
        return True
    try:
        return rules.may_use(source_host(settings.location, settings.name))
    except AddressError:
        return rules.allowed  # looking tells what is wrong with the address


def notice(news: Sequence[SourceNews]) -> str:
    """Say in a sentence what is new, "" when nothing is."""
    waiting = [n.source_name for n in news if n.news == News.NEW_FILES]
    applied = [n.source_name for n in news if n.news == News.APPLIED]
    told = []
    if waiting:
        text = translate("start", "Er staat een nieuwe levering klaar van {names}.")
        told.append(text.format(names=_enumerate(waiting)))
    if applied:
        text = translate("start", "Bijgewerkt: {names}.")
        told.append(text.format(names=_enumerate(applied)))
    return " ".join(told)


def _enumerate(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return translate("start", "{some} en {last}").format(some=", ".join(names[:-1]), last=names[-1])


def look_for_news(window: MainWindow) -> StartCheck:
    """Look at the sources once, and tell it in the window when there is something."""
    check = StartCheck(
        window.desk.deliveries,
        window.aside,
        lambda: window.keeper.settings.network,
        window,
    )
    check.noticed.connect(
        lambda sentence: window.show_notice(
            sentence,
            translate("start_check", "Naar Leveringen"),
            lambda: window.show_page(DELIVERIES),
        )
    )
    check.applied.connect(window.ask_everything)
    check.failed.connect(window.show_failure)
    check.start()
    return check
