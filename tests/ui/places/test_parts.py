"""A chosen suggestion in parts, and on one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialekaart.services.places.views import AddressSuggestion
from socialekaart.ui.places.parts import as_line, fuller, in_parts
from tests.ui.places.fake_places import KADE_12, TOWN

STREET = AddressSuggestion(
    "Voorbeeldkade, Middelharnis", "weg-1", "Voorbeeldkade", town="Voorbeeld"
)


def test_a_suggestion_without_parts_is_read_from_its_label() -> None:
    bare = AddressSuggestion(KADE_12.label, KADE_12.id)
    found = in_parts(bare)
    assert (found.street, found.addition, found.postcode) == ("Voorbeeldkade", "A", "3241 AC")
    assert in_parts(AddressSuggestion("???")).street == ""


def test_parts_that_are_there_are_left_as_they_are() -> None:
    odd = replace(KADE_12, label="iets heel anders")
    assert in_parts(odd) == replace(odd, postcode="3241 AC")


@pytest.mark.parametrize(
    ("chosen", "typed", "line"),
    [
        (in_parts(KADE_12), "voorb", "Voorbeeldkade 12 A, 3241 AC Middelharnis"),
        (STREET, "voorb", "Voorbeeldkade "),
        (TOWN, "Voorbeeldweg 3, Midd", "Voorbeeldweg 3, 3241 Middelharnis"),
        (TOWN, "Voorbeeldweg 3, 3241ab Midd", "Voorbeeldweg 3, 3241 AB Middelharnis"),
        (TOWN, "Midd", "3241 Middelharnis"),
    ],
)
def test_a_choice_on_one_line(chosen: AddressSuggestion, typed: str, line: str) -> None:
    assert as_line(chosen, typed) == line


@pytest.mark.parametrize(
    ("typed", "known", "postcode"),
    [
        ("3241ab", "3241", "3241 AB"),
        ("3253 AA", "3241", "3241"),
        ("", "3241", "3241"),
        ("x", "", ""),
    ],
)
def test_the_postcode_that_says_most_stays(typed: str, known: str, postcode: str) -> None:
    assert fuller(typed, known) == postcode
