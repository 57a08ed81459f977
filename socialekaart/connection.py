"""Connections for Python code: checked TLS, through the practice's proxy, never past the list.

The one module that makes them; the window's own part, for tiles, is `ui.map.tiles`. Who asks for
an address has held it against `hosts` first, redirects too, as nothing here follows any.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from socialekaart.hosts import NO_PROXY, SYSTEM_PROXY

if TYPE_CHECKING:
    import ssl

    from urllib3 import PoolManager


_FIRST_FAILURE = 500


class Reach(StrEnum):
    """What came of knocking at a host."""

    REACHED = "reached"
    NOT_FOUND = "not_found"
    NO_ANSWER = "no_answer"
    PROXY = "proxy"
    """The proxy doesn't answer, wants a password, refuses, or is no proxy."""
    UNTRUSTED = "untrusted"
    """Something answers that can't prove to be the host; often a page to log in to the network."""
    FAILING = "failing"
    """The host answers that it is out of order."""


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


def reach(url: str, proxy: str = SYSTEM_PROXY, seconds: float = 5.0) -> Reach:
    """Ask a host for the head of one address, once, and tell whether it answers.

    Takes at most some `seconds` for connecting and as many for waiting.
    """
    from urllib3.exceptions import HTTPError

    try:
        with connections(url, proxy) as manager:
            status = manager.request(
                "HEAD",
                url,
                headers={"User-Agent": "Socialekaart"},
                timeout=seconds,
                redirect=False,
                retries=False,
            ).status
    except HTTPError as error:
        return _failure(error)
    except ValueError:
        return Reach.PROXY
    return Reach.FAILING if status >= _FIRST_FAILURE else Reach.REACHED


def _failure(error: Exception) -> Reach:
    from urllib3 import exceptions as theirs

    if isinstance(error, theirs.ProxyError):
        return Reach.PROXY
    if isinstance(error, theirs.SSLError):
        return Reach.UNTRUSTED
    if isinstance(error, theirs.NameResolutionError):
        return Reach.NOT_FOUND
    return Reach.NO_ANSWER


def _through(address: str, context: ssl.SSLContext) -> PoolManager:
    """Give what connects through a proxy; raises ValueError when it is no http(s) address."""
    import urllib3

    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(parts.scheme)
    login = unquote(parts.netloc.rpartition("@")[0])
    return urllib3.ProxyManager(
        address,
        proxy_headers=urllib3.make_headers(proxy_basic_auth=login or None),
        proxy_ssl_context=context,
        ssl_context=context,
    )
