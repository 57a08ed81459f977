"""From what the index holds of an offering to its place in the list and its row on screen."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import lru_cache

from socialekaart.domain.areas import coverage, touches
from socialekaart.domain.model import (
    AreaKind,
    PinKind,
    Place,
    RecordState,
    ServiceArea,
    ServiceStatus,
)
from socialekaart.domain.opening import OpenState, state_at
from socialekaart.domain.ranking import Band, order
from socialekaart.domain.words import fold
from socialekaart.geo.distance import distance_km
from socialekaart.services.views import ServiceHit, ServiceQuery
from socialekaart.storage.search_index import Candidate, Facts, pins

# A lookup takes a fifth of the time of a call of the enum; a list has hundreds of rows.
_AREA = PinKind.AREA.value
_KINDS = {kind.value: kind for kind in AreaKind}
_STATES = {state.value: state for state in RecordState}
_STATUSES = {status.value: status for status in ServiceStatus}


@lru_cache(maxsize=16_384)
def opening_at(hours: str, minute: datetime) -> OpenState:
    """Return whether these hours are open; remembered, as the next keystroke asks it again.

    `minute` is a moment without seconds.
    """
    return state_at(hours, minute)


def whole_minute(now: datetime) -> datetime:
    """Return the moment without seconds: nothing opens in the middle of a minute."""
    return now.replace(second=0, microsecond=0)


def is_open(hours: str, minute: datetime) -> bool:
    """Tell whether an offering with these hours is known to be open."""
    return bool(hours) and opening_at(hours, minute).is_open is True


class Ranking:
    """Puts the candidates of one question in order; `meant` are the domains its words name.

    Remembers which areas serve the place.
    """

    def __init__(self, query: ServiceQuery, meant: tuple[str, ...], today: date) -> None:
        self._place = query.place
        self._title = fold(query.text).strip()
        self._meant = meant
        self._today = today.isoformat()
        self._serving: dict[str, bool] = {}

    def key(self, band: Band, found: Candidate) -> tuple[object, ...]:
        """Return the sort key; sort by number after it, for the same order every time."""
        named = self._title and self._title == found.title
        return order(
            Band.TITLE if named else band,
            self.serves(found),
            bool(found.ends) and found.ends < self._today,
            self._domain_rank(found) if band is Band.DOMAIN else 0,
            self.distance_km(found),
            found.width,
            found.assured,
            found.title,
        )

    def distance_km(self, found: Candidate) -> float | None:
        """Return how far the nearest of its places is."""
        place = self._place
        if place is None or place.latitude is None or place.longitude is None:
            return None
        if found.latitude is None or found.longitude is None or found.pin_kind == _AREA:
            return None
        here = (place.latitude, place.longitude)
        if not found.more_places:
            return distance_km(*here, found.latitude, found.longitude)
        return min(
            distance_km(*here, latitude, longitude) for latitude, longitude, _ in pins(found)
        )

    def _domain_rank(self, found: Candidate) -> int:
        """Tell how far down the offering's own domains the first of those meant stands."""
        domains = found.domains.split()
        ranks = (rank for rank, domain in enumerate(domains) if domain in self._meant)
        return next(ranks, len(domains))

    def serves(self, found: Candidate) -> bool | None:
        """Tell whether the place lies in the area served; its municipality when none is told."""
        if self._place is None:
            return None
        known = self._serving.get(found.area)
        if known is None:
            known = self._serving[found.area] = _serves(found.area, self._place)
        return known


def _serves(area_text: str, place: Place) -> bool:
    if not area_text:
        return False
    kind, municipality, *names = json.loads(area_text)
    area = ServiceArea(AreaKind(kind), tuple(names))
    if not place.postcode and area.kind in (AreaKind.POSTCODE, AreaKind.NEIGHBOURHOOD):
        # A whole municipality is asked: each part of it counts.
        return bool(municipality == place.municipality)
    return (coverage(area, place) or touches(area, place)) is not None


def hit(
    found: Candidate,
    facts: Facts,
    ranking: Ranking,
    municipality_name: str,
    minute: datetime,
    term: int,
) -> ServiceHit:
    """Build the row of the list; `term` is how many days a check of its number holds."""
    status, assured, kind = facts["status"], facts["assured"], facts["area_kind"]
    intake, treatment = facts["waits"]
    return ServiceHit(
        id=facts["id"],
        external_id=facts["external_id"],
        name=facts["name"],
        organization=facts["organization"],
        summary=facts["summary"],
        domains=tuple(facts["domains"]),
        municipality=facts["municipality"],
        municipality_name=municipality_name,
        area_kind=_KINDS.get(kind),
        distance_km=ranking.distance_km(found),
        serves_place=ranking.serves(found),
        phone=facts["phone"],
        opening=opening_at(found.hours, minute),
        referral_needed=facts["referral_needed"],
        application_by=tuple(facts["application_by"]),
        walk_in=facts["walk_in"],
        fees=facts["fees"],
        status=_STATUSES.get(status),
        state=_STATES[facts["state"]],
        assured_date=date.fromisoformat(assured) if assured else None,
        intake_wait_weeks=intake,
        treatment_wait_weeks=treatment,
        source=facts["source"],
        is_example=facts["is_example"],
        has_location=facts["has_location"],
        not_for=facts["not_for"],
        echelon=facts["echelon"],
        service_type=facts["service_type"],
        stale=bool(assured) and (minute.date() - date.fromisoformat(assured)).days > term,
    )
