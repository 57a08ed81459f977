"""The quiet link below the map: how many pins stand by approximation."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import PinKind
from socialekaart.services.views import MapPoint, MapPoints
from socialekaart.ui.map.footer import MapFooter


def points(*kinds: PinKind, whole: bool = True) -> MapPoints:
    made = (MapPoint(str(n), "Inloop", "wonen", 51.7, 4.1, kind) for n, kind in enumerate(kinds))
    return MapPoints(tuple(made), (), whole=whole)


@pytest.fixture
def footer(qtbot: QtBot) -> MapFooter:
    made = MapFooter()
    qtbot.addWidget(made)
    made.resize(640, 30)
    made.show()
    return made


def test_pins_by_approximation_are_counted(footer: MapFooter) -> None:
    footer.set_points(points(PinKind.NEARBY, PinKind.ADDRESS, PinKind.NEARBY, PinKind.AREA))
    assert (footer.nearby.text(), footer.nearby.isVisible()) == ("2 plekken bij benadering", True)
    footer.set_points(points(PinKind.NEARBY))
    assert footer.nearby.text() == "1 plek bij benadering"


@pytest.mark.parametrize(
    "shown",
    [points(PinKind.ADDRESS, PinKind.AREA), points(), points(PinKind.NEARBY, whole=False)],
)
def test_nothing_is_said_when_all_is_exact_or_nobody_knows(
    footer: MapFooter, shown: MapPoints
) -> None:
    footer.set_points(points(PinKind.NEARBY))
    footer.set_points(shown)
    assert not footer.nearby.isVisible()


def test_the_link_asks_for_the_card(qtbot: QtBot, footer: MapFooter) -> None:
    footer.set_points(points(PinKind.NEARBY))
    with qtbot.waitSignal(footer.placesWanted):
        footer.nearby.click()


def test_the_link_gives_way_to_a_notice_that_has_no_room(footer: MapFooter) -> None:
    footer.set_points(points(PinKind.NEARBY))
    footer.set_notice("Netwerk uit: alleen plaatsnamen")
    assert footer.nearby.isVisible()
    footer.resize(300, 30)
    assert not footer.nearby.isVisible()
    footer.set_notice("")
    assert footer.nearby.isVisible()
