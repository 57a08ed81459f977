"""The agreements of an offering or a person, a line each, with what one can do with them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from socialekaart.services.agreements.views import AgreementLine
from socialekaart.ui.agreements import wording
from socialekaart.ui.clipboard import copy_text
from socialekaart.ui.detail.rows import QuietTool
from socialekaart.ui.search.answer_card import rich, strong
from socialekaart.ui.theme import Role
from socialekaart.ui.tooltips import tip
from socialekaart.ui.widgets import MarkLabel, button, clear, label
from socialekaart.ui.words import Mark


class AgreementsSection(QWidget):
    """Shows the lines it is given, what matters for the decision first; others do the work."""

    addWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    editWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The AgreementLine to change."""
    endWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The AgreementLine that no longer holds."""
    documentWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, lines: Sequence[AgreementLine] = ()) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column.addLayout(self._rows)
        self.add = button(self.tr("Afspraak toevoegen"), kind="link")
        self.add.clicked.connect(self.addWanted)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.lines: list[AgreementRow] = []
        self.show_lines(lines)

    def show_lines(self, lines: Sequence[AgreementLine]) -> None:
        """Show other agreements, in the order they are given."""
        clear(self._rows)
        self.lines = []
        for line in lines:
            row = AgreementRow(line)
            row.editWanted.connect(lambda one=line: self.editWanted.emit(one))
            row.endWanted.connect(lambda one=line: self.endWanted.emit(one))
            row.documentWanted.connect(self.documentWanted)
            self.lines.append(row)
            self._rows.addWidget(row)


class AgreementRow(QWidget):
    """One agreement: what, with whom and since when; what was written; when to review it."""

    editWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    endWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    documentWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, line: AgreementLine) -> None:
        super().__init__()
        self.line = line
        title = wording.title(line.agreement)
        self.setAccessibleName(wording.spoken(line))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(2)
        row.addLayout(column, 1)
        self.words = rich(_first_line(line, title))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # The row has the menu: Qt's own for a label knows nothing but copying.
        self.words.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        column.addWidget(self.words)
        if line.agreement.text:
            column.addWidget(label(line.agreement.text, tone="muted", wrap=True))
        self.review = self._review(column)
        self.document = button(self.tr("Open het document"), kind="link")
        self.document.setToolTip(tip(line.agreement.document))
        self.document.clicked.connect(self._open)
        self.document.setVisible(bool(line.agreement.document))
        column.addWidget(self.document, 0, Qt.AlignmentFlag.AlignLeft)
        self.pencil = QuietTool("potlood", self.tr("{what} aanpassen").format(what=title))
        self.pencil.clicked.connect(self.editWanted)
        self.stop = QuietTool("sluit", self.tr("{what}: geldt niet meer").format(what=title))
        self.stop.clicked.connect(self.endWanted)
        for quiet in (self.pencil, self.stop):
            row.addWidget(quiet, 0, Qt.AlignmentFlag.AlignTop)

    def _review(self, column: QVBoxLayout) -> QLabel | None:
        told = wording.review(self.line)
        if told is None:
            return None
        line = QHBoxLayout()
        line.setSpacing(6)
        if told.warn:
            mark = MarkLabel()
            mark.set_mark(Mark.CLOSED)
            line.addWidget(mark)
        made = label(told.text, Role.SMALL, tone="warn" if told.warn else "muted", wrap=True)
        line.addWidget(made, 1)
        column.addLayout(line)
        return made

    def _open(self) -> None:
        self.documentWanted.emit(self.line.agreement.document)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the quiet buttons under the mouse."""
        self._light(on=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them again."""
        self._light(on=False)

    def _light(self, *, on: bool) -> None:
        for quiet in (self.pencil, self.stop):
            quiet.light(on)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same by the right mouse button and the menu key."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Make the menu of what one can do with this agreement."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Kopieer"), lambda: copy_text(wording.spoken(self.line)))
        if self.line.agreement.document:
            menu.addAction(self.document.text(), self._open)
        menu.addAction(self.tr("Aanpassen…"), self.editWanted.emit)
        menu.addAction(self.tr("Geldt niet meer"), self.endWanted.emit)
        return menu


def _first_line(line: AgreementLine, title: str) -> str:
    return wording.DOT.join(p for p in (strong(title), escape(wording.details(line))) if p)
