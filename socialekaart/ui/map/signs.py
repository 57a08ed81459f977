"""The signs of the map as outlines: for the page, and for the legend on paper."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from socialekaart.domain.model import PinKind
from socialekaart.ui.words import translate

SIDE = 24
"""An outline lies in a box of so many units, to both sides."""
OUTLINES: Mapping[str, str] = MappingProxyType(
    {
        "circle": "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z",
        "square": (
            "M6 4.5h12a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V6"
            "A1.5 1.5 0 0 1 6 4.5z"
        ),
        "diamond": "M12 2.2L21.8 12L12 21.8L2.2 12z",
        "hexagon": "M7.2 3.6h9.6L21.6 12l-4.8 8.4H7.2L2.4 12z",
        "triangle": "M12 3L21.8 20.2H2.2z",
        "cross": "M8.6 3.2h6.8v5.4h5.4v6.8h-5.4v5.4H8.6v-5.4H3.2V8.6h5.4z",
        "dot": "M12 6a6 6 0 1 1 0 12a6 6 0 1 1 0-12z",
        "house": "M12 3.2L21 11h-2.6v9.2h-4.6v-5.6h-3.6v5.6H5.6V11H3z",
        "target": (
            "M12 2.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19z"
            "M12 .8v3.4M12 19.8v3.4M.8 12h3.4M19.8 12h3.4"
        ),
    }
)
"""SVG paths by shape: the shapes of the groups, then those of the marks."""


class Look(StrEnum):
    """How a sign is drawn, so that the kind of place can be told without its colour."""

    FILLED = ""
    HOLLOW = "hollow"
    AREA = "area"


LOOKS: Mapping[PinKind, Look] = MappingProxyType(
    {PinKind.ADDRESS: Look.FILLED, PinKind.NEARBY: Look.HOLLOW, PinKind.AREA: Look.AREA}
)


def kind_words(kind: PinKind) -> str:
    """Name a kind of place, for the legend, the labels and a screen reader."""
    return {
        PinKind.ADDRESS: translate("map", "Adres"),
        PinKind.NEARBY: translate("map", "Plek bij benadering (postcode)"),
        PinKind.AREA: translate("map", "Werkgebied, geen adres"),
    }[kind]
