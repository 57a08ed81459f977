"""Above the table: search, which rows, which columns, and what to do with rows."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from socialekaart.ui import theme, words
from socialekaart.ui.beheer.filters import Show, show_word
from socialekaart.ui.beheer.groups import Group
from socialekaart.ui.resources import icon
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, restyle

_SEARCH_MS = 150


class StayMenu(QMenu):
    """A menu that stays open while things are ticked in it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space or Enter and stay."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() not in keys or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick with the mouse and stay."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class TableTools(QWidget):
    """One line of tools; the page does the work."""

    searched = Signal(str)
    showWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    groupToggled = Signal(str, bool)  # noqa: N815 (Qt's manner for signals)
    onlyDropped = Signal()  # noqa: N815 (Qt's manner for signals)
    leaveSearch = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.search = self._search()
        row.addWidget(self.search)
        self.chips: dict[Show, QPushButton] = {}
        self._group = QButtonGroup(self)
        for show in Show:
            row.addWidget(self._chip(show))
        self.only = button("")
        self.only.setProperty("chip", True)
        self.only.setProperty("chosen", True)
        self.only.setIcon(icon("sluit", theme.current().accent))
        self.only.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.only.clicked.connect(self.onlyDropped)
        self.only.hide()
        row.addWidget(self.only)
        row.addStretch(1)
        self.columns = self._columns_button()
        self.form = button(self.tr("Formulier"))
        self.form.setCheckable(True)
        self.form.setProperty("toggle", True)
        self.form.setToolTip(self.tr("De gekozen regel als formulier ernaast (Ctrl+E)"))
        row.addWidget(self.columns)
        row.addWidget(self.form)

    def _search(self) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(self.tr("Zoek in de tabel"))
        made.setAccessibleName(self.tr("Zoek in de tabel"))
        made.setToolTip(self.tr("Zoek in alle kolommen (Ctrl+F)"))
        made.setClearButtonEnabled(True)
        made.setFont(theme.font(Role.SUB))
        made.setMinimumWidth(130)
        made.setMaximumWidth(210)
        self._later = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._later.timeout.connect(lambda: self.searched.emit(made.text().strip()))
        made.textChanged.connect(lambda _text: self._later.start())
        made.returnPressed.connect(self.leaveSearch)
        made.installEventFilter(self)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search to the table with Down; empty it with Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.leaveSearch.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.leaveSearch.emit()
                return True
        return super().eventFilter(watched, event)

    def _chip(self, show: Show) -> QPushButton:
        made = QPushButton()
        made.setProperty("chip", True)
        made.setFont(theme.font(Role.SMALL))
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setChecked(show is Show.ALL)
        made.clicked.connect(lambda: self.showWanted.emit(show))
        self._group.addButton(made)
        self.chips[show] = made
        return made

    def _columns_button(self) -> QToolButton:
        made = QToolButton()
        made.setProperty("menuButton", True)
        made.setFont(theme.font(Role.SMALL_STRONG))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column_menu = StayMenu(made)
        made.setMenu(self.column_menu)
        return made

    # --- what is shown ------------------------------------------------------------------------

    def show_groups(self, groups: tuple[Group, ...], shown: set[str]) -> None:
        """List the groups of columns with a tick for those in view."""
        self.column_menu.clear()
        everything = QAction(self.tr("Alle kolommen"), self.column_menu)
        everything.triggered.connect(lambda: self.groupToggled.emit("", True))
        self.column_menu.addAction(everything)
        self.column_menu.addSeparator()
        for group in groups:
            text = f"{group.title} ({len(group.columns)})"
            action = QAction(text, self.column_menu, checkable=True)
            action.setChecked(group.title in shown)
            action.toggled.connect(lambda on, t=group.title: self.groupToggled.emit(t, on))
            self.column_menu.addAction(action)

    def show_columns(self, shown: int, total: int) -> None:
        """Say how many of the columns are in view."""
        text = self.tr("Kolommen {shown} van {total}").format(shown=shown, total=total)
        self.columns.setText(text)
        self.columns.setAccessibleName(text)

    def show_counts(self, counts: Counter[Show], chosen: Show) -> None:
        """Say on each chip how many rows it gives."""
        for show, chip in self.chips.items():
            chip.setText(f"{_chip_word(show)} {words.number(counts[show])}")
            chip.setAccessibleName(f"{show_word(show)}: {counts[show]}")
            chip.setToolTip(show_word(show))
            chip.setVisible(show is Show.ALL or show is chosen or counts[show] > 0)
            chip.setChecked(show is chosen)

    def show_only(self, label: str) -> None:
        """Say which rows somebody pointed at; "" when all may be seen."""
        self.only.setText(label)
        self.only.setVisible(bool(label))
        self.only.setAccessibleName(self.tr("{label}, weg met dit filter").format(label=label))
        for chip in self.chips.values():
            chip.setVisible(not label and chip.isVisibleTo(self))
        restyle(self.only)


def _chip_word(show: Show) -> str:
    """Say it shorter, for a chip."""
    short = {
        Show.ERRORS: words.translate("beheer", "Fouten"),
        Show.WARNINGS: words.translate("beheer", "Let op"),
    }
    return short.get(show) or show_word(show)
