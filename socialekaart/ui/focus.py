"""Where the keyboard is, and whose a key is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget


@contextmanager
def focus_kept(within: QWidget) -> Iterator[None]:
    """Let the widgets of a page be made anew; the keyboard goes to the one with the same name."""
    held = _held(within)
    name = _name(held) if held is not None and within.isAncestorOf(held) else ""
    yield
    fallen = _held(within)
    if name and held is not fallen:
        # Qt shows what was added to a layout with the next turn of the event loop.
        QTimer.singleShot(0, within, lambda: _focus(within, name, fallen))


def is_the_windows(event: QEvent, field: QLineEdit) -> bool:
    """Tell whether a key would do nothing in a field, so that the window's own meaning holds.

    For `eventFilter`: ignore the event and return True. A field takes Ctrl+C and Ctrl+Z always.
    """
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    if event.matches(QKeySequence.StandardKey.Copy):
        return not field.hasSelectedText()
    return event.matches(QKeySequence.StandardKey.Undo) and not field.isUndoAvailable()


def _held(within: QWidget) -> QWidget | None:
    """Give what holds the keyboard of the window; a dialog over it may just be closing."""
    return within.window().focusWidget()


def _focus(within: QWidget, name: str, fallen: QWidget | None) -> None:
    if _held(within) is not fallen:
        return  # somebody moved it meanwhile
    for made in within.findChildren(QWidget):
        if made.isVisibleTo(within) and made.isEnabled() and _name(made) == name:
            made.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _name(widget: QWidget) -> str:
    """Give what a widget is called, with what it is."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    called = widget.accessibleName() or text
    return f"{type(widget).__name__} {called}" if called else ""
