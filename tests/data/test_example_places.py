"""The example region lies where it says: postcodes, coordinates, confidential addresses."""

from __future__ import annotations

import math

from tests.data.shipped import GOEREE, OFFERINGS, VOORNE, Row, cells

TOWNS = {
    # town: municipality, postcodes, centre (WGS84 degrees)
    "Middelharnis": (GOEREE, "3241", 51.757, 4.165),
    "Stad aan 't Haringvliet": (GOEREE, "3243", 51.737, 4.243),
    "Nieuwe-Tonge": (GOEREE, "3244", 51.715, 4.165),
    "Sommelsdijk": (GOEREE, "3245", 51.755, 4.15),
    "Dirksland": (GOEREE, "3247", 51.748, 4.10),
    "Melissant": (GOEREE, "3248", 51.762, 4.07),
    "Herkingen": (GOEREE, "3249", 51.71, 4.087),
    "Stellendam": (GOEREE, "3251", 51.808, 4.03),
    "Goedereede": (GOEREE, "3252", 51.817, 3.98),
    "Ouddorp": (GOEREE, "3253", 51.811, 3.935),
    "Oude-Tonge": (GOEREE, "3255", 51.69, 4.21),
    "Achthuizen": (GOEREE, "3256", 51.688, 4.283),
    "Ooltgensplaat": (GOEREE, "3257", 51.67, 4.35),
    "Den Bommel": (GOEREE, "3258", 51.715, 4.285),
    "Hellevoetsluis": (VOORNE, "3221 3222 3223 3224 3225", 51.833, 4.133),
    "Brielle": (VOORNE, "3231 3232", 51.902, 4.163),
    "Oostvoorne": (VOORNE, "3233", 51.912, 4.098),
    "Tinte": (VOORNE, "3234", 51.888, 4.12),
    "Rockanje": (VOORNE, "3235", 51.872, 4.07),
    "Vierpolders": (VOORNE, "3237", 51.879, 4.179),
    "Zwartewaal": (VOORNE, "3238", 51.882, 4.22),
}
ADDRESS = ("straat", "huisnummer", "postcode", "plaats")


def coordinates(row: Row) -> list[tuple[str, float, float]]:
    """Give town, latitude and longitude of each place that has coordinates."""
    found = zip(
        cells(row, "plaats"), cells(row, "breedtegraad"), cells(row, "lengtegraad"), strict=False
    )
    return [
        (town, float(lat.replace(",", ".")), float(lon.replace(",", ".")))
        for town, lat, lon in found
        if lat
    ]


def metres(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    """Measure along the earth; flat is near enough inside a town."""
    north = (to_lat - lat) * 111_200
    east = (to_lon - lon) * 111_200 * math.cos(math.radians(lat))
    return math.hypot(north, east)


def test_every_address_is_whole_and_its_lists_run_parallel() -> None:
    for row in OFFERINGS:
        lengths = {len(cells(row, column)) for column in ADDRESS}
        assert len(lengths) == 1, row["aanbod_id"]
        assert all(value for column in ADDRESS for value in cells(row, column)), row["aanbod_id"]
        for column in ("toevoeging", "breedtegraad", "lengtegraad"):
            assert len(cells(row, column)) in {0, *lengths}, row["aanbod_id"]
        assert row["breedtegraad"].count("|") == row["lengtegraad"].count("|")


def test_every_postcode_is_of_its_town_and_its_municipality() -> None:
    for row in OFFERINGS:
        for postcode, town in zip(cells(row, "postcode"), cells(row, "plaats"), strict=True):
            municipality, codes, _, _ = TOWNS[town]
            digits, letters = postcode.split(" ")
            assert digits in codes.split(), row["aanbod_id"]
            assert len(letters) == 2
            assert letters.isupper()
            assert letters not in ("SA", "SD", "SS")
            assert municipality == row["gemeente"], row["aanbod_id"]


def test_every_town_is_used() -> None:
    assert {town for row in OFFERINGS for town in cells(row, "plaats")} == set(TOWNS)


def test_no_coordinate_lies_outside_its_town() -> None:
    places = [place for row in OFFERINGS for place in coordinates(row)]

    assert len(places) > 100
    for town, lat, lon in places:
        assert 51.65 < lat < 51.93
        assert 3.92 < lon < 4.37
        assert metres(lat, lon, *TOWNS[town][2:]) < 700, town


def test_different_addresses_stand_on_different_spots() -> None:
    spots: dict[tuple[str, float, float], set[tuple[str, str]]] = {}
    for row in OFFERINGS:
        streets = zip(cells(row, "straat"), cells(row, "huisnummer"), strict=True)
        towns = cells(row, "breedtegraad")
        if towns and all(towns):
            for place, street in zip(coordinates(row), streets, strict=True):
                spots.setdefault(place, set()).add(street)

    assert len(spots) > 70
    assert [spot for spot, streets in spots.items() if len(streets) > 1] == []


def test_exactly_two_addresses_are_confidential_and_both_are_shelters() -> None:
    secret = [row for row in OFFERINGS if row["adres_geheim"] == "ja"]

    assert sorted(row["gemeente"] for row in secret) == [GOEREE, VOORNE]
    assert {row["soort"] for row in secret} == {"opvang"}
    others = {row["straat"] for row in OFFERINGS if row not in secret}
    for row in secret:
        assert row["straat"]
        assert row["straat"] not in others
        assert row["straat"] not in row["omschrijving"] + row["opmerking"] + row["aanmelden_hoe"]
