"""Terms in weeks and months, kept as days."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from socialekaart.domain.freshness import LONGEST_TERM, SHORTEST_TERM, Fact, FactTerms
from socialekaart.ui.freshness.terms_form import TermsForm, days_of_months, months_of_days


@pytest.fixture
def form(qtbot: QtBot) -> TermsForm:
    made = TermsForm()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_usual_terms_are_shown_in_months_and_weeks(form: TermsForm) -> None:
    shown = {fact: box.currentText() for fact, box in form.boxes.items()}
    assert shown == {
        Fact.PHONE: "6 maanden",
        Fact.PERSON: "3 maanden",
        Fact.HOURS: "6 maanden",
        Fact.WAIT: "6 weken",
        Fact.REST: "12 maanden",
    }
    assert not form.restore.isEnabled()


def test_another_term_is_told_at_once_and_can_be_put_back(form: TermsForm) -> None:
    told: list[FactTerms] = []
    form.termsChanged.connect(told.append)
    QTest.keyClick(form.boxes[Fact.WAIT], Qt.Key.Key_Down)
    assert told[-1].wait == 56
    assert told[-1].phone == FactTerms().phone
    form.restore.click()
    assert told[-1] == FactTerms()
    assert form.boxes[Fact.WAIT].currentText() == "6 weken"


def test_a_term_of_another_hand_is_kept_and_shown(qtbot: QtBot) -> None:
    form = TermsForm(FactTerms(phone=45, wait=21, rest=30), "Bram")
    qtbot.addWidget(form)
    assert form.boxes[Fact.PHONE].currentText() == "45 dagen"
    assert form.boxes[Fact.WAIT].currentText() == "3 weken"
    assert form.boxes[Fact.REST].currentText() == "1 maand"
    assert form.checker.text() == "Bram"
    assert form.terms.phone == 45


def test_who_calls_is_told_when_it_is_typed(form: TermsForm, qtbot: QtBot) -> None:
    form.checker.setFocus()
    QTest.keyClicks(form.checker, "  de assistente ")
    with qtbot.waitSignal(form.checkerChanged) as told:
        QTest.keyClick(form.checker, Qt.Key.Key_Return)
    assert told.args == ["de assistente"]


def test_months_and_days_go_back_and_forth() -> None:
    for months in range(1, 61):
        assert months_of_days(days_of_months(months)) == months
    assert days_of_months(12) == 365
    assert months_of_days(SHORTEST_TERM) == 1
    assert months_of_days(LONGEST_TERM) == 120
