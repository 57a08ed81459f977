"""The list of offerings as an item model."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from socialekaart.domain.model import RecordState
from socialekaart.services.views import ServiceHit
from socialekaart.ui import near_words, words
from socialekaart.ui.tooltips import tip

HIT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 2

Index = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    """Hits in the order the search gave them; replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[ServiceHit, ...] = ()
        self._now = datetime.min

    @property
    def now(self) -> datetime:
        """Give the moment the opening words are about."""
        return self._now

    def set_hits(self, hits: tuple[ServiceHit, ...], now: datetime) -> None:
        """Show other hits, as they stand at `now` (local Dutch time)."""
        self.beginResetModel()
        self._hits = hits
        self._now = now
        self.endResetModel()

    def hit(self, row: int) -> ServiceHit | None:
        """Give the hit of a row, None outside the list."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def row_of(self, service_id: str) -> int:
        """Give the row of an offering, -1 when it is not in the list."""
        for row, hit in enumerate(self._hits):
            if hit.id == service_id:
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Give the number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the hit itself to the delegate, and the whole row as words to a screen reader."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == HIT_ROLE:
            return hit
        if role == ID_ROLE:
            return hit.id
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(near_words.where_in_full(hit))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in row_words(hit, self._now) if part)
        return None


def badges(hit: ServiceHit) -> list[tuple[str, str]]:
    """Give the small coloured words of a row as (text, kind)."""
    found = []
    if hit.state in (RecordState.ABSENT, RecordState.DELETED):
        found.append((words.translate("words", "niet meer geleverd"), "warn"))
    if status := words.status(hit.status):
        found.append((status, "warn"))
    # Invented records say so in a name; where that is seen, saying it twice is noise.
    if hit.is_example and "voorbeeld" not in f"{hit.name} {hit.organization}".lower():
        found.append((words.translate("words", "voorbeeld"), "quiet"))
    return found


def row_words(hit: ServiceHit, now: datetime) -> list[str]:
    """Say a whole row in words, in reading order."""
    return [
        hit.name,
        *(text for text, _ in badges(hit)),
        near_words.where_in_full(hit),
        hit.summary,
        hit.organization,
        words.opening(hit.opening, now),
        words.access(hit),
        words.fees(hit.fees),
        words.wait(hit),
        words.freshness(hit.assured_date, now.date(), stale=hit.stale).text,
        hit.phone,
    ]
