"""The window as a whole: keys everywhere, dialogs, memory, look, and room for its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from socialekaart.errors import MachineError
from socialekaart.hosts import NetworkRules
from socialekaart.services.views import CrisisLine
from socialekaart.settings import Settings
from socialekaart.ui import theme
from socialekaart.ui.dialogs.acute import AcuteDialog
from socialekaart.ui.dialogs.bug import BugDialog, describe
from socialekaart.ui.dialogs.help import HelpDialog
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.pages import DELIVERIES, FRONT_DOOR, IN_ORDER, SEARCH, SETTINGS
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.settings.network_card import NetworkCard
from socialekaart.ui.widgets import ElidedLabel, LinkButton
from tests.ui import fake_data as data
from tests.ui.conftest import FakeMap, Settle, clipboard, wait_for
from tests.ui.fake_desk import FakeDesk

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_pages_open_by_key(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    for page in reversed(IN_ORDER):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + (page + 1) % 10), CONTROL)
        settle()
        assert window.pages.currentIndex() == page
        assert window.navigation.buttons[page].isChecked()

    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert window.pages.currentIndex() == SETTINGS


def test_typing_what_on_another_page_goes_to_search(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    window.show_page(DELIVERIES)

    QTest.keyClicks(window.top.text.edit, "geld")
    settle()

    assert window.pages.currentIndex() == SEARCH


class WindowWatch(QObject):
    """Keeps every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, QMainWindow)
        ):
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_ever_flashes_as_a_window_of_its_own(
    qtbot: QtBot, desk: FakeDesk, keeper: SettingsKeeper
) -> None:
    watch = WindowWatch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    window = build_window(desk, keeper, map_factory=FakeMap, clock=lambda: data.NOW)
    qtbot.addWidget(window)
    window.show()

    def settle() -> None:
        wait_for(qtbot, window)

    window.top.set_place("3241")
    window.top.set_text("schulden")
    settle()
    window.search.list.select("s3")
    settle()
    window.show_page(FRONT_DOOR)
    window.front_door.open_for("financien")
    settle()
    window.front_door.open_for("gezin")
    settle()
    for page in (*IN_ORDER, SETTINGS):
        window.show_page(page)
        settle()
    window.close()
    app.removeEventFilter(watch)

    assert watch.shown == []


def test_acute_opens_with_one_key_copies_with_a_digit_and_closes_with_esc(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page(DELIVERIES)
    QTest.keyClick(window, Qt.Key.Key_F2)
    dialog = window.acute
    assert dialog.isVisible()
    assert dialog.rows[0].line.phone == "112"

    QTest.keyClick(dialog, Qt.Key.Key_3)
    assert clipboard() == "0800-0113"

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_acute_answers_when_even_the_lines_cannot_be_read(
    window: MainWindow, desk: FakeDesk
) -> None:
    desk.lines = ()
    window.show_acute()

    assert [row.line.phone for row in window.acute.rows] == ["112"]


def test_our_own_crisis_service_is_typed_once_and_stands_behind_112(
    window: MainWindow, settle: Settle
) -> None:
    page = window.settings_page
    page.crisis_phone.setFocus()
    page.crisis_phone.setText("+31 187 000 009")
    page.crisis_phone.editingFinished.emit()
    settle()
    window.show_acute()

    assert [row.line.phone for row in window.acute.rows][:2] == ["112", "0187-000009"]


def test_arrows_walk_the_crisis_lines(qtbot: QtBot) -> None:
    lines = tuple(CrisisLine(f"Lijn {n} Voorbeeld", f"0800-000{n}", "") for n in range(3))
    dialog = AcuteDialog(lines)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    QTest.keyClick(dialog.rows[0], Qt.Key.Key_Down)
    assert dialog.rows[1].hasFocus()
    QTest.keyClick(dialog.rows[1], Qt.Key.Key_Return)

    assert clipboard() == "0800-0001"


def test_help_names_every_key_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)

    assert window.help.isVisible()
    assert {"Ctrl F", "F2", "Alt ←", "Esc"} <= {key for key, _ in window.help.all_keys()}
    window.help.accept()


def test_a_bug_report_holds_no_words_of_the_exception() -> None:
    try:
        raise ValueError("mevrouw Geheim, 0187-000123")
    except ValueError as error:
        report = describe(error, "0.1")

    assert "ValueError" in report
    assert "Socialekaart 0.1" in report
    assert "Geheim" not in report
    assert "0187" not in report


def test_an_unexpected_exception_gives_one_dialog(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    desk.raises = ZeroDivisionError("x")
    window.search.ask_again()
    settle()
    first = window.bugs.dialog
    assert isinstance(first, BugDialog)
    window.search.ask_again()
    settle()

    assert window.bugs.dialog is first
    first.copy.click()
    assert "ZeroDivisionError" in clipboard()
    first.accept()


def test_changes_by_another_window_are_noticed(
    window: MainWindow, settle: Settle, desk: FakeDesk
) -> None:
    desk.changes += 1
    asked = len(desk.asked)

    window.data.look()
    settle()
    settle()

    assert len(desk.asked) > asked


def test_the_status_line_tells_what_is_on_the_map(window: MainWindow) -> None:
    told = [part.text() for part in window.status.parts]

    assert told == [
        "1.284 keer aanbod · 212 contactpersonen · voorbeeldregio",
        "Laatste levering 23 november",
        "Netwerk: uit",
    ]


def test_the_window_stands_again_as_it_was_left(window: MainWindow, keeper: SettingsKeeper) -> None:
    window.resize(1300, 760)
    window.close()

    assert keeper.settings.window_geometry
    assert "right" in keeper.settings.splitters


def test_settings_that_cannot_be_saved_are_a_sentence_and_still_count(qtbot: QtBot) -> None:
    def refuse(_settings: Settings) -> None:
        raise MachineError("De instellingen kunnen niet bewaard worden.")

    keeper = SettingsKeeper(Settings(), refuse)

    with qtbot.waitSignal(keeper.refused) as refused:
        keeper.change(map_visible=False)

    assert refused.args == ["De instellingen kunnen niet bewaard worden."]
    assert keeper.settings.map_visible is False


def test_the_postcode_of_the_practice_goes_to_the_map(
    window: MainWindow, settle: Settle, keeper: SettingsKeeper
) -> None:
    keeper.change(practice_postcode="3241")
    settle()

    assert getattr(window.search.map, "practice", None) == (51.757, 4.165)


def test_the_network_setting_reaches_map_and_status_line(
    window: MainWindow, settle: Settle
) -> None:
    (card,) = window.settings_page.findChildren(NetworkCard)
    card.allowed.setChecked(True)
    settle()

    assert getattr(window.search.map, "network", None) == NetworkRules(allowed=True)
    assert window.status.parts[2].text() == "Netwerk: kaart en adressen"


def test_every_control_has_a_name(window: MainWindow) -> None:
    nameless = [
        widget
        for widget in (*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit))
        if isinstance(widget, QAbstractButton | QLineEdit)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and widget.objectName() not in ("qt_spinbox_lineedit", "qt_toolbar_ext_button")
        and not widget.isHidden()
        and widget.objectName() != "qt_tableview_cornerbutton"
    ]

    assert nameless == []


def test_qt_itself_speaks_dutch(window: MainWindow) -> None:
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"


# --- room for every word ----------------------------------------------------------------------


def words_of(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton):
            yield widget


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, ElidedLabel | LinkButton) or not getattr(widget, "text", str)():
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    hint = widget.sizeHint()
    return hint.width() > widget.width() + 1 or hint.height() > widget.height() + 2


def is_outside(widget: QWidget, root: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea):
            right = widget.mapTo(parent, QPoint(widget.width(), 0)).x()
            return right > parent.viewport().width() + 1
        if isinstance(parent, QAbstractScrollArea):
            return False
        parent = parent.parentWidget()
    return widget.mapTo(root, QPoint(widget.width(), 0)).x() > root.width() + 1


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (1024, 640)])
@pytest.mark.parametrize("page", [SEARCH, FRONT_DOOR, DELIVERIES, SETTINGS])
def test_no_word_is_cut(
    qtbot: QtBot, window: MainWindow, settle: Settle, size: tuple[int, int], page: int
) -> None:
    window.resize(*size)
    window.top.set_place("3241 Middelharnis")
    window.top.set_text("schulden")
    settle()
    window.show_page(page)
    if page == FRONT_DOOR:
        window.front_door.open_for("financien")
    settle()

    cut = [
        (type(w).__name__, w.text(), w.size().toTuple(), w.sizeHint().toTuple())
        for w in words_of(window)
        if isinstance(w, QLabel | QAbstractButton) and (is_cut(w) or is_outside(w, window))
    ]

    assert cut == []


@pytest.mark.parametrize("kind", [HelpDialog, AcuteDialog])
def test_no_word_is_cut_in_a_dialog(
    qtbot: QtBot, desk: FakeDesk, kind: type[HelpDialog | AcuteDialog]
) -> None:
    dialog = HelpDialog() if kind is HelpDialog else AcuteDialog(desk.crisis_lines())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)

    assert [w.sizeHint() for w in words_of(dialog) if is_cut(w)] == []


# --- colours ----------------------------------------------------------------------------------


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colors", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "card"),
        ("ink", "page"),
        ("ink", "selected"),
        ("muted", "card"),
        ("muted", "page"),
        ("muted", "selected"),
        ("accent", "card"),
        ("accent", "accent_soft"),
        ("on_accent", "accent"),
        ("on_danger", "danger"),
        ("warn", "card"),
        ("warn", "warn_soft"),
        ("warn", "selected"),
        ("good", "good_soft"),
        ("info", "info_soft"),
        ("ink", "danger_soft"),
    ],
)
def test_every_text_can_be_read_on_its_ground(colors: theme.Theme, text: str, ground: str) -> None:
    one, other = luminance(getattr(colors, text)), luminance(getattr(colors, ground))

    assert (max(one, other) + 0.05) / (min(one, other) + 0.05) >= 4.5


def test_the_bundled_font_is_used(window: MainWindow) -> None:
    assert QApplication.font().family() == "Inter"
    assert theme.font(theme.Role.NAME).family() == "Inter"
