"""An HSDS package in the shape of a delivery, so that an import takes it as any other file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from socialekaart.domain.model import Record, RecordKind
from socialekaart.errors import BadPackageError
from socialekaart.exchange.delivery_reader import DeliveredRow, DeliveredTable, Delivery
from socialekaart.exchange.header import Header
from socialekaart.exchange.hsds.package_reader import OpenPackage, hash_of
from socialekaart.exchange.hsds.records import TABLE_OF
from socialekaart.exchange.hsds.rows import Bundle
from socialekaart.exchange.hsds.tables import FILES
from socialekaart.exchange.report import Report
from socialekaart.exchange.schema import load_schema
from socialekaart.exchange.vocabulary import Vocabulary


class PackageRow(DeliveredRow):
    """One record of a package; like a row of a file, it is read when first asked for."""

    __slots__ = ("_bundle", "_package", "_position", "_report")

    def __init__(
        self, package: OpenPackage, kind: RecordKind, position: int, report: Report
    ) -> None:
        # Not that of a row of cells: it has no cells of its own.
        bundle = package.bundle(kind, position)
        self.kind = kind
        self.row = bundle.main.number
        self.external_id = package.external_id(kind, bundle)
        self.deleted = False
        self.raw_hash = hash_of(bundle)
        self._bundle: Bundle | None = bundle
        self._package = package
        self._position = position
        self._report = report
        self._parsed = False
        self._record: Record | None = None

    def parse(self) -> Record | None:
        """Read the rows (the first time) and give the record, or None when there is an error."""
        bundle, self._bundle = self._bundle, None
        if not self._parsed and bundle is not None:
            self._parsed = True
            self._record = self._package.read(self.kind, bundle, self._position)
            if self._record is None:
                self._report.rows_rejected += 1
        return self._record

    def refuse(self) -> None:
        """Count the row as an error without reading it."""
        self._parsed = True
        self._report.rows_rejected += 1


def open_package(
    path: Path, vocabulary: Vocabulary, report: Report, today: date | None = None
) -> Delivery:
    """Open a package as a delivery of offerings and, when it has any, contacts.

    A table without rows is left out: it says nothing about what was delivered before. Raises
    UnreadableFileError (or one of its kind) when there are no offerings or it can't be opened.
    """
    package = OpenPackage(path, vocabulary, report, today)
    kinds = [kind for kind in RecordKind if package.positions(kind)]
    if not kinds:
        raise BadPackageError(path, "er staat niets in")
    return Delivery(tuple(_table(package, kind, report) for kind in kinds))


def package_rows(package: OpenPackage, kind: RecordKind, report: Report) -> Iterator[PackageRow]:
    """Give the records of a kind as rows of a delivery, once."""
    for position in package.positions(kind):
        report.rows_read += 1
        row = PackageRow(package, kind, position, report)
        if package.is_refused(kind, position):
            row.refuse()
        yield row


def _table(package: OpenPackage, kind: RecordKind, report: Report) -> DeliveredTable:
    """Give the records of a kind as a table; a package has no header of ours."""
    return DeliveredTable(
        kind=kind,
        path=package.path,
        sheet="",
        label=FILES[TABLE_OF[kind]],
        header=Header(load_schema(kind), {}, (), 0),
        encoding="utf-8",
        delimiter=",",
        rows=package_rows(package, kind, report),
    )
