"""Says opening hours in OSM syntax in Dutch, for the screen and for the municipal file.

Reads only the tidy spelling that the opening_hours library writes, and of that the part people use
in practice; anything else is left to the caller.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from socialekaart.domain.hours_text import DAYS, DUTCH_DAYS

_WEEKDAY = f"(?:{'|'.join(DAYS)})"
_DAY = rf"(?:{_WEEKDAY}-{_WEEKDAY}|{_WEEKDAY}(?:\[-?\d(?:,-?\d)*\])?|PH|SH)"
_SPAN = r"\d\d:\d\d(?:-\d\d:\d\d|\+)"
_RULE = re.compile(
    rf"(?P<days>24/7|{_DAY}(?:,{_DAY})*)?(?: ?(?P<spans>{_SPAN}(?:,{_SPAN})*))?"
    r"(?: (?P<state>closed|unknown))?(?: \"(?P<note>[^\"]*)\")?"
)
_JOINT = re.compile(r"(; |, )(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")
_DUTCH = {
    **dict(zip(DAYS, DUTCH_DAYS, strict=True)),
    "PH": "feestdagen",
    "SH": "schoolvakanties",
    "Mo-Su": "dagelijks",
}
_ORDINALS = {"1": "1e", "2": "2e", "3": "3e", "4": "4e", "5": "5e", "-1": "laatste"}


@dataclass(frozen=True, slots=True)
class _Rule:
    adds: bool
    """Joined by ",": comes on top of the rules before it."""
    days: tuple[str, ...]
    spans: tuple[str, ...]
    state: str
    note: str


def osm_to_dutch(osm: str, *, for_file: bool = False) -> str | None:
    """Say tidy OSM hours in Dutch; None when they are beyond what Dutch notation can say.

    For the file plain hyphens are used, and words that `hours_rules` reads back.
    """
    rules = _rules(osm)
    if rules is None or _replaces_hours(rules):
        return None
    said = [_say(rule, for_file=for_file) for rule in rules]
    if None in said:
        return None
    return ", ".join(
        _with_also(rule, text or "", rules[:index]) if not for_file else text or ""
        for index, (rule, text) in enumerate(zip(rules, said, strict=True))
    )


def _rules(osm: str) -> list[_Rule] | None:
    first, *others = _JOINT.split(osm)
    rules = []
    for joint, text in (("; ", first), *zip(others[::2], others[1::2], strict=True)):
        match = _RULE.fullmatch(text)
        if not match or not text:
            return None
        days = re.findall(rf"24/7|{_DAY}", match["days"] or "")
        spans = (match["spans"] or "").split(",") if match["spans"] else []
        state, note = match["state"] or "", match["note"] or ""
        rules.append(_Rule(joint == ", ", tuple(days), tuple(spans), state, note))
    return rules


def _weekdays(rule: _Rule) -> frozenset[str]:
    """List the days a rule touches; "Mo[1]" counts as Monday, no days at all as every day."""
    found: set[str] = set()
    for item in rule.days or ("Mo-Su",):
        if item == "24/7":
            found.update(DAYS)
            continue
        first, _, last = item.partition("[")[0].partition("-")
        if last:
            start, end = DAYS.index(first), DAYS.index(last)
            found.update(DAYS[start % 7] for start in range(start, end + 1 + 7 * (end < start)))
        else:
            found.add(first)
    return frozenset(found)


def _replaces_hours(rules: list[_Rule]) -> bool:
    """Tell whether a rule takes earlier hours away, other than by closing the day."""
    seen: set[str] = set()
    for rule in rules:
        if rule.state == "closed" and rule.spans:
            return True
        if seen & _weekdays(rule) and not rule.adds and rule.state != "closed":
            return True
        seen |= _weekdays(rule)
    return False


def _with_also(rule: _Rule, text: str, before: list[_Rule]) -> str:
    """Put "ook" in: "ma–vr 09:00–17:00, wo ook 19:00–21:00"."""
    again = any(_weekdays(rule) & _weekdays(other) for other in before)
    if not (rule.adds and again and rule.days and rule.spans):
        return text
    days = _say_days(rule.days, for_file=False)
    return f"{days} ook{text.removeprefix(days)}"


def _say(rule: _Rule, *, for_file: bool) -> str | None:
    if rule.days == ("24/7",):
        return _say_always(rule, for_file=for_file)
    words = [_say_days(rule.days, for_file=for_file)] if rule.days else []
    if rule.state == "closed":
        words.append("gesloten")
    elif rule.spans:
        words.append(" en ".join(_say_span(span, for_file=for_file) for span in rule.spans))
    elif not rule.state:
        words.append("24 uur" if for_file else "dag en nacht")
    elif not rule.note and not for_file:
        words.append("(tijden onbekend)")
    if rule.note:
        words.append(f"({rule.note})")
    return " ".join(words)


def _say_always(rule: _Rule, *, for_file: bool) -> str:
    if rule.state == "unknown":
        return rule.note or ("onbekend" if for_file else "tijden onbekend")
    words = "gesloten" if rule.state == "closed" else "24/7" if for_file else "dag en nacht"
    return f"{words} ({rule.note})" if rule.note else words


def _say_days(days: tuple[str, ...], *, for_file: bool) -> str:
    dash = "-" if for_file else "–"
    said = [_say_day(day, dash) for day in days]
    if len(said) == 1:
        return said[0]
    return f"{', '.join(said[:-1])} en {said[-1]}"


def _say_day(day: str, dash: str) -> str:
    if day in _DUTCH:
        return _DUTCH[day]
    name, bracket, numbers = day.rstrip("]").partition("[")
    if bracket:
        which = " en ".join(_ORDINALS.get(number, f"{number}e") for number in numbers.split(","))
        return f"{which} {_DUTCH[name]} van de maand"
    return dash.join(_DUTCH[part] for part in name.split("-"))


def _say_span(span: str, *, for_file: bool) -> str:
    if span.endswith("+"):
        return f"vanaf {span[:-1]}"
    return span if for_file else span.replace("-", "–")
