"""What the name of a file in a watched folder says: is it a delivery, which table, of which day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_TABLES = (".csv", ".xlsx", ".zip")
_OURS = ("terugmelding", "rapport")
_HALF = re.compile(r"\.(tmp|temp|part|partial|crdownload|download|filepart|bak)(\.|$)")
_SERVICES = re.compile(r"aanbod|diensten|voorzieningen|services")
_CONTACTS = re.compile(r"contactpersonen|contactpersoon|contacten|contacts|contact")
_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(\d\d)(?:[-_. ]?(\d\d))?(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d\d?)[-_. ]?(\d\d)[-_. ]?(20\d\d)(?!\d)")


class Part(StrEnum):
    """Which part of a delivery a file is."""

    SERVICES = "services"
    CONTACTS = "contacts"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class NamedFile:
    """What a name says. `rest` is what is left without the table and the day: a region, a number.

    Two files with the same `rest` belong to the same row of deliveries.
    """

    part: Part
    rest: str
    day: date | None


def may_be_delivery(name: str) -> bool:
    """Tell whether a file is one that somebody delivered, not a rest, a lock or one of ours."""
    low = name.lower()
    if not low.endswith(_TABLES) or low.startswith(("~", ".", "$", *_OURS)):
        return False
    return not _HALF.search(low)


def read_name(name: str) -> NamedFile:
    """Read the name of a file that may be a delivery."""
    stem, _, extension = name.lower().rpartition(".")
    day, rest = _take_day(stem)
    part = _part(rest) if extension == "csv" else Part.WHOLE
    if part is not Part.WHOLE:
        rest = _SERVICES.sub("", _CONTACTS.sub("", rest))
    return NamedFile(part, re.sub(r"[\W_]", "", rest), day)


def _part(name: str) -> Part:
    """Say which table a CSV is by its name; one that names both or neither stands alone."""
    says_services, says_contacts = bool(_SERVICES.search(name)), bool(_CONTACTS.search(name))
    if says_services == says_contacts:
        return Part.WHOLE
    return Part.SERVICES if says_services else Part.CONTACTS


def _take_day(name: str) -> tuple[date | None, str]:
    """Take a day out of a name: 2024-05-31, 31-05-2024, 20240531, or a month 2024-05."""
    for pattern, order in ((_YEAR_FIRST, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1))):
        for found in pattern.finditer(name):
            year, month, day = (int(found[group] or 1) for group in order)
            try:
                return date(year, month, day), name[: found.start()] + name[found.end() :]
            except ValueError:
                continue
    return None, name
