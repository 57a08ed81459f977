"""Opening hours and HSDS schedules: rows of days and times to OSM opening_hours and back.

A schedule that holds only in some weeks or a few times can't be said in OSM so that it is sure;
then the hours stand there as unknown, with the condition as remark, and never count as open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from socialekaart.domain import opening
from socialekaart.exchange.hours import read_hours
from socialekaart.exchange.hsds.rows import Row
from socialekaart.exchange.values import parse_date

_OSM = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_CODES = {osm.upper(): osm for osm in _OSM}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SPAN = r"\d\d:\d\d(?:-\d\d:\d\d|\+)"
_RULE = re.compile(rf"(?:(?P<days>[A-Za-z][A-Za-z,\-\[\]\d]*) )?(?P<spans>{_SPAN}(?:,{_SPAN})*)")
_DAY = re.compile(r"(?P<first>[A-Z][a-z])(?:-(?P<last>[A-Z][a-z])|\[(?P<nth>-?[1-5])\])?")
_BYDAY = re.compile(r"(?P<nth>[+-]?[1-5])?(?P<day>MO|TU|WE|TH|FR|SA|SU)")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}))?")
_LAST_MINUTE = "23:59"
_SINCE_EVER = date(1900, 1, 1)


# --- from OSM ----------------------------------------------------------------------------------


def schedule_cells(osm: str) -> list[dict[str, str]]:
    """Give the cells of the schedules of opening hours: one per line of days and times.

    The first one says all of it in Dutch; hours that no schedule can say are only told there.
    """
    if not osm:
        return []
    # Closures on holidays have no place in a schedule; what stands before them has.
    week, *closures = osm.split("; ")
    rules: list[dict[str, str]] | None = []
    if all(part.startswith(("PH ", "SH ")) for part in closures):
        rules = _rules(week)
    rows = rules or [{}]
    rows[0]["description"] = opening.to_dutch(osm)
    return rows


def _rules(week: str) -> list[dict[str, str]] | None:
    """Give the cells of rules that are added up; None when one of them is something else."""
    if week == opening.ALWAYS:
        week = "00:00-24:00"
    rows: list[dict[str, str]] = []
    for rule in week.split(", "):
        match = _RULE.fullmatch(rule)
        days = _byday(match["days"] or "Mo-Su") if match else None
        if match is None or days is None:
            return None
        for span in match["spans"].split(","):
            cells = _times(span)
            if cells is None:
                return None
            rows.append(days | cells)
    return rows


def _byday(text: str) -> dict[str, str] | None:
    """Give freq and byday of the days of a rule."""
    weekly: list[str] = []
    monthly: list[str] = []
    for part in text.split(","):
        match = _DAY.fullmatch(part)
        if match is None or match["first"] not in _OSM or (match["last"] or "Mo") not in _OSM:
            return None
        if match["nth"]:
            monthly.append(f"{match['nth']}{match['first'].upper()}")
            continue
        first = _OSM.index(match["first"])
        last = _OSM.index(match["last"] or match["first"])
        weekly += [_OSM[(first + n) % 7].upper() for n in range((last - first) % 7 + 1)]
    if weekly and monthly:
        return None
    return {"freq": "MONTHLY" if monthly else "WEEKLY", "byday": ",".join(monthly or weekly)}


def _times(span: str) -> dict[str, str] | None:
    """Give opens_at and closes_at; midnight at the end of a day is its last minute."""
    opens, _, closes = span.rstrip("+").partition("-")
    closes = _LAST_MINUTE if closes == "24:00" else closes
    if opens > _LAST_MINUTE or closes > _LAST_MINUTE:
        return None
    return {"opens_at": f"{opens}:00"} | ({"closes_at": f"{closes}:00"} if closes else {})


# --- to OSM ------------------------------------------------------------------------------------


def read_schedules(rows: Sequence[Row], today: date) -> tuple[str, list[Row]]:
    """Give OSM opening hours of schedules, and those that could only be kept as text.

    A start that lies before `today` is left out: it tells nothing any more.
    """
    hours: list[_Hours] = []
    for row in rows:
        found = _hours(row, today)
        if found is not None:
            hours.append(found)
    rules = _joined(hours)
    if rules:
        osm, understood = read_hours(", ".join(rules))
        return osm, [] if understood else list(rows)
    return _read_description(rows)


def _read_description(rows: Sequence[Row]) -> tuple[str, list[Row]]:
    """Read hours from what is told in words, when there are no times."""
    for row in rows:
        text = row.text("description")
        if text:
            osm, understood = read_hours(text)
            return osm, [] if understood else [row]
    return "", []


class _Hours:
    """One schedule: the season before it, its days, its span, and what makes it unsure."""

    __slots__ = ("days", "remark", "season", "span")

    def __init__(self, season: str, days: tuple[str, ...], span: str, remark: str) -> None:
        self.season = season
        self.days = days
        self.span = span
        self.remark = remark


def _hours(row: Row, today: date) -> _Hours | None:
    """Read one schedule; None when it tells neither days nor times."""
    span = _span(row)
    days, remarks = _days(row)
    if not span and not (days and row.text("byday")):
        return None
    if not span:
        remarks.append("tijden onbekend")
    if not days:
        remarks.append("dagen onbekend")
    remarks += _conditions(row)
    return _Hours(_season(row, today), days, span, ", ".join(remarks))


def _span(row: Row) -> str:
    """Give "09:00-17:00", "09:00+" without an end, or ""."""
    opens, closes = (_clock(row.text(name)) for name in ("opens_at", "closes_at"))
    if not opens:
        return ""
    if not closes:
        return f"{opens}+"
    return f"{opens}-{'24:00' if closes in (_LAST_MINUTE, '00:00') else closes}"


def _clock(text: str) -> str:
    match = _TIME.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return ""
    return f"{int(match[1]):02}:{match[2]}"


def _days(row: Row) -> tuple[tuple[str, ...], list[str]]:
    """Give the days as OSM says them, in the order of the week, and what is unsure of them."""
    parts = [part.strip().upper() for part in row.text("byday").split(",") if part.strip()]
    matches = [match for part in parts if (match := _BYDAY.fullmatch(part))]
    remarks = [] if len(matches) == len(parts) else ["niet alle dagen begrepen"]
    if matches:
        found = [
            _CODES[m["day"]] + (f"[{int(m['nth'])}]" if m["nth"] else "")
            for m in sorted(matches, key=lambda m: list(_CODES).index(m["day"]))
        ]
        if row.text("freq").upper() == "MONTHLY" and not all("[" in day for day in found):
            remarks.append("elke maand")
        return tuple(found), remarks
    start = parse_date(row.text("dtstart"))
    weekly = row.text("freq").upper() == "WEEKLY"
    return ((_OSM[start.weekday()],) if start and weekly else ()), remarks


def _conditions(row: Row) -> list[str]:
    """Give in Dutch what limits the days and can't be said in OSM for sure."""
    said = {
        "byweekno": "in week {}",
        "bymonthday": "op dag {} van de maand",
        "byyearday": "op dag {} van het jaar",
        "count": "{} keer",
    }
    found = [form.format(text) for name, form in said.items() if (text := row.text(name))]
    interval = row.text("interval")
    if interval not in ("", "1", "1.0"):
        unit = "maanden" if row.text("freq").upper() == "MONTHLY" else "weken"
        found.append(f"om de {interval} {unit}")
    return found


def _season(row: Row, today: date) -> str:
    """Give the dates between which a schedule holds, as OSM says them; "" for always."""
    start = parse_date(row.text("valid_from"))
    ends = [day for name in ("valid_to", "until") if (day := parse_date(row.text(name)))]
    if not ends:
        return f"{_osm_date(start)}+ " if start and start > today else ""
    return f"{_osm_date(start or _SINCE_EVER)}-{_osm_date(min(ends))} "


def _osm_date(day: date) -> str:
    return f"{day.year} {_MONTHS[day.month - 1]} {day.day:02}"


def _joined(hours: Sequence[_Hours]) -> list[str]:
    """Write OSM rules: days with the same times together, then times with the same days."""
    by_span: dict[tuple[str, str, str], list[str]] = {}
    for one in hours:
        days = by_span.setdefault((one.season, one.remark, one.span), [])
        days += [day for day in one.days if day not in days]
    by_days: dict[tuple[str, str, str], list[str]] = {}
    for (season, remark, span), days in by_span.items():
        by_days.setdefault((season, remark, _shortened(days)), []).append(span)
    rules = []
    for (season, remark, named), spans in by_days.items():
        unsure = f'unknown "{remark.replace(chr(34), "")}"' if remark else ""
        parts = (season.strip(), named, ",".join(filter(None, spans)), unsure)
        rules.append(" ".join(part for part in parts if part))
    return rules


def _shortened(days: Sequence[str]) -> str:
    """Write days as OSM does: three or more in a row as a range."""
    plain = sorted((d for d in days if d in _OSM), key=_OSM.index)
    rest = [day for day in days if day not in _OSM]
    runs: list[list[str]] = []
    for day in plain:
        if runs and _OSM.index(runs[-1][-1]) + 1 == _OSM.index(day):
            runs[-1].append(day)
        else:
            runs.append([day])
    named = [f"{run[0]}-{run[-1]}" if len(run) > 2 else ",".join(run) for run in runs]
    return ",".join([*named, *rest])
