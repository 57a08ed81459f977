"""The course of a wait: a chart with its legend, or the same as a table for who reads by ear."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from socialekaart.domain.waiting import Wait
from socialekaart.services.waits.views import WaitPoint
from socialekaart.ui import theme
from socialekaart.ui.models.rows import RowsModel
from socialekaart.ui.theme import Role
from socialekaart.ui.waits import words
from socialekaart.ui.waits.chart import Legend, WaitChart
from socialekaart.ui.widgets import LinkButton

_ROW, _MOST_ROWS = 30, 6


class CourseModel(RowsModel[WaitPoint]):
    """The points of a course as rows, newest first."""

    def __init__(self, points: Sequence[WaitPoint], today: date) -> None:
        super().__init__()
        self._today = today
        self.shown = list(reversed(points))

    def headings(self) -> tuple[str, ...]:
        """Name the columns."""
        return (
            self.tr("Peildatum"),
            self.tr("Intake"),
            self.tr("Daarna"),
            self.tr("Samen"),
        )

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Give the headings in small letters: four fit beside each other in a narrow detail."""
        if role == Qt.ItemDataRole.FontRole:
            return theme.font(Role.SMALL)
        return super().headerData(section, orientation, role)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Give the weeks as plain numbers, — for what isn't told."""
        point = self.shown_row(index.row())
        if point is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        wait = Wait("", point.intake_weeks, point.treatment_weeks, point.on, own=point.own)
        weeks = (wait.intake_weeks, wait.treatment_weeks, wait.together)
        cells = ["—" if count is None else str(count) for count in weeks]
        form = self.tr("{day}, zelf") if point.own else self.tr("{day}, bron")
        day = form.format(day=words.short_day(point.on, self._today))
        return [day, *cells][index.column()]


class CourseView(QWidget):
    """Shows the chart; a link shows the same numbers as a table, and back."""

    def __init__(self, points: Sequence[WaitPoint], today: date, group: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        self.chart = WaitChart(points, today, group)
        self.legend = Legend(points)
        self.table = self._table(points, today)
        self.flip = LinkButton(self.tr("Toon als tabel"))
        self.flip.setFont(theme.font(Role.SMALL))
        self.back = LinkButton(self.tr("Toon als grafiek"))
        self.back.setFont(theme.font(Role.SMALL))
        for part in (self.chart, self.legend, self.table, self.flip, self.back):
            column.addWidget(part)
        self.flip.clicked.connect(lambda: self._show(as_table=True))
        self.back.clicked.connect(lambda: self._show(as_table=False))
        self._set(as_table=False)

    def _table(self, points: Sequence[WaitPoint], today: date) -> QTableView:
        table = QTableView()
        table.setModel(CourseModel(points, today))
        table.model().setParent(table)
        table.setProperty("sheet", True)
        table.setAccessibleName(self.chart.accessibleName())
        table.setFont(theme.font(Role.SMALL, tabular=True))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setMinimumSectionSize(30)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        head = table.horizontalHeader().sizeHint().height()
        table.setFixedHeight(head + _ROW * min(len(points), _MOST_ROWS) + 2)
        return table

    def _show(self, *, as_table: bool) -> None:
        self._set(as_table=as_table)
        (self.table if as_table else self.chart).setFocus()

    def _set(self, *, as_table: bool) -> None:
        table_parts: tuple[QWidget, ...] = (self.table, self.back)
        chart_parts: tuple[QWidget, ...] = (self.chart, self.legend, self.flip)
        for part in (*table_parts, *chart_parts):
            part.setVisible((part in table_parts) is as_table)
