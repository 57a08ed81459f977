"""Tiles: only from an allowed host, never past a redirect, and no failure goes unheard."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from socialekaart.hosts import NETWORK_OFF, NetworkRules, is_allowed
from socialekaart.ui.map.tile_image import is_tile
from socialekaart.ui.map.tiles import PROBED, TileFetcher, TileKey, TileSource
from tests.ui.map.support import TILE, TileHost, picture

_KEY = TileKey(8, 130, 85)


@pytest.fixture
def fetcher(qtbot: QtBot, tile_host: TileHost) -> Iterator[TileFetcher]:
    made = TileFetcher()
    made.source = tile_host.source()
    made.rules = NetworkRules(allowed=True)
    yield made
    made.deleteLater()


def _fetch(fetcher: TileFetcher, qtbot: QtBot) -> bytes | None:
    answers: list[bytes | None] = []
    fetcher.fetch(_KEY, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=5_000)
    return answers[0]


def test_the_real_source_lies_on_the_allow_list() -> None:
    assert is_allowed(TileSource().template.format(z=8, x=130, y=85))


def test_a_tile_is_fetched_without_telling_who_asks(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(fetcher.succeeded):
        assert _fetch(fetcher, qtbot) == TILE

    assert tile_host.asked == ["/8/130/85.png"]
    assert not {"Cookie", "Referer"} & set(tile_host.headers[0])


def test_a_tile_seen_before_is_not_fetched_again(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    _fetch(fetcher, qtbot)

    assert _fetch(fetcher, qtbot) == TILE
    assert len(tile_host.asked) == 1


def test_nothing_is_asked_with_the_network_off(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    fetcher.rules = NETWORK_OFF

    assert _fetch(fetcher, qtbot) is None
    assert tile_host.asked == []


def test_a_host_off_the_list_is_never_asked(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    fetcher.source = TileSource(tile_host.source().template)

    assert _fetch(fetcher, qtbot) is None
    assert tile_host.asked == []


def test_a_redirect_is_a_failure_and_is_not_followed(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "redirect"

    with qtbot.waitSignal(fetcher.failed):
        assert _fetch(fetcher, qtbot) is None

    assert tile_host.asked == ["/8/130/85.png"]


@pytest.mark.parametrize("behaviour", ["broken", "busy", "text", "dot", "half", "huge"])
def test_an_answer_that_is_no_tile_is_a_failure(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot, behaviour: str
) -> None:
    tile_host.behaviour = behaviour

    with qtbot.waitSignal(fetcher.failed):
        assert _fetch(fetcher, qtbot) is None


def test_a_host_that_hangs_is_a_failure_after_the_timeout(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "hang"
    fetcher.source = tile_host.source(timeout_ms=100)

    with qtbot.waitSignal(fetcher.failed):
        assert _fetch(fetcher, qtbot) is None


def test_a_host_that_is_away_is_a_failure(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.stop()

    with qtbot.waitSignal(fetcher.failed):
        assert _fetch(fetcher, qtbot) is None


def test_a_slow_host_that_gives_other_tiles_is_waited_for(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "hang"
    fetcher.source = tile_host.source(timeout_ms=300)
    failures: list[TileKey] = []
    fetcher.failed.connect(failures.append)
    fetcher.fetch(_KEY, lambda _data: None)
    qtbot.waitUntil(lambda: len(tile_host.asked) == 1)

    tile_host.behaviour = "tile"
    for x in range(4):
        answers: list[bytes | None] = []
        fetcher.fetch(TileKey(9, x, 0), answers.append)
        qtbot.waitUntil(partial(bool, answers))
        qtbot.wait(100)
    assert failures == []

    qtbot.waitUntil(lambda: failures == [_KEY], timeout=2_000)


def test_giving_up_ends_what_is_asked_and_is_no_failure(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "hang"
    answers: list[bytes | None] = []
    for x in range(3):
        fetcher.fetch(TileKey(9, x, 0), answers.append)
    qtbot.waitUntil(lambda: len(tile_host.asked) == 3)

    with qtbot.assertNotEmitted(fetcher.failed):
        fetcher.give_up()

    assert answers == [None] * 3


def test_switching_the_network_off_ends_what_is_asked(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "hang"
    answers: list[bytes | None] = []
    fetcher.fetch(_KEY, answers.append)
    qtbot.waitUntil(lambda: len(tile_host.asked) == 1)

    with qtbot.assertNotEmitted(fetcher.failed):
        fetcher.rules = NETWORK_OFF

    assert answers == [None]


@pytest.mark.parametrize(
    ("behaviour", "fine"), [("tile", True), ("missing", True), ("text", False), ("broken", False)]
)
def test_a_probe_tells_only_whether_the_host_answers(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot, behaviour: str, fine: bool
) -> None:
    tile_host.behaviour = behaviour

    with (
        qtbot.assertNotEmitted(fetcher.failed),
        qtbot.assertNotEmitted(fetcher.succeeded),
        qtbot.waitSignal(fetcher.probed) as heard,
    ):
        fetcher.probe()

    assert heard.args == [fine]
    assert tile_host.asked == [f"/{PROBED.z}/{PROBED.x}/{PROBED.y}.png"]


def test_with_the_network_off_nothing_is_probed(fetcher: TileFetcher, tile_host: TileHost) -> None:
    fetcher.rules = NETWORK_OFF

    fetcher.probe()

    assert tile_host.asked == []


@pytest.mark.parametrize(
    ("width", "height", "fine"),
    [(256, 256, True), (512, 512, True), (256, 255, False), (128, 128, False), (1024, 1024, False)],
)
def test_a_tile_is_a_square_of_the_usual_size(width: int, height: int, fine: bool) -> None:
    assert is_tile(picture(width, height)) is fine


@given(st.integers(0, len(TILE) - 1))
def test_a_part_of_a_tile_is_none(length: int) -> None:
    assert not is_tile(TILE[:length])


def test_a_place_outside_the_country_is_no_failure(
    fetcher: TileFetcher, tile_host: TileHost, qtbot: QtBot
) -> None:
    tile_host.behaviour = "missing"

    with qtbot.assertNotEmitted(fetcher.failed):
        assert _fetch(fetcher, qtbot) is None


@given(st.integers(6, 19), st.data())
def test_every_tile_of_the_grid_can_be_named(zoom: int, data: st.DataObject) -> None:
    x, y = data.draw(st.integers(0, 2**zoom - 1)), data.draw(st.integers(0, 2**zoom - 1))

    assert TileKey.parse(f"{zoom}/{x}/{y}.png") == TileKey(zoom, x, y)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8/1.png",
        "8/256/0.png",
        "5/1/1.png",
        "20/1/1.png",
        "8/-1/1.png",
        "8/1/1/1.png",
        "8/1/../1.png",
        "8/1/1@voorbeeld.example.png",
        "8/١/1.png",
        "8/1/00000000000001.png",
    ],
)
def test_what_is_no_tile_is_refused(text: str) -> None:
    assert TileKey.parse(text) is None
