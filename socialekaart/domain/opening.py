"""Opening hours and working days: from what people write to open, closed or unknown.

The one module that knows the opening_hours library, which reads OSM syntax and the Dutch public
holidays: New Year, Easter, King's Day, Ascension, Whitsun and Christmas. Good Friday and
Liberation Day are not among them. All moments are wall-clock times in the Netherlands without a
zone, so that a change to summer time never shifts an hour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import cast

from opening_hours import OpeningHours, State, validate

from socialekaart.domain.hours_dutch import osm_to_dutch
from socialekaart.domain.hours_rules import dutch_to_osm
from socialekaart.domain.hours_text import DAYS, DUTCH_DAYS


@dataclass(frozen=True, slots=True)
class OpenState:
    """Whether something is open at a moment (local Dutch time, naive).

    `is_open` is None when nobody told us. `until` is when the present state ends, None when
    it never does or is unknown. `next_open` is the next moment it opens, None when open or unknown.
    """

    is_open: bool | None = None
    until: datetime | None = None
    next_open: datetime | None = None


UNKNOWN = OpenState()

ALWAYS = "24/7"
WORKDAY_HOURS = "08:00-17:00"
"""When somebody with known days and unknown hours may be expected to answer."""

_LONGEST_TEXT = 500
_LONGEST_SILENCE_DAYS = 400
_MOST_JOINED = 1000
"""Neighbours joined, some ten years: what is always open with a weekly remark has no end."""
_MOST_CHANGES = 200
_LOOK_AHEAD = timedelta(days=60)
_RANGE = re.compile(rf"\b({'|'.join(DAYS)})\b(?:-({'|'.join(DAYS)})\b)?")
_BARE_HOURS = re.compile(r"\d\d:\d\d(?:-\d\d:\d\d|\+)(?:,\d\d:\d\d(?:-\d\d:\d\d|\+))*(?: \".*\")?")
_DAYS_ONLY = re.compile(r"(?P<days>[A-Za-z,-]+) unknown")
_QUOTED = re.compile(r'("[^"]*")')


@lru_cache(maxsize=8192)
def to_osm(text: str) -> str:
    """Turn Dutch notation or OSM syntax into tidy OSM syntax; "" when it tells nothing.

    What OSM can read is taken as OSM: there ";" replaces a day and "," adds to it. In Dutch
    notation everything adds up. Applying it twice changes nothing. Raises ValueError with a short
    Dutch reason when it makes no sense.
    """
    text = text.strip()
    if len(text) > _LONGEST_TEXT:
        raise ValueError(f"de tekst is langer dan {_LONGEST_TEXT} tekens")
    if not text or text.casefold() == "open":
        return _refuse_bare_open(text)
    return _tidy(_osm_spelling(text)) or _from_dutch(text)


def to_dutch(expr: str, *, for_file: bool = False) -> str:
    """Say OSM hours in Dutch; the OSM text itself when Dutch notation can't say it.

    For the file `to_osm` reads the answer back to the very same expression.
    """
    hours = _compiled(expr)
    if hours is None:
        return expr
    tidy = str(hours)
    if for_file:
        said = osm_to_dutch(tidy, for_file=True)
        return said if said and _reads_back(said, tidy) else expr
    return osm_to_dutch(tidy) or osm_to_dutch(str(hours.normalize())) or tidy


def state_at(expr: str, moment: datetime) -> OpenState:
    """Tell whether an OSM expression is open at a moment; UNKNOWN when empty or invalid.

    Hours that don't mention holidays (PH), aren't 24/7 and leave Sundays out count as closed on
    Dutch public holidays: who is closed on Sundays is closed then too, and sources hardly ever
    write it down. The rule is applied here, so that the stored text stays what the source told.
    """
    hours = _with_holidays(expr)
    return _state(hours, moment) if hours else UNKNOWN


def reachable_at(working_days: tuple[str, ...], reachable: str, moment: datetime) -> OpenState:
    """Tell whether a contact can be reached: the days ("ma".."zo") and the hours together.

    Days without hours: reachable between 08:00 and 17:00 on them, unknown for the rest of those
    days. Hours without days: on ma-vr, unknown in the weekend. Nothing at all is UNKNOWN. Public
    holidays are days off, except for who works on Sundays, mentions PH or is there 24/7. The next
    moment is looked for up to 60 days ahead.
    """
    state = state_at(_contact_hours(tuple(working_days), reachable), moment)
    if state.next_open and state.next_open - moment > _LOOK_AHEAD:
        return OpenState(state.is_open, state.until)
    return state


def in_office_hours(moment: datetime) -> bool:
    """Tell whether a moment is on a workday between 08:00 and 17:00, holidays left out."""
    return bool(state_at(f"Mo-Fr {WORKDAY_HOURS}", moment).is_open)


def _refuse_bare_open(text: str) -> str:
    """Refuse the bare word "open": for OSM that is day and night, for people it is not."""
    if text:
        raise ValueError("er staan geen dagen of tijden in")
    return ""


def _from_dutch(text: str) -> str:
    osm = dutch_to_osm(text)
    if not osm:
        return ""
    tidy = _tidy(osm)
    if tidy is None:
        raise ValueError("deze openingstijden begrijpen we niet")
    return tidy


def _osm_spelling(text: str) -> str:
    """Take typing habits out that aren't OSM: long dashes, a last ";", spaces around "-".

    A rule of only a remark means "unknown" in OSM's specification, where the library says open.
    """
    spelled = ""
    for index, part in enumerate(_QUOTED.split(text)):
        if index % 2:
            alone = not spelled.strip() or spelled.rstrip().endswith((";", ",", "||"))
            spelled += f"unknown {part}" if alone else part
        else:
            spelled += re.sub(r"\s*-\s*", "-", re.sub(r"[\u2010-\u2015\u2212]", "-", part))
    return spelled.strip(" ;,\n")


def _tidy(osm: str) -> str | None:
    """Write OSM as the library does; None when it can't be read."""
    if not validate(osm):
        return None
    tidy = str(OpeningHours(osm))
    return tidy if validate(tidy) else osm


def _reads_back(said: str, tidy: str) -> bool:
    try:
        return to_osm(said) == tidy
    except ValueError:
        return False


@lru_cache(maxsize=8192)
def _compiled(expr: str) -> OpeningHours | None:
    if not validate(expr):
        return None
    return OpeningHours(expr, country="NL", max_interval_days=_LONGEST_SILENCE_DAYS)


@lru_cache(maxsize=8192)
def _with_holidays(expr: str) -> OpeningHours | None:
    hours = _compiled(expr)
    if hours is None or _knows_holidays(str(hours)):
        return hours
    return _compiled(f"{hours}; PH off")


def _knows_holidays(tidy: str) -> bool:
    plain = _QUOTED.sub("", tidy)
    if re.search(r"\bPH\b", plain):
        return True
    return any(_on_sunday(rule.strip()) for rule in re.split(r"; |, |\|\| ", plain))


def _on_sunday(rule: str) -> bool:
    """Tell whether a rule opens Sundays: it names them, spans them ("Fr-Mo") or names no days."""
    if rule.endswith(("closed", "off")):
        return False
    ranges = _RANGE.findall(rule)
    return not ranges or any(
        "Su" in (first, last) or (last and DAYS.index(last) < DAYS.index(first))
        for first, last in ranges
    )


def _state(hours: OpeningHours, moment: datetime) -> OpenState:
    changes = _changes(hours, moment)
    now, until = next(changes, (State.UNKNOWN, None))
    if now == State.UNKNOWN:
        return UNKNOWN
    if now == State.OPEN:
        return OpenState(is_open=True, until=until)
    start = until
    for state, end in islice(changes, _MOST_CHANGES):
        if state == State.OPEN:
            return OpenState(is_open=False, until=until, next_open=start)
        start = end
    return OpenState(is_open=False, until=until)


def _changes(hours: OpeningHours, moment: datetime) -> Iterator[tuple[State, datetime | None]]:
    """Yield states from a moment on with their ends, neighbours that differ only in remark joined.

    An end of None is never, or further away than the library looks.
    """
    present: State | None = None
    end: datetime | None = None
    joined = 0
    for _, last, state, _ in hours.intervals(moment):
        stop = cast("datetime | None", last)  # the stub leaves out that the last one has no end
        if present is not None and state != present:
            yield present, end
            joined = 0
        joined += 1
        if joined > _MOST_JOINED:
            stop = None
        present, end = state, stop
        if stop is None:
            break
    if present is not None:
        yield present, end


@lru_cache(maxsize=8192)
def _contact_hours(working_days: tuple[str, ...], reachable: str) -> str:
    """Join the days and the hours of a contact into one expression; "" when nothing is told."""
    days = [DAYS[DUTCH_DAYS.index(day)] for day in DUTCH_DAYS if day in working_days]
    tidy = _tidy(reachable) or ""
    only_days = _DAYS_ONLY.fullmatch(tidy)
    if only_days and not days:
        tidy = f"{tidy}, {only_days['days']} {WORKDAY_HOURS}"
    elif days and (not tidy or only_days):
        named = ",".join(days)
        tidy = f"{named} unknown, {named} {WORKDAY_HOURS}"
    elif _BARE_HOURS.fullmatch(bare := tidy.removesuffix("; PH closed")):
        tidy = f"{','.join(days)} {tidy}" if days else f"Mo-Fr {bare}, Sa,Su unknown; PH off"
    elif days and len(days) < len(DAYS):
        tidy = _without_other_days(tidy, days)
    return tidy


def _without_other_days(tidy: str, days: list[str]) -> str:
    off = ",".join(day for day in DAYS if day not in days)
    holidays = "; PH off" if "Su" not in days and "PH" not in tidy else ""
    return f"{tidy}; {off} off{holidays}"
