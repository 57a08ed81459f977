"""Opening hours in a file: read to OSM syntax, written in Dutch; text nobody can read is kept."""

from __future__ import annotations

import re
from functools import lru_cache

from socialekaart.domain import opening

_REMARK = re.compile(r'(?:24/7 )?unknown "([^"]*)"')


@lru_cache(maxsize=16_384)
def read_hours(text: str) -> tuple[str, bool]:
    """Give (OSM hours, understood).

    What can't be understood becomes OSM's way of saying so: unknown, with the text as remark. So
    it is shown as it was and never counts as open.
    """
    line = ", ".join(part.strip(" ,;") for part in text.splitlines() if part.strip(" ,;"))
    try:
        return opening.to_osm(line), True
    except ValueError:
        pass
    remark = f'unknown "{line.replace(chr(34), chr(39))}"'
    try:
        return opening.to_osm(remark), False
    except ValueError:
        return remark, False


@lru_cache(maxsize=16_384)
def write_hours(osm: str) -> str:
    """Say OSM hours in Dutch when that reads back as the very same, else give them as they are."""
    remark = _REMARK.fullmatch(osm)
    for said in (remark[1] if remark else "", opening.to_dutch(osm, for_file=True)):
        if said and read_hours(said)[0] == osm:
            return said
    return osm
