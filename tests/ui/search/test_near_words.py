"""The row says why it stands where it does, short on screen and in full when asked or spoken."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from socialekaart.domain.areas import width
from socialekaart.domain.model import AreaKind
from socialekaart.domain.nearness import nearness
from socialekaart.services.views import ServiceHit, ServiceQuery
from socialekaart.ui import near_words, theme
from socialekaart.ui.models.results import ResultModel
from socialekaart.ui.theme import Role
from tests.ui import fake_data as data
from tests.ui.fake_desk import FakeDesk

GEMEENTE, REGIO, LANDELIJK, WIJK = (
    AreaKind.MUNICIPALITY,
    AreaKind.REGION,
    AreaKind.NATIONAL,
    AreaKind.NEIGHBOURHOOD,
)


def hit(
    km: float | None,
    kind: AreaKind = GEMEENTE,
    *,
    serves: bool = True,
    comes: bool = False,
    locations: int = 1,
    partly: bool = False,
) -> ServiceHit:
    near = nearness(km, serves, comes, width(kind), locations=locations, partly=partly)
    return replace(FakeDesk().find(ServiceQuery(), data.NOW).hits[0], nearness=near)


@pytest.mark.parametrize(
    ("found", "short", "full"),
    [
        (hit(1.2), "1,2 km", "1,2 km"),
        (hit(1.2, locations=3), "1,2 km", "1,2 km (dichtstbijzijnde van 3)"),
        (
            hit(23),
            "hele gemeente · kantoor 23 km",
            "Werkt in de hele gemeente; kantoor op 23 km",
        ),
        (
            hit(23, comes=True, locations=2),
            "zonder reizen · kantoor 23 km",
            "Helpt thuis, online of telefonisch, in de hele gemeente; "
            "kantoor op 23 km (dichtstbijzijnde van 2)",
        ),
        (
            hit(None, LANDELIJK, comes=True),
            "zonder reizen · landelijk",
            "Helpt thuis, online of telefonisch, in het hele land",
        ),
        (hit(None, REGIO), "hele regio", "Werkt in de hele regio"),
        (
            hit(3.4, WIJK),
            "deze buurt · kantoor 3,4 km",
            "Werkt in deze buurt; kantoor op 3,4 km",
        ),
        (
            hit(3.4, WIJK, partly=True),
            "deel van de gemeente · kantoor 3,4 km",
            "Werkt in een deel van de gemeente; kantoor op 3,4 km",
        ),
        (
            hit(1.2, serves=False),
            "buiten werkgebied · 1,2 km",
            "Buiten het werkgebied: werkt niet voor deze plaats; kantoor op 1,2 km",
        ),
        (
            hit(None, serves=False),
            "buiten werkgebied",
            "Buiten het werkgebied: werkt niet voor deze plaats",
        ),
    ],
)
def test_a_row_says_why_it_stands_there(
    qtbot: QtBot, found: ServiceHit, short: str, full: str
) -> None:
    model = ResultModel()
    model.set_hits((found,), data.NOW)
    index = model.index(0, 0)

    assert near_words.where(found) == short
    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == full
    assert full in model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    # Of a row in the narrowest list, half is left for the name.
    assert QFontMetrics(theme.font(Role.BODY)).horizontalAdvance(short) < 300


def test_without_a_place_a_row_says_how_wide_it_serves() -> None:
    found = replace(hit(None), nearness=None, area_kind=WIJK, municipality_name="Texel")
    assert near_words.where(found) == near_words.where_in_full(found) == "Texel"
