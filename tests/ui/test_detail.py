"""The detail: order, both layers, links, notes, and what it refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.services.views import Alternative, FieldView
from socialekaart.ui.detail import content
from socialekaart.ui.detail.rows import DetailRow, open_outside
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.widgets import LinkButton
from tests.ui import fake_data as data
from tests.ui.conftest import Settle, clipboard
from tests.ui.fake_desk import FakeDesk


def show(window: MainWindow, settle: Settle, service_id: str = "s1") -> None:
    window.search.load_detail(service_id)
    settle()


def texts(window: MainWindow) -> str:
    detail = window.search.detail
    return "\n".join(part.text() for part in detail.findChildren(QLabel) if part.isVisible())


def link(window: MainWindow, start: str) -> QPushButton:
    found = window.search.detail.findChildren(QPushButton)
    return next(b for b in found if b.text().startswith(start))


def test_rows_follow_the_order_of_a_phone_call() -> None:
    detail = FakeDesk().detail("s1", data.NOW)
    assert detail is not None

    captions = [row.caption for row in content.rows(detail)]

    wanted = ["Wat", "Voor wie", "Niet voor", "Aanmelden", "Afspraken", "Wachttijd", "Kosten"]
    assert captions[:7] == wanted
    assert captions[7:] == [
        *("Open", "Contactpersoon", "E-mail", "Website", "Adres", "Terugkoppeling")
    ]


def test_access_reads_as_sentences() -> None:
    assert content.application(data.GRIP) == "Zelf, huisarts of POH. Geen verwijzing nodig."


def test_every_row_begins_at_the_left(window: MainWindow, settle: Settle) -> None:
    show(window, settle)

    rows = window.search.detail.findChildren(DetailRow)

    assert len({row.x() for row in rows}) == 1
    assert len({row.width() for row in rows}) == 1


def test_a_confidential_address_is_never_written(window: MainWindow, settle: Settle) -> None:
    show(window, settle, "s7")

    assert "Geheim adres" in texts(window)
    assert "geheim adres" in texts(window)
    assert "Geheimweg" not in texts(window)


def test_what_is_no_longer_delivered_says_so(window: MainWindow, settle: Settle) -> None:
    show(window, settle, "s6")

    assert "niet meer geleverd" in texts(window)


def test_go_there_instead_is_a_link_with_a_way_back(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    show(window, settle)
    link(window, "Inloop geldzaken").click()
    settle()
    assert window.search.detail.heading.name.text() == "Inloop geldzaken"
    assert window.search.detail.heading.back.isVisible()

    window.search.detail.heading.back.click()
    settle()

    assert window.search.detail.heading.name.text() == "Grip op je geld"
    assert not window.search.detail.heading.back.isVisible()


def test_a_name_we_do_not_know_is_no_link(window: MainWindow, settle: Settle) -> None:
    show(window, settle)

    assert "Zelfstandigenloket Voorbeeld" in texts(window)
    with pytest.raises(StopIteration):
        link(window, "→ wel bij Zelfstandigenloket")


def test_people_of_the_offering_have_a_number_and_say_for_whom_they_are(
    window: MainWindow, settle: Settle
) -> None:
    show(window, settle)

    assert "Marijke Voorbeeld · consulent schuldhulp" in texts(window)
    assert "alleen voor de praktijk" in texts(window)
    window.search.detail.heading.copy.click()
    assert clipboard() == "0187-000123"


def test_a_note_is_written_in_place_and_can_be_taken_back(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    show(window, settle)
    note = window.search.detail.note
    assert note is not None
    note.begin.click()
    note.edit.setPlainText("Belt terug voor 15:00")
    note.save.click()
    settle()
    assert desk.notes["s1"] == "Belt terug voor 15:00"
    assert "Belt terug voor 15:00" in texts(window)
    assert window.bar.isVisible()

    window.data.undo()
    settle()

    assert desk.notes["s1"] == ""


def test_a_note_with_a_bsn_is_refused_where_one_writes_and_the_text_stays(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    show(window, settle)
    note = window.search.detail.note
    assert note is not None
    note.start()
    note.edit.setPlainText("mevrouw 111222333")
    note.save.click()
    settle()

    assert note.problem.isVisible()
    assert "BSN" in note.problem.text()
    assert note.edit.toPlainText() == "mevrouw 111222333"
    assert "s1" not in desk.notes


def test_esc_leaves_the_note_and_forgets_what_was_typed(
    window: MainWindow, settle: Settle, qtbot: QtBot, desk: FakeDesk
) -> None:
    show(window, settle)
    note = window.search.detail.note
    assert note is not None
    note.start()
    QTest.keyClicks(note.edit, "half")

    QTest.keyClick(note.edit, Qt.Key.Key_Escape)

    assert not note.editing
    assert note.edit.toPlainText() == ""
    assert desk.notes == {}


def test_ctrl_enter_saves_the_note(
    window: MainWindow, settle: Settle, qtbot: QtBot, desk: FakeDesk
) -> None:
    show(window, settle)
    note = window.search.detail.note
    assert note is not None
    note.start()
    QTest.keyClicks(note.edit, "belt terug")

    QTest.keyClick(note.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert desk.notes == {"s1": "belt terug"}


def test_nothing_replaces_the_detail_while_one_writes(window: MainWindow, settle: Settle) -> None:
    show(window, settle)
    note = window.search.detail.note
    assert note is not None
    note.start()
    note.edit.setPlainText("half")

    window.top.set_text("opvoeding")
    settle()

    assert window.search.detail.note is note
    assert note.edit.toPlainText() == "half"


def edit(window: MainWindow, caption: str, attribute: str, text: str) -> None:
    detail = window.search.detail
    rows = detail.findChildren(DetailRow)
    chosen = next(r for r in rows if r.pencil.accessibleName() == f"{caption} aanpassen")
    chosen.pencil.click()
    assert detail.editor is not None
    detail.editor.edits[attribute].setText(text)


def test_an_own_value_shows_both_layers_and_goes_back_to_the_source(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    show(window, settle)
    edit(window, "Kosten", "fees", "eigen bijdrage 5 euro")
    editor = window.search.detail.editor
    assert editor is not None
    editor.edits["fees"].returnPressed.emit()
    settle()
    assert "eigen bijdrage 5 euro" in texts(window)
    assert "onze aanpassing; bron zegt: gratis" in texts(window)

    edit(window, "Kosten", "fees", "eigen bijdrage 5 euro")
    link(window, "Terug naar de bron").click()
    settle()

    assert desk.own == {}
    assert "onze aanpassing" not in texts(window)


def test_a_refused_own_value_says_why_and_keeps_what_was_typed(
    window: MainWindow, settle: Settle
) -> None:
    show(window, settle)
    edit(window, "E-mail", "email", "x@voorbeeld.example")
    editor = window.search.detail.editor
    assert editor is not None
    editor.saved.emit({"phone": "geen idee"})
    settle()

    assert editor.problem.text() == "Dit is geen telefoonnummer. Typ cijfers."
    assert editor.edits["email"].text() == "x@voorbeeld.example"


def test_source_delivery_and_check_are_told_apart() -> None:
    detail = FakeDesk().detail("s1", data.NOW)
    assert detail is not None

    told = content.provenance(detail, data.NOW)

    assert told.text == (
        "Bron: Voorbeeldregio · geleverd 23 november · "
        "gecontroleerd 12 dagen geleden door onze praktijk"
    )


def test_history_unfolds(window: MainWindow, settle: Settle) -> None:
    show(window, settle)
    link(window, "Geschiedenis (1)").click()

    assert "Telefoon: 0187-000100 → 0187-000123" in texts(window)


def test_only_web_addresses_open_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def keep(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", keep)
    for text in ("javascript:alert(1)", "file:///etc/passwd", "https://voorbeeld.example"):
        open_outside(text)

    assert opened == ["https://voorbeeld.example"]


def test_what_nobody_filled_in_can_be_filled_in(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    show(window, settle)
    chip = link(window, "Toegankelijkheid")
    chip.click()
    editor = window.search.detail.editor
    assert editor is not None
    assert list(editor.edits) == ["accessibility"]

    editor.edits["accessibility"].setText("Lift aanwezig")
    editor.edits["accessibility"].returnPressed.emit()
    settle()

    assert desk.own == {("s1", "accessibility"): "Lift aanwezig"}
    assert "Lift aanwezig" in texts(window)


def test_the_number_can_be_overruled_where_it_stands(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    show(window, settle)
    window.search.detail.heading.edit_phone.click()
    editor = window.search.detail.editor
    assert editor is not None

    editor.edits["phone"].setText("0187-000999")
    editor.edits["phone"].returnPressed.emit()
    settle()

    assert window.search.detail.heading.phone.text() == "0187-000 999"
    assert "bron zegt" in window.search.detail.heading.phone_layer.text()


def test_only_what_the_practice_may_change_has_a_pencil() -> None:
    detail = FakeDesk().detail("s1", data.NOW)
    assert detail is not None
    row = content.Row("Domeinen", "geld en schulden", ("domains",))
    whole = replace(detail, fields=(FieldView("domains", "Domeinen", "geld", "geld", False),))

    assert content.editable(row, whole) == []


def test_the_same_offering_at_another_source_can_be_opened(window: MainWindow) -> None:
    panel = window.search.detail
    detail = FakeDesk().detail("s1", data.NOW)
    assert detail is not None
    opened: list[str] = []
    panel.serviceWanted.connect(opened.append)

    panel.show_detail(replace(detail, also_at=(Alternative("Welzijn Voorbeeld", "s9"),)), data.NOW)

    (other,) = [b for b in panel.findChildren(LinkButton) if b.text() == "Welzijn Voorbeeld"]
    other.click()
    assert opened == ["s9"]
