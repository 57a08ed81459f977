"""What the contact page says: plain values to sentences. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from socialekaart.domain.model import Contact, RecordState, Visibility
from socialekaart.services.own_values import CONTACT_EDITABLE
from socialekaart.services.people.views import HandledCell, PersonDetail, PersonLine, StandInLine
from socialekaart.services.views import ContactLine, FieldView
from socialekaart.ui import words
from socialekaart.ui.detail import wrong
from socialekaart.ui.detail.wrong import WrongSubject
from socialekaart.ui.freshness.wording import number_words
from socialekaart.ui.words import Mark, Told, translate

DOT = " · "
Badge = tuple[str, str]
"""A small coloured word: (text, kind)."""

NAMES = ("name", "role", "organization")
NUMBERS = ("direct_phone", "general_phone", "email")
HOURS = ("working_days", "reachable")
WHAT_FOR = ("kind", "domains", "area.kind", "area.names", "minimum_age", "maximum_age")
PERIOD = ("valid_from", "valid_to")
STAND_IN = ("stand_in",)
VISIBILITY = ("visibility",)
REMARK = ("remark",)


@dataclass(frozen=True, slots=True)
class CellWords:
    """One thing a person handles, in words; `warn` says that its end is near or past."""

    domain: str
    area: str
    what: str
    period: str
    badge: Badge | None
    warn: bool


# --- the list -----------------------------------------------------------------------------------


def line_badges(line: PersonLine, today: date) -> list[Badge]:
    """Give the small coloured words of a row."""
    return _badges(line.state, line.leaving_on, line.left, today, stale=line.stale)


def what_where(line: PersonLine) -> str:
    """Say what somebody handles and where, in one line."""
    what = ", ".join(line.domains) or words.kind(line.kind)
    return DOT.join(part for part in (capital(what), line.area) if part)


def line_words(line: PersonLine, today: date) -> str:
    """Say a whole row, for a screen reader."""
    marks = [text for text, _ in line_badges(line, today)]
    parts = (line.name, line.role, line.organization, what_where(line), line.phone, *marks)
    return ". ".join(part for part in parts if part)


def role_line(line: PersonLine) -> str:
    """Write role and organisation, without saying a name twice."""
    parts = (line.role, line.organization)
    return DOT.join(part for part in parts if part and part != line.name)


def count(number: int, *, filtered: bool) -> str:
    """Say how many people there are."""
    if filtered:
        one, many = translate("people", "1 gevonden"), translate("people", "{n} gevonden")
    else:
        one, many = translate("people", "1 persoon"), translate("people", "{n} personen")
    return one if number == 1 else many.format(n=words.number(number))


# --- the heading --------------------------------------------------------------------------------


def detail_badges(detail: PersonDetail, today: date) -> list[Badge]:
    """Give the small coloured words below a name."""
    found = [(words.kind(detail.contact.kind), "accent")]
    found += _badges(detail.state, detail.leaving_on, detail.left, today)
    if detail.contact.visibility is Visibility.PRACTICE:
        found.append((translate("people", "alleen voor de praktijk"), "quiet"))
    else:
        found.append((translate("people", "openbaar"), "quiet"))
    named = f"{detail.contact.name} {detail.contact.organization}".lower()
    if detail.is_example and "voorbeeld" not in named:
        found.append((translate("people", "voorbeeld"), "quiet"))
    return found


def _badges(
    state: RecordState, leaving_on: date | None, left: bool, today: date, *, stale: bool = False
) -> list[Badge]:
    t = translate
    found: list[Badge] = []
    if state is RecordState.OWN:
        found.append((t("people", "eigen"), "accent"))
    if state in (RecordState.ABSENT, RecordState.DELETED):
        found.append((t("people", "niet meer geleverd"), "warn"))
    if state is RecordState.ARCHIVED:
        found.append((t("people", "verwijderd"), "warn"))
    if leaving_on is not None:
        day = words.day(leaving_on, today)
        found.append((t("people", "vertrekt {day}").format(day=day), "warn"))
    if left:
        found.append((t("people", "vertrokken"), "warn"))
    elif stale:
        found.append((t("people", "nummer verouderd"), "warn"))
    return found


def subtitle(contact: Contact) -> str:
    """Write role and organisation below a name."""
    parts = (contact.role if contact.name else "", contact.organization)
    return DOT.join(part for part in parts if part)


def reachable(detail: PersonDetail, now: datetime) -> tuple[str, str]:
    """Say whether they answer now, as (strong words, the rest with the days)."""
    if detail.left:
        return translate("people", "Werkt hier niet meer"), ""
    first = detail.contact.valid_from
    if first is not None and first > now.date():
        day = words.day(first, now.date())
        return translate("people", "Werkt hier vanaf {day}").format(day=day), ""
    strong, rest = words.reachable(detail.opening, now)
    days = words.working_days(detail.contact)
    return strong, DOT.join(part for part in (rest, days) if part)


def mark(detail: PersonDetail, today: date) -> Mark:
    """Choose the mark beside those words."""
    first = detail.contact.valid_from
    away = detail.left or (first is not None and first > today)
    return Mark.CLOSED if away else words.mark(detail.opening)


def hours(detail: PersonDetail) -> str:
    """Say days and hours as the record has them."""
    told = {view.attribute: view.text for view in detail.fields}
    return DOT.join(part for part in (told["working_days"], told["reachable"]) if part)


# --- the rows -----------------------------------------------------------------------------------


def cell(one: HandledCell, today: date) -> CellWords:
    """Say one thing that a person handles."""
    t, badge = translate, None
    ages = words.ages(one.minimum_age, one.maximum_age)
    kind = t("people", "vast contact") if one.fixed else words.kind(one.kind)
    period = DOT.join(period_parts(one.valid_from, one.valid_to, today))
    if one.over:
        badge = (t("people", "voorbij"), "warn")
    elif one.own:
        badge = (t("people", "eigen keuze"), "accent")
    return CellWords(
        domain=one.label or t("people", "Alle domeinen"),
        area=one.area or t("people", "overal"),
        what=DOT.join(part for part in (kind, ages) if part),
        period=period,
        badge=badge,
        warn=one.over,
    )


def period_parts(first: date | None, last: date | None, today: date) -> Iterable[str]:
    """Say a period: from when, until when."""
    if first is not None:
        yield translate("people", "vanaf {day}").format(day=words.day(first, today))
    if last is not None:
        yield translate("people", "t/m {day}").format(day=words.day(last, today))


def employment(detail: PersonDetail, today: date) -> Told:
    """Say from when and until when somebody works here; a warning when that ends."""
    t, parts = translate, []
    first, last = detail.contact.valid_from, detail.contact.valid_to
    if first is not None:
        parts.append(t("people", "Vanaf {day}").format(day=words.day(first, today)))
    if last is not None:
        parts.append(t("people", "Tot en met {day}").format(day=words.day(last, today)))
    return Told(DOT.join(parts), detail.left or detail.leaving_on is not None)


def stand_in_state(line: StandInLine, now: datetime) -> str:
    """Say whether a stand-in answers now."""
    if line.gone:
        return translate("people", "Werkt hier nu niet")
    strong, rest = words.reachable(line.opening, now)
    return " ".join(part for part in (strong, rest) if part)


def freshness(detail: PersonDetail, today: date) -> Told:
    """Say how fresh the number is, shortly: for beside it."""
    subject = translate("people", "nummer")
    return number_words(detail.facts, detail.contact.assured_date, today, subject)


def provenance(detail: PersonDetail, today: date) -> Told:
    """Say who keeps this record, when it came, and when its source checked it."""
    t, contact = translate, detail.contact
    if detail.is_own or not detail.source:
        return Told(t("people", "Door jullie zelf toegevoegd"))
    parts = [t("people", "Bron: {source}").format(source=detail.source)]
    if detail.delivered_on is not None:
        day = words.day(detail.delivered_on, today)
        parts.append(t("people", "geleverd {day}").format(day=day))
    fresh = words.freshness(contact.assured_date, today)
    if detail.facts:
        return Told(DOT.join(parts))
    if contact.assured_by and contact.assured_date is not None:
        by = t("people", "{fresh} door {who}").format(fresh=fresh.text, who=contact.assured_by)
        parts.append(by)
    else:
        parts.append(fresh.text)
    return Told(DOT.join(parts))


def history(detail: PersonDetail, now: datetime) -> list[str]:
    """Write the changes, newest first, one a line."""
    lines = []
    for change in detail.history:
        when = words.day(change.at.date(), now.date())
        who = change.source or translate("people", "door ons")
        old, new = change.old or "—", change.new or "—"
        lines.append(f"{when} · {who} · {change.label}: {old} → {new}")
    return lines


# --- fields -------------------------------------------------------------------------------------


def views_of(detail: PersonDetail, attributes: Sequence[str]) -> list[FieldView]:
    """Give the fields of a row, in its order."""
    known = {view.attribute: view for view in detail.fields}
    return [known[name] for name in attributes if name in known]


def own_layers(detail: PersonDetail, attributes: Sequence[str]) -> list[FieldView]:
    """Give the fields of a row that show the practice's own value; an area once."""
    own = [view for view in views_of(detail, attributes) if view.own]
    kind = next((view for view in own if view.attribute == "area.kind"), None)
    if kind is None:
        return own
    names = next(view for view in own if view.attribute == "area.names")
    area = replace(names, base_text=f"{kind.base_text} {names.base_text}".strip())
    return [area if view is names else view for view in own if view is not kind]


def missing(detail: PersonDetail) -> list[FieldView]:
    """Give the fields that nobody filled in yet and that the practice may."""
    alone = [*NUMBERS, *HOURS, *STAND_IN, *PERIOD, *REMARK]
    return [v for v in views_of(detail, alone) if not (v.text or v.base_text or v.own)]


def extras(detail: PersonDetail) -> list[FieldView]:
    """Give the columns of the source that we don't know."""
    return [view for view in detail.fields if view.attribute not in CONTACT_EDITABLE and view.text]


def wrong_subject(detail: PersonDetail, attributes: Sequence[str] = ()) -> WrongSubject | None:
    """Say what may be reported to the source, of some fields or of all; None without a source."""
    line = ContactLine(detail.id, detail.contact, detail.opening, detail.source)
    subject = None if detail.is_own else wrong.of_contact(line)
    if subject is None:
        return None
    fields = tuple(
        replace(field, editable=field.attribute in CONTACT_EDITABLE)
        for field in subject.fields
        if not attributes or field.attribute in attributes
    )
    return replace(subject, fields=fields) if fields else None


def capital(text: str) -> str:
    """Start with a capital."""
    return text[:1].upper() + text[1:]


def visibility(value: Visibility) -> str:
    """Say who may see a contact."""
    if value is Visibility.PUBLIC:
        return translate("people", "Iedereen, ook op papier voor patiënten")
    return translate("people", "Alleen de praktijk; komt nooit op papier voor patiënten")
