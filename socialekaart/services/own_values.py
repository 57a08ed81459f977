"""From what somebody types in a field of the practice's own to the value that is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from socialekaart.domain.opening import to_osm
from socialekaart.domain.phone import normalise
from socialekaart.domain.privacy import guard
from socialekaart.errors import UsageError


class OwnValueError(UsageError):
    """The text is no value for this field."""


def _phone(text: str) -> str:
    return normalise(text)[0]


def _hours(text: str) -> str:
    try:
        return to_osm(text)
    except ValueError as error:
        raise OwnValueError(
            f"Deze openingstijden begrijpen we niet: {error}. "
            "Schrijf bijvoorbeeld: ma-vr 09:00-17:00, wo 19:00-21:00."
        ) from error


def _website(text: str) -> str:
    address = text if "://" in text else f"https://{text}"
    if not address.startswith(("http://", "https://")):
        raise OwnValueError("Een website begint met http:// of https://.")
    return address


def _weeks(text: str) -> int:
    if not text.isdecimal():
        raise OwnValueError("Geef een wachttijd als een heel aantal weken, bijvoorbeeld 6.")
    return int(text)


def _date(text: str) -> str:
    try:
        day, month, year = (int(part) for part in text.replace("/", "-").split("-"))
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise OwnValueError("Schrijf een datum als dd-mm-jjjj, bijvoorbeeld 23-11-2026.") from error


def _text(text: str) -> str:
    return text


EDITABLE: dict[str, Callable[[str], Any]] = {
    "name": _text,
    "summary": _text,
    "description": _text,
    "not_for": _text,
    "application_process": _text,
    "fees": _text,
    "accessibility": _text,
    "feedback": _text,
    "phone": _phone,
    "email": _text,
    "website": _website,
    "opening_hours": _hours,
    "intake_wait_weeks": _weeks,
    "treatment_wait_weeks": _weeks,
    "wait_reference_date": _date,
}
"""The fields of an offering that the practice may overrule, with how their text is read."""


def own_value(attribute: str, text: str) -> Any:
    """Return the JSON value for the overlay.

    Raises PatientDataError for text with a BSN, OwnValueError for what the field can't hold.
    """
    if attribute not in EDITABLE:
        raise OwnValueError("Dit veld kan alleen de bron veranderen. Schrijf een notitie.")
    guard(text)
    return EDITABLE[attribute](text.strip())
