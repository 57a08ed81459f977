"""The order of hits: neutral and explainable."""

from __future__ import annotations

import random
from dataclasses import replace

from socialekaart.domain.model import AreaKind
from socialekaart.domain.ranking import Band, Standing, sort_key

USUAL = Standing(
    band=Band.HEAD,
    serves_place=True,
    ended=False,
    distance_km=2.0,
    area_kind=AreaKind.MUNICIPALITY,
    assured="2026-11-01",
    name="b",
)


def test_each_rule_only_decides_where_the_ones_before_it_are_equal() -> None:
    in_order = [
        replace(USUAL, band=Band.TITLE, distance_km=90.0),
        replace(USUAL, band=Band.NAME, distance_km=9.0),
        replace(USUAL, distance_km=1.0, assured="", domain_rank=3),
        replace(USUAL, name="a"),
        replace(USUAL),
        replace(USUAL, assured="2025-01-01"),
        replace(USUAL, assured=""),
        replace(USUAL, distance_km=None, area_kind=AreaKind.NEIGHBOURHOOD),
        replace(USUAL, distance_km=None),
        replace(USUAL, distance_km=None, area_kind=AreaKind.NATIONAL),
        replace(USUAL, band=Band.DOMAIN, distance_km=5.0),
        replace(USUAL, band=Band.DOMAIN, distance_km=0.0, domain_rank=1),
        replace(USUAL, band=Band.NAME, distance_km=0.1, ended=True),
        replace(USUAL, distance_km=0.1, ended=True),
        replace(USUAL, band=Band.NAME, distance_km=0.1, serves_place=False),
        replace(USUAL, distance_km=0.1, serves_place=False),
        replace(USUAL, band=Band.DOMAIN, distance_km=0.0, serves_place=False),
        replace(USUAL, band=Band.BODY, distance_km=0.0),
        replace(USUAL, band=Band.SOME, distance_km=0.0),
    ]
    shuffled = in_order[:]
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == in_order
