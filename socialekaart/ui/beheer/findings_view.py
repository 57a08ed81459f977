"""Everything that was found in one list: a press goes to the cell, and what is sure is mended."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Severity
from socialekaart.services.maintain.repairs import Repair
from socialekaart.ui import theme, words
from socialekaart.ui.beheer import looks
from socialekaart.ui.beheer.dialogs import RepairDialog
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.findings_model import (
    COL_REMEDY,
    COL_WHAT,
    COL_WORD,
    FindingsModel,
)
from socialekaart.ui.findings_table import FindingsTable
from socialekaart.ui.models.rows import Index
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, PressButton, button, card, label, rule

_LATER_MS = 150
_WIDTHS = (128, 160, 190, 150)


class _Table(FindingsTable):
    """Goes to the cell with Enter as well."""

    entered = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Words(QStyledItemDelegate):
    """Keeps the mark beside the first line of words."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the mark at the top."""
        super().initStyleOption(option, index)
        option.decorationAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        option.decorationSize = QSize(looks.MARK_SIZE, looks.MARK_SIZE + 2)


class FindingsView(QWidget):
    """All findings of both tables. `cellWanted` names a table, a row and a column."""

    cellWanted = Signal(RecordKind, int, str)  # noqa: N815 (Qt's manner for signals)
    told = Signal(str)

    def __init__(self, edited: EditedFile) -> None:
        super().__init__()
        self._edited = edited
        self.model = FindingsModel(edited, self)
        self.chips: dict[Severity | None, QPushButton] = {}
        self.dialog: RepairDialog | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.load)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = card()
        outer.addWidget(sheet)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 12, 1, 8)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(rule())
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self.table = self._table()
        self.fine = EmptyState()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.fine)
        edited.changed.connect(self._take)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek in de meldingen"))
        self.search.setAccessibleName(self.tr("Zoek in de meldingen"))
        self.search.setFont(theme.font(Role.SUB))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(210)
        self.search.textChanged.connect(lambda text: self._keep(self.model.severity, text))
        head.addWidget(self.search)
        group = QButtonGroup(self)
        for severity in (None, *Severity):
            chip = PressButton()
            chip.setProperty("chip", True)
            chip.setFont(theme.font(Role.SMALL))
            chip.setCheckable(True)
            chip.setChecked(severity is None)
            chip.clicked.connect(lambda _=False, s=severity: self._keep(s, self.model.text))
            group.addButton(chip)
            head.addWidget(chip)
            self.chips[severity] = chip
        head.addStretch(1)
        self.told_label = label("", Role.SMALL, tone="muted")
        head.addWidget(self.told_label)
        self.mend = button(self.tr("Herstel alles…"), kind="primary")
        self.mend.clicked.connect(self.ask_repairs)
        head.addWidget(self.mend)
        return head

    def _table(self) -> _Table:
        table = _Table()
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        for section, width in enumerate(_WIDTHS, start=COL_WORD):
            header.resizeSection(section, width)
        for section in (COL_WHAT, COL_REMEDY):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        table.setItemDelegateForColumn(COL_WORD, _Words(table))
        table.clicked.connect(self._go)
        table.entered.connect(self._go)
        return table

    def showEvent(self, event: QShowEvent) -> None:
        """Look again when it comes in view."""
        super().showEvent(event)
        self.load()

    def _take(self, _change: object) -> None:
        if self.isVisible():
            self._later.start()

    def load(self) -> None:
        """Show the findings as they are now."""
        place = self.table.currentIndex().row()
        self.model.load()
        names = {
            None: self.tr("Alles"),
            Severity.ERROR: self.tr("Fouten"),
            Severity.WARNING: self.tr("Let op"),
            Severity.REPAIR: self.tr("Te herstellen"),
        }
        for severity, chip in self.chips.items():
            number = self.model.count(severity)
            chip.setText(f"{names[severity]} {words.number(number)}")
            chip.setVisible(severity is None or number > 0 or severity is self.model.severity)
        repairs = self._edited.file.repairs()
        self.mend.setVisible(bool(repairs))
        self.mend.setText(self.tr("Herstel alles ({n})…").format(n=len(repairs)))
        self._show()
        if self.model.rowCount():
            last = self.model.rowCount() - 1
            self.table.setCurrentIndex(self.model.index(min(max(place, 0), last), COL_WORD))

    def _keep(self, severity: Severity | None, text: str) -> None:
        self.model.keep(severity, text)
        self._show()

    def _show(self) -> None:
        nothing = self.model.rowCount() == 0
        self._stack.setCurrentIndex(1 if nothing else 0)
        if self.model.count(None):
            self.fine.show_state(self.tr("Hier is niets dat aan je keuze voldoet"), "")
        else:
            self.fine.show_state(
                self.tr("Niets te melden"), self.tr("Je bestand kan zo weg als levering.")
            )
        self.told_label.setText(self.tr("Enter of klik: naar de cel") if not nothing else "")
        self.table.fit_later()

    def _go(self, index: QModelIndex) -> None:
        one = self.model.located(index.row())
        if one is not None:
            self.cellWanted.emit(one.kind, one.row, one.finding.column)

    # --- mending ----------------------------------------------------------------------------------

    def ask_repairs(self) -> None:
        """Show everything that can be mended, before and after, and mend what is ticked."""
        repairs = self._edited.file.repairs()
        if not repairs:
            return
        self.dialog = RepairDialog(repairs, [self._place(r) for r in repairs], self.window())
        self.dialog.repairsWanted.connect(self._repair)
        self.dialog.open()

    def _place(self, repair: Repair) -> tuple[str, str]:
        sheet = self._edited.file.find(repair.row)
        title = sheet.columns[sheet.position(repair.column)].title
        return sheet.label(repair.row), title

    def _repair(self, repairs: tuple[Repair, ...]) -> None:
        self._edited.file.apply_repairs(repairs)
        one, many = self.tr("1 cel hersteld."), self.tr("{n} cellen hersteld.")
        told = one if len(repairs) == 1 else many.format(n=len(repairs))
        self.told.emit(self.tr("{told} Ctrl+Z neemt het terug.").format(told=told))
