"""Parts of the contact page: what somebody handles, and the chain of who stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.services.people.views import HandledCell, StandInLine
from socialekaart.ui import words
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.people import content
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, ElidedLabel, LinkButton, MarkLabel, badge, label
from socialekaart.ui.words import Mark, translate

Opens = Callable[[str], None]


class CellTable(QWidget):
    """One line for each thing that somebody handles: domain, area, kind and ages, period."""

    def __init__(self, cells: Iterable[HandledCell], today: date) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for row, cell in enumerate(cells):
            told = content.cell(cell, today)
            domain = badge(told.domain, "quiet" if told.warn else "accent")
            grid.addWidget(domain, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_where_and_how(told), row, 1, Qt.AlignmentFlag.AlignTop)
            if told.badge is not None:
                mark = badge(*told.badge)
                grid.addWidget(mark, row, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)


def _where_and_how(told: content.CellWords) -> QWidget:
    """Put the area above kind, ages and period."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    tone = "muted" if told.warn else ""
    column.addWidget(label(content.capital(told.area), tone=tone, wrap=True, copy=True))
    rest = content.DOT.join(part for part in (told.what, told.period) if part)
    column.addWidget(label(rest, Role.SMALL, tone="muted", wrap=True, copy=True))
    return made


class ChainList(QWidget):
    """Who stands in, in order, each with a number and whether they answer now."""

    def __init__(
        self,
        chain: Iterable[StandInLine],
        now: datetime,
        opens: Opens,
        copied: Callable[[str], None],
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for number, line in enumerate(chain, start=1):
            column.addLayout(self._link(number, line, now, opens, copied))

    def _link(
        self,
        number: int,
        line: StandInLine,
        now: datetime,
        opens: Opens,
        copied: Callable[[str], None],
    ) -> QVBoxLayout:
        both = QVBoxLayout()
        both.setSpacing(2)
        first = FlowLayout(gap=8)
        first.addWidget(label(f"{number}.", tone="muted"))
        name = LinkButton(line.name)
        name.clicked.connect(lambda: opens(line.contact_id))
        first.addWidget(name)
        if line.phone:
            first.addWidget(label(words.phone(line.phone), Role.NUMBER_SMALL, copy=True))
            what = translate("people", "nummer van {name}").format(name=line.name)
            copy = CopyButton(what, line.phone)
            copy.copied.connect(copied)
            first.addWidget(copy)
        if line.phone_is_general:
            first.addWidget(badge(translate("people", "algemeen nummer"), "quiet"))
        both.addLayout(first)
        both.addLayout(self._state(line, now))
        return both

    def _state(self, line: StandInLine, now: datetime) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 0, 0)
        row.setSpacing(6)
        mark = MarkLabel()
        mark.set_mark(Mark.CLOSED if line.gone else words.mark(line.opening))
        state = label(
            content.stand_in_state(line, now),
            Role.STRONG if line.first_reachable else Role.BODY,
            tone="warn" if line.gone else "",
        )
        parts = (part for part in (line.role, line.organization) if part)
        row.addWidget(mark)
        row.addWidget(state)
        work = ElidedLabel(tone="muted")
        work.setText("· " + content.DOT.join(parts))
        row.addWidget(work, 1)
        return row
