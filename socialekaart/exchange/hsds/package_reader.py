"""An HSDS package to records: ours or anybody's, with what is wrong in it told.

Everything that points at a record is gathered first; then a record needs nothing but its bundle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from socialekaart.domain.model import Contact, Record, RecordKind, Service
from socialekaart.exchange.hsds import terms
from socialekaart.exchange.hsds.archive import open_files
from socialekaart.exchange.hsds.load import Stores, load
from socialekaart.exchange.hsds.messages import HsdsLog
from socialekaart.exchange.hsds.records import TABLE_OF, read_contact, read_service
from socialekaart.exchange.hsds.rows import Bundle, Mark, Row
from socialekaart.exchange.hsds.service_values import Reader
from socialekaart.exchange.report import Report
from socialekaart.exchange.vocabulary import Vocabulary

READER_VERSION = "hsds-1"
"""Part of every hash: raise it when packages are read otherwise, so that no old hash matches."""
_BETWEEN = "\x1f"
_OF_SERVICE = ("cost_option", "required_document", "funding", "service_capacity", "url")


@dataclass(frozen=True, slots=True)
class HsdsPackage:
    """The records of a package, in the order of its files. `is_ours`: made by this program."""

    services: tuple[Service, ...]
    contacts: tuple[Contact, ...]
    is_ours: bool


def read_package(
    path: Path, vocabulary: Vocabulary, report: Report, today: date | None = None
) -> HsdsPackage:
    """Read a folder, a zip or the datapackage.json in a folder; what is wrong goes to `report`.

    Raises UnreadableFileError (or one of its kind) when it can't be opened or has no services.
    `today` decides which seasons of schedules lie ahead.
    """
    package = OpenPackage(path, vocabulary, report, today)
    records: dict[RecordKind, list[Record]] = {kind: [] for kind in RecordKind}
    for kind in RecordKind:
        for position in package.positions(kind):
            report.rows_read += 1
            record = package.read(kind, package.bundle(kind, position), position)
            if record is None:
                report.rows_rejected += 1
            else:
                records[kind].append(record)
    services = (one for one in records[RecordKind.SERVICE] if isinstance(one, Service))
    contacts = (one for one in records[RecordKind.CONTACT] if isinstance(one, Contact))
    return HsdsPackage(tuple(services), tuple(contacts), package.is_ours)


class OpenPackage:
    """A package of which all tables are in memory, and whose records are made when asked for."""

    def __init__(
        self, path: Path, vocabulary: Vocabulary, report: Report, today: date | None = None
    ) -> None:
        """Read the tables. Raises what `read_package` raises."""
        self.path = path
        log = HsdsLog(report)
        files = open_files(path)
        try:
            self._stores: Stores = load(files, log)
        finally:
            files.close()
        self._reader = Reader(vocabulary, today or date.today(), log)
        self._terms = {
            row.key("id"): Mark(
                row.key("taxonomy_id") == terms.COLUMNS_ID, row.raw("code"), row.raw("name"), ""
            )
            for row in self._stores["taxonomy_term"]
        }

    @property
    def is_ours(self) -> bool:
        """Say whether the package was made by this program."""
        return self._stores.ours

    def positions(self, kind: RecordKind) -> range:
        """Give where the records of a kind stand in their table."""
        return range(len(self._stores[TABLE_OF[kind]]))

    def bundle(self, kind: RecordKind, position: int) -> Bundle:
        """Gather a record's own row and all that belongs to it."""
        main = self._stores[TABLE_OF[kind]].row(position)
        return self._of_service(main) if kind is RecordKind.SERVICE else self._of_contact(main)

    def is_refused(self, kind: RecordKind, position: int) -> bool:
        """Say whether a row was refused when its table was read: its id was taken."""
        return position in self._stores.refused[TABLE_OF[kind]]

    def read(self, kind: RecordKind, bundle: Bundle, position: int) -> Record | None:
        """Give the record of a bundle; None when something in it is an error."""
        if self.is_refused(kind, position):
            return None
        if kind is RecordKind.SERVICE:
            return read_service(bundle, self._reader)
        return read_contact(bundle, self._reader, self._external_id_of_service)

    def external_id(self, kind: RecordKind, bundle: Bundle) -> str:
        """Give the id of a record as its source calls it, without reading the rest."""
        code = terms.codes(kind)["external_id"]
        told = (mark.value for mark in bundle.marks.get(bundle.id, ()) if mark.code == code)
        return next(told, bundle.id)

    def _external_id_of_service(self, service_id: str) -> str:
        if service_id not in self._stores["service"].positions:
            return ""
        code = terms.codes(RecordKind.SERVICE)["external_id"]
        told = (mark.value for mark in self._marks(service_id) if mark.code == code)
        return next(told, service_id)

    def _of_service(self, main: Row) -> Bundle:
        """Gather what belongs to an offering."""
        key = main.key("id")
        bundle = Bundle(main)
        self._put_by_id(bundle, "organization", main.key("organization_id"))
        self._put_by_id(bundle, "program", main.key("program_id"))
        at = self._pointing("service_at_location", ("service_id", [key]))
        places = list(dict.fromkeys(row.key("location_id") for row in at))
        bundle.tables["service_at_location"] = at
        for place in places:
            self._put_by_id(bundle, "location", place)
        sites = [row.key("id") for row in at]
        wanted: dict[str, list[tuple[str, Sequence[str]]]] = {
            "address": [("location_id", places)],
            "accessibility": [("location_id", places)],
            "service_area": [("service_id", [key]), ("service_at_location_id", sites)],
            "schedule": _of_the_nearest(key, sites, places),
            "language": _of_the_nearest(key, sites, places),
            "phone": [
                *_of_the_nearest(key, sites, places),
                ("organization_id", [main.key("organization_id")]),
            ],
        }
        wanted |= {table: [("service_id", [key])] for table in _OF_SERVICE}
        for table, ways in wanted.items():
            found = (rows for way in ways if (rows := self._pointing(table, way)))
            bundle.tables[table] = next(found, [])
        bundle.marks = {one: self._marks(one) for one in (key, *places)}
        return bundle

    def _of_contact(self, main: Row) -> Bundle:
        """Gather what belongs to a contact; the organisation of their offering will do too."""
        key = main.key("id")
        bundle = Bundle(main, marks={key: self._marks(key)})
        self._put_by_id(bundle, "organization", main.key("organization_id"))
        service = self._stores["service"].by_id(main.key("service_id"))
        if service is not None and not bundle.tables["organization"]:
            self._put_by_id(bundle, "organization", service.key("organization_id"))
        bundle.tables["phone"] = self._pointing("phone", ("contact_id", [key]))
        return bundle

    def _put_by_id(self, bundle: Bundle, table: str, key: str) -> None:
        row = self._stores[table].by_id(key)
        if row is not None:
            bundle.tables[table].append(row)

    def _pointing(self, table: str, way: tuple[str, Sequence[str]]) -> list[Row]:
        """Give the rows of a table that point with a column at one of some ids, in their order."""
        column, keys = way
        store = self._stores[table]
        positions = {position for key in keys for position in store.pointing(column, key)}
        return [store.row(position) for position in sorted(positions)]

    def _marks(self, key: str) -> list[Mark]:
        """Give what attributes say of a thing."""
        found = []
        for row in self._pointing("attribute", ("link_id", [key])):
            term = self._terms.get(row.key("taxonomy_term_id"))
            if term is not None:
                found.append(term._replace(value=row.raw("value"), number=row.number))
        return found


def _of_the_nearest(
    key: str, sites: Sequence[str], places: Sequence[str]
) -> list[tuple[str, Sequence[str]]]:
    """Give the ways to what is told of the offering itself, else of it at a place, else there."""
    return [
        ("service_id", [key]),
        ("service_at_location_id", sites),
        ("location_id", places),
    ]


def hash_of(bundle: Bundle) -> str:
    """Give 32 hex digits of all that a record is read from; where it stood doesn't count."""
    digest = blake2b(READER_VERSION.encode(), digest_size=16)
    for table, rows in (("", [bundle.main]), *bundle.tables.items()):
        for row in rows:
            cells = (f"{name}={row.cells[name]}" for name in sorted(row.cells))
            _add(digest, (table, *cells))
    for key, marks in bundle.marks.items():
        for mark in marks:
            _add(digest, (key, str(mark.ours), mark.code, mark.name, mark.value))
    return digest.hexdigest()


def _add(digest: blake2b, parts: Sequence[str]) -> None:
    digest.update((_BETWEEN.join(parts) + "\n").encode("utf-8", "replace"))
