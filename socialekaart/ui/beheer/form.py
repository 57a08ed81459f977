"""The current row as a form: the calmer way to edit, group by group with help."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Finding
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.maintain.address_cells import SECRET
from socialekaart.services.maintain.sheet import SheetColumn
from socialekaart.ui.beheer import looks
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.editors import (
    Editor,
    LeaveWatch,
    make_editor,
    on_edited,
    set_text,
    settled,
    text_of,
)
from socialekaart.ui.beheer.groups import groups
from socialekaart.ui.beheer.sheet_model import help_of, title_of
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, label, rule, set_tone, tool

_TRIAL_MS = 120
_TEXT_HEIGHT = 74
_TONES = {"fout": "danger", "waarschuwing": "warn", "herstel": "accent"}


class Field(QWidget):
    """A title, an editor, and what is wrong with what stands in it."""

    def __init__(self, column: SheetColumn, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.column = column
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        named = column.title + " *" * title_of(column).endswith("*")
        self.title = label(named, Role.SMALL, tone="muted")
        self.editor: Editor = make_editor(column, vocabulary, self)
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setFixedHeight(_TEXT_HEIGHT)
        self.title.setBuddy(self.editor)
        self.editor.setToolTip(help_of(column))
        self.told = label("", Role.SMALL, wrap=True)
        self.told.hide()
        for part in (self.title, self.editor, self.told):
            box.addWidget(part)

    def tell(self, findings: list[Finding]) -> None:
        """Show what is wrong, below the editor."""
        self.told.setVisible(bool(findings))
        if findings:
            set_tone(self.told, _TONES[findings[0].severity.value])
            words = looks.look(findings[0].severity).word
            self.told.setText(f"{words}: {looks.sentence(findings[0])}")
            self.editor.setAccessibleDescription(self.told.text())
        else:
            self.editor.setAccessibleDescription("")


class RecordForm(QFrame):
    """All columns of one row. What is typed goes to the document when a field is left."""

    closed = Signal()
    stepped = Signal(int)
    """1 for the next row, -1 for the one before."""

    def __init__(self, edited: EditedFile, kind: RecordKind) -> None:
        super().__init__()
        self._edited, self._kind = edited, kind
        self.row: int | None = None
        self.fields: dict[str, Field] = {}
        self._touched: str = ""
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Formulier van de regel"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(self._head())
        outer.addWidget(rule())
        outer.addWidget(self._scroll(), 1)
        outer.addWidget(rule())
        self.help = label("", Role.SMALL, tone="muted", wrap=True)
        self.help.setContentsMargins(16, 8, 16, 8)
        self.help.setMinimumHeight(64)
        self.help.setAlignment(Qt.AlignmentFlag.AlignTop)
        outer.addWidget(self.help)
        self._trial = QTimer(self, singleShot=True, interval=_TRIAL_MS)
        self._trial.timeout.connect(self._try)
        edited.changed.connect(self._take)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.setSpacing(8)
        self._mark = QLabel()
        self.title = ElidedLabel(Role.STRONG)
        up, down = (
            tool("omhoog", self.tr("Vorige regel")),
            tool("omlaag", self.tr("Volgende regel")),
        )
        up.clicked.connect(lambda: self.stepped.emit(-1))
        down.clicked.connect(lambda: self.stepped.emit(1))
        close = tool("sluit", self.tr("Formulier sluiten"))
        close.clicked.connect(self.closed)
        head.addWidget(self._mark)
        head.addWidget(self.title, 1)
        for made in (up, down, close):
            head.addWidget(made)
        return head

    def _scroll(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("ground", "card")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        sheet = self._edited.sheet(self._kind)
        for number, group in enumerate(groups(sheet)):
            title = label(group.title, Role.STRONG)
            title.setContentsMargins(0, 10 if number else 0, 0, 0)
            column.addWidget(title)
            for name in group.columns:
                column.addWidget(self._field(sheet.columns[sheet.position(name)]))
        column.addStretch(1)
        area.setWidget(inside)
        self.area = area
        return area

    def _field(self, column: SheetColumn) -> Field:
        field = Field(column, self._edited.file.vocabulary)
        self.fields[column.name] = field
        on_edited(field.editor, partial(self._typing, column.name))
        LeaveWatch(field.editor, partial(self._commit, column.name))
        field.editor.installEventFilter(self)
        self._complete(field)
        return field

    def _complete(self, field: Field) -> None:
        """Offer addresses in the fields for one; why there are few stands with the help."""
        addresses = self._edited.addresses
        if addresses is None:
            return
        completer = addresses.join(
            field.editor, field.column.name, lambda: self.row, self._let_go, self._typed_secret
        )
        if completer is not None:
            completer.noted.connect(partial(self._explain, field))

    def _let_go(self) -> None:
        self._touched = ""

    def _typed_secret(self) -> str:
        """Give what stands in the field about secrecy, also when it isn't left yet."""
        field = self.fields.get(SECRET)
        return text_of(field.editor) if field is not None else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Explain the column one is in, and bring it in view."""
        if event.type() == QEvent.Type.FocusIn:
            for field in self.fields.values():
                if field.editor is watched:
                    self._explain(field)
        return super().eventFilter(watched, event)

    def _explain(self, field: Field, note: str = "") -> None:
        self.help.setText("\n".join(filter(None, (note, help_of(field.column)))))
        self.area.ensureWidgetVisible(field, 0, 24)

    # --- what is shown ------------------------------------------------------------------------

    def show_row(self, row: int | None) -> None:
        """Show another row; what was typed in this one is kept first."""
        if row != self.row:
            self.commit()
        self.row = row
        self._fill()

    def go_to(self, column: str) -> None:
        """Put the focus in a field."""
        field = self.fields.get(column)
        if field is not None:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._explain(field)
            QTimer.singleShot(0, field, lambda: self._explain(field))  # once it has its place

    def commit(self) -> None:
        """Put what is typed and not yet left in the document."""
        if self._touched:
            self._commit(self._touched)

    def _fill(self) -> None:
        sheet = self._edited.sheet(self._kind)
        there = self.row is not None and sheet.holds(self.row)
        self.area.setEnabled(there)
        if self.row is None or not there:
            self.title.setText(self.tr("Geen regel gekozen"))
            self._mark.clear()
            return
        self.title.setText(sheet.label(self.row))
        worst = self._edited.file.checks.worst(self.row)
        self._mark.setPixmap(looks.mark(looks.look(worst), 16))
        self._mark.setAccessibleName(looks.look(worst).word)
        for name, field in self.fields.items():
            if name != self._touched:
                field.editor.blockSignals(True)
                set_text(field.editor, sheet.text(self.row, name))
                field.editor.blockSignals(False)
                field.tell(list(self._edited.file.checks.cell(self.row, name)))

    def _take(self, change: object) -> None:
        if self.row is not None and self.isVisible():
            self._fill()

    # --- what is typed ------------------------------------------------------------------------

    def _typing(self, name: str, _text: str) -> None:
        self._touched = name
        self._trial.start()

    def _try(self) -> None:
        """Tell what would be wrong with what is typed so far."""
        if self.row is None or not self._touched:
            return
        sheet = self._edited.sheet(self._kind)
        if not sheet.holds(self.row):
            return
        cells = list(sheet.row(self.row).cells)
        cells[sheet.position(self._touched)] = text_of(self.fields[self._touched].editor)
        _, report = self._edited.file.checks.parse(self._kind, cells)
        told = [finding for finding in report.findings if finding.column == self._touched]
        self.fields[self._touched].tell(told)

    def _commit(self, name: str) -> None:
        """Put a field in the document, if somebody typed in it."""
        if self._touched != name:
            return
        self._touched = ""
        sheet = self._edited.sheet(self._kind)
        if self.row is None or not sheet.holds(self.row):
            return
        text = text_of(self.fields[name].editor)
        if text != settled(sheet.text(self.row, name)):
            self._edited.file.set_cell(self._kind, self.row, name, text)
