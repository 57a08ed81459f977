"""Only the files of the map page can be read through the scheme."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart import paths
from socialekaart.ui.map.assets import asset_folders, read_asset


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        ("/leaflet/leaflet.js", b"text/javascript"),
        ("/leaflet/images/layers.png", b"image/png"),
        ("/markercluster/MarkerCluster.css", b"text/css"),
        ("/map/map.js", b"text/javascript"),
        ("/fonts/Inter-Regular.otf", b"font/otf"),
    ],
)
def test_parts_of_the_page_are_found(path: str, content_type: bytes) -> None:
    asset = read_asset(asset_folders(paths.resources()), path)

    assert asset is not None
    assert asset.content_type.startswith(content_type)
    assert asset.data


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "binnen.js").write_text("binnen")
    (tmp_path / "buiten.js").write_text("buiten")
    (tmp_path / "map2").mkdir()
    (tmp_path / "map2" / "buur.js").write_text("buur")
    return {"map": tmp_path / "map"}


def test_a_file_inside_is_read(folders: dict[str, Path]) -> None:
    asset = read_asset(folders, "/map/binnen.js")

    assert asset is not None
    assert asset.data == b"binnen"


@pytest.mark.parametrize(
    "path",
    [
        "/map/../buiten.js",
        "/map/x/../../buiten.js",
        "/map/../map2/buur.js",
        "/map//etc/hosts.js",
        "/map/..\\buiten.js",
        "/../buiten.js",
        "/buiten.js",
        "/map2/buur.js",
        "/map/",
        "/map",
        "",
        "/map/binnen.js\0.png",
        "/map/binnen.js.map",
    ],
)
def test_nothing_outside_the_folders_is_read(folders: dict[str, Path], path: str) -> None:
    assert read_asset(folders, path) is None


def test_an_absolute_path_is_refused(folders: dict[str, Path], tmp_path: Path) -> None:
    assert read_asset(folders, f"/map/{tmp_path}/buiten.js") is None


def test_a_link_that_leads_outside_is_refused(folders: dict[str, Path], tmp_path: Path) -> None:
    link = tmp_path / "map" / "link.js"
    try:
        link.symlink_to(tmp_path / "buiten.js")
    except OSError:
        pytest.skip("this system makes no links")

    assert read_asset(folders, "/map/link.js") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["..", ".", "map", "map2", "buiten.js", "buur.js", "\\", ""])))
def test_no_walk_leads_outside(folders: dict[str, Path], steps: list[str]) -> None:
    asset = read_asset(folders, "/map/" + "/".join(steps))

    assert asset is None
