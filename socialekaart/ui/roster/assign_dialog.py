"""Put somebody in one or more cells: who, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from socialekaart.domain.model import AssignmentKind
from socialekaart.errors import UsageError
from socialekaart.services.roster.views import CellKey
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.roster.desk import RosterDesk
from socialekaart.ui.roster.person_picker import PersonPicker
from socialekaart.ui.roster.terms_form import TermsForm
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.widgets import label
from socialekaart.ui.words import who_name

LIST_HEIGHT = 280


class AssignDialog(FormDialog):
    """Assigns before it closes; a refusal is shown in place."""

    assigned = Signal(str)
    """The name of who stands in the cells now."""

    def __init__(
        self,
        roster: RosterDesk,
        desk: Desk,
        background: Background,
        cells: Sequence[CellKey],
        where: str,
        kind: AssignmentKind | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Wijs iemand aan"), background, parent, width=600)
        self._roster, self._cells = roster, tuple(cells)
        self.column.addWidget(label(where, tone="muted", wrap=True))
        self.column.addSpacing(4)
        self.picker = PersonPicker(desk, background)
        self.picker.setFixedHeight(LIST_HEIGHT)
        self.picker.taken.connect(self.take)
        self.picker.shown.connect(self._word)
        self.column.addWidget(self.picker)
        self.terms = TermsForm()
        self.terms.choose_kind(kind)
        self.column.addWidget(self.terms)
        self.do = self.add_foot(self.tr("Wijs aan"), self.take)
        self.do.setEnabled(False)
        self.fit()
        self.picker.ask()
        self.picker.search.setFocus()

    def _word(self) -> None:
        self.do.setEnabled(self.picker.current() is not None)

    def take(self) -> None:
        """Assign the person of the current row."""
        line = self.picker.current()
        if line is None or not self.do.isEnabled():
            return
        try:
            terms = self.terms.terms()
        except UsageError as error:
            self.refuse(str(error))
            return
        self.work(
            lambda: self._roster.assign(line.id, self._cells, terms),
            lambda _ids: self.assigned.emit(who_name(line.contact)),
        )
