"""Step 4: what changes, record by record, and the choices a person has to make."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.deliveries.choosing import conflicts_of, is_open
from socialekaart.services.deliveries.views import (
    Gone,
    Outcome,
    Preview,
    PreviewItem,
    Take,
)
from socialekaart.services.deliveries.wizard import WizardState
from socialekaart.ui import theme
from socialekaart.ui.deliveries.wizard import filters
from socialekaart.ui.deliveries.wizard.item_delegate import ItemDelegate
from socialekaart.ui.deliveries.wizard.item_detail import ItemDetail
from socialekaart.ui.deliveries.wizard.item_model import ItemModel
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, PressButton, button, card, clear, label, rule


class ItemView(QListView):
    """The rows; Enter goes to the answers of the row."""

    opened = Signal()

    def __init__(self, model: ItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(ItemDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Vergeleken aanbod en contactpersonen"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the answers."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class CompareStep(QWidget):
    """Filters above, the list on the left, the record that is looked at on the right."""

    valueTaken = Signal(str, str, object)  # noqa: N815 (Qt's manner for signals)
    recognised = Signal(str, str)
    goneDecided = Signal(str, object)  # noqa: N815 (Qt's manner for signals)
    allValuesTaken = Signal(object)  # noqa: N815 (Qt's manner for signals)
    allGoneDecided = Signal(object, object)  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self._state = WizardState()
        self._preview: Preview | None = None
        self.filter = ""
        self.chips: dict[str, QPushButton] = {}
        self.model = ItemModel(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        self.search = self._search()
        holder = QWidget()
        self._flow = FlowLayout(holder)
        outer.addWidget(holder)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._list_sheet(), 1)
        self.detail = ItemDetail()
        self.detail.valueTaken.connect(self.valueTaken)
        self.detail.recognised.connect(self.recognised)
        self.detail.goneDecided.connect(self.goneDecided)
        middle.addWidget(self.detail)
        outer.addLayout(middle, 1)

    def _search(self) -> QLineEdit:
        """Make the field that looks for words in the list; it stands beside the steps."""
        made = QLineEdit()
        made.setPlaceholderText(self.tr("Zoek in deze levering"))
        made.setAccessibleName(self.tr("Zoek in deze levering"))
        made.setClearButtonEnabled(True)
        made.setFixedWidth(230)
        made.textChanged.connect(lambda _text: self._fill())
        return made

    def _list_sheet(self) -> QFrame:
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addWidget(self._mass_row())
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self.view = ItemView(self.model)
        self.view.selectionModel().currentChanged.connect(self._current)
        self.view.opened.connect(self.detail_first)
        self._empty = EmptyState()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._more = label("", Role.SMALL, tone="muted", wrap=True)
        self._more.setContentsMargins(16, 6, 16, 2)
        column.addWidget(self._more)
        return sheet

    def _mass_row(self) -> QWidget:
        """Make the row with what can be answered for all at once."""
        self._mass = QWidget()
        column = QVBoxLayout(self._mass)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        self._mass_told = label("", tone="muted")
        row.addWidget(self._mass_told, 1)
        self.all_source = button(self.tr("Alles van de bron nemen"))
        self.all_own = button(self.tr("Alles van ons houden"))
        self.all_archive = button(self.tr("Alles archiveren"))
        self.all_keep = button(self.tr("Alles laten staan"))
        self.all_own.clicked.connect(lambda: self.allValuesTaken.emit(Take.OWN))
        self.all_source.clicked.connect(lambda: self.allValuesTaken.emit(Take.SOURCE))
        self.all_archive.clicked.connect(lambda: self._all_gone(Gone.ARCHIVE))
        self.all_keep.clicked.connect(lambda: self._all_gone(Gone.KEEP))
        for made in (self.all_source, self.all_own, self.all_archive, self.all_keep):
            row.addWidget(made)
        column.addLayout(row)
        column.addWidget(rule())
        return self._mass

    # --- showing ------------------------------------------------------------------------------

    def show_state(self, state: WizardState) -> None:
        """Show a preview, or the same one with other choices."""
        before, self._state = self._state, state
        if state.preview is None:
            return
        fresh = state.preview is not self._preview
        self._preview = state.preview
        self._show_chips(state, fresh=fresh)
        if fresh:
            names = [name for name, _ in filters.filters(state)]
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
            self.choose_filter(names[0] if names else "")
        elif state.choices is not before.choices:
            self.model.set_choices(state.choices)
            self.detail.show_choices(state.choices)
            self._go_on(before)
        self._show_mass()

    def _show_chips(self, state: WizardState, *, fresh: bool) -> None:
        wanted = filters.filters(state)
        if fresh or [name for name, _ in wanted] != list(self.chips):
            clear(self._flow)
            self.chips = {}
            for name, _ in wanted:
                chip = PressButton()
                chip.setProperty("chip", True)
                chip.setFont(theme.font(Role.SMALL))
                chip.setCheckable(True)
                chip.clicked.connect(lambda _=False, n=name: self.choose_filter(n))
                self.chips[name] = chip
                self._flow.addWidget(chip)
        for name, text in wanted:
            self.chips[name].setText(text)
            self.chips[name].setChecked(name == self.filter)

    def choose_filter(self, name: str) -> None:
        """Show the records of another filter."""
        self.filter = name
        for key, chip in self.chips.items():
            chip.setChecked(key == name)
        self._fill()
        self._show_mass()

    def _fill(self) -> None:
        if self._preview is None:
            return
        found = filters.rows(self._preview, self.filter, self.search.text()) if self.filter else ()
        self.model.set_rows(found, self._state.choices)
        self._stack.setCurrentIndex(0 if found else 1)
        if found:
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.scrollToTop()
        else:
            self._teach()
            self.detail.show_row(None, self._state.choices)
        left = filters.not_shown(self._preview, self.filter)
        self._more.setText(left)
        self._more.setVisible(bool(left))

    def _teach(self) -> None:
        if self.search.text().strip():
            self._empty.show_state(
                self.tr("Niets gevonden"),
                self.tr("Hier staat niets met die woorden."),
                [(self.tr("Zoekwoord wissen"), self.search.clear)],
            )
        else:
            self._empty.show_state(
                self.tr("Er verandert niets"), self.tr("Deze levering zegt niets nieuws.")
            )

    def _show_mass(self) -> None:
        asked = self._preview.to_choose if self._preview else ()
        conflicts = self.filter == filters.CHOOSE and any(
            conflicts_of(self._state.choices, item) for item in asked
        )
        gone = self.filter in (Outcome.ABSENT.value, Outcome.DELETED.value)
        self.all_own.setVisible(conflicts)
        self.all_source.setVisible(conflicts)
        self.all_archive.setVisible(gone)
        self.all_keep.setVisible(gone)
        self._mass.setVisible(conflicts or gone)
        if conflicts:
            self._mass_told.setText(self.tr("Door de bron én door ons gewijzigd:"))
        elif gone:
            self._mass_told.setText(self.tr("Voor allemaal tegelijk:"))

    # --- choosing -----------------------------------------------------------------------------

    def _current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.detail.show_row(self.model.row(now.row()), self._state.choices)

    def _all_gone(self, gone: Gone) -> None:
        self.allGoneDecided.emit(Outcome(self.filter), gone)

    def _go_on(self, before: WizardState) -> None:
        """Go to the next open choice when the one on show was just answered."""
        row = self.detail.row
        if self.filter != filters.CHOOSE or not isinstance(row, PreviewItem):
            return
        answered = is_open(before.choices, row) and not is_open(self._state.choices, row)
        if answered:
            in_detail = any(made.hasFocus() for made in self.detail.buttons)
            if self.show_open(after=row.key) and in_detail:
                self.detail_first()

    def show_open(self, *, after: str = "") -> bool:
        """Show the next choice that is left, from the start again at the end; False when none."""
        if self.filter != filters.CHOOSE and filters.CHOOSE in self.chips:
            self.choose_filter(filters.CHOOSE)
        start = self.model.place_of(after) + 1
        count = self.model.rowCount()
        for step in range(count):
            place = (start + step) % count
            row = self.model.row(place)
            if isinstance(row, PreviewItem) and is_open(self._state.choices, row):
                self.view.setCurrentIndex(self.model.index(place, 0))
                return True
        return False

    def detail_first(self) -> None:
        """Go to the answers of the row that is looked at."""
        self.detail.focus_first()

    def focus_first(self) -> None:
        """Put the focus in the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "view"):
            delegate = self.view.itemDelegate()
            if isinstance(delegate, ItemDelegate):
                QTimer.singleShot(0, delegate, delegate.refresh)
