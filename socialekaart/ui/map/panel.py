"""The map card of the search page: works from the start, loads its web view when first shown."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontInfo, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from socialekaart import paths
from socialekaart.domain.model import Bounds
from socialekaart.hosts import NETWORK_OFF, NetworkRules
from socialekaart.services.clock import dutch_now
from socialekaart.services.views import MapPoints, MapView
from socialekaart.ui.map import wording
from socialekaart.ui.map.background import MapBackground
from socialekaart.ui.map.card import CardFrame
from socialekaart.ui.map.footer import MapFooter
from socialekaart.ui.map.menu import MapMenu
from socialekaart.ui.map.offerings_popup import crowd_popup
from socialekaart.ui.map.output import MapOutput, Visible
from socialekaart.ui.map.page_data import besides_pins, look_of_page, pins_of, shapes_of, source_of
from socialekaart.ui.map.palette import Palette, complete
from socialekaart.ui.map.startup import missing_reason, unavailable_reason
from socialekaart.ui.map.surface import MapSurface

if TYPE_CHECKING:
    from socialekaart.geo.outline import Outline
    from socialekaart.ui.map.view import WebMap

Town = tuple[str, float, float, float]
"""Name, latitude and longitude in degrees, weight (heavier places are named first)."""

# The web view hands a frame to Qt up to 300 ms after the page has drawn it.
_PAINT_MS = 300
# A hosted desktop in the morning rush can take this long to start a browser engine.
_PATIENCE_MS = 30_000
_BASE = ("configure", "setOutline", "setTowns")
_ORDER = (*_BASE, "setPractice", "setQuestionPlace", "setPoints", "select")
_USUAL_LETTERS = 14.67
"""Pixels of the window's usual letters; the map grows with larger ones."""

log = logging.getLogger(__name__)


class MapPanel(QWidget):
    """Show pins and tell which was chosen; every call is safe at any time, the last one counts.

    `resources` stands in for our own folder of that name; `towns` and `outline` are asked when the
    map starts. `settled` is emitted when the points last given can be seen, or never will: on a
    machine without a web view.
    """

    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)
    viewChanged = Signal(object)  # noqa: N815 (a Qt signal)
    areaWanted = Signal(object)  # noqa: N815 (a Qt signal)
    placesWanted = Signal()  # noqa: N815 (a Qt signal)
    told = Signal(str)
    failed = Signal(object)
    ready = Signal()
    settled = Signal()

    def __init__(
        self,
        resources: Path | None = None,
        towns: Callable[[], Sequence[Town]] = tuple,
        network: NetworkRules = NETWORK_OFF,
        palette: Palette | None = None,
        parent: QWidget | None = None,
        clock: Callable[[], datetime] = dutch_now,
        outline: Callable[[], Outline | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._resources = resources or paths.resources()
        self._towns, self._outline, self._clock = towns, outline, clock
        self._view: WebMap | None = None
        self._started = False
        self._is_ready = False
        self._round = 0
        self._calls: dict[str, tuple[Any, ...]] = {}
        self._points = MapPoints((), ())
        self._names: dict[str, str] = {}
        self._chosen = self._subject = ""
        self.shown: MapView | None = None
        """What part of the map is on show, when it last came to rest."""
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
    def view(self) -> WebMap | None:
        """The web view, once it is there."""
        return self._view

    @property
    def message(self) -> str:
        """What stands in place of the map; "" when the map itself is shown."""
        return self._message.text() if self._stack.currentIndex() == 0 else ""

    def set_points(self, points: MapPoints, *, keep_view: bool = False) -> None:
        """Show these pins in place of all others, and count what has no place.

        `keep_view` leaves the map where it is: for the same question told again, or one about just
        the part that is on show.
        """
        self.footer.set_points(points)
        self._round += 1
        self._points = points
        self._names = {point.service_id: point.name for point in points.points}
        crowds = sum(bubble.count for bubble in points.bubbles)
        self.surface.describe(wording.what_is_shown(len(self._names) + crowds))
        self._remark()
        self.is_settled = False
        self._settling.stop()
        if self._is_ready:
            self._push_points(keep_view)
        elif self._started and self._view is None:
            self._settling.start()

    def set_subject(self, subject: str) -> None:
        """Name what of the directory is shown, for the title of a print: never what is typed."""
        self._subject = subject

    def select(self, service_id: str) -> None:
        """Bring this offering into view and mark it; "" clears the mark."""
        self._chosen = service_id
        self._remark()
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
        self.surface.set_colours(self._palette["accent"], self._palette["card"])
        self._frame.set_colours(self._palette["border"], self._palette["page"])
        self._card.setStyleSheet(
            f"#mapCard {{ background: {self._palette['card']}; border-radius: 12px; }}"
            f"#mapMessage {{ color: {self._palette['muted']}; }}"
        )
        self._call("configure", *look_of_page(self._palette))

    def follow(self, before: QWidget) -> None:
        """Come after another widget when one walks by the Tab key."""
        stops = (self.surface, self.surface.area_button, self.footer.button, self.footer.nearby)
        for stop in (*stops, self.footer.menu_button):
            QWidget.setTabOrder(before, stop)
            before = stop

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
        self._stack.addWidget(self._build_placeholder())
        self.surface = MapSurface(self._stack)
        self._stack.addWidget(self.surface)
        self.footer = MapFooter(self._card)
        self.menu = MapMenu(self)
        self.output = MapOutput(self, self._visible)
        self._connect()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.footer)
        self._frame = CardFrame(self._card)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._card)

    def _connect(self) -> None:
        surface, menu, output = self.surface, self.menu, self.output
        surface.asked.connect(self._ask_page)
        surface.areaWanted.connect(self.search_here)
        surface.printWanted.connect(output.print_out)
        self.footer.serviceClicked.connect(self.serviceClicked)
        self.footer.placesWanted.connect(self.placesWanted)
        for part in (surface, self.footer):
            part.menuWanted.connect(menu.popup)
        menu.fit.triggered.connect(lambda: self._ask_page("fit"))
        menu.area.triggered.connect(self.search_here)
        menu.save.triggered.connect(output.save)
        menu.print.triggered.connect(output.print_out)
        menu.copy.triggered.connect(output.copy)
        output.told.connect(self.told)
        output.failed.connect(self.failed)

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

    # --- the web view -------------------------------------------------------------------------

    def _start(self) -> None:
        self._restart.hide()
        reason = unavailable_reason()
        if reason:
            self._give_up(reason)
            return
        try:
            from socialekaart.ui.map.profile import shared_profile
            from socialekaart.ui.map.view import WebMap
        except ImportError as error:
            log.warning("no map: %s", error)
            self._give_up(missing_reason())
            return
        self._calls["setTowns"] = ([list(town) for town in self._towns()],)
        self._calls["setOutline"] = (shapes_of(self._outline()),)
        profile = shared_profile(self._resources)
        self._view = WebMap(profile, self._palette["paper"], self.surface)
        self._background.follow(profile.tiles)
        self._listen(self._view)
        self.surface.hold(self._view)
        # Shown at once: a hidden page draws nothing, and its background has the colour of the map.
        self._stack.setCurrentWidget(self.surface)
        self._frame.raise_()
        self._patience.start()

    def _listen(self, view: WebMap) -> None:
        view.ready.connect(self._go_live)
        view.failed.connect(self._stop)
        view.drawn.connect(self._hear_drawn)
        view.serviceClicked.connect(self._hear_click)
        view.rested.connect(self._hear_rest)
        view.walked.connect(self._hear_walk)
        view.crowded.connect(self._open_crowd)

    def _give_up(self, reason: str) -> None:
        self._message.setText(reason)
        self._stack.setCurrentIndex(0)
        self.footer.set_notice("")
        self.menu.allow(False)
        self._settling.start()

    def _stop(self) -> None:
        if self._view is None:
            return
        self._view.deleteLater()
        self._view = self.shown = None
        self._is_ready = False
        self._patience.stop()
        self.surface.offer_area(False)
        self._give_up(self.tr("De kaart is gestopt. De lijst werkt gewoon door."))
        self._restart.show()

    def _go_live(self) -> None:
        self._is_ready = True
        self._patience.stop()
        self.menu.allow(True)
        if self._view is not None:
            self._view.enlarge(QFontInfo(self.font()).pixelSize() / _USUAL_LETTERS)
        for function in _ORDER:
            if function == "setPoints":
                self._push_points(False)
            elif function in self._calls:
                self._call(function, *self._calls[function])
        self._show_tiles(self._background.shows_tiles)
        self.ready.emit()

    def _call(self, function: str, *arguments: Any) -> None:
        self._calls[function] = arguments
        self._ask_page(function, arguments)

    def _ask_page(self, function: str, arguments: Sequence[Any] = ()) -> None:
        if self._is_ready and self._view is not None:
            self._view.call(function, *arguments)

    def _push_points(self, keep_view: bool) -> None:
        besides = besides_pins(self._points, keep_view=keep_view)
        self._ask_page("setPoints", (self._round, pins_of(self._points), besides))

    def _show_tiles(self, wanted: bool) -> None:
        self._ask_page("setTiles", (wanted, source_of(tiles=wanted)))

    def _show_notice(self, text: str) -> None:
        # Where no map is, its background is no news.
        without_map = self._started and self._view is None
        self.footer.set_notice("" if without_map else text)

    # --- what the page tells ------------------------------------------------------------------

    def _hear_click(self, service_id: str) -> None:
        self._calls["select"] = (service_id,)
        self._chosen = service_id
        self._remark()
        self.serviceClicked.emit(service_id)

    def _hear_rest(self, bounds: Bounds, zoom: float, wandered: bool) -> None:
        self.shown = MapView(bounds, zoom)
        self.surface.offer_area(wandered)
        self.viewChanged.emit(self.shown)

    def _hear_walk(self, service_id: str, kind: str, count: int, place: int, total: int) -> None:
        if not total:
            self.surface.announce(wording.nothing_in_view())
        elif service_id:
            name = self._names.get(service_id, "")
            self.surface.announce(wording.standing_on_pin(name, kind, place, total))
        else:
            self.surface.announce(wording.standing_on_bubble(count, place, total))

    def _open_crowd(self, service_ids: Sequence[str], place: QPoint) -> None:
        """List what stands on one place, where a spread would fall off the map."""
        if self._view is None:
            return
        named = [(each, self._names.get(each, "")) for each in service_ids]
        popup = crowd_popup(named, self._palette, self)
        popup.serviceClicked.connect(self.serviceClicked)
        popup.open_at(place * self._view.zoomFactor(), self.surface)

    def _remark(self) -> None:
        """Say quietly that what was chosen has no pin."""
        chosen, text = self._chosen, ""
        if chosen and chosen not in self._names:
            name = dict(self._points.without_place).get(chosen, "")
            # Of a map that doesn't show all, nobody knows here whether it is elsewhere.
            text = wording.not_on_map(name) if name or self._points.whole else ""
        self.footer.set_remark(text)

    def _tell_settled(self) -> None:
        self.is_settled = True
        self.settled.emit()

    def _hear_drawn(self, round_number: int) -> None:
        if round_number == self._round:
            self._settling.start()

    # --- what can be done with it -------------------------------------------------------------

    def search_here(self) -> None:
        """Ask for a search in the part of the map that is on show."""
        if self.shown is not None:
            self.surface.offer_area(False)
            self._ask_page("settle")
            self.areaWanted.emit(self.shown)

    def _visible(self) -> Visible | None:
        if self._view is None or not self._is_ready or self.shown is None:
            return None
        latitude, longitude = self._calls.get("setPractice", (None, None))
        return Visible(
            view=self._view,
            points=self._points,
            bounds=self.shown.bounds,
            subject=self._subject,
            practice=None if latitude is None else (latitude, longitude),
            attribution=source_of(tiles=self._background.shows_tiles),
            day=self._clock().date(),
        )
