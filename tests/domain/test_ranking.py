"""The order of hits: neutral and explainable."""

from __future__ import annotations

import random
from typing import Any

from socialekaart.domain.areas import width
from socialekaart.domain.model import AreaKind
from socialekaart.domain.ranking import Band, order

USUAL: dict[str, Any] = {
    "band": Band.HEAD,
    "serves_place": True,
    "ended": False,
    "domain_rank": 0,
    "distance_km": 2.0,
    "comes": False,
    "area_width": width(AreaKind.MUNICIPALITY),
    "assured": 20261101,
    "title": "b",
}


def usual(**values: Any) -> dict[str, Any]:
    return {**USUAL, **values}


def test_each_rule_only_decides_where_the_ones_before_it_are_equal() -> None:
    in_order = [
        usual(band=Band.TITLE, distance_km=90.0),
        usual(band=Band.NAME, distance_km=9.0),
        usual(distance_km=1.0, assured=0, domain_rank=3),
        usual(distance_km=23.0, comes=True),
        usual(distance_km=None, area_width=width(AreaKind.NEIGHBOURHOOD)),
        usual(title="a"),
        usual(),
        usual(assured=20250101),
        usual(assured=0),
        usual(distance_km=5.0),
        usual(distance_km=23.0),
        usual(distance_km=None),
        usual(distance_km=90.0, area_width=width(AreaKind.NATIONAL), comes=True),
        usual(distance_km=90.0, area_width=width(AreaKind.NATIONAL)),
        usual(distance_km=None, area_width=width(AreaKind.NATIONAL)),
        usual(band=Band.DOMAIN, distance_km=5.0),
        usual(band=Band.DOMAIN, distance_km=0.0, domain_rank=1),
        usual(band=Band.NAME, distance_km=0.1, ended=True),
        usual(distance_km=0.1, ended=True),
        usual(band=Band.NAME, distance_km=0.1, serves_place=False),
        usual(distance_km=0.1, serves_place=False),
        usual(band=Band.DOMAIN, distance_km=0.0, serves_place=False),
        usual(band=Band.BODY, distance_km=0.0),
        usual(band=Band.SOME, distance_km=0.0),
    ]
    shuffled = in_order[:]
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=lambda row: order(**row)) == in_order
