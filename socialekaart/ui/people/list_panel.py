"""The left side of the contact page: a filter, the people, and a button for a new one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.people.views import PersonLine
from socialekaart.ui.focus import is_the_windows
from socialekaart.ui.people import content
from socialekaart.ui.people.delegate import PersonDelegate
from socialekaart.ui.people.model import PeopleModel
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, button, card, label, rule

WIDTH = 380
_WALKS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeopleView(QListView):
    """The rows; Enter goes to the person's page."""

    opened = Signal()

    def __init__(self, model: PeopleModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(PersonDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Contactpersonen"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the page; the other keys are the list's."""
        if event.key() in _ENTERS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def walk(self, key: int) -> None:
        """Walk a row or a page while the focus is elsewhere."""
        rows = self.model().rowCount()
        if not rows:
            return
        page = max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)) - 1)
        step = {
            int(Qt.Key.Key_Down): 1,
            int(Qt.Key.Key_Up): -1,
            int(Qt.Key.Key_PageDown): page,
            int(Qt.Key.Key_PageUp): -page,
        }.get(key, 0)
        row = self.currentIndex().row() + step
        self.setCurrentIndex(self.model().index(min(max(row, 0), rows - 1), 0))


class PeopleList(QWidget):
    """Filter and list. `chosen` is emitted for whomever becomes the current row."""

    chosen = Signal(str)
    filtered = Signal(str)
    opened = Signal()
    newWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.model = PeopleModel(self)
        self.view = PeopleView(self.model)
        self._showing = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = card()
        outer.addWidget(sheet)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._heading())
        column.addWidget(rule())
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self.empty = EmptyState()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.view.selectionModel().currentChanged.connect(self._current)
        self.view.opened.connect(self.opened)

    def _heading(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Contactpersonen"), Role.NAME))
        self.count = label("", Role.SMALL, tone="muted")
        top.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        self.new = button(self.tr("Nieuw…"))
        self.new.setAccessibleName(self.tr("Nieuwe contactpersoon…"))
        self.new.setToolTip(self.tr("Voeg zelf een contactpersoon toe"))
        self.new.clicked.connect(self.newWanted)
        top.addWidget(self.new)
        column.addLayout(top)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Naam, functie, organisatie, domein of plaats"))
        self.filter.setAccessibleName(self.tr("Zoek in de contactpersonen"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.filtered)
        self.filter.installEventFilter(self)
        column.addWidget(self.filter)
        return column

    def show_lines(self, lines: tuple[PersonLine, ...], today: date, keep: str) -> None:
        """Show other people; `keep` stays the current one when they are among them."""
        self._showing = True
        self.model.set_lines(lines, today)
        row = self.model.row_of(keep)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row, 0))
            self.view.scrollTo(self.model.index(row, 0))
        self._showing = False
        filtered = bool(self.filter.text().strip())
        self.count.setText(content.count(len(lines), filtered=filtered))
        self._stack.setCurrentIndex(0 if lines else 1)
        if not lines:
            self._teach(filtered=filtered)

    def select(self, contact_id: str) -> bool:
        """Make somebody the current row without choosing them again; False when not listed."""
        row = self.model.row_of(contact_id)
        if row < 0:
            return False
        self._showing = True
        self.view.setCurrentIndex(self.model.index(row, 0))
        self._showing = False
        return True

    def current_id(self) -> str:
        """Give the id of the current row, "" for none."""
        line = self.model.line(self.view.currentIndex().row())
        return line.id if line else ""

    def _teach(self, *, filtered: bool) -> None:
        if filtered:
            self.empty.show_state(
                self.tr("Niemand gevonden"),
                self.tr("Probeer een deel van de naam, of alleen de organisatie."),
                [
                    (self.tr("Toon iedereen"), self.filter.clear),
                    (self.tr("Nieuw…"), self.newWanted.emit),
                ],
            )
            return
        self.empty.show_state(
            self.tr("Nog geen contactpersonen"),
            self.tr(
                "Ze komen mee met een levering van je gemeente. "
                "Je kunt ook zelf iemand toevoegen die je vaak belt."
            ),
            [(self.tr("Nieuwe contactpersoon…"), self.newWanted.emit)],
        )

    def _current(self, index: QModelIndex) -> None:
        line = self.model.line(index.row())
        if line is not None and not self._showing:
            self.chosen.emit(line.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list from the filter; Enter opens."""
        if watched is self.filter and isinstance(event, QKeyEvent):
            if is_the_windows(event, self.filter):
                event.ignore()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in _WALKS:
                self.view.walk(event.key())
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in _ENTERS:
                if self.view.currentIndex().row() < 0:
                    self.view.walk(int(Qt.Key.Key_Down))
                self.opened.emit()
                return True
        return super().eventFilter(watched, event)
