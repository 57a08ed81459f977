"""Read the place tables that ship in data/plaatsen; BRONNEN.md there tells where they are from."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class PostcodeRow(NamedTuple):
    """Four digits with their town, CBS municipality code and WGS84 degrees.

    `precision` is "exact" (the middle of the postcode), "variant" (the middle of its town, or a
    point that no source vouches for) or "buur" (placed between its numeric neighbours).
    """

    postcode: str
    town: str
    municipality: str
    latitude: float
    longitude: float
    precision: str


class TownRow(NamedTuple):
    """The inhabitants of a town and the middle of it, in WGS84 degrees."""

    inhabitants: int
    latitude: float
    longitude: float


class MunicipalityRow(NamedTuple):
    """A municipality of today; `other_names` holds former municipalities and common names."""

    code: str
    name: str
    province: str
    latitude: float
    longitude: float
    other_names: tuple[str, ...]


class RegionRow(NamedTuple):
    """A region and the codes of the municipalities in it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    municipalities: tuple[str, ...]


def read_postcodes(folder: Path) -> dict[str, PostcodeRow]:
    """Return the rows of postcodes.csv by postcode, in order."""
    return {
        pc: PostcodeRow(pc, town, code, float(latitude), float(longitude), precision)
        for pc, town, code, latitude, longitude, precision in _rows(folder / "postcodes.csv")
    }


def read_towns(folder: Path) -> dict[tuple[str, str], TownRow]:
    """Return the rows of plaatsen.csv by (town, CBS code); small villages are not in it."""
    return {
        (town, code): TownRow(int(count), float(latitude), float(longitude))
        for town, code, count, latitude, longitude in _rows(folder / "plaatsen.csv")
    }


def read_inhabitants(folder: Path) -> dict[tuple[str, str], int]:
    """Return the inhabitants of plaatsen.csv by (town, CBS code)."""
    return {town: row.inhabitants for town, row in read_towns(folder).items()}


def read_municipalities(folder: Path) -> dict[str, MunicipalityRow]:
    """Return the rows of gemeenten.csv by CBS code."""
    return {
        code: MunicipalityRow(
            code, name, province, float(latitude), float(longitude), _parts(others)
        )
        for code, name, province, latitude, longitude, others in _rows(folder / "gemeenten.csv")
    }


def read_regions(folder: Path) -> tuple[RegionRow, ...]:
    """Return the rows of regios.csv, in order."""
    return tuple(
        RegionRow(id_, name, _parts(aliases), _parts(codes))
        for id_, name, aliases, codes in _rows(folder / "regios.csv")
    )


def read_town_names(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return (other name, town as the post writes it) of plaatsnamen.csv."""
    return tuple((name, town) for name, town in _rows(folder / "plaatsnamen.csv"))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        yield from rows
