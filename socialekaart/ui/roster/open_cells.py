"""Open plekken: the cells that somebody left or leaves, until they are filled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from socialekaart.services.roster.views import CellKey, OpenCell
from socialekaart.ui import theme, words
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, button, clear, label
from socialekaart.ui.words import translate

MOST_HIGH = 148


class OpenCells(QFrame):
    """One line with the count, and on asking every open cell with what to do about it."""

    assignWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    cellWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", True)
        self.setProperty("warns", True)
        self.lines: tuple[OpenCell, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 10, 6)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.title = label("", Role.SMALL_STRONG, tone="warn")
        self.first = ElidedLabel(Role.SMALL, tone="warn")
        self.toggle = button("", kind="link")
        self.toggle.setFont(theme.font(Role.SMALL))
        self.toggle.clicked.connect(self.fold)
        head.addWidget(self.title)
        head.addWidget(self.first, 1)
        head.addStretch()
        head.addWidget(self.toggle)
        column.addLayout(head)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "card")
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 4, 0)
        self._rows.setSpacing(2)
        self.area.setWidget(inner)
        self.area.hide()
        column.addWidget(self.area)
        self.hide()

    def show_cells(self, cells: Sequence[OpenCell], today: date) -> None:
        """Show other open cells; none hides the list."""
        self.lines = tuple(cells)
        self.setVisible(bool(cells))
        count = len(self.lines)
        one = self.tr("1 open plek")
        self.title.setText(one if count == 1 else self.tr("{n} open plekken").format(n=count))
        self.first.setText(sentence(self.lines[0], today) if cells else "")
        clear(self._rows)
        for cell in self.lines:
            self._rows.addWidget(self._line(cell, today))
        self._rows.addStretch(1)
        self.area.setFixedHeight(min(MOST_HIGH, 34 * count + 4))
        self._word()

    def _line(self, cell: OpenCell, today: date) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        where = button(f"{cell.domain_label} · {cell.area_label}", kind="link")
        where.setFont(theme.font(Role.SMALL_STRONG))
        key = CellKey(cell.domain, cell.area)
        where.clicked.connect(lambda: self.cellWanted.emit(key))
        row.addWidget(where)
        told = ElidedLabel(Role.SMALL)
        told.setText(_who(cell, today))
        row.addWidget(told, 1)
        go = button(self.tr("Wijs iemand aan…"))
        go.setAccessibleName(
            self.tr("Wijs iemand aan voor {domain} in {area}").format(
                domain=cell.domain_label, area=cell.area_label
            )
        )
        go.clicked.connect(lambda: self.assignWanted.emit(key))
        row.addWidget(go)
        return made

    def fold(self) -> None:
        """Show all lines, or only the count."""
        self.area.setVisible(self.area.isHidden())
        self._word()

    def _word(self) -> None:
        folded = self.area.isHidden()
        self.first.setVisible(folded)
        self.toggle.setText(self.tr("Toon de lijst") if folded else self.tr("Vouw in"))


def sentence(cell: OpenCell, today: date) -> str:
    """Say in one line what is open and since when."""
    return f"{cell.domain_label} · {cell.area_label}: {_who(cell, today)}"


def _who(cell: OpenCell, today: date) -> str:
    if cell.is_open:
        text = translate("roster", "{name} werkte hier t/m {day}")
    else:
        text = translate("roster", "{name} vertrekt na {day}")
    return text.format(name=cell.who, day=words.day(cell.last_day, today))
