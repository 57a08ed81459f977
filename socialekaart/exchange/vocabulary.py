"""What the exchange must know of the world, handed in by the caller."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How to resolve domains and municipalities, and which names to suggest for a mistyped one.

    `municipality_code` takes any spelling and gives a CBS code ("GM1924") or None;
    `municipality_name` gives "" for an unknown code. The names are used for suggestions only.
    """

    domain_id: Callable[[str], str | None]
    municipality_code: Callable[[str], str | None]
    municipality_name: Callable[[str], str]
    domain_names: tuple[str, ...] = ()
    municipality_names: tuple[str, ...] = ()
