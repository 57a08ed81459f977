"""What the address register says, as plain values for the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass

DOOR, STREET, POSTCODE, TOWN = "adres", "weg", "postcode", "woonplaats"
"""Kinds of what is found, in the register's own words; it knows others too."""


@dataclass(frozen=True, slots=True)
class FoundAddress:
    """An address, street, postcode or town of the register; "" for a part that it hasn't.

    `precision` is the register's word for what was found: only "adres" is a door. Degrees are
    WGS84. `id` finds it again with `AddressFinder.address`; `bag_id` is the number of the
    nummeraanduiding. `municipality` is a CBS code such as "GM1924". `score` is higher for what fits
    the words better, within one answer; `distance_m` is told when a point was asked.
    """

    label: str
    precision: str
    latitude: float
    longitude: float
    id: str = ""
    street: str = ""
    house_number: str = ""
    addition: str = ""
    postcode: str = ""
    town: str = ""
    municipality: str = ""
    bag_id: str = ""
    score: float = 0.0
    distance_m: float | None = None

    @property
    def is_door(self) -> bool:
        """Tell whether this is one address, and not a street or an area."""
        return self.precision == DOOR


@dataclass(frozen=True, slots=True)
class SuggestedAddress:
    """What the register has that begins with what was typed; `id` finds the whole of it.

    `precision` is as in `FoundAddress`.
    """

    id: str
    label: str
    precision: str
    score: float = 0.0
