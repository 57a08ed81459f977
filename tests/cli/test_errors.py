"""Every wrong call, file and machine: a Dutch sentence on stderr, the right code, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from socialekaart.storage.database import Database
from tests.cli.conftest import Run


def assert_sentence(text: str, *parts: str) -> None:
    assert text.count("\n") == 1
    assert text.endswith(".\n")
    assert "Traceback" not in text
    for part in parts:
        assert part in text


@pytest.mark.parametrize(
    ("call", "part"),
    [
        (["zoek", "x", "--bij", "Verzonnenstad"], "Verzonnenstad"),
        (["zoek", "x", "--bij", "0999"], "0999"),
        (["zoek", "x", "--gemeente", "Nergens"], "Nergens"),
        (["zoek", "x", "--domein", "sterrenkunde"], "sterrenkunde"),
        (["zoek", "x", "--max", "nul"], "--max"),
        (["wie", "geld", "--op", "gisteren"], "gisteren"),
        (["wie", "geld", "--leeftijd", "200"], "--leeftijd"),
        (["wie"], "DOMEIN"),
        (["importeer", "x.csv"], "--bron"),
        (["vlieg"], "vlieg"),
        (["zoek", "--hard"], "--hard"),
        (["exporteer", "--naar", "/proc/nergens"], "/proc/nergens"),
        (["scherm", "--uit", "/proc/nergens/x.png"], "/proc/nergens"),
    ],
)
def test_a_wrong_call_ends_with_two(run: Run, call: list[str], part: str) -> None:
    ran = run(*call)
    assert ran.code == 2
    assert_sentence(ran.err.split("voorbeeld weg\n")[-1], part)


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("leeg.csv", b"", "leeg"),
        ("foto.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "foto.csv"),
        ("blad.xlsx", b"PK\x03\x04" + bytes(600), "blad.xlsx"),
        ("utf16.csv", "naam;aanbieder;domeinen;gemeente\n".encode("utf-16-le"), "utf16.csv"),
        ("adressen.csv", b"voornaam;achternaam\nA;B\n", "adressen.csv"),
    ],
)
def test_a_file_that_is_no_table_changes_nothing(
    run: Run, tmp_path: Path, name: str, content: bytes, part: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    for call in (["importeer", path, "--bron", "G"], ["controleer", path]):
        ran = run(*call)
        assert ran.code == 1
        assert_sentence(ran.err, part)
    assert run("exporteer", "--naar", tmp_path / "uit", "--bron", "G").code == 2


def test_a_file_that_is_too_large_is_refused_at_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    with path.open("wb") as file:
        file.write(b"naam;aanbieder;domeinen;gemeente\n")
        file.truncate(200 * 1000 * 1000)
    ran = run("importeer", path, "--bron", "G")
    assert ran.code == 1
    assert_sentence(ran.err, "groot.csv", "MB")


def test_a_missing_file_is_named(run: Run, tmp_path: Path) -> None:
    ran = run("importeer", tmp_path / "weg.csv", "--bron", "G")
    assert ran.code == 1
    assert_sentence(ran.err, "weg.csv", "bestaat niet")


def test_a_damaged_database_is_told_and_left_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "stuk.db"
    path.write_bytes(b"geen database " * 500)
    before = path.read_bytes()
    ran = run("zoek", "schulden", db=path)
    assert ran.code == 2
    assert_sentence(ran.err, "beschadigd", "reservekopie")
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_told(run: Run) -> None:
    ran = run("zoek", "schulden", db=Path("/proc/nergens/kaart.db"))
    assert ran.code == 2
    assert_sentence(ran.err, "--db")


def test_a_database_in_use_is_told(
    run: Run, delivery: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kaart.db"
    run("importeer", *delivery, "--bron", "G", db=path)
    monkeypatch.setattr("socialekaart.storage.database.BUSY_SECONDS", 0.05)
    with Database.open(path) as holder, holder.writing():
        ran = run("importeer", *delivery, "--bron", "G", db=path)
    assert ran.code == 2
    assert_sentence(ran.err, "in gebruik")


def test_help_speaks_dutch(run: Run) -> None:
    verbs = ("zoek", "wie", "importeer", "controleer", "exporteer", "scherm", "voorbeeld")
    for verb in ((), *((name,) for name in verbs)):
        out = run(*verb, "--help").out
        assert out.startswith("Gebruik: socialekaart")
        assert "Opties:" in out
        for english in ("usage", "option", "command", "show this", "message", "positional",
                        "required", "x>=", "<="):  # fmt: skip
            assert english not in out.lower()


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        ("zoek", ("[TEKST]", "in gewone woorden", "--bij", "--binnen", "nabijheid")),
        ("zoek", ("--domein", "--gemeente", "--max")),
        ("wie", ("DOMEIN", "--bij", "--leeftijd", "--op", "nu_bereikbaar")),
        ("importeer", ("--bron", "[verplicht]", "--proef", "--streng", "toegepast", "aantallen")),
        ("controleer", ("rijen_gelezen", "meldingen", "oplossing")),
    ],
)
def test_help_tells_what_a_verb_takes_and_gives(run: Run, verb: str, told: tuple[str, ...]) -> None:
    out = run(verb, "--help").out
    for part in told:
        assert part in out


@pytest.mark.parametrize(
    ("call", "part"),
    [
        (["zoek", "x", "--max", "0"], "1 of hoger"),
        (["wie", "geld", "--leeftijd", "-3"], "0 tot en met 130"),
        (["voorbeeld", "op"], "weg of terug"),
        (["zoek", "x", "--bij", ""], "De plaats ''"),
        (["zoek", "x", "--binnen", "5"], "Zeg met --bij"),
        (["zoek", "x", "--bij", "3241", "--binnen", "0"], "1 of hoger"),
        (["zoek", "x", "--bij", "3241", "--binnen", "2,5"], "--binnen"),
        (["zoek", "x", "--domein", ""], "Het domein ''"),
        (["zoek", "x", "--gemeente", ""], "De gemeente ''"),
        (["wie", "geld", "--bij", ""], "De plaats ''"),
    ],
)
def test_a_wrong_value_is_told_with_what_would_be_right(
    run: Run, call: list[str], part: str
) -> None:
    ran = run(*call)
    assert ran.code == 2
    assert_sentence(ran.err, part)


@pytest.mark.parametrize("verb", [("importeer", "--bron", "G"), ("controleer",)])
@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_errors_in_rows_are_one_sentence_on_stderr(
    run: Run, tmp_path: Path, verb: tuple[str, ...], as_json: tuple[str, ...]
) -> None:
    path = tmp_path / "levering.csv"
    path.write_text(
        "naam;aanbieder;domeinen;gemeente;breedtegraad;lengtegraad\n"
        "Een;V;geld;Zwolle;100;6\nTwee;V;geld;Zwole;;\nDrie;V;geld;Zwolle;;\n"
    )
    ran = run(*verb, path, *as_json)
    assert ran.code == 1
    assert_sentence(ran.err, "2 fouten", "levering.csv", "rij 2", "breedtegraad", "100")
    if as_json:
        assert ran.json


def test_the_process_itself_ends_so(tmp_path: Path) -> None:
    """The installed command, in a shell: code and stderr, on a console that knows no accents."""
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "socialekaart",
            "--db",
            str(tmp_path / "k.db"),
            "zoek",
            "Café",
            "--bij",
            "Nergenshuizen",
        ],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stdout == b""
    assert b"Nergenshuizen" in ran.stderr
    assert b"Traceback" not in ran.stderr
