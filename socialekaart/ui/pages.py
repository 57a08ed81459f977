"""The pages of the window, each made when it is first needed, so that the start stays quick."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from socialekaart.services.views import Overview
from socialekaart.ui.page import Page, PageContext

if TYPE_CHECKING:
    from socialekaart.ui.beheer.page import BeheerPage
    from socialekaart.ui.deliveries.page import DeliveriesPage
    from socialekaart.ui.front_door.page import FrontDoorPage
    from socialekaart.ui.main_window import MainWindow
    from socialekaart.ui.people.page import PeoplePage
    from socialekaart.ui.roster.page import RosterPage
    from socialekaart.ui.settings.page import SettingsPage
    from socialekaart.ui.start.page import StartPage

IN_ORDER = tuple(range(10))
"""The pages as the navigation and Ctrl+1 to Ctrl+0 have them; the settings stand apart."""
SEARCH, FRONT_DOOR, START, ROSTER, PEOPLE, AGREEMENTS, CHECK, DELIVERIES, COVERAGE, BEHEER = (
    IN_ORDER
)
SETTINGS = len(IN_ORDER)


class PageStack(QStackedWidget):
    """One place per page; an empty widget keeps the place of a page that isn't made yet."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._made: dict[int, QWidget] = {SEARCH: window.search}
        self._overview: Overview | None = None
        self.addWidget(window.search)
        for _ in range(SETTINGS):
            self.addWidget(QWidget())

    def made(self, place: int) -> QWidget | None:
        """Give a page if it was ever needed."""
        return self._made.get(place)

    def page(self, place: int) -> QWidget:
        """Give a page, made now when it wasn't yet."""
        if place not in self._made:
            page = self._makers()[place]()
            self._made[place] = page
            kept = self.widget(place)
            self.insertWidget(place, page)
            if kept is not None:
                self.removeWidget(kept)
                kept.deleteLater()
        return self._made[place]

    def _makers(self) -> dict[int, Callable[[], QWidget]]:
        return {
            FRONT_DOOR: self._make_front_door,
            START: self._make_start,
            ROSTER: self._make_roster,
            PEOPLE: self._make_people,
            AGREEMENTS: self._make_agreements,
            CHECK: self._make_check,
            DELIVERIES: self._make_deliveries,
            COVERAGE: self._make_coverage,
            BEHEER: self._make_beheer,
            SETTINGS: self._make_settings,
        }

    def _context(self) -> PageContext:
        window = self._window
        return PageContext(
            window.desk, window.background, window.aside, window.top, window.keeper, window.clock
        )

    def _joined(self, page: Page) -> Page:
        """Connect what every page may say."""
        window = self._window
        page.failed.connect(window.show_failure)
        page.changed.connect(window.take_change)
        page.told.connect(window.tell)
        page.copied.connect(window.copying.tell)
        page.serviceWanted.connect(window.visits.service)
        page.contactWanted.connect(window.visits.contact)
        page.acuteWanted.connect(window.show_acute)
        return page

    @property
    def front_door(self) -> FrontDoorPage:
        """Give the page 'Wie bel ik?'."""
        return cast("FrontDoorPage", self.page(FRONT_DOOR))

    @property
    def start(self) -> StartPage:
        """Give the page 'Start bij de vraag'."""
        return cast("StartPage", self.page(START))

    @property
    def roster(self) -> RosterPage:
        """Give the page 'Rooster'."""
        return cast("RosterPage", self.page(ROSTER))

    @property
    def people(self) -> PeoplePage:
        """Give the page 'Contactpersonen'."""
        return cast("PeoplePage", self.page(PEOPLE))

    @property
    def deliveries(self) -> DeliveriesPage:
        """Give the page 'Leveringen'."""
        return cast("DeliveriesPage", self.page(DELIVERIES))

    @property
    def beheer(self) -> BeheerPage:
        """Give the page 'Beheer'."""
        return cast("BeheerPage", self.page(BEHEER))

    @property
    def settings(self) -> SettingsPage:
        """Give the page 'Instellingen'."""
        return cast("SettingsPage", self.page(SETTINGS))

    def set_overview(self, overview: Overview) -> None:
        """Tell the figures to every page that shows them, also to those made later."""
        self._overview = overview
        self._window.search.set_overview(overview)
        for place in (DELIVERIES, SETTINGS):
            if place in self._made:
                cast("DeliveriesPage | SettingsPage", self._made[place]).set_overview(overview)

    def ask_again(self) -> None:
        """Ask what the made pages show again."""
        self._window.search.ask_again()
        self.ask_current()

    def ask_current(self) -> None:
        """Ask again what the page on show shows, if it is one that asks."""
        shown = self.currentWidget()
        if self.currentIndex() == FRONT_DOOR:
            self.front_door.ask()
        elif isinstance(shown, Page):
            shown.ask()

    def focus_current(self) -> None:
        """Put the keyboard where one begins on the page on show."""
        shown = self.currentWidget()
        if isinstance(shown, Page):
            shown.first_focus()
        elif self.currentIndex() == DELIVERIES:
            self.deliveries.first_focus()
        elif self.currentIndex() == BEHEER:
            self.beheer.first_focus()

    def leave_editor(self) -> bool:
        """Stop writing on the page on show; False when nobody was."""
        shown = self.currentWidget()
        return isinstance(shown, Page) and shown.leave_editor()

    def phone_to_copy(self) -> tuple[str, str]:
        """Give the number that matters on the page on show, and whose it is."""
        shown = self.currentWidget()
        if isinstance(shown, Page):
            return shown.phone_to_copy()
        there = self.currentIndex() == FRONT_DOOR
        return (self.front_door if there else self._window.search).phone_to_copy()

    def may_close(self, then: Callable[[], None]) -> bool:
        """Say whether nothing is lost; else it asks, and `then` may be called later."""
        for place in (DELIVERIES, BEHEER):
            if place not in self._made:
                continue
            page = cast("DeliveriesPage | BeheerPage", self._made[place])
            if not page.may_close(then):
                self._window.show_page(place)
                return False
        return True

    def stop_work(self) -> None:
        """Tell long work that it may stop."""
        if DELIVERIES in self._made:
            self.deliveries.stop()
        if SETTINGS in self._made:
            self.settings.stop()

    def _make_front_door(self) -> QWidget:
        from socialekaart.ui.front_door.page import FrontDoorPage

        window = self._window
        page = FrontDoorPage(window.desk, window.background, window.top, window.clock)
        page.failed.connect(window.show_failure)
        page.changed.connect(window.take_change)
        page.copied.connect(window.copying.tell)
        page.acuteWanted.connect(window.show_acute)
        page.contactWanted.connect(window.visits.contact)
        return page

    def _make_start(self) -> QWidget:
        from socialekaart.ui.start.page import StartPage

        return self._joined(StartPage(self._context(), self._window.desk.start))

    def _make_roster(self) -> QWidget:
        from socialekaart.ui.roster.page import RosterPage

        return self._joined(RosterPage(self._context(), self._window.desk.roster))

    def _make_people(self) -> QWidget:
        from socialekaart.ui.people.page import PeoplePage

        window = self._window
        page = PeoplePage(self._context(), window.desk.people)
        page.rosterWanted.connect(window.visits.roster)
        page.leaveWanted.connect(window.visits.leave)
        page.wrongWanted.connect(window.delivery_actions.report_wrong)
        return self._joined(page)

    def _make_agreements(self) -> QWidget:
        from socialekaart.ui.agreements.overview import AgreementsOverview

        return self._joined(AgreementsOverview(self._context(), self._window.desk.agreements))

    def _make_check(self) -> QWidget:
        from socialekaart.ui.freshness.page import CheckPage

        return self._joined(CheckPage(self._context(), self._window.desk.checks))

    def _make_coverage(self) -> QWidget:
        from socialekaart.ui.coverage.page import CoveragePage

        return self._joined(CoveragePage(self._context(), self._window.desk.coverage))

    def _make_deliveries(self) -> QWidget:
        from socialekaart.ui.deliveries.page import DeliveriesPage

        window = self._window
        page = DeliveriesPage(window.desk, window.aside, window.clock, window.desk.deliveries)
        page.failed.connect(window.show_failure)
        page.changed.connect(window.take_change)
        page.mapWanted.connect(lambda: window.show_page(SEARCH))
        page.sources.set_practice_name(window.keeper.settings.practice_name)
        self._connect_example(page)
        return page

    def _make_beheer(self) -> QWidget:
        from socialekaart.ui.beheer.page import BeheerPage

        window = self._window
        page = BeheerPage(
            window.desk.vocabulary,
            window.desk.deliveries.write_template,
            window.aside,
            window.keeper,
            window.clock,
            window.places,
        )
        page.failed.connect(window.show_failure)
        page.told.connect(window.tell)
        return page

    def _make_settings(self) -> QWidget:
        from socialekaart.ui.places.card import PlacesCard
        from socialekaart.ui.settings.network_card import NetworkCard
        from socialekaart.ui.settings.page import SettingsPage

        window = self._window
        network = NetworkCard(window.keeper, window.desk.deliveries, window.aside)
        network.failed.connect(window.show_failure)
        places = PlacesCard(window.places, window.keeper)
        places.failed.connect(window.show_failure)
        places.changed.connect(window.ask_everything)
        page = SettingsPage(window.keeper, [network, places])
        self._connect_example(page)
        return page

    def _connect_example(self, page: DeliveriesPage | SettingsPage) -> None:
        page.removeExampleWanted.connect(self._window.data.remove_example)
        page.restoreExampleWanted.connect(self._window.data.restore_example)
        if self._overview is not None:
            page.set_overview(self._overview)
