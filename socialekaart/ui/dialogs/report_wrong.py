"""‘Klopt niet’: which field, what it should be and why; nothing about patients."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from socialekaart.services.own_values import ADDRESSES
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.detail.wrong import WrongField, WrongSubject
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.places.lines import AddressLines
from socialekaart.ui.places.work import PlacesWork
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import clear, label

MOST_SHOWN = 300
"""Signs of a long value that are shown; the rest says nothing more about which one it is."""


class ReportWrongDialog(FormDialog):
    """Reports through the desk before it closes; a refusal is shown where one types."""

    reported = Signal(str)
    """The Dutch sentence that says it was done."""

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        subject: WrongSubject,
        parent: QWidget | None = None,
        places: PlacesWork | None = None,
    ) -> None:
        heading = self.tr("Wat klopt er niet?")
        super().__init__(self.tr("Klopt niet"), aside, parent, heading=heading)
        self._desk, self._subject, self._places = desk, subject, places
        self.addresses: AddressLines | None = None
        """Fields for the addresses, while these are what is wrong."""
        self.column.addWidget(label(subject.record_name, tone="muted", wrap=True))
        self.column.addSpacing(4)
        self._build_field()
        self._build_proposal()
        self._build_reason()
        self.send = self.add_foot(self.tr("Meld dit"), self.report)
        self._show_field()

    def _build_field(self) -> None:
        self.field = QComboBox()
        for field in self._subject.fields:
            self.field.addItem(field.label)
        self.field.setAccessibleName(self.tr("Welk veld"))
        self.field.currentIndexChanged.connect(self._show_field)
        self.column.addWidget(self.field)
        self.field.setVisible(len(self._subject.fields) > 1)
        self.caption = label("", tone="muted")
        self.shown = label("", Role.STRONG, wrap=True, copy=True)
        self.column.addWidget(self.caption)
        self.column.addWidget(self.shown)

    def _build_proposal(self) -> None:
        self.column.addSpacing(6)
        self.proposed = QLineEdit()
        self.proposed.setPlaceholderText(self._hint())
        self.add_field(self.tr("Wat moet het zijn?"), self.proposed)
        self.proposed.textChanged.connect(self._show_take_over)
        self._address_place = QVBoxLayout()
        self.column.addLayout(self._address_place)
        self.take_over = QCheckBox(self.tr("Toon onze waarde alvast"))
        self.add_choice(self.take_over)

    def _hint(self) -> str:
        return self.tr("Weet je het niet? Laat het leeg.")

    def _build_reason(self) -> None:
        self.column.addSpacing(6)
        self.reason = QComboBox()
        self.reason.addItems(
            [
                self.tr("Het is veranderd"),
                self.tr("Het is een schrijffout"),
                self.tr("De persoon werkt er niet meer"),
                self.tr("Het bestaat niet meer"),
                self.tr("Iets anders"),
            ]
        )
        self.add_field(self.tr("Waarom?"), self.reason)
        self.more = QLineEdit()
        self.more.setPlaceholderText(self.tr("Toelichting voor de bron (mag leeg blijven)"))
        self.more.setAccessibleName(self.tr("Toelichting"))
        self.column.addWidget(self.more)
        never = self.tr("De bron leest dit. Schrijf nooit iets over patiënten.")
        self.column.addWidget(label(never, Role.SMALL, tone="muted", wrap=True))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one types, or where one has to choose first."""
        super().showEvent(event)
        (self.field if len(self._subject.fields) > 1 else self._editor).setFocus()

    # --- what is chosen -----------------------------------------------------------------------

    @property
    def chosen(self) -> WrongField:
        """Give the chosen field."""
        return self._subject.fields[max(0, self.field.currentIndex())]

    @property
    def proposed_text(self) -> str:
        """Give what it should be, "" when nobody said; addresses that stand there as they were
        say nothing."""
        said = self._editor.text().strip()
        return "" if self.addresses is not None and said == self.chosen.shown else said

    @property
    def _editor(self) -> QLineEdit | AddressLines:
        return self.addresses or self.proposed

    def choose(self, attribute: str) -> None:
        """Choose a field, when it is among those to choose from."""
        names = [field.attribute for field in self._subject.fields]
        if attribute in names:
            self.field.setCurrentIndex(names.index(attribute))

    def reason_text(self) -> str:
        """Give the reason with what was written beside it."""
        more = self.more.text().strip()
        last = self.reason.currentIndex() == self.reason.count() - 1
        if more and last:
            return more
        return ": ".join(part for part in (self.reason.currentText(), more) if part)

    def report(self) -> None:
        """Report; closes when that worked."""
        field, proposed = self.chosen, self.proposed_text
        if proposed and proposed == field.shown:
            self.refuse(self.tr("Dit staat er al. Typ wat het moet zijn, of laat het leeg."))
            return
        take_over = self.take_over.isEnabled() and self.take_over.isChecked()
        reason = self.reason_text()
        self.work(
            lambda: self._desk.report_wrong(
                self._subject.record_id, field.attribute, proposed, reason, take_over=take_over
            ),
            lambda _nothing: self._done(take_over),
            self.tr("Wordt gemeld…"),
        )

    def _done(self, take_over: bool) -> None:
        text = self.tr("Gemeld: {field}. Je verstuurt het bij Leveringen, onder Meldingen.")
        if take_over:
            text = self.tr("Gemeld: {field}. Onze waarde staat alvast op de kaart.")
        self.reported.emit(text.format(field=self.chosen.label.lower()))

    # --- what is shown ------------------------------------------------------------------------

    def _show_field(self) -> None:
        field = self.chosen
        several = len(self._subject.fields) > 1
        self.caption.setText(
            self.tr("Nu staat er") if several else self.tr("{field} nu").format(field=field.label)
        )
        text = field.shown
        self.shown.setText(text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…")
        self.problem.hide()
        self._show_editor(field)
        self._show_take_over()
        self.fit()

    def _show_editor(self, field: WrongField) -> None:
        """Offer fields for addresses; several are filled in, as often only one of them is wrong.

        A secret address is never looked up, nor written here.
        """
        clear(self._address_place)
        self.addresses = None
        if field.attribute == ADDRESSES and not field.secret:
            several = field.shown if "\n" in field.shown else ""
            name = self.tr("Wat moet het zijn?")
            self.addresses = AddressLines(several, name, self._places, hint=self._hint())
            self.addresses.textChanged.connect(self._show_take_over)
            self.addresses.grown.connect(self.fit)
            self._address_place.addWidget(self.addresses)
        self.proposed.setVisible(self.addresses is None)

    def _show_take_over(self) -> None:
        self.take_over.setVisible(self.chosen.editable)
        possible = self.chosen.editable and bool(self.proposed_text)
        self.take_over.setEnabled(possible)
        if not possible:
            self.take_over.setChecked(False)
