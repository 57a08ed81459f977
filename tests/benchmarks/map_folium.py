"""Folium alone in a bare web view: rendered anew for every set of points, as its users do.

Leaflet and markercluster come from a server on loopback in place of four CDNs; what else folium
asks for (jQuery, Bootstrap, fonts) is left out, which only makes it faster.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from socialekaart import paths
from socialekaart.services.views import MapPoint
from socialekaart.ui.map.assets import asset_folders

DRAWN, CHOSEN = "drawn", "chosen"
"""Titles of the page once its points, or what was chosen, were drawn: after two frames, as ours."""

_CENTRE, _ZOOM = (52.1, 5.3), 7
_IN_TWO_FRAMES = (
    "requestAnimationFrame(() => requestAnimationFrame(() => {{ document.title = '{}'; }}))"
)
_TELL = f"<script>addEventListener('load', () => {_IN_TWO_FRAMES.format(DRAWN)});</script></html>"
_AWESOME = "<script>L.AwesomeMarkers = {icon: () => L.divIcon({className: 'pin'})};</script></head>"
"""What folium's fast clusters ask of a library that comes from a CDN only."""
_JS = ("leaflet/leaflet.js", "markercluster/leaflet.markercluster.js")
_CSS = ("leaflet/leaflet.css", "markercluster/MarkerCluster.css")

KINDS = ("Marker", "MarkerCluster", "FastMarkerCluster")


def render(kind: str, points: Sequence[MapPoint]) -> str:
    """Render the page of folium for these points."""
    import folium
    from folium.plugins import FastMarkerCluster, MarkerCluster

    for part in (folium.Map, MarkerCluster, FastMarkerCluster):
        part.default_js, part.default_css = [], []
    folium.Map.default_js = [(path, path) for path in _JS]
    folium.Map.default_css = [(path, path) for path in _CSS]
    shell = folium.Map(location=_CENTRE, zoom_start=_ZOOM, tiles=None, maxZoom=19)
    if kind == "FastMarkerCluster":
        FastMarkerCluster([[p.latitude, p.longitude] for p in points]).add_to(shell)
    else:
        layer: Any = MarkerCluster().add_to(shell) if kind == "MarkerCluster" else shell
        for point in points:
            folium.Marker((point.latitude, point.longitude)).add_to(layer)
    html: str = shell.get_root().render()
    return html.replace("</head>", _AWESOME).replace("</html>", _TELL)


def choose(point: MapPoint) -> str:
    """Return the script that goes to a point: alone, folium has no way to choose one."""
    at = f"[{point.latitude}, {point.longitude}]"
    go = f"Object.values(window).find((one) => one instanceof L.Map).setView({at}, 16)"
    return f"{go}; {_IN_TWO_FRAMES.format(CHOSEN)}; 0"


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""


class Pages:
    """A server on loopback for a folder with the page and its parts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name, source in asset_folders(paths.resources()).items():
            shutil.copytree(source, folder / name, dirs_exist_ok=True)
        handler = partial(_Handler, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def put(self, html: str) -> str:
        """Write the page; return its address."""
        (self._folder / "kaart.html").write_text(html, encoding="utf-8")
        return f"http://127.0.0.1:{self._server.server_port}/kaart.html"
