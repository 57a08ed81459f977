"""The answer card: whom to call, why this person, and how fresh the number is."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.views import WhoAnswer, WhoLine
from socialekaart.ui import theme, words
from socialekaart.ui.agreements.wording import decision_words
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.freshness.wording import number_words
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import (
    CopyButton,
    ElidedLabel,
    MarkLabel,
    PressButton,
    badge,
    button,
    clear,
    label,
    rule,
    set_tone,
)

REASON_WIDTH = 164
"""Pixels for the reason beside a person, where there is little room."""


def strong(text: str) -> str:
    """Make text bold for a rich-text label; the text itself is escaped."""
    return f"<b>{escape(text)}</b>"


def rich(text: str = "", role: Role = Role.BODY, *, tone: str = "") -> QLabel:
    """Make a label for text with bold parts; callers escape every value they put in."""
    made = label("", role, tone=tone, wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(text)
    return made


def side_line(before: str, name: str, phone: str) -> str:
    """Write a second person in one line: "Vervangt Sjoerd 06-…"."""
    number = (
        f' <span style="white-space:nowrap">{escape(words.phone(phone))}</span>' if phone else ""
    )
    return f"{escape(before)} {strong(name)}{number}"


class WhoBlock(QWidget):
    """A person to call: name, role, number, reachability; reason and freshness beside it."""

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10 if narrow else 16)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 0 if narrow else 1)
        if narrow:
            grid.setColumnMinimumWidth(2, REASON_WIDTH)
        grid.addLayout(self._person(), 0, 0)
        bar = rule()
        bar.setFixedSize(QSize(1, 16777215))
        bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        grid.addWidget(bar, 0, 1)
        right = QVBoxLayout()
        right.setSpacing(3)
        self.why = label("", Role.SMALL_STRONG, wrap=True)
        self.because = label("", Role.SMALL, wrap=True)
        self.fresh = label("", Role.SMALL, tone="muted", wrap=True)
        self.own = badge(self.tr("eigen keuze"), "accent")
        for part in (self.why, self.because, self.fresh, self.own):
            if narrow:
                part.setMaximumWidth(REASON_WIDTH)
            right.addWidget(part)
        right.addStretch(1)
        grid.addLayout(right, 0, 2)

    def _person(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(4)
        self.name = ElidedLabel(Role.NAME)
        self.role = label("", Role.SUB, tone="muted", wrap=True)
        self.phone = label("", Role.NUMBER, copy=True)
        self.copy = CopyButton()
        number = QHBoxLayout()
        number.setSpacing(10)
        number.addWidget(self.phone)
        number.addWidget(self.copy)
        number.addStretch(1)
        self.mark = MarkLabel()
        self.reach = rich()
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        state.addWidget(self.reach, 1)
        left.addWidget(self.name)
        left.addWidget(self.role)
        left.addLayout(number)
        left.addLayout(state)
        self.agreed = QWidget()
        self._agreed_flow = FlowLayout(self.agreed, gap=6)
        left.addWidget(self.agreed)
        left.addStretch(1)
        return left

    def set_line(self, line: WhoLine, now: datetime) -> None:
        """Show one line of an answer as it stands at `now`."""
        contact = line.contact
        self.name.setText(words.who_name(contact))
        self.role.setText(words.role_line(contact) if contact.name else contact.organization)
        self.phone.setText(words.phone(line.phone) or self.tr("geen nummer bekend"))
        self.phone.setFont(theme.font(Role.NUMBER if line.phone else Role.BODY))
        self.copy.set_value(self.tr("nummer {phone}").format(phone=line.phone), line.phone)
        self.copy.setVisible(bool(line.phone))
        self.mark.set_mark(words.mark(line.opening))
        first, rest = words.reachable(line.opening, now)
        days = words.working_days(contact)
        joint = " " if line.opening.is_open else " · "
        text = joint.join(part for part in (strong(first) if first else "", escape(rest)) if part)
        self.reach.setText(" · ".join(part for part in (text, escape(days)) if part))
        self.why.setText(self.tr("Waarom?"))
        self.because.setText(line.because)
        general = line.phone_is_general and bool(line.phone)
        subject = self.tr("Algemeen nummer,") if general else self.tr("Nummer")
        told = number_words(line.facts, contact.assured_date, now.date(), subject)
        self.fresh.setText(told.text)
        set_tone(self.fresh, "warn" if told.warn else "muted")
        self.own.setVisible(line.own_choice)
        clear(self._agreed_flow)
        agreed = decision_words(line.agreements)
        for one in agreed:
            self._agreed_flow.addWidget(badge(one.text, "warn" if one.warn else "good"))
        self.agreed.setVisible(bool(agreed))


class AnswerCard(QFrame):
    """Top of the search page. Without an answer it teaches: pick a domain, or appoint someone."""

    appointWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    allWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    domainChosen = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, domains: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__()
        self.setObjectName("answerCard")
        self.setAccessibleName(self.tr("Wie bel ik?"))
        self._domains = domains
        self._domain = ""
        self._phone = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(6)
        top = QHBoxLayout()
        self.question = label("", Role.SMALL_STRONG, tone="accent", wrap=True)
        self.all_lines = button(self.tr("Alle antwoorden"), kind="link")
        self.all_lines.setFont(theme.font(Role.SMALL))
        top.addWidget(self.question, 1)
        top.addWidget(self.all_lines, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        self.hint = label("", wrap=True)
        self.appoint = button(self.tr("Wijs iemand aan…"))
        hint = QHBoxLayout()
        hint.addWidget(self.hint, 1)
        hint.addWidget(self.appoint)
        column.addLayout(hint)
        self.block = WhoBlock(narrow=True)
        column.addWidget(self.block)
        self._tiles = QWidget()
        self._tile_flow = FlowLayout(self._tiles)
        column.addWidget(self._tiles)
        self._rule = rule()
        column.addWidget(self._rule)
        self._side = QWidget()
        side = QHBoxLayout(self._side)
        side.setContentsMargins(0, 4, 0, 0)
        side.setSpacing(20)
        self.stand_in = rich(role=Role.SMALL)
        self.front_door = rich(role=Role.SMALL)
        side.addWidget(self.stand_in, 1)
        side.addWidget(self.front_door, 1)
        column.addWidget(self._side)
        self.all_lines.clicked.connect(lambda: self.allWanted.emit(self._domain))
        self.appoint.clicked.connect(lambda: self.appointWanted.emit(self._domain))
        self._fill_tiles()
        self.show_start()

    @property
    def phone(self) -> str:
        """Give the number on the card, "" when there is none."""
        return self._phone

    def _fill_tiles(self) -> None:
        clear(self._tile_flow)
        for identifier, full, short in self._domains:
            chip = PressButton(short or full)
            chip.setProperty("chip", True)
            chip.setFont(theme.font(Role.SMALL))
            chip.setAccessibleName(self.tr("Zoek op {domain}").format(domain=full))
            chip.setAutoDefault(False)
            chip.clicked.connect(lambda _=False, d=identifier: self.domainChosen.emit(d))
            self._tile_flow.addWidget(chip)

    def show_start(self) -> None:
        """Teach how to begin."""
        self._phone = ""
        self._parts(block=False, hint=True, tiles=True, side=False, appoint=False, all_=False)
        self.question.setText(self.tr("Wie bel ik?"))
        self.hint.setText(
            self.tr("Typ waarmee je wilt helpen, of kies een domein. Hier zie je wie je belt.")
        )

    def show_answer(self, answer: WhoAnswer, now: datetime) -> None:
        """Show the first line of an answer, with stand-in and front door below it."""
        self._domain = answer.domains[0] if answer.domains else ""
        self.question.setText(question(answer))
        first = answer.lines[0] if answer.lines else answer.front_door
        nobody = answer.nobody_for_domain or first is None
        if first is None:
            self._phone = ""
            self._nobody(answer)
            return
        self._phone = first.phone
        self.block.set_line(first, now)
        self.hint.setText(self.tr("Hier staat nog niemand voor genoteerd. Bel de voordeur:"))
        stand_in = bool(first.stand_in_name)
        self.stand_in.setText(
            side_line(self.tr("Vervangt"), first.stand_in_name, first.stand_in_phone)
        )
        self.stand_in.setVisible(stand_in)
        door = answer.front_door
        other = door is not None and door.contact_id != first.contact_id
        if door is not None:
            name, before = words.who_name(door.contact), self.tr("Voordeur")
            # A front door that is called so already needs no word before it.
            before = "" if name.lower().startswith(before.lower()) else before
            self.front_door.setText(side_line(before, name, door.phone))
        self.front_door.setVisible(other)
        self._parts(
            block=True,
            hint=nobody,
            tiles=False,
            side=stand_in or other,
            appoint=nobody and bool(self._domain),
            all_=len(answer.lines) > 1,
        )

    def _nobody(self, answer: WhoAnswer) -> None:
        self._parts(
            block=False,
            hint=True,
            tiles=not answer.domains,
            side=False,
            appoint=bool(answer.domains),
            all_=False,
        )
        if answer.place is None:
            text = self.tr("Vul bij ‘Waar?’ een postcode of plaats in; dan staat hier wie je belt.")
        else:
            text = self.tr("Hier is nog niemand voor genoteerd. Wijs zelf iemand aan.")
        self.hint.setText(text)

    def _parts(
        self, *, block: bool, hint: bool, tiles: bool, side: bool, appoint: bool, all_: bool
    ) -> None:
        self.block.setVisible(block)
        self.hint.setVisible(hint)
        self._tiles.setVisible(tiles)
        self._rule.setVisible(side)
        self._side.setVisible(side)
        self.appoint.setVisible(appoint)
        self.all_lines.setVisible(all_)


def question(answer: WhoAnswer) -> str:
    """Word the question an answer is about."""
    where = ""
    if answer.place is not None:
        where = answer.place.municipality_name or answer.place.label
    tell = words.translate
    if answer.domain_label and where:
        text = tell("words", "Wie bel ik voor {domain} in {place}?")
    elif answer.domain_label:
        text = tell("words", "Wie bel ik voor {domain}?")
    else:
        text = (
            tell("words", "Waar klop ik aan in {place}?") if where else tell("words", "Wie bel ik?")
        )
    return text.format(domain=lower_first(answer.domain_label), place=where)


def lower_first(text: str) -> str:
    """Start a label with a small letter, for use inside a sentence."""
    return text[:1].lower() + text[1:]
