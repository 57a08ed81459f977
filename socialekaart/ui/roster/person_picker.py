"""A list of people with a field to narrow it, to choose from or to drag from."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.views import ContactLine
from socialekaart.ui import theme, words
from socialekaart.ui.dialogs.contact_delegate import ContactDelegate
from socialekaart.ui.models.contacts import LINE_ROLE, ContactModel
from socialekaart.ui.roster.drag import Carried, pack, picture
from socialekaart.ui.row_painting import draw_text
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState


class BriefDelegate(ContactDelegate):
    """Name and role only, for where there is no room for a number."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one person."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, ContactLine):
            return
        colors, box = theme.current(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("accent_soft"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        inner = box.adjusted(10, 6, -8, -6)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        name = words.who_name(line.contact)
        draw_text(painter, upper, name, theme.font(Role.SMALL_STRONG), colors.color("ink"))
        lower = upper.translated(0, upper.height())
        role = words.role_line(line.contact)
        draw_text(painter, lower, role, theme.font(Role.SMALL), colors.color("muted"))
        painter.restore()


class PeopleList(QListView):
    """People; a row can be dragged onto the roster."""

    def __init__(self, model: ContactModel, *, brief: bool = False) -> None:
        super().__init__()
        self._people = model
        self.setObjectName("suggestions")
        self.setModel(model)
        self.setFont(theme.font(Role.BODY, tabular=True))
        self.setItemDelegate(BriefDelegate(self) if brief else ContactDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Contactpersonen"))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Take the person of the row along."""
        line = self._people.line(self.currentIndex().row())
        if line is None:
            return
        name = words.who_name(line.contact)
        drag = QDrag(self)
        drag.setMimeData(pack(Carried(line.id, name)))
        drag.setPixmap(picture(name))
        drag.setHotSpot(QPoint(8, 8))
        drag.exec(Qt.DropAction.CopyAction)


class PersonPicker(QWidget):
    """Type, walk, Enter. `taken` comes with Enter or a double press on a row."""

    taken = Signal()
    shown = Signal()
    """Other people are on show."""

    def __init__(
        self, desk: Desk, background: Background, *, without: str = "", brief: bool = False
    ) -> None:
        super().__init__()
        self._desk, self._background, self._without = desk, background, without
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op naam, functie of organisatie"))
        self.search.setAccessibleName(self.tr("Zoek contactpersoon"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.ask)
        self.search.installEventFilter(self)
        column.addWidget(self.search)
        self.model = ContactModel()
        self.list = PeopleList(self.model, brief=brief)
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(lambda _index: self.taken.emit())
        column.addWidget(self.list, 1)
        self.empty = EmptyState()
        self.empty.hide()
        column.addWidget(self.empty, 1)
        self.setFocusProxy(self.search)

    def ask(self) -> None:
        """Ask who fits what was typed."""
        text = self.search.text().strip()
        self._background.run(
            lambda: self._desk.contacts(text), self._show, owner=self, lane=f"people-{id(self)}"
        )

    def current(self) -> ContactLine | None:
        """Give the person of the current row."""
        return self.model.line(self.list.currentIndex().row())

    def _show(self, lines: list[ContactLine]) -> None:
        kept = self.current()
        self.model.set_lines([line for line in lines if line.id != self._without])
        has = self.model.rowCount() > 0
        self.list.setVisible(has)
        self.empty.setVisible(not has)
        if has:
            rows = range(self.model.rowCount())
            same = [r for r in rows if kept and getattr(self.model.line(r), "id", "") == kept.id]
            self.list.setCurrentIndex(self.model.index(same[0] if same else 0, 0))
        elif self.search.text().strip():
            self.empty.show_state(
                self.tr("Niemand gevonden"),
                self.tr("Probeer een deel van de naam, of alleen de organisatie."),
            )
        else:
            self.empty.show_state(
                self.tr("Nog geen mensen"),
                self.tr("Lees een levering met contactpersonen in bij Leveringen."),
            )
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list from the field, and take with Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.taken.emit()
                return True
            if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = self.list.currentIndex().row() + step
                row = min(max(row, 0), self.model.rowCount() - 1)
                self.list.setCurrentIndex(self.model.index(row, 0))
                return True
        return super().eventFilter(watched, event)
