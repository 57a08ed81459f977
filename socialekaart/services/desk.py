"""The one counter at which the window asks: every user task on one database.

Its methods are called by one thread at a time; `interrupt`, `domains` and `crisis_lines` by any.
What takes long is asked of `deliveries`, by a second thread: it works on connections of its own, so
that searching goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from socialekaart.domain.freshness import Fact
from socialekaart.domain.model import Place, RecordKind
from socialekaart.services.by_hand import ByHand
from socialekaart.services.clock import dutch_now, in_dutch_time
from socialekaart.services.count_facets import count_facets
from socialekaart.services.count_opened import count_opened
from socialekaart.services.edit_record import Editor
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.first_start import example_source, remove_example, restore_example
from socialekaart.services.practice import Practice
from socialekaart.services.reference import Reference
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
    SourceLine,
    WhoAnswer,
)
from socialekaart.storage.checks import Checks
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.records import Records
from socialekaart.storage.sources import Source, Sources

if TYPE_CHECKING:
    from socialekaart.exchange.vocabulary import Vocabulary
    from socialekaart.services.agreements.desk import AgreementsDesk
    from socialekaart.services.answer_question import Answerer
    from socialekaart.services.checks.desk import ChecksDesk
    from socialekaart.services.coverage.desk import CoverageDesk
    from socialekaart.services.deliveries.desk import DeliveryDesk
    from socialekaart.services.map_view import MapLimits
    from socialekaart.services.people.desk import PeopleDesk
    from socialekaart.services.places.desk import PlacesDesk
    from socialekaart.services.roster.desk import RosterDesk
    from socialekaart.services.show_service import ServiceViewer
    from socialekaart.services.start.desk import StartDesk
    from socialekaart.services.waits.desk import WaitsDesk

NOBODYS = Practice()
"""A practice that told nothing: the usual terms, no place, nothing fetched."""
_RECEIVED = "ontvangen"
"""The folder beside the database for files that were fetched."""
_PATIENCE_SECONDS = 30.0
"""How long a delivery waits for a change by hand that is just being written."""


class Desk:
    """Passes each question to the service that answers it."""

    def __init__(
        self,
        db: Database,
        reference: Reference,
        practice: Practice = NOBODYS,
        map_limits: MapLimits | None = None,
    ) -> None:
        self._db = db
        self._practice = practice
        self._reference = reference
        self._finder = ServiceFinder(db, reference, practice.terms, map_limits)
        self._hand = ByHand(db, reference)
        self._editor = Editor(self._hand)

    # The first list doesn't wait for what shows one offering, or answers with people.

    @cached_property
    def _viewer(self) -> ServiceViewer:
        from socialekaart.services.show_service import ServiceViewer

        return ServiceViewer(self._db, self._reference, self._practice.terms)

    @cached_property
    def _answerer(self) -> Answerer:
        from socialekaart.services.answer_question import Answerer

        return Answerer(self._db, self._reference, self._practice.terms)

    def find(self, query: ServiceQuery, now: datetime) -> ServiceResult:
        """See `ServiceFinder.find`."""
        return self._finder.find(query, now)

    def facets(self, query: ServiceQuery, now: datetime) -> dict[Facet, tuple[FacetCount, ...]]:
        """See `count_facets`."""
        return count_facets(self._finder, query, now)

    def map_points(
        self, query: ServiceQuery, now: datetime, view: MapView | None = None, chosen: str = ""
    ) -> MapPoints:
        """See `ServiceFinder.map_points`."""
        return self._finder.map_points(query, now, view, chosen)

    def detail(self, service_id: str, now: datetime) -> ServiceDetail | None:
        """See `ServiceViewer.detail`."""
        return self._viewer.detail(service_id, now)

    def who(
        self, domains: tuple[str, ...], place: Place | None, age: int | None, now: datetime
    ) -> WhoAnswer:
        """See `Answerer.who`."""
        return self._answerer.who(domains, place, age, now)

    def find_place(self, text: str) -> Place | None:
        """Find a place by postcode, town or municipality."""
        return self._reference.places.find(text)

    def suggest_places(self, text: str) -> list[Place]:
        """Return places that begin like the text."""
        return self._reference.places.suggest(text)

    def domains(self) -> tuple[tuple[str, str, str], ...]:
        """Return (id, label, short label) of the levensdomeinen, in their order."""
        return tuple((d.id, d.label, d.short) for d in self._reference.domains.domains)

    def vocabulary(self) -> Vocabulary:
        """Return what reading and writing files must know of domains and municipalities."""
        return self._reference.vocabulary

    def domain_of(self, text: str) -> str | None:
        """Return the domain that a question names first."""
        return next(iter(self._finder.domains_meant(text)), None)

    def contacts(self, text: str) -> list[ContactLine]:
        """Return contacts to choose from."""
        from socialekaart.services.show_service import find_contacts

        return find_contacts(self._db, text, dutch_now())

    def choose_contact(self, domain: str, contact_id: str, place: Place | None) -> None:
        """Fix the practice's contact for a domain in the place's municipality."""
        self.roster.choose(domain, place.municipality if place else "", contact_id)

    def withdraw_choice(self, domain: str, place: Place | None) -> None:
        """End the practice's choice for a domain."""
        self.roster.withdraw_choice(domain, place.municipality if place else "")

    def set_note(self, record_id: str, text: str) -> None:
        """See `Editor.set_note`."""
        self._editor.set_note(record_id, text)

    def set_own_value(self, record_id: str, attribute: str, text: str) -> None:
        """See `Editor.set_own_value`."""
        self._editor.set_own_value(record_id, attribute, text)

    def clear_own_value(self, service_id: str, attribute: str) -> None:
        """Give the source's value back."""
        self.set_own_value(service_id, attribute, "")

    def undo(self) -> str | None:
        """See `ByHand.undo`."""
        return self._hand.undo()

    def count_opened(self, record_id: str, now: datetime) -> None:
        """See `count_opened`."""
        count_opened(self._hand, record_id, now.date())

    # --- the counters of the pages; each is called by the same thread as this one ---------------

    @cached_property
    def roster(self) -> RosterDesk:
        """Who handles what, per domain and area."""
        from socialekaart.services.roster.desk import RosterDesk

        return RosterDesk(self._hand, self._practice.terms)

    @cached_property
    def people(self) -> PeopleDesk:
        """The contact pages."""
        from socialekaart.services.agreements.reading import agreements_of
        from socialekaart.services.checks.reading import facts_of
        from socialekaart.services.people.desk import PeopleDesk

        terms = self._practice.terms
        return PeopleDesk(
            self._hand,
            agreements=agreements_of,
            facts=lambda db, stored, today: facts_of(db, stored, today, terms()),
            checked=lambda: Checks(self._db).last_confirmed(Fact.PHONE),
            terms=terms,
        )

    @cached_property
    def agreements(self) -> AgreementsDesk:
        """Agreements and wrong doors."""
        from socialekaart.services.agreements.desk import AgreementsDesk

        return AgreementsDesk(self._hand)

    @cached_property
    def waits(self) -> WaitsDesk:
        """Waiting times that the practice heard."""
        from socialekaart.services.waits.desk import WaitsDesk

        return WaitsDesk(self._hand)

    @cached_property
    def checks(self) -> ChecksDesk:
        """The one-minute list."""
        from socialekaart.services.checks.catchment import catchment_of
        from socialekaart.services.checks.desk import ChecksDesk

        return ChecksDesk(
            self._hand,
            self._practice.terms,
            catchment=lambda: catchment_of(self._reference, self._practice.postcode()),
        )

    @cached_property
    def coverage(self) -> CoverageDesk:
        """The basic offer of each municipality."""
        from socialekaart.services.coverage.desk import CoverageDesk

        return CoverageDesk(self._hand, lambda: self._practice.terms().rest)

    @cached_property
    def start(self) -> StartDesk:
        """Start from the question."""
        from socialekaart.services.start.desk import StartDesk

        return StartDesk(self._hand, self._practice.terms)

    @cached_property
    def places(self) -> PlacesDesk:
        """Places of addresses; its methods may wait for the network."""
        from socialekaart.services.places.desk import PlacesDesk

        return PlacesDesk(
            self._reference,
            self._connection_aside,
            lambda: self._hand.alone(_PATIENCE_SECONDS),
            self._practice.network,
        )

    @cached_property
    def deliveries(self) -> DeliveryDesk:
        """The counter for deliveries; its methods take long and are called by a second thread."""
        from socialekaart.services.deliveries.check_source import Look
        from socialekaart.services.deliveries.desk import DeliveryDesk

        look = Look(self._db.path.parent / _RECEIVED, self._practice.network)
        return DeliveryDesk(
            self._reference,
            self._connection_aside,
            lambda: self._hand.alone(_PATIENCE_SECONDS),
            look,
        )

    def crisis_lines(self) -> tuple[CrisisLine, ...]:
        """Return the lines for acute need."""
        return self._reference.crisis_lines

    def overview(self) -> Overview:
        """Return the figures of the status bar."""
        records = Records(self._db)
        sources = [source for source in Sources(self._db).all() if not source.withdrawn]
        delivered = [source for source in sources if source.last_delivery]
        last = max(delivered, key=lambda source: str(source.last_delivery), default=None)
        return Overview(
            services=records.count(RecordKind.SERVICE),
            contacts=records.count(RecordKind.CONTACT),
            sources=tuple(source.name for source in sources),
            example_loaded=any(source.is_example for source in sources),
            last_delivery=in_dutch_time(last.last_delivery)
            if last and last.last_delivery
            else None,
            last_delivery_source=last.name if last else "",
            source_lines=self._source_lines(sources),
            check_at_start=any(source.check_at_start for source in sources),
        )

    def _source_lines(self, sources: list[Source]) -> tuple[SourceLine, ...]:
        counts = Sources(self._db).shown_counts()
        return tuple(
            SourceLine(
                source.name,
                source.is_example,
                counts.get((source.id, RecordKind.SERVICE), 0),
                counts.get((source.id, RecordKind.CONTACT), 0),
                source.last_delivery and in_dutch_time(source.last_delivery),
            )
            for source in sources
        )

    def remove_example(self) -> None:
        """Take the example region out of sight; can be undone."""
        with self._hand.change():
            if remove_example(self._db, self._reference):
                self._hand.remember(
                    "De voorbeeldregio is terug.",
                    lambda: restore_example(self._db, self._reference),
                )

    def restore_example(self) -> None:
        """Show the example region again."""
        with self._hand.change():
            source = example_source(self._db)
            if source is None or source.withdrawn:
                restore_example(self._db, self._reference)
                self._hand.remember(
                    "De voorbeeldregio is weg.",
                    lambda: remove_example(self._db, self._reference),
                )

    def version(self) -> int:
        """Return a number that changes when the data changed, here or in another window."""
        return self._db.data_version() * 1_000_000 + self._hand.changes

    def interrupt(self) -> None:
        """Stop the query that runs now; harmless when nothing runs."""
        self._db.interrupt()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    @contextmanager
    def _connection_aside(self) -> Iterator[Database]:
        """Give long work a connection of its own; a database in memory has only the one."""
        if self._db.path == IN_MEMORY:
            yield self._db
            self._hand.changes += 1
            return
        with Database.open(self._db.path) as db:
            yield db
