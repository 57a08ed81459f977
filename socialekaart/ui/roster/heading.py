"""The top of the page: title, what to do with the sheet, which kinds to see, and the legend."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from socialekaart.domain.model import AssignmentKind
from socialekaart.domain.roster_grid import EVERY_DOMAIN
from socialekaart.services.roster.views import RosterView
from socialekaart.ui import theme, words
from socialekaart.ui.roster.cell_words import kind_chip, leading, person_name
from socialekaart.ui.roster.legend import Legend
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, PressButton, button, label

CHIPS = (
    AssignmentKind.CONTACT_POINT,
    AssignmentKind.CASE_MANAGER,
    AssignmentKind.CONSULTATION,
    AssignmentKind.ON_DUTY,
    AssignmentKind.RETURN,
    AssignmentKind.FRONT_DOOR,
)


class RosterHeading(QWidget):
    """`kinds` is what the chips ask for; none is all."""

    kindsChanged = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[AssignmentKind | None, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._title_row())
        column.addLayout(self._chip_row())

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(self.tr("Rooster"), Role.PAGE))
        row.addSpacing(6)
        said = ElidedLabel(tone="muted")
        said.setText(self.tr("Wie pakt wat op, per gebied"))
        row.addWidget(said, 1)
        self.assign = button(self.tr("Wijs iemand aan…"))
        self.areas = button(self.tr("Gebieden…"))
        self.export = button(self.tr("Exporteren…"))
        self.people = button(self.tr("Mensen"))
        self.people.setCheckable(True)
        self.people.setProperty("toggle", True)
        self.people.setToolTip(self.tr("Toon de mensen, om naar een vak te slepen"))
        self.print = button(self.tr("Afdrukken op één A4"))
        for made in (self.assign, self.people, self.areas, self.export, self.print):
            row.addWidget(made)
        return row

    def _chip_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        group = QButtonGroup(self)
        for kind in (*CHIPS, None):
            chip: QPushButton = PressButton(kind_chip(kind) if kind else self.tr("Alles"))
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            group.addButton(chip)
            chip.toggled.connect(lambda on, made=chip: self._toggled(on, made))
            self.chips[kind] = chip
            row.addWidget(chip)
        for chip in self.chips.values():
            self._dress(chip)
        first = self.chips[AssignmentKind.CONTACT_POINT]
        first.blockSignals(True)
        first.setChecked(True)
        first.blockSignals(False)
        self._dress(first)
        row.addSpacing(8)
        self.door = ElidedLabel(Role.SMALL, tone="muted")
        self.door.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.door, 1)
        row.addSpacing(4)
        self.legend = Legend()
        row.addWidget(self.legend)
        return row

    def _toggled(self, on: bool, chip: QPushButton) -> None:
        self._dress(chip)
        if on:
            self.kindsChanged.emit()

    def _dress(self, chip: QPushButton) -> None:
        chip.setFont(theme.font(Role.SMALL_STRONG if chip.isChecked() else Role.SMALL))

    @property
    def kinds(self) -> tuple[AssignmentKind, ...]:
        """Give the kinds to see."""
        chosen = next((kind for kind, chip in self.chips.items() if chip.isChecked()), None)
        return (chosen,) if chosen else ()

    def show_view(self, view: RosterView) -> None:
        """Say how many gaps there are and who is the front door."""
        self.legend.set_gaps(view.gaps)
        self.door.setText(front_door(view))

    def set_usable(self, usable: bool) -> None:
        """Let nothing be printed or exported that isn't there."""
        for made in (self.assign, self.export, self.print):
            made.setEnabled(usable)
        self.legend.setVisible(usable)


def front_door(view: RosterView) -> str:
    """Say the front door in one line: the one of the first area that has one."""
    row = next((row for row in view.rows if row.domain == EVERY_DOMAIN), None)
    found = [leading(cell) for cell in row.cells] if row is not None else []
    door = next((person for person in found if person is not None), None)
    if door is None:
        return ""
    text = words.translate("roster", "Voordeur: {name}  {phone}")
    name, door_word = person_name(door), words.kind(AssignmentKind.FRONT_DOOR)
    if name.lower().startswith(door_word):  # many are called so already
        text = "{name}  {phone}"
    return text.format(name=name, phone=words.phone(door.phone)).strip()
