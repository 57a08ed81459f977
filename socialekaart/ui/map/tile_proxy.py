"""The proxy for tiles, as Qt wants it; the part for everything else is in `connection`."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from socialekaart.connection import proxy_for
from socialekaart.hosts import NO_PROXY, SYSTEM_PROXY

_USUAL_PORT = 80
Type = QNetworkProxy.ProxyType


def tile_proxy(url: str, proxy: str) -> QNetworkProxy:
    """Give the proxy for an address; `proxy` is as in `hosts.NetworkRules`.

    For the computer's own this asks the system, which may take a moment where a script decides.
    """
    if proxy == NO_PROXY:
        return QNetworkProxy(Type.NoProxy)
    if proxy != SYSTEM_PROXY:
        return _http_proxy(proxy)
    query = QNetworkProxyQuery(QUrl(url))
    for found in QNetworkProxyFactory.systemProxyForQuery(query):
        if found.type() not in (Type.NoProxy, Type.DefaultProxy):
            return found
    # Qt and Python don't look in quite the same places; tiles go the way that downloads go.
    address = proxy_for(url, proxy)
    return _http_proxy(address) if address else QNetworkProxy(Type.NoProxy)


def _http_proxy(address: str) -> QNetworkProxy:
    """Take an address apart; what is none gives a proxy that is not there, never a way past it."""
    try:
        parts = urlsplit(address)
        made = QNetworkProxy(Type.HttpProxy, parts.hostname or "", parts.port or _USUAL_PORT)
    except ValueError:
        return QNetworkProxy(Type.HttpProxy, "", _USUAL_PORT)
    if parts.hostname and parts.username:
        made.setUser(unquote(parts.username))
        made.setPassword(unquote(parts.password or ""))
    return made
