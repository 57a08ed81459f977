"""Excel damage is shown with before and after, and mended when asked, never by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.exchange.report import Severity
from tests.services.maintain.support import AANBOD, keys, opened, texts


@pytest.mark.parametrize(
    ("column", "before", "after"),
    [
        ("telefoon", "612345678", "06-12345678"),
        ("telefoon", " 612345678 ", "06-12345678"),
        ("telefoon", "6,12345678E+08", "06-12345678"),
        ("telefoon", "Â\u00a0612345678", "06-12345678"),
        ("geldig_van", "46329", "03-11-2026"),
        ("omschrijving", "Een cafÃ© " + "waar je welkom bent " * 10, None),
        ("aanbod_id", "6,1234E+04", "61234"),
    ],
)
def test_damage_is_proposed_and_mended_on_request(
    tmp_path: Path, column: str, before: str, after: str | None
) -> None:
    expected = after or before.replace("Ã©", "é").strip()
    file = opened(tmp_path, {column: before})
    (repair,) = file.repairs()
    assert (repair.column, repair.before) == (column, before)
    assert texts(file, column) == [before]
    file.apply_repairs()
    assert [text.strip() for text in texts(file, column)] == [expected]
    assert file.repairs() == ()
    assert file.checks.counts[Severity.REPAIR] == 0
    file.undo()
    assert texts(file, column) == [before]


def test_coordinates_are_put_back_and_get_their_comma(tmp_path: Path) -> None:
    file = opened(
        tmp_path,
        {"breedtegraad": "4,1650|51,7", "lengtegraad": "51,7560|4,2"},
        {"aanbod_id": "A-2", "breedtegraad": "51756012|51,7", "lengtegraad": "4,165|4,2"},
    )
    file.apply_repairs()
    assert texts(file, "breedtegraad") == ["51,7560|51,7", "51.756012|51,7".replace(".", ",")]
    assert texts(file, "lengtegraad") == ["4,1650|4,2", "4,165|4,2"]
    assert not file.checks.counts


def test_one_repair_of_several_can_be_chosen(tmp_path: Path) -> None:
    file = opened(tmp_path, {"telefoon": "612345678", "naam": "CafÃ©"})
    file.apply_repairs([repair for repair in file.repairs() if repair.column == "naam"])
    assert (texts(file, "naam"), texts(file, "telefoon")) == (["Café"], ["612345678"])


def test_damage_upon_damage_is_mended_in_one_go(tmp_path: Path) -> None:
    file = opened(tmp_path, {"naam": "CafÃƒÂ©"})
    file.apply_repairs()
    assert texts(file, "naam") == ["Café"]


def test_a_proposal_for_a_cell_that_was_changed_is_passed_over(tmp_path: Path) -> None:
    file = opened(tmp_path, {"telefoon": "612345678"})
    repairs = file.repairs()
    file.set_cell(AANBOD, keys(file)[0], "telefoon", "0187-000123")
    assert file.apply_repairs(repairs) is None
    assert texts(file, "telefoon") == ["0187-000123"]
