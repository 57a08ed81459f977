"""The counter of agreements on a real database."""

from __future__ import annotations

import pytest

from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.by_hand import ByHand
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database


@pytest.fixture
def hand(db: Database, reference: Reference) -> ByHand:
    return ByHand(db, reference)


@pytest.fixture
def desk(hand: ByHand) -> AgreementsDesk:
    return AgreementsDesk(hand)
