"""Instellingen: the practice's place, network, appearance, language, and the example region."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.phone import normalise
from socialekaart.services.views import Overview
from socialekaart.ui import languages
from socialekaart.ui.freshness.terms_form import TermsForm
from socialekaart.ui.settings.cards import SettingsCard, side_by_side
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.theme import APPEARANCES, Role
from socialekaart.ui.widgets import MessageBar, button, label


class SettingsPage(QWidget):
    """Every change is kept at once; there is nothing to press.

    `cards` are those that ask the desk; they stand between how it looks and how checks are done.
    """

    removeExampleWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    restoreExampleWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self, keeper: SettingsKeeper, cards: Sequence[SettingsCard] = ()) -> None:
        super().__init__()
        self._keeper, self._cards = keeper, cards
        self._example = False
        self.setProperty("ground", "page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(label(self.tr("Instellingen"), Role.PAGE))
        self.bar = MessageBar()
        outer.addWidget(self.bar)
        outer.addWidget(self._scroll_area(), 1)

    def _scroll_area(self) -> QScrollArea:
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        first, last = (self._practice(), self._window()), (self._checks(), self._example_card())
        for part in (*first, *self._cards, *last):
            column.addWidget(part)
        column.addStretch(1)
        area.setWidget(inner)
        return area

    def open_at(self, kind: type[SettingsCard]) -> None:
        """Bring a card into view, with the keyboard at its first switch."""
        for card in self._cards:
            if isinstance(card, kind):
                card.first_focus()
                self._area.ensureWidgetVisible(card, 0, 0)

    def stop(self) -> None:
        """Break off what runs for a card."""
        for card in self._cards:
            card.stop()

    def _practice(self) -> SettingsCard:
        sheet = SettingsCard(self.tr("Onze praktijk"))
        settings = self._keeper.settings
        self.name = QLineEdit(settings.practice_name)
        self.postcode = QLineEdit(settings.practice_postcode)
        self.postcode.setPlaceholderText("3241 AB")
        self.name.editingFinished.connect(
            lambda: self._keeper.change(practice_name=self.name.text().strip())
        )
        self.postcode.editingFinished.connect(
            lambda: self._keeper.change(practice_postcode=self.postcode.text().strip())
        )
        self.name.setPlaceholderText(self.tr("Naam van de praktijk"))
        self.name.setAccessibleName(self.tr("Naam van de praktijk"))
        self.postcode.setAccessibleName(self.tr("Postcode van de praktijk"))
        sheet.add_line(self.tr("Praktijk"), side_by_side(self.name, self.postcode))
        sheet.add_line(self.tr("Crisisdienst"), self._crisis())
        text = self.tr(
            "De postcode zet jullie praktijk op de kaart. "
            "De crisisdienst van jullie regio staat onder Acuut (F2), direct na 112."
        )
        sheet.column.addWidget(label(text, Role.SMALL, tone="muted"))
        return sheet

    def _crisis(self) -> QWidget:
        """Name and number of the region's crisis service."""
        settings = self._keeper.settings
        self.crisis_name = QLineEdit(settings.crisis_name)
        self.crisis_name.setPlaceholderText(self.tr("Naam van de dienst"))
        self.crisis_name.setAccessibleName(self.tr("Naam van de crisisdienst"))
        self.crisis_name.editingFinished.connect(
            lambda: self._keeper.change(crisis_name=self.crisis_name.text().strip())
        )
        self.crisis_phone = QLineEdit(settings.crisis_phone)
        self.crisis_phone.setPlaceholderText(self.tr("Telefoonnummer"))
        self.crisis_phone.setAccessibleName(self.tr("Telefoonnummer van de crisisdienst"))
        self.crisis_phone.editingFinished.connect(self._keep_crisis_phone)
        return side_by_side(self.crisis_name, self.crisis_phone)

    def _keep_crisis_phone(self) -> None:
        number, _ = normalise(self.crisis_phone.text())
        self.crisis_phone.setText(number)
        self._keeper.change(crisis_phone=number)

    def _window(self) -> SettingsCard:
        sheet = SettingsCard(self.tr("Venster"))
        settings = self._keeper.settings
        self.appearance = QComboBox()
        names = {
            "systeem": self.tr("zoals de computer"),
            "licht": self.tr("licht"),
            "donker": self.tr("donker"),
        }
        for value in APPEARANCES:
            self.appearance.addItem(names[value], value)
        known = settings.appearance if settings.appearance in APPEARANCES else "systeem"
        self.appearance.setCurrentIndex(APPEARANCES.index(known))
        self.appearance.activated.connect(
            lambda row: self._keeper.change(appearance=APPEARANCES[row])
        )
        self.appearance.setAccessibleName(self.tr("Uiterlijk"))
        both = side_by_side(self.appearance, self._languages())
        sheet.add_line(self.tr("Uiterlijk en taal"), both)
        return sheet

    def _languages(self) -> QComboBox:
        self.language = QComboBox()
        for code, name in languages.NAMES.items():
            self.language.addItem(name, code)
        known = self.language.findData(self._keeper.settings.language)
        self.language.setCurrentIndex(max(known, 0))
        self.language.setAccessibleName(self.tr("Taal (Language)"))
        self.language.activated.connect(self._keep_language)
        return self.language

    def _keep_language(self) -> None:
        """Keep the language and say, in that language, when it will be spoken."""
        code = self.language.currentData()
        self._keeper.change(language=code)
        self.bar.show_text("done", languages.AT_RESTART[code])

    def _checks(self) -> SettingsCard:
        """How long a check of each fact holds, and who checks."""
        sheet = SettingsCard(self.tr("Controleren"))
        settings = self._keeper.settings
        self.terms = TermsForm(FactTerms.from_days(settings.fact_terms), settings.checker_name)
        self.terms.termsChanged.connect(
            lambda terms: self._keeper.change(fact_terms=terms.as_days())
        )
        self.terms.checkerChanged.connect(lambda name: self._keeper.change(checker_name=name))
        sheet.column.addWidget(self.terms)
        return sheet

    def _example_card(self) -> SettingsCard:
        sheet = SettingsCard(self.tr("Voorbeeldregio"))
        text = self.tr(
            "De voorbeeldregio is verzonnen, om mee te oefenen. Landelijke lijnen blijven staan."
        )
        sheet.column.addWidget(label(text, tone="muted", wrap=True))
        self.example = button("")
        self.example.clicked.connect(self._pressed)
        row = QHBoxLayout()
        row.addWidget(self.example)
        row.addStretch(1)
        sheet.column.addLayout(row)
        return sheet

    def set_overview(self, overview: Overview) -> None:
        """Show whether the example is loaded."""
        self._example = overview.example_loaded
        self.example.setText(
            self.tr("Verwijder voorbeeldregio") if self._example else self.tr("Zet voorbeeld terug")
        )

    def _pressed(self) -> None:
        if self._example:
            self.removeExampleWanted.emit()
        else:
            self.restoreExampleWanted.emit()
