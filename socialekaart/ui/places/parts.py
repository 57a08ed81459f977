"""A chosen suggestion in parts, and how it stands on one line. No widgets here."""

from __future__ import annotations

from dataclasses import replace

from socialekaart.domain.address_values import address_line
from socialekaart.exchange.split_address import Address, find_address
from socialekaart.exchange.values import parse_postcode
from socialekaart.services.places.views import AddressSuggestion

PARTS = ("street", "house_number", "addition", "postcode", "town")


def in_parts(chosen: AddressSuggestion) -> AddressSuggestion:
    """Give a suggestion with its parts, from its label when they weren't found."""
    if not any(getattr(chosen, part) for part in PARTS):
        found = find_address(chosen.label, expected=True) or Address()
        chosen = replace(chosen, **{part: getattr(found, part) for part in PARTS})
    return replace(chosen, postcode=parse_postcode(chosen.postcode)[0])


def as_line(chosen: AddressSuggestion, typed: str) -> str:
    """Write a suggestion as one line; a town alone goes behind the street that was typed.

    A street without a number ends in a space, to go on typing.
    """
    if chosen.street and not chosen.house_number:
        return f"{chosen.street} "
    parts = {part: getattr(chosen, part) for part in PARTS}
    if not chosen.street:
        before = find_address(typed, expected=True) or Address()
        parts |= {part: getattr(before, part) for part in PARTS[:3]}
        parts["postcode"] = fuller(before.postcode, chosen.postcode)
    return address_line(parts)


def fuller(typed: str, known: str) -> str:
    """Give the postcode that says most: "3241 AB" as typed stays over the table's "3241"."""
    written = parse_postcode(typed.strip())[0]
    return written if known and written.startswith(known) else known
