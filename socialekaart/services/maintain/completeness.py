"""How complete the data file is: per column, per row, per domain and municipality; what is missing.

Empty rows and rows that tell of a deletion don't count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from socialekaart.domain.model import AreaKind, AssignmentKind, Contact, RecordKind, Service
from socialekaart.exchange.values import parse_date
from socialekaart.services.maintain.document import CHECKED_ON, DELETED, DataFile
from socialekaart.services.maintain.sheet import Sheet, SheetRow

STALE_MONTHS = 12
"""After how many months a check is too long ago."""
_WISHED = {
    RecordKind.SERVICE: (
        "aanbod_id", "naam", "aanbieder", "samenvatting", "domeinen", "doelgroepen",
        "aanmelden_door", "kosten", "werkgebied_soort", "gemeente", "telefoon", "email", "website",
        "openingstijden", CHECKED_ON,
    ),
    RecordKind.CONTACT: (
        "contact_id", "naam", "functie", "organisatie", "soort", "domeinen", "werkgebied_soort",
        "werkgebied", "telefoon_direct", "email", "werkdagen", "bereikbaar", "waarnemer",
        CHECKED_ON,
    ),
}  # fmt: skip
"""What a GP practice asks first: the columns a row's score is about."""
_LACKS: tuple[tuple[str, RecordKind, tuple[str, ...]], ...] = (
    ("zonder telefoon, e-mail en website", RecordKind.SERVICE, ("telefoon", "email", "website")),
    ("zonder telefoonnummer", RecordKind.SERVICE, ("telefoon",)),
    ("zonder e-mailadres", RecordKind.SERVICE, ("email",)),
    ("zonder website", RecordKind.SERVICE, ("website",)),
    ("zonder levensdomein", RecordKind.SERVICE, ("domeinen",)),
    ("zonder werkgebied en gemeente", RecordKind.SERVICE,
     ("werkgebied_soort", "werkgebied", "gemeente")),
    ("zonder openingstijden", RecordKind.SERVICE, ("openingstijden",)),
    ("zonder direct telefoonnummer", RecordKind.CONTACT, ("telefoon_direct",)),
    ("zonder werkdagen en tijden", RecordKind.CONTACT, ("werkdagen", "bereikbaar")),
    ("zonder waarnemer", RecordKind.CONTACT, ("waarnemer",)),
)  # fmt: skip
"""Label, table, and the columns that are all empty in the rows that are meant."""
_WHAT = {RecordKind.SERVICE: "Aanbod", RecordKind.CONTACT: "Contactpersonen"}
_ANSWERS = frozenset(
    (AssignmentKind.CONTACT_POINT, AssignmentKind.CASE_MANAGER, AssignmentKind.CONSULTATION)
)
"""Kinds of contact that one can call about a domain in office hours."""


@dataclass(frozen=True, slots=True)
class ColumnFill:
    """How many rows have something in a column; `percent` is rounded down."""

    kind: RecordKind
    column: str
    label: str
    filled: int
    total: int

    @property
    def percent(self) -> int:
        """Give the filled part of a hundred; 100 only when all of them are."""
        return self.filled * 100 // self.total if self.total else 0


@dataclass(frozen=True, slots=True)
class RowScore:
    """How much of what a practice asks first a row has; `missing` are labels of columns."""

    kind: RecordKind
    row: int
    label: str
    percent: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DomainCount:
    """How many offerings and contacts a domain or a municipality has."""

    label: str
    services: int
    contacts: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing, in words, and the rows it is about (none: about the file as a whole)."""

    label: str
    kind: RecordKind | None = None
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole picture. `rows` are the scores, lowest first; `percent` is their mean.

    `gaps` are rows without something and checks that are too old; `nobody` says for which domains
    and municipalities there is nobody to call.
    """

    services: int
    contacts: int
    percent: int
    columns: tuple[ColumnFill, ...]
    rows: tuple[RowScore, ...]
    domains: tuple[DomainCount, ...]
    municipalities: tuple[DomainCount, ...]
    gaps: tuple[Gap, ...]
    nobody: tuple[Gap, ...]


def overview(file: DataFile, today: date) -> Overview:
    """Look at the whole document as it is now."""
    shown = {kind: list(_shown(file, kind)) for kind in RecordKind}
    scores = [_score(file.sheet(kind), row) for kind, rows in shown.items() for row in rows]
    services = [r for row in shown[RecordKind.SERVICE] if isinstance(r := _of(file, row), Service)]
    contacts = [
        r
        for row in shown[RecordKind.CONTACT]
        if isinstance(r := _of(file, row), Contact) and _is_current(r, today)
    ]
    return Overview(
        services=len(shown[RecordKind.SERVICE]),
        contacts=len(shown[RecordKind.CONTACT]),
        percent=sum(score.percent for score in scores) // len(scores) if scores else 0,
        columns=tuple(_columns(file, shown)),
        rows=tuple(sorted(scores, key=lambda score: score.percent)),
        domains=tuple(_by_domain(file, services, contacts)),
        municipalities=tuple(_by_municipality(file, services, contacts)),
        gaps=tuple(_gaps(file, shown, today)),
        nobody=tuple(_nobody(file, services, contacts)),
    )


def needs_check(sheet: Sheet, row: SheetRow, today: date) -> bool:
    """Say whether a row was never checked, or too long ago."""
    return _lacks(sheet, row, (CHECKED_ON,)) or _is_stale(sheet, row, today)


def _shown(file: DataFile, kind: RecordKind) -> Iterator[SheetRow]:
    for row in file.sheet(kind).rows:
        if not row.is_blank and not file.checks.is_deletion(row.key):
            yield row


def _of(file: DataFile, row: SheetRow) -> object:
    return file.checks.record(row.key)


def _is_current(contact: Contact, today: date) -> bool:
    """Say whether a contact has not left; who is still to come counts: somebody is named."""
    return contact.valid_to is None or contact.valid_to >= today


def _told(sheet: Sheet, row: SheetRow, column: str) -> bool:
    return row.cells[sheet.position(column)].strip() not in sheet.schema.missing


def _columns(file: DataFile, shown: dict[RecordKind, list[SheetRow]]) -> Iterator[ColumnFill]:
    for kind, rows in shown.items():
        sheet = file.sheet(kind)
        for column in sheet.columns:
            if column.name != DELETED:
                filled = sum(_told(sheet, row, column.name) for row in rows)
                yield ColumnFill(kind, column.name, column.title, filled, len(rows))


def _score(sheet: Sheet, row: SheetRow) -> RowScore:
    wished = _WISHED[sheet.kind]
    missing = tuple(
        sheet.columns[sheet.position(name)].title for name in wished if not _told(sheet, row, name)
    )
    percent = (len(wished) - len(missing)) * 100 // len(wished)
    return RowScore(sheet.kind, row.key, sheet.label(row.key), percent, missing)


def _domain_labels(file: DataFile) -> dict[str, str]:
    """Give the domains in their order, by id."""
    names = file.vocabulary.domain_names
    return {domain: name for name in names if (domain := file.vocabulary.domain_id(name))}


def _by_domain(
    file: DataFile, services: Sequence[Service], contacts: Sequence[Contact]
) -> Iterator[DomainCount]:
    offered = Counter(domain for service in services for domain in service.domains)
    called = Counter(domain for contact in contacts for domain in contact.domains)
    for domain, label in _domain_labels(file).items():
        yield DomainCount(label, offered[domain], called[domain])


def _by_municipality(
    file: DataFile, services: Sequence[Service], contacts: Sequence[Contact]
) -> Iterator[DomainCount]:
    offered = Counter(service.municipality for service in services if service.municipality)
    called = Counter(code for contact in contacts for code in _municipalities(contact))
    named = [(_municipality(file, code), code) for code in offered.keys() | called.keys()]
    for label, code in sorted(named):
        yield DomainCount(label, offered[code], called[code])


def _municipality(file: DataFile, code: str) -> str:
    return file.vocabulary.municipality_name(code) or code


def _municipalities(contact: Contact) -> tuple[str, ...]:
    """Give the codes of the municipalities a contact is for by name."""
    area = contact.area
    return area.names if area is not None and area.kind is AreaKind.MUNICIPALITY else ()


def _gaps(file: DataFile, shown: dict[RecordKind, list[SheetRow]], today: date) -> Iterator[Gap]:
    """Give the rows that lack something, and the checks that are missing or too old."""
    for label, kind, columns in _LACKS:
        sheet = file.sheet(kind)
        rows = _keys(row for row in shown[kind] if _lacks(sheet, row, columns))
        if rows:
            yield Gap(f"{_WHAT[kind]} {label}", kind, rows)
    for kind, found in shown.items():
        sheet = file.sheet(kind)
        never = _keys(row for row in found if _lacks(sheet, row, (CHECKED_ON,)))
        stale = _keys(row for row in found if _is_stale(sheet, row, today))
        if never:
            yield Gap(f"{_WHAT[kind]} nog nooit gecontroleerd", kind, never)
        if stale:
            long = f"langer dan {STALE_MONTHS} maanden geleden gecontroleerd"
            yield Gap(f"{_WHAT[kind]} {long}", kind, stale)


def _keys(rows: Iterable[SheetRow]) -> tuple[int, ...]:
    return tuple(row.key for row in rows)


def _lacks(sheet: Sheet, row: SheetRow, columns: Sequence[str]) -> bool:
    return not any(_told(sheet, row, name) for name in columns)


def _is_stale(sheet: Sheet, row: SheetRow, today: date) -> bool:
    """Say whether a row's check is longer ago than STALE_MONTHS."""
    day = parse_date(row.cells[sheet.position(CHECKED_ON)].strip())
    if day is None:
        return False
    months = (today.year - day.year) * 12 + today.month - day.month
    return months > STALE_MONTHS or (months == STALE_MONTHS and today.day > day.day)


def _nobody(
    file: DataFile, services: Sequence[Service], contacts: Sequence[Contact]
) -> Iterator[Gap]:
    """Say for which domains and municipalities there is nobody to call."""
    if not services and not contacts:
        return
    doors = [contact for contact in contacts if contact.kind is AssignmentKind.FRONT_DOOR]
    if not doors:
        yield Gap("Er is geen voordeur: niemand voor wie het niet weet")
    elif all(door.area and door.area.kind is AreaKind.MUNICIPALITY for door in doors):
        # An area of another kind may well lie in any municipality: then we don't say a thing.
        covered = {code for door in doors for code in _municipalities(door)}
        offered = {service.municipality for service in services if service.municipality}
        for name in sorted(_municipality(file, code) for code in offered - covered):
            yield Gap(f"Er is geen voordeur voor {name}")
    answering = {d for contact in contacts if contact.kind in _ANSWERS for d in contact.domains}
    for domain, label in _domain_labels(file).items():
        if domain not in answering:
            yield Gap(f"Er is geen aanspreekpunt voor {label.lower()}")
