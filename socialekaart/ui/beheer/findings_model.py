"""All findings of the document as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Severity
from socialekaart.services.maintain.validation import Located
from socialekaart.ui import theme
from socialekaart.ui.beheer import looks
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.models.rows import Index, RowsModel
from socialekaart.ui.tooltips import tip
from socialekaart.ui.words import translate

COL_WORD, COL_PLACE, COL_ROW, COL_COLUMN, COL_WHAT, COL_REMEDY = range(6)


def kind_word(kind: RecordKind) -> str:
    """Name the table of a kind."""
    if kind is RecordKind.CONTACT:
        return translate("beheer", "Contactpersonen")
    return translate("beheer", "Aanbod")


class FindingsModel(RowsModel[Located]):
    """The findings that hold the asked words, of one severity or of all."""

    def __init__(self, edited: EditedFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edited = edited
        self._all: list[Located] = []
        self.severity: Severity | None = None
        self.text = ""

    def load(self) -> None:
        """Take the findings as they are now."""
        order = {Severity.ERROR: 0, Severity.REPAIR: 1, Severity.WARNING: 2}
        found = self._edited.file.checks.all()
        self._all = sorted(found, key=lambda one: order[one.finding.severity])
        self.keep(self.severity, self.text)

    def keep(self, severity: Severity | None, text: str) -> None:
        """Show the findings of one severity that hold all words; None and "" show all."""
        self.severity, self.text = severity, text
        words = text.casefold().split()
        self.beginResetModel()
        self.shown = [
            one
            for one in self._all
            if severity in (None, one.finding.severity)
            and all(word in self._whole(one) for word in words)
        ]
        self.endResetModel()

    def count(self, severity: Severity | None) -> int:
        """Count the findings of a severity, on show or not."""
        return sum(severity in (None, one.finding.severity) for one in self._all)

    def located(self, place: int) -> Located | None:
        """Give a finding on show."""
        return self.shown_row(place)

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (
            translate("beheer", "Soort"),
            translate("beheer", "Waar"),
            translate("beheer", "Regel"),
            translate("beheer", "Kolom"),
            translate("beheer", "Wat"),
            translate("beheer", "Zo los je het op"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a cell, and the mark of its severity."""
        one = self.located(index.row()) if index.isValid() else None
        if one is None:
            return None
        shown = looks.look(one.finding.severity)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._texts(one)[index.column()]
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if index.column() == COL_WORD:
            if role == Qt.ItemDataRole.ForegroundRole:
                return theme.current().color(shown.ink)
            if role == Qt.ItemDataRole.DecorationRole:
                return looks.mark(shown)
        return None

    def _texts(self, one: Located) -> tuple[str, ...]:
        finding, sheet = one.finding, self._edited.sheet(one.kind)
        there = sheet.holds(one.row)
        title = ""
        if finding.column and sheet.has(finding.column):
            title = sheet.columns[sheet.position(finding.column)].title
        changed = looks.change(finding)
        what = f"{finding.message} ({changed})" if changed else finding.message
        place = translate("beheer", "{kind}, rij {n}").format(
            kind=kind_word(one.kind), n=sheet.number(one.row) if there else "?"
        )
        label = sheet.label(one.row) if there else ""
        return (looks.look(finding.severity).word, place, label, title, what, finding.remedy)

    def _whole(self, one: Located) -> str:
        return "\n".join(self._texts(one)).casefold()
