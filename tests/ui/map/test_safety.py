"""Names are only ever text, and the page can reach nothing but our own scheme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl

from socialekaart.services.views import MapPoints
from tests.ui.map.support import Page, TileHost, point

_OURS = "socialekaart://kaart/"
_HOSTILE = (
    '<img src=x onerror="window.hacked = 1">',
    "${window.hacked = 2}",
    "`${window.hacked = 3}`",
    "'); window.hacked = 4; ('",
    '"]]); window.hacked = 5; //',
    "</script><script>window.hacked = 6</script>",
    "Voorbeeld \u2028\u2029 regels \\ en {{ 7 * 7 }}",
)


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_hostile_name_is_shown_as_text(page: Page, name: str) -> None:
    page.show(MapPoints((point(1, name=name, service_id=name), point(60)), ()))

    page.panel.select(name)

    page.wait_for("document.querySelector('.pin-label.chosen') !== null")
    assert page.ask("document.querySelector('.pin-label.chosen .pin-name').textContent") == name
    assert page.ask("document.querySelectorAll('.pin-label img, .pin-label script').length") == 0
    assert page.ask("window.hacked === undefined") is True


def test_hostile_domains_and_towns_are_data_too(page: Page) -> None:
    page.view.call("setTowns", [["<img src=x onerror='window.hacked = 1'>", 51.72, 4.05, 9]])
    page.show(MapPoints((point(1, domain="__proto__"), point(60, domain="constructor")), ()))

    assert page.report()["pins"] + page.report()["bubbles"] > 0
    assert page.ask("window.hacked === undefined") is True


def test_the_page_asks_for_nothing_but_our_scheme(page: Page) -> None:
    page.show(MapPoints((point(1),), ()))

    interceptor = page.view.profile.interceptor

    assert len(interceptor.requested) > 8
    foreign = [url for url in interceptor.requested if not url.startswith(_OURS)]
    assert foreign == []


def _load(url: str) -> str:
    return (
        f"(window.outcome = '', fetch('{url}').then(() => window.outcome = 'in',"
        " () => window.outcome = 'refused'), 0)"
    )


@pytest.mark.parametrize("path", ["/8/1/1.png", "/gelekt"])
def test_a_script_in_the_page_reaches_no_host(page: Page, tile_host: TileHost, path: str) -> None:
    page.ask(_load(tile_host.origin + path))

    page.wait_for("window.outcome !== ''")
    assert page.ask("window.outcome") == "refused"
    assert tile_host.asked == []


def test_a_picture_in_the_page_reaches_no_host(page: Page, tile_host: TileHost) -> None:
    page.ask(
        "(window.outcome = '', window.image = new Image(), image.onload = () => outcome = 'in',"
        f" image.onerror = () => outcome = 'refused', image.src = '{tile_host.origin}/x.png', 0)"
    )

    page.wait_for("window.outcome !== ''")
    assert page.ask("window.outcome") == "refused"
    assert tile_host.asked == []


def test_inline_handlers_do_not_run(page: Page) -> None:
    page.ask(
        "(window.holder = document.createElement('div'), document.body.append(holder),"
        ' holder.innerHTML = \'<img src="/map/x.png" onerror="window.hacked = 1">\','
        " holder.firstChild.addEventListener('error', () => window.outcome = 'seen'), 0)"
    )

    page.wait_for("window.outcome === 'seen'")
    assert page.ask("window.hacked === undefined") is True


def test_the_page_can_not_be_led_away(page: Page, tile_host: TileHost) -> None:
    page.ask(f"(window.survivor = 1, location.href = '{tile_host.origin}/weg', 0)")
    page.ask(f"(window.open('{tile_host.origin}/nieuw'), 0)")

    page.wait_for("window.survivor === 1")
    assert page.view.url() == QUrl("socialekaart://kaart/")
    assert tile_host.asked == []


@pytest.mark.parametrize(
    "path",
    [
        "/map/../../pyproject.toml",
        "/map/%2e%2e/%2e%2e/pyproject.toml",
        "/map/..%2f..%2fpyproject.toml",
        "/map/%2e%2e%2fstyle/socialekaart.qss",
        "/leaflet/__init__.py",
        "/tiles/8/1/..%2f1.png",
        "/tiles/99/1/1.png",
        "/bestaat-niet.js",
    ],
)
def test_the_scheme_gives_nothing_else_away(page: Page, path: str) -> None:
    page.ask(
        "(window.outcome = '', window.script = document.createElement('script'),"
        f" script.src = '{path}', script.onload = () => outcome = 'in',"
        " script.onerror = () => outcome = 'refused', document.head.append(script), 0)"
    )

    page.wait_for("window.outcome !== ''")
    assert page.ask("window.outcome") == "refused"


def test_nothing_is_left_on_disk(page: Page) -> None:
    assert page.view.profile.isOffTheRecord()
