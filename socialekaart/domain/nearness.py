"""How near an offering is for a patient: where it is, whom it serves, and who has to travel.

Distances are in km as the crow flies. `area_width` is that of `areas.width`: 0 for a postcode up to
4 for the country. Whether an offering serves the place is told by `areas.coverage` and `touches`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from socialekaart.domain.areas import NARROW_TO_WIDE, width
from socialekaart.domain.model import AreaKind

HALF_WIDTH_KM: dict[AreaKind, float] = {
    AreaKind.POSTCODE: 0.5,
    AreaKind.NEIGHBOURHOOD: 1.0,
    AreaKind.MUNICIPALITY: 4.0,
    AreaKind.REGION: 12.0,
    AreaKind.NATIONAL: 35.0,
}
"""How far it usually is from somebody's home to the middle of such an area.

Two thirds of the radius of a circle as large as the average one (34,000 km2 over 3,400 wijken, 342
gemeenten, some 30 regions), as people live in its inner part. Half of that for a postcode, as many
are written with their letters; and for the country 35 km, over any "within N km" that is offered,
so that nobody is near for working everywhere. What matters for the order is that each is well
over the one before: who works in the town stands before who works in the region.
"""
_FAR_END = (*HALF_WIDTH_KM.values(), HALF_WIDTH_KM[AreaKind.NATIONAL])
_NEAR_END = (0.0, *HALF_WIDTH_KM.values())
"""By width: the half-width of the next narrower kind. Not 0: a national telephone line needs no
travelling either, and must not stand before all that is in the street."""
_LOCAL = width(AreaKind.MUNICIPALITY)
"""The widest area that makes an offering local for everybody in it."""


class NearnessReason(StrEnum):
    """Why an offering is as near as it is; values are those of the command line's JSON."""

    DISTANCE = "afstand"
    """One of its locations is that near."""
    NO_TRAVEL = "zonder_reizen"
    """It serves the place and helps at home, online or by telephone."""
    SERVES_AREA = "werkgebied"
    """It serves the place; its office is further than such an area usually is wide, or unknown."""
    OUTSIDE = "buiten_werkgebied"
    """It doesn't serve the place."""


class Nearness(NamedTuple):
    """How near one offering is to the place asked, and why; two hundred are made a keystroke.

    `km` is what it is sorted by, None when nobody can tell; `distance_km` is that of its nearest
    location, of the `locations` of which we know where they are. `partly` when its area is only a
    part of the town or municipality that was asked.
    """

    reason: NearnessReason
    km: float | None
    distance_km: float | None
    area_kind: AreaKind | None
    locations: int = 0
    partly: bool = False

    @property
    def serves(self) -> bool:
        """Tell whether the offering serves the place."""
        return self.reason is not NearnessReason.OUTSIDE


def sort_km(
    distance_km: float | None, serves: bool | None, comes: bool, area_width: int
) -> float | None:
    """Return as how many km away an offering counts; None when there is nothing to go by.

    Who serves the place is never further than its area is wide: that its office is elsewhere, or
    nowhere, is no reason to stand behind who doesn't help this patient any better. Who comes to
    the patient is at the near end of its area. Who doesn't serve the place is where its nearest
    location is.
    """
    if not serves:
        return distance_km
    most = (_NEAR_END if comes else _FAR_END)[area_width]
    return most if distance_km is None or distance_km > most else distance_km


def is_within(
    km: float, distance_km: float | None, serves: bool | None, comes: bool, area_width: int
) -> bool:
    """Tell whether an offering belongs in "within `km` km of the place".

    Because a location is that near, also of who doesn't serve the place: a patient from over the
    border may be welcome, and the row says it. Because it serves the place and nobody has to travel
    (it comes, or has no address at all). Or because it is there for this postcode, wijk or
    municipality: then its area counts as near wherever its office is. A region or the country is
    too wide for that; its office must be near.
    """
    if distance_km is not None and distance_km <= km:
        return True
    return bool(serves) and (comes or distance_km is None or area_width <= _LOCAL)


def nearness(
    distance_km: float | None,
    serves: bool,
    comes: bool,
    area_width: int,
    *,
    locations: int = 0,
    partly: bool = False,
) -> Nearness:
    """Return how near an offering is to the place that was asked, and why."""
    km = sort_km(distance_km, serves, comes, area_width)
    if not serves:
        reason = NearnessReason.OUTSIDE
    elif km == distance_km:
        reason = NearnessReason.DISTANCE
    else:
        reason = NearnessReason.NO_TRAVEL if comes else NearnessReason.SERVES_AREA
    kind = NARROW_TO_WIDE[area_width] if area_width < len(NARROW_TO_WIDE) else None
    return Nearness(reason, km, distance_km, kind, locations, partly)
