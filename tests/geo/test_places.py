"""What a person types, and the place that is meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialekaart.domain.model import Place
from socialekaart.geo.place_data import MunicipalityRow, PostcodeRow
from socialekaart.geo.places import PlaceTable

ISLANDS = {"GM1924", "GM1963", "GM1930", "GM1992"}


def found(table: PlaceTable, text: str) -> Place:
    place = table.find(text)
    assert place is not None, text
    return place


class TestFind:
    @pytest.mark.parametrize(
        "text", ["3241", "3241AB", "3241 ab", " 3241  AB ", "3241 Middelharnis", "3241ab, Middelh"]
    )
    def test_a_postcode_of_four_or_six_is_its_four_digits(
        self, table: PlaceTable, text: str
    ) -> None:
        place = found(table, text)

        assert place.postcode == "3241"
        assert place.label == "3241 Middelharnis"
        assert place.town == "Middelharnis"
        assert (place.municipality, place.municipality_name) == ("GM1924", "Goeree-Overflakkee")

    @pytest.mark.parametrize("text", ["1924", "0123", "12345", "3240-3249", "3241ABC", "", "xyzzy"])
    def test_what_is_no_place_is_none(self, table: PlaceTable, text: str) -> None:
        assert table.find(text) is None

    @pytest.mark.parametrize(
        ("text", "town"),
        [
            ("middelharnis", "Middelharnis"),
            ("OUDE TONGE", "Oude-Tonge"),
            ("oudetonge", "Oude-Tonge"),
            ("Sint Annaland", "Sint-Annaland"),
            ("st. annaland", "Sint-Annaland"),
            ("Alphen a/d Rijn", "Alphen aan den Rijn"),
            ("s hertogenbosch", "'s-Hertogenbosch"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("’s-Hertogenbosch", "'s-Hertogenbosch"),
            ("Den Bosch", "'s-Hertogenbosch"),
            ("den haag", "'s-Gravenhage"),
            ("'s-Gravenhage", "'s-Gravenhage"),
            ("Hoogvliet", "Hoogvliet Rotterdam"),
            ("Oostmahorn", None),
            ("Earnewald", "Earnewâld"),
            ("Eernewoude", "Earnewâld"),
            ("1e exloermond", "1e Exloërmond"),
        ],
    )
    def test_a_town_is_found_however_it_is_written(
        self, table: PlaceTable, text: str, town: str | None
    ) -> None:
        place = table.find(text)

        assert (place.town if place else None) == town

    def test_a_town_that_is_a_municipality_too_is_the_town(self, table: PlaceTable) -> None:
        place = found(table, "Zwolle")

        assert (place.label, place.town, place.postcode) == ("Zwolle", "Zwolle", "")
        assert place.municipality == "GM0193"

    @pytest.mark.parametrize(
        "text",
        [
            "Goeree-Overflakkee",
            "goeree overflakkee",
            "gemeente Goeree-Overflakkee",
            "GM1924",
            "gm 1924",
            "gemeente Middelharnis",
            "Oostflakkee",
        ],
    )
    def test_a_municipality_is_found_by_name_code_and_former_name(
        self, table: PlaceTable, text: str
    ) -> None:
        place = found(table, text)

        assert place.label == "gemeente Goeree-Overflakkee"
        assert (place.town, place.municipality) == ("", "GM1924")
        assert place.latitude == pytest.approx(51.75, abs=0.1)
        assert place.longitude == pytest.approx(4.15, abs=0.15)

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("Hengelo", "GM0164"),
            ("Hengelo (Gelderland)", "GM1876"),
            ("hengelo gld", "GM1876"),
            ("Bergen (Limburg)", "GM0893"),
            ("Bergen (NH)", "GM0373"),
            ("Bergen, Noord-Holland", "GM0373"),
            ("Rijswijk", "GM0603"),
            ("Rijswijk (NB)", "GM1959"),
            ("Beek (gemeente Montferland)", "GM1955"),
            ("Haren", "GM0014"),
            ("Haren (Noord-Brabant)", "GM0828"),
            ("Heusden", "GM0797"),
            ("Voorst", "GM0285"),
        ],
    )
    def test_a_shared_name_means_the_largest_unless_told_otherwise(
        self, table: PlaceTable, text: str, code: str
    ) -> None:
        assert found(table, text).municipality == code

    def test_a_place_knows_its_regions(self, table: PlaceTable) -> None:
        assert found(table, "3221").regions == (
            "provincie-zuid-holland",
            "zuid-hollandse-eilanden",
        )
        assert found(table, "Zwolle").regions == ("provincie-overijssel",)

    @settings(max_examples=400)
    @given(text=st.text(max_size=200))
    def test_no_text_makes_it_fail(self, table: PlaceTable, text: str) -> None:
        place = table.find(text)
        table.municipality_code(text)
        table.region_members(text)

        assert place is None or table.municipality_name(place.municipality)

    @settings(max_examples=300)
    @given(number=st.integers(0, 9999), letters=st.from_regex(r"\A *[A-Za-z]{2}\Z"))
    def test_letters_and_spaces_change_nothing_about_a_postcode(
        self, table: PlaceTable, number: int, letters: str
    ) -> None:
        digits = f"{number:04}"

        place = table.find(digits + letters)

        assert place == table.find(digits)
        assert (place is not None) == (table.postcode_position(digits) is not None)


class TestSuggest:
    @settings(max_examples=200)
    @given(text=st.text(max_size=12) | st.text("'-abcdeghilmnorstuwz 123", max_size=6))
    def test_each_suggestion_is_found_again_by_its_label(
        self, table: PlaceTable, text: str
    ) -> None:
        places = table.suggest(text)

        assert len(places) <= 8
        assert len({place.label for place in places}) == len(places)
        for place in places:
            assert table.find(place.label) == place

    def test_every_town_and_municipality_is_found_by_its_own_label(self, table: PlaceTable) -> None:
        for letter in "abcdefghijklmnopqrstuvwxyz12'":
            for place in table.suggest(letter, limit=3000):
                assert table.find(place.label) == place

    def test_digits_complete_to_postcodes(self, table: PlaceTable) -> None:
        labels = [place.label for place in table.suggest("324")]

        assert labels[0] == "3241 Middelharnis"
        assert all(label.startswith("324") for label in labels)
        assert [place.label for place in table.suggest("3241 a")] == ["3241 Middelharnis"]

    def test_names_begin_before_they_contain(self, table: PlaceTable) -> None:
        labels = [place.label for place in table.suggest("tonge", limit=3)]
        assert labels[:2] == ["Nieuwe-Tonge", "Oude-Tonge"]

        labels = [place.label for place in table.suggest("goe")]
        assert labels.index("Goes") < labels.index("gemeente Goeree-Overflakkee")

    def test_a_town_stands_before_its_municipality(self, table: PlaceTable) -> None:
        assert [p.label for p in table.suggest("zwoll", limit=2)] == ["Zwolle", "gemeente Zwolle"]

    def test_the_word_gemeente_asks_for_municipalities_only(self, table: PlaceTable) -> None:
        labels = [place.label for place in table.suggest("gemeente goe")]

        assert sorted(labels) == ["gemeente Goeree-Overflakkee", "gemeente Goes"]

    def test_the_town_that_is_typed_often_comes_early(self, table: PlaceTable) -> None:
        assert "Middelharnis" in [place.label for place in table.suggest("mid")]

    def test_the_limit_holds(self, table: PlaceTable) -> None:
        assert len(table.suggest("a", limit=3)) == 3
        assert len(table.suggest("1", limit=3)) == 3
        assert table.suggest("3241", limit=0) == []


class TestMunicipalities:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("Goeree-Overflakkee", "GM1924"),
            ("gemeente goeree overflakkee", "GM1924"),
            ("GM1924", "GM1924"),
            ("1924", "GM1924"),
            ("0193", "GM0193"),
            ("193", "GM0193"),  # what a spreadsheet makes of 0193
            ("Sudwest-Fryslan", "GM1900"),
            ("Den Haag", "GM0518"),
            ("Hengelo (O)", "GM0164"),
            ("Bergen (NH.)", "GM0373"),
            ("Bergen L", "GM0893"),
            ("Nuenen, Gerwen en Nederwetten", "GM0820"),
            ("Nuenen", "GM0820"),
            ("Nuenen c.a.", "GM0820"),
            ("Nuenen Gerwen Nederwetten", "GM0820"),
            ("Kaag & Braassem", "GM1884"),
            ("Gilze-Rijen", "GM0784"),
            ("Fryske Marren", "GM1940"),
            ("Utrecht (gemeente)", "GM0344"),
            ("'s-Hertogenbosch (gem.)", "GM0796"),
            ("Gorcum", "GM0512"),
            ("H.I. Ambacht", "GM0531"),
            ("Hellevoetsluis", "GM1992"),
            ("Westvoorne", "GM1992"),
        ],
    )
    def test_a_municipality_has_one_code(self, table: PlaceTable, text: str, code: str) -> None:
        assert table.municipality_code(text) == code

    @pytest.mark.parametrize(
        "text", ["", "Ouddorp", "Bergen", "GM9999", "Zuid-Holland", "gemeente"]
    )
    def test_what_is_no_municipality_or_two_has_none(self, table: PlaceTable, text: str) -> None:
        assert table.municipality_code(text) is None

    def test_a_name_belongs_to_a_code(self, table: PlaceTable) -> None:
        assert table.municipality_name("GM1992") == "Voorne aan Zee"
        assert table.municipality_name("GM9999") == ""

    def test_a_whole_town_or_municipality_knows_its_postcodes(self, table: PlaceTable) -> None:
        town, whole = found(table, "Middelharnis"), found(table, "gemeente Goeree-Overflakkee")

        assert town.postcodes == ("3241",)
        assert set(whole.postcodes) == set(table.postcodes_of("GM1924"))
        assert found(table, "3241").postcodes == ()

    @pytest.mark.parametrize("text", ["Utrecht (gemeente)", "Nuenen c.a.", "Kaag & Braassem"])
    def test_a_municipality_is_found_as_people_write_it(self, table: PlaceTable, text: str) -> None:
        place = found(table, text)

        assert place.municipality == table.municipality_code(text)
        assert place.town == ""

    def test_a_province_is_a_region_under_its_everyday_name(self, table: PlaceTable) -> None:
        assert table.region_members("Brabant") == table.region_members("Noord-Brabant")
        assert table.region_members("Fryslan") == table.region_members("provincie Friesland")
        assert not table.region_members("L")

    def test_the_postcodes_of_a_municipality_are_its_own(self, table: PlaceTable) -> None:
        postcodes = table.postcodes_of("GM1924")

        assert "3253" in postcodes
        assert {table.municipality_of_postcode(pc) for pc in postcodes} == {"GM1924"}
        assert table.postcodes_of("GM9999") == ()


class TestRegions:
    @pytest.mark.parametrize(
        "name",
        [
            "Zuid-Hollandse Eilanden",
            "regio zuid-hollandse eilanden",
            "zuid-hollandse-eilanden",
            "ZHE",
        ],
    )
    def test_the_islands_are_four_municipalities(self, table: PlaceTable, name: str) -> None:
        assert table.region_members(name) == ISLANDS
        assert table.region_id(name) == "zuid-hollandse-eilanden"

    def test_a_province_is_a_region(self, table: PlaceTable) -> None:
        assert table.region_members("Zuid-Holland") > ISLANDS
        assert table.region_members("provincie Flevoland") == table.region_members("Flevoland")
        assert len(table.region_members("Flevoland")) == 6
        assert table.region_id("Fryslân") == "provincie-friesland"

    def test_an_unknown_region_has_no_members(self, table: PlaceTable) -> None:
        assert table.region_members("Atlantis") == frozenset()
        assert table.region_id("Atlantis") is None
        assert table.regions_of("GM9999") == ()

    def test_members_and_regions_agree(self, table: PlaceTable) -> None:
        for code in table.region_members("Zuid-Hollandse Eilanden"):
            assert "zuid-hollandse-eilanden" in table.regions_of(code)


class TestMap:
    def test_towns_come_largest_first_and_inside_the_bounds(self, table: PlaceTable) -> None:
        bounds = (51.6, 3.8, 51.9, 4.4)

        towns = table.towns(bounds)

        assert {"Middelharnis", "Ouddorp", "Hellevoetsluis"} <= {name for name, *_ in towns}
        assert "Zwolle" not in {name for name, *_ in towns}
        weights = [weight for *_, weight in towns]
        assert weights == sorted(weights, reverse=True)
        assert set(towns) < set(table.towns())

    def test_a_town_without_a_known_point_is_not_drawn(self) -> None:
        table = PlaceTable(
            {
                "1000": PostcodeRow("1000", "Voorbeeldstad", "GM0001", 52.0, 5.0, "exact"),
                "1001": PostcodeRow("1001", "Voorbeelddorp", "GM0001", 52.1, 5.1, "buur"),
            },
            {"GM0001": MunicipalityRow("GM0001", "Voorbeeld", "Utrecht", 52.05, 5.05, ())},
            (),
        )

        assert table.towns() == [("Voorbeeldstad", 52.0, 5.0, 0)]
        assert table.postcode_position("1001 AB") == (52.1, 5.1)
