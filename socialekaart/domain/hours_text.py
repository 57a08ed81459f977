"""Reads Dutch opening hours as people type them: the words, days and times in order.

`hours_rules` puts together what belongs together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
DUTCH_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_FULL = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_DAY_WORDS = {
    **{short.lower(): short for short in DAYS},
    **dict(zip(DUTCH_DAYS, DAYS, strict=True)),
    **{full + end: osm for full, osm in zip(_FULL, DAYS, strict=True) for end in ("", "s", "en")},
    **{"din": "Tu", "woe": "We", "don": "Th", "vrij": "Fr", "zat": "Sa", "zon": "Su"},
    **dict.fromkeys(("werkdagen", "werkdag", "weekdagen", "doordeweeks"), "Mo-Fr"),
    **dict.fromkeys(("kantooruren", "kantoortijden"), "Mo-Fr"),
    **dict.fromkeys(("weekend", "weekends", "weekenden", "weekeinde"), "Sa-Su"),
    "dagelijks": "Mo-Su",
    **dict.fromkeys(("feestdag", "feestdagen", "ph"), "PH"),
    **dict.fromkeys(("schoolvakantie", "schoolvakanties", "sh"), "SH"),
}
HOLIDAYS = ("PH", "SH")
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": -1}
_AFTERNOON = frozenset(("middag", "middags", "avond", "avonds"))
_MORNING = frozenset(("ochtend", "ochtends", "morgen", "morgens"))
_SILENT = frozenset(
    (
        *("van", "om", "op", "in", "de", "het", "en", "ook", "is", "zijn", "wel", "tijdens"),
        *("open", "geopend", "bereikbaar", "aanwezig", "openingstijden", "inclusief", "incl"),
        *("iedere", "elke", "elk", "alle", "maand", "uur", "u", "s"),
        *("alleen", "uitsluitend", "enkel"),
    )
)

_TIME = r"\d{1,2}(?:[:.hu]\d{2})?(?:\s*(?:uur|u|h)\b\.?)?"
_REPLACEMENTS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"[\u2010-\u2015\u2212]", "-"),
        (rf"\btussen\s+({_TIME})\s+en\s+({_TIME})", r"\1-\2"),
        (r"\btot\s+en\s+met\b|\bt\s*/\s*m\b\.?|\bt\.?e\.?m\b\.?|\btot\b", "-"),
        (r"\bm\.?u\.?v\b\.?|\bmet\s+uitzondering\s+van\b|\buitgezonderd\b|\bniet\b", " behalve "),
        (r"(?<=[^\W\d_])\.(?!\w)", " "),
        (r"\s*-\s*", "-"),
        (r"-(?=en\b|,)", " "),
        (r"\b(?:24\s*[/x]\s*7|7\s*x\s*24|altijd)\b", " dagelijks 00:00-24:00 "),
        (r"(?<!-)\b24\s*uur\b(?:\s+per\s+(?:dag|etmaal))?", " 00:00-24:00 "),
        (r"\bdag\s+en\s+nacht\b|\b(?:de\s+)?hele\s+dag\b", " 00:00-24:00 "),
        (r"\bdoor\s*de\s*week\b|\bweek\s*:", " werkdagen "),
        (r"\b(?:elke|iedere|alle)\s+dag(?:en)?\b", " dagelijks "),
        (r"\b(?:7|zeven)\s+dagen\s+(?:per|in\s+de)\s+week\b", " dagelijks "),
        (r"\b([01]\d|2[0-4])(00|15|30|45)-([01]\d|2[0-4])(00|15|30|45)\b", r"\1:\2-\3:\4"),
        (r"dag(ochtend|morgen|middag|avond)(?:en)?\b", r"dag \1"),
        (r"\bvan (?:de|elke|iedere) maand\b|['\u2018\u2019`]", " "),
    )
)
_REMARK = re.compile(
    r"(?:\b(?:en|of|ook|alleen|uitsluitend|enkel)\s+)*\b(?:op|na|volgens)\s+"
    r"(?:telefonische\s+)?afspraak\b|\bin overleg\b|\bonbekend\b|\bvariabel\b"
    r"|\bwisselende?(?:\s+(?:openings)?tijden)?\b|\bzie\s+(?:de\s+)?website\b"
    r"|\b(?:in\s+(?:de\s+)?)?(?:on)?even\s+weken\b|\bom\s+de\s+(?:twee\s+weken|week)\b"
    r"|\b(?:telefonisch|inloop)(?:\s+spreekuur)?\b|\b(?:inloop)?spreekuur\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]*)\)|\"([^\"]*)\"")
_TOKEN = re.compile(
    r"\x00(?P<note>\d+)\x00"
    rf"|(?P<span>{_TIME}-{_TIME})(?![\d:])"
    rf"|vanaf\s+(?P<since>{_TIME})"
    r"|(?P<ordinal>[1-5])(?:e|de|ste)\b"
    r"|(?P<words>[^\W\d_]+(?:-[^\W\d_]+)*)"
    r"|(?P<end>[;|\n])"
    r"|(?P<skip>[\s,:/+&.-]+)"
    rf"|(?P<loose>{_TIME})"
    r"|(?P<other>.)"
)


class Item(NamedTuple):
    kind: str
    """day, span, note, closed (of the days before it), except (the days after it) or end."""
    value: str = ""


def items(text: str) -> Iterator[Item]:
    """Read the text token by token; raises ValueError at what isn't understood."""
    plain, notes = _without_notes(text)
    ordinals: list[int] = []
    afternoon = False
    for match in _TOKEN.finditer(plain):
        kind, value = match.lastgroup or "", match[match.lastgroup or 0]
        if kind == "note":
            yield Item("note", notes[int(value)])
        elif kind == "span":
            yield Item("span", _span(value, afternoon))
        elif kind == "since":
            yield Item("span", _clock(value, afternoon) + "+")
        elif kind == "ordinal":
            ordinals.append(int(value))
        elif kind == "end":
            yield Item("end")
        elif kind == "loose":
            raise ValueError(f"bij {value.strip()!r} ontbreekt de begin- of eindtijd")
        elif kind == "other":
            raise ValueError(f"het teken {value!r} begrijpen we niet")
        elif kind == "words":
            if value in _ORDINALS:
                ordinals.append(_ORDINALS[value])
                continue
            found = list(_of_words(value, tuple(ordinals)))
            if found or value in _AFTERNOON or value in _MORNING:
                ordinals.clear()
                afternoon = value in _AFTERNOON
            yield from found
    if ordinals:
        raise ValueError("bij de hoeveelste van de maand ontbreekt de dag")


def _of_words(value: str, ordinals: tuple[int, ...]) -> Iterator[Item]:
    """Say what a word, or words joined by "-", mean; raises ValueError when unknown."""
    if value in ("gesloten", "dicht"):
        yield Item("closed")
    elif value == "behalve":
        yield Item("except")
    elif value in _DAY_WORDS and ordinals:
        yield Item("day", f"{_DAY_WORDS[value]}[{','.join(map(str, ordinals))}]")
    elif all(part in _DAY_WORDS for part in value.split("-")):
        yield from (Item("day", day) for day in _day_range(value.split("-")))
    elif value not in _SILENT | _AFTERNOON | _MORNING:
        for part in value.split("-"):
            if part not in _SILENT and part not in _DAY_WORDS:
                raise ValueError(f"het woord {part!r} begrijpen we niet")
            if part in _DAY_WORDS:
                yield Item("day", _DAY_WORDS[part])


def _day_range(words: list[str]) -> list[str]:
    """Join two days to a range; three or more ("ma-wo-vr") can only be meant as a list."""
    days = [_DAY_WORDS[word] for word in words]
    if len(days) == 2 and all(day in DAYS for day in days):
        return [f"{days[0]}-{days[1]}"]
    return days


def _without_notes(text: str) -> tuple[str, list[str]]:
    """Take remarks out and leave a mark; brackets around days or hours just fall away."""
    notes: list[str] = []

    def mark(note: str) -> str:
        notes.append(" ".join(note.replace('"', "").split()))
        return f" \x00{len(notes) - 1}\x00 " if notes[-1] else " "

    def bracket(match: re.Match[str]) -> str:
        inner = match[1] if match[1] is not None else match[2]
        return f" {inner} " if _says_hours(inner) else mark(inner)

    text = _BRACKETS.sub(bracket, text.replace("\x00", " "))
    text = _REMARK.sub(lambda match: mark(match[0]), text)
    return _plain(text), notes


def _says_hours(text: str) -> bool:
    if _REMARK.search(text):
        return False
    try:
        return bool(list(items(text)))
    except ValueError:
        return False


def _plain(text: str) -> str:
    text = text.casefold()
    for pattern, by in _REPLACEMENTS:
        text = pattern.sub(by, text)
    return text


def _span(text: str, afternoon: bool) -> str:
    """Read "9-17", "9.00-17.00 uur" or "9u30-12u"; an end before the start is the next day."""
    first, last = (_clock(part, afternoon) for part in text.split("-"))
    if last == first:
        if first != "00:00":
            raise ValueError(f"de tijden {text.strip()!r} zijn gelijk")
        last = "24:00"
    if first == "24:00" or (last < first and first < "12:00"):
        raise ValueError(f"bij {text.strip()!r} ligt de eindtijd voor de begintijd")
    return f"{first}-{last}"


def _clock(text: str, afternoon: bool) -> str:
    hour, minute = (int(part) for part in (*re.findall(r"\d+", text), "0")[:2])
    if afternoon and hour < 12:
        hour += 12
    if hour * 60 + minute > 24 * 60 or minute > 59:
        raise ValueError(f"{text.strip()!r} is geen tijd")
    return f"{hour:02d}:{minute:02d}"
