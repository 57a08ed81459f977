"""Choose the practice's own contact for a domain, out of everybody we know."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from socialekaart.ui import theme, words
from socialekaart.ui.dialogs.contact_delegate import ContactDelegate
from socialekaart.ui.models.contacts import ContactModel
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, button, label


class ChooseContactDialog(QDialog):
    """Type, walk, Enter. `contact_id` is the choice after accept."""

    def __init__(
        self,
        desk: Desk,
        background: Background,
        domain_label: str,
        where: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background = desk, background
        self.contact_id = ""
        self.contact_name = ""
        self.setWindowTitle(self.tr("Wijs iemand aan"))
        self.resize(560, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Jullie vaste contactpersoon"), Role.NAME))
        place = self.tr(" in {place}").format(place=where) if where else ""
        text = self.tr("Voor {domain}{place}. Deze persoon staat voortaan bovenaan.")
        column.addWidget(
            label(text.format(domain=domain_label.lower(), place=place), tone="muted", wrap=True)
        )
        self._build_list(column)
        self._build_foot(column)
        self.search.setFocus()
        self._ask("")

    def _build_list(self, column: QVBoxLayout) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op naam, functie of organisatie"))
        self.search.setAccessibleName(self.tr("Zoek contactpersoon"))
        self.search.textEdited.connect(self._ask)
        self.search.installEventFilter(self)
        column.addWidget(self.search)
        self.model = ContactModel()
        self.view = QListView()
        self.view.setObjectName("suggestions")
        self.view.setModel(self.model)
        self.view.setFont(theme.font(Role.BODY, tabular=True))
        self.view.setItemDelegate(ContactDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Contactpersonen"))
        self.view.doubleClicked.connect(self._take)
        column.addWidget(self.view, 1)
        self.empty = EmptyState()
        self.empty.hide()
        column.addWidget(self.empty, 1)

    def _build_foot(self, column: QVBoxLayout) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel = button(self.tr("Annuleer"))
        cancel.clicked.connect(self.reject)
        self.choose = button(self.tr("Maak vast contact"), kind="primary")
        self.choose.clicked.connect(self.take_current)
        foot.addWidget(cancel)
        foot.addWidget(self.choose)
        column.addLayout(foot)

    def _ask(self, text: str) -> None:
        self._background.run(
            lambda: self._desk.contacts(text), self._show, owner=self, lane="contacts"
        )

    def _show(self, lines: list[object]) -> None:
        self.model.set_lines(lines)  # type: ignore[arg-type]  # the desk's answer, passed untyped
        has = self.model.rowCount() > 0
        self.view.setVisible(has)
        self.empty.setVisible(not has)
        self.choose.setEnabled(has)
        if has:
            self.view.setCurrentIndex(self.model.index(0, 0))
        else:
            self.empty.show_state(
                self.tr("Niemand gevonden"),
                self.tr("Probeer een deel van de naam, of alleen de organisatie."),
            )

    def _take(self, _index: QModelIndex) -> None:
        self.take_current()

    def take_current(self) -> None:
        """Take the person of the current row."""
        line = self.model.line(self.view.currentIndex().row())
        if line is not None:
            self.contact_id = line.id
            self.contact_name = words.who_name(line.contact)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list and take from the search field."""
        if watched is self.search and isinstance(event, QKeyEvent) and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = min(max(self.view.currentIndex().row() + step, 0), self.model.rowCount() - 1)
            self.view.setCurrentIndex(self.model.index(row, 0))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_current()
            return True
        return False
