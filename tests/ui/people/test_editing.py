"""Changing somebody in place, adding one and removing one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from socialekaart.domain.model import AssignmentKind, RecordState
from socialekaart.ui.beheer.pick_edit import CheckListEdit, DateEdit, SuggestEdit
from socialekaart.ui.dialogs.confirm import ConfirmDialog
from socialekaart.ui.people.editor import ChoiceEdit
from socialekaart.ui.people.new_person import NewPersonDialog
from tests.ui.people.bench import ALT, CTRL, Bench, focused, texts


def edits(bench: Bench) -> dict[str, QLineEdit]:
    """Give the fields that are being edited."""
    assert bench.page.sheet.editor is not None
    return bench.page.sheet.editor.edits


def chip(bench: Bench, name: str) -> QPushButton:
    """Give the button of a field that is still empty."""
    buttons = bench.page.sheet.rows["missing"].findChildren(QPushButton)
    return next(one for one in buttons if one.text() == name)


def problem(bench: Bench) -> str:
    """Give what the editor refuses."""
    assert bench.page.sheet.editor is not None
    return bench.page.sheet.editor.problem.text()


def test_a_number_is_changed_with_keys_and_taken_back(bench: Bench) -> None:
    bench.open("Marijke")
    bench.page.sheet.heading.edit_phone.setFocus()
    bench.press(Qt.Key.Key_Space)
    assert focused() is edits(bench)["direct_phone"]
    bench.type("0187 000 999")
    with bench.qtbot.waitSignal(bench.page.changed) as changed:
        bench.press(Qt.Key.Key_Return)

    assert changed.args == ["Aanpassing bewaard."]
    assert bench.page.sheet.heading.phone.text() == "0187-000 999"
    assert "Telefoon direct: onze aanpassing; bron zegt: 06-00001234" in texts(bench.page.sheet)

    bench.hand.undo()
    bench.page.ask()
    bench.settle()
    assert bench.page.sheet.heading.phone.text() == "06-0000 1234"


def test_back_to_the_source_is_one_press(bench: Bench) -> None:
    bench.open("Ilse")
    bench.desk.change(bench.shown.id, {"area.kind": "wijk", "area.names": "Ouddorp"})
    bench.page.ask()
    bench.settle()
    assert "bron zegt: gemeente Goeree-Overflakkee" in texts(bench.page.sheet.rows["what_for"])

    bench.page.sheet.rows["what_for"].pencil.click()
    assert bench.page.sheet.editor is not None
    back = next(
        one
        for one in bench.page.sheet.editor.findChildren(QPushButton)
        if one.text() == "Terug naar de bron"
    )
    with bench.qtbot.waitSignal(bench.page.changed) as changed:
        back.click()
    bench.settle()

    assert changed.args == ["De waarde van de bron staat weer voorop."]
    assert "Gemeente Goeree-Overflakkee" in texts(bench.page.sheet)


def test_a_refusal_stands_where_one_types_and_nothing_is_lost(bench: Bench) -> None:
    bench.open("Sjoerd")
    bench.page.sheet.rows["period"].pencil.click()
    edits(bench)["valid_to"].setFocus()
    bench.type("ooit")
    bench.press(Qt.Key.Key_Return)

    assert problem(bench).startswith("'ooit' is geen datum.")
    assert edits(bench)["valid_to"].text() == "ooit"
    bench.page.ask()
    bench.settle()
    assert edits(bench)["valid_to"].text() == "ooit"

    bench.press(Qt.Key.Key_Escape)
    assert not bench.page.sheet.busy
    assert bench.contact("Sjoerd").valid_to == bench.shown.contact.valid_to


def test_saving_without_a_change_only_closes(bench: Bench) -> None:
    bench.open("Marijke")
    bench.page.sheet.heading.edit_name.click()
    edits(bench)["name"].setFocus()
    bench.press(Qt.Key.Key_Return)

    assert not bench.page.sheet.busy
    assert bench.hand.undo() is None


def test_another_row_waits_for_the_one_that_is_open(bench: Bench) -> None:
    bench.open("Marijke")
    bench.page.sheet.heading.edit_name.click()
    bench.page.sheet.rows["hours"].pencil.click()

    assert list(edits(bench)) == ["name", "role", "organization"]


def test_what_is_still_empty_is_filled_in(bench: Bench) -> None:
    bench.open("Marijke")
    chip(bench, "Geldig tot en met").click()
    assert isinstance(edits(bench)["valid_to"], DateEdit)
    bench.type("31-12-2026")
    bench.press(Qt.Key.Key_Return)

    assert "vertrekt 31 december" in texts(bench.page.sheet)


def test_domains_are_ticked_by_name_and_a_kind_is_chosen(bench: Bench) -> None:
    bench.open("Ilse")
    bench.page.sheet.rows["what_for"].pencil.click()
    kind, domains = edits(bench)["kind"], edits(bench)["domains"]
    assert isinstance(kind, ChoiceEdit)
    assert isinstance(domains, CheckListEdit)
    kind.setFocus()
    bench.press(Qt.Key.Key_Down, ALT)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    assert kind.text() == "casemanager"

    domains.setFocus()
    bench.press(Qt.Key.Key_F4)
    listed = focused()
    assert isinstance(listed, QListWidget)
    listed.setCurrentRow(0)
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Return)
    assert domains.text() == "Wonen | Gezin, opvoeding en relaties"
    bench.press(Qt.Key.Key_Return)

    stored = bench.contact("Ilse")
    assert (stored.kind, stored.domains) == (AssignmentKind.CASE_MANAGER, ("wonen", "gezin"))


def test_a_choice_may_be_left_alone(bench: Bench) -> None:
    bench.open("Ilse")
    bench.page.sheet.rows["visibility"].pencil.click()
    bench.press(Qt.Key.Key_F4)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Escape)

    assert edits(bench)["visibility"].text() == "praktijk"


def test_a_stand_in_is_chosen_from_who_makes_no_loop(bench: Bench) -> None:
    bench.open("Sjoerd")
    chip(bench, "Waarnemer").click()
    bench.settle()
    edit = edits(bench)["stand_in"]
    assert isinstance(edit, SuggestEdit)
    assert focused() is edit
    completer = edit.completer()
    assert completer is not None
    model = completer.model()
    assert isinstance(model, QStringListModel)
    assert model.stringList() == ["Ilse Voorbeeld · jeugdconsulent · Gemeente Voorbeeld"]

    bench.type(model.stringList()[0])
    bench.press(Qt.Key.Key_Return)
    assert [one.name for one in bench.shown.chain] == ["Ilse Voorbeeld"]


def test_a_typed_loop_is_refused_in_place(bench: Bench) -> None:
    bench.open("Sjoerd")
    chip(bench, "Waarnemer").click()
    bench.settle()
    bench.type("Marijke Voorbeeld")
    bench.press(Qt.Key.Key_Return)

    assert problem(bench).startswith("Zo gaat de waarneming in een kring")


def test_a_note_is_written_with_keys(bench: Bench) -> None:
    bench.open("Marijke")
    note = bench.page.sheet.note
    assert note is not None
    note.begin.setFocus()
    bench.press(Qt.Key.Key_Space)
    bench.type("Belt terug voor 15:00.")
    bench.press(Qt.Key.Key_Return, CTRL)

    assert bench.shown.note == "Belt terug voor 15:00."
    assert "Belt terug voor 15:00." in texts(bench.page.sheet)


def test_a_note_about_a_patient_is_refused(bench: Bench) -> None:
    bench.open("Marijke")
    note = bench.page.sheet.note
    assert note is not None
    note.begin.click()
    bench.type("mevrouw, BSN 111222333")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert "burgerservicenummer" in note.problem.text()

    bench.press(Qt.Key.Key_Escape)
    assert not note.editing
    assert bench.shown.note == ""


# --- our own people -------------------------------------------------------------------------


def new_dialog(bench: Bench) -> NewPersonDialog:
    """Open the dialog by its button."""
    bench.page.list.new.setFocus()
    bench.press(Qt.Key.Key_Space)
    dialog = bench.page.dialog
    assert isinstance(dialog, NewPersonDialog)
    return dialog


def test_somebody_is_added_with_keys_and_shown(bench: Bench) -> None:
    bench.type("ilse")
    dialog = new_dialog(bench)
    for text in ("Riet Voorbeeld", "spv", "Buurtteam Voorbeeld", "06 00 00 43 21"):
        bench.type(text)
        bench.press(Qt.Key.Key_Tab)
    with bench.qtbot.waitSignal(bench.page.changed) as changed:
        bench.press(Qt.Key.Key_Return)
    bench.settle()

    assert changed.args == ["Contactpersoon toegevoegd."]
    assert not dialog.isVisible()
    assert bench.shown.contact.direct_phone == "06-00004321"
    assert bench.page.list.current_id() == bench.shown.id
    told = texts(bench.page.sheet)
    assert "eigen" in told
    assert "Door jullie zelf toegevoegd" in told
    assert "Nog niets. Kies een domein en een gebied." in told
    assert bench.page.sheet.heading.wrong.isHidden()


def test_what_is_missing_is_said_in_the_dialog(bench: Bench) -> None:
    dialog = new_dialog(bench)
    bench.type("Riet Voorbeeld")
    bench.press(Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert dialog.problem.text().startswith("‘Organisatie’ is leeg, maar is verplicht.")
    bench.press(Qt.Key.Key_Escape)
    assert len(bench.listed) == 3


@pytest.fixture
def riet(bench: Bench) -> Bench:
    """Give the page with an own contact on show, who stands in for Ilse."""
    riet = bench.desk.add_person(
        {"name": "Riet Voorbeeld", "organization": "Buurtteam", "email": "r@voorbeeld.example"}
    )
    ilse = next(one.id for one in bench.desk.people("ilse", bench.page.context.clock()))
    bench.desk.change(ilse, {"stand_in": riet})
    bench.page.ask()
    bench.settle()
    bench.open("Riet")
    return bench


def test_an_own_person_is_removed_after_asking_and_comes_back(riet: Bench) -> None:
    shown = riet.shown
    riet.page.sheet.heading.remove.click()
    dialog = riet.page.dialog
    assert isinstance(dialog, ConfirmDialog)
    assert "Er is dan geen waarneming meer voor: Ilse Voorbeeld." in texts(dialog)
    with riet.qtbot.waitSignal(riet.page.changed) as changed:
        dialog.do.click()
    riet.settle()

    assert changed.args == ["Contactpersoon verwijderd."]
    assert "Riet Voorbeeld" not in riet.listed
    assert riet.page.sheet.detail is None
    assert riet.page.focusWidget() is riet.page.list.filter

    riet.hand.undo()
    riet.page.open_person(shown.id)
    riet.page.ask()
    riet.settle()
    assert riet.shown.state is RecordState.OWN


def test_nothing_is_removed_without_asking(riet: Bench) -> None:
    riet.page.sheet.heading.remove.click()
    assert riet.page.dialog is not None
    riet.press(Qt.Key.Key_Return)

    assert "Riet Voorbeeld" in riet.listed


def test_who_was_removed_elsewhere_is_shown_without_buttons(riet: Bench) -> None:
    shown = riet.shown
    riet.desk.remove(shown.id)
    riet.page.ask()
    riet.settle()

    assert "verwijderd" in texts(riet.page.sheet)
    heading = riet.page.sheet.heading
    assert all(one.isHidden() for one in (heading.roster, heading.leave, heading.remove))
    assert "missing" not in riet.page.sheet.rows


def test_a_record_that_is_no_more_leaves_an_empty_page(bench: Bench) -> None:
    bench.open("Marijke")
    bench.page.open_person("weg")
    bench.settle()

    assert bench.page.sheet.detail is None
