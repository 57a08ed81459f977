"""The counters of the pages that need no fake: the services themselves, on an empty database."""

from __future__ import annotations

from contextlib import nullcontext
from functools import cached_property

from socialekaart import paths
from socialekaart.hosts import NETWORK_OFF
from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.coverage.desk import CoverageDesk
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.places.desk import PlacesDesk
from socialekaart.services.reference import Reference
from socialekaart.services.roster.desk import RosterDesk
from socialekaart.services.start.desk import StartDesk
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.storage.database import IN_MEMORY, Database


class RealCounters:
    """Gives each counter when it is first asked."""

    @cached_property
    def hand(self) -> ByHand:
        return ByHand(Database.open(IN_MEMORY), Reference(paths.data()))

    @cached_property
    def roster(self) -> RosterDesk:
        return RosterDesk(self.hand)

    @cached_property
    def people(self) -> PeopleDesk:
        return PeopleDesk(self.hand)

    @cached_property
    def agreements(self) -> AgreementsDesk:
        return AgreementsDesk(self.hand)

    @cached_property
    def waits(self) -> WaitsDesk:
        return WaitsDesk(self.hand)

    @cached_property
    def checks(self) -> ChecksDesk:
        return ChecksDesk(self.hand)

    @cached_property
    def coverage(self) -> CoverageDesk:
        return CoverageDesk(self.hand)

    @cached_property
    def start(self) -> StartDesk:
        return StartDesk(self.hand)

    @cached_property
    def places(self) -> PlacesDesk:
        return PlacesDesk(
            self.hand.reference,
            lambda: nullcontext(self.hand.db),
            self.hand.alone,
            lambda: NETWORK_OFF,
        )
