"""How gently the service is asked, and when it is asked again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from socialekaart.geo.address_finder import AddressFinder
from socialekaart.geo.address_question import AddressQuestion
from socialekaart.geo.geocoder_errors import GeocoderError, ServiceBusyError, ServiceFailedError
from socialekaart.geo.pace import Patience
from socialekaart.geo.waiting import StoppedError, never
from tests.geo.pdok_stub import PdokStub, answer, records_answer, redirect, reset

FIRST = AddressQuestion(house_number="1", postcode="3241AB")


@pytest.fixture
def stub() -> Iterator[PdokStub]:
    with PdokStub() as service:
        yield service


def finder(
    stub: PdokStub, patience: Patience, cancelled: Callable[[], bool] = never
) -> AddressFinder:
    return AddressFinder(stub.network, host=stub.host, patience=patience, cancelled=cancelled)


def took(ask: Callable[[], object]) -> float:
    began = time.monotonic()
    ask()
    return time.monotonic() - began


def http_date(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


def test_questions_of_all_kinds_keep_their_distance(stub: PdokStub) -> None:
    with finder(stub, Patience(delay=0.1)) as one:

        def ask() -> None:
            one.find(FIRST)
            one.suggest("Voorbeeld")
            one.near(51.8, 3.9)
            one.address("adr-1")

        assert took(ask) >= 0.3

    assert [asked.service for asked in stub.asked] == ["free", "suggest", "reverse", "lookup"]


@pytest.mark.parametrize(
    "failing",
    [
        answer(status=500),
        answer(status=502),
        answer(status=503),
        answer(status=504),
        answer(status=429),
        answer(status=429, Retry_After="0"),
        answer(status=503, Retry_After="0"),
    ],
)
def test_what_may_pass_is_asked_again(stub: PdokStub, failing: Callable[..., None]) -> None:
    stub.script += [failing, failing]

    with finder(stub, Patience(delay=0, wait=0.01)) as one:
        assert one.find(FIRST) is not None

    assert len(stub.asked) == 3


def test_a_connection_that_fell_away_is_tried_again(stub: PdokStub) -> None:
    stub.script += [reset, reset]

    with finder(stub, Patience(delay=0, wait=0.01)) as one:
        assert one.find(FIRST) is not None


@pytest.mark.parametrize(
    "lasting",
    [
        answer(status=400),
        answer(status=403),
        answer(status=404),
        answer(b"<html>"),
        redirect("http://127.0.0.1:1/"),
        records_answer([{"type": "adres"}]),
    ],
)
def test_what_will_not_pass_is_not_asked_again(
    stub: PdokStub, lasting: Callable[..., None]
) -> None:
    stub.always = lasting

    with finder(stub, Patience(delay=0, wait=0.01)) as one, pytest.raises(GeocoderError):
        one.find(FIRST)

    assert len(stub.asked) == 1


def test_each_wait_is_longer_than_the_one_before(stub: PdokStub) -> None:
    stub.always = answer(status=500)
    patience = Patience(delay=0, wait=0.1, retries=2)

    with finder(stub, patience) as one:
        began = time.monotonic()
        with pytest.raises(ServiceFailedError):
            one.find(FIRST)

    assert time.monotonic() - began >= 0.3
    assert len(stub.asked) == 3


@pytest.mark.parametrize("when", [lambda: "1", lambda: http_date(2.5)], ids=["seconds", "date"])
def test_the_service_says_how_long_to_wait(stub: PdokStub, when: Callable[[], str]) -> None:
    stub.script.append(lambda visit: answer(status=429, Retry_After=when())(visit))

    with finder(stub, Patience(delay=0, wait=60, longest=60)) as one:
        waited = took(lambda: one.find(FIRST))

    assert 0.9 <= waited < 30
    assert len(stub.asked) == 2


@pytest.mark.parametrize(
    ("when", "seconds", "said"),
    [
        ("3600", 3600, "over 60 minuten"),
        ("100", 100, "over 2 minuten"),
        ("999999999", 999999999, "later"),
    ],
)
def test_a_service_that_wants_long_is_not_waited_for(
    stub: PdokStub, when: str, seconds: float, said: str
) -> None:
    stub.always = answer(status=429, Retry_After=when)

    with finder(stub, Patience(delay=0)) as one, pytest.raises(ServiceBusyError) as caught:
        one.find(FIRST)

    assert caught.value.retry_after == seconds
    assert said in str(caught.value)
    assert len(stub.asked) == 1


def test_a_date_far_away_is_not_waited_for_either(stub: PdokStub) -> None:
    stub.always = answer(status=503, Retry_After=http_date(3600))

    with finder(stub, Patience(delay=0)) as one, pytest.raises(ServiceBusyError) as caught:
        one.find(FIRST)

    assert caught.value.retry_after == pytest.approx(3600, abs=30)


@pytest.mark.parametrize("when", ["straks", "", "-5", "1e3", "Fri, 99 Zzz 9999 99:99:99 GMT"])
def test_a_retry_after_that_says_nothing_does_no_harm(stub: PdokStub, when: str) -> None:
    stub.script.append(answer(status=429, Retry_After=when))

    with finder(stub, Patience(delay=0, wait=0.01)) as one:
        assert one.find(FIRST) is not None


def test_who_is_typing_is_not_kept_waiting(stub: PdokStub) -> None:
    stub.always = answer(status=500)

    with finder(stub, Patience(delay=0, wait=60)) as one, pytest.raises(ServiceFailedError):
        one.suggest("Voorbeeldstraat")

    assert len(stub.asked) == 1


@pytest.mark.parametrize("headers", [{"Retry_After": "30"}, {}])
def test_waiting_to_ask_again_is_stopped_at_once(stub: PdokStub, headers: dict[str, str]) -> None:
    stub.always = answer(status=429, **headers)

    with finder(stub, Patience(wait=30), cancelled=stub.visited.is_set) as one:
        began = time.monotonic()
        with pytest.raises(StoppedError):
            one.find(FIRST)

    assert time.monotonic() - began < 5
    assert len(stub.asked) == 1


def test_who_has_stopped_asks_nothing(stub: PdokStub) -> None:
    with finder(stub, Patience(), cancelled=lambda: True) as one, pytest.raises(StoppedError):
        one.find(FIRST)

    assert stub.connections == 0
