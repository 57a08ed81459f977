"""Vergelijken: the document beside the previous delivery, what is missing first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.services.maintain.compare import Comparison, MissingRow, RowAside, compare
from socialekaart.services.maintain.document import DELETED
from socialekaart.ui import theme
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.findings_model import kind_word
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.tooltips import tip
from socialekaart.ui.widgets import EmptyState, button, card, label

_OPENED = 80
"""Up to so many changed columns all are opened at once."""
_PLACE = int(Qt.ItemDataRole.UserRole) + 1


class CompareView(QWidget):
    """What is new, changed, deleted and missing since another file."""

    rowWanted = Signal(RecordKind, int, str)  # noqa: N815 (Qt's manner for signals)
    told = Signal(str)
    failed = Signal(object)
    busy = Signal(str)
    """What is being done; "" when it is over. Nobody may edit meanwhile."""

    def __init__(self, edited: EditedFile, aside: Background) -> None:
        super().__init__()
        self._edited, self._aside = edited, aside
        self._previous: tuple[Path, ...] = ()
        self.comparison: Comparison | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = card()
        outer.addWidget(sheet)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addLayout(self._head())
        self.tree = self._tree()
        column.addWidget(self.tree, 1)
        self.empty = EmptyState()
        column.addWidget(self.empty, 1)
        self._show_nothing()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        self.summary = label("", wrap=True)
        head.addWidget(self.summary, 1)
        self.put_back = button(self.tr("Zet terug en meld als verwijderd"))
        self.put_back.clicked.connect(self.put_missing_back)
        self.again = button(self.tr("Vergelijk opnieuw"))
        self.again.clicked.connect(lambda: self.compare_with(self._previous))
        self.choose = button(self.tr("Ander bestand…"))
        self.choose.clicked.connect(self.choose_files)
        for made in (self.put_back, self.again, self.choose):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(3)
        tree.setHeaderLabels([self.tr("Regel"), self.tr("Vorige levering"), self.tr("Nu")])
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setFont(theme.font(Role.SUB))
        tree.setAccessibleName(self.tr("Verschillen"))
        tree.setUniformRowHeights(True)
        tree.header().setFont(theme.font(Role.SMALL))
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        tree.itemActivated.connect(self._go)
        tree.currentItemChanged.connect(lambda _now, _before: self._show_buttons())
        return tree

    # --- comparing --------------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask which file came before."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Kies je vorige levering"),
            "",
            self.tr("Levering (*.csv *.xlsx);;Alle bestanden (*)"),
        )
        if paths:
            self.compare_with([Path(path) for path in paths])

    def compare_with(self, paths: Sequence[Path]) -> None:
        """Compare with other files, on the second thread."""
        self._previous = tuple(paths)
        file = self._edited.file
        self.busy.emit(self.tr("Vergelijken…"))

        def failed(error: Exception) -> None:
            self.busy.emit("")
            self.failed.emit(error)

        self._aside.run(
            lambda: compare(file, paths, file.vocabulary), self.show_comparison, failed, owner=self
        )

    def show_comparison(self, seen: Comparison) -> None:
        """Show the differences, what is missing first and open."""
        self.busy.emit("")
        self.comparison = seen
        self.empty.hide()
        self.tree.show()
        self.again.show()
        self.choose.show()
        self.summary.setText(" ".join(seen.sentences))
        self.tree.clear()
        self._add(self.tr("Staat er niet meer in"), [self._missing(row) for row in seen.missing])
        self._add(self.tr("Veranderd"), [self._aside_item(row) for row in seen.changed])
        self._add(self.tr("Nieuw"), [self._aside_item(row) for row in seen.new])
        self._add(self.tr("Gemeld als verwijderd"), [self._aside_item(row) for row in seen.deleted])
        if sum(len(row.fields) for row in seen.changed) <= _OPENED:
            self.tree.expandAll()
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self._show_buttons()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self) -> None:
        self.tree.hide()
        for made in (self.put_back, self.again, self.choose):
            made.hide()
        self.empty.show_state(
            self.tr("Vergelijk met je vorige levering"),
            self.tr(
                "Zo zie je voor het versturen wat nieuw is, wat veranderde en wat ontbreekt. Een "
                "regel die alleen ontbreekt, halen de praktijken nooit weg."
            ),
            [(self.tr("Kies je vorige levering…"), self.choose_files)],
        )

    def _add(self, title: str, items: list[QTreeWidgetItem]) -> None:
        if not items:
            return
        top = QTreeWidgetItem([f"{title} ({len(items)})", "", ""])
        top.setFont(0, theme.font(Role.STRONG))
        top.addChildren(items)
        self.tree.addTopLevelItem(top)
        top.setExpanded(True)

    def _missing(self, row: MissingRow) -> QTreeWidgetItem:
        name = f"{row.label} · {row.organization}" if row.organization else row.label
        item = QTreeWidgetItem([name, row.external_id or kind_word(row.kind), ""])
        item.setData(0, _PLACE, row)
        return item

    def _aside_item(self, row: RowAside) -> QTreeWidgetItem:
        sheet = self._edited.sheet(row.kind)
        number = len(row.fields)
        one, many = self.tr("1 kolom veranderd"), self.tr("{n} kolommen veranderd")
        told = "" if not number else one if number == 1 else many.format(n=number)
        item = QTreeWidgetItem([f"{row.label} · {kind_word(row.kind)}", "", told])
        item.setData(0, _PLACE, (row.kind, row.row, ""))
        for column, before, after in row.fields:
            title = sheet.columns[sheet.position(column)].title if sheet.has(column) else column
            empty = self.tr("(leeg)")
            field = QTreeWidgetItem([title, before or empty, after or empty])
            field.setToolTip(1, tip(before))
            field.setToolTip(2, tip(after))
            field.setData(0, _PLACE, (row.kind, row.row, column))
            item.addChild(field)
        return item

    # --- doing ------------------------------------------------------------------------------------

    def _show_buttons(self) -> None:
        self.put_back.setVisible(self._chosen_missing() is not None)

    def _chosen_missing(self) -> MissingRow | None:
        item = self.tree.currentItem()
        kept = item.data(0, _PLACE) if item is not None else None
        return kept if isinstance(kept, MissingRow) else None

    def put_missing_back(self) -> None:
        """Put a missing row back with verwijderd = ja, so that everybody hears that it is gone."""
        row = self._chosen_missing()
        if row is None:
            return
        sheet = self._edited.sheet(row.kind)
        cells = {name: text for name, text in row.cells.items() if sheet.has(name)}
        self._edited.file.add_row(row.kind, cells=cells | {DELETED: "ja"})
        self.told.emit(self.tr("{name} is gemeld als verwijderd.").format(name=row.label))
        item = self.tree.currentItem()
        if item is not None:
            item.setData(0, _PLACE, None)
            item.setText(2, self.tr("teruggezet, verwijderd = ja"))
        self._show_buttons()

    def _go(self, item: QTreeWidgetItem) -> None:
        kept = item.data(0, _PLACE)
        if not isinstance(kept, tuple):
            return
        kind, row, column = kept
        if self._edited.sheet(kind).holds(row):
            self.rowWanted.emit(kind, row, column)
        else:
            self.told.emit(self.tr("Deze regel is intussen weg."))
