"""What the exchange must know of the world, handed in by the caller."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _no_town(text: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How to resolve domains and municipalities, and which names to suggest for a mistyped one.

    `municipality_code` takes any spelling and gives a CBS code ("GM1924") or None;
    `municipality_name` gives "" for an unknown code. What follows is used for suggestions only;
    `municipality_of_town` gives the name of the municipality that a town lies in, or "".
    """

    domain_id: Callable[[str], str | None]
    municipality_code: Callable[[str], str | None]
    municipality_name: Callable[[str], str]
    domain_names: tuple[str, ...] = ()
    municipality_names: tuple[str, ...] = ()
    municipality_of_town: Callable[[str], str] = _no_town
