"""Our description of the standard against the standard's own, and its example package."""

from __future__ import annotations

import json
from typing import Any

import pytest

from socialekaart import paths
from socialekaart.domain.model import RecordKind
from socialekaart.exchange.hsds import terms
from socialekaart.exchange.hsds.archive import looks_like_package
from socialekaart.exchange.hsds.tables import FILES, TABLES, descriptor
from socialekaart.exchange.schema import load_schema
from tests.exchange.hsds.packages import read, sample

SAME = ("name", "type", "format")


def facts(resource: dict[str, Any]) -> dict[str, Any]:
    """Give what a description says of a table, in one form; keys to tables we leave out aside."""
    fields = []
    for field in resource["schema"]["fields"]:
        limits = {name: value for name, value in field["constraints"].items() if value}
        fields.append({n: field[n] for n in SAME if n in field} | {"limits": limits})
    keys = resource["schema"].get("foreignKeys", [])
    there = sorted(
        (key["fields"], key["reference"]["resource"])
        for key in keys
        if key["reference"]["resource"] in TABLES
    )
    return {"path": resource["path"], "fields": fields, "keys": there}


def test_our_tables_are_those_of_the_standard() -> None:
    theirs = json.loads((sample() / "datapackage.json").read_text(encoding="utf-8"))
    by_name = {entry["name"]: entry for entry in theirs["resources"]}
    assert {name: entry["path"] for name, entry in by_name.items()} == FILES
    for ours in descriptor(TABLES.values())["resources"]:
        assert facts(ours) == facts(by_name[ours["name"]])


def test_the_example_package_is_read_and_its_defects_told() -> None:
    assert looks_like_package(sample())
    result = read(sample())
    found = result.service
    assert found.name == "Community Counselling"
    assert (found.phone, found.languages) == ("+44 1234 234567 tst 100", ("ur",))
    assert (found.minimum_age, found.maximum_age) == (12, 100)
    assert result.contact.role == "Reception Manager"
    latitude = result.only("hsds_coordinaat_buiten_bereik")
    assert (latitude.file, latitude.row, latitude.before) == ("locations.csv", 2, "100")
    phone = result.only("hsds_telefoon_aanhalingstekens")
    assert (phone.file, phone.row) == ("phones.csv", 2)
    assert phone.after == "+44 1234 234567"
    assert not result.report.has_errors


def test_every_column_of_ours_has_a_term() -> None:
    known = {term.code for term in terms.column_terms()}
    for kind in RecordKind:
        schema = load_schema(kind)
        wanted = {f"{schema.name}.{column.name}" for column in schema.columns}
        assert wanted - known == {f"{schema.name}.verwijderd"}


@pytest.mark.parametrize("kind", list(RecordKind))
def test_the_description_tells_where_every_column_goes(kind: RecordKind) -> None:
    schema = load_schema(kind)
    text = paths.data("schemas", "HSDS.md").read_text(encoding="utf-8")
    part = text.split(f"## {schema.name}.csv")[1].split("\n## ")[0]
    told = [line.split("|")[1].strip().strip("`") for line in part.splitlines() if "| `" in line]
    assert told == [column.name for column in schema.columns]


def test_the_description_names_only_tables_that_exist() -> None:
    text = paths.data("schemas", "HSDS.md").read_text(encoding="utf-8")
    named = {word for word in text.replace("`", " ").split() if word.endswith(".csv")}
    ours = {"aanbod.csv", "contactpersonen.csv", "levensdomeinen.csv"}
    assert named - ours <= set(FILES.values())
