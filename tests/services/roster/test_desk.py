"""The roster's desk on a real database: what is shown, and every change with its undo."""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Contact,
    RecordKind,
    ServiceArea,
    Visibility,
)
from socialekaart.domain.roster_grid import EVERY_DOMAIN, CellState
from socialekaart.errors import UnwritableFileError, UsageError
from socialekaart.services.answer_question import Answerer
from socialekaart.services.by_hand import ByHand
from socialekaart.services.reference import Reference
from socialekaart.services.roster.desk import RosterDesk
from socialekaart.services.roster.views import (
    AssignmentTerms,
    CellKey,
    RosterCell,
    RosterQuery,
    RosterView,
)
from socialekaart.services.show_service import find_contacts
from socialekaart.storage.assignments import Assignments
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records
from tests.factories import contact
from tests.services.conftest import Deliver

NOW = datetime(2026, 11, 23, 10)
TODAY = NOW.date()
GEMEENTE, WIJK, REGIO = "gemeente:GM1924", "wijk:Middelharnis", "regio:Zuid-Hollandse Eilanden"
AREAS = (WIJK, "wijk:Ouddorp", GEMEENTE, REGIO)
QUERY = RosterQuery(areas=AREAS)
TERMS = AssignmentTerms()
MONEY = CellKey("financien", GEMEENTE)


def wijk(*names: str) -> ServiceArea:
    return ServiceArea(AreaKind.NEIGHBOURHOOD, names)


MARIJKE = contact()
FATIMA = contact(external_id="C-2", name="Fatima Voorbeeld", domains=("gezin",))
SJOERD = contact(external_id="C-3", name="Sjoerd Voorbeeld", area=wijk("Middelharnis"))


@pytest.fixture
def hand(db: Database, reference: Reference, deliver: Deliver) -> ByHand:
    deliver(contacts=[MARIJKE, FATIMA, SJOERD])
    return ByHand(db, reference)


@pytest.fixture
def desk(hand: ByHand) -> RosterDesk:
    return RosterDesk(hand)


def id_of(hand: ByHand, name: str) -> str:
    shown = Records(hand.db).shown(RecordKind.CONTACT)
    return next(one.id for one in shown if one.shown_value("name") == name)


def cell(desk: RosterDesk, key: CellKey = MONEY, on: date = TODAY) -> RosterCell:
    found = desk.view(QUERY, datetime.combine(on, NOW.time())).cell(key.domain, key.area)
    assert found is not None
    return found


def names(found: RosterCell) -> list[str]:
    return [person.name for person in found.persons]


def content(db: Database) -> list[tuple[object, ...]]:
    columns = "contact_id, domain, kind, area_kind, area, valid_from, valid_to"
    rows = db.rows(f"SELECT {columns} FROM assignment WHERE ended_at IS NULL")
    overlay = db.rows("SELECT record_id, field, value FROM overlay")
    return sorted(map(tuple, rows)) + sorted(map(tuple, overlay))


# --- showing --------------------------------------------------------------------------------------


def test_the_matrix_has_a_row_for_each_domain_below_that_of_the_front_door(
    desk: RosterDesk, reference: Reference
) -> None:
    view = desk.view(QUERY, NOW)

    assert [row.domain for row in view.rows] == [EVERY_DOMAIN, *reference.domains.ids]
    assert [area.label for area in view.areas] == [
        "Middelharnis",
        "Ouddorp",
        "Goeree-Overflakkee",
        "Zuid-Hollandse Eilanden",
    ]


def test_cells_tell_who_and_where_to_look_else(desk: RosterDesk) -> None:
    assert names(cell(desk)) == ["Marijke Voorbeeld"]
    assert names(cell(desk, CellKey("financien", WIJK))) == ["Sjoerd Voorbeeld"]
    elsewhere = cell(desk, CellKey("financien", "wijk:Ouddorp"))
    assert elsewhere.state is CellState.INHERITED
    assert elsewhere.inherited_from == "Goeree-Overflakkee"
    assert cell(desk, CellKey("wonen", GEMEENTE)).state is CellState.GAP


def test_a_person_in_a_cell_has_all_that_a_phone_call_needs(desk: RosterDesk) -> None:
    (person,) = cell(desk).persons

    assert person.phone == MARIJKE.direct_phone
    assert person.working_days == MARIJKE.working_days
    assert person.opening.is_open is not None
    assert (person.own, person.assignment_id) == (False, "")


@pytest.mark.parametrize("postcode", ["", "3241"], ids=["unknown", "known"])
def test_without_chosen_areas_the_practices_own_surroundings_are_shown(
    desk: RosterDesk, postcode: str
) -> None:
    view = desk.view(RosterQuery(practice_postcode=postcode), NOW)

    assert [area.key for area in view.areas] == [WIJK, GEMEENTE]


def test_an_empty_database_has_no_columns_and_no_error(db: Database, reference: Reference) -> None:
    desk = RosterDesk(ByHand(db, reference))

    assert desk.view(RosterQuery(), NOW).areas == ()
    assert desk.areas() == ()
    assert desk.open_cells(TODAY) == ()


def test_a_key_that_names_nothing_is_passed_over(desk: RosterDesk) -> None:
    view = desk.view(RosterQuery(areas=("onzin", "planeet:Mars", GEMEENTE)), NOW)

    assert [area.key for area in view.areas] == [GEMEENTE]


# --- assigning ------------------------------------------------------------------------------------


def test_our_choice_stands_first_overrules_the_source_and_answers_the_phone_question(
    desk: RosterDesk, hand: ByHand
) -> None:
    desk.assign(id_of(hand, "Fatima Voorbeeld"), [MONEY], TERMS)

    found = cell(desk)
    assert names(found) == ["Fatima Voorbeeld", "Marijke Voorbeeld"]
    assert [person.own for person in found.persons] == [True, False]
    assert [person.overruled for person in found.persons] == [False, True]
    place = hand.reference.place("Ouddorp")
    answer = Answerer(hand.db, hand.reference).who(("financien",), place, None, NOW)
    assert answer.lines[0].contact.name == "Fatima Voorbeeld"
    assert answer.lines[0].own_choice


def test_several_cells_are_filled_at_once_and_taken_back_at_once(
    desk: RosterDesk, hand: ByHand
) -> None:
    before = content(hand.db)
    keys = [CellKey(domain, GEMEENTE) for domain in ("wonen", "gezin", "juridisch")]

    desk.assign(id_of(hand, "Marijke Voorbeeld"), keys, TERMS)

    assert all("Marijke Voorbeeld" in names(cell(desk, key)) for key in keys)
    assert hand.undo() == "De toewijzing is teruggedraaid."
    assert content(hand.db) == before


def test_the_same_person_twice_in_a_cell_is_once(desk: RosterDesk, hand: ByHand) -> None:
    fatima = id_of(hand, "Fatima Voorbeeld")

    first = desk.assign(fatima, [MONEY], TERMS)
    again = desk.assign(fatima, [MONEY], TERMS)

    assert len(first) == 1
    assert again == ()


def test_in_the_row_of_the_front_door_somebody_becomes_the_front_door(
    desk: RosterDesk, hand: ByHand
) -> None:
    key = CellKey(EVERY_DOMAIN, GEMEENTE)

    desk.assign(id_of(hand, "Fatima Voorbeeld"), [key], TERMS)

    (person,) = cell(desk, key).persons
    assert (person.name, person.kind) == ("Fatima Voorbeeld", AssignmentKind.FRONT_DOOR)
    assert cell(desk, CellKey("wonen", GEMEENTE)).front_door == "Fatima Voorbeeld"
    place = hand.reference.place("Ouddorp")
    door = Answerer(hand.db, hand.reference).who((), place, None, NOW).front_door
    assert door is not None
    assert door.contact.name == "Fatima Voorbeeld"


def test_terms_are_shown_changed_and_taken_back(desk: RosterDesk, hand: ByHand) -> None:
    (one,) = desk.assign(id_of(hand, "Fatima Voorbeeld"), [MONEY], TERMS)
    terms = AssignmentTerms(AssignmentKind.CONSULTATION, 18, 65, TODAY, TODAY + timedelta(days=200))

    desk.change([one], terms)

    person = next(p for p in cell(desk).persons if p.assignment_id == one)
    assert (person.kind, person.minimum_age, person.maximum_age) == (terms.kind, 18, 65)
    assert (person.valid_from, person.valid_to) == (terms.valid_from, terms.valid_to)
    hand.undo()
    (back,) = Assignments(hand.db).all()
    assert (back.kind, back.minimum_age, back.valid_to) == (None, None, None)


def test_a_choice_moves_to_another_cell_and_back(desk: RosterDesk, hand: ByHand) -> None:
    (one,) = desk.assign(id_of(hand, "Fatima Voorbeeld"), [MONEY], TERMS)

    desk.move(one, CellKey("wonen", WIJK))

    assert names(cell(desk, CellKey("wonen", WIJK))) == ["Fatima Voorbeeld"]
    assert names(cell(desk)) == ["Marijke Voorbeeld"]
    hand.undo()
    assert "Fatima Voorbeeld" in names(cell(desk))


def test_a_removed_choice_gives_the_sources_word_back(desk: RosterDesk, hand: ByHand) -> None:
    ids = desk.assign(id_of(hand, "Fatima Voorbeeld"), [MONEY], TERMS)

    desk.remove(ids)

    assert names(cell(desk)) == ["Marijke Voorbeeld"]
    assert not cell(desk).persons[0].overruled
    hand.undo()
    assert names(cell(desk))[0] == "Fatima Voorbeeld"


@pytest.mark.parametrize(
    ("terms", "sentence"),
    [
        (AssignmentTerms(valid_from=TODAY, valid_to=TODAY - timedelta(days=1)), "laatste dag"),
        (AssignmentTerms(minimum_age=18, maximum_age=12), "hoogste leeftijd"),
        (AssignmentTerms(minimum_age=-1), "tussen 0 en 120"),
        (AssignmentTerms(maximum_age=500), "tussen 0 en 120"),
    ],
    ids=["period", "ages", "negative", "too old"],
)
def test_terms_that_cannot_be_are_refused_and_nothing_is_written(
    desk: RosterDesk, hand: ByHand, terms: AssignmentTerms, sentence: str
) -> None:
    before = content(hand.db)

    with pytest.raises(UsageError, match=sentence):
        desk.assign(id_of(hand, "Fatima Voorbeeld"), [MONEY], terms)

    assert content(hand.db) == before
    assert hand.undo() is None


def test_what_is_gone_is_told_in_words(desk: RosterDesk, hand: ByHand) -> None:
    with pytest.raises(UsageError, match="staat niet meer in de database"):
        desk.assign("niemand", [MONEY], TERMS)
    with pytest.raises(UsageError, match="gebied kennen we niet"):
        desk.assign(id_of(hand, "Fatima Voorbeeld"), [CellKey("wonen", "planeet:Mars")], TERMS)
    for change in (
        lambda: desk.remove(["weg"]),
        lambda: desk.change(["weg"], TERMS),
        lambda: desk.move("weg", MONEY),
    ):
        with pytest.raises(UsageError, match="intussen weg"):
            change()


def test_the_history_of_a_person_tells_what_they_were_asked(desk: RosterDesk, hand: ByHand) -> None:
    fatima = id_of(hand, "Fatima Voorbeeld")
    ids = desk.assign(fatima, [MONEY], TERMS)
    desk.remove(ids)

    changes = [c for c in History(hand.db).of_record(fatima) if c.layer == "own"]
    assert [(c.old is None, c.new is None) for c in changes] == [(False, True), (True, False)]
    assert changes[1].new["domain"] == "financien"


def test_a_new_delivery_leaves_our_choices_alone(
    desk: RosterDesk, hand: ByHand, deliver: Deliver
) -> None:
    desk.assign(id_of(hand, "Fatima Voorbeeld"), [MONEY], TERMS)
    deliver(contacts=[MARIJKE, FATIMA, contact(external_id="C-9", name="Nieuw Voorbeeld")])

    assert names(cell(desk))[0] == "Fatima Voorbeeld"


# --- leaving --------------------------------------------------------------------------------------

LAST = date(2026, 12, 1)


def test_leaving_tells_the_cells_the_stand_ins_and_the_offerings(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    leaver = contact(domains=("financien", "wonen"), service_ids=("A-1",))
    covered = contact(external_id="C-2", name="Fatima Voorbeeld", stand_in="C-1")
    by_name = contact(external_id="C-3", name="Sjoerd Voorbeeld", stand_in="marijke voorbeeld")
    from tests.factories import service

    deliver([service()], [leaver, covered, by_name])
    hand = ByHand(db, reference)
    desk = RosterDesk(hand)
    marijke = id_of(hand, "Marijke Voorbeeld")
    desk.assign(marijke, [CellKey("gezin", WIJK)], TERMS)

    found = desk.departure(marijke, TODAY)

    assert [(one.domain, one.area) for one in found.cells] == [
        ("financien", GEMEENTE),
        ("wonen", GEMEENTE),
        ("gezin", WIJK),
    ]
    assert found.stands_in_for == ("Fatima Voorbeeld", "Sjoerd Voorbeeld")
    assert len(found.services) == 1


def test_leaving_hands_over_some_cells_and_opens_the_others_until_filled(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[contact(domains=("financien", "wonen"), minimum_age=18), FATIMA])
    hand = ByHand(db, reference)
    desk = RosterDesk(hand)
    marijke, fatima = id_of(hand, "Marijke Voorbeeld"), id_of(hand, "Fatima Voorbeeld")
    before = content(db)

    desk.leave(marijke, LAST, fatima, [MONEY])

    after = LAST + timedelta(days=1)
    handed, opened = cell(desk, on=after), cell(desk, CellKey("wonen", GEMEENTE), on=after)
    assert names(handed) == ["Fatima Voorbeeld"]
    assert handed.persons[0].minimum_age == 18
    assert opened.state is CellState.GAP
    assert opened.departed == ("Marijke Voorbeeld",)
    assert names(cell(desk))[0] == "Marijke Voorbeeld"  # until the last day
    listed = [(one.domain, one.who, one.is_open) for one in desk.open_cells(after, QUERY)]
    assert listed == [("wonen", "Marijke Voorbeeld", True)]
    desk.assign(fatima, [CellKey("wonen", GEMEENTE)], TERMS)
    assert desk.open_cells(after, QUERY) == ()
    hand.undo()
    assert hand.undo() == "Marijke Voorbeeld staat weer in het rooster zoals eerst."
    assert content(db) == before


def test_an_announced_departure_is_listed_before_its_day(desk: RosterDesk, hand: ByHand) -> None:
    desk.leave(id_of(hand, "Marijke Voorbeeld"), LAST, None, [])

    found = cell(desk)
    assert (found.state, found.leaving_on) == (CellState.LEAVING, LAST)
    (listed,) = desk.open_cells(TODAY, QUERY)
    assert (listed.who, listed.last_day, listed.is_open) == ("Marijke Voorbeeld", LAST, False)


def test_our_own_choice_ends_with_the_person(desk: RosterDesk, hand: ByHand) -> None:
    fatima = id_of(hand, "Fatima Voorbeeld")
    desk.assign(fatima, [MONEY], TERMS)
    desk.leave(fatima, LAST, None, [])

    assert "Fatima Voorbeeld" not in names(cell(desk, on=LAST + timedelta(days=1)))


@pytest.mark.parametrize("who", ["self", "gone", "leaving"])
def test_a_successor_who_cannot_be_is_refused(desk: RosterDesk, hand: ByHand, who: str) -> None:
    marijke, fatima = id_of(hand, "Marijke Voorbeeld"), id_of(hand, "Fatima Voorbeeld")
    if who == "leaving":
        desk.leave(fatima, LAST - timedelta(days=3), None, [])
    before = content(hand.db)
    successor = {"self": marijke, "gone": "weg", "leaving": fatima}[who]

    with pytest.raises(UsageError):
        desk.leave(marijke, LAST, successor, [MONEY])

    assert content(hand.db) == before


def test_when_the_source_tells_the_same_last_day_ours_is_not_needed(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[contact(valid_to=LAST)])
    hand = ByHand(db, reference)
    marijke = id_of(hand, "Marijke Voorbeeld")

    RosterDesk(hand).leave(marijke, LAST, None, [])

    stored = Records(db).get(marijke)
    assert stored is not None
    assert stored.overlay == {}


# --- export ---------------------------------------------------------------------------------------


def exported(desk: RosterDesk, target: Path, *, staff_only: bool) -> list[dict[str, str]]:
    count = desk.export(QUERY, NOW, target, staff_only=staff_only)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == count
    return rows


def test_the_export_has_persons_and_gaps(desk: RosterDesk, tmp_path: Path) -> None:
    rows = exported(desk, tmp_path / "rooster.csv", staff_only=True)

    assert [r["naam"] for r in rows if r["domein"].startswith("Geld") and r["naam"]] == [
        "Sjoerd Voorbeeld",
        "Marijke Voorbeeld",
    ]
    remarks = {r["toelichting"] for r in rows if not r["naam"]}
    assert "nog niemand" in remarks
    assert "zie Goeree-Overflakkee" in remarks


def test_who_only_the_practice_may_see_stays_out_unless_asked(
    db: Database, reference: Reference, deliver: Deliver, tmp_path: Path
) -> None:
    secret = contact(visibility=Visibility.PRACTICE, direct_phone="06-00001234")
    deliver(contacts=[secret])
    desk = RosterDesk(ByHand(db, reference))

    exported(desk, tmp_path / "uit.csv", staff_only=False)

    text = (tmp_path / "uit.csv").read_text(encoding="utf-8-sig")
    assert "Marijke" not in text
    assert "06-0000" not in text
    assert "alleen voor de praktijk" in text


def test_a_workbook_is_written_too_and_another_ending_refused(
    desk: RosterDesk, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    desk.export(QUERY, NOW, tmp_path / "rooster.xlsx", staff_only=True)
    sheet = load_workbook(tmp_path / "rooster.xlsx")["Rooster"]
    assert sheet["A1"].value == "domein"
    with pytest.raises(UsageError, match=r"\.csv of \.xlsx"):
        desk.export(QUERY, NOW, tmp_path / "rooster.pdf", staff_only=True)
    with pytest.raises(UnwritableFileError):
        desk.export(QUERY, NOW, tmp_path / "weg" / "rooster.csv", staff_only=True)


def view_of(desk: RosterDesk) -> RosterView:
    return desk.view(QUERY, NOW)


def test_a_person_of_the_country_is_found_for_one_municipality_without_reading_all(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    many: list[Contact] = [
        contact(
            external_id=f"X-{n}",
            name=f"Ver Voorbeeld {n}",
            area=ServiceArea(AreaKind.MUNICIPALITY, ("GM0193",)),
        )
        for n in range(50)
    ]
    national = contact(external_id="N", name="Land Voorbeeld", area=ServiceArea(AreaKind.NATIONAL))
    deliver(contacts=[*many, national, MARIJKE])

    found = view_of(RosterDesk(ByHand(db, reference)))

    shown = {p.name for row in found.rows for c in row.cells for p in c.persons}
    assert shown == {"Land Voorbeeld", "Marijke Voorbeeld"}


def test_a_number_that_nobody_checked_in_time_is_told(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[contact(assured_date=date(2026, 1, 5)), checked_lately()])
    hand = ByHand(db, reference)

    stale = {person.name: person.stale for person in cell(RosterDesk(hand)).persons}

    assert stale == {"Marijke Voorbeeld": True, "Vers Voorbeeld": False}


def checked_lately() -> Contact:
    return contact(external_id="C-7", name="Vers Voorbeeld", assured_date=date(2026, 11, 1))


def test_what_an_assignment_tells_itself_is_kept_apart_from_the_persons_own(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[contact(minimum_age=18)])
    hand = ByHand(db, reference)
    desk = RosterDesk(hand)
    desk.assign(id_of(hand, "Marijke Voorbeeld"), [CellKey("wonen", GEMEENTE)], TERMS)

    (person,) = cell(desk, CellKey("wonen", GEMEENTE)).persons
    assert person.minimum_age == 18
    assert person.own_terms == AssignmentTerms()


@pytest.mark.parametrize(
    ("terms", "sentence"),
    [
        (AssignmentTerms(maximum_age=12), "andere leeftijden"),
        (AssignmentTerms(valid_from=date(2027, 2, 1)), "in die periode niet"),
    ],
    ids=["ages", "days"],
)
def test_terms_that_leave_nothing_of_the_person_are_refused(
    db: Database, reference: Reference, deliver: Deliver, terms: AssignmentTerms, sentence: str
) -> None:
    deliver(contacts=[contact(minimum_age=18, valid_to=date(2027, 1, 1))])
    hand = ByHand(db, reference)
    desk = RosterDesk(hand)
    marijke = id_of(hand, "Marijke Voorbeeld")

    with pytest.raises(UsageError, match=sentence):
        desk.assign(marijke, [CellKey("wonen", GEMEENTE)], terms)
    ids = desk.assign(marijke, [CellKey("wonen", GEMEENTE)], TERMS)
    with pytest.raises(UsageError, match=sentence):
        desk.change(ids, terms)

    (kept,) = Assignments(db).all()
    assert (kept.maximum_age, kept.valid_from) == (None, None)


def test_a_last_day_that_cannot_be_meant_is_refused(desk: RosterDesk, hand: ByHand) -> None:
    with pytest.raises(UsageError, match="Kijk het jaar na"):
        desk.leave(id_of(hand, "Marijke Voorbeeld"), date.max, None, [])

    assert content(hand.db) == []


def test_who_has_left_cannot_be_chosen_any_more(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver(contacts=[contact(valid_to=TODAY), contact(external_id="C-2", name="Bea Voorbeeld")])

    def names_on(day: date) -> list[str]:
        moment = datetime.combine(day, NOW.time())
        return [line.contact.name for line in find_contacts(db, "voorbeeld", moment)]

    assert names_on(TODAY) == ["Marijke Voorbeeld", "Bea Voorbeeld"]
    assert names_on(TODAY + timedelta(days=1)) == ["Bea Voorbeeld"]
