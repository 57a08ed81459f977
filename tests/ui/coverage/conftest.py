"""The coverage page on a real database, driven through its own services."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.domain.model import Contact, Service, Visibility
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.by_hand import ByHand
from socialekaart.services.coverage.desk import CoverageDesk
from socialekaart.services.desk import Desk
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.services.reference import Reference
from socialekaart.settings import Settings
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.ui.coverage.page import CoveragePage
from socialekaart.ui.page import PageContext
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background
from socialekaart.ui.top_bar import TopBar
from tests.factories import contact, service

NOW = datetime(2026, 11, 23, 10, 0)
CHECKED = date(2026, 11, 1)
VOORNE = "GM1992"


def services() -> list[Service]:
    """Give debts in two municipalities, twice in the first, and something old."""
    usual = {"service_type": "schuldhulp", "assured_date": CHECKED}
    return [
        service(name="Grip op je geld", minimum_age=18, **usual),
        service(
            external_id="A-2", name="Budgethulp <b>&", organization="Voorbeeld Anders", **usual
        ),
        service(external_id="A-3", name="Geldwinkel", municipality=VOORNE, **usual),
        service(
            external_id="A-4",
            name="Zelfregiecentrum Voorbeeld",
            domains=("psychisch",),
            municipality=VOORNE,
            assured_date=date(2024, 1, 1),
        ),
    ]


def contacts() -> list[Contact]:
    """Give one that anybody may see and one that only the practice may."""
    usual = {"role": "schuldhulpverlener", "assured_date": CHECKED}
    return [
        contact(name="Olga Voorbeeld", visibility=Visibility.PUBLIC, **usual),
        contact(external_id="C-2", name="Stil Voorbeeld", **usual),
    ]


@dataclass
class Bench:
    """A shown page with what stands behind it."""

    page: CoveragePage
    keeper: SettingsKeeper
    settle: Callable[[], None]
    wanted: list[tuple[str, str]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference(paths.data())


@pytest.fixture
def db(qtbot: QtBot) -> Iterator[Database]:
    with Database.open(IN_MEMORY) as database:
        yield database


@pytest.fixture
def delivered(db: Database, reference: Reference, tmp_path: Path) -> None:
    """Fill the directory as a municipality would."""
    files = [tmp_path / "aanbod.csv", tmp_path / "contactpersonen.csv"]
    write_services(files[0], services(), reference.vocabulary)
    write_contacts(files[1], contacts(), reference.vocabulary)
    import_delivery(db, reference, ImportOrder(files, "Gemeente Voorbeeld"))


@pytest.fixture
def empty_bench(qtbot: QtBot, db: Database, reference: Reference) -> Iterator[Bench]:
    """Give the page on the directory as it is."""
    background, keeper = Background(), SettingsKeeper(Settings(practice_name="Praktijk Voorbeeld"))
    desk = Desk(db, reference)
    context = PageContext(
        desk, background, background, TopBar(desk, background), keeper, lambda: NOW
    )
    page = CoveragePage(context, CoverageDesk(ByHand(db, reference)))
    qtbot.addWidget(page)
    qtbot.addWidget(context.top)

    def settle() -> None:
        qtbot.waitUntil(lambda: background.idle, timeout=8000)
        QGuiApplication.processEvents()

    bench = Bench(page, keeper, settle)
    page.serviceWanted.connect(lambda one: bench.wanted.append(("service", one)))
    page.contactWanted.connect(lambda one: bench.wanted.append(("contact", one)))
    page.failed.connect(bench.failures.append)
    page.resize(1100, 620)
    with qtbot.waitExposed(page):
        page.show()
    page.ask()
    settle()
    page.first_focus()
    yield bench
    background.stop()


@pytest.fixture
def bench(delivered: None, empty_bench: Bench) -> Bench:
    """Give the page on a directory with two municipalities."""
    return empty_bench
