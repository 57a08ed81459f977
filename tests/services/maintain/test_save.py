"""Saving: a clean delivery or a draft, never over somebody else's work, never without a copy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from socialekaart.errors import (
    ChangedOnDiskError,
    NotCleanError,
    PatientDataError,
    TextLostError,
    UnwritableFileError,
)
from socialekaart.exchange.delivery_reader import check_delivery, read_delivery
from socialekaart.exchange.report import Report
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.save import (
    Saved,
    SaveTarget,
    check_clean,
    save_clean,
    save_draft,
)
from tests.services.maintain.support import (
    AANBOD,
    CONTACTEN,
    VOCABULARY,
    cells_of,
    keys,
    opened,
    texts,
)

NOW = datetime(2026, 11, 3, 14, 5, 9)
UGLY = {
    "telefoon": "612345678",
    "domeinen": "Schulden; wonen",
    "gemeente": "goeree overflakkee",
    "geldig_van": "3-11-26",
    "adres_geheim": "ja",
    "straat": "Geheimstraat",
    "kosten": "-10% met pas",
    "Wijkcode": "007",
}


def records_of(*paths: Path) -> list[object]:
    return [row.record for row in read_delivery(paths, VOCABULARY, Report()).rows()]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_clean_delivery_says_what_the_document_says(tmp_path: Path, form: str) -> None:
    file = opened(tmp_path, UGLY, {"aanbod_id": "A-2", "Wijkcode": ""}, contacts=({},))
    wanted = [file.checks.record(row) for kind in (AANBOD, CONTACTEN) for row in keys(file, kind)]
    new = tmp_path / "nieuw"
    new.mkdir()
    target = SaveTarget.folder(new) if form == "csv" else SaveTarget(new / "levering.xlsx")
    saved = save_clean(file, target, NOW)
    assert (saved.services, saved.contacts, saved.backups) == (2, 1, ())
    assert records_of(*saved.paths) == wanted
    report = check_delivery(saved.paths, VOCABULARY)
    assert report.findings == []


def test_cells_are_tidied_in_the_file_and_left_alone_in_the_document(tmp_path: Path) -> None:
    file = opened(tmp_path, UGLY)
    before = cells_of(file)
    save_clean(file, now=NOW)
    assert cells_of(file) == before
    assert not file.is_changed
    again = DataFile.open(file.paths, VOCABULARY)
    found = {name: texts(again, name)[0] for name in UGLY}
    assert found == UGLY | {
        "telefoon": "06-12345678",
        "domeinen": "financien|wonen",
        "gemeente": "Goeree-Overflakkee",
        "geldig_van": "03-11-2026",
    }


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_row_to_delete_stays_one_with_all_it_says(tmp_path: Path, form: str) -> None:
    file = opened(tmp_path, {"verwijderd": "x", "straat": "Kade"}, {"aanbod_id": "A-2"})
    target = SaveTarget.of(file) if form == "csv" else SaveTarget(tmp_path / "levering.xlsx")
    saved = save_clean(file, target, NOW)
    again = DataFile.open(saved.paths, VOCABULARY)
    assert (texts(again, "verwijderd"), texts(again, "straat")) == (["ja", ""], ["Kade", ""])
    assert [row.deleted for row in read_delivery(saved.paths, VOCABULARY, Report()).rows()] == [
        True,
        False,
    ]


def test_a_row_to_delete_may_be_wrong_otherwise(tmp_path: Path) -> None:
    file = opened(tmp_path, {"verwijderd": "ja", "gemeente": "nergens", "domeinen": ""})
    save_clean(file, accept_dropped=True)
    assert texts(DataFile.open(file.paths, VOCABULARY), "verwijderd") == ["ja"]


def test_empty_columns_of_their_own_are_kept(tmp_path: Path) -> None:
    file = opened(tmp_path, {"Wijkcode": "", "Buurt": "B"})
    save_clean(file)
    assert DataFile.open(file.paths, VOCABULARY).sheet(AANBOD).extras == ("Wijkcode", "Buurt")


def test_with_errors_nothing_is_saved_and_all_of_them_are_named(tmp_path: Path) -> None:
    file = opened(tmp_path, {"gemeente": ""}, {"aanbod_id": "A-2"}, {"aanbod_id": "A-2"})
    before = file.paths[0].read_bytes()
    with pytest.raises(NotCleanError, match=r"3 regels hebben nog een fout: aanbod rij 2, kolom"):
        save_clean(file)
    assert file.paths[0].read_bytes() == before
    assert len(check_clean(file).errors) == 3
    assert list(tmp_path.iterdir()) == [file.paths[0]]


def test_an_empty_document_is_no_delivery(tmp_path: Path) -> None:
    file = DataFile.new(VOCABULARY)
    file.add_row(AANBOD)
    with pytest.raises(NotCleanError, match="geen enkele regel"):
        save_clean(file, SaveTarget.folder(tmp_path))


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("gecontroleerd_op", "vorige week"),
        ("breedtegraad", "51,75"),
        ("leeftijd_van", "puber"),
        ("website", "javascript:alert(1)"),
    ],
)
def test_a_text_that_nobody_can_read_is_left_out_only_when_that_is_meant(
    tmp_path: Path, column: str, text: str
) -> None:
    file = opened(tmp_path, {column: text})
    (dropped,) = check_clean(file).dropped
    assert (dropped.column, dropped.before, dropped.after) == (column, text, "")
    with pytest.raises(TextLostError, match=f"rij 2, kolom {column}"):
        save_clean(file)
    save_clean(file, accept_dropped=True)
    assert texts(DataFile.open(file.paths, VOCABULARY), column) == [""]
    assert texts(file, column) == [text]


def test_a_list_of_which_a_part_would_go_is_asked_about(tmp_path: Path) -> None:
    file = opened(tmp_path, contacts=({"werkdagen": "ma, feestdagen"},))
    assert [change.before for change in check_clean(file).dropped] == ["ma, feestdagen"]


def test_what_tells_nothing_is_not_asked_about(tmp_path: Path) -> None:
    nothing = {"leeftijd_van": "onbekend", "samenvatting": "-", "adres_geheim": "nee",
               "verwijderd": "nee", "anoniem": "?"}  # fmt: skip
    file = opened(tmp_path, nothing)
    assert check_clean(file).is_clean
    assert {change.column for change in check_clean(file).changed} == set(nothing)


def test_what_was_there_is_kept_under_another_name_each_time(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    path = file.paths[0]
    first = path.read_bytes()
    file.set_cell(AANBOD, keys(file)[0], "naam", "Tweede")
    saved = save_clean(file, now=NOW)
    second = path.read_bytes()
    again = save_clean(file, now=NOW)
    assert saved.backups == (tmp_path / "aanbod.csv.2026-11-03 14.05.09.bak",)
    assert [copy.read_bytes() for copy in (*saved.backups, *again.backups)] == [first, second]


@pytest.mark.parametrize("save", [save_clean, save_draft])
def test_a_file_that_somebody_else_changed_is_left_alone(
    tmp_path: Path, save: Callable[..., Saved]
) -> None:
    file = opened(tmp_path, {})
    path = file.paths[0]
    path.write_bytes(path.read_bytes() + b"\r\n")
    theirs = path.read_bytes()
    with pytest.raises(ChangedOnDiskError, match=r"aanbod\.csv is veranderd"):
        save(file)
    assert path.read_bytes() == theirs
    assert save(file, SaveTarget(services=tmp_path / "mijn.csv")).services == 1


def test_a_file_that_is_gone_is_made_again(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    file.paths[0].unlink()
    assert save_clean(file).backups == ()
    assert file.paths[0].exists()


def test_what_was_saved_may_be_saved_again(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    save_clean(file, SaveTarget.folder(tmp_path / ""), NOW)
    file.set_cell(AANBOD, keys(file)[0], "naam", "Anders")
    save_clean(file)
    assert texts(DataFile.open(file.paths[:1], VOCABULARY), "naam") == ["Anders"]


def test_when_one_of_two_files_cannot_be_written_neither_is(tmp_path: Path) -> None:
    file = opened(tmp_path, {}, contacts=({},))
    target = SaveTarget(services=tmp_path / "nieuw.csv", contacts=tmp_path / "weg" / "c.csv")
    with pytest.raises(UnwritableFileError):
        save_clean(file, target)
    assert not (tmp_path / "nieuw.csv").exists()
    file.set_cell(AANBOD, keys(file)[0], "naam", "Anders")
    assert file.is_changed


def test_a_table_that_is_new_comes_beside_the_one_that_was_opened(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    assert SaveTarget.of(file) == SaveTarget(services=tmp_path / "aanbod.csv")
    file.add_row(CONTACTEN, cells={"naam": "Froukje Voorbeeld"})
    target = SaveTarget.of(file)
    assert target is not None
    assert target.contacts == tmp_path / "contactpersonen.csv"


def test_a_workbook_with_sheets_of_their_own_is_not_saved_over(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "levering.xlsx"
    save_clean(opened(tmp_path, {}), SaveTarget(path))
    assert SaveTarget.of(DataFile.open([path], VOCABULARY)) == SaveTarget(path)
    book = load_workbook(path)
    book.create_sheet("Notities").append(["Bellen", "met", "Jan"])
    book.save(path)
    assert SaveTarget.of(DataFile.open([path], VOCABULARY)) is None


def test_a_draft_keeps_errors_and_all(tmp_path: Path) -> None:
    file = opened(tmp_path, UGLY | {"gemeente": "Goere", "gecontroleerd_op": "vorige week"})
    file.set_cell(AANBOD, keys(file)[0], "naam", "=2+3")
    file.add_row(AANBOD, cells={"opmerking": "half"})
    save_draft(file, now=NOW)
    assert not file.is_changed
    assert "'=2+3" in file.paths[0].read_text(encoding="utf-8-sig")
    assert cells_of(DataFile.open(file.paths, VOCABULARY)) == cells_of(file)


def test_a_draft_of_a_workbook_comes_beside_it_as_csv(tmp_path: Path) -> None:
    save_clean(opened(tmp_path, {}), SaveTarget(tmp_path / "levering.xlsx"))
    file = DataFile.open([tmp_path / "levering.xlsx"], VOCABULARY)
    saved = save_draft(file)
    assert [path.name for path in saved.paths] == [
        "levering concept aanbod.csv",
        "levering concept contactpersonen.csv",
    ]


def test_a_citizen_service_number_is_saved_nowhere(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    file.set_cell(AANBOD, keys(file)[0], "opmerking", "zie 111222333")
    for save in (save_draft, save_clean):
        with pytest.raises((PatientDataError, NotCleanError)) as refusal:
            save(file)
        assert "rij 2, kolom opmerking" in str(refusal.value)
        assert "111222333" not in str(refusal.value)
    assert list(tmp_path.iterdir()) == list(file.paths)
