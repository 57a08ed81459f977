"""What the map shows of a search: all of its pins, or of very many what one view of it needs.

A view gets its pins when it holds few, else a bubble for each square of the grid of web maps, with
the number of pins in it. Nothing in the view is left out: pins and bubbles add up to all there is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from math import floor

from socialekaart.domain.model import Bounds, PinKind
from socialekaart.domain.web_grid import (
    Box,
    bounds_of,
    box_of,
    place_of,
    square_shift,
    whole_squares,
    widened,
    zoom_that_fits,
)
from socialekaart.services.service_hits import whole_minute
from socialekaart.services.views import MapBubble, MapPoint, MapPoints, MapView, ServiceQuery
from socialekaart.storage.database import Database
from socialekaart.storage.map_pins import MapPins, Numbers, PinRow, SquareRow

_PANEL = (600, 400)
"""Pixels of a map nobody has seen yet; the page asks again for its own view."""
_LEAST_ZOOM = 7
"""The zoom that shows the country."""
_CLOSEST = 19
"""The zoom at which nobody can go closer: what stands on one place there is told one by one."""
_MARGIN = 0.5
"""How much more than the view is told on each side, so that a small move asks nothing."""
# A lookup takes a fifth of the time of a call of the enum; a map has thousands of pins.
_KINDS = {kind.value: kind for kind in PinKind}

Hits = Callable[[ServiceQuery, datetime], list[int] | None]
"""Gives the numbers of all that match at a minute; None when that is all there is."""


@dataclass(frozen=True, slots=True)
class MapLimits:
    """How much a map is given."""

    whole: int = 10_000
    """Pins given all at once, whatever is on show."""
    pins: int = 1_500
    """Pins of one view given one by one, when there are more than that in all."""
    names: int = 200
    """Offerings without a pin that are named."""


class MapAnswers:
    """Answers which pins to show, view by view. Used by one thread at a time.

    Remembers the hits of the last question, in memory, as each move of the map asks them again.
    """

    def __init__(self, db: Database, hits: Hits, limits: MapLimits | None = None) -> None:
        self._db, self._ask = db, hits
        self._limits = limits or MapLimits()
        self._last: tuple[object, _Hits] | None = None

    def answer(
        self, query: ServiceQuery, now: datetime, view: MapView | None, chosen: str = ""
    ) -> MapPoints:
        """Return the pins for a view, None being all of the country; see `MapPoints`.

        Those of the `chosen` offering (its id) are told one by one, wherever they are.
        Raises QueryInterruptedError when superseded, at any moment.
        """
        with self._db.one_question():
            hits = self._hits(query, whole_minute(now))
            few = hits.count <= self._limits.whole
            return hits.whole() if few else hits.seen_in(view, chosen)

    def _hits(self, query: ServiceQuery, minute: datetime) -> _Hits:
        key = (replace(query, limit=0), minute, self._db.state())
        if self._last is None or self._last[0] != key:
            self._last = None
            found = self._ask(query, minute)
            self._last = key, _Hits(MapPins(self._db), found, self._limits)
        return self._last[1]


class _Hits:
    """The hits of one question; what every view of them needs is looked up once."""

    def __init__(self, pins: MapPins, found: list[int] | None, limits: MapLimits) -> None:
        self._pins, self._limits = pins, limits
        self._numbers: Numbers = None if found is None else json.dumps(found)

    @cached_property
    def _extent(self) -> tuple[int, Box | None]:
        return self._pins.extent(self._numbers)

    @cached_property
    def _without(self) -> tuple[int, tuple[tuple[str, str], ...]]:
        count, names = self._pins.without(self._numbers, self._limits.names)
        return count - len(names), tuple(names)

    @property
    def count(self) -> int:
        """How many pins there are."""
        return self._extent[0]

    def whole(self) -> MapPoints:
        """Return all pins."""
        return self._told(map(_point, self._pins.of(self._numbers)))

    def seen_in(self, view: MapView | None, chosen: str) -> MapPoints:
        """Return what a view needs, and some around it; and the pins of the `chosen` offering."""
        _, extent = self._extent
        assert extent is not None, "many pins have a box around them"
        view = view or MapView(bounds_of(extent), max(zoom_that_fits(extent, *_PANEL), _LEAST_ZOOM))
        shift = square_shift(view.zoom)
        box = whole_squares(widened(box_of(view.bounds), _MARGIN), shift)
        apart = self._pins.of_record(self._numbers, chosen) if chosen else []
        but = apart[0].nr if apart else 0
        squares = self._pins.squares(self._numbers, box, shift, but)
        most = self._limits.whole if view.zoom >= _CLOSEST else self._limits.pins
        if sum(square.pins for square in squares) <= most:
            lone, crowded = self._pins.within(self._numbers, box, but), []
        else:
            lone = self._lone([square for square in squares if square.pins == 1])
            crowded = [square for square in squares if square.pins > 1]
        return replace(
            self._told(map(_point, [*apart, *lone])),
            bubbles=tuple(map(_bubble, crowded)),
            whole=False,
            around=bounds_of(extent),
            covers=bounds_of(box),
        )

    def _lone(self, squares: list[SquareRow]) -> list[PinRow]:
        """Return the pins of squares with one: there is nothing to count."""
        spots = {(square.nr, *square.box[:2]) for square in squares}
        pins = self._pins.of(json.dumps([square.nr for square in squares]))
        return [pin for pin in pins if (pin.nr, pin.x, pin.y) in spots]

    def _told(self, points: Iterable[MapPoint]) -> MapPoints:
        more, names = self._without
        return MapPoints(tuple(points), names, more_without_place=more)


def shows(points: MapPoints, answered: MapView | None, view: MapView) -> bool:
    """Tell whether what was answered for one view is all that another one needs."""
    if points.whole:
        return True
    if points.covers is None or not _holds(points.covers, view.bounds):
        return False
    # Bubbles are for the squares of one zoom; pins are themselves at any.
    same_squares = answered is not None and floor(answered.zoom) == floor(view.zoom)
    return same_squares or not points.bubbles


def _holds(outer: Bounds, inner: Bounds) -> bool:
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and outer[2] >= inner[2]
        and outer[3] >= inner[3]
    )


def _point(pin: PinRow) -> MapPoint:
    return MapPoint(pin.id, pin.name, pin.domain, *place_of(pin.x, pin.y), _KINDS[pin.kind])


def _bubble(square: SquareRow) -> MapBubble:
    return MapBubble(*place_of(square.x, square.y), square.pins, bounds_of(square.box))
