"""How one compared record reads in the list: a badge, two names, a sentence with its marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from socialekaart.domain.merge import FieldOutcome
from socialekaart.services.deliveries.choosing import conflicts_of, gone_of, is_open
from socialekaart.services.deliveries.views import (
    NEW_RECORD,
    Choices,
    CorrectionResult,
    FieldChange,
    Outcome,
    PreviewItem,
    Question,
    Take,
)
from socialekaart.ui.deliveries.wizard import sentences
from socialekaart.ui.words import listed, translate

Row = PreviewItem | CorrectionResult

SHOWN_CHANGES = 4


class Style(Enum):
    """How a piece of a sentence is written."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    STRUCK = "struck"


Piece = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Line:
    """One row as words; `answer` says what was decided, "" while nothing was."""

    badge: str
    badge_kind: str
    title: str
    under: str
    pieces: tuple[Piece, ...]
    answer: str = ""

    @property
    def text(self) -> str:
        """Say the sentence without its marks."""
        return "".join(text for text, _ in self.pieces)

    @property
    def spoken(self) -> str:
        """Say the whole row, for who doesn't see it."""
        parts = (self.badge, self.title, self.under, self.text, self.answer)
        return ". ".join(part for part in parts if part)


def line_of(row: Row, choices: Choices) -> Line:
    """Write one row."""
    if isinstance(row, CorrectionResult):
        return _correction_line(row)
    badge, kind = _badge(row, choices)
    return Line(
        badge, kind, row.name, row.reason, tuple(_pieces(row, choices)), _answer(row, choices)
    )


def _badge(item: PreviewItem, choices: Choices) -> tuple[str, str]:
    if is_open(choices, item):
        return translate("wizard", "kies"), "danger"
    if item.question in (Question.FIELDS, Question.SAME):
        return translate("wizard", "gekozen"), "accent"
    return sentences.badge(item.outcome)


def _pieces(item: PreviewItem, choices: Choices) -> Iterator[Piece]:
    if conflicts := conflicts_of(choices, item):
        yield from _conflict_pieces(conflicts)
    elif item.question is Question.SAME:
        yield from _doubt_pieces(item)
    elif item.outcome in (Outcome.ABSENT, Outcome.DELETED):
        yield from _gone_pieces(item)
    elif item.outcome is Outcome.CHANGED and item.changes:
        yield from _changed_pieces(item)
    else:
        yield from _plain_pieces(item)


def _conflict_pieces(conflicts: Sequence[FieldChange]) -> Iterator[Piece]:
    names = listed([change.label for change in conflicts])
    yield names, Style.STRONG
    many = len(conflicts) > 1
    are = translate("wizard", "zijn") if many else translate("wizard", "is")
    yield (
        translate("wizard", " {are} door de bron én door ons gewijzigd").format(are=are),
        Style.PLAIN,
    )


def _doubt_pieces(item: PreviewItem) -> Iterator[Piece]:
    if not item.candidates:
        yield item.summary, Style.PLAIN
        return
    first = item.candidates[0]
    yield translate("wizard", "Lijkt op "), Style.PLAIN
    yield first.name, Style.STRONG
    yield f": {first.reason}", Style.PLAIN
    more = len(item.candidates) - 1
    if more:
        yield translate("wizard", " · en op nog {n}").format(n=more), Style.MUTED


def _gone_pieces(item: PreviewItem) -> Iterator[Piece]:
    if item.outcome is Outcome.DELETED:
        yield translate("wizard", "De bron heeft dit verwijderd."), Style.PLAIN
    else:
        yield translate("wizard", "Staat niet meer in het bestand."), Style.PLAIN
    if item.affected.any:
        yield translate("wizard", " Raakt "), Style.PLAIN
        yield sentences.affected(item.affected), Style.STRONG
        yield ".", Style.PLAIN
    else:
        yield translate("wizard", " Raakt niets van jullie."), Style.MUTED


def _changed_pieces(item: PreviewItem) -> Iterator[Piece]:
    shown = [c for c in item.changes if c.outcome is not FieldOutcome.OWN_KEPT] or item.changes
    for place, change in enumerate(shown[:SHOWN_CHANGES]):
        if place:
            yield " · ", Style.MUTED
        yield f"{change.label} ", Style.PLAIN
        yield from change_pieces(change)
    if len(shown) > SHOWN_CHANGES:
        more = len(shown) - SHOWN_CHANGES
        yield translate("wizard", " · en {n} meer").format(n=more), Style.MUTED


def change_pieces(change: FieldChange) -> Iterator[Piece]:
    """Write what a field was and is: struck, an arrow, and bold."""
    if change.before:
        yield one_line(change.before), Style.STRUCK
        yield " → ", Style.PLAIN
    if change.after:
        yield one_line(change.after), Style.STRONG
    else:
        yield translate("wizard", "leeg"), Style.MUTED


def _plain_pieces(item: PreviewItem) -> Iterator[Piece]:
    summary = one_line(item.summary)
    whose = "" if summary.startswith(item.organization) else item.organization
    parts = [part for part in (whose, summary) if part]
    if item.outcome is Outcome.REJECTED:
        parts = [one_line(item.summary)] if item.summary else []
    yield " · ".join(parts), Style.PLAIN
    if not item.summary and item.outcome is Outcome.UNCHANGED:
        yield translate("wizard", " · precies als vorige keer"), Style.MUTED
    if not item.summary and item.outcome is Outcome.RETURNED:
        yield translate("wizard", " · staat weer in het bestand"), Style.MUTED


def _answer(item: PreviewItem, choices: Choices) -> str:
    if item.question is Question.FIELDS:
        return _field_answer(item, choices)
    if item.question is Question.SAME:
        return _same_answer(item, choices)
    if item.outcome in (Outcome.ABSENT, Outcome.DELETED):
        return sentences.gone(gone_of(choices, item))
    return ""


def _field_answer(item: PreviewItem, choices: Choices) -> str:
    if is_open(choices, item):
        return ""
    taken = {choices.fields[(item.key, one.attribute)] for one in conflicts_of(choices, item)}
    if len(taken) > 1:
        return translate("wizard", "deels van ons")
    if taken == {Take.OWN}:
        return translate("wizard", "van ons blijft")
    return translate("wizard", "van de bron")


def _same_answer(item: PreviewItem, choices: Choices) -> str:
    chosen = choices.same.get(item.key)
    if chosen is None:
        return ""
    if chosen == NEW_RECORD:
        return translate("wizard", "nieuw")
    names = [c.name for c in item.candidates if c.record_id == chosen]
    return translate("wizard", "is {name}").format(name=names[0] if names else chosen)


def _correction_line(result: CorrectionResult) -> Line:
    badge, kind = sentences.correction_badge(result.state)
    pieces: list[Piece] = [
        (translate("wizard", "Wij stelden voor: "), Style.PLAIN),
        (one_line(result.proposed) or translate("wizard", "leeg"), Style.STRONG),
        (translate("wizard", " · er staat nu: "), Style.PLAIN),
        (one_line(result.now) or translate("wizard", "leeg"), Style.STRONG),
    ]
    return Line(badge, kind, result.record_name, result.label, tuple(pieces))


def one_line(text: str) -> str:
    """Write a text without line ends."""
    return " ".join(text.split())
