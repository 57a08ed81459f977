"""Areas of service: whether one covers a place, and how narrow it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from socialekaart.domain.model import AreaKind, Place, ServiceArea
from socialekaart.domain.words import bare

Resolve = Callable[[AreaKind, str], Collection[str]]
"""Gives the municipality codes and region ids that a written name of an area means."""

NARROW_TO_WIDE = tuple(AreaKind)

_POSTCODE = re.compile(r"(\d{4})\s*([A-Za-z]{2})?")
_RANGE = re.compile(r"(\d{4})\s*(?:[A-Za-z]{2})?\s*[-–]\s*(\d{4})\s*(?:[A-Za-z]{2})?")


def no_names(kind: AreaKind, name: str) -> Collection[str]:
    """Know no name: enough when the import already put codes in the area."""
    return ()


def coverage(
    area: ServiceArea | None, place: Place | None, *, resolve: Resolve = no_names
) -> AreaKind | None:
    """Tell how the area covers the place: its kind, or None when it doesn't.

    Without a place everything may be meant and each area answers with its kind. An area nobody
    told covers no place; without a place it counts as national, the widest. A whole town or
    municipality lies in a postcode area when all its postcodes do.
    """
    if area is None:
        return AreaKind.NATIONAL if place is None else None
    if place is None or area.kind is AreaKind.NATIONAL:
        return area.kind
    covers = _COVERS[area.kind]
    if area.kind is AreaKind.POSTCODE and not place.postcode and place.postcodes:
        parts = [_at(postcode) for postcode in place.postcodes]
        whole = all(any(covers(name, part, resolve) for name in area.names) for part in parts)
        return area.kind if whole else None
    return area.kind if any(covers(name, place, resolve) for name in area.names) else None


def touches(area: ServiceArea | None, place: Place | None) -> AreaKind | None:
    """Tell whether the area may hold a part of the place: its kind, or None.

    That is so when some postcodes of a whole town or municipality lie in it, and for a wijk of
    which only the municipality is known (its code among the names).
    """
    if area is None or place is None:
        return None
    if area.kind is AreaKind.POSTCODE:
        parts = (_at(postcode) for postcode in place.postcodes if not place.postcode)
        part_of_it = any(
            _in_postcode(name, part, no_names) for part in parts for name in area.names
        )
    else:
        part_of_it = area.kind is AreaKind.NEIGHBOURHOOD and place.municipality in area.names
    return area.kind if part_of_it and (place.municipality or place.postcodes) else None


def _at(postcode: str) -> Place:
    return Place(label=postcode, postcode=postcode)


def width(kind: AreaKind | None) -> int:
    """Rank a kind of area from narrow (0, postcode) to wide; unknown is the widest."""
    return NARROW_TO_WIDE.index(kind) if kind else len(NARROW_TO_WIDE)


def _in_postcode(name: str, place: Place, resolve: Resolve) -> bool:
    """Compare by four digits, and by six when the place has letters too."""
    here = _POSTCODE.fullmatch(place.postcode.strip())
    if not here:
        return False
    span = _RANGE.fullmatch(name.strip())
    if span:
        return span[1] <= here[1] <= span[2]
    there = _POSTCODE.fullmatch(name.strip())
    if not there or there[1] != here[1]:
        return False
    return not (there[2] and here[2]) or there[2].upper() == here[2].upper()


def _in_neighbourhood(name: str, place: Place, resolve: Resolve) -> bool:
    """Compare with the town and the label; some write a wijk as a postcode."""
    wanted = bare(name)
    if wanted and wanted in (bare(place.town), bare(place.label), bare(place.label.split("(")[0])):
        return True
    return _in_postcode(name, place, resolve)


def _in_municipality(name: str, place: Place, resolve: Resolve) -> bool:
    if not place.municipality:
        return False
    if name.strip().upper() == place.municipality:
        return True
    wanted = bare(name)
    return bool(wanted) and (
        wanted == bare(place.municipality_name)
        or place.municipality in resolve(AreaKind.MUNICIPALITY, name)
    )


def _in_region(name: str, place: Place, resolve: Resolve) -> bool:
    """Compare with the regions of the place; a region may also be given by its municipalities."""
    wanted = bare(name)
    if not wanted:
        return False
    if any(wanted == bare(region) for region in place.regions):
        return True
    if place.municipality and name.strip().upper() == place.municipality:
        return True
    meant = resolve(AreaKind.REGION, name)
    return any(code in meant for code in (place.municipality, *place.regions) if code)


_COVERS: dict[AreaKind, Callable[[str, Place, Resolve], bool]] = {
    AreaKind.POSTCODE: _in_postcode,
    AreaKind.NEIGHBOURHOOD: _in_neighbourhood,
    AreaKind.MUNICIPALITY: _in_municipality,
    AreaKind.REGION: _in_region,
}
