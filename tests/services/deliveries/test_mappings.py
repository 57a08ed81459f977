"""A table that isn't ours: how it was read is remembered for the next file of its source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.services.deliveries.applying import apply_delivery
from socialekaart.services.deliveries.mappings import inspect_tables, remember, remembered_mappings
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records

NAME = "Welzijn Voorbeeld"
MAY = (
    "Organisatie;Activiteit;Onderwerp;Contactgegevens;Intern nr\n"
    "Stichting Voorbeeld;Geldcafé;geld;0187-000111, info@voorbeeld.example;7\n"
)
JUNE = (
    "Intern nr;Contactgegevens;Organisatie;Onderwerp;Activiteit\n"
    "7;0187-000222;Stichting Voorbeeld;geld;Geldcafé\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_text(MAY, encoding="utf-8")
    return path


def corrected(mapping: ColumnMapping) -> ColumnMapping:
    """Do what a person does in the wizard: the municipality is the same for all rows."""
    constants = {**mapping.constants, "gemeente": "Goeree-Overflakkee"}
    return replace(mapping, constants=constants)


def deliver(db: Database, reference: Reference, path: Path) -> None:
    (sample,) = inspect_tables(db, reference, [path], NAME)
    mappings = {(path.name, ""): corrected(sample.mapping)}
    apply_delivery(db, reference, DeliveryOrder([path], NAME, mappings))
    remember(db, NAME, mappings)


def test_a_table_of_others_is_guessed_and_taken_in(
    db: Database, reference: Reference, table: Path
) -> None:
    assert remembered_mappings(db, reference, [table], NAME) is None
    deliver(db, reference, table)
    (nr,) = db.rows("SELECT nr FROM record")[0]
    base = Records(db).base(nr)
    assert (base["name"], base["phone"], base["email"]) == (
        "Geldcafé",
        "0187-000111",
        "info@voorbeeld.example",
    )
    assert base["extra"]["Intern nr"] == "7"


def test_next_months_file_is_read_the_same_way_though_its_columns_moved(
    db: Database, reference: Reference, table: Path
) -> None:
    deliver(db, reference, table)
    table.write_text(JUNE, encoding="utf-8")
    (sample,) = inspect_tables(db, reference, [table], NAME)
    assert sample.remembered
    mappings = remembered_mappings(db, reference, [table], NAME)
    assert mappings is not None
    applied = apply_delivery(db, reference, DeliveryOrder([table], NAME, mappings))
    assert {one.value: n for one, n in applied.counts.items() if n} == {"changed": 1}
    (nr,) = db.rows("SELECT nr FROM record")[0]
    assert Records(db).base(nr)["phone"] == "0187-000222"


def test_another_source_with_the_same_columns_is_asked_again(
    db: Database, reference: Reference, table: Path
) -> None:
    deliver(db, reference, table)
    (sample,) = inspect_tables(db, reference, [table], "Anderen")
    assert not sample.remembered
