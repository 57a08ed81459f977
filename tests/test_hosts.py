"""The allow-list: exactly the hosts named, over https, and nothing that only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.errors import ProxyAddressError
from socialekaart.hosts import (
    ALLOWED_HOSTS,
    GEOCODER,
    TILES,
    AddressError,
    AddressProblem,
    AllowedHost,
    NetworkRules,
    all_hosts,
    is_allowed,
    proxy_address,
    source_host,
    source_url,
)


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
        "https://service.pdok.nl:0/x",
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
    # hypothesis tries the texts of our own source too, and so the allowed hosts themselves
    assert not is_allowed(text) or text.lower().startswith(tuple(h.origin for h in ALLOWED_HOSTS))


def test_the_address_of_a_source_counts_for_that_source_only() -> None:
    host = source_host("https://data.voorbeeld.example:8443/map/aanbod.csv?key=x", "Voorbeeld")

    assert host == AllowedHost(
        "https://data.voorbeeld.example:8443", "bestanden ophalen van bron Voorbeeld", "Voorbeeld"
    )
    assert is_allowed("https://data.voorbeeld.example:8443/anders.csv", [host])
    assert not is_allowed("https://data.voorbeeld.example/aanbod.csv", [host])
    assert not is_allowed("https://data.voorbeeld.example:8443/aanbod.csv")


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  https://Voorbeeld.Example/A b.csv\n", "https://voorbeeld.example/A%20b.csv"),
        ("HTTPS://voorbeeld.example", "https://voorbeeld.example/"),
        ("https://voorbeeld.example.:443?x=1#deel", "https://voorbeeld.example/?x=1"),
        ("https://één.example/é?q=é", "https://xn--n-9faa.example/%C3%A9?q=%C3%A9"),
        ("https://xn--n-9faa.example/%20", "https://xn--n-9faa.example/%20"),
        ("https://intranet:8443/", "https://intranet:8443/"),
    ],
)
def test_an_address_is_written_in_one_way(typed: str, plain: str) -> None:
    assert source_url(typed) == plain
    assert is_allowed(plain, [source_host(typed, "Voorbeeld")])


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", AddressProblem.NOT_HTTPS),
        ("voorbeeld.example/aanbod.csv", AddressProblem.NOT_HTTPS),
        ("http://voorbeeld.example/", AddressProblem.NOT_HTTPS),
        ("file:///etc/hosts", AddressProblem.NOT_HTTPS),
        ("https://mij:geheim@voorbeeld.example/", AddressProblem.USER_NAME),
        ("https://voorbeeld.example@elders.example/", AddressProblem.USER_NAME),
        ("https://voorbeeld.example\\@elders.example/", AddressProblem.USER_NAME),
        ("https://voorbeeld.example/a\\b", AddressProblem.BAD_CHARACTER),
        ("https://voorbeeld.example/\r\nHost: elders", AddressProblem.BAD_CHARACTER),
        ("https://voorbeeld\t.example/", AddressProblem.BAD_CHARACTER),
        ("https://voorbeeld.example/\u202efdp.csv", AddressProblem.BAD_CHARACTER),
        ("https://voor beeld.example/", AddressProblem.BAD_CHARACTER),
        ("https://", AddressProblem.NO_HOST),
        ("https:///aanbod.csv", AddressProblem.NO_HOST),
        ("https://voorbeeld..example/", AddressProblem.NO_HOST),
        ("https://-voorbeeld.example/", AddressProblem.NO_HOST),
        ("https://voorbeeld.example:0/", AddressProblem.NO_HOST),
        ("https://voorbeeld.example:99999/", AddressProblem.NO_HOST),
        ("https://10.0.0.1/", AddressProblem.NO_HOST),
        ("https://0x7f.1/", AddressProblem.NO_HOST),
        ("https://2130706433/", AddressProblem.NO_HOST),
        ("https://[::1]/", AddressProblem.NO_HOST),
        ("https://[kapot/", AddressProblem.NO_HOST),
        ("https://voorbeeld。example/", AddressProblem.NO_HOST),
        ("https://straße.example/", AddressProblem.NO_HOST),
        ("https://" + "a" * 64 + ".example/", AddressProblem.NO_HOST),
        ("https://" + "a." * 130 + "example/", AddressProblem.NO_HOST),
    ],
)
def test_what_is_no_address_of_a_source_says_why(typed: str, problem: AddressProblem) -> None:
    with pytest.raises(AddressError) as caught:
        source_host(typed, "Voorbeeld")

    assert caught.value.problem is problem


@given(st.text())
def test_a_plain_address_stays_the_same_and_on_its_own_list(text: str) -> None:
    for typed in (text, "https://" + text, "https://voorbeeld.example/" + text):
        try:
            plain = source_url(typed)
        except AddressError:
            continue
        assert source_url(plain) == plain
        assert plain.isascii()
        assert is_allowed(plain, [source_host(typed, "Voorbeeld")])


def test_the_settings_can_show_all_hosts() -> None:
    shown = all_hosts({"Voorbeeld": "https://voorbeeld.example/aanbod.csv", "Map": "M:\\levering"})

    assert shown == (*ALLOWED_HOSTS, source_host("https://voorbeeld.example/", "Voorbeeld"))


# --- what a practice lets out ---------------------------------------------------------------------


def test_nothing_may_be_used_until_it_is_allowed() -> None:
    assert not any(NetworkRules().may_use(host) for host in ALLOWED_HOSTS)
    assert not NetworkRules().may_ask(TILES.origin + "/x")


def test_one_host_can_stay_off() -> None:
    rules = NetworkRules(allowed=True, off=frozenset({GEOCODER.origin}))

    assert rules.may_ask(TILES.origin + "/x")
    assert not rules.may_ask(GEOCODER.origin + "/x")
    assert not rules.may_use(GEOCODER)


def test_what_is_off_stays_off_however_it_is_written() -> None:
    rules = NetworkRules(allowed=True, off=frozenset({GEOCODER.origin}))

    for url in ("HTTPS://API.PDOK.NL/x", "https://api.pdok.nl:443/x", "https://x@api.pdok.nl/"):
        assert not rules.may_ask(url)


def test_the_network_allows_no_host_that_is_not_on_the_list() -> None:
    assert not NetworkRules(allowed=True).may_ask("https://voorbeeld.example/")


# --- a proxy --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("Geen", "geen"),
        ("proxy.praktijk.example:8080", "http://proxy.praktijk.example:8080"),
        (" HTTP://Proxy.Praktijk.example:8080/\n", "http://proxy.praktijk.example:8080"),
        ("10.0.0.1:3128", "http://10.0.0.1:3128"),
        ("[fd00::1]:3128", "http://[fd00::1]:3128"),
        ("proxy", "http://proxy"),
        ("één.example:80", "http://xn--n-9faa.example:80"),
        ("mij:ge%40heim@proxy:8080", "http://mij:ge%40heim@proxy:8080"),
        ("mij:ge@heim@proxy:8080", "http://mij:ge@heim@proxy:8080"),
        ("PRAKTIJK%5Cmij:x@proxy:8080", "http://PRAKTIJK%5Cmij:x@proxy:8080"),
    ],
)
def test_a_proxy_is_written_in_one_way(typed: str, kept: str) -> None:
    assert proxy_address(typed) == kept
    assert proxy_address(kept) == kept


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("https://proxy:8080", AddressProblem.NOT_HTTP),
        ("socks5://proxy:1080", AddressProblem.NOT_HTTP),
        ("file:///etc/hosts", AddressProblem.NOT_HTTP),
        ("proxy poort 8080", AddressProblem.BAD_CHARACTER),
        ("pro\u202exy:80", AddressProblem.BAD_CHARACTER),
        ("proxy\\server:80", AddressProblem.BAD_CHARACTER),
        ("http://", AddressProblem.NO_HOST),
        (":8080", AddressProblem.NO_HOST),
        ("proxy:poort", AddressProblem.NO_HOST),
        ("proxy:0", AddressProblem.NO_HOST),
        ("proxy:99999", AddressProblem.NO_HOST),
        ("999.1.1.1:80", AddressProblem.NO_HOST),
        ("[kapot:80", AddressProblem.NO_HOST),
        ("pro_%xy:80", AddressProblem.NO_HOST),
        ("mij:ge#heim@proxy:80", AddressProblem.NO_HOST),
    ],
)
def test_what_is_no_proxy_says_why(typed: str, problem: AddressProblem) -> None:
    with pytest.raises(AddressError) as caught:
        proxy_address(typed)

    assert caught.value.problem is problem
    assert str(ProxyAddressError(problem.value)).endswith(".")


@given(st.text())
def test_a_proxy_that_was_kept_is_read_back_as_it_is(text: str) -> None:
    try:
        kept = proxy_address(text)
    except AddressError:
        return
    assert proxy_address(kept) == kept
    assert kept in {"", "geen"} or kept.startswith("http://")


@pytest.mark.parametrize(
    "written", ["https://API.pdok.nl", f"{GEOCODER.origin}/", f"{GEOCODER.origin}:443"]
)
def test_a_host_is_off_however_the_settings_file_writes_it(written: str) -> None:
    rules = NetworkRules(allowed=True, off=frozenset({written}))
    assert not rules.may_use(GEOCODER)
    assert rules.may_use(TILES)
