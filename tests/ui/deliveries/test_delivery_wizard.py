"""The wizard from file to map, by its paths."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from socialekaart.errors import FilesChangedError, UsageError
from socialekaart.services.deliveries.views import Take
from socialekaart.services.deliveries.wizard import Step, Work
from socialekaart.ui import theme
from tests.ui.deliveries import delivery_data as data
from tests.ui.deliveries.wizard_stage import Stage, current

# --- the straight path ----------------------------------------------------------------------------


def test_our_own_format_goes_from_file_to_map(stage: Stage) -> None:
    done: list[str] = []
    stage.wizard.changed.connect(lambda: done.append("changed"))
    stage.go_to(Step.COMPARE)
    stage.wizard.compare.all_own.click()
    stage.wizard.compare.detail.same["r-7"].click()
    stage.go_on()
    assert stage.desk.applied == []

    stage.go_on()

    name, choices, mappings = stage.desk.applied[0]
    assert name == data.SOURCE
    assert set(choices.fields.values()) == {Take.OWN}
    assert choices.same == {data.DOUBTFUL.key: "r-7"}
    assert mappings == {}
    assert done == ["changed"]
    assert stage.wizard.apply.title.text() == "De levering staat op de kaart"


def test_everything_can_be_done_with_the_keyboard(stage: Stage) -> None:
    stage.wizard.set_files([stage.file])
    line = stage.wizard.files.source.lineEdit()
    assert line is not None
    QTest.keyClicks(line, data.SOURCE)
    stage.wizard.forward.setFocus()
    stage.press(Qt.Key.Key_Space)
    stage.settle()
    assert stage.step() == Step.CHECK
    stage.press(Qt.Key.Key_Space)
    assert stage.step() == Step.COMPARE

    for _ in range(2):  # the first conflict, then the doubtful one: the first answer of each
        stage.wizard.compare.view.setFocus()
        stage.press(Qt.Key.Key_Return)
        stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Tab)
    stage.press(Qt.Key.Key_Tab)
    stage.press(Qt.Key.Key_Space)

    choices = stage.wizard.state.choices
    assert choices.fields[(data.CONFLICT.key, "phone")] is Take.SOURCE
    assert choices.same == {data.DOUBTFUL.key: "r-7"}
    assert stage.wizard.forward.text() == "Verder"


@pytest.mark.parametrize("step", [Step.FILES, Step.CHECK, Step.COMPARE, Step.APPLY])
def test_every_step_says_that_nothing_is_changed_yet(stage: Stage, step: Step) -> None:
    if step > Step.FILES:
        stage.go_to(step)

    assert "er is nog niets gewijzigd" in stage.wizard.told.text()
    assert stage.wizard.promise.text()


def test_steps_that_are_done_can_be_visited_and_coming_ones_cannot(stage: Stage) -> None:
    stage.go_to(Step.CHECK)
    steps = stage.wizard.steps.steps
    steps[Step.COLUMNS].click()
    assert stage.step() == Step.COLUMNS
    assert "herkend" in stage.wizard.columns.told.text()

    stage.wizard.begin()

    assert not steps[Step.CHECK].isEnabled()
    assert "hier ben je" in steps[Step.FILES].accessibleName()


def test_nothing_goes_on_without_a_name(stage: Stage) -> None:
    stage.choose(name="  ")
    assert not stage.wizard.forward.isEnabled()

    stage.choose(name="Gemeente Voorbeeld")
    assert stage.wizard.forward.isEnabled()
    assert "nieuwe bron" in stage.wizard.files.hint.text()


def test_what_is_known_already_is_looked_at_at_once(stage: Stage) -> None:
    stage.wizard.begin([stage.file], data.SOURCE)
    stage.settle()

    assert stage.step() == Step.CHECK


def test_a_data_package_has_no_columns_and_is_compared_at_once(stage: Stage) -> None:
    stage.desk.packages = frozenset({stage.file.name})
    stage.choose()
    stage.go_on()

    assert stage.step() == Step.CHECK
    assert not stage.wizard.steps.steps[Step.COLUMNS].isEnabled()


# --- choices that are left ------------------------------------------------------------------------


def test_applying_with_open_choices_goes_to_the_first_of_them(stage: Stage) -> None:
    stage.go_to(Step.COMPARE)
    stage.wizard.compare.choose_filter("new")
    stage.go_on()
    assert stage.wizard.forward.text() == "Toepassen (nog 3 keuzes)"

    stage.go_on()

    assert stage.step() == Step.COMPARE
    assert current(stage) == data.CONFLICT.key
    assert stage.wizard.compare.detail.conflicts[0].take.hasFocus()
    assert stage.desk.applied == []


def test_open_choices_can_be_left_to_the_safe_answer(stage: Stage) -> None:
    stage.go_to(Step.APPLY)

    QTest.mouseClick(stage.wizard.apply.anyway, Qt.MouseButton.LeftButton)
    stage.settle()

    assert stage.desk.applied[0][1].fields == {}
    assert stage.wizard.state.is_done


# --- when it goes otherwise -----------------------------------------------------------------------


def test_stopping_the_comparison_returns_to_the_files(stage: Stage) -> None:
    stage.desk.gate = threading.Event()
    stage.choose()
    QTest.mouseClick(stage.wizard.forward, Qt.MouseButton.LeftButton)
    stage.qtbot.waitUntil(lambda: stage.wizard.state.wants is Work.PREVIEW)
    stage.qtbot.waitUntil(lambda: stage.wizard.busy.far.text() == "210 van 412")
    assert stage.wizard.pages.currentWidget() is stage.wizard.busy
    assert not stage.wizard.forward.isEnabled()

    stage.wizard.busy.stop.click()
    stage.desk.gate.set()
    stage.settle()

    assert stage.wizard.bar.text == "Gestopt. Er is niets gewijzigd."
    assert stage.step() == Step.FILES
    assert stage.wizard.forward.isEnabled()


def test_stopping_the_application_keeps_every_choice(stage: Stage) -> None:
    stage.go_to(Step.COMPARE)
    stage.wizard.compare.all_source.click()
    stage.go_on()
    stage.desk.gate = threading.Event()
    stage.wizard.apply.anyway.click()
    assert not stage.wizard.cancel.isEnabled()

    stage.wizard.busy.stop.click()
    stage.desk.gate.set()
    stage.settle()

    assert stage.desk.applied == []
    assert stage.step() == Step.APPLY
    assert len(stage.wizard.state.choices.fields) == 3


def test_a_file_that_is_gone_is_a_sentence(stage: Stage) -> None:
    stage.choose(stage.folder / "weg.csv")
    stage.go_on()

    assert "bestaat niet" in stage.wizard.bar.text
    assert stage.step() == Step.FILES


def test_files_that_changed_meanwhile_are_compared_anew(stage: Stage) -> None:
    stage.go_to(Step.APPLY)
    stage.desk.raises = FilesChangedError()

    stage.wizard.apply.anyway.click()
    stage.settle()

    assert stage.step() == Step.CHECK
    assert len(stage.desk.asked) == 2
    assert "intussen veranderd" in stage.wizard.bar.text


def test_a_bug_is_passed_on_and_the_wizard_stays_usable(stage: Stage) -> None:
    bugs: list[object] = []
    stage.wizard.failed.connect(bugs.append)
    stage.desk.raises = ZeroDivisionError()
    stage.choose()
    stage.go_on()

    assert len(bugs) == 1
    stage.go_on()
    assert stage.step() == Step.CHECK


def test_a_delivery_can_be_undone_at_once_and_only_once(stage: Stage) -> None:
    stage.go_to(Step.APPLY)
    stage.wizard.apply.anyway.click()
    stage.settle()
    assert stage.wizard.apply.to_map.hasFocus()

    stage.wizard.apply.undo.click()
    stage.settle()

    assert stage.desk.undone == ["levering-1"]
    assert stage.wizard.apply.title.text() == "De levering is ongedaan gemaakt"
    assert not stage.wizard.apply.undo.isVisible()


def test_an_undo_that_is_refused_is_a_sentence(stage: Stage) -> None:
    stage.go_to(Step.APPLY)
    stage.wizard.apply.anyway.click()
    stage.settle()
    stage.desk.raises = UsageError("Er is al een nieuwere levering.")

    stage.wizard.apply.undo.click()
    stage.settle()

    assert stage.wizard.bar.text == "Er is al een nieuwere levering."
    assert stage.wizard.apply.undo.isVisible()


def test_an_answer_does_not_take_the_focus_from_who_types_elsewhere(stage: Stage) -> None:
    elsewhere = QLineEdit()
    layout = stage.host.layout()
    assert layout is not None
    layout.addWidget(elsewhere)
    stage.desk.gate = threading.Event()
    stage.wizard.begin([stage.file], data.SOURCE)
    elsewhere.setFocus()

    stage.desk.gate.set()
    stage.settle()

    assert stage.step() == Step.CHECK
    assert elsewhere.hasFocus()


# --- closing --------------------------------------------------------------------------------------


def test_closing_without_choices_asks_nothing(stage: Stage) -> None:
    stage.go_to(Step.COMPARE)

    with stage.qtbot.waitSignal(stage.wizard.closed):
        stage.wizard.cancel.click()


# --- files to write -------------------------------------------------------------------------------


def test_the_report_is_written_and_said_where(stage: Stage) -> None:
    stage.go_to(Step.CHECK)

    stage.wizard.report.saveWanted.emit(stage.folder / "rapport.html")
    stage.settle()

    assert stage.desk.written == [stage.folder / "rapport.html"]
    assert "rapport.html" in stage.wizard.bar.text


def test_a_report_that_cannot_be_written_is_a_sentence(stage: Stage) -> None:
    stage.go_to(Step.CHECK)
    stage.desk.raises = UsageError("Kies een andere map.")

    stage.wizard.report.saveWanted.emit(stage.folder / "rapport.csv")
    stage.settle()

    assert stage.wizard.bar.text == "Kies een andere map."


def test_an_empty_file_to_fill_in_can_be_had(stage: Stage) -> None:
    stage.wizard.files.templateWanted.emit(stage.folder / "leeg.xlsx")
    stage.settle()

    assert stage.desk.written == [stage.folder / "leeg.xlsx"]


# --- looks ----------------------------------------------------------------------------------------


def test_every_control_has_a_name_for_who_does_not_see_it(stage: Stage) -> None:
    stage.desk.unknown = {"domeinen": ("ontmoeten",), "gemeente": ("Middelharnes",)}
    stage.wizard.begin([stage.foreign], data.SOURCE)
    stage.settle()
    nameless = _nameless(stage.wizard)
    stage.wizard.begin([stage.file], data.SOURCE)
    stage.settle()
    for step in (Step.COMPARE, Step.APPLY):
        stage.go_on()
        assert stage.step() == step
        nameless += _nameless(stage.wizard)

    assert nameless == []


def _nameless(root: QWidget) -> list[str]:
    """Name the classes of shown controls that a screen reader can't name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QAbstractButton | QComboBox | QLineEdit):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        inside = isinstance(widget.parent(), QComboBox | QLineEdit)
        if widget.isVisible() and not inside and not (widget.accessibleName() or text):
            found.append(type(widget).__name__)
    return found


@pytest.mark.parametrize("look", ["licht", "donker"])
def test_the_steps_are_drawn_in_both_looks(stage: Stage, look: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, look)
    stage.go_to(Step.COMPARE)

    image = stage.host.grab().toImage()

    colors = {image.pixelColor(x, 400).name() for x in range(0, image.width(), 3)}
    assert theme.current().card in colors
    theme.apply(app, "licht")


def test_a_name_with_markup_is_shown_as_it_is(stage: Stage) -> None:
    odd = replace(data.NEW, name="<b>Vet</b>", organization="<img src=x>")
    stage.desk.answer = data.preview([odd])
    stage.go_to(Step.COMPARE)

    labels = stage.wizard.compare.detail.findChildren(QLabel)
    assert "<b>Vet</b>" in [shown.text() for shown in labels]
    assert {shown.textFormat() for shown in labels} == {Qt.TextFormat.PlainText}


def test_the_path_of_the_files_is_shown(stage: Stage, tmp_path: Path) -> None:
    stage.wizard.set_files([stage.file, stage.foreign])

    assert stage.wizard.files.drop.title.text() == "aanbod-november.csv, wijkteam.xlsx"
    assert stage.wizard.files.drop.text.text() == str(tmp_path)
