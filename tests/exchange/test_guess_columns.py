"""A first proposal for tables as municipalities and organisations really keep them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import IGNORED, ColumnMapping
from socialekaart.exchange.guess_columns import guess, guess_table
from socialekaart.exchange.guess_header import find_header
from socialekaart.exchange.row_mapper import RowMapper
from tests.exchange.tables import VOCABULARY

_TOWNS = {"middelharnis": "Goeree-Overflakkee", "ouddorp": "Goeree-Overflakkee",
          "spijkenisse": "Nissewaard", "3241 ab": "Goeree-Overflakkee"}  # fmt: skip
PLACES = replace(VOCABULARY, municipality_of_town=lambda text: _TOWNS.get(text.casefold(), ""))


def table(text: str) -> list[list[str]]:
    """Make rows of lines with | between the cells; a \\n in a cell is a line end."""
    lines = text.strip("\n").splitlines()
    return [[cell.strip().replace("\\n", "\n") for cell in line.split("|")] for line in lines]


def proposed(text: str, hints: Sequence[str] = ()) -> ColumnMapping:
    """Guess a table."""
    return guess_table(table(text), PLACES, 1, hints)


def targets(mapping: ColumnMapping) -> dict[str, str]:
    """Give targets by header, those taken apart with a *; unknown columns left out."""
    return {
        column.header or str(column.position): column.target + "*" * column.splits
        for column in mapping.columns
        if column.target or column.splits
    }


SUBSIDIES = """
Subsidieregister gemeente Goeree-Overflakkee 2026||||
||||
Organisatie|Activiteit|Doelgroep|Contactgegevens|Wijk|Bedrag
Stichting Voorbeeld|Grip|ouderen, jongeren|Voorbeeldstraat 1, 3241 AB Ouddorp, T 0187-000123|O|1
Voorbeeld Welzijn|Inloop|ouderen|Tel. 06-00001234 / www.voorbeeld.example|West|20
"""


def test_a_subsidy_register_with_titles_above_it() -> None:
    mapping = proposed(SUBSIDIES)

    assert (mapping.kind, mapping.header_row) == (RecordKind.SERVICE, 3)
    assert targets(mapping) == {
        "Organisatie": "aanbieder",
        "Activiteit": "naam",
        "Doelgroep": "doelgroepen*",
        "Contactgegevens": "*",
        "Wijk": "werkgebied",
    }
    assert mapping.constants == {"gemeente": "Goeree-Overflakkee", "werkgebied_soort": "wijk"}


def test_a_list_of_ggz_locations() -> None:
    mapping = proposed(
        """
Locatie|Adres|PC|Plaats|Tel|Site
GGZ Voorbeeld Oost|Voorbeeldweg 12a|3241AB|Middelharnis|0187000123|www.voorbeeld.example
GGZ Voorbeeld West|Voorbeeldlaan 3|3253AA|Ouddorp|0187 000 124|voorbeeld.example/west
        """,
        ["GGZ"],
    )

    assert targets(mapping) == {
        "Locatie": "naam",
        "Adres": "straat*",
        "PC": "postcode",
        "Plaats": "plaats",
        "Tel": "telefoon",
        "Site": "website",
    }
    assert mapping.constants == {
        "domeinen": "GGZ",
        "gemeente": "Goeree-Overflakkee",
        "aanbieder": "{naam}",
    }


def test_english_headers() -> None:
    mapping = proposed(
        """
name|organization|phone|email|url|address|city|category|description
Debt help|Voorbeeld|0187-000123|a@voorbeeld.example|https://a.example|Voorbeeldstraat 1|Ouddorp|geld|Help.
Walk-in|Voorbeeld|0187-000124|b@voorbeeld.example|https://b.example|Voorbeeldstraat 2|Ouddorp|wonen|Tea.
        """  # noqa: E501 - a table reads worse when broken
    )

    assert targets(mapping) == {
        "name": "naam",
        "organization": "aanbieder",
        "phone": "telefoon",
        "email": "email",
        "url": "website",
        "address": "straat*",
        "city": "plaats",
        "category": "domeinen",
        "description": "omschrijving",
    }


def test_a_category_of_kinds_is_no_domain() -> None:
    mapping = proposed("Naam|Organisatie|Domein|Categorie\nA|B|geld|inloop\nC|D|wonen|maatje")

    assert targets(mapping)["Categorie"] == "soort"


def test_a_table_without_header_goes_by_its_cells() -> None:
    mapping = proposed(
        """
Stichting Voorbeeld|Grip|0187-000123|info@voorbeeld.example|3241 AB|Middelharnis|51,75|4,16|geld
Stichting Voorbeeld|Inloop|0187-000124|in@voorbeeld.example|3253 AA|Ouddorp|51,76|4,15|wonen
        """
    )

    assert mapping.header_row == 0
    assert [column.target for column in mapping.columns] == [
        "aanbieder", "naam", "telefoon", "email", "postcode", "plaats",
        "breedtegraad", "lengtegraad", "domeinen",
    ]  # fmt: skip
    assert mapping.columns[2].reason == "2 van de 2 cellen zijn een telefoonnummer"


def test_a_list_of_people_is_a_table_of_contacts() -> None:
    mapping = proposed(
        """
Voornaam|Achternaam|Functie|Team|Mobiel|E-mail|Werkdagen|Wijk|Expertise
Froukje|Voorbeeld|consulent|Wijkteam|06-00001234|f@voorbeeld.example|ma di|Oost|schulden
Jan|Voorbeeld|consulent|Wijkteam|06-00001235|j@voorbeeld.example|ma-vr|West|wonen
        """
    )

    assert mapping.kind is RecordKind.CONTACT
    assert targets(mapping) == {
        "Voornaam": "naam",
        "Achternaam": "naam",
        "Functie": "functie",
        "Team": "organisatie",
        "Mobiel": "telefoon_direct",
        "E-mail": "email",
        "Werkdagen": "werkdagen",
        "Wijk": "werkgebied",
        "Expertise": "domeinen",
    }
    assert mapping.constants == {"werkgebied_soort": "wijk"}


def test_numbers_and_days_of_contacts_are_told_apart() -> None:
    mapping = proposed(
        """
Wijkteam|Naam|Tel. nr. direct|Tel. nr. algemeen|ma|di|wo
Noord|Froukje Voorbeeld|0600001234|0187-000123|x|x|
Zuid|Jan Voorbeeld|0600001235|0187-000123||x|x
        """
    )

    assert mapping.kind is RecordKind.CONTACT
    assert targets(mapping) == {
        "Wijkteam": "organisatie",
        "Naam": "naam",
        "Tel. nr. direct": "telefoon_direct",
        "Tel. nr. algemeen": "telefoon_algemeen",
        "ma": "werkdagen",
        "di": "werkdagen",
        "wo": "werkdagen",
    }


def test_contacts_without_an_area_get_the_municipality_of_the_title() -> None:
    mapping = proposed(
        "Consulenten gemeente Nissewaard||\nNaam|Functie|Tel\nFroukje|consulent|0181-000123"
    )

    assert mapping.kind is RecordKind.CONTACT
    assert mapping.constants == {"werkgebied_soort": "gemeente", "werkgebied": "Nissewaard"}


def test_places_in_two_municipalities_point_to_none() -> None:
    mapping = proposed("Naam|Organisatie|Plaats\nA|B|Ouddorp\nC|D|Spijkenisse")

    assert "gemeente" not in mapping.constants


def test_the_whole_country_is_never_guessed() -> None:
    mapping = proposed("Naam|Organisatie|Werkgebied\nA|B|landelijk\nC|D|landelijk")

    assert "landelijk" not in mapping.constants.values()


def test_capitals_line_breaks_doubles_and_empty_columns() -> None:
    mapping = proposed(
        r"""
NAAM ACTIVITEIT|ORGANISATIE|TELEFOON\nNUMMER|Telefoon||DOMEIN 1|DOMEIN 2|NAAM ACTIVITEIT
Grip|Voorbeeld|0187-000123|0187-000124||geld|wonen|iets
Inloop|Voorbeeld|0187-000125|||wonen||
        """
    )

    assert targets(mapping) == {
        "NAAM ACTIVITEIT": "naam",
        "ORGANISATIE": "aanbieder",
        "Telefoon": "telefoon",
        "DOMEIN 1": "domeinen",
        "DOMEIN 2": "domeinen",
    }
    reasons = {column.position: column.reason for column in mapping.columns}
    assert reasons[2] == "telefoon komt al uit Telefoon"
    assert reasons[4] == "lege kolom"
    assert reasons[7] == "naam komt al uit NAAM ACTIVITEIT"


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Telefoonnumer", "telefoon"),
        ("Naam van de organisatie", "aanbieder"),
        ("e-mailadres voor aanmelden", "email"),
        ("Webadres (URL)", "website"),
        ("Aanmeldtelefoon", "telefoon"),
        ("Wat is uw telefoonnummer?", "telefoon"),
        ("Wat is de naam van uw organisatie?", "aanbieder"),
        ("In welke gemeente bent u actief?", "gemeente"),
        ("Kolom zonder betekenis", ""),
        ("Type organisatie", ""),
        ("Aantal deelnemers", ""),
        ("Naam contactpersoon", ""),
        ("Datum subsidie", ""),
        ("KvK-nummer", ""),
    ],
)
def test_near_names(header: str, target: str) -> None:
    cells = {"telefoon": "0187-000123", "email": "a@voorbeeld.example", "website": "a.example"}
    rows = [["x", "y", cells.get(target, "iets")]] * 3

    mapping = guess(["Activiteit", "Doelgroep", header], rows, PLACES)

    assert mapping.columns[2].target == target


def test_cells_that_say_otherwise_win_from_a_name_that_is_only_near() -> None:
    rows = [["A", "B", "zie de site"], ["C", "D", "op afspraak"]]

    mapping = guess(["Naam", "Organisatie", "Telefoonlijn"], rows, PLACES)

    assert mapping.columns[2].target == ""


def test_a_column_of_which_every_cell_would_be_lost_is_kept_as_it_is() -> None:
    rows = [["A", "B", "via de huisarts"], ["C", "D", "via het wijkteam"]]

    mapping = guess(["Naam", "Organisatie", "Verwijzing"], rows, PLACES)

    assert mapping.columns[2].target == ""


def test_ages_and_coordinates_in_one_cell_are_taken_apart() -> None:
    mapping = proposed(
        "Naam|Organisatie|Leeftijd|Coördinaten\nA|B|18-65|51.75, 4.16\nC|D|65+|POINT(4.16 51.75)"
    )

    assert targets(mapping)["Leeftijd"] == "leeftijd_van*"
    assert targets(mapping)["Coördinaten"] == "breedtegraad*"


def test_numbers_of_rows_are_left_out() -> None:
    mapping = proposed("Nr|Naam|Organisatie\n1|A|B\n2|C|D\n3|E|F")

    assert mapping.columns[0].target == IGNORED
    assert mapping.columns[0].reason == "dit telt alleen de rijen"


def test_two_hundred_columns_all_stay() -> None:
    header = ["Naam", "Organisatie", *(f"vraag {number}" for number in range(198))]
    rows = [["A", "B", *(["x"] * 198)], ["C", "D"]]

    mapping = guess(header, rows, PLACES)

    assert len(mapping.columns) == 200
    assert sum(column.target == "" for column in mapping.columns) == 198


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Naam|Organisatie|Tel\nA|B|0187-000123", 0),
        ("Export 12-01-2026||\n||\nNaam|Organisatie|Tel\nA|B|0187-000123", 2),
        ("Wie|Wat|Nummers\nA|B|0187-000123", 0),
        ("Kop A|Kop B|Kop C\nA|B|0187-000123", 0),
        ("A|B|0187-000123\nC|D|0187-000124", None),
        ("Gegevens||Contact|\nNaam|Organisatie|Tel|Mail\nA|B|0187-000123|a@b.example", 1),
        ("", None),
    ],
)
def test_the_header_is_found_below_titles(text: str, index: int | None) -> None:
    assert find_header(table(text)) == index


_CELLS = st.sampled_from(
    ["", "Naam", "Tel", "geld", "0187-000123", "a@voorbeeld.example", "18-65", "Contact", "Wijk"]
) | st.text(max_size=10)


@given(st.lists(st.lists(_CELLS, max_size=6), max_size=6))
def test_any_table_gets_a_mapping_that_can_be_used(rows: list[list[str]]) -> None:
    mapping = guess_table(rows, PLACES)

    below = rows[max(mapping.header_row - 1, 0) :]
    width = max((len(row) for row in below if any(map(str.strip, row))), default=0)
    assert [column.position for column in mapping.columns] == list(range(len(mapping.columns)))
    assert len(mapping.columns) >= width
    assert all(column.reason for column in mapping.columns)
    mapper = RowMapper(mapping)
    for row in rows:
        assert len(mapper.map(row)) == len(set(mapper.header))


def test_a_sheet_called_contacten_is_not_about_a_domain() -> None:
    rows = [["Naam", "Telefoon", "Organisatie"], ["Ans Voorbeeld", "0187-000111", "Voorbeeld"]]
    known = {"contacten": "sociaal-netwerk", "wonen": "wonen"}
    vocabulary = replace(VOCABULARY, domain_id=lambda text: known.get(text.casefold()))
    found = {
        hint: guess(rows[0], rows[1:], vocabulary, hints=(hint,)).constants.get("domeinen")
        for hint in ("Contacten", "Wonen")
    }
    assert found == {"Contacten": None, "Wonen": "Wonen"}
