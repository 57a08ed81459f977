"""One person of a cell, with everything about it and what may be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from socialekaart.errors import UsageError
from socialekaart.services.roster.views import RosterPerson
from socialekaart.ui import words
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.roster.cell_words import days, hours, period, person_name
from socialekaart.ui.roster.terms_form import TermsForm
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, badge, button, label


class PersonCard(QFrame):
    """Own choices can be changed and removed here; of the source's one can make an own choice."""

    changeWanted = Signal(object, object)  # noqa: N815 (Qt's manner for signals)
    """Somebody (RosterPerson) and their new AssignmentTerms."""
    removeWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    chooseWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    leaveWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    contactWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    copied = Signal(str)
    refused = Signal(str)
    resized = Signal()

    def __init__(self, person: RosterPerson, now: datetime) -> None:
        super().__init__()
        self.person, self._now = person, now
        self.saving = False
        self.setProperty("box", True)
        self.setAccessibleName(person_name(person))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(4)
        column.addLayout(self._head())
        below = " · ".join(part for part in (self._role(), person.organization) if part)
        if below:
            column.addWidget(label(below, tone="muted", wrap=True))
        column.addLayout(self._number())
        for text in self._facts():
            column.addWidget(label(text, Role.SUB, wrap=True))
        self.form = self._build_form()
        column.addWidget(self.form)
        column.addWidget(self._actions())

    def _role(self) -> str:
        return self.person.role if self.person.name else ""

    def _head(self) -> QHBoxLayout:
        person = self.person
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label(person_name(person), Role.STRONG))
        row.addWidget(badge(words.kind(person.kind), "quiet"))
        if person.own:
            row.addWidget(badge(self.tr("eigen keuze"), "accent"))
        elif person.overruled:
            row.addWidget(badge(self.tr("wij kozen iemand anders"), "quiet"))
        if person.stale:
            row.addWidget(badge(self.tr("nummer nakijken"), "warn"))
        row.addStretch(1)
        return row

    def _number(self) -> QHBoxLayout:
        person = self.person
        row = QHBoxLayout()
        row.setSpacing(8)
        if not person.phone:
            row.addWidget(label(self.tr("Geen nummer bekend"), tone="muted"))
        else:
            row.addWidget(label(words.phone(person.phone), Role.NUMBER_SMALL, copy=True))
            told = self.tr("algemeen nummer") if person.phone_is_general else self.tr("direct")
            row.addWidget(label(told, Role.SMALL, tone="muted"))
            self.copy = CopyButton(self.tr("het nummer van {name}"), person.phone)
            self.copy.setAccessibleName(
                self.tr("Kopieer het nummer van {name}").format(name=person_name(person))
            )
            self.copy.copied.connect(self.copied)
            row.addWidget(self.copy)
        row.addStretch(1)
        return row

    def _facts(self) -> list[str]:
        person = self.person
        strong, rest = words.reachable(person.opening, self._now)
        works = " · ".join(part for part in (days(person.working_days), hours(person)) if part)
        parts = [f"{strong} {rest}".strip()]
        parts += [self.tr("Werkt {days}").format(days=works)] if works else []
        if person.stand_in_name:
            parts.append(self.tr("Vervanger: {name}").format(name=person.stand_in_name))
        facts = [" · ".join(parts)]
        ages = words.ages(person.minimum_age, person.maximum_age)
        when = period(person, self._now.date())
        if ages or when:
            facts.append(self.tr("Leeftijd: {ages}").format(ages=ages) if ages else "")
            facts[-1] = " · ".join(part for part in (facts[-1], when) if part)
        if person.from_wider:
            text = self.tr("Jullie keuze voor heel {area}. Wijzigen kan in dat vak.")
            facts.append(text.format(area=person.from_wider))
        return facts

    def _build_form(self) -> QWidget:
        made = QFrame()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 6, 0, 0)
        self.terms = TermsForm()
        self.terms.fill(self.person)
        column.addWidget(self.terms)
        foot = QHBoxLayout()
        self.save = button(self.tr("Bewaar"), kind="primary")
        self.save.clicked.connect(self._save)
        cancel = button(self.tr("Toch niet"))
        cancel.clicked.connect(self._fold)
        foot.addWidget(self.save)
        foot.addWidget(cancel)
        foot.addStretch(1)
        column.addLayout(foot)
        made.hide()
        return made

    def _actions(self) -> QWidget:
        person = self.person
        self.row = QWidget()
        flow = FlowLayout(self.row, gap=14)
        self.edit = self._link(self.tr("Wijzig…"), self.unfold)
        self.remove = self._link(self.tr("Haal weg"), lambda: self.removeWanted.emit(person))
        self.choose = self._link(
            self.tr("Maak eigen keuze"), lambda: self.chooseWanted.emit(person)
        )
        more = self._link(
            self.tr("Alles over deze persoon"), lambda: self.contactWanted.emit(person.contact_id)
        )
        self.leave = self._link(
            self.tr("Vertrekt…"), lambda: self.leaveWanted.emit(person.contact_id)
        )
        mine = bool(person.assignment_id) and not person.from_wider
        shown = [self.edit, self.remove] if mine else [self.choose]
        for made in (self.edit, self.remove, self.choose):
            made.setVisible(made in shown)
        for made in (*shown, more, self.leave):
            flow.addWidget(made)
        return self.row

    def _link(self, text: str, do: Callable[[], object]) -> QPushButton:
        made = button(text, kind="link")
        made.setParent(self)
        made.setAccessibleName(f"{text} {person_name(self.person)}")
        made.clicked.connect(lambda: do())
        return made

    def unfold(self) -> None:
        """Show the fields to change the terms."""
        self.form.show()
        self.row.hide()
        self.terms.kind.setFocus()
        self.resized.emit()

    def saved(self) -> None:
        """Fold the fields of what was saved, when it is as it was."""
        if self.saving:
            self._fold()

    def _fold(self) -> None:
        self.saving = False
        self.form.hide()
        self.row.show()
        self.terms.fill(self.person)
        self.edit.setFocus()
        self.resized.emit()

    def _save(self) -> None:
        try:
            terms = self.terms.terms()
        except UsageError as error:
            self.refused.emit(str(error))
            return
        self.saving = True
        self.changeWanted.emit(self.person, terms)
