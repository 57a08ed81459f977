"""Write down an agreement: what, with whom, until when; and never anything about patients."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.exchange.values import parse_date
from socialekaart.ui import theme
from socialekaart.ui.agreements import wording
from socialekaart.ui.agreements.desk import AgreementsDesk, Subject
from socialekaart.ui.agreements.document import document_url, open_document
from socialekaart.ui.beheer.pick_edit import DateEdit, SuggestEdit, written
from socialekaart.ui.deliveries.sources.opening import Opener, open_with_system
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

TEXT_HEIGHT = 58
"""Room for two lines; most agreements need one."""
KINDS = (
    AgreementKind.RETURN_WITHOUT_WAIT,
    AgreementKind.FEEDBACK,
    AgreementKind.WARM_HANDOVER,
    AgreementKind.CONSULT,
    AgreementKind.REFER,
    AgreementKind.REFER_BACK,
)
"""In the order in which they are shown everywhere."""


class AgreementDialog(FormDialog):
    """A new agreement about a record or with its organisation, or a change of one.

    Without a record in `subject` the organisation is chosen from `organizations`.
    """

    saved = Signal(str)
    """The Dutch sentence that says it was done."""

    def __init__(
        self,
        desk: AgreementsDesk,
        background: Background,
        subject: Subject,
        today: date,
        parent: QWidget | None = None,
        *,
        held: Agreement | None = None,
        organizations: tuple[str, ...] = (),
        opener: Opener = open_with_system,
    ) -> None:
        title = self.tr("Afspraak aanpassen") if held else self.tr("Nieuwe afspraak")
        super().__init__(title, background, parent)
        self._desk, self._subject, self._held, self._opener = desk, subject, held, opener
        self._build_about(organizations)
        self._build_what()
        self._build_when()
        self._build_document()
        never = self.tr("Schrijf nooit iets over patiënten.")
        self.column.addWidget(label(never, Role.SMALL, tone="muted", wrap=True))
        if held is not None:
            self._build_end()
        self.save = self.add_foot(self.tr("Bewaar"), self.keep)
        self._fill(held, today)
        self.fit()

    # --- building -----------------------------------------------------------------------------

    def _build_about(self, organizations: tuple[str, ...]) -> None:
        subject = self._subject
        self.organization = SuggestEdit(organizations)
        self.only_this = QRadioButton(
            self.tr("Alleen deze persoon") if subject.is_contact else self.tr("Alleen dit aanbod")
        )
        self.with_all = QRadioButton(
            self.tr("Heel {organization}").format(organization=subject.organization)
        )
        group = QButtonGroup(self)
        for choice in (self.only_this, self.with_all):
            group.addButton(choice)
            choice.setFont(theme.font(Role.BODY))
        if not subject.record_id:
            self.add_field(self.tr("Met welke organisatie?"), self.organization)
            return
        self.column.addWidget(label(subject.name, tone="muted", wrap=True))
        if subject.organization:
            line = QHBoxLayout()
            line.setSpacing(16)
            line.addWidget(self.only_this)
            line.addWidget(self.with_all)
            line.addStretch(1)
            self.column.addLayout(line)

    def _build_what(self) -> None:
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem(wording.kind(kind), kind)
        self.term = QLineEdit()
        self.term.setPlaceholderText(self.tr("bijvoorbeeld 2 weken"))
        self._side_by_side((self.tr("Wat"), self.kind), (self.tr("Binnen (mag leeg)"), self.term))
        self.with_whom = QLineEdit()
        self.with_whom.setPlaceholderText(self.tr("Naam en functie, bijvoorbeeld regiebehandelaar"))
        self.add_field(self.tr("Met wie"), self.with_whom)
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.add_field(self.tr("Toelichting"), self.text)

    def _build_when(self) -> None:
        self.agreed_on, self.review_on = DateEdit(), DateEdit()
        for edit in (self.agreed_on, self.review_on):
            edit.setPlaceholderText(self.tr("dd-mm-jjjj"))
        self._side_by_side(
            (self.tr("Afgesproken op"), self.agreed_on),
            (self.tr("Herzien voor (mag leeg)"), self.review_on),
        )

    def _build_document(self) -> None:
        self.document = QLineEdit()
        self.document.setPlaceholderText(self.tr("https://… of het pad van een bestand"))
        self.opens = button(self.tr("Openen"))
        self.opens.setAccessibleName(self.tr("Document openen"))
        self.opens.clicked.connect(self._open_document)
        caption = label(self.tr("Document (mag leeg)"), tone="muted")
        caption.setBuddy(self.document)
        self.document.setAccessibleName(caption.text())
        self.document.textChanged.connect(self._show_openable)
        self.column.addWidget(caption)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.document, 1)
        line.addWidget(self.opens)
        self.column.addLayout(line)

    def _build_end(self) -> None:
        self.end = button(self.tr("Deze afspraak geldt niet meer"), kind="link")
        self.end.clicked.connect(self.stop)
        line = QHBoxLayout()
        line.addWidget(self.end)
        line.addStretch(1)
        self.column.addLayout(line)

    def _side_by_side(self, *fields: tuple[str, QWidget]) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        for name, edit in fields:
            column = QVBoxLayout()
            column.setSpacing(6)
            caption = label(name, tone="muted")
            caption.setBuddy(edit)
            edit.setAccessibleName(name)
            column.addWidget(caption)
            column.addWidget(edit)
            line.addLayout(column, 1)
        self.column.addLayout(line)

    # --- filling ------------------------------------------------------------------------------

    def _fill(self, held: Agreement | None, today: date) -> None:
        of_all = held is not None and not held.record_id
        self.only_this.setChecked(not of_all)
        self.with_all.setChecked(of_all)
        if held is None:
            self.agreed_on.setText(written(today))
        else:
            self.organization.setText(held.organization)
            self.kind.setCurrentIndex(KINDS.index(held.kind))
            self.term.setText(held.term)
            self.with_whom.setText(held.with_whom)
            self.text.setPlainText(held.text)
            self.agreed_on.setText(written(held.agreed_on) if held.agreed_on else "")
            self.review_on.setText(written(held.review_on) if held.review_on else "")
            self.document.setText(held.document)
        self._show_openable()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one fills in first."""
        super().showEvent(event)
        (self.kind if self._subject.record_id else self.organization).setFocus()

    def _show_openable(self) -> None:
        self.opens.setEnabled(document_url(self.document.text()) is not None)

    def _open_document(self) -> None:
        if not open_document(self.document.text(), self._opener):
            self.refuse(
                self.tr("Dit document gaat niet open. Controleer het adres, of je netwerk.")
            )

    # --- doing --------------------------------------------------------------------------------

    def agreement(self) -> Agreement | None:
        """Give what was filled in; None after saying which date can't be read."""
        days: list[date | None] = []
        for edit in (self.agreed_on, self.review_on):
            text = edit.text().strip()
            day = parse_date(text)
            if text and day is None:
                self.refuse(
                    self.tr("De datum ‘{text}’ lezen we niet. Schrijf hem als 31-12-2026.").format(
                        text=text
                    )
                )
                edit.setFocus()
                return None
            days.append(day)
        record_id, organization = self._about()
        return replace(
            self._held or Agreement("", AgreementKind.CONSULT),
            kind=AgreementKind(self.kind.currentData()),
            record_id=record_id,
            organization=organization,
            text=self.text.toPlainText(),
            term=self.term.text(),
            with_whom=self.with_whom.text(),
            agreed_on=days[0],
            review_on=days[1],
            document=self.document.text(),
        )

    def _about(self) -> tuple[str, str]:
        """Give (record, organisation) that it is about; one of them is ""."""
        subject = self._subject
        if not subject.record_id:
            return "", self.organization.text()
        if self.only_this.isChecked():
            return subject.record_id, ""
        # What is held already keeps its own spelling.
        return "", (self._held.organization if self._held else "") or subject.organization

    def keep(self) -> None:
        """Keep it; closes when that worked."""
        one = self.agreement()
        if one is None:
            return
        held = self._held is not None
        done = self.tr("De afspraak is aangepast.") if held else self.tr("De afspraak is bewaard.")
        change = self._desk.change if held else self._desk.add
        self.work(lambda: change(one), lambda _id: self.saved.emit(done))

    def stop(self) -> None:
        """Let the agreement no longer hold; closes when that worked."""
        held, done = self._held, self.tr("De afspraak geldt niet meer.")
        if held is not None:
            self.work(lambda: self._desk.end(held.id), lambda _none: self.saved.emit(done))
