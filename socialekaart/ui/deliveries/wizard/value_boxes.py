"""One conflict: three values beside each other, and the two answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.services.deliveries.views import FieldChange, Take
from socialekaart.ui.deliveries.wizard.choice_button import ChoiceButton
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label, restyle
from socialekaart.ui.words import translate

PHONES = ("phone", "direct_phone", "general_phone")


class ValueBox(QFrame):
    """A small caption and a value."""

    def __init__(self, caption: str, value: str, *, strong: bool) -> None:
        super().__init__()
        self.setProperty("box", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 8)
        column.setSpacing(1)
        column.addWidget(label(caption, Role.SMALL, tone="muted"))
        text = value or translate("wizard", "leeg")
        role = Role.STRONG if strong and value else Role.BODY
        shown = label(text, role, tone="" if value else "muted", wrap=True, copy=True)
        column.addWidget(shown)
        column.addStretch(1)

    def choose(self, chosen: bool) -> None:
        """Show whether this is the value that will be on the map."""
        if self.property("chosen") != chosen:
            self.setProperty("chosen", chosen)
            restyle(self)


class ConflictPart(QWidget):
    """Whose value of one field shows from now on."""

    taken = Signal(str, object)

    def __init__(self, change: FieldChange) -> None:
        super().__init__()
        self.attribute = change.attribute
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(change.label, Role.STRONG))
        row = QHBoxLayout()
        row.setSpacing(8)
        t = translate
        self.before = ValueBox(t("wizard", "vorige levering"), change.before, strong=False)
        self.after = ValueBox(t("wizard", "nieuwe levering"), change.after, strong=True)
        self.own = ValueBox(t("wizard", "door ons"), change.own or "", strong=True)
        for box in (self.before, self.after, self.own):
            row.addWidget(box, 1)
        column.addLayout(row)
        column.addLayout(self._answers(change))

    def _answers(self, change: FieldChange) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        phone = change.attribute in PHONES
        own = (
            translate("wizard", "Ons nummer") if phone else translate("wizard", "Houd onze waarde")
        )
        new = (
            translate("wizard", "Nieuw nummer") if phone else translate("wizard", "Neem de nieuwe")
        )
        self.keep = ChoiceButton(own, f"{change.label}: {own}, {change.own or ''}")
        self.take = ChoiceButton(new, f"{change.label}: {new}, {change.after}")
        self.keep.clicked.connect(lambda: self.taken.emit(self.attribute, Take.OWN))
        self.take.clicked.connect(lambda: self.taken.emit(self.attribute, Take.SOURCE))
        row.addStretch(1)
        row.addWidget(self.take)
        row.addWidget(self.keep)
        return row

    def show_choice(self, take: Take | None) -> None:
        """Show what was chosen, None for nothing yet."""
        self.keep.setChecked(take is Take.OWN)
        self.take.setChecked(take is Take.SOURCE)
        self.own.choose(take is Take.OWN)
        self.after.choose(take is Take.SOURCE)
