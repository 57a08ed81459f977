"""What somebody may report as wrong: a record with those of its fields that are on show."""

from __future__ import annotations

from dataclasses import dataclass, replace

from socialekaart.domain.model import Contact
from socialekaart.domain.opening import to_dutch
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.services.own_values import EDITABLE
from socialekaart.services.views import ContactLine, FieldView, ServiceDetail
from socialekaart.ui import words
from socialekaart.ui.detail.content import Row
from socialekaart.ui.words import translate

LIKELY = (
    *("phone", "opening_hours", "locations", "email", "website", "fees"),
    *("intake_wait_weeks", "treatment_wait_weeks", "application_process", "name"),
)
"""What goes wrong most, to choose first; the others follow in the order of the data file."""
INTERNAL = frozenset({"external_id", "organization_id", "assured_date", "assured_by"})
"""What the source keeps for itself and nobody reads on the screen."""
CONFIDENTIAL = frozenset({"locations"})
"""Fields that are never written for an offering with a confidential address."""


@dataclass(frozen=True, slots=True)
class WrongField:
    """A field as it is shown; `editable` when the practice may show a value of its own.

    What is `secret` is asked of nobody.
    """

    attribute: str
    label: str
    shown: str
    editable: bool
    secret: bool = False


@dataclass(frozen=True, slots=True)
class WrongSubject:
    """A record and the fields to choose from, the likeliest first."""

    record_id: str
    record_name: str
    fields: tuple[WrongField, ...]


def of_row(row: Row, detail: ServiceDetail) -> WrongSubject | None:
    """Take the fields of one row of the detail; None when it can't be reported."""
    return of_fields([v for v in detail.fields if v.attribute in row.attributes], detail)


def of_service(detail: ServiceDetail) -> WrongSubject | None:
    """Take the fields of an offering, and it as a whole; None when it can't be reported."""
    views = [view for view in detail.fields if view.attribute not in INTERNAL]
    found = of_fields(sorted(views, key=_unlikeliness), detail)
    whole = translate("wrong", "Het hele aanbod")
    return found and _with_whole(found, whole)


def of_fields(views: list[FieldView], detail: ServiceDetail) -> WrongSubject | None:
    """Take some fields; None without a source to report them to, or without any value."""
    fields = tuple(_field(v, detail) for v in views if v.text or v.base_text)
    if not fields or not detail.source:
        return None
    return WrongSubject(detail.id, detail.service.name, fields)


def of_contact(line: ContactLine) -> WrongSubject | None:
    """Take what an offering shows of a contact; only its source may change it."""
    told = tuple(
        WrongField(attribute, text, shown, editable=False)
        for attribute, text, shown in contact_fields(line.contact)
        if shown
    )
    whole = translate("wrong", "Deze hele contactpersoon")
    subject = WrongSubject(line.id, words.who_name(line.contact), told)
    return _with_whole(subject, whole) if line.source else None


def contact_fields(contact: Contact) -> list[tuple[str, str, str]]:
    """Give (attribute, label, text) of what the detail shows of a contact."""
    t = translate
    return [
        ("direct_phone", t("wrong", "Telefoon direct"), words.phone(contact.direct_phone)),
        ("general_phone", t("wrong", "Telefoon algemeen"), words.phone(contact.general_phone)),
        ("name", t("wrong", "Naam"), contact.name),
        ("role", t("wrong", "Functie"), contact.role),
        ("organization", t("wrong", "Organisatie"), contact.organization),
        ("email", t("wrong", "E-mail"), contact.email),
        ("working_days", t("wrong", "Werkdagen"), ", ".join(contact.working_days)),
        ("reachable", t("wrong", "Bereikbaar"), to_dutch(contact.reachable)),
    ]


def _unlikeliness(view: FieldView) -> int:
    return LIKELY.index(view.attribute) if view.attribute in LIKELY else len(LIKELY)


def _with_whole(subject: WrongSubject, label: str) -> WrongSubject:
    """Let the record as a whole be reported too, after its fields: it stopped, it moved."""
    whole = WrongField(WHOLE_RECORD, label, subject.record_name, editable=False)
    return replace(subject, fields=(*subject.fields, whole))


def _field(view: FieldView, detail: ServiceDetail) -> WrongField:
    if detail.service.confidential_address and view.attribute in CONFIDENTIAL:
        shown = translate("wrong", "Geheim adres")
        return WrongField(view.attribute, view.label, shown, editable=False, secret=True)
    shown = view.text or view.base_text
    return WrongField(view.attribute, view.label, shown, view.attribute in EDITABLE)
