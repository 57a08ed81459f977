"""Start bij de vraag: by keyboard from a domain to the person, the columns and an offering."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from socialekaart.domain.compass import Answer, Group, Severity, Side
from socialekaart.ui.start import wording
from socialekaart.ui.start.offers import FIRST, GuideList
from tests.ui.start.conftest import Bench

Key = Qt.Key


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focus(), key)


def shown_sides(bench: Bench) -> list[Side]:
    return [side for side, one in bench.page.answer.columns.items() if not one.isHidden()]


def names(rows: GuideList) -> list[str]:
    hits = (rows.rows.hit(row) for row in range(rows.rows.rowCount()))
    return [hit.name for hit in hits if hit is not None]


def choose(bench: Bench, group: Group, *domains: str) -> None:
    bench.page.question.choose_domains(domains)
    bench.page.question.choose_group(group)
    bench.settle()


# --- by keyboard --------------------------------------------------------------------------------


def test_two_steps_lead_from_the_question_to_an_offering(bench: Bench) -> None:
    page = bench.page
    page.first_focus()
    press(Key.Key_Right, Key.Key_Space)
    bench.settle()

    assert page.question.domains == ("financien",)
    assert page.answer.who is not None
    assert page.answer.who.block.name.text() == "Marijke Voorbeeld"

    page.question.compass.quadrants[Group.OWN_PRACTICE].setFocus()
    press(Key.Key_2)
    bench.settle()

    assert page.question.groups == (Group.SOCIAL,)
    assert shown_sides(bench) == [Side.SOCIAL]
    rows = page.answer.columns[Side.SOCIAL].list
    rows.setFocus()
    first = rows.current_hit()
    assert first is not None
    press(Key.Key_Return)
    assert bench.heard("service") == [first.id]


def test_tab_goes_from_domains_to_questions_to_compass(bench: Bench) -> None:
    question = bench.page.question
    question.first_focus()
    stops = []
    for _ in range(10):
        stops.append(focus())
        press(Key.Key_Tab)
    places = [
        stops.index(question.tiles["wonen"]),
        stops.index(question.social.toggles[0]),
        stops.index(question.diagnosis.toggles[0]),
        stops.index(question.compass.quadrants[Group.OWN_PRACTICE]),
    ]
    assert places == sorted(places)
    assert question.tiles["financien"] not in stops


def test_arrows_walk_tiles_and_stay_within_them(bench: Bench) -> None:
    question = bench.page.question
    question.first_focus()
    press(Key.Key_Left, Key.Key_Up)
    assert focus() is question.tiles["wonen"]
    press(Key.Key_Down, Key.Key_Right, Key.Key_Return)
    assert focus() is question.tiles["sociaal-netwerk"]
    assert question.domains == ("sociaal-netwerk",)


@pytest.mark.parametrize(
    ("keys", "group"),
    [
        ([Key.Key_Return], Group.OWN_PRACTICE),
        ([Key.Key_Right, Key.Key_Return], Group.SOCIAL),
        ([Key.Key_Down, Key.Key_Space], Group.CARE),
        ([Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Enter], Group.BOTH),
        ([Key.Key_3], Group.CARE),
        ([Key.Key_4], Group.BOTH),
    ],
    ids=["enter", "right", "down-space", "corner", "three", "four"],
)
def test_the_compass_is_walked_and_chosen_by_keys(
    bench: Bench, keys: list[Qt.Key], group: Group
) -> None:
    compass = bench.page.question.compass
    compass.quadrants[Group.OWN_PRACTICE].setFocus()
    press(*keys)
    assert bench.page.question.groups == (group,)
    assert [g for g, one in compass.quadrants.items() if one.isChecked()] == [group]


def test_ctrl_c_copies_the_number_of_the_offering_with_the_keyboard(bench: Bench) -> None:
    choose(bench, Group.CARE, "psychisch")
    rows = bench.page.answer.columns[Side.CARE].list
    rows.setFocus()
    hit = rows.current_hit()
    assert hit is not None
    QTest.keyClick(rows, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert bench.heard("copied") == [hit.phone]
    assert bench.page.phone_to_copy() == (hit.phone, hit.name)


def test_without_a_row_the_number_to_copy_is_that_of_whom_to_call(bench: Bench) -> None:
    choose(bench, Group.SOCIAL, "financien")
    bench.page.question.first_focus()
    assert bench.page.phone_to_copy() == ("06-00001234", "Marijke Voorbeeld")


def test_arrows_pass_over_headings(bench: Bench) -> None:
    choose(bench, Group.BOTH, "psychisch")
    rows = bench.page.answer.columns[Side.CARE].list
    rows.setFocus()
    stood = set()
    for _ in range(rows.rows.rowCount()):
        stood.add(rows.currentIndex().row())
        press(Key.Key_Down)
    headings = {row for row in range(rows.rows.rowCount()) if rows.rows.heading(row)}
    assert headings
    assert stood == set(range(rows.rows.rowCount())) - headings


def test_a_long_part_unfolds_where_one_stands(bench: Bench) -> None:
    choose(bench, Group.SOCIAL, "psychisch")
    rows = bench.page.answer.columns[Side.SOCIAL].list
    before, height = names(rows), rows.height()
    more = next(row for row in range(rows.rows.rowCount()) if rows.rows.more(row))
    assert more == FIRST + 1
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(more))
    press(Key.Key_Return)
    assert len(names(rows)) > len(before)
    assert names(rows)[:FIRST] == before[:FIRST]
    assert rows.height() > height
    assert rows.currentIndex().row() == more
    assert rows.current_hit() is not None


# --- the two questions --------------------------------------------------------------------------


def test_both_answers_light_up_a_quadrant(bench: Bench) -> None:
    question = bench.page.question
    lit = []
    for choice in (question.social, question.diagnosis):
        choice.toggles[1].click()
        lit.append(question.groups)
    assert lit == [(), (Group.BOTH,)]
    assert question.compass.rose.groups == (Group.BOTH,)


def test_not_knowing_lights_up_two_and_the_needle_points_between_them(bench: Bench) -> None:
    question = bench.page.question
    question.social.toggles[0].click()
    question.diagnosis.toggles[2].click()
    assert question.groups == (Group.OWN_PRACTICE, Group.CARE)
    way = question.compass.rose.direction()
    assert way is not None
    assert (way.x(), way.y()) == (-1, 0)
    bench.settle()
    assert shown_sides(bench) == [Side.PRACTICE, Side.CARE]


def test_a_quadrant_answers_both_questions(bench: Bench) -> None:
    question = bench.page.question
    question.compass.quadrants[Group.CARE].click()
    assert (question.social.place, question.diagnosis.place) == (0, 1)


def test_the_weight_is_asked_where_care_is_shown_only(bench: Bench) -> None:
    question = bench.page.question
    choose(bench, Group.SOCIAL, "psychisch")
    assert not question.weight.isVisible()
    choose(bench, Group.CARE, "psychisch")
    assert question.weight.isVisible()
    question.weight.toggles[2].click()
    assert question.severity is Severity.HEAVY
    bench.settle()
    rows = bench.page.answer.columns[Side.CARE].list.rows
    headings = [h[0] for h in map(rows.heading, range(rows.rowCount())) if h]
    assert headings[:2] == ["Gespecialiseerde ggz", "Crisis"]
    choose(bench, Group.SOCIAL, "psychisch")
    assert question.severity is None


def test_begin_again_forgets_everything(bench: Bench) -> None:
    choose(bench, Group.BOTH, "psychisch", "financien")
    question = bench.page.question
    question.empty.click()
    bench.settle()
    assert (question.domains, question.groups, question.severity) == ((), (), None)
    assert shown_sides(bench) == []
    assert focus() is question.tiles["wonen"]


# --- the answer ---------------------------------------------------------------------------------


def test_group_four_shows_the_talk_the_mgn_and_both_columns(bench: Bench) -> None:
    choose(bench, Group.BOTH, "psychisch")
    answer = bench.page.answer
    assert names(answer.exploring.list) == ["Verkennend gesprek Eilanden"]
    assert answer.exploring.isVisible()
    assert answer.cards[0].view.service.name == "MGN Zuid-Hollandse Eilanden"
    assert answer.cards[0].y() < answer.columns[Side.SOCIAL].y()
    assert shown_sides(bench) == [Side.SOCIAL, Side.CARE]


def test_other_groups_keep_the_networks_below(bench: Bench) -> None:
    choose(bench, Group.SOCIAL, "psychisch")
    answer = bench.page.answer
    assert not answer.exploring.isVisible()
    assert answer.cards[0].y() > answer.columns[Side.SOCIAL].y()


def test_a_network_unfolds_and_stays_so(bench: Bench) -> None:
    choose(bench, Group.BOTH, "psychisch")
    made = bench.page.answer.cards[0]
    made.toggle.setFocus()
    press(Key.Key_Space)
    assert made.open.isVisible()
    bench.page.ask()
    bench.settle()
    again = bench.page.answer.cards[0]
    assert again.open.isVisible()
    assert again.toggle.hasFocus()
    again.open.click()
    assert bench.heard("service") == [again.view.id]


def test_crisis_numbers_and_the_acute_button_are_always_there(bench: Bench) -> None:
    page = bench.page
    assert "112" in page.acute.lines.text()
    for group in Group:
        choose(bench, group, "wonen")
        assert page.acute.isVisible()
        assert "0187-000 118" in page.acute.lines.text()
    page.acute.acute.click()
    assert bench.heard("acute") == ["acute"]


def test_the_age_of_the_top_bar_counts(bench: Bench) -> None:
    choose(bench, Group.CARE, "psychisch")
    assert "FACT-team Flakkee" in names(bench.page.answer.columns[Side.CARE].list)
    bench.top.age.edit.setText("9")
    bench.top.asked.emit()
    bench.settle()
    rows = bench.page.answer.columns[Side.CARE].list
    assert "FACT-team Flakkee" not in names(rows)
    assert "9 jaar" in bench.page.where.text()


def test_a_place_nobody_knows_is_asked_for(bench: Bench) -> None:
    bench.top.place.edit.setText("")
    bench.page.ask()
    bench.settle()
    assert "Vul een postcode of plaats in" in bench.page.where.text()


def test_what_is_elsewhere_is_told_and_the_search_has_it(bench: Bench) -> None:
    choose(bench, Group.OWN_PRACTICE, "psychisch")
    answer = bench.page.answer
    assert "andere groep" in answer.elsewhere.text()
    answer.search.click()
    assert bench.top.text.edit.text() == "Psychische gezondheid"


def test_a_domain_without_anyone_is_said_and_the_front_door_helps(bench: Bench) -> None:
    choose(bench, Group.SOCIAL, "zingeving")
    answer = bench.page.answer
    assert answer.who is not None
    assert "Voordeur" in answer.who.block.name.text()


def test_the_keyboard_stays_on_its_row_when_data_changed(bench: Bench) -> None:
    choose(bench, Group.CARE, "psychisch")
    rows = bench.page.answer.columns[Side.CARE].list
    rows.setFocus()
    press(Key.Key_Down, Key.Key_Down)
    held = rows.current_hit()
    bench.page.ask()
    bench.settle()
    assert held is not None
    assert rows.hasFocus()
    assert rows.current_hit() == held


def test_asking_while_hidden_asks_nothing(bench: Bench) -> None:
    bench.page.hide()
    bench.page.ask()
    assert bench.background.idle


def test_models_hold_to_the_rules_of_qt(bench: Bench) -> None:
    choose(bench, Group.BOTH, "psychisch", "financien")
    for one in (bench.page.answer.exploring, *bench.page.answer.columns.values()):
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        tester = QAbstractItemModelTester(one.list.rows, mode)
        for row in range(one.list.rows.rowCount()):
            one.list.rows.unfold(row)
        tester.deleteLater()


def test_every_control_has_a_name(bench: Bench) -> None:
    question = bench.page.question
    for tile in question.tiles.values():
        assert tile.accessibleName()
    for one in question.compass.quadrants.values():
        assert one.accessibleName().startswith(f"Groep {int(one.stands_for)}")
    for made in (*question.social.toggles, *question.diagnosis.toggles, *question.weight.toggles):
        assert "?" in made.accessibleName()


def test_every_word_of_the_compass_has_its_dutch() -> None:
    for group in Group:
        assert wording.group_title(group)
        assert wording.group_hint(group)
    assert [wording.said(answer) for answer in Answer] == ["Ja", "Nee", "Weet ik niet"]
    assert wording.applicants(("huisarts", "poh", "zelf")) == "huisarts, POH en zelf"
    assert wording.applicants(()) == ""
