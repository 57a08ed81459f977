"""All agreements as an item model, and how one is drawn: whose it is, what, and when to review."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from socialekaart.domain.agreements import Review
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.ui import theme, words
from socialekaart.ui.agreements import wording
from socialekaart.ui.row_painting import draw_badge, draw_ground, draw_text
from socialekaart.ui.theme import Role
from socialekaart.ui.tooltips import tip
from socialekaart.ui.words import translate

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SIDE = 16
TOP = 10
GAP = 5
WHEN_WIDTH = 236
Index = QModelIndex | QPersistentModelIndex


class AgreementModel(QAbstractListModel):
    """Lines in the order the desk gave them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[AgreementLine, ...] = ()

    def set_lines(self, lines: Sequence[AgreementLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> AgreementLine | None:
        """Give the line of a row, None outside the list."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, agreement_id: str) -> int:
        """Give the row of an agreement, -1 when it isn't shown."""
        ids = [line.agreement.id for line in self._lines]
        return ids.index(agreement_id) if agreement_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the line itself to the delegate, and all of it as words to a screen reader."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.about}: {wording.title(line.agreement)}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            spoken = f"{line.about}. {wording.spoken(line)}"
            return tip(spoken) if role == Qt.ItemDataRole.ToolTipRole else spoken
        return None


class AgreementDelegate(QStyledItemDelegate):
    """Two lines: whose and when it is reviewed; what was agreed, with whom and since when."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._strong = theme.font(Role.STRONG, tabular=True)
        self._small = theme.font(Role.SMALL, tabular=True)
        self._medium = theme.font(Role.SMALL_STRONG, tabular=True)
        self._line = QFontMetrics(self._strong).height() + 3

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height, so that the view need not ask them all."""
        return QSize(240, 2 * self._line + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, AgreementLine):
            return
        colors, box = theme.current(), QRect(option.rect)
        painter.save()
        painter.setClipRect(box)
        draw_ground(painter, box, option.state)
        inner = box.adjusted(SIDE, TOP, -SIDE, -TOP)
        left = QRect(inner.left(), inner.top(), inner.width() - WHEN_WIDTH, self._line)
        used = draw_text(painter, left, line.about, self._strong, colors.color("ink"))
        if line.gone:
            draw_badge(painter, left.adjusted(used + 8, 0, 0, 0), wording.gone(), "warn")
        below = left.translated(0, self._line)
        title = wording.title(line.agreement)
        used = draw_text(painter, below, title, self._medium, colors.color("accent"))
        rest = "".join(wording.DOT + part for part in _told(line) if part)
        below.setLeft(below.left() + used + GAP)
        draw_text(painter, below, rest, self._small, colors.color("muted"))
        right = QRect(inner.right() - WHEN_WIDTH + 16, inner.top(), WHEN_WIDTH - 16, self._line)
        self._when(painter, right, line)
        painter.restore()

    def _when(self, painter: QPainter, box: QRect, line: AgreementLine) -> None:
        """Draw when it is reviewed; what waits has a badge."""
        day = line.agreement.review_on
        if day is None:
            return
        if line.review is Review.DUE:
            draw_badge(painter, box, translate("agreements", "te herzien"), "warn")
        elif line.review is Review.SOON:
            draw_badge(painter, box, translate("agreements", "binnenkort herzien"), "quiet")
        else:
            box = box.translated(0, -self._line)
        text = translate("agreements", "herzien voor {day}").format(day=words.day(day))
        color = theme.current().color("warn" if line.due else "muted")
        draw_text(painter, box.translated(0, self._line), text, self._small, color)


def _told(line: AgreementLine) -> tuple[str, str, str]:
    one = line.agreement
    who = translate("agreements", "met {who}").format(who=one.with_whom) if one.with_whom else ""
    day = words.day(one.agreed_on) if one.agreed_on else ""
    since = translate("agreements", "sinds {day}").format(day=day) if day else ""
    return who, since, " ".join(one.text.split())
