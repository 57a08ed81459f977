"""Below the columns: one text for all rows where a column is missing, and what words mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.services.deliveries import wizard
from socialekaart.services.deliveries.target_columns import target, title, to_fill
from socialekaart.services.deliveries.wizard import WizardState
from socialekaart.ui.deliveries.wizard.combos import ChoiceBox
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import badge, card, clear, label

Domains = Sequence[tuple[str, str, str]]
FIELD_WIDTH = 460
LEFT_OUT = "-"
"""The value of "leave this word out"."""
MOST_WORDS = 60
"""So many words of one column are shown to translate; the file is mended sooner than more."""


def _choices(kind: RecordKind, column: str, domains: Domains) -> list[tuple[str, str]]:
    """Give what a column can hold as (value, text); empty for free text."""
    if column == "domeinen":
        return [(identifier, full) for identifier, full, _ in domains]
    try:
        return [(value, value) for value in target(kind, column).choices]
    except KeyError:
        return []


class ConstantsPanel(QWidget):
    """One field for each required column that the file lacks."""

    constantSet = Signal(str, str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, domains: Domains) -> None:
        super().__init__()
        self._domains = domains
        self.fields: dict[str, QLineEdit | ChoiceBox] = {}
        self._marks: dict[str, QLabel] = {}
        self._kind: RecordKind | None = None
        text = self.tr("Staat dit niet in het bestand? Vul het hier één keer in.")
        self._grid = _grid_on_card(self, self.tr("Hetzelfde voor alle rijen"), text)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 1)

    def forget(self) -> None:
        """Drop the fields, because another table comes."""
        clear(self._grid)
        self.fields, self._marks, self._kind = {}, {}, None

    def show_mapping(self, mapping: ColumnMapping, groups: Sequence[Sequence[str]]) -> None:
        """Show a field for what is missing and for what was filled in."""
        missing = [to_fill(group) for group in groups]
        wanted = list(dict.fromkeys((*missing, *mapping.constants)))
        if self._kind is not mapping.kind or not set(wanted) <= self.fields.keys():
            self._build(
                mapping.kind, [*self.fields, *wanted] if self._kind is mapping.kind else wanted
            )
        for name, made in self.fields.items():
            _show(made, mapping.constants.get(name, ""))
            self._marks[name].setVisible(name in missing)
        self.setVisible(bool(self.fields))

    def _build(self, kind: RecordKind, names: Sequence[str]) -> None:
        clear(self._grid)
        self.fields, self._marks, self._kind = {}, {}, kind
        for row, name in enumerate(dict.fromkeys(names)):
            made = self._field(kind, name)
            caption = label(title(kind, name))
            caption.setBuddy(made)
            mark = badge(self.tr("nodig"), "warn")
            self._grid.addWidget(caption, row, 0)
            made.setMaximumWidth(FIELD_WIDTH)
            self._grid.addWidget(made, row, 1)
            self._grid.addWidget(mark, row, 2, Qt.AlignmentFlag.AlignLeft)
            self.fields[name], self._marks[name] = made, mark

    def _field(self, kind: RecordKind, name: str) -> QLineEdit | ChoiceBox:
        spoken = self.tr("{title} voor alle rijen").format(title=title(kind, name))
        choices = _choices(kind, name, self._domains)
        if choices:
            box = ChoiceBox(spoken)
            box.fill([("", self.tr("Kies…")), *choices])
            box.currentIndexChanged.connect(
                lambda _index, n=name, b=box: self.constantSet.emit(n, b.value)
            )
            return box
        line = QLineEdit()
        line.setAccessibleName(spoken)
        line.setPlaceholderText(target(kind, name).title)
        line.editingFinished.connect(lambda n=name, e=line: self.constantSet.emit(n, e.text()))
        return line


def _show(made: QLineEdit | ChoiceBox, text: str) -> None:
    if isinstance(made, ChoiceBox):
        made.choose(text)
    elif not made.hasFocus():
        made.setText(text)


class WordsPanel(QWidget):
    """What words in the file mean that we don't know: a domain, a municipality, a known value."""

    translated = Signal(str, str, object)
    """(column of ours, text in the file, what it means: "" leaves it out, None takes it back)"""

    def __init__(self, domains: Domains) -> None:
        super().__init__()
        self._domains = domains
        self._shown: Mapping[str, tuple[str, ...]] = {}
        self.fields: dict[tuple[str, str], QLineEdit | ChoiceBox] = {}
        text = self.tr("Ze staan in het bestand, maar wij kennen ze niet. Je keuze onthouden we.")
        self._grid = _grid_on_card(self, self.tr("Wat betekenen deze woorden?"), text)
        self._grid.setColumnStretch(1, 1)

    def show_state(self, state: WizardState, kind: RecordKind) -> None:
        """Show the words and what was chosen for them."""
        if state.unknown != self._shown:
            self._shown = dict(state.unknown)
            self._build(kind)
        for (column, text), made in self.fields.items():
            meant = wizard.translation_of(state, column, text)
            _show(made, LEFT_OUT if meant == "" else meant or "")
        self.setVisible(bool(self.fields))

    def _build(self, kind: RecordKind) -> None:
        clear(self._grid)
        self.fields = {}
        row = 0
        for column, texts in self._shown.items():
            head = label(title(kind, column), Role.SMALL_STRONG, tone="muted")
            self._grid.addWidget(head, row, 0, 1, 2)
            row += 1
            for text in texts[:MOST_WORDS]:
                made = self._field(kind, column, text)
                self._grid.addWidget(
                    label(f"‘{text}’", wrap=True), row, 0, Qt.AlignmentFlag.AlignVCenter
                )
                self._grid.addWidget(made, row, 1)
                self.fields[(column, text)] = made
                row += 1
            more = len(texts) - MOST_WORDS
            if more > 0:
                told = self.tr("En nog {n} andere. Kijk of dit de goede kolom is.").format(n=more)
                self._grid.addWidget(label(told, tone="muted", wrap=True), row, 0, 1, 2)
                row += 1

    def _field(self, kind: RecordKind, column: str, text: str) -> QLineEdit | ChoiceBox:
        spoken = self.tr("‘{text}’ betekent").format(text=text)
        choices = _choices(kind, column, self._domains)
        if choices:
            box = ChoiceBox(spoken)
            leave_out = (LEFT_OUT, self.tr("Laat dit woord weg"))
            box.fill([("", self.tr("Nog niet gekozen")), *choices, leave_out])
            box.currentIndexChanged.connect(
                lambda _index, b=box: self._chosen(column, text, b.value)
            )
            return box
        line = QLineEdit()
        line.setAccessibleName(spoken)
        line.setPlaceholderText(self.tr("Schrijf hoe het wel heet"))
        line.editingFinished.connect(lambda e=line: self._chosen(column, text, e.text()))
        return line

    def _chosen(self, column: str, text: str, value: str) -> None:
        meant = "" if value == LEFT_OUT else value
        self.translated.emit(column, text, meant if value.strip() else None)


def _grid_on_card(panel: QWidget, title: str, text: str) -> QGridLayout:
    """Fill a panel with a card: what it is for, and a grid for its fields, which is given."""
    outer = QVBoxLayout(panel)
    outer.setContentsMargins(0, 0, 0, 0)
    sheet = card()
    outer.addWidget(sheet)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(20, 14, 20, 16)
    column.setSpacing(4)
    column.addWidget(label(title, Role.STRONG))
    column.addWidget(label(text, tone="muted", wrap=True))
    column.addSpacing(6)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    column.addLayout(grid)
    column.addStretch(1)
    return grid
