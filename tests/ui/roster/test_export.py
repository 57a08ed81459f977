"""Exporting the roster from the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.ui.roster.export_dialog import ExportRosterDialog
from socialekaart.ui.roster.page import RosterPage
from tests.ui.roster.bench import Bench


def dialog_of(page: RosterPage) -> ExportRosterDialog:
    page.heading.export.click()
    assert isinstance(page.dialog, ExportRosterDialog)
    return page.dialog


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_the_roster_is_written_and_told(
    bench: Bench, page: RosterPage, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"rooster{ending}"
    dialog_of(page).write_to(target)
    bench.settle()

    assert target.stat().st_size > 100
    (told,) = bench.sentences("told")
    assert str(told).startswith(f"Het rooster is geëxporteerd naar {target}: ")


def test_staff_are_in_it_only_when_ticked(bench: Bench, page: RosterPage, tmp_path: Path) -> None:
    plain, full = tmp_path / "a.csv", tmp_path / "b.csv"
    dialog = dialog_of(page)
    assert not dialog.warning.isVisible()
    dialog.write_to(plain)
    bench.settle()
    again = dialog_of(page)
    again.staff_only.setChecked(True)
    assert again.warning.isVisible()
    again.write_to(full)
    bench.settle()

    assert "Anneke" not in plain.read_text(encoding="utf-8-sig")
    assert "Anneke" in full.read_text(encoding="utf-8-sig")


def test_a_place_that_cannot_be_written_is_told_in_place(
    bench: Bench, page: RosterPage, tmp_path: Path
) -> None:
    dialog = dialog_of(page)

    dialog.write_to(tmp_path / "bestaat niet" / "rooster.csv")
    bench.settle()

    assert dialog.isVisible()
    assert dialog.problem.text()
