"""The first rows of a table, with above each column what it means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import IGNORED, ColumnMapping, MappedColumn
from socialekaart.exchange.inspect_tables import TableSample
from socialekaart.services.deliveries.target_columns import also_at
from socialekaart.ui import theme
from socialekaart.ui.deliveries.wizard.combos import ChoiceBox, target_model, value_of
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, restyle
from socialekaart.ui.words import translate

WIDTH = 232
HEAD = 74
"""Pixels above the cells, for what a column means and why."""
NUMBERS = 52
LINE = 27
SHOWN, SHOWN_LOW = 7, 5
LOW = 800
"""Below this height of the window fewer rows are shown, so that what is asked stays in sight."""
SIDE = 12


class CellStack(QWidget):
    """The cells of one column below each other, drawn; the row with the names is marked."""

    def __init__(self, cells: Sequence[str], *, numbers: bool = False) -> None:
        super().__init__()
        self._cells = tuple(cells)
        self._numbers = numbers
        self.header_at = -1
        self.left_out = False
        self.setFixedHeight(LINE * len(self._cells) + 4)

    def sizeHint(self) -> QSize:
        """Ask the width of a column."""
        return QSize(NUMBERS if self._numbers else WIDTH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells; those above the names, and a column that is left out, are pale."""
        colors = theme.current()
        painter = QPainter(self)
        for place, text in enumerate(self._cells):
            box = QRect(0, place * LINE, self.width(), LINE)
            is_header = place == self.header_at
            if is_header:
                painter.fillRect(box, colors.color("hover"))
            painter.setFont(theme.font(Role.SMALL_STRONG if is_header else Role.SMALL))
            pale = self.left_out or self._numbers or place < self.header_at
            painter.setPen(colors.color("muted" if pale else "ink"))
            inner = box.adjusted(SIDE, 0, -6, 0)
            flat = " ".join(text.split())
            shown = painter.fontMetrics().elidedText(
                flat, Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)
            painter.setPen(colors.color("line"))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.end()


class SampleColumn(QFrame):
    """One column: what it means, why we think so, and its first cells."""

    chosen = Signal(int, str)

    def __init__(
        self, column: MappedColumn, cells: Sequence[str], model: QStandardItemModel
    ) -> None:
        super().__init__()
        self.position = column.position
        self.setProperty("sample", True)
        self.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(HEAD)
        top = QVBoxLayout(head)
        top.setContentsMargins(SIDE - 2, 10, SIDE - 4, 4)
        top.setSpacing(4)
        name = column.header or translate("wizard", "kolom {n}").format(n=column.position + 1)
        self.box = ChoiceBox(translate("wizard", "Kolom {name} betekent").format(name=name))
        self.box.setModel(model)
        filled = [cell for cell in cells if cell.strip()][:3]
        self.box.setAccessibleDescription(" · ".join(filled))
        self.reason = ElidedLabel(Role.HINT, tone="muted")
        self.reason.setFixedHeight(18)
        top.addWidget(self.box)
        top.addWidget(self.reason)
        outer.addWidget(head)
        self.cells = CellStack(cells)
        outer.addWidget(self.cells)
        outer.addStretch(1)
        self.box.currentIndexChanged.connect(
            lambda _index: self.chosen.emit(self.position, self.box.value)
        )

    def show_column(self, column: MappedColumn, mapping: ColumnMapping, header_at: int) -> None:
        """Show what the column means now."""
        self.box.choose(value_of(column))
        self.reason.setText(_reason(column, mapping))
        self.cells.header_at = header_at
        self.cells.left_out = column.target == IGNORED
        self.cells.update()
        used = bool(column.splits or column.target not in ("", IGNORED))
        if self.property("used") != used:
            self.setProperty("used", used)
            restyle(self)


def _reason(column: MappedColumn, mapping: ColumnMapping) -> str:
    if also := also_at(mapping, column):
        return translate("wizard", "samen met ‘{name}’").format(name=also[0])
    if column.reason:
        return column.reason
    if column.splits:
        return translate("wizard", "telefoon, mail, website, adres")
    if column.target == IGNORED:
        return translate("wizard", "komt niet op de kaart")
    if not column.target and not column.splits:
        return translate("wizard", "blijft bewaard bij het aanbod")
    return translate("wizard", "door jou gekozen")


class SampleGrid(QScrollArea):
    """All columns beside each other; the row numbers are Excel's."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[SampleColumn] = []
        self._models: dict[RecordKind, QStandardItemModel] = {}
        self._shown: tuple[TableSample, RecordKind, int, int] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_table(self, sample: TableSample, mapping: ColumnMapping) -> None:
        """Show a table as it is read now."""
        first = first_shown(sample, mapping)
        count = SHOWN_LOW if self.window().height() < LOW else SHOWN
        if self._shown != (sample, mapping.kind, first, count):
            self._build(sample, mapping, slice(first, first + count))
            self._shown = (sample, mapping.kind, first, count)
        header_at = mapping.header_row - sample.first_row - first if mapping.header_row else -1
        self._numbers.header_at = header_at
        self._numbers.update()
        for made, column in zip(self.columns, mapping.columns, strict=True):
            made.show_column(column, mapping, header_at)

    def _build(self, sample: TableSample, mapping: ColumnMapping, shown: slice) -> None:
        kind = mapping.kind
        model = self._models.setdefault(kind, target_model(kind))
        rows = sample.rows[shown]
        inner = QWidget()
        inner.setProperty("ground", "card")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._numbers = CellStack(
            [str(sample.first_row + shown.start + n) for n in range(len(rows))], numbers=True
        )
        self._numbers.setFixedWidth(NUMBERS)
        numbers = QVBoxLayout()
        numbers.setSpacing(0)
        numbers.addSpacing(HEAD)
        numbers.addWidget(self._numbers)
        numbers.addStretch(1)
        row.addLayout(numbers)
        self.columns = []
        for column in mapping.columns:
            cells = [line[column.position] if column.position < len(line) else "" for line in rows]
            made = SampleColumn(column, cells, model)
            made.chosen.connect(self.chosen)
            made.box.installEventFilter(self)
            row.addWidget(made)
            self.columns.append(made)
        row.addStretch(1)
        self.setWidget(inner)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(inner.sizeHint().height() + bar)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the column with the focus into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 40, 0)
        return super().eventFilter(watched, event)


def first_shown(sample: TableSample, mapping: ColumnMapping) -> int:
    """Give the first row on show, counted from the top of the sample: just above the names."""
    above = mapping.header_row - sample.first_row - 1 if mapping.header_row else 0
    return max(0, min(above, len(sample.rows) - 2))
