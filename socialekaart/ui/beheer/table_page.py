"""One table of the document with its tools, the sentence about the current cell, and the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Finding
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.filters import RowFilter, counts
from socialekaart.ui.beheer.finding_bar import FindingBar
from socialekaart.ui.beheer.form import RecordForm
from socialekaart.ui.beheer.grid_work import GridWork
from socialekaart.ui.beheer.groups import group_of, groups
from socialekaart.ui.beheer.row_menu import make_row_menu
from socialekaart.ui.beheer.row_work import RowWork, Session
from socialekaart.ui.beheer.sheet_model import STATUS, SheetModel, help_of
from socialekaart.ui.beheer.sheet_view import SheetView
from socialekaart.ui.beheer.table_tools import TableTools
from socialekaart.ui.clipboard import copy_text
from socialekaart.ui.widgets import EmptyState, card

_COUNT_MS = 200
FORM_WIDTH = 340


class TablePage(QWidget):
    """Aanbod or Contactpersonen. `told` says in a sentence what was done."""

    told = Signal(str)

    def __init__(self, edited: EditedFile, kind: RecordKind, session: Session, today: date) -> None:
        super().__init__()
        self.edited, self.kind, self._today = edited, kind, today
        self.model = SheetModel(edited, kind, today, self)
        self.view = SheetView(self.model, edited.file.vocabulary)
        self.view.setAccessibleName(self.model.sheet.schema.title)
        self.tools = TableTools()
        self.findings = FindingBar()
        self._form: RecordForm | None = None
        self.grid = GridWork(self.view)
        self.rows = RowWork(self.view, session, today, self.told.emit)
        self._shown = {group.title for group in groups(self.model.sheet) if group.is_shown}
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._build()
        self._connect()
        self._hide_columns()
        self.count()
        self._go_to_start()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(self.tools)
        sheet = card()
        inset = QVBoxLayout(sheet)
        inset.setContentsMargins(1, 6, 1, 6)
        inset.addWidget(self.view)
        self.empty = EmptyState()
        inset.addWidget(self.empty)
        self.empty.hide()
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        self.splitter.addWidget(sheet)
        self.splitter.setStretchFactor(0, 1)
        outer.addWidget(self.splitter, 1)
        outer.addWidget(self.findings)

    def _connect(self) -> None:
        tools, view = self.tools, self.view
        tools.searched.connect(lambda text: self._keep(replace(self.model.rule, text=text)))
        tools.showWanted.connect(lambda show: self._keep(replace(self.model.rule, show=show)))
        tools.onlyDropped.connect(lambda: self.show_only(None, ""))
        tools.leaveSearch.connect(self._to_table)
        tools.groupToggled.connect(self.show_group)
        tools.form.toggled.connect(self.show_form)
        view.currentMoved.connect(self._show_current)
        view.typed.connect(self._typed)
        view.wanted.connect(self.do)
        self.findings.repairWanted.connect(self.repair_cell)
        self.findings.nextWanted.connect(self.next_finding)
        self.edited.changed.connect(self._take)
        self.edited.saved.connect(self.count)
        self._counting.timeout.connect(self.count)

    # --- which rows and columns ----------------------------------------------------------------

    def _keep(self, rule: RowFilter) -> None:
        key, column = self.current()
        self.model.keep(rule)
        self.count()
        self.tools.show_only(rule.label if rule.only is not None else "")
        if key is None or not self._set_current(key, column):
            self._go_to_start()
        self._show_empty()

    def show_only(self, rows: frozenset[int] | None, label: str) -> None:
        """Show only rows that somebody pointed at; None shows all again."""
        self.tools.search.blockSignals(True)
        self.tools.search.clear()
        self.tools.search.blockSignals(False)
        self._keep(RowFilter(only=rows, label=label))

    def show_group(self, title: str, on: bool) -> None:
        """Bring a group of columns in view or take it away; "" brings all."""
        everything = groups(self.model.sheet)
        if not title:
            self._shown = {group.title for group in everything}
            self.tools.show_groups(everything, self._shown)
        elif on:
            self._shown.add(title)
        else:
            self._shown.discard(title)
        self._hide_columns()

    def _hide_columns(self) -> None:
        everything = groups(self.model.sheet)
        shown = {name for g in everything if g.title in self._shown for name in g.columns}
        total = self.model.columnCount() - 1
        number = 0
        for section in range(STATUS + 1, total + 1):
            column = self.model.column(section)
            assert column is not None
            there = column.name in shown or self.view.is_frozen(section)
            number += there
            self.view.setColumnHidden(section, not there)
        if self.tools.column_menu.isEmpty():
            self.tools.show_groups(everything, self._shown)
        self.tools.show_columns(number, total)

    def count(self) -> None:
        """Count the rows of each choice again."""
        self.tools.show_counts(counts(self.edited, self.kind, self._today), self.model.rule.show)
        self.findings.show_counts(sum(self.edited.file.checks.counts.values()))
        if self.model.rule.only is not None:
            self.tools.show_only(self.model.rule.label)

    def _show_empty(self) -> None:
        nothing = self.model.rowCount() == 0
        self.view.setVisible(not nothing)
        self.empty.setVisible(nothing)
        if not nothing:
            return
        if self.model.rule.is_open:
            self.empty.show_state(
                self.tr("Nog geen regels"),
                self.tr("Begin met een nieuwe regel, of plak regels uit Excel (Ctrl+V)."),
                [(self.tr("Nieuwe regel"), self.add_row)],
            )
        else:
            self.empty.show_state(
                self.tr("Hier is niets dat aan je keuze voldoet"),
                "",
                [(self.tr("Laat alles zien"), self.show_everything)],
            )

    def show_everything(self) -> None:
        """Let every filter go."""
        self.show_only(None, "")
        self._to_table()

    # --- the current cell ----------------------------------------------------------------------

    def current(self) -> tuple[int | None, str]:
        """Give the key and the column of the current cell; "" for the status."""
        index = self.view.currentIndex()
        if not index.isValid():
            return None, ""
        column = self.model.column(index.column())
        return self.model.key(index.row()), column.name if column else ""

    def _set_current(self, key: int, column: str) -> bool:
        index = self.model.place_index(key, column)
        if index.isValid():
            self.view.stand_on(index)
        return index.isValid()

    def _go_to_start(self) -> None:
        self._show_empty()
        if self.model.rowCount():
            self.view.stand_on(self.model.index(0, self.model.section("naam")))
        self._show_current()

    def first_focus(self) -> None:
        """Put the keyboard in the table, or where one searches while there are no rows."""
        target = self.tools.search if self.view.isHidden() else self.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_table(self) -> None:
        if self.view.isVisible():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, key: int, column: str) -> None:
        """Go to a cell, whatever is hidden now."""
        group = group_of(self.model.sheet, column)
        if group is not None and group.title not in self._shown:
            self._shown.add(group.title)
            self._hide_columns()
            self.tools.show_groups(groups(self.model.sheet), self._shown)
        if self.model.place(key) is None:
            self.show_only(None, "")
        self.view.go_to(key, column)

    def _show_current(self) -> None:
        key, name = self.current()
        if key is None or not self.model.sheet.holds(key):
            self.findings.show_cell("", "", (), None)
            if self._form is not None:
                self._form.show_row(None)
            return
        checks = self.edited.file.checks
        found = checks.cell(key, name) if name else checks.findings(key)
        title, quiet = self.model.sheet.label(key), ""
        if name:
            column = self.model.sheet.columns[self.model.sheet.position(name)]
            title, quiet = f"{column.title} · {title}", " ".join(help_of(column).split("\n"))
        elif found:
            title = self.tr("{row}: {n} meldingen").format(row=title, n=len(found))
        repair = self.edited.repair(key, name) if found and name else None
        self.findings.show_cell(title, quiet, found, repair)
        if self._form is not None and self._form.isVisible():
            self._form.show_row(key)

    def _typed(self, index: QPersistentModelIndex, text: str) -> None:
        """Tell while somebody types what would be wrong."""
        key, column = self.model.key(index.row()), self.model.column(index.column())
        if key is None or column is None:
            return
        cells = list(self.model.sheet.row(key).cells)
        cells[index.column() - 1] = text
        _, report = self.edited.file.checks.parse(self.kind, cells)
        found: list[Finding] = [f for f in report.findings if f.column == column.name]
        quiet = " ".join(help_of(column).split("\n"))
        self.findings.show_cell(column.title, quiet, found, None)

    def _take(self, _change: object) -> None:
        self._counting.start()
        if self.isVisible():
            self._show_empty()
            self._show_current()

    # --- doing ---------------------------------------------------------------------------------

    def do(self, what: str) -> None:
        """Do what a key or a menu asks, by name."""
        if what == "menu":
            self.row_menu().popup(QCursor.pos())
            return
        acts = {
            "add": self.add_row,
            "duplicate": self.rows.duplicate,
            "delete": self.rows.delete,
            "stamp": self.rows.stamp,
            "stamp-as": lambda: self.rows.stamp(ask=True),
            "ids": self.rows.give_ids,
            "fill": lambda: self._told(self.grid.fill_down()),
            "empty": lambda: self._told(self.grid.empty()),
            "copy": self._copy,
            "cut": self._cut,
            "paste": self._paste,
            "repair": self.repair_cell,
            "form": self.tools.form.toggle,
            "search": self._go_search,
        }
        acts[what]()

    def _told(self, sentence: str) -> None:
        if sentence:
            self.told.emit(sentence)

    def _copy(self) -> None:
        copy_text(self.grid.copied())

    def _cut(self) -> None:
        self._copy()
        self._told(self.grid.empty(self.tr("knippen")))

    def _paste(self) -> None:
        if not self.model.rowCount() and self.model.rule.is_open:
            self.rows.add()
        self._told(self.grid.paste(QGuiApplication.clipboard().text()))

    def _go_search(self) -> None:
        self.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.search.selectAll()

    def add_row(self) -> None:
        """Add a row and begin with its name."""
        if not self.model.rule.is_open:
            self.show_only(None, "")
        self.rows.add()
        self._show_empty()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def repair_cell(self) -> None:
        """Mend the current cell, if that can be done for certain."""
        key, column = self.current()
        repair = self.edited.repair(key, column) if key is not None else None
        if repair is not None:
            self.edited.file.apply_repairs([repair])

    def next_finding(self, step: int) -> None:
        """Go to the next cell with a finding, or the one before; round the end."""
        checks, sheet = self.edited.file.checks, self.model.sheet
        found = [
            (place, self.model.section(finding.column), key, finding.column)
            for place, key in enumerate(self.model.keys)
            for finding in checks.findings(key)
            if sheet.holds(key)
        ]
        if not found:
            self.told.emit(self.tr("In deze tabel is niets te melden."))
            return
        cells = sorted(set(found))
        index = self.view.currentIndex()
        here = (index.row(), index.column()) if index.isValid() else (-1, -1)
        later = [cell for cell in cells if (cell[0], cell[1]) > here]
        sooner = [cell for cell in cells if (cell[0], cell[1]) < here]
        chosen = (later or cells)[0] if step > 0 else (sooner or cells)[-1]
        self.go_to(chosen[2], chosen[3])
        if not chosen[3]:
            self._set_current(chosen[2], "")

    # --- form and menu -------------------------------------------------------------------------

    @property
    def form(self) -> RecordForm:
        """Give the form, made when it is first needed: fifty editors take their time."""
        if self._form is None:
            self._form = made = RecordForm(self.edited, self.kind)
            made.setMinimumWidth(300)
            made.hide()
            self.splitter.addWidget(made)
            made.closed.connect(lambda: self.tools.form.setChecked(False))
            made.stepped.connect(self._step)
        return self._form

    def show_form(self, on: bool) -> None:
        """Show the current row as a form beside the table."""
        if not on:
            self.form.commit()
            self.form.hide()
            self._to_table()
            return
        self.form.show()
        self.splitter.setSizes([self.splitter.width() - FORM_WIDTH, FORM_WIDTH])
        key, column = self.current()
        self.form.show_row(key)
        self.form.go_to(column or "naam")
        QTimer.singleShot(0, self, lambda: self.view.scrollTo(self.view.currentIndex()))

    def finish_typing(self) -> None:
        """Keep what is typed in a cell or a field that isn't left yet."""
        if self._form is not None:
            self._form.commit()
        for part in (self.view, self.view.frozen):
            part.finish_editing()

    def _step(self, step: int) -> None:
        self.form.commit()
        place = self.view.currentIndex().row() + step
        if 0 <= place < self.model.rowCount():
            self.view.stand_on(self.model.index(place, self.view.currentIndex().column()))

    def row_menu(self) -> QMenu:
        """Make the menu of what can be done with the selected rows and cells."""
        return make_row_menu(self, self.do)
