"""The verbs about deliveries, as a script or a data maintainer calls them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from socialekaart import paths
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.deliveries.mappings import inspect_tables, remember
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.source_list import save_source
from socialekaart.services.deliveries.views import SourceSettings
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.cli.conftest import Run
from tests.factories import service

NAME = "Gemeente Voorbeeld"


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference(paths.data())


def aanbod(folder: Path, reference: Reference, *phones: str) -> Path:
    path = folder / "aanbod.csv"
    rows = [
        service(external_id=f"A-{n}", name=f"Cursus {n}", phone=p) for n, p in enumerate(phones)
    ]
    write_services(path, rows, reference.vocabulary)
    return path


def test_a_delivery_is_taken_back_by_a_verb(run: Run, tmp_path: Path, reference: Reference) -> None:
    run("importeer", aanbod(tmp_path, reference, "0187-000001"), "--bron", NAME)
    run("importeer", aanbod(tmp_path, reference, "0187-000002"), "--bron", NAME)
    done = run("ongedaan", "--bron", NAME, "--json").json
    assert done["aantallen"]["gewijzigd"] == 1
    hit = run("zoek", "cursus", "--json").json[0]
    assert hit["telefoon"] == "0187-000001"
    newest, oldest = run("leveringen", "--bron", NAME, "--json").json
    assert newest["ongedaan_gemaakt"]
    assert oldest["ongedaan_gemaakt"] is None
    assert oldest["aantallen"]["nieuw"] == 1


def test_there_may_be_nothing_to_take_back(run: Run, tmp_path: Path, reference: Reference) -> None:
    run("importeer", aanbod(tmp_path, reference, "0187-000001"), "--bron", NAME)
    assert run("ongedaan", "--bron", NAME).code == 0
    again = run("ongedaan", "--bron", NAME)
    assert again.code == 2
    assert "geen levering om ongedaan te maken" in again.err


@pytest.mark.parametrize("verb", ["leveringen", "ongedaan"])
def test_an_unknown_source_is_named_with_those_there_are(run: Run, verb: str) -> None:
    ended = run(verb, "--bron", "Nergens")
    assert ended.code == 2
    assert "Voorbeeldregio" in ended.err


@pytest.mark.parametrize(
    ("file_format", "names"),
    [
        ("csv", {"aanbod.csv", "contactpersonen.csv"}),
        ("xlsx", {"socialekaart.xlsx"}),
        ("hsds", {"socialekaart-hsds.zip"}),
    ],
)
def test_every_format_comes_back_as_it_went(
    run: Run, tmp_path: Path, file_format: str, names: set[str]
) -> None:
    told = run("exporteer", "--naar", tmp_path / "uit", "--formaat", file_format, "--json")
    written = [Path(name) for name in told.json["bestanden"]]
    assert {path.name for path in written} == names
    ended = run("importeer", *written, "--bron", "Terug", "--proef", "--json")
    assert ended.code == 0
    counts = told.json
    expected = counts["aanbod"] + counts["contactpersonen"]
    assert ended.json["aantallen"]["nieuw"] == expected


@pytest.mark.parametrize("ending", ["html", "csv"])
def test_a_report_to_send_back_is_written(run: Run, tmp_path: Path, ending: str) -> None:
    faulty = tmp_path / "aanbod.csv"
    faulty.write_text(
        "naam;aanbieder;domeinen;gemeente\nGoed;V;wonen;GM1924\nFout;V;raar;GM1924\n", "utf-8"
    )
    ended = run("controleer", faulty, "--rapport", tmp_path / f"rapport.{ending}")
    assert ended.code == 1
    assert "raar" in (tmp_path / f"rapport.{ending}").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", ["leeg.xlsx", "aanbod.csv"])
def test_the_empty_file_is_written_and_read_as_ours(run: Run, tmp_path: Path, name: str) -> None:
    assert run("sjabloon", tmp_path / name).code == 0
    told = run("controleer", tmp_path / name)
    assert told.code == 1
    assert "leeg" in told.err


def test_an_empty_file_of_another_kind_is_refused(run: Run, tmp_path: Path) -> None:
    ended = run("sjabloon", tmp_path / "leeg.pdf")
    assert ended.code == 2
    assert ".xlsx of .csv" in ended.err


def test_what_was_reported_is_written_for_the_source(
    run: Run, tmp_path: Path, reference: Reference
) -> None:
    run("importeer", aanbod(tmp_path, reference, "0187-000001"), "--bron", NAME)
    with Database.open(tmp_path / "kaart.db") as db:
        (record,) = db.rows("SELECT id FROM record WHERE external_id = 'A-0'")
        Reporter(db, reference).report(record[0], "phone", "0187-000009", "", take_over=False)
    told = run("terugmelding", "--bron", NAME, "--naar", tmp_path, "--json").json
    assert told["aantal"] == 1
    assert "0187-000009" in Path(told["bestand"]).read_text(encoding="utf-8-sig")


def test_what_a_person_should_look_at_is_counted(
    run: Run, tmp_path: Path, reference: Reference
) -> None:
    run("importeer", aanbod(tmp_path, reference, "0187-000001"), "--bron", NAME)
    path = tmp_path / "aanbod.csv"
    another = service(external_id="A-0", name="Heel iets anders", organization="Anderen", phone="")
    write_services(path, [another], reference.vocabulary)
    told = run("importeer", path, "--bron", NAME)
    assert "1 regel lijkt op iets dat er al is" in told.out


def test_a_table_with_other_columns_says_where_they_are_pointed_out_and_is_read_after_that(
    run: Run, tmp_path: Path, reference: Reference
) -> None:
    table = tmp_path / "register.csv"
    table.write_text("Organisatie;Activiteit;Thema\nVoorbeeld;Geldcafé;geld\n", encoding="utf-8")
    refused = run("importeer", table, "--bron", NAME)
    assert refused.code == 1
    assert "Open hem in het venster" in refused.err
    with Database.open(tmp_path / "kaart.db") as db:
        save_source(db, "", SourceSettings(NAME))
        (sample,) = inspect_tables(db, reference, [table], NAME)
        constants = {"gemeente": "Goeree-Overflakkee"}
        remember(db, NAME, {(table.name, ""): replace(sample.mapping, constants=constants)})
    assert run("importeer", table, "--bron", NAME, "--json").json["aantallen"]["nieuw"] == 1
