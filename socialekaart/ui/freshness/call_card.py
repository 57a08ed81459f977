"""One record to call about: the number, what to ask, what we have now, and four answers."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.checks.views import CheckItem, DueFact
from socialekaart.ui import theme, words
from socialekaart.ui.freshness import wording
from socialekaart.ui.freshness.badges import AgeMark, FactsLine
from socialekaart.ui.freshness.change_form import ChangeForm
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, badge, button, card, clear, kbd, label, rule

BUTTON_HEIGHT = 52
KEY_ROOM = 60
"""Pixels on both sides of a button's text, of which the right ones hold the key."""


class Answer(StrEnum):
    """What came of the call; values are the keys to press."""

    CORRECT = "K"
    CHANGED = "G"
    NOT_REACHED = "N"
    GONE = "B"


class AnswerButton(QPushButton):
    """A big button with its key on it."""

    def __init__(self, text: str, key: str, kind: str = "") -> None:
        super().__init__(text)
        self.setFont(theme.font(Role.STRONG))
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("{text}, toets {key}").format(text=text, key=key))
        if kind:
            self.setProperty("kind", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 14, 0)
        row.addStretch(1)
        picture = kbd(key)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """Ask for a height that is easy to hit."""
        return QSize(super().sizeHint().width() + KEY_ROOM, BUTTON_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as Space is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class CallCard(QWidget):
    """Shows one item; says what was answered, and by which button or key."""

    answered = Signal(object)
    """An `Answer`, but for CHANGED, which comes as `saved`."""
    saved = Signal(object)
    opened = Signal()
    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.item: CheckItem | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._sheet = card()
        outer.addWidget(self._sheet)
        outer.addStretch(1)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(6)
        self._build_head(column)
        column.addSpacing(4)
        column.addWidget(rule())
        column.addSpacing(4)
        self._greeting = label("", tone="muted", wrap=True)
        column.addWidget(self._greeting)
        column.addSpacing(4)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(12)
        column.addLayout(self._questions)
        column.addSpacing(6)
        self.others = FactsLine()
        column.addWidget(self.others)
        column.addSpacing(10)
        self.buttons = self._build_buttons()
        column.addWidget(self._answers)
        self.form = ChangeForm()
        self.form.hide()
        column.addWidget(self.form)
        self.form.saved.connect(self.saved)
        self.form.cancelled.connect(self.stop_changing)

    def _build_head(self, column: QVBoxLayout) -> None:
        top = QHBoxLayout()
        self.why = label("", Role.SMALL_STRONG, tone="warn")
        self.open = button(self.tr("Bekijk alles"), kind="link")
        self.open.clicked.connect(self.opened)
        top.addWidget(self.why, 1)
        top.addWidget(self.open)
        column.addLayout(top)
        line = QHBoxLayout()
        line.setSpacing(10)
        self.name = label("", Role.NAME, wrap=True)
        self.example = badge(self.tr("voorbeeld"), "example")
        line.addWidget(self.name, 1)
        line.addWidget(self.example, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        self.subtitle = label("", Role.SUB, tone="muted", wrap=True)
        column.addWidget(self.subtitle)
        number = QHBoxLayout()
        number.setSpacing(12)
        self.phone = label("", Role.NUMBER, copy=True)
        self.copy = CopyButton()
        self.copy.copied.connect(self.copied)
        self.kind = label("", Role.SMALL, tone="muted")
        number.addWidget(self.phone)
        number.addWidget(self.copy)
        number.addWidget(self.kind)
        number.addStretch(1)
        column.addLayout(number)

    def _build_buttons(self) -> dict[Answer, AnswerButton]:
        made = {
            Answer.CORRECT: AnswerButton(self.tr("Klopt"), Answer.CORRECT, "primary"),
            Answer.CHANGED: AnswerButton(self.tr("Gewijzigd"), Answer.CHANGED),
            Answer.NOT_REACHED: AnswerButton(self.tr("Niet bereikt"), Answer.NOT_REACHED),
            Answer.GONE: AnswerButton(self.tr("Bestaat niet meer"), Answer.GONE),
        }
        self._answers = QWidget()
        grid = QGridLayout(self._answers)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        for place, (answer, one) in enumerate(made.items()):
            grid.addWidget(one, place // 2, place % 2)
            one.clicked.connect(lambda _=False, it=answer: self.answer(it))
        return made

    # --- showing ------------------------------------------------------------------------------

    def show_item(self, item: CheckItem, today: date, practice: str) -> None:
        """Show another record; a form that was open for the one before is closed."""
        self.item = item
        self.why.setText(wording.reason(item, today))
        self.name.setText(item.name)
        self.example.setVisible(item.is_example)
        subtitle = wording.subtitle(item)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self._show_number(item)
        self._greeting.setText(wording.greeting(practice))
        clear(self._questions)
        for due, asked in zip(item.due, item.questions, strict=True):
            text = wording.question(asked, item)
            self._questions.addWidget(_question(due, text, wording.since(due.state, today)))
        self.others.show_facts(item.others, today, item.kind)
        self.form.show_item(item)
        self._change(False)

    def _show_number(self, item: CheckItem) -> None:
        way = words.phone(item.phone) or item.email or item.website
        self.phone.setText(way or self.tr("geen nummer bekend"))
        self.phone.setFont(theme.font(Role.NUMBER if item.phone else Role.NAME))
        what = self.tr("nummer {phone}").format(phone=item.phone) if item.phone else way
        self.copy.set_value(what, item.phone or way)
        self.copy.setVisible(bool(way))
        self.kind.setVisible(not item.phone or item.phone_is_general)
        general = self.tr("algemeen nummer")
        self.kind.setText(general if item.phone else self.tr("geen nummer bekend"))
        if not way:
            self.kind.hide()

    # --- answering ----------------------------------------------------------------------------

    @property
    def is_changing(self) -> bool:
        """Tell whether the fields are open."""
        return self.form.isVisibleTo(self)

    def answer(self, answer: Answer) -> None:
        """Answer, by a button or a key; 'gewijzigd' opens the fields."""
        if answer == Answer.CHANGED:
            self._change(True)
            self.form.begin()
        else:
            self.answered.emit(answer)

    def stop_changing(self) -> None:
        """Close the fields; nothing is kept of what was typed."""
        if self.item is not None:
            self.form.show_item(self.item)
        self._change(False)
        self.buttons[Answer.CHANGED].setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, changing: bool) -> None:
        self.form.setVisible(changing)
        self._answers.setVisible(not changing)


def _question(due: DueFact, text: str, since: str) -> QWidget:
    """Make what to ask about one fact, with what we have now below it."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    grid.addWidget(AgeMark(due.state.age), 0, 0, Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(label(text, Role.STRONG, wrap=True), 0, 1)
    grid.addWidget(label(since, Role.SMALL, tone="muted"), 0, 2, Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(label(wording.now_text(due), Role.SUB, tone="muted", wrap=True), 1, 1, 1, 2)
    return made
