"""The tables as Qt sees them: right under every edit, and filtered without losing a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from socialekaart.exchange.report import Severity
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.filters import RowFilter, Show, counts
from socialekaart.ui.beheer.findings_model import FindingsModel
from socialekaart.ui.beheer.groups import groups
from socialekaart.ui.beheer.sheet_model import SEVERITY_ROLE, STATUS, SheetModel
from tests.ui.beheer.bench import AANBOD, CONTACTEN, TODAY, VOCABULARY, DataFile, ugly_files

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def edited(qapp: QApplication, tmp_path: Path) -> Iterator[EditedFile]:
    made = EditedFile(DataFile.open(ugly_files(tmp_path), VOCABULARY), qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def model(edited: EditedFile) -> SheetModel:
    made = SheetModel(edited, AANBOD, TODAY, edited)
    QAbstractItemModelTester(made, FATAL, made)
    return made


def names(model: SheetModel) -> list[str]:
    section = model.section("naam")
    return [str(model.index(place, section).data()) for place in range(model.rowCount())]


def test_model_stays_right_through_every_operation(model: SheetModel) -> None:
    file, keys = model.edited.file, list(model.keys)

    file.set_cell(AANBOD, keys[0], "naam", "Anders")
    file.add_row(AANBOD, after=keys[1])
    file.duplicate_rows(AANBOD, [keys[0], keys[3]])
    file.delete_rows(AANBOD, [keys[0], keys[2], keys[4]])
    while file.undo() is not None:
        pass

    assert list(model.keys) == keys
    assert names(model)[0] == "Grip op je geld"
    while file.redo() is not None:
        pass
    assert len(model.keys) == 5


def test_many_scattered_rows_come_and_go(model: SheetModel) -> None:
    file = model.edited.file
    block = [[f"N-{number}", f"Naam {number}"] for number in range(300)]
    file.paste(AANBOD, None, "aanbod_id", block)

    file.delete_rows(AANBOD, [key for place, key in enumerate(model.keys) if place % 2])

    assert model.rowCount() == 153
    assert list(model.keys) == [row.key for row in model.sheet.rows]


def test_a_cell_shows_how_serious_it_is_and_why(model: SheetModel) -> None:
    cell = model.place_index(model.keys[2], "gemeente")

    assert cell.data(SEVERITY_ROLE) == Severity.ERROR
    assert "Middelharnes" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Gemeente: Middelharnes, Fout"
    assert model.index(2, STATUS).data() == "Fout"


def test_typing_in_the_model_is_checked_at_once(model: SheetModel) -> None:
    cell = model.place_index(model.keys[2], "gemeente")

    model.setData(cell, "Nissewaard")

    assert cell.data(SEVERITY_ROLE) is None
    assert model.index(2, STATUS).data() == "Goed"


def test_a_row_that_goes_says_so(model: SheetModel) -> None:
    file, key = model.edited.file, model.keys[3]
    file.set_cell(AANBOD, key, "verwijzing_nodig", "nee")

    file.mark_deleted(AANBOD, [key])

    assert model.index(3, STATUS).data() == "Verwijderd"


def test_titles_mark_what_must_be_filled_and_explain(model: SheetModel) -> None:
    section = model.section("naam")
    across = Qt.Orientation.Horizontal

    assert model.headerData(section, across) == "Naam *"
    assert "inwoners" in model.headerData(section, across, Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (Show.ERRORS, ["Inloop", "Koffie"]),
        (Show.WARNINGS, ["Grip op je geld", "TaalcafÃ© Voorbeeld", "Maatje"]),
        (Show.CHANGED, []),
    ],
)
def test_a_filter_shows_its_rows(model: SheetModel, show: Show, expected: list[str]) -> None:
    model.keep(RowFilter(show))

    assert names(model) == expected
    assert counts(model.edited, AANBOD, TODAY)[show] == len(expected)


def test_a_row_that_is_mended_stays_until_the_filter_is_chosen_again(model: SheetModel) -> None:
    model.keep(RowFilter(Show.ERRORS))

    model.edited.file.set_cell(AANBOD, model.keys[0], "gemeente", "Nissewaard")
    assert len(model.keys) == 2

    model.keep(RowFilter(Show.ERRORS))
    assert names(model) == ["Koffie"]


def test_a_new_row_is_on_show_whatever_the_filter(model: SheetModel) -> None:
    model.keep(RowFilter(Show.ERRORS))

    key = model.edited.file.add_row(AANBOD)

    assert model.place(key) == 2


def test_search_takes_all_words_in_any_column(model: SheetModel) -> None:
    model.keep(RowFilter(text="maat misschien"))

    assert names(model) == ["Maatje"]


def test_every_column_is_in_one_group(edited: EditedFile) -> None:
    for kind in (AANBOD, CONTACTEN):
        sheet = edited.sheet(kind)
        grouped = [name for group in groups(sheet) for name in group.columns]
        assert sorted(grouped) == sorted(column.name for column in sheet.columns)


def test_findings_list_errors_first_and_can_be_searched(edited: EditedFile) -> None:
    model = FindingsModel(edited, edited)
    QAbstractItemModelTester(model, FATAL, model)

    model.load()
    assert model.index(0, 0).data() == "Fout"
    model.keep(None, "middelharnes")

    assert model.rowCount() == 1
    assert model.index(0, 1).data() == "Aanbod, rij 4"
