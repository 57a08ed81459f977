"""An open document: its name and what can be done with it, and the tabs that look at it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Severity
from socialekaart.services.maintain.document import DataFile
from socialekaart.ui import theme, words
from socialekaart.ui.beheer.address_help import AddressHelp
from socialekaart.ui.beheer.compare_view import CompareView
from socialekaart.ui.beheer.corrections_view import CorrectionsView
from socialekaart.ui.beheer.edited import CONTACTS, SERVICES, EditedFile
from socialekaart.ui.beheer.findings_view import FindingsView
from socialekaart.ui.beheer.overview_view import OverviewView
from socialekaart.ui.beheer.row_work import Session
from socialekaart.ui.beheer.saving import Saving
from socialekaart.ui.beheer.table_page import TablePage
from socialekaart.ui.places.work import PlacesWork
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, badge, button, label, tool

SERVICE_TAB, CONTACT_TAB, FINDINGS_TAB, CORRECTIONS_TAB, OVERVIEW_TAB, COMPARE_TAB = range(6)
_TABLES = {SERVICES: SERVICE_TAB, CONTACTS: CONTACT_TAB}
_LATER_MS = 120


class Workspace(QWidget):
    """Everything about one open document."""

    told = Signal(str)
    """A short sentence about something small."""
    done = Signal(str)
    """A sentence worth a bar above the page."""
    failed = Signal(object)
    elsewhereWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    closeWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    openWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    keysWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(
        self,
        file: DataFile,
        aside: Background,
        session: Session,
        today: date,
        places: PlacesWork | None = None,
    ) -> None:
        super().__init__()
        self.edited = EditedFile(file, self)
        if places is not None:
            self.edited.addresses = AddressHelp(self.edited, places)
        self.saving = Saving(self.edited, aside, self)
        self.tables = {
            kind: TablePage(self.edited, kind, session, today) for kind in (SERVICES, CONTACTS)
        }
        self.findings = FindingsView(self.edited)
        self.corrections = CorrectionsView(self.edited, session, today)
        self.overview = OverviewView(self.edited, today)
        self.compare = CompareView(self.edited, aside)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._open_corrections = 0
        self._build()
        self._connect()
        self.show_state()
        if not self.edited.filled(SERVICES) and self.edited.filled(CONTACTS):
            self.tabs.setCurrentIndex(CONTACT_TAB)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addLayout(self._head())
        outer.addLayout(self._second())
        self.stack = QStackedWidget()
        views: tuple[QWidget, ...] = (
            self.tables[SERVICES],
            self.tables[CONTACTS],
            self.findings,
            self.corrections,
            self.overview,
            self.compare,
        )
        for view in views:
            self.stack.addWidget(view)
        outer.addWidget(self.stack, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(self.tr("Beheer"), Role.PAGE))
        self.name = ElidedLabel(tone="muted")
        head.addWidget(self.name)
        self.state = badge("", "quiet")
        head.addWidget(self.state)
        head.addStretch(1)
        self.undo = tool("ongedaan", self.tr("Ongedaan maken"))
        self.redo = tool("opnieuw", self.tr("Opnieuw doen"))
        self.more = QToolButton()
        self.more.setText(self.tr("Bestand"))
        self.more.setProperty("menuButton", True)
        self.more.setFont(theme.font(Role.SMALL_STRONG))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self.save = button(self.tr("Bewaar als levering"), kind="primary")
        self.save.setToolTip(self.tr("Bewaar (Ctrl+S)"))
        for made in (self.undo, self.redo, self.more, self.save):
            head.addWidget(made)
        return head

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        entries: list[tuple[str, Callable[[], object]] | None] = [
            (self.tr("Open een ander bestand…\tCtrl+O"), self.openWanted.emit),
            None,
            (self.tr("Bewaar ergens anders…"), lambda: self.save_elsewhere()),
            (self.tr("Bewaar als concept"), lambda: self.save_draft()),
            None,
            (self.tr("Vergelijk met vorige levering…"), lambda: self.go_compare()),
            (self.tr("Open terugmelding…"), lambda: self.go_corrections()),
            None,
            (self.tr("Toetsen in Beheer"), self.keysWanted.emit),
            (self.tr("Sluit dit bestand"), self.closeWanted.emit),
        ]
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            action = QAction(entry[0], menu)
            action.triggered.connect(lambda _=False, do=entry[1]: do())
            menu.addAction(action)
        return menu

    def _second(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.tabs = QTabBar()
        self.tabs.setObjectName("beheerTabs")
        self.tabs.setFont(theme.font(Role.SUB))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Onderdelen van Beheer"))
        for _ in range(6):
            self.tabs.addTab("")
        row.addWidget(self.tabs, 1)
        self.add = button(self.tr("Nieuwe regel"))
        self.add.setToolTip(self.tr("Nieuwe regel onder deze (Ctrl+N)"))
        self.stamp = button(self.tr("Gecontroleerd vandaag"))
        self.stamp.setToolTip(self.tr("Stempel de gekozen regels (Ctrl+T)"))
        self.row_menu = button(self.tr("Regel…"))
        self.row_menu.setToolTip(self.tr("Wat je met de gekozen regels kunt doen"))
        for made in (self.add, self.stamp, self.row_menu):
            row.addWidget(made)
        return row

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.undo.clicked.connect(lambda: self.take_back())
        self.redo.clicked.connect(lambda: self.do_again())
        self.save.clicked.connect(lambda: self.save_clean())
        self.add.clicked.connect(lambda: self._table_do("add"))
        self.stamp.clicked.connect(lambda: self._table_do("stamp"))
        self.row_menu.clicked.connect(self._show_row_menu)
        for table in self.tables.values():
            table.told.connect(self.told)
        self.findings.cellWanted.connect(self.go_to)
        self.findings.told.connect(self.told)
        self.corrections.rowWanted.connect(self.go_to)
        self.corrections.told.connect(self.told)
        self.corrections.failed.connect(self.failed)
        self.corrections.counted.connect(self._count_corrections)
        self.overview.rowsWanted.connect(self.show_rows)
        self.compare.rowWanted.connect(self.go_to)
        self.compare.told.connect(self.told)
        self.compare.failed.connect(self.failed)
        self.compare.busy.connect(self._show_busy)
        self.saving.cellWanted.connect(self.go_to)
        self.saving.saved.connect(self.done)
        self.saving.failed.connect(self.failed)
        self.saving.elsewhereWanted.connect(self.elsewhereWanted)
        self.saving.busy.connect(self._show_busy)
        self.edited.changed.connect(lambda _change: self._later.start())
        self.edited.saved.connect(self.show_state)
        self._later.timeout.connect(self.show_state)

    # --- what is shown ------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show the names of the files, whether all is saved, and how many there are of what."""
        file = self.edited.file
        names = [path.name for path in file.paths]
        self.name.setText(words.listed(names) if names else self.tr("nieuw bestand"))
        changed = file.is_changed
        self.state.setText(self.tr("niet bewaard") if changed else self.tr("bewaard"))
        self.state.setVisible(changed or bool(names))
        self.state.setProperty("badge", "warn" if changed else "quiet")
        self.state.style().polish(self.state)
        self._show_step(self.undo, file.undo_name, self.tr("Ongedaan maken: {name} (Ctrl+Z)"))
        self._show_step(self.redo, file.redo_name, self.tr("Opnieuw doen: {name} (Ctrl+Y)"))
        self._show_titles()

    def _show_step(self, made: QToolButton, name: str, text: str) -> None:
        made.setEnabled(bool(name))
        made.setToolTip(text.format(name=name) if name else "")
        made.setAccessibleName(text.format(name=name) if name else text.split(":")[0])

    def _show_titles(self) -> None:
        errors = self.edited.count(Severity.ERROR)
        found = sum(self.edited.file.checks.counts.values())
        titles = (
            f"{self.tr('Aanbod')} {words.number(self.edited.filled(SERVICES))}",
            f"{self.tr('Contactpersonen')} {words.number(self.edited.filled(CONTACTS))}",
            f"{self.tr('Meldingen')} {words.number(found)}" if found else self.tr("Meldingen"),
            f"{self.tr('Terugmeldingen')} {self._open_corrections}"
            if self._open_corrections
            else self.tr("Terugmeldingen"),
            self.tr("Overzicht"),
            self.tr("Vergelijken"),
        )
        for place, title in enumerate(titles):
            if self.tabs.tabText(place) != title:
                self.tabs.setTabText(place, title)
        one, many = self.tr("1 fout"), self.tr("{n} fouten").format(n=errors)
        self.tabs.setTabToolTip(FINDINGS_TAB, one if errors == 1 else many if errors else "")

    def _count_corrections(self, left: int) -> None:
        self._open_corrections = left
        self._show_titles()

    def _show_busy(self, what: str) -> None:
        self.setEnabled(not what)
        if what:
            self.state.setText(what)
            self.state.show()
        else:
            self.show_state()
            self.focus_table()

    def _show_tab(self, place: int) -> None:
        self.commit()
        self.stack.setCurrentIndex(place)
        for made in (self.add, self.stamp, self.row_menu):
            made.setVisible(place in _TABLES.values())

    def _show_row_menu(self) -> None:
        table = self.table
        if table is not None:
            table.row_menu().popup(self.row_menu.mapToGlobal(self.row_menu.rect().bottomLeft()))

    @property
    def table(self) -> TablePage | None:
        """Give the table on show, None on another tab."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, TablePage) else None

    def focus_table(self) -> None:
        """Put the focus where one works."""
        if self.table is not None:
            self.table.first_focus()
        elif self.stack.currentWidget() is self.corrections:
            self.corrections.list.setFocus()

    def step_tab(self, step: int) -> None:
        """Go to the next tab, or the one before."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        self.focus_table()

    # --- doing --------------------------------------------------------------------------------

    def commit(self) -> None:
        """Keep what is typed and not yet left."""
        for table in self.tables.values():
            table.finish_typing()

    def _table_do(self, what: str) -> None:
        if self.table is not None:
            self.table.do(what)

    def go_to(self, kind: RecordKind, row: int, column: str) -> None:
        """Go to a cell of a table."""
        if not self.edited.sheet(kind).holds(row):
            self.told.emit(self.tr("Deze regel is intussen weg."))
            return
        self.tabs.setCurrentIndex(_TABLES[kind])
        self.tables[kind].go_to(row, column)

    def show_rows(self, kind: RecordKind, rows: frozenset[int], named: str) -> None:
        """Show only some rows of a table."""
        self.tabs.setCurrentIndex(_TABLES[kind])
        self.tables[kind].show_only(rows, named)
        self.focus_table()

    def take_back(self) -> None:
        """Take back the last thing that was done."""
        self.commit()
        name = self.edited.file.undo_name
        if self.edited.file.undo() is not None:
            self.told.emit(self.tr("Teruggenomen: {name}.").format(name=name))

    def do_again(self) -> None:
        """Do again what was taken back."""
        name = self.edited.file.redo_name
        if self.edited.file.redo() is not None:
            self.told.emit(self.tr("Opnieuw gedaan: {name}.").format(name=name))

    def save_clean(self, then: Callable[[], None] | None = None) -> None:
        """Save as a delivery where it came from; asks where when it is new."""
        self.commit()
        self.saving.save(then=then)

    def save_draft(self) -> None:
        """Save as a draft."""
        self.commit()
        self.saving.save_draft()

    def save_elsewhere(self) -> None:
        """Save as a delivery in another place."""
        self.commit()
        self.saving.choose_place()

    def go_compare(self) -> None:
        """Go and compare."""
        self.tabs.setCurrentIndex(COMPARE_TAB)
        self.compare.choose_files()

    def go_corrections(self) -> None:
        """Go and open a terugmelding."""
        self.tabs.setCurrentIndex(CORRECTIONS_TAB)
        self.corrections.choose_files()
