"""A new contact of the practice's own: a name, an organisation and a number are enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.people.desk import PeopleDesk
from socialekaart.ui.people.editor import make_edit
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

WIDTH = 640


class NewPersonDialog(FormDialog):
    """Adds through the desk before it closes; a refusal is shown where one types."""

    added = Signal(str)
    """The id of the new contact."""

    def __init__(
        self,
        desk: PeopleDesk,
        background: Background,
        vocabulary: Vocabulary,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Nieuwe contactpersoon"), background, parent, width=WIDTH)
        self._desk, self._vocabulary = desk, vocabulary
        self.edits: dict[str, QLineEdit] = {}
        text = self.tr(
            "Iemand die je belt en die in geen levering staat. Vul een naam of een functie in, de "
            "organisatie, en een nummer of e-mailadres. De rest kan later."
        )
        self.column.addWidget(label(text, tone="muted", wrap=True))
        self.column.addSpacing(4)
        self._build()
        never = self.tr("Alleen professionals. Nooit iets over patiënten.")
        self.column.addWidget(label(never, Role.SMALL, tone="muted", wrap=True))
        self.save = self.add_foot(self.tr("Voeg toe"), self.add)
        self.edits["name"].setFocus()

    def _build(self) -> None:
        captions = (
            ("name", self.tr("Naam")),
            ("role", self.tr("Functie")),
            ("organization", self.tr("Organisatie")),
            ("direct_phone", self.tr("Telefoon direct")),
            ("general_phone", self.tr("Telefoon algemeen")),
            ("email", self.tr("E-mail")),
            ("domains", self.tr("Waarvoor (domeinen)")),
            ("kind", self.tr("Soort contact")),
            ("area.kind", self.tr("Soort gebied")),
            ("area.names", self.tr("Gebied")),
            ("working_days", self.tr("Werkdagen")),
            ("reachable", self.tr("Bereikbaar")),
        )
        hints = {
            "name": self.tr("Van een persoon of een team"),
            "area.names": self.tr("Bijvoorbeeld Goeree-Overflakkee"),
            "working_days": self.tr("ma di do"),
            "reachable": self.tr("09:00-12:30"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for number, (attribute, caption) in enumerate(captions):
            edit = make_edit(attribute, self._vocabulary)
            edit.setAccessibleName(caption)
            edit.setPlaceholderText(hints.get(attribute, ""))
            name = label(caption, Role.SMALL, tone="muted")
            name.setBuddy(edit)
            row, column = divmod(number, 2)
            grid.addWidget(name, 3 * row, column)
            grid.addWidget(edit, 3 * row + 1, column)
            grid.setRowMinimumHeight(3 * row + 2, 4)
            self.edits[attribute] = edit
        self.column.addLayout(grid)

    def add(self) -> None:
        """Add the person; closes when that worked."""
        told = {name: edit.text().strip() for name, edit in self.edits.items()}
        fields = {name: text for name, text in told.items() if text}
        self.work(lambda: self._desk.add_person(fields), self.added.emit)
