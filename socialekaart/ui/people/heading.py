"""The top of the contact page: who it is, the numbers, whether they answer now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from socialekaart.services.people.views import PersonDetail
from socialekaart.services.views import FieldView
from socialekaart.ui import words
from socialekaart.ui.detail.content import layer_text
from socialekaart.ui.detail.rows import side_by_side
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.people import content
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


class PersonHeading(QWidget):
    """Name, role, marks, buttons, numbers. `editWanted` names the fields of a row."""

    copied = Signal(str)
    editWanted = Signal(tuple)  # noqa: N815 (Qt's manner for signals)
    wrongWanted = Signal(tuple)  # noqa: N815 (Qt's manner for signals)
    rosterWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    leaveWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    removeWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._name_line())
        self.subtitle = label("", tone="muted", wrap=True, copy=True)
        column.addWidget(self.subtitle)
        self.name_place = QVBoxLayout()
        column.addLayout(self.name_place)
        self.layers = label("", Role.SMALL, tone="accent", wrap=True)
        column.addWidget(self.layers)
        self._badges = QWidget()
        self._badge_flow = FlowLayout(self._badges)
        column.addWidget(self._badges)
        column.addSpacing(6)
        column.addLayout(self._numbers())
        self.number_place = QVBoxLayout()
        column.addLayout(self.number_place)
        column.addWidget(self._state_line())

    def _name_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.name = label("", Role.PAGE, wrap=True, copy=True)
        row.addWidget(self.name, 1)
        self.edit_name = tool("potlood", self.tr("Naam, functie en organisatie aanpassen"))
        self.edit_name.clicked.connect(lambda: self.editWanted.emit(content.NAMES))
        self.roster = button(self.tr("In het rooster"))
        self.roster.setToolTip(self.tr("Toon waar deze persoon in het rooster staat"))
        self.roster.clicked.connect(self.rosterWanted)
        self.leave = button(self.tr("Vertrekt…"))
        self.leave.setToolTip(self.tr("Draag over wat deze persoon oppakt"))
        self.leave.clicked.connect(self.leaveWanted)
        self.wrong = button(self.tr("Klopt niet"))
        self.wrong.setToolTip(self.tr("Meld aan de bron wat hier niet klopt"))
        self.wrong.clicked.connect(lambda: self.wrongWanted.emit(()))
        self.remove = button(self.tr("Verwijder…"))
        self.remove.clicked.connect(self.removeWanted)
        self.buttons = (self.roster, self.leave, self.wrong, self.remove)
        for part in (self.edit_name, *self.buttons):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _numbers(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        first = FlowLayout(gap=10)
        self.phone = label("", Role.NUMBER, copy=True)
        self.copy = CopyButton()
        self.copy.copied.connect(self.copied)
        self.copy_key = kbd("Ctrl C")
        self.edit_phone = tool("potlood", self.tr("Nummers en e-mail aanpassen"))
        self.edit_phone.clicked.connect(lambda: self.editWanted.emit(content.NUMBERS))
        self.wrong_phone = tool("vlag", self.tr("Nummers en e-mail: klopt niet"))
        self.wrong_phone.clicked.connect(lambda: self.wrongWanted.emit(content.NUMBERS))
        self.reported = badge(self.tr("gemeld"), "warn")
        self.reported.setToolTip(self.tr("Wij meldden aan de bron dat hier iets niet klopt."))
        tools = side_by_side(self.edit_phone, self.wrong_phone)
        for part in (self.phone, self.copy, self.copy_key, tools, self.reported):
            first.addWidget(part)
        column.addLayout(first)
        others = FlowLayout(gap=12)
        self.general, self.general_copy = label("", Role.NUMBER_SMALL, copy=True), CopyButton()
        self.email, self.email_copy = label("", Role.NUMBER_SMALL, copy=True), CopyButton()
        self._general_part = self._with_caption(
            self.tr("Algemeen"), self.general, self.general_copy
        )
        self._email_part = self._with_caption(self.tr("E-mail"), self.email, self.email_copy)
        others.addWidget(self._general_part)
        others.addWidget(self._email_part)
        column.addLayout(others)
        return column

    def _with_caption(self, caption: str, value: QLabel, copy: CopyButton) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        copy.copied.connect(self.copied)
        for part in (label(caption, tone="muted"), value, copy):
            row.addWidget(part)
        return made

    def _state_line(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, gap=12)
        flow.setContentsMargins(0, 4, 0, 0)
        self.mark = MarkLabel()
        self.now_words = label("", Role.STRONG)
        self.now_rest = label("")
        self.fresh = label("", tone="muted")
        now = QWidget()
        row = QHBoxLayout(now)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.mark, self.now_words, self.now_rest):
            row.addWidget(part)
        flow.addWidget(now)
        flow.addWidget(self.fresh)
        return made

    def show_person(self, detail: PersonDetail, now: datetime) -> None:
        """Show who it is."""
        contact = detail.contact
        name = words.who_name(contact)
        self.name.setText(name)
        self.subtitle.setText(content.subtitle(contact))
        self.subtitle.setVisible(bool(self.subtitle.text()))
        own = content.own_layers(detail, (*content.NAMES, *content.NUMBERS))
        self.layers.setText("\n".join(named_layer(view) for view in own))
        self.layers.setVisible(bool(own))
        clear(self._badge_flow)
        for text, kind in content.detail_badges(detail, now.date()):
            self._badge_flow.addWidget(badge(text, kind))
        self._show_numbers(detail, name)
        self._show_state(detail, now)
        self._show_buttons(detail)

    def _show_numbers(self, detail: PersonDetail, name: str) -> None:
        contact = detail.contact
        phone = contact.direct_phone or contact.general_phone
        self.phone.setText(words.phone(phone) or self.tr("Geen nummer bekend"))
        self.copy.set_value(self.tr("nummer van {name}").format(name=name), phone)
        for part in (self.copy, self.copy_key):
            part.setVisible(bool(phone))
        general = contact.general_phone if contact.direct_phone else ""
        self.general.setText(words.phone(general))
        self.general_copy.set_value(self.tr("algemeen nummer"), general)
        self._general_part.setVisible(bool(general))
        self.email.setText(contact.email)
        self.email_copy.set_value(self.tr("e-mailadres"), contact.email)
        self.email_copy.setToolTip(self.tr("Ctrl+Shift+E"))
        self._email_part.setVisible(bool(contact.email))
        reported = any(view.reported for view in content.views_of(detail, content.NUMBERS))
        self.reported.setVisible(reported)

    def _show_state(self, detail: PersonDetail, now: datetime) -> None:
        strong, rest = content.reachable(detail, now)
        self.mark.set_mark(content.mark(detail, now.date()))
        self.now_words.setText(strong)
        self.now_words.setVisible(bool(strong))
        self.now_rest.setText(rest)
        fresh = content.freshness(detail, now.date())
        self.fresh.setText(fresh.text)
        set_tone(self.fresh, "warn" if fresh.warn else "muted")

    def _show_buttons(self, detail: PersonDetail) -> None:
        here = not detail.is_gone
        self.edit_name.setVisible(here)
        self.edit_phone.setVisible(here)
        self.roster.setVisible(here)
        self.leave.setVisible(here and not detail.left)
        self.remove.setVisible(detail.is_own)
        self.wrong.setVisible(here and content.wrong_subject(detail) is not None)
        wrong_numbers = content.wrong_subject(detail, content.NUMBERS)
        self.wrong_phone.setVisible(here and wrong_numbers is not None)


def named_layer(view: FieldView) -> str:
    """Say of one of several fields what the source says."""
    return f"{view.label}: {layer_text(view)}"
