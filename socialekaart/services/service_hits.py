"""From what the index holds of an offering to its place in the list and its row on screen."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from socialekaart.domain.model import AreaKind, RecordState, ServiceStatus
from socialekaart.domain.opening import OpenState, state_at
from socialekaart.domain.ranking import Band, order
from socialekaart.domain.words import fold
from socialekaart.services.near_place import NearPlace
from socialekaart.services.views import ServiceHit, ServiceQuery
from socialekaart.storage.search_index import Candidate, Facts

# A lookup takes a fifth of the time of a call of the enum; a list has hundreds of rows.
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
    """Puts the candidates of one question in order; `meant` are the domains its words name."""

    def __init__(
        self, query: ServiceQuery, meant: tuple[str, ...], today: date, near: NearPlace
    ) -> None:
        self.near = near
        self._title = fold(query.text).strip()
        self._meant = meant
        self._today = today.isoformat()

    def key(self, band: Band, found: Candidate) -> tuple[object, ...]:
        """Return the sort key; sort by number after it, for the same order every time."""
        named = self._title and self._title == found.title
        return order(
            Band.TITLE if named else band,
            self.near.serves(found),
            bool(found.ends) and found.ends < self._today,
            self._domain_rank(found) if band is Band.DOMAIN else 0,
            self.near.distance_km(found),
            bool(found.comes),
            found.width,
            found.assured,
            found.title,
        )

    def _domain_rank(self, found: Candidate) -> int:
        """Tell how far down the offering's own domains the first of those meant stands."""
        domains = found.domains.split()
        ranks = (rank for rank, domain in enumerate(domains) if domain in self._meant)
        return next(ranks, len(domains))


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
    near = ranking.near.nearness(found)
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
        distance_km=near.distance_km if near else None,
        serves_place=near.serves if near else None,
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
        nearness=near,
    )
