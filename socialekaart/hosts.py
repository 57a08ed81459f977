"""The one list of network hosts this program may ever contact; imports nothing of ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

_DEFAULT_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class AllowedHost:
    """One origin ("https://name", with a port when it isn't the usual one) and what it is for.

    `purpose` is Dutch and shown in the settings, so that a practice can tell its IT supplier.
    """

    origin: str
    purpose: str


TILES = AllowedHost("https://service.pdok.nl", "achtergrond van de kaart (Kadaster, PDOK)")
GEOCODER = AllowedHost("https://api.pdok.nl", "adressen opzoeken (Kadaster, PDOK)")
ALLOWED_HOSTS: tuple[AllowedHost, ...] = (TILES, GEOCODER)


def is_allowed(url: str, hosts: Iterable[AllowedHost] = ALLOWED_HOSTS) -> bool:
    """Tell whether `url` lies at one of `hosts`: same scheme, name and port, and no user name."""
    origin = _origin(url)
    return origin is not None and any(origin == _origin(host.origin) for host in hosts)


def _origin(url: str) -> tuple[str, str, int] | None:
    try:
        parts = urlsplit(url)
        port = parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
    except ValueError:
        return None
    if not port or not parts.hostname or _is_disguised(url, parts):
        return None
    return parts.scheme, parts.hostname, port


def _is_disguised(url: str, parts: SplitResult) -> bool:
    # With a user name, a backslash or a control character programs disagree on which host is meant.
    return "@" in parts.netloc or "\\" in url or any(ord(char) <= 32 for char in url)
