"""How somebody is put in a cell: kind, ages and period, as fields."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from socialekaart.domain.model import AssignmentKind
from socialekaart.errors import UsageError
from socialekaart.services.roster.views import AssignmentTerms, RosterPerson
from socialekaart.ui import words
from socialekaart.ui.deliveries.wizard.combos import ChoiceBox
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label
from socialekaart.ui.words import translate

OLDEST = 130
_FORMS = ("%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%Y-%m-%d")


class TermsForm(QWidget):
    """Empty means: as it is told of the contact itself."""

    def __init__(self, *, with_kind: bool = True) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.kind = ChoiceBox(self.tr("Als wat"), width=190)
        self.kind.fill([("", self.tr("zoals bij de persoon zelf"))])
        self.kind.fill([(str(kind.value), words.kind(kind)) for kind in AssignmentKind])
        self.low = _field(self.tr("Vanaf leeftijd"), "", 56)
        self.high = _field(self.tr("Tot en met leeftijd"), "", 56)
        example = self.tr("dd-mm-jjjj")
        self.begin = _field(self.tr("Geldig vanaf"), example, 116)
        self.end = _field(self.tr("Geldig tot en met"), example, 116)
        if with_kind:
            grid.addWidget(_caption(self.tr("Als"), self.kind), 0, 0)
            grid.addWidget(self.kind, 0, 1, 1, 4)
        else:
            self.kind.setParent(self)
            self.kind.hide()
        lines = (
            (self.tr("Leeftijd"), self.low, self.high, self.tr("jaar; leeg is alle leeftijden")),
            (self.tr("Geldig"), self.begin, self.end, self.tr("leeg is vanaf nu, zonder einde")),
        )
        for row, (name, first, last, hint) in enumerate(lines, start=1):
            grid.addWidget(_caption(name, first), row, 0)
            grid.addWidget(first, row, 1)
            grid.addWidget(label(self.tr("t/m"), tone="muted"), row, 2)
            grid.addWidget(last, row, 3)
            grid.addWidget(label(hint, Role.SMALL, tone="muted"), row, 4)
        grid.setColumnStretch(5, 1)

    def fill(self, person: RosterPerson) -> None:
        """Show the terms of somebody in a cell: our own as we set them, not the person's own."""
        told = person.own_terms or AssignmentTerms(
            person.kind,
            person.minimum_age,
            person.maximum_age,
            person.valid_from,
            person.valid_to,
        )
        self.choose_kind(told.kind)
        self.low.setText("" if told.minimum_age is None else str(told.minimum_age))
        self.high.setText("" if told.maximum_age is None else str(told.maximum_age))
        self.begin.setText(write_day(told.valid_from))
        self.end.setText(write_day(told.valid_to))

    def choose_kind(self, kind: AssignmentKind | None) -> None:
        """Choose a kind; None is the person's own."""
        self.kind.choose(str(kind.value) if kind else "")

    def terms(self) -> AssignmentTerms:
        """Read the fields; raise UsageError for what can't be understood."""
        return AssignmentTerms(
            kind=AssignmentKind(self.kind.value) if self.kind.value else None,
            minimum_age=read_age(self.low.text()),
            maximum_age=read_age(self.high.text()),
            valid_from=read_day(self.begin.text()),
            valid_to=read_day(self.end.text()),
        )


def write_day(value: date | None) -> str:
    """Write a date as 1-12-2026, "" for none."""
    return "" if value is None else f"{value.day}-{value.month}-{value.year}"


def read_day(text: str) -> date | None:
    """Read a date that was typed; raise UsageError with what to type when it is none."""
    plain = " ".join(text.split())
    if not plain:
        return None
    for form in _FORMS:
        try:
            return datetime.strptime(plain, form).date()
        except ValueError:
            continue
    sentence = translate("roster", "‘{text}’ is geen datum. Schrijf een datum als 1-12-2026.")
    raise UsageError(sentence.format(text=plain[:20]))


def read_age(text: str) -> int | None:
    """Read an age in years; raise UsageError when it is none."""
    plain = text.strip()
    if not plain:
        return None
    if plain.isascii() and plain.isdigit() and len(plain) <= 3 and int(plain) <= OLDEST:
        return int(plain)
    sentence = translate("roster", "‘{text}’ is geen leeftijd. Schrijf een getal, zoals 18.")
    raise UsageError(sentence.format(text=plain[:20]))


def _field(name: str, hint: str, width: int) -> QLineEdit:
    edit = QLineEdit()
    edit.setAccessibleName(name)
    edit.setPlaceholderText(hint)
    edit.setFixedWidth(width)
    return edit


def _caption(text: str, edit: QWidget) -> QWidget:
    made = label(text, tone="muted")
    made.setBuddy(edit)
    return made
