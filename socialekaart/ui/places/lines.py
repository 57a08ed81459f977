"""The addresses of one offering as fields below each other, each completed while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from socialekaart.services.places.views import AddressSuggestion
from socialekaart.ui.places.completer import AddressCompleter
from socialekaart.ui.places.parts import as_line
from socialekaart.ui.places.work import PlacesWork
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

EXAMPLE = "Voorbeeldstraat 12 A, 3241 AB Middelharnis"


class AddressLines(QWidget):
    """As a line edit whose text has one address a line. Without `work` nothing is completed."""

    textChanged = Signal()  # noqa: N815 (Qt's manner for signals)
    returnPressed = Signal()  # noqa: N815 (Qt's manner for signals)
    grown = Signal()
    """There is another field, or a line to read below the fields."""

    def __init__(
        self, text: str, name: str, work: PlacesWork | None = None, hint: str = EXAMPLE
    ) -> None:
        super().__init__()
        self._name, self._work, self._hint = name, work, hint
        self.fields: list[QLineEdit] = []
        self.completers: list[AddressCompleter] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column.addLayout(self._column)
        self.note = label("", Role.SMALL, tone="muted", wrap=True)
        self.note.hide()
        column.addWidget(self.note)
        self.more = button(self.tr("Nog een adres"), kind="link")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.more.clicked.connect(self._add_empty)
        column.addWidget(self.more)
        for line in text.splitlines() or [""]:
            self._add(line)

    def _add(self, line: str) -> QLineEdit:
        field = QLineEdit(line)
        field.setPlaceholderText(self._hint if not self.fields else EXAMPLE)
        field.setCursorPosition(0)
        field.returnPressed.connect(self.returnPressed)
        field.textChanged.connect(lambda _text: self.textChanged.emit())
        field.editingFinished.connect(lambda: field.setCursorPosition(0))
        self.fields.append(field)
        self._column.addWidget(field)
        self.setFocusProxy(self.fields[0])
        self._name_fields()
        if self._work is not None:
            self._complete(field, self._work)
        return field

    def _complete(self, field: QLineEdit, work: PlacesWork) -> None:
        completer = AddressCompleter(field, work)
        completer.chosen.connect(lambda chosen: fill_line(field, chosen))
        completer.noted.connect(self._tell)
        self.completers.append(completer)

    def _name_fields(self) -> None:
        several = len(self.fields) > 1
        for number, field in enumerate(self.fields, 1):
            field.setAccessibleName(f"{self._name} {number}" if several else self._name)

    def _add_empty(self) -> None:
        """Begin another address; the fields stay in order for Tab."""
        before = self.fields[-1]
        field = self._add("")
        QWidget.setTabOrder(before, field)
        QWidget.setTabOrder(field, self.more)
        field.show()  # by itself that takes a turn of the event loop
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def _tell(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.grown.emit()

    def text(self) -> str:
        """Give the addresses, one a line; an empty field is none."""
        return "\n".join(filter(None, (field.text().strip() for field in self.fields)))


def fill_line(field: QLineEdit, chosen: AddressSuggestion) -> None:
    """Put a chosen address on one line, as if it was typed."""
    line = as_line(chosen, field.text())
    field.selectAll()
    field.insert(line)  # unlike a text that is set, Ctrl+Z in the field takes this back
