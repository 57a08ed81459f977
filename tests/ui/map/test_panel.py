"""The map card: pins, selection both ways, the plain base, and what has no place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import PinKind
from socialekaart.hosts import NETWORK_OFF, NetworkRules
from socialekaart.services.views import MapBubble, MapPoints
from socialekaart.ui.map.background import network_off, tiles_fail
from socialekaart.ui.map.page_data import source_of
from socialekaart.ui.map.panel import MapPanel
from tests.ui.map.support import WAIT_MS, Box, Page, TileHost, point, points


def test_the_web_view_waits_until_the_panel_is_shown(qtbot: QtBot) -> None:
    panel = MapPanel()
    qtbot.addWidget(panel)
    panel.set_points(points(5))

    QCoreApplication.processEvents()

    assert panel.view is None
    assert panel.message


def test_calls_before_the_page_is_ready_count_the_last_one_wins(
    new_panel: MapPanel, qtbot: QtBot
) -> None:
    panel = new_panel
    panel.set_points(points(40))
    panel.select("aanbod-1")
    panel.set_points(points(7))
    panel.select("aanbod-2")

    with qtbot.waitSignal(panel.settled, timeout=WAIT_MS):
        panel.show()

    report = Page(panel, qtbot).report()
    assert report["points"] == 7
    assert report["selected"] == "aanbod-2"
    assert report["shown"]


def test_points_stand_on_the_map_in_bubbles_and_pins(page: Page) -> None:
    page.show(points(170))

    report = page.report()
    assert report["points"] == 170
    assert report["bubbles"] > 0
    assert page.ask("document.querySelectorAll('.bubble')[0].textContent.length") > 0


def test_a_filter_changes_the_points_without_a_reload(page: Page) -> None:
    page.show(points(60))
    page.ask("window.survivor = 'nog hier'")

    page.show(points(9))

    assert page.ask("window.survivor") == "nog hier"
    assert page.report()["points"] == 9


def test_an_empty_result_empties_the_map(page: Page) -> None:
    page.show(points(9))

    page.show(points(0))

    report = page.report()
    assert (report["points"], report["pins"], report["bubbles"]) == (0, 0, 0)


def test_results_in_quick_succession_end_with_the_last(page: Page, qtbot: QtBot) -> None:
    for count in (3000, 10, 2000, 25):
        page.panel.set_points(points(count))

    with qtbot.waitSignal(page.panel.settled, timeout=WAIT_MS):
        page.panel.set_points(points(12))

    assert page.report()["points"] == 12


def test_selecting_brings_a_pin_out_of_its_bubble_without_a_reload(page: Page) -> None:
    page.show(points(170))
    page.ask("window.survivor = 1")

    page.panel.select("aanbod-100")

    page.wait_for("JSON.parse(directoryMap.report()).shown")
    report = page.report()
    assert report["selected"] == "aanbod-100"
    assert page.ask("document.querySelector('.pin-label.chosen').textContent") == (
        "Voorbeeld aanbod 100"
    )
    assert page.ask("window.survivor") == 1


def test_a_pin_among_others_at_one_postcode_is_spread_out(page: Page) -> None:
    here = {"latitude": 51.757, "longitude": 4.165, "kind": PinKind.NEARBY}
    stack = tuple(point(number, **here) for number in range(9))
    page.show(MapPoints((*stack, *(point(number) for number in range(20, 60))), ()))

    page.panel.select("aanbod-4")

    page.wait_for("JSON.parse(directoryMap.report()).shown")
    assert page.report()["zoom"] < 19
    assert page.ask("document.querySelectorAll('.pin .hollow').length") == 9


def test_selecting_what_has_no_pin_clears_the_mark(page: Page) -> None:
    page.show(points(20))
    page.panel.select("aanbod-3")
    page.wait_for("JSON.parse(directoryMap.report()).rings === 1")

    page.panel.select("aanbod-zonder-plek")

    assert page.report()["rings"] == 0


def test_all_places_of_an_offering_are_marked(page: Page) -> None:
    branches = tuple(point(number, service_id="keten") for number in (1, 20, 40))
    page.show(MapPoints((*branches, point(60)), ()))

    page.panel.select("keten")

    assert page.report()["rings"] == 3


def test_a_choice_made_while_points_come_in_is_brought_into_view(page: Page) -> None:
    page.panel.set_points(points(500))
    page.panel.select("aanbod-400")

    page.wait_for("JSON.parse(directoryMap.report()).shown")
    assert page.report()["selected"] == "aanbod-400"


def test_the_mark_survives_a_new_result(page: Page) -> None:
    page.show(points(20))
    page.panel.select("aanbod-3")

    page.show(points(10))

    assert page.report()["selected"] == "aanbod-3"
    assert page.report()["rings"] == 1


def test_clicking_a_pin_tells_which_offering(page: Page, qtbot: QtBot) -> None:
    page.show(MapPoints((point(1), point(60, domain="wonen")), ()))

    with qtbot.waitSignal(page.panel.serviceClicked, timeout=WAIT_MS) as clicked:
        page.click(".sign-square")

    assert clicked.args == ["aanbod-60"]
    assert page.report()["selected"] == "aanbod-60"


def test_groups_differ_in_shape_and_the_legend_shows_those_present(page: Page) -> None:
    domains = ("wonen", "gezin", "onbekend-domein")
    page.show(MapPoints(tuple(point(20 * n, domain=d) for n, d in enumerate(domains)), ()))
    page.panel.set_practice(51.75, 4.1)

    words = page.ask("[...document.querySelectorAll('.legend-text')].map(e => e.textContent)")

    assert words == ["Wonen en huishouden", "Gezin en veiligheid", "Overig", "Onze praktijk"]


def test_the_practice_can_be_placed_and_taken_away(page: Page) -> None:
    page.panel.set_practice(51.757, 4.165)
    assert page.ask("document.querySelector('.mark-practice').textContent") == "Onze praktijk"

    page.panel.set_practice(None, None)

    assert page.ask("document.querySelectorAll('.mark-practice, .stem').length") == 0


def test_the_map_goes_to_the_place_asked_when_nothing_is_found(page: Page) -> None:
    page.panel.set_question_place(52.5, 6.09)

    centre = page.report()["centre"]

    assert centre == pytest.approx([52.5, 6.09], abs=0.02)


def test_without_network_the_plain_base_names_the_towns(page: Page) -> None:
    page.show(points(30))

    assert set(page.report()["towns"]) & {"Dirksland", "Melissant", "Herkingen"}
    assert page.panel.footer.notice.text() == network_off()


def test_the_plain_base_names_its_makers_on_the_map_and_in_the_legend(page: Page) -> None:
    page.show(points(30))

    for place in (".leaflet-control-attribution", ".legend-sources"):
        words = page.ask(f"document.querySelector('{place}').textContent")
        assert words == source_of(tiles=False)
        assert "GeoNames" in words


def test_on_a_narrow_map_the_makers_take_one_word_until_one_points_there(page: Page) -> None:
    page.panel.resize(360, 300)
    page.wait_for("innerWidth < 400")

    left, _, right, _ = page.boxes(".leaflet-control-attribution")[0]

    assert right - left < 90


def test_the_name_of_the_practice_makes_way_for_signs(page: Page) -> None:
    page.panel.set_practice(51.757, 4.10)
    east = tuple(point(n, latitude=51.758, longitude=4.104 + n / 1000) for n in range(30))

    page.show(MapPoints((*east, point(90, latitude=51.6), point(91, latitude=51.9)), ()))

    label = page.boxes(".place-label")
    signs = page.boxes(".pin, .bubble")
    assert not any(_touch(one, sign) for one in label if one[2] > one[0] for sign in signs)


def test_the_practice_hangs_below_its_place_where_it_would_hide_a_number(page: Page) -> None:
    page.panel.set_practice(51.757, 4.10)
    ends = (point(90, latitude=51.6), point(91, latitude=51.9))
    below = []
    for step in range(1, 9):
        there = (51.757 + step / 100, 4.10)
        page.show(MapPoints(ends, (), (MapBubble(*there, 20, (*there, *there)),)))
        left, top, right, bottom = page.boxes(".bubble")[0]
        sign = page.boxes(".mark-practice")[0]
        middle = ((left + right) / 2 - 1, (top + bottom) / 2 - 1) * 2
        assert not _touch(sign, middle)
        below.append(len(page.boxes(".mark-practice.below")))

    assert set(below) == {0, 1}


def test_town_names_never_lie_on_each_other_or_on_a_pin(page: Page) -> None:
    page.show(points(120))

    towns = page.boxes(".town")
    pins = page.boxes(".pin, .bubble")
    touching = [one for one in towns if any(_touch(one, o) for o in pins + towns if o is not one)]

    assert len(towns) >= 2
    assert touching == []


def test_what_has_no_place_is_counted_and_can_be_chosen(page: Page, qtbot: QtBot) -> None:
    page.show(MapPoints((point(1),), (("lijn-1", "Voorbeeldlijn"), ("lijn-2", "<b>Tweede</b>"))))
    footer = page.panel.footer
    assert footer.button.text().startswith("2 zonder adres")

    popup = footer.open_list()
    qtbot.addWidget(popup)
    assert popup.names() == ["Voorbeeldlijn", "<b>Tweede</b>"]
    with qtbot.waitSignal(page.panel.serviceClicked) as chosen:
        QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Down)
        QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Return)

    assert chosen.args == ["lijn-2"]
    assert not popup.isVisible()


def test_nothing_is_said_when_everything_has_a_place(page: Page) -> None:
    page.show(points(3))

    assert not page.panel.footer.button.isVisible()


def test_a_theme_reaches_the_page(page: Page) -> None:
    page.panel.set_palette({"bubble": "#123456"})

    colour = "getComputedStyle(document.documentElement).getPropertyValue('--bubble')"
    assert page.ask(colour) == "#123456"


def test_a_crashed_page_leaves_a_sentence_and_can_be_started_again(
    page: Page, qtbot: QtBot
) -> None:
    page.show(points(5))
    page.view.failed.emit()
    assert page.panel.message.startswith("De kaart is gestopt")

    with qtbot.waitSignal(page.panel.settled, timeout=WAIT_MS):
        page.panel.restart()

    assert page.panel.message == ""
    assert page.report()["points"] == 5


def test_tiles_cover_the_plain_base_and_name_their_maker(page: Page, tile_host: TileHost) -> None:
    page.view.profile.tiles.source = tile_host.source()
    page.show(points(5))

    page.panel.set_network(NetworkRules(allowed=True))

    page.wait_for("JSON.parse(directoryMap.report()).tiled")
    words = page.ask("document.querySelector('.leaflet-control-attribution').textContent")
    assert words == "Kaartgegevens © Kadaster"
    assert page.panel.footer.notice.text() == ""


@pytest.mark.parametrize("behaviour", ["broken", "hang", "redirect"])
def test_failing_tiles_give_the_plain_base_back(
    page: Page, tile_host: TileHost, qtbot: QtBot, behaviour: str
) -> None:
    tile_host.behaviour = behaviour
    page.view.profile.tiles.source = tile_host.source(timeout_ms=200)
    page.show(points(5))

    page.panel.set_network(NetworkRules(allowed=True))

    notice = page.panel.footer.notice
    qtbot.waitUntil(lambda: notice.text() == tiles_fail(), timeout=WAIT_MS)
    assert page.report()["tiled"] is False
    assert page.ask("document.querySelectorAll('.leaflet-tile').length") == 0
    assert "/gelekt" not in tile_host.asked


def test_turning_the_network_off_takes_the_tiles_away(page: Page, tile_host: TileHost) -> None:
    page.view.profile.tiles.source = tile_host.source()
    page.panel.set_network(NetworkRules(allowed=True))
    page.wait_for("JSON.parse(directoryMap.report()).tiled")

    page.panel.set_network(NETWORK_OFF)

    page.wait_for("!JSON.parse(directoryMap.report()).tiled")
    assert page.panel.footer.notice.text() == network_off()


def _touch(one: Box, other: Box) -> bool:
    left, top, right, bottom = one
    return left < other[2] and right > other[0] and top < other[3] and bottom > other[1]
