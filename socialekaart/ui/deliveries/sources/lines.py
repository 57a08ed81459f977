"""Changes, corrections and deliveries as drawn rows: one plain value per row, read out whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from socialekaart.domain.model import RecordKind
from socialekaart.services.deliveries.views import ChangeLine, CorrectionLine, DeliveryLine
from socialekaart.ui import words
from socialekaart.ui.deliveries.sources import wording
from socialekaart.ui.tooltips import tip
from socialekaart.ui.words import translate

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
Line = TypeVar("Line", ChangeLine, CorrectionLine, DeliveryLine)


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """Left: title over subtitle. Right: old → new over a note; `old` None is no change at all.

    `badge` is (text, kind) before both, `faded` for what no longer holds.
    """

    title: str
    subtitle: str = ""
    old: str | None = None
    new: str = ""
    note: str = ""
    badge: wording.Badge | None = None
    faded: bool = False

    def spoken(self) -> str:
        """Say the row in words, in reading order."""
        change = ""
        if self.old is not None:
            change = translate("sources", "was {old}, wordt {new}").format(
                old=self.old or empty(), new=self.new or empty()
            )
        badge = self.badge[0] if self.badge else ""
        parts = (badge, self.title, self.subtitle, change or self.new, self.note)
        return ". ".join(part for part in parts if part)


def empty() -> str:
    """Name a field without a value."""
    return translate("sources", "leeg")


def field_name(line: ChangeLine) -> str:
    """Name the field of a change, or the record as a whole that came, went or returned."""
    if line.label:
        return line.label
    if line.kind == RecordKind.SERVICE:
        return translate("sources", "Het hele aanbod")
    return translate("sources", "De hele contactpersoon")


class LineModel(QAbstractListModel, Generic[Line]):
    """Lines replaced as a whole; what stands in a row is asked of `draw`."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self.now = datetime.min

    def draw(self, line: Line) -> DrawnRow:
        """Put a line into words."""
        raise NotImplementedError

    def set_lines(self, lines: Sequence[Line], now: datetime) -> None:
        """Show other lines, as they stand at `now` (local Dutch time)."""
        self.beginResetModel()
        self._lines, self.now = tuple(lines), now
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Give the line of a row, None outside the list."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the drawn row to the delegate, its words to a screen reader and the tooltip."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        drawn = self.draw(line)
        if role == ROW_ROLE:
            return drawn
        if role == Qt.ItemDataRole.DisplayRole:
            return drawn.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            spoken = drawn.spoken()
            return tip(spoken) if role == Qt.ItemDataRole.ToolTipRole else spoken
        return None


class DeliveryModel(LineModel[DeliveryLine]):
    """The deliveries of a source: when, how much of what, and from which files."""

    def draw(self, line: DeliveryLine) -> DrawnRow:
        """Put a delivery into words; one that was undone is faded."""
        undone = line.undone_at is not None
        return DrawnRow(
            title=wording.at(line.received_at, self.now),
            subtitle=wording.counts_line(line.counts),
            note=", ".join(line.file_names),
            badge=(translate("sources", "ongedaan gemaakt"), "quiet") if undone else None,
            faded=undone,
        )


class CorrectionModel(LineModel[CorrectionLine]):
    """What was reported: how it stands, what it was and what it should be."""

    def draw(self, line: CorrectionLine) -> DrawnRow:
        """Put a correction into words."""
        when = words.day(line.reported_on, self.now.date())
        told = translate("sources", "gemeld {when}").format(when=when)
        return DrawnRow(
            title=line.record_name,
            subtitle=line.label,
            old=line.was,
            new=line.proposed or translate("sources", "weten we niet"),
            note=" · ".join(part for part in (line.reason, told) if part),
            badge=wording.correction_state(line.state),
        )


class ChangeModel(LineModel[ChangeLine]):
    """What a delivery changed, narrowed to one field and to words of a record or a value."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[ChangeLine, ...] = ()
        self._label = ""
        self._wanted: list[str] = []

    def draw(self, line: ChangeLine) -> DrawnRow:
        """Put a change into words."""
        return DrawnRow(
            title=line.record_name,
            subtitle=field_name(line),
            old=line.old,
            new=line.new or empty(),
            note="" if self._is_usual(line) else wording.at(line.at, self.now),
        )

    def set_changes(self, changes: Sequence[ChangeLine], now: datetime) -> None:
        """Show the changes of another delivery, all of them."""
        self._all, self._label, self._wanted = tuple(changes), "", []
        self.set_lines(self._all, now)

    def keep(self, label: str, text: str) -> None:
        """Show the changes of one field ("" for all) that hold every word of a text."""
        self._label, self._wanted = label, text.casefold().split()
        self.set_lines([line for line in self._all if self._is_kept(line)], self.now)

    def labels(self) -> list[tuple[str, int]]:
        """Give each changed field with its number of changes, most first."""
        counts: dict[str, int] = {}
        for line in self._all:
            counts[field_name(line)] = counts.get(field_name(line), 0) + 1
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def _is_usual(self, line: ChangeLine) -> bool:
        """Tell whether a change came with the first one; an undo comes later, and says when."""
        return line.at.date() == self._all[0].at.date() and line.at.hour == self._all[0].at.hour

    @property
    def total(self) -> int:
        """Count the changes, shown or not."""
        return len(self._all)

    def _is_kept(self, line: ChangeLine) -> bool:
        if self._label and field_name(line) != self._label:
            return False
        text = f"{line.record_name} {field_name(line)} {line.old} {line.new}".casefold()
        return all(word in text for word in self._wanted)
