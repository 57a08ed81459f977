"""Asks the desk what the fields say, newest question only: list, card, counts, map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from socialekaart.domain.model import Bounds, Place
from socialekaart.services.map_view import shows
from socialekaart.services.views import Facet, MapPoints, MapView, ServiceQuery, ServiceResult
from socialekaart.ui.tasks import Background, Desk

PAGE = 200
LANES = ("find", "who", "facets", "map")
EVERYTHING = 1_000_000
"""A limit no list reaches: asked when every hit is wanted, not those on show."""


@dataclass(frozen=True, slots=True)
class Question:
    """What stands in the fields; lives in memory only."""

    text: str = ""
    place_text: str = ""
    age: int | None = None
    chosen: dict[Facet, frozenset[str]] = field(default_factory=dict)
    limit: int = PAGE
    within_km: int | None = None
    bounds: Bounds | None = None

    @property
    def empty(self) -> bool:
        """Tell whether nothing is asked at all."""
        asked = self.text.strip() or self.place_text.strip() or self.chosen or self.bounds
        return not asked


@dataclass(frozen=True, slots=True)
class Found:
    """A list with the question it answers."""

    question: Question
    query: ServiceQuery
    result: ServiceResult
    now: datetime


@dataclass(frozen=True, slots=True)
class _Pinned:
    """The pins on the map, with what was asked."""

    query: ServiceQuery
    view: MapView | None
    chosen: str
    points: MapPoints

    def follows(self, last: _Pinned) -> bool:
        """Tell whether the same was asked as of what the map shows: then it stays where it is."""
        same = replace(self.query, limit=0) == replace(last.query, limit=0)
        return same and bool(last.points.points or last.points.around)

    def lacks(self, view: MapView) -> bool:
        """Tell whether a view has to be asked for; what was asked for it is never asked twice."""
        return view != self.view and not shows(self.points, self.view, view)

    def misses(self, service_id: str) -> bool:
        """Tell whether the pins of an offering have to be asked for."""
        if self.points.whole or service_id in ("", self.chosen):
            return False
        return all(point.service_id != service_id for point in self.points.points)


class SearchController(QObject):
    """One question at a time; an answer to an older question never reaches the screen."""

    found = Signal(object)
    answered = Signal(object, object)
    counted = Signal(object)
    pinned = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, background: Background, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._clock = clock
        self._place: tuple[str, Place | None] = ("", None)
        self.question = Question()
        self.want_map = False
        self._view: MapView | None = None
        self._pinned: _Pinned | None = None
        self.chosen = ""
        self._last: Found | None = None
        # Several fields may change in one go (a chip and a text): ask once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.ask)

    @property
    def place(self) -> Place | None:
        """Give the place of the last question."""
        return self._place[1]

    @property
    def asking(self) -> bool:
        """Tell whether a question is about to be asked."""
        return self._soon.isActive()

    def set_question(self, question: Question) -> None:
        """Ask something else, soon."""
        if question != self.question:
            self.question = question
            self._background.supersede(*LANES)
            self._soon.start()

    def ask(self) -> None:
        """Ask now; older questions are dropped."""
        question, now = self.question, self._clock()
        self._soon.stop()
        self._background.supersede(*LANES)
        self._background.run(
            lambda: self._find(question, now), self._show, self.failed.emit, owner=self, lane="find"
        )

    def ask_more(self) -> None:
        """Ask the same with a longer list."""
        self.set_question(replace(self.question, limit=self.question.limit * 5))

    def ask_ids(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Give the ids of every hit of the question on screen, in its order; may take seconds."""
        found = self._last
        if found is None:
            return
        query = replace(found.query, limit=EVERYTHING)
        self._background.run(
            lambda: tuple(hit.id for hit in self._desk.find(query, found.now).hits),
            done,
            self.failed.emit,
            owner=self,
            lane="ids",
        )

    def look_at(self, view: MapView) -> None:
        """Hear what part of the map is on show, once it rests; asks only for what is not told yet.

        So a map that moves to what it was just told ends there.
        """
        self._view = view
        if self._pinned is not None and self._pinned.lacks(view):
            self.ask_map()

    def choose(self, service_id: str) -> bool:
        """Hear which offering is chosen, "" for none; tell whether its pins are yet to come."""
        self.chosen = service_id
        missed = self._pinned is not None and self._pinned.misses(service_id)
        if missed:
            self.ask_map()
        return missed

    def ask_map(self) -> None:
        """Ask the pins of the question on screen; supersedes what the map waits for."""
        found, view, chosen = self._last, self._view, self.chosen
        if found is not None and self.want_map:
            self._background.run(
                lambda: self._desk.map_points(found.query, found.now, view, chosen),
                lambda points: self._pin(_Pinned(found.query, view, chosen, points)),
                self.failed.emit,
                owner=self,
                lane="map",
            )

    def _pin(self, pinned: _Pinned) -> None:
        last, self._pinned = self._pinned, pinned
        follows = last is not None and pinned.follows(last)
        # After a change elsewhere the same is asked again: drawing the same pins takes half a
        # second for nothing.
        if not (last is not None and follows and pinned.points == last.points):
            self.pinned.emit(replace(pinned.points, same_question=follows))
        if self._view is not None and pinned.lacks(self._view):
            self.ask_map()  # it moved on while we asked

    def _find(self, question: Question, now: datetime) -> Found:
        text = question.place_text.strip()
        if text != self._place[0]:
            self._place = (text, self._desk.find_place(text) if text else None)
        query = ServiceQuery(
            text=question.text,
            place=self._place[1],
            age=question.age,
            chosen=dict(question.chosen),
            limit=question.limit,
            within_km=question.within_km,
            bounds=question.bounds,
        )
        return Found(question, query, self._desk.find(query, now), now)

    def _show(self, found: Found) -> None:
        self._last = found
        self.found.emit(found)
        domains = self._domains(found)
        self._background.run(
            lambda: self._desk.who(domains, found.query.place, found.query.age, found.now),
            lambda answer: self.answered.emit(answer, found.now),
            self.failed.emit,
            owner=self,
            lane="who",
        )
        self._background.run(
            lambda: self._desk.facets(found.query, found.now),
            self.counted.emit,
            self.failed.emit,
            owner=self,
            lane="facets",
        )
        self.ask_map()

    def _domains(self, found: Found) -> tuple[str, ...]:
        chosen = found.query.chosen.get(Facet.DOMAIN, frozenset())
        if chosen:
            order = [identifier for identifier, _, _ in self._desk.domains()]
            return tuple(d for d in order if d in chosen)
        return found.result.interpreted_domains
