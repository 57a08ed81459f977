"""The map card of the search page: works from the start, loads its web view when first shown."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from socialekaart import paths
from socialekaart.hosts import NETWORK_OFF, NetworkRules
from socialekaart.ui.map.background import MapBackground
from socialekaart.ui.map.card import CardFrame
from socialekaart.ui.map.footer import MapFooter
from socialekaart.ui.map.legend import GROUPS
from socialekaart.ui.map.palette import Palette, complete
from socialekaart.ui.map.startup import missing_reason, unavailable_reason
from socialekaart.ui.words import translate

if TYPE_CHECKING:
    from socialekaart.services.views import MapPoint, MapPoints
    from socialekaart.ui.map.view import MapView

Town = tuple[str, float, float, float]
"""Name, latitude and longitude in degrees, weight (heavier places are named first)."""

# The web view hands a frame to Qt up to 300 ms after the page has drawn it.
_PAINT_MS = 300
# A hosted desktop in the morning rush can take this long to start a browser engine.
_PATIENCE_MS = 30_000
_ORDER = ("configure", "setTowns", "setPractice", "setQuestionPlace", "setPoints", "select")

log = logging.getLogger(__name__)


class MapPanel(QWidget):
    """Show pins and tell which was chosen; every call is safe at any time, the last one counts.

    `resources` stands in for our own folder of that name; `towns` is asked once, when the map
    starts. `settled` is emitted when the points last given can be seen, or never will: on a
    machine without a web view.
    """

    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)
    viewChanged = Signal(object)  # noqa: N815 (a Qt signal)
    areaWanted = Signal(object)  # noqa: N815 (a Qt signal)
    ready = Signal()
    settled = Signal()

    def __init__(
        self,
        resources: Path | None = None,
        towns: Callable[[], Sequence[Town]] = tuple,
        network: NetworkRules = NETWORK_OFF,
        palette: Palette | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._resources = resources or paths.resources()
        self._towns = towns
        self._view: MapView | None = None
        self._started = False
        self._is_ready = False
        self._round = 0
        self._calls: dict[str, tuple[Any, ...]] = {}
        self._points: tuple[MapPoint, ...] = ()
        self._build()
        self._background = MapBackground(self)
        self._background.notice.connect(self._show_notice)
        self._background.tiles_wanted.connect(self._show_tiles)
        self._settling = QTimer(self, singleShot=True, interval=_PAINT_MS)
        self._settling.timeout.connect(self._tell_settled)
        self.is_settled = False
        """Whether the points last given can be seen, or never will be."""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._stop)
        self.set_palette(palette)
        self.set_network(network)

    @property
    def view(self) -> MapView | None:
        """The web view, once it is there."""
        return self._view

    @property
    def message(self) -> str:
        """What stands in place of the map; "" when the map itself is shown."""
        return self._message.text() if self._stack.currentIndex() == 0 else ""

    def set_points(self, points: MapPoints) -> None:
        """Show these pins in place of all others, and count what has no place."""
        self.footer.set_services(points.without_place)
        self._round += 1
        self._points = points.points
        self.is_settled = False
        self._settling.stop()
        if self._is_ready:
            self._push_points()
        elif self._started and self._view is None:
            self._settling.start()

    def select(self, service_id: str) -> None:
        """Bring this offering into view and mark it; "" clears the mark."""
        self._call("select", service_id)

    def set_practice(self, latitude: float | None, longitude: float | None) -> None:
        """Mark where the practice is, in degrees, or None for nowhere."""
        self._call("setPractice", latitude, longitude)

    def set_question_place(self, latitude: float | None, longitude: float | None) -> None:
        """Mark the place asked about, in degrees, or None for none; it is kept nowhere."""
        self._call("setQuestionPlace", latitude, longitude)

    def set_network(self, rules: NetworkRules) -> None:
        """Show tiles from the network when the rules allow it, else the plain base."""
        self._background.set_network(rules)

    def set_palette(self, palette: Palette | None) -> None:
        """Change the colours; what the mapping leaves out is as in the light theme."""
        self._palette = complete(palette)
        self.footer.set_colours(self._palette)
        self._frame.set_colours(self._palette["border"], self._palette["page"])
        self._card.setStyleSheet(
            f"#mapCard {{ background: {self._palette['card']}; border-radius: 12px; }}"
            f"#mapMessage {{ color: {self._palette['muted']}; }}"
        )
        self._call("configure", dict(self._palette), _groups(), _texts())

    def restart(self) -> None:
        """Start the web view again after it stopped; everything that was given comes back."""
        if self._view is None:
            self._start()

    def showEvent(self, event: QShowEvent) -> None:
        """Start the web view after the first paint, so that the list never waits for it."""
        super().showEvent(event)
        if not self._started:
            self._started = True
            QTimer.singleShot(0, self, self._start)

    def _build(self) -> None:
        self._card = QFrame(self)
        self._card.setObjectName("mapCard")
        self._stack = QStackedWidget(self._card)
        self._stack.setMinimumSize(200, 120)
        self.footer = MapFooter(self._card)
        self.footer.serviceClicked.connect(self.serviceClicked)
        self._stack.addWidget(self._build_placeholder())
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.footer)
        self._frame = CardFrame(self._card)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._card)

    def _build_placeholder(self) -> QWidget:
        page = QWidget(self._stack)
        self._message = QLabel(self.tr("De kaart wordt geladen…"), page)
        self._message.setObjectName("mapMessage")
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._restart = QPushButton(self.tr("Kaart opnieuw starten"), page)
        self._restart.clicked.connect(self.restart)
        self._restart.hide()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(1)
        layout.addWidget(self._message)
        layout.addWidget(self._restart, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def _start(self) -> None:
        self._restart.hide()
        reason = unavailable_reason()
        if reason:
            self._give_up(reason)
            return
        try:
            from socialekaart.ui.map.profile import shared_profile
            from socialekaart.ui.map.view import MapView
        except ImportError as error:
            log.warning("no map: %s", error)
            self._give_up(missing_reason())
            return
        self._calls["setTowns"] = ([list(town) for town in self._towns()],)
        profile = shared_profile(self._resources)
        self._view = MapView(profile, self._palette["paper"], self._stack)
        self._background.follow(profile.tiles)
        self._view.ready.connect(self._go_live)
        self._view.failed.connect(self._stop)
        self._view.drawn.connect(self._hear_drawn)
        self._view.serviceClicked.connect(self._hear_click)
        self._stack.addWidget(self._view)
        # Shown at once: a hidden page draws nothing, and its background has the colour of the map.
        self._stack.setCurrentWidget(self._view)
        self._frame.raise_()
        self._patience.start()

    def _give_up(self, reason: str) -> None:
        self._message.setText(reason)
        self._stack.setCurrentIndex(0)
        self.footer.set_notice("")
        self._settling.start()

    def _stop(self) -> None:
        if self._view is None:
            return
        self._view.deleteLater()
        self._view = None
        self._is_ready = False
        self._patience.stop()
        self._give_up(self.tr("De kaart is gestopt. De lijst werkt gewoon door."))
        self._restart.show()

    def _go_live(self) -> None:
        self._is_ready = True
        self._patience.stop()
        for function in _ORDER:
            if function == "setPoints":
                self._push_points()
            elif function in self._calls:
                self._call(function, *self._calls[function])
        self._show_tiles(self._background.shows_tiles)
        self.ready.emit()

    def _call(self, function: str, *arguments: Any) -> None:
        self._calls[function] = arguments
        if self._is_ready and self._view is not None:
            self._view.call(function, *arguments)

    def _push_points(self) -> None:
        if self._view is not None:
            self._view.call("setPoints", self._round, [_row(point) for point in self._points])

    def _show_tiles(self, wanted: bool) -> None:
        if self._is_ready and self._view is not None:
            self._view.call("setTiles", wanted, self.tr("Kaartgegevens © Kadaster"))

    def _show_notice(self, text: str) -> None:
        # Where no map is, its background is no news.
        without_map = self._started and self._view is None
        self.footer.set_notice("" if without_map else text)

    def _hear_click(self, service_id: str) -> None:
        self._calls["select"] = (service_id,)
        self.serviceClicked.emit(service_id)

    def _tell_settled(self) -> None:
        self.is_settled = True
        self.settled.emit()

    def _hear_drawn(self, round_number: int) -> None:
        if round_number == self._round:
            self._settling.start()


def _row(point: MapPoint) -> list[str | float | bool]:
    return [
        point.service_id,
        round(point.latitude, 6),
        round(point.longitude, 6),
        point.name,
        point.domain,
        point.kind.value,
    ]


def _texts() -> dict[str, str]:
    """Give the words that the page itself shows, by the name it knows them by."""
    return {
        "legend": translate("map", "Legenda"),
        "fit": translate("map", "Alles tonen"),
        "zoomIn": translate("map", "Dichterbij"),
        "zoomOut": translate("map", "Verder weg"),
        "approximate": translate("map", "Plek bij benadering (postcode)"),
        "practice": translate("map", "Onze praktijk"),
        "question": translate("map", "Gezochte plaats"),
    }


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
