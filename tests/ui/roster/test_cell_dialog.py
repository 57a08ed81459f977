"""The editor of a cell."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from socialekaart.domain.model import AssignmentKind
from socialekaart.errors import UsageError
from socialekaart.services.roster.views import CellKey
from socialekaart.ui.roster.cell_dialog import CellDialog
from socialekaart.ui.roster.leave_dialog import LeaveDialog
from socialekaart.ui.roster.page import RosterPage
from socialekaart.ui.roster.person_card import PersonCard
from socialekaart.ui.roster.terms_form import read_age, read_day, write_day
from tests.ui.roster.bench import (
    ADDICTION,
    HOMES,
    MIDDELHARNIS,
    MONEY,
    OUDDORP,
    Bench,
    own_names,
)

HERE = CellKey(MONEY, MIDDELHARNIS)


def opened(bench: Bench, page: RosterPage, key: CellKey = HERE) -> CellDialog:
    page.ask()
    bench.settle()
    page.matrix.go_to(key)
    QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    assert page.cell_dialog is not None
    return page.cell_dialog


def texts(card: PersonCard) -> str:
    return "\n".join(part.text() for part in card.findChildren(QLabel))


def test_enter_shows_everybody_of_the_cell(bench: Bench, page: RosterPage) -> None:
    dialog = opened(bench, page)

    (card,) = dialog.cards
    assert dialog.title.text() == "Geld en schulden in Middelharnis"
    told = texts(card)
    for fact in ("Anneke Voorbeeld", "06-0000 5555", "ma di do", "Vervanger: Karim Voorbeeld"):
        assert fact in told


def test_an_own_choice_says_what_the_source_says(bench: Bench, page: RosterPage) -> None:
    bench.put("Karim Voorbeeld", HERE, kind=AssignmentKind.CONTACT_POINT)

    dialog = opened(bench, page)

    assert dialog.under.text() == "Eigen keuze; de bron zegt: Anneke Voorbeeld."
    assert [card.person.name for card in dialog.cards] == ["Karim Voorbeeld", "Anneke Voorbeeld"]


def test_terms_are_changed_in_place_and_the_dialog_stays(bench: Bench, page: RosterPage) -> None:
    bench.put("Sjoerd Voorbeeld", HERE, kind=AssignmentKind.CONTACT_POINT)
    dialog = opened(bench, page)
    card = dialog.cards[0]
    card.unfold()
    card.terms.low.setText("12")
    card.terms.high.setText("23")
    card.terms.end.setText("1-3-2027")
    card.save.click()
    bench.settle()

    (person,) = [p for p in bench.cell(HERE).persons if p.own]
    assert (person.minimum_age, person.maximum_age) == (12, 23)
    assert person.valid_to == date(2027, 3, 1)
    assert dialog.isVisible()
    assert "12 t/m 23 jaar" in texts(dialog.cards[0])
    bench.hand.undo()
    (person,) = [p for p in bench.cell(HERE).persons if p.own]
    assert person.valid_to is None


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("end", "morgen", "‘morgen’ is geen datum. Schrijf een datum als 1-12-2026."),
        ("low", "jong", "‘jong’ is geen leeftijd. Schrijf een getal, zoals 18."),
        (
            "high",
            "3",
            "Deze persoon is er zelf voor andere leeftijden. Pas eerst die van de persoon aan.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_place(
    bench: Bench, page: RosterPage, field: str, text: str, sentence: str
) -> None:
    bench.put("Sjoerd Voorbeeld", HERE, kind=AssignmentKind.CONTACT_POINT)
    dialog = opened(bench, page)
    card = dialog.cards[0]
    card.unfold()
    getattr(card.terms, field).setText(text)
    card.save.click()
    bench.settle()

    assert dialog.bar.text == sentence
    assert bench.sentences("failed") == []


def test_an_own_choice_is_removed_here(bench: Bench, page: RosterPage) -> None:
    bench.put("Karim Voorbeeld", HERE, kind=AssignmentKind.CONTACT_POINT)
    dialog = opened(bench, page)

    dialog.cards[0].remove.click()
    bench.settle()

    assert [card.person.name for card in dialog.cards] == ["Anneke Voorbeeld"]


def test_what_is_being_typed_survives_a_change_elsewhere(bench: Bench, page: RosterPage) -> None:
    bench.put("Sjoerd Voorbeeld", HERE, kind=AssignmentKind.CONTACT_POINT)
    dialog = opened(bench, page)
    card = dialog.cards[0]
    card.unfold()
    card.terms.low.setText("12")
    bench.put("Karim Voorbeeld", CellKey(HOMES, OUDDORP))
    page.ask()
    bench.settle()

    assert dialog.cards[0] is card
    assert card.terms.low.text() == "12"


def test_saving_without_a_change_folds_the_fields(bench: Bench, page: RosterPage) -> None:
    terms = {"kind": AssignmentKind.CONTACT_POINT, "minimum_age": 18, "maximum_age": 67}
    bench.put("Sjoerd Voorbeeld", HERE, **terms)
    dialog = opened(bench, page)
    card = dialog.cards[0]
    card.unfold()
    card.save.click()
    bench.settle()

    assert card.form.isHidden()
    assert card.edit.isVisible()


def test_who_the_source_names_is_made_the_own_choice(bench: Bench, page: RosterPage) -> None:
    dialog = opened(bench, page)

    dialog.cards[0].choose.click()
    bench.settle()

    assert own_names(bench.cell(HERE)) == ["Anneke Voorbeeld"]
    assert bench.sentences("changed") == [
        "Anneke Voorbeeld is nu jullie eigen keuze voor Geld en schulden in Middelharnis."
    ]


def test_a_gap_says_who_helps_meanwhile(bench: Bench, page: RosterPage) -> None:
    dialog = opened(bench, page, CellKey("juridisch", OUDDORP))

    assert dialog.under.text() == (
        "Hier staat nog niemand. Zolang helpt de voordeur: Team Middelharnis Voorbeeld."
    )
    assert dialog.focusWidget() is dialog.assign


def test_the_contact_page_is_asked_for(bench: Bench, page: RosterPage) -> None:
    dialog = opened(bench, page, CellKey(HOMES, MIDDELHARNIS))

    dialog.cards[0].contactWanted.emit(dialog.cards[0].person.contact_id)

    assert bench.sentences("contactWanted") == [bench.ids["Sjoerd Voorbeeld"]]
    assert page.cell_dialog is None


def leaving(bench: Bench, page: RosterPage) -> LeaveDialog:
    dialog = opened(bench, page)
    dialog.cards[0].leave.click()
    bench.settle()
    made = dialog.findChild(LeaveDialog)
    assert isinstance(made, LeaveDialog)
    return made


def test_who_leaves_opens_the_cells(bench: Bench, page: RosterPage) -> None:
    dialog = leaving(bench, page)
    assert [dialog.cells.item(row).text() for row in range(dialog.cells.count())] == [
        "Geld en schulden  ·  Middelharnis"
    ]

    dialog.leave()
    bench.settle()

    assert bench.sentences("changed") == [
        "De laatste werkdag van Anneke Voorbeeld is 23 november. Eén vak staat daarna open."
    ]
    assert {cell.who for cell in page.open_cells.lines} == {"Anneke Voorbeeld", "Karim Voorbeeld"}


def test_a_successor_takes_over_from_the_day_after(bench: Bench, page: RosterPage) -> None:
    dialog = leaving(bench, page)
    dialog.somebody.setChecked(True)
    bench.settle()
    QTest.keyClicks(dialog.picker.search, "sjoerd")
    bench.settle()
    assert dialog.handed_over() == (HERE,)

    dialog.leave()
    bench.settle()

    (person,) = [p for p in bench.cell(HERE).persons if p.own]
    assert (person.name, person.valid_from) == ("Sjoerd Voorbeeld", date(2026, 11, 24))
    bench.hand.undo()
    assert own_names(bench.cell(HERE)) == []


def test_nobody_succeeds_themselves(bench: Bench, page: RosterPage) -> None:
    dialog = leaving(bench, page)
    dialog.somebody.setChecked(True)
    bench.settle()
    QTest.keyClicks(dialog.picker.search, "anneke")
    bench.settle()

    assert dialog.picker.current() is None
    assert dialog.picker.empty.title == "Niemand gevonden"
    assert not dialog.do.isEnabled()


def test_leaving_tells_whom_they_stand_in_for(bench: Bench, page: RosterPage) -> None:
    dialog = opened(bench, page, CellKey(ADDICTION, OUDDORP))
    dialog.cards[0].leave.click()
    bench.settle()
    made = dialog.findChild(LeaveDialog)
    assert isinstance(made, LeaveDialog)

    told = [part.text() for part in made.findChildren(QLabel)]
    assert "Vervangt nu: Anneke Voorbeeld. Die hebben dan geen vervanger." in told


@pytest.mark.parametrize(
    "text", ["1-12-2026", "01-12-2026", "1/12/2026", "2026-12-01", " 1.12.2026 "]
)
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert read_day(text) == date(2026, 12, 1)
    assert write_day(date(2026, 12, 1)) == "1-12-2026"


@pytest.mark.parametrize("text", ["30-2-2026", "32-1-2026", "1-13-2026", "12-2026"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is geen datum"):
        read_day(text)


@pytest.mark.parametrize("text", ["-1", "131", "1,5", "²", "abc"])
def test_an_age_that_nobody_has_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is geen leeftijd"):
        read_age(text)
