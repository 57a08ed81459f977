"""Terugmeldingen worked through one by one, beside the document as it is now."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from socialekaart.exchange.return_file import WHOLE_ROW, ReturnRow, write_return_file
from socialekaart.services.maintain.corrections import (
    CorrectionGroup,
    CorrectionItem,
    Corrections,
    CorrectionState,
)
from socialekaart.services.maintain.document import DataFile
from tests.services.maintain.support import AANBOD, CONTACTEN, keys, opened, texts

TODAY = date(2026, 11, 3)


@pytest.fixture
def file(tmp_path: Path) -> DataFile:
    return opened(
        tmp_path,
        {"aanbod_id": "A-1", "naam": "Grip", "telefoon": "0187000123"},
        {"aanbod_id": "", "naam": "Inloop", "aanbieder": "Welzijn Voorbeeld"},
        {"aanbod_id": "", "naam": "Inloop", "aanbieder": "Kerk Voorbeeld"},
        contacts=({"contact_id": "A-1", "naam": "Froukje Voorbeeld"},),
    )


def told(**values: object) -> ReturnRow:
    """Make a correction of the phone number of A-1."""
    usual: dict[str, object] = {
        "correction_id": "M-1",
        "record_id": "A-1",
        "record_name": "Grip",
        "column": "telefoon",
        "current": "0187-000123",
        "proposed": "0187-000124",
        "reported_on": date(2026, 10, 1),
        "practice": "Praktijk Voorbeeld",
    }
    return ReturnRow(**usual | values)  # type: ignore[arg-type]  # values are those of a ReturnRow


def only(corrections: Corrections) -> tuple[CorrectionGroup, CorrectionItem]:
    (group,) = corrections.groups()
    (item,) = group.items
    return group, item


def corrections(file: DataFile, *rows: ReturnRow) -> Corrections:
    found = Corrections(file)
    found.add(rows)
    return found


def test_a_correction_is_shown_beside_the_cell_as_it_is_now(file: DataFile) -> None:
    group, item = only(corrections(file, told()))
    assert (group.kind, group.sheet_row, group.column) == (AANBOD, keys(file)[0], "telefoon")
    assert (group.label, group.record_name, group.current) == ("Telefoon", "Grip", "0187000123")
    assert (item.state, item.proposed) == (CorrectionState.TODO, "0187-000124")


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("0187 000 123", CorrectionState.TODO),
        ("+31 187000124", CorrectionState.DONE),
        ("0187-000199", CorrectionState.CHANGED),
        ("", CorrectionState.CHANGED),
    ],
)
def test_how_it_stands_follows_the_cell_however_it_is_typed(
    file: DataFile, now: str, state: CorrectionState
) -> None:
    found = corrections(file, told())
    file.set_cell(AANBOD, keys(file)[0], "telefoon", now)
    assert only(found)[1].state is state


def test_accepting_sets_the_cell_and_stamps_the_row_as_one_step(file: DataFile) -> None:
    found = corrections(file, told())
    key = only(found)[1].key
    found.accept(key, "Jan Voorbeeld", TODAY)
    assert texts(file, "telefoon")[0] == "0187-000124"
    assert texts(file, "gecontroleerd_op")[0] == "03-11-2026"
    assert texts(file, "gecontroleerd_door")[0] == "Jan Voorbeeld"
    assert only(found)[1].state is CorrectionState.ACCEPTED
    assert file.undo_name == "verbetering overnemen"
    file.undo()
    assert only(found)[1].state is CorrectionState.TODO
    assert texts(file, "gecontroleerd_op")[0] == ""
    file.redo()
    assert only(found)[1].state is CorrectionState.ACCEPTED


def test_another_text_than_the_proposed_one_may_be_taken(file: DataFile) -> None:
    found = corrections(file, told())
    found.accept(only(found)[1].key, text="0187-000125")
    assert texts(file, "telefoon")[0] == "0187-000125"
    assert only(found)[1].state is CorrectionState.ACCEPTED


def test_rejecting_keeps_the_cell_and_the_reason(file: DataFile) -> None:
    found = corrections(file, told())
    key = only(found)[1].key
    found.reject(key, " Gebeld: nummer klopt ")
    item = only(found)[1]
    assert (item.state, item.answer) == (CorrectionState.REJECTED, "Gebeld: nummer klopt")
    assert not file.is_changed
    found.reopen(key)
    assert only(found)[1].state is CorrectionState.TODO


def test_skipping_leaves_it_for_later(file: DataFile) -> None:
    found = corrections(file, told())
    found.skip(only(found)[1].key)
    assert found.count(CorrectionState.SKIPPED) == 1
    with pytest.raises(KeyError):
        found.skip("onzin")


def test_only_wrong_without_a_proposal_asks_for_a_text(file: DataFile) -> None:
    found = corrections(file, told(proposed=""))
    item = only(found)[1]
    assert (item.state, item.needs_text) == (CorrectionState.TODO, True)
    with pytest.raises(ValueError, match="needs a text"):
        found.accept(item.key)
    found.accept(item.key, text="")
    assert texts(file, "telefoon")[0] == ""
    assert only(found)[1].state is CorrectionState.ACCEPTED


def test_the_same_report_twice_counts_once_and_the_newest_stands(file: DataFile) -> None:
    later = told(proposed="0187-000129", reported_on=date(2026, 10, 9))
    found = corrections(file, told())
    assert found.add([told(), later, told()]) == 0
    assert only(found)[1].proposed == "0187-000129"


def test_two_practices_may_use_the_same_number(file: DataFile) -> None:
    found = corrections(file, told(), told(practice="Andere praktijk"))
    assert found.count() == 2


def test_several_files_are_read_and_what_is_odd_is_told(file: DataFile, tmp_path: Path) -> None:
    paths = [tmp_path / "een.csv", tmp_path / "twee.csv"]
    write_return_file(paths[0], [told()])
    write_return_file(paths[1], [told(), told(correction_id="M-2", column="")])
    found = Corrections(file)
    report = found.add_files(paths)
    assert found.count() == 1
    assert (report.rows_read, report.rows_rejected, report.files) == (
        3,
        1,
        ["een.csv", "twee.csv"],
    )


def test_different_proposals_for_one_cell_stand_together(file: DataFile) -> None:
    other = told(correction_id="M-2", practice="Andere", proposed="0187-000125")
    same = told(correction_id="M-3", practice="Derde", proposed="0187 000124")
    (group,) = corrections(file, told(), other, same).groups()
    assert (len(group.items), group.is_conflict) == (3, True)
    (group,) = corrections(file, told(), same).groups()
    assert not group.is_conflict


def test_a_conflict_is_over_when_one_is_rejected(file: DataFile) -> None:
    found = corrections(
        file, told(), told(correction_id="M-2", practice="Andere", proposed="0187-000125")
    )
    found.reject(found.groups()[0].items[1].key, "oud nummer")
    assert not found.groups()[0].is_conflict


def test_one_id_in_both_tables_is_told_apart_by_column_and_name(file: DataFile) -> None:
    name = told(column="naam", record_name="Froukje Voorbeeld", proposed="Froukje V.")
    direct = told(correction_id="M-2", column="telefoon_direct", record_name="")
    groups = corrections(file, name, direct).groups()
    assert [(group.kind, group.column) for group in groups] == [
        (CONTACTEN, "naam"),
        (CONTACTEN, "telefoon_direct"),
    ]


def test_without_an_id_the_name_with_the_organisation_finds_the_row(file: DataFile) -> None:
    row = told(record_id="", record_name="Inloop (Kerk Voorbeeld)")
    assert only(corrections(file, row))[0].sheet_row == keys(file)[2]


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"record_id": "", "record_name": "Inloop"}, "Meer dan één regel kan bedoeld zijn"),
        ({"record_id": "A-99", "record_name": "Onbekend"}, "'Onbekend' staat niet in dit bestand"),
        ({"column": "kleur"}, "De kolom 'kleur' kennen we niet"),
    ],
)
def test_what_cannot_be_found_says_why(
    file: DataFile, values: dict[str, object], problem: str
) -> None:
    found = corrections(file, told(**values))
    group, item = only(found)
    assert item.state is CorrectionState.UNKNOWN
    assert group.problem.startswith(problem)
    with pytest.raises(ValueError, match="no cell"):
        found.accept(item.key)


@pytest.mark.parametrize("words", ["", "Gestopt per 1 mei"])
def test_a_row_that_should_go_is_marked_and_not_taken_out(file: DataFile, words: str) -> None:
    found = corrections(file, told(column=WHOLE_ROW, current="", proposed=words))
    group, item = only(found)
    assert (group.column, item.proposed, item.needs_text) == ("verwijderd", "ja", False)
    found.accept(item.key)
    assert texts(file, "verwijderd")[0] == "ja"


def test_a_row_that_should_go_and_is_gone_is_done(file: DataFile) -> None:
    row = told(record_id="A-99", record_name="Weg", column="verwijderd", proposed="ja")
    assert only(corrections(file, row))[1].state is CorrectionState.DONE


def test_groups_come_in_the_order_of_the_document(file: DataFile) -> None:
    rows = [
        told(correction_id="1", record_id="Z", record_name="Z"),
        told(correction_id="2", record_name="Froukje Voorbeeld", column="organisatie"),
        told(correction_id="3", column="website"),
        told(correction_id="4", column="naam"),
    ]
    found = [group.column for group in corrections(file, *rows).groups()]
    assert found == ["naam", "website", "organisatie", "telefoon"]
