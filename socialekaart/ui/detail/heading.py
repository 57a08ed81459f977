"""The top of an offering: its name, what is special about it, and the number to call now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.domain.model import RecordState
from socialekaart.services.views import FieldView, ServiceDetail
from socialekaart.ui import words
from socialekaart.ui.detail import content, wrong
from socialekaart.ui.detail.rows import side_by_side
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.freshness.wording import number_words
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import (
    CopyButton,
    MarkLabel,
    badge,
    button,
    clear,
    kbd,
    label,
    set_tone,
    tool,
)


class DetailHeading(QWidget):
    """Says at a glance whether this is the place, and what its number is."""

    backWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    wrongWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The WrongSubject somebody wants to report."""
    copied = Signal(str)
    editPhoneWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self._detail: ServiceDetail | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._title())
        column.addLayout(self._call_line())

    def _title(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        top = QHBoxLayout()
        self.back = tool("terug", self.tr("Terug (Alt+Pijl links)"))
        self.back.clicked.connect(self.backWanted)
        self.back.hide()
        self.name = label("", Role.NAME, wrap=True, copy=True)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.name, 1)
        self.wrong = button(self.tr("Klopt niet"))
        self.wrong.setToolTip(self.tr("Meld aan de bron wat hier niet klopt"))
        self.wrong.clicked.connect(self._report_any)
        top.addWidget(self.wrong, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        self.subtitle = label("", tone="muted", wrap=True)
        column.addWidget(self.subtitle)
        self._badges = QWidget()
        self._badge_flow = FlowLayout(self._badges)
        column.addWidget(self._badges)
        return column

    def _call_line(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.setContentsMargins(0, 4, 0, 6)
        line = FlowLayout(gap=10)
        self.phone = label("", Role.NUMBER, copy=True)
        self.copy = CopyButton()
        self.copy.copied.connect(self.copied)
        self.copy_key = kbd("Ctrl C")
        line.addWidget(self.phone)
        line.addWidget(self.copy)
        line.addWidget(self.copy_key)
        self.edit_phone = tool("potlood", self.tr("Telefoon aanpassen"))
        self.edit_phone.clicked.connect(self.editPhoneWanted)
        self.wrong_phone = tool("vlag", self.tr("Telefoon: klopt niet"))
        self.wrong_phone.clicked.connect(self._report_phone)
        line.addWidget(side_by_side(self.edit_phone, self.wrong_phone))
        self.phone_reported = badge(self.tr("gemeld"), "warn")
        line.addWidget(self.phone_reported)
        column.addLayout(line)
        self.phone_editor = QVBoxLayout()
        column.addLayout(self.phone_editor)
        self.phone_layer = label("", Role.SMALL, tone="accent", wrap=True)
        column.addWidget(self.phone_layer)
        state = QHBoxLayout()
        state.setSpacing(6)
        self.mark = MarkLabel()
        self.open_words = label("", Role.STRONG)
        self.fresh = label("", tone="muted", wrap=True)
        state.addWidget(self.mark)
        state.addWidget(self.open_words)
        state.addWidget(self.fresh, 1)
        column.addLayout(state)
        return column

    def show_detail(self, detail: ServiceDetail, now: datetime) -> None:
        """Show an offering as it stands at `now`."""
        self._detail = detail
        service = detail.service
        names = {view.attribute for view in detail.fields}
        self.name.setText(service.name)
        self.subtitle.setText(content.subtitle(detail))
        self._show_badges(detail)
        self.phone.setText(words.phone(service.phone))
        self.phone.setVisible(bool(service.phone))
        self.edit_phone.setVisible(bool(service.phone) and "phone" in names)
        self.wrong.setVisible(wrong.of_service(detail) is not None)
        phone = phone_fields(detail)
        may_report = wrong.of_fields(phone, detail) is not None
        self.wrong_phone.setVisible(bool(service.phone) and may_report)
        self.phone_reported.setVisible(any(view.reported for view in phone))
        self.copy.set_value(self.tr("nummer van {name}").format(name=service.name), service.phone)
        self.copy.setVisible(bool(service.phone))
        self.copy_key.setVisible(bool(service.phone))
        layers = [view for view in phone if view.own]
        self.phone_layer.setText(" ".join(content.layer_text(view) for view in layers))
        self.phone_layer.setVisible(bool(layers))
        self.mark.set_mark(words.mark(detail.opening))
        self.open_words.setText(words.opening(detail.opening, now))
        told = number_words(detail.facts, service.assured_date, now.date())
        self.fresh.setText("· " + told.text)
        set_tone(self.fresh, "warn" if told.warn else "muted")

    def _show_badges(self, detail: ServiceDetail) -> None:
        clear(self._badge_flow)
        if detail.state in (RecordState.ABSENT, RecordState.DELETED):
            self._badge_flow.addWidget(badge(self.tr("niet meer geleverd"), "warn"))
        if status := words.status(detail.service.status):
            self._badge_flow.addWidget(badge(status, "warn"))
        if detail.service.confidential_address:
            self._badge_flow.addWidget(badge(self.tr("geheim adres"), "danger"))
        if detail.is_example:
            self._badge_flow.addWidget(badge(self.tr("voorbeeld"), "quiet"))
        self._badges.setVisible(self._badge_flow.count() > 0)

    def _report_any(self) -> None:
        if self._detail is not None:
            self.wrongWanted.emit(wrong.of_service(self._detail))

    def _report_phone(self) -> None:
        if self._detail is not None:
            subject = wrong.of_fields(phone_fields(self._detail), self._detail)
            self.wrongWanted.emit(subject)


def phone_fields(detail: ServiceDetail) -> list[FieldView]:
    """Give the field of the number to call, if the offering may have one."""
    return [view for view in detail.fields if view.attribute == "phone"]
