"""What the map page is made of: options of the map, and the scripts and styles it loads.

Apart from what renders it, so that a page that was rendered earlier can be told from a stale one
without loading folium.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

Parts = tuple[tuple[str, ...], tuple[str, ...]]
"""Scripts and styles, by their path under the address of the page."""

# The middle of the country; the first pins replace this view. A small card shows all of it at zoom
# 6, where the tiles begin.
_CENTRE = (52.1, 5.3)
_START_ZOOM = 7
_MIN_ZOOM = 6
_MAX_ZOOM = 19
# Generous, so that a place near the border can still be put in the middle.
_BOUNDS = [[49.2, -1.5], [55.0, 12.0]]

MAP: dict[str, Any] = {
    "location": _CENTRE,
    "tiles": None,
    "zoom_start": _START_ZOOM,
    "zoom_control": "topright",
    # The keys belong to the window, which walks the map through functions of the page.
    "keyboard": False,
    # camelCase: folium hands unknown options on as they are, and clustering waits for maxZoom.
    "minZoom": _MIN_ZOOM,
    "maxZoom": _MAX_ZOOM,
    "maxBounds": _BOUNDS,
}
CLUSTER: dict[str, Any] = {
    "control": False,
    "chunkedLoading": True,
    # Between two pieces the page can answer the mouse; longer than that nobody needs to wait.
    "chunkDelay": 5,
    "animate": False,
    "showCoverageOnHover": False,
    "maxClusterRadius": 44,
    # What a click on a bubble does is told in crowds.js.
    "spiderfyOnMaxZoom": False,
    "zoomToBoundsOnClick": False,
    "spiderfyDistanceMultiplier": 1.25,
    "spiderLegPolylineOptions": {"weight": 1.5, "color": "#667585", "opacity": 0.6},
}
# map.js comes last: it joins the others, which only use pins.js and labels.js.
_OWN = (
    *("pins", "labels", "outline", "plain_base", "legend", "moves", "points", "crowds"),
    *("choice", "marks", "walk", "map"),
)
MAP_PARTS: Parts = (("leaflet/leaflet.js",), ("leaflet/leaflet.css",))
CLUSTER_PARTS: Parts = (
    ("markercluster/leaflet.markercluster.js",),
    ("markercluster/MarkerCluster.css",),
)
OWN_PARTS: Parts = (
    ("qwebchannel.js", *(f"map/{part}.js" for part in _OWN)),
    ("map/map.css",),
)


def seal() -> str:
    """Return what is another text when anything above is another."""
    recipe = (MAP, CLUSTER, MAP_PARTS, CLUSTER_PARTS, OWN_PARTS)
    return sha256(repr(recipe).encode()).hexdigest()[:16]
