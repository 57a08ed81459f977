"""The folium shell: all of it from our own scheme, and a policy that lets nothing else run."""

from __future__ import annotations

import re

import pytest

from socialekaart.geo.map_page import MapPage, render_page

_BASE = "voorbeeld://kaart/"


@pytest.fixture(scope="module")
def page() -> MapPage:
    return render_page(_BASE)


def _text(page: MapPage) -> str:
    return page.html.decode()


def test_every_script_and_style_comes_from_our_own_scheme(page: MapPage) -> None:
    links = re.findall(r'(?:src|href)="([^"]*)"', _text(page))

    assert len(links) >= 8
    assert [link for link in links if not link.startswith(_BASE)] == []


def test_no_web_address_is_left_in_the_page(page: MapPage) -> None:
    assert not re.search(r"https?:|//cdn|wss?:", _text(page))


def test_the_shell_stays_small(page: MapPage) -> None:
    assert len(page.html) < 6_000


def test_clustering_gets_the_highest_zoom_it_waits_for(page: MapPage) -> None:
    assert '"maxZoom": 19' in _text(page)
    assert '"chunkedLoading": true' in _text(page)


def test_inline_parts_carry_the_nonce_of_the_policy(page: MapPage) -> None:
    (nonce,) = set(re.findall(r"'nonce-([0-9a-f]+)'", page.policy))
    inline = re.findall(r"<(?:script|style)(?! src)([^>]*)>", _text(page))

    assert inline
    assert set(inline) == {f' nonce="{nonce}"'}


def test_the_nonce_survives_headers_in_lower_case(page: MapPage) -> None:
    assert page.policy == page.policy.lower()


def test_each_page_has_a_nonce_of_its_own(page: MapPage) -> None:
    assert render_page(_BASE).policy != page.policy


def test_the_policy_allows_no_network_and_no_inline_code(page: MapPage) -> None:
    rules = dict(rule.strip().split(" ", 1) for rule in page.policy.split(";"))

    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "voorbeeld: data:"
    assert "connect-src" not in rules
    assert "unsafe" not in page.policy
    assert "http" not in page.policy
