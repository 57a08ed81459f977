"""A bench with a treatment that one waits for, and something light beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.domain.model import Service
from socialekaart.services.reference import Reference
from socialekaart.storage.database import IN_MEMORY, Database
from tests.factories import service
from tests.ui.waits.bench import Bench

MakeBench = Callable[..., Bench]


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference(paths.data())


def treatment(**values: Any) -> Service:
    usual: dict[str, Any] = {
        "name": "Behandeling Voorbeeld",
        "domains": ("psychisch",),
        "service_type": "behandeling",
        "law": "Zvw",
        "echelon": "gespecialiseerde ggz",
        "target_groups": ("volwassenen",),
        "minimum_age": 18,
        "referral_needed": True,
        "application_by": ("huisarts", "poh"),
        "not_for": "Crisis.",
        "intake_wait_weeks": 6,
        "treatment_wait_weeks": 12,
        "wait_reference_date": date(2026, 11, 3),
    }
    return service(**{**usual, **values})


LIGHT = service(
    external_id="A-2",
    name="Inloop Voorbeeld",
    domains=("psychisch",),
    service_type="inloop",
    echelon="sociale basis",
    referral_needed=False,
)


@pytest.fixture
def make_bench(qtbot: QtBot, reference: Reference) -> Iterator[MakeBench]:
    """Give a function that shows the section of a treatment with these values."""
    with Database.open(IN_MEMORY) as db:
        yield lambda **values: Bench(qtbot, db, reference, [treatment(**values), LIGHT])
