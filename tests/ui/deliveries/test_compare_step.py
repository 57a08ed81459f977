"""Vergelijken: filters, the list, three values, and what was chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from socialekaart.services.deliveries.views import (
    NEW_RECORD,
    Affected,
    Choices,
    CorrectionState,
    Gone,
    Outcome,
    Take,
)
from socialekaart.services.deliveries.wizard import Step, WizardState
from socialekaart.ui import theme
from socialekaart.ui.deliveries.wizard import filters, sentences
from socialekaart.ui.deliveries.wizard.item_delegate import draw_pieces
from socialekaart.ui.deliveries.wizard.item_model import ItemModel
from socialekaart.ui.deliveries.wizard.lines import Style, line_of
from socialekaart.ui.theme import Role
from tests.ui.deliveries import delivery_data as data
from tests.ui.deliveries.wizard_stage import Stage, current

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def compared(stage: Stage) -> Stage:
    """Give the wizard at the comparison."""
    stage.go_to(Step.COMPARE)
    return stage


# --- the list -------------------------------------------------------------------------------------


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    model = ItemModel()
    _tester = QAbstractItemModelTester(model, FATAL)

    model.set_rows(data.ITEMS, Choices())
    model.set_choices(Choices(gone={"a3": Gone.ARCHIVE}))
    model.set_rows((), Choices())
    model.set_choices(Choices())
    model.set_rows(data.CORRECTIONS, Choices())

    assert model.rowCount() == len(data.CORRECTIONS)
    assert model.place_of("m2") == 1
    assert model.place_of("weg") == -1


def test_a_row_is_read_out_whole_with_its_answer(qtbot: QtBot) -> None:
    model = ItemModel()
    choices = Choices(fields={(data.CONFLICT.key, "phone"): Take.OWN})
    model.set_rows([data.CONFLICT], choices)

    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)

    for part in ("gekozen", "Grip op je geld", "zelfde id G-0041", "door ons", "van ons blijft"):
        assert part in spoken


def test_choices_to_make_come_first(compared: Stage) -> None:
    compare = compared.wizard.compare

    assert compare.filter == filters.CHOOSE
    assert compare.chips[filters.CHOOSE].text() == "Te kiezen 3"
    assert compare.model.rowCount() == 3
    assert compare.view.hasFocus()


def test_without_choices_the_first_change_is_shown(stage: Stage) -> None:
    stage.desk.answer = data.preview([data.CHANGED, data.UNCHANGED])
    stage.go_to(Step.COMPARE)

    assert filters.CHOOSE not in stage.wizard.compare.chips
    assert stage.wizard.compare.filter == "changed"


@pytest.mark.parametrize("outcome", list(Outcome))
def test_each_outcome_has_its_filter_with_its_count(compared: Stage, outcome: Outcome) -> None:
    compare = compared.wizard.compare
    compare.chips[outcome.value].click()

    expected = sum(item.outcome is outcome for item in data.ITEMS)
    assert compare.model.rowCount() == expected
    assert compare.chips[outcome.value].text().endswith(str(expected))
    assert compare.detail.row is not None


def test_our_own_reports_are_told_with_how_they_stand(compared: Stage) -> None:
    compare = compared.wizard.compare
    assert compare.chips[filters.REPORTS].text() == (
        "Onze meldingen: 1 opgelost, 1 nog fout, 1 anders"
    )
    compare.chips[filters.REPORTS].click()

    assert compare.model.rowCount() == 3
    assert compare.detail.buttons == []


def test_words_narrow_the_list_and_can_be_wiped(compared: Stage) -> None:
    compare = compared.wizard.compare
    compare.choose_filter("new")
    compare.search.setText("ouddorp")
    assert compare.model.rowCount() == 1

    compare.search.setText("bestaat niet")
    assert compare.model.rowCount() == 0
    assert compare.detail.row is None


def test_a_row_that_is_not_taken_says_why(stage: Stage) -> None:
    nameless = replace(data.REJECTED, name="", summary="", reason="")
    stage.desk.answer = data.preview([nameless])
    stage.go_to(Step.COMPARE)

    model = stage.wizard.compare.model
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Rij 61" in spoken
    assert "‘Middelharnes’ kennen we niet" in spoken


def test_thousands_of_rows_are_listed_at_once(stage: Stage) -> None:
    many = [replace(data.CHANGED, key=f"k{n}") for n in range(4000)]
    stage.desk.answer = data.preview(many)
    stage.go_to(Step.COMPARE)
    view = stage.wizard.compare.view

    QTest.keyClick(view, Qt.Key.Key_End)

    assert current(stage) == "k3999"
    assert view.uniformItemSizes()


def test_what_is_counted_but_not_listed_is_said() -> None:
    preview = replace(data.preview(), counts={**data.preview().counts, Outcome.NEW: 4000})
    assert filters.not_shown(preview, "new").startswith("Nog 3.998")
    assert filters.not_shown(preview, "changed") == ""

    absent = replace(data.preview(), counts={**data.preview().counts, Outcome.ABSENT: 3})
    assert "hangt het af" in filters.not_shown(absent, "absent")


# --- answers --------------------------------------------------------------------------------------


def test_three_values_stand_beside_each_other_and_one_is_chosen(compared: Stage) -> None:
    detail = compared.wizard.compare.detail
    part = detail.conflicts[0]
    assert part.keep.text() == "Ons nummer"

    QTest.mouseClick(part.keep, Qt.MouseButton.LeftButton)

    state = compared.wizard.state
    assert state.choices.fields == {(data.CONFLICT.key, "phone"): Take.OWN}
    assert compared.wizard.compare.chips[filters.CHOOSE].text() == "Te kiezen 2"


def test_an_answer_goes_on_to_the_next_question(compared: Stage) -> None:
    compare = compared.wizard.compare
    compare.detail.conflicts[0].take.setFocus()
    compared.press(Qt.Key.Key_Space)

    assert current(compared) == data.DOUBTFUL.key
    assert compare.detail.same["r-7"].hasFocus()


def test_an_answer_can_be_changed(compared: Stage) -> None:
    compare = compared.wizard.compare
    compare.detail.conflicts[0].keep.click()
    compare.view.setCurrentIndex(compare.model.index(0, 0))
    assert compare.detail.conflicts[0].keep.isChecked()

    compare.detail.conflicts[0].take.click()

    assert compare.detail.conflicts[0].take.isChecked()
    assert not compare.detail.conflicts[0].keep.isChecked()
    assert current(compared) == data.CONFLICT.key


def test_of_two_conflicts_the_second_is_waited_for(compared: Stage) -> None:
    compare = compared.wizard.compare
    compare.view.setCurrentIndex(compare.model.index(2, 0))
    compare.detail.conflicts[0].keep.click()

    assert current(compared) == data.CONFLICT_TWO.key
    assert compare.chips[filters.CHOOSE].text() == "Te kiezen 3"


def test_a_doubtful_row_may_be_one_of_several_or_new(compared: Stage) -> None:
    compare = compared.wizard.compare
    compare.view.setCurrentIndex(compare.model.index(1, 0))
    assert list(compare.detail.same) == ["r-7", "r-8", "r-9", NEW_RECORD]

    compare.detail.same[NEW_RECORD].click()

    assert compared.wizard.state.choices.same == {data.DOUBTFUL.key: NEW_RECORD}


def test_what_a_doubtful_row_changes_of_the_chosen_record_is_asked_too(compared: Stage) -> None:
    compare = compared.wizard.compare
    compare.view.setCurrentIndex(compare.model.index(1, 0))
    assert not compare.detail.conflicts

    compare.detail.same["r-9"].setFocus()
    compared.press(Qt.Key.Key_Space)

    assert current(compared) == data.DOUBTFUL.key
    assert compare.detail.same["r-9"].hasFocus()
    assert compare.chips[filters.CHOOSE].text() == "Te kiezen 3"

    compare.detail.conflicts[0].take.click()

    assert compared.wizard.state.choices.fields == {(data.DOUBTFUL.key, "email"): Take.SOURCE}
    assert compare.chips[filters.CHOOSE].text() == "Te kiezen 2"


def test_when_all_is_answered_the_button_says_so(compared: Stage) -> None:
    compare = compared.wizard.compare
    compare.all_own.click()
    assert compared.wizard.forward.text() == "Verder (nog 1 keuze)"
    compare.view.setCurrentIndex(compare.model.index(1, 0))
    compare.detail.same["r-8"].click()

    assert compared.wizard.forward.text() == "Verder"
    assert compare.chips[filters.CHOOSE].text() == "Gekozen 3"


def test_what_disappears_says_what_it_hits_and_stays_unless_decided(compared: Stage) -> None:
    compare = compared.wizard.compare
    compare.choose_filter("absent")
    line = line_of(data.ABSENT, Choices())
    assert "Raakt 1 vak in het rooster, 2 notities en 1 favoriet." in line.text
    assert compare.detail.gone[Gone.KEEP].isChecked()

    compare.detail.gone[Gone.ARCHIVE].click()

    assert compared.wizard.state.choices.gone == {data.ABSENT.key: Gone.ARCHIVE}
    assert compare.detail.gone[Gone.ARCHIVE].isChecked()


def test_all_that_disappeared_is_archived_at_once(compared: Stage) -> None:
    compare = compared.wizard.compare
    assert not compare.all_archive.isVisible()
    compare.choose_filter("absent")
    compare.all_archive.click()

    gone = compared.wizard.state.choices.gone
    assert gone == {data.ABSENT.key: Gone.ARCHIVE, data.ABSENT_FREE.key: Gone.ARCHIVE}
    assert not compare.all_own.isVisible()


def test_the_last_step_counts_what_was_decided(compared: Stage) -> None:
    compared.wizard.compare.all_source.click()
    compared.wizard.compare.choose_filter("absent")
    compared.wizard.compare.all_archive.click()
    compared.go_on()

    facts = _facts(compared)
    assert any("0 keer blijft jullie waarde, 3 keer komt de nieuwe" in fact for fact in facts)
    assert any("0 blijft staan, 3 naar het archief" in fact for fact in facts)


def _facts(stage: Stage) -> list[str]:
    return [shown.text() for shown in stage.wizard.apply.findChildren(QLabel) if shown.text()]


# --- the words ------------------------------------------------------------------------------------


def test_a_change_is_written_as_struck_and_strong() -> None:
    pieces = line_of(data.CHANGED, Choices()).pieces

    assert ("5 weken", Style.STRUCK) in pieces
    assert ("3 weken", Style.STRONG) in pieces


def test_a_value_that_goes_is_called_empty() -> None:
    emptied = replace(data.CHANGED, changes=(data.change("fees", "Kosten", "€ 5", ""),))

    assert line_of(emptied, Choices()).text.endswith("€ 5 → leeg")


def test_many_changes_are_counted_after_some() -> None:
    many = tuple(data.change(f"a{n}", f"Veld {n}", "oud", "nieuw") for n in range(7))

    assert line_of(replace(data.CHANGED, changes=many), Choices()).text.endswith("en 3 meer")


@pytest.mark.parametrize(
    ("hit", "told"),
    [
        (Affected(), ""),
        (Affected(notes=1), "1 notitie"),
        (Affected(assignments=2, own_values=1), "2 vakken in het rooster en 1 eigen aanpassing"),
        (Affected(named_by=3), "3 verwijzingen ernaar"),
    ],
)
def test_what_is_hit_is_dutch(hit: Affected, told: str) -> None:
    assert sentences.affected(hit) == told


@pytest.mark.parametrize("state", list(CorrectionState))
def test_every_state_of_a_report_has_words(state: CorrectionState) -> None:
    assert sentences.correction_badge(state)[0]
    assert sentences.correction_told(state)


def test_no_preview_has_no_filters() -> None:
    assert filters.filters(WizardState()) == []


def test_a_long_sentence_ends_within_its_box(qtbot: QtBot) -> None:
    width, line = 160, 24
    image = QImage(width + 60, 4 * line, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    box = image.rect().adjusted(0, 0, -60, -2 * line)
    pieces = [("Openingstijden ", Style.PLAIN), ("maandag tot en met vrijdag " * 8, Style.STRONG)]
    draw_pieces(painter, box, pieces, theme.font(Role.SUB), line)
    painter.end()

    outside = {
        image.pixelColor(QPoint(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if x > width + 1 or y > 2 * line + 2
    }
    assert outside == {"#ffffff"}
