"""A sheet about one record: its heading, and rows that scroll below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.ui.detail.rows import DetailRow, NoteEditor
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, button, card, label, rule

Margins = tuple[int, int, int, int]


class Editing(Protocol):
    """What changes fields in place, whichever these are."""

    cancelled: Any  # a Qt signal

    def isAncestorOf(self, child: QWidget, /) -> bool: ...
    def show_problem(self, sentence: str) -> None: ...


class DetailSheet(QWidget):
    """What the sheets of an offering and of a person have in common.

    `note` is the editor of our note, `editor` what changes fields now.
    """

    note: NoteEditor | None
    editor: Editing | None

    def lay_out(self, heading: QWidget, margins: Margins, gap: int) -> None:
        """Put the parts in place; `gap` stands between the rows."""
        self._history_open = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = card()
        outer.addWidget(sheet)
        self._stack = QStackedLayout(sheet)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self.empty = EmptyState()
        self._stack.addWidget(self.empty)
        inner = QWidget()
        inner.setProperty("ground", "card")
        self.area = _scrolling(inner)
        self._stack.addWidget(self.area)
        column = QVBoxLayout(inner)
        column.setContentsMargins(*margins)
        column.setSpacing(gap)
        column.addWidget(heading)
        column.addWidget(rule())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(gap)
        column.addLayout(self._rows)
        column.addStretch(1)

    def add_history(self, row: DetailRow, lines: Sequence[str]) -> None:
        """Put what changed under a link that unfolds it; unfolded stays unfolded."""
        if not lines:
            return
        shown = label("\n".join(lines), Role.SMALL, tone="muted", wrap=True, copy=True)
        toggle = button(self.tr("Geschiedenis ({n})").format(n=len(lines)), kind="link")

        def flip() -> None:
            self._history_open = shown.isHidden()
            shown.setVisible(self._history_open)

        toggle.clicked.connect(flip)
        line = QHBoxLayout()
        line.addWidget(toggle)
        line.addStretch(1)
        row.column.addLayout(line)
        row.column.addWidget(shown)
        shown.setVisible(self._history_open)

    @property
    def busy(self) -> bool:
        """Tell whether someone is writing here, so that nothing may be replaced."""
        return self.editor is not None or (self.note is not None and self.note.editing)

    def leave_editor(self) -> bool:
        """Stop writing without saving, if the focus is in an editor; False when it isn't."""
        focus = QApplication.focusWidget()
        if focus is None:
            return False
        if self.note is not None and self.note.editing and self.note.isAncestorOf(focus):
            self.note.stop()
            self.note.begin.setFocus()
            return True
        if self.editor is not None and self.editor.isAncestorOf(focus):
            self.editor.cancelled.emit()
            return True
        return False

    def show_whole(self, editor: object) -> None:
        """Bring all of an editor in view, its buttons too, once it has its place."""
        if isinstance(editor, QWidget):
            QTimer.singleShot(0, editor, lambda: self.area.ensureWidgetVisible(editor, 0, 8))

    def show_problem(self, sentence: str) -> bool:
        """Show a refusal where one is writing; False when nobody is."""
        if self.editor is not None:
            self.editor.show_problem(sentence)
            self.show_whole(self.editor)
        elif self.note is not None and self.note.editing:
            self.note.show_problem(sentence)
        else:
            return False
        return True


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(inner)
    return area
