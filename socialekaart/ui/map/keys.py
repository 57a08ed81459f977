"""What a key does while the map has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Deed = tuple[str, tuple[int, ...]]
"""A function of the page with its arguments."""

_KEY = Qt.Key
_DEEDS: dict[int, Deed] = {
    _KEY.Key_Left: ("pan", (-1, 0)),
    _KEY.Key_Right: ("pan", (1, 0)),
    _KEY.Key_Up: ("pan", (0, -1)),
    _KEY.Key_Down: ("pan", (0, 1)),
    _KEY.Key_Plus: ("zoom", (1,)),
    # The plus of most keyboards, without Shift.
    _KEY.Key_Equal: ("zoom", (1,)),
    _KEY.Key_Minus: ("zoom", (-1,)),
    _KEY.Key_Home: ("fit", ()),
    _KEY.Key_0: ("fit", ()),
    _KEY.Key_PageDown: ("walk", (1,)),
    _KEY.Key_PageUp: ("walk", (-1,)),
    _KEY.Key_Return: ("enter", ()),
    _KEY.Key_Enter: ("enter", ()),
    _KEY.Key_L: ("toggleLegend", ()),
}
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def deed_of(event: QKeyEvent) -> Deed | None:
    """Find what a key does; None leaves it to the window, as every key with Ctrl or Alt."""
    if event.modifiers() & ~_FREE:
        return None
    return _DEEDS.get(event.key())


def is_print(event: QKeyEvent) -> bool:
    """Tell whether a key asks to print."""
    control = Qt.KeyboardModifier.ControlModifier
    return event.key() == _KEY.Key_P and event.modifiers() == control
