"""Whether an area of service covers a place, and how narrow it is."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from socialekaart.domain.areas import coverage, width
from socialekaart.domain.model import AreaKind, Place, ServiceArea

HERE = Place(
    label="3241 Middelharnis",
    postcode="3241",
    town="Middelharnis",
    municipality="GM1924",
    municipality_name="Goeree-Overflakkee",
    regions=("zuid-hollandse-eilanden", "Zuid-Holland"),
)
WHOLE_MUNICIPALITY = Place(
    label="Goeree-Overflakkee", municipality="GM1924", municipality_name="Goeree-Overflakkee"
)


@pytest.mark.parametrize(
    ("kind", "name", "covers"),
    [
        (AreaKind.POSTCODE, "3241", True),
        (AreaKind.POSTCODE, "3240-3249", True),
        (AreaKind.POSTCODE, "3240 - 3249", True),
        (AreaKind.POSTCODE, "3241-3241", True),
        (AreaKind.POSTCODE, "3242-3249", False),
        (AreaKind.POSTCODE, "3241 AB", True),
        (AreaKind.POSTCODE, "3242 AB", False),
        (AreaKind.POSTCODE, "Middelharnis", False),
        (AreaKind.NEIGHBOURHOOD, "Middelharnis", True),
        (AreaKind.NEIGHBOURHOOD, "middelhárnis", True),
        (AreaKind.NEIGHBOURHOOD, "3241 Middelharnis", True),
        (AreaKind.NEIGHBOURHOOD, "3241", True),
        (AreaKind.NEIGHBOURHOOD, "Sommelsdijk", False),
        (AreaKind.NEIGHBOURHOOD, "", False),
        (AreaKind.MUNICIPALITY, "GM1924", True),
        (AreaKind.MUNICIPALITY, "goeree overflakkee", True),
        (AreaKind.MUNICIPALITY, "GM1930", False),
        (AreaKind.MUNICIPALITY, "", False),
        (AreaKind.REGION, "Zuid-Hollandse Eilanden", True),
        (AreaKind.REGION, "GM1924", True),
        (AreaKind.REGION, "GM1930", False),
        (AreaKind.REGION, "Zeeland", False),
        (AreaKind.NATIONAL, "", True),
    ],
)
def test_an_area_covers_the_place(kind: AreaKind, name: str, covers: bool) -> None:
    area = ServiceArea(kind, ("elders", name))

    assert coverage(area, HERE) == (kind if covers else None)


def test_letters_count_when_the_place_has_them() -> None:
    place = Place(label="3241 AB", postcode="3241 AB")

    assert coverage(ServiceArea(AreaKind.POSTCODE, ("3241ab",)), place) is AreaKind.POSTCODE
    assert coverage(ServiceArea(AreaKind.POSTCODE, ("3241 CD",)), place) is None
    assert coverage(ServiceArea(AreaKind.POSTCODE, ("3241",)), place) is AreaKind.POSTCODE


def test_a_whole_municipality_is_in_no_postcode_area() -> None:
    assert coverage(ServiceArea(AreaKind.POSTCODE, ("3241",)), WHOLE_MUNICIPALITY) is None
    assert coverage(ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",)), WHOLE_MUNICIPALITY)


def test_a_place_nobody_knows_is_only_in_the_country() -> None:
    nowhere = Place(label="")

    for kind in AreaKind:
        found = coverage(ServiceArea(kind, ("", "GM1924", "3241", "Middelharnis")), nowhere)
        assert found == (AreaKind.NATIONAL if kind is AreaKind.NATIONAL else None)


def test_without_a_place_every_area_may_be_meant() -> None:
    assert all(coverage(ServiceArea(kind), None) is kind for kind in AreaKind)
    assert coverage(None, None) is AreaKind.NATIONAL


def test_an_area_nobody_told_covers_no_place() -> None:
    assert coverage(None, HERE) is None


def test_names_are_resolved_by_who_knows_them() -> None:
    def resolve(kind: AreaKind, name: str) -> Collection[str]:
        return {"De Eilanden": ("GM1924", "GM1930"), "Flakkee": ("GM1924",)}.get(name, ())

    region = ServiceArea(AreaKind.REGION, ("De Eilanden",))
    municipality = ServiceArea(AreaKind.MUNICIPALITY, ("Flakkee",))

    assert coverage(region, HERE) is None
    assert coverage(region, HERE, resolve=resolve) is AreaKind.REGION
    assert coverage(municipality, HERE, resolve=resolve) is AreaKind.MUNICIPALITY


def test_areas_go_from_narrow_to_wide() -> None:
    kinds = [AreaKind.POSTCODE, AreaKind.NEIGHBOURHOOD, AreaKind.MUNICIPALITY, AreaKind.REGION]

    widths = [width(kind) for kind in (*kinds, AreaKind.NATIONAL, None)]

    assert widths == sorted(set(widths))
