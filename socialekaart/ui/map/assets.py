"""Find the files the map page may load: leaflet, markercluster, our own; nothing else on disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

_CONTENT_TYPES: Mapping[str, bytes] = MappingProxyType(
    {
        ".js": b"text/javascript; charset=utf-8",
        ".css": b"text/css; charset=utf-8",
        ".png": b"image/png",
        ".otf": b"font/otf",
    }
)


@dataclass(frozen=True, slots=True)
class Asset:
    """The bytes of a file and the content type the page is told."""

    content_type: bytes
    data: bytes


def asset_folders(resources: Path) -> dict[str, Path]:
    """Name the folders by the first part of their URL; `resources` is our own."""
    from xstatic.pkg import leaflet, leaflet_markercluster

    return {
        "leaflet": Path(leaflet.BASE_DIR),
        "markercluster": Path(leaflet_markercluster.BASE_DIR),
        "map": resources / "map",
        "fonts": resources / "fonts",
    }


def read_asset(folders: Mapping[str, Path], url_path: str) -> Asset | None:
    """Read the file at `url_path` ("/leaflet/leaflet.js", decoded), or None when it isn't ours."""
    folder, _, rest = url_path.removeprefix("/").partition("/")
    content_type = _CONTENT_TYPES.get(Path(rest).suffix)
    if folder not in folders or content_type is None or "\0" in rest:
        return None
    root = folders[folder].resolve()
    path = (root / rest).resolve()
    if not path.is_relative_to(root) or not path.is_file():
        return None
    return Asset(content_type, path.read_bytes())
