"""The fields that open in the card when something changed: type what it is now, Enter, next."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from socialekaart.domain.freshness import Fact
from socialekaart.services.checks.views import CheckItem
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label


class ChangeForm(QWidget):
    """Filled with what we have now of the facts that are due; what one leaves is right."""

    saved = Signal(object)
    """Texts by fact and field: `dict[Fact, dict[str, str]]`."""
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edits: dict[tuple[Fact, str], QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Wat is het nu?"), Role.SMALL_STRONG, tone="accent"))
        hint = self.tr("Wat je laat staan, klopt nog. Schrijf nooit iets over patiënten.")
        column.addWidget(label(hint, Role.SMALL, tone="muted", wrap=True))
        self._fields = QFormLayout()
        self._fields.setHorizontalSpacing(16)
        self._fields.setVerticalSpacing(6)
        self._fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._fields)
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.save = button(self.tr("Bewaar en ga verder (Enter)"), kind="primary")
        self.cancel = button(self.tr("Terug (Esc)"))
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        column.addLayout(foot)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)

    def show_item(self, item: CheckItem) -> None:
        """Fill the fields for another record."""
        while self._fields.rowCount():
            self._fields.removeRow(0)
        self.edits = {}
        for due in item.due:
            for field in due.fields:
                edit = QLineEdit(field.text)
                edit.setAccessibleName(field.label)
                edit.returnPressed.connect(self._save)
                edit.installEventFilter(self)
                self._fields.addRow(label(field.label, tone="muted"), edit)
                self.edits[(due.state.fact, field.attribute)] = edit
        # The buttons were there before the fields, and come after them.
        for before, after in pairwise((*self.edits.values(), self.save, self.cancel)):
            QWidget.setTabOrder(before, after)
        self.problem.hide()
        self.set_busy(False)

    def begin(self) -> None:
        """Put the keyboard in the first field, with its text ready to be typed over."""
        first = next(iter(self.edits.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.selectAll()

    def refuse(self, sentence: str) -> None:
        """Say why it can't be kept."""
        self.problem.setText(sentence)
        self.problem.show()
        self.set_busy(False)

    def set_busy(self, busy: bool) -> None:
        """Hold the button back while it is being kept."""
        self.save.setEnabled(not busy)

    def values(self) -> dict[Fact, dict[str, str]]:
        """Give the texts by fact and field."""
        found: dict[Fact, dict[str, str]] = {}
        for (fact, attribute), edit in self.edits.items():
            found.setdefault(fact, {})[attribute] = edit.text()
        return found

    def _save(self) -> None:
        if self.save.isEnabled():
            self.problem.hide()
            self.set_busy(True)
            self.saved.emit(self.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape in a field mean 'terug', before the window takes it."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if escape and event.type() == QEvent.Type.KeyPress:
            self.cancelled.emit()
            return True
        return super().eventFilter(watched, event)
