"""Where an address is on the map according to whom: a quiet line beside it. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from math import inf

from socialekaart.domain.address_values import address_line
from socialekaart.domain.model import Place
from socialekaart.services.near_place import distance_from
from socialekaart.services.places.views import AddressPlace, PlaceSource
from socialekaart.services.views import ServiceDetail
from socialekaart.ui import words
from socialekaart.ui.words import translate


def address_lines(
    detail: ServiceDetail, today: date, near: Place | None = None
) -> Iterator[tuple[str, str]]:
    """Give each address with where its place comes from; said once where it is the same for all.

    With a place to be `near`, the nearest first, with its distance. Nothing for confidential
    addresses.
    """
    service = detail.service
    if service.confidential_address:
        return
    told = [address_line(asdict(one)) for one in service.locations]
    places = detail.places or (AddressPlace(),) * len(told)
    away = [distance_from(near, one.at) for one in places]
    texts = [place_text(one, today) for one in places]
    alike = len(set(texts)) == 1
    in_order = sorted((inf if km is None else km, nr) for nr, km in enumerate(away))
    for number, (_, nr) in enumerate(in_order, start=1):
        km, said = away[nr], not alike or number == len(told)
        parts = ("" if km is None else words.distance(km), texts[nr] if said else "")
        yield told[nr], " · ".join(part for part in parts if part)


def place_text(place: AddressPlace, today: date) -> str:
    """Say where the place of an address comes from, "" for one that has none."""
    t = translate
    if place.source is PlaceSource.SOURCE:
        return t("detail", "Plek volgens de bron")
    if place.source is PlaceSource.LOOKED_UP and place.on is not None:
        day = words.day(place.on, today)
        return t("detail", "Plek: adres volgens PDOK (BAG), opgezocht op {day}").format(day=day)
    if place.source is PlaceSource.POSTCODE:
        return t("detail", "Plek bij benadering: postcode {area}").format(area=place.area)
    if place.source is PlaceSource.TOWN:
        return t("detail", "Plek bij benadering: {area}").format(area=place.area)
    return ""
