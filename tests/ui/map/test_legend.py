"""Signs and colours: every domain has one, and none needs colour to be told apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from socialekaart.ui.map.legend import GROUPS, OTHER, group_of
from socialekaart.ui.map.palette import DARK, LIGHT, Palette, complete
from socialekaart.ui.map.signs import OUTLINES
from tests.data.shipped import DOMAINS


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_domain_has_a_group(domain: str) -> None:
    assert group_of(domain) is not OTHER


def test_an_unknown_domain_is_other() -> None:
    assert group_of("voorbeeld") is OTHER


def test_no_two_groups_share_a_shape() -> None:
    assert len({group.shape for group in GROUPS}) == len(GROUPS)


def test_every_shape_can_be_drawn() -> None:
    assert [group.shape for group in GROUPS if group.shape not in OUTLINES] == []


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_signs_stand_out_from_the_paper(palette: Palette) -> None:
    weak = [g.key for g in GROUPS if _contrast(palette[g.key], palette["paper"]) < 3]

    assert weak == []


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "card"),
        ("muted", "card"),
        ("town", "paper"),
        ("bubble_text", "bubble"),
        ("accent", "card"),
    ],
)
def test_text_can_be_read(palette: Palette, text: str, ground: str) -> None:
    assert _contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_no_two_groups_share_a_colour(palette: Palette) -> None:
    pairs = combinations([palette[group.key] for group in GROUPS], 2)

    assert all(one != other for one, other in pairs)


def test_a_theme_changes_what_it_names_and_nothing_is_added() -> None:
    made = complete({"accent": "#123456", "name": "voorbeeld"})

    assert made == {**LIGHT, "accent": "#123456"}


def test_a_theme_with_dark_cards_gets_a_dark_map() -> None:
    assert complete({"card": "#101010"}) == {**DARK, "card": "#101010"}


def _contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
