"""The main path: type, read who to call, walk, copy."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.errors import DatabaseError
from socialekaart.services.views import FREE, YES, Facet
from socialekaart.settings import Settings
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import FRONT_DOOR
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.words import Mark
from tests.ui.conftest import FakeMap, Settle, clipboard
from tests.ui.fake_desk import FakeDesk


def ask(window: MainWindow, settle: Settle, text: str = "schulden", place: str = "3241") -> None:
    window.top.set_place(place)
    window.top.set_text(text)
    settle()


def test_typing_answers_both_questions_at_once(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    window.top.set_place("3241 Middelharnis")
    QTest.keyClicks(window.top.text.edit, "schulden")
    settle()

    card = window.search.card
    assert card.question.text() == "Wie bel ik voor geld en schulden in Goeree-Overflakkee?"
    assert card.block.name.text() == "Marijke Voorbeeld"
    assert card.block.phone.text() == "06-0000 5678"
    assert card.block.because.text() == "Werkt voor de hele gemeente Goeree-Overflakkee."
    assert card.block.fresh.text() == "Nummer gecontroleerd 12 dagen geleden"
    assert "Sjoerd" in card.stand_in.text()
    assert "Team Middelharnis" in card.front_door.text()
    assert window.search.list.model.rowCount() == 5
    assert window.search.list.count.text() == "5 gevonden"


def test_a_list_that_stops_short_says_so(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    desk.has_more = True
    ask(window, settle)

    assert window.search.list.count.text() == "meer dan 5 gevonden"
    assert window.search.list.more.isVisible()


def test_nearest_comes_first_and_its_detail_is_on_show(window: MainWindow, settle: Settle) -> None:
    ask(window, settle)

    detail = window.search.detail.detail
    assert detail is not None
    assert detail.service.name == "Grip op je geld"
    assert window.search.list.model.hit(0) is not None


def test_a_superseded_query_never_reaches_the_screen(
    qtbot: QtBot, window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    shown: list[str] = []
    window.search.controller.found.connect(lambda found: shown.append(found.query.text))
    desk.gate = threading.Event()
    window.top.set_text("opvoeding")
    qtbot.waitUntil(lambda: desk.asked[-1].text == "opvoeding")
    window.top.set_text("schulden")
    qtbot.waitUntil(lambda: desk.interrupts > 0)
    desk.gate.set()
    settle()

    assert shown == ["schulden"]


def test_enter_goes_to_the_first_and_arrows_walk_while_the_field_keeps_focus(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    ask(window, settle)
    field, lst = window.top.text.edit, window.search.list
    window.top.focus_text()

    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    settle()
    assert lst.view.currentIndex().row() == 1
    assert field.hasFocus()
    assert window.search.detail.heading.name.text() == "Maatje bij je administratie"

    QTest.keyClick(field, Qt.Key.Key_Return)
    assert lst.view.hasFocus()
    QTest.keyClick(lst.view, Qt.Key.Key_Return)
    assert window.search.detail.heading.copy.hasFocus()

    QTest.keyClick(window.search.detail.heading.copy, Qt.Key.Key_Escape)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_copy_takes_the_person_first_and_the_row_once_one_is_chosen(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    ask(window, settle)
    field = window.top.text.edit
    window.top.focus_text()
    field.deselect()

    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "06-00005678"

    QTest.keyClick(field, Qt.Key.Key_Down)
    settle()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "0187-000123"
    assert "Grip op je geld" in window.status.message.text()


def test_selected_text_in_a_field_is_copied_as_everywhere(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    ask(window, settle)
    window.top.focus_text()

    QTest.keyClick(window.top.text.edit, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert clipboard() == "schulden"


def test_one_key_copies_the_mail_address(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    ask(window, settle)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    QTest.keyClick(window.top.text.edit, Qt.Key.Key_E, both)

    assert clipboard() == "geld@voorbeeld.example"


def test_chips_narrow_and_show_how_many_stay(window: MainWindow, settle: Settle) -> None:
    ask(window, settle)
    facets = window.search.facets
    free = facets.quick[(Facet.FEES, FREE)]
    assert free.text() == "Gratis 5"

    facets.quick[(Facet.OPEN_NOW, YES)].click()
    settle()

    assert window.search.list.model.rowCount() == 4
    assert facets.quick[(Facet.OPEN_NOW, YES)].isChecked()
    facets.clear()
    settle()
    assert window.search.list.model.rowCount() == 5


def test_a_domain_of_the_start_card_answers_without_typing(
    window: MainWindow, settle: Settle
) -> None:
    window.top.set_place("3241")
    window.search.card.domainChosen.emit("financien")
    settle()

    assert window.search.card.block.name.text() == "Marijke Voorbeeld"
    texts = [chip.text() for chip in window.search.facets.findChildren(QPushButton)]
    assert "Geld en schulden  ✕" in texts


def test_menu_offers_values_with_counts(window: MainWindow, settle: Settle) -> None:
    ask(window, settle)

    menu = window.search.facets.menu((Facet.MUNICIPALITY,))

    assert [action.text() for action in menu.actions()] == ["Goeree-Overflakkee   4"]


def test_nothing_found_offers_ways_out(window: MainWindow, settle: Settle) -> None:
    ask(window, settle, "bestaatniet")
    lst = window.search.list
    assert lst.empty.title == "Niets gevonden"
    steps = {b.text(): b for b in lst.empty.findChildren(QPushButton)}
    assert {"Overal zoeken", "Zoekwoord wissen"} <= steps.keys()

    steps["Zoekwoord wissen"].click()
    settle()

    assert lst.model.rowCount() > 0


def test_a_typing_error_gives_another_spelling(window: MainWindow, settle: Settle) -> None:
    ask(window, settle, "schuldne")
    link = next(b for b in window.search.list.findChildren(QPushButton) if b.text() == "schulden")

    link.click()
    settle()

    assert window.top.text.edit.text() == "schulden"
    assert window.search.list.model.rowCount() == 5


def test_nobody_for_a_domain_shows_the_front_door_and_lets_one_appoint(
    window: MainWindow, settle: Settle
) -> None:
    ask(window, settle, "opvoeding")
    card = window.search.card

    assert card.block.name.text() == "Team Middelharnis Voorbeeld"
    assert card.appoint.isVisible()
    assert card.hint.isVisible()


def test_an_unknown_place_is_marked_when_one_has_left_the_field(
    window: MainWindow, settle: Settle
) -> None:
    ask(window, settle, "schulden", "Nergenshuizen")

    assert "kennen we niet" in window.top.place.toolTip()


def test_a_known_error_is_shown_as_a_sentence_and_nothing_breaks(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    desk.raises = DatabaseError("De gegevens zijn even niet te lezen. Probeer het opnieuw.")
    ask(window, settle)
    assert window.bar.isVisible()
    assert window.bar.text == "De gegevens zijn even niet te lezen. Probeer het opnieuw."

    desk.raises = None
    ask(window, settle, "geld")
    assert window.search.list.model.rowCount() == 5


def test_the_map_comes_after_the_list_and_selects_both_ways(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    ask(window, settle)
    shown = window.search.map
    assert isinstance(shown, FakeMap)
    assert shown.points is not None
    assert shown.place == (51.757, 4.165)
    assert len(shown.points.without_place) == 4

    shown.serviceClicked.emit("s3")
    settle()
    assert window.search.list.current_id() == "s3"
    assert shown.selected[-1] == "s3"

    window.search.list.select("s2")
    settle()
    assert shown.selected[-1] == "s2"


def test_folding_the_map_away_is_remembered(window: MainWindow, keeper: SettingsKeeper) -> None:
    window.search.list.map_button.click()

    assert not window.search.wants_map()
    assert keeper.settings.map_visible is False


def test_a_hidden_map_is_never_made(qtbot: QtBot, desk: FakeDesk) -> None:
    from socialekaart.ui.main_window import build_window
    from tests.ui import fake_data as data
    from tests.ui.conftest import wait_for

    made: list[FakeMap] = []

    def factory() -> FakeMap:
        made.append(FakeMap())
        return made[-1]

    keeper = SettingsKeeper(Settings(map_visible=False))
    window = build_window(desk, keeper, map_factory=factory, clock=lambda: data.NOW)
    qtbot.addWidget(window)
    window.show()
    wait_for(qtbot, window)
    window.close()

    assert made == []


def test_place_suggestions_come_while_typing(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    window.top.focus_place()
    QTest.keyClicks(window.top.place.edit, "32")
    settle()

    model = window.top._suggestions
    assert model.stringList() == ["3241 Middelharnis", "3253 Ouddorp", "3231 Brielle"]


def test_age_goes_into_the_question_and_letters_do_not(
    qtbot: QtBot, window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    QTest.keyClicks(window.top.age.edit, "4x3")
    settle()

    assert desk.asked[-1].age == 43


def test_nothing_of_the_question_gets_into_the_settings(
    qtbot: QtBot, window: MainWindow, settle: Settle, keeper: SettingsKeeper
) -> None:
    ask(window, settle, "schulden", "3253 Ouddorp")
    QTest.keyClicks(window.top.age.edit, "97")
    settle()
    window.close()

    kept = repr(keeper.settings)
    assert not any(word in kept for word in ("schulden", "3253", "Ouddorp", "97,"))


def test_all_answers_opens_the_page_for_this_domain(window: MainWindow, settle: Settle) -> None:
    ask(window, settle)

    window.search.card.all_lines.click()
    settle()

    assert window.pages.currentIndex() == FRONT_DOOR
    assert window.front_door.domain == "financien"
    assert len(window.front_door.cards) == 3


@pytest.mark.parametrize(("identifier", "mark"), [("s1", Mark.OPEN), ("s3", Mark.CLOSED)])
def test_marks_follow_the_opening_state(
    window: MainWindow, settle: Settle, identifier: str, mark: Mark
) -> None:
    ask(window, settle)
    window.search.list.select(identifier)
    settle()

    assert window.search.detail.heading.mark._mark == mark
