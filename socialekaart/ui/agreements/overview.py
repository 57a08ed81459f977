"""All agreements of the practice: look one up, see which are to be reviewed, open its record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.services.agreements.views import AgreementLine, AgreementList
from socialekaart.ui import theme
from socialekaart.ui.agreements.actions import AgreementActions
from socialekaart.ui.agreements.desk import AgreementsDesk, Subject
from socialekaart.ui.agreements.list_model import AgreementDelegate, AgreementModel
from socialekaart.ui.deliveries.sources.line_delegate import line_view
from socialekaart.ui.deliveries.sources.opening import Opener, open_with_system
from socialekaart.ui.focus import is_the_windows
from socialekaart.ui.page import Page, PageContext
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, PressButton, button, card, label, rule


class AgreementsOverview(Page):
    """A page with one list. Type to narrow it, arrows walk it, Enter opens what it is about."""

    def __init__(
        self, context: PageContext, desk: AgreementsDesk, opener: Opener = open_with_system
    ) -> None:
        super().__init__(context)
        self._desk = desk
        self._shown_id = ""
        self.dialogs = AgreementActions(
            desk, context.desk, context.background, context.clock, self, opener
        )
        self.dialogs.changed.connect(self._changed)
        self.dialogs.told.connect(self.told)
        self.dialogs.failed.connect(self.failed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(12)
        outer.addLayout(self._heading())
        outer.addLayout(self._filters())
        sheet = card()
        outer.addWidget(sheet, 1)
        self._stack = QStackedLayout(sheet)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self.empty = EmptyState()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._list())
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.end_current)
        self._show_current()

    # --- building -----------------------------------------------------------------------------

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(self.tr("Afspraken"), Role.PAGE))
        row.addWidget(label(self.tr("Wat jullie met anderen hebben afgesproken"), tone="muted"), 1)
        self.export = button(self.tr("Exporteer…"))
        self.export.setToolTip(self.tr("Alle afspraken in een bestand voor Excel"))
        self.export.clicked.connect(self._ask_target)
        self.add = button(self.tr("Nieuwe afspraak…"), kind="primary")
        self.add.setToolTip(self.tr("Met een hele organisatie. Bij een aanbod doe je het daar."))
        self.add.clicked.connect(lambda: self.dialogs.add(Subject()))
        row.addWidget(self.export)
        row.addWidget(self.add)
        return row

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op naam, organisatie, afspraak of persoon"))
        self.search.setAccessibleName(self.tr("Zoek in de afspraken"))
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(self.ask)
        self.search.installEventFilter(self)
        self.due = PressButton()
        self.due.setProperty("chip", True)
        self.due.setCheckable(True)
        self.due.setAutoDefault(False)
        self.due.setFont(theme.font(Role.SMALL))
        self.due.toggled.connect(self.ask)
        self.count = label("", Role.SMALL, tone="muted")
        row.addWidget(self.search, 1)
        row.addWidget(self.due)
        row.addWidget(self.count)
        return row

    def _list(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 6, 0, 10)
        column.setSpacing(10)
        self.model = AgreementModel()
        self.view = line_view(self.tr("Afspraken"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(AgreementDelegate(self.view))
        self.view.selectionModel().currentChanged.connect(self._show_current)
        self.view.activated.connect(self._open)
        column.addWidget(self.view, 1)
        column.addWidget(rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(8)
        self.document = button(self.tr("Open het document"))
        self.document.clicked.connect(self._open_document)
        self.stop = button(self.tr("Geldt niet meer"))
        self.stop.setToolTip(self.tr("Delete"))
        self.stop.clicked.connect(self.end_current)
        self.edit = button(self.tr("Aanpassen…"))
        self.edit.clicked.connect(self.edit_current)
        self.open_ = button(self.tr("Open"), kind="primary")
        self.open_.setToolTip(self.tr("Enter"))
        self.open_.clicked.connect(self.open_current)
        foot.addStretch(1)
        for part in (self.document, self.stop, self.edit, self.open_):
            foot.addWidget(part)
        column.addLayout(foot)
        return made

    # --- asking -------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the agreements that match what was typed and pressed."""
        text, due_only = self.search.text(), self.due.isChecked()
        today = self.context.clock().date()
        self.context.background.run(
            lambda: self._desk.all(text, due_only, today),
            self._show,
            self.failed.emit,
            owner=self,
            lane="agreements",
        )

    def first_focus(self) -> None:
        """Begin where one types."""
        self.search.setFocus()
        self.search.selectAll()

    def _show(self, found: AgreementList) -> None:
        self.due.setText(self.tr("Te herzien {n}").format(n=found.due))
        self.due.setEnabled(found.due > 0 or self.due.isChecked())
        self.count.setText(self.tr("{n} van {all}").format(n=len(found.lines), all=found.total))
        self.export.setEnabled(found.total > 0)
        keep = self._shown_id
        self.model.set_lines(found.lines)
        if found.lines:
            row = max(0, self.model.row_of(keep))
            self.view.setCurrentIndex(self.model.index(row, 0))
            self._stack.setCurrentIndex(1)
        else:
            self._say_nothing(found)
        self._show_current()

    def _say_nothing(self, found: AgreementList) -> None:
        if found.total:
            self.empty.show_state(
                self.tr("Geen afspraak gevonden"),
                self.tr("Probeer een deel van de naam, of laat alle afspraken zien."),
                [(self.tr("Toon alle afspraken"), self.show_all)],
            )
        else:
            self.empty.show_state(
                self.tr("Nog geen afspraken"),
                self.tr(
                    "Leg vast wat je met een aanbieder afspreekt: terugkeer zonder wachtlijst,"
                    " terugkoppeling binnen 2 weken, overleg. Je ziet het dan bij het aanbod."
                ),
                [(self.tr("Maak de eerste afspraak"), self.add.click)],
            )
        self._stack.setCurrentIndex(0)

    def show_all(self) -> None:
        """Drop what was typed and pressed."""
        self.search.clear()
        self.due.setChecked(False)
        self.ask()
        self.search.setFocus()

    def _changed(self, sentence: str) -> None:
        self.changed.emit(sentence)
        self.ask()

    # --- one agreement ------------------------------------------------------------------------

    @property
    def current(self) -> AgreementLine | None:
        """Give the agreement one stands at."""
        return self.model.line(self.view.currentIndex().row())

    def _show_current(self) -> None:
        line = self.current
        self._shown_id = line.agreement.id if line else self._shown_id
        for part in (self.stop, self.edit):
            part.setEnabled(line is not None)
        self.document.setVisible(line is not None and bool(line.agreement.document))
        kind = line.record_kind if line else None
        self.open_.setVisible(kind is not None)
        self.open_.setText(
            self.tr("Open deze persoon")
            if kind is RecordKind.CONTACT
            else self.tr("Open dit aanbod")
        )

    def _open(self, _index: QModelIndex) -> None:
        self.open_current()

    def open_current(self) -> None:
        """Open what the agreement is about; one with an organisation opens itself."""
        line = self.current
        if line is None:
            return
        if line.record_kind is RecordKind.SERVICE:
            self.serviceWanted.emit(line.agreement.record_id)
        elif line.record_kind is RecordKind.CONTACT:
            self.contactWanted.emit(line.agreement.record_id)
        else:
            self.edit_current()

    def edit_current(self) -> None:
        """Change the agreement."""
        line = self.current
        if line is not None:
            self.dialogs.edit(line)

    def end_current(self) -> None:
        """Let the agreement no longer hold."""
        line = self.current
        if line is not None:
            self.dialogs.end(line)

    def _open_document(self) -> None:
        line = self.current
        if line is not None:
            self.dialogs.open_document(line.agreement.document)

    # --- all of them --------------------------------------------------------------------------

    def _ask_target(self) -> None:
        usual = self.tr("Tabel (*.csv)")
        staff = self.tr("Tabel, ook met namen die alleen voor de praktijk zijn (*.csv)")
        target, chosen = QFileDialog.getSaveFileName(
            self, self.tr("Exporteer afspraken"), "afspraken.csv", f"{usual};;{staff}"
        )
        if target:
            self.export_to(Path(target), staff_only=chosen == staff)

    def export_to(self, target: Path, *, staff_only: bool = False) -> None:
        """Write all agreements to a file; `staff_only` names contacts only the practice may see."""
        path = target if target.suffix else target.with_suffix(".csv")
        today = self.context.clock().date()
        one, several = (
            self.tr("1 afspraak staat in {file}."),
            self.tr("{n} afspraken staan in {file}."),
        )

        def done(count: int) -> None:
            text = one if count == 1 else several
            self.told.emit(text.format(n=count, file=path.name))

        self.context.background.run(
            lambda: self._desk.export(path, today, staff_only=staff_only),
            done,
            self.failed.emit,
            owner=self,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list and open from the field one types in."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if is_the_windows(event, self.search):
                event.ignore()
                return True
            if self._key(event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not self.model.rowCount():
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = min(max(self.view.currentIndex().row() + step, 0), self.model.rowCount() - 1)
            self.view.setCurrentIndex(self.model.index(row, 0))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
            return True
        return False
