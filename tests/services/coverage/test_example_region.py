"""The example region against the basic offer: every record that is found, by name.

The lists below were read and judged by a person. Who changes the example or the rules looks again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from socialekaart.domain.coverage import CoverageState, fulfils
from socialekaart.services.by_hand import ByHand
from socialekaart.services.coverage.desk import CoverageDesk
from socialekaart.services.coverage.views import CoverageView
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.records import Records

GOEREE, VOORNE, NISSEWAARD = "GM1924", "GM1992", "GM1930"
TODAY = date(2026, 11, 23)
PRESENT, DOUBLE, ABSENT = CoverageState.PRESENT, CoverageState.DOUBLE, CoverageState.ABSENT

_REGIONAL_CRISIS = {
    "Crisisdienst jeugd-ggz",
    "Ggz-crisisdienst Eilanden",
    "Dienstdoende psychiater (Voorbeeld)",
    "Dienstdoende jeugdpsychiater (Voorbeeld)",
}
EXPECTED = {
    ("voordeur", GOEREE): (DOUBLE, {"Voordeur Goeree-Overflakkee (Voorbeeld)",
                                    "Team Dirksland Voorbeeld"}),
    ("voordeur", VOORNE): (PRESENT, {"Aanmeldpunt Voorne (Voorbeeld)",
                                     "Aanmeldpunt Voorne: één nummer voor zorg en hulp"}),
    ("maatschappelijk-werk", GOEREE): (PRESENT, {
        "Sociaal team Eilandkern", "Sociaal team Kop van Goeree", "Sociaal team Oostflakkee",
        "Sociaal werker in de huisartsenpraktijk", "Tomasz Voorbeeld-Kowalski",
        "Janneke Voorbeeld", "Grace Voorbeeld-Mensah"}),
    ("maatschappelijk-werk", VOORNE): (PRESENT, {
        "Buurtteam Hellevoetsluis", "Buurtteam Brielle en de dorpen",
        "Buurtteam Kust: Oostvoorne en Rockanje", "Relatie in zwaar weer"}),
    ("financien", GOEREE): (DOUBLE, {
        "Grip op je geld: schuldhulp", "Budgetmaatje",
        "Vroeg erbij: bezoek bij betalingsachterstand", "Marijke Voorbeeld", "Sjoerd Voorbeeld"}),
    ("financien", VOORNE): (DOUBLE, {
        "Geldwinkel Voorne", "Jong en in de min", "Thuisadministratie",
        "Nadia Voorbeeld-Bouzidi", "Koen Voorbeeld"}),
    ("systeemtherapie", GOEREE): (PRESENT, {"Systeemtherapie voor gezin en partners"}),
    ("systeemtherapie", VOORNE): (PRESENT, {"Meeuwennest: behandeling jeugd"}),
    ("gezinscoach", GOEREE): (PRESENT, {"Gezinscoach thuis"}),
    ("gezinscoach", VOORNE): (PRESENT, {"Oudercoach aan de keukentafel", "Lotte Voorbeeld"}),
    ("herstel-zelfregie", GOEREE): (DOUBLE, {"Zelfregiecentrum De Loods",
                                             "Herstelacademie Eilanden"}),
    ("herstel-zelfregie", VOORNE): (DOUBLE, {
        "Kompas Voorne: zelfregiehuis", "Herstelacademie Voorne: leren van ervaring",
        "Herstelacademie Eilanden"}),
    ("ouderen", GOEREE): (PRESENT, {"Casemanager dementie"}),
    ("ouderen", VOORNE): (DOUBLE, {
        "Casemanager geheugenzorg", "Duin en Dijk: ouderenteam",
        "Specialist ouderengeneeskunde denkt mee", "Aleid Voorbeeld"}),
    ("jeugd", GOEREE): (PRESENT, {"Jeugdteam Goeree-Overflakkee", "Fatima Voorbeeld-Azzouz",
                                  "Ilse Voorbeeld-Lodder"}),
    ("jeugd", VOORNE): (PRESENT, {"Jeugdteam Voorne", "Yusuf Voorbeeld-Demir"}),
    ("verslaving", GOEREE): (PRESENT, {"Delta: behandeling verslaving",
                                       "Delta: inloop en spreekuur", "Daan Voorbeeld"}),
    ("verslaving", VOORNE): (DOUBLE, {
        "Verslavingskunde Voorne: poli", "Jong en gebruik", "Delta: behandeling verslaving",
        "Stefan Voorbeeld"}),
    ("crisis", GOEREE): (PRESENT, _REGIONAL_CRISIS),
    ("crisis", VOORNE): (PRESENT, _REGIONAL_CRISIS),
    ("voordeur", NISSEWAARD): (ABSENT, set()),
    ("jeugd", NISSEWAARD): (ABSENT, set()),
    ("herstel-zelfregie", NISSEWAARD): (PRESENT, {"Herstelacademie Eilanden"}),
    ("crisis", NISSEWAARD): (PRESENT, _REGIONAL_CRISIS),
}  # fmt: skip


@pytest.fixture(scope="module")
def example() -> Iterator[tuple[Database, Reference]]:
    from socialekaart import paths

    reference = Reference(paths.data())
    with Database.open(IN_MEMORY) as db:
        fill_new_database(db, reference, with_example=True)
        yield db, reference


@pytest.fixture(scope="module")
def view(example: tuple[Database, Reference]) -> CoverageView:
    return CoverageDesk(ByHand(*example)).coverage((GOEREE, VOORNE, NISSEWAARD), TODAY)


@pytest.mark.parametrize(("requirement", "municipality"), EXPECTED, ids=lambda value: str(value))
def test_exactly_these_records_fulfil_it(
    view: CoverageView, requirement: str, municipality: str
) -> None:
    state, names = EXPECTED[requirement, municipality]
    cell = view.cell(requirement, municipality)
    assert cell is not None
    assert {one.name for one in cell.records} == names
    assert cell.state is state


def test_a_national_line_is_mentioned_and_does_not_count(view: CoverageView) -> None:
    cell = view.cell("crisis", NISSEWAARD)
    assert cell is not None
    assert [one.name for one in cell.mentioned] == ["112"]


def test_a_service_for_the_young_only_says_so(view: CoverageView) -> None:
    cell = view.cell("systeemtherapie", VOORNE)
    assert cell is not None
    assert cell.ages == (5, 17)


def test_without_a_choice_the_municipalities_with_offerings_are_shown(
    example: tuple[Database, Reference],
) -> None:
    view = CoverageDesk(ByHand(*example)).coverage((), TODAY)
    assert [one.code for one in view.municipalities] == [GOEREE, VOORNE]
    assert view.left_out == 0


def test_the_index_leaves_out_nothing_that_the_rules_would_take(
    example: tuple[Database, Reference],
) -> None:
    db, reference = example
    desk = CoverageDesk(ByHand(db, reference))
    view = desk.coverage((GOEREE, VOORNE), date(2026, 11, 23))
    found = {one.id for row in view.rows for c in row.cells for one in (*c.records, *c.mentioned)}
    everything = {
        stored.id
        for kind in ("service", "contact")
        for stored in Records(db).shown(kind)  # type: ignore[arg-type]  # a StrEnum's value
        if any(fulfils(stored.effective(), one) for one in desk.requirements)
    }
    left = {str(stored.effective().name) for stored in map(Records(db).get, everything - found)
            if stored is not None}  # fmt: skip
    assert left == set()
