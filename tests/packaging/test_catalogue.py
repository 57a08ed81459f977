"""The catalogue of texts: everything the window says is in it, translated, and Qt can read it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import catalogue
import PySide6
import pytest
from catalogue import ComputedTextError, Key
from PySide6.QtCore import QTranslator

from socialekaart.ui.languages import read_catalogue

QT = Path(PySide6.__file__).parent
RENEW = "werk de lijst bij met 'make texts' en vertaal wat leeg is"

READ_BY_THE_PROGRAM = {
    "placeholders": re.compile(r"\{[^}]*\}"),
    "keys": re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d+|[A-Z0-9!])(?!\w)|\bF\d+\b|\t"),
    "file patterns": re.compile(r"\([^()]*\*\.[^()]*\)|;;"),
    "mark-up": re.compile(r"</?\w+[^>]*>"),
}


@pytest.fixture(scope="module")
def asked() -> set[Key]:
    """Give every text that the source asks a translation for."""
    return {text.key for text in catalogue.texts_in(catalogue.SOURCE)}


@pytest.fixture(scope="module")
def known() -> dict[Key, str]:
    """Give the catalogue as it is kept."""
    return catalogue.read(catalogue.CATALOGUE)


@pytest.fixture(scope="module")
def made(known: dict[Key, str]) -> list[tuple[str, str]]:
    """Give every Dutch text with its translation; what has none yet is told by another test."""
    return [(source, text) for (_, source), text in known.items() if text]


def test_every_text_of_the_window_is_in_the_catalogue_and_no_other(
    asked: set[Key], known: dict[Key, str]
) -> None:
    assert sorted(asked - known.keys()) == [], RENEW
    assert sorted(known.keys() - asked) == [], RENEW


def test_every_text_is_translated(known: dict[Key, str]) -> None:
    assert [key for key, text in known.items() if not text.strip()] == [], RENEW


@pytest.mark.parametrize("name", ["placeholders", "keys", "file patterns", "mark-up"])
def test_what_the_program_reads_survives_translation(
    made: list[tuple[str, str]], name: str
) -> None:
    find = READ_BY_THE_PROGRAM[name].findall

    assert [pair for pair in made if Counter(find(pair[0])) != Counter(find(pair[1]))] == []


def test_the_edges_of_a_text_survive_translation(made: list[tuple[str, str]]) -> None:
    """Spaces on the edge join pieces of a sentence; an ellipsis says that more is asked."""
    assert [pair for pair in made if _edges(pair[0]) != _edges(pair[1])] == []


def test_a_letter_to_press_survives_translation(made: list[tuple[str, str]]) -> None:
    assert [pair for pair in made if pair[0].count("&") != pair[1].count("&")] == []


@pytest.mark.parametrize(
    "start", ["januari februari", "maandag dinsdag", "ma di wo", "jan feb mrt", "1.234,5"]
)
def test_lists_of_names_keep_their_number(made: list[tuple[str, str]], start: str) -> None:
    lists = [pair for pair in made if pair[0].startswith(start)]

    assert lists
    assert [pair for pair in lists if len(pair[0].split()) != len(pair[1].split())] == []


def test_the_file_is_written_as_the_tool_writes_it(known: dict[Key, str]) -> None:
    written = catalogue.written(catalogue.updated(known, known))

    assert catalogue.CATALOGUE.read_text(encoding="utf-8") == written, RENEW


def test_the_program_reads_the_catalogue_as_the_tool_does(known: dict[Key, str]) -> None:
    finished = {key: made for key, made in known.items() if made}

    assert read_catalogue(catalogue.CATALOGUE) == finished


# --- Qt's own tools -----------------------------------------------------------------------------


def test_qts_lupdate_finds_no_text_that_we_miss(asked: set[Key], tmp_path: Path) -> None:
    found = tmp_path / "found.ts"
    options = ["-locations", "none", "-extensions", "py", "-tr-function-alias", "translate+=t"]
    _run("lupdate", "-silent", *options, str(catalogue.SOURCE), "-ts", str(found))

    assert sorted(catalogue.read(found).keys() - asked) == []


def test_qts_lrelease_makes_the_same_of_the_catalogue(
    known: dict[Key, str], tmp_path: Path
) -> None:
    made = tmp_path / "made.qm"
    _run("lrelease", "-silent", str(catalogue.CATALOGUE), "-qm", str(made))
    translator = QTranslator()
    assert translator.load(str(made))

    finished = {key: text for key, text in known.items() if text}
    assert {key: translator.translate(*key) for key in finished} == finished


# --- finding texts ------------------------------------------------------------------------------


def found(code: str) -> list[Key]:
    """Give the texts that the tool finds in a piece of code."""
    return [text.key for text in catalogue.texts_of(code, "a.py")]


def test_a_text_is_found_under_its_innermost_class() -> None:
    code = """
class Page:
    class Row:
        def show(self):
            def later():
                return self.tr("in een functie in een functie")
    def ask(self):
        return f"{self.tr('in een f-string')}: {self.tr('twee ' 'delen')}"
"""
    assert found(code) == [
        ("Row", "in een functie in een functie"),
        ("Page", "in een f-string"),
        ("Page", "twee delen"),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "from socialekaart.ui.words import translate\ndef f():\n    translate('a', 'Tekst')",
        "from socialekaart.ui.words import translate as t\ndef f():\n    t('a', 'Tekst')",
        "translate = QCoreApplication.translate\ndef f():\n    translate('a', 'Tekst')",
        "def f():\n    QCoreApplication.translate('a', 'Tekst')",
        "def f():\n    words.translate('a', 'Tekst')",
        "def f():\n    t = words.translate\n    t('a', 'Tekst')",
        "from x import translate\ndef f():\n    row, t = 1, translate\n    t('a', 'Tekst')",
        "from x import translate\ndef f(make):\n    return lambda: make(translate('a', 'Tekst'))",
    ],
)
def test_a_text_is_found_whatever_translate_is_called(code: str) -> None:
    assert found(code) == [("a", "Tekst")]


@pytest.mark.parametrize(
    "code", ["line.translate(0, 3)", "piece.translate(None, 'ab')", "str.translate('a', table)"]
)
def test_what_only_looks_like_it_is_left_alone(code: str) -> None:
    assert found(f"def f():\n    {code}") == []


@pytest.mark.parametrize(
    "code",
    [
        "class A:\n    def f(self, text):\n        self.tr(text)",
        "class A:\n    def f(self):\n        self.tr(f'{1} ding')",
        "class A:\n    def f(self, page):\n        page.tr('Tekst')",
        "class A:\n    def f(self):\n        self.tr('{n} ding', '', 3)",
        "def f(self):\n    self.tr('Buiten een klasse')",
        "from x import translate\ndef f(told):\n    translate('a', told)",
        "from x import translate\ndef f(where):\n    translate(where, 'Tekst')",
        "from x import translate\nNAMES = {1: translate('a', 'Te vroeg')}",
        "class A:\n    title = QCoreApplication.translate('a', 'Te vroeg')",
    ],
)
def test_what_no_catalogue_can_know_is_refused_with_its_line(code: str) -> None:
    with pytest.raises(ComputedTextError, match=r"^a\.py:\d+: "):
        found(code)


def test_all_refusals_are_told_at_once(tmp_path: Path) -> None:
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_text("class A:\n    def f(s):\n        s.tr('Tekst')\n", "utf-8")

    with pytest.raises(ComputedTextError, match=r"(?s)a\.py:3.*b\.py:3"):
        catalogue.texts_in(tmp_path)


# --- keeping the catalogue ----------------------------------------------------------------------


def test_a_new_text_comes_in_empty_and_an_old_one_goes() -> None:
    known = {("a", "blijft"): "stays", ("a", "weg"): "gone"}

    assert catalogue.updated([("b", "nieuw"), ("a", "blijft")], known) == {
        ("a", "blijft"): "stays",
        ("b", "nieuw"): "",
    }


def test_a_catalogue_is_read_as_it_was_written(tmp_path: Path) -> None:
    entries = {
        ("a", " <b>‘één’ & {n}</b>\t "): ' "one"\n & two ',
        ("a", "nog niet"): "",
        ("b", "x"): "y",
    }
    path = tmp_path / "some.ts"
    path.write_text(catalogue.written(entries), encoding="utf-8")

    assert catalogue.read(path) == entries
    assert 'type="unfinished"' in path.read_text(encoding="utf-8")


def test_an_unfinished_translation_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "some.ts"
    text = catalogue.written({("a", "x"): "y"})
    path.write_text(text.replace("<translation>", '<translation type="unfinished">'), "utf-8")

    assert catalogue.read(path) == {("a", "x"): ""}
    assert read_catalogue(path) == {}


def test_renewing_says_what_is_left_to_translate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    code = "class A:\n    def f(self):\n        self.tr('Oud'), self.tr('Nieuw')\n"
    (source / "a.py").write_text(code, "utf-8")
    path = tmp_path / "i18n" / "some.ts"
    path.parent.mkdir()
    path.write_text(catalogue.written({("A", "Oud"): "Old", ("A", "Weg"): "Gone"}), "utf-8")
    monkeypatch.setattr(catalogue, "SOURCE", source)
    monkeypatch.setattr(catalogue, "CATALOGUE", path)

    assert catalogue.main([]) == 0

    assert catalogue.read(path) == {("A", "Nieuw"): "", ("A", "Oud"): "Old"}
    told = capsys.readouterr().out
    assert told == "a.py:3: A: Nieuw\n2 teksten, 1 nog te vertalen, 1 vervallen.\n"


def test_renewing_stops_at_a_text_that_cannot_be_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.py").write_text("class A:\n    def f(self, t):\n        self.tr(t)\n", "utf-8")
    monkeypatch.setattr(catalogue, "SOURCE", tmp_path)

    assert catalogue.main([]) == 2
    assert "a.py:3" in capsys.readouterr().err


def _edges(text: str) -> tuple[str, str, bool]:
    """Give the white space before and after a text, and whether it ends in an ellipsis."""
    before, after = len(text) - len(text.lstrip()), len(text.rstrip())
    return text[:before], text[after:], text.endswith("…")


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of Qt that comes with PySide6."""
    program = QT / (tool + (".exe" if sys.platform == "win32" else ""))
    subprocess.run([program, *arguments], check=True, capture_output=True, timeout=20)
