"""What looking up addresses gives back: plain values for the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PlaceSource(StrEnum):
    """Who says where an address is; from exact to rough."""

    SOURCE = "source"
    """The source of the record gives coordinates."""
    LOOKED_UP = "looked_up"
    """The register of addresses was asked."""
    POSTCODE = "postcode"
    """The middle of its postcode, of our own tables."""
    TOWN = "town"
    """The middle of its town, of our own tables."""


@dataclass(frozen=True, slots=True)
class AddressPlace:
    """Where the pin of an address comes from. `source` is None for an address that has no pin.

    `on` is the day it was looked up, `area` the postcode or town that stands for it, `at` latitude
    and longitude in WGS84 degrees.
    """

    source: PlaceSource | None = None
    on: date | None = None
    area: str = ""
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class PlacesLeft:
    """How many addresses of offerings are placed, and how.

    `exact` have coordinates of the source's own, `looked_up` were found on the network, `missing`
    can still be looked up, `unknown` were looked up in vain, `incomplete` lack what a search needs
    (a house number, say). Confidential addresses are in none of them.
    """

    exact: int
    looked_up: int
    missing: int
    unknown: int
    incomplete: int


@dataclass(frozen=True, slots=True)
class PlacesFound:
    """What one round did: addresses found, not known to the register, and still to do.

    `stopped` says why it ended early, as a Dutch sentence; "" when it came to the end.
    """

    found: int
    unknown: int
    left: int
    stopped: str = ""


@dataclass(frozen=True, slots=True)
class AddressSuggestion:
    """An address as the register writes it, in parts. Degrees are WGS84; None when not told.

    `id` finds the whole of it with `PlacesDesk.address`; a suggestion from our own tables has none.
    """

    label: str
    id: str = ""
    street: str = ""
    house_number: str = ""
    addition: str = ""
    postcode: str = ""
    town: str = ""
    municipality: str = ""
    latitude: float | None = None
    longitude: float | None = None
