"""What the tests of the delivery screens share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from socialekaart.ui.dressing import dress
from tests.ui.deliveries.fake_delivery_desk import FakeDeliveryDesk
from tests.ui.deliveries.wizard_stage import Stage


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Give a wizard at its first step; `wijkteam.xlsx` has columns that aren't ours."""
    dress(qapp, "licht")
    desk = FakeDeliveryDesk(foreign=frozenset({"wijkteam.xlsx"}))
    made = Stage(qtbot, desk, tmp_path)
    yield made
    made.close()
