"""How findings look: a word, a colour and a mark for each severity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QPixmap

from socialekaart.exchange.report import Finding, Severity
from socialekaart.ui import theme
from socialekaart.ui.resources import pixmap
from socialekaart.ui.words import translate

MARK_SIZE = 14


@dataclass(frozen=True, slots=True)
class Look:
    """Names of colours of the theme and of an icon; `name` says which look it is."""

    name: str
    ink: str
    ground: str
    icon: str

    @property
    def word(self) -> str:
        """Give the word that goes with the colour."""
        return {
            "error": translate("beheer", "Fout"),
            "warning": translate("beheer", "Let op"),
            "repair": translate("beheer", "Herstel"),
            "good": translate("beheer", "Goed"),
            "empty": translate("beheer", "Leeg"),
            "gone": translate("beheer", "Verwijderd"),
        }[self.name]


LOOKS = {
    Severity.ERROR: Look("error", "danger_ink", "danger_soft", "fout"),
    Severity.WARNING: Look("warning", "warn", "warn_soft", "letop"),
    Severity.REPAIR: Look("repair", "info", "info_soft", "herstel"),
}
GOOD = Look("good", "good", "card", "vinkje")
EMPTY = Look("empty", "muted", "card", "")
GONE = Look("gone", "muted", "card", "sluit")


def look(severity: Severity | None) -> Look:
    """Give how a severity looks; None is good."""
    return GOOD if severity is None else LOOKS[severity]


def mark(shown: Look, size: int = MARK_SIZE) -> QPixmap:
    """Draw the mark of a look."""
    return pixmap(shown.icon, getattr(theme.current(), shown.ink), size)


def sentence(finding: Finding) -> str:
    """Say what was found and what to do about it."""
    return f"{finding.message} {finding.remedy}".strip()


def sentences(findings: Iterable[Finding]) -> str:
    """Say several, each on its own line with its word."""
    return "\n".join(f"{look(f.severity).word}: {sentence(f)}" for f in findings)


def change(finding: Finding) -> str:
    """Say what a cell held and what we read in it; "" when nothing was read otherwise."""
    if not finding.before:
        return ""
    return f"{finding.before} → {finding.after or translate('beheer', 'leeg')}"
