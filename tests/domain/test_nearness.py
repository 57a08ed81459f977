"""How near an offering counts: its laws, and the cases one meets at the desk."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.areas import NARROW_TO_WIDE, width
from socialekaart.domain.model import AreaKind
from socialekaart.domain.nearness import (
    HALF_WIDTH_KM,
    NearnessReason,
    is_within,
    nearness,
    sort_km,
)
from socialekaart.domain.ranking import Band, order

POSTCODE, WIJK, GEMEENTE, REGIO, LANDELIJK = map(width, AreaKind)
OFFERED = (2, 5, 10, 25)
"""What the window offers to choose from, in km."""

kms = st.floats(0, 300)
distances = st.none() | kms
widths = st.integers(0, len(NARROW_TO_WIDE))


def as_number(km: float | None) -> float:
    return float("inf") if km is None else km


# --- laws


@given(kms, kms, st.booleans(), st.booleans(), widths)
def test_who_is_further_is_never_nearer(
    one: float, other: float, serves: bool, comes: bool, area: int
) -> None:
    near, far = sorted((one, other))
    told = (serves, comes, area)
    assert as_number(sort_km(near, *told)) <= as_number(sort_km(far, *told))
    for km in OFFERED:
        assert is_within(km, near, *told) or not is_within(km, far, *told)


@given(st.lists(kms), kms, st.booleans(), st.booleans(), widths)
def test_another_location_never_makes_it_further(
    locations: list[float], new: float, serves: bool, comes: bool, area: int
) -> None:
    before, after = min(locations, default=None), min([*locations, new])
    told = (serves, comes, area)
    assert as_number(sort_km(after, *told)) <= as_number(sort_km(before, *told))


@given(distances, kms, kms, st.none() | st.booleans(), st.booleans(), widths)
def test_what_is_within_a_circle_is_within_a_wider_one(
    away: float | None, one: float, other: float, serves: bool | None, comes: bool, area: int
) -> None:
    small, large = sorted((one, other))
    told = (away, serves, comes, area)
    assert is_within(large, *told) or not is_within(small, *told)


@given(distances, kms, st.booleans(), widths)
def test_serving_the_place_or_coming_to_it_never_makes_it_further(
    away: float | None, km: float, comes: bool, area: int
) -> None:
    serving, not_serving = (sort_km(away, serves, comes, area) for serves in (True, False))
    assert as_number(serving) <= as_number(not_serving)
    assert as_number(sort_km(away, True, True, area)) <= as_number(serving)
    assert is_within(km, away, True, comes, area) or not is_within(km, away, False, comes, area)


@given(distances, st.booleans(), widths, widths)
def test_a_wider_area_never_makes_it_nearer(
    away: float | None, comes: bool, one: int, other: int
) -> None:
    narrow, wide = sorted((one, other))
    assert as_number(sort_km(away, True, comes, narrow)) <= as_number(
        sort_km(away, True, comes, wide)
    )


rows = st.tuples(
    st.sampled_from(Band), st.none() | st.booleans(), st.booleans(), st.integers(0, 3),
    distances, st.booleans(), widths, st.sampled_from((0, 20261101)), st.sampled_from("ab"),
)  # fmt: skip


@given(rows, rows)
def test_of_any_two_offerings_one_comes_first_unless_they_are_alike(
    one: tuple[object, ...], other: tuple[object, ...]
) -> None:
    first, second = (order(*row) for row in (one, other))  # type: ignore[arg-type]  # as drawn
    assert (first < second) + (second < first) + (first == second) == 1


def test_each_area_counts_as_well_wider_than_the_one_before() -> None:
    steps = list(HALF_WIDTH_KM.values())
    assert all(wide >= 2 * narrow for narrow, wide in pairwise(steps))
    assert HALF_WIDTH_KM[AreaKind.NATIONAL] > max(OFFERED)


# --- cases


@pytest.mark.parametrize(
    ("away", "serves", "comes", "area", "km", "reason"),
    [
        pytest.param(1.2, True, False, GEMEENTE, 1.2, NearnessReason.DISTANCE, id="next door"),
        pytest.param(23, True, False, GEMEENTE, 4, NearnessReason.SERVES_AREA, id="office far"),
        pytest.param(23, True, True, GEMEENTE, 1, NearnessReason.NO_TRAVEL, id="comes by"),
        pytest.param(0.3, True, True, GEMEENTE, 0.3, NearnessReason.DISTANCE, id="both"),
        pytest.param(None, True, False, WIJK, 1, NearnessReason.SERVES_AREA, id="no address"),
        pytest.param(None, True, True, LANDELIJK, 12, NearnessReason.NO_TRAVEL, id="helpline"),
        pytest.param(90, True, False, LANDELIJK, 35, NearnessReason.SERVES_AREA, id="far clinic"),
        pytest.param(20, True, False, LANDELIJK, 20, NearnessReason.DISTANCE, id="a clinic"),
        pytest.param(1.2, False, True, GEMEENTE, 1.2, NearnessReason.OUTSIDE, id="over the border"),
        pytest.param(None, False, False, GEMEENTE, None, NearnessReason.OUTSIDE, id="elsewhere"),
    ],
)  # fmt: skip
def test_how_near_it_counts_and_why(
    away: float | None,
    serves: bool,
    comes: bool,
    area: int,
    km: float | None,
    reason: NearnessReason,
) -> None:
    found = nearness(away, serves, comes, area)
    assert (found.km, found.reason, found.distance_km) == (km, reason, away)


@pytest.mark.parametrize(
    ("away", "serves", "comes", "area", "within"),
    [
        pytest.param(4.9, True, False, LANDELIJK, True, id="near, whatever it serves"),
        pytest.param(4.9, False, False, GEMEENTE, True, id="near, over the border"),
        pytest.param(5.1, False, True, GEMEENTE, False, id="over the border and further"),
        pytest.param(23, True, False, GEMEENTE, True, id="for the whole municipality"),
        pytest.param(23, True, False, REGIO, False, id="regional, must travel"),
        pytest.param(23, True, True, REGIO, True, id="regional, comes by"),
        pytest.param(None, True, False, LANDELIJK, True, id="national, nowhere to go"),
        pytest.param(None, False, True, GEMEENTE, False, id="elsewhere, no address"),
    ],
)
def test_what_belongs_within_five_km(
    away: float | None, serves: bool, comes: bool, area: int, within: bool
) -> None:
    assert is_within(5, away, serves, comes, area) is within


def test_an_area_of_an_unknown_kind_is_as_wide_as_the_country() -> None:
    unknown = width(None)
    assert sort_km(None, True, False, unknown) == HALF_WIDTH_KM[AreaKind.NATIONAL]
    assert nearness(None, True, False, unknown).area_kind is None
