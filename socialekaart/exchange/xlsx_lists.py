"""What may be chosen in a column of our workbook, and how Excel checks what is typed there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from socialekaart.exchange.languages import language_names
from socialekaart.exchange.schema import CellKind, Column, TableSchema, Unreadable
from socialekaart.exchange.vocabulary import Vocabulary

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation

LISTS_SHEET = "Lijsten"
_ANSWERS = ("ja", "nee")
_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MANY = frozenset((CellKind.CHOICES, CellKind.DOMAINS, CellKind.LANGUAGES, CellKind.DAYS))
"""Kinds of which a cell may hold several: what is typed beside the list is right as well."""


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """One list on the sheet Lijsten: its title and its values."""

    title: str
    values: tuple[str, ...]


def choices_of(column: Column, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the values to choose from in a column; () when anything may stand there."""
    if column.kind is CellKind.BOOLEAN:
        return _ANSWERS
    if column.kind is CellKind.DAYS:
        return _DAYS
    if column.kind is CellKind.DOMAINS:
        return vocabulary.domain_names
    if column.kind is CellKind.MUNICIPALITY:
        return vocabulary.municipality_names
    if column.kind is CellKind.LANGUAGES:
        return language_names()
    if column.kind in (CellKind.CHOICE, CellKind.CHOICES):
        return tuple(dict.fromkeys(column.choices.values()))
    return ()


def all_lists(
    schemas: Sequence[TableSchema], vocabulary: Vocabulary
) -> dict[tuple[str, ...], ChoiceList]:
    """Give every list once, by its values; it has the name of the first column that uses it."""
    lists: dict[tuple[str, ...], ChoiceList] = {}
    for schema in schemas:
        for column in schema.columns:
            values = choices_of(column, vocabulary)
            if values and values not in lists:
                lists[values] = ChoiceList(column.title, values)
    return lists


def validation(column: Column, reference: str) -> DataValidation | None:
    """Make what Excel checks in a column; `reference` is where its list stands, "" for none.

    Only what our reader refuses too is refused; of the rest Excel says at most that it looks odd.
    """
    from openpyxl.worksheet.datavalidation import DataValidation

    if reference:
        odd = column.kind is CellKind.MUNICIPALITY  # a code such as GM1924 is right as well
        style: Literal["warning", "stop"] = "warning" if odd else "stop"
        made = DataValidation("list", formula1=reference, errorStyle=style)
        free = column.kind in _MANY or column.unreadable in (Unreadable.KEEP, Unreadable.ACCEPT)
        made.showErrorMessage = odd or not free
        made.error = f"Kies een waarde uit de lijst. Voorbeeld: {column.example}"
    elif column.kind is CellKind.DATE:
        made = DataValidation("date", operator="greaterThan", formula1="1", errorStyle="warning")
        made.showErrorMessage = True
        made.error = "Dit is geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 31-12-2026."
    elif column.kind is CellKind.INTEGER:
        low, high = column.minimum or 0, column.maximum or 9999
        made = DataValidation("whole", operator="between", formula1=str(low), formula2=str(high))
        made.errorStyle, made.showErrorMessage = "warning", True
        made.error = f"Vul een heel getal in van {low} tot en met {high}."
    else:
        return None
    made.allow_blank = True
    made.errorTitle = column.title[:32]
    return made
