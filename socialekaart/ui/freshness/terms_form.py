"""How long a check holds, per fact, and who calls; stands in Instellingen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from socialekaart.domain.freshness import Fact, FactTerms
from socialekaart.ui import words
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WEEK = 7
MONTH = 30
_MONTHS_A_YEAR, _DAYS_OVER = 12, 5
"""Twelve months of thirty days are five days short of a year."""
WEEKS = (2, 3, 4, 6, 8, 12, 26)
MONTHS = (1, 2, 3, 4, 6, 9, 12, 18, 24)
"""The usual terms to choose from."""
_MOST_MONTHS = 120


def days_of_months(months: int) -> int:
    """Return a number of months in days; twelve are a year."""
    return months * MONTH + months // _MONTHS_A_YEAR * _DAYS_OVER


def months_of_days(days: int) -> int:
    """Return the number of months nearest to a number of days, at least 1."""
    return max(1, min(range(1, _MOST_MONTHS + 1), key=lambda n: abs(days_of_months(n) - days)))


class TermsForm(QWidget):
    """Every change is told at once; there is nothing to press."""

    termsChanged = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The `FactTerms` of now."""
    checkerChanged = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, terms: FactTerms | None = None, checker: str = "") -> None:
        super().__init__()
        self._terms = terms or FactTerms()
        self.boxes: dict[Fact, QComboBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        told = self.tr("Zo lang geldt een controle. Daarna komt het op de lijst bij Controleren.")
        column.addWidget(label(told, Role.SMALL, tone="muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 144)
        grid.setColumnStretch(5, 1)
        grid.setColumnMinimumWidth(2, 8)
        for place, (fact, name) in enumerate(self._names().items()):
            box = self._box(fact, name)
            caption = label(name, tone="muted")
            caption.setBuddy(box)
            row, pair = divmod(place, 2)
            grid.addWidget(caption, row, 3 * pair)
            grid.addWidget(box, row, 3 * pair + 1)
        column.addLayout(grid)
        column.addLayout(self._foot())
        column.addLayout(self._who(checker))

    def _names(self) -> dict[Fact, str]:
        return {
            Fact.PHONE: self.tr("Telefoonnummer"),
            Fact.PERSON: self.tr("Contactpersoon"),
            Fact.HOURS: self.tr("Dagen en tijden"),
            Fact.WAIT: self.tr("Wachttijd"),
            Fact.REST: self.tr("Al het andere"),
        }

    def _box(self, fact: Fact, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setMinimumWidth(140)
        self.boxes[fact] = box
        self._show(fact)
        box.activated.connect(lambda _row, it=fact: self._chosen(it))
        return box

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.restore = button(self.tr("Zet de gewone termijnen terug"), kind="link")
        self.restore.clicked.connect(self._restore)
        row.addWidget(self.restore)
        row.addStretch(1)
        self._show_restore()
        return row

    def _who(self, checker: str) -> QHBoxLayout:
        self.checker = QLineEdit(checker)
        self.checker.setMaxLength(60)
        self.checker.setPlaceholderText(self.tr("Naam of functie (mag leeg blijven)"))
        name = self.tr("Wie controleert")
        self.checker.setAccessibleName(name)
        self.checker.editingFinished.connect(
            lambda: self.checkerChanged.emit(" ".join(self.checker.text().split()))
        )
        caption = label(name, tone="muted")
        caption.setFixedWidth(160)
        caption.setBuddy(self.checker)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(caption)
        row.addWidget(self.checker, 1)
        return row

    @property
    def terms(self) -> FactTerms:
        """Give the terms as they stand."""
        return self._terms

    def show_terms(self, terms: FactTerms) -> None:
        """Show other terms; nothing is told."""
        self._terms = terms
        for fact in self.boxes:
            self._show(fact)
        self._show_restore()

    def _show(self, fact: Fact) -> None:
        """Fill a box with the usual terms, and with the present one when that is another."""
        box, days = self.boxes[fact], self._terms.of(fact)
        usual = [n * WEEK for n in WEEKS] if fact == Fact.WAIT else map(days_of_months, MONTHS)
        box.clear()
        for term in sorted({*usual, days}):
            box.addItem(self._term(fact, term), term)
        box.setCurrentIndex(box.findData(days))

    def _term(self, fact: Fact, days: int) -> str:
        """Write a term in the unit people use for it; in days where that wouldn't be true."""
        if fact == Fact.WAIT and days % WEEK == 0:
            return words.weeks(days // WEEK)
        months = months_of_days(days)
        if days_of_months(months) != days:
            return self.tr("{n} dagen").format(n=days)
        return self.tr("1 maand") if months == 1 else self.tr("{n} maanden").format(n=months)

    def _chosen(self, fact: Fact) -> None:
        self._terms = replace(self._terms, **{fact.value: int(self.boxes[fact].currentData())})
        self._show_restore()
        self.termsChanged.emit(self._terms)

    def _restore(self) -> None:
        self.show_terms(FactTerms())
        self.termsChanged.emit(self._terms)

    def _show_restore(self) -> None:
        self.restore.setEnabled(self._terms != FactTerms())
