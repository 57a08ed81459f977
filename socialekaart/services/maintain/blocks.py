"""A block of cells as the clipboard has it: rows of cells with tabs between them, as Excel does."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

_RISKY = ("\t", "\n", "\r", '"')


def read_block(text: str) -> list[list[str]]:
    """Give the rows of a copied block; a cell that begins with a quote may hold line ends.

    Text whose quotes don't pair is taken line by line, as it stands.
    """
    text = text.removesuffix("\r\n").removesuffix("\n")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in text.splitlines()]
    return [row or [""] for row in rows] or [[""]]


def write_block(block: Sequence[Sequence[str]]) -> str:
    """Give the text of a block for the clipboard; Excel and LibreOffice paste it as it was."""
    return "\r\n".join("\t".join(map(_quoted, row)) for row in block)


def _quoted(cell: str) -> str:
    if not any(sign in cell for sign in _RISKY):
        return cell
    return '"' + cell.replace('"', '""') + '"'
