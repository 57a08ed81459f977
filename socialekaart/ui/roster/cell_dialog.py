"""The editor of one cell: everybody in it, and putting somebody else there."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from socialekaart.domain.roster_grid import CellState
from socialekaart.services.roster.views import CellKey, RosterCell, RosterPerson, RosterView
from socialekaart.ui.roster.cell_words import (
    area_kind,
    leading,
    person_name,
    row_label,
    see_wider,
    wider_name,
)
from socialekaart.ui.roster.person_card import PersonCard
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import MessageBar, button, clear, label

SIZE = (640, 520)


class CellDialog(QDialog):
    """Stays open while things change; what it asks for is done by the page."""

    changeWanted = Signal(object, object)  # noqa: N815 (Qt's manner for signals)
    removeWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    chooseWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    leaveWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    contactWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    assignWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    copied = Signal(str)

    def __init__(self, key: CellKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.cards: list[PersonCard] = []
        self._cell: RosterCell | None = None
        self.resize(*SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        self.title = label("", Role.NAME, wrap=True)
        self.under = label("", tone="muted", wrap=True)
        self.bar = MessageBar()
        column.addWidget(self.title)
        column.addWidget(self.under)
        column.addWidget(self.bar)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "card")
        self._people = QVBoxLayout(inner)
        self._people.setContentsMargins(0, 4, 6, 4)
        self._people.setSpacing(10)
        area.setWidget(inner)
        column.addWidget(area, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.assign = button(self.tr("Wijs iemand aan…"), kind="primary")
        self.assign.clicked.connect(self.assignWanted)
        close = button(self.tr("Sluit"))
        close.clicked.connect(self.accept)
        foot.addWidget(self.assign)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    def show_cell(self, view: RosterView, now: datetime) -> bool:
        """Show the cell as it is in a view; False when it isn't there any more."""
        row = next((row for row in view.rows if row.domain == self.key.domain), None)
        area = next((area for area in view.areas if area.key == self.key.area), None)
        cell = view.cell(self.key.domain, self.key.area)
        if row is None or area is None or cell is None:
            return False
        if cell == self._cell:
            # Somebody may be typing in it; the data changed elsewhere.
            for card in self.cards:
                card.saved()
            return True
        self._cell = cell
        title = self.tr("{domain} in {area}").format(domain=row_label(row), area=area.label)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.under.setText(self._told(cell, view) or area_kind(area))
        clear(self._people)
        self.cards = [self._card(person, now) for person in cell.persons]
        for card in self.cards:
            self._people.addWidget(card)
        self._people.addStretch(1)
        if not self.cards or not any(card.hasFocus() for card in self.cards):
            self.assign.setFocus()
        return True

    def _card(self, person: RosterPerson, now: datetime) -> PersonCard:
        card = PersonCard(person, now)
        card.changeWanted.connect(self.changeWanted)
        card.removeWanted.connect(self.removeWanted)
        card.chooseWanted.connect(self.chooseWanted)
        card.leaveWanted.connect(self.leaveWanted)
        card.contactWanted.connect(self.contactWanted)
        card.copied.connect(self.copied)
        card.refused.connect(self.refuse)
        return card

    def _told(self, cell: RosterCell, view: RosterView) -> str:
        first = leading(cell)
        overruled = [person_name(one) for one in cell.persons if one.overruled]
        parts = []
        if first is not None and first.own and overruled:
            text = self.tr("Eigen keuze; de bron zegt: {names}.")
            parts.append(text.format(names=", ".join(overruled)))
        elif first is not None and first.own:
            parts.append(self.tr("Eigen keuze van de praktijk."))
        if cell.state is CellState.GAP:
            parts.append(self.tr("Hier staat nog niemand."))
        if cell.state is CellState.EMPTY:
            parts.append(self.tr("Voor de regio is er niemand; in een gemeente wel."))
        if cell.state is CellState.INHERITED:
            text = f"{see_wider(cell, view)}: {wider_name(cell, view)}".rstrip(": ")
            parts.append(text[:1].upper() + text[1:] + ".")
        if cell.state is CellState.LEAVING:
            parts.append(self.tr("Wie dit doet vertrekt, en er is nog geen opvolger."))
        if cell.departed:
            text = self.tr("Eerder: {names}.")
            parts.append(text.format(names=", ".join(cell.departed)))
        if cell.front_door and cell.state in (CellState.GAP, CellState.LEAVING):
            text = self.tr("Zolang helpt de voordeur: {name}.")
            parts.append(text.format(name=cell.front_door))
        return " ".join(parts)

    def refuse(self, sentence: str) -> None:
        """Say why something can't be done."""
        for card in self.cards:
            card.saving = False
        self.bar.show_text("error", sentence)
