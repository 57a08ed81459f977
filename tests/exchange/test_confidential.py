"""A confidential address stays out of what is handed on, wherever it stands."""

from __future__ import annotations

import pytest

from socialekaart.exchange.confidential import without_address
from tests.factories import service


@pytest.mark.parametrize(
    "text",
    [
        "of via Voorbeeldstraat 1",
        "3241AB",
        "Anderweg 12, 3253 AA Ouddorp",
        "51,757; 4,165",
        "POINT(4.165 51.757)",
    ],
)
def test_a_column_that_tells_a_place_goes_with_the_address(text: str) -> None:
    masked = without_address(service(extra={"Contact": text, "Intern nr": "7"}))
    assert masked.extra == {"Intern nr": "7"}
    assert masked.locations == ()


@pytest.mark.parametrize("text", ["7", "vraag naar Ans", "sinds 2019", "12 plaatsen"])
def test_other_columns_stay(text: str) -> None:
    assert without_address(service(extra={"Extra": text})).extra == {"Extra": text}
