"""What is wrong with which cell: what an import would tell, and what rows say of one another."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from socialekaart.exchange.delivery_reader import check_delivery
from socialekaart.exchange.report import Severity
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.edits import Change
from tests.services.maintain.support import (
    AANBOD,
    CONTACTEN,
    VOCABULARY,
    codes,
    keys,
    opened,
    table,
)


def test_a_finding_stands_with_its_cell_and_says_what_to_do(tmp_path: Path) -> None:
    file = opened(tmp_path, {"gemeente": "Goere-Overflakkee"})
    (finding,) = file.checks.cell(keys(file)[0], "gemeente")
    assert finding.severity is Severity.ERROR
    assert "Bedoel je Goeree-Overflakkee?" in finding.remedy
    assert file.checks.worst(keys(file)[0]) is Severity.ERROR
    assert file.checks.worst(keys(file)[0], "naam") is None


def test_it_tells_what_an_import_would_tell(tmp_path: Path) -> None:
    path = table(
        tmp_path / "aanbod.csv",
        {"telefoon": "612345678", "wachttijd_peildatum": "ooit", "leeftijd_van": "12"},
        {"aanbod_id": "A-2", "domeinen": "onzin", "email": "geen adres", "naam": "#NAAM?"},
        {"aanbod_id": "A-3", "naam": "", "geldig_van": "46329", "samenvatting": "=1+1"},
        {"aanbod_id": "A-4", "verwijderd": "ja", "gemeente": "nergens"},
    )
    file = DataFile.open([path], VOCABULARY)
    imported = check_delivery([path], VOCABULARY)
    told = [(f.row, f.column, f.code, f.message) for f in imported.in_order]
    here = [(at.finding.row, at.finding.column, at.finding.code, at.finding.message)
            for at in file.checks.all()]  # fmt: skip
    assert sorted(here) == sorted(told)
    assert len(here) > 5


def test_a_typed_formula_is_text_and_not_an_error(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    file.set_cell(AANBOD, keys(file)[0], "kosten", "-10% met pas")
    assert codes(file, keys(file)[0]) == []


def test_an_edit_brings_a_finding_and_takes_it_away(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    row = keys(file)[0]
    file.set_cell(AANBOD, row, "naam", "")
    assert codes(file, row, "naam") == ["verplicht_leeg"]
    assert file.checks.counts == {Severity.ERROR: 1}
    file.set_cell(AANBOD, row, "naam", "Grip")
    assert (codes(file, row), sum(file.checks.counts.values())) == ([], 0)


def test_an_empty_row_is_no_error(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    row = file.add_row(AANBOD)
    assert codes(file, row) == []
    file.set_cell(AANBOD, row, "naam", "Nieuw")
    assert set(codes(file, row)) == {"verplicht_leeg", "gemeente_leeg"}


def test_a_citizen_service_number_is_told_while_typing(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    row = keys(file)[0]
    file.set_cell(AANBOD, row, "opmerking", "zie 111222333")
    assert codes(file, row) == ["bsn"]
    assert file.checks.record(row) is None


def test_both_rows_with_one_id_tell_of_the_other(tmp_path: Path) -> None:
    file = opened(tmp_path, {"aanbod_id": "A-1"}, {"aanbod_id": "A-2"}, {"aanbod_id": "A-3"})
    first, _, third = keys(file)
    change = file.set_cell(AANBOD, third, "aanbod_id", "A-1")
    assert change is not None
    assert change.rows == {first, third}
    messages = {row: file.checks.cell(row, "aanbod_id")[0].message for row in (first, third)}
    assert "ook op rij 4" in messages[first]
    assert "ook op rij 2" in messages[third]
    file.set_cell(AANBOD, first, "aanbod_id", "A-9")
    assert not file.checks.counts


def test_a_name_or_id_that_nobody_has_is_a_warning(tmp_path: Path) -> None:
    file = opened(
        tmp_path,
        {"aanbod_id": "A-1", "naam": "Grip", "wel_bij": "A-2|inloop  ochtend|Elders"},
        {"aanbod_id": "A-2", "naam": "Inloop-ochtend"},
        contacts=(
            {"contact_id": "C-1", "waarnemer": "C-2", "aanbod_ids": "A-1|A-9"},
            {"contact_id": "C-2", "naam": "", "functie": "Team Kop", "waarnemer": "Niemand"},
        ),
    )
    service, _ = keys(file)
    one, two = keys(file, CONTACTEN)
    assert [f.message for f in file.checks.cell(service, "wel_bij")] == [
        "'Elders' vinden we niet als code of als naam bij aanbod in dit bestand."
    ]
    assert codes(file, one, "aanbod_ids") == ["verwijzing_onbekend"]
    assert (codes(file, one, "waarnemer"), codes(file, two)) == ([], ["verwijzing_onbekend"])


def test_who_is_named_by_another_row_may_not_quietly_disappear(tmp_path: Path) -> None:
    file = opened(tmp_path, {"wel_bij": "A-2"}, {"aanbod_id": "A-2", "naam": "Inloop"})
    asking, asked = keys(file)
    ways: tuple[Callable[[], Change | None], ...] = (
        lambda: file.delete_rows(AANBOD, [asked]),
        lambda: file.mark_deleted(AANBOD, [asked]),
        lambda: file.set_cell(AANBOD, asked, "aanbod_id", "A-7"),
    )
    for disappear in ways:
        change = disappear()
        assert change is not None
        assert asking in change.rows
        assert codes(file, asking, "wel_bij") == ["verwijzing_onbekend"]
        file.undo()
        assert codes(file, asking, "wel_bij") == []


def test_the_whole_list_counts_rows_as_excel_does(tmp_path: Path) -> None:
    file = opened(tmp_path, {}, {"aanbod_id": "A-2", "gemeente": ""})
    (found,) = file.checks.all(AANBOD)
    assert (found.finding.row, found.row) == (3, keys(file)[1])
    file.delete_rows(AANBOD, [keys(file)[0]])
    assert file.checks.all()[0].finding.row == 2
    assert file.checks.report().rows_rejected == 1


def test_five_thousand_rows_are_checked_at_once_and_an_edit_asks_one(tmp_path: Path) -> None:
    rows = [{"aanbod_id": f"A-{n}", "naam": f"Inloop {n}"} for n in range(5000)]
    file = opened(tmp_path, *rows)
    row = keys(file)[2500]
    started = time.perf_counter()
    for number in range(20):
        file.set_cell(AANBOD, row, "telefoon", f"0187-0001{number:02}")
    each = (time.perf_counter() - started) / 20
    started = time.perf_counter()
    file.checks.refresh(AANBOD, keys(file))
    whole = time.perf_counter() - started
    assert each < whole / 50
