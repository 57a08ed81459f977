"""The fields of the top bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from socialekaart.ui import theme
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import kbd, label


class FieldBox(QFrame):
    """A line edit with its name inside the border, and a ring around both when it has the focus."""

    def __init__(self, name: str, hint: str = "", key: str = "") -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setProperty("bare", True)
        self.edit.setFont(theme.font(Role.FIELD))
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(name)
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 14, 4)
        row.setSpacing(8)
        caption = label(name, Role.SMALL, tone="muted")
        caption.setBuddy(self.edit)
        row.addWidget(caption)
        row.addWidget(self.edit, 1)
        self.key = kbd(key)
        row.addWidget(self.key)
        self.key.setVisible(bool(key))
        self.setFixedHeight(50)
        self._wrong = False
        self.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the ring again when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def set_wrong(self, wrong: bool) -> None:
        """Show that what stands here is not understood."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, border and ring."""
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.edit.hasFocus()
        box = self.rect().adjusted(3, 3, -3, -3)
        if focused:
            painter.setPen(QPen(colors.color("halo"), 3))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 10, 10)
        line = colors.color("danger" if self._wrong else "accent" if focused else "control")
        painter.setPen(QPen(line, 1.6 if focused or self._wrong else 1))
        painter.setBrush(colors.color("card"))
        painter.drawRoundedRect(box, 8, 8)
        painter.end()
