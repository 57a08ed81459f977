"""Which address is asked, and whether an answer is that address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from socialekaart.geo.address_words import (
    same_town,
    split_number,
    split_postcode,
    street_key,
    words_to_ask,
)
from socialekaart.geo.found_address import DOOR, POSTCODE, STREET, TOWN, FoundAddress

_NO_DOOR = re.compile(r"\s*(?:postbus|antwoordnummer)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AddressQuestion:
    """An address as somebody wrote it. `house_number` may hold the addition too ("12 A").

    With a house number it asks for that door; without, for a postcode of six, for a street in a
    town, or for a town: what is told first of these.
    """

    street: str = ""
    house_number: str = ""
    addition: str = ""
    postcode: str = ""
    town: str = ""

    @property
    def number(self) -> int:
        """Give the house number, 0 when there is none."""
        return split_number(self.house_number, self.addition)[0]

    @property
    def digits(self) -> str:
        """Give the four digits of the postcode, "" when it is none."""
        return split_postcode(self.postcode)[0]

    @property
    def six(self) -> str:
        """Give the postcode as the register writes it ("3241AB"), "" when it isn't whole."""
        digits, letters = split_postcode(self.postcode)
        return digits + letters if letters else ""

    @property
    def wanted(self) -> str:
        """Say what kind of answer is asked for, "" when too little is told to ask anything."""
        if _NO_DOOR.match(self.street):
            return ""
        street, town = words_to_ask((self.street,)), words_to_ask((self.town,))
        if self.house_number.strip():
            is_told = self.six or (street and (town or self.digits))
            return DOOR if self.number and is_told else ""
        if self.six:
            return POSTCODE
        if street:
            return STREET if town else ""
        return TOWN if town else ""

    def answer_of(self, found: Iterable[FoundAddress]) -> FoundAddress | None:
        """Return the one that is what was asked for; None when it isn't there, or not alone."""
        answers = {one.bag_id or one.id: one for one in found if self.is_answered_by(one)}
        if len(answers) > 1 and self.street:
            answers = {
                key: one
                for key, one in answers.items()
                if street_key(one.street) == street_key(self.street)
            }
        return next(iter(answers.values())) if len(answers) == 1 else None

    def is_answered_by(self, found: FoundAddress) -> bool:
        """Tell whether an answer is what was asked for, and not merely something like it."""
        if found.precision != self.wanted:
            return False
        if found.precision == DOOR:
            asked = split_number(self.house_number, self.addition)
            if asked != split_number(found.house_number, found.addition):
                return False
        if found.precision in {DOOR, POSTCODE} and not found.postcode.startswith(
            self.six or self.digits
        ):
            return False
        return bool(self.six) or self._is_place_of(found)

    def _is_place_of(self, found: FoundAddress) -> bool:
        """Compare names; the digits of the postcode may stand for the town of a door."""
        if found.precision != TOWN and street_key(self.street) != street_key(found.street):
            return False
        return same_town(self.town, found.town) if self.town.strip() else found.is_door
