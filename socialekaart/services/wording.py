"""Dutch phrases that the window and the command line share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from socialekaart.domain.front_door import Reason
from socialekaart.domain.opening import OpenState
from socialekaart.services.clock import dutch_now

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def day_month(day: date) -> str:
    """Say a date as "3 november"; with the year when it is another one than today's."""
    text = f"{day.day} {MONTHS[day.month - 1]}"
    return text if day.year == dutch_now().year else f"{text} {day.year}"


def moment(when: datetime, now: datetime) -> str:
    """Say when something happens, seen from now: "om 13:00", "morgen 9:00", "woensdag 10:00"."""
    clock = f"{when.hour}:{when.minute:02d}"
    days = (when.date() - now.date()).days
    if days == 0:
        return f"om {clock}"
    if days == 1:
        return f"morgen {clock}"
    if 1 < days < 7:
        return f"{WEEKDAYS[when.weekday()]} {clock}"
    return f"{WEEKDAYS[when.weekday()]} {day_month(when.date())} {clock}"


def enumerate_dutch(words: Sequence[str], last: str = "en") -> str:
    """Join words as a Dutch list: "a, b en c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


_REASONS = {
    Reason.OWN_CHOICE: "Jullie vaste contact voor {domain}",
    Reason.POSTCODE: "Werkt in postcodegebied {area}",
    Reason.NEIGHBOURHOOD: "Werkt in {area}",
    Reason.MUNICIPALITY: "Werkt voor de hele gemeente {area}",
    Reason.REGION: "Werkt voor de regio {area}",
    Reason.NATIONAL: "Werkt voor heel Nederland",
    Reason.FRONT_DOOR: "Voordeur van {area}: wijst je verder",
    Reason.GENERAL_NUMBER: "Algemeen nummer; er is geen naam bekend",
    Reason.STANDS_IN: "Neemt waar voor {person}",
}


def because(reason: Reason, *, domain: str, area: str, person: str) -> str:
    """Say why somebody stands in the answer."""
    return _REASONS[reason].format(domain=domain.lower(), area=area, person=person)


def opening_text(state: OpenState, now: datetime) -> str:
    """Say whether an offering is open: "open tot 17:00", "opent woensdag 10:00"."""
    if state.is_open is None:
        return "openingstijd onbekend"
    if state.is_open:
        return f"open tot {_until(state.until, now)}" if state.until else "altijd open"
    return f"gesloten, opent {moment(state.next_open, now)}" if state.next_open else "gesloten"


def reachable_text(state: OpenState, now: datetime) -> str:
    """Say whether a person can be reached: "Nu bereikbaar tot 12:30."."""
    if state.is_open is None:
        return "Niet bekend wanneer bereikbaar."
    if state.is_open:
        return f"Nu bereikbaar tot {_until(state.until, now)}." if state.until else "Nu bereikbaar."
    if state.next_open:
        return f"Nu niet bereikbaar, wel weer {moment(state.next_open, now)}."
    return "Nu niet bereikbaar."


def _until(when: datetime, now: datetime) -> str:
    return moment(when, now).removeprefix("om ")
