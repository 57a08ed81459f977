"""A person who has a keyboard and eyes, and no mouse."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from socialekaart.services.reference import Reference
from socialekaart.ui.main_window import MainWindow
from tests.ui.conftest import wait_for

MOST_TABS = 160
"""More than any page has to stop at: who has not come there by then never will."""
TAB, ENTER, SPACE, ESCAPE = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
)
UP, DOWN, LEFT, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Keyboard:
    """Presses keys where the keyboard is, reads what is on show, and looks into the database.

    `words` maps a Dutch text of the window to the language it speaks; empty is Dutch.
    """

    def __init__(
        self,
        qtbot: QtBot,
        window: MainWindow,
        database: Path,
        reference: Reference,
        words: dict[str, str],
    ) -> None:
        self.window, self.reference = window, reference
        self._qtbot, self._database, self._words = qtbot, database, words

    # --- pressing -----------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        """Give what gets the next key, as Qt chooses it."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    @property
    def focus_names(self) -> set[str]:
        """Give what the place of the keyboard is called."""
        return names_of(self.focus)

    def press(self, *keys: Qt.Key, shift: bool = False) -> None:
        """Press keys one after the other, and wait until all is answered."""
        for key in keys:
            self._stay_in_front()
            QTest.keyClick(self.focus, key, SHIFT if shift else NONE)
            QApplication.processEvents()
        self.settle()

    def keys(self, text: str) -> None:
        """Press a combination, as 'Ctrl+4'."""
        combination = QKeySequence(text)[0]
        modifiers = combination.keyboardModifiers()
        self._stay_in_front()
        QTest.keyClick(self.focus, combination.key(), modifiers)
        QApplication.processEvents()
        self.settle()

    def write(self, text: str) -> None:
        """Type a text."""
        for sign in text:
            self._stay_in_front()
            QTest.keyClicks(self.focus, sign)
            QApplication.processEvents()
        self.settle()

    def overwrite(self, text: str) -> None:
        """Type a text in place of what stands in the field."""
        self.keys("Ctrl+A")
        self.write(text)

    def tab_to(self, dutch: str, **values: object) -> QWidget:
        """Press Tab until the keyboard stands on what has this name."""
        name, passed = self.say(dutch, **values), []
        for _ in range(MOST_TABS):
            here = names_of(self.focus)
            if name in here:
                assert self.focus.isEnabled()
                return self.focus
            passed.append(next(iter(sorted(here)), type(self.focus).__name__))
            QTest.keyClick(self.focus, TAB)
            self._stay_in_front()
        raise AssertionError(
            f"Tab never comes to {name!r}; it passes {list(dict.fromkeys(passed))}"
        )

    def tab_to_list(self, dutch: str) -> None:
        """Press Tab until the keyboard stands in the list of this name."""
        self.tab_to(dutch)
        while not isinstance(self.focus, QAbstractItemView):
            QTest.keyClick(self.focus, TAB)
            self.tab_to(dutch)

    def walk_to(self, text: str, key: Qt.Key = DOWN) -> None:
        """Walk the list that has the keyboard until the current row holds this text."""
        view = self.focus
        assert isinstance(view, QAbstractItemView), type(view).__name__
        for _ in range(view.model().rowCount() + 1):
            if text in row_text(view.model(), view.currentIndex()):
                return
            self.press(key)
        raise AssertionError(f"no row has {text!r}: {rows_of(view)}")

    def current_row(self) -> str:
        """Give what the row says that has the keyboard."""
        view = self.focus
        assert isinstance(view, QAbstractItemView), type(view).__name__
        return row_text(view.model(), view.currentIndex())

    def choose(self, text: str) -> None:
        """Walk the box that has the keyboard to a choice."""
        box = self.focus
        assert isinstance(box, QComboBox), type(box).__name__
        for _ in range(box.count()):
            if box.currentText() == text:
                return
            self.press(DOWN)
        raise AssertionError([box.itemText(row) for row in range(box.count())])

    def settle(self) -> None:
        """Wait until the window has nothing left to do."""
        wait_for(self._qtbot, self.window)
        self._stay_in_front()

    def _stay_in_front(self) -> None:
        QApplication.processEvents()
        if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
            # What a screen does when a dialog closes; without one nobody does.
            self.top.activateWindow()
            QApplication.processEvents()

    # --- reading ------------------------------------------------------------------------------

    def say(self, dutch: str, **values: object) -> str:
        """Give a text of the window in the language it speaks, with its values filled in."""
        text = self._words.get(dutch, dutch) if self._words else dutch
        return text.format(**values) if values else text

    @property
    def top(self) -> QWidget:
        """Give the window one looks at: the dialog that is open, or the whole."""
        return QApplication.activeModalWidget() or self.window

    def shown(self) -> list[str]:
        """Give all that can be read now."""
        top = self.top
        return [
            text
            for widget in (top, *top.findChildren(QWidget))
            if widget.isVisibleTo(top)
            for text in texts_of(widget)
            if text
        ]

    def sees(self, dutch: str, **values: object) -> bool:
        """Tell whether a text can be read, also as part of a longer one."""
        wanted = self.say(dutch, **values)
        return any(wanted in text for text in self.shown())

    def must_see(self, dutch: str, **values: object) -> None:
        """Fail with what is on show when a text isn't."""
        wanted = self.say(dutch, **values)
        shown = self.shown()
        assert any(wanted in text for text in shown), f"{wanted!r} not in {shown}"

    @property
    def clipboard(self) -> str:
        """Give the text on the clipboard."""
        return QGuiApplication.clipboard().text()

    # --- the database -------------------------------------------------------------------------

    @contextmanager
    def stored(self) -> Iterator[sqlite3.Connection]:
        """Give the database as it is on disk."""
        connection = sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)
        try:
            yield connection
        finally:
            connection.close()

    def rows(self, question: str, *values: object) -> list[tuple[object, ...]]:
        """Ask the database on disk."""
        with self.stored() as connection:
            return connection.execute(question, values).fetchall()


def names_of(widget: QWidget) -> set[str]:
    """Give what a widget is called: on it, or for a screen reader."""
    found = {widget.accessibleName()}
    if isinstance(widget, QAbstractButton):
        found.add(widget.text().replace("&&", "&").strip())
    return found - {""}


def texts_of(widget: QWidget) -> Iterator[str]:
    """Give what can be read on a widget itself."""
    if isinstance(widget, QLabel):
        yield plain(widget.text())
    elif isinstance(widget, QAbstractButton):
        yield widget.text().replace("&&", "&").strip()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QDateTimeEdit | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView):
        yield from rows_of(widget)


def rows_of(view: QAbstractItemView) -> list[str]:
    """Give the rows or cells of a list, as a screen reader says them."""
    model = view.model()
    if model is None:
        return []
    # A list's own model keeps its number of columns to itself.
    columns = range(model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1)
    return [
        row_text(model, model.index(row, column))
        for row in range(model.rowCount(QModelIndex()))
        for column in columns
    ]


def row_text(model: QAbstractItemModel, index: QModelIndex) -> str:
    """Give what one row says."""
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
        if text := index.data(role):
            return str(text)
    return ""


def plain(text: str) -> str:
    """Leave out the marks of rich text, and spaces that don't break."""
    bare = re.sub(r"<[^>]+>", "", text)
    return bare.replace("&amp;", "&").replace("\N{NO-BREAK SPACE}", " ").replace("&nbsp;", " ")
