"""What there is to choose from in a column, and how a chosen word stands in its cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from socialekaart.domain.words import bare
from socialekaart.exchange.cells import split_list
from socialekaart.exchange.languages import language_code, language_name, language_names
from socialekaart.exchange.schema import CellKind, Column, Unreadable
from socialekaart.exchange.vocabulary import Vocabulary

YES_NO = ("ja", "nee")
DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
SEVERAL = frozenset((CellKind.DOMAINS, CellKind.CHOICES, CellKind.LANGUAGES, CellKind.DAYS))
"""Kinds of column of which a cell holds a list of known words."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Words to choose: (what is written, what is shown). `meant` gives what is written for a typed
    word, None for one we don't know. `own`: another word than these may be written too."""

    pairs: tuple[tuple[str, str], ...]
    meant: Callable[[str], str | None]
    own: bool
    separator: str = "|"

    def parts(self, text: str) -> list[str]:
        """Give the words of a cell as typed."""
        if self.separator == " ":
            return text.replace(",", " ").replace("|", " ").split()
        return split_list(text)

    def chosen(self, text: str) -> set[str]:
        """Give what a cell chooses, as it is written."""
        return {known for part in self.parts(text) if (known := self.meant(part)) is not None}

    def toggled(self, text: str, value: str, on: bool) -> str:
        """Give the cell with a word added or left out; other words stay as they were typed."""
        parts = [part for part in self.parts(text) if self.meant(part) != value]
        if not on:
            return self.separator.join(parts)
        order = {written: number for number, (written, _) in enumerate(self.pairs)}
        place = len(parts)
        for number, part in enumerate(parts):
            known = self.meant(part)
            if known is not None and order.get(known, -1) > order[value]:
                place = number
                break
        return self.separator.join([*parts[:place], value, *parts[place:]])


def choices(column: Column | None, vocabulary: Vocabulary) -> Choices | None:
    """Give what to choose from; None for a column of free text."""
    if column is None:
        return None
    if column.kind is CellKind.DOMAINS:
        return _domains(vocabulary)
    if column.kind is CellKind.LANGUAGES:
        codes = tuple((language_code(name) or name, name) for name in language_names())
        return Choices(codes, language_code, own=True)
    if column.kind is CellKind.DAYS:
        return Choices(tuple((day, day) for day in DAYS), _known(DAYS), own=False, separator=" ")
    if column.kind is CellKind.BOOLEAN:
        return Choices(tuple((word, word) for word in YES_NO), _known(YES_NO), own=False)
    if column.kind in (CellKind.CHOICE, CellKind.CHOICES):
        words = tuple(dict.fromkeys(column.choices.values()))
        own = column.unreadable in (Unreadable.KEEP, Unreadable.ACCEPT)
        pairs = tuple((word, word) for word in words)
        return Choices(pairs, lambda text: column.choices.get(bare(text)), own)
    return None


def _domains(vocabulary: Vocabulary) -> Choices:
    pairs = tuple(
        (known, name)
        for name in vocabulary.domain_names
        if (known := vocabulary.domain_id(name)) is not None
    )
    labels = dict(pairs)

    def meant(text: str) -> str | None:
        known = vocabulary.domain_id(text)
        return known if known in labels else None

    return Choices(pairs, meant, own=False)


def _known(words: Sequence[str]) -> Callable[[str], str | None]:
    return {word: word for word in words}.get


def shown(column: Column | None, text: str, vocabulary: Vocabulary) -> str:
    """Give a cell in words for people: the name of a language rather than its code."""
    if column is not None and column.kind is CellKind.LANGUAGES:
        return ", ".join(language_name(language_code(p) or p) for p in split_list(text))
    return text
