"""Looking up addresses for the rest of the program: the door itself, or a clear reason."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest

from socialekaart.errors import MachineError
from socialekaart.geo import geocoder_errors as errors
from socialekaart.geo.address_finder import AddressFinder
from socialekaart.geo.address_question import AddressQuestion
from socialekaart.geo.found_address import FoundAddress, SuggestedAddress
from socialekaart.geo.pace import Patience
from socialekaart.geo.pdok_adapter import Limits
from socialekaart.hosts import GEOCODER, NO_PROXY, NetworkRules
from tests.exchange.stub_server import closed_port
from tests.geo.pdok_records import door, street
from tests.geo.pdok_stub import Behaviour, PdokStub, answer, hang, records_answer, redirect, reset

AT_ONCE = Patience(delay=0, retries=0)


@pytest.fixture
def stub() -> Iterator[PdokStub]:
    with PdokStub() as service:
        yield service


@pytest.fixture
def finder(stub: PdokStub) -> Iterator[AddressFinder]:
    limits = Limits(silence=0.5, seconds=5)
    with AddressFinder(stub.network, host=stub.host, limits=limits, patience=AT_ONCE) as one:
        yield one


def test_the_asked_address_is_found_with_all_its_parts(finder: AddressFinder) -> None:
    found = finder.find(
        AddressQuestion("Voorbeeldstraat", "12", "a bis", "3241 AB", "Middelharnis")
    )

    assert isinstance(found, FoundAddress)
    assert found.label == "Voorbeeldstraat 12A-bis, 3241AB Middelharnis"
    assert (found.street, found.house_number, found.addition) == ("Voorbeeldstraat", "12", "A-bis")
    assert (found.postcode, found.town, found.municipality) == ("3241AB", "Middelharnis", "GM1924")
    assert (found.latitude, found.longitude) == (51.7576, 4.1662)
    assert found.precision == "adres"
    assert len(found.bag_id) == 16


@pytest.mark.parametrize(
    ("house_number", "addition", "label"),
    [
        ("12", "", "Voorbeeldstraat 12, 3241AB Middelharnis"),
        ("12 A", "", "Voorbeeldstraat 12A, 3241AB Middelharnis"),
        ("12", "a", "Voorbeeldstraat 12A, 3241AB Middelharnis"),
        ("12a-bis", "", "Voorbeeldstraat 12A-bis, 3241AB Middelharnis"),
        ("12-3", "", "Voorbeeldstraat 12-3, 3241AB Middelharnis"),
        ("12", "3", "Voorbeeldstraat 12-3, 3241AB Middelharnis"),
    ],
)
def test_an_addition_is_found_however_it_is_written(
    finder: AddressFinder, house_number: str, addition: str, label: str
) -> None:
    found = finder.find(AddressQuestion("", house_number, addition, "3241AB"))

    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    "question",
    [
        AddressQuestion("Voorbeeldstraat", "2", "", "3241AB", "Middelharnis"),
        AddressQuestion("Voorbeeldstraat", "12", "B", "3241AB", "Middelharnis"),
        AddressQuestion("Voorbeeldstraat", "14", "", "3241AB", "Middelharnis"),
        AddressQuestion("Voorbeeldstraat", "12", "", "3241AC", "Middelharnis"),
        AddressQuestion("Voorbeeldstraat", "12", "", "3242", "Middelharnis"),
        AddressQuestion("Voorbeeldstraat", "12", "", "", "Ouddorp"),
        AddressQuestion("Voorbeeldweg", "7", "", "", "Bergen"),
        AddressQuestion("Onbekendeweg", "", "", "", "Middelharnis"),
    ],
    ids=["number", "addition", "no addition", "postcode", "digits", "town", "two towns", "street"],
)
def test_something_like_it_is_never_the_answer(
    stub: PdokStub, finder: AddressFinder, question: AddressQuestion
) -> None:
    assert finder.find(question) is None
    assert len(stub.asked) == 1


@pytest.mark.parametrize(
    "guess",
    [
        door("Voorbeeldstraat", 12, "3241AC"),
        door("Voorbeeldstraat", 13, "3241AB"),
        door("Voorbeeldstraat", 12, "3241AB", letter="A"),
        street("Voorbeeldstraat"),
        street("Voorbeeldstraat", postcode="3241AB"),
    ],
)
def test_a_guess_of_the_service_is_not_believed(
    stub: PdokStub, finder: AddressFinder, guess: dict[str, object]
) -> None:
    stub.always = records_answer([guess])

    assert finder.find(AddressQuestion("Voorbeeldstraat", "12", "", "3241AB")) is None


@pytest.mark.parametrize(
    ("question", "label", "precision"),
    [
        (
            AddressQuestion("Voorbeeldstr.", town="middelharnis"),
            "Voorbeeldstraat, Middelharnis",
            "weg",
        ),
        (AddressQuestion(postcode="3241AB"), "Voorbeeldstraat, 3241AB Middelharnis", "postcode"),
        (
            AddressQuestion(town="Middelharnis"),
            "Middelharnis, Goeree-Overflakkee, Zuid-Holland",
            "woonplaats",
        ),
    ],
)
def test_a_street_or_an_area_is_told_to_be_one(
    finder: AddressFinder, question: AddressQuestion, label: str, precision: str
) -> None:
    found = finder.find(question)

    assert found is not None
    assert (found.label, found.precision, found.is_door) == (label, precision, False)


def test_a_town_may_go_by_its_other_name(finder: AddressFinder) -> None:
    found = finder.find(AddressQuestion("Voorbeeldlaan", "5", town="Den Haag"))

    assert found is not None
    assert found.town == "'s-Gravenhage"


def test_too_little_to_go_on_is_not_asked(stub: PdokStub, finder: AddressFinder) -> None:
    assert finder.find(AddressQuestion("Voorbeeldstraat", "12")) is None
    assert finder.find(AddressQuestion("Postbus", "12", "", "3240AA", "Middelharnis")) is None
    assert finder.suggest(' "*" ') == ()
    assert stub.asked == []


def test_only_the_address_goes_out(stub: PdokStub, finder: AddressFinder) -> None:
    finder.find(AddressQuestion("Voorbeeldstraat", "12", "A", "3241", "Middelharnis"))
    finder.find(AddressQuestion("Voorbeeldstraat", "12", "A", "3241AB", "Middelharnis"))

    assert [(one.all("q"), one.all("fq")) for one in stub.asked] == [
        (["Voorbeeldstraat Middelharnis"], ["type:adres", "huisnummer:12"]),
        ([], ["type:adres", "postcode:3241AB", "huisnummer:12"]),
    ]


def test_what_is_typed_is_completed_and_looked_up(finder: AddressFinder) -> None:
    suggested = finder.suggest("voorbeeldpl 10 oudd")

    assert [type(one) for one in suggested] == [SuggestedAddress]
    found = finder.address(suggested[0].id)
    assert found is not None
    assert (found.label, found.house_number) == (suggested[0].label, "10")
    assert finder.address("adr-bestaat-niet") is None


def test_the_door_nearest_to_a_point_is_found(finder: AddressFinder) -> None:
    found = finder.near(51.8106, 3.93)

    assert found is not None
    assert found.label == "Voorbeeldplein 6, 3253AC Ouddorp"
    assert found.distance_m == pytest.approx(0, abs=1)
    assert finder.near(53.5, 6.8, within_m=100) is None


def test_a_latitude_off_the_globe_is_a_mistake(finder: AddressFinder) -> None:
    with pytest.raises(ValueError, match="atitude"):
        finder.near(100, 5)


@pytest.mark.parametrize(
    ("behaviour", "kind", "said"),
    [
        (answer(status=429), errors.ServiceBusyError, "te veel vragen. Probeer het later opnieuw"),
        (answer(status=429, Retry_After="7"), errors.ServiceBusyError, "over een minuut"),
        (answer(status=500), errors.ServiceFailedError, "storing (code 500)"),
        (answer(status=503), errors.ServiceFailedError, "storing (code 503)"),
        (answer(status=400), errors.QuestionRefusedError, "begrijpt dit adres niet"),
        (answer(status=414), errors.QuestionRefusedError, "begrijpt dit adres niet"),
        (answer(status=403), errors.ServiceChangedError, "nieuwe versie"),
        (answer(status=404), errors.ServiceChangedError, "(code 404)"),
        (answer(status=407), errors.ProxyRefusedError, "proxy"),
        (answer(b"<html>"), errors.UnreadableAnswerError, "niet kunnen lezen"),
        (answer(b"[]"), errors.UnreadableAnswerError, "niet kunnen lezen"),
        (answer(b'{"response": {}}'), errors.UnreadableAnswerError, "niet kunnen lezen"),
        (answer(b" " * 2_000_000), errors.UnreadableAnswerError, "niet kunnen lezen"),
        (answer(status=204), errors.UnreadableAnswerError, "niet kunnen lezen"),
        (
            redirect("https://inloggen.voorbeeld.example/"),
            errors.ServiceRedirectedError,
            "inloggen",
        ),
        (reset, errors.ServiceUnreachableError, "geen goede verbinding"),
        (hang, errors.LookupTimeoutError, "duurde te lang"),
    ],
)
def test_each_failure_has_its_own_sentence(
    stub: PdokStub, finder: AddressFinder, behaviour: Behaviour, kind: type, said: str
) -> None:
    stub.always = behaviour

    with pytest.raises(errors.GeocoderError) as caught:
        finder.find(AddressQuestion("Voorbeeldstraat", "12", "", "3241AB"))

    assert type(caught.value) is kind
    assert isinstance(caught.value, MachineError)
    assert said in str(caught.value)
    assert "127.0.0.1" in str(caught.value) or kind is errors.ProxyRefusedError
    assert caught.value.exit_code == 2


def test_with_the_network_off_it_says_where_to_put_it_on() -> None:
    with AddressFinder(NetworkRules) as finder, pytest.raises(errors.LookupOffError) as caught:
        finder.suggest("Voorbeeldstraat")

    assert "api.pdok.nl" in str(caught.value)
    assert "Instellingen" in str(caught.value)


def test_it_asks_the_host_on_our_list_unless_told_otherwise() -> None:
    rules = NetworkRules(True, frozenset({GEOCODER.origin}), NO_PROXY)

    with AddressFinder(lambda: rules) as finder, pytest.raises(errors.LookupOffError):
        finder.near(51.8, 3.93)


def test_a_proxy_that_is_gone_is_said(stub: PdokStub) -> None:
    with closed_port() as port:
        rules = NetworkRules(allowed=True, proxy=f"http://127.0.0.1:{port}")
        finder = AddressFinder(lambda: rules, host=stub.host, patience=AT_ONCE)
        with finder, pytest.raises(errors.ProxyRefusedError, match="ICT-leverancier"):
            finder.suggest("Voorbeeldstraat")


def test_every_error_says_what_is_wrong_and_what_to_do() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    told = [kind for kind in kinds if issubclass(kind, errors.GeocoderError)]

    assert len({kind.sentence for kind in told}) == len(told) >= 12
    for kind in told:
        assert "{host}" in kind.sentence
        assert kind.sentence.endswith(".")
        assert kind.sentence.count(".") >= 2


@pytest.mark.parametrize(
    "behaviour", [answer(b"Voorbeeldstraat", status=500), answer(b"Voorbeeldstraat"), hang, reset]
)
def test_no_log_and_no_error_holds_what_was_asked(
    stub: PdokStub, caplog: pytest.LogCaptureFixture, behaviour: Behaviour
) -> None:
    caplog.set_level(logging.DEBUG, "geopy")
    caplog.set_level(logging.DEBUG, "socialekaart")
    stub.always = behaviour
    patience, limits = Patience(delay=0, wait=0.01), Limits(silence=0.2)

    finder = AddressFinder(stub.network, host=stub.host, patience=patience, limits=limits)
    with finder, pytest.raises(errors.GeocoderError) as caught:
        finder.find(AddressQuestion("Voorbeeldstraat", "12", "", "", "Middelharnis"))

    told = caplog.text + "".join(repr(error) for error in _causes(caught.value))
    assert "Voorbeeldstraat" not in told
    assert "Middelharnis" not in told


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def test_values_and_errors_cost_no_geopy() -> None:
    code = (
        "import sys, socialekaart.geo.address_question, socialekaart.geo.geocoder_errors, "
        "socialekaart.geo.waiting; sys.exit('geopy' in sys.modules or 'urllib3' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
