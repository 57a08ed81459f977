"""Where things lie: the user's folders and the bundled files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from socialekaart import paths


def test_home_variable_holds_everything_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "stick"))

    own = {
        paths.data_folder(),
        paths.database_path(),
        paths.log_folder(),
        paths.map_trial_path(),
        paths.settings_path(),
    }

    assert all(path.is_relative_to(tmp_path / "stick") for path in own)
    assert len(own) == 5


@pytest.mark.parametrize("value", [None, "", "  "])
def test_without_home_variable_the_system_folders_are_used(
    value: str | None, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is None:
        monkeypatch.delenv(paths.HOME_VARIABLE)
    else:
        monkeypatch.setenv(paths.HOME_VARIABLE, value)

    assert paths.data_folder().name == "Socialekaart"
    assert paths.database_path().parent == paths.data_folder()
    assert paths.settings_path().name == "instellingen.toml"
    assert own_folders in paths.data_folder().parents


def test_home_variable_may_start_with_a_tilde(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, "~/kaart")

    assert paths.data_folder() == (own_folders / "kaart").resolve()


def test_asking_makes_no_folder(own_folders: Path) -> None:
    paths.database_path()
    paths.settings_path()
    paths.log_folder()

    assert list(own_folders.iterdir()) == []


def test_a_checkout_reads_data_beside_the_package() -> None:
    root = Path(paths.__file__).parent.parent

    assert paths.data("plaatsen") == root / "data" / "plaatsen"
    assert paths.resources() == root / "resources"


def test_an_installed_wheel_reads_data_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_data").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)

    assert paths.data("schemas", "x.json") == tmp_path / "_data" / "schemas" / "x.json"


def test_a_frozen_build_reads_data_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert paths.data("x.csv") == tmp_path / "data" / "x.csv"
    assert paths.resources("icons") == tmp_path / "resources" / "icons"
