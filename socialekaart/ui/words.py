"""The sentences of the window: plain values to text, at the moment of showing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from socialekaart.domain.model import AssignmentKind, Contact, ServiceStatus
from socialekaart.domain.opening import OpenState
from socialekaart.domain.waiting import INTAKE_NORM_WEEKS, TREATMENT_NORM_WEEKS
from socialekaart.services.views import ServiceHit

translate = QCoreApplication.translate

STALE_DAYS = 365
"""From this age on a check is shown as a warning; the field reviews its cards once a year."""


class Mark(StrEnum):
    """A small mark before words; its shape differs too, so that colour is never alone."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and whether it is a warning."""

    text: str
    warn: bool = False


def number(value: int) -> str:
    """Write a whole number with points: 1.284."""
    return f"{value:,}".replace(",", _marks()[0])


def _marks() -> tuple[str, str]:
    """Give the marks between thousands and before decimals, as the language writes a number."""
    example = translate("words", "1.234,5")
    return example[1], example[-2]


def day(value: date, today: date | None = None) -> str:
    """Write a date as "3 november", with the year when it is not this year's."""
    text = f"{value.day} {month(value.month)}"
    return text if today is not None and value.year == today.year else f"{text} {value.year}"


def month(number_: int) -> str:
    """Name a month, 1 to 12."""
    names = translate(
        "words",
        "januari februari maart april mei juni juli augustus september oktober november december",
    )
    return names.split()[number_ - 1]


def brief_day(value: date, today: date) -> str:
    """Write a date where there is little room: "3 nov", with the year when it is another one."""
    names = translate("words", "jan feb mrt apr mei jun jul aug sep okt nov dec")
    text = f"{value.day} {names.split()[value.month - 1]}"
    return text if value.year == today.year else f"{text} {value.year}"


def weekday(value: date) -> str:
    """Name the day of the week."""
    names = translate("words", "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
    return names.split()[value.weekday()]


def clock(value: datetime) -> str:
    """Write a time as 17:00."""
    return f"{value.hour}:{value.minute:02d}"


def distance(km: float) -> str:
    """Write a distance in km: 0,4 km, 12 km."""
    if km >= 10:
        return translate("words", "{km} km").format(km=number(round(km)))
    return translate("words", "{km} km").format(km=f"{km:.1f}".replace(".", _marks()[1]))


def listed(names: Sequence[str]) -> str:
    """Join names: "a, b en c"."""
    if len(names) < 2:
        return "".join(names)
    text = translate("words", "{some} en {last}")
    return text.format(some=", ".join(names[:-1]), last=names[-1])


def ago(value: date, today: date) -> str:
    """Say how long ago a day was, for use before "geleden" or alone."""
    days = (today - value).days
    if days <= 0:
        return translate("words", "vandaag")
    if days == 1:
        return translate("words", "gisteren")
    return translate("words", "{span} geleden").format(span=span(days))


def span(days: int) -> str:
    """Write a number of days in the unit people use."""
    if days == 1:
        return translate("words", "1 dag")
    if days < 60:
        return translate("words", "{n} dagen").format(n=days)
    months = round(days / 30.44)
    if months < 24:
        return translate("words", "{n} maanden").format(n=months)
    return translate("words", "{n} jaar").format(n=days // 365)


def freshness(
    assured: date | None, today: date, subject: str = "", *, stale: bool | None = None
) -> Told:
    """Say when a fact was checked; a warning when its term is over.

    `subject` is a word such as "nummer" to put before it. Who doesn't know the term leaves `stale`
    open: then it is a year.
    """
    before = f"{subject} " if subject else ""
    if assured is None:
        return Told(before + translate("words", "nog niet gecontroleerd"))
    days = (today - assured).days
    if days > STALE_DAYS if stale is None else stale:
        text = translate("words", "{span} niet gecontroleerd").format(span=span(days))
        return Told(before + text, warn=True)
    return Told(before + translate("words", "gecontroleerd {ago}").format(ago=ago(assured, today)))


def moment(value: datetime, now: datetime) -> str:
    """Write a coming moment as near as it is: 13:00, morgen 9:00, 3 december 9:00."""
    days = (value.date() - now.date()).days
    if days == 0:
        return clock(value)
    if days == 1:
        return translate("words", "morgen {time}").format(time=clock(value))
    if days < 7:
        return f"{weekday(value)} {clock(value)}"
    return f"{day(value.date(), now.date())} {clock(value)}"


def mark(state: OpenState) -> Mark:
    """Choose the mark of an opening state."""
    if state.is_open is None:
        return Mark.UNKNOWN
    return Mark.OPEN if state.is_open else Mark.CLOSED


def opening(state: OpenState, now: datetime) -> str:
    """Say whether an offering is open: "Open tot 17:00", "Opent woensdag 10:00"."""
    if state.is_open is None:
        return translate("words", "Openingstijd onbekend")
    if state.is_open:
        if state.until is None:
            return translate("words", "Dag en nacht open")
        return translate("words", "Open tot {time}").format(time=moment(state.until, now))
    if state.next_open is None:
        return translate("words", "Gesloten")
    return translate("words", "Opent {time}").format(time=moment(state.next_open, now))


def reachable(state: OpenState, now: datetime) -> tuple[str, str]:
    """Say whether a person can be reached, as (strong words, the rest)."""
    if state.is_open is None:
        return "", translate("words", "Bereikbaarheid onbekend")
    if state.is_open:
        rest = ""
        if state.until is not None:
            rest = translate("words", "tot {time}").format(time=moment(state.until, now))
        return translate("words", "Nu bereikbaar"), rest
    strong = translate("words", "Nu niet bereikbaar")
    if state.next_open is None:
        return strong, ""
    return strong, translate("words", "weer vanaf {time}").format(time=moment(state.next_open, now))


def working_days(contact: Contact) -> str:
    """Say on which days a person works, "" when nobody told us."""
    if not contact.working_days:
        return ""
    if contact.working_days == ("ma", "di", "wo", "do", "vr"):
        return translate("words", "werkt elke werkdag")
    days = ", ".join(map(short_day, contact.working_days))
    return translate("words", "werkt {days}").format(days=days)


def short_day(code: str) -> str:
    """Name a day of the week in two or three letters; `code` is the Dutch one of the files."""
    codes = ("ma", "di", "wo", "do", "vr", "za", "zo")
    names = translate("words", "ma di wo do vr za zo").split()
    return dict(zip(codes, names, strict=True)).get(code, code)


def role_line(contact: Contact) -> str:
    """Write role and organisation."""
    return " · ".join(part for part in (contact.role, contact.organization) if part)


def who_name(contact: Contact) -> str:
    """Name a person, or the role when no person is named."""
    return contact.name or contact.role or contact.organization


def phone(text: str) -> str:
    """Write a national number in groups one can read aloud: 06-1234 5678, 0187-123 456."""
    area, dash, rest = text.partition("-")
    if not dash or not rest.isdigit():
        return text
    if len(rest) == 8:
        return f"{area}-{rest[:4]} {rest[4:]}"
    if len(rest) in (6, 7):
        return f"{area}-{rest[:3]} {rest[3:]}"
    return text


def applicant(name: str) -> str:
    """Name who may apply; a word of a municipality's own is shown as it is."""
    return {
        "zelf": translate("words", "zelf"),
        "naaste": translate("words", "naaste"),
        "huisarts": translate("words", "huisarts"),
        "poh": translate("words", "POH"),
        "professional": translate("words", "professional"),
    }.get(name, name)


def access(hit: ServiceHit) -> str:
    """Say in few words how one gets in."""
    if hit.referral_needed:
        return translate("words", "verwijzing nodig")
    if hit.walk_in:
        return translate("words", "zonder afspraak")
    if list(hit.application_by) == ["zelf"]:
        return translate("words", "zelf aanmelden")
    if hit.application_by:
        return ", ".join(map(applicant, hit.application_by[:2]))
    return translate("words", "zonder verwijzing") if hit.referral_needed is False else ""


def fees(text: str) -> str:
    """Write costs for a row: "gratis", else the text when it is short."""
    plain = text.strip()
    if plain.lower().startswith("gratis"):
        return translate("words", "gratis")
    return plain if len(plain) <= 24 else translate("words", "kosten")


def weeks(count: int) -> str:
    """Write a number of weeks; none is "geen wachttijd"."""
    if count == 0:
        return translate("words", "geen wachttijd")
    if count == 1:
        return translate("words", "1 week")
    return translate("words", "{n} weken").format(n=count)


def wait(hit: ServiceHit) -> str:
    """Say the wait for a row, "" when unknown or none; over the norm it names that."""
    intake, treatment = hit.intake_wait_weeks or 0, hit.treatment_wait_weeks or 0
    if intake > INTAKE_NORM_WEEKS:
        text = translate("words", "wachttijd {weeks} (norm {norm})")
        return text.format(weeks=weeks(intake), norm=INTAKE_NORM_WEEKS)
    if treatment > TREATMENT_NORM_WEEKS:
        text = translate("words", "behandelwachttijd {weeks} (norm {norm})")
        return text.format(weeks=weeks(treatment), norm=TREATMENT_NORM_WEEKS)
    return translate("words", "wachttijd {weeks}").format(weeks=weeks(intake)) if intake else ""


def ages(low: int | None, high: int | None) -> str:
    """Write an age range in years, inclusive; "" when open on both sides."""
    if low is not None and high is not None:
        return translate("words", "{low} t/m {high} jaar").format(low=low, high=high)
    if low is not None:
        return translate("words", "vanaf {low} jaar").format(low=low)
    if high is not None:
        return translate("words", "t/m {high} jaar").format(high=high)
    return ""


def kind(value: AssignmentKind) -> str:
    """Name a kind of assignment."""
    return {
        AssignmentKind.FRONT_DOOR: translate("words", "voordeur"),
        AssignmentKind.CONTACT_POINT: translate("words", "aanspreekpunt"),
        AssignmentKind.CASE_MANAGER: translate("words", "casemanager"),
        AssignmentKind.CONSULTATION: translate("words", "denkt mee"),
        AssignmentKind.ON_DUTY: translate("words", "dienst"),
        AssignmentKind.RETURN: translate("words", "terugkeer"),
    }[value]


def status(value: ServiceStatus | None) -> str:
    """Name a status worth a badge; "" for a running offering or an unknown status."""
    if value is None or value == ServiceStatus.STRUCTURAL:
        return ""
    return {
        ServiceStatus.PREPARATION: translate("words", "voorbereiding"),
        ServiceStatus.PILOT: translate("words", "pilot"),
        ServiceStatus.PAUSED: translate("words", "tijdelijk gesloten"),
        ServiceStatus.ENDED: translate("words", "gestopt"),
    }[value]


def safe_link(text: str) -> str:
    """Give a web address that may be opened outside (http, https), else ""."""
    link = text.strip()
    if link and "://" not in link and "." in link and ":" not in link:
        link = "https://" + link
    return link if link.lower().startswith(("http://", "https://")) else ""
