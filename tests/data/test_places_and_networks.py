"""Every place and network of the field is in the example region, and a plain question finds it.

It is found as an offering, and as a person where there is one to call.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from socialekaart import paths
from socialekaart.domain.model import NETWORK
from socialekaart.services.answer_question import Answerer
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.database import IN_MEMORY, Database
from tests.data.shipped import (
    ASSIGNMENTS,
    CONTACTS,
    ECHELONS,
    KINDS,
    LAWS,
    OFFERING_BY_ID,
    OFFERINGS,
    REGION,
    Row,
    all_of,
    cells,
)

MONDAY_TEN = datetime(2026, 11, 23, 10, 0)
MIDDELHARNIS, DIRKSLAND, BRIELLE, HELLEVOETSLUIS = "3241", "3247", "3231", "3222"

ROLES = (
    *("casemanager", "coördinator", "regiebehandelaar", "dienstdoend psychiater"),
    *("consulent wmo", "jeugdconsulent", "sociaal werker", "maatschappelijk werker"),
    *("gezinscoach", "systeemtherapeut", "ouderencoach", "buurtcoach", "opbouwwerker"),
    *("schuldhulpverlener", "ervaringsdeskundige", "spv", "gz-psycholoog", "psychiater"),
    *("kaderhuisarts ggz", "poh-ggz", "jobcoach", "regievoerder", "vrijwilliger"),
)

SYSTEMS = (
    # system: what a practice types, where, what must be among the first so many rows
    ("wijkteam", "wijkteam", MIDDELHARNIS, "GO-001", 1),
    ("sociaal team", "sociaal team", MIDDELHARNIS, "GO-001", 1),
    ("buurtteam", "buurtteam", HELLEVOETSLUIS, "VZ-002", 1),
    ("Wmo-loket", "hulp aanvragen bij de wmo", MIDDELHARNIS, "GO-004", 3),
    ("Wmo-loket", "wmo loket", BRIELLE, "VZ-005", 1),
    ("jeugdteam", "jeugdteam", MIDDELHARNIS, "GO-005", 1),
    ("jeugdteam", "jeugdhulp van de gemeente", BRIELLE, "VZ-006", 3),
    ("welzijn op recept", "welzijn op recept", MIDDELHARNIS, "GO-006", 1),
    ("welzijn op recept", "welzijnscoach", BRIELLE, "VZ-007", 3),
    ("MGN", "mgn", MIDDELHARNIS, "GO-007", 1),
    ("MGN", "mentaal gezondheidsnetwerk", BRIELLE, "GO-007", 1),
    ("MGN: aanmeldpunt", "aanmeldpunt mgn", MIDDELHARNIS, "GO-007", 1),
    ("MGN: regievoerder", "regievoerder mgn", MIDDELHARNIS, "GO-007", 1),
    ("MGN: members", "leden mentaal gezondheidsnetwerk", MIDDELHARNIS, "GO-007", 1),
    ("verkennend gesprek", "verkennend gesprek", MIDDELHARNIS, "GO-008", 1),
    ("verkennend gesprek", "verkennend gesprek", HELLEVOETSLUIS, "VZ-011", 3),
    ("verkennend gesprek: who may refer", "wie mag verwijzen verkennend gesprek", "", "GO-008", 3),
    ("verkennend gesprek: one referral", "één verwijzing", MIDDELHARNIS, "GO-008", 5),
    ("GEM-style ecosystem", "ecosysteem mentale gezondheid", MIDDELHARNIS, "GO-009", 1),
    ("GEM-style ecosystem", "gem", MIDDELHARNIS, "GO-009", 3),
    ("mentaal gezondheidscentrum", "mentaal gezondheidscentrum", MIDDELHARNIS, "GO-014", 5),
    ("mentaal gezondheidscentrum", "mentaal gezondheidscentrum", HELLEVOETSLUIS, "VZ-012", 5),
    ("krachtige basiszorg", "krachtige basiszorg", DIRKSLAND, "GO-012", 1),
    ("krachtige basiszorg", "vaste contactpersoon van de wijk", DIRKSLAND, "GO-012", 3),
    ("krachtige basiszorg", "kbz", HELLEVOETSLUIS, "VZ-008", 1),
    ("herstelacademie", "herstelacademie", MIDDELHARNIS, "GO-069", 1),
    ("herstelacademie", "herstelcursus", BRIELLE, "VZ-062", 3),
    ("zelfregiecentrum", "zelfregiecentrum", MIDDELHARNIS, "GO-070", 1),
    ("zelfregiecentrum", "zelfregiehuis", BRIELLE, "VZ-061", 1),
    ("inloop as @ease", "@ease", MIDDELHARNIS, "GO-071", 1),
    ("inloop as @ease", "inloop jongeren anoniem gratis", MIDDELHARNIS, "GO-071", 3),
    ("inloop as @ease", "jongere wil praten zonder afspraak", BRIELLE, "VZ-053", 3),
    ("FACT team", "fact-team", MIDDELHARNIS, "GO-066", 1),
    ("FACT team", "wijkteam ggz", HELLEVOETSLUIS, "VZ-058", 3),
    ("outreach team", "bemoeizorg", MIDDELHARNIS, "GO-067", 3),
    ("outreach team", "wil geen hulp", BRIELLE, "VZ-059", 5),
    ("municipal worker inside the practice", "gemeente in de praktijk", BRIELLE, "VZ-009", 1),
    (
        "municipal worker inside the practice",
        "medewerker van de gemeente in de huisartsenpraktijk",
        MIDDELHARNIS,
        "GO-013",
        3,
    ),
    ("crisisdienst", "crisisdienst", MIDDELHARNIS, "GO-068", 1),
    ("crisisdienst", "crisisdienst jeugd", MIDDELHARNIS, "GO-060", 1),
    ("consultation for GPs", "overleg met psychiater", MIDDELHARNIS, "GO-011", 1),
    ("consultation for GPs", "meedenklijn voor huisartsen", BRIELLE, "VZ-010", 3),
    ("consultation for GPs", "consultatie", MIDDELHARNIS, "GO-011", 5),
    ("taskforce wachttijden", "taskforce wachttijden", MIDDELHARNIS, "GO-010", 1),
    ("taskforce wachttijden", "te lang op de wachtlijst voor ggz", BRIELLE, "GO-010", 5),
)
NEVER_MISSED = (
    *("wijkteam", "sociaal team", "buurtteam", "Wmo-loket", "jeugdteam", "welzijn op recept"),
    *("MGN", "verkennend gesprek", "GEM-style ecosystem", "mentaal gezondheidscentrum"),
    *("krachtige basiszorg", "herstelacademie", "zelfregiecentrum", "inloop as @ease"),
    *("FACT team", "outreach team", "municipal worker inside the practice", "crisisdienst"),
    *("consultation for GPs", "taskforce wachttijden"),
)
"""The systems as the field names them."""

PEOPLE = (
    # system, domains asked, where, age, the person that must be in the answer
    ("krachtige basiszorg: fixed contact", ("lichamelijk",), DIRKSLAND, 50, "Lies Voorbeeld"),
    (
        "krachtige basiszorg: fixed contact",
        ("lichamelijk",),
        HELLEVOETSLUIS,
        50,
        "Marloes Voorbeeld",
    ),
    ("MGN: regievoerder", ("psychisch",), MIDDELHARNIS, 40, "Hanneke Voorbeeld"),
    ("consultation for GPs", ("psychisch",), MIDDELHARNIS, 40, "Naima Voorbeeld-Benali"),
    ("consultation for GPs", ("verslaving",), BRIELLE, 40, "Naima Voorbeeld-Benali"),
    ("municipal worker in the practice", ("wonen",), MIDDELHARNIS, 40, "Grace Voorbeeld-Mensah"),
    ("municipal worker in the practice", ("wonen",), BRIELLE, 40, "Ahmed Voorbeeld-Haddad"),
    ("crisisdienst", ("psychisch",), BRIELLE, 40, "Dienstdoende psychiater (Voorbeeld)"),
    ("crisisdienst jeugd", ("psychisch",), BRIELLE, 15, "Dienstdoende jeugdpsychiater (Voorbeeld)"),
    ("FACT: casemanager", ("psychisch",), MIDDELHARNIS, 40, "Thomas Voorbeeld"),
    ("way back without a waiting list", ("psychisch",), MIDDELHARNIS, 40, "Jeroen Voorbeeld"),
    ("jeugdteam: consulent", ("gezin",), MIDDELHARNIS, 9, "Fatima Voorbeeld-Azzouz"),
    ("Wmo-loket: consulent", ("huishouden",), MIDDELHARNIS, 80, "Kees Voorbeeld"),
    ("ouderencoach", ("sociaal-netwerk",), BRIELLE, 80, "Aleid Voorbeeld"),
    ("POH-ggz", ("psychisch",), BRIELLE, 40, "Jurre Voorbeeld"),
    ("one front door", (), BRIELLE, None, "Aanmeldpunt Voorne (Voorbeeld)"),
)


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference(paths.data())


@pytest.fixture(scope="module")
def db(reference: Reference) -> Iterator[Database]:
    with Database.open(IN_MEMORY) as database:
        fill_new_database(database, reference, with_example=True)
        yield database


@pytest.fixture(scope="module")
def finder(db: Database, reference: Reference) -> ServiceFinder:
    return ServiceFinder(db, reference)


@pytest.mark.parametrize(
    ("question", "place", "expected", "within"),
    [
        pytest.param(*row[1:], id=f"{number:02}-{row[0]}: {row[1]}")
        for number, row in enumerate(SYSTEMS)
    ],
)
def test_a_plain_question_finds_the_system(
    finder: ServiceFinder, question: str, place: str, expected: str, within: int
) -> None:
    where = finder.reference.place(place) if place else None
    hits = finder.find(ServiceQuery(question, where), MONDAY_TEN).hits
    assert expected in [hit.external_id for hit in hits[:within]]


@pytest.mark.parametrize("system", NEVER_MISSED)
def test_every_system_of_the_field_has_a_question(system: str) -> None:
    assert any(row[0] == system for row in SYSTEMS)


@pytest.mark.parametrize(
    ("domains", "place", "age", "person"),
    [
        pytest.param(*row[1:], id=f"{number:02}-{row[0]}: {row[4]}")
        for number, row in enumerate(PEOPLE)
    ],
)
def test_who_do_i_call_names_the_person_of_the_system(
    db: Database,
    reference: Reference,
    domains: tuple[str, ...],
    place: str,
    age: int | None,
    person: str,
) -> None:
    answer = Answerer(db, reference).who(domains, reference.place(place), age, MONDAY_TEN)
    assert person in [line.contact.name for line in answer.lines]


# --- what the example holds ---------------------------------------------------------------------


@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_the_field_is_somebody_s(role: str) -> None:
    # Whole words only: a kinderpsychiater or a casemanagement is another role.
    roles = [f" {row['functie'].casefold()} ".replace(",", " ") for row in CONTACTS]
    assert any(f" {role} " in told for told in roles)


@pytest.mark.parametrize(
    ("rows", "column", "values"),
    [
        (CONTACTS, "soort", ASSIGNMENTS),
        (OFFERINGS, "soort", KINDS),
        (OFFERINGS, "echelon", ECHELONS),
        (OFFERINGS, "wet", LAWS),
    ],
    ids=["assignments", "kinds", "echelons", "laws"],
)
def test_every_word_of_the_field_is_used(
    rows: list[Row], column: str, values: tuple[str, ...]
) -> None:
    assert set(values) <= set(all_of(rows, column))


NETWORKS = [row for row in OFFERINGS if row["soort"] == NETWORK]


@pytest.mark.parametrize("row", NETWORKS, ids=lambda row: str(row["aanbod_id"]))
def test_a_network_says_who_takes_part_who_leads_and_who_may_refer(row: Row) -> None:
    known = {one["aanbieder"] for one in OFFERINGS} | {one["naam"] for one in CONTACTS}
    members = cells(row, "leden")

    assert len(members) >= 3
    assert len(set(members)) == len(members)
    assert all("voorbeeld" in member.casefold() for member in [*members, row["regievoerder"]])
    assert row["regievoerder"] in known
    assert row["telefoon"]
    assert row["aanmelden_door"]
    assert row["terugkoppeling"]
    assert row["werkgebied"]


def test_members_of_networks_are_mostly_providers_of_the_region() -> None:
    providers = {row["aanbieder"] for row in OFFERINGS}
    members = [member for row in NETWORKS for member in cells(row, "leden")]
    assert sum(member in providers for member in members) >= len(members) - 1


def test_only_networks_have_members_and_a_lead() -> None:
    for row in OFFERINGS:
        assert bool(row["leden"]) == bool(row["regievoerder"]) == (row["soort"] == NETWORK)


def test_the_mgn_has_a_region_a_desk_and_one_referral_that_counts() -> None:
    mgn = OFFERING_BY_ID["GO-007"]
    assert (mgn["soort"], mgn["werkgebied_soort"], mgn["werkgebied"]) == (NETWORK, "regio", REGION)
    assert mgn["regievoerder"] == "Hanneke Voorbeeld"
    assert "één verwijzing telt" in mgn["aanmelden_hoe"].casefold().replace("eén", "één")
    assert {"huisarts", "poh"} <= set(cells(mgn, "aanmelden_door"))
