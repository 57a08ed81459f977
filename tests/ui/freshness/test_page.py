"""Controleren by keyboard: call, one key, next."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from socialekaart.domain.model import RecordKind
from socialekaart.services.index_record import take_from_index
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.records import Records
from socialekaart.ui.freshness.call_card import Answer
from tests.factories import contact, service
from tests.ui.freshness.conftest import NOW, Stage

Key = Qt.Key
FRESH = NOW.date() - timedelta(days=3)


def texts(widget: QWidget) -> str:
    """Give every text on show, one a line."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def three() -> list[Any]:
    return [service(external_id=f"A-{n}", name=n, fees="gratis") for n in ("Een", "Twee", "Zes")]


def test_the_most_used_is_ready_to_be_called(stage: Stage) -> None:
    stage.deliver([*three(), service(external_id="A-9", name="Vers", assured_date=FRESH)])
    stage.open_often("Zes", 9)
    assert stage.names == ["Zes", "Een", "Twee"]
    stage.press(Key.Key_Home)
    shown = texts(stage.page.card)
    assert "Zes" in shown
    assert "nog nooit gecontroleerd · 9 keer geopend" in shown
    assert "0187-000 123" in shown
    assert "Klopt dit nummer nog?" in shown
    assert "Nu staat er: ma–vr 09:00–17:00" in shown
    assert "Praktijk Voorbeeld" in shown
    assert stage.page.count.text() == "3 om te controleren"


def test_one_key_says_that_it_is_right_and_shows_the_next(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_K)
    assert stage.names == ["Twee", "Zes"]
    assert stage.page.card.name.text() == "Twee"
    assert stage.told == ["Een klopt."]
    assert stage.page.month.text.text() == "1 van 3 gecontroleerd in november"


def test_who_was_not_reached_goes_to_the_end(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_N)
    assert stage.names == ["Twee", "Zes", "Een"]
    assert stage.page.card.name.text() == "Twee"
    stage.press(Key.Key_End)
    assert "vandaag niet bereikt" in texts(stage.page.card)


def test_what_no_longer_exists_leaves_and_is_told_to_the_source(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_B)
    assert stage.names == ["Twee", "Zes"]
    (sent,) = Corrections(stage.db).all()
    assert sent.record_name == "Een"


def test_a_change_is_typed_and_enter_goes_on(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_G)
    stage.type("0187 000 999")
    stage.press(Key.Key_Return)
    assert stage.names == ["Twee", "Zes"]
    assert not stage.page.card.is_changing
    (sent,) = Corrections(stage.db).all()
    assert (sent.field, sent.proposed) == ("phone", "0187-000999")
    assert stage.told == ["Een: onze waarde staat erin en gaat mee naar de bron."]
    stage.press(Key.Key_K)
    assert stage.names == ["Zes"]


def test_letters_are_letters_in_a_field(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_G)
    stage.type("knbg")
    assert stage.names == ["Een", "Twee", "Zes"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.property("text") == "knbg"


def test_letters_do_nothing_on_a_button_while_the_fields_are_open(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_G)
    stage.page.card.form.cancel.setFocus()
    stage.press(Key.Key_K)
    assert stage.names == ["Een", "Twee", "Zes"]


def test_escape_closes_the_fields_and_forgets_what_was_typed(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_G)
    stage.type("0187 000 999")
    stage.press(Key.Key_Escape)
    assert not stage.page.card.is_changing
    stage.press(Key.Key_G)
    stage.press(Key.Key_Return)
    assert "Er is niets veranderd" in texts(stage.page.card)
    assert Corrections(stage.db).all() == []


def test_the_window_can_close_the_fields(stage: Stage) -> None:
    stage.deliver(three())
    assert not stage.page.leave_editor()
    stage.press(Key.Key_G)
    assert stage.page.leave_editor()
    assert not stage.page.card.is_changing


def test_a_refusal_stands_where_one_types(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_G)
    stage.type("geen idee")
    stage.press(Key.Key_Return)
    assert "lijkt geen telefoonnummer" in texts(stage.page.card)
    assert stage.names == ["Een", "Twee", "Zes"]
    assert not stage.failures


def test_a_list_that_comes_anew_leaves_what_one_types(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_G)
    stage.type("0187 000 9")
    stage.ask()
    assert stage.page.card.is_changing
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.property("text") == "0187 000 9"


def test_the_arrows_walk_and_enter_goes_to_the_buttons(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_Down)
    assert stage.page.card.name.text() == "Twee"
    stage.press(Key.Key_Return)
    assert stage.page.card.buttons[Answer.CORRECT].hasFocus()
    stage.press(Key.Key_Return)
    assert stage.names == ["Een", "Zes"]


@pytest.mark.parametrize("answer", [Answer.CORRECT, Answer.NOT_REACHED, Answer.GONE])
def test_a_mouse_does_the_same(stage: Stage, answer: Answer) -> None:
    stage.deliver(three())
    QTest.mouseClick(stage.page.card.buttons[answer], Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.page.card.name.text() == "Twee"
    assert len(stage.told) == 1


def test_what_is_taken_back_stands_there_again(stage: Stage) -> None:
    stage.deliver(three())
    stage.press(Key.Key_K)
    assert stage.hand.undo() == "De controle is teruggedraaid."
    stage.ask()
    assert stage.names == ["Een", "Twee", "Zes"]


def test_quick_keys_answer_each_record_once(stage: Stage) -> None:
    stage.deliver(three())
    for _ in range(3):
        QTest.keyClick(stage.page.view, Key.Key_K)
    stage.settle()
    assert stage.told == ["Een klopt.", "Twee klopt.", "Zes klopt."]
    assert stage.page.empty.isVisible()
    assert stage.page.empty.title == "Alles is vers. Mooi."
    assert "Doel gehaald: 3 gecontroleerd" in stage.page.month.text.text()


def test_nothing_to_do_is_said_kindly_and_keys_do_no_harm(stage: Stage) -> None:
    stage.deliver([service(assured_date=FRESH)])
    assert stage.page.empty.isVisible()
    stage.press(Key.Key_K)
    assert stage.told == []


def test_ctrl_c_copies_the_number(stage: Stage) -> None:
    stage.deliver(three())
    QGuiApplication.clipboard().clear()
    with stage.qtbot.waitSignal(stage.page.copied):
        QTest.keyClick(stage.page.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "0187-000123"
    assert stage.page.phone_to_copy() == ("0187-000123", "Een")


def test_a_person_is_asked_for_by_name_and_opened_as_a_contact(stage: Stage) -> None:
    stage.deliver([service(assured_date=FRESH)], [contact()])
    shown = texts(stage.page.card)
    assert "Werkt Marijke Voorbeeld hier nog?" in shown
    assert "Werkt Marijke Voorbeeld nog op ma, di, do?" in shown
    with stage.qtbot.waitSignal(stage.page.contactWanted):
        stage.page.card.open.click()


def test_without_a_number_there_is_another_way_in(stage: Stage) -> None:
    stage.deliver([service(phone="", email="info@voorbeeld.example")])
    shown = texts(stage.page.card)
    assert "info@voorbeeld.example" in shown
    assert "geen nummer bekend" in shown
    assert "Klopt dit nummer nog?" not in shown


def test_a_wait_is_asked_for_and_kept(stage: Stage) -> None:
    stage.deliver([service(intake_wait_weeks=6, treatment_wait_weeks=0)])
    shown = texts(stage.page.card)
    assert "Wat is nu de wachttijd?" in shown
    assert "6 weken" in shown
    stage.press(Key.Key_G)
    form = stage.page.card.form
    edit = next(one for (_, name), one in form.edits.items() if name == "intake_wait_weeks")
    edit.setFocus()
    edit.selectAll()
    stage.type("9")
    stage.press(Key.Key_Return)
    assert stage.page.empty.isVisible()
    assert stage.db.rows("SELECT intake_weeks FROM wait")[0][0] == 9


def test_a_record_that_disappeared_meanwhile_is_told(stage: Stage) -> None:
    stage.deliver(three())
    with stage.db.writing():
        take_from_index(stage.db, RecordKind.SERVICE, [1])
        Records(stage.db).remove([1])
    stage.press(Key.Key_K)
    (error,) = stage.failures
    assert "Zoek het opnieuw op" in str(error)
    assert stage.names == ["Twee", "Zes"]


def test_a_row_reads_as_a_sentence(stage: Stage) -> None:
    stage.deliver(three())
    index = stage.page.model.index(0, 0)
    read = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert read.startswith("Een. nog nooit gecontroleerd · dit jaar niet geopend. nummer nog nooit")
    assert stage.page.card.buttons[Answer.CORRECT].accessibleName() == "Klopt, toets K"


def test_the_model_keeps_qts_rules(stage: Stage, qtmodeltester: Any) -> None:
    stage.deliver(three())
    qtmodeltester.check(stage.page.model)
