"""What one cell holds, as cells of our columns: contact details, ages or a position."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from socialekaart.domain import phone
from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.exchange.locations import LATITUDE, LONGITUDE
from socialekaart.exchange.split_cell import SplitCell, split_cell
from socialekaart.exchange.split_numbers import split_ages, split_position

AGES = ("leeftijd_van", "leeftijd_tot")
POSITION = (LATITUDE, LONGITUDE)
LISTS = frozenset(("doelgroepen", "werkgebied"))
"""Lists whose own reader doesn't split at commas: a name of ours may hold one."""
_LIST_SIGNS = re.compile(r"[,;|\n\r]")
_ADDRESS = ("straat", "huisnummer", "toevoeging", "postcode", "plaats")
_CONTACT_DETAILS = {
    RecordKind.SERVICE: ("telefoon", "email", "website", *_ADDRESS),
    RecordKind.CONTACT: ("telefoon_direct", "telefoon_algemeen", "email"),
}


@dataclass(frozen=True, slots=True)
class PartGroup:
    """Parts that belong together, such as an address; `text` says them in words.

    `choices` are the places they may have, best first: texts by column of ours. None at all means
    that the table has no column for them.
    """

    choices: tuple[Mapping[str, str], ...]
    text: str


def fillable(kind: RecordKind, target: str) -> tuple[str, ...]:
    """Give the columns that taking apart a cell of a column with that target may fill."""
    if target in AGES:
        return AGES
    if target in POSITION and kind is RecordKind.SERVICE:
        return POSITION
    if target in LISTS:
        return (target,)
    return _CONTACT_DETAILS[kind]


def parts_of(kind: RecordKind, target: str, text: str) -> tuple[tuple[PartGroup, ...], str]:
    """Take a cell apart by the target of its column; give the parts and what isn't recognised.

    A target of ages ("18-65"), a position ("51,75 4,16") or a list ("ouderen, jongeren") holds only
    that; any other may hold phone, e-mail, website and address in any order.
    """
    if target in AGES:
        return _numbers(AGES, split_ages(text), text)
    if target in POSITION and kind is RecordKind.SERVICE:
        return _numbers(POSITION, split_position(text), text)
    if target in LISTS:
        names = [name for part in _LIST_SIGNS.split(text) if (name := part.strip())]
        return (PartGroup(({target: "|".join(names)},), text),), ""
    parts = split_cell(text, address=target in _ADDRESS)
    return _contact_details(kind, parts), parts.rest


def is_same(one: str, other: str) -> bool:
    """Say whether two cells say the same in another spelling, such as that of a phone number."""
    if one.strip() == other.strip() or (bare(one) and bare(one) == bare(other)):
        return True
    (first, right), (second, also) = phone.normalise(one), phone.normalise(other)
    return right and also and first == second


def _numbers(
    names: tuple[str, str], found: tuple[str, str] | None, text: str
) -> tuple[tuple[PartGroup, ...], str]:
    """Make one group of a pair of numbers; without any the cell is all rest."""
    if found is None:
        return (), text
    told = {name: number for name, number in zip(names, found, strict=True) if number}
    return (PartGroup((told,), text),), ""


def _contact_details(kind: RecordKind, parts: SplitCell) -> tuple[PartGroup, ...]:
    """Give every phone, e-mail and website its place, and the address as a whole."""
    columns = _CONTACT_DETAILS[kind]
    groups = [PartGroup(_phone_places(kind, number), number) for number in parts.phones]
    for name, texts in (("email", parts.emails), ("website", parts.websites)):
        groups += [PartGroup(({name: text},) if name in columns else (), text) for text in texts]
    texts = (parts.street, parts.house_number, parts.addition, parts.postcode, parts.town)
    address = {name: text for name, text in zip(_ADDRESS, texts, strict=True) if text}
    if address:
        choices = (address,) if _ADDRESS[0] in columns else ()
        groups.append(PartGroup(choices, parts.address))
    return tuple(groups)


def _phone_places(kind: RecordKind, number: str) -> tuple[Mapping[str, str], ...]:
    """Give where a number may go; a mobile one is somebody's own before it is a general one."""
    if kind is RecordKind.SERVICE:
        return ({"telefoon": number},)
    direct, general = {"telefoon_direct": number}, {"telefoon_algemeen": number}
    is_mobile = phone.normalise(number)[0].startswith("06")
    return (direct, general) if is_mobile else (general, direct)
