"""The pages of the window, each made when it is first needed, so that the start stays quick."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from socialekaart.services.views import Overview

if TYPE_CHECKING:
    from socialekaart.ui.beheer.page import BeheerPage
    from socialekaart.ui.deliveries.page import DeliveriesPage
    from socialekaart.ui.front_door.page import FrontDoorPage
    from socialekaart.ui.main_window import MainWindow
    from socialekaart.ui.settings.page import SettingsPage

SEARCH, FRONT_DOOR, DELIVERIES, BEHEER, SETTINGS = range(5)


class PageStack(QStackedWidget):
    """One place per page; an empty widget keeps the place of a page that isn't made yet."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._made: dict[int, QWidget] = {SEARCH: window.search}
        self._overview: Overview | None = None
        self.addWidget(window.search)
        for _ in (FRONT_DOOR, DELIVERIES, BEHEER, SETTINGS):
            self.addWidget(QWidget())

    def made(self, place: int) -> QWidget | None:
        """Give a page if it was ever needed."""
        return self._made.get(place)

    def page(self, place: int) -> QWidget:
        """Give a page, made now when it wasn't yet."""
        if place not in self._made:
            makers = {
                FRONT_DOOR: self._make_front_door,
                DELIVERIES: self._make_deliveries,
                BEHEER: self._make_beheer,
                SETTINGS: self._make_settings,
            }
            page = makers[place]()
            self._made[place] = page
            kept = self.widget(place)
            self.insertWidget(place, page)
            if kept is not None:
                self.removeWidget(kept)
                kept.deleteLater()
        return self._made[place]

    @property
    def front_door(self) -> FrontDoorPage:
        """Give the page 'Wie bel ik?'."""
        return cast("FrontDoorPage", self.page(FRONT_DOOR))

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
        if FRONT_DOOR in self._made:
            self.front_door.ask()

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

    def _make_front_door(self) -> QWidget:
        from socialekaart.ui.front_door.page import FrontDoorPage

        window = self._window
        page = FrontDoorPage(window.desk, window.background, window.top, window.clock)
        page.failed.connect(window.show_failure)
        page.changed.connect(window.take_change)
        page.copied.connect(window.tell_copied)
        page.acuteWanted.connect(window.show_acute)
        return page

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
        )
        page.failed.connect(window.show_failure)
        page.told.connect(window.tell)
        return page

    def _make_settings(self) -> QWidget:
        from socialekaart.ui.settings.page import SettingsPage

        page = SettingsPage(self._window.keeper)
        self._connect_example(page)
        return page

    def _connect_example(self, page: DeliveriesPage | SettingsPage) -> None:
        page.removeExampleWanted.connect(self._window.data.remove_example)
        page.restoreExampleWanted.connect(self._window.data.restore_example)
        if self._overview is not None:
            page.set_overview(self._overview)
