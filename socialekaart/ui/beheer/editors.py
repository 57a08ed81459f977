"""The editor of a column, the same in the table and in the form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from socialekaart.exchange.schema import CellKind, Column
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.maintain.sheet import SheetColumn
from socialekaart.ui import theme
from socialekaart.ui.beheer.options import SEVERAL, Choices, choices
from socialekaart.ui.beheer.pick_edit import CheckListEdit, DateEdit, SuggestEdit
from socialekaart.ui.theme import Role

_LONG = frozenset(
    ("samenvatting", "omschrijving", "niet_voor", "aanmelden_hoe", "terugkoppeling", "opmerking")
)
"""Columns whose texts are sentences."""


class ChoiceBox(QComboBox):
    """One word out of a list. A text that isn't in the list stays, until another is chosen."""

    def __init__(self, offered: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(offered.own)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(24)
        self._words = ["", *(written for written, _ in offered.pairs)]
        self.addItems(self._words)

    def set_text(self, text: str) -> None:
        """Show a text, from the list or not."""
        while self.count() > len(self._words):
            self.removeItem(self.count() - 1)
        if text not in self._words:
            self.addItem(text)
        self.setCurrentText(text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class TextBox(QPlainTextEdit):
    """A longer text. Enter is left to the owner; Shift+Enter or Alt+Enter begins a new line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line only when asked for."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            kept = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
            if event.modifiers() & kept:
                self.insertPlainText("\n")
            else:
                event.ignore()
            return
        super().keyPressEvent(event)


Editor = QLineEdit | QComboBox | QPlainTextEdit


def make_editor(
    column: SheetColumn, vocabulary: Vocabulary, parent: QWidget | None = None, text: str = ""
) -> Editor:
    """Make the editor that fits a column; `text` is what it must be able to hold."""
    known = column.known
    made = _special(known, vocabulary, parent) if known is not None else None
    if made is None:
        long = column.name in _LONG or "\n" in text
        made = TextBox(parent) if long else QLineEdit(parent)
    made.setFont(theme.font(Role.SUB))
    made.setAccessibleName(column.title)
    return made


def _special(column: Column, vocabulary: Vocabulary, parent: QWidget | None) -> Editor | None:
    offered = choices(column, vocabulary)
    if offered is not None and column.kind in SEVERAL:
        return CheckListEdit(offered, parent)
    if offered is not None:
        return ChoiceBox(offered, parent)
    if column.kind is CellKind.DATE:
        return DateEdit(parent)
    if column.kind is CellKind.MUNICIPALITY and vocabulary.municipality_names:
        return SuggestEdit(vocabulary.municipality_names, parent)
    return None


def text_of(editor: QWidget) -> str:
    """Give what is typed."""
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    assert isinstance(editor, QLineEdit)
    return editor.text()


def set_text(editor: QWidget, text: str) -> None:
    """Show a text, if it isn't there already."""
    if text_of(editor) == settled(text):
        return
    if isinstance(editor, ChoiceBox):
        editor.set_text(text)
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
        editor.moveCursor(QTextCursor.MoveOperation.Start)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.setCursorPosition(0)


def settled(text: str) -> str:
    """Give a text with line ends as an editor has them: merely looking changes nothing."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def on_edited(editor: QWidget, do: Callable[[str], None]) -> None:
    """Tell the text whenever a person changes it."""
    if isinstance(editor, QComboBox):
        line = editor.lineEdit()
        if line is not None:
            line.textEdited.connect(do)
        editor.textActivated.connect(do)
    elif isinstance(editor, QPlainTextEdit):
        editor.textChanged.connect(lambda: do(editor.toPlainText()))
    elif isinstance(editor, QLineEdit):
        editor.textEdited.connect(do)


class LeaveWatch(QObject):
    """Calls when an editor is left, or Enter is pressed in it."""

    def __init__(self, editor: QWidget, do: Callable[[], None]) -> None:
        super().__init__(editor)
        self._editor, self._do = editor, do
        editor.installEventFilter(self)
        if isinstance(editor, QComboBox):
            editor.textActivated.connect(lambda _text: do())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the editor is left."""
        left = event.type() == QEvent.Type.FocusOut
        is_enter = isinstance(event, QKeyEvent) and _is_enter(event)
        # An editor that goes away with its form loses the focus too, and can't be read any more.
        if (left or is_enter) and isValid(self._editor):
            self._do()
        return super().eventFilter(watched, event)


def _is_enter(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.type() == QEvent.Type.KeyPress and enter and not event.modifiers()
