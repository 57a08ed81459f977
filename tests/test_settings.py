"""Settings survive a round trip, a newer version, damage and a disk that refuses."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart import settings
from socialekaart.errors import MachineError
from socialekaart.hosts import GEOCODER, TILES, NetworkRules
from socialekaart.settings import Settings

# TOML holds every text but lone surrogates, and numbers of 64 bits.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
sizes = st.lists(st.integers(0, 10_000), max_size=4).map(tuple)
any_settings = st.builds(
    Settings,
    practice_name=texts,
    practice_postcode=texts,
    network_allowed=st.booleans(),
    network_asked=st.booleans(),
    hosts_off=st.lists(texts, max_size=3).map(tuple),
    proxy=texts,
    language=texts,
    appearance=texts,
    map_visible=st.booleans(),
    crisis_name=st.text(),
    crisis_phone=st.text(),
    window_geometry=texts,
    window_state=texts,
    splitters=st.dictionaries(texts, sizes, max_size=3),
    recent_files=st.lists(st.lists(texts, max_size=2).map(tuple), max_size=3).map(tuple),
    roster_areas=st.lists(texts, max_size=3).map(tuple),
    coverage_municipalities=st.lists(texts, max_size=3).map(tuple),
    fact_terms=st.dictionaries(texts, st.integers(1, 3660), max_size=3),
    checker_name=texts,
    others=st.dictionaries(
        texts.map(lambda text: "nieuw_" + text), st.integers(-(2**63), 2**63 - 1) | texts
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a settings file in a folder that is not there yet."""
    return tmp_path / "nog niet" / "instellingen.toml"


@given(before=any_settings)
def test_what_is_saved_comes_back(
    before: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("s") / "instellingen.toml"

    settings.save(file, before)

    assert settings.load(file) == settings.Loaded(before)


def test_the_network_is_off_until_somebody_allows_it(path: Path) -> None:
    assert settings.load(path).settings.network_allowed is False
    assert settings.load(path).settings.network_asked is False


def test_what_may_be_contacted_is_told_as_rules(path: Path) -> None:
    chosen = Settings(
        network_allowed=True, hosts_off=(GEOCODER.origin,), proxy="http://proxy.example:80"
    )
    settings.save(path, chosen)

    rules = settings.load(path).settings.network

    assert rules == NetworkRules(True, frozenset({GEOCODER.origin}), "http://proxy.example:80")
    assert rules.may_use(TILES)
    assert not rules.may_use(GEOCODER)


def test_a_missing_file_gives_defaults_without_a_word_and_makes_nothing(path: Path) -> None:
    assert settings.load(path) == settings.Loaded(Settings())
    assert not path.parent.exists()


def test_keys_of_a_newer_version_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('practice_name = "Voorbeeld"\nfuture = 3\n[table]\na = "b"\n', encoding="utf-8")

    loaded = settings.load(path)
    settings.save(path, replace(loaded.settings, practice_name="Voorbeeld 2"))

    text = path.read_text(encoding="utf-8")
    assert "future = 3" in text
    assert '[table]\na = "b"' in text
    assert "Voorbeeld 2" in text
    assert loaded.problem == ""


@pytest.mark.parametrize(
    "content",
    [
        b"practice_name = ",
        b"\xff\xfe\x00",
        b"\x00\x00",
        b"a = 1\na = 2\n",
        b"x = " + b"[" * 5000 + b"]" * 5000,
    ],
    ids=["half a line", "not utf-8", "zeros", "key twice", "too deep"],
)
def test_a_damaged_file_is_set_aside_and_told(content: bytes, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    loaded = settings.load(path)

    assert loaded.settings == Settings()
    assert loaded.set_aside == path.with_name("instellingen.toml.kapot")
    assert loaded.set_aside.read_bytes() == content
    assert "beschadigd" in loaded.problem
    assert not path.exists()


@pytest.mark.parametrize(
    "line",
    [
        'network_allowed = "ja"',
        "network_allowed = 1",
        "practice_name = 12",
        "splitters = 3",
        'splitters = {links = "breed"}',
        "splitters = {links = [-1]}",
        "splitters = {links = [true]}",
    ],
)
def test_a_value_of_the_wrong_kind_gives_way_to_its_default(line: str, path: Path) -> None:
    path.parent.mkdir()
    path.write_text(f'{line}\nlanguage = "fy"\n', encoding="utf-8")

    loaded = settings.load(path)

    assert loaded.settings == Settings(language="fy")
    assert line.split()[0] in loaded.problem
    assert path.exists()


def test_a_file_that_cannot_be_read_gives_defaults_and_a_sentence(path: Path) -> None:
    path.mkdir(parents=True)

    loaded = settings.load(path)

    assert loaded.settings == Settings()
    assert "kunnen niet gelezen worden" in loaded.problem
    assert path.exists()


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("in de weg", encoding="utf-8")

    with pytest.raises(MachineError, match="niet bewaard"):
        settings.save(tmp_path / "bestand" / "instellingen.toml", Settings())


def test_a_failed_save_leaves_the_old_file_and_no_litter(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.save(path, Settings(practice_name="oud"))

    def full_disk(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full_disk)
    with pytest.raises(MachineError):
        settings.save(path, Settings(practice_name="nieuw"))

    assert settings.load(path).settings.practice_name == "oud"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(
    os.name == "nt", reason="Windows has no file modes; the folder is the user's own"
)
def test_nobody_else_may_read_the_settings(path: Path) -> None:
    settings.save(path, Settings())

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
