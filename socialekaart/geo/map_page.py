"""Render the map page: an empty folium shell whose every part comes from our own URL scheme.

No record ever goes through folium, because folium runs popups, tooltips and icon html as
JavaScript; the window pushes the pins into the finished page as JSON.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from typing import Any

from branca.element import MacroElement
from folium import Map
from folium.elements import JSCSSMixin
from folium.plugins import MarkerCluster
from folium.template import Template

# The middle of the country, and the zoom that shows it whole; the first pins replace this view.
_CENTRE = (52.1, 5.3)
_START_ZOOM = 7
_MIN_ZOOM = 7
_MAX_ZOOM = 19
# Generous, so that a place near the border can still be put in the middle.
_BOUNDS = [[49.8, 1.5], [54.6, 9.0]]

_LEAFLET_JS = ("leaflet/leaflet.js",)
_LEAFLET_CSS = ("leaflet/leaflet.css",)
_CLUSTER_JS = ("markercluster/leaflet.markercluster.js",)
_CLUSTER_CSS = ("markercluster/MarkerCluster.css",)
_OWN_JS = ("qwebchannel.js", "map/pins.js", "map/plain_base.js", "map/legend.js", "map/map.js")
_OWN_CSS = ("map/map.css",)


@dataclass(frozen=True, slots=True)
class MapPage:
    """The page as UTF-8 HTML, and the Content-Security-Policy header that must go with it."""

    html: bytes
    policy: str


class _Start(JSCSSMixin, MacroElement):
    """Load our own scripts and hand them the map and the cluster layer folium made."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            directoryMap.start({{ this.map_name }}, {{ this.cluster_name }});
        {% endmacro %}
        """
    )

    def __init__(self, map_name: str, cluster_name: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca leaves this one untyped
        self.map_name = map_name
        self.cluster_name = cluster_name


def render_page(base_url: str) -> MapPage:
    """Render the shell with its parts under `base_url` ("scheme://host/"), all of one scheme."""
    shell = _with_parts(Map, base_url, _LEAFLET_JS, _LEAFLET_CSS)(
        location=_CENTRE,
        tiles=None,
        zoom_start=_START_ZOOM,
        zoom_control="topright",
        # camelCase: folium hands unknown options on as they are, and clustering waits for maxZoom.
        minZoom=_MIN_ZOOM,
        maxZoom=_MAX_ZOOM,
        maxBounds=_BOUNDS,
    )
    cluster = _with_parts(MarkerCluster, base_url, _CLUSTER_JS, _CLUSTER_CSS)(
        control=False,
        chunkedLoading=True,
        animate=False,
        showCoverageOnHover=False,
        maxClusterRadius=44,
        spiderLegPolylineOptions={"weight": 1.5, "color": "#667585", "opacity": 0.6},
    )
    cluster.add_to(shell)
    _with_parts(_Start, base_url, _OWN_JS, _OWN_CSS)(shell.get_name(), cluster.get_name()).add_to(
        shell
    )
    nonce = secrets.token_hex(16)
    html = re.sub(r"<(script|style)>", rf'<\1 nonce="{nonce}">', shell.get_root().render())
    return MapPage(html.encode(), _policy(base_url, nonce))


def _with_parts(kind: type[Any], base_url: str, js: tuple[str, ...], css: tuple[str, ...]) -> Any:
    """Derive a folium class whose scripts and styles are ours in place of four CDNs."""
    parts = {
        "default_js": [(path, base_url + path) for path in js],
        "default_css": [(path, base_url + path) for path in css],
    }
    return type(kind.__name__, (kind,), parts)


def _policy(base_url: str, nonce: str) -> str:
    # A nonce lets folium's own inline parts run while an injected handler or script stays dead;
    # hashes would do so too, but WebEngine puts the headers of a custom scheme in lower case.
    scheme = base_url.split("//", maxsplit=1)[0]
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scheme} 'nonce-{nonce}'",
            f"style-src {scheme} 'nonce-{nonce}'",
            f"img-src {scheme} data:",
            f"font-src {scheme}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )
