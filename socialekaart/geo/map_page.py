"""The map page: an empty folium shell whose every part comes from our own URL scheme.

folium rendered it once, when the program was built (`packaging/build_map_shell.py`): loading folium
takes as long as starting the web view. Where that page is not there, or is not of the present
recipe, folium renders it now.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from socialekaart import paths
from socialekaart.geo.map_recipe import seal

STORED = "map/shell.html"
"""The page as it was rendered, in our resources."""
STORED_BASE = "schema://adres/"
"""The address that its parts have in it."""


@dataclass(frozen=True, slots=True)
class MapPage:
    """The page as UTF-8 HTML, and the Content-Security-Policy header that must go with it."""

    html: bytes
    policy: str


def render_page(base_url: str, resources: Path | None = None) -> MapPage:
    """Make the page with its parts under `base_url` ("scheme://host/"), all of one scheme."""
    shell = _stored(resources or paths.resources())
    if shell is None:
        from socialekaart.geo.map_shell import render_shell

        shell = render_shell(STORED_BASE)
    nonce = secrets.token_hex(16)
    html = re.sub(r"<(script|style)>", rf'<\1 nonce="{nonce}">', shell)
    return MapPage(html.replace(STORED_BASE, base_url).encode(), _policy(base_url, nonce))


def sealed(shell: str) -> str:
    """Add to a page of which recipe it is, to be stored."""
    return f"{_seal_line()}{shell.rstrip()}\n"


def _stored(resources: Path) -> str | None:
    """Return the page that was rendered earlier; None when there is none of this recipe."""
    try:
        text = (resources / STORED).read_text(encoding="utf-8")
    except OSError:
        return None
    line = _seal_line()
    return text.removeprefix(line) if text.startswith(line) else None


def _seal_line() -> str:
    return f"<!-- {seal()} -->\n"


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
