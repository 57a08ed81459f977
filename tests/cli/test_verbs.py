"""The verbs on a delivery they have never seen, with their documented keys and exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart import paths, settings
from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.by_hand import ByHand
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.cli.conftest import Run

HIT_KEYS = [
    "id",
    "naam",
    "aanbieder",
    "gemeente",
    "domeinen",
    "afstand_km",
    "nabijheid",
    "telefoon",
    "open_nu",
    "bron",
]
WHO_KEYS = [
    "naam",
    "functie",
    "organisatie",
    "telefoon",
    "soort",
    "reden",
    "waarnemer",
    "nu_bereikbaar",
    "eigen_keuze",
    "afspraken",
    "gecontroleerd",
]
MONDAY, WEDNESDAY = "2026-11-23T10:00", "2026-11-25T10:00"


@pytest.fixture
def imported(run: Run, delivery: tuple[Path, Path]) -> Run:
    assert run("importeer", *delivery, "--bron", "Gemeente Voorbeeld").code == 0
    return run


def test_search_finds_what_was_delivered(imported: Run) -> None:
    ran = imported("zoek", "geldzorgen", "--bij", "3241AB", "--json")
    first = ran.json[0]
    assert ran.code == 0
    assert list(first) == HIT_KEYS
    assert first == {
        "id": "Z1",
        "naam": "Café Geldzorgen",
        "aanbieder": "Stichting Voorbeeld",
        "gemeente": "Goeree-Overflakkee",
        "domeinen": ["financien"],
        "afstand_km": 0.0,
        "nabijheid": "afstand",
        "telefoon": "0187-000111",
        "open_nu": True,
        "bron": "Gemeente Voorbeeld",
    }


def test_empty_text_lists_what_the_filters_leave(imported: Run) -> None:
    ran = imported("zoek", "", "--domein", "Wonen", "--gemeente", "goeree overflakkee", "--json")
    assert [hit["id"] for hit in ran.json] == ["Z2"]
    assert (ran.json[0]["telefoon"], ran.json[0]["open_nu"]) == ("", None)


def test_within_some_km_stays_what_is_near_or_works_there(imported: Run) -> None:
    ran = imported("zoek", "", "--bij", "3241", "--binnen", 2, "--json")
    told = {hit["id"]: (hit["afstand_km"], hit["nabijheid"]) for hit in ran.json}
    assert told["Z1"] == (0.0, "afstand")
    # Ouddorp is 17 km away, and this shop is there for the whole municipality.
    assert told["Z2"] == (pytest.approx(17, abs=2), "werkgebied")
    assert "zonder_reizen" in {reason for _, reason in told.values()}
    text = imported("zoek", "woonwinkel", "--bij", "3241", "--binnen", 2).out
    assert " km · werkt hier" in text
    elsewhere = imported("zoek", "", "--bij", "Zwolle", "--binnen", 25, "--json").json
    assert not {"Z1", "Z2"} & {hit["id"] for hit in elsewhere}
    far = imported("zoek", "geldzorgen", "--bij", "Zwolle", "--json").json
    assert {hit["id"]: hit["nabijheid"] for hit in far}["Z1"] == "buiten_werkgebied"


def test_without_a_place_nothing_is_said_of_nearness(imported: Run) -> None:
    first = imported("zoek", "geldzorgen", "--json").json[0]
    assert (first["afstand_km"], first["nabijheid"]) == (None, None)


def test_most_limits_the_list(imported: Run) -> None:
    assert len(imported("zoek", "", "--max", 1, "--json").json) == 1


def test_first_the_person_with_the_front_door_and_crisis_lines(imported: Run) -> None:
    ran = imported("wie", "schulden", "--bij", "Middelharnis", "--op", MONDAY, "--json")
    answer = ran.json
    assert list(answer) == ["antwoorden", "voordeur", "crisis"]
    first = answer["antwoorden"][0]
    assert list(first) == WHO_KEYS
    assert first["naam"] == "Anna Voorbeeld"
    assert first["telefoon"] == "06-00001111"
    assert first["soort"] == "aanspreekpunt"
    assert first["waarnemer"] == "Bram Voorbeeld"
    assert first["nu_bereikbaar"] is True
    assert answer["voordeur"]["naam"] == "Team Voorbeeld"
    assert answer["crisis"][0]["telefoon"] == "112"


def test_the_stand_in_comes_first_when_she_is_off(imported: Run) -> None:
    ran = imported("wie", "financien", "--bij", "3241", "--op", WEDNESDAY, "--json")
    names = [(line["naam"], line["nu_bereikbaar"]) for line in ran.json["antwoorden"]]
    assert names[:2] == [("Bram Voorbeeld", True), ("Anna Voorbeeld", False)]


def test_text_answers_read_as_sentences(imported: Run) -> None:
    search = imported("zoek", "woonwinkel").out
    assert "Woonwinkel · Stichting Voorbeeld" in search
    who = imported("wie", "geld", "--bij", "3241", "--op", WEDNESDAY).out
    assert "1. Bram Voorbeeld" in who
    assert "Neemt waar voor Anna Voorbeeld" in who
    assert "Voordeur: Team Voorbeeld" in who
    assert "112" in who


def test_a_trial_makes_no_database(run: Run, delivery: tuple[Path, Path], tmp_path: Path) -> None:
    ran = run("importeer", *delivery, "--bron", "G", "--proef", "--json")
    assert ran.code == 0
    assert ran.json["toegepast"] is False
    assert ran.json["aantallen"]["nieuw"] == 5
    assert not (tmp_path / "kaart.db").exists()


def test_faulty_rows_are_reported_and_the_rest_is_in(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "aanbod_id;naam;aanbieder;domeinen;gemeente;breedtegraad;lengtegraad\n"
        "1;Goed;V;wonen;Zwolle;52,51;6,09\n"
        "2;Fout;V;wonen;Zwolle;100;6,09\n",
        encoding="utf-8",
    )
    ran = run("importeer", path, "--bron", "G")
    assert ran.code == 1
    assert "1 nieuw" in ran.out
    assert "1 overgeslagen" in ran.out
    assert "breedtegraad" in ran.out
    assert [hit["id"] for hit in run("zoek", "", "--gemeente", "Zwolle", "--json").json] == ["1"]


def test_strict_applies_nothing_then(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "aanbod_id;naam;aanbieder;domeinen;gemeente\n1;Goed;V;wonen;Zwolle\n2;Fout;V;wonen;Nergens\n",
        encoding="utf-8",
    )
    ran = run("importeer", path, "--bron", "G", "--streng")
    assert ran.code == 1
    assert "niets gewijzigd" in ran.out
    assert run("zoek", "", "--gemeente", "Zwolle", "--json").json == []


def test_check_reports_row_and_column_and_ends_with_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "aanbod_id;naam;aanbieder;domeinen;gemeente\n1;Goed;V;wonen;Zwolle\n2;Fout;V;wonen;Zwole\n",
        encoding="utf-8",
    )
    ran = run("controleer", path)
    assert ran.code == 1
    assert "ij 3" in ran.out
    assert "gemeente" in ran.out
    assert "Zwolle" in ran.out


def test_check_of_a_good_file_ends_with_nought(run: Run, delivery: tuple[Path, Path]) -> None:
    assert run("controleer", *delivery).code == 0


def test_export_and_import_again_changes_nothing(imported: Run, tmp_path: Path) -> None:
    target = tmp_path / "uit"
    ran = imported("exporteer", "--naar", target, "--bron", "Gemeente Voorbeeld", "--json")
    assert (ran.code, ran.json["aanbod"], ran.json["contactpersonen"]) == (0, 2, 3)
    files = [target / "aanbod.csv", target / "contactpersonen.csv"]
    again = imported("importeer", *files, "--bron", "Gemeente Voorbeeld", "--json")
    counts = again.json["aantallen"]
    assert again.code == 0
    assert counts["ongewijzigd"] == 5
    assert sum(counts.values()) == 5


def test_a_new_database_has_the_example_until_it_is_taken_away(run: Run) -> None:
    first = run("zoek", "", "--bij", "3241", "--json")
    assert "voorbeeldregio" in first.err
    assert first.json[0]["bron"] == "Voorbeeldregio"
    assert run("voorbeeld", "weg").code == 0
    sources = {hit["bron"] for hit in run("zoek", "", "--json", "--max", 500).json}
    assert sources == {"Landelijke lijnen"}
    run("voorbeeld", "terug")
    assert run("zoek", "", "--bij", "3241", "--json").json[0]["bron"] == "Voorbeeldregio"


def test_a_delivery_first_keeps_the_example_out(imported: Run) -> None:
    sources = {hit["bron"] for hit in imported("zoek", "", "--json", "--max", 500).json}
    assert sources == {"Gemeente Voorbeeld", "Landelijke lijnen"}


def test_the_window_is_drawn_without_a_screen(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "beeld.png"
    ran = run("scherm", "--uit", target, "--zoek", "schulden", "--bij", "3241")
    assert ran.code == 0
    assert target.read_bytes().startswith(b"\x89PNG")
    assert target.stat().st_size > 40_000


def test_the_practices_crisis_service_is_among_the_lines(imported: Run) -> None:
    settings.save(paths.settings_path(), settings.Settings(crisis_phone="0187-000009"))
    lines = imported("wie", "psychisch", "--json").json["crisis"]
    assert [line["telefoon"] for line in lines[:2]] == ["112", "0187-000009"]


def test_without_anyone_it_sends_nobody_to_a_front_door_that_is_not_there(
    run: Run, delivery: tuple[Path, Path]
) -> None:
    run("importeer", delivery[0], "--bron", "G")
    told = run("wie", "geld", "--bij", "3241").out
    assert "ook geen voordeur" in told
    assert "bel de voordeur" not in told


def test_a_domain_without_anyone_sends_to_the_front_door(imported: Run) -> None:
    told = imported("wie", "zingeving", "--bij", "3241").out
    assert "bel de voordeur" in told
    assert "Team Voorbeeld" in told


def test_a_town_in_the_column_of_the_municipality_gets_its_municipality(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "aanbod_id;naam;aanbieder;domeinen;gemeente\n1;Fout;V;wonen;Ouddorp\n", encoding="utf-8"
    )
    assert "Ouddorp is een plaats in de gemeente Goeree-Overflakkee" in run("controleer", path).out


def test_what_was_agreed_stands_with_whom_to_call(imported: Run, tmp_path: Path) -> None:
    with Database.open(tmp_path / "kaart.db") as db:
        desk = AgreementsDesk(ByHand(db, Reference(paths.data())))
        kind, whom = AgreementKind.FEEDBACK, "Gemeente Voorbeeld"
        desk.add(Agreement("", kind, organization=whom, term="2 weken"))

    ran = imported("wie", "geld", "--bij", "3241", "--op", MONDAY, "--json")
    (agreed,) = ran.json["antwoorden"][0]["afspraken"]
    assert (agreed["soort"], agreed["termijn"]) == ("terugkoppeling", "2 weken")
    told = imported("wie", "geld", "--bij", "3241", "--op", MONDAY).out
    assert "Afgesproken: terugkoppeling (2 weken)." in told
