"""The place tables that ship with the program, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.geo.places import PlaceTable

PLACES = Path(__file__).resolve().parents[2] / "data" / "plaatsen"


@pytest.fixture(scope="session")
def places_folder() -> Path:
    return PLACES


@pytest.fixture(scope="session")
def table() -> PlaceTable:
    return PlaceTable.load(PLACES)
