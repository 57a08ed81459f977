"""Exporting a list or everything: nothing secret by default, and what is on is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from socialekaart.errors import UnwritableFileError
from socialekaart.ui.dialogs.export_all import ExportAllDialog
from socialekaart.ui.dialogs.export_selection import ExportSelectionDialog
from tests.ui.deliveries.sources_bench import Bench, texts

IDS = ("s1", "s2", "s3")


def open_list(bench: Bench) -> tuple[ExportSelectionDialog, list[str]]:
    dialog = ExportSelectionDialog(bench.desk, bench.aside, IDS)
    told: list[str] = []
    dialog.exported.connect(told.append)
    bench.qtbot.addWidget(dialog, before_close_func=lambda _dialog: bench.stop())
    dialog.open()
    return dialog, told


def test_by_default_nothing_secret_is_written(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = str(tmp_path / "lijst")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (asked, ""))
    bench = Bench(qtbot)
    dialog, told = open_list(bench)
    assert not dialog.warning.isVisible()

    dialog.save.click()
    bench.settle()

    assert bench.desk.exports == [(IDS, tmp_path / "lijst.xlsx", False, False)]
    assert told == [f"3 keer aanbod geëxporteerd naar {tmp_path / 'lijst.xlsx'}."]
    assert not dialog.isVisible()


def test_the_chosen_form_decides_the_ending(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = str(tmp_path / "lijst.v2.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (asked, ""))
    bench = Bench(qtbot)
    dialog, _ = open_list(bench)

    dialog.csv.setChecked(True)
    dialog.save.click()
    bench.settle()

    assert bench.desk.exports[0][1] == tmp_path / "lijst.v2.csv"


def test_what_is_secret_is_asked_by_name_and_warned_about(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(qtbot)
    dialog, _ = open_list(bench)

    dialog.practice_only.setChecked(True)
    assert "alleen voor jullie" in texts(dialog)
    dialog.confidential.setChecked(True)
    assert "kan iemand gevaar lopen" in texts(dialog)
    dialog.write_to(tmp_path / "a.csv")
    bench.settle()

    assert bench.desk.exports[0][2:] == (True, True)


def test_a_file_that_cannot_be_written_is_a_sentence_and_the_dialog_stays(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(qtbot)
    dialog, told = open_list(bench)
    bench.desk.raises = UnwritableFileError(tmp_path / "a.csv")

    dialog.write_to(tmp_path / "a.csv")
    bench.settle()

    assert dialog.isVisible()
    assert "Sluit het als het nog open staat" in dialog.problem.text()
    assert told == []


@pytest.mark.parametrize("file_format", ["csv", "xlsx", "hsds"])
def test_everything_is_exported_in_the_chosen_form(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file_format: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    bench = Bench(qtbot)
    dialog = ExportAllDialog(bench.desk, bench.aside)
    told: list[str] = []
    dialog.exported.connect(told.append)
    bench.qtbot.addWidget(dialog, before_close_func=lambda _dialog: bench.stop())
    dialog.open()
    assert dialog.file_format == "csv"

    dialog.choices[file_format].setChecked(True)
    dialog.save.click()
    bench.settle()

    assert bench.desk.exported_all == [(tmp_path, file_format)]
    assert str(tmp_path) in told[0]
