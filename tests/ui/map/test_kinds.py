"""At a door, near one, or a whole working area: told by shape and by words, also in a crowd."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import PinKind
from socialekaart.services.views import MapPoint, MapPoints
from socialekaart.ui.map.offerings_popup import OfferingsPopup
from socialekaart.ui.map.signs import LOOKS, kind_words
from tests.ui.map.support import WAIT_MS, Page, point

HERE = {"latitude": 51.757, "longitude": 4.165}
LEGEND = "[...document.querySelectorAll('.legend-text')].map(e => e.textContent)"
LABEL = "document.querySelector('.pin-label').textContent"


def stack(count: int, kind: PinKind) -> tuple[MapPoint, ...]:
    """Make pins on one place."""
    return tuple(point(number, kind=kind, **HERE) for number in range(count))


def looks(page: Page) -> list[str]:
    """Give the looks of the pins, as classes."""
    found = page.ask(
        "[...document.querySelectorAll('.pin .sign')].map(e => e.classList.contains('hollow')"
        " ? 'hollow' : e.classList.contains('area') ? 'area' : '')"
    )
    return sorted(found)


def open_popup(qtbot: QtBot) -> OfferingsPopup:
    """Wait for the list of a crowded place."""

    def shown() -> list[OfferingsPopup]:
        every = QApplication.topLevelWidgets()
        return [one for one in every if isinstance(one, OfferingsPopup) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=WAIT_MS)
    return shown()[0]


def test_every_kind_has_a_look_of_its_own() -> None:
    assert set(LOOKS) == set(PinKind)
    assert len(set(LOOKS.values())) == len(PinKind)
    assert len({kind_words(kind) for kind in PinKind}) == len(PinKind)


def test_the_three_kinds_are_drawn_apart_and_named_in_the_legend(page: Page) -> None:
    page.show(MapPoints(tuple(point(40 * n, kind=kind) for n, kind in enumerate(PinKind)), ()))

    assert looks(page) == ["", "area", "hollow"]
    assert page.ask(LEGEND)[-3:] == [
        "Adres",
        "Plek bij benadering (postcode)",
        "Werkgebied, geen adres",
    ]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (PinKind.ADDRESS, ""),
        (PinKind.NEARBY, "Plek bij benadering (postcode)"),
        (PinKind.AREA, "Werkgebied, geen adres"),
    ],
)
def test_the_label_under_the_mouse_says_it_too(page: Page, kind: PinKind, words: str) -> None:
    page.show(MapPoints((point(1, kind=kind), point(60, domain="wonen")), ()))

    page.ask(
        "(document.querySelector('.sign-circle').closest('.pin')"
        ".dispatchEvent(new MouseEvent('mouseover', {bubbles: true})), 0)"
    )

    assert page.ask(LABEL) == "Voorbeeld aanbod 1" + words


def test_a_bubble_of_areas_only_looks_like_an_area(page: Page) -> None:
    page.show(MapPoints((*stack(5, PinKind.AREA), point(60)), ()))
    assert page.ask("document.querySelectorAll('.bubble.areas').length") == 1

    page.show(MapPoints((*stack(5, PinKind.AREA), point(7, **HERE), point(60)), ()))

    assert page.report()["bubbles"] == 1
    assert page.ask("document.querySelectorAll('.bubble.areas').length") == 0


def test_a_few_on_one_place_are_spread_where_they_are(page: Page) -> None:
    page.show(MapPoints((*stack(12, PinKind.AREA), point(60)), ()))
    zoom = page.report()["zoom"]

    page.click(".bubble")

    page.wait_for("document.querySelectorAll('.pin .area').length === 12")
    assert page.report()["zoom"] == zoom


def test_very_many_on_one_place_are_listed_by_name(page: Page, qtbot: QtBot) -> None:
    page.show(MapPoints((*stack(80, PinKind.AREA), point(90)), ()))

    page.click(".bubble")
    popup = open_popup(qtbot)

    assert len(popup.names()) == 80
    assert popup.names()[0] == "Voorbeeld aanbod 0"
    with qtbot.waitSignal(page.panel.serviceClicked) as chosen:
        QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Down)
        QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == ["aanbod-1"]


def test_one_of_very_many_is_marked_without_spreading_them(page: Page) -> None:
    page.show(MapPoints((*stack(80, PinKind.AREA), point(90)), ()))

    page.panel.select("aanbod-40")

    page.wait_for("document.querySelector('.pin-label.chosen') !== null")
    assert page.report()["rings"] == 1
    assert page.ask("document.querySelectorAll('.pin .area').length") == 0


def test_the_nearest_of_several_places_is_shown_and_all_are_ringed(page: Page) -> None:
    branches = tuple(point(number, service_id="keten") for number in (2, 30, 400))
    page.show(MapPoints((*branches, point(200)), ()))
    page.panel.set_question_place(51.70, 4.18)

    page.panel.select("keten")

    page.wait_for("JSON.parse(directoryMap.report()).shown")
    assert page.report()["rings"] == 3
    assert page.report()["centre"] == pytest.approx([51.716, 4.012], abs=0.1)


def test_an_offering_without_a_pin_is_told_quietly(page: Page) -> None:
    page.show(MapPoints((point(1),), (("lijn", "Voorbeeldlijn"),)))
    before = page.panel.footer.notice.text()

    page.panel.select("lijn")
    assert page.panel.footer.notice.text() == "Voorbeeldlijn heeft geen adres op de kaart"

    page.panel.select("aanbod-1")
    assert page.panel.footer.notice.text() == before


def test_an_offering_outside_the_answer_is_told_too(page: Page) -> None:
    page.show(MapPoints((point(1),), ()))

    page.panel.select("elders")

    assert "hoort niet bij" in page.panel.footer.notice.text()


def test_of_a_map_that_shows_a_part_nothing_is_said_of_what_lies_elsewhere(page: Page) -> None:
    page.show(MapPoints((point(1),), (), whole=False, around=(51.6, 3.9, 51.9, 4.3)))
    before = page.panel.footer.notice.text()

    page.panel.select("elders")

    assert page.panel.footer.notice.text() == before
