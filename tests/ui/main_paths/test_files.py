"""Leveringen and Beheer by keys; only the system's own dialog for files is answered for us."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.main_paths.keyboard import ENTER, Keyboard

HEADER = "aanbod_id;naam;aanbieder;samenvatting;domeinen;werkgebied_soort;gemeente;telefoon"
ROW = "V-1;Wereldkeuken;Voorbeeld Eettafels;Samen koken.;sociaal-netwerk;gemeente;Goeree-Overflakkee;0187-000555"  # noqa: E501


DELIVERED = "SELECT external_id FROM record WHERE external_id LIKE 'V-_'"


def answer_files(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the system's dialogs give this file and its folder."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([str(path)], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(path.parent))


def test_a_delivery_comes_onto_the_map_and_goes_again(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "aanbod.csv"
    path.write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    answer_files(monkeypatch, path)
    keyboard.keys("Ctrl+8")
    keyboard.press(ENTER)
    assert keyboard.say("Kies bestanden…") in keyboard.focus_names
    keyboard.press(ENTER)
    assert keyboard.say("Naam van de bron") in keyboard.focus_names
    keyboard.overwrite("Gemeente Voorbeeld")
    for _ in range(3):
        keyboard.tab_to("Verder")
        keyboard.press(ENTER)
    assert keyboard.rows(DELIVERED) == []
    keyboard.tab_to("Toepassen")
    keyboard.press(ENTER)
    keyboard.must_see("De levering staat op de kaart")
    assert keyboard.rows(DELIVERED) == [("V-1",)]

    keyboard.tab_to("Naar de kaart")
    keyboard.press(ENTER)
    keyboard.keys("Ctrl+F")
    keyboard.write("wereldkeuken")
    keyboard.must_see("0187-000 555")
    keyboard.keys("Ctrl+8")
    assert keyboard.say("Nieuwe levering…") in keyboard.focus_names


def test_an_own_file_is_begun_and_saved(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer_files(monkeypatch, tmp_path / "aanbod.csv")
    keyboard.keys("Ctrl+0")
    assert keyboard.say("Open bestand…") in keyboard.focus_names
    keyboard.tab_to("Begin leeg")
    keyboard.press(ENTER)
    keyboard.must_see("Nog geen regels")
    keyboard.keys("Ctrl+N")
    keyboard.write("Eettafel Voorbeeld")
    keyboard.press(ENTER)
    keyboard.keys("Ctrl+S")
    keyboard.tab_to("CSV in een map…")
    keyboard.press(ENTER)
    keyboard.must_see("Nog {n} fouten", n=3)
    keyboard.tab_to("Bewaar als concept")
    keyboard.press(ENTER)

    keyboard.must_see("Bewaard als concept")
    kept = next(tmp_path.glob("*aanbod*.csv")).read_text(encoding="utf-8-sig")
    assert "Eettafel Voorbeeld" in kept
