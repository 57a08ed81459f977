"""The table schemas against the format, the domain model and the Frictionless specification."""

from __future__ import annotations

import dataclasses
import json
import re
from enum import StrEnum
from typing import Any

import pytest

from socialekaart import paths
from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Contact,
    Location,
    RecordKind,
    Service,
    ServiceArea,
    ServiceStatus,
    Visibility,
)
from socialekaart.domain.words import bare
from socialekaart.exchange.schema import FILE_NAMES, CellKind, TableSchema, load_schema

SERVICE_COLUMNS = """
aanbod_id naam aanbieder aanbieder_id samenvatting omschrijving domeinen soort doelgroepen
leeftijd_van leeftijd_tot niet_voor wel_bij aanmelden_door verwijzing_nodig aanmelden_hoe
zonder_afspraak anoniem kosten vorm talen toegankelijkheid echelon wet werkgebied_soort werkgebied
gemeente straat huisnummer toevoeging postcode plaats adres_geheim breedtegraad lengtegraad telefoon
email website openingstijden aanmeldwachttijd_weken behandelwachttijd_weken wachttijd_peildatum
terugkoppeling status geldig_van geldig_tot gecontroleerd_op gecontroleerd_door bron_url opmerking
verwijderd leden regievoerder
"""
CONTACT_COLUMNS = """
contact_id naam functie organisatie soort domeinen werkgebied_soort werkgebied leeftijd_van
leeftijd_tot telefoon_direct telefoon_algemeen email werkdagen bereikbaar waarnemer geldig_van
geldig_tot zichtbaar_voor aanbod_ids gecontroleerd_op gecontroleerd_door opmerking verwijderd
"""
COLUMNS = {
    RecordKind.SERVICE: SERVICE_COLUMNS.split(),
    RecordKind.CONTACT: CONTACT_COLUMNS.split(),
}
"""Word for word the columns of the municipal data file, version 1, in its order; those of networks,
which came later, stand behind them so that older files read as before."""
MODELS = {RecordKind.SERVICE: Service, RecordKind.CONTACT: Contact}
TYPES = {"string", "integer", "boolean", "date", "list"}


@pytest.fixture(params=list(RecordKind))
def kind(request: pytest.FixtureRequest) -> RecordKind:
    """Give each kind of record in turn."""
    value = request.param
    assert isinstance(value, RecordKind)
    return value


@pytest.fixture
def schema(kind: RecordKind) -> TableSchema:
    """Give the schema of that kind."""
    return load_schema(kind)


@pytest.fixture
def descriptor(kind: RecordKind) -> dict[str, Any]:
    """Give the descriptor as it stands in the file."""
    path = paths.data("schemas", f"{FILE_NAMES[kind]}.schema.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def test_every_column_of_the_format_is_there_in_order(
    kind: RecordKind, schema: TableSchema
) -> None:
    assert [column.name for column in schema.columns] == COLUMNS[kind]


def test_every_attribute_of_the_model_is_filled_by_one_column(
    kind: RecordKind, schema: TableSchema
) -> None:
    attributes = [column.attribute for column in schema.columns]
    parts = {f"locations.{field.name}" for field in dataclasses.fields(Location)}
    parts |= {f"area.{field.name}" for field in dataclasses.fields(ServiceArea)}
    plain = {field.name for field in dataclasses.fields(MODELS[kind])}
    expected = (
        (plain - {"extra", "area", "locations"})
        | {"deleted"}
        | {part for part in parts if part.split(".")[0] in plain}
    )
    assert set(attributes) == expected
    assert len(attributes) == len(set(attributes))


def test_no_header_can_mean_two_columns(schema: TableSchema) -> None:
    owners: dict[str, str] = {}
    for column in schema.columns:
        for word in {bare(column.name), *map(bare, column.aliases)}:
            assert owners.setdefault(word, column.name) == column.name
            assert schema.by_header[word] is column


def test_descriptors_keep_to_the_frictionless_specification(descriptor: dict[str, Any]) -> None:
    assert descriptor["missingValues"] == ["", "-"]
    assert descriptor["fieldsMatch"] == ["partial"]
    names = [field["name"] for field in descriptor["fields"]]
    assert len(names) == len(set(names))
    for field in descriptor["fields"]:
        assert field["type"] in TYPES
        assert set(field.get("constraints", {})) <= {"required", "enum", "minimum", "maximum"}
        if field["type"] == "date":
            assert field["format"] == "%d-%m-%Y"
        if field["type"] == "list":
            assert field["delimiter"] == "|"
    assert set(descriptor["uniqueKeys"][0]) <= set(names)


def test_every_column_explains_itself_in_sentences(schema: TableSchema) -> None:
    for column in schema.columns:
        assert column.title
        assert column.example
        assert column.requirement
        assert re.search(r"[.?]$", column.description), column.name
        assert len(column.description) < 220


def test_examples_hold_no_real_numbers(schema: TableSchema) -> None:
    for column in schema.columns:
        if column.kind is CellKind.PHONE:
            assert re.fullmatch(r"(06|0187)-0\d+", column.example)
        if column.kind in (CellKind.EMAIL, CellKind.URL):
            assert ".example" in column.example


@pytest.mark.parametrize(
    ("kind", "column", "values"),
    [
        (RecordKind.SERVICE, "status", ServiceStatus),
        (RecordKind.SERVICE, "werkgebied_soort", AreaKind),
        (RecordKind.CONTACT, "werkgebied_soort", AreaKind),
        (RecordKind.CONTACT, "soort", AssignmentKind),
        (RecordKind.CONTACT, "zichtbaar_voor", Visibility),
    ],
)
def test_closed_lists_are_those_of_the_model(
    kind: RecordKind, column: str, values: type[StrEnum]
) -> None:
    known = list(dict.fromkeys(load_schema(kind).column(column).choices.values()))
    assert known == [value.value for value in values]


def test_required_columns_are_those_of_the_format() -> None:
    required = {
        kind: [column.name for column in load_schema(kind).columns if column.required]
        for kind in RecordKind
    }
    assert required == {
        RecordKind.SERVICE: ["naam", "aanbieder", "domeinen"],
        RecordKind.CONTACT: ["organisatie", "soort", "werkgebied_soort"],
    }
