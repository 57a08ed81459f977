"""The sentences of the contact page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from socialekaart.domain.freshness import Age, Fact, FactState
from socialekaart.domain.model import AssignmentKind, RecordState, Visibility
from socialekaart.domain.opening import OpenState
from socialekaart.services.people.views import (
    HandledCell,
    PersonDetail,
    PersonLine,
    StandInLine,
)
from socialekaart.services.views import FieldView
from socialekaart.ui.people import content
from socialekaart.ui.words import Mark
from tests.factories import contact
from tests.ui.people.bench import NOW

TODAY = NOW.date()

LINE = PersonLine(
    id="1",
    name="Marijke Voorbeeld",
    role="consulent",
    organization="Gemeente Voorbeeld",
    kind=AssignmentKind.FRONT_DOOR,
    domains=(),
    area="gemeente Brielle",
    phone="06-00001234",
    state=RecordState.DELIVERED,
    source="Gemeente Voorbeeld",
)

DETAIL = PersonDetail(
    id="1",
    contact=contact(),
    fields=(),
    cells=(),
    opening=OpenState(),
    chain=(),
    chain_unknown="",
    chain_loops=False,
    stands_in_for=(),
    services=(),
    agreements=(),
    note="",
    facts=(),
    history=(),
    state=RecordState.DELIVERED,
    source="Gemeente Voorbeeld",
    is_example=False,
    delivered_on=date(2026, 11, 3),
)


@pytest.mark.parametrize(
    ("told", "marks"),
    [
        ({}, []),
        ({"state": RecordState.OWN}, ["eigen"]),
        ({"state": RecordState.ABSENT, "stale": True}, ["niet meer geleverd", "nummer verouderd"]),
        ({"leaving_on": date(2027, 1, 1)}, ["vertrekt 1 januari 2027"]),
        ({"left": True}, ["vertrokken"]),
    ],
    ids=["nothing", "own", "absent", "leaving", "left"],
)
def test_the_marks_of_a_row(told: dict[str, object], marks: list[str]) -> None:
    line = replace(LINE, **told)  # type: ignore[arg-type]  # only what a row has

    assert [text for text, _ in content.line_badges(line, TODAY)] == marks


def test_who_has_no_domains_is_named_by_kind() -> None:
    assert content.what_where(LINE) == "Voordeur · gemeente Brielle"
    assert content.role_line(replace(LINE, organization=LINE.name)) == "consulent"


@pytest.mark.parametrize(
    ("number", "filtered", "text"),
    [
        (1, False, "1 persoon"),
        (20_000, False, "20.000 personen"),
        (1, True, "1 gevonden"),
        (0, True, "0 gevonden"),
    ],
)
def test_how_many_there_are(number: int, filtered: bool, text: str) -> None:
    assert content.count(number, filtered=filtered) == text


def test_a_cell_says_area_kind_ages_and_period() -> None:
    cell = HandledCell(
        *("wonen", "Wonen", "", AssignmentKind.CONSULTATION, 18, None),
        valid_from=date(2026, 1, 1),
        valid_to=date(2026, 12, 31),
        own=True,
    )

    told = content.cell(cell, TODAY)
    assert (told.domain, told.area, told.what) == ("Wonen", "overal", "denkt mee · vanaf 18 jaar")
    assert told.period == "vanaf 1 januari · t/m 31 december"
    assert told.badge == ("eigen keuze", "accent")
    fixed = content.cell(replace(cell, domain="", label="", fixed=True, over=True), TODAY)
    assert (fixed.domain, fixed.what) == ("Alle domeinen", "vast contact · vanaf 18 jaar")
    assert (fixed.badge, fixed.warn) == (("voorbij", "warn"), True)


def test_a_stand_in_who_left_is_not_called_reachable() -> None:
    line = StandInLine("1", "Bert", "", "", "", False, OpenState(is_open=True), gone=True)

    assert content.stand_in_state(line, NOW) == "Werkt hier nu niet"
    assert content.stand_in_state(replace(line, gone=False), NOW) == "Nu bereikbaar"


def test_the_number_is_as_fresh_as_its_own_check() -> None:
    fact = FactState(Fact.PHONE, Age.STALE, date(2026, 11, 22))

    assert content.freshness(DETAIL, TODAY).text == "nummer nog niet gecontroleerd"
    told = content.freshness(replace(DETAIL, facts=(fact,)), TODAY)
    assert (told.text, told.warn) == ("nummer 1 dag niet gecontroleerd", True)


def test_where_it_comes_from() -> None:
    checked = replace(
        DETAIL, contact=contact(assured_date=date(2026, 11, 16), assured_by="Team Zuid")
    )
    fact = FactState(Fact.PHONE, Age.FRESH, date(2026, 11, 22))

    first = "Bron: Gemeente Voorbeeld · geleverd 3 november"
    assert content.provenance(DETAIL, TODAY).text == f"{first} · nog niet gecontroleerd"
    assert content.provenance(checked, TODAY).text == (
        f"{first} · gecontroleerd 7 dagen geleden door Team Zuid"
    )
    assert content.provenance(replace(DETAIL, facts=(fact,)), TODAY).text == first
    own = replace(DETAIL, state=RecordState.OWN, source="")
    assert content.provenance(own, TODAY).text == "Door jullie zelf toegevoegd"


def test_from_when_until_when_somebody_works_here() -> None:
    person = contact(valid_from=date(2025, 1, 1), valid_to=date(2026, 12, 1))
    told = content.employment(replace(DETAIL, contact=person, left=True), TODAY)

    assert (told.text, told.warn) == ("Vanaf 1 januari 2025 · Tot en met 1 december", True)
    assert content.employment(DETAIL, TODAY).text == ""


@pytest.mark.parametrize("who", list(Visibility))
def test_who_may_see_somebody_is_said(who: Visibility) -> None:
    words = {Visibility.PUBLIC: ("openbaar", "Iedereen"), Visibility.PRACTICE: ("alleen", "Alleen")}
    marks = content.detail_badges(replace(DETAIL, contact=contact(visibility=who)), TODAY)

    assert any(text.startswith(words[who][0]) for text, _ in marks)
    assert content.visibility(who).startswith(words[who][1])


def test_an_invented_person_says_so_once() -> None:
    plain = replace(DETAIL, is_example=True, contact=contact(name="Team", organization="Gemeente"))

    assert ("voorbeeld", "quiet") in content.detail_badges(plain, TODAY)
    named = content.detail_badges(replace(DETAIL, is_example=True), TODAY)
    assert ("voorbeeld", "quiet") not in named


def test_an_own_area_is_told_once() -> None:
    fields = (
        FieldView("area.kind", "Soort werkgebied", "wijk", "gemeente", own=True),
        FieldView("area.names", "Werkgebied", "Ouddorp", "Brielle", own=True),
        FieldView("domains", "Levensdomeinen", "Wonen", "Wonen", own=False),
    )
    told = content.own_layers(replace(DETAIL, fields=fields), content.WHAT_FOR)

    assert [(view.label, view.base_text) for view in told] == [("Werkgebied", "gemeente Brielle")]


def test_who_left_or_did_not_begin_is_never_reachable() -> None:
    there = replace(DETAIL, opening=OpenState(is_open=True))
    later = replace(there, contact=contact(valid_from=date(2026, 12, 1)))

    assert content.reachable(there, NOW)[0] == "Nu bereikbaar"
    assert content.mark(there, TODAY) is Mark.OPEN
    assert content.reachable(replace(there, left=True), NOW) == ("Werkt hier niet meer", "")
    assert content.mark(replace(there, left=True), TODAY) is Mark.CLOSED
    assert content.reachable(later, NOW) == ("Werkt hier vanaf 1 december", "")
    assert content.mark(later, TODAY) is Mark.CLOSED
