"""Render the shell of the map page with folium and store it, so that no start has to.

    python packaging/build_map_shell.py

Run it when `socialekaart/geo/map_recipe.py` or the version of folium changes; a test says so.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

_MADE_UP = re.compile(r"\b([a-z_]+_)[0-9a-f]{32}\b")


def present_shell() -> str:
    """Render the page with names that are the same every time."""
    from socialekaart.geo.map_page import STORED_BASE, sealed
    from socialekaart.geo.map_shell import render_shell

    return sealed(_MADE_UP.sub(r"\1kaart", render_shell(STORED_BASE)))


def main() -> None:
    """Write the page into the resources."""
    from socialekaart.geo.map_page import STORED

    path = ROOT / "resources" / STORED
    path.write_text(present_shell(), encoding="utf-8", newline="\n")
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
