"""Connections for Python code: checked TLS, through the practice's proxy, never past the list.

The one module that makes them; the window's own part, for tiles, is `ui.map.tiles`. Who asks for
an address has held it against `hosts` first, redirects too, as nothing here follows any.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from socialekaart.hosts import NO_PROXY, SYSTEM_PROXY

if TYPE_CHECKING:
    import ssl

    from urllib3 import PoolManager


@contextmanager
def connections(url: str, proxy: str = SYSTEM_PROXY) -> Generator[PoolManager, None, None]:
    """Give what connects to the host of `url`: through the proxy when there is one.

    `proxy` is as in `hosts.NetworkRules`. TLS is always checked, with the machine's own trust.
    Raises ValueError for a proxy that is no http(s) address.
    """
    import ssl

    import urllib3

    context = ssl.create_default_context()
    address = proxy_for(url, proxy)
    try:
        made = _through(address, context) if address else urllib3.PoolManager(ssl_context=context)
    except urllib3.exceptions.HTTPError as error:
        raise ValueError("proxy") from error
    try:
        yield made
    finally:
        made.clear()


def proxy_for(url: str, proxy: str = SYSTEM_PROXY) -> str:
    """Give the proxy to use for an address, "" for none: the one asked for, else the system's."""
    from urllib.request import getproxies, proxy_bypass

    if proxy == NO_PROXY:
        return ""
    if proxy == SYSTEM_PROXY:
        known = getproxies()
        proxy = known.get(urlsplit(url).scheme) or known.get("all") or ""
        if not proxy or proxy_bypass(urlsplit(url).netloc):
            return ""
    return proxy if "://" in proxy else f"http://{proxy}"


def _through(address: str, context: ssl.SSLContext) -> PoolManager:
    """Give what connects through a proxy; raises ValueError when it is no http(s) address."""
    import urllib3

    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"}:
        raise ValueError(parts.scheme)
    login = unquote(parts.netloc.rpartition("@")[0])
    return urllib3.ProxyManager(
        address,
        proxy_headers=urllib3.make_headers(proxy_basic_auth=login or None),
        proxy_ssl_context=context,
        ssl_context=context,
    )
