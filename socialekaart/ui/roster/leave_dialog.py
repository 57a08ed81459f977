"""Somebody leaves: the last day, who takes over, and which cells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from socialekaart.services.roster.views import CellKey, Departure
from socialekaart.ui import words
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.roster.desk import RosterDesk
from socialekaart.ui.roster.person_picker import PersonPicker
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
MOST_NAMES = 4


class LeaveDialog(FormDialog):
    """Shows what hangs on somebody; lets them leave before it closes, as one change."""

    left = Signal(str)
    """The Dutch sentence that says who leaves when, and what is open then."""

    def __init__(
        self,
        roster: RosterDesk,
        desk: Desk,
        background: Background,
        departure: Departure,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("{name} vertrekt").format(name=departure.name)
        super().__init__(title, background, parent, width=600)
        self._roster, self.departure, self._today = roster, departure, today
        self._build_day(today)
        self._build_affected()
        self._build_successor(desk, background)
        self._build_cells()
        self.do = self.add_foot("", self.leave)
        self._word()
        self.day.setFocus()

    def _build_day(self, today: date) -> None:
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setFixedWidth(220)
        self.add_field(self.tr("Laatste werkdag"), self.day)

    def _build_affected(self) -> None:
        for text in affected(self.departure):
            self.column.addWidget(label(text, Role.SMALL, tone="warn", wrap=True))

    def _build_successor(self, desk: Desk, background: Background) -> None:
        self.column.addSpacing(4)
        self.nobody = QRadioButton(self.tr("Nog geen opvolger"))
        self.somebody = QRadioButton(self.tr("Er is een opvolger"))
        group = QButtonGroup(self)
        for choice in (self.nobody, self.somebody):
            group.addButton(choice)
        self.add_choice(self.nobody, self.tr("De vakken komen in de lijst ‘Open plekken’."))
        self.add_choice(self.somebody)
        self.nobody.setChecked(True)
        self.picker = PersonPicker(desk, background, without=self.departure.contact_id)
        self.picker.setFixedHeight(190)
        self.picker.hide()
        self.picker.taken.connect(lambda: self.cells.setFocus())
        self.picker.shown.connect(self._word)
        self.column.addWidget(self.picker)
        self.somebody.toggled.connect(self._toggled)

    def _build_cells(self) -> None:
        self.cells_title = label("", tone="muted", wrap=True)
        self.column.addWidget(self.cells_title)
        self.cells = QListWidget()
        self.cells.setProperty("lines", True)
        self.cells.setAccessibleName(self.tr("Vakken om over te dragen"))
        self.cells.setFixedHeight(min(8 + 38 * len(self.departure.cells), 160))
        for cell in self.departure.cells:
            item = QListWidgetItem(f"{cell.domain_label}  ·  {cell.area_label}")
            item.setData(CELL_ROLE, CellKey(cell.domain, cell.area))
            self.cells.addItem(item)
        self.cells.itemChanged.connect(lambda _item: self._word())
        self.column.addWidget(self.cells)
        self.cells.setVisible(bool(self.departure.cells))

    def _toggled(self, on: bool) -> None:
        self.picker.setVisible(on)
        self.cells.blockSignals(True)
        for row in range(self.cells.count()):
            item = self.cells.item(row)
            if on:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked)
            else:
                item.setData(Qt.ItemDataRole.CheckStateRole, None)
        self.cells.blockSignals(False)
        if on:
            self.picker.ask()
            self.picker.search.setFocus()
        self._word()

    def handed_over(self) -> tuple[CellKey, ...]:
        """Give the cells that the successor takes."""
        if not self.somebody.isChecked():
            return ()
        items = [self.cells.item(row) for row in range(self.cells.count())]
        checked = Qt.CheckState.Checked
        return tuple(item.data(CELL_ROLE) for item in items if item.checkState() == checked)

    def last_day(self) -> date:
        """Give the last day that was chosen."""
        value = self.day.date()
        return date(value.year(), value.month(), value.day())

    def _word(self) -> None:
        some = self.somebody.isChecked()
        if not self.departure.cells:
            text = self.tr("In het rooster staat deze persoon nergens.")
        elif some:
            text = self.tr("Deze vakken gaan over naar de opvolger:")
        else:
            text = self.tr("Deze vakken komen open te staan:")
        self.cells_title.setText(text)
        if hasattr(self, "do"):
            self.do.setText(self.tr("Draag over") if some else self.tr("Leg vertrek vast"))
            self.do.setEnabled(not some or self.picker.current() is not None)
            self.fit()

    def leave(self) -> None:
        """Let them leave."""
        successor = self.picker.current() if self.somebody.isChecked() else None
        cells, last = self.handed_over(), self.last_day()
        heir = successor.id if successor else None
        left = len(self.departure.cells) - len(cells)
        self.work(
            lambda: self._roster.leave(self.departure.contact_id, last, heir, cells),
            lambda _nothing: self.left.emit(self._sentence(last, left)),
        )

    def _sentence(self, last: date, left: int) -> str:
        if not left:
            text = self.tr("Vastgelegd: de laatste werkdag van {name} is {day}.")
        elif left == 1:
            text = self.tr("De laatste werkdag van {name} is {day}. Eén vak staat daarna open.")
        else:
            text = self.tr("De laatste werkdag van {name} is {day}. {n} vakken staan daarna open.")
        day = words.day(last, self._today)
        return text.format(name=self.departure.name, day=day, n=left)


def affected(departure: Departure) -> list[str]:
    """Say what else hangs on somebody: for whom they stand in, and of which offerings."""
    found = []
    if departure.stands_in_for:
        text = words.translate("roster", "Vervangt nu: {names}. Die hebben dan geen vervanger.")
        found.append(text.format(names=_names(departure.stands_in_for)))
    if departure.services:
        text = words.translate("roster", "Is de ingang van: {names}.")
        found.append(text.format(names=_names(departure.services)))
    return found


def _names(names: tuple[str, ...]) -> str:
    text = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return (
        words.translate("roster", "{names} en nog {n}").format(names=text, n=more)
        if more > 0
        else text
    )


def open_leave(
    roster: RosterDesk,
    desk: Desk,
    background: Background,
    contact_id: str,
    today: date,
    parent: QWidget,
    done: Callable[[str], None],
    failed: Callable[[Exception], None],
) -> None:
    """Ask what hangs on somebody and open the dialog; `done` gets the sentence that tells it."""

    def show(departure: Departure) -> None:
        dialog = LeaveDialog(roster, desk, background, departure, today, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.left.connect(done)
        dialog.open()

    background.run(lambda: roster.departure(contact_id, today), show, failed, owner=parent)
