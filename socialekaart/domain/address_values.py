"""Addresses in two layers, as the JSON values of `record_values`.

What the practice writes says which door, not at which degrees: those stay the source's, and go
with an address only as long as it is the same one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from socialekaart.domain.model import Location
from socialekaart.domain.words import bare, fold

AddressValues = dict[str, Any]
"""The fields of a `model.Location`, without those at their default."""
_PART = re.compile(r"\d+|[^\W\d_]+")
_DEGREES = ("latitude", "longitude")


def address_line(address: Mapping[str, Any]) -> str:
    """Write an address on one line, so that it can be read back: "Voorbeeldstraat 12 A, …"."""
    one = Location(**address)
    street = " ".join(filter(None, (one.street, _number(one.house_number, one.addition))))
    town = " ".join(filter(None, (one.postcode, one.town)))
    return ", ".join(filter(None, (street, town)))


def without_degrees(address: Mapping[str, Any]) -> AddressValues:
    """Give the address alone."""
    return {name: value for name, value in address.items() if name not in _DEGREES}


def same_addresses(
    ones: Sequence[Mapping[str, Any]] | None, others: Sequence[Mapping[str, Any]] | None
) -> bool:
    """Tell whether two lists name the same addresses in the same order, degrees left out."""
    return list(map(_door, ones or ())) == list(map(_door, others or ()))


def placed(
    own: Sequence[Mapping[str, Any]], base: Sequence[Mapping[str, Any]]
) -> list[AddressValues]:
    """Give the practice's own addresses, with the source's degrees at those that it has too."""
    degrees = {_door(one): _degrees(one) for one in reversed(base)}
    return [{**degrees.get(_door(one), {}), **one} for one in own]


def _degrees(address: Mapping[str, Any]) -> AddressValues:
    return {name: address[name] for name in _DEGREES if name in address}


def _door(address: Mapping[str, Any]) -> tuple[str, ...]:
    """Give what makes an address another one; not capitals, accents or spaces."""
    one = Location(**address)
    # 12 A is 12a, but 1-2 is another door than 12.
    number = "-".join(_PART.findall(fold(f"{one.house_number} {one.addition}")))
    return (bare(one.street), number, bare(one.postcode), bare(one.town))


def _number(number: str, addition: str) -> str:
    if not number or not addition:
        return number or addition
    return f"{number}{_glue(number, addition)}{addition}"


def _glue(number: str, addition: str) -> str:
    """Keep "12/14" from being a range of numbers, and "1000-hs" from being a postcode."""
    leading = addition.partition("-")[0]
    if leading[:1].isdigit():
        rises = number.isdecimal() and leading.isdecimal() and int(leading) > int(number)
        return "/" if rises else "-"
    return "-" if len(number) == 4 and len(addition) == 2 else " "
