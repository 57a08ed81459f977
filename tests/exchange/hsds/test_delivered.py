"""A package as a delivery: rows with ids and hashes, whose records are made when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.domain.model import RecordKind
from socialekaart.errors import BadPackageError
from socialekaart.exchange.delivery_reader import DeliveredRow
from socialekaart.exchange.hsds.delivered import open_package
from socialekaart.exchange.report import Report
from tests.exchange.hsds.packages import SERVICE, TODAY, foreign, service_row, write
from tests.exchange.tables import VOCABULARY
from tests.factories import contact, service


def rows(path: Path, report: Report | None = None) -> list[DeliveredRow]:
    """Give the rows of a package."""
    return list(open_package(path, VOCABULARY, report or Report(), TODAY).rows())


def hashes(path: Path) -> list[str]:
    """Give the hashes of the rows of a package."""
    return [row.raw_hash for row in rows(path)]


def test_records_come_as_rows_of_two_tables(tmp_path: Path) -> None:
    package = write(tmp_path / "pakket", [service()], [contact()], everything=True)
    delivery = open_package(package, VOCABULARY, Report(), TODAY)
    assert [(table.kind, table.label) for table in delivery.tables] == [
        (RecordKind.SERVICE, "services.csv"),
        (RecordKind.CONTACT, "contacts.csv"),
    ]
    offering, person = delivery.rows()
    assert (offering.external_id, person.external_id) == ("A-1", "C-1")
    assert (offering.row, offering.deleted) == (2, False)
    assert (offering.record, person.record) == (service(), contact())
    assert offering.record is offering.parse()


def test_a_table_without_rows_says_nothing_of_what_was_delivered_before(tmp_path: Path) -> None:
    package = write(tmp_path / "pakket", [service()])
    assert [t.kind for t in open_package(package, VOCABULARY, Report()).tables] == [
        RecordKind.SERVICE
    ]
    with pytest.raises(BadPackageError):
        open_package(write(tmp_path / "leeg"), VOCABULARY, Report())


def test_the_same_content_has_the_same_hash_wherever_it_stands(tmp_path: Path) -> None:
    other = service(external_id="A-2")
    first = write(tmp_path / "een", [service(), other])
    second = write(tmp_path / "twee.zip", [other, service()])
    assert hashes(first) == hashes(second)[::-1]


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("services", service_row(description="anders")),
        ("phones", {"id": "p", "service_id": SERVICE, "number": "0187-000123"}),
        ("required_documents", {"id": "d", "service_id": SERVICE, "document": "pas"}),
    ],
)
def test_the_hash_changes_with_all_that_belongs_to_a_record(
    tmp_path: Path, table: str, cells: dict[str, str]
) -> None:
    plain, changed = foreign(tmp_path / "een"), foreign(tmp_path / "twee", **{table: [cells]})
    assert hashes(plain) != hashes(changed)


def test_the_hash_changes_with_an_attribute(tmp_path: Path) -> None:
    plain, changed = (
        write(tmp_path / str(n), [service(remark=text)]) for n, text in enumerate(("a", "b"))
    )
    assert hashes(plain) != hashes(changed)


def test_nothing_is_told_of_a_record_that_nobody_asks_for(tmp_path: Path) -> None:
    report = Report()
    (row,) = rows(foreign(tmp_path / "pakket"), report)
    assert (report.rows_read, report.findings) == (1, [])
    assert row.record is not None
    assert report.codes["hsds_domein_leeg"] == 1


def test_a_refused_row_has_no_record_and_counts_once(tmp_path: Path) -> None:
    report = Report()
    package = foreign(tmp_path / "pakket", services=[service_row(), service_row()])
    first, second = rows(package, report)
    assert (first.record is None, second.record) == (False, None)
    assert report.rows_rejected == 1
