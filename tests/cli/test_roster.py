"""`rooster`: the matrix as text, as JSON and as a file."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import pytest

from socialekaart.services import wording
from tests.cli.conftest import Run

HERE = ("--gebied", "Dirksland", "--gebied", "gemeente Goeree-Overflakkee")
DAY = ("--op", "2026-11-23T10:00")


@pytest.fixture(autouse=True)
def this_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the year out of the year of DAY, in whatever year the tests are run."""
    monkeypatch.setattr(wording, "dutch_now", lambda: datetime(2026, 11, 23, 10, 0))


def test_the_roster_tells_who_where_to_look_else_and_who_leaves(run: Run) -> None:
    ran = run("rooster", *HERE, *DAY)

    assert ran.code == 0
    lines = ran.out.splitlines()
    money = lines.index("Geld en schulden")
    assert "Lies Voorbeeld" in lines[money + 1]
    assert "vertrekt 1 december, nog geen opvolger" in lines[money + 1]
    assert "Sjoerd Voorbeeld" in lines[money + 2]
    assert "zie Goeree-Overflakkee" in ran.out
    assert "Open plekken" in ran.out
    assert lines[-1].endswith("gaten.")


def test_the_json_holds_every_cell(run: Run) -> None:
    found = run("rooster", *HERE, *DAY, "--json").json

    assert found["dag"] == "2026-11-23"
    assert [area["naam"] for area in found["gebieden"]] == ["Dirksland", "Goeree-Overflakkee"]
    by_key = {(cell["domein"], cell["gebied"]): cell for cell in found["cellen"]}
    cell = by_key["financien", "gemeente:GM1924"]
    assert (cell["stand"], cell["personen"][0]["naam"]) == ("bezet", "Sjoerd Voorbeeld")
    assert by_key["gezin", "wijk:Dirksland"]["zie"] == "Goeree-Overflakkee"
    assert by_key["voordeur", "wijk:Dirksland"]["personen"][0]["soort"] == "voordeur"
    assert {one["wie"] for one in found["open"]} == {"Lies Voorbeeld"}


def test_one_kind_is_shown_alone(run: Run) -> None:
    found = run("rooster", *HERE, *DAY, "--soort", "terugkeer", "--json").json

    kinds = {
        person["soort"]
        for cell in found["cellen"]
        for person in cell["personen"]
        if cell["domein"] != "voordeur"
    }
    assert kinds == {"terugkeer"}


@pytest.mark.parametrize("whole", [False, True], ids=["for others", "for the practice"])
def test_the_file_has_staff_only_when_asked(run: Run, tmp_path: Path, whole: bool) -> None:
    target = tmp_path / "rooster.csv"
    ran = run("rooster", *HERE, *DAY, "--naar", target, *(["--ook-praktijk"] if whole else []))

    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert ran.out == f"{len(rows)} regels geschreven naar {target}.\n"
    assert any(row["naam"] == "Sjoerd Voorbeeld" for row in rows) is whole


def test_an_unknown_area_is_told_with_an_example(run: Run) -> None:
    ran = run("rooster", "--gebied", "Mars")

    assert ran.code == 2
    assert "Mars" in ran.err
    assert "gemeente Goeree-Overflakkee" in ran.err


def test_a_day_that_is_none_is_refused(run: Run) -> None:
    assert run("rooster", "--op", "ooit").code == 2


def test_without_contacts_it_says_what_to_do(run: Run, tmp_path: Path) -> None:
    run("voorbeeld", "weg")
    ran = run("rooster")

    assert "Importeer contactpersonen.csv" in ran.out
