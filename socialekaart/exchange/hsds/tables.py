"""The tables of HSDS 3.1: names, types, what must be filled, what points where.

Facts of the standard (docs.openreferral.org, tabular representation), in words of our own. Only
the tables that we write are described; `OTHER_FILES` are those we may meet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

DESCRIPTOR_NAME = "datapackage.json"
MISSING = "-"
"""What we write where the standard asks for a value and there is none."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column. `type` and `format` are those of Table Schema; `points_at` names a table."""

    name: str
    type: str = "string"
    format: str = ""
    required: bool = False
    unique: bool = False
    choices: tuple[str, ...] = ()
    points_at: str = ""

    @property
    def is_free_text(self) -> bool:
        """Say whether anything may stand in it, so also what a spreadsheet would run."""
        return self.type == "string" and not self.format and not self.choices


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `name` is what keys call it, `path` its file."""

    name: str
    path: str
    fields: tuple[Field, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns in the standard's order."""
        return tuple(field.name for field in self.fields)


_TYPES = {
    "uuid": ("string", "uuid"),
    "email": ("string", "email"),
    "uri": ("string", "uri"),
    "number": ("number", ""),
    "date": ("date", ""),
    "time": ("time", ""),
    "datetime": ("datetime", ""),
}
_PLACE_KINDS = ("physical", "postal", "virtual")
_CHOICES = {
    ("service", "status"): ("active", "inactive", "defunct", "temporarily closed"),
    ("location", "location_type"): _PLACE_KINDS,
    ("address", "address_type"): _PLACE_KINDS,
    ("schedule", "wkst"): ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
    ("schedule", "freq"): ("WEEKLY", "MONTHLY"),
}
_LINKS = {
    "at": "service_at_location_id>service_at_location",
    "service": "service_id>service",
    "location": "location_id>location",
    "organization": "organization_id>organization",
}

# name[:type][>table it points at][!][*]; ! must be filled, * is unique, @ is a usual pointer.
_SPECIFICATION = {
    "organization organizations.csv": """
        id!* name! alternate_name description! email:email website:uri tax_status tax_id
        year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid""",
    "service services.csv": """
        id!* @organization! program_id:uuid name! alternate_name description url:uri email:email
        status! interpretation_services application_process fees_description wait_time fees
        accreditations eligibility_description minimum_age:number maximum_age:number
        assured_date:date assurer_email:email licenses alert last_modified:datetime""",
    "location locations.csv": """
        id!* location_type! url:uri @organization name alternate_name description transportation
        latitude:number longitude:number external_identifier external_identifier_type""",
    "service_at_location service_at_location.csv": "id!* @service! @location! description",
    "address addresses.csv": """
        id!* @location attention address_1! address_2 city! region state_province! postal_code!
        country! address_type!""",
    "contact contacts.csv": """
        id!* @organization @service @at @location name title department email:email""",
    "phone phones.csv": """
        id!* @location @service @organization contact_id>contact @at number! extension:number
        type description""",
    "schedule schedules.csv": """
        id!* @service @location @at valid_from:date valid_to:date dtstart:date timezone:number
        until:date count:number wkst freq interval:number byday byweekno bymonthday byyearday
        description opens_at:time closes_at:time schedule_link:uri attending_type notes""",
    "service_area service_areas.csv": "id!* @service @at name description extent extent_type uri",
    "language languages.csv": "id!* @service @location phone_id>phone name code note",
    "cost_option cost_options.csv": """
        id!* @service! valid_from:date valid_to:date option currency amount:number
        amount_description""",
    "required_document required_documents.csv": "id!* @service document uri:uri",
    "accessibility accessibility.csv": "id!* @location description details url:uri",
    "taxonomy taxonomies.csv": "id!* name! description! uri:uri version",
    "taxonomy_term taxonomy_terms.csv": """
        id!* code* name! description! parent_id:uuid taxonomy language taxonomy_id>taxonomy
        term_uri:uri""",
    "attribute attributes.csv": """
        id!* link_id:uuid! taxonomy_term_id>taxonomy_term! link_type link_entity! value label""",
}

OTHER_FILES = {
    "program": "programs.csv",
    "funding": "funding.csv",
    "service_capacity": "service_capacity.csv",
    "unit": "units.csv",
    "url": "url.csv",
    "metadata": "metadata.csv",
    "meta_table_description": "meta_table_descriptions.csv",
    "organization_identifier": "organization_identifiers.csv",
}
"""Tables that we don't write."""


def _field(table: str, word: str) -> Field:
    """Read one word of the specification."""
    if word.startswith("@"):
        word = _LINKS[word.strip("@!")] + ("!" if word.endswith("!") else "")
    bare = word.rstrip("!*")
    marks = word[len(bare) :]
    name, _, kind = bare.partition(":")
    name, _, points_at = name.partition(">")
    if points_at or name == "id":
        kind = "uuid"
    of_type, form = _TYPES.get(kind, ("string", ""))
    choices = _CHOICES.get((table, name), ())
    return Field(name, of_type, form, "!" in marks, "*" in marks, choices, points_at)


def _table(heading: str, words: str) -> Table:
    name, path = heading.split()
    return Table(name, path, tuple(_field(name, word) for word in words.split()))


TABLES: dict[str, Table] = {
    table.name: table for table in (_table(*entry) for entry in _SPECIFICATION.items())
}
"""In an order in which rows only point at rows before them, but for phones of languages."""
FILES: dict[str, str] = {table.name: table.path for table in TABLES.values()} | OTHER_FILES


def descriptor(tables: Iterable[Table]) -> dict[str, Any]:
    """Describe tables as a tabular data package, to stand beside their files."""
    return {
        "profile": "tabular-data-package",
        "name": "socialekaart-hsds",
        "title": "Sociale kaart",
        "description": "Aanbod en contactpersonen volgens HSDS 3.1 (Open Referral). Wat HSDS niet "
        "kent staat in attributes.csv, met termen uit de taxonomie socialekaart-nl.",
        "homepage": "https://docs.openreferral.org",
        "resources": [_resource(table) for table in tables],
    }


def _resource(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": field.name, "reference": {"resource": field.points_at, "fields": "id"}}
        for field in table.fields
        if field.points_at
    ]
    schema: dict[str, Any] = {
        "fields": [_described(field) for field in table.fields],
        "primaryKey": "id",
    }
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema | ({"foreignKeys": keys} if keys else {}),
    }


def _described(field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {"name": field.name, "type": field.type}
    if field.format:
        described["format"] = field.format
    constraints: dict[str, Any] = {"required": field.required, "unique": field.unique}
    if field.choices:
        constraints["enum"] = list(field.choices)
    return described | {"constraints": constraints}
