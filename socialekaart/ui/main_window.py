"""The window: top bar, navigation, pages, status line, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import Place
from socialekaart.errors import SocialekaartError
from socialekaart.services.clock import dutch_now
from socialekaart.services.crisis import with_regional_service
from socialekaart.services.views import Overview
from socialekaart.settings import Settings
from socialekaart.ui import theme
from socialekaart.ui.copying import Copying
from socialekaart.ui.data_watch import DataWatch
from socialekaart.ui.deliveries.sources.window_actions import DeliveryActions
from socialekaart.ui.dialogs.bug_catcher import BugCatcher
from socialekaart.ui.dressing import dress
from socialekaart.ui.due_count import DueCount
from socialekaart.ui.first_network import NetworkQuestion
from socialekaart.ui.inset import Inset
from socialekaart.ui.navigation import Navigation, StatusLine
from socialekaart.ui.pages import DELIVERIES, FRONT_DOOR, SEARCH, SETTINGS, PageStack
from socialekaart.ui.places.work import PlacesWork
from socialekaart.ui.search.page import SearchPage
from socialekaart.ui.settings import network_words
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.top_bar import TopBar
from socialekaart.ui.visits import Visits
from socialekaart.ui.widgets import MessageBar
from socialekaart.ui.window_keys import install_keys
from socialekaart.ui.window_memory import remember_window, restore_window

if TYPE_CHECKING:
    from socialekaart.ui.deliveries.page import DeliveriesPage
    from socialekaart.ui.deliveries.start_check import StartCheck
    from socialekaart.ui.front_door.page import FrontDoorPage
    from socialekaart.ui.settings.page import SettingsPage

TOLD_MS = 6000
LONG_WORK_MS = 60_000
"""How long closing waits for a delivery that was told to stop."""
NARROW = 1180
"""Below this width the navigation shows icons only."""


def default_map() -> QWidget:
    """Make the map panel; imported only when the map is first shown."""
    from socialekaart.ui.map.panel import MapPanel

    return MapPanel()


class MainWindow(QMainWindow):
    """Joins the pages. `background` runs what asks the desk, `aside` what takes long, `places`
    what looks up addresses on the network."""

    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        keeper: SettingsKeeper,
        map_factory: Callable[[], QWidget],
        clock: Callable[[], datetime],
        version: str,
    ) -> None:
        super().__init__()
        self.desk, self.keeper, self.clock = desk, keeper, clock
        self.background = Background(self, interrupt=desk.interrupt)
        self.aside = Background(self)
        self.places = PlacesWork(lambda: desk.places, lambda: keeper.settings.network, self)
        self.data = DataWatch(desk, self.background, self)
        self.bugs = BugCatcher(self, version)
        self.setWindowTitle("Socialekaart")
        self.top = TopBar(desk, self.background)
        self.navigation = Navigation()
        self.status = StatusLine()
        self.bar = MessageBar()
        self.network_question = NetworkQuestion(keeper)
        self.search = SearchPage(desk, self.background, keeper, self.top, clock, map_factory)
        self.search.detail.places = self.places
        self.pages = PageStack(self)
        self.copying = Copying(self)
        self.visits = Visits(self)
        self.due = DueCount(self)
        self._overview: Overview | None = None
        self._start_check: StartCheck | None = None
        self.delivery_actions = DeliveryActions(self)
        self._build()
        self._connect()
        install_keys(self)
        restore_window(self, self.search, keeper)
        self.show_page(SEARCH)
        self.top.focus_text()
        self.search.ask_again()
        self.data.count()
        self._ask_practice(keeper.settings.practice_postcode)

    def _build(self) -> None:
        root = QWidget()
        root.setObjectName("window")
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(Inset(self.network_question, above=12))
        right.addWidget(Inset(self.bar, above=8))
        right.addWidget(self.pages, 1)
        middle.addLayout(right, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(root)
        self.setMinimumSize(1024, 640)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.show_page)
        self.navigation.helpWanted.connect(self.show_help)
        self.top.acuteWanted.connect(self.show_acute)
        self.top.textAsked.connect(lambda: self.show_page(SEARCH))
        self.top.walked.connect(self._walk)
        self.top.entered.connect(self._enter)
        self.top.escaped.connect(self.escape)
        self.background.refused.connect(self.show_error)
        self.background.crashed.connect(self.bugs.show)
        self._connect_data()
        self.network_question.answered.connect(self.go_to_text)
        self.network_question.chooseWanted.connect(self.show_network)
        self.search.failed.connect(self.show_failure)
        self.search.changed.connect(self.take_change)
        self.search.copied.connect(self.copying.tell)
        self.search.told.connect(self.tell)
        self.search.appointWanted.connect(lambda domain: self.front_door.appoint_for(domain))
        self.search.allWanted.connect(self.all_answers)
        self.search.deliveriesWanted.connect(lambda: self.show_page(DELIVERIES))
        self.keeper.changed.connect(self._settings_changed)
        self.keeper.refused.connect(self.show_error)
        self._told = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._told.timeout.connect(lambda: self.status.tell(""))

    def _connect_data(self) -> None:
        self.data.counted.connect(self._show_overview)
        self.data.changed.connect(self.take_change)
        self.data.stale.connect(self.ask_everything)
        self.data.takenBack.connect(self._tell_taken_back)
        self.data.failed.connect(self.show_failure)

    # --- pages --------------------------------------------------------------------------------

    @property
    def front_door(self) -> FrontDoorPage:
        """Give the page 'Wie bel ik?'."""
        return self.pages.front_door

    @property
    def deliveries(self) -> DeliveriesPage:
        """Give the page 'Leveringen'."""
        return self.pages.deliveries

    @property
    def settings_page(self) -> SettingsPage:
        """Give the page 'Instellingen'."""
        return self.pages.settings

    def show_page(self, place: int) -> None:
        """Go to a page."""
        self.top.close_suggestions()
        self.navigation.show_page(place)
        self.pages.setCurrentWidget(self.pages.page(place))
        self.pages.ask_current()

    def go_to_text(self) -> None:
        """Go to 'Waarmee?'."""
        self.show_page(SEARCH)
        self.top.focus_text()

    def show_network(self) -> None:
        """Go to what the settings say of the network."""
        from socialekaart.ui.settings.network_card import NetworkCard

        self.show_page(SETTINGS)
        self.settings_page.open_at(NetworkCard)

    def all_answers(self, domain: str) -> None:
        """Go to 'Wie bel ik?' for a domain; "" takes the one of the card."""
        answer = self.search.answer
        if not domain and answer is not None and answer.domains:
            domain = answer.domains[0]
        self.show_page(FRONT_DOOR)
        self.front_door.open_for(domain)

    def _walk(self, key: int) -> None:
        if self.pages.currentIndex() == SEARCH:
            self.search.list.walk(key)

    def _enter(self) -> None:
        if self.pages.currentIndex() == FRONT_DOOR:
            if self.front_door.cards:
                self.front_door.cards[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.show_page(SEARCH)
        self.search.list.go_in()

    def escape(self) -> None:
        """Return to 'Waarmee?'; there: empty it, then let the chips go."""
        edit = self.top.text.edit
        if self.top.close_suggestions():
            return
        if self.search.detail.leave_editor() or self.pages.leave_editor():
            return
        if not edit.hasFocus():
            self.go_to_text()
        elif edit.text():
            self.top.set_text("")
        elif self.search.facets.narrows:
            self.search.facets.clear()
        else:
            self.top.set_place("")

    # --- dialogs ------------------------------------------------------------------------------

    def show_acute(self) -> None:
        """Open the crisis lines; works whatever the desk is doing."""
        from socialekaart.ui.dialogs.acute import AcuteDialog

        try:
            lines = self.desk.crisis_lines()
        except SocialekaartError:
            lines = ()
        lines = with_regional_service(lines, self.keeper.settings)
        self.acute = AcuteDialog(lines, QApplication.activeModalWidget() or self)
        self.acute.copied.connect(self.copying.tell)
        self.acute.open()

    def show_help(self) -> None:
        """Open the keys overview."""
        from socialekaart.ui.dialogs.help import HelpDialog

        self.help = HelpDialog(self)
        QShortcut(QKeySequence("F2"), self.help).activated.connect(self.show_acute)
        self.help.open()

    # --- messages -----------------------------------------------------------------------------

    def show_error(self, sentence: str) -> None:
        """Show a known cause above the page."""
        self.bar.show_text("error", sentence)

    def show_notice(
        self, sentence: str, action: str = "", do: Callable[[], None] | None = None
    ) -> None:
        """Say above the page what was done or what is new, with at most one thing to do."""
        self.bar.show_text("done", sentence, action, do, for_ms=0 if action else 2 * TOLD_MS)

    def show_failure(self, error: Exception) -> None:
        """Show an exception: its sentence, or the bug dialog."""
        if isinstance(error, SocialekaartError):
            self.show_error(str(error))
        else:
            self.bugs.show(error)

    def tell(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self.status.tell(sentence)
        self._told.start()

    def take_change(self, sentence: str) -> None:
        """Ask everything again after a change; a sentence is shown with its undo."""
        if sentence:
            self.bar.show_text(
                "done", sentence, self.tr("Ongedaan maken"), self.data.undo, for_ms=2 * TOLD_MS
            )
        self.ask_everything()

    def _tell_taken_back(self, sentence: str) -> None:
        self.tell(sentence)
        self.bar.hide()

    # --- data ---------------------------------------------------------------------------------

    def ask_everything(self) -> None:
        """Ask all that is on show again."""
        self.data.count()
        self.pages.ask_again()

    def _show_overview(self, overview: Overview) -> None:
        self._overview = overview
        self._show_status(overview)
        self.pages.set_overview(overview)
        self.due.ask_later()
        if overview.check_at_start and self._start_check is None:
            from socialekaart.ui.deliveries.start_check import look_for_news

            self._start_check = look_for_news(self)

    def _show_status(self, overview: Overview) -> None:
        network = network_words.status(self.keeper.settings.network)
        self.status.show_overview(overview, self.clock().date(), network)

    @property
    def idle(self) -> bool:
        """Tell whether nothing is being asked, and no long work runs."""
        return self.background.idle and self.aside.idle and self.places.idle

    # --- settings -----------------------------------------------------------------------------

    def _settings_changed(self, settings: Settings) -> None:
        app = QApplication.instance()
        dark = theme.wants_dark(settings.appearance)
        if isinstance(app, QApplication) and dark != (theme.current() is theme.DARK):
            theme.apply(app, settings.appearance)
            self.tell(self.tr("Het nieuwe uiterlijk is overal zichtbaar na opnieuw starten."))
        self.search.use_network(settings.network)
        if self._overview is not None:
            self._show_status(self._overview)
        self._ask_practice(settings.practice_postcode)

    def _ask_practice(self, postcode: str) -> None:
        if not postcode:
            return

        def done(place: Place | None) -> None:
            if place is not None and place.latitude is not None and place.longitude is not None:
                self.search.set_practice(place.latitude, place.longitude)

        self.background.run(
            lambda: self.desk.find_place(postcode), done, owner=self, lane="practice"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation when the window is narrow."""
        self.navigation.fold(event.size().width() < NARROW)
        super().resizeEvent(event)

    def _close_now(self) -> None:
        """Close once the page has asked what it had to."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and end the background work, when a page has nothing to lose."""
        if not self.pages.may_close(self._close_now):
            event.ignore()
            return
        self.data.stop()
        if self._start_check is not None:
            self._start_check.stop()
        remember_window(self, self.search, self.keeper)
        self.pages.stop_work()
        self.places.stop()
        self.background.stop()
        self.aside.stop(LONG_WORK_MS)
        super().closeEvent(event)
        self.closed.emit()


def build_window(
    desk: Desk,
    settings: SettingsKeeper,
    *,
    map_factory: Callable[[], QWidget] | None = None,
    clock: Callable[[], datetime] | None = None,
    version: str = "",
) -> MainWindow:
    """Dress the application and make the window; needs a QApplication. Nothing is shown yet."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        dress(app, settings.settings.appearance, settings.settings.language)
    return MainWindow(desk, settings, map_factory or default_map, clock or dutch_now, version)
