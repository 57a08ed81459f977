"""Says in OSM syntax what Dutch opening hours mean.

What is added in Dutch ("ma-vr 09:00-17:00, wo 19:00-21:00") is added in OSM too: rules are joined
by ",", because ";" would replace the day. Only closures and holidays use ";", as they must win.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from socialekaart.domain.hours_text import HOLIDAYS, Item, items

_NOTHING = frozenset(("", "-", "nvt", "n.v.t.", "n.v.t", "geen"))
_CONDITION = re.compile(r"\bwe(?:ek|ken)\b|vakantie|seizoen|\bmits\b|\bsoms\b", re.IGNORECASE)
"""Remarks that say the hours don't always hold: then we don't claim that it is open."""


@dataclass
class _Group:
    """Days with the hours that go with them; `done` when no more days may join."""

    days: list[str] = field(default_factory=list)
    spans: list[str] = field(default_factory=list)
    note: str = ""
    closed: bool = False
    done: bool = False

    @property
    def empty(self) -> bool:
        return not (self.days or self.spans or self.note or self.closed)


def dutch_to_osm(text: str) -> str:
    """Translate Dutch notation; "" when it says there are no hours.

    Raises ValueError with a short Dutch reason when a part makes no sense.
    """
    if text.strip().casefold() in _NOTHING:
        return ""
    groups, remark = _groups(items(text))
    return _render(_hours_before_days(groups), remark)


def _groups(found: Iterable[Item]) -> tuple[list[_Group], str]:
    """Put days, hours and remarks that belong together in groups; a leading remark is for all."""
    groups = [_Group()]
    remark = ""
    for item in found:
        now = groups[-1]
        if item.kind == "note" and now.empty and len(groups) == 1:
            remark = f"{remark}, {item.value}" if remark else item.value
        elif item.kind == "note":
            target = groups[-2] if now.empty else now
            target.note = f"{target.note}, {item.value}" if target.note else item.value
        elif item.kind == "day":
            if now.spans or now.note or now.done:
                groups.append(now := _Group())
            now.days.append(item.value)
        elif item.kind == "span":
            _taker_of_hours(groups).spans.append(item.value)
        elif item.kind == "closed" and now.days and not now.spans and not now.closed:
            now.closed = now.done = True
        elif item.kind in ("closed", "except"):
            groups.append(_Group(closed=True))
        elif item.kind == "end":
            now.done = not now.empty
    return [group for group in groups if not group.empty], remark


def _taker_of_hours(groups: list[_Group]) -> _Group:
    """Find the group that hours belong to: in "ma-vr behalve wo 9-17" that is "ma-vr"."""
    now = groups[-1]
    if now.closed and len(groups) > 1 and _waits_for_hours(groups[-2]):
        now = groups[-2]
    if now.closed:
        raise ValueError("er staan tijden bij dagen die gesloten zijn")
    return now


def _waits_for_hours(group: _Group) -> bool:
    return bool(group.days) and not (group.spans or group.closed)


def _hours_before_days(groups: list[_Group]) -> list[_Group]:
    """Turn "9-12 ma, 13-17 di" around: every hours there belong to the days after them."""
    normal = [group for group in groups if not group.closed]
    if len(normal) < 2 or normal[0].days or normal[-1].spans or normal[-1].note:
        return groups
    for group, after in pairwise(normal):
        group.days = after.days
    return [group for group in groups if group is not normal[-1]]


def _render(groups: list[_Group], remark: str) -> str:
    """Write groups as OSM rules: weekdays added up, then closures, then holidays."""
    if not groups and remark:
        return f'unknown "{remark}"'
    if groups and all(group.closed and not group.days for group in groups):
        return "closed"
    _share_hours_with_holidays(groups)
    _refuse_days_without_hours(groups, remark)
    added, closed, holidays = [], [], []
    # Days of which only a remark is known come first: the hours after them must win.
    for group in sorted(groups, key=lambda group: bool(group.spans)):
        week = [day for day in group.days if day not in HOLIDAYS]
        free = [day for day in group.days if day in HOLIDAYS]
        if group.closed and not group.days:
            raise ValueError('bij "gesloten" staat niet welke dagen')
        if group.closed and week:
            closed.append(_rule(week, group, remark))
        elif week or not group.days:
            added.append(_rule(week, group, remark))
        if free:
            holidays.append(_rule(free, group, remark))
    if not (added or closed or holidays):
        raise ValueError("er staan geen dagen of tijden in")
    return "; ".join(part for part in (", ".join(added), *closed, *holidays) if part)


def _share_hours_with_holidays(groups: list[_Group]) -> None:
    """Give "ook op feestdagen" the hours of the days named before it."""
    for before, group in pairwise(groups):
        if not group.spans and not group.closed and set(group.days) <= {*HOLIDAYS}:
            group.spans = group.spans or before.spans


def _refuse_days_without_hours(groups: list[_Group], remark: str) -> None:
    """Refuse "ma; di 9-12": whether Monday is open is anyone's guess."""
    silent = [g for g in groups if not (g.spans or g.closed or g.note or remark)]
    if silent and len(silent) < len([g for g in groups if not g.closed]):
        raise ValueError("bij een dag staan geen tijden")


def _rule(days: list[str], group: _Group, remark: str) -> str:
    note = group.note or remark
    if days == ["Mo-Su"] and group.spans == ["00:00-24:00"]:
        parts = ["24/7"]
    else:
        parts = [",".join(days), ",".join(group.spans)]
    if group.closed:
        parts.append("closed")
    elif not group.spans or _CONDITION.search(note):
        parts.append("unknown")
    return " ".join(part for part in (*parts, f'"{note}"' if note else "") if part)
