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
    "Emmen": (52.785, 6.897),
    "Hoogeveen": (52.723, 6.476),
    "Meppel": (52.696, 6.194),
    "Almere": (52.371, 5.214),
    "Urk": (52.663, 5.601),
    "Emmeloord": (52.711, 5.749),
    "Sneek": (53.033, 5.659),
    "Drachten": (53.108, 6.099),
    "Winschoten": (53.143, 7.034),
    "Stadskanaal": (52.989, 6.950),
    "Deventer": (52.255, 6.163),
    "Amersfoort": (52.156, 5.388),
    "Veenendaal": (52.028, 5.555),
    "Terneuzen": (51.336, 3.828),
    "Goes": (51.504, 3.889),
    "Zierikzee": (51.650, 3.917),
    "Heerlen": (50.884, 5.982),
    "Roermond": (51.194, 5.987),
    "Vaals": (50.770, 6.018),
    "Sluis": (51.308, 3.386),
    "Baarle-Nassau": (51.447, 4.929),
    "Bad Nieuweschans": (53.182, 7.207),
    "Losser": (52.262, 7.005),
    "West-Terschelling": (53.360, 5.215),
    "Hollum": (53.440, 5.640),
    "Schiermonnikoog": (53.479, 6.162),
    "Marken": (52.459, 5.106),
    "Katwoude": (52.474, 5.037),
    "Jisp": (52.508, 4.851),
    "Westergeast": (53.293, 6.087),
    "Castelre": (51.419, 4.786),
    "Deelen": (52.060, 5.900),
    "Schokland": (52.635, 5.777),
}

KNOWN_QUARTERS = """
1011 Nieuwmarkt 52.371 4.901 | 1019 Oostelijk_Havengebied 52.374 4.938 | 1024 Banne 52.395 4.950
1069 Osdorp 52.358 4.792 | 1082 Buitenveldert 52.331 4.874 | 1087 IJburg 52.354 5.000
1102 Bijlmer 52.316 4.953 | 1107 Gaasperdam 52.294 4.980 | 1109 Driemond 52.306 5.016
3011 Centrum 51.919 4.487 | 3025 Delfshaven 51.909 4.445 | 3069 Ommoord 51.963 4.550
3075 Vreewijk 51.886 4.508 | 3089 Heijplaat 51.892 4.421 | 2491 Leidschenveen 52.067 4.393
2548 Wateringse_Veld 52.030 4.285 | 2553 Loosduinen 52.047 4.230 | 2586 Scheveningen 52.109 4.281
3524 Lunetten 52.063 5.136 | 3526 Kanaleneiland 52.069 5.101 | 3541 Leidsche_Rijn 52.095 5.069
3562 Overvecht 52.116 5.116 | 9736 Beijum 53.249 6.600 | 9745 Gravenburg 53.219 6.506
5658 Meerhoven 51.440 5.410 | 5045 Reeshof 51.585 4.994 | 1353 Almere_Haven 52.336 5.213
6537 Dukenburg 51.813 5.796 | 7534 Glanerbrug 52.212 6.962 | 8043 Stadshagen 52.533 6.057
6846 Schuytgraaf 51.954 5.843 | 4824 Haagse_Beemden 51.609 4.746
"""

PLACED_BY_NEIGHBOURS = {
    "1364": (52.38, 5.13),
    "2765": (52.00, 4.59),
    "3062": (51.92, 4.52),
    "4901": (51.65, 4.86),
    "6418": (50.87, 6.00),
    "8221": (52.55, 5.48),
}
"""Where they are: Almere Pampushout, Cortelande, Kralingen, Oosterhout, Welten, Lelystad-Noord."""

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


def test_the_known_towns_are_in_all_provinces(table: PlaceTable, places_folder: Path) -> None:
    provinces = {m.code: m.province for m in read_municipalities(places_folder).values()}

    places = [table.find(name) for name in KNOWN_TOWNS]

    found = Counter(provinces[place.municipality] for place in places if place)
    assert len(found) == 12
    assert min(found.values()) >= 3


@pytest.mark.parametrize("line", KNOWN_QUARTERS.replace("|", "\n").split("\n")[1:-1])
def test_a_postcode_in_a_city_lies_in_its_own_quarter(table: PlaceTable, line: str) -> None:
    postcode, _, latitude, longitude = line.split()

    here = table.postcode_position(postcode)

    assert here is not None
    assert distance_km(*here, float(latitude), float(longitude)) < 2


def test_what_lies_between_its_neighbours_is_not_far_off(places_folder: Path) -> None:
    rows = read_postcodes(places_folder).values()

    guessed = {r.postcode: r for r in rows if r.precision == "buur"}

    assert set(guessed) == set(PLACED_BY_NEIGHBOURS)
    for postcode, true in PLACED_BY_NEIGHBOURS.items():
        row = guessed[postcode]
        assert distance_km(row.latitude, row.longitude, *true) < 5, row


def test_postcodes_of_one_town_have_points_of_their_own(places_folder: Path) -> None:
    points = Counter((r.latitude, r.longitude) for r in read_postcodes(places_folder).values())

    assert max(points.values()) <= 2


def test_a_city_is_named_where_its_centre_is(table: PlaceTable) -> None:
    """Harbours and fields pull the mean of Rotterdam's postcodes far from its centre."""
    drawn = {name: (latitude, longitude) for name, latitude, longitude, _ in table.towns()}

    assert distance_km(*drawn["Rotterdam"], 51.922, 4.479) < 1
    assert distance_km(*drawn["Amsterdam"], 52.373, 4.892) < 1


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
