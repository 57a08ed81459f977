"""The page that folium rendered when the program was built, and what stands in for it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from build_map_shell import present_shell

from socialekaart import paths
from socialekaart.geo.map_page import STORED, MapPage, render_page
from socialekaart.geo.map_recipe import CLUSTER, MAP_PARTS, OWN_PARTS, seal

_BASE = "voorbeeld://kaart/"


def _without_nonce(page: MapPage) -> str:
    return re.sub(r' nonce="[0-9a-f]+"', "", page.html.decode())


def _without_names(html: str) -> str:
    """Leave out the names that folium makes up anew each time."""
    return re.sub(r"_(?:[0-9a-f]{32}|kaart)\b", "_", html).strip()


def test_the_stored_page_is_what_folium_renders_now() -> None:
    stored = (paths.resources() / STORED).read_text(encoding="utf-8")
    assert stored == present_shell(), "run packaging/build_map_shell.py"


def test_the_stored_page_loads_all_parts_and_no_others() -> None:
    html = render_page(_BASE).html.decode()
    loaded = set(re.findall(rf'(?:src|href)="{_BASE}([^"]+)"', html))
    own = {*OWN_PARTS[0], *OWN_PARTS[1], *MAP_PARTS[0], *MAP_PARTS[1]}
    assert own < loaded
    assert "schema:" not in html


@pytest.mark.parametrize("stored", [None, "", "<html></html>", "<!-- 0123456789abcdef -->\n<html>"])
def test_without_a_page_of_this_recipe_folium_renders_it(
    tmp_path: Path, stored: str | None
) -> None:
    if stored is not None:
        (tmp_path / "map").mkdir()
        (tmp_path / STORED).write_text(stored, encoding="utf-8")
    made = _without_names(_without_nonce(render_page(_BASE, tmp_path)))
    assert made == _without_names(_without_nonce(render_page(_BASE)))


def test_another_recipe_has_another_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    before = seal()
    monkeypatch.setitem(CLUSTER, "maxClusterRadius", 45)
    assert seal() != before


def test_a_start_does_not_load_folium() -> None:
    code = (
        "import sys; from socialekaart.geo.map_page import render_page;"
        f"render_page('{_BASE}'); print({{'folium', 'numpy', 'branca'}} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
