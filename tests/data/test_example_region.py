"""The example region is big enough, covers the whole field and is clearly invented."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from tests.data.shipped import (
    ACCESS,
    CONTACT_BY_ID,
    CONTACTS,
    DATA,
    DOMAINS,
    ECHELONS,
    FILES,
    FORMS,
    GOEREE,
    KINDS,
    LAWS,
    OFFERING_BY_ID,
    OFFERINGS,
    QUESTIONS,
    STATUSES,
    VOORNE,
    all_of,
    cells,
    day,
    of,
    rows_of,
)


@pytest.mark.parametrize("name", FILES)
def test_file_is_written_as_the_format_says(name: str) -> None:
    raw = (DATA / name).read_bytes()
    text = raw.decode("utf-8-sig")

    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.endswith(b"\r\n")
    assert text.count("\n") == text.count("\r\n") == text.count("\r")
    assert ";" in text.splitlines()[0]


@pytest.mark.parametrize("name", FILES)
def test_every_row_has_the_cells_of_the_header_and_no_formula(name: str) -> None:
    for row in rows_of(name):
        assert None not in row
        assert None not in row.values()
        for value in row.values():
            assert value == value.strip()
            assert not value.startswith(("=", "+", "-", "@", "'"))


def test_there_is_as_much_as_a_region_would_have() -> None:
    assert len(OFFERINGS) >= 160
    assert len(CONTACTS) >= 45
    assert {row["gemeente"] for row in OFFERINGS} == {GOEREE, VOORNE}
    assert min(len(of(GOEREE)), len(of(VOORNE))) >= 75
    assert min(Counter(row["contact_id"][:2] for row in CONTACTS).values()) >= 20


def test_ids_and_names_are_unique() -> None:
    assert len(OFFERING_BY_ID) == len(OFFERINGS)
    assert len(CONTACT_BY_ID) == len(CONTACTS)
    assert len({row["naam"] for row in OFFERINGS}) == len(OFFERINGS)
    assert len({row["samenvatting"] for row in OFFERINGS}) == len(OFFERINGS)


@pytest.mark.parametrize("municipality", [GOEREE, VOORNE])
@pytest.mark.parametrize("domain", DOMAINS)
def test_every_domain_has_several_offerings(municipality: str, domain: str) -> None:
    assert all_of(of(municipality), "domeinen")[domain] >= 3


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("soort", KINDS),
        ("echelon", ECHELONS),
        ("wet", LAWS),
        ("status", STATUSES),
        ("aanmelden_door", ACCESS),
        ("vorm", FORMS),
        ("domeinen", DOMAINS),
        ("werkgebied_soort", ("postcode", "wijk", "gemeente", "regio")),
    ],
)
def test_column_uses_every_word_of_the_field_and_no_other(
    column: str, values: tuple[str, ...]
) -> None:
    assert set(all_of(OFFERINGS, column)) == set(values)


@pytest.mark.parametrize(("system", "question", "answers"), QUESTIONS, ids=lambda v: str(v)[:30])
def test_plain_question_finds_the_system(
    system: str, question: str, answers: tuple[str, ...]
) -> None:
    groups = [{row["term"], *row["synoniemen"].split("|")} for row in rows_of("synoniemen.csv")]
    words = [word for word in question.split() if word not in ("op", "de")]
    for answer in answers:
        row = OFFERING_BY_ID[answer]
        told = " ".join(row.values()).casefold()
        whole = [question, *(t for g in groups if question in g for t in g)]
        by_word = all(
            any(term in told for term in {word}.union(*(g for g in groups if word in g)))
            for word in words
        )
        assert by_word or any(term in told for term in whole), f"{system}: {answer}"


def test_a_centre_has_one_place_and_different_ways_in() -> None:
    centre = [row for row in OFFERINGS if row["aanbieder"].endswith("De Vuurbaak")]
    here = [row for row in centre if row["straat"] == "Vuurbaakplein"]

    assert len(here) >= 4
    assert {row["verwijzing_nodig"] for row in here} == {"ja", "nee"}
    assert "ja" in {row["zonder_afspraak"] for row in here}


def test_exploring_talk_says_who_may_refer_and_that_it_reports_back() -> None:
    talks = [row for row in OFFERINGS if row["soort"] == "verkennend gesprek"]

    assert len(talks) >= 2
    for row in talks:
        assert "zelf" not in cells(row, "aanmelden_door")
        assert "verwijz" in row["omschrijving"].casefold()
        assert row["terugkoppeling"].startswith("ja")


def test_walk_in_for_young_people_is_free_anonymous_and_without_appointment() -> None:
    young = [
        row
        for row in OFFERINGS
        if (row["leeftijd_van"], row["leeftijd_tot"], row["soort"]) == ("12", "25", "inloop")
    ]

    assert {row["gemeente"] for row in young} == {GOEREE, VOORNE}
    for row in young:
        assert (row["zonder_afspraak"], row["anoniem"], row["kosten"]) == ("ja", "ja", "gratis")


def test_addresses_come_in_none_one_and_many_and_sometimes_without_coordinates() -> None:
    counts = Counter(len(cells(row, "plaats")) for row in OFFERINGS)

    assert counts[0] >= 20
    assert sum(number for places, number in counts.items() if places > 1) >= 10
    assert max(counts) >= 5
    assert (
        sum(
            "" in cells(row, "breedtegraad") or bool(row["plaats"] and not row["breedtegraad"])
            for row in OFFERINGS
        )
        >= 4
    )


def test_waits_have_a_date_and_some_are_over_the_norm() -> None:
    waits = [row for row in OFFERINGS if row["aanmeldwachttijd_weken"]]

    assert all(row["wachttijd_peildatum"] for row in waits)
    assert sum(int(row["aanmeldwachttijd_weken"]) > 4 for row in waits) >= 5
    assert sum(int(row["behandelwachttijd_weken"]) > 10 for row in waits) >= 2


def test_checks_run_from_this_month_to_two_years_back() -> None:
    checked = [day(row["gecontroleerd_op"]) for row in OFFERINGS if row["gecontroleerd_op"]]

    assert max(checked) <= date(2026, 11, 23)
    assert max(checked) >= date(2026, 11, 15)
    assert date(2024, 11, 1) <= min(checked) <= date(2024, 12, 31)
    assert 3 <= len(OFFERINGS) - len(checked) <= 20


def test_opening_hours_are_dutch_mostly_osm_sometimes_and_once_day_and_night() -> None:
    hours = [row["openingstijden"] for row in OFFERINGS]

    assert "24/7" in hours
    assert any(re.match(r"(Mo|Tu|We|Th|Fr|Su)\b", text) for text in hours)
    assert sum(bool(re.match(r"(ma|di|wo|do|vr|za|zo)\b", text)) for text in hours) > 100
    assert "" in hours


def test_every_organisation_and_person_carries_voorbeeld() -> None:
    names = [row["aanbieder"] for row in OFFERINGS] + [row["organisatie"] for row in CONTACTS]
    names += [row["naam"] for row in CONTACTS]
    names += [
        row["gecontroleerd_door"] for row in OFFERINGS + CONTACTS if row["gecontroleerd_door"]
    ]

    assert [name for name in names if "voorbeeld" not in name.casefold()] == []


def test_every_address_on_the_net_ends_in_example() -> None:
    for row in OFFERINGS + CONTACTS:
        for column in {"email", "website", "bron_url"} & set(row):
            host = re.sub(r"^https://|^[^@]+@", "", row[column]).split("/")[0]
            assert not host or host.endswith(".example"), row[column]


def test_no_phone_number_can_be_dialled() -> None:
    columns = ("telefoon", "telefoon_direct", "telefoon_algemeen")
    numbers = [row[c] for row in OFFERINGS + CONTACTS for c in columns if row.get(c)]

    assert len(numbers) > 200
    for number in numbers:
        assert re.fullmatch(r"06-0\d{7}|01(81|87)-0\d{5}", number), number


def test_no_text_holds_a_number_long_enough_for_a_citizen() -> None:
    numbers = {"telefoon", "telefoon_direct", "telefoon_algemeen", "postcode"}
    for row in OFFERINGS + CONTACTS:
        for column, value in row.items():
            assert column in numbers or not re.search(r"(\d[ .]?){8}", value), value
