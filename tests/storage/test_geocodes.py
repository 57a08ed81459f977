"""Answers about addresses: kept by address, replaced, dropped, and only a door has a position."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.geocodes import Geocode, Geocodes

DOOR = Geocode("3241AC 1", "PDOK", "2026-11-23", 51.75, 4.16, "adres", "Voorbeeldkade 1", "1924")


@pytest.fixture
def db() -> Iterator[Database]:
    with Database.open(IN_MEMORY) as database, database.writing():
        yield database


def test_an_answer_comes_back_with_where_that_was_said(db: Database) -> None:
    geocodes = Geocodes(db)
    geocodes.put([DOOR])
    assert geocodes.of(["3241AC 1", "3241AC 2"]) == {"3241AC 1": DOOR}
    assert geocodes.all() == {"3241AC 1": DOOR}


def test_a_newer_answer_takes_the_place_of_an_older(db: Database) -> None:
    unknown = Geocode("3241AC 1", "PDOK", "2026-10-01")
    geocodes = Geocodes(db)
    geocodes.put([unknown])
    geocodes.put([DOOR])
    assert geocodes.all() == {"3241AC 1": DOOR}


@pytest.mark.parametrize("precision", ["weg", "postcode", "woonplaats", ""])
def test_only_a_door_has_a_position(db: Database, precision: str) -> None:
    rough = Geocode("3241AC 2", "PDOK", "2026-11-23", 51.75, 4.16, precision)
    geocodes = Geocodes(db)
    geocodes.put([DOOR, rough, Geocode("3241AC 3", "PDOK", "2026-11-23")])
    assert geocodes.positions(["3241AC 1", "3241AC 2", "3241AC 3"]) == {"3241AC 1": (51.75, 4.16)}


def test_answers_are_dropped_by_address(db: Database) -> None:
    geocodes = Geocodes(db)
    assert not geocodes.has_any()
    geocodes.put([DOOR])
    assert geocodes.has_any()
    geocodes.drop(["3241AC 1", "3241AC 2"])
    assert not geocodes.has_any()


@given(st.sets(st.text(min_size=1), max_size=20), st.sets(st.text(min_size=1), max_size=20))
def test_any_text_is_an_address_of_its_own(kept: set[str], asked: set[str]) -> None:
    with Database.open(IN_MEMORY) as db, db.writing():
        Geocodes(db).put([Geocode(one, "PDOK", "2026-11-23") for one in kept])
        assert set(Geocodes(db).of(asked)) == kept & asked


def test_many_addresses_are_asked_at_once(db: Database) -> None:
    many = [f"3241AC {number}" for number in range(1_201)]
    Geocodes(db).put([Geocode(one, "PDOK", "2026-11-23", 51, 4, "adres") for one in many])
    assert len(Geocodes(db).positions(many)) == 1_201
