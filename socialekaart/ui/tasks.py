"""What the window may ask of the services, and the one helper that asks it off the UI thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal
from shiboken6 import isValid

from socialekaart.domain.model import Place
from socialekaart.errors import SocialekaartError
from socialekaart.services.views import (
    ContactLine,
    CrisisLine,
    Facet,
    FacetCount,
    MapPoints,
    MapView,
    Overview,
    ServiceDetail,
    ServiceQuery,
    ServiceResult,
    WhoAnswer,
)

if TYPE_CHECKING:
    from socialekaart.exchange.vocabulary import Vocabulary
    from socialekaart.ui.agreements.desk import AgreementsDesk
    from socialekaart.ui.coverage.desk import CoverageDesk
    from socialekaart.ui.deliveries.desk import DeliveryDesk
    from socialekaart.ui.freshness.desk import CheckDesk
    from socialekaart.ui.people.desk import PeopleDesk
    from socialekaart.ui.places.desk import PlacesDesk
    from socialekaart.ui.roster.desk import RosterDesk
    from socialekaart.ui.start.desk import StartDesk
    from socialekaart.ui.waits.desk import WaitsDesk


class Desk(Protocol):
    """What the window may ask. Called from one worker thread, unless a method says otherwise;
    what takes long is asked of `deliveries`, from a second one.

    Every method may raise a SocialekaartError, whose sentence the window shows.
    """

    def find(self, query: ServiceQuery, now: datetime) -> ServiceResult: ...
    def facets(self, query: ServiceQuery, now: datetime) -> dict[Facet, tuple[FacetCount, ...]]: ...
    def map_points(
        self, query: ServiceQuery, now: datetime, view: MapView | None = None, chosen: str = ""
    ) -> MapPoints:
        """Give the pins; of very many what one view needs, and those of the `chosen` offering."""
        ...

    def detail(self, service_id: str, now: datetime) -> ServiceDetail | None: ...
    def who(
        self, domains: tuple[str, ...], place: Place | None, age: int | None, now: datetime
    ) -> WhoAnswer:
        """Answer "wie bel ik?"; without a domain the answer is the front door of the place."""
        ...

    def find_place(self, text: str) -> Place | None: ...
    def suggest_places(self, text: str) -> list[Place]: ...
    def domains(self) -> tuple[tuple[str, str, str], ...]:
        """Give (id, label, short label) in the order of the list; any thread."""
        ...

    def vocabulary(self) -> Vocabulary:
        """Give what reading and writing files must know of domains and places; any thread."""
        ...

    def domain_of(self, text: str) -> str | None: ...
    def contacts(self, text: str) -> list[ContactLine]: ...
    def choose_contact(self, domain: str, contact_id: str, place: Place | None) -> object: ...
    def withdraw_choice(self, domain: str, place: Place | None) -> object: ...
    def set_note(self, service_id: str, text: str) -> None: ...
    def set_own_value(self, service_id: str, attribute: str, text: str) -> None: ...
    def clear_own_value(self, service_id: str, attribute: str) -> None: ...
    def undo(self) -> str | None:
        """Take back the last change by hand; the Dutch sentence of what, None when nothing."""
        ...

    @property
    def deliveries(self) -> DeliveryDesk:
        """Give the desk of sources and deliveries; its methods are for the second thread."""
        ...

    @property
    def roster(self) -> RosterDesk: ...
    @property
    def people(self) -> PeopleDesk: ...
    @property
    def agreements(self) -> AgreementsDesk: ...
    @property
    def waits(self) -> WaitsDesk: ...
    @property
    def checks(self) -> CheckDesk: ...
    @property
    def coverage(self) -> CoverageDesk: ...
    @property
    def start(self) -> StartDesk: ...
    @property
    def places(self) -> PlacesDesk:
        """Give the desk that looks up addresses on the network; its methods take long."""
        ...

    def count_opened(self, record_id: str, now: datetime) -> None:
        """Count that a person opened a record; never what was asked."""
        ...

    def crisis_lines(self) -> tuple[CrisisLine, ...]:
        """Give the lines for acute need, from a file of the program; any thread, no database."""
        ...

    def overview(self) -> Overview: ...
    def remove_example(self) -> None: ...
    def restore_example(self) -> None: ...
    def version(self) -> int:
        """Give a number that is another one when the data changed, by whomever."""
        ...

    def interrupt(self) -> None:
        """Stop the query that runs now; any thread, harmless when nothing runs."""
        ...


class Job:
    """One piece of work on its way; `drop` makes its answer unwanted."""

    __slots__ = ("done", "dropped", "error", "failed", "lane", "owner", "value", "work")

    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        owner: QObject | None,
        lane: str,
    ) -> None:
        self.work = work
        self.done = done
        self.failed = failed
        self.owner = owner
        self.lane = lane
        self.dropped = False
        self.value: Any = None
        self.error: Exception | None = None

    def drop(self) -> None:
        """Make the answer unwanted; neither callback will run."""
        self.dropped = True


class _Worker(QThread):
    """Runs jobs one by one, in order; the jobs' answers leave as a signal."""

    answered = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lock = threading.Condition()
        self.waiting: deque[Job] = deque()
        self.running: Job | None = None
        self.undelivered = 0
        self.stopping = False

    def run(self) -> None:
        """Work until told to stop."""
        while (job := self._next()) is not None:
            try:
                job.value = job.work()
            except Exception as error:
                job.error = error
            with self.lock:
                self.running = None
                self.undelivered += 1
            self.answered.emit(job)

    def _next(self) -> Job | None:
        with self.lock:
            while not self.stopping:
                while self.waiting:
                    job = self.waiting.popleft()
                    if not job.dropped:
                        self.running = job
                        return job
                self.lock.wait()
        return None


class Background(QObject):
    """Runs work on one thread of its own and calls back on the UI thread.

    Jobs of one lane supersede each other: only the newest of a lane is ever answered, older ones
    are skipped when they wait and interrupted when they run.
    """

    refused = Signal(str)
    """A SocialekaartError nobody else handles: its sentence."""
    crashed = Signal(object)
    """Any other exception: a bug."""

    def __init__(
        self, parent: QObject | None = None, *, interrupt: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self._interrupt = interrupt
        self._lanes: dict[str, Job] = {}
        self._worker = _Worker(self)
        self._worker.answered.connect(self._answer)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
        lane: str = "",
    ) -> Job:
        """Queue `work`; one of `done` and `failed` runs later, if `owner` still lives."""
        job = Job(work, done, failed, owner, lane)
        if lane:
            self.supersede(lane)
            self._lanes[lane] = job
        with self._worker.lock:
            self._worker.waiting.append(job)
            self._worker.lock.notify()
        if not self._worker.isRunning() and not self._worker.stopping:
            self._worker.start()
        return job

    def supersede(self, *lanes: str) -> None:
        """Drop what the lanes still wait for; interrupts it when it runs now."""
        for lane in lanes:
            job = self._lanes.pop(lane, None)
            if job is None:
                continue
            job.drop()
            # Under the lock, so that the interrupt can't hit the job that comes next.
            with self._worker.lock:
                if self._worker.running is job and self._interrupt is not None:
                    self._interrupt()

    @property
    def idle(self) -> bool:
        """Tell whether nothing waits, runs, or is on its way back."""
        worker = self._worker
        with worker.lock:
            waits = any(not job.dropped for job in worker.waiting)
            return not waits and worker.running is None and not worker.undelivered

    def stop(self, wait_ms: int = 10_000) -> None:
        """Finish the running job, forget the others and end the thread."""
        with self._worker.lock:
            self._worker.stopping = True
            for job in self._worker.waiting:
                job.drop()
            running = self._worker.running
            if running is not None and running.lane and self._interrupt is not None:
                running.drop()  # that it was broken off is no news for anybody
                self._interrupt()
            self._worker.lock.notify()
        if self._worker.isRunning():
            self._worker.wait(wait_ms)

    def _answer(self, job: Job) -> None:
        with self._worker.lock:
            self._worker.undelivered -= 1
        if self._lanes.get(job.lane) is job:
            del self._lanes[job.lane]
        if job.dropped or (job.owner is not None and not isValid(job.owner)):
            return
        if job.error is None:
            job.done(job.value)
        elif job.failed is not None:
            job.failed(job.error)
        else:
            self.report(job.error)

    def report(self, error: Exception) -> None:
        """Pass an error on to whoever shows it: a known cause or a bug."""
        if isinstance(error, SocialekaartError):
            self.refused.emit(str(error))
        else:
            self.crashed.emit(error)
