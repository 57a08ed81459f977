"""What the page lets the desk change, with the sentence that tells it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from socialekaart.domain.model import AssignmentKind
from socialekaart.domain.roster_grid import EVERY_DOMAIN
from socialekaart.services.roster.views import (
    AssignmentTerms,
    CellKey,
    RosterPerson,
)
from socialekaart.ui.page import PageContext
from socialekaart.ui.roster.cell_words import person_name
from socialekaart.ui.roster.desk import RosterDesk
from socialekaart.ui.roster.drag import Carried

if TYPE_CHECKING:
    from socialekaart.ui.roster.page import RosterPage


class RosterWork(QObject):
    """Runs changes off the UI thread. `done` has a Dutch sentence, `refused` the error."""

    done = Signal(str)
    refused = Signal(object)

    def __init__(self, context: PageContext, desk: RosterDesk, page: RosterPage) -> None:
        super().__init__(page)
        self._context, self._desk, self._page = context, desk, page

    def assign(
        self,
        contact_id: str,
        name: str,
        cells: Sequence[CellKey],
        kind_for: Callable[[Sequence[CellKey]], AssignmentKind | None],
    ) -> None:
        """Put somebody in cells, as the kind that is on show."""
        keys = tuple(cells)
        if not keys:
            return
        where, kind = self._page.where(keys), kind_for(keys)
        stood = self.tr("{name} stond al bij {where}.").format(name=name, where=where)
        sentence = self.tr("{name} staat nu bij {where}.").format(name=name, where=where)

        def told(ids: tuple[str, ...]) -> None:
            if ids:
                self.done.emit(sentence)
            else:
                self._page.told.emit(stood)

        self._context.background.run(
            lambda: self._desk.assign(contact_id, keys, AssignmentTerms(kind=kind)),
            told,
            self.refused.emit,
            owner=self,
        )

    def drop(self, carried: Carried, cells: Sequence[CellKey], copies: bool) -> None:
        """Do what a drop means: assign a person, or move or copy an own assignment."""
        page = self._page
        if not carried.assignment_id:
            self.assign(carried.contact_id, carried.name, cells, page.kind_for)
            return
        held = self._held(carried.assignment_id)
        others = [key for key in cells if held is None or key != held[0]]
        if held is None or not others:
            return
        if copies or len(others) > 1:
            self._copy(held[1], others)
        else:
            self._move(held[1], others[0])

    def _held(self, assignment_id: str) -> tuple[CellKey, RosterPerson] | None:
        """Find the cell and the person of an assignment on show."""
        view = self._page.view
        for row in view.rows if view is not None else ():
            for cell in row.cells:
                for person in cell.persons:
                    if person.assignment_id == assignment_id and not person.from_wider:
                        return CellKey(cell.domain, cell.area), person
        return None

    def _move(self, person: RosterPerson, to: CellKey) -> None:
        text = self.tr("{name} is verplaatst naar {where}.")
        sentence = text.format(name=person_name(person), where=self._page.where([to]))
        self._run(lambda: self._desk.move(person.assignment_id, to), sentence)

    def _copy(self, person: RosterPerson, cells: Sequence[CellKey]) -> None:
        keys = tuple(cells)
        doors = any(key.domain == EVERY_DOMAIN for key in keys)
        terms = AssignmentTerms(
            None if doors or person.kind is AssignmentKind.FRONT_DOOR else person.kind,
            person.minimum_age,
            person.maximum_age,
            person.valid_from,
            person.valid_to,
        )
        text = self.tr("{name} staat nu ook bij {where}.")
        sentence = text.format(name=person_name(person), where=self._page.where(keys))
        self._run(lambda: self._desk.assign(person.contact_id, keys, terms), sentence)

    def choose(self, person: RosterPerson, key: CellKey) -> None:
        """Make who is there by the source's word the practice's own choice."""
        kind = None if key.domain == EVERY_DOMAIN else person.kind
        text = self.tr("{name} is nu jullie eigen keuze voor {where}.")
        sentence = text.format(name=person_name(person), where=self._page.where([key]))
        terms = AssignmentTerms(kind=kind)
        self._run(lambda: self._desk.assign(person.contact_id, [key], terms), sentence)

    def change(self, person: RosterPerson, terms: AssignmentTerms) -> None:
        """Change how somebody stands in a cell."""
        text = self.tr("De toewijzing van {name} is gewijzigd.")
        self._run(
            lambda: self._desk.change([person.assignment_id], terms),
            text.format(name=person_name(person)),
        )

    def remove(self, persons: Sequence[RosterPerson]) -> None:
        """Take own assignments out of their cells."""
        ids = tuple(dict.fromkeys(person.assignment_id for person in persons))
        if len(ids) == 1:
            text = self.tr("{name} is uit het vak gehaald.")
        else:
            text = self.tr("{n} eigen keuzes zijn uit het rooster gehaald.")
        sentence = text.format(name=person_name(persons[0]), n=len(ids))
        self._run(lambda: self._desk.remove(ids), sentence)

    def _run(self, work: Callable[[], object], sentence: str) -> None:
        self._context.background.run(
            work, lambda _answer: self.done.emit(sentence), self.refused.emit, owner=self
        )
