"""The geocoder itself, as geopy knows them: what it asks, and what it makes of the answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from geopy.exc import GeocoderParseError, GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from socialekaart import __version__
from socialekaart.geo.address_question import AddressQuestion
from socialekaart.geo.pdok import PdokGeocoder
from socialekaart.geo.pdok_adapter import PdokAdapter
from tests.geo.pdok_records import door
from tests.geo.pdok_stub import PdokStub, answer, records_answer

FIELDS = {
    "id",
    "type",
    "weergavenaam",
    "straatnaam",
    "huisnummer",
    "huisletter",
    "huisnummertoevoeging",
    "postcode",
    "woonplaatsnaam",
    "gemeentecode",
    "nummeraanduiding_id",
    "centroide_ll",
}


@pytest.fixture
def stub() -> Iterator[PdokStub]:
    with PdokStub() as service:
        yield service


@pytest.fixture
def geocoder(stub: PdokStub) -> Iterator[PdokGeocoder]:
    factory = partial(PdokAdapter, network=stub.network, host=stub.host)
    with PdokGeocoder(adapter_factory=factory, origin=stub.origin) as made:
        yield made


def test_it_is_a_geocoder_of_geopy(geocoder: PdokGeocoder) -> None:
    assert isinstance(geocoder, Geocoder)


def test_words_give_the_place_that_fits_best(stub: PdokStub, geocoder: PdokGeocoder) -> None:
    found = geocoder.geocode("Voorbeeldlaan 5, Den Haag")

    assert isinstance(found, Location)
    assert found.address == "Voorbeeldlaan 5, 2511AA 's-Gravenhage"
    assert (found.latitude, found.longitude) == (52.08, 4.31)
    assert found.raw["gemeentecode"] == "0518"
    assert stub.asked[0].one("q") == "Voorbeeldlaan 5 Den Haag"
    assert stub.asked[0].one("rows") == "1"


def test_words_give_ten_places_in_the_order_of_the_service(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    found = geocoder.geocode("Voorbeeldplein Ouddorp", exactly_one=False, limit=10)

    assert [one.raw["huisnummer"] for one in found] == list(range(1, 11))


@pytest.mark.parametrize("exactly_one", [True, False])
def test_no_hits_is_none_as_geopy_has_it(geocoder: PdokGeocoder, exactly_one: bool) -> None:
    assert geocoder.geocode("Onbekendeweg 1", exactly_one=exactly_one) is None
    assert geocoder.geocode("🏠", exactly_one=exactly_one) is None
    assert geocoder.reverse((53.5, 6.8), exactly_one=exactly_one, distance_m=50) is None
    assert geocoder.suggest("Onbekendeweg 1") == []
    assert geocoder.lookup("adr-00000000000000000000000000000000") is None


def test_words_can_find_more_than_doors(stub: PdokStub, geocoder: PdokGeocoder) -> None:
    of_all_kinds = geocoder.geocode("Middelharnis", exactly_one=False, kind="", limit=50)
    street = geocoder.geocode("Voorbeeldstraat", kind="weg")

    assert {one.raw["type"] for one in of_all_kinds} == {"adres", "weg", "postcode", "woonplaats"}
    assert street.raw["type"] == "weg"


def test_a_question_in_parts_asks_by_postcode_and_number_alone(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    question = AddressQuestion("Voorbeeldstraat", "12", "A", "3241 ab", "Middelharnis")

    found = geocoder.geocode(question)

    assert found.address == "Voorbeeldstraat 12A, 3241AB Middelharnis"
    assert stub.asked[0].service == "free"
    assert stub.asked[0].all("fq") == ["type:adres", "postcode:3241AB", "huisnummer:12"]
    assert stub.asked[0].all("q") == []


def test_a_question_in_parts_may_want_a_list(geocoder: PdokGeocoder) -> None:
    question = AddressQuestion(house_number="1", postcode="3241AB")

    assert [one.raw["huisnummer"] for one in geocoder.geocode(question, exactly_one=False)] == [1]


def test_a_number_with_more_doors_than_fit_a_page_is_read_to_the_end(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    stub.records += [door("Voorbeeldflat", 9, "3241AD", extra=str(n)) for n in range(1, 251)]

    found = geocoder.geocode(AddressQuestion("", "9", "243", "3241AD"))

    assert found.address == "Voorbeeldflat 9-243, 3241AD Middelharnis"
    assert [asked.one("start") for asked in stub.asked] == ["", "100", "200"]


def test_a_service_that_never_comes_to_an_end_is_left(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    stub.always = records_answer([door("Voorbeeldflat", 9, "3241AD")], total=10**9)

    assert geocoder.geocode(AddressQuestion("", "9", "243", "3241AD")) is None
    assert len(stub.asked) == 5


def test_a_question_by_name_reads_no_further_than_what_fits_best(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    stub.always = records_answer([door("Voorbeeldstraat", 8, "3241AD")], total=5000)

    assert geocoder.geocode(AddressQuestion("Voorbeeldlaan", "8", "", "", "Ouddorp")) is None
    assert len(stub.asked) == 1


def test_a_door_is_not_unknown_while_a_record_beside_it_cannot_be_read(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    broken = door("Voorbeeldstraat", 12, "3241AB") | {"centroide_ll": "POINT(51.7 4.1)"}
    whole = door("Voorbeeldstraat", 12, "3241AB", letter="A")
    stub.always = records_answer([broken, whole])

    assert geocoder.geocode(AddressQuestion("", "12", "A", "3241AB")) is not None
    with pytest.raises(GeocoderParseError):
        geocoder.geocode(AddressQuestion("", "12", "", "3241AB"))


def test_a_point_gives_the_nearest_door_with_its_distance(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    found = geocoder.reverse((51.8105, 3.93))

    assert found.address == "Voorbeeldplein 5, 3253AC Ouddorp"
    assert found.raw["afstand"] == pytest.approx(0, abs=0.1)
    assert stub.asked[0].service == "reverse"
    assert (stub.asked[0].one("lat"), stub.asked[0].one("lon")) == ("51.8105", "3.93")
    assert stub.asked[0].one("type") == "adres"


def test_a_point_gives_more_when_asked_and_none_beyond_the_distance(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    found = geocoder.reverse("51.8105, 3.93", exactly_one=False, limit=9, distance_m=25)

    assert [one.raw["huisnummer"] for one in found] == [5, 4, 6, 3, 7]
    assert stub.asked[0].one("distance") == "25"


def test_what_is_typed_is_completed_and_then_looked_up(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    suggested = geocoder.suggest("voorbeeldstr 12", limit=3)
    found = geocoder.lookup(suggested[1].id)

    assert [one.label for one in suggested] == [
        "Voorbeeldstraat 12, 3241AB Middelharnis",
        "Voorbeeldstraat 12A, 3241AB Middelharnis",
        "Voorbeeldstraat 12A-bis, 3241AB Middelharnis",
    ]
    assert suggested[1].precision == "adres"
    assert found is not None
    assert found.address == suggested[1].label
    assert found.latitude == 51.7576
    assert [asked.service for asked in stub.asked] == ["suggest", "lookup"]


@pytest.mark.parametrize("id", ["", "adr", "adr-1 OR 1", "../free?q=x", "adr-" + "a" * 500])
def test_what_is_no_id_is_not_asked(stub: PdokStub, geocoder: PdokGeocoder, id: str) -> None:
    assert geocoder.lookup(id) is None
    assert stub.asked == []


def test_a_record_of_another_id_is_not_taken(stub: PdokStub, geocoder: PdokGeocoder) -> None:
    stub.always = records_answer(stub.records[:1])

    assert geocoder.lookup("adr-00000000000000000000000000000000") is None


def test_nothing_goes_out_but_what_the_service_specifies(
    stub: PdokStub, geocoder: PdokGeocoder
) -> None:
    geocoder.geocode("Voorbeeldstraat 1")
    geocoder.geocode(AddressQuestion("Voorbeeldstraat", "1", "", "", "Middelharnis"))
    geocoder.suggest("Voorbeeldstraat 1")
    geocoder.lookup(stub.records[0]["id"])
    geocoder.reverse((51.8, 3.93), distance_m=100)

    sent = [{name for name, _ in asked.parameters} for asked in stub.asked]
    assert sent == [
        {"q", "fq", "fl", "rows"},
        {"q", "fq", "fl", "rows"},
        {"q", "fq", "fl", "rows"},
        {"id", "fl"},
        {"lat", "lon", "type", "fl", "rows", "distance"},
    ]
    for asked in stub.asked:
        assert set(asked.one("fl").split(",")) <= FIELDS | {"score", "afstand"}
        assert asked.headers == {
            "Host": stub.origin.removeprefix("http://"),
            "Accept-Encoding": "identity",
            "User-Agent": f"Socialekaart/{__version__}",
        }


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Voorbeeldlaan 5 's-Gravenhage", "Voorbeeldlaan 5 's-Gravenhage"),
        ("Voorbeeldlaan 5 & fq=type:perceel", "Voorbeeldlaan 5 fq type perceel"),
        ('100% "zeker" (hoek) AND [iets]', "100 zeker hoek iets"),
        ("Voorbeeldplein 🏠 1\r\nX-Header: x", "Voorbeeldplein 1 X-Header x"),
        ("Voorbeeldplein " * 100, ("Voorbeeldplein " * 8).strip()),
    ],
)
def test_odd_signs_in_a_question_do_no_harm(
    stub: PdokStub, geocoder: PdokGeocoder, text: str, asked: str
) -> None:
    geocoder.geocode(text)
    geocoder.suggest(text)

    assert [one.one("q") for one in stub.asked] == [asked, asked]
    assert [one.all("fq") for one in stub.asked] == [["type:adres"], ["type:adres"]]


def test_cookies_are_not_kept(stub: PdokStub, geocoder: PdokGeocoder) -> None:
    stub.script.append(
        answer(b'{"response": {"numFound": 0, "docs": []}}', Set_Cookie="volg=mij; Path=/")
    )

    geocoder.geocode("Voorbeeldstraat 1")
    geocoder.geocode("Voorbeeldstraat 1")

    assert ["Cookie" in asked.headers for asked in stub.asked] == [False, False]


def test_many_questions_share_one_connection(stub: PdokStub, geocoder: PdokGeocoder) -> None:
    for number in range(1, 8):
        assert geocoder.geocode(AddressQuestion("", str(number), "", "3253AC")) is not None

    assert len(stub.asked) == 7
    assert stub.connections == 1


def test_the_stub_refuses_what_the_service_would_refuse(stub: PdokStub) -> None:
    """So that the tests above prove something."""
    adapter = PdokAdapter(network=stub.network, host=stub.host)
    geocoder = PdokGeocoder(adapter_factory=lambda **_: adapter, origin=stub.origin)

    for parameters in ([("facet", "true")], [("q", "a:b")], [("rows", "101")], [("fl", "a;b")]):
        with pytest.raises(GeocoderQueryError):
            geocoder._ask("free", parameters, 5)
