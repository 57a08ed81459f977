"""Rooster: the page with the matrix, the people beside it, and what is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.domain.model import AssignmentKind
from socialekaart.domain.roster_grid import EVERY_DOMAIN, CellState
from socialekaart.services.roster.views import (
    CellKey,
    OpenCell,
    RosterArea,
    RosterQuery,
    RosterView,
)
from socialekaart.ui.clipboard import copy_text
from socialekaart.ui.page import Page, PageContext
from socialekaart.ui.roster.cell_dialog import CellDialog
from socialekaart.ui.roster.cell_words import leading, row_label
from socialekaart.ui.roster.changes import RosterWork
from socialekaart.ui.roster.desk import RosterDesk
from socialekaart.ui.roster.heading import RosterHeading
from socialekaart.ui.roster.matrix import MatrixView
from socialekaart.ui.roster.model import own_of
from socialekaart.ui.roster.open_cells import OpenCells
from socialekaart.ui.roster.people_panel import PeoplePanel
from socialekaart.ui.widgets import EmptyState


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one look at the roster brings."""

    view: RosterView
    open_cells: tuple[OpenCell, ...]
    knows_people: bool


class RosterPage(Page):
    """The matrix; Enter opens a cell, Delete removes an own choice, Ctrl+C copies the number."""

    def __init__(self, context: PageContext, desk: RosterDesk) -> None:
        super().__init__(context)
        self.desk = desk
        self.view: RosterView | None = None
        self.cell_dialog: CellDialog | None = None
        self.dialog: QDialog | None = None
        """The dialog that was opened last."""
        self._stale = True
        self._asked: RosterQuery | None = None
        self.work = RosterWork(context, desk, self)
        self.work.done.connect(self._done)
        self.work.refused.connect(self._refused)
        self._wanted = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(8)
        self.heading = RosterHeading()
        column.addWidget(self.heading)
        self.open_cells = OpenCells()
        column.addWidget(self.open_cells)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.matrix = MatrixView()
        row.addWidget(self.matrix, 1)
        self.empty = EmptyState()
        self.empty.hide()
        row.addWidget(self.empty, 1)
        self.people = PeoplePanel(self.context.desk, self.context.background)
        self.people.hide()
        row.addWidget(self.people)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        heading, matrix, people = self.heading, self.matrix, self.people
        heading.kindsChanged.connect(self.ask)
        self.context.keeper.changed.connect(self._settings_changed)
        heading.assign.clicked.connect(lambda: self.assign_to(self.matrix.targets()))
        heading.areas.clicked.connect(self.choose_areas)
        heading.export.clicked.connect(self.export)
        heading.print.clicked.connect(self.print_out)
        heading.people.toggled.connect(self._show_people)
        matrix.opened.connect(lambda: self.open_cell(self._current()))
        matrix.assignWanted.connect(lambda: self.assign_to(self.matrix.targets()))
        matrix.removeWanted.connect(self.remove_own)
        matrix.copyWanted.connect(self.copy_number)
        matrix.dropped.connect(self.work.drop)
        matrix.selected.connect(lambda: people.set_cells(len(matrix.targets())))
        people.assigned.connect(
            lambda who, name: self.work.assign(who, name, self.matrix.targets(), self.kind_for)
        )
        people.contactWanted.connect(self.contactWanted)
        people.closed.connect(lambda: heading.people.setChecked(False))
        self.open_cells.assignWanted.connect(lambda key: self.assign_to([key]))
        self.open_cells.cellWanted.connect(self.go_to)

    # --- asking and showing -------------------------------------------------------------------

    def query(self) -> RosterQuery:
        """Give what the page asks for: the chosen kinds in the chosen areas."""
        settings = self.context.keeper.settings
        return RosterQuery(self.heading.kinds, settings.roster_areas, settings.practice_postcode)

    def ask(self) -> None:
        """Ask for the matrix, or remember to when the page is out of sight."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        query, now = self.query(), self.context.clock()
        self._asked = query

        def work() -> _Answer:
            view = self.desk.view(query, now)
            gone = self.desk.open_cells(now.date(), query)
            someone = any(cell.persons for row in view.rows for cell in row.cells)
            return _Answer(view, gone, someone or bool(self.context.desk.contacts("")))

        self.context.background.run(work, self._show, self.failed.emit, owner=self, lane="roster")

    def _settings_changed(self) -> None:
        """Ask again when the areas or the practice's place are other ones."""
        if self.query() != self._asked:
            self.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask when the data changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.ask()

    def first_focus(self) -> None:
        """Begin in the matrix."""
        self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, answer: _Answer) -> None:
        view = self.view = answer.view
        usable = bool(view.areas) and answer.knows_people
        self.matrix.show_view(view)
        self.heading.show_view(view)
        self.heading.set_usable(usable)
        self.open_cells.show_cells(answer.open_cells if usable else (), view.on)
        self.matrix.setVisible(usable)
        self.empty.setVisible(not usable)
        self.people.set_cells(len(self.matrix.targets()))
        self._go_to_wanted(view)
        if not usable:
            self._teach(answer)
        dialog = self.cell_dialog
        if dialog is not None and not dialog.show_cell(view, self.context.clock()):
            dialog.accept()

    def _teach(self, answer: _Answer) -> None:
        if not answer.knows_people:
            self.empty.show_state(
                self.tr("Nog niemand om in het rooster te zetten"),
                self.tr(
                    "Lees bij Leveringen een bestand met contactpersonen in. Dan zie je hier per"
                    " domein en per gebied wie het oppakt, en waar nog niemand is."
                ),
            )
            return
        self.empty.show_state(
            self.tr("Welke gebieden horen bij jullie praktijk?"),
            self.tr("Kies ze hier, of vul bij Instellingen de postcode van de praktijk in."),
            [(self.tr("Gebieden…"), self.choose_areas)],
        )

    def _show_people(self, shown: bool) -> None:
        self.people.setVisible(shown)
        if shown:
            self.people.picker.ask()
            self.people.picker.search.setFocus()
        else:
            self.first_focus()

    # --- cells --------------------------------------------------------------------------------

    def _current(self) -> CellKey | None:
        return self.matrix.roster.key(self.matrix.currentIndex())

    def go_to(self, key: CellKey) -> None:
        """Select a cell, when it is on show."""
        self.matrix.go_to(key)

    def show_person(self, contact_id: str) -> None:
        """Select the first cell that somebody stands in, once the matrix is there."""
        self._wanted = contact_id
        self.ask()

    def _go_to_wanted(self, view: RosterView) -> None:
        wanted, self._wanted = self._wanted, ""
        cells = (cell for row in view.rows for cell in row.cells)
        for cell in cells:
            if any(person.contact_id == wanted for person in cell.persons):
                self.go_to(CellKey(cell.domain, cell.area))
                return
        if wanted:
            self.told.emit(
                self.tr("In deze gebieden of bij deze soort staat die persoon niet. Kies ‘Alles’.")
            )

    def open_cell(self, key: CellKey | None) -> None:
        """Open the editor of a cell."""
        if key is None or self.view is None:
            return
        dialog = CellDialog(key, self)
        if not dialog.show_cell(self.view, self.context.clock()):
            return
        self.cell_dialog = self.dialog = dialog
        work = self.work
        dialog.changeWanted.connect(work.change)
        dialog.removeWanted.connect(lambda person: work.remove([person]))
        dialog.chooseWanted.connect(lambda person: work.choose(person, key))
        dialog.leaveWanted.connect(lambda contact_id: self.leave(contact_id, dialog))
        dialog.contactWanted.connect(self._leave_dialog_for)
        dialog.assignWanted.connect(lambda: self.assign_to([key], dialog))
        dialog.copied.connect(self.copied)
        dialog.finished.connect(self._closed)
        self._let_through(dialog)
        dialog.open()

    def _closed(self) -> None:
        dialog, self.cell_dialog = self.cell_dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self.first_focus()

    def _leave_dialog_for(self, contact_id: str) -> None:
        if self.cell_dialog is not None:
            self.cell_dialog.accept()
        self.contactWanted.emit(contact_id)

    def where(self, keys: Sequence[CellKey]) -> str:
        """Name some cells in a sentence: the one, or how many."""
        view = self.view
        if len(keys) != 1 or view is None:
            return self.tr("{n} vakken").format(n=len(keys))
        rows = {row.domain: row_label(row) for row in view.rows}
        areas = {area.key: area.label for area in view.areas}
        text = self.tr("{domain} in {area}")
        return text.format(domain=rows.get(keys[0].domain, ""), area=areas.get(keys[0].area, ""))

    def kind_for(self, keys: Sequence[CellKey]) -> AssignmentKind | None:
        """Give the kind that is on show; None (as the person has it) also at the front door."""
        kinds = self.heading.kinds
        doors = any(key.domain == EVERY_DOMAIN for key in keys)
        return kinds[0] if len(kinds) == 1 and not doors else None

    def assign_to(self, keys: Sequence[CellKey], parent: QWidget | None = None) -> None:
        """Let somebody be chosen for cells."""
        from socialekaart.ui.roster.assign_dialog import AssignDialog

        if not keys:
            self.told.emit(self.tr("Kies eerst een vak in het rooster."))
            return
        where, kind = self.where(keys), self.kind_for(keys)
        context = self.context
        dialog = AssignDialog(
            self.desk, context.desk, context.background, keys, where, kind, parent or self
        )
        text = self.tr("{name} staat nu bij {where}.")
        dialog.assigned.connect(lambda name: self._done(text.format(name=name, where=where)))
        self._open(dialog)

    def remove_own(self) -> None:
        """Take the own choices out of the selected cells."""
        view = self.view
        cells = [view.cell(key.domain, key.area) for key in self.matrix.targets()] if view else []
        own = [person for cell in cells if cell is not None for person in own_of(cell)]
        if own:
            self.work.remove(own)
            return
        known = [cell for cell in cells if cell is not None and cell.persons]
        if any(person.from_wider for cell in known for person in cell.persons):
            self.told.emit(self.tr("Deze keuze geldt voor een ruimer gebied. Haal die daar weg."))
        elif known:
            self.told.emit(self.tr("Dit zegt de bron. Klopt het niet? Wijs dan zelf iemand aan."))

    def copy_number(self) -> None:
        """Copy the number of who comes first in the current cell."""
        key, view = self._current(), self.view
        cell = view.cell(key.domain, key.area) if view is not None and key is not None else None
        person = leading(cell) if cell is not None and cell.state is not CellState.GAP else None
        if person is None or not person.phone:
            self.told.emit(self.tr("In dit vak staat geen nummer."))
            return
        copy_text(person.phone)
        self.copied.emit(person.phone)

    def leave(self, contact_id: str, parent: QWidget | None = None) -> None:
        """Ask when somebody leaves and who takes over."""
        from socialekaart.ui.roster.leave_dialog import open_leave

        context, today = self.context, self.context.clock().date()
        open_leave(
            self.desk,
            context.desk,
            context.background,
            contact_id,
            today,
            parent or self,
            self._done,
            self._refused,
        )

    def _done(self, sentence: str) -> None:
        self.changed.emit(sentence)
        self.ask()

    def _refused(self, error: Exception) -> None:
        """Show a refusal where somebody looks: in the open editor, else in the window."""
        from socialekaart.errors import SocialekaartError

        if self.cell_dialog is not None and isinstance(error, SocialekaartError):
            self.cell_dialog.refuse(str(error))
        else:
            self.failed.emit(error)

    # --- areas, paper, files ------------------------------------------------------------------

    def choose_areas(self) -> None:
        """Let the columns be chosen."""
        from socialekaart.ui.roster.areas_dialog import AreasDialog

        shown = tuple(area.key for area in self.view.areas) if self.view else ()

        def show(areas: tuple[RosterArea, ...]) -> None:
            chosen = self.context.keeper.settings.roster_areas or shown
            dialog = AreasDialog(self.context.background, areas, chosen, self)
            dialog.accepted.connect(lambda: self.use_areas(dialog.keys))
            self._open(dialog)

        self._run(self.desk.areas, show)

    def use_areas(self, keys: tuple[str, ...]) -> None:
        """Show these areas from now on; none is the practice's catchment."""
        self.context.keeper.change(roster_areas=keys)

    def print_out(self) -> None:
        """Show the sheet before it is printed."""
        from socialekaart.ui.roster.print_dialog import PrintDialog

        if self.view is not None:
            dialog = PrintDialog(self.view, self.context.keeper.settings.practice_name, self)
            dialog.printed.connect(self.told)
            self._open(dialog)

    def export(self) -> None:
        """Ask for the form of the file and write it."""
        from socialekaart.ui.roster.export_dialog import ExportRosterDialog

        now, background = self.context.clock(), self.context.background
        dialog = ExportRosterDialog(self.desk, background, self.query(), now, self)
        dialog.exported.connect(self.told)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        self._let_through(dialog)
        dialog.open()

    def _let_through(self, dialog: QDialog) -> None:
        """Keep the acute lines one key away."""
        QShortcut(QKeySequence("F2"), dialog).activated.connect(self.acuteWanted)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.context.background.run(work, done, self.failed.emit, owner=self)
