"""A contact in the standard's own tables: what others read of it, and what that tells back."""

from __future__ import annotations

from collections.abc import Callable

from socialekaart.domain.model import Contact
from socialekaart.domain.record_values import Values
from socialekaart.exchange.hsds.read_cells import CellLog, filled, in_words
from socialekaart.exchange.hsds.rows import Bundle, Mark, Row
from socialekaart.exchange.hsds.service_rows import email_cell, number_rows, phone_cells
from socialekaart.exchange.hsds.service_values import Native, Reader, read_domains

DIRECT, GENERAL = "direct", "algemeen"
_READ = frozenset(("id", "name", "title", "email", "department"))

ExternalId = Callable[[str], str]
"""Gives the external id of a service by its id in the package; "" when there is none."""


def contact_bundle(contact: Contact, contact_id: str, organization: Row, service_id: str) -> Bundle:
    """Put a contact in rows. `service_id` is an exported offering they are the entrance to."""
    cells = {
        "id": contact_id,
        "organization_id": organization.raw("id"),
        "service_id": service_id,
        "name": contact.name,
        "title": contact.role,
        "email": email_cell(contact.email),
    }
    bundle = Bundle(Row({name: text for name, text in cells.items() if text}))
    bundle.tables["organization"] = [organization]
    for phone, kind in ((contact.direct_phone, DIRECT), (contact.general_phone, GENERAL)):
        if phone:
            bundle.add("phone", contact_id=contact_id, description=kind, **phone_cells(phone))
    bundle.marks[contact_id] = [Mark(False, domain, domain, "") for domain in contact.domains]
    return number_rows(bundle)


def native_contact(bundle: Bundle, reader: Reader, external_id: ExternalId) -> Native:
    """Read a contact from the standard's own tables."""
    main = bundle.main
    native = Native({})
    native.kept = {
        f"contacts.{name}": text
        for name in main.cells
        if name not in _READ and not name.endswith("_id") and (text := main.text(name))
    }
    if department := main.text("department"):
        native.kept["contacts.department"] = department
    entrance = external_id(main.key("service_id")) if main.key("service_id") else ""
    values: Values = {
        "external_id": bundle.id,
        "name": main.text("name"),
        "role": main.text("title"),
        "organization": bundle.organization.text("name"),
        "email": CellLog(reader.log, "contact").email(main),
        "domains": read_domains(bundle.marks.get(bundle.id, ()), native, reader),
        "service_ids": [entrance] if entrance else [],
    }
    native.values = filled(values | _phones(bundle, native, reader))
    return native


def _phones(bundle: Bundle, native: Native, reader: Reader) -> Values:
    """Give the direct and the general number: by what is said of them, else in their order."""
    cells = CellLog(reader.log, "phone")
    numbers = {"direct_phone": "", "general_phone": ""}
    others = []
    for row in bundle.tables.get("phone", ()):
        number, remark = cells.phone(row), row.text("description")
        if not number:
            continue
        wanted = "general_phone" if remark == GENERAL else "direct_phone"
        free = next((n for n in (wanted, "direct_phone", "general_phone") if not numbers[n]), None)
        if free is None or row.text("type").casefold() == "fax":
            others.append(number)
            continue
        numbers[free] = number
        if remark not in ("", DIRECT, GENERAL):
            others.append(f"{number}: {remark}")
    if others:
        native.kept["phones"] = " | ".join(others)
    if languages := in_words(bundle.tables.get("language", ())):
        native.kept["languages"] = languages
    return dict(numbers)
