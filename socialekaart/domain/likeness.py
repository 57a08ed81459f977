"""How much two records look alike: the last step of the ladder, where a person decides.

Names are compared by rapidfuzz on folded text; contact details must be the same to count.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from socialekaart.domain.model import Contact, Record, Service
from socialekaart.domain.words import fold, tokens

LIKELY_NAME = 60
"""Percent from which two names of one record may be the same, when something else says so too."""
SAME_NAME = 93
"""Percent from which two names may differ in a typing error only."""
_CLOSE_NAME, _SAME_ORGANIZATION = 80, 85
"""Percents with which name and organisation together are enough to ask."""
_SHORT_WORD, _LONG_WORD = 4, 9
"""Letters from which one letter in a word may be a typing error, and from which two may."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a record is compared. `contacts` are its phone numbers, mail and web addresses as
    "tel:0187000123", "mail:…", "web:…"; `postcode` is that of its first address, "" for none."""

    name: str
    organization: str
    contacts: frozenset[str]
    postcode: str
    is_person: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two records look alike. `percent` is that of their names; `misspelt` tells whether
    these differ in letters typed wrongly only, or not at all."""

    percent: int
    organization_percent: int
    shared: frozenset[str]
    same_place: bool
    misspelt: bool

    @property
    def same_organization(self) -> bool:
        """Tell whether the organisations may be taken for one."""
        return self.organization_percent >= _SAME_ORGANIZATION

    @property
    def is_worth_asking(self) -> bool:
        """Tell whether a person should be asked if these are the same."""
        if self.shared:
            return self.percent >= LIKELY_NAME
        return self.percent >= _CLOSE_NAME and self.same_organization

    @property
    def is_sure(self) -> bool:
        """Tell whether nobody needs to be asked: a typing error in the name, all else the same."""
        agrees = bool(self.shared) and self.same_organization and self.same_place
        return self.misspelt and agrees


def traits(record: Record) -> Traits:
    """Return what of a record is compared."""
    if isinstance(record, Service):
        phones: tuple[str, ...] = (record.phone,)
        name, website = record.name, record.website
        postcode = record.locations[0].postcode if record.locations else ""
    else:
        phones = (record.direct_phone, record.general_phone)
        name, website, postcode = record.name or record.role, "", ""
    found = {f"tel:{digits}" for phone in phones if (digits := _digits(phone))}
    if record.email:
        found.add(f"mail:{record.email.strip().casefold()}")
    if website and (address := _address(website)):
        found.add(f"web:{address}")
    return Traits(
        name=fold(name).strip(),
        organization=fold(record.organization).strip(),
        contacts=frozenset(found),
        postcode=postcode.replace(" ", "").upper(),
        is_person=isinstance(record, Contact) and bool(record.name),
    )


def compare(one: Traits, other: Traits) -> Likeness:
    """Compare two records; the order doesn't matter."""
    percent = name_percent(one.name, other.name)
    return Likeness(
        percent=percent,
        organization_percent=name_percent(one.organization, other.organization),
        shared=one.contacts & other.contacts,
        same_place=not one.postcode or not other.postcode or one.postcode == other.postcode,
        misspelt=percent >= SAME_NAME and is_misspelt(one.name, other.name),
    )


def name_percent(one: str, other: str) -> int:
    """Compare two folded names: 100 for the same words in any order, 0 when one is empty."""
    from rapidfuzz import fuzz

    if not one or not other:
        return 0
    # A name inside a longer one is likely, not sure: hence a little less for it.
    return round(max(fuzz.token_sort_ratio(one, other), 0.9 * fuzz.token_set_ratio(one, other)))


def is_misspelt(one: str, other: str) -> bool:
    """Tell whether two folded names differ in letters typed wrongly only.

    A whole word or a number that differs is no such thing: "groep 1" is not "groep 2".
    """
    left, right = _apart(tokens(one), tokens(other))
    return len(left) == len(right) and all(map(_is_slip, left, right))


def is_another_person(one: Traits, other: Traits) -> bool:
    """Tell whether two contacts are two people: a successor with the same number is not the same
    person, and what a practice noted about the one does not hold for the other.

    A name that is part of the other, and an initial, may be the same person's; a family name that
    two people share doesn't make them one.
    """
    if not (one.is_person and other.is_person):
        return False
    left, right = _apart(tokens(one.name), tokens(other.name))
    if not left or not right or _initial(left, right) or _initial(right, left):
        return False
    return name_percent(" ".join(left), " ".join(right)) < LIKELY_NAME


def _apart(ours: list[str], theirs: list[str]) -> tuple[list[str], list[str]]:
    """Give the words that only one of two names has, each side sorted."""
    mine, others = Counter(ours), Counter(theirs)
    return sorted((mine - others).elements()), sorted((others - mine).elements())


def _is_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    shortest = min(len(one), len(other))
    if shortest < _SHORT_WORD or any(char.isdigit() for char in one + other):
        return False
    return OSA.distance(one, other) <= (2 if shortest >= _LONG_WORD else 1)


def _initial(ours: list[str], theirs: list[str]) -> bool:
    """Tell whether one of our words is the first letter of one of theirs."""
    return any(len(word) == 1 and any(t.startswith(word) for t in theirs) for word in ours)


def _digits(phone: str) -> str:
    return "".join(char for char in phone if char.isdigit())


def _address(website: str) -> str:
    try:
        parts = urlsplit(website if "://" in website else f"https://{website}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return f"{host}{parts.path.rstrip('/')}".casefold()
