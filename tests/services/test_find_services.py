"""Searching: what is found, in which order, and what narrows it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from socialekaart.domain.model import (
    AreaKind,
    Location,
    PinKind,
    RecordState,
    ServiceArea,
    ServiceStatus,
)
from socialekaart.services.count_facets import count_facets
from socialekaart.services.find_services import LOOKED_AT, ServiceFinder
from socialekaart.services.reference import Reference
from socialekaart.services.views import FREE, YES, Access, Facet, ServiceQuery
from socialekaart.storage.database import Database
from tests.factories import MIDDELHARNIS, service
from tests.services.conftest import Deliver

MONDAY = datetime(2026, 11, 23, 10, 0)
OUDDORP = Location(postcode="3253 AB", town="Ouddorp", latitude=51.811, longitude=3.935)
ZWOLLE = Location(postcode="8011 AB", town="Zwolle", latitude=52.512, longitude=6.094)


@pytest.fixture
def finder(db: Database, reference: Reference) -> ServiceFinder:
    return ServiceFinder(db, reference)


def names(finder: ServiceFinder, text: str = "", **values: object) -> list[str]:
    query = ServiceQuery(text, **values)  # type: ignore[arg-type]  # keywords by the test
    return [hit.name for hit in finder.find(query, MONDAY).hits]


def test_words_are_met_as_stem_prefix_synonym_and_compound(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="Grip op geld", summary="Voor wie schulden heeft."),
            service(external_id="2", name="Schuldhulpverlening", summary="Van de gemeente."),
            service(external_id="3", name="Koffie", summary="Gezellig.", domains=("zingeving",)),
        ]
    )
    assert set(names(finder, "schuld")) == {"Grip op geld", "Schuldhulpverlening"}
    assert set(names(finder, "schuldh")) == {"Schuldhulpverlening"}
    assert "Grip op geld" in names(finder, "geldzorgen")
    assert names(finder, "koffie schulden") == names(finder, "schulden koffie")


@pytest.mark.parametrize("text", ["'s-hertogenbosch", '"', "fysio*", "AND OR NOT", "(", "%", "  "])
def test_no_text_is_an_error(finder: ServiceFinder, deliver: Deliver, text: str) -> None:
    deliver([service()])
    assert isinstance(names(finder, text), list)


def test_near_comes_first_then_the_whole_municipality_then_elsewhere(
    finder: ServiceFinder, reference: Reference, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="Ouddorp", locations=(OUDDORP,)),
            service(external_id="2", name="Overal", locations=()),
            service(external_id="3", name="Middelharnis", locations=(MIDDELHARNIS,)),
            service(external_id="4", name="Zwolle", locations=(ZWOLLE,), municipality="GM0193"),
            service(
                external_id="5",
                name="Landelijk",
                locations=(),
                municipality="",
                area=ServiceArea(AreaKind.NATIONAL),
            ),
        ]
    )
    place = reference.place("3241 Middelharnis")
    assert names(finder, "", place=place) == [
        "Middelharnis",
        "Ouddorp",
        "Overal",
        "Landelijk",
        "Zwolle",
    ]
    hits = {hit.name: hit for hit in finder.find(ServiceQuery("", place), MONDAY).hits}
    assert hits["Middelharnis"].distance_km == pytest.approx(0, abs=2)
    assert hits["Ouddorp"].distance_km == pytest.approx(17, abs=3)
    assert hits["Overal"].distance_km is None
    assert hits["Zwolle"].serves_place is False


def test_of_several_locations_the_nearest_counts(
    finder: ServiceFinder, reference: Reference, deliver: Deliver
) -> None:
    deliver([service(locations=(ZWOLLE, MIDDELHARNIS))])
    query = ServiceQuery("", reference.place("3241"))
    assert finder.find(query, MONDAY).hits[0].distance_km == pytest.approx(0, abs=2)


def test_a_word_in_the_name_comes_before_one_in_the_description(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="Inloop", summary="", description="Ook biljarten."),
            service(external_id="2", name="Biljartclub", summary=""),
        ]
    )
    assert names(finder, "biljart") == ["Biljartclub", "Inloop"]


def test_what_is_about_it_comes_before_what_is_only_filed_under_it(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="A budgetkring", summary="", not_for="Hoge schulden."),
            service(external_id="2", name="B", summary="Hulp bij schulden."),
        ]
    )
    assert names(finder, "schulden") == ["B", "A budgetkring"]


def test_whom_it_is_not_for_is_no_reason_to_find_it(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver([service(description="Een koor.", not_for="Mensen met tinnitus.")])
    assert names(finder, "tinnitus") == []


def test_when_no_row_has_all_words_some_are_enough_and_it_says_so(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver([service(external_id="1", name="Biljartclub"), service(external_id="2", name="Koor")])
    result = finder.find(ServiceQuery("biljartclub zeppelin"), MONDAY)
    assert [hit.name for hit in result.hits] == ["Biljartclub"]
    assert result.loosened


def test_a_typing_error_gets_a_suggestion(finder: ServiceFinder, deliver: Deliver) -> None:
    deliver([service(name="Biljartclub", summary="")])
    result = finder.find(ServiceQuery("biljrtclub"), MONDAY)
    assert result.hits == ()
    assert "biljartclub" in result.suggestions


def test_each_facet_narrows(finder: ServiceFinder, deliver: Deliver) -> None:
    deliver(
        [
            service(external_id="1", name="A", fees="gratis", application_by=("zelf",)),
            service(external_id="2", name="B", domains=("wonen",), referral_needed=False),
            service(
                external_id="3", name="C", municipality="GM1992", opening_hours="Sa 10:00-12:00"
            ),
            service(
                external_id="4", name="D", status=ServiceStatus.PILOT, target_groups=("jeugd",)
            ),
        ]
    )

    def chosen(facet: Facet, value: str) -> list[str]:
        return names(finder, chosen={facet: frozenset({value})})

    assert chosen(Facet.FEES, FREE) == ["A"]
    assert chosen(Facet.ACCESS, Access.SELF) == ["A"]
    assert chosen(Facet.ACCESS, Access.NO_REFERRAL) == ["B"]
    assert chosen(Facet.DOMAIN, "wonen") == ["B"]
    assert chosen(Facet.MUNICIPALITY, "GM1992") == ["C"]
    assert chosen(Facet.OPEN_NOW, YES) == ["A", "B", "D"]
    assert chosen(Facet.STATUS, "pilot") == ["D"]
    assert chosen(Facet.TARGET_GROUP, "jeugd") == ["D"]


def test_age_leaves_out_what_is_for_others(finder: ServiceFinder, deliver: Deliver) -> None:
    deliver(
        [
            service(external_id="1", name="Jeugd", maximum_age=17),
            service(external_id="2", name="Volwassen", minimum_age=18),
            service(external_id="3", name="Iedereen"),
        ]
    )
    assert set(names(finder, age=17)) == {"Jeugd", "Iedereen"}
    assert set(names(finder, age=18)) == {"Volwassen", "Iedereen"}


def test_counts_say_what_a_choice_would_leave(finder: ServiceFinder, deliver: Deliver) -> None:
    deliver(
        [
            service(external_id="1", name="A", fees="gratis"),
            service(external_id="2", name="B", fees="gratis", domains=("wonen",)),
            service(external_id="3", name="C", domains=("wonen",)),
        ]
    )
    query = ServiceQuery(chosen={Facet.DOMAIN: frozenset({"wonen"})})
    counts = count_facets(finder, query, MONDAY)
    assert [(item.value, item.count) for item in counts[Facet.FEES]] == [(FREE, 1)]
    domains = {item.value: item.count for item in counts[Facet.DOMAIN]}
    assert domains == {"wonen": 2, "financien": 1}
    for value, count in domains.items():
        assert len(names(finder, chosen={Facet.DOMAIN: frozenset({value})})) == count


def test_stopped_expired_and_absent_come_last_but_are_there(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    gone = service(external_id="0", name="A weg")
    deliver(
        [
            gone,
            service(external_id="1", name="B gestopt", status=ServiceStatus.ENDED),
            service(external_id="2", name="C verlopen", valid_to=date(2026, 11, 22)),
            service(external_id="3", name="D"),
        ]
    )
    deliver(
        [
            service(external_id="1", name="B gestopt", status=ServiceStatus.ENDED),
            service(external_id="2", name="C verlopen", valid_to=date(2026, 11, 22)),
            service(external_id="3", name="D"),
        ]
    )
    result = finder.find(ServiceQuery(), MONDAY)
    assert [hit.name for hit in result.hits] == ["D", "A weg", "B gestopt", "C verlopen"]
    assert result.hits[1].state is RecordState.ABSENT


def test_a_confidential_address_is_on_no_map_and_in_no_search(
    finder: ServiceFinder, reference: Reference, deliver: Deliver
) -> None:
    deliver([service(name="Opvang", confidential_address=True), service(external_id="2")])
    points = finder.map_points(ServiceQuery(), MONDAY)
    assert [point.name for point in points.points] == ["Grip op je geld"]
    assert [name for _, name in points.without_place] == ["Opvang"]
    hit = finder.find(ServiceQuery("opvang", reference.place("3241")), MONDAY).hits[0]
    assert hit.distance_km is None


def test_an_address_without_coordinates_stands_at_its_postcode(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver([service(locations=(Location(postcode="3253 AB", town="Ouddorp"),))])
    (point,) = finder.map_points(ServiceQuery(), MONDAY).points
    assert point.kind is PinKind.NEARBY
    assert (point.latitude, point.longitude) == pytest.approx((51.811, 3.935), abs=0.05)


def test_words_that_name_a_domain_are_understood(finder: ServiceFinder) -> None:
    assert finder.domains_meant("schulden") == ("financien",)
    assert finder.domains_meant("") == ()


def test_what_is_named_after_the_question_comes_before_what_mentions_it(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="Regelingen", summary="Ook sport en bewegen."),
            service(external_id="2", name="Bewegen in Zwolle", locations=(ZWOLLE,)),
        ]
    )
    assert names(finder, "bewegen") == ["Bewegen in Zwolle", "Regelingen"]


def test_what_is_mainly_filed_under_the_domain_comes_before_what_is_also_filed_there(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver(
        [
            service(external_id="1", name="A", summary="", domains=("onderwijs", "zingeving")),
            service(external_id="2", name="B", summary="", domains=("zingeving",)),
        ]
    )
    assert names(finder, "zingeving") == ["B", "A"]


@pytest.mark.parametrize(
    ("kind", "name", "place", "served"),
    [
        (AreaKind.REGION, "Overijssel", "Enschede", True),
        (AreaKind.REGION, "Overijssel", "Maastricht", False),
        (AreaKind.REGION, "Kampen", "8261", True),
        (AreaKind.REGION, "Samenwerking Voorbeeld", "8011", True),
        (AreaKind.REGION, "Samenwerking Voorbeeld", "Kampen", False),
        (AreaKind.NEIGHBOURHOOD, "Voorbeeldwijk", "8011", True),
        (AreaKind.NEIGHBOURHOOD, "Voorbeeldwijk", "Kampen", False),
        (AreaKind.POSTCODE, "8010-8049", "Zwolle", True),
        (AreaKind.POSTCODE, "8011", "gemeente Zwolle", True),
        (AreaKind.POSTCODE, "8011", "8021", False),
    ],
)
def test_an_area_is_served_as_its_names_say(
    finder: ServiceFinder,
    reference: Reference,
    deliver: Deliver,
    kind: AreaKind,
    name: str,
    place: str,
    served: bool,
) -> None:
    deliver([service(municipality="GM0193", locations=(), area=ServiceArea(kind, (name,)))])
    found = finder.find(ServiceQuery("", reference.place(place)), MONDAY).hits
    assert [hit.serves_place for hit in found] == [served]


def test_of_more_than_we_look_at_the_near_ones_are_seen(
    finder: ServiceFinder, reference: Reference, deliver: Deliver
) -> None:
    far = [
        service(external_id=f"Z-{n}", name="Inloop", locations=(ZWOLLE,), municipality="GM0193")
        for n in range(LOOKED_AT + 100)
    ]
    near = service(external_id="G-1", name="Inloop", locations=(OUDDORP,))
    beside = service(
        external_id="V-1",
        name="Inloop",
        locations=(Location(postcode="3221 AB", town="Hellevoetsluis"),),
        municipality="GM1992",
    )
    deliver([*far, beside, near])
    for text in ("inloop", "i", ""):
        found = finder.find(ServiceQuery(text, reference.place("3241")), MONDAY).hits
        assert [hit.external_id for hit in found[:2]] == ["G-1", "V-1"]
        assert len(found) == 200
    assert len(finder.find(ServiceQuery("inloop"), MONDAY).hits) == 200


@pytest.mark.parametrize(("text", "place"), [("inloop", ""), ("inloop", "8011"), ("", "")])
def test_a_count_that_stops_short_says_that_there_is_more(
    finder: ServiceFinder, reference: Reference, deliver: Deliver, text: str, place: str
) -> None:
    many = [
        service(external_id=f"Z-{n}", name="Inloop", locations=(ZWOLLE,), municipality="GM0193")
        for n in range(LOOKED_AT + 1)
    ]
    at = reference.place(place) if place else None
    deliver(many[:LOOKED_AT])
    found = finder.find(ServiceQuery(text, at), MONDAY)
    assert (found.total, found.has_more) == (LOOKED_AT, False)
    deliver(many)
    found = finder.find(ServiceQuery(text, at), MONDAY)
    assert found.total + found.has_more > LOOKED_AT
    everything = finder.find(ServiceQuery(text, at, limit=LOOKED_AT + 1), MONDAY)
    assert (everything.total, everything.has_more) == (LOOKED_AT + 1, False)


def test_who_is_left_out_by_age_is_no_more_to_be_found(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    grown = [
        service(external_id=f"Z-{n}", name=f"Inloop {n:04}", minimum_age=18)
        for n in range(LOOKED_AT + 100)
    ]
    young = [service(external_id=f"J-{n}", name="Zinloop inloop", minimum_age=4) for n in range(3)]
    deliver([*grown, *young])
    found = finder.find(ServiceQuery("inloop", age=10), MONDAY)
    assert found.has_more == (found.total < len(young))
    assert finder.find(ServiceQuery("inloop", age=30), MONDAY).has_more
    everything = finder.find(ServiceQuery("inloop", age=10, limit=1_000), MONDAY)
    assert (everything.total, everything.has_more) == (len(young), False)


def test_a_known_word_that_finds_nothing_here_is_not_called_misspelled(
    finder: ServiceFinder, deliver: Deliver
) -> None:
    deliver([service(name="Schulden de baas"), service(external_id="S-2", name="Schuld en school")])
    assert finder.find(ServiceQuery("schuldne"), MONDAY).suggestions
    at_sea = ServiceQuery("schulden", bounds=(54.0, 3.0, 54.1, 3.1))
    found = finder.find(at_sea, MONDAY)
    assert (found.total, found.suggestions) == (0, ())
