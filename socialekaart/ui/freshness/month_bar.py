"""How far this month is: words, a bar, and a column for each day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from socialekaart.services.checks.views import MonthProgress
from socialekaart.ui import theme, words
from socialekaart.ui.freshness.wording import progress_words
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

COLUMN = 4
GAP = 2
HEIGHT = 28


class DayColumns(QWidget):
    """One column for each day of the month, as high as what was checked that day."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[int, int] = {}
        self._length, self._today = 31, 0
        self._resize()

    def show_month(self, told: MonthProgress, today: date) -> None:
        """Show another month."""
        self._counts = {one.on.day: one.records for one in told.days}
        self._length = monthrange(told.month.year, told.month.month)[1]
        self._today = today.day
        self._resize()
        days = [
            self.tr("{day}: {n}").format(day=words.day(one.on, today), n=one.records)
            for one in told.days
        ]
        self.setToolTip("\n".join(days))
        self.update()

    def _resize(self) -> None:
        self.setFixedSize(self._length * (COLUMN + GAP) - GAP, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns; a day without checks is a dash, today is darker."""
        colors, painter = theme.current(), QPainter(self)
        highest = max(self._counts.values(), default=1)
        for day in range(1, self._length + 1):
            count = self._counts.get(day, 0)
            height = 2 if not count else max(5, round(HEIGHT * count / highest))
            left = (day - 1) * (COLUMN + GAP)
            box = QRect(left, HEIGHT - height, COLUMN, height)
            empty = "muted" if day == self._today else "border"
            painter.fillRect(box, colors.color("accent" if count else empty))
        painter.end()


class MonthBar(QWidget):
    """Stands at the top right of the page."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.columns = DayColumns()
        row.addWidget(self.columns, 0, Qt.AlignmentFlag.AlignBottom)
        both = QVBoxLayout()
        both.setSpacing(4)
        self.text = label("", Role.SMALL)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(230)
        both.addWidget(self.text)
        both.addWidget(self.bar)
        row.addLayout(both)

    def show_progress(self, told: MonthProgress, today: date) -> None:
        """Show how far the month is."""
        sentence = progress_words(told)
        self.text.setText(sentence)
        self.bar.setRange(0, max(told.goal, 1))
        self.bar.setValue(min(told.done, max(told.goal, 1)))
        self.bar.setAccessibleName(sentence)
        self.columns.show_month(told, today)
