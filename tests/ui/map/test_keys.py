"""The map by keys alone: one stop of Tab, walking from sign to sign, and the window's own keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import PinKind
from socialekaart.services.views import MapPoints
from socialekaart.ui.dialogs.help import HelpDialog
from tests.ui.map.support import WAIT_MS, Page, point, points

KEY = Qt.Key
NORTH, MIDDLE, SOUTH = 51.80, 51.75, 51.70
MARK = "document.querySelectorAll('.walk-mark').length"
WALKED = "document.querySelector('.pin-label.walked').textContent"
FOUR = MapPoints(
    (
        point(1, name="Zuid", latitude=SOUTH, longitude=4.2, kind=PinKind.NEARBY),
        point(2, name="Noordoost", latitude=NORTH, longitude=4.3),
        point(3, name="Noordwest", latitude=NORTH + 0.001, longitude=4.0),
        point(4, name="Midden", latitude=MIDDLE, longitude=4.1, kind=PinKind.AREA),
    ),
    (),
)


@pytest.fixture
def desk(page: Page, qtbot: QtBot) -> Iterator[QWidget]:
    """Put the panel between two fields in a window of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, after = QLineEdit(), QLineEdit()
    before.setObjectName("before")
    after.setObjectName("after")
    for part in (before, page.panel, after):
        column.addWidget(part)
    page.panel.follow(before)
    QWidget.setTabOrder(page.panel.footer.menu_button, after)
    window.resize(700, 520)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    before.setFocus()
    yield window
    page.panel.setParent(None)


def press(page: Page, *keys: Qt.Key, shift: bool = False) -> None:
    """Press keys on the map."""
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(page.panel.surface, key, modifier)


def said(page: Page) -> str:
    """Give what a screen reader is told."""
    return page.panel.surface.accessibleDescription()


def walk(page: Page, qtbot: QtBot, key: Qt.Key = KEY.Key_PageDown) -> str:
    """Walk a step; give what is told of it."""
    view = page.panel.view
    assert view is not None
    with qtbot.waitSignal(view.walked, timeout=WAIT_MS):
        press(page, key)
    return said(page)


def stop(window: QWidget) -> str:
    """Name what has the keyboard."""
    held = window.focusWidget()
    assert held is not None
    text = held.text() if isinstance(held, QAbstractButton) else held.objectName()
    return held.accessibleName() or text


def test_tab_stops_at_the_map_once_and_leaves_it(page: Page, desk: QWidget) -> None:
    page.show(FOUR)
    stops = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        stops.append(stop(desk))

    links = ["1 plek bij benadering", "Kaart: bewaar, druk af, meer"]
    assert stops == ["Kaart", *links, "after"]


def test_tab_goes_back_as_well(page: Page, desk: QWidget) -> None:
    page.panel.surface.setFocus(Qt.FocusReason.TabFocusReason)

    press(page, KEY.Key_Tab, shift=True)

    assert stop(desk) == "before"


def test_the_mark_of_the_keyboard_comes_with_keys_and_not_with_the_mouse(
    page: Page, desk: QWidget
) -> None:
    surface = page.panel.surface
    surface.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not surface.marked

    press(page, KEY.Key_Right)
    assert surface.marked

    QTest.keyClick(surface, KEY.Key_Tab)
    assert not surface.marked

    surface.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert surface.marked


def test_a_click_on_the_map_gives_it_the_keyboard_and_not_the_page(
    page: Page, desk: QWidget
) -> None:
    view = page.panel.view
    assert view is not None
    inside = view.focusProxy()
    assert inside is not None

    QTest.mouseClick(inside, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))

    assert QApplication.focusWidget() is page.panel.surface


def test_what_stands_on_the_map_is_told(page: Page) -> None:
    page.show(FOUR)

    assert page.panel.surface.accessibleName() == "Kaart"
    assert said(page).startswith("4 keer aanbod op de kaart. Page Down")


def test_walking_goes_as_one_reads_and_around(page: Page, qtbot: QtBot) -> None:
    page.show(FOUR)

    told = [walk(page, qtbot) for _ in range(5)]

    assert told == [
        "Noordwest, Adres, 1 van 4",
        "Noordoost, Adres, 2 van 4",
        "Midden, Werkgebied, geen adres, 3 van 4",
        "Zuid, Plek bij benadering (postcode), 4 van 4",
        "Noordwest, Adres, 1 van 4",
    ]
    assert walk(page, qtbot, KEY.Key_PageUp).startswith("Zuid")


def test_where_one_walks_is_marked_and_named(page: Page, qtbot: QtBot) -> None:
    page.show(FOUR)

    walk(page, qtbot)

    assert page.ask(MARK) == 1
    assert page.ask(WALKED) == "Noordwest"


def test_enter_chooses_the_pin(page: Page, qtbot: QtBot) -> None:
    page.show(FOUR)
    walk(page, qtbot)

    with qtbot.waitSignal(page.panel.serviceClicked, timeout=WAIT_MS) as chosen:
        press(page, KEY.Key_Return)

    assert chosen.args == ["aanbod-3"]
    assert page.report()["selected"] == "aanbod-3"


def test_walking_begins_at_the_chosen_one(page: Page, qtbot: QtBot) -> None:
    page.show(FOUR)
    page.panel.select("aanbod-4")
    page.wait_for("JSON.parse(directoryMap.report()).rings === 1")

    assert walk(page, qtbot).startswith("Midden")


def test_enter_opens_a_bubble_and_stands_inside(page: Page, qtbot: QtBot) -> None:
    page.show(points(60))
    before = page.report()["zoom"]
    assert "bij elkaar; Enter laat ze los zien" in walk(page, qtbot)

    view = page.panel.view
    assert view is not None
    with qtbot.waitSignal(view.walked, timeout=WAIT_MS):
        press(page, KEY.Key_Enter)

    assert page.report()["zoom"] > before
    assert page.ask(MARK) == 1


def test_enter_spreads_what_stands_on_one_place(page: Page, qtbot: QtBot) -> None:
    page.show(MapPoints(tuple(point(n, latitude=NORTH, longitude=4.0) for n in range(6)), ()))
    assert walk(page, qtbot) == "6 bij elkaar; Enter laat ze los zien, 1 van 1"

    view = page.panel.view
    assert view is not None
    with qtbot.waitSignal(view.walked, timeout=WAIT_MS):
        press(page, KEY.Key_Return)

    assert said(page).endswith("1 van 6")


def test_an_empty_map_says_so(page: Page, qtbot: QtBot) -> None:
    page.show(points(0))

    assert walk(page, qtbot) == "Hier is niets te zien. Home toont alles."


def test_walking_goes_on_where_one_stood_after_another_answer(page: Page, qtbot: QtBot) -> None:
    page.show(FOUR)
    walk(page, qtbot)
    walk(page, qtbot)
    assert said(page).startswith("Noordoost")

    with qtbot.waitSignal(page.panel.settled, timeout=WAIT_MS):
        page.panel.set_points(FOUR, keep_view=True)

    assert page.ask(WALKED) == "Noordoost"


def test_leaving_the_map_takes_the_mark_away(page: Page, desk: QWidget, qtbot: QtBot) -> None:
    page.show(FOUR)
    page.panel.surface.setFocus(Qt.FocusReason.TabFocusReason)
    walk(page, qtbot)

    press(page, KEY.Key_Tab)

    page.wait_for(MARK + " === 0")
    assert said(page).startswith("4 keer aanbod")


@pytest.mark.parametrize(
    ("key", "axis", "sign"),
    [
        (KEY.Key_Left, 1, -1),
        (KEY.Key_Right, 1, 1),
        (KEY.Key_Up, 0, 1),
        (KEY.Key_Down, 0, -1),
    ],
)
def test_arrows_pan(page: Page, key: Qt.Key, axis: int, sign: int) -> None:
    page.show(FOUR)
    before = page.report()["centre"][axis]

    press(page, key)

    assert (page.report()["centre"][axis] - before) * sign > 0.01


@pytest.mark.parametrize("key", [KEY.Key_Home, KEY.Key_0])
def test_plus_and_minus_zoom_and_home_shows_everything(page: Page, key: Qt.Key) -> None:
    page.show(FOUR)
    zoom = page.report()["zoom"]

    press(page, KEY.Key_Plus, KEY.Key_Equal)
    assert page.report()["zoom"] == zoom + 2
    press(page, KEY.Key_Minus)
    assert page.report()["zoom"] == zoom + 1
    press(page, key)

    assert page.report()["zoom"] == zoom


def test_l_opens_and_closes_the_legend(page: Page) -> None:
    page.show(FOUR)
    opened = "document.querySelector('details.legend').open"

    press(page, KEY.Key_L)
    assert page.ask(opened) is True
    press(page, KEY.Key_L)
    assert page.ask(opened) is False


@pytest.mark.parametrize(
    "key", ["Ctrl+F", "F2", "Ctrl+1", "Ctrl+0", "Ctrl+Z", "Alt+Left", "Escape"]
)
def test_the_keys_of_the_window_still_work(page: Page, desk: QWidget, key: str) -> None:
    heard: list[str] = []
    QShortcut(QKeySequence(key), desk).activated.connect(lambda: heard.append(key))
    page.panel.surface.setFocus(Qt.FocusReason.TabFocusReason)
    combination = QKeySequence(key)[0]

    QTest.keyClick(page.panel.surface, combination.key(), combination.keyboardModifiers())

    assert heard == [key]


def test_control_p_prints_only_while_the_map_has_the_keyboard(page: Page, qtbot: QtBot) -> None:
    page.panel.surface.printWanted.disconnect()

    with qtbot.waitSignal(page.panel.surface.printWanted):
        QTest.keyClick(page.panel.surface, KEY.Key_P, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(page.panel.surface.printWanted):
        QTest.keyClick(page.panel.footer, KEY.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_the_menu_opens_with_its_key(page: Page, qtbot: QtBot) -> None:
    surface, reason = page.panel.surface, QContextMenuEvent.Reason.Keyboard
    place = surface.rect().center()
    with qtbot.waitSignal(surface.menuWanted):
        QApplication.sendEvent(
            surface, QContextMenuEvent(reason, place, surface.mapToGlobal(place))
        )

    assert page.panel.menu.isVisible()
    page.panel.menu.close()


def test_nothing_of_the_menu_can_be_chosen_without_a_map(page: Page) -> None:
    assert all(action.isEnabled() for action in page.panel.menu.actions())

    page.view.failed.emit()

    assert not any(action.isEnabled() for action in page.panel.menu.actions())


def test_help_lists_the_keys_of_the_map(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)

    assert {"PgDn PgUp", "Enter", "+ −", "Home", "Ctrl P"} <= {key for key, _ in dialog.map_keys()}
