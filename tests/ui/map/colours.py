"""Colours as people see them, and how far apart they are."""

from __future__ import annotations

Matrix = tuple[tuple[float, float, float], ...]

# Machado, Oliveira and Fernandes (2009), at full strength; for linear light.
SIGHTS: dict[str, Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Light = tuple[float, ...]
"""Red, green and blue, linear, from 0 to 1."""


def seen(colour: str, sight: Matrix) -> Light:
    """Give a colour "#rrggbb" as somebody with this sight sees it."""
    light = _linear(colour)
    mixed = (sum(part * share for part, share in zip(row, light, strict=True)) for row in sight)
    return tuple(min(max(value, 0.0), 1.0) for value in mixed)


def contrast(one: str | Light, other: str | Light) -> float:
    """Give the contrast ratio as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str | Light) -> float:
    red, green, blue = _linear(colour) if isinstance(colour, str) else colour
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> Light:
    shares = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return tuple(s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
