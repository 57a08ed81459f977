"""What stands on a printed or saved map: the picture, a title, the legend, scale, day and source.

What was asked is not on it: a search may name a patient, and the place asked is where one lives. So
the page leaves that mark out of every picture, and only chosen domains come into the title.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from socialekaart.domain.model import Bounds
from socialekaart.geo.distance import distance_km
from socialekaart.ui import words
from socialekaart.ui.map.legend import GROUPS, group_of
from socialekaart.ui.map.signs import LOOKS, Look, kind_words
from socialekaart.ui.words import translate

if TYPE_CHECKING:
    from datetime import date

    from socialekaart.services.views import MapPoints

Spot = tuple[float, float]
"""Latitude and longitude, WGS84 degrees."""
_STEPS = (5, 2, 1)


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A sign with its words; `colour` is the name of one in the palette."""

    shape: str
    colour: str
    look: Look
    text: str


@dataclass(frozen=True, slots=True)
class MapSheet:
    """A map to print or save. `metres` is how wide the land on the picture is, in its middle."""

    picture: QImage
    title: str
    under: str
    day: str
    legend: tuple[LegendLine, ...]
    metres: float
    attribution: str

    @property
    def shape(self) -> float:
        """Width of the picture for a height of one."""
        return self.picture.width() / max(self.picture.height(), 1)


def make_sheet(
    picture: QImage,
    points: MapPoints,
    bounds: Bounds,
    *,
    subject: str,
    practice: Spot | None,
    bubbles: bool,
    attribution: str,
    day: date,
) -> MapSheet:
    """Put a sheet together; `subject` names what of the directory is on it."""
    counted = offerings_in(points, bounds)
    one = translate("map", "1 keer aanbod in beeld")
    many = translate("map", "{n} keer aanbod in beeld").format(n=words.number(counted))
    title = translate("map", "Kaart van het aanbod")
    return MapSheet(
        picture=picture,
        title=f"{title}: {subject}" if subject else title,
        under=one if counted == 1 else many,
        day=words.day(day),
        legend=legend_of(points, bounds, practice, bubbles=bubbles),
        metres=_metres_across(bounds),
        attribution=attribution,
    )


def offerings_in(points: MapPoints, bounds: Bounds) -> int:
    """Count the offerings with a place inside a part of the map; a bubble counts by its middle."""
    pinned = {p.service_id for p in points.points if _inside(p.latitude, p.longitude, bounds)}
    counted = (b.count for b in points.bubbles if _inside(b.latitude, b.longitude, bounds))
    return len(pinned) + sum(counted)


def legend_of(
    points: MapPoints, bounds: Bounds, practice: Spot | None, *, bubbles: bool
) -> tuple[LegendLine, ...]:
    """Explain the signs inside a part of the map, in the order of the legend on screen."""
    here = [p for p in points.points if _inside(p.latitude, p.longitude, bounds)]
    groups = {group_of(point.domain).key for point in here}
    kinds = {point.kind for point in here}
    lines = [
        LegendLine(group.shape, group.key, Look.FILLED, group.label)
        for group in GROUPS
        if group.key in groups
    ]
    # One kind that is as one expects needs no words; beside another one it does.
    lines += [
        LegendLine("circle", "other", look, kind_words(kind))
        for kind, look in LOOKS.items()
        if kind in kinds and (len(kinds) > 1 or look)
    ]
    if bubbles:
        text = translate("map", "Zoveel bij elkaar")
        lines.append(LegendLine(BUBBLE, "bubble", Look.FILLED, text))
    if practice is not None and _inside(*practice, bounds):
        text = translate("map", "Onze praktijk")
        lines.append(LegendLine("house", "accent", Look.FILLED, text))
    return tuple(lines)


BUBBLE = "bubble"
"""The shape of a count of many."""


def scale_bar(metres: float, share: float) -> tuple[int, float]:
    """Choose a round number of metres that takes at most `share` of a width of so many metres.

    Returns it with the share that it takes.
    """
    room = max(metres * share, 1.0)
    unit = 10 ** floor(log10(room))
    chosen = next(step * unit for step in _STEPS if step * unit <= room)
    return int(chosen), chosen / metres


def _metres_across(bounds: Bounds) -> float:
    south, west, north, east = bounds
    middle = (south + north) / 2
    return distance_km(middle, west, middle, east) * 1000


def _inside(latitude: float, longitude: float, bounds: Bounds) -> bool:
    south, west, north, east = bounds
    return south <= latitude <= north and west <= longitude <= east
