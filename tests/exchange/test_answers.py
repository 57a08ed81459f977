"""What a server says, read without a network."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.errors import DownloadError
from socialekaart.exchange.answers import Head, Limits, check_head, seconds_to_wait
from socialekaart.exchange.download_errors import (
    DownloadTooLargeError,
    EmptyAnswerError,
    ServerBusyError,
)

HEADERS = ("Content-Type", "Retry-After", "ETag", "Location")
NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Wed, 01 May 2024 12:02:00 GMT", 120),
        ("Wed, 01 May 2024 11:00:00 GMT", 0),
        ("Wed, 01 May 2024 12:02:00 -0000", 120),
        ("", None),
        ("-5", None),
        ("straks", None),
        ("9" * 30, None),
        ("Wed, 99 May 2024 12:02:00 GMT", None),
    ],
)
def test_when_to_come_back_is_read(header: str, seconds: int | None) -> None:
    assert seconds_to_wait(header, NOW) == seconds


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, "later"),
        (0, "over een minuut"),
        (61, "over 2 minuten"),
        (5400, "over 90 minuten"),
        (5401, "over 2 uur"),
        (10**8, "over een paar dagen"),
    ],
)
def test_when_to_come_back_is_said_in_words(seconds: int | None, words: str) -> None:
    assert f"Probeer het {words} opnieuw" in str(ServerBusyError("x.example", seconds))


@pytest.mark.parametrize("length", ["-1", "", "1e9", "abc", "9" * 40, "²"])
def test_a_length_that_is_none_is_unknown(length: str) -> None:
    assert Head.of("x.example", 200, {"Content-Length": length}).length == -1


def test_the_whole_is_unknown_when_the_answer_is_packed() -> None:
    headers = {"Content-Length": "10"}

    assert Head.of("x.example", 200, headers).total == 10
    assert Head.of("x.example", 200, {**headers, "Content-Encoding": "GZIP"}).total == 0


def test_exactly_the_limit_is_taken() -> None:
    Limits(size=10).check("x.example", 10)
    with pytest.raises(DownloadTooLargeError):
        Limits(size=10).check("x.example", 11)


@given(st.integers(100, 999), st.booleans(), st.dictionaries(st.sampled_from(HEADERS), st.text()))
def test_every_answer_is_a_file_or_a_known_error(
    status: int, is_conditional: bool, headers: dict[str, str]
) -> None:
    head = Head.of("x.example", status, headers)
    is_fine = status in {200, 203} or (status == 304 and is_conditional)

    with contextlib.nullcontext() if is_fine else pytest.raises(DownloadError) as caught:
        check_head(head, Limits(), is_conditional)

    assert caught is None or type(caught.value) is not DownloadError


def test_no_content_is_an_empty_file() -> None:
    with pytest.raises(EmptyAnswerError):
        check_head(Head.of("x.example", 204, {}), Limits(), False)
