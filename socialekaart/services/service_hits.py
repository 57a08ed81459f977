"""From what the index holds of an offering to its standing in the list and its row on screen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from socialekaart.domain.areas import coverage
from socialekaart.domain.model import AreaKind, Place, RecordState, ServiceArea, ServiceStatus
from socialekaart.domain.opening import state_at
from socialekaart.domain.ranking import Band, Standing
from socialekaart.domain.words import fold
from socialekaart.geo.distance import distance_km
from socialekaart.services.views import ServiceHit, ServiceQuery
from socialekaart.storage.search_index import Facts

Pin = tuple[float, float, bool]


def is_open(facts: Facts, now: datetime) -> bool:
    """Tell whether the offering is known to be open."""
    return bool(facts["hours"]) and state_at(facts["hours"], now).is_open is True


def has_ended(facts: Facts, today: date) -> bool:
    """Tell whether the offering stopped, ran out or is no longer delivered."""
    over = facts["valid_to"] and facts["valid_to"] < today.isoformat()
    return bool(
        over or facts["status"] == ServiceStatus.ENDED or facts["state"] == RecordState.ABSENT
    )


def nearest_km(place: Place | None, pins: Iterable[Pin]) -> float | None:
    """Return the distance to the nearest of its places, None when either has no position."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    here = (place.latitude, place.longitude)
    return min((distance_km(*here, lat, lon) for lat, lon, _ in pins), default=None)


def serves(facts: Facts, place: Place | None) -> bool | None:
    """Tell whether the place lies in the area served; its municipality when no area is told."""
    if place is None:
        return None
    area = _area(facts)
    if not place.postcode and area and area.kind in (AreaKind.POSTCODE, AreaKind.NEIGHBOURHOOD):
        # A whole municipality is asked: each part of it counts.
        return bool(facts["municipality"] == place.municipality)
    return coverage(area, place) is not None


def standing(
    query: ServiceQuery, band: Band, facts: Facts, pins: Iterable[Pin], today: date
) -> Standing:
    """Collect what decides the offering's place in the list."""
    title = fold(query.text).strip()
    area = _area(facts)
    return Standing(
        band=Band.TITLE if title and title == fold(facts["name"]) else band,
        serves_place=serves(facts, query.place),
        ended=has_ended(facts, today),
        distance_km=nearest_km(query.place, pins),
        area_kind=area.kind if area else None,
        assured=facts["assured"],
        name=facts["name"],
    )


def hit(facts: Facts, stands: Standing, municipality_name: str, now: datetime) -> ServiceHit:
    """Build the row of the list."""
    status, assured = facts["status"], facts["assured"]
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
        area_kind=stands.area_kind,
        distance_km=stands.distance_km,
        serves_place=stands.serves_place,
        phone=facts["phone"],
        opening=state_at(facts["hours"], now),
        referral_needed=facts["referral_needed"],
        application_by=tuple(facts["application_by"]),
        walk_in=facts["walk_in"],
        fees=facts["fees"],
        status=ServiceStatus(status) if status else None,
        state=RecordState(facts["state"]),
        assured_date=date.fromisoformat(assured) if assured else None,
        intake_wait_weeks=intake,
        treatment_wait_weeks=treatment,
        source=facts["source"],
        is_example=facts["is_example"],
        has_location=facts["has_location"],
        not_for=facts["not_for"],
    )


def _area(facts: Facts) -> ServiceArea | None:
    """Return the area told, else the offering's own municipality as one."""
    if facts["area"]:
        kind, names = facts["area"]
        return ServiceArea(AreaKind(kind), tuple(names))
    code = facts["municipality"]
    return ServiceArea(AreaKind.MUNICIPALITY, (code,)) if code else None
