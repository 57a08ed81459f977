"""One table of the document as Qt wants it: a status column, then the columns of the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Severity
from socialekaart.exchange.schema import CellKind
from socialekaart.services.maintain.edits import Change
from socialekaart.services.maintain.sheet import SheetColumn
from socialekaart.ui.beheer import looks
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.filters import RowFilter, passes
from socialekaart.ui.tooltips import tip
from socialekaart.ui.words import translate

Index = QModelIndex | QPersistentModelIndex
STATUS = 0
SEVERITY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NUMBER_ROLE = SEVERITY_ROLE + 1
CHANGED_ROLE = SEVERITY_ROLE + 2
_PIECES = 60
"""Above so many separate pieces of rows that came or went, all is shown anew."""


class SheetModel(QAbstractTableModel):
    """The rows that answer to a filter. A row that stops answering while it is edited stays."""

    def __init__(
        self, edited: EditedFile, kind: RecordKind, today: date, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.edited, self.kind, self.today = edited, kind, today
        self.sheet = edited.sheet(kind)
        self.rule = RowFilter()
        self._keys: list[int] = [row.key for row in self.sheet.rows]
        self._known = set(self._keys)
        self._places: dict[int, int] | None = None
        self._found: dict[int, dict[str, Severity]] = {}
        edited.changed.connect(self._take)
        edited.saved.connect(self._repaint)

    # --- where things are -----------------------------------------------------------------------

    @property
    def keys(self) -> Sequence[int]:
        """Give the keys of the rows on show, in order."""
        return self._keys

    def key(self, place: int) -> int | None:
        """Give the key of a row on show; None past the end."""
        return self._keys[place] if 0 <= place < len(self._keys) else None

    def place(self, key: int) -> int | None:
        """Give where a row is on show; None when it isn't."""
        if self._places is None:
            self._places = {key: number for number, key in enumerate(self._keys)}
        return self._places.get(key)

    def column(self, section: int) -> SheetColumn | None:
        """Give the column of the file; None for the status."""
        return self.sheet.columns[section - 1] if section > STATUS else None

    def section(self, column: str) -> int:
        """Give where a column stands; the status for "" and for one that isn't there."""
        return self.sheet.position(column) + 1 if self.sheet.has(column) else STATUS

    def place_index(self, key: int, column: str) -> QModelIndex:
        """Give the index of a cell; an invalid one when its row isn't on show."""
        place = self.place(key)
        return QModelIndex() if place is None else self.index(place, self.section(column))

    # --- which rows -----------------------------------------------------------------------------

    def keep(self, rule: RowFilter) -> None:
        """Show the rows that answer to a filter."""
        self.beginResetModel()
        self.rule = rule
        self._set([row.key for row in self.sheet.rows if self._passes(row.key)])
        self._known = {row.key for row in self.sheet.rows}
        self.endResetModel()

    def _passes(self, key: int) -> bool:
        if self.rule.is_open:
            return True
        return passes(self.edited, self.kind, self.sheet.row(key), self.rule, self.today)

    def _set(self, keys: list[int]) -> None:
        self._keys, self._places = keys, None

    def _take(self, change: Change) -> None:
        for key in change.rows:
            self._found.pop(key, None)
        if change.structure:
            self._restructure()
        places = [p for key in change.rows if (p := self.place(key)) is not None]
        last = self.columnCount() - 1
        if places:
            self.dataChanged.emit(
                self.index(min(places), STATUS), self.index(max(places), last), []
            )
        if change.structure and self._keys:  # the numbers of all rows below are others
            self.dataChanged.emit(
                self.index(0, STATUS), self.index(len(self._keys) - 1, STATUS), []
            )

    def _restructure(self) -> None:
        """Take out rows that went and put in rows that came."""
        shown = set(self._keys)
        wanted = [r.key for r in self.sheet.rows if r.key in shown or r.key not in self._known]
        self._known = {row.key for row in self.sheet.rows}  # what went and comes back is new
        there = set(wanted)
        gone = _runs([n for n, key in enumerate(self._keys) if key not in there])
        came = _runs([n for n, key in enumerate(wanted) if key not in shown])
        if len(gone) + len(came) > _PIECES:
            self.beginResetModel()
            self._set(wanted)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._set(self._keys[:first] + self._keys[last + 1 :])
            self.endRemoveRows()
        for first, last in came:
            self.beginInsertRows(QModelIndex(), first, last)
            self._set(self._keys[:first] + wanted[first : last + 1] + self._keys[first:])
            self.endInsertRows()

    def _repaint(self) -> None:
        if self._keys:
            last = self.index(len(self._keys) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, STATUS), last, [])

    # --- what Qt asks -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of rows on show."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Give the status and the columns of the file."""
        return 0 if parent.isValid() else len(self.sheet.columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but the status be edited."""
        usual = super().flags(index)
        if index.isValid() and index.column() > STATUS:
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give titles with a * for what must be filled, and the help as a tooltip."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.column(section)
        if column is None:
            status = translate("beheer", "Rij")
            return status if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return help_of(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the text of a cell, what was found in it, and how serious that is."""
        key = self.key(index.row()) if index.isValid() else None
        if key is None or not self.sheet.holds(key):
            return None
        column = self.column(index.column())
        if role == NUMBER_ROLE:
            return self.sheet.number(key)
        if role == CHANGED_ROLE:
            return self.edited.is_row_changed(self.kind, key)
        if role == SEVERITY_ROLE:
            return self.severity(key, column.name if column else None)
        if column is None:
            return self._status(key, role)
        return self._cell(key, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Type a text in a cell."""
        key, column = self.key(index.row()), self.column(index.column())
        if role != Qt.ItemDataRole.EditRole or key is None or column is None:
            return False
        self.edited.file.set_cell(self.kind, key, column.name, str(value))
        return True

    def _cell(self, key: int, column: SheetColumn, role: int) -> Any:
        text = self.sheet.text(key, column.name)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split()) if "\n" in text or "\r" in text else text
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(looks.sentences(self.edited.file.checks.cell(key, column.name))) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            severity = self.severity(key, column.name)
            word = f", {looks.look(severity).word}" if severity else ""
            return f"{column.title}: {text}{word}"
        return None

    def _status(self, key: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.status(key).word
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(looks.sentences(self.edited.file.checks.findings(key))) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number, word = self.sheet.number(key), self.status(key).word
            return translate("beheer", "rij {n}: {word}").format(n=number, word=word)
        return None

    # --- what was found ---------------------------------------------------------------------------

    def status(self, key: int) -> looks.Look:
        """Give how a whole row looks."""
        if self.sheet.row(key).is_blank:
            return looks.EMPTY
        worst = self.edited.file.checks.worst(key)
        if worst is None and self.edited.file.checks.is_deletion(key):
            return looks.GONE
        return looks.look(worst)

    def severity(self, key: int, column: str | None) -> Severity | None:
        """Give the worst of a cell, or of the row for None."""
        if column is None:
            return self.edited.file.checks.worst(key)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = {}
            for finding in self.edited.file.checks.findings(key):
                found.setdefault(finding.column, finding.severity)
        return found.get(column)


def title_of(column: SheetColumn) -> str:
    """Give the title of a column, with a * when it must be filled."""
    if column.known is not None and column.known.kind is CellKind.ID:
        return column.title.split(" van ")[0]
    must = column.known is not None and column.known.requirement.startswith("ja")
    return f"{column.title} *" if must else column.title


def help_of(column: SheetColumn) -> str:
    """Explain a column: what it holds, whether it must be filled, an example."""
    known = column.known
    if known is None:
        return translate("beheer", "Een eigen kolom. Hij gaat mee in je levering.")
    lines = [known.description]
    if known.requirement not in ("", "nee"):
        lines.append(translate("beheer", "Invullen: {text}.").format(text=known.requirement))
    if known.example:
        lines.append(translate("beheer", "Bijvoorbeeld: {text}").format(text=known.example))
    return "\n".join(lines)


def _runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Join neighbouring places to (first, last)."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
