"""A roster page on the real desk with five invented people, and a way to wait for it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import AreaKind, AssignmentKind, Contact, ServiceArea, Visibility
from socialekaart.exchange.csv_writer import write_contacts
from socialekaart.services.by_hand import ByHand
from socialekaart.services.desk import Desk
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.reference import Reference
from socialekaart.services.roster.desk import RosterDesk
from socialekaart.services.roster.views import AssignmentTerms, CellKey, RosterCell, RosterQuery
from socialekaart.settings import Settings
from socialekaart.storage.database import Database
from socialekaart.ui import theme
from socialekaart.ui.page import PageContext
from socialekaart.ui.roster.page import RosterPage
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background
from socialekaart.ui.top_bar import TopBar
from tests import factories

NOW = datetime(2026, 11, 23, 10, 15)
"""A Monday morning."""
MIDDELHARNIS, OUDDORP, GEMEENTE = "wijk:Middelharnis", "wijk:Ouddorp", "gemeente:GM1924"
MONEY, HOMES, ADDICTION = "financien", "wonen", "verslaving"


def town(name: str) -> ServiceArea:
    return ServiceArea(AreaKind.NEIGHBOURHOOD, (name,))


PEOPLE = (
    factories.contact(),
    factories.contact(
        external_id="C-2",
        name="Sjoerd Voorbeeld",
        role="consulent wonen",
        domains=(HOMES,),
        area=town("Middelharnis"),
        minimum_age=18,
        maximum_age=67,
        direct_phone="",
        general_phone="0187-000111",
        visibility=Visibility.PUBLIC,
    ),
    factories.contact(
        external_id="C-3",
        name="Team Middelharnis Voorbeeld",
        role="sociaal team",
        kind=AssignmentKind.FRONT_DOOR,
        domains=(),
        direct_phone="",
        general_phone="0187-000014",
        visibility=Visibility.PUBLIC,
    ),
    factories.contact(
        external_id="C-4",
        name="Karim Voorbeeld",
        role="jobcoach",
        domains=(ADDICTION,),
        area=town("Ouddorp"),
        direct_phone="06-00004321",
        valid_to=date(2026, 12, 1),
    ),
    factories.contact(
        external_id="C-5",
        name="Anneke Voorbeeld",
        role="sociaal werker",
        domains=(MONEY,),
        area=town("Middelharnis"),
        direct_phone="06-00005555",
        stand_in="C-4",
    ),
)


class Bench:
    """Everything around one page. `said` are the signals as (name, value)."""

    def __init__(
        self,
        qtbot: QtBot,
        reference: Reference,
        folder: Path,
        people: tuple[Contact, ...] = PEOPLE,
        postcode: str = "3241",
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, "licht")
        self.qtbot = qtbot
        self.db = Database.open(folder / "kaart.db")
        if people:
            file = folder / "contactpersonen.csv"
            write_contacts(file, list(people), reference.vocabulary)
            import_delivery(self.db, reference, ImportOrder([file], "Gemeente Voorbeeld"))
        self.hand = ByHand(self.db, reference)
        self.roster, self.desk = RosterDesk(self.hand), Desk(self.db, reference)
        self.ids = {line.contact.name: line.id for line in self.desk.contacts("")}
        self.background, self.aside = Background(app), Background(app)
        self.settings = Settings(practice_name="Praktijk Voorbeeld", practice_postcode=postcode)
        self.keeper = SettingsKeeper(self.settings)
        self.said: list[tuple[str, object]] = []

    def page(self) -> RosterPage:
        """Show the page, answered and with the keyboard in the matrix."""
        top = TopBar(self.desk, self.background)
        self.qtbot.addWidget(top)
        context = PageContext(self.desk, self.background, self.aside, top, self.keeper, lambda: NOW)
        made = RosterPage(context, self.roster)
        self.qtbot.addWidget(made)
        for name in ("changed", "told", "copied", "failed", "contactWanted"):
            getattr(made, name).connect(lambda value, n=name: self.said.append((n, value)))
        made.resize(1268, 760)
        with self.qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        self.settle()
        made.first_focus()
        return made

    def settle(self) -> None:
        """Wait until every question is answered and shown."""
        workers = (self.background, self.aside)
        self.qtbot.waitUntil(lambda: all(worker.idle for worker in workers), timeout=8000)
        QGuiApplication.processEvents()
        self.qtbot.waitUntil(lambda: all(worker.idle for worker in workers), timeout=8000)

    def put(self, name: str, *cells: CellKey, **terms: object) -> tuple[str, ...]:
        """Assign somebody behind the page's back."""
        made = AssignmentTerms(**terms)  # type: ignore[arg-type]  # terms of several types
        return self.roster.assign(self.ids[name], cells, made)

    def cell(self, key: CellKey, *kinds: AssignmentKind) -> RosterCell:
        """Give a cell as it is in the database now."""
        query = RosterQuery(kinds or (AssignmentKind.CONTACT_POINT,), (), "3241")
        cell = self.roster.view(query, NOW).cell(key.domain, key.area)
        assert cell is not None
        return cell

    def sentences(self, name: str) -> list[object]:
        """Give what a signal said, in order."""
        return [value for signal, value in self.said if signal == name]

    def stop(self) -> None:
        """End the workers and close the database."""
        self.background.stop()
        self.aside.stop()
        self.db.close()


def own_names(cell: RosterCell) -> list[str]:
    """Name the practice's own choices of a cell."""
    return [person.name for person in cell.persons if person.own]
