"""The main page: answer card, facets and list on the left, map and detail on the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from socialekaart.hosts import NetworkRules
from socialekaart.services.views import (
    Facet,
    MapPoints,
    MapView,
    Overview,
    ServiceDetail,
    WhoAnswer,
)
from socialekaart.ui import theme
from socialekaart.ui.detail.panel import DetailPanel
from socialekaart.ui.detail.saving import DetailSaving
from socialekaart.ui.detail.sections import DetailSections
from socialekaart.ui.search.answer_card import AnswerCard
from socialekaart.ui.search.controller import Found, Question, SearchController
from socialekaart.ui.search.facets import FacetBar
from socialekaart.ui.search.list_panel import ListPanel
from socialekaart.ui.search.map_like import MapLike
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.top_bar import TopBar
from socialekaart.ui.widgets import MessageBar

GAP = 16
LIST_WIDTH = 608
DETAIL_WIDTH = 360


class SearchPage(QWidget):
    """Joins fields, card, chips, list, map and detail. Selection goes both ways with the map."""

    copied = Signal(str)
    failed = Signal(object)
    changed = Signal(str)
    told = Signal(str)
    placesWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    """Some pins stand by approximation, and somebody wants to look their addresses up."""
    appointWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    allWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    deliveriesWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    wrongWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The WrongSubject somebody wants to report."""
    exportWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The ids of every hit of the question on screen."""

    def __init__(
        self,
        desk: Desk,
        background: Background,
        keeper: SettingsKeeper,
        top: TopBar,
        clock: Callable[[], datetime],
        map_factory: Callable[[], QWidget],
    ) -> None:
        super().__init__()
        self._desk, self._background, self._keeper = desk, background, keeper
        self._top, self._clock, self._map_factory = top, clock, map_factory
        self.map: QWidget | None = None
        self._pins_awaited = False
        self._listing = False
        self._trail: list[str] = []
        self._practice: tuple[float, float] | None = None
        self.answer: WhoAnswer | None = None
        self.controller = SearchController(desk, background, clock)
        self.card = AnswerCard(desk.domains())
        self.facets = FacetBar(desk.domains())
        self.list = ListPanel()
        self.sections = DetailSections(desk, background, clock, self)
        self.detail = DetailPanel(self.sections)
        self._saving = DetailSaving(desk, background, clock, self.detail)
        self.bar = MessageBar()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("ground", "page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(8)
        outer.addWidget(self.bar)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.card)
        column.addWidget(self.facets)
        column.addWidget(self.list, 1)
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.right.setChildrenCollapsible(False)
        self.right.setHandleWidth(12)
        self._map_place = QWidget()
        self._map_box = QVBoxLayout(self._map_place)
        self._map_box.setContentsMargins(0, 0, 0, 0)
        self.right.addWidget(self._map_place)
        self.right.addWidget(self.detail)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(GAP)
        self.columns.addWidget(left)
        self.columns.addWidget(self.right)
        self.right.setMinimumWidth(DETAIL_WIDTH)
        self._balanced = True
        self.columns.splitterMoved.connect(self._unbalance)
        self.right.setSizes([330, 420])
        outer.addWidget(self.columns, 1)
        self._map_place.setVisible(self._keeper.settings.map_visible)
        self._word_toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list the width its chips need, until someone moves the splitter."""
        super().resizeEvent(event)
        if self._balanced:
            room = self.columns.width() - GAP
            left = min(max(LIST_WIDTH, round(room * 0.44)), room - DETAIL_WIDTH)
            self.columns.setSizes([left, room - left])

    def _unbalance(self) -> None:
        self._balanced = False

    def restore_sizes(self, name: str, sizes: tuple[int, ...]) -> None:
        """Put a splitter back as it was left."""
        splitter = self.splitters()[name]
        if len(sizes) == splitter.count() and all(sizes):
            splitter.setSizes(list(sizes))
            if splitter is self.columns:
                self._balanced = False

    def kept_sizes(self) -> dict[str, tuple[int, ...]]:
        """Give the sizes a person chose."""
        kept = {name: tuple(splitter.sizes()) for name, splitter in self.splitters().items()}
        if self._balanced:
            del kept["columns"]
        return kept

    def _connect(self) -> None:
        top, lst, det, con = self._top, self.list, self.detail, self.controller
        top.asked.connect(self.ask)
        self.facets.changed.connect(self.ask)
        con.found.connect(self._found)
        con.answered.connect(self._answered)
        con.counted.connect(self.facets.set_counts)
        con.pinned.connect(self._pinned)
        con.failed.connect(self.failed)
        lst.chosen.connect(self._look_at)
        lst.map_button.clicked.connect(self.toggle_map)
        lst.opened.connect(self.enter_detail)
        lst.view.painted.connect(self._start_map)
        lst.suggestionTaken.connect(top.set_text)
        lst.moreWanted.connect(con.ask_more)
        lst.dropFacets.connect(self.facets.clear)
        lst.dropDistance.connect(lambda: self.facets.choose_distance(None))
        lst.dropBounds.connect(lambda: self.facets.choose_bounds(None))
        lst.dropPlace.connect(lambda: top.set_place(""))
        lst.dropText.connect(lambda: top.set_text(""))
        lst.deliveriesWanted.connect(self.deliveriesWanted)
        lst.export.clicked.connect(lambda: con.ask_ids(self.exportWanted.emit))
        det.wrongWanted.connect(self.wrongWanted)
        self.card.domainChosen.connect(lambda d: self.facets.choose_only(Facet.DOMAIN, d))
        self.card.appointWanted.connect(self.appointWanted)
        self.card.allWanted.connect(self.allWanted)
        self.card.block.copy.copied.connect(self.copied)
        det.copied.connect(self.copied)
        det.serviceWanted.connect(self.go_to)
        det.backWanted.connect(self.go_back)
        self._saving.saved.connect(self._show_detail)
        for part in (self.sections, self._saving):
            part.changed.connect(self.changed)
            part.failed.connect(self.failed)
        self.sections.told.connect(self.told)
        self.sections.serviceWanted.connect(self.go_to)

    # --- asking -------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask what stands in the fields and chips."""
        self.controller.set_question(
            Question(
                text=self._top.text.edit.text(),
                place_text=self._top.place.edit.text(),
                age=self._top.age_value,
                chosen=self.facets.chosen,
                within_km=self.facets.within_km,
                bounds=self.facets.bounds,
            )
        )

    def ask_again(self) -> None:
        """Ask the same again, because the data or the moment changed."""
        self.controller.ask()

    def set_overview(self, overview: Overview) -> None:
        """Tell the list what is on the map at all."""
        self.list.overview = overview

    def set_practice(self, latitude: float, longitude: float) -> None:
        """Tell the map where the practice is, in WGS84 degrees."""
        self._practice = (latitude, longitude)
        if self.map is not None:
            self._map().set_practice(latitude, longitude)

    def _found(self, found: Found) -> None:
        self._trail.clear()
        self.bar.hide()
        self._listing = True
        self.list.show_found(found)
        self._listing = False
        # The list stands before anything is done for card, counts, detail or map.
        self.list.view.viewport().repaint()
        self._top.show_place_known(found.query.place is not None)
        self.facets.set_place_known(found.query.place is not None)
        if not found.result.hits:
            QTimer.singleShot(0, self, self._start_map)

    def _answered(self, answer: WhoAnswer, now: datetime) -> None:
        self.answer = answer
        if answer.domains or answer.place is not None:
            self.card.show_answer(answer, now)
        else:
            self.card.show_start()

    # --- detail -------------------------------------------------------------------------------

    def _look_at(self, service_id: str, explicit: bool) -> None:
        self.detail.heading.copy_key.setVisible(explicit)
        if not service_id:
            self._background.supersede("detail")
            if not self.detail.busy:
                self.detail.show_nothing()
            return
        self._trail.clear()
        self.load_detail(service_id)
        if explicit:
            self._count_opened(service_id)
        chosen = service_id if explicit else ""
        # A list that is told again keeps its choice, and a map moved away from it stays there.
        if not self._listing or chosen != self.controller.chosen:
            self._choose_on_map(chosen)

    def _count_opened(self, service_id: str) -> None:
        """Count what people open, so that what is used most is checked first."""
        now = self._clock()
        self._background.run(
            lambda: self._desk.count_opened(service_id, now), lambda _none: None, owner=self
        )

    def load_detail(self, service_id: str, *, enter: bool = False) -> None:
        """Show an offering, unless someone is writing in the one on show; `enter` goes into it."""
        if self.detail.busy:
            return
        now = self._clock()
        self._background.run(
            lambda: self._desk.detail(service_id, now),
            lambda detail: self._show_detail(detail, now, enter=enter),
            self.failed.emit,
            owner=self,
            lane="detail",
        )

    def _show_detail(
        self, detail: ServiceDetail | None, now: datetime, *, enter: bool = False
    ) -> None:
        if detail is None:
            self.detail.show_nothing()
            return
        self.detail.near = self.controller.place
        self.detail.show_detail(detail, now)
        self.detail.heading.back.setVisible(bool(self._trail))
        self.detail.heading.copy_key.setVisible(self.list.explicit and bool(detail.service.phone))
        if enter:
            self.enter_detail()

    def go_to(self, service_id: str, *, enter: bool = True) -> None:
        """Follow a link to another offering, and go into it; Back returns."""
        if self.detail.detail is not None:
            self._trail.append(self.detail.detail.id)
        self.list.explicit = True
        self.load_detail(service_id, enter=enter)
        self._choose_on_map(service_id)

    def go_back(self) -> None:
        """Return to the offering one came from."""
        if self._trail:
            self.load_detail(self._trail.pop(), enter=True)

    def enter_detail(self) -> None:
        """Move the focus into the detail: to the copy button of its number, or to what is there."""
        self.detail.first_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def phone_to_copy(self) -> tuple[str, str]:
        """Give (number, of whom): the chosen offering's, else the person on the card."""
        detail = self.detail.detail
        if self.list.explicit and detail is not None:
            return detail.service.phone, detail.service.name
        if self.card.phone:
            return self.card.phone, self.card.block.name.text()
        return (detail.service.phone, detail.service.name) if detail is not None else ("", "")

    # --- map ----------------------------------------------------------------------------------

    def toggle_map(self) -> None:
        """Fold the map away or bring it back; remembered."""
        shown = self._map_place.isHidden()
        self._map_place.setVisible(shown)
        self._keeper.change(map_visible=shown)
        self._word_toggle()
        self._start_map()

    def _word_toggle(self) -> None:
        hidden = self._map_place.isHidden()
        self.list.map_button.setText(self.tr("Toon kaart") if hidden else self.tr("Verberg kaart"))

    def _map(self) -> MapLike:
        return cast(MapLike, self.map)

    def wants_map(self) -> bool:
        """Tell whether the map is on show, or will be."""
        return not self._map_place.isHidden()

    def _start_map(self) -> None:
        if not self.wants_map() or not self.isVisible():
            return
        if self.map is None:
            self.map = self._map_factory()
            self._map_box.addWidget(self.map)
            self._map().follow(self.list.view)
            self._map().serviceClicked.connect(self._pin_clicked)
            self._map().viewChanged.connect(self.controller.look_at)
            self._map().areaWanted.connect(self._search_in)
            self._map().placesWanted.connect(self.placesWanted.emit)
            self._map().told.connect(self.told.emit)
            self._map().failed.connect(self.failed.emit)
            self._map().set_palette(theme.map_palette(theme.current()))
            self._map().set_network(self._keeper.settings.network)
            if self._practice is not None:
                self._map().set_practice(*self._practice)
            self.controller.want_map = True
            self.controller.ask_map()

    def use_network(self, rules: NetworkRules) -> None:
        """Let the map use the network as far as the rules allow."""
        if self.map is not None:
            self._map().set_network(rules)

    def splitters(self) -> dict[str, QSplitter]:
        """Give the splitters whose sizes are remembered, by name."""
        return {"columns": self.columns, "right": self.right}

    def _pinned(self, points: MapPoints) -> None:
        if self.map is None:
            return
        place = self.controller.place
        self._map().set_question_place(
            place.latitude if place is not None else None,
            place.longitude if place is not None else None,
        )
        # Who asked for a part of the map looks at it.
        keep_view = points.same_question or self.facets.bounds is not None
        self._map().set_subject(self._domains_chosen())
        self._map().set_points(points, keep_view=keep_view)
        chosen = self.list.current_id() if self.list.explicit else ""
        if points.same_question:
            if self._pins_awaited:
                self._choose_on_map(self.controller.chosen)
        elif chosen != self.controller.chosen:
            self._choose_on_map(chosen)

    def _domains_chosen(self) -> str:
        """Name the chosen domains: of all that was asked, that alone may stand on paper."""
        chosen = sorted(self.facets.chosen.get(Facet.DOMAIN, frozenset()))
        return ", ".join(self.facets.name(Facet.DOMAIN, domain) for domain in chosen)

    def _choose_on_map(self, service_id: str) -> None:
        if self.map is not None:
            self._map().select(service_id)
            # On a map of very many its pins come first; a map that is moved by hand stays there.
            self._pins_awaited = self.controller.choose(service_id)

    def _search_in(self, view: MapView) -> None:
        """Search in the part of the map that is on show."""
        self.facets.choose_bounds(view.bounds)

    def _pin_clicked(self, service_id: str) -> None:
        if not self.list.select(service_id):
            self.go_to(service_id, enter=False)
        elif self.controller.chosen != service_id:
            # The row was looked at already, so the list has no news.
            self._look_at(service_id, True)
