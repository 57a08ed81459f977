"""The contact page on the real counter and a real database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import Contact
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.by_hand import ByHand
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.people.views import PersonDetail
from socialekaart.ui.people.page import PeoplePage
from socialekaart.ui.tasks import Background
from tests.factories import contact, service

NOW = datetime(2026, 11, 23, 10, 0)
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier

MARIJKE = contact(stand_in="C-2", service_ids=("A-1", "A-9"), general_phone="0187-000137")
SJOERD = contact(
    external_id="C-2",
    name="Sjoerd Voorbeeld",
    role="schuldhulpverlener",
    direct_phone="06-00001224",
    email="sjoerd@voorbeeld.example",
    valid_to=date(2026, 12, 1),
    extra={"kamer": "2.14"},
)
ILSE = contact(
    external_id="C-3", name="Ilse Voorbeeld", role="jeugdconsulent", domains=("gezin",), remark="Hm"
)


def deliver(hand: ByHand, folder: Path) -> None:
    """Import an offering, Marijke, Sjoerd who stands in for her and leaves, and Ilse."""
    files = [folder / "aanbod.csv", folder / "contactpersonen.csv"]
    write_services(files[0], [service()], hand.reference.vocabulary)
    write_contacts(files[1], [MARIJKE, SJOERD, ILSE], hand.reference.vocabulary)
    import_delivery(hand.db, hand.reference, ImportOrder(files, "Gemeente Voorbeeld"))


@dataclass
class Bench:
    """The page with what stands behind it, and hands to use it."""

    qtbot: QtBot
    page: PeoplePage
    desk: PeopleDesk
    hand: ByHand
    background: Background

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.background.idle, timeout=8000)
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the focus is, and wait for what it does."""
        QTest.keyClick(focused(), key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the focus is, in the place of what stands there."""
        QTest.keyClick(focused(), Qt.Key.Key_A, CTRL)
        QTest.keyClicks(focused(), text)
        self.settle()

    def open(self, name: str) -> PersonDetail:
        """Show somebody by the beginning of their name."""
        lines = self.desk.people("", NOW)
        self.page.open_person(next(one.id for one in lines if one.name.startswith(name)))
        self.settle()
        return self.shown

    @property
    def shown(self) -> PersonDetail:
        """Give who is on show."""
        assert self.page.sheet.detail is not None
        return self.page.sheet.detail

    @property
    def listed(self) -> list[str]:
        """Give the names in the list."""
        model = self.page.list.model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def contact(self, name: str) -> Contact:
        """Give somebody as they are stored now."""
        lines = self.desk.people("", NOW)
        detail = self.desk.person(next(one.id for one in lines if one.name.startswith(name)), NOW)
        assert detail is not None
        return detail.contact


def focused() -> QWidget:
    """Give what has the focus."""
    there = QApplication.focusWidget()
    assert there is not None
    return there


def texts(widget: QWidget) -> str:
    """Give what can be read in a widget."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))
