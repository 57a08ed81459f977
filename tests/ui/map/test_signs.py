"""Who sees colours otherwise reads the same map: shapes differ, and every sign has an edge."""

from __future__ import annotations

from itertools import combinations

import pytest

from socialekaart.ui.map.legend import GROUPS
from socialekaart.ui.map.palette import DARK, LIGHT, Palette
from socialekaart.ui.map.signs import OUTLINES, Look
from tests.ui.map.colours import SIGHTS, Matrix, contrast, seen

TILES = ("#f0ede5", "#cfe3ec", "#dde8cf", "#ffffff")
"""Grounds as a pastel map has them: land, water, green and roads."""
NIGHT = "#22282c"
READABLE = 3.0
"""What WCAG 2 asks of graphics."""
everyone = pytest.mark.parametrize("sight", SIGHTS.values(), ids=SIGHTS.keys())
palettes = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def inks(palette: Palette, colour: str, look: Look) -> tuple[str, str]:
    """Give the two colours of a sign: the group's and that of its edge or filling."""
    return palette[colour], palette["card" if look is Look.AREA else "pin_edge"]


@everyone
@palettes
def test_signs_that_look_alike_in_colour_differ_in_shape(palette: Palette, sight: Matrix) -> None:
    alike = [
        (one.key, other.key)
        for one, other in combinations(GROUPS, 2)
        if contrast(seen(palette[one.key], sight), seen(palette[other.key], sight)) < READABLE
        and one.shape == other.shape
    ]

    assert alike == []


def test_no_two_shapes_have_the_same_outline() -> None:
    assert len(set(OUTLINES.values())) == len(OUTLINES)


@everyone
@palettes
@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("ground", [*TILES, NIGHT])
def test_every_sign_stands_out_from_what_lies_behind_it(
    palette: Palette, sight: Matrix, look: Look, ground: str
) -> None:
    weak = [
        group.key
        for group in GROUPS
        if max(
            contrast(seen(ink, sight), seen(ground, sight))
            for ink in inks(palette, group.key, look)
        )
        < READABLE
    ]

    assert weak == []


@everyone
@palettes
@pytest.mark.parametrize("look", Look)
def test_the_shape_itself_can_be_read_against_its_edge(
    palette: Palette, sight: Matrix, look: Look
) -> None:
    weak = [
        group.key
        for group in GROUPS
        if contrast(*(seen(ink, sight) for ink in inks(palette, group.key, look))) < READABLE
    ]

    assert weak == []


@everyone
@palettes
def test_signs_stand_out_from_the_plain_base(palette: Palette, sight: Matrix) -> None:
    weak = [
        (group.key, ground)
        for group in GROUPS
        for ground in ("paper", "water")
        if contrast(seen(palette[group.key], sight), seen(palette[ground], sight)) < READABLE
    ]

    assert weak == []


@palettes
def test_bubbles_and_the_mark_of_the_keys_stand_out(palette: Palette) -> None:
    for ground in (palette["paper"], palette["water"], *TILES, NIGHT):
        assert max(contrast(palette[n], ground) for n in ("bubble", "pin_edge")) >= READABLE
        assert max(contrast(palette[n], ground) for n in ("ink", "card")) >= READABLE
