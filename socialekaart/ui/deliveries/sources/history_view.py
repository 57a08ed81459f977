"""The deliveries of one source, what each changed, and taking a whole one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.deliveries.views import ChangeLine, DeliveryLine, Outcome, SourceCard
from socialekaart.ui import words
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.deliveries.sources import wording
from socialekaart.ui.deliveries.sources.line_delegate import (
    ChangeDelegate,
    DeliveryDelegate,
    line_view,
)
from socialekaart.ui.deliveries.sources.lines import ChangeModel, DeliveryModel
from socialekaart.ui.dialogs.confirm import ConfirmDialog
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.progress import ProgressStrip
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, badge, button, card, clear, label, rule, tool

LIST_WIDTH = 340


class HistoryView(QWidget):
    """Deliveries on the left, newest first; the changes of the chosen one on the right."""

    backWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    undone = Signal(str)
    """A delivery was taken back: the sentence that says what that did."""
    failed = Signal(object)

    def __init__(
        self, desk: DeliveryDesk, aside: Background, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._desk, self._aside, self._clock = desk, aside, clock
        self.source: SourceCard | None = None
        self.deliveries = DeliveryModel()
        self.changes = ChangeModel()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        head = QHBoxLayout()
        self.back = tool("terug", self.tr("Terug naar de bronnen"))
        self.back.clicked.connect(self.backWanted)
        self.title = label("", Role.NAME)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        outer.addLayout(head)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(12)
        self.columns.addWidget(self._left())
        self.columns.addWidget(self._right())
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([LIST_WIDTH, 3 * LIST_WIDTH])
        outer.addWidget(self.columns, 1)

    def _left(self) -> QWidget:
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 6, 1, 6)
        self.list = line_view(self.tr("Leveringen"))
        self.list.setModel(self.deliveries)
        self.list.setItemDelegate(DeliveryDelegate(self.list))
        self.list.selectionModel().currentChanged.connect(self._current)
        column.addWidget(self.list)
        sheet.setMinimumWidth(260)
        return sheet

    def _right(self) -> QWidget:
        sheet = card()
        self._stack = QStackedLayout(sheet)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self.empty = EmptyState()
        self._stack.addWidget(self.empty)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 12, 0, 6)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        self.when = label("", Role.STRONG)
        self.undo = button(self.tr("Maak deze levering ongedaan…"))
        self.undo.clicked.connect(self.ask_undo)
        head.addWidget(self.when, 1)
        head.addWidget(self.undo)
        column.addLayout(head)
        self.why_not = label("", Role.SMALL, tone="muted", wrap=True)
        self.why_not.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.why_not)
        counts = QWidget()
        self._counts = FlowLayout(counts)
        self._counts.setContentsMargins(16, 0, 16, 0)
        column.addWidget(counts)
        self.strip = ProgressStrip(can_stop=False)
        self.strip.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.strip)
        column.addLayout(self._filter())
        column.addWidget(rule())
        self._lines = QStackedLayout()
        column.addLayout(self._lines, 1)
        self.view = line_view(self.tr("Wat deze levering veranderde"))
        self.view.setModel(self.changes)
        self.view.setItemDelegate(ChangeDelegate(self.view))
        self.nothing = EmptyState()
        self._lines.addWidget(self.view)
        self._lines.addWidget(self.nothing)
        self._stack.addWidget(made)
        return sheet

    def _filter(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op naam of waarde"))
        self.search.setAccessibleName(self.tr("Zoek in de wijzigingen"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._keep)
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("Welk veld"))
        self.field.setMinimumWidth(220)
        self.field.activated.connect(self._keep)
        self.shown = label("", Role.SMALL, tone="muted")
        row.addWidget(self.search, 1)
        row.addWidget(self.field)
        row.addWidget(self.shown)
        return row

    # --- showing ------------------------------------------------------------------------------

    def show_source(self, source: SourceCard) -> None:
        """Show the deliveries of a source."""
        self.source = source
        self.title.setText(self.tr("Leveringen van {name}").format(name=source.settings.name))
        self.deliveries.set_lines((), self._clock())
        self._show_empty(self.tr("Even kijken…"), "")
        self.reload()

    def reload(self) -> None:
        """Ask the deliveries again."""
        source = self.source
        if source is not None:
            self._aside.run(
                lambda: self._desk.deliveries(source.id),
                self._show,
                self.failed.emit,
                owner=self,
                lane="deliveries",
            )

    def _show(self, lines: tuple[DeliveryLine, ...]) -> None:
        now = self._chosen()
        kept = now.id if now is not None else ""
        self.deliveries.set_lines(lines, self._clock())
        if not lines:
            self._show_empty(
                self.tr("Deze bron leverde nog niets"),
                self.tr("Na de eerste levering lees je hier wat er veranderde."),
            )
            return
        row = next((nr for nr, line in enumerate(lines) if line.id == kept), 0)
        self.list.setCurrentIndex(self.deliveries.index(row, 0))
        self.list.setFocus()

    def _show_empty(self, title: str, text: str) -> None:
        self.empty.show_state(title, text)
        self._stack.setCurrentIndex(0)

    def _chosen(self) -> DeliveryLine | None:
        return self.deliveries.line(self.list.currentIndex().row())

    def _current(self, index: QModelIndex, _before: QModelIndex) -> None:
        line = self.deliveries.line(index.row())
        if line is None:
            return
        self._show_head(line)
        self._stack.setCurrentIndex(1)
        # What stands here is of another delivery, and the answer may have to wait for an import.
        self.changes.set_changes((), self._clock())
        self.shown.clear()
        self._aside.run(
            lambda: self._desk.changes_of(line.id),
            self._show_changes,
            self.failed.emit,
            owner=self,
            lane="changes",
        )

    def _show_head(self, line: DeliveryLine) -> None:
        now = self._clock()
        self.when.setText(
            self.tr("Levering van {when}").format(when=wording.at(line.received_at, now))
        )
        self.undo.setVisible(line.can_undo)
        if line.undone_at is not None:
            text = self.tr("Ongedaan gemaakt {when}.").format(when=wording.at(line.undone_at, now))
        elif line.can_undo:
            text = ""
        else:
            text = self.tr("Ongedaan maken kan alleen met de nieuwste levering. Begin daarmee.")
        self.why_not.setText(text)
        self.why_not.setVisible(bool(text))
        clear(self._counts)
        for text, kind in wording.count_badges(line.counts):
            self._counts.addWidget(badge(text, kind))

    def _show_changes(self, lines: tuple[ChangeLine, ...]) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.changes.set_changes(lines, self._clock())
        self.field.clear()
        self.field.addItem(self.tr("Alle velden"), "")
        for text, count in self.changes.labels():
            self.field.addItem(f"{text} ({words.number(count)})", text)
        self._say_shown()

    def _keep(self) -> None:
        self.changes.keep(self.field.currentData() or "", self.search.text())
        self._say_shown()

    def _say_shown(self) -> None:
        count, total = self.changes.rowCount(), self.changes.total
        text = self.tr("{n} van {total}") if count < total else self.tr("{n} wijzigingen")
        if count == total == 1:
            text = self.tr("1 wijziging")
        self.shown.setText(text.format(n=words.number(count), total=words.number(total)))
        self._lines.setCurrentIndex(0 if count else 1)
        if total:
            self.nothing.show_state(
                self.tr("Niets gevonden"),
                self.tr("Probeer een ander woord, of kies ‘Alle velden’."),
            )
        else:
            self.nothing.show_state(
                self.tr("Deze levering veranderde niets"), self.tr("Alles stond er al zo.")
            )

    # --- taking back --------------------------------------------------------------------------

    def ask_undo(self) -> None:
        """Say what taking back does and what stays; goes on when that is wanted."""
        line = self._chosen()
        if line is None or not line.can_undo or self.strip.running:
            return
        when = wording.at(line.received_at, self._clock())
        self.confirm = ConfirmDialog(
            self.tr("Deze levering ongedaan maken?"),
            [
                self.tr(
                    "Alles wat de levering van {when} veranderde, gaat terug naar hoe het was."
                ).format(when=when),
                self.tr(
                    "Jullie eigen notities, aanpassingen, favorieten en rooster blijven staan. "
                    "De levering blijft in de lijst, als ‘ongedaan gemaakt’."
                ),
            ],
            self.tr("Maak ongedaan"),
            self,
        )
        self.confirm.accepted.connect(lambda: self._undo(line))
        self.confirm.open()

    def _undo(self, line: DeliveryLine) -> None:
        self.undo.setEnabled(False)
        self.strip.run(
            self._aside,
            self.tr("De levering wordt teruggedraaid…"),
            lambda: self._desk.undo_delivery(line.id, self.strip.hear),
            self._undone,
            self._refused,
            lambda: self.undo.setEnabled(True),
        )

    def _undone(self, counts: dict[Outcome, int]) -> None:
        self.undo.setEnabled(True)
        self.undone.emit(wording.undone(counts))
        self.reload()

    def _refused(self, error: Exception) -> None:
        self.undo.setEnabled(True)
        self.failed.emit(error)
