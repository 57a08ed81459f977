"""A mapping as a value: written as JSON and read again, known again, put right for another file."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import (
    IGNORED,
    ColumnMapping,
    MappedColumn,
    from_values,
    to_values,
)
from socialekaart.exchange.inspect_tables import fingerprint, missing, missing_columns, refit

_TARGETS = st.sampled_from(["", IGNORED, "naam", "domeinen", "email", "leeftijd_van"])
_TEXTS = st.text(max_size=8)
_COLUMNS = st.lists(st.tuples(_TEXTS, _TARGETS, st.booleans(), _TEXTS), max_size=6).map(
    lambda rows: tuple(MappedColumn(position, *row) for position, row in enumerate(rows))
)
_OURS = st.sampled_from(["naam", "domeinen", "email"])
_MAPPINGS = st.builds(
    ColumnMapping,
    st.sampled_from(RecordKind),
    st.integers(0, 20),
    _COLUMNS,
    st.dictionaries(_OURS, _TEXTS),
    st.dictionaries(_OURS, st.dictionaries(_TEXTS, _TEXTS)),
)
GOOD = to_values(
    ColumnMapping(
        RecordKind.SERVICE,
        1,
        (MappedColumn(0, "Wie", "aanbieder"),),
        {"gemeente": "GM1924"},
        {"domeinen": {"zorg": "psychisch"}},
    )
)


@given(_MAPPINGS)
def test_a_mapping_comes_back_from_json(mapping: ColumnMapping) -> None:
    assert from_values(json.loads(json.dumps(to_values(mapping)))) == mapping


def test_columns_of_a_newer_version_are_dropped() -> None:
    values = GOOD | {
        "columns": [
            {"position": 0, "header": "Wie", "target": "zweefveld", "colour": "red"},
            {"position": 1, "header": "Naam", "target": "naam"},
        ],
        "constants": {"zweefveld": "x", "gemeente": "GM1924"},
        "translations": {"zweefveld": {"a": "b"}},
        "moods": [],
    }

    mapping = from_values(values)

    assert mapping.columns == (MappedColumn(0, "Wie"), MappedColumn(1, "Naam", "naam"))
    assert mapping.constants == {"gemeente": "GM1924"}
    assert mapping.translations == {}


@pytest.mark.parametrize(
    "nonsense",
    [
        None,
        [],
        "x",
        {},
        GOOD | {"kind": "dog"},
        GOOD | {"header_row": -1},
        GOOD | {"header_row": True},
        GOOD | {"header_row": "1"},
        GOOD | {"columns": {}},
        GOOD | {"columns": [1]},
        GOOD | {"columns": [{"position": 0}]},
        GOOD | {"columns": [{"position": 0, "header": 3}]},
        GOOD | {"columns": [{"position": 0, "header": "", "splits": "ja"}]},
        GOOD | {"columns": [{"position": 0, "header": ""}, {"position": 0, "header": ""}]},
        GOOD | {"constants": ["gemeente"]},
        GOOD | {"constants": {"gemeente": 3}},
        GOOD | {"translations": {"domeinen": "geld"}},
    ],
)
def test_nonsense_is_refused(nonsense: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is for a log, not for a user
        from_values(nonsense)


def test_a_header_is_known_again_however_its_columns_are_ordered_and_spelt() -> None:
    ours = fingerprint(["Naam", "E-mail", "Tel."])

    assert ours == fingerprint(["tel", "", "NAAM", "e mail", ""])
    assert ours != fingerprint(["Naam", "E-mail"])
    assert ours != fingerprint(["Naam", "E-mail", "Tel", "Tel"])
    assert fingerprint(["", ""]) != fingerprint(["", "", ""])


def test_a_mapping_follows_its_columns_to_where_they_stand_now() -> None:
    before = ColumnMapping(
        RecordKind.SERVICE,
        3,
        (
            MappedColumn(0, "Naam", "naam"),
            MappedColumn(1, "Tel", "telefoon"),
            MappedColumn(2, "Tel", IGNORED),
            MappedColumn(3, "Weg", "straat"),
        ),
        {"gemeente": "GM1924"},
    )

    after = refit(before, ["TEL", "Nieuw", "naam", "tel."], 1)

    assert [(c.position, c.header, c.target) for c in after.columns] == [
        (0, "TEL", "telefoon"),
        (1, "Nieuw", ""),
        (2, "naam", "naam"),
        (3, "tel.", IGNORED),
    ]
    assert (after.header_row, after.constants) == (1, {"gemeente": "GM1924"})


def test_without_names_a_mapping_goes_by_position() -> None:
    before = ColumnMapping(RecordKind.SERVICE, 0, (MappedColumn(0, "", "naam"),))

    after = refit(before, ["", ""], 0)

    assert after.columns == (MappedColumn(0, "", "naam"), MappedColumn(1, ""))


def test_missing_columns_are_told_by_their_title() -> None:
    contact = ColumnMapping(RecordKind.CONTACT, 1, (MappedColumn(0, "Wie", "organisatie"),))

    assert missing(contact) == (
        "Naam of Functie",
        "Soort contact",
        "Soort werkgebied",
        "Telefoon direct of Telefoon algemeen of E-mail",
        "Levensdomeinen",
        "Werkgebied",
    )


def test_missing_columns_are_told_by_name_to_fill_one_of_each() -> None:
    service = ColumnMapping(RecordKind.SERVICE, 1, (MappedColumn(0, "Wie", "aanbieder"),))

    assert missing_columns(service) == (("naam",), ("domeinen",), ("gemeente",))


def test_constants_and_split_cells_fill_what_is_missing() -> None:
    columns = (MappedColumn(0, "Wie", "organisatie"), MappedColumn(1, "Contact", "", True))
    constants = {
        "functie": "consulent",
        "soort": "dienst",
        "werkgebied_soort": "gemeente",
        "werkgebied": "GM1924",
        "domeinen": "wonen",
    }
    mapping = ColumnMapping(RecordKind.CONTACT, 1, columns, constants)

    assert missing(mapping) == ()
    front_door = {"functie": "balie", "soort": "voordeur", "werkgebied_soort": "landelijk"}
    assert missing(replace(mapping, constants=front_door)) == ()


def test_only_the_whole_country_can_do_without_a_municipality() -> None:
    columns = tuple(
        MappedColumn(position, name, name)
        for position, name in enumerate(("naam", "aanbieder", "domeinen"))
    )

    def told(**constants: str) -> tuple[str, ...]:
        return missing(ColumnMapping(RecordKind.SERVICE, 1, columns, constants))

    assert told(werkgebied_soort="wijk") == ("Gemeente",)
    assert told(werkgebied_soort="landelijk") == ()
    assert told(gemeente="GM1924", werkgebied_soort="wijk") == ()
