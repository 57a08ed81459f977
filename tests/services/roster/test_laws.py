"""Whatever is done in whatever order: all of it can be taken back, and two answers never differ."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart import paths
from socialekaart.domain.areas import coverage, width
from socialekaart.domain.candidates import Reason
from socialekaart.domain.model import AreaKind, AssignmentKind, Contact, RecordKind, ServiceArea
from socialekaart.domain.roster import RosterLine, identity
from socialekaart.domain.roster_grid import EVERY_DOMAIN, FIXED, CellState
from socialekaart.errors import SocialekaartError, UsageError
from socialekaart.services.answer_question import Answerer
from socialekaart.services.deliveries.pairs import decide_pair, undo_decision
from socialekaart.services.deliveries.views import SameDecision
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.reference import Reference
from socialekaart.services.roster.views import AssignmentTerms, CellKey, RosterArea, RosterQuery
from socialekaart.services.views import WhoLine
from socialekaart.storage.assignments import Assignments
from socialekaart.storage.database import IN_MEMORY, Database
from tests.factories import GOEREE, contact
from tests.services.deliveries.conftest import DERIVED, OWN, Practice

REFERENCE = Reference(paths.data())
NOW = datetime(2026, 11, 23, 10)
TODAY = NOW.date()
ODD = '\'t Dôrp: "Oost" (2%)'
AREAS = (
    *("wijk:Middelharnis", "wijk:Ouddorp", f"wijk:{ODD}", "gemeente:GM1924", "gemeente:GM0501"),
    *("regio:Zuid-Hollandse Eilanden", "landelijk:", "postcode:3240-3249", "postcode:3241 AB"),
)
QUERY = RosterQuery(areas=AREAS)
DOMAINS = (EVERY_DOMAIN, "financien", "wonen")
DAYS = (
    *(None, TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1)),
    *(date(2028, 2, 29), date(2026, 12, 31), date(9999, 12, 31), date(2020, 1, 1)),
)

_areas = st.sampled_from(
    [
        ServiceArea(AreaKind.MUNICIPALITY, (GOEREE,)),
        ServiceArea(AreaKind.MUNICIPALITY, ("GM0599", GOEREE)),
        ServiceArea(AreaKind.NEIGHBOURHOOD, ("Middelharnis",)),
        ServiceArea(AreaKind.NEIGHBOURHOOD, ("Ouddorp", ODD)),
        ServiceArea(AreaKind.POSTCODE, ("3240-3249", "3253 AB")),
        ServiceArea(AreaKind.REGION, ("Zuid-Hollandse Eilanden",)),
        ServiceArea(AreaKind.REGION, ("Regio die niemand kent",)),
        ServiceArea(AreaKind.NATIONAL),
    ]
)
_contacts = st.builds(
    contact,
    external_id=st.sampled_from(["", "C-1", "C-2", "C-3"]),
    name=st.sampled_from(["Özlem Voorbeeld", "Jan Voorbeeld", "Jan Voorbeeld", ""]),
    domains=st.sampled_from([("financien",), ("wonen",), ("financien", "wonen")]),
    kind=st.sampled_from(
        [AssignmentKind.CONTACT_POINT, AssignmentKind.CONSULTATION, AssignmentKind.FRONT_DOOR]
    ),
    area=_areas,
    stand_in=st.sampled_from(["", "C-1", "C-2", "özlem voorbeeld", "Niemand"]),
    valid_from=st.sampled_from([None, None, TODAY + timedelta(days=5)]),
    valid_to=st.sampled_from([None, None, TODAY, TODAY - timedelta(days=2)]),
)
_cells = st.builds(CellKey, st.sampled_from(DOMAINS), st.sampled_from(AREAS))
_terms = st.builds(
    AssignmentTerms,
    st.sampled_from([None, None, *AssignmentKind]),
    st.sampled_from([None, 0, 18]),
    st.sampled_from([None, 17, 99]),
    st.sampled_from(DAYS),
    st.sampled_from(DAYS),
)
_WHAT = (
    *("assign", "assign", "change", "move", "remove", "leave", "choose", "withdraw", "edit"),
    *("area", "own", "put away", "note", "deliver", "merge", "undo"),
)
_steps = st.lists(
    st.tuples(
        st.sampled_from(_WHAT),
        st.integers(0, 5),
        st.integers(0, 5),
        st.lists(_cells, min_size=1, max_size=3),
        _terms,
        st.sampled_from([one for one in DAYS if one]),
        st.lists(_contacts, min_size=1, max_size=3),
    ),
    min_size=1,
    max_size=8,
)
_OWN_PERSON = {
    "name": "Eigen Voorbeeld",
    "organization": "Praktijk Voorbeeld",
    "general_phone": "0187-000999",
    "area.kind": "gemeente",
    "area.names": "Goeree-Overflakkee",
    "domains": "Geld",
    "kind": "aanspreekpunt",
}


class World:
    """A practice with a stack of what was done, newest last, however it is taken back."""

    def __init__(self, practice: Practice) -> None:
        self.practice, self.db = practice, practice.db
        self.people = PeopleDesk(practice.hand)
        self.who = Answerer(practice.db, REFERENCE)
        self.done: list[Callable[[], object]] = []

    def ids(self) -> list[str]:
        return [one.id for one in self.practice.all(RecordKind.CONTACT)]

    def by_hand(self, do: Callable[[], object]) -> None:
        before = len(self.practice.hand._undo)
        with suppress(SocialekaartError):
            do()
        for _ in range(len(self.practice.hand._undo) - before):
            self.done.append(self.practice.hand.undo)

    def step(self, step: tuple[Any, ...]) -> None:
        what, one, two, cells, terms, day, contacts = step
        practice, roster = self.practice, self.practice.roster
        everyone = self.ids()
        who, other = everyone[one % len(everyone)], everyone[two % len(everyone)]
        held = [a.id for a in Assignments(self.db).all()]
        chosen = held[one % len(held)] if held else "weg"
        match what:
            case "assign":
                self.by_hand(lambda: roster.assign(who, cells, terms))
            case "change":
                self.by_hand(lambda: roster.change([chosen], terms))
            case "move":
                self.by_hand(lambda: roster.move(chosen, cells[0]))
            case "remove":
                self.by_hand(lambda: roster.remove([chosen]))
            case "leave":
                heir = other if two % 2 else None
                keys = [CellKey(c.domain, c.area) for c in self.leaving(who)]
                self.by_hand(lambda: roster.leave(who, day, heir, keys))
            case "choose":
                self.by_hand(lambda: roster.choose("financien", GOEREE if two % 2 else "", who))
            case "withdraw":
                self.by_hand(lambda: roster.withdraw_choice("financien", GOEREE))
            case "edit":
                self.by_hand(lambda: self.people.change(who, {"stand_in": other, "remark": "x"}))
            case "area":
                told = {"area.kind": "wijk", "area.names": "Middelharnis" if two % 2 else ODD}
                self.by_hand(lambda: self.people.change(who, told))
            case "own":
                self.by_hand(lambda: self.people.add_person(_OWN_PERSON))
            case "put away":
                self.by_hand(lambda: self.people.remove(who))
            case "note":
                self.by_hand(lambda: practice.editor.set_note(who, "notitie" if two % 2 else ""))
            case "deliver":
                delivery_id = practice.deliver(None, contacts).delivery_id
                if delivery_id:
                    self.done.append(lambda: practice.undo(delivery_id))
            case "merge":
                with suppress(UsageError):
                    pair = decide_pair(self.db, REFERENCE, who, other, SameDecision.MERGED)
                    self.done.append(lambda: undo_decision(self.db, REFERENCE, pair))
            case "undo":
                self.take_back()
        # In the program a delivery comes over another connection; here nobody else would see it.
        practice.hand.changes += 1

    def leaving(self, who: str) -> tuple[Any, ...]:
        try:
            return self.practice.roster.departure(who, TODAY).cells
        except UsageError:
            return ()

    def take_back(self) -> None:
        if self.done:
            self.done.pop()()


def content(db: Database, ids: list[str], numbers: list[int]) -> dict[str, object]:
    """Give all that holds about the records that there were at the start."""
    marks = ",".join("?" * len(ids))
    found: dict[str, object] = {}
    for table in OWN:
        column = "contact_id" if table == "assignment" else "record_id"
        live = "1" if table == "overlay" else "ended_at IS NULL"
        sql = f"SELECT * FROM {table} WHERE {live} AND {column} IN ({marks})"
        found[table] = sorted((tuple(row) for row in db.rows(sql, ids)), key=repr)
    rows = db.rows(f"SELECT * FROM record WHERE id IN ({marks})", ids)
    found["record"] = sorted((tuple(row) for row in rows), key=repr)
    marks = ",".join("?" * len(numbers))
    for table in DERIVED:
        key = "rowid" if table == "search_text" else "nr"
        rows = db.rows(f"SELECT * FROM {table} WHERE {key} IN ({marks})", numbers)
        found[table] = sorted((tuple(row) for row in rows), key=repr)
    return found


@contextmanager
def world(first: list[Any]) -> Iterator[World]:
    with tempfile.TemporaryDirectory() as folder, Database.open(IN_MEMORY) as db:
        practice = Practice(db, REFERENCE, Path(folder))
        practice.deliver(None, [contact(external_id="C-9", name="Vast Voorbeeld"), *first])
        yield World(practice)


_slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_slow
@given(st.lists(_contacts, min_size=1, max_size=4), _steps)
def test_taking_all_back_gives_exactly_what_there_was(first: list[Any], steps: Any) -> None:
    with world(first) as here:
        rows = here.db.rows("SELECT id, nr FROM record")
        ids, numbers = [row[0] for row in rows], [row[1] for row in rows]
        before = content(here.db, ids, numbers)

        for step in steps:
            here.step(step)
        while here.done:
            here.take_back()

        assert content(here.db, ids, numbers) == before


@_slow
@given(st.lists(_contacts, min_size=1, max_size=4), _steps)
def test_the_roster_and_the_phone_question_say_the_same(first: list[Any], steps: Any) -> None:
    with world(first) as here:
        for step in steps:
            here.step(step)
        view = here.practice.roster.view(QUERY, NOW)
        lines = {one.id: one for one in here.practice.all(RecordKind.CONTACT)}

        def person(contact_id: str) -> tuple[str, ...]:
            found = lines[contact_id].effective()
            assert isinstance(found, Contact)
            return identity(RosterLine(contact_id, found))

        for row in view.rows:
            for cell, column in zip(row.cells, view.areas, strict=True):
                here_now = [
                    one
                    for one in cell.persons
                    if (one.valid_from or TODAY) <= TODAY <= (one.valid_to or TODAY)
                ]
                for one in here_now:
                    assert lines[one.contact_id].state.value in ("delivered", "own") or one.own
                if column.area.kind not in (AreaKind.NEIGHBOURHOOD, AreaKind.MUNICIPALITY):
                    continue
                domains = () if row.domain == EVERY_DOMAIN else (row.domain,)
                answer = here.who.who(domains, column.place, None, NOW)
                said = [person(line.contact_id) for line in answer.lines]
                for one in here_now:
                    assert person(one.contact_id) in said
                fixed = [one for one in here_now if one.own and one.kind in FIXED]
                if fixed and domains:
                    assert here_now[0] in fixed
                    first_line = next(line for line in answer.lines if not line.stands_in_for)
                    assert first_line.own_choice
                if cell.state is CellState.GAP and domains:
                    assert not [line for line in answer.lines if handles_all_of(line, column)]


def handles_all_of(line: WhoLine, column: RosterArea) -> bool:
    """Tell whether somebody is there by their own area for a whole column, and is no front door.

    Who is there for a part of a place does answer, but leaves a gap in the roster.
    """
    area = line.contact.area
    is_door = AssignmentKind.FRONT_DOOR in (line.kind, line.contact.kind)
    if area is None or is_door or line.own_choice or line.reason is Reason.STANDS_IN:
        return False
    return bool(coverage(area, column.place)) and width(area.kind) >= width(column.area.kind)


@_slow
@given(st.lists(_contacts, min_size=1, max_size=4), _steps)
def test_who_is_not_there_is_offered_nowhere(first: list[Any], steps: Any) -> None:
    with world(first) as here:
        for step in steps:
            here.step(step)
        stored = {one.id: one for one in here.practice.all(RecordKind.CONTACT)}
        shown = {one.id for one in here.practice.records.shown(RecordKind.CONTACT)}
        held = {one.contact_id for one in Assignments(here.db).all()}

        assert {one.id for one in here.people.people("", NOW)} == shown
        for one in here.people.may_stand_in("", NOW):
            assert one.id in shown
            assert stored[one.id].state.value != "absent" or one.id in held
        for opened in here.practice.roster.open_cells(TODAY, QUERY):
            assert opened.contact_id in shown
        for line in here.who.who(("financien",), None, None, NOW).lines:
            assert line.contact_id in shown
            assert (line.contact.valid_to or TODAY) >= TODAY
