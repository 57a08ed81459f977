"""Which municipalities lie near which; asked at every keystroke, so each answer is remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from socialekaart.geo.distance import LatLon, any_within


class Neighbours:
    """Municipalities by the points of their postcodes."""

    def __init__(self, points: Mapping[str, Sequence[LatLon]]) -> None:
        self._points = points
        self._known: dict[tuple[str, float], tuple[str, ...]] = {}

    def within(self, code: str, km: float) -> tuple[str, ...]:
        """Return the other municipalities with a point within `km` of one of this one's."""
        known = self._known.get((code, km))
        if known is None:
            own = self._points.get(code, ())
            known = self._known[code, km] = tuple(
                other
                for other, points in self._points.items()
                if other != code and any_within(own, points, km)
            )
        return known
