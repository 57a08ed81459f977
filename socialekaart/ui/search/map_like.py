"""What the search page asks of the map beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtWidgets import QWidget

from socialekaart.hosts import NetworkRules
from socialekaart.services.views import MapPoints, MapView


class MapSignals(Protocol):
    """A signal with one text."""

    def connect(self, slot: Callable[[str], None]) -> object: ...


class ViewSignal(Protocol):
    """A signal with a MapView."""

    def connect(self, slot: Callable[[MapView], None]) -> object: ...


class ErrorSignal(Protocol):
    """A signal with an exception."""

    def connect(self, slot: Callable[[Exception], None]) -> object: ...


class PlainSignal(Protocol):
    """A signal that says only that it happened."""

    def connect(self, slot: Callable[[], None]) -> object: ...


class MapLike(Protocol):
    """The map panel, or what stands in for it."""

    serviceClicked: MapSignals  # noqa: N815 (Qt's manner for signals)
    viewChanged: ViewSignal  # noqa: N815 (Qt's manner for signals)
    """The MapView on show, when it came to rest after a move."""
    areaWanted: ViewSignal  # noqa: N815 (Qt's manner for signals)
    """The MapView in which somebody wants to search."""

    placesWanted: PlainSignal  # noqa: N815 (Qt's manner for signals)
    told: MapSignals
    failed: ErrorSignal

    def set_points(self, points: MapPoints, *, keep_view: bool = False) -> None: ...
    def set_subject(self, subject: str) -> None: ...
    def follow(self, before: QWidget) -> None: ...
    def select(self, service_id: str) -> None: ...
    def set_practice(self, latitude: float | None, longitude: float | None) -> None: ...
    def set_question_place(self, latitude: float | None, longitude: float | None) -> None: ...
    def set_network(self, rules: NetworkRules) -> None: ...
    def set_palette(self, palette: Mapping[str, str] | None) -> None: ...
