"""A small directory with people, and the contact page's counter on it."""

from __future__ import annotations

from datetime import datetime

import pytest

from socialekaart.services import wording
from socialekaart.services.by_hand import ByHand
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.factories import contact, service
from tests.services.conftest import Deliver
from tests.services.people.support import NOW, People


@pytest.fixture(autouse=True)
def this_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the year out of the year of NOW, in whatever year the tests are run."""
    monkeypatch.setattr(wording, "dutch_now", lambda: NOW)


@pytest.fixture
def hand(db: Database, reference: Reference) -> ByHand:
    return ByHand(db, reference)


@pytest.fixture
def desk(hand: ByHand, deliver: Deliver) -> PeopleDesk:
    """Give a desk on Marijke, for whom Sjoerd stands in, and Ilse, who leaves."""
    deliver(
        [service()],
        [
            contact(stand_in="C-2", service_ids=("A-1", "A-99")),
            contact(external_id="C-2", name="Sjoerd Voorbeeld", direct_phone="06-00001224"),
            contact(
                external_id="C-3",
                name="Ilse Voorbeeld",
                organization="Stichting Voorbeeld",
                domains=("gezin",),
                valid_to=datetime(2026, 12, 1).date(),
            ),
        ],
    )
    return PeopleDesk(hand, now=lambda: NOW)


@pytest.fixture
def people(desk: PeopleDesk) -> People:
    """Give the desk with people called by their first name."""
    return People(desk)
