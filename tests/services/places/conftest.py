"""A directory to look up addresses of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.geo.pdok_stub import PdokStub
from tests.services.places.directory import Directory


@pytest.fixture
def stub() -> Iterator[PdokStub]:
    with PdokStub() as service:
        yield service


@pytest.fixture
def directory(reference: Reference, tmp_path: Path, stub: PdokStub) -> Iterator[Directory]:
    with Database.open(tmp_path / "kaart.db") as db:
        yield Directory(db, reference, tmp_path, stub)
