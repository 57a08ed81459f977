"""A real desk with two offerings and a person, and what the screens of agreements need."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.agreements.doors import doors_of
from socialekaart.services.agreements.views import AgreementLine, DoorView
from socialekaart.services.desk import Desk
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.reference import Reference
from socialekaart.settings import Settings
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from socialekaart.ui import theme
from socialekaart.ui.agreements.actions import AgreementActions
from socialekaart.ui.agreements.desk import Subject
from socialekaart.ui.page import PageContext
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background
from socialekaart.ui.top_bar import TopBar
from tests import factories

NOW = datetime(2026, 11, 23, 10, 15)
TODAY = NOW.date()
GRIP, LOKET, PERSON = "Grip op je geld", "Geldwinkel Voorne", "Marijke Voorbeeld"
SERVICES = (
    factories.service(not_for="Ondernemers", alternatives=("Zelfstandigenloket Voorbeeld",)),
    factories.service(
        external_id="A-2", name=LOKET, organization="Voorbeeld Geldwinkel", phone="0181-000123"
    ),
)
Shown = TypeVar("Shown", bound=QWidget)


class Bench:
    """`said` are the signals of page or actions as (name, value); `opened` the documents."""

    def __init__(self, qtbot: QtBot, reference: Reference, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, "licht")
        self.qtbot, self.reference = qtbot, reference
        self.db = Database.open(folder / "kaart.db")
        files = [folder / "aanbod.csv", folder / "contactpersonen.csv"]
        write_services(files[0], SERVICES, reference.vocabulary)
        write_contacts(files[1], [factories.contact()], reference.vocabulary)
        import_delivery(self.db, reference, ImportOrder(files, "Gemeente Voorbeeld"))
        self.desk = Desk(self.db, reference)
        self.agreements = self.desk.agreements
        self.background = Background(app)
        self.keeper = SettingsKeeper(Settings())
        self.said: list[tuple[str, object]] = []
        self.opened: list[str] = []
        self.opens = True

    # --- what is there ------------------------------------------------------------------------

    def id_of(self, name: str) -> str:
        kinds = (RecordKind.SERVICE, RecordKind.CONTACT)
        found = [one for kind in kinds for one in Records(self.db).by_name(kind, name)]
        return found[0].id

    def subject(self, name: str) -> Subject:
        stored = Records(self.db).get(self.id_of(name))
        assert stored is not None
        organization = stored.effective().organization
        is_contact = stored.kind is RecordKind.CONTACT
        return Subject(stored.id, name, organization, stored.source, is_contact)

    def lines(self, name: str) -> tuple[AgreementLine, ...]:
        return self.agreements.of_record(self.id_of(name), TODAY)

    def doors(self, name: str) -> DoorView:
        stored = Records(self.db).get(self.id_of(name))
        assert stored is not None
        return doors_of(self.db, self.reference, stored, TODAY)

    # --- what is done -------------------------------------------------------------------------

    def opener(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return self.opens

    def context(self) -> PageContext:
        top = TopBar(self.desk, self.background)
        self.qtbot.addWidget(top)
        back = self.background
        return PageContext(self.desk, back, back, top, self.keeper, lambda: NOW)

    def actions(self, over: QWidget) -> AgreementActions:
        made = AgreementActions(
            self.agreements, self.desk, self.background, lambda: NOW, over, self.opener
        )
        for name in ("changed", "told", "failed"):
            getattr(made, name).connect(lambda value, n=name: self.said.append((n, value)))
        return made

    def show(self, widget: Shown) -> Shown:
        self.qtbot.addWidget(widget)
        with self.qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        self.settle()
        return widget

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.background.idle, timeout=8000)
        QGuiApplication.processEvents()

    def stop(self) -> None:
        self.background.stop()
        self.background.deleteLater()
        self.db.close()


def day(text: str) -> date:
    return date.fromisoformat(text)
