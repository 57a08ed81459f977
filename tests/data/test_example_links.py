"""Everything in the example region hangs together: who then, whom to call, who stands in."""

from __future__ import annotations

from datetime import date

import pytest

from tests.data.shipped import (
    ASSIGNMENTS,
    CONTACT_BY_ID,
    CONTACTS,
    DOMAINS,
    GOEREE,
    NATIONAL,
    OFFERING_BY_ID,
    OFFERINGS,
    REGION,
    VOORNE,
    Row,
    all_of,
    cells,
    day,
)


def test_every_wel_bij_is_known_here_or_nationally() -> None:
    known = set(OFFERING_BY_ID) | {row["naam"] for row in OFFERINGS + NATIONAL}

    for row in OFFERINGS:
        for other in cells(row, "wel_bij"):
            assert other in known, f"{row['aanbod_id']}: {other}"
            assert other != row["aanbod_id"]


def test_not_for_mostly_says_who_then_and_leads_on() -> None:
    told = [row for row in OFFERINGS if row["niet_voor"]]
    chains = [
        row
        for row in told
        if any(OFFERING_BY_ID.get(other, {}).get("wel_bij") for other in cells(row, "wel_bij"))
    ]

    assert sum(bool(row["wel_bij"]) for row in told) >= 40
    assert len(chains) >= 10


def test_contacts_name_offerings_that_exist() -> None:
    linked = all_of(CONTACTS, "aanbod_ids")

    assert set(linked) <= set(OFFERING_BY_ID)
    assert len(linked) >= 50


@pytest.mark.parametrize("contact", CONTACTS, ids=lambda row: str(row["contact_id"]))
def test_stand_ins_exist_and_never_lead_back(contact: Row) -> None:
    seen = [contact["contact_id"]]
    while stand_in := CONTACT_BY_ID[seen[-1]]["waarnemer"]:
        assert stand_in in CONTACT_BY_ID
        assert stand_in not in seen, f"lus: {seen}"
        seen.append(stand_in)


def test_every_contact_can_be_reached_and_has_a_domain() -> None:
    for row in CONTACTS:
        assert row["telefoon_direct"] or row["telefoon_algemeen"] or row["email"]
        assert set(cells(row, "domeinen")) <= set(DOMAINS)
        assert bool(row["domeinen"]) != (row["soort"] == "voordeur")


def test_all_kinds_of_assignment_areas_and_visibility_are_there() -> None:
    assert {row["soort"] for row in CONTACTS} == set(ASSIGNMENTS)
    assert {"postcode", "wijk", "gemeente", "regio"} == {
        row["werkgebied_soort"] for row in CONTACTS
    }
    assert {row["zichtbaar_voor"] for row in CONTACTS} == {"praktijk", "openbaar"}
    for municipality in (GOEREE, VOORNE):
        assert any(
            row["soort"] == "voordeur" and row["werkgebied"] == municipality for row in CONTACTS
        )


def test_young_and_adult_have_their_own_contact() -> None:
    ages = {(row["leeftijd_van"], row["leeftijd_tot"]) for row in CONTACTS}

    assert ("0", "17") in ages
    assert ("18", "") in ages


def test_one_contact_is_gone_and_one_leaves_soon() -> None:
    ends = {row["geldig_tot"] for row in CONTACTS if row["geldig_tot"]}

    assert any(day(end) < date(2026, 11, 1) for end in ends)
    assert "01-12-2026" in ends


def test_exactly_one_domain_per_municipality_has_nobody() -> None:
    served: dict[str, set[str]] = {GOEREE: set(), VOORNE: set()}
    for row in CONTACTS:
        home = GOEREE if row["contact_id"].startswith("GO") else VOORNE
        for municipality in served if row["werkgebied"] == REGION else [home]:
            served[municipality] |= set(cells(row, "domeinen"))

    assert set(DOMAINS) - served[GOEREE] == {"zingeving"}
    assert set(DOMAINS) - served[VOORNE] == {"juridisch"}


def test_debts_in_middelharnis_have_one_person_with_a_stand_in() -> None:
    marijke = next(row for row in CONTACTS if row["naam"] == "Marijke Voorbeeld")

    assert marijke["soort"] == "aanspreekpunt"
    assert marijke["domeinen"] == "financien"
    assert "3241" in cells(marijke, "werkgebied")
    assert (marijke["werkdagen"], marijke["bereikbaar"]) == ("ma di do", "09:00-12:30")
    assert marijke["telefoon_direct"].startswith("06-0")
    assert CONTACT_BY_ID[marijke["waarnemer"]]["naam"] == "Sjoerd Voorbeeld"
