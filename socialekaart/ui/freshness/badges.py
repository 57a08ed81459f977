"""Marks and a line of words that say how fresh the facts of a record are.

Each age has a shape of its own, so that colour is never alone: a disc is fresh, a half disc almost
due, a square past its term, a ring never checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from socialekaart.domain.freshness import Age, FactState
from socialekaart.domain.model import RecordKind
from socialekaart.ui import theme
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.freshness.wording import fact_words as fact_words
from socialekaart.ui.freshness.wording import facts_words
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, clear

MARK = 10
"""Width and height of a mark in pixels."""
_HALF_TURN = 180 * 16


def draw_age(painter: QPainter, box: QRect, age: Age) -> None:
    """Draw the mark of an age in a square box."""
    colors = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if age == Age.STALE:
        painter.fillRect(box.adjusted(0, 0, -1, -1), colors.color("warn_mark"))
    elif age == Age.NEVER:
        painter.setPen(QPen(colors.color("muted"), 1.5))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    else:
        color = colors.color("good" if age == Age.FRESH else "warn_mark")
        painter.setPen(QPen(color, 1.5))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.setBrush(color)
        if age == Age.FRESH:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        else:
            painter.drawPie(box.adjusted(1, 1, -1, -1), 90 * 16, _HALF_TURN)
    painter.restore()


class AgeMark(QWidget):
    """The mark as a widget; the words beside it carry the meaning."""

    def __init__(self, age: Age) -> None:
        super().__init__()
        self._age = age
        self.setFixedSize(MARK, MARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        draw_age(painter, self.rect(), self._age)
        painter.end()


class FactsLine(QWidget):
    """All facts of a record with a mark and when they were checked; wraps where it must."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=12)
        self._texts: list[str] = []

    def show_facts(
        self, states: Sequence[FactState], today: date, kind: RecordKind = RecordKind.SERVICE
    ) -> None:
        """Show other facts; without any the line takes no room."""
        clear(self._flow)
        self._texts = []
        for age, told in facts_words(states, today, kind):
            self._texts.append(told.text)
            self._flow.addWidget(_marked(age, told.text, warn=told.warn))
        # Without a parent it would be a window of its own for a moment, and take the keyboard.
        if not states or self.parentWidget() is not None:
            self.setVisible(bool(states))
        self.setAccessibleName("; ".join(self._texts))

    @property
    def text(self) -> str:
        """Give all words on show."""
        return "; ".join(self._texts)


def _marked(age: Age, text: str, *, warn: bool) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(AgeMark(age), 0, Qt.AlignmentFlag.AlignVCenter)
    words = ElidedLabel(Role.SMALL, "warn" if warn else "muted")
    words.setText(text)
    row.addWidget(words)
    return both
