"""The roster as a matrix: who handles which domain in which area. Pure; see `grid`."""

from __future__ import annotations

from enum import StrEnum


class CellState(StrEnum):
    """How a cell of the roster stands."""

    FILLED = "filled"
    LEAVING = "leaving"
    """Whoever handles it leaves, and nobody comes after."""
    INHERITED = "inherited"
    """Nobody here by name, but somebody for a wider area."""
    GAP = "gap"
