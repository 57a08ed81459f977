"""The example region answers the plain questions of a practice: the right offering comes early."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceHit, ServiceQuery
from socialekaart.storage.database import IN_MEMORY, Database
from tests.data.shipped import QUESTIONS

MONDAY_TEN = datetime(2026, 11, 23, 10, 0)
EARLY = 5
"""So many rows are seen without scrolling."""
HERE = "3241"


@pytest.fixture(scope="module")
def finder(reference: Reference) -> Iterator[ServiceFinder]:
    with Database.open(IN_MEMORY) as db:
        fill_new_database(db, reference, with_example=True)
        yield ServiceFinder(db, reference)


def hits(finder: ServiceFinder, text: str, place: str = "") -> list[ServiceHit]:
    where = finder.reference.place(place) if place else None
    return list(finder.find(ServiceQuery(text, where), MONDAY_TEN).hits)


def ids(finder: ServiceFinder, text: str, place: str = "") -> list[str]:
    return [hit.external_id for hit in hits(finder, text, place)]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, ids, id=name) for name, text, ids in QUESTIONS]
)
def test_every_place_and_network_of_the_field_is_found_early(
    finder: ServiceFinder, text: str, expected: tuple[str, ...]
) -> None:
    assert set(expected) <= set(ids(finder, text)[:EARLY])


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # what a practice types, and what must stand first for a patient in Middelharnis
        ("schulden", "GO-019"),
        ("geldproblemen", "GO-019"),
        ("deurwaarder", "GO-019"),
        ("schuldhulpverlening", "GO-019"),
        ("rood staan", "GO-019"),
        ("huurachterstand", "GO-019"),
        ("voedselbank", "GO-025"),
        ("formulieren invullen", "GO-021"),
        ("belasting", "GO-021"),
        ("energierekening", "GO-035"),
        ("bijzondere bijstand", "GO-022"),
        ("wmo", "GO-004"),
        ("traplift", "GO-004"),
        ("scootmobiel", "GO-004"),
        ("huishoudelijke hulp", "GO-086"),
        ("hulp in huis", "GO-086"),
        ("poetshulp", "GO-086"),
        ("mantelzorg", "GO-087"),
        ("mantelzor", "GO-087"),
        ("respijt", "GO-088"),
        ("mantelzorger overbelast", "GO-088"),
        ("dementie", "GO-090"),
        ("alzheimer", "GO-090"),
        ("opruimen", "GO-092"),
        ("hoarding", "GO-092"),
        ("taxi", "GO-093"),
        ("huiselijk geweld", "GO-094"),
        ("ruzie thuis", "GO-094"),
        ("mishandeling", "GO-094"),
        ("jeugdhulp", "GO-005"),
        ("opvoeden", "GO-053"),
        ("huilbaby", "GO-053"),
        ("gedragsproblemen kind", "GO-059"),
        ("echtscheiding", "GO-056"),
        ("kind van gescheiden ouders", "GO-056"),
        ("kind wil niet naar school", "GO-044"),
        ("alcohol", "GO-074"),
        ("drinkt te veel", "GO-074"),
        ("mijn man drinkt", "GO-074"),
        ("blowen", "GO-074"),
        ("verslavig", "GO-074"),
        ("stoppen met roken", "GO-078"),
        ("afvallen", "GO-080"),
        ("bewegen", "GO-079"),
        ("sporten", "GO-079"),
        ("valpreventie", "GO-082"),
        ("rouw", "GO-084"),
        ("geestelijk verzorger", "GO-083"),
        ("taalles", "GO-042"),
        ("nederlands leren", "GO-042"),
        ("computer", "GO-045"),
        ("vrijwilligerswerk", "GO-041"),
        ("dagbesteding", "GO-039"),
        ("werk zoeken", "GO-037"),
        ("woning", "GO-031"),
        ("urgentie", "GO-031"),
        ("buren overlast", "GO-030"),
        ("rechtsbijstand", "GO-027"),
        ("bewindvoerder", "GO-029"),
        ("juridisch loket", "NL-JURLOKET"),
        ("maatje", "GO-049"),
        ("buddy", "GO-049"),
        ("psycholoog", "GO-063"),
        ("poh", "GO-061"),
        ("autisme", "GO-065"),
        ("verward", "GO-067"),
        ("crisis", "GO-068"),
        ("acuut", "GO-068"),
        ("113", "NL-113"),
        ("kindertelefoon", "NL-KIND"),
    ],
)
def test_the_words_of_a_practice_lead_to_the_right_offering(
    finder: ServiceFinder, text: str, first: str
) -> None:
    assert ids(finder, text, HERE)[0] == first


def test_loneliness_leads_to_people_and_not_to_forms(finder: ServiceFinder) -> None:
    for text in ("eenzaam", "oudere eenzaam", "eenzaamheid"):
        first = hits(finder, text, HERE)[:4]
        assert all("sociaal-netwerk" in hit.domains for hit in first)
        assert all(hit.serves_place for hit in first)


@pytest.mark.parametrize(
    ("alias", "domain"),
    [
        ("financiën", "financien"),
        ("tijdsbesteding", "werk-dagbesteding"),
        ("middelengebruik", "verslaving"),
        ("dagelijks functioneren", "huishouden"),
        ("justitie", "juridisch"),
        ("lichaamsfuncties", "lichamelijk"),
    ],
)
def test_a_municipality_s_own_word_for_a_domain_finds_what_is_filed_there(
    finder: ServiceFinder, alias: str, domain: str
) -> None:
    first = hits(finder, alias, HERE)[:EARLY]
    assert len(first) == EARLY
    assert all(domain in hit.domains for hit in first)


def test_thoughts_of_death_lead_to_crisis_help_and_not_to_a_group(finder: ServiceFinder) -> None:
    for text in ("zelfmoord", "suïcidaal", "wil niet meer leven"):
        assert set(ids(finder, text, HERE)[:2]) == {"GO-068", "NL-113"}


def test_who_does_not_serve_the_patient_stands_below_who_does(finder: ServiceFinder) -> None:
    for text in ("schulden", "mantelzorg", "jeugdhulp", "psycholoog", "wijkteam"):
        served = [bool(hit.serves_place) for hit in hits(finder, text, HERE)[:EARLY]]
        assert served == sorted(served, reverse=True)


def test_a_half_word_finds_what_the_whole_word_finds_first(finder: ServiceFinder) -> None:
    for whole in ("schuldhulp", "mantelzorg", "dementie", "crisisdienst", "valpreventie"):
        first = ids(finder, whole, HERE)[0]
        assert first in ids(finder, whole[:-2], HERE)[:2]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("schulthulp", "schuldhulp"), ("psygoloog", "psycholoog"), ("jeugt", "jeugd")],
)
def test_a_typing_error_gives_the_word_meant(finder: ServiceFinder, typed: str, meant: str) -> None:
    found = finder.find(ServiceQuery(typed), MONDAY_TEN)
    assert not found.hits
    assert meant in found.suggestions


def test_of_three_words_two_are_better_than_one(finder: ServiceFinder) -> None:
    assert "GO-090" in ids(finder, "moeder vergeet alles", HERE)[:1]
    found = finder.find(ServiceQuery("koffie wandelen zwolle"), MONDAY_TEN)
    assert found.loosened
    assert [hit.external_id for hit in found.hits] == ["GO-081"]
