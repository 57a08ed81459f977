"""One front door, by keys on the real window: roster, leaving, wrong doors, waits and checks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from socialekaart.services.checks import desk as checks_desk
from socialekaart.services.reference import Reference
from socialekaart.services.waits import desk as waits_desk
from socialekaart.settings import Settings
from socialekaart.ui.main_window import MainWindow
from tests.e2e.conftest import NOW
from tests.ui.main_paths.keyboard import DOWN, ENTER, ESCAPE, RIGHT, SPACE, TAB, Keyboard

pytestmark = pytest.mark.e2e

GAP = "Zingeving, Middelharnis"


@pytest.fixture
def chosen() -> Settings:
    """Give the settings of a practice in Middelharnis."""
    return Settings(
        appearance="licht",
        practice_name="Praktijk Voorbeeld",
        practice_postcode="3241",
        roster_areas=("wijk:Middelharnis",),
    )


@pytest.fixture
def keyboard(
    window: MainWindow,
    qtbot: QtBot,
    db_path: Path,
    reference: Reference,
    monkeypatch: pytest.MonkeyPatch,
) -> Keyboard:
    """Give a keyboard at the window of an assistant, on the day that it shows."""
    for module in (checks_desk, waits_desk):
        monkeypatch.setattr(module, "dutch_now", lambda: NOW)
    window.resize(1280, 720)
    made = Keyboard(qtbot, window, db_path, reference, {})
    made.settle()
    return made


def assign(keyboard: Keyboard, name: str) -> None:
    """Choose somebody in the dialog that is open."""
    keyboard.must_see("Wijs iemand aan")
    keyboard.write(name)
    keyboard.press(ENTER)


def cell(keyboard: Keyboard, start: str) -> str:
    """Give the words of a cell of the roster."""
    found = [text for text in keyboard.shown() if text.startswith(start)]
    assert found, keyboard.shown()
    return found[0]


def who_is_called(keyboard: Keyboard) -> str:
    """Ask 'Wie bel ik?' about meaning in Middelharnis; give who comes first."""
    keyboard.keys("Ctrl+L")
    keyboard.overwrite("3241")
    keyboard.press(ESCAPE)
    keyboard.keys("Ctrl+2")
    keyboard.tab_to("Weet ik nog niet: de voordeur")
    while "Zingeving" not in keyboard.focus_names:
        keyboard.press(DOWN)
    keyboard.press(RIGHT)
    return keyboard.focus.accessibleName()


def test_a_gap_is_filled_and_opens_again_when_that_person_leaves(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+4")
    keyboard.walk_to(GAP)
    assert "Nog niemand" in cell(keyboard, GAP)
    keyboard.press(ENTER, ENTER)
    assign(keyboard, "geestelijk")
    keyboard.press(ESCAPE)
    assert "Dirk Voorbeeld" in cell(keyboard, GAP)
    assert who_is_called(keyboard).startswith("Dirk Voorbeeld")

    keyboard.keys("Ctrl+5")
    keyboard.write("geestelijk")
    keyboard.press(ENTER)
    keyboard.tab_to("Vertrekt…")
    keyboard.press(ENTER)
    keyboard.must_see("Dirk Voorbeeld vertrekt")
    keyboard.press(DOWN, ENTER)  # yesterday was the last day
    keyboard.must_see("De laatste werkdag van Dirk Voorbeeld is")
    keyboard.keys("Ctrl+4")
    keyboard.must_see("2 open plekken")
    assert "Vertrokken: Dirk Voorbeeld" in cell(keyboard, GAP)

    keyboard.tab_to("Toon de lijst")
    keyboard.press(ENTER)
    for start, name in ((GAP, "willemijn"), ("Werk en dagbesteding, Middelharnis", "samira")):
        domain, area = start.split(", ")
        keyboard.tab_to("Wijs iemand aan voor {domain} in {area}", domain=domain, area=area)
        keyboard.press(ENTER)
        assign(keyboard, name)
    assert not keyboard.sees("open plek")
    assert "Willemijn Voorbeeld" in cell(keyboard, GAP)
    assert who_is_called(keyboard).startswith("Willemijn Voorbeeld")


def test_not_here_becomes_a_chain_and_a_line_for_the_source(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(tmp_path))
    keyboard.write("grip op je geld")
    keyboard.press(DOWN, ENTER)
    keyboard.tab_to("Niet hier…")
    keyboard.press(ENTER, SPACE)
    keyboard.tab_to("Kort waarom (mag leeg)")
    keyboard.write("alleen schulden")
    keyboard.tab_to("Wie neemt dit wel aan?")
    keyboard.write("rechtswinkel")
    keyboard.press(ENTER)
    keyboard.must_see("Gemeld: niet hier.")
    keyboard.must_see("Wonen")
    keyboard.must_see("alleen schulden")
    keyboard.tab_to("Rechtswinkel Flakkee")

    keyboard.keys("Ctrl+8")
    keyboard.must_see("2 meldingen open")
    keyboard.tab_to("Terugmelding")  # of the national lines, which come first
    keyboard.press(TAB)
    keyboard.tab_to("Terugmelding")
    keyboard.press(ENTER)
    keyboard.must_see("2 meldingen staan klaar om te versturen.")
    keyboard.tab_to("Maak terugmelding.csv…")
    keyboard.press(ENTER)
    keyboard.must_see("komen in terugmelding.csv.")
    keyboard.press(ENTER)
    keyboard.must_see("2 meldingen opgeschreven")
    written = next(tmp_path.glob("**/*terugmelding*.csv")).read_text(encoding="utf-8-sig")
    assert "Grip op je geld" in written
    assert "alleen schulden" in written


def test_a_wait_over_the_norm_names_the_insurer(keyboard: Keyboard) -> None:
    keyboard.write("de branding")
    keyboard.tab_to("Meld een wachttijd…")
    keyboard.press(ENTER)
    keyboard.write("9")
    keyboard.tab_to("Daarna weken tot de behandeling")
    keyboard.write("12")
    keyboard.press(ENTER)

    keyboard.must_see("9 weken tot de intake · 12 weken tot de behandeling")
    keyboard.must_see("langer dan de norm")
    keyboard.must_see("De zorgverzekeraar kan bemiddelen")


def test_a_check_makes_the_words_fresh(keyboard: Keyboard) -> None:
    keyboard.write("cursus rondkomen doe je zo")
    keyboard.must_see("nog nooit gecontroleerd")
    keyboard.keys("Ctrl+7")
    assert keyboard.current_row().startswith("Cursus Rondkomen doe je zo")
    keyboard.keys("K")
    keyboard.must_see("Cursus Rondkomen doe je zo klopt.")
    keyboard.must_see("1 van 20 gecontroleerd in november")

    keyboard.keys("Ctrl+1")
    keyboard.must_see("gecontroleerd vandaag door jullie")
    assert not keyboard.sees("nog nooit gecontroleerd")
