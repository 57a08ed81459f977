"""A shown roster page on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.services import desk, wording
from socialekaart.services.reference import Reference
from socialekaart.ui.roster.page import RosterPage
from tests.ui.roster.bench import NOW, Bench


@pytest.fixture(scope="session")
def reference() -> Reference:
    """Give the shipped reference data."""
    return Reference(paths.data())


@pytest.fixture(autouse=True)
def one_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the desk look at people on the day that the page shows: one of them leaves."""
    for module in (desk, wording):
        monkeypatch.setattr(module, "dutch_now", lambda: NOW)


@pytest.fixture
def bench(qtbot: QtBot, reference: Reference, tmp_path: Path) -> Iterator[Bench]:
    """Give a desk with five people and nothing on show yet."""
    made = Bench(qtbot, reference, tmp_path)
    yield made
    made.stop()


@pytest.fixture
def page(bench: Bench) -> RosterPage:
    """Give the page, answered."""
    return bench.page()
