"""Editing the data file: each operation does what its name says, as one step."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from socialekaart.errors import TooWideError
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.edits import Change
from tests.services.maintain.support import AANBOD, VOCABULARY, cells_of, keys, opened, texts


@pytest.fixture
def file(tmp_path: Path) -> DataFile:
    return opened(
        tmp_path,
        {"aanbod_id": "GO-007", "naam": "Grip"},
        {"aanbod_id": "GO-009", "naam": "Maatje"},
        {"aanbod_id": "", "naam": "Inloop"},
    )


def test_typing_changes_one_cell_and_tells_it(file: DataFile) -> None:
    heard: list[Change] = []
    file.listeners.append(heard.append)
    row = keys(file)[1]
    change = file.set_cell(AANBOD, row, "naam", "Budgetmaatje")
    assert texts(file, "naam") == ["Grip", "Budgetmaatje", "Inloop"]
    assert heard == [change] == [Change("Naam aanpassen", frozenset({row}))]
    assert (file.undo_name, file.redo_name, file.is_changed) == ("Naam aanpassen", "", True)


def test_typing_the_same_is_no_operation(file: DataFile) -> None:
    assert file.set_cell(AANBOD, keys(file)[0], "naam", "Grip") is None
    assert (file.undo_name, file.is_changed) == ("", False)


def test_undo_until_the_saved_state_leaves_nothing_to_save(file: DataFile) -> None:
    row = keys(file)[0]
    file.set_cell(AANBOD, row, "naam", "A")
    file.mark_saved()
    file.set_cell(AANBOD, row, "naam", "B")
    file.undo()
    assert not file.is_changed
    file.undo()
    assert file.is_changed


def test_what_was_undone_is_over_once_something_else_is_done(file: DataFile) -> None:
    first, second, _ = keys(file)
    file.set_cell(AANBOD, first, "naam", "A")
    file.undo()
    assert file.redo_name == "Naam aanpassen"
    file.set_cell(AANBOD, second, "telefoon", "0187-000123")
    assert (file.redo_name, file.redo()) == ("", None)


def test_pasting_fills_cells_and_adds_rows_as_one_step(file: DataFile) -> None:
    before = cells_of(file)
    file.paste(AANBOD, keys(file)[2], "naam", [["Inloop 2", "Welzijn"], ["Nieuw", "Stichting"]])
    assert texts(file, "naam") == ["Grip", "Maatje", "Inloop 2", "Nieuw"]
    assert texts(file, "aanbieder")[2:] == ["Welzijn", "Stichting"]
    file.undo()
    assert cells_of(file) == before


def test_pasting_rows_of_uneven_length_leaves_the_other_cells(file: DataFile) -> None:
    file.paste(AANBOD, keys(file)[0], "naam", [["X"], ["Y", "Z"]])
    assert texts(file, "naam") == ["X", "Y", "Inloop"]
    assert texts(file, "aanbieder") == ["Stichting Voorbeeld", "Z", "Stichting Voorbeeld"]


def test_pasting_beyond_the_last_column_changes_nothing(file: DataFile) -> None:
    before = cells_of(file)
    with pytest.raises(TooWideError, match="2 kolommen breed; vanaf hier past er 1"):
        file.paste(AANBOD, keys(file)[0], "regievoerder", [["ja", "te veel"]])
    assert cells_of(file) == before


def test_filling_down_takes_the_highest_row(file: DataFile) -> None:
    first, second, third = keys(file)
    file.fill_down(AANBOD, [third, first, second], "naam")
    assert texts(file, "naam") == ["Grip"] * 3
    assert file.undo_name == "omlaag vullen"


def test_a_row_is_added_below_another(file: DataFile) -> None:
    row = file.add_row(AANBOD, keys(file)[0], {"naam": "Nieuw"})
    assert texts(file, "naam") == ["Grip", "Nieuw", "Maatje", "Inloop"]
    assert not file.sheet(AANBOD).row(row).delivered


def test_rows_are_doubled_below_their_own_without_id_and_check(file: DataFile) -> None:
    first, second, _ = keys(file)
    file.stamp(AANBOD, [first], "Jan", date(2026, 11, 3))
    file.duplicate_rows(AANBOD, [second, first])
    assert texts(file, "naam") == ["Grip", "Grip", "Maatje", "Maatje", "Inloop"]
    assert texts(file, "aanbod_id") == ["GO-007", "", "GO-009", "", ""]
    assert texts(file, "gecontroleerd_op")[:2] == ["03-11-2026", ""]
    assert file.undo_name == "2 regels dubbel maken"


def test_taking_out_a_row_that_was_delivered_is_asked_about_first(file: DataFile) -> None:
    old, new = keys(file)[0], file.add_row(AANBOD)
    asked = file.deletion(AANBOD, [new, old])
    assert (asked.delivered, asked.new) == ((old,), (new,))
    assert asked.sentence.startswith("Grip stond al in je bestand.")
    assert file.deletion(AANBOD, [new]).sentence == ""


def test_marking_as_deleted_keeps_the_row(file: DataFile) -> None:
    first = keys(file)[0]
    file.mark_deleted(AANBOD, [first])
    assert texts(file, "verwijderd") == ["ja", "", ""]
    assert file.checks.is_deletion(first)


def test_rows_that_are_taken_out_come_back_in_their_places(file: DataFile) -> None:
    first, _, third = keys(file)
    before = cells_of(file)
    file.delete_rows(AANBOD, [third, first])
    assert texts(file, "naam") == ["Maatje"]
    file.undo()
    assert cells_of(file) == before
    assert keys(file)[0] == first


def test_a_check_is_stamped_with_day_and_name(file: DataFile) -> None:
    file.stamp(AANBOD, keys(file)[:2], " Jan Voorbeeld ", date(2026, 3, 1))
    assert texts(file, "gecontroleerd_op") == ["01-03-2026", "01-03-2026", ""]
    assert texts(file, "gecontroleerd_door") == ["Jan Voorbeeld", "Jan Voorbeeld", ""]


def test_rows_without_an_id_get_the_next_free_one(file: DataFile) -> None:
    file.add_row(AANBOD)
    file.give_ids(AANBOD)
    assert texts(file, "aanbod_id") == ["GO-007", "GO-009", "GO-010", ""]


def test_ids_get_the_prefix_that_is_asked_for(file: DataFile) -> None:
    file.give_ids(AANBOD, "SK-")
    assert texts(file, "aanbod_id")[2] == "SK-001"


def test_a_new_document_numbers_its_rows_by_kind() -> None:
    file = DataFile.new(VOCABULARY)
    for _ in range(2):
        file.add_row(AANBOD, cells={"naam": "Grip"})
    file.give_ids(AANBOD)
    assert texts(file, "aanbod_id") == ["A-001", "A-002"]


def test_an_operation_on_a_row_that_is_gone_is_refused(file: DataFile) -> None:
    row = keys(file)[0]
    file.delete_rows(AANBOD, [row])
    with pytest.raises(KeyError):
        file.set_cell(AANBOD, row, "naam", "X")
