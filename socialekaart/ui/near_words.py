"""How near an offering is, in words: short for the row, in full for its tooltip and when spoken."""

from __future__ import annotations

from socialekaart.domain.model import AreaKind
from socialekaart.domain.nearness import Nearness, NearnessReason
from socialekaart.services.views import ServiceHit
from socialekaart.ui.words import distance, translate

_DOT = " · "


def where(hit: ServiceHit) -> str:
    """Say on the right of a row why it stands where it does: a distance, else whom it serves."""
    near = hit.nearness
    if near is None:
        return _area(hit.area_kind) or hit.municipality_name
    away = "" if near.distance_km is None else distance(near.distance_km)
    if near.reason is NearnessReason.DISTANCE:
        return away
    if near.reason is NearnessReason.OUTSIDE:
        return _joined(translate("words", "buiten werkgebied"), away)
    office = translate("words", "kantoor {distance}").format(distance=away) if away else ""
    if near.reason is NearnessReason.NO_TRAVEL:
        return _joined(translate("words", "zonder reizen"), office or _served(near))
    return _joined(_served(near), office)


def where_in_full(hit: ServiceHit) -> str:
    """Say the same in a sentence, with what the row has no room for."""
    near = hit.nearness
    if near is None:
        return where(hit)
    away = _nearest_of(near)
    if near.reason is NearnessReason.DISTANCE:
        return away
    office = translate("words", "kantoor op {distance}").format(distance=away) if away else ""
    if near.reason is NearnessReason.OUTSIDE:
        told = translate("words", "Buiten het werkgebied: werkt niet voor deze plaats")
    elif near.reason is NearnessReason.NO_TRAVEL:
        told = translate("words", "Helpt thuis, online of telefonisch, {where}")
    else:
        told = translate("words", "Werkt {where}")
    told = told.format(where=_served_in(near))
    return f"{told}; {office}" if office else told


def _nearest_of(near: Nearness) -> str:
    """Write the distance, and of how many locations it is the nearest."""
    if near.distance_km is None:
        return ""
    away = distance(near.distance_km)
    if near.locations < 2:
        return away
    text = translate("words", "{distance} (dichtstbijzijnde van {n})")
    return text.format(distance=away, n=near.locations)


def _area(kind: AreaKind | None) -> str:
    """Name an area that is wider than a wijk, "" for a smaller one."""
    return {
        AreaKind.NATIONAL: translate("words", "landelijk"),
        AreaKind.REGION: translate("words", "hele regio"),
        AreaKind.MUNICIPALITY: translate("words", "hele gemeente"),
    }.get(kind or AreaKind.POSTCODE, "")


def _served(near: Nearness) -> str:
    """Name the area by which the place is served."""
    if near.partly:
        return translate("words", "deel van de gemeente")
    return _area(near.area_kind) or translate("words", "deze buurt")


def _served_in(near: Nearness) -> str:
    """Say in which area, for inside a sentence."""
    if near.partly:
        return translate("words", "in een deel van de gemeente")
    return {
        AreaKind.NATIONAL: translate("words", "in het hele land"),
        AreaKind.REGION: translate("words", "in de hele regio"),
        AreaKind.MUNICIPALITY: translate("words", "in de hele gemeente"),
    }.get(near.area_kind or AreaKind.POSTCODE, translate("words", "in deze buurt"))


def _joined(*parts: str) -> str:
    return _DOT.join(part for part in parts if part)
