"""‘Klopt niet’: which field, what it should be and why; nothing about patients."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from socialekaart.errors import SocialekaartError
from socialekaart.ui import theme
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.detail.wrong import WrongField, WrongSubject
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WIDTH = 560
MOST_SHOWN = 300
"""Signs of a long value that are shown; the rest says nothing more about which one it is."""


class ReportWrongDialog(QDialog):
    """Reports through the desk before it closes; a refusal is shown where one types."""

    reported = Signal(str)
    """The Dutch sentence that says it was done."""

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        subject: WrongSubject,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._aside, self._subject = desk, aside, subject
        self.setWindowTitle(self.tr("Klopt niet"))
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Wat klopt er niet?"), Role.NAME))
        told = label(subject.record_name, tone="muted", wrap=True)
        column.addWidget(told)
        column.addSpacing(4)
        self._build_field(column)
        self._build_proposal(column)
        self._build_reason(column)
        self._build_foot(column)
        self._show_field()

    def _build_field(self, column: QVBoxLayout) -> None:
        self.field = QComboBox()
        for field in self._subject.fields:
            self.field.addItem(field.label)
        self.field.setAccessibleName(self.tr("Welk veld"))
        self.field.currentIndexChanged.connect(self._show_field)
        column.addWidget(self.field)
        self.field.setVisible(len(self._subject.fields) > 1)
        self.caption = label("", tone="muted")
        self.shown = label("", Role.STRONG, wrap=True, copy=True)
        column.addWidget(self.caption)
        column.addWidget(self.shown)

    def _build_proposal(self, column: QVBoxLayout) -> None:
        column.addSpacing(6)
        self.proposed = QLineEdit()
        self.proposed.setPlaceholderText(self.tr("Weet je het niet? Laat het leeg."))
        self._field(column, self.tr("Wat moet het zijn?"), self.proposed)
        self.proposed.textChanged.connect(self._show_take_over)
        self.take_over = QCheckBox(self.tr("Toon onze waarde alvast"))
        self.take_over.setFont(theme.font(Role.BODY))
        column.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_reason(self, column: QVBoxLayout) -> None:
        column.addSpacing(6)
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
        self._field(column, self.tr("Waarom?"), self.reason)
        self.more = QLineEdit()
        self.more.setPlaceholderText(self.tr("Toelichting voor de bron (mag leeg blijven)"))
        self.more.setAccessibleName(self.tr("Toelichting"))
        column.addWidget(self.more)
        never = self.tr("De bron leest dit. Schrijf nooit iets over patiënten.")
        column.addWidget(label(never, Role.SMALL, tone="muted", wrap=True))

    def _build_foot(self, column: QVBoxLayout) -> None:
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        cancel = button(self.tr("Annuleer"))
        cancel.clicked.connect(self.reject)
        self.send = button(self.tr("Meld dit"), kind="primary")
        self.send.setDefault(True)
        self.send.clicked.connect(self.report)
        foot.addWidget(cancel)
        foot.addWidget(self.send)
        column.addLayout(foot)

    def _field(self, column: QVBoxLayout, name: str, edit: QWidget) -> None:
        caption = label(name, tone="muted")
        caption.setBuddy(edit)
        edit.setAccessibleName(name)
        column.addWidget(caption)
        column.addWidget(edit)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one types, or where one has to choose first."""
        super().showEvent(event)
        (self.field if len(self._subject.fields) > 1 else self.proposed).setFocus()

    # --- what is chosen -----------------------------------------------------------------------

    @property
    def chosen(self) -> WrongField:
        """Give the chosen field."""
        return self._subject.fields[max(0, self.field.currentIndex())]

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
        field, proposed = self.chosen, self.proposed.text().strip()
        if proposed and proposed == field.shown:
            self._refuse(self.tr("Dit staat er al. Typ wat het moet zijn, of laat het leeg."))
            return
        take_over = self.take_over.isEnabled() and self.take_over.isChecked()
        reason = self.reason_text()
        self.send.setEnabled(False)
        self.send.setText(self.tr("Wordt gemeld…"))
        self._aside.run(
            lambda: self._desk.report_wrong(
                self._subject.record_id, field.attribute, proposed, reason, take_over=take_over
            ),
            lambda _nothing: self._done(take_over),
            self._refused,
            owner=self,
        )

    def _done(self, take_over: bool) -> None:
        text = self.tr("Gemeld: {field}. Je verstuurt het bij Leveringen, onder Meldingen.")
        if take_over:
            text = self.tr("Gemeld: {field}. Onze waarde staat alvast op de kaart.")
        self.accept()
        self.reported.emit(text.format(field=self.chosen.label.lower()))

    def _refused(self, error: Exception) -> None:
        self.send.setEnabled(True)
        self.send.setText(self.tr("Meld dit"))
        if isinstance(error, SocialekaartError):
            self._refuse(str(error))
        else:
            self._aside.report(error)

    def _refuse(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        self._fit()

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
        self._show_take_over()
        self._fit()

    def _show_take_over(self) -> None:
        self.take_over.setVisible(self.chosen.editable)
        possible = self.chosen.editable and bool(self.proposed.text().strip())
        self.take_over.setEnabled(possible)
        if not possible:
            self.take_over.setChecked(False)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(WIDTH))
