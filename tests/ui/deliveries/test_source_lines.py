"""The rows of changes, corrections and deliveries keep Qt's rules and read well aloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from socialekaart.services.deliveries.views import Affected, Outcome, SourceKind, SourceSettings
from socialekaart.ui.deliveries.sources import wording
from socialekaart.ui.deliveries.sources.lines import (
    ROW_ROLE,
    ChangeModel,
    CorrectionModel,
    DeliveryModel,
)
from tests.ui import fake_data as data
from tests.ui.deliveries.fake_sources_desk import (
    change_lines,
    correction_lines,
    delivery_lines,
    pairs,
    source_cards,
)

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def test_deliveries_keep_the_rules_of_qt_and_fade_what_was_undone(qtbot: QtBot) -> None:
    model = DeliveryModel()
    _tester = QAbstractItemModelTester(model, FATAL)

    model.set_lines(delivery_lines(), data.NOW)
    model.set_lines((), data.NOW)
    model.set_lines(delivery_lines(), data.NOW)

    rows = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    assert [row.faded for row in rows] == [False, True, False]
    assert rows[0].subtitle == "14 nieuw · 37 gewijzigd · 3 niet meer geleverd · 1 verwijderd"
    assert "ongedaan gemaakt" in model.index(1, 0).data(SPOKEN)


def test_corrections_keep_the_rules_of_qt_and_say_their_state_in_words(qtbot: QtBot) -> None:
    model = CorrectionModel()
    _tester = QAbstractItemModelTester(model, FATAL)

    model.set_lines(correction_lines(), data.NOW)

    badges = [model.index(row, 0).data(ROW_ROLE).badge[0] for row in range(5)]
    assert badges == ["open", "nog steeds fout", "verstuurd", "opgelost", "anders gewijzigd"]
    spoken = model.index(1, 0).data(SPOKEN)
    assert "was ma-vr 9-17, wordt weten we niet" in spoken
    assert "gemeld 2 september" in spoken


def test_changes_are_narrowed_by_field_and_by_every_word(qtbot: QtBot) -> None:
    model = ChangeModel()
    _tester = QAbstractItemModelTester(model, FATAL)
    model.set_changes(change_lines(), data.NOW)
    assert model.labels()[0] == ("Het hele aanbod", 2)

    model.keep("Het hele aanbod", "")
    assert model.rowCount() == 2

    model.keep("", "gemeente 9-16")
    assert [model.index(0, 0).data(ROW_ROLE).subtitle] == ["Openingstijden"]
    assert model.rowCount() == 1
    assert model.total == 7

    model.keep("", "")
    assert model.rowCount() == 7


def test_a_change_by_an_undo_says_when_it_was(qtbot: QtBot) -> None:
    first = change_lines()[0]
    model = ChangeModel()

    model.set_changes((first, replace(first, at=datetime(2026, 11, 22, 9, 0))), data.NOW)

    assert model.index(0, 0).data(ROW_ROLE).note == ""
    assert model.index(1, 0).data(ROW_ROLE).note == "gisteren 9:00"


def test_an_emptied_field_is_said_to_be_empty(qtbot: QtBot) -> None:
    model = ChangeModel()
    model.set_changes(change_lines()[-1:], data.NOW)

    assert model.index(0, 0).data(ROW_ROLE).new == "leeg"


def test_taking_back_is_told_by_what_the_delivery_had_done() -> None:
    told = wording.undone({Outcome.NEW: 14, Outcome.UNCHANGED: 1200, Outcome.ABSENT: 0})

    assert told == ("De levering is ongedaan gemaakt. 14 nieuw aanbod of contact is weer weg.")


def test_a_delivery_that_changed_nothing_says_how_much_stayed() -> None:
    assert wording.counts_line({Outcome.UNCHANGED: 357, Outcome.NEW: 0}) == "357 ongewijzigd"
    assert wording.counts_line({}) == "leeg"


def test_an_address_that_hides_its_host_has_none() -> None:
    good = "https://bestanden.voorbeeld.example/aanbod.csv"
    assert wording.host_of(good) == "bestanden.voorbeeld.example"
    for bad in (
        "http://bestanden.voorbeeld.example/a.csv",
        "https://voorbeeld.example@elders.example/a.csv",
        "https://voorbeeld.example\\@elders.example",
        "https://voor beeld.example",
        "https://[",
        "ftp://voorbeeld.example",
        "bestanden",
        "",
    ):
        assert wording.host_of(bad) == ""


def test_what_is_ours_is_counted_in_words() -> None:
    assert wording.own(Affected()) == "niets"
    assert wording.own(Affected(assignments=1, notes=2)) == "1 vak in het rooster, 2 notities"


def test_a_pair_marks_what_really_differs() -> None:
    pair = pairs()[0]
    same = replace(pair, second=replace(pair.first, name="MAATJE bij je  administratie"))

    assert [row.caption for row in wording.pair_rows(pair) if row.differs] == ["Naam", "Adres"]
    assert not any(row.differs for row in wording.pair_rows(same))


def test_a_pair_leaves_out_what_neither_side_says() -> None:
    captions = [row.caption for row in wording.pair_rows(pairs()[1])]

    assert captions == ["Naam", "Organisatie", "Telefoon", "Bron", "Van ons"]


def test_a_source_says_where_it_comes_from_and_what_it_does_by_itself() -> None:
    folder = source_cards()[1].settings

    assert wording.place(folder) == r"map \\server\leveringen\regio"
    assert wording.habits(folder) == "kijkt bij het opstarten · vertrouwd"
    by_hand = SourceSettings("x", SourceKind.FILE, check_at_start=True, trusted=True)
    assert wording.habits(by_hand) == ""
