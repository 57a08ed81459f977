"""What the page is given, as values that JSON can hold: words, signs, pins and bubbles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from socialekaart.ui import words
from socialekaart.ui.map.legend import GROUPS
from socialekaart.ui.map.palette import LIGHT, Palette
from socialekaart.ui.map.signs import LOOKS, OUTLINES, kind_words
from socialekaart.ui.words import translate

if TYPE_CHECKING:
    from socialekaart.geo.outline import Outline
    from socialekaart.services.views import MapBubble, MapPoint, MapPoints


def look_of_page(palette: Palette) -> tuple[Any, ...]:
    """Give what `configure` takes: colours on screen and in print, groups, kinds, shapes, words."""
    kinds = [{"key": kind, "look": look, "label": kind_words(kind)} for kind, look in LOOKS.items()]
    return dict(palette), dict(LIGHT), _groups(), kinds, dict(OUTLINES), _texts()


def pins_of(points: MapPoints) -> list[list[str | float]]:
    """Give a row per pin: id, latitude, longitude, name, domain, kind."""
    return [_row(point) for point in points.points]


def besides_pins(points: MapPoints, *, keep_view: bool) -> dict[str, Any]:
    """Give what else `setPoints` takes."""
    return {
        "bubbles": [_bubble(bubble) for bubble in points.bubbles],
        "around": points.around,
        "keep": keep_view,
    }


def shapes_of(outline: Outline | None) -> dict[str, Any]:
    """Give what `setOutline` takes; without an outline the plain base has names only."""
    if outline is None:
        return {"scale": 1, "shapes": []}
    return {"scale": outline.scale, "shapes": [list(shape) for shape in outline.shapes]}


def source_of(*, tiles: bool) -> str:
    """Name who made what is behind the pins, as the licences ask: the tiles, or the plain base.

    The second as data/plaatsen/BRONNEN.md says.
    """
    if tiles:
        return translate("map", "Kaartgegevens © Kadaster")
    return translate(
        "map",
        "Plaatsen © GeoNames (CC BY), postcodes © Countries States Cities (ODbL), kust © GSHHG"
        " (LGPL), grens © OpenStreetMap (ODbL)",
    )


def _row(point: MapPoint) -> list[str | float]:
    return [
        point.service_id,
        round(point.latitude, 6),
        round(point.longitude, 6),
        point.name,
        point.domain,
        point.kind.value,
    ]


def _bubble(bubble: MapBubble) -> list[float]:
    return [bubble.latitude, bubble.longitude, bubble.count, *bubble.bounds]


def _groups() -> list[dict[str, Any]]:
    return [
        {
            "key": group.key,
            "label": group.label,
            "shape": group.shape,
            "domains": sorted(group.domains),
        }
        for group in GROUPS
    ]


def _texts() -> dict[str, str]:
    """Give the words that the page itself shows, by the name it knows them by."""
    return {
        "legend": translate("map", "Legenda"),
        "fit": translate("map", "Alles tonen"),
        "zoomIn": translate("map", "Dichterbij"),
        "zoomOut": translate("map", "Verder weg"),
        "together": translate("map", "bij elkaar"),
        "open": translate("map", "Kies dit om ze los te zien"),
        "practice": translate("map", "Onze praktijk"),
        "sources": translate("map", "© bronnen"),
        "question": translate("map", "Gezochte plaats"),
        "thousands": words.number(1000)[1],
    }
