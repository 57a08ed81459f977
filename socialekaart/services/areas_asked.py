"""Where to look for a place: tags of the areas in the index, near first."""

from __future__ import annotations

from socialekaart.domain.model import Place
from socialekaart.domain.search_query import tag
from socialekaart.services.index_record import EVERYWHERE, NATIONAL
from socialekaart.services.map_cells import SIZES_KM, cells_around, size_for

TagGroups = list[list[str]]
"""Tags of which a row must have one of each group."""
ANYWHERE: TagGroups = []


def areas_served(place: Place) -> list[TagGroups]:
    """Return the areas of what may serve the place: in the street, in town, anywhere."""
    if not place.municipality:
        return []
    here = _serving(place)
    near, town, *_ = _squares(place) or ([], [])
    return [*([here, cells] for cells in (near, town) if cells), [here]]


def areas_beyond(place: Place) -> list[TagGroups]:
    """Return the areas to look in for what doesn't serve the place: around it, then everywhere."""
    return [*([cells] for cells in _squares(place)[1:]), ANYWHERE]


def areas_within(place: Place, km: float, namesake: str) -> list[TagGroups]:
    """Return the areas that hold all that may be within `km` of the place, the last one all of it.

    What serves the place may have its office anywhere, and what doesn't must be around it.
    `namesake` is the municipality of the town that the name of this one means when nothing else is
    said: a wijk that is called so is filed there.
    """
    size = size_for(km)
    if size is None or not place.municipality:
        return [ANYWHERE]
    around = [cells for side, cells in zip(SIZES_KM, _squares(place), strict=False) if side <= size]
    there = [tag("g", namesake)] if namesake else []
    everything = dict.fromkeys([*_serving(place), *there, *(around[-1] if around else [])])
    return [*([cells] for cells in around[1:-1]), [list(everything)]]


def _serving(place: Place) -> list[str]:
    """Return the tags of which what serves the place has one."""
    return [tag("g", place.municipality), NATIONAL, EVERYWHERE]


def _squares(place: Place) -> list[list[str]]:
    if place.latitude is None or place.longitude is None:
        return []
    here = (place.latitude, place.longitude)
    return [[tag("c", cell) for cell in cells_around(*here, size)] for size in SIZES_KM]
