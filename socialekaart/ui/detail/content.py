"""What the detail says and in which order: the order of a phone call. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from socialekaart.domain.address_values import address_line
from socialekaart.domain.model import Service
from socialekaart.services.own_values import EDITABLE
from socialekaart.services.views import FieldView, ServiceDetail
from socialekaart.ui import words
from socialekaart.ui.words import Told, translate

WAIT = ("intake_wait_weeks", "treatment_wait_weeks", "wait_reference_date")
"""The attributes of a wait; they are told and changed together."""

KNOWN = frozenset(
    {
        *("external_id", "name", "organization", "organization_id", "phone"),
        *("locations", "confidential_address", "referral_needed"),
        *("echelon", "law", "summary", "source_url", "assured_date", "assured_by", "extra"),
    }
)
"""Attributes that are told in the heading or in a row of their own wording."""


class Kind(StrEnum):
    """How a row is shown."""

    TEXT = "text"
    EMAIL = "email"
    WEBSITE = "website"
    NOT_FOR = "not_for"
    ALSO_AT = "also_at"
    CONTACTS = "contacts"
    WAITS = "waits"
    AGREEMENTS = "agreements"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a caption, its text, and the attributes whose layers it shows and may edit."""

    caption: str
    text: str
    attributes: tuple[str, ...] = ()
    kind: Kind = Kind.TEXT
    tone: str = ""


def subtitle(detail: ServiceDetail) -> str:
    """Write organisation, echelon and law in one line."""
    service = detail.service
    law = "" if service.law.lower() == "geen" else service.law
    return " · ".join(p for p in (service.organization, service.echelon, law) if p)


def rows(detail: ServiceDetail) -> list[Row]:
    """Give the rows that have something to say."""
    service, t = detail.service, translate
    texts = {view.attribute: view.text for view in detail.fields}
    told = [
        Row(t("detail", "Wat"), what(service), ("summary", "description")),
        Row(
            t("detail", "Voor wie"),
            for_whom(service),
            ("target_groups", "minimum_age", "maximum_age"),
        ),
        Row(t("detail", "Niet voor"), service.not_for, ("not_for", "alternatives"), Kind.NOT_FOR),
        Row(
            t("detail", "Aanmelden"),
            application(service),
            (
                "application_by",
                "referral_needed",
                "walk_in",
                "anonymous",
                "application_process",
            ),
        ),
        Row(t("detail", "Afspraken"), "", (), Kind.AGREEMENTS),
        Row(t("detail", "Wachttijd"), "", WAIT, Kind.WAITS),
        Row(t("detail", "Kosten"), service.fees, ("fees",)),
        Row(
            t("detail", "Open"),
            texts.get("opening_hours", service.opening_hours),
            ("opening_hours",),
        ),
        Row(t("detail", "Contactpersoon"), "", (), Kind.CONTACTS),
        Row(t("detail", "E-mail"), service.email, ("email",), Kind.EMAIL),
        Row(t("detail", "Website"), service.website, ("website",), Kind.WEBSITE),
        Row(t("detail", "Adres"), address(service), ("locations",), Kind.ADDRESS),
        Row(
            t("detail", "Vorm"),
            texts.get("delivery_modes", ", ".join(service.delivery_modes)),
            ("delivery_modes",),
        ),
        Row(
            t("detail", "Talen"),
            texts.get("languages", ", ".join(service.languages)),
            ("languages",),
        ),
        Row(t("detail", "Terugkoppeling"), service.feedback, ("feedback",)),
        Row(t("detail", "Ook bij"), "", (), Kind.ALSO_AT),
    ]
    return [row for row in (*told, *_others(told, detail)) if worth(row, detail)]


def _others(told: Sequence[Row], detail: ServiceDetail) -> Iterator[Row]:
    """Give a row for every field that isn't told in one of these."""
    shown = {name for row in told for name in row.attributes} | KNOWN
    for view in detail.fields:
        if view.attribute not in shown and (view.text or view.own):
            yield Row(view.label, view.text, (view.attribute,))


def worth(row: Row, detail: ServiceDetail) -> bool:
    """Tell whether a row has anything to show."""
    if row.kind == Kind.CONTACTS:
        return bool(detail.contacts)
    if row.kind == Kind.ALSO_AT:
        return bool(detail.also_at)
    if row.kind == Kind.WAITS:
        return bool(detail.waits.lines)
    if row.kind in (Kind.AGREEMENTS, Kind.NOT_FOR):
        return True
    own = any(view.own for view in detail.fields if view.attribute in row.attributes)
    return bool(row.text) or own


def editable(row: Row, detail: ServiceDetail) -> list[FieldView]:
    """Give the fields of a row that the practice may overrule; a wait is told by its section.

    A secret address is its source's alone.
    """
    if row.kind == Kind.WAITS or (row.kind == Kind.ADDRESS and detail.service.confidential_address):
        return []
    return [v for v in detail.fields if v.attribute in row.attributes and v.attribute in EDITABLE]


def missing(detail: ServiceDetail) -> list[FieldView]:
    """Give the fields that nobody filled in yet and that the practice may."""
    empty = [view for view in detail.fields if not (view.text or view.base_text or view.own)]
    return [view for view in empty if view.attribute not in WAIT]


def own_layers(row: Row, detail: ServiceDetail) -> list[FieldView]:
    """Give the fields of a row that show the practice's own value."""
    return [view for view in detail.fields if view.own and view.attribute in row.attributes]


def reported(row: Row, detail: ServiceDetail) -> bool:
    """Tell whether something of a row was reported to the source and is still open."""
    return any(view.reported for view in detail.fields if view.attribute in row.attributes)


def layer_text(view: FieldView) -> str:
    """Say which layer is shown and what the source says."""
    if not view.base_text:
        return translate("detail", "onze aanpassing; bron zegt niets")
    return translate("detail", "onze aanpassing; bron zegt: {text}").format(text=view.base_text)


def what(service: Service) -> str:
    """Join summary and description, without saying the same twice."""
    if service.summary and service.summary not in service.description:
        return "\n".join(part for part in (service.summary, service.description) if part)
    return service.description or service.summary


def for_whom(service: Service) -> str:
    """Join target groups and ages."""
    groups = ", ".join(service.target_groups)
    ages = words.ages(service.minimum_age, service.maximum_age)
    return " · ".join(part for part in (capital(groups), ages) if part)


def application(service: Service) -> str:
    """Say in sentences how one gets in."""
    t, sentences = translate, []
    names = [words.applicant(name) for name in service.application_by]
    if names:
        last = t("detail", " of ").join(([", ".join(names[:-1])] if names[1:] else []) + names[-1:])
        sentences.append(capital(last) + ".")
    if service.referral_needed is not None:
        sentences.append(
            t("detail", "Verwijzing nodig.")
            if service.referral_needed
            else t("detail", "Geen verwijzing nodig.")
        )
    if service.walk_in:
        sentences.append(t("detail", "Kan zonder afspraak."))
    if service.anonymous:
        sentences.append(t("detail", "Kan anoniem."))
    if service.application_process:
        sentences.append(service.application_process)
    return " ".join(sentences)


def address(service: Service) -> str:
    """Write the addresses, one a line; a confidential one is never written."""
    if service.confidential_address:
        return translate(
            "detail",
            "Geheim adres. Bel eerst; zet het nergens op papier. Alleen de bron past het aan.",
        )
    return "\n".join(filter(None, (address_line(asdict(one)) for one in service.locations)))


def provenance(detail: ServiceDetail, now: datetime) -> Told:
    """Say who keeps this record, when it came, and when it was checked: three different things.

    When it was checked is told fact by fact where the facts are known.
    """
    t, parts, today = translate, [], now.date()
    if detail.source:
        parts.append(t("detail", "Bron: {source}").format(source=detail.source))
    if detail.delivered_on is not None:
        parts.append(
            t("detail", "geleverd {day}").format(day=words.day(detail.delivered_on, today))
        )
    if detail.facts:
        return Told(" · ".join(parts))
    fresh = words.freshness(detail.service.assured_date, today)
    by = detail.service.assured_by
    if by and detail.service.assured_date is not None:
        parts.append(t("detail", "{fresh} door {who}").format(fresh=fresh.text, who=by))
    else:
        parts.append(fresh.text)
    return Told(" · ".join(parts), fresh.warn)


def history(detail: ServiceDetail, now: datetime) -> list[str]:
    """Write the changes, newest first, one a line."""
    lines = []
    for change in sorted(detail.history, key=lambda line: line.at, reverse=True):
        when = words.day(change.at.date(), now.date())
        who = change.source or translate("detail", "door ons")
        old, new = change.old or "—", change.new or "—"
        lines.append(f"{when} · {who} · {change.label}: {old} → {new}")
    return lines


def capital(text: str) -> str:
    """Start with a capital."""
    return text[:1].upper() + text[1:]
