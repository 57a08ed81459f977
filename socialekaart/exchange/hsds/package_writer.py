"""Records to an HSDS 3.1 tabular data package: a folder, or a zip of one.

A package appears whole or not at all, and an old one stays when writing fails. The same records
give the very same package, byte for byte.
"""

from __future__ import annotations

import contextlib
import csv
import json
import os
import re
import shutil
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from socialekaart.domain.model import Contact, Service, Visibility
from socialekaart.errors import UnwritableFileError
from socialekaart.exchange.hsds import ids, terms
from socialekaart.exchange.hsds.attributes import Attribute, attributes_of
from socialekaart.exchange.hsds.contact_rows import contact_bundle, native_contact
from socialekaart.exchange.hsds.rows import Bundle, Row
from socialekaart.exchange.hsds.service_rows import service_bundle
from socialekaart.exchange.hsds.service_values import KEPT_PLACES, Reader, native_service
from socialekaart.exchange.hsds.tables import DESCRIPTOR_NAME, MISSING, TABLES, descriptor
from socialekaart.exchange.spreadsheets import defuse
from socialekaart.exchange.vocabulary import Vocabulary

if TYPE_CHECKING:
    from _csv import Writer

ZIP = ".zip"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: the same records give the same bytes."""
_HARMLESS = re.compile(r"-|\+?[\d(][\d ()-]*(?: tst \d+)?", re.ASCII)
"""What looks like a sum to a spreadsheet, but is our mark for nothing or a phone number."""


@dataclass(frozen=True, slots=True)
class HsdsOutcome:
    """What was written: the package, its records, and its rows by file name.

    `left_out` counts contacts that only practices may see, `hidden` offerings of which the
    address is confidential and stayed out.
    """

    path: Path
    services: int
    contacts: int
    rows: Mapping[str, int]
    left_out: int
    hidden: int


def export_package(
    target: Path,
    services: Iterable[Service],
    contacts: Iterable[Contact],
    vocabulary: Vocabulary,
    *,
    domain_label: Callable[[str], str] = str,
    include_practice_only: bool = False,
) -> HsdsOutcome:
    """Write a package: a zip when `target` ends in .zip, else a folder.

    Confidential addresses are never in it, and contacts that only practices may see only when
    asked for. Files of the standard in an existing folder are replaced, others stay. Raises
    UnwritableFileError.
    """
    with _scratch_beside(target) as scratch:
        folder = scratch / "nieuw"
        folder.mkdir()
        with _Files(folder) as files:
            package = _Package(files, vocabulary, domain_label, include_practice_only)
            for service in services:
                package.add_service(service)
            for contact in contacts:
                package.add_contact(contact)
            package.finish()
        _put_in_place(folder, target)
    return HsdsOutcome(
        target,
        files.counts["service"],
        files.counts["contact"],
        {table.path: files.counts[table.name] for table in TABLES.values()},
        package.left_out,
        package.hidden,
    )


class _Files:
    """The open CSV files of a package, by table."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = contextlib.ExitStack()
        self._writers: dict[str, tuple[list[tuple[str, bool]], Writer]] = {}
        self.counts: Counter[str] = Counter()

    def __enter__(self) -> _Files:
        for table in TABLES.values():
            path = self._folder / table.path
            file = self._open.enter_context(
                path.open("w", encoding="utf-8", errors="replace", newline="")
            )
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(table.columns)
            columns = [(field.name, field.is_free_text) for field in table.fields]
            self._writers[table.name] = columns, writer
        described = json.dumps(descriptor(TABLES.values()), ensure_ascii=False, indent=2)
        (self._folder / DESCRIPTOR_NAME).write_text(described + "\n", encoding="utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def write(self, table: str, cells: Mapping[str, str]) -> None:
        """Write a row by column; what a spreadsheet would run is defused."""
        columns, writer = self._writers[table]
        texts = [(cells.get(name, ""), is_free) for name, is_free in columns]
        # What begins with a letter is never run.
        writer.writerow(
            [_safe(text) if free and not text[:1].isalpha() else text for text, free in texts]
        )
        self.counts[table] += 1


def _safe(text: str) -> str:
    """Defuse free text, but for a number such as +32 3 123 45 67: others have to dial it."""
    return defuse(text) if text and not _HARMLESS.fullmatch(text) else text


class _Package:
    """The records of a package on their way to its files."""

    def __init__(
        self,
        files: _Files,
        vocabulary: Vocabulary,
        domain_label: Callable[[str], str],
        include_practice_only: bool,
    ) -> None:
        self._files = files
        self._vocabulary = vocabulary
        self._label = domain_label
        self._include_practice_only = include_practice_only
        self._reader = Reader(vocabulary, date.min)
        self._unique = ids.UniqueIds()
        self._organizations: dict[tuple[str, str], Row] = {}
        self._by_name: dict[str, Row] = {}
        self._services: dict[str, str] = {}
        self._external_ids: dict[str, str] = {}
        self._terms: dict[str, terms.Term] = {term.code: term for term in terms.column_terms()}
        self.left_out = 0
        self.hidden = 0

    def add_service(self, service: Service) -> None:
        """Write an offering, without its address when that is confidential."""
        if service.confidential_address:
            self.hidden += 1
            service = _without_places(service)
        named = (service.organization, service.name)
        own = self._unique.take(ids.record_id("service", service.external_id, *named))
        organization = self._organization(service.organization_id, service.organization)
        bundle = service_bundle(service, own, organization, self._vocabulary)
        self._services.setdefault(service.external_id, own)
        self._external_ids[own] = service.external_id
        told = list(attributes_of(service, bundle, native_service, self._reader))
        self._write("service", bundle, told)

    def add_contact(self, contact: Contact) -> None:
        """Write a contact, unless only practices may see it and nobody asked for those."""
        if contact.visibility is not Visibility.PUBLIC and not self._include_practice_only:
            self.left_out += 1
            return
        named = (contact.organization, contact.name, contact.role, contact.kind)
        own = self._unique.take(ids.record_id("contact", contact.external_id, *named))
        row = self._by_name.get(contact.organization)
        if row is None:
            row = self._organization("", contact.organization)
        entrances = (self._services.get(one, "") for one in contact.service_ids if one)
        bundle = contact_bundle(contact, own, row, next(filter(None, entrances), ""))
        read = partial(native_contact, external_id=lambda key: self._external_ids.get(key, ""))
        self._write("contact", bundle, list(attributes_of(contact, bundle, read, self._reader)))

    def finish(self) -> None:
        """Write the taxonomies and the terms that are used."""
        for key, name, description in (
            (terms.COLUMNS_ID, terms.COLUMNS, "Kolommen van het gegevensbestand sociale kaart."),
            (terms.DOMAINS_ID, terms.DOMAINS, "De levensdomeinen van de sociale kaart."),
        ):
            cells = {"id": key, "name": name, "description": description, "version": "1"}
            self._files.write("taxonomy", cells)
        for term in self._terms.values():
            cells = {
                "id": term.id,
                "code": term.code,
                "name": term.name if term.name.strip() else MISSING,
                "description": term.description,
                "taxonomy": term.taxonomy,
                "language": "nl",
                "taxonomy_id": term.taxonomy_id,
            }
            self._files.write("taxonomy_term", cells)

    def _organization(self, external_id: str, name: str) -> Row:
        """Give the row of an organisation, written when it is met first."""
        known = self._organizations.get((external_id, name))
        if known is None:
            key = self._unique.take(ids.organization_key(external_id, name))
            cells = {"id": key, "name": name or MISSING, "description": name or MISSING}
            known = self._organizations[external_id, name] = Row(cells)
            self._by_name.setdefault(name, known)
            self._files.write("organization", cells)
        return known

    def _write(self, table: str, bundle: Bundle, told: Iterable[Attribute]) -> None:
        """Write all rows of a record, and its attributes."""
        self._files.write(table, bundle.main.cells)
        for name, rows in bundle.tables.items():
            for row in rows if name != "organization" else ():
                self._files.write(name, row.cells)
        domains = (mark.code for mark in bundle.marks[bundle.id])
        for number, domain in enumerate(domains):
            self._write_attribute(Attribute(bundle.id, table, domain, ""), number)
        for number, attribute in enumerate(told):
            self._write_attribute(attribute, number)

    def _write_attribute(self, attribute: Attribute, number: int) -> None:
        """Write an attribute; its term comes along."""
        code = attribute.code
        term = self._terms.get(code)
        if term is None:
            is_extra = code.startswith(terms.EXTRA)
            header = code.removeprefix(terms.EXTRA)
            term = terms.extra_term(header) if is_extra else self._domain(code)
            self._terms[code] = term
        cells = {
            "id": ids.stable_id("attribute", attribute.link_id, code, str(number)),
            "link_id": attribute.link_id,
            "taxonomy_term_id": term.id,
            "link_entity": attribute.entity,
            "value": attribute.value,
            "label": term.name,
        }
        self._files.write("attribute", cells)

    def _domain(self, domain: str) -> terms.Term:
        return terms.domain_term(domain, self._label(domain) or domain)


def _without_places(service: Service) -> Service:
    """Leave addresses out, also what another's package told of them."""
    extra = {name: text for name, text in service.extra.items() if name not in KEPT_PLACES}
    return replace(service, locations=(), extra=extra)


@contextlib.contextmanager
def _scratch_beside(target: Path) -> Iterator[Path]:
    """Give a folder on the same disk to build the package in; it is gone afterwards."""
    try:
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise UnwritableFileError(target) from error
    try:
        yield folder
    except OSError as error:
        raise UnwritableFileError(target) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put_in_place(folder: Path, target: Path) -> None:
    """Make the finished files the package."""
    if target.suffix.casefold() == ZIP:
        _zip(folder, target)
        return
    if not target.exists():
        os.rename(folder, target)
        return
    before = folder.with_name("oud")
    before.mkdir()
    placed: list[str] = []
    try:
        for path in sorted(folder.iterdir()):
            place = target / path.name
            placed.append(path.name)
            if place.exists():
                os.replace(place, before / path.name)
            os.replace(path, place)
    except OSError:
        _put_back(placed, before, target)
        raise


def _put_back(names: Iterable[str], before: Path, target: Path) -> None:
    """Give the files of an older package their place again, when a new one can't take it."""
    for name in names:
        with contextlib.suppress(OSError):
            if (before / name).exists():
                os.replace(before / name, target / name)
            elif not (before.with_name("nieuw") / name).exists():
                (target / name).unlink(missing_ok=True)


def _zip(folder: Path, target: Path) -> None:
    """Pack the files, and let the zip take the place of an older one."""
    packed = folder.with_name("pakket.zip")
    names = sorted(path.name for path in folder.iterdir())
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with (folder / name).open("rb") as source, archive.open(entry, "w") as packed_file:
                _copy(source, packed_file)
    os.replace(packed, target)


def _copy(source: IO[bytes], packed: IO[bytes]) -> None:
    shutil.copyfileobj(source, packed, 1024 * 1024)
