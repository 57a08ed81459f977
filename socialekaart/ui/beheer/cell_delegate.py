"""Draws the cells with their marks, and opens the editor that fits a column."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from socialekaart.exchange.report import Severity
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.ui import theme
from socialekaart.ui.beheer import looks
from socialekaart.ui.beheer.editors import make_editor, on_edited, set_text, settled, text_of
from socialekaart.ui.beheer.options import shown
from socialekaart.ui.beheer.sheet_model import (
    CHANGED_ROLE,
    NUMBER_ROLE,
    SEVERITY_ROLE,
    STATUS,
    SheetModel,
)
from socialekaart.ui.theme import Role

Index = QModelIndex | QPersistentModelIndex
PAD = 8
NUMBER_WIDTH = 40
_SELECTED = QStyle.StateFlag.State_Selected
_LONG_SIZE = (420, 130)


class CellDelegate(QStyledItemDelegate):
    """Cells of one table. `typed` tells the text of an open editor while a person types."""

    typed = Signal(QPersistentModelIndex, str)

    def __init__(self, model: SheetModel, vocabulary: Vocabulary, parent: QAbstractItemView):
        super().__init__(parent)
        self._model, self._vocabulary = model, vocabulary
        self._view = parent
        self._font = theme.font(Role.SUB)
        self._small = theme.font(Role.SMALL)

    # --- drawing -------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, text, mark, and a frame around the current cell."""
        colors = theme.current()
        box = QRect(option.rect)
        chosen = bool(option.state & _SELECTED)
        severity: Severity | None = index.data(SEVERITY_ROLE)
        painter.save()
        ground = "accent_soft" if chosen else "card"
        if severity is not None and index.column() != STATUS:
            ground = looks.look(severity).ground
        painter.fillRect(box, colors.color(ground))
        if chosen and severity is not None and index.column() != STATUS:
            veil = colors.color("accent")
            veil.setAlpha(28)
            painter.fillRect(box, veil)
        if index.column() == STATUS:
            self._draw_status(painter, box, index)
        else:
            self._draw_text(painter, box, index, severity)
        painter.setPen(colors.color("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        if self._view.currentIndex() == index:
            painter.setPen(QPen(colors.color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_text(
        self, painter: QPainter, box: QRect, index: Index, severity: Severity | None
    ) -> None:
        colors = theme.current()
        room = box.adjusted(PAD, 0, -PAD, -1)
        if severity is not None:
            mark = looks.mark(looks.look(severity))
            top = box.top() + (box.height() - looks.MARK_SIZE) // 2
            place = QRect(0, top, looks.MARK_SIZE, looks.MARK_SIZE)
            place.moveRight(room.right() + 3)
            painter.drawPixmap(place.topLeft(), mark)
            room.setRight(place.left() - 4)
        column = self._model.column(index.column())
        text = str(index.data() or "")
        if column is not None:
            text = shown(column.known, text, self._vocabulary)
        painter.setFont(self._font)
        painter.setPen(colors.color("ink"))
        fitted = QFontMetrics(self._font).elidedText(
            text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), fitted)

    def _draw_status(self, painter: QPainter, box: QRect, index: Index) -> None:
        """Draw the number of the row, a bar when it was changed, the mark and the word."""
        colors = theme.current()
        key = self._model.key(index.row())
        if key is None:
            return
        seen = self._model.status(key)
        if index.data(CHANGED_ROLE) and seen is not looks.EMPTY:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colors.color("accent"))
        painter.setFont(self._small)
        painter.setPen(colors.color("muted"))
        number = QRect(box.left() + 4, box.top(), NUMBER_WIDTH - 4, box.height() - 1)
        side = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(number, side, str(index.data(NUMBER_ROLE)))
        left = number.right() + 10
        if seen.icon:
            top = box.top() + (box.height() - looks.MARK_SIZE) // 2
            painter.drawPixmap(left, top, looks.mark(seen))
            left += looks.MARK_SIZE + 5
        painter.setPen(colors.color(seen.ink))
        room = QRect(left, box.top(), box.right() - left, box.height() - 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), seen.word)

    # --- editing -------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the editor of the column."""
        column = self._model.column(index.column())
        assert column is not None
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        made = make_editor(column, self._vocabulary, parent, text)
        made.setProperty("cell", True)
        kept = QPersistentModelIndex(index)
        on_edited(made, lambda words: self.typed.emit(kept, words))
        self._complete(made, column.name, self._model.key(index.row()))
        return made

    def _complete(self, editor: QWidget, column: str, key: int | None) -> None:
        """Offer addresses; a chosen one fills other cells as well, so the editor gives way."""
        addresses = self._model.edited.addresses
        if addresses is not None:
            addresses.join(
                editor,
                column,
                lambda: key,
                lambda: self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint),
            )

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the text of the cell."""
        set_text(editor, str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Type the text in the cell."""
        text = text_of(editor)
        if text != settled(str(index.data(Qt.ItemDataRole.EditRole) or "")):
            model.setData(index, text)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter end a longer text too; with Shift or Alt it begins a new line in it."""
        if isinstance(editor, QPlainTextEdit) and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.type() == QEvent.Type.KeyPress and enter and not event.modifiers():
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)
                return True
        return super().eventFilter(editor, event)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Give longer texts room over their neighbours."""
        box = QRect(option.rect)
        parent = editor.parentWidget()
        if isinstance(editor, QPlainTextEdit) and parent is not None:
            width, height = _LONG_SIZE
            box.setSize(editor.maximumSize().boundedTo(box.size()))
            box.setWidth(min(max(box.width(), width), parent.width()))
            box.setHeight(min(height, parent.height()))
            box.moveRight(min(box.right(), parent.width() - 1))
            box.moveBottom(min(box.bottom(), parent.height() - 1))
        else:
            box.setWidth(max(box.width(), 150))
        editor.setGeometry(box)
