"""‘Niet hier’: for which kind of question an offering is not, and who does take it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from socialekaart.services.agreements.views import DoorReport
from socialekaart.services.views import ServiceQuery, ServiceResult
from socialekaart.ui import theme
from socialekaart.ui.agreements.desk import AgreementsDesk, Subject
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.theme import Role
from socialekaart.ui.tooltips import tip
from socialekaart.ui.widgets import label

COLUMNS = 3
MOST_FOUND = 4
LIST_HEIGHT = 206
CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
Choice = tuple[str, str]
"""(record, name) of who does take it; both "" when nobody knows."""
UNKNOWN: Choice = ("", "")


class WrongDoorDialog(FormDialog):
    """Tick the question, type who does take it, Enter. Nothing here is about a patient."""

    reported = Signal(str, bool)
    """The Dutch sentence that says it was done, and whether anything changed."""

    def __init__(
        self,
        desk: AgreementsDesk,
        search: Desk,
        background: Background,
        clock: Callable[[], datetime],
        subject: Subject,
        parent: QWidget | None = None,
        *,
        suggested: Sequence[str] = (),
    ) -> None:
        heading = self.tr("Voor welke vraag is dit niet de goede plek?")
        super().__init__(self.tr("Niet hier"), background, parent, heading=heading, width=600)
        self._desk, self._search, self._background = desk, search, background
        self._clock, self._subject = clock, subject
        self.column.addWidget(label(subject.name, tone="muted", wrap=True))
        self.column.addSpacing(4)
        self._build_question(suggested)
        self._build_instead()
        self.send = self.add_foot(self.tr("Meld dit"), self.report)
        self._show_choices([])
        self.fit()

    # --- building -----------------------------------------------------------------------------

    def _build_question(self, suggested: Sequence[str]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        self.domains: dict[str, QCheckBox] = {}
        for nr, (identifier, full, short) in enumerate(self._search.domains()):
            box = QCheckBox(short or full)
            box.setAccessibleName(full)
            box.setToolTip(full)
            box.setFont(theme.font(Role.BODY))
            box.setChecked(identifier in suggested)
            self.domains[identifier] = box
            grid.addWidget(box, nr // COLUMNS, nr % COLUMNS)
        self.column.addLayout(grid)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(
            self.tr("bijvoorbeeld: alleen voor mensen met een uitkering")
        )
        self.add_field(self.tr("Kort waarom (mag leeg)"), self.reason)
        never = self.tr("Schrijf niets over de patiënt.")
        if self._subject.source:
            never = self.tr(
                "Schrijf niets over de patiënt. Wie de gegevens bijhoudt leest dit ook."
            )
        self.never = label(never, Role.SMALL, tone="warn", wrap=True)
        self.column.addWidget(self.never)

    def _build_instead(self) -> None:
        self.column.addSpacing(6)
        self.instead = QLineEdit()
        self.instead.setPlaceholderText(self.tr("Zoek een aanbod, of typ een naam"))
        self.instead.textEdited.connect(self._ask)
        self.instead.installEventFilter(self)
        self.add_field(self.tr("Wie neemt dit wel aan?"), self.instead)
        self.choices = QListWidget()
        self.choices.setProperty("lines", True)
        self.choices.setFont(theme.font(Role.SUB))
        self.choices.setFixedHeight(LIST_HEIGHT)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices.setAccessibleName(self.tr("Wie het wel aanneemt"))
        self.column.addWidget(self.choices)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first box; with a question suggested at who does take it."""
        super().showEvent(event)
        ticked = any(box.isChecked() for box in self.domains.values())
        first = next(iter(self.domains.values()), self.reason)
        (self.instead if ticked else first).setFocus()

    # --- who does take it ---------------------------------------------------------------------

    def _ask(self, text: str) -> None:
        if not text.strip():
            self._background.supersede("instead")
            self.send.setEnabled(True)
            self._show_choices([])
            return
        # What is typed and what is chosen differ until the answer comes.
        self.send.setEnabled(False)
        query = ServiceQuery(text=text, limit=MOST_FOUND + 1)
        self._background.run(
            lambda: self._search.find(query, self._clock()),
            self._found,
            self._not_found,
            owner=self,
            lane="instead",
        )

    def _found(self, result: ServiceResult) -> None:
        hits = [hit for hit in result.hits if hit.id != self._subject.record_id][:MOST_FOUND]
        self._show_choices([(hit.id, hit.name, hit.organization) for hit in hits])
        self.send.setEnabled(True)

    def _not_found(self, error: Exception) -> None:
        self._show_choices([])
        self.send.setEnabled(True)
        self._background.report(error)

    def _show_choices(self, found: list[tuple[str, str, str]]) -> None:
        """List what was found, the typed name as it is, and that nobody knows."""
        self.choices.clear()
        for identifier, name, organization in found:
            told = " · ".join(part for part in (name, organization) if part)
            self._add_choice(told, (identifier, name))
        typed = " ".join(self.instead.text().split())
        if typed:
            self._add_choice(self.tr("Alleen de naam: {name}").format(name=typed), ("", typed))
        self._add_choice(self.tr("Weet ik niet"), UNKNOWN)
        self.choices.setCurrentRow(0)

    def _add_choice(self, text: str, choice: Choice) -> None:
        item = QListWidgetItem(text)
        item.setData(CHOICE_ROLE, choice)
        item.setToolTip(tip(text))
        self.choices.addItem(item)

    @property
    def chosen(self) -> Choice:
        """Give who does take it."""
        index = self.choices.currentIndex()
        return tuple(index.data(CHOICE_ROLE)) if index.isValid() else UNKNOWN

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list from the field one types in."""
        if watched is self.instead and isinstance(event, QKeyEvent):
            steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
            step = steps.get(event.key())
            if step is not None and event.type() == QEvent.Type.KeyPress:
                last = self.choices.count() - 1
                self.choices.setCurrentRow(min(max(self.choices.currentRow() + step, 0), last))
                return True
        return super().eventFilter(watched, event)

    # --- reporting ----------------------------------------------------------------------------

    def report(self) -> None:
        """Report; closes when that worked."""
        instead_id, instead_name = self.chosen
        given = DoorReport(
            self._subject.record_id,
            tuple(name for name, box in self.domains.items() if box.isChecked()),
            self.reason.text(),
            instead_id,
            instead_name,
        )
        today = self._clock().date()
        self.work(lambda: self._desk.report_door(given, today), self._done)

    def _done(self, new: bool) -> None:
        if not new:
            self.reported.emit(self.tr("Dit was al zo gemeld. Er is niets veranderd."), False)
        elif self._subject.source:
            text = self.tr("Gemeld: niet hier. Je verstuurt het bij Leveringen, onder Meldingen.")
            self.reported.emit(text, True)
        else:
            self.reported.emit(self.tr("Bewaard: niet hier. Het staat nu bij dit aanbod."), True)
