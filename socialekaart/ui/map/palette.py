"""Name the colours of the map.

A theme passes a mapping to change them. The names it shares with the rest of the window (page,
card, border, ink, muted, accent, accent_soft) are those of `ui.theme.Theme`, so that its fields
can be handed over as they are; what a theme doesn't name follows from whether its cards are dark.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Palette = Mapping[str, str]

LIGHT: Palette = MappingProxyType(
    {
        "page": "#f4f6f8",
        "card": "#ffffff",
        "border": "#d9e0e6",
        "ink": "#16232f",
        "muted": "#586a79",
        "accent": "#0b5d66",
        "accent_soft": "#e2f0f1",
        "paper": "#f4f1ea",
        "water": "#dbe8ee",
        "shore": "#adc4d0",
        "frontier": "#b5a898",
        "town": "#5f6b78",
        "town_dot": "#a9a394",
        "bubble": "#33495c",
        "bubble_text": "#ffffff",
        "pin_edge": "#ffffff",
        "money": "#0b6e75",
        "home": "#b36200",
        "work": "#2a66b8",
        "contact": "#7b4ea3",
        "family": "#b3261e",
        "health": "#4f7f17",
        "other": "#5b6b7b",
    }
)

DARK: Palette = MappingProxyType(
    {
        "page": "#11181e",
        "card": "#18222a",
        "border": "#2c3a45",
        "ink": "#e8eef2",
        "muted": "#9fb0bd",
        "accent": "#6cc3cc",
        "accent_soft": "#173a40",
        "paper": "#1d262c",
        "water": "#13202a",
        "shore": "#34495a",
        "frontier": "#5b6167",
        "town": "#a4b0b9",
        "town_dot": "#5d6a73",
        "bubble": "#c3d0da",
        "bubble_text": "#16232f",
        "pin_edge": "#0d1317",
        "money": "#55b9c2",
        "home": "#f0a545",
        "work": "#7fb0f5",
        "contact": "#c39be6",
        "family": "#f2786f",
        "health": "#9ccb5c",
        "other": "#a4b3bf",
    }
)


def complete(palette: Palette | None) -> dict[str, str]:
    """Fill what a theme doesn't name, and drop what the map has no use for."""
    given = palette or {}
    base = DARK if _is_dark(given.get("card", LIGHT["card"])) else LIGHT
    return {name: given.get(name, colour) for name, colour in base.items()}


def _is_dark(colour: str) -> bool:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 299 * red + 587 * green + 114 * blue < 128_000
