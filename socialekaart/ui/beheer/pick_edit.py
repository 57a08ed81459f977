"""Line edits with something to choose from under them: a check list, a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCompleter,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from socialekaart.exchange.values import parse_date
from socialekaart.ui import theme
from socialekaart.ui.beheer.options import Choices
from socialekaart.ui.resources import icon
from socialekaart.ui.theme import Role

MAX_LIST_HEIGHT = 320
_OPENERS = (Qt.Key.Key_Down, Qt.Key.Key_F4)


class PickEdit(QLineEdit):
    """A line edit that opens a panel below itself with Alt+Down, F4 or its arrow."""

    picked = Signal()
    """Something was chosen in the panel; the text is there already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        arrow = self.addAction(
            icon("omlaag", theme.current().muted), QLineEdit.ActionPosition.TrailingPosition
        )
        arrow.setToolTip(self.tr("Kies (Alt+↓)"))
        arrow.triggered.connect(self.open_panel)
        self.panel: QFrame | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the panel by key."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in _OPENERS and (alt or event.key() == Qt.Key.Key_F4):
            self.open_panel()
            return
        super().keyPressEvent(event)

    def open_panel(self) -> None:
        """Show what there is to choose."""
        self.panel = panel = QFrame(self)
        panel.setWindowFlag(Qt.WindowType.Popup)
        panel.setObjectName("pickPanel")
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(panel)
        column.setContentsMargins(6, 6, 6, 6)
        inner = self.fill_panel()
        inner.installEventFilter(self)
        column.addWidget(inner)
        panel.setFixedWidth(max(self.width(), panel.sizeHint().width()))
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        room = self.screen().availableGeometry()
        height = panel.sizeHint().height()
        if below.y() + height > room.bottom():
            below = self.mapToGlobal(QPoint(0, -height - 2))
        panel.move(below)
        panel.show()
        inner.setFocus(Qt.FocusReason.PopupFocusReason)

    def fill_panel(self) -> QWidget:
        """Make what stands in the panel; it gets the focus."""
        raise NotImplementedError

    def close_panel(self) -> None:
        """Go back to the text."""
        if self.panel is not None:
            self.panel.close()
            self.panel = None
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def choose(self, text: str) -> None:
        """Take over what was chosen, as if it was typed."""
        self.setText(text)
        self.textEdited.emit(text)
        self.picked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the panel with Enter and Tab as well."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
            if event.key() in keys:
                self.accept_panel(event.key() != Qt.Key.Key_Escape)
                return True
        return super().eventFilter(watched, event)

    def accept_panel(self, taken: bool) -> None:
        """Close; `taken` is False after Escape."""
        self.close_panel()


class CheckListEdit(PickEdit):
    """Words with a | between them, to type or to tick."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = choices
        self.list: QListWidget | None = None

    def fill_panel(self) -> QListWidget:
        """List the words with a tick for what the text holds."""
        made = QListWidget()
        made.setFont(theme.font(Role.SUB))
        made.setAccessibleName(self.accessibleName())
        chosen = self.choices.chosen(self.text())
        for written, words in self.choices.pairs:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, written)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = written in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            made.addItem(item)
        made.setCurrentRow(0)
        made.itemChanged.connect(self._ticked)
        made.itemActivated.connect(lambda _item: self.close_panel())
        rows = max(made.sizeHintForRow(0), 22) * made.count() + 8
        made.setFixedHeight(min(rows, MAX_LIST_HEIGHT))
        made.setMinimumWidth(made.sizeHintForColumn(0) + 40)
        self.list = made
        return made

    def _ticked(self, item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        written = str(item.data(Qt.ItemDataRole.UserRole))
        self.choose(self.choices.toggled(self.text(), written, on))


class DateEdit(PickEdit):
    """A date to type as 31-12-2026, or to choose from a calendar."""

    def fill_panel(self) -> QCalendarWidget:
        """Show the month of the date that stands there."""
        made = QCalendarWidget()
        made.setGridVisible(False)
        made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = parse_date(self.text().strip())
        if day is not None:
            made.setSelectedDate(QDate(day.year, day.month, day.day))
        made.clicked.connect(self._take)
        made.activated.connect(self._take)
        self.calendar = made
        return made

    def accept_panel(self, taken: bool) -> None:
        """Take the day that is lit up."""
        if taken:
            self._take(self.calendar.selectedDate())
        else:
            self.close_panel()

    def _take(self, day: QDate) -> None:
        self.choose(written(date(day.year(), day.month(), day.day())))
        self.close_panel()


class SuggestEdit(QLineEdit):
    """Free text with suggestions that hold what was typed."""

    def __init__(self, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        completer = QCompleter(QStringListModel(list(words), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("suggestions")
        self.setCompleter(completer)
        completer.activated.connect(self.textEdited)


def written(day: date) -> str:
    """Write a date as the file has it."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"
