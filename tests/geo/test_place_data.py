"""The shipped tables against what is known of the country, and against what BRONNEN.md says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from socialekaart.geo.distance import distance_km
from socialekaart.geo.place_data import (
    read_inhabitants,
    read_municipalities,
    read_postcodes,
    read_regions,
    read_town_names,
)
from socialekaart.geo.places import PlaceTable

KNOWN_POSTCODES = """
1011 Amsterdam GM0363 | 1145 Katwoude GM0852 | 1251 Laren GM0417 | 1382 Weesp GM0363
1411 Naarden GM1942 | 1546 Jisp GM0880 | 1621 Hoorn GM0405 | 1703 Heerhugowaard GM1980
1781 Den_Helder GM0400 | 1791 Den_Burg GM0448 | 1861 Bergen_(NH) GM0373 | 2011 Haarlem GM0392
2312 Leiden GM0546 | 2511 's-Gravenhage GM0518 | 2611 Delft GM0503 | 2801 Gouda GM0513
3011 Rotterdam GM0599 | 3201 Spijkenisse GM1930 | 3214 Zuidland GM1930 | 3221 Hellevoetsluis GM1992
3231 Brielle GM1992 | 3233 Oostvoorne GM1992 | 3241 Middelharnis GM1924 | 3253 Ouddorp GM1924
3255 Oude-Tonge GM1924 | 3261 Oud-Beijerland GM1963 | 3291 Strijen GM1963 | 3311 Dordrecht GM0505
3511 Utrecht GM0344 | 3811 Amersfoort GM0307 | 4001 Tiel GM0281 | 4331 Middelburg GM0687
4461 Goes GM0664 | 4811 Breda GM0758 | 5038 Tilburg GM0855 | 5211 's-Hertogenbosch GM0796
5431 Cuijk GM1982 | 5611 Eindhoven GM0772 | 5854 Bergen_L GM0893 | 5911 Venlo GM0983
6211 Maastricht GM0935 | 6411 Heerlen GM0917 | 6511 Nijmegen GM0268 | 6811 Arnhem GM0202
7255 Hengelo_(Gld) GM1876 | 7311 Apeldoorn GM0200 | 7511 Enschede GM0153 | 7551 Hengelo GM0164
8011 Zwolle GM0193 | 8232 Lelystad GM0995 | 8601 Sneek GM1900 | 8881 West-Terschelling GM0093
8911 Leeuwarden GM0080 | 9163 Nes GM0060 | 9401 Assen GM0106 | 9711 Groningen GM0014
9901 Appingedam GM1979 | 9999 Stitswerd GM1966
"""

KNOWN_TOWNS = {
    "Amsterdam": (52.373, 4.892),
    "Rotterdam": (51.922, 4.479),
    "Den Haag": (52.079, 4.311),
    "Utrecht": (52.091, 5.122),
    "Groningen": (53.219, 6.567),
    "Leeuwarden": (53.201, 5.799),
    "Assen": (52.997, 6.563),
    "Zwolle": (52.513, 6.094),
    "Enschede": (52.221, 6.893),
    "Lelystad": (52.518, 5.471),
    "Arnhem": (51.985, 5.899),
    "Nijmegen": (51.843, 5.854),
    "Apeldoorn": (52.211, 5.970),
    "Den Bosch": (51.690, 5.304),
    "Eindhoven": (51.441, 5.470),
    "Tilburg": (51.560, 5.083),
    "Breda": (51.588, 4.776),
    "Maastricht": (50.851, 5.691),
    "Venlo": (51.370, 6.172),
    "Middelburg": (51.499, 3.614),
    "Hulst": (51.280, 4.053),
    "Den Helder": (52.956, 4.760),
    "Den Burg": (53.054, 4.797),
    "Alkmaar": (52.632, 4.748),
    "Vlieland": (53.296, 5.072),
    "Middelharnis": (51.757, 4.165),
    "Ouddorp": (51.811, 3.935),
    "Stellendam": (51.808, 4.033),
    "Ooltgensplaat": (51.673, 4.353),
    "Oude-Tonge": (51.690, 4.213),
    "Hellevoetsluis": (51.833, 4.133),
    "Brielle": (51.902, 4.163),
    "Spijkenisse": (51.845, 4.329),
    "Oud-Beijerland": (51.824, 4.413),
    "Winterswijk": (51.973, 6.719),
    "Delfzijl": (53.330, 6.918),
    "Hengelo (Gelderland)": (52.050, 6.310),
    "Bergen (Limburg)": (51.600, 6.050),
}

NETHERLANDS = (50.75, 3.35, 53.56, 7.23)


@pytest.mark.parametrize("line", KNOWN_POSTCODES.replace("|", "\n").split("\n")[1:-1])
def test_a_known_postcode_has_its_town_and_municipality(table: PlaceTable, line: str) -> None:
    postcode, town, code = line.split()

    assert table.town_of(postcode) == town.replace("_", " ")
    assert table.municipality_of_postcode(postcode) == code


@pytest.mark.parametrize(("name", "true"), KNOWN_TOWNS.items())
def test_a_known_town_lies_where_it_lies(
    table: PlaceTable, name: str, true: tuple[float, float]
) -> None:
    place = table.find(name)

    assert place is not None
    assert place.latitude is not None
    assert place.longitude is not None
    assert distance_km(place.latitude, place.longitude, *true) < 5


def test_every_postcode_is_there_with_a_municipality_and_a_point(places_folder: Path) -> None:
    municipalities = read_municipalities(places_folder)
    south, west, north, east = NETHERLANDS

    rows = read_postcodes(places_folder).values()

    assert len(rows) == 4072
    for row in rows:
        assert re.fullmatch(r"[1-9]\d{3}", row.postcode)
        assert row.town
        assert row.municipality in municipalities, row
        assert south <= row.latitude <= north, row
        assert west <= row.longitude <= east, row


def test_every_municipality_has_a_province_and_postcodes(places_folder: Path) -> None:
    municipalities = read_municipalities(places_folder)
    used = {row.municipality for row in read_postcodes(places_folder).values()}

    assert len(municipalities) == 342
    assert used == set(municipalities)
    assert len({row.province for row in municipalities.values()}) == 12


def test_the_counts_per_precision_are_those_the_sources_page_tells(places_folder: Path) -> None:
    page = (places_folder / "BRONNEN.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| (exact|variant|buur) \| (\d+) \|", page, re.MULTILINE))

    counts = Counter(row.precision for row in read_postcodes(places_folder).values())

    assert {name: int(count) for name, count in told.items()} == counts


def test_every_municipality_is_in_exactly_one_province(places_folder: Path) -> None:
    provinces = [r for r in read_regions(places_folder) if r.id.startswith("provincie-")]

    members = Counter(code for region in provinces for code in region.municipalities)

    assert len(provinces) == 12
    assert members == dict.fromkeys(read_municipalities(places_folder), 1)


def test_other_names_point_at_towns_that_are_there(places_folder: Path) -> None:
    towns = {row.town for row in read_postcodes(places_folder).values()}

    assert {town for _, town in read_town_names(places_folder)} <= towns
    assert {town for town, _ in read_inhabitants(places_folder)} <= towns


def test_no_former_name_is_a_municipality_of_today(table: PlaceTable, places_folder: Path) -> None:
    for row in read_municipalities(places_folder).values():
        for name in row.other_names:
            assert table.municipality_code(name) == row.code


def test_no_postcode_lies_far_from_its_own_municipality(places_folder: Path) -> None:
    """A town that joined the wrong namesake would lie far from its own municipality."""
    municipalities = read_municipalities(places_folder)

    for row in read_postcodes(places_folder).values():
        home = municipalities[row.municipality]
        away = distance_km(row.latitude, row.longitude, home.latitude, home.longitude)
        assert away < 35, row
