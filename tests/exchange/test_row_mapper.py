"""Rows of somebody else's table to rows of ours."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import IGNORED, ColumnMapping, MappedColumn
from socialekaart.exchange.row_mapper import RowMapper

_WHOLE = "Voorbeeldstraat 12a, 3241 AB Middelharnis, tel 0187-000123, info@voorbeeld.example"


def mapped(
    columns: dict[str, str],
    *rows: list[str],
    splits: str = "",
    kind: RecordKind = RecordKind.SERVICE,
    constants: dict[str, str] | None = None,
    translations: dict[str, dict[str, str]] | None = None,
) -> list[dict[str, str]]:
    """Map rows; `columns` are targets by header, `splits` the header of what is taken apart."""
    found = tuple(
        MappedColumn(position, header, target, header == splits)
        for position, (header, target) in enumerate(columns.items())
    )
    mapper = RowMapper(ColumnMapping(kind, 1, found, constants or {}, translations or {}))
    assert len(set(mapper.header)) == len(mapper.header)
    return [
        {name: cell for name, cell in zip(mapper.header, mapper.map(row), strict=True) if cell}
        for row in rows
    ]


def test_targets_get_our_names_and_unknown_columns_keep_theirs() -> None:
    rows = mapped({"Titel": "naam", "Wijk": "", "Intern": IGNORED}, ["Grip", "Oost", "geheim"])

    assert rows == [{"naam": "Grip", "Wijk": "Oost"}]


def test_a_short_row_is_filled_up() -> None:
    assert mapped({"Titel": "naam", "Wie": "aanbieder"}, ["Grip"]) == [{"naam": "Grip"}]


def test_lists_are_joined_and_said_once() -> None:
    rows = mapped(
        {"Domein 1": "domeinen", "Domein 2": "domeinen"}, ["geld; wonen", "wonen"], ["", "geld"]
    )

    assert rows == [{"domeinen": "geld|wonen"}, {"domeinen": "geld"}]


def test_first_and_last_name_make_a_name_in_their_usual_order() -> None:
    columns = {"Achternaam": "naam", "Voornaam": "naam", "Tussenvoegsel": "naam"}

    rows = mapped(columns, ["Voorbeeld", "Froukje", "van"], kind=RecordKind.CONTACT)

    assert rows == [{"naam": "Froukje van Voorbeeld"}]


def test_columns_per_day_make_hours_and_working_days() -> None:
    hours = mapped({"Maandag": "openingstijden", "Di": "openingstijden", "wo": "openingstijden"},
                   ["9-17", "gesloten", "10:00 - 12:00"])  # fmt: skip
    days = mapped({"ma": "werkdagen", "di": "werkdagen", "wo": "werkdagen"}, ["x", "", "nee"],
                  kind=RecordKind.CONTACT)  # fmt: skip

    assert hours == [{"openingstijden": "ma 9-17, wo 10:00 - 12:00"}]
    assert days == [{"werkdagen": "ma"}]


def test_long_texts_are_joined_on_their_own_lines() -> None:
    rows = mapped({"Wat": "omschrijving", "Hoe": "omschrijving"}, ["Een cursus.", "In een groep."])

    assert rows == [{"omschrijving": "Een cursus.\nIn een groep."}]


def test_a_second_value_for_a_single_column_is_kept_under_its_own_name() -> None:
    columns = {"Tel": "telefoon", "Tel 2": "telefoon"}

    rows = mapped(columns, ["0187-000123", "06-00001234"], ["", "06-00001234"],
                  ["0187-000123", "+31187000123"])  # fmt: skip

    assert rows == [
        {"telefoon": "0187-000123", "Tel 2": "06-00001234"},
        {"telefoon": "06-00001234"},
        {"telefoon": "0187-000123"},
    ]


def test_a_mixed_cell_fills_its_columns() -> None:
    assert mapped({"Contact": ""}, [_WHOLE], splits="Contact") == [
        {
            "telefoon": "0187-000123",
            "email": "info@voorbeeld.example",
            "straat": "Voorbeeldstraat",
            "huisnummer": "12",
            "toevoeging": "a",
            "postcode": "3241 AB",
            "plaats": "Middelharnis",
        }
    ]


def test_splitting_never_overwrites_and_keeps_what_has_no_room() -> None:
    rows = mapped({"Tel": "telefoon", "Contact": ""}, ["06-00001234", "0187-000123 of balie"],
                  splits="Contact")  # fmt: skip

    assert rows == [{"telefoon": "06-00001234", "Contact": "of balie\n0187-000123"}]


def test_another_address_is_kept_whole_instead_of_mixed_with_the_first() -> None:
    columns = {"Straat": "straat", "Nr": "huisnummer", "Contact": ""}

    rows = mapped(columns, ["Voorbeeldweg", "3", "Voorbeeldstraat 12, 3241 AB Middelharnis"],
                  splits="Contact")  # fmt: skip

    assert rows == [
        {
            "straat": "Voorbeeldweg",
            "huisnummer": "3",
            "Contact": "Voorbeeldstraat 12, 3241 AB Middelharnis",
        }
    ]


def test_what_is_no_address_stays_in_the_column_it_was_meant_for() -> None:
    rows = mapped({"Adres": "straat"}, ["Voorbeeldplein"], ["Voorbeeldplein 3"], splits="Adres")

    assert rows == [
        {"straat": "Voorbeeldplein"},
        {"straat": "Voorbeeldplein", "huisnummer": "3"},
    ]


def test_the_rest_goes_to_the_remark_that_is_split_behind_what_is_there() -> None:
    columns = {"Let op": "opmerking", "Contact": "opmerking"}

    rows = mapped(columns, ["Nieuw", "tel. 0187-000123 vraag naar Froukje"], splits="Contact")

    assert rows == [{"telefoon": "0187-000123", "opmerking": "Nieuw\nvraag naar Froukje"}]


def test_a_contact_has_a_direct_and_a_general_number_but_no_website() -> None:
    rows = mapped(
        {"Contact": ""},
        ["0187-000123, 06-00001234, www.voorbeeld.example"],
        splits="Contact",
        kind=RecordKind.CONTACT,
    )

    assert rows == [
        {
            "telefoon_direct": "06-00001234",
            "telefoon_algemeen": "0187-000123",
            "Contact": "www.voorbeeld.example",
        }
    ]


def test_ages_positions_and_lists_are_taken_apart_by_their_target() -> None:
    ages = mapped({"Leeftijd": "leeftijd_van"}, ["18-65"], ["jong"], splits="Leeftijd")
    spots = mapped({"Geo": "breedtegraad"}, ["POINT(4.165 51.756)"], splits="Geo")
    groups = mapped({"Voor": "doelgroepen"}, ["ouderen, jongeren"], splits="Voor")

    assert ages == [{"leeftijd_van": "18", "leeftijd_tot": "65"}, {"Leeftijd": "jong"}]
    assert spots == [{"breedtegraad": "51.756", "lengtegraad": "4.165"}]
    assert groups == [{"doelgroepen": "ouderen|jongeren"}]


def test_a_cell_with_a_bsn_is_not_taken_apart() -> None:
    text = "mw. Voorbeeld BSN 123456782 tel 0187-000123"

    assert mapped({"Contact": ""}, [text], splits="Contact") == [{"Contact": text}]


def test_words_are_translated_whole_and_in_lists() -> None:
    rows = mapped(
        {"Thema": "domeinen", "Plaats": "gemeente"},
        ["Vrije tijd | geld", "M'harnis"],
        ["zorg, Vrije  Tijd", "Nissewaard"],
        ["onbekend woord", ""],
        translations={
            "domeinen": {"vrijetijd": "sociaal-netwerk", "zorg": ""},
            "gemeente": {"mharnis": "Goeree-Overflakkee"},
        },
    )

    assert rows == [
        {"domeinen": "sociaal-netwerk|geld", "gemeente": "Goeree-Overflakkee"},
        {"domeinen": "sociaal-netwerk", "gemeente": "Nissewaard"},
        {"domeinen": "onbekend woord"},
    ]


def test_constants_fill_what_is_empty_and_may_repeat_another_column() -> None:
    rows = mapped(
        {"Wie": "aanbieder", "Naam": "naam"},
        ["Voorbeeld", ""],
        ["Voorbeeld", "Grip"],
        constants={"naam": "Hulp door {aanbieder} {iets}", "gemeente": "GM1924"},
    )

    assert rows == [
        {"aanbieder": "Voorbeeld", "naam": "Hulp door Voorbeeld {iets}", "gemeente": "GM1924"},
        {"aanbieder": "Voorbeeld", "naam": "Grip", "gemeente": "GM1924"},
    ]


def test_headers_are_unique_and_never_ours_by_accident() -> None:
    columns = tuple(
        MappedColumn(position, header)
        for position, header in enumerate(("Soort\nhulp", "Soort hulp", "", "naam", "'=1"))
    )

    mapper = RowMapper(ColumnMapping(RecordKind.SERVICE, 1, columns))

    assert mapper.header == ["Soort hulp", "Soort hulp (2)", "kolom 3", "naam (2)", "=1"]
    assert mapper.positions == {}
    assert mapper.extras[0] == (0, "Soort hulp")
    assert mapper.width == 5


_TARGETS = st.sampled_from(
    ["", "naam", "aanbieder", "domeinen", "telefoon", "email", "straat", "opmerking",
     "leeftijd_van", "doelgroepen", "breedtegraad", "omschrijving", "gemeente"]
)  # fmt: skip
_CELL = st.sampled_from(
    ["", "Grip", "geld; wonen", "0187-000123", "18-65", _WHOLE, "51,7 4,1", "zie 06-00001234"]
) | st.text("abc 12\n|,;", max_size=9)


def _is_kept(word: str, row: list[str]) -> bool:
    """Tell whether a word stands in a row; a house number and its addition each have a cell."""
    house = re.fullmatch(r"(\d+)([a-z]\w*)", word)
    apart = house is not None and house[1] in row and house[2] in row
    return apart or word in "|".join(row)


@given(st.lists(st.tuples(_TARGETS, st.booleans(), _CELL), min_size=1, max_size=7))
def test_no_word_of_a_row_is_lost(columns: list[tuple[str, bool, str]]) -> None:
    mapping = ColumnMapping(
        RecordKind.SERVICE,
        1,
        tuple(MappedColumn(i, f"k{i}", target, s) for i, (target, s, _) in enumerate(columns)),
    )
    mapper = RowMapper(mapping)

    row = mapper.map([cell for _, _, cell in columns])

    assert len(row) == len(mapper.header)
    words = {word for _, _, cell in columns for word in re.findall(r"\w+", cell)}
    assert {word for word in words if not _is_kept(word, row)} <= {"tel"}  # a label
