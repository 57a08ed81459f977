"""Where to look for a place: tags of the areas in the index, near first."""

from __future__ import annotations

from socialekaart.domain.model import Place
from socialekaart.domain.search_query import tag
from socialekaart.services.index_record import EVERYWHERE, NATIONAL
from socialekaart.services.map_cells import SIZES_KM, cells_around

TagGroups = list[list[str]]
"""Tags of which a row must have one of each group."""
ANYWHERE: TagGroups = []


def areas_served(place: Place) -> list[TagGroups]:
    """Return the areas of what may serve the place: in the street, in town, anywhere."""
    if not place.municipality:
        return []
    here = [tag("g", place.municipality), NATIONAL, EVERYWHERE]
    near, town, *_ = _squares(place) or ([], [])
    return [*([here, cells] for cells in (near, town) if cells), [here]]


def areas_beyond(place: Place) -> list[TagGroups]:
    """Return the areas to look in for what doesn't serve the place: around it, then everywhere."""
    return [*([cells] for cells in _squares(place)[1:]), ANYWHERE]


def _squares(place: Place) -> list[list[str]]:
    if place.latitude is None or place.longitude is None:
        return []
    here = (place.latitude, place.longitude)
    return [[tag("c", cell) for cell in cells_around(*here, size)] for size in SIZES_KM]
