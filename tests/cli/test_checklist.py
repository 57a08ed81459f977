"""The verb controlelijst: whom to call first, for a script and for a person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from socialekaart import paths
from socialekaart.cli.checklist import controlelijst
from socialekaart.cli.context import Context
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.clock import dutch_now
from socialekaart.services.import_delivery import ImportOrder, import_delivery
from socialekaart.storage.database import Database
from socialekaart.storage.opened import Opened
from tests.factories import contact, service


@pytest.fixture
def context(tmp_path: Path) -> Context:
    """Give a database with one offering and one person that nobody ever checked."""
    made = Context(tmp_path / "kaart.db")
    files = [tmp_path / "aanbod.csv", tmp_path / "contactpersonen.csv"]
    today = dutch_now().date()
    fresh = service(external_id="A-2", name="Vers", assured_date=today)
    write_services(files[0], [service(), fresh], made.reference.vocabulary)
    write_contacts(files[1], [contact()], made.reference.vocabulary)
    with made.open(with_example=False) as db:
        import_delivery(db, made.reference, ImportOrder(files, "Gemeente Voorbeeld"))
    return made


def run(context: Context, *words: str) -> Result:
    return CliRunner().invoke(controlelijst, words, obj=context)


def listed(context: Context, *words: str) -> list[str]:
    told = json.loads(run(context, "--json", *words).output)
    return [one["naam"] for one in told["lijst"] if "Voorbeeld" in one["naam"] + one["organisatie"]]


def open_often(context: Context, name: str) -> None:
    with Database.open(context.db_path) as db, db.writing():
        rows = db.rows("SELECT id FROM record WHERE json_extract(base, '$.name') = ?", (name,))
        for _ in range(3):
            Opened(db).count(rows[0][0], dutch_now().date())


def test_the_most_used_comes_first(context: Context) -> None:
    assert listed(context)[0] == "Grip op je geld"
    open_often(context, "Marijke Voorbeeld")
    assert listed(context)[0] == "Marijke Voorbeeld"


def test_a_script_gets_the_facts_and_the_reason(context: Context) -> None:
    open_often(context, "Marijke Voorbeeld")
    told = json.loads(run(context, "--json").output)
    first = told["lijst"][0]
    assert first["telefoon"] == "06-00001234"
    assert (first["soort"], first["keer_geopend"]) == ("contactpersoon", 3)
    assert first["reden"] == "nog nooit gecontroleerd · 3 keer geopend"
    assert {fact["feit"] for fact in first["feiten"]} == {"telefoon", "persoon", "tijden", "rest"}
    assert first["feiten"][0]["gecontroleerd_op"] is None
    assert "Werkt Marijke Voorbeeld hier nog?" in first["vragen"]
    assert "Vers" not in [one["naam"] for one in told["lijst"]]


def test_a_person_reads_lines_with_number_and_questions(context: Context) -> None:
    open_often(context, "Marijke Voorbeeld")
    text = run(context, "--aantal", "1").output
    assert "te controleren, de eerste 1" in text
    assert " 1. Marijke Voorbeeld · consulent schuldhulp · Gemeente Voorbeeld" in text
    assert "06-00001234 · nog nooit gecontroleerd · 3 keer geopend" in text
    assert "Klopt dit nummer nog?" in text


def test_nothing_to_check_is_good_news(context: Context) -> None:
    with Database.open(context.db_path) as db, db.writing():
        db.execute("UPDATE source SET withdrawn_at = '2026-01-01T00:00:00+00:00'")
    assert run(context).output == "Alles is vers. Er is niets te controleren.\n"


def test_the_practices_place_decides_what_comes_first(
    context: Context,
) -> None:
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('practice_postcode = "3241 AB"\n', encoding="utf-8")
    told = json.loads(run(context, "--json").output)
    assert told["lijst"][0]["organisatie"] == "Stichting Voorbeeld Eilanden"


def test_a_number_that_is_no_number_is_refused(context: Context) -> None:
    assert run(context, "--aantal", "nul").exit_code == 2
