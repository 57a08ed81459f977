"""The outline of the country below the map's plain base: coast, lakes, rivers and borders.

data/plaatsen/BRONNEN.md tells where it is from; packaging/build_outline.py makes the file and
describes its form.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple


class OutlineShape(NamedTuple):
    """A shape: `land` and `water` are areas, `rivier`, `provincie` and `rijksgrens` lines.

    A part holds longitude and latitude of its first point and then the steps to each next one, in
    units of the outline. What comes later lies on top; an area's further parts are holes in it.
    """

    kind: str
    parts: list[list[int]]


class Outline(NamedTuple):
    """The shapes, and how many of their units go into a degree."""

    scale: int
    shapes: tuple[OutlineShape, ...]


def read_outline(folder: Path) -> Outline:
    """Return what omtrek.json in `folder` holds; raise OSError when it is missing."""
    told = json.loads((folder / "omtrek.json").read_text(encoding="utf-8"))
    return Outline(told["schaal"], tuple(OutlineShape(*shape) for shape in told["vormen"]))
