"""The table: its first columns stay in view, and it works by keyboard as Excel does."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from socialekaart.exchange.schema import CellKind
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.ui import theme
from socialekaart.ui.beheer.cell_delegate import CellDelegate
from socialekaart.ui.beheer.groups import FROZEN
from socialekaart.ui.beheer.sheet_model import STATUS, SheetModel
from socialekaart.ui.theme import Role

Index = QModelIndex | QPersistentModelIndex
Box = tuple[int, int, int, int]
"""Cells from the first to the last: top, left, bottom, right."""
ROW_HEIGHT = 34
_WIDTHS = {
    CellKind.ID: 104,
    CellKind.BOOLEAN: 116,
    CellKind.INTEGER: 110,
    CellKind.DATE: 124,
    CellKind.COORDINATE: 112,
    CellKind.POSTCODE: 104,
    CellKind.PHONE: 132,
    CellKind.HOURS: 200,
    CellKind.URL: 200,
    CellKind.EMAIL: 200,
}
_USUAL_WIDTH, _STATUS_WIDTH, _NAME_WIDTH = 160, 132, 216
_HINT = QAbstractItemDelegate.EndEditHint
_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible


class _Table(QTableView):
    """What the table and its frozen part share."""

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setProperty("sheet", True)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFont(theme.font(Role.SMALL))
        header.setHighlightSections(False)
        header.setFixedHeight(ROW_HEIGHT)
        header.setMinimumSectionSize(60)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)

    def finish_editing(self) -> None:
        """Keep what stands in an open editor, and close it."""
        for editor in self.viewport().findChildren(QWidget):
            if editor.property("cell") and not editor.isHidden():  # one that is closed lives on
                self.commitData(editor)
                self.closeEditor(editor, _HINT.NoHint)


class FrozenPart(_Table):
    """The first columns, laid over the table; keys go to the table."""

    def __init__(self, table: SheetView, model: SheetModel) -> None:
        super().__init__(model, table)
        self._table = table
        self.setProperty("frozen", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(table)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close, and let the table choose where to go."""
        super().closeEditor(editor, _HINT.NoHint)
        self._table.after_edit(hint)

    def open_editor(self, index: QModelIndex) -> None:
        """Edit a frozen cell."""
        self.edit(index)


class SheetView(_Table):
    """One table of the document. Its model does the editing; `wanted` asks the page for more."""

    wanted = Signal(str)
    """copy, cut, paste, empty, fill or menu."""
    currentMoved = Signal()  # noqa: N815 (Qt's manner for signals)
    typed = Signal(QPersistentModelIndex, str)
    _frozen_columns: tuple[int, ...] = ()
    """On the class too: Qt asks before `__init__` is through."""

    def __init__(self, model: SheetModel, vocabulary: Vocabulary) -> None:
        super().__init__(model)
        self.sheet_model = model
        self.frozen = FrozenPart(self, model)
        self.frozen.setSelectionModel(self.selectionModel())
        self.selectionModel().currentChanged.connect(self._moved)
        for part in (self, self.frozen):
            delegate = CellDelegate(model, vocabulary, part)
            delegate.typed.connect(self.typed)
            part.setItemDelegate(delegate)
        self._frozen_columns = (STATUS, *map(model.section, FROZEN[model.kind]))
        self._set_widths()
        self._join()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.frozen.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _at: self.wanted.emit("menu"))
        self.frozen.customContextMenuRequested.connect(lambda _at: self.wanted.emit("menu"))

    def _set_widths(self) -> None:
        letters = QFontMetrics(theme.font(Role.BODY))  # the style sheet leaves headers that size
        for section in range(self.sheet_model.columnCount()):
            column = self.sheet_model.column(section)
            if column is None:
                width = _STATUS_WIDTH
            elif column.name == "naam":
                width = _NAME_WIDTH
            else:
                title = letters.horizontalAdvance(
                    str(self.sheet_model.headerData(section, Qt.Orientation.Horizontal))
                )
                usual = _WIDTHS.get(column.known.kind, _USUAL_WIDTH) if column.known else 140
                width = max(usual, title + 26)
                if column.known is not None and column.known.kind is CellKind.ID:
                    width = usual
            self.setColumnWidth(section, width)

    def _join(self) -> None:
        """Keep the frozen part in step with the table."""
        for section in range(self.sheet_model.columnCount()):
            self.frozen.setColumnHidden(section, section not in self._frozen_columns)
            self.frozen.setColumnWidth(section, self.columnWidth(section))
        self.verticalScrollBar().valueChanged.connect(self.frozen.verticalScrollBar().setValue)
        self.frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.horizontalHeader().sectionResized.connect(self._resized)
        self.frozen.horizontalHeader().sectionResized.connect(self._frozen_resized)
        self.viewport().stackUnder(self.frozen)
        self._place_frozen()
        self.frozen.show()

    def _resized(self, section: int, _before: int, now: int) -> None:
        if section in self._frozen_columns:
            self.frozen.setColumnWidth(section, now)
            self._place_frozen()

    def _frozen_resized(self, section: int, _before: int, now: int) -> None:
        if section in self._frozen_columns and now and self.columnWidth(section) != now:
            self.setColumnWidth(section, now)
            self._place_frozen()

    @property
    def frozen_width(self) -> int:
        """Give how wide the frozen part is."""
        return sum(self.columnWidth(section) for section in self._frozen_columns)

    def _place_frozen(self) -> None:
        height = self.viewport().height() + self.horizontalHeader().height()
        self.frozen.setGeometry(0, 0, self.frozen_width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the frozen part as high as the table."""
        super().resizeEvent(event)
        self._place_frozen()

    def viewportEvent(self, event: QEvent) -> bool:
        """Draw both parts again when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.frozen.viewport().update()
        return super().viewportEvent(event)

    def is_frozen(self, section: int) -> bool:
        """Say whether a column stays in view."""
        return section in self._frozen_columns

    # --- where we are --------------------------------------------------------------------------

    def _moved(self) -> None:
        self.frozen.viewport().update()
        self.viewport().update()
        self.currentMoved.emit()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _VISIBLE) -> None:
        """Bring a cell in view, and out from under the frozen part."""
        bar = self.horizontalScrollBar()
        kept = bar.value()
        super().scrollTo(index, hint)
        if self.is_frozen(index.column()):
            bar.setValue(kept)
            return
        left = self.columnViewportPosition(index.column())
        if left < self.frozen_width:
            bar.setValue(bar.value() - (self.frozen_width - left))

    def stand_on(self, index: QModelIndex) -> None:
        """Make a cell the current one and the only one selected.

        Qt's own way looks at the keys that are held, and would toggle it after Ctrl+N.
        """
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.scrollTo(index)

    def go_to(self, key: int, column: str) -> bool:
        """Make a cell the current one; False when its row isn't on show."""
        index = self.sheet_model.place_index(key, column or FROZEN[self.sheet_model.kind][1])
        if not index.isValid():
            return False
        self.stand_on(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def chosen_rows(self) -> list[int]:
        """Give the keys of the rows in which something is selected, in order."""
        places = sorted({n for part in self._parts() for n in range(part.top(), part.bottom() + 1)})
        keys = [self.sheet_model.key(place) for place in places]
        return [key for key in keys if key is not None]

    def chosen_parts(self) -> list[Box]:
        """Give what is selected in pieces, each a box of cells."""
        return [(part.top(), part.left(), part.bottom(), part.right()) for part in self._parts()]

    def chosen_box(self) -> Box | None:
        """Give the box around all that is selected."""
        parts = self.chosen_parts()
        if not parts:
            return None
        tops, lefts, bottoms, rights = zip(*parts, strict=True)
        return min(tops), min(lefts), max(bottoms), max(rights)

    def _parts(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(number) for number in range(chosen.count())]

    def shown_columns(self, first: int = STATUS + 1, last: int | None = None) -> list[int]:
        """Give the columns in view from one to another, the status left out."""
        end = self.sheet_model.columnCount() - 1 if last is None else last
        found = range(max(first, STATUS + 1), end + 1)
        return [section for section in found if not self.isColumnHidden(section)]

    def select_rows(self, keys: list[int]) -> None:
        """Select whole rows, and go to the first."""
        places = [place for key in keys if (place := self.sheet_model.place(key)) is not None]
        if not places:
            return
        chosen = QItemSelection()
        last = self.sheet_model.columnCount() - 1
        for place in places:
            chosen.select(self.sheet_model.index(place, 0), self.sheet_model.index(place, last))
        naam = self.sheet_model.section("naam")
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self.sheet_model.index(places[0], naam), flags.NoUpdate
        )
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.scrollTo(self.currentIndex())

    # --- keys ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep keys that the window would take for something else."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            filling = event.key() == Qt.Key.Key_D and event.modifiers() == _CTRL
            if filling or any(event.matches(keys) for keys in _KEYS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, and what Excel does with Ctrl and a letter."""
        for keys, what in _KEYS.items():
            if event.matches(keys):
                self.wanted.emit(what)
                return
        if event.key() in _PAGES and event.modifiers() & _CTRL:
            event.ignore()  # to another tab
            return
        plain = event.modifiers() in (_KEYPAD, Qt.KeyboardModifier.NoModifier)
        if event.key() in _ENTER and plain:
            self.start_edit()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == _CTRL:
            self.wanted.emit("fill")
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.wanted.emit("empty")
        elif event.key() == Qt.Key.Key_Menu:
            self.wanted.emit("menu")
        elif self._types(event) and self._edit_frozen(event):
            return
        else:
            super().keyPressEvent(event)

    def start_edit(self) -> None:
        """Open the editor of the current cell, where it is in view."""
        index = self.currentIndex()
        if not index.isValid() or index.column() == STATUS:
            return
        self.scrollTo(index)
        if self.is_frozen(index.column()):
            self.frozen.open_editor(index)
        else:
            self.edit(index)

    def _types(self, event: QKeyEvent) -> bool:
        changing = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | _KEYPAD)
        return bool(event.text()) and event.text().isprintable() and not changing

    def _edit_frozen(self, event: QKeyEvent) -> bool:
        """Type in a frozen cell: its editor opens in the frozen part, with the key in it."""
        index = self.currentIndex()
        if not index.isValid() or index.column() == STATUS or not self.is_frozen(index.column()):
            return False
        return self.frozen.edit(index, QAbstractItemView.EditTrigger.AnyKeyPressed, event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close, and go on to the next cell."""
        super().closeEditor(editor, _HINT.NoHint)
        self.after_edit(hint)

    def after_edit(self, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter, and aside after Tab."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        move = QAbstractItemView.CursorAction
        none = Qt.KeyboardModifier.NoModifier
        steps = {
            _HINT.SubmitModelCache: move.MoveDown,
            _HINT.EditNextItem: move.MoveRight,
            _HINT.EditPreviousItem: move.MoveLeft,
        }
        if hint in steps:
            index = self.moveCursor(steps[hint], none)
            if index.isValid():
                self.stand_on(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the selection when its menu is asked for."""
        at: QPoint = event.position().toPoint()
        index = self.indexAt(at)
        right = event.button() == Qt.MouseButton.RightButton
        if right and self.selectionModel().isSelected(index):
            return
        super().mousePressEvent(event)


_CTRL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = {
    QKeySequence.StandardKey.Copy: "copy",
    QKeySequence.StandardKey.Cut: "cut",
    QKeySequence.StandardKey.Paste: "paste",
}
