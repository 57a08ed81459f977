"""What fulfils a requirement, what counts, and how the state follows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.coverage import (
    CoverageState,
    Offer,
    Requirement,
    Rule,
    Standing,
    covers_all,
    fulfils,
    is_fresh,
    meets,
    says,
    standing,
    state_of,
)
from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    RecordKind,
    RecordState,
    ServiceArea,
    ServiceStatus,
)
from tests.factories import contact, service

TODAY = date(2026, 11, 23)
TERM = 365
SERVICE, CONTACT = RecordKind.SERVICE, RecordKind.CONTACT
LEVELS = list(CoverageState)


# --- rules ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "asked", "said"),
    [
        ("Gezinscoach thuis", ("gezinscoach",), True),
        ("Twee gezinscoaches", ("gezinscoach*",), True),
        ("Systeemtherapeuten", ("systeemtherapeut",), True),
        ("Behandeling en GEZINSTHERAPIE", ("gezinstherap*",), True),
        ("Jeugd- en gezinsteam Voorne", ("jeugd en gezinsteam",), True),
        ("Time-outbed", ("time out*",), True),
        ("Eén loket", ("een loket",), True),
        ("Een sociaal team dat werkt", ("sociaal werker",), False),
        ("werker sociaal", ("sociaal werker",), False),
        ("Budgetmaatje", ("budget",), False),
        ("iets", (), False),
        ("", ("iets",), False),
        ("naam eindigt op sociaal\nwerker begint de samenvatting", ("sociaal werker",), False),
    ],
)
def test_words_are_found_whole_in_any_form(text: str, asked: tuple[str, ...], said: bool) -> None:
    assert says(text, asked) is said


def test_every_part_of_a_rule_must_hold() -> None:
    rule = Rule(
        SERVICE,
        kinds=("schuldhulp",),
        domains=("financien",),
        target_groups=("volwassenen",),
        echelons=("sociaal domein",),
    )
    right = service(
        service_type="Schuldhulp", target_groups=("volwassenen",), echelon="sociaal domein"
    )
    assert meets(right, rule)
    for wrong in (
        service(service_type="inloop", target_groups=("volwassenen",), echelon="sociaal domein"),
        service(service_type="schuldhulp", target_groups=("jongeren",), echelon="sociaal domein"),
        service(service_type="schuldhulp", target_groups=("volwassenen",)),
        service(
            service_type="schuldhulp",
            target_groups=("volwassenen",),
            echelon="sociaal domein",
            domains=("wonen",),
        ),
    ):
        assert not meets(wrong, rule)


@pytest.mark.parametrize(
    ("low", "high", "fits"),
    [(0, 17, True), (None, 23, True), (12, 27, True), (0, 28, False), (12, None, False),
     (None, None, False)],
)  # fmt: skip
def test_ages_must_be_told_and_lie_within(low: int | None, high: int | None, fits: bool) -> None:
    rule = Rule(SERVICE, minimum_age=0, maximum_age=27)
    assert meets(service(minimum_age=low, maximum_age=high), rule) is fits


def test_older_than_has_no_upper_end() -> None:
    rule = Rule(SERVICE, minimum_age=55)
    assert meets(service(minimum_age=65), rule)
    assert not meets(service(maximum_age=80), rule)


def test_words_of_exclusion_win() -> None:
    rule = Rule(SERVICE, kinds=("crisis",), without=("time out*",))
    assert meets(service(service_type="crisis", name="Crisisdienst", summary=""), rule)
    assert not meets(service(service_type="crisis", name="Even op adem: time-outbed"), rule)


def test_words_for_the_name_are_not_found_in_the_summary() -> None:
    told = service(name="Kompas", summary="Een zelfregiecentrum")
    assert not meets(told, Rule(SERVICE, name_words=("zelfregiecentrum",)))
    assert meets(told, Rule(SERVICE, words=("zelfregiecentrum",)))


def test_whom_it_is_not_for_is_no_reason_to_fulfil() -> None:
    told = service(name="Poli", summary="", not_for="systeemtherapie", description="schuldhulp")
    assert not meets(told, Rule(SERVICE, words=("systeemtherapie", "schuldhulp")))


def test_a_rule_for_contacts_looks_at_role_and_kind() -> None:
    rule = Rule(CONTACT, kinds=("aanspreekpunt",), domains=("gezin",), roles=("jeugdconsulent*",))
    right = contact(role="Jeugdconsulent", domains=("gezin",))
    assert meets(right, rule)
    assert not meets(contact(role="jobcoach", domains=("gezin",)), rule)
    thinks_along = contact(
        role="jeugdconsulent", domains=("gezin",), kind=AssignmentKind.CONSULTATION
    )
    assert not meets(thinks_along, rule)
    assert not meets(service(name="jeugdconsulent", domains=("gezin",)), rule)


def test_rules_for_one_kind_of_record_leave_the_other_alone() -> None:
    asks = Requirement("x", "X", "", (Rule(SERVICE, domains=("financien",)),))
    assert fulfils(service(), asks)
    assert not fulfils(contact(), asks)
    assert not meets(contact(), Rule(CONTACT, target_groups=("ouderen",)))
    assert not meets(service(), Rule(SERVICE, roles=("consulent",)))


# --- standing -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Standing.COUNTS),
        ({"status": ServiceStatus.PILOT}, Standing.COUNTS),
        ({"status": ServiceStatus.ENDED}, Standing.OVER),
        ({"status": ServiceStatus.PREPARATION}, Standing.NOT_YET),
        ({"status": ServiceStatus.PAUSED}, Standing.PAUSED),
        ({"valid_to": TODAY}, Standing.COUNTS),
        ({"valid_to": TODAY - timedelta(1)}, Standing.OVER),
        ({"valid_from": TODAY}, Standing.COUNTS),
        ({"valid_from": TODAY + timedelta(1)}, Standing.NOT_YET),
        ({"area": ServiceArea(AreaKind.NATIONAL)}, Standing.NATIONAL),
        ({"area": ServiceArea(AreaKind.REGION, ("ZHE",))}, Standing.COUNTS),
    ],
)
def test_only_what_is_there_today_counts(values: dict[str, object], expected: Standing) -> None:
    assert standing(service(**values), RecordState.DELIVERED, TODAY) is expected


@pytest.mark.parametrize("state", list(RecordState))
def test_what_is_no_longer_delivered_is_over(state: RecordState) -> None:
    counts = state in (RecordState.DELIVERED, RecordState.OWN)
    expected = Standing.COUNTS if counts else Standing.OVER
    assert standing(contact(), state, TODAY) is expected


def test_national_counts_when_the_requirement_says_so() -> None:
    line = service(area=ServiceArea(AreaKind.NATIONAL))
    found = standing(line, RecordState.DELIVERED, TODAY, national_counts=True)
    assert found is Standing.COUNTS


# --- state ----------------------------------------------------------------------------------------

FRESH, OLD = TODAY - timedelta(TERM), TODAY - timedelta(TERM + 1)


def test_nothing_is_absent() -> None:
    assert state_of([], TODAY, TERM) is CoverageState.ABSENT


@pytest.mark.parametrize(
    ("checked", "fresh"),
    [(FRESH, True), (OLD, False), (None, False), (TODAY, True), (TODAY + timedelta(3), True)],
)
def test_a_check_holds_to_the_last_day_of_its_term(checked: date | None, fresh: bool) -> None:
    assert is_fresh(checked, TODAY, TERM) is fresh
    expected = CoverageState.PRESENT if fresh else CoverageState.STALE
    assert state_of([Offer("A", checked_on=checked)], TODAY, TERM) is expected


def test_a_leap_day_is_a_day_like_any_other() -> None:
    assert is_fresh(date(2024, 2, 29), date(2025, 2, 28), 365)
    assert not is_fresh(date(2024, 2, 29), date(2025, 3, 1), 365)


def test_one_fresh_check_is_enough() -> None:
    offers = [Offer("A", checked_on=OLD), Offer("A", checked_on=FRESH)]
    assert state_of(offers, TODAY, TERM) is CoverageState.PRESENT


@pytest.mark.parametrize(
    ("other", "doubled"),
    [
        (Offer("B"), True),
        (Offer("Á."), False),
        (Offer(""), False),
        (Offer("B", maximum_age=17), False),
        (Offer("B", maximum_age=18), True),
        (Offer("B", part=frozenset({"3241"})), True),
    ],
)
def test_double_is_another_organisation_for_the_same_people(other: Offer, doubled: bool) -> None:
    expected = CoverageState.DOUBLE if doubled else CoverageState.PRESENT
    first = Offer("A", minimum_age=18, checked_on=FRESH)
    assert state_of([first, other], TODAY, TERM) is expected


def test_each_for_another_part_is_not_double() -> None:
    offers = [
        Offer("A", checked_on=FRESH, part=frozenset({"3241"})),
        Offer("B", checked_on=FRESH, part=frozenset({"3247", "3248"})),
    ]
    assert state_of(offers, TODAY, TERM) is CoverageState.PRESENT
    offers.append(Offer("C", part=frozenset({"3248"})))
    assert state_of(offers, TODAY, TERM) is CoverageState.DOUBLE


def test_parts_make_up_the_whole_or_don_t() -> None:
    whole = ("3241", "3242")
    assert covers_all([Offer("A")], whole)
    assert covers_all([Offer("A", part=frozenset({p})) for p in whole], whole)
    assert not covers_all([Offer("A", part=frozenset({"3241", "wijk"}))], whole)
    assert not covers_all([Offer("A", part=frozenset({"3241"}))], ())
    assert not covers_all([], whole)


offers_of = st.builds(
    Offer,
    organization=st.sampled_from(["", "A", "a", "B", "C"]),
    minimum_age=st.none() | st.integers(0, 30),
    maximum_age=st.none() | st.integers(10, 40),
    checked_on=st.none() | st.dates(date(2024, 2, 28), date(2027, 1, 2)),
    part=st.none() | st.frozensets(st.sampled_from(["1", "2", "3"])),
)
days = st.dates(date(2024, 1, 1), date(2028, 3, 1))


@given(st.lists(offers_of, max_size=6), offers_of, days, st.integers(1, 800))
def test_one_more_offer_never_lowers_the_state(
    offers: list[Offer], more: Offer, day: date, term: int
) -> None:
    before, after = state_of(offers, day, term), state_of([*offers, more], day, term)
    assert LEVELS.index(after) >= LEVELS.index(before)
    assert after is not CoverageState.ABSENT


@given(st.lists(offers_of, max_size=6), st.randoms(), days)
def test_order_and_repetition_make_no_difference(
    offers: list[Offer], random: object, day: date
) -> None:
    mixed = [*offers, *offers]
    random.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert state_of(mixed, day, TERM) is state_of(offers, day, TERM)


@given(st.lists(offers_of, max_size=6), days, st.integers(1, 400), st.integers(0, 400))
def test_a_longer_term_never_makes_it_staler(
    offers: list[Offer], day: date, term: int, longer: int
) -> None:
    before, after = state_of(offers, day, term), state_of(offers, day, term + longer)
    assert LEVELS.index(after) >= LEVELS.index(before)


@given(st.lists(offers_of, max_size=6))
def test_one_organisation_alone_is_never_double(offers: list[Offer]) -> None:
    alone = [offer for offer in offers if offer.organization.casefold() in ("", "a")]
    assert state_of(alone, TODAY, TERM) is not CoverageState.DOUBLE
