"""From any page to the offering or the person that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from socialekaart.ui.pages import PEOPLE, ROSTER, SEARCH, SETTINGS

if TYPE_CHECKING:
    from socialekaart.ui.main_window import MainWindow


class Visits(QObject):
    """Opens what a page asks for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.search.placesWanted.connect(self.places)

    def service(self, service_id: str) -> None:
        """Show an offering, on the page 'Zoeken'."""
        self._window.show_page(SEARCH)
        self._window.search.go_to(service_id)

    def contact(self, contact_id: str) -> None:
        """Show a person, on the page 'Contactpersonen'."""
        self._window.show_page(PEOPLE)
        self._window.pages.people.open_person(contact_id)

    def roster(self, contact_id: str) -> None:
        """Show where in the roster somebody stands."""
        self._window.show_page(ROSTER)
        self._window.pages.focus_current()
        self._window.pages.roster.show_person(contact_id)

    def places(self) -> None:
        """Show how addresses are placed, and where they are looked up, under 'Instellingen'."""
        from socialekaart.ui.places.card import PlacesCard

        self._window.show_page(SETTINGS)
        self._window.settings_page.open_at(PlacesCard)

    def leave(self, contact_id: str) -> None:
        """Ask when somebody leaves and who takes over, over the page that is open."""
        from socialekaart.ui.roster.leave_dialog import open_leave

        window = self._window
        open_leave(
            window.desk.roster,
            window.desk,
            window.background,
            contact_id,
            window.clock().date(),
            window,
            window.take_change,
            window.show_failure,
        )
