"""Wie bel ik? One domain, the place and age of the top bar, a moment: the whole ordered answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QEvent, QObject, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import Place
from socialekaart.services.views import WhoAnswer, WhoLine
from socialekaart.ui import theme, words
from socialekaart.ui.front_door.line_card import WhoLineCard
from socialekaart.ui.search.answer_card import question
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.theme import Role
from socialekaart.ui.top_bar import TopBar
from socialekaart.ui.widgets import EmptyState, MessageBar, button, card, clear, label


class FrontDoorPage(QWidget):
    """Domains on the left (arrows walk them), the answer on the right."""

    copied = Signal(str)
    failed = Signal(object)
    changed = Signal(str)
    contactWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    acuteWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(
        self, desk: Desk, background: Background, top: TopBar, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._desk, self._background, self._top, self._clock = desk, background, top, clock
        self.domain = ""
        self.answer: WhoAnswer | None = None
        self.cards: list[WhoLineCard] = []
        self.tiles: dict[str, QPushButton] = {}
        self.setProperty("ground", "page")
        self._build()
        top.asked.connect(self._asked)

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(16)
        outer.addWidget(self._domain_list())
        right = QVBoxLayout()
        right.setSpacing(12)
        self.bar = MessageBar()
        right.addWidget(self.bar)
        right.addLayout(self._heading())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "page")
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(12)
        self._area.setWidget(inner)
        right.addWidget(self._area, 1)
        self.empty = EmptyState()
        self.empty.hide()
        right.addWidget(self.empty, 1)
        outer.addLayout(right, 1)

    def _domain_list(self) -> QFrame:
        sheet = card()
        sheet.setFixedWidth(268)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        title = label(self.tr("Waarover gaat het?"), Role.SMALL_STRONG, tone="accent")
        title.setContentsMargins(12, 0, 0, 4)
        column.addWidget(title)
        group = QButtonGroup(self)
        choices = [("", self.tr("Weet ik nog niet: de voordeur"))]
        choices += [(identifier, full) for identifier, full, _ in self._desk.domains()]
        for identifier, text in choices:
            tile = QPushButton(text)
            tile.setProperty("tile", True)
            tile.setCheckable(True)
            tile.setAutoDefault(False)
            tile.setFont(theme.font(Role.BODY))
            tile.installEventFilter(self)
            tile.toggled.connect(lambda on, d=identifier, t=tile: self._chosen(on, d, t))
            group.addButton(tile)
            self.tiles[identifier] = tile
            column.addWidget(tile)
        column.addStretch(1)
        return sheet

    def _heading(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self.title = label(self.tr("Wie bel ik?"), Role.PAGE, wrap=True)
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.where = button(self.tr("plaats invullen"), kind="link")
        self.where.clicked.connect(self._top.focus_place)
        row.addWidget(self.where)
        row.addStretch(1)
        self.now_box = QCheckBox(self.tr("Nu"))
        self.now_box.setChecked(True)
        self.when = QDateTimeEdit()
        self.when.setCalendarPopup(True)
        self.when.setDisplayFormat("ddd d MMM yyyy  H:mm")
        self.when.setAccessibleName(self.tr("Op welk moment"))
        self.when.setEnabled(False)
        self._set_moment(self._clock())
        self.when.setMinimumWidth(230)
        self.now_box.toggled.connect(self._now_toggled)
        self.when.dateTimeChanged.connect(lambda _value: self.ask())
        self.appoint = button(self.tr("Wijs iemand aan…"))
        self.appoint.clicked.connect(lambda: self.appoint_for(self.domain))
        row.addWidget(self.now_box)
        row.addWidget(self.when)
        row.addWidget(self.appoint)
        column.addLayout(row)
        return column

    # --- asking -------------------------------------------------------------------------------

    def open_for(self, domain: str) -> None:
        """Show the answer for a domain, "" for the front door alone."""
        tile = self.tiles.get(domain) or self.tiles[""]
        tile.setChecked(True)
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ask()

    def moment(self) -> datetime:
        """Give the moment asked about: now, or what was chosen (local Dutch time)."""
        if self.now_box.isChecked():
            return self._clock()
        value = self.when.dateTime().toPython()
        return value if isinstance(value, datetime) else self._clock()

    def ask(self) -> None:
        """Ask for the answer."""
        if not self.isVisible():
            return
        domains = (self.domain,) if self.domain else ()
        place_text, age, now = (
            self._top.place.edit.text().strip(),
            self._top.age_value,
            self.moment(),
        )

        def work() -> WhoAnswer:
            place = self._desk.find_place(place_text) if place_text else None
            return self._desk.who(domains, place, age, now)

        self._background.run(
            work,
            lambda answer: self._show(answer, now),
            self.failed.emit,
            owner=self,
            lane="who-page",
        )

    def _asked(self) -> None:
        self.ask()

    def _chosen(self, on: bool, domain: str, tile: QPushButton) -> None:
        tile.setFont(theme.font(Role.STRONG if on else Role.BODY))
        if on:
            self.domain = domain
            self.ask()

    def _now_toggled(self, now: bool) -> None:
        self.when.setEnabled(not now)
        if not now:
            self._set_moment(self._clock())
            self.when.setFocus()
        self.ask()

    def _set_moment(self, value: datetime) -> None:
        self.when.blockSignals(True)
        self.when.setDateTime(
            QDateTime(QDate(value.year, value.month, value.day), QTime(value.hour, value.minute))
        )
        self.when.blockSignals(False)

    # --- showing ------------------------------------------------------------------------------

    def _show(self, answer: WhoAnswer, now: datetime) -> None:
        self.answer = answer
        self.title.setText(question(answer))
        self._word_place(answer.place)
        focused = next((i for i, c in enumerate(self.cards) if c.isAncestorOf(self._focus())), -1)
        clear(self._lines)
        self.cards = []
        self.appoint.setVisible(bool(answer.domains))
        if answer.nobody_for_domain and answer.domains:
            self._add_nobody()
        for position, line in enumerate(answer.lines):
            self._add(line, now, first=position == 0 and not answer.nobody_for_domain)
        door = answer.front_door
        if door is not None and all(c.line.contact_id != door.contact_id for c in self.cards):
            self._lines.addWidget(
                label(self.tr("De voordeur van de gemeente"), Role.SMALL_STRONG, tone="accent")
            )
            self._add(door, now, first=False)
        self._lines.addWidget(self._crisis())
        self._lines.addStretch(1)
        self._area.setVisible(bool(self.cards))
        self.empty.setVisible(not self.cards)
        if not self.cards:
            self._teach(answer)
        elif 0 <= focused < len(self.cards):
            self.cards[focused].setFocus()

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self

    def _add(self, line: WhoLine, now: datetime, *, first: bool) -> None:
        answer = self.answer
        choosable = answer is not None and bool(answer.domains)
        made = WhoLineCard(line, now, first=first, choosable=choosable)
        made.copied.connect(self.copied)
        made.chosen.connect(self._choose_line)
        made.withdrawn.connect(self._withdraw)
        made.contactWanted.connect(self.contactWanted)
        made.installEventFilter(self)
        self.cards.append(made)
        self._lines.addWidget(made)

    def _add_nobody(self) -> None:
        sheet = card()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(16, 12, 16, 12)
        text = self.tr("Voor dit domein staat hier niemand genoteerd. De voordeur helpt je verder.")
        row.addWidget(label(text, wrap=True), 1)
        go = button(self.tr("Wijs iemand aan…"), kind="primary")
        go.clicked.connect(lambda: self.appoint_for(self.domain))
        row.addWidget(go)
        self._lines.addWidget(sheet)

    def _crisis(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(4, 0, 0, 0)
        row.addWidget(label(self.tr("Kan het niet wachten?"), tone="muted"))
        go = button(self.tr("Acuut: crisislijnen (F2)"), kind="link")
        go.clicked.connect(self.acuteWanted)
        row.addWidget(go)
        row.addStretch(1)
        return made

    def _teach(self, answer: WhoAnswer) -> None:
        if answer.place is None:
            self.empty.show_state(
                self.tr("Waar woont degene om wie het gaat?"),
                self.tr("Vul bij ‘Waar?’ een postcode of plaats in. Die wordt nergens bewaard."),
                [(self.tr("Naar ‘Waar?’"), self._top.focus_place)],
            )
        else:
            steps = [(self.tr("Wijs iemand aan…"), lambda: self.appoint_for(self.domain))]
            self.empty.show_state(
                self.tr("Hier is nog niemand voor genoteerd"),
                self.tr("Ook een voordeur van deze gemeente kennen we nog niet."),
                steps if self.domain else [],
            )

    def _word_place(self, place: Place | None) -> None:
        where = place.label if place is not None else self.tr("plaats invullen")
        age = self._top.age_value
        text = where if age is None else f"{where} · {self.tr('{n} jaar').format(n=age)}"
        self.where.setText(text)
        self.where.setAccessibleName(self.tr("Plaats: {text}").format(text=text))

    # --- the own choice -----------------------------------------------------------------------

    def appoint_for(self, domain: str) -> None:
        """Let somebody choose the fixed contact for a domain."""
        from socialekaart.ui.dialogs.choose_contact import ChooseContactDialog

        labels = {identifier: full for identifier, full, _ in self._desk.domains()}
        place = self.answer.place if self.answer is not None else None
        where = place.municipality_name if place is not None else ""
        dialog = ChooseContactDialog(
            self._desk, self._background, labels.get(domain, domain), where, self
        )
        dialog.accepted.connect(
            lambda: self.choose(domain, dialog.contact_id, dialog.contact_name, place)
        )
        QShortcut(QKeySequence("F2"), dialog).activated.connect(self.acuteWanted)
        self.dialog = dialog
        dialog.open()

    def choose(self, domain: str, contact_id: str, name: str, place: Place | None) -> None:
        """Make somebody the fixed contact."""
        self._background.run(
            lambda: self._desk.choose_contact(domain, contact_id, place),
            lambda _token: self._done(
                self.tr("{name} is nu jullie vaste contact.").format(name=name)
            ),
            self.failed.emit,
            owner=self,
        )

    def _choose_line(self, line: WhoLine) -> None:
        answer = self.answer
        if answer is not None and answer.domains:
            name = words.who_name(line.contact)
            self.choose(answer.domains[0], line.contact_id, name, answer.place)

    def _withdraw(self) -> None:
        answer = self.answer
        if answer is None or not answer.domains:
            return
        domain, place = answer.domains[0], answer.place
        self._background.run(
            lambda: self._desk.withdraw_choice(domain, place),
            lambda _token: self._done(self.tr("De eigen keuze is ingetrokken.")),
            self.failed.emit,
            owner=self,
        )

    def _done(self, sentence: str) -> None:
        self.changed.emit(sentence)
        self.ask()

    # --- keys ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk tiles and lines with the arrows; right and left go between them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line: list[QWidget] = list(self.cards)
            if watched in line:
                return self._walk(line, watched, event.key())
            tiles: list[QWidget] = list(self.tiles.values())
            if watched in tiles:
                return self._walk(tiles, watched, event.key())
        return super().eventFilter(watched, event)

    def _walk(self, row: list[QWidget], at: QObject, key: int) -> bool:
        position = next(i for i, widget in enumerate(row) if widget is at)
        target: QWidget | None = None
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            target = row[min(max(position + step, 0), len(row) - 1)]
        elif (
            key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and row[0] not in self.cards
        ):
            target = self.cards[0] if self.cards else None
        elif key == Qt.Key.Key_Left and row[0] in self.cards:
            target = self.tiles[self.domain]
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(target, QPushButton):
            target.setChecked(True)
        else:
            self._area.ensureWidgetVisible(target)
        return True

    def phone_to_copy(self) -> tuple[str, str]:
        """Give (number, of whom) of the line with the focus, else of the first line."""
        focus = self._focus()
        for one in self.cards:
            if one is focus or one.isAncestorOf(focus):
                return one.line.phone, words.who_name(one.line.contact)
        if self.cards:
            return self.cards[0].line.phone, words.who_name(self.cards[0].line.contact)
        return "", ""
