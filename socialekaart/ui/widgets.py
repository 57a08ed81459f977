"""Small widgets every page uses; all data goes into them as plain text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from socialekaart.ui import theme
from socialekaart.ui.clipboard import copy_text
from socialekaart.ui.resources import icon
from socialekaart.ui.theme import Role
from socialekaart.ui.tooltips import tip
from socialekaart.ui.words import Mark

LINK_PADDING = 12


def label(
    text: str = "",
    role: Role = Role.BODY,
    *,
    tone: str = "",
    wrap: bool = False,
    copy: bool = False,
) -> QLabel:
    """Make a label of plain text; `copy` lets mouse and keyboard select it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(role))
    made.setWordWrap(wrap)
    if tone:
        made.setProperty("tone", tone)
    if copy:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        made.setCursor(Qt.CursorShape.IBeamCursor)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Change the tone of a label that is already shown."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Make the style sheet look again at the properties of a widget."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def badge(text: str, kind: str) -> QLabel:
    """Make a small coloured word: quiet, example, warn, danger, good, accent."""
    made = label(text, Role.SMALL)
    made.setProperty("badge", kind)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def kbd(text: str) -> QLabel:
    """Make the picture of a key."""
    made = label(text, Role.HINT)
    made.setProperty("kbd", True)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


class PressButton(QPushButton):
    """A button that Enter presses too, and never another one: also beside a dialog's default."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as Space is."""
        if not _press(self, event):
            super().keyPressEvent(event)


class PressTool(QToolButton):
    """As PressButton."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as Space is."""
        if not _press(self, event):
            super().keyPressEvent(event)


def _press(pressed: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button on Enter; a key held down presses once. False for other keys."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():
        pressed.click()
    return True


def button(text: str, *, kind: str = "", role: Role = Role.SMALL_STRONG) -> QPushButton:
    """Make a button: plain, primary, danger or link."""
    made = PressButton(text)
    made.setFont(theme.font(Role.BODY if kind == "link" else role))
    if kind:
        made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def tool(icon_name: str, name: str) -> QToolButton:
    """Make a small button with only an icon; `name` is its accessible name and tooltip."""
    made = PressTool()
    made.setIcon(icon(icon_name, theme.current().muted))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def rule() -> QFrame:
    """Make a thin line between parts."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def card() -> QFrame:
    """Make a white sheet with a border."""
    made = QFrame()
    made.setProperty("card", True)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def draw_mark(painter: QPainter, box: QRect, mark: Mark) -> None:
    """Draw the mark of an opening state: a disc, a square or a ring."""
    colors = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark == Mark.OPEN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("good"))
        painter.drawEllipse(box)
    elif mark == Mark.CLOSED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("warn_mark"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
    else:
        painter.setPen(QPen(colors.color("muted"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.restore()


class MarkLabel(QWidget):
    """The mark of an opening state as a widget; the words beside it carry the meaning."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark.UNKNOWN
        self.setFixedSize(10, 10)

    def set_mark(self, mark: Mark) -> None:
        """Show another state."""
        self._mark = mark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        draw_mark(painter, self.rect(), self._mark)
        painter.end()


class ElidedLabel(QLabel):
    """A plain-text label that ends in … when it gets too little width, and then has a tooltip."""

    def __init__(self, role: Role = Role.BODY, tone: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if tone:
            self.setProperty("tone", tone)

    def minimumSizeHint(self) -> QSize:
        """Let the label shrink."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip(tip(self.text()) if shown != self.text() else "")
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


class LinkButton(PressButton):
    """A link that ends in … when it gets too little width, and then has a tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__(_plainly(text))
        self._full = text
        self.setProperty("kind", "link")
        self.setFont(theme.font(Role.BODY))
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask room for the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._full) + LINK_PADDING
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Let the link shrink."""
        return QSize(48, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the text as fits."""
        super().resizeEvent(event)
        room = self.width() - LINK_PADDING
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room + 1)
        self.setText(_plainly(shown))
        self.setToolTip(tip(self._full) if shown != self._full else "")


def _plainly(text: str) -> str:
    """Keep an "&" in a name from becoming the mark of a key."""
    return text.replace("&", "&&")


class CopyButton(PressButton):
    """Copies its text when pressed, and says for a moment that it did."""

    copied = Signal(str)

    def __init__(self, what: str = "", text: str = "") -> None:
        super().__init__()
        self._idle = self.tr("Kopieer")
        self._done = self.tr("Gekopieerd")
        self.setText(self._idle)
        self.setFont(theme.font(Role.SMALL_STRONG))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._timer = QTimer(self, singleShot=True, interval=1600)
        self._timer.timeout.connect(lambda: self.setText(self._idle))
        self.clicked.connect(self.copy)
        self._value = ""
        self.set_value(what, text)
        metrics = self.fontMetrics()
        self.setMinimumWidth(metrics.horizontalAdvance(self._done) + 26)

    def set_value(self, what: str, text: str) -> None:
        """Choose what is copied; `what` names it for a screen reader."""
        self._value = text
        self.setEnabled(bool(text))
        self.setAccessibleName(self.tr("Kopieer {what}").format(what=what or text))
        self.setText(self._idle)

    def copy(self) -> None:
        """Copy now."""
        if self._value:
            copy_text(self._value)
            self.setText(self._done)
            self._timer.start()
            self.copied.emit(self._value)


class MessageBar(QFrame):
    """A sentence above a page with at most one thing to do: an error, a notice, something done."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", wrap=True)
        self._action = button("", kind="link")
        self._close = tool("sluit", self.tr("Melding sluiten"))
        self._do: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._action.hide()
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_text(
        self,
        kind: str,
        text: str,
        action: str = "",
        do: Callable[[], None] | None = None,
        *,
        for_ms: int = 0,
    ) -> None:
        """Show a sentence; kind is error, info or done. `for_ms` 0 stays until closed."""
        self.setProperty("bar", kind)
        restyle(self)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        self._timer.stop()
        if for_ms:
            self._timer.start(for_ms)
        self.show()

    @property
    def text(self) -> str:
        """Give the sentence on show."""
        return self._text.text()

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()


class EmptyState(QWidget):
    """What a place says when it has nothing to show: a sentence and what to do next."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        # Little above and below: a low window needs the room, in a high one the stretches give it.
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(8)
        column.addStretch(1)
        self._title = label("", Role.STRONG, wrap=True)
        self._text = label("", tone="muted", wrap=True)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        column.addSpacing(8)
        column.addLayout(self._actions)
        column.addStretch(2)

    def show_state(
        self, title: str, text: str, actions: list[tuple[str, Callable[[], None]]] | None = None
    ) -> None:
        """Show another sentence with its next steps."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        clear(self._actions)
        self._actions.addStretch(1)
        for words, do in actions or []:
            step = button(words)
            step.clicked.connect(lambda _=False, act=do: act())
            self._actions.addWidget(step)
        self._actions.addStretch(1)

    @property
    def title(self) -> str:
        """Give the sentence on show."""
        return self._title.text()
