"""Packages for the tests: written by us or by hand, and a strict check by their own description."""

from __future__ import annotations

import csv
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import pytest

from socialekaart.domain.model import Contact, Service
from socialekaart.exchange.hsds.package_reader import HsdsPackage, read_package
from socialekaart.exchange.hsds.package_writer import export_package
from socialekaart.exchange.report import Finding, Report
from tests.exchange.tables import VOCABULARY

TODAY = date(2026, 11, 23)
ORGANIZATION = "11111111-1111-4111-8111-111111111111"
SERVICE = "22222222-2222-4222-8222-222222222222"
LOCATION = "33333333-3333-4333-8333-333333333333"
SITE = "44444444-4444-4444-8444-444444444444"
CONTACT = "55555555-5555-4555-8555-555555555555"


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a package."""

    package: HsdsPackage
    report: Report

    @property
    def service(self) -> Service:
        """The only offering."""
        (only,) = self.package.services
        return only

    @property
    def contact(self) -> Contact:
        """The only contact."""
        (only,) = self.package.contacts
        return only

    @property
    def codes(self) -> set[str]:
        """The codes of all findings."""
        return set(self.report.codes)

    def only(self, code: str) -> Finding:
        """Give the one finding with this code."""
        found = [finding for finding in self.report.findings if finding.code == code]
        assert len(found) == 1, self.report.as_text()
        return found[0]


def read(path: Path) -> Read:
    """Read a package with the vocabulary of two municipalities."""
    report = Report()
    return Read(read_package(path, VOCABULARY, report, TODAY), report)


def write(
    target: Path,
    services: Iterable[Service] = (),
    contacts: Iterable[Contact] = (),
    *,
    everything: bool = False,
) -> Path:
    """Write a package and give it."""
    export_package(target, services, contacts, VOCABULARY, include_practice_only=everything)
    return target


def rows_of(package: Path, file: str) -> list[dict[str, str]]:
    """Give the rows of a file of a package, by column."""
    with (package / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def foreign(folder: Path, **tables: list[dict[str, str]]) -> Path:
    """Write somebody else's package: one offering at one place, and what is told of it.

    `tables` are by file name without .csv; rows of the usual three replace the usual ones.
    """
    usual = {
        "organizations": [{"id": ORGANIZATION, "name": "Stichting Voorbeeld"}],
        "services": [service_row()],
        "locations": [{"id": LOCATION, "location_type": "physical"}],
        "service_at_location": [{"id": SITE, "service_id": SERVICE, "location_id": LOCATION}],
    }
    folder.mkdir(exist_ok=True)
    for name, rows in (usual | tables).items():
        columns = list(dict.fromkeys(column for row in rows for column in row)) or ["id"]
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def service_row(**cells: str) -> dict[str, str]:
    """Give a row of services.csv."""
    usual = {"id": SERVICE, "organization_id": ORGANIZATION, "name": "Eetcafé Voorbeeld"}
    return usual | {"status": "active"} | cells


def zipped(folder: Path, target: Path, top: str = "") -> Path:
    """Pack a folder, below a folder `top` of its own."""
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, f"{top}{path.name}")
    return target


def sample() -> Path:
    """Give the standard's own example package; skip the test where it is not."""
    root = Path(__file__).resolve().parents[3]
    folder = root / os.environ.get("SOCIALEKAART_SAMPLES", "../shared/samples") / "hsds-3.1"
    if not (folder / "datapackage.json").is_file():
        pytest.skip("the example package of HSDS is not on this machine (SOCIALEKAART_SAMPLES)")
    return folder


def problems_of(package: Path) -> list[str]:
    """Check a package strictly by its own datapackage.json; give what is wrong, file by file."""
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    assert described["profile"] == "tabular-data-package"
    resources = {entry["name"]: entry for entry in described["resources"]}
    tables = {name: rows_of(package, entry["path"]) for name, entry in resources.items()}
    problems = []
    for name, entry in resources.items():
        raw = (package / entry["path"]).read_bytes()
        header = raw.decode("utf-8").split("\r\n", 1)[0].split(",")
        fields = entry["schema"]["fields"]
        if header != [field["name"] for field in fields]:
            problems.append(f"{name}: header {header}")
        for field in fields:
            problems += _field_problems(name, field, [row[field["name"]] for row in tables[name]])
        for key in entry["schema"].get("foreignKeys", ()):
            problems += _key_problems(name, key, tables)
    return problems


def _field_problems(table: str, field: Mapping[str, Any], cells: list[str]) -> list[str]:
    """Check the cells of one column."""
    limits = field["constraints"]
    filled = [cell for cell in cells if cell]
    where = f"{table}.{field['name']}"
    problems = [f"{where}: {cell!r}" for cell in filled if not _fits(field, cell)]
    if limits["required"] and len(filled) < len(cells):
        problems.append(f"{where}: empty")
    if limits["unique"] and len(set(filled)) < len(filled):
        problems.append(f"{where}: not unique")
    if "enum" in limits:
        problems += [f"{where}: {cell!r}" for cell in filled if cell not in limits["enum"]]
    return problems


def _key_problems(
    table: str, key: Mapping[str, Any], tables: Mapping[str, list[dict[str, str]]]
) -> list[str]:
    """Check that what a column points at is there."""
    there = {row[key["reference"]["fields"]] for row in tables[key["reference"]["resource"]]}
    cells = (row[key["fields"]] for row in tables[table])
    return [f"{table}.{key['fields']}: {cell}" for cell in cells if cell and cell not in there]


def _fits(field: Mapping[str, Any], cell: str) -> bool:
    """Say whether a cell is of the type and format of its field."""
    kind = field.get("format") or field["type"]
    try:
        if kind == "uuid":
            return str(UUID(cell)) == cell
        if kind == "uri":
            return bool(urlsplit(cell).scheme and urlsplit(cell).netloc) and cell.isascii()
        if kind == "email":
            return re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", cell, re.ASCII) is not None
        parse: dict[str, Callable[[str], object]] = {
            "number": float,
            "date": date.fromisoformat,
            "datetime": datetime.fromisoformat,
            "time": time.fromisoformat,
        }
        return kind == "string" or parse[kind](cell) is not None
    except ValueError:
        return False
