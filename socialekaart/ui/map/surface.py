"""The map as one stop of the Tab key: takes the keys in the place of the page, and tells of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from socialekaart.ui.map.keys import deed_of, is_print
from socialekaart.ui.theme import Role, font
from socialekaart.ui.widgets import PressButton

_BUTTON_TOP = 10
_BY_KEYS = frozenset(
    (
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    )
)
_COMES_BACK = frozenset((Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason))


class _Ring(QWidget):
    """The mark of where the keyboard is, over the web view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.colour, self.gap = QColor(), QColor()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring that can be seen on any map: the accent, and paper inside it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(QPen(self.gap, 2))
        painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), 8, 8)
        painter.setPen(QPen(self.colour, 3))
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 10, 10)
        painter.end()


class MapSurface(QWidget):
    """Holds the web view, which never has the keyboard itself: so no key gets lost in a page.

    `asked` is a function of the page with its arguments.
    """

    asked = Signal(str, object)
    areaWanted = Signal()  # noqa: N815 (a Qt signal)
    printWanted = Signal()  # noqa: N815 (a Qt signal)
    menuWanted = Signal(QPoint)  # noqa: N815 (a Qt signal)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Kaart"))
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.area_button = PressButton(self.tr("Zoek in dit gebied"), self)
        self.area_button.setFont(font(Role.SMALL_STRONG))
        self.area_button.setAutoDefault(False)
        self.area_button.setProperty("chip", True)
        self.area_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.area_button.clicked.connect(self.areaWanted)
        self.area_button.hide()
        self._ring = _Ring(self)
        self._told = ""

    def hold(self, view: QWidget) -> None:
        """Show this web view; it goes when it is deleted."""
        self._inside.addWidget(view)
        self._arrange()

    def set_colours(self, accent: str, card: str) -> None:
        """Take the colours of the mark of the keyboard."""
        self._ring.colour, self._ring.gap = QColor(accent), QColor(card)
        self._ring.update()

    def offer_area(self, offered: bool) -> None:
        """Show the button that searches here, or take it away."""
        if not offered and self.area_button.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area_button.setVisible(offered)
        self._arrange()

    def describe(self, text: str) -> None:
        """Say what stands on the map, for who can't see it."""
        self._told = text
        self.setAccessibleDescription(text)

    def announce(self, text: str) -> None:
        """Say at once where the keys stand now."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def marked(self) -> bool:
        """Whether the mark of the keyboard is on show."""
        return self._ring.isVisibleTo(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does on a map; leave the others to the window."""
        deed = deed_of(event)
        if is_print(event):
            self.printWanted.emit()
        elif deed is not None:
            self._ring.show()
            self.asked.emit(*deed)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, when it came by keys."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop walking, unless the keyboard comes back soon."""
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self._ring.hide()
            self.setAccessibleDescription(self._told)
            self.asked.emit("leave", ())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where the mouse is, or in the middle for the key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menuWanted.emit(
            self.mapToGlobal(self.rect().center()) if by_key else event.globalPos()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep button and ring in their places."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        self.area_button.adjustSize()
        left = (self.width() - self.area_button.width()) // 2
        self.area_button.move(max(left, 0), _BUTTON_TOP)
        self.area_button.raise_()
        self._ring.setGeometry(self.rect())
        self._ring.raise_()
