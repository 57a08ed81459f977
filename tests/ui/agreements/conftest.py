"""The bench of the screens of agreements."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.services.reference import Reference
from tests.ui.agreements.bench import Bench


@pytest.fixture(scope="session")
def reference() -> Reference:
    """Give the shipped reference data."""
    return Reference(paths.data())


@pytest.fixture
def bench(qtbot: QtBot, reference: Reference, tmp_path: Path) -> Iterator[Bench]:
    """Give a desk with two offerings and a person."""
    made = Bench(qtbot, reference, tmp_path)
    yield made
    made.stop()
