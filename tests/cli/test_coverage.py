"""The verb dekking, as a script meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.cli.coverage import dekking
from socialekaart.cli.main import program
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def with_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know the verb, also while the program's own list doesn't name it yet."""
    monkeypatch.setitem(program.commands, "dekking", dekking)


def test_the_matrix_is_told_per_municipality(run: Run) -> None:
    ran = run("dekking")
    assert ran.code == 0
    assert ran.out.startswith("Goeree-Overflakkee\n  Voordeur: ")
    assert "\nVoorne aan Zee\n" in ran.out
    assert "Systeemtherapie voor gezin en partners · Voorbeeldpraktijk Het Zilte Pad" in ran.out
    assert "Wat niet gevonden is, kan er wel zijn" in ran.out


def test_json_has_stable_keys(run: Run) -> None:
    ran = run("dekking", "--gemeente", "Nissewaard", "--gemeente", "GM1924", "--json")
    assert list(ran.json) == ["op", "termijn_dagen", "niet_getoond", "bestand", "gemeenten"]
    nissewaard, goeree = ran.json["gemeenten"]
    assert (nissewaard["code"], goeree["naam"]) == ("GM1930", "Goeree-Overflakkee")
    first = nissewaard["onderdelen"][0]
    assert list(first) == ["id", "onderdeel", "stand", "deels", "gevonden", "genoemd"]
    assert (first["id"], first["stand"]) == ("voordeur", "niet gevonden in deze kaart")
    door = goeree["onderdelen"][0]["gevonden"][0]
    assert list(door) == [
        "id",
        "soort",
        "naam",
        "aanbieder",
        "werkgebied",
        "leeftijd",
        "gecontroleerd_op",
        "opmerking",
        "alleen_praktijk",
    ]
    assert ran.json["niet_getoond"] == 1


def test_a_file_is_written_as_well(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "dekking.csv"
    ran = run("dekking", "--gemeente", "Voorne aan Zee", "--naar", target)
    assert ran.code == 0
    assert f"De dekking staat ook in {target}." in ran.out
    text = target.read_text(encoding="utf-8-sig")
    assert "Meeuwennest" in text
    assert "Lotte Voorbeeld" not in text


def test_an_empty_directory_says_what_to_do(run: Run) -> None:
    assert run("voorbeeld", "weg").code == 0
    ran = run("dekking")
    assert (ran.code, ran.out.startswith("Er staat nog geen aanbod in deze kaart.")) == (0, True)


def test_an_unknown_municipality_is_one_sentence(run: Run) -> None:
    ran = run("dekking", "--gemeente", "Nergenshuizen")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("Geef de naam of de code, zoals GM1924.\n")


def test_another_ending_is_one_sentence(run: Run, tmp_path: Path) -> None:
    ran = run("dekking", "--naar", tmp_path / "dekking.doc")
    assert ran.code == 2
    assert ran.err.endswith("eindigt op .csv of .xlsx.\n")
