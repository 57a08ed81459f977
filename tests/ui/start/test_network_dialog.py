"""A network of the practice's own: entered, changed and removed from the start page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from socialekaart.domain.compass import Group
from socialekaart.services.start.views import NetworkForm
from tests.ui.start.conftest import Bench

Key = Qt.Key


def test_an_own_network_is_entered_by_keyboard_and_removed(bench: Bench) -> None:
    bench.page.question.choose_group(Group.BOTH)
    bench.settle()
    QTest.keyClick(bench.page.answer.add, Key.Key_Space)
    bench.settle()
    dialog = bench.page.dialog
    assert dialog is not None
    QTest.keyClicks(dialog.name, "MGN van ons")
    region = dialog.region.lineEdit()
    assert region is not None
    QTest.keyClicks(region, "Zuid-Hollandse Eilanden")
    QTest.keyClicks(dialog.members, "Voorbeeld Ggz")
    QTest.keyClick(dialog.members, Key.Key_Return)
    QTest.keyClicks(dialog.members, "Voorbeeld Welzijn")
    dialog.one_referral.setFocus()
    QTest.keyClick(dialog.one_referral, Key.Key_Space)
    QTest.keyClick(dialog.feedback, Key.Key_Return)
    bench.settle()
    bench.settle()

    assert bench.heard("changed") == ["Het netwerk staat erbij."]
    made = next(c for c in bench.page.answer.cards if c.view.own)
    assert made.view.service.members == ("Voorbeeld Ggz", "Voorbeeld Welzijn")
    assert made.view.one_referral
    made.remove.click()
    bench.settle()
    bench.settle()
    assert bench.heard("changed")[-1] == "Het netwerk is weggehaald."
    assert not any(c.view.own for c in bench.page.answer.cards)
    assert bench.hand.undo() == "Het netwerk is terug."


def test_a_refusal_is_shown_in_the_dialog(bench: Bench) -> None:
    bench.page.add_network()
    bench.settle()
    dialog = bench.page.dialog
    assert dialog is not None
    dialog.save()
    bench.settle()
    assert dialog.isVisible()
    assert "Geef het netwerk een naam" in dialog.problem.text()
    dialog.name.setText("MGN")
    dialog.region.setEditText("nergens")
    dialog.save()
    bench.settle()
    assert "Kies de regio" in dialog.problem.text()
    dialog.reject()


def test_changing_shows_what_was_entered(bench: Bench) -> None:
    form = NetworkForm(
        "MGN van ons", "regio:Zuid-Hollandse Eilanden", "Hanneke Voorbeeld", feedback="2 weken"
    )
    network_id = bench.page._desk.add_network(form)
    bench.page.change_network(network_id)
    bench.settle()
    dialog = bench.page.dialog
    assert dialog is not None
    assert dialog.form() == form
    dialog.lead.setText("Iemand anders")
    dialog.save()
    bench.settle()
    assert bench.heard("changed") == ["Het netwerk is aangepast."]
    assert bench.page._desk.network_form(network_id).lead == "Iemand anders"
