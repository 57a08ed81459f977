"""The allow-list: exactly the hosts named, over https, and nothing that only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.hosts import ALLOWED_HOSTS, TILES, AllowedHost, is_allowed


@pytest.mark.parametrize("host", ALLOWED_HOSTS)
def test_a_listed_host_is_allowed(host: AllowedHost) -> None:
    assert is_allowed(host.origin + "/pad/naar/iets?vraag=1")


@pytest.mark.parametrize("host", ALLOWED_HOSTS)
def test_every_listed_host_is_https_and_says_what_it_is_for(host: AllowedHost) -> None:
    assert host.origin.startswith("https://")
    assert host.purpose


@pytest.mark.parametrize(
    "url",
    [
        "http://service.pdok.nl/x",
        "https://service.pdok.nl:8443/x",
        "https://service.pdok.nl.voorbeeld.example/x",
        "https://voorbeeld.example/service.pdok.nl",
        "https://service.pdok.nl@voorbeeld.example/x",
        "https://naam:woord@service.pdok.nl/x",
        "https://voorbeeld.example\\@service.pdok.nl/x",
        "https://service.pdok.nl\t.voorbeeld.example/x",
        "https://xservice.pdok.nl/x",
        "//service.pdok.nl/x",
        "file:///etc/hosts",
        "https://[service.pdok.nl/x",
        "https://service.pdok.nl:getal/x",
        "",
    ],
)
def test_anything_else_is_refused(url: str) -> None:
    assert not is_allowed(url)


def test_the_usual_port_may_be_written_out() -> None:
    assert is_allowed("https://service.pdok.nl:443/x")
    assert is_allowed("HTTPS://SERVICE.PDOK.NL/x")


def test_a_list_may_be_given_for_a_test() -> None:
    stub = AllowedHost("http://127.0.0.1:8123", "proef")

    assert is_allowed("http://127.0.0.1:8123/x", [stub])
    assert not is_allowed("http://127.0.0.1:8124/x", [stub])
    assert not is_allowed(TILES.origin, [stub])


@given(st.text(st.characters(exclude_characters="/?#")))
def test_no_name_that_ends_elsewhere_is_allowed(text: str) -> None:
    assert not is_allowed("https://" + text + ".example/")


@given(st.text())
def test_no_text_breaks_the_check(text: str) -> None:
    assert not is_allowed(text)
