"""The section of waits: criteria first, a line for each group, and what one may do; by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from socialekaart.ui.waits.chart import WaitChart
from socialekaart.ui.widgets import LinkButton
from tests.ui.waits.bench import TODAY, Bench
from tests.ui.waits.conftest import MakeBench

REPORT = "Meld een wachttijd…"


def starts(bench: Bench, start: str) -> list[str]:
    return [text for text in bench.texts() if text.startswith(start)]


def test_one_reads_whether_one_gets_in_before_how_long_one_waits(make_bench: MakeBench) -> None:
    texts = make_bench().texts()

    assert texts[0] == (
        "Eerst: verwijzing nodig · aanmelden door huisarts of POH · vanaf 18 jaar"
        " · voor volwassenen · niet voor: crisis"
    )
    assert texts[1] == (
        "6 weken tot de intake · 12 weken tot de behandeling · samen 18 (norm 14) · peildatum 3 nov"
    )
    assert texts[2:4] == ["langer dan de norm", "van de bron"]


def test_over_the_norm_says_what_the_insurer_can_do(make_bench: MakeBench) -> None:
    assert starts(make_bench(), "De zorgverzekeraar kan bemiddelen: de patiënt belt")


@pytest.mark.parametrize(
    ("law", "start"),
    [("Wlz", "Het zorgkantoor kan bemiddelen"), ("Jeugdwet", "Hier gaat de gemeente over")],
)
def test_another_law_names_who_is_there_for_it(make_bench: MakeBench, law: str, start: str) -> None:
    bench = make_bench(law=law)

    assert starts(bench, start)
    assert not starts(bench, "De zorgverzekeraar")


def test_within_the_norm_nobody_mediates(make_bench: MakeBench) -> None:
    bench = make_bench(intake_wait_weeks=4, treatment_wait_weeks=10)

    assert "binnen de norm" in bench.texts()
    assert not starts(bench, "De zorgverzekeraar")


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        (date(2026, 5, 1), "7 maanden oud: vraag het na"),
        (None, "onbekend hoe oud: vraag het na"),
        (date(2026, 12, 1), "peildatum klopt niet: vraag het na"),
    ],
    ids=["old", "none", "future"],
)
def test_an_aged_wait_says_so_in_words(
    make_bench: MakeBench, counted: date | None, words: str
) -> None:
    assert words in make_bench(wait_reference_date=counted).texts()


def test_without_a_wait_one_can_still_tell_one(make_bench: MakeBench) -> None:
    bench = make_bench(intake_wait_weeks=None, treatment_wait_weeks=None)

    assert bench.texts() == ["Niemand gaf een wachttijd door."]
    bench.walk_to(REPORT)


def test_what_helps_meanwhile_opens_by_key(make_bench: MakeBench) -> None:
    bench = make_bench()
    assert "Tijdens het wachten" in bench.texts()
    assert starts(bench, "Wordt het erger? Wacht dan niet af")

    bench.press("Inloop Voorbeeld")

    assert bench.wanted == ["s2"]


def test_a_wait_is_told_by_keyboard_only(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.press(REPORT)
    assert bench.dialog.focusWidget() is bench.dialog.intake

    bench.type("2", Qt.Key.Key_Tab, "4", Qt.Key.Key_Return)
    bench.settle()

    assert bench.told == ["Wachttijd bewaard: Behandeling Voorbeeld."]
    assert starts(bench, "2 weken tot de intake · 4 weken tot de behandeling · samen 6 (norm 14)")
    assert "zelf gehoord" in bench.texts()


def test_a_wait_of_one_group_gets_a_line_of_its_own(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.press(REPORT)
    bench.dialog.group.setFocus()
    bench.dialog.group.lineEdit().selectAll()

    bench.type("jongeren")
    bench.dialog.intake.setFocus()
    bench.type("0", Qt.Key.Key_Return)
    bench.settle()

    assert starts(bench, "Iedereen: 6 weken")
    assert starts(bench, "Jongeren: geen wachttijd · peildatum 23 nov")


def test_what_we_heard_is_corrected_and_withdrawn_by_keyboard(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.desk.record("s1", "", 3, 5, TODAY, "balie")
    bench.show_waits()
    assert "zelf gehoord van balie" in bench.texts()

    bench.press("Wachttijd wijzigen: Iedereen")
    assert (bench.dialog.intake.text(), bench.dialog.who.text()) == ("3", "balie")
    bench.dialog.intake.selectAll()
    bench.type("9", Qt.Key.Key_Return)
    bench.settle()
    assert starts(bench, "9 weken tot de intake · 5 weken")

    bench.press("Wachttijd weghalen: Iedereen")
    bench.settle()
    assert bench.told[-1] == "De wachttijd is weg."
    assert starts(bench, "6 weken tot de intake")

    assert bench.hand.undo() == "De wachttijd staat er weer."


def test_withdrawing_what_is_gone_already_says_so(make_bench: MakeBench) -> None:
    bench = make_bench()
    wait_id = bench.desk.record("s1", "", 3, 5, TODAY)
    bench.show_waits()
    bench.desk.end(wait_id)

    bench.press("Wachttijd weghalen: Iedereen")
    bench.settle()

    assert "intussen weggehaald" in str(bench.failures[0])


def test_the_first_course_is_shown_and_others_open_at_a_press(make_bench: MakeBench) -> None:
    bench = make_bench()
    for group in ("", "jongeren"):
        bench.desk.record("s1", group, 3, 5, date(2026, 9, 1))
        bench.desk.record("s1", group, 4, 5, date(2026, 10, 1))
    bench.show_waits()
    first, second = bench.section.courses
    assert (first.isVisible(), second.isVisible()) == (True, False)

    bench.press("Toon verloop (2)")

    assert second.isVisible()
    assert second.chart.hasFocus()


def test_one_point_is_no_course(make_bench: MakeBench) -> None:
    assert make_bench().section.findChildren(WaitChart) == []


def test_the_chart_turns_into_a_table_and_back_by_key(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.desk.record("s1", "", 3, None, date(2026, 9, 1))
    bench.show_waits()

    bench.press("Toon als tabel")

    (table,) = [one for one in bench.section.findChildren(QTableView) if one.isVisible()]
    model = table.model()
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert rows == [["3 nov, bron", "6", "12", "18"], ["1 sep, zelf", "3", "—", "—"]]
    assert table.hasFocus()
    assert table.accessibleName() == "Verloop van de wachttijd"

    bench.press("Toon als grafiek")
    assert bench.section.courses[0].chart.hasFocus()


def test_a_refusal_is_shown_where_one_types_and_nothing_is_lost(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.press(REPORT)

    bench.type(Qt.Key.Key_Return)
    bench.settle()
    assert bench.dialog.problem.text().startswith("Vul minstens één wachttijd in")

    bench.type("zes", Qt.Key.Key_Return)
    assert "heel aantal weken" in bench.dialog.problem.text()

    bench.dialog.intake.selectAll()
    bench.type("-2", Qt.Key.Key_Return)
    bench.settle()
    assert "nul weken of meer" in bench.dialog.problem.text()

    bench.dialog.intake.selectAll()
    bench.type("6", Qt.Key.Key_Tab, "1000", Qt.Key.Key_Return)
    bench.settle()
    assert "meer dan tien jaar" in bench.dialog.problem.text()
    assert bench.dialog.intake.text() == "6"
    assert bench.told == []


def test_a_patient_number_is_refused_in_the_dialog(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.press(REPORT)
    bench.dialog.who.setText("BSN 123456782")

    bench.type("6", Qt.Key.Key_Return)
    bench.settle()

    assert "burgerservicenummer" in bench.dialog.problem.text()


def test_escape_leaves_the_dialog_and_keeps_nothing(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.press(REPORT)
    dialog = bench.dialog

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert bench.told == []


def test_everything_one_can_press_has_a_name(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.desk.record("s1", "", 3, None, TODAY)
    bench.show_waits()

    assert all(one.accessibleName() for one in bench.section.findChildren(LinkButton))
