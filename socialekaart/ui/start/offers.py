"""A column of offerings below headings: long parts show their first rows and unfold on demand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from socialekaart.domain.compass import Part
from socialekaart.services.start.views import GuidePart
from socialekaart.services.views import ServiceHit
from socialekaart.ui import theme
from socialekaart.ui.clipboard import copy_text
from socialekaart.ui.models.results import HIT_ROLE, ResultModel
from socialekaart.ui.row_painting import draw_ground
from socialekaart.ui.search.delegate import SIDE, ResultDelegate
from socialekaart.ui.start import wording
from socialekaart.ui.theme import Role

FIRST = 4
"""So many offerings of a part are shown until one asks for the others."""
HEADING = 38
Index = QModelIndex | QPersistentModelIndex


class _Heading:
    """The row above a part."""

    def __init__(self, text: str, count: int) -> None:
        self.text, self.count = text, count


class _More:
    """The row that unfolds a part."""

    def __init__(self, part: Part, hidden: int) -> None:
        self.part, self.hidden = part, hidden


class GuideModel(ResultModel):
    """Headings, offerings and unfolding rows of one column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[GuidePart, ...] = ()
        self._rows: list[_Heading | _More | ServiceHit] = []
        self._open: set[Part] = set()

    def set_parts(self, parts: tuple[GuidePart, ...], now: datetime) -> None:
        """Show other parts, as they stand at `now` (local Dutch time)."""
        self.beginResetModel()
        self._parts, self._now = parts, now
        self._open = set()
        self._rows = self._made()
        self.endResetModel()

    def unfold(self, row: int) -> None:
        """Show the rest of the part whose unfolding row this is."""
        more = self._rows[row]
        if isinstance(more, _More):
            self.beginResetModel()
            self._open.add(more.part)
            self._rows = self._made()
            self.endResetModel()

    def _made(self) -> list[_Heading | _More | ServiceHit]:
        rows: list[_Heading | _More | ServiceHit] = []
        for part in self._parts:
            rows.append(_Heading(wording.part_title(part.part), len(part.hits)))
            # A row that unfolds one other takes as much room as that one.
            short = part.part not in self._open and len(part.hits) > FIRST + 1
            rows += part.hits[:FIRST] if short else part.hits
            if short:
                rows.append(_More(part.part, len(part.hits) - FIRST))
        return rows

    def hit(self, row: int) -> ServiceHit | None:
        """Give the offering of a row, None for another row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, ServiceHit) else None

    def row_of(self, service_id: str) -> int:
        """Give the row of an offering, -1 when it isn't shown."""
        for row, found in enumerate(self._rows):
            if isinstance(found, ServiceHit) and found.id == service_id:
                return row
        return -1

    def heading(self, row: int) -> tuple[str, str] | None:
        """Give text and count of a heading, None for another row."""
        found = self._rows[row]
        return (found.text, str(found.count)) if isinstance(found, _Heading) else None

    def more(self, row: int) -> str:
        """Give the words of an unfolding row, "" for another row."""
        found = self._rows[row]
        if not isinstance(found, _More):
            return ""
        return self.tr("Toon nog {n} in ‘{part}’").format(
            n=found.hidden, part=wording.part_title(found.part)
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrows pass over headings."""
        if index.isValid() and self.heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of headings and unfolding rows, and offerings as the search does."""
        if not index.isValid():
            return None
        if self.hit(index.row()) is not None:
            return super().data(index, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            heading = self.heading(index.row())
            return ", ".join(heading) if heading else self.more(index.row())
        return None


class GuideDelegate(ResultDelegate):
    """Draws offerings as the search does, headings and unfolding rows smaller."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a heading less height than an offering."""
        if index.data(HIT_ROLE) is not None:
            return super().sizeHint(option, index)
        return QSize(240, HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model = index.model()
        if not isinstance(model, GuideModel) or model.hit(index.row()) is not None:
            super().paint(painter, option, index)
            return
        box: QRect = option.rect
        painter.save()
        heading = model.heading(index.row())
        if heading is None:
            draw_ground(painter, box, option.state)
            painter.setFont(theme.font(Role.BODY))
            painter.setPen(theme.current().color("accent"))
            inner = box.adjusted(SIDE, 0, -SIDE, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, model.more(index.row()))
        else:
            self._heading(painter, box, *heading)
        painter.restore()

    def _heading(self, painter: QPainter, box: QRect, text: str, count: str) -> None:
        colors = theme.current()
        painter.setPen(colors.color("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(SIDE, 8, -SIDE, 0)
        painter.setFont(theme.font(Role.SMALL_STRONG))
        painter.setPen(colors.color("accent"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(theme.font(Role.SMALL))
        painter.setPen(colors.color("muted"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, int(right), count)


class GuideList(QListView):
    """A column as high as what is in it: the page scrolls, not the list."""

    opened = Signal(str)
    copied = Signal(str)
    walked = Signal()
    """Another row is current: it should be in view."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = GuideModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(GuideDelegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._press)
        self.rows.modelReset.connect(self._fit)

    def set_parts(self, parts: tuple[GuidePart, ...], now: datetime) -> None:
        """Show other parts; who stood on an offering stays on it."""
        kept = self.rows.hit(self.currentIndex().row())
        self.rows.set_parts(parts, now)
        if kept is not None and (row := self.rows.row_of(kept.id)) >= 0:
            self.setCurrentIndex(self.rows.index(row))

    def current_hit(self) -> ServiceHit | None:
        """Give the offering with the keyboard."""
        return self.rows.hit(self.currentIndex().row())

    def _press(self, index: QModelIndex) -> None:
        hit = self.rows.hit(index.row())
        if hit is not None:
            self.opened.emit(hit.id)
        elif self.rows.more(index.row()):
            self.rows.unfold(index.row())
            self.setCurrentIndex(self.rows.index(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, copy the number on Ctrl+C; the arrows walk."""
        index, hit = self.currentIndex(), self.current_hit()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._press(index)
        elif event.matches(QKeySequence.StandardKey.Copy) and hit is not None and hit.phone:
            copy_text(hit.phone)
            self.copied.emit(hit.phone)
        else:
            super().keyPressEvent(event)
            self.walked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first offering."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            first = next((r for r in range(self.rows.rowCount()) if self.rows.hit(r)), -1)
            if first >= 0:
                self.setCurrentIndex(self.rows.index(first))
        self.walked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height of the rows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        option = QStyleOptionViewItem()
        heights = (
            self.itemDelegate().sizeHint(option, self.rows.index(row)).height()
            for row in range(self.rows.rowCount())
        )
        self.setFixedHeight(sum(heights) + 2)
