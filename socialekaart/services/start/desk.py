"""The counter of the start page: from a question to the person, the offerings and the networks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from socialekaart.domain.compass import Group, Severity
from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import Place
from socialekaart.services.by_hand import ByHand
from socialekaart.services.start.guide import Guide
from socialekaart.services.start.networks import Networks, network_view
from socialekaart.services.start.offers import Offers
from socialekaart.services.start.views import GuideView, NetworkForm, NetworkView, RegionChoice
from socialekaart.services.views import ServiceQuery


class StartDesk:
    """Answers the start page; called by one thread at a time. Nothing of a question is kept."""

    def __init__(self, hand: ByHand, terms: Callable[[], FactTerms] = FactTerms) -> None:
        self._reference = hand.reference
        self._guide = Guide(hand, terms)
        self._offers = Offers(hand.db, hand.reference, terms)
        self._networks = Networks(hand)

    def guide(
        self,
        domains: tuple[str, ...],
        groups: tuple[Group, ...],
        severity: Severity | None,
        place: Place | None,
        age: int | None,
        now: datetime,
    ) -> GuideView:
        """See `Guide.guide`; `now` is local Dutch time."""
        return self._guide.guide(domains, groups, severity, place, age, now)

    def networks_of(self, place: Place | None, now: datetime) -> tuple[NetworkView, ...]:
        """Return the networks that serve a place, all of them without one."""
        return tuple(
            network_view(one.stored, one.service, self._reference)
            for one in self._offers.networks(ServiceQuery(place=place), now)
        )

    def add_network(self, form: NetworkForm) -> str:
        """See `Networks.add`."""
        return self._networks.add(form)

    def change_network(self, network_id: str, form: NetworkForm) -> None:
        """See `Networks.change`."""
        self._networks.change(network_id, form)

    def remove_network(self, network_id: str) -> None:
        """See `Networks.remove`."""
        self._networks.remove(network_id)

    def network_form(self, network_id: str) -> NetworkForm:
        """See `Networks.form_of`."""
        return self._networks.form_of(network_id)

    def regions(self) -> tuple[RegionChoice, ...]:
        """Return the areas that a network may have."""
        return self._networks.regions()
