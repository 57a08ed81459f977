"""Kolommen: what each column of the file means, and what the file lacks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.services.deliveries.target_columns import (
    also_at,
    missing_titles,
    targets,
    title,
    to_fill,
    with_header_row,
    with_kind,
    with_split,
    with_target,
)
from socialekaart.services.deliveries.wizard import Step
from socialekaart.ui.deliveries.wizard.combos import SPLIT, VALUE_ROLE, ChoiceBox
from socialekaart.ui.deliveries.wizard.sample_grid import first_shown
from tests.ui.deliveries import delivery_data as data
from tests.ui.deliveries.wizard_stage import Stage

NAME = ("wijkteam.xlsx", "")


@pytest.fixture
def strange(stage: Stage) -> Stage:
    """Give the wizard at the columns of a table that isn't ours."""
    stage.desk.unknown = {"domeinen": ("ontmoeten", "geldzaken"), "gemeente": ("Middelharnes",)}
    stage.choose(stage.foreign)
    stage.go_on()
    assert stage.step() == Step.COLUMNS
    return stage


def mapping_of(stage: Stage, name: tuple[str, str] = NAME) -> ColumnMapping:
    """Give how the table is read now."""
    return stage.wizard.state.mappings[name]


def pick(box: ChoiceBox, value: str) -> None:
    """Choose a value as a person would."""
    box.setCurrentIndex(box.findData(value, VALUE_ROLE))


def fill(stage: Stage, column: str, text: str) -> None:
    """Fill in one text for all rows."""
    field = stage.wizard.columns.constants.fields[column]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_what_is_missing_is_said_and_keeps_from_going_on(strange: Stage) -> None:
    page = strange.wizard.columns
    assert "Nog nodig: Gemeente" in page.told.text()
    assert not strange.wizard.forward.isEnabled()

    fill(strange, "gemeente", "Goeree-Overflakkee")
    strange.settle()

    assert "heeft een plek" in page.told.text()
    strange.go_on()
    assert strange.desk.asked[0][NAME].constants == {"gemeente": "Goeree-Overflakkee"}


def test_each_column_shows_its_meaning_and_why(strange: Stage) -> None:
    columns = strange.wizard.columns.grid.columns

    assert [c.box.value for c in columns] == ["aanbieder", "naam", "domeinen", SPLIT, "plaats", ""]
    assert columns[3].reason.text() == "telefoon en e-mail door elkaar"
    assert "Contact" in columns[3].box.accessibleName()


def test_another_meaning_is_taken_and_shown(strange: Stage) -> None:
    columns = strange.wizard.columns.grid.columns
    pick(columns[5].box, "aanbod_id")

    assert mapping_of(strange).columns[5].target == "aanbod_id"
    assert columns[5].reason.text() == "door jou gekozen"


def test_a_meaning_can_be_typed_with_the_keyboard(strange: Stage) -> None:
    box = strange.wizard.columns.grid.columns[5].box
    box.setFocus()
    QTest.keyClicks(box, "laat")

    assert mapping_of(strange).columns[5].target == "-"


def test_two_columns_with_one_meaning_are_put_together(strange: Stage) -> None:
    columns = strange.wizard.columns.grid.columns
    pick(columns[5].box, "naam")

    assert "samen met ‘Activiteit’" in columns[5].reason.text()
    assert "samen met ‘Intern nr’" in columns[1].reason.text()


def test_a_cell_can_be_taken_apart_and_whole_again(strange: Stage) -> None:
    box = strange.wizard.columns.grid.columns[3].box
    pick(box, "telefoon")
    assert not mapping_of(strange).columns[3].splits

    pick(box, SPLIT)

    assert mapping_of(strange).columns[3].splits
    assert mapping_of(strange).columns[3].target == "telefoon"


def test_the_wheel_scrolls_past_a_choice(strange: Stage) -> None:
    box = strange.wizard.columns.grid.columns[0].box
    wheel = QWheelEvent(
        QPointF(5, 5),
        box.mapToGlobal(QPointF(5, 5)),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    box.wheelEvent(wheel)

    assert box.value == "aanbieder"
    assert not wheel.isAccepted()


def test_a_table_of_people_is_read_as_such(strange: Stage) -> None:
    page = strange.wizard.columns
    page.kinds[RecordKind.CONTACT].click()

    assert mapping_of(strange).kind is RecordKind.CONTACT
    assert page.grid.columns[0].box.value == "organisatie"
    assert "Soort contact" in page.told.text()


def test_another_row_can_hold_the_names(strange: Stage) -> None:
    pick(strange.wizard.columns.header_row, "3")

    changed = mapping_of(strange)
    assert changed.header_row == 3
    assert changed.columns[0].header == "Voorbeeld Welzijn"
    assert changed.columns[0].target == "aanbieder"


def test_a_known_value_is_chosen_from_a_list(strange: Stage) -> None:
    strange.wizard.columns.kinds[RecordKind.CONTACT].click()
    field = strange.wizard.columns.constants.fields["soort"]
    assert isinstance(field, ChoiceBox)
    pick(field, "voordeur")

    assert mapping_of(strange).constants["soort"] == "voordeur"


def test_words_nobody_knows_are_translated_and_stay_in_sight(strange: Stage) -> None:
    strange.settle()
    page = strange.wizard.columns
    box = page.words.fields[("domeinen", "geldzaken")]
    assert isinstance(box, ChoiceBox)
    pick(box, "financien")
    strange.settle()

    assert mapping_of(strange).translations == {"domeinen": {"geldzaken": "financien"}}
    assert ("domeinen", "geldzaken") in page.words.fields


def test_a_word_can_be_left_out(strange: Stage) -> None:
    strange.settle()
    box = strange.wizard.columns.words.fields[("domeinen", "ontmoeten")]
    assert isinstance(box, ChoiceBox)
    box.setCurrentIndex(box.count() - 1)

    assert mapping_of(strange).translations == {"domeinen": {"ontmoeten": ""}}


def test_a_municipality_is_typed(strange: Stage) -> None:
    strange.settle()
    line = strange.wizard.columns.words.fields[("gemeente", "Middelharnes")]
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "Goeree-Overflakkee")
    QTest.keyClick(line, Qt.Key.Key_Tab)

    assert mapping_of(strange).translations["gemeente"] == {"middelharnes": "Goeree-Overflakkee"}


def test_with_several_tables_the_one_with_work_comes_first(stage: Stage) -> None:
    stage.choose(stage.file, stage.foreign)
    stage.go_on()
    page = stage.wizard.columns

    assert page.sample is not None
    assert page.sample.path == stage.foreign
    page.along.click()

    assert "buiten beschouwing" in page.told.text()
    stage.go_on()
    assert stage.desk.sent[-1] == (stage.file,)


def test_what_one_table_lacks_is_not_asked_for_another(stage: Stage) -> None:
    stage.choose(stage.file, stage.foreign)
    stage.go_on()
    page = stage.wizard.columns
    assert "gemeente" in page.constants.fields

    page.show_table(0)

    assert page.constants.fields == {}
    assert not page.constants.isVisible()


def test_a_table_that_cannot_be_read_says_why(stage: Stage) -> None:
    stage.desk.broken = {stage.foreign.name: "Dit bestand is beschadigd."}
    stage.choose(stage.file, stage.foreign)
    stage.go_on()

    assert stage.wizard.columns.told.text() == "Dit bestand is beschadigd."
    assert not stage.wizard.columns.grid.isVisible()
    stage.go_on()
    assert stage.step() == Step.CHECK


# --- the plain functions --------------------------------------------------------------------------


def test_every_column_of_ours_can_be_chosen_once() -> None:
    for kind in RecordKind:
        names = [column.name for _, columns in targets(kind) for column in columns]
        assert len(names) == len(set(names))
        assert {"naam", "email", "verwijderd"} <= set(names)


def test_titles_are_dutch_and_an_unknown_name_is_itself() -> None:
    assert title(RecordKind.SERVICE, "soort") == "Soort aanbod"
    assert title(RecordKind.SERVICE, "iets") == "iets"
    titles = missing_titles(RecordKind.CONTACT, [("naam", "functie"), ("soort",)])
    assert titles == ("Naam of Functie", "Soort contact")


def test_of_a_group_the_sensible_column_is_filled_in() -> None:
    assert to_fill(("naam", "functie")) == "functie"
    assert to_fill(("telefoon_direct", "telefoon_algemeen", "email")) == "telefoon_algemeen"
    assert to_fill(("soort",)) == "soort"


def test_a_row_without_names_keeps_what_the_columns_meant() -> None:
    sample = data.foreign(Path("a.csv"))

    changed = with_header_row(sample, sample.mapping, 0)

    assert changed.header_row == 0
    assert [c.target for c in changed.columns] == [c.target for c in sample.mapping.columns]


def test_a_row_with_our_names_decides() -> None:
    sample = data.foreign(Path("a.csv"))
    rows = (*sample.rows, ("e-mail", "naam", "x", "", "", ""))
    sample = replace(sample, rows=rows)

    changed = with_header_row(sample, sample.mapping, len(rows))

    assert [c.target for c in changed.columns][:2] == ["email", "naam"]


def test_changing_the_kind_twice_loses_no_column_both_kinds_have() -> None:
    mapping = data.foreign(Path("a.csv")).mapping

    back = with_kind(with_kind(mapping, RecordKind.CONTACT), RecordKind.SERVICE)

    assert [c.target for c in back.columns][:3] == ["aanbieder", "naam", "domeinen"]


def test_leaving_out_and_taking_apart_forgets_that_it_was_left_out() -> None:
    mapping = with_target(data.foreign(Path("a.csv")).mapping, 3, "-")

    assert with_split(mapping, 3).columns[3].target == ""
    assert also_at(mapping, mapping.columns[3]) == ()


def test_a_header_far_down_is_in_sight() -> None:
    sample = replace(data.foreign(Path("a.csv")), rows=tuple(("x",) for _ in range(30)))

    assert first_shown(sample, replace(sample.mapping, header_row=20)) == 18
    assert first_shown(sample, replace(sample.mapping, header_row=1)) == 0
    assert first_shown(sample, replace(sample.mapping, header_row=0)) == 0
