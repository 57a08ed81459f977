"""A real database, the shipped reference data, and deliveries made from records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from socialekaart import paths
from socialekaart.domain.model import Contact, Service
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.import_delivery import ImportOrder, ImportOutcome, import_delivery
from socialekaart.services.reference import Reference
from socialekaart.storage.database import IN_MEMORY, Database

Deliver = Callable[..., ImportOutcome]


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference(paths.data())


@pytest.fixture
def db() -> Iterator[Database]:
    with Database.open(IN_MEMORY) as database:
        yield database


@pytest.fixture
def deliver(db: Database, reference: Reference, tmp_path: Path) -> Deliver:
    """Write the records as a municipality would and import the files."""

    def run(
        services: Sequence[Service] | None = None,
        contacts: Sequence[Contact] | None = None,
        source: str = "Gemeente Voorbeeld",
        *,
        dry_run: bool = False,
        strict: bool = False,
    ) -> ImportOutcome:
        files = []
        if services is not None:
            files.append(tmp_path / "aanbod.csv")
            write_services(files[-1], services, reference.vocabulary)
        if contacts is not None:
            files.append(tmp_path / "contactpersonen.csv")
            write_contacts(files[-1], contacts, reference.vocabulary)
        order = ImportOrder(files, source, dry_run=dry_run, strict=strict)
        return import_delivery(db, reference, order)

    return run
