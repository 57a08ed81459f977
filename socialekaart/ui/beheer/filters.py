"""Which rows of a table are on show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import Enum

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Severity
from socialekaart.services.maintain.completeness import needs_check
from socialekaart.services.maintain.sheet import SheetRow
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.words import translate


class Show(Enum):
    """A choice of rows."""

    ALL = "all"
    ERRORS = "errors"
    WARNINGS = "warnings"
    STALE = "stale"
    CHANGED = "changed"


def show_word(show: Show) -> str:
    """Say which rows a choice gives."""
    return {
        Show.ALL: translate("beheer", "Alles"),
        Show.ERRORS: translate("beheer", "Met fouten"),
        Show.WARNINGS: translate("beheer", "Met waarschuwingen"),
        Show.STALE: translate("beheer", "Lang niet gecontroleerd"),
        Show.CHANGED: translate("beheer", "Gewijzigd"),
    }[show]


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What rows must answer to. `only` are the rows somebody pointed at; None means any."""

    show: Show = Show.ALL
    text: str = ""
    only: frozenset[int] | None = None
    label: str = ""

    @property
    def is_open(self) -> bool:
        """Say whether every row passes."""
        return self.show is Show.ALL and not self.text and self.only is None


def passes(edited: EditedFile, kind: RecordKind, row: SheetRow, rule: RowFilter, on: date) -> bool:
    """Say whether a row is on show."""
    if rule.only is not None and row.key not in rule.only:
        return False
    if rule.text and not _holds(row, rule.text):
        return False
    return is_one(edited, kind, row, rule.show, on)


def is_one(edited: EditedFile, kind: RecordKind, row: SheetRow, show: Show, on: date) -> bool:
    """Say whether a row belongs to a choice."""
    checks = edited.file.checks
    if show is Show.ERRORS:
        return checks.has(row.key, Severity.ERROR)
    if show is Show.WARNINGS:
        return checks.has(row.key, Severity.WARNING) or checks.has(row.key, Severity.REPAIR)
    if row.is_blank:
        return show is Show.ALL
    if show is Show.STALE:
        return not checks.is_deletion(row.key) and needs_check(edited.sheet(kind), row, on)
    return show is Show.ALL or edited.is_row_changed(kind, row.key)


def counts(edited: EditedFile, kind: RecordKind, on: date) -> Counter[Show]:
    """Count the rows of each choice; empty rows are no rows."""
    found: Counter[Show] = Counter()
    for row in edited.sheet(kind).rows:
        if not row.is_blank:
            found.update(show for show in Show if is_one(edited, kind, row, show, on))
    return found


def _holds(row: SheetRow, text: str) -> bool:
    """Say whether all words stand somewhere in the row."""
    whole = "\n".join(row.cells).casefold()
    return all(word in whole for word in text.casefold().split())
