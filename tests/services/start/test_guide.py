"""Starting from the question: whom to call, and offerings in the order of the compass."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialekaart import paths
from socialekaart.domain.compass import Answer, Group, Part, Severity, Side, groups_of
from socialekaart.domain.model import RecordKind
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.services.start.desk import StartDesk
from socialekaart.services.start.views import GuideView
from socialekaart.services.views import Facet, ServiceQuery
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.records import Records
from tests.factories import contact, service
from tests.services.conftest import Deliver

MONDAY_TEN = datetime(2026, 11, 23, 10, 0)
MIDDELHARNIS = "3241"


@pytest.fixture(scope="module")
def example() -> Iterator[ByHand]:
    reference = Reference(paths.data())
    with Database.open(IN_MEMORY) as db:
        fill_new_database(db, reference, with_example=True)
        yield ByHand(db, reference)


@pytest.fixture(scope="module")
def desk(example: ByHand) -> StartDesk:
    return StartDesk(example)


@pytest.fixture
def own_desk(db: Database, reference: Reference) -> StartDesk:
    return StartDesk(ByHand(db, reference))


def ask(
    desk: StartDesk,
    *groups: Group,
    domains: tuple[str, ...] = ("psychisch",),
    severity: Severity | None = None,
    place: str = MIDDELHARNIS,
    age: int | None = 40,
) -> GuideView:
    where = Reference(paths.data()).place(place) if place else None
    return desk.guide(domains, groups, severity, where, age, MONDAY_TEN)


def sides(view: GuideView) -> list[Side]:
    return [column.side for column in view.columns]


def names(view: GuideView, part: Part) -> list[str]:
    found = [p for column in view.columns for p in column.parts if p.part is part]
    return [hit.name for p in found for hit in p.hits]


# --- the four groups ----------------------------------------------------------------------------


def test_the_person_to_call_comes_without_any_group(desk: StartDesk) -> None:
    view = ask(desk, domains=("financien",))
    assert view.who.lines[0].contact.name == "Marijke Voorbeeld"
    assert view.columns == ()


def test_group_one_begins_in_the_practice(desk: StartDesk) -> None:
    view = ask(desk, Group.OWN_PRACTICE)
    assert sides(view) == [Side.PRACTICE]
    assert view.columns[0].hits[0].name == "POH-ggz in de huisartsenpraktijk"
    assert "Psychiater denkt mee" in names(view, Part.CONSULT)
    assert view.exploring == ()


def test_group_two_begins_with_peers_and_the_social_domain(desk: StartDesk) -> None:
    view = ask(desk, Group.SOCIAL, domains=("financien",))
    assert [part.part for part in view.columns[0].parts][:2] == [Part.PEERS, Part.SOCIAL]
    assert "Budgetmaatje" in names(view, Part.PEERS)
    assert "Grip op je geld: schuldhulp" in names(view, Part.SOCIAL)


def test_group_three_goes_straight_to_care(desk: StartDesk) -> None:
    view = ask(desk, Group.CARE)
    assert sides(view) == [Side.CARE]
    assert [part.part for part in view.columns[0].parts][:3] == [
        Part.BASIC,
        Part.SPECIALISED,
        Part.CRISIS,
    ]
    assert "Het Zilte Pad: psycholoog" in names(view, Part.BASIC)
    assert "FACT-team Flakkee" in names(view, Part.SPECIALISED)


def test_a_chosen_weight_changes_where_care_begins(desk: StartDesk) -> None:
    heavy = ask(desk, Group.CARE, severity=Severity.HEAVY).columns[0]
    assert [part.part for part in heavy.parts][:3] == [Part.SPECIALISED, Part.CRISIS, Part.BASIC]


def test_group_four_shows_both_columns_and_the_talk_of_the_mgn(desk: StartDesk) -> None:
    view = ask(desk, Group.BOTH, domains=("psychisch", "financien"))
    assert sides(view) == [Side.SOCIAL, Side.CARE]
    assert [hit.name for hit in view.exploring] == ["Verkennend gesprek Eilanden"]
    assert view.networks[0].service.name == "MGN Zuid-Hollandse Eilanden"
    assert view.networks[0].service.lead == "Hanneke Voorbeeld"
    assert view.networks[0].one_referral


def test_the_talk_is_there_whatever_domain_is_chosen(desk: StartDesk) -> None:
    for domain in ("wonen", "juridisch", "onderwijs"):
        assert ask(desk, Group.BOTH, domains=(domain,)).exploring


def test_who_does_not_know_sees_both_at_once(desk: StartDesk) -> None:
    view = ask(desk, *groups_of(True, Answer.UNKNOWN))
    assert sides(view) == [Side.SOCIAL, Side.CARE]
    assert view.exploring


def test_a_place_sees_what_serves_it_and_nothing_else(desk: StartDesk) -> None:
    view = ask(desk, Group.BOTH, place="3231")
    assert all(hit.serves_place for column in view.columns for hit in column.hits)
    assert "Verkennend gesprek De Kaai" in [hit.name for hit in view.exploring]


def test_a_child_gets_the_crisis_service_for_children(desk: StartDesk) -> None:
    here = [hit.name for hit in ask(desk, Group.CARE, age=9).crisis]
    assert "Crisisdienst jeugd-ggz" in here
    assert "Ggz-crisisdienst Eilanden" not in here


def test_what_the_columns_leave_out_is_counted(desk: StartDesk) -> None:
    view = ask(desk, Group.OWN_PRACTICE)
    whole = ask(desk, *Group)
    assert view.elsewhere > 0
    assert whole.elsewhere == 0


def test_krachtige_basiszorg_is_a_network_of_its_own_wijk(desk: StartDesk) -> None:
    here = [n.service.name for n in ask(desk, Group.SOCIAL, place="3247").networks]
    there = [n.service.name for n in ask(desk, Group.SOCIAL, place="3253").networks]
    assert "Krachtige basiszorg Dirksland" in here
    assert "Krachtige basiszorg Dirksland" not in there


# --- what the practice itself knows -------------------------------------------------------------


def test_what_the_practice_wrote_about_stands_first_in_group_one(
    db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="Aardig", domains=("psychisch",), echelon="basis-ggz"),
            service(external_id="2", name="Bekend", domains=("psychisch",), echelon="basis-ggz"),
        ]
    )
    hand = ByHand(db, reference)
    known = next(r for r in Records(db).shown(RecordKind.SERVICE) if r.external_id == "2")
    Editor(hand).set_note(known.id, "Belt altijd terug.")

    view = ask(StartDesk(hand), Group.OWN_PRACTICE, age=None)

    assert names(view, Part.OURS) == ["Bekend"]
    assert view.elsewhere == 1


def test_a_noted_offering_stands_once(db: Database, reference: Reference, deliver: Deliver) -> None:
    deliver([service(external_id="1", domains=("psychisch",), echelon="huisartsenzorg")])
    hand = ByHand(db, reference)
    Editor(hand).set_note(next(Records(db).shown(RecordKind.SERVICE)).id, "Fijn.")

    view = ask(StartDesk(hand), Group.OWN_PRACTICE, age=None)

    assert [part.part for part in view.columns[0].parts] == [Part.OURS]


def test_an_empty_kaart_still_gives_columns_and_crisis_lines(own_desk: StartDesk) -> None:
    view = ask(own_desk, Group.BOTH)
    assert sides(view) == [Side.SOCIAL, Side.CARE]
    assert all(not column.parts for column in view.columns)
    assert view.who.crisis


def test_nothing_of_a_question_is_written(example: ByHand, desk: StartDesk) -> None:
    before = example.db.rows("SELECT total_changes()")[0][0]
    ask(desk, *Group)
    assert example.db.rows("SELECT total_changes()")[0][0] == before
    assert example.changes == 0


def test_a_contact_alone_answers_too(own_desk: StartDesk, deliver: Deliver) -> None:
    deliver([service()], [contact()])
    view = ask(own_desk, Group.SOCIAL, domains=("financien",))
    assert view.who.lines[0].contact.name == "Marijke Voorbeeld"


# --- laws on the example region -----------------------------------------------------------------

DOMAINS = st.lists(
    st.sampled_from(["psychisch", "financien", "gezin", "verslaving", "wonen", "zingeving"]),
    unique=True,
    max_size=3,
).map(tuple)
GROUPS = st.lists(st.sampled_from(list(Group)), unique=True, min_size=1).map(tuple)
WEIGHTS = st.sampled_from([None, *Severity])
PLACES = st.sampled_from(["", "3241", "3253", "3231", "1012"])
AGES = st.sampled_from([None, 9, 17, 40, 80])
OFTEN = settings(max_examples=40, deadline=None)


@OFTEN
@given(DOMAINS, GROUPS, WEIGHTS, PLACES, AGES)
def test_an_answer_never_delays_nor_repeats_nor_reorders(
    desk: StartDesk,
    example: ByHand,
    domains: tuple[str, ...],
    groups: tuple[Group, ...],
    severity: Severity | None,
    place: str,
    age: int | None,
) -> None:
    view = ask(desk, *groups, domains=domains, severity=severity, place=place, age=age)
    shown = [hit.id for column in view.columns for hit in column.hits]
    chosen = {Facet.DOMAIN: frozenset(domains)} if domains else {}
    where = example.reference.place(place) if place else None
    query = ServiceQuery("", where, age, chosen, limit=2000)
    search = ServiceFinder(example.db, example.reference).find(query, MONDAY_TEN)
    order = {hit.id: at for at, hit in enumerate(search.hits)}

    assert len(shown) == len(set(shown))
    assert view.who.crisis
    if any(column.side is Side.CARE for column in view.columns):
        assert {hit.id for hit in view.crisis} <= set(shown)
    for column in view.columns:
        for part in column.parts:
            places = [order[hit.id] for hit in part.hits if hit.id in order]
            assert places == sorted(places)
            # Crisis help stands there whatever domain was chosen; all else the search has too.
            assert part.part is Part.CRISIS or len(places) == len(part.hits)


@OFTEN
@given(DOMAINS, GROUPS, WEIGHTS, WEIGHTS)
def test_a_weight_never_changes_what_is_shown(
    desk: StartDesk,
    domains: tuple[str, ...],
    groups: tuple[Group, ...],
    one: Severity | None,
    other: Severity | None,
) -> None:
    first = ask(desk, *groups, domains=domains, severity=one)
    second = ask(desk, *groups, domains=domains, severity=other)
    for left, right in zip(first.columns, second.columns, strict=True):
        assert {hit.id for hit in left.hits} == {hit.id for hit in right.hits}
