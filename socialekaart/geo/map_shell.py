"""Render the shell of the map page with folium: an empty map that loads only our own parts.

No record ever goes through folium, because folium runs popups, tooltips and icon html as
JavaScript; the window pushes the pins into the finished page as JSON.
"""

from __future__ import annotations

from typing import Any

from branca.element import MacroElement
from folium import Map
from folium.elements import JSCSSMixin
from folium.plugins import MarkerCluster
from folium.template import Template

from socialekaart.geo.map_recipe import (
    CLUSTER,
    CLUSTER_PARTS,
    MAP,
    MAP_PARTS,
    OWN_PARTS,
    Parts,
)


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


def render_shell(base_url: str) -> str:
    """Render the page with its parts under `base_url` ("scheme://host/"), all of one scheme."""
    shell = _with_parts(Map, base_url, MAP_PARTS)(**MAP)
    cluster = _with_parts(MarkerCluster, base_url, CLUSTER_PARTS)(**CLUSTER)
    cluster.add_to(shell)
    start = _with_parts(_Start, base_url, OWN_PARTS)(shell.get_name(), cluster.get_name())
    start.add_to(shell)
    html: str = shell.get_root().render()
    return html


def _with_parts(kind: type[Any], base_url: str, parts: Parts) -> Any:
    """Derive a folium class whose scripts and styles are ours in place of four CDNs."""
    js, css = parts
    replaced = {
        "default_js": [(path, base_url + path) for path in js],
        "default_css": [(path, base_url + path) for path in css],
    }
    return type(kind.__name__, (kind,), replaced)
