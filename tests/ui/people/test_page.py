"""Finding somebody, reading everything about them, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.ui.detail.wrong import WrongSubject
from socialekaart.ui.people.model import PeopleModel
from socialekaart.ui.people.page import PeoplePage
from socialekaart.ui.widgets import CopyButton, LinkButton
from tests.ui.conftest import clipboard
from tests.ui.people.bench import NOW, Bench, focused, texts


def test_an_empty_directory_teaches_how_people_come(empty: Bench) -> None:
    assert empty.page.list.empty.title == "Nog geen contactpersonen"
    assert empty.page.sheet.empty.title == "Kies iemand in de lijst"


def test_somebody_is_found_read_and_called_with_keys_alone(bench: Bench) -> None:
    bench.type("schuldhulp")
    assert bench.listed == ["Marijke Voorbeeld", "Sjoerd Voorbeeld"]

    bench.press(Qt.Key.Key_Down)
    assert bench.shown.contact.name == "Marijke Voorbeeld"
    bench.press(Qt.Key.Key_Return)
    assert focused() is bench.page.sheet.heading.copy
    bench.press(Qt.Key.Key_Space)
    assert clipboard() == "06-00001234"

    bench.press(Qt.Key.Key_Escape)
    assert focused() is bench.page.list.filter
    bench.press(Qt.Key.Key_Escape)
    assert len(bench.listed) == 3


def test_enter_in_the_filter_takes_the_first(bench: Bench) -> None:
    bench.type("ilse")
    bench.press(Qt.Key.Key_Return)

    assert bench.shown.contact.name == "Ilse Voorbeeld"


def test_the_list_itself_is_walked_and_opened(bench: Bench) -> None:
    bench.page.list.view.setFocus()
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Down)
    name = bench.shown.contact.name
    bench.press(Qt.Key.Key_Return)

    assert name in bench.listed
    assert focused() is bench.page.sheet.heading.copy


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_PageDown, "Sjoerd Voorbeeld"), (Qt.Key.Key_Up, "Ilse Voorbeeld")],
)
def test_walking_stops_at_the_ends(bench: Bench, key: Qt.Key, name: str) -> None:
    bench.press(key)
    bench.press(key)

    assert bench.shown.contact.name == name


def test_nobody_found_says_what_to_do(bench: Bench) -> None:
    bench.type("zzz")
    assert bench.page.list.empty.title == "Niemand gevonden"
    assert bench.page.list.count.text() == "0 gevonden"

    (everyone, _) = bench.page.list.empty.findChildren(QPushButton)
    everyone.click()
    bench.settle()
    assert bench.page.list.count.text() == "3 personen"


def test_rows_say_everything_to_a_screen_reader(bench: Bench) -> None:
    model = bench.page.list.model
    told = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]

    assert told[1] == (
        "Marijke Voorbeeld. consulent schuldhulp. Gemeente Voorbeeld. "
        "Geld en schulden · gemeente Goeree-Overflakkee. 06-00001234"
    )
    assert told[2].endswith("vertrekt 1 december")


def test_the_page_says_who_what_when_and_who_stands_in(bench: Bench) -> None:
    bench.open("Marijke")
    told = texts(bench.page.sheet)

    for text in (
        "consulent schuldhulp · Gemeente Voorbeeld",
        "06-0000 1234",
        "0187-000 137",
        "Nu bereikbaar",
        "tot 12:30 · werkt ma, di, do",
        "Gemeente Goeree-Overflakkee",
        "alleen voor de praktijk",
        "06-0000 1224",
        "Nu bereikbaar tot 12:30",
        "Bron: Gemeente Voorbeeld",
    ):
        assert text in told
    rows = bench.page.sheet.rows
    assert "Grip op je geld" in [one.text() for one in rows["services"].findChildren(LinkButton)]
    assert "A-9" in texts(rows["services"])


def test_who_leaves_is_said_in_words(bench: Bench) -> None:
    bench.open("Sjoerd")
    told = texts(bench.page.sheet)

    assert "vertrekt 1 december" in told
    assert "Tot en met 1 december" in told
    assert "kamer" in told
    assert "2.14" in told


def test_links_lead_to_the_stand_in_and_back(bench: Bench) -> None:
    bench.open("Marijke")
    (link,) = bench.page.sheet.rows["stand_in"].findChildren(LinkButton)
    link.click()
    bench.settle()
    assert bench.shown.contact.name == "Sjoerd Voorbeeld"
    assert bench.page.list.current_id() == bench.shown.id

    (back,) = bench.page.sheet.rows["stands_in_for"].findChildren(LinkButton)
    back.click()
    bench.settle()
    assert bench.shown.contact.name == "Marijke Voorbeeld"


def test_opening_somebody_the_filter_leaves_out_clears_it(bench: Bench) -> None:
    bench.type("ilse")
    bench.open("Marijke")

    assert bench.page.list.filter.text() == ""
    assert bench.page.list.current_id() == bench.shown.id


def test_an_offering_is_asked_for(bench: Bench) -> None:
    bench.open("Marijke")
    link = next(
        one
        for one in bench.page.sheet.rows["services"].findChildren(LinkButton)
        if one.text() == "Grip op je geld"
    )
    with bench.qtbot.waitSignal(bench.page.serviceWanted) as asked:
        link.click()

    assert asked.args == [bench.shown.services[0].service_id]


def test_every_number_can_be_copied(bench: Bench) -> None:
    bench.open("Marijke")
    seen: list[str] = []
    bench.page.copied.connect(seen.append)
    for copy in bench.page.sheet.findChildren(CopyButton):
        if copy.isVisibleTo(bench.page):
            copy.click()

    assert seen == ["06-00001234", "0187-000137", "06-00001224"]
    assert bench.page.phone_to_copy() == ("06-00001234", "Marijke Voorbeeld")


@pytest.mark.parametrize(("name", "signal"), [("roster", "rosterWanted"), ("leave", "leaveWanted")])
def test_the_roster_is_asked_for_this_person(bench: Bench, name: str, signal: str) -> None:
    shown = bench.open("Marijke")
    with bench.qtbot.waitSignal(getattr(bench.page, signal)) as asked:
        getattr(bench.page.sheet.heading, name).click()

    assert asked.args == [shown.id]


def test_what_is_wrong_is_reported_whole_or_by_row(bench: Bench) -> None:
    bench.open("Marijke")
    with bench.qtbot.waitSignal(bench.page.wrongWanted) as whole:
        bench.page.sheet.heading.wrong.click()
    with bench.qtbot.waitSignal(bench.page.wrongWanted) as numbers:
        bench.page.sheet.heading.wrong_phone.click()
    with bench.qtbot.waitSignal(bench.page.wrongWanted) as hours:
        bench.page.sheet.rows["hours"].flag.click()

    subject = _subject(whole.args)
    assert subject.record_name == "Marijke Voorbeeld"
    assert WHOLE_RECORD in [field.attribute for field in subject.fields]
    assert [field.attribute for field in _subject(numbers.args).fields] == [
        "direct_phone",
        "general_phone",
    ]
    assert all(field.editable for field in _subject(hours.args).fields)


def _subject(args: list[object] | None) -> WrongSubject:
    assert args is not None
    assert isinstance(args[0], WrongSubject)
    return args[0]


def test_the_history_opens_and_stays_open(bench: Bench) -> None:
    bench.open("Marijke")
    assert "→ nieuw" not in texts(bench.page.sheet)
    toggle = next(
        one
        for one in bench.page.sheet.rows["origin"].findChildren(QPushButton)
        if one.text().startswith("Geschiedenis")
    )
    toggle.click()
    assert "Gemeente Voorbeeld · Deze persoon: — → nieuw" in texts(bench.page.sheet)

    bench.page.ask()
    bench.settle()
    assert "→ nieuw" in texts(bench.page.sheet)


def test_without_anybody_on_show_there_is_nothing_to_copy(page_only: PeoplePage) -> None:
    assert page_only.phone_to_copy() == ("", "")
    assert page_only.email_to_copy() == ""


@pytest.fixture
def page_only(bench: Bench) -> PeoplePage:
    """Give the page before somebody was chosen."""
    return bench.page


def test_the_list_is_a_sound_model(bench: Bench) -> None:
    model = PeopleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lines = bench.desk.people("", NOW)
    model.set_lines(lines, NOW.date())
    model.set_lines(lines[:1], NOW.date())

    assert (model.row_of(lines[0].id), model.row_of("weg"), model.line(7)) == (0, -1, None)
    assert tester.model() is model
