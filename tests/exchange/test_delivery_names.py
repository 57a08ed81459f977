"""What the name of a delivered file says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.exchange.delivery_names import Part, may_be_delivery, read_name


@pytest.mark.parametrize(
    "name",
    ["aanbod.csv", "AANBOD.CSV", "levering 2024.xlsx", "hsds.zip", "Sociale kaart (2).csv"],
)
def test_a_table_may_be_a_delivery(name: str) -> None:
    assert may_be_delivery(name)


@pytest.mark.parametrize(
    "name",
    [
        "~$aanbod.xlsx",
        ".~lock.aanbod.csv#",
        ".aanbod.csv",
        "aanbod.csv.part",
        "aanbod.csv.crdownload",
        "aanbod.tmp.csv",
        "aanbod.csv.tmp",
        "A1B2C3.tmp",
        "Thumbs.db",
        "desktop.ini",
        "terugmelding.csv",
        "Terugmelding 2024-05.csv",
        "rapport-levering.csv",
        "rapport-levering.html",
        "leesmij.txt",
        "aanbod",
        "",
    ],
)
def test_rests_locks_and_our_own_files_are_none(name: str) -> None:
    assert not may_be_delivery(name)


@pytest.mark.parametrize(
    ("name", "part", "day"),
    [
        ("aanbod.csv", Part.SERVICES, None),
        ("Contactpersonen.csv", Part.CONTACTS, None),
        ("contacten_2024-05-31.csv", Part.CONTACTS, date(2024, 5, 31)),
        ("Aanbod 31-05-2024.csv", Part.SERVICES, date(2024, 5, 31)),
        ("aanbod_1.05.2024.csv", Part.SERVICES, date(2024, 5, 1)),
        ("20240531 diensten.csv", Part.SERVICES, date(2024, 5, 31)),
        ("aanbod-2024-05.csv", Part.SERVICES, date(2024, 5, 1)),
        ("aanbod 2024.csv", Part.SERVICES, None),
        ("aanbod 2024-13-99.csv", Part.SERVICES, None),
        ("aanbod en contactpersonen.csv", Part.WHOLE, None),
        ("export.csv", Part.WHOLE, None),
        ("aanbod.xlsx", Part.WHOLE, None),
        ("contacten 2024-05-31.zip", Part.WHOLE, date(2024, 5, 31)),
    ],
)
def test_a_name_tells_table_and_day(name: str, part: Part, day: date | None) -> None:
    read = read_name(name)

    assert (read.part, read.day) == (part, day)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("aanbod.csv", "contactpersonen.csv"),
        ("Aanbod_2024-05-31.csv", "31-05-2024 contactpersonen.csv"),
        ("goeree-aanbod.csv", "Contacten Goeree.csv"),
        ("aanbod (2).csv", "contactpersonen (2).csv"),
    ],
)
def test_names_of_one_row_of_deliveries_leave_the_same(first: str, second: str) -> None:
    assert read_name(first).rest == read_name(second).rest


def test_another_region_is_another_row() -> None:
    assert read_name("aanbod goeree.csv").rest != read_name("contacten hoekse.csv").rest


@given(st.text())
def test_no_name_breaks_it(name: str) -> None:
    may_be_delivery(name)
    read_name(name)
