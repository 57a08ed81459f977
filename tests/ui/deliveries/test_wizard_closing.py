"""Leaving the wizard: nothing that a person decided is thrown away unasked."""

from __future__ import annotations

import threading

from socialekaart.services.deliveries.views import Gone
from socialekaart.services.deliveries.wizard import Step, Work
from tests.ui.deliveries.wizard_stage import Stage


def test_closing_with_choices_asks_first(stage: Stage) -> None:
    closed: list[bool] = []
    stage.wizard.closed.connect(lambda: closed.append(True))
    stage.go_to(Step.COMPARE)
    stage.wizard.compare.choose_filter("absent")
    stage.wizard.compare.detail.gone[Gone.ARCHIVE].click()

    stage.wizard.cancel.click()
    assert stage.wizard.asking is not None
    stage.wizard.asking.cancel.click()
    assert closed == []

    stage.wizard.cancel.click()
    stage.wizard.asking.do.click()
    assert closed == [True]


def test_closing_during_work_wants_no_answer_any_more(stage: Stage) -> None:
    stage.desk.gate = threading.Event()
    stage.choose()
    stage.wizard.forward.click()
    stage.qtbot.waitUntil(lambda: stage.wizard.state.wants is Work.PREVIEW)

    stage.wizard.cancel.click()
    stage.desk.gate.set()
    stage.settle()

    assert stage.wizard.state.preview is None


def test_the_window_may_close_once_the_choices_are_given_up(stage: Stage) -> None:
    given_up: list[bool] = []
    stage.go_to(Step.COMPARE)
    assert stage.wizard.may_close(lambda: given_up.append(True))
    stage.wizard.compare.choose_filter("absent")
    stage.wizard.compare.detail.gone[Gone.ARCHIVE].click()

    assert not stage.wizard.may_close(lambda: given_up.append(True))
    assert given_up == []
    assert stage.wizard.asking is not None
    stage.wizard.asking.do.click()
    assert given_up == [True]


def test_while_it_is_applied_closing_asks_and_the_question_goes_with_the_work(stage: Stage) -> None:
    stage.go_to(Step.APPLY)
    stage.desk.gate = threading.Event()
    stage.wizard.apply.anyway.click()
    stage.qtbot.waitUntil(lambda: stage.wizard.state.wants is Work.APPLY)

    assert not stage.wizard.may_close(lambda: None)
    assert stage.wizard.asking is not None
    assert stage.wizard.asking.isVisible()
    stage.desk.gate.set()
    stage.settle()
    assert not stage.wizard.asking.isVisible()
    assert stage.wizard.state.is_done
