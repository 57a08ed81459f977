"""The one list of network hosts this program may ever contact; imports nothing of ours.

`ALLOWED_HOSTS` is fixed. Next to it stand the addresses of sources that the practice entered
itself: `source_host` makes one of those, and it counts for downloads of that source only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urlsplit

_DEFAULT_PORTS = {"https": 443, "http": 80}
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_LONGEST_NAME = 253
_KEPT = "/%:@!$&'()*+,;=?"


@dataclass(frozen=True, slots=True)
class AllowedHost:
    """One origin ("https://name", with a port when it isn't the usual one) and what it is for.

    `purpose` is Dutch, so that a practice can tell its IT supplier. `source` is the name of the
    source whose host it is, "" for a host of the program's own.
    """

    origin: str
    purpose: str
    source: str = ""


TILES = AllowedHost("https://service.pdok.nl", "achtergrond van de kaart (Kadaster, PDOK)")
GEOCODER = AllowedHost("https://api.pdok.nl", "adressen opzoeken (Kadaster, PDOK)")
ALLOWED_HOSTS: tuple[AllowedHost, ...] = (TILES, GEOCODER)

SYSTEM_PROXY = ""
"""As the computer is set up."""
NO_PROXY = "geen"
"""Straight to the host, whatever the computer says."""


@dataclass(frozen=True, slots=True)
class NetworkRules:
    """What a practice lets out: nothing unless `allowed`, then all but the origins in `off`.

    `proxy` is `SYSTEM_PROXY`, `NO_PROXY`, or an address as `proxy_address` writes it.
    """

    allowed: bool = False
    off: frozenset[str] = frozenset()
    proxy: str = SYSTEM_PROXY

    def may_use(self, host: AllowedHost) -> bool:
        """Tell whether this host may be contacted now."""
        # By what it means: somebody may have written "https://API.pdok.nl/" in the settings file.
        return self.allowed and _origin(host.origin) not in map(_origin, self.off)

    def may_ask(self, url: str, hosts: Iterable[AllowedHost] = ALLOWED_HOSTS) -> bool:
        """Tell whether `url` lies at one of `hosts` that may be contacted now."""
        return is_allowed(url, filter(self.may_use, hosts))


NETWORK_OFF = NetworkRules()


class AddressProblem(StrEnum):
    """Why an address that somebody typed can't be one of a source, or of a proxy."""

    NOT_HTTPS = "not_https"
    NOT_HTTP = "not_http"
    USER_NAME = "user_name"
    BAD_CHARACTER = "bad_character"
    NO_HOST = "no_host"


class AddressError(ValueError):
    """An address that can't be one of a source; `problem` says why."""

    def __init__(self, problem: AddressProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def is_allowed(url: str, hosts: Iterable[AllowedHost] = ALLOWED_HOSTS) -> bool:
    """Tell whether `url` lies at one of `hosts`: same scheme, name and port, and no user name."""
    origin = _origin(url)
    return origin is not None and any(origin == _origin(host.origin) for host in hosts)


def source_host(url: str, name: str) -> AllowedHost:
    """Make the origin of a source's address allowed, for the downloads of that source only.

    `url` is as somebody typed it, `name` the source's. Raises AddressError.
    """
    parts = urlsplit(source_url(url))
    origin = f"{parts.scheme}://{parts.netloc}"
    return AllowedHost(origin, f"bestanden ophalen van bron {name}", name)


def all_hosts(sources: Mapping[str, str]) -> tuple[AllowedHost, ...]:
    """List every host with its purpose for the settings; `sources` maps a name to an address.

    An address that is none is left out: nothing is ever fetched from it either.
    """
    found = list(ALLOWED_HOSTS)
    for name, url in sources.items():
        try:
            found.append(source_host(url, name))
        except AddressError:
            continue
    return tuple(found)


def source_url(url: str) -> str:
    """Write an address in the one way all programs read alike, without its `#part`.

    The host in lower case and in ASCII, the usual port left out, odd characters in the path as
    %XX. Raises AddressError when it isn't https, names a user, or names no real host.
    """
    parts = _split(url.strip(" \t\r\n\ufeff"))
    host = _plain_host(parts.hostname or "")
    port = "" if parts.port in {None, 443} else f":{parts.port}"
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return f"https://{host}{port}{quote(parts.path, safe=_KEPT) or '/'}{query}"


def proxy_address(text: str) -> str:
    """Write what somebody typed as a proxy: "" or "geen" as they are, "host:3128" as an address.

    A user name and password before the host are kept. Raises AddressError for what is no http
    address with a host: what goes through is encrypted, the way to the proxy itself is not.
    """
    typed = text.strip(" \t\r\n\ufeff")
    if typed.casefold() in {SYSTEM_PROXY, NO_PROXY}:
        return typed.casefold()
    if not typed.isprintable() or re.search(r"[\s\\]", typed):
        raise AddressError(AddressProblem.BAD_CHARACTER)
    if "://" in typed and not typed.casefold().startswith("http://"):
        raise AddressError(AddressProblem.NOT_HTTP)
    try:
        parts = urlsplit(typed if "://" in typed else f"http://{typed}")
        port = parts.port
    except ValueError:
        raise AddressError(AddressProblem.NO_HOST) from None
    if port == 0:
        raise AddressError(AddressProblem.NO_HOST)
    login, at, _ = parts.netloc.rpartition("@")
    return f"http://{login}{at}{_proxy_host(parts.hostname or '')}{f':{port}' if port else ''}"


def _proxy_host(host: str) -> str:
    """Give a proxy's host as a name in ASCII or an IP number; raise AddressError for neither."""
    try:
        number = ip_address(host)
    except ValueError:
        return _plain_host(host)
    return f"[{number}]" if number.version == 6 else str(number)


def _split(url: str) -> SplitResult:
    """Take an address apart, or raise AddressError."""
    if not url.isprintable():
        raise AddressError(AddressProblem.BAD_CHARACTER)
    if not url.lower().startswith("https://"):
        raise AddressError(AddressProblem.NOT_HTTPS)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise AddressError(AddressProblem.NO_HOST) from None
    if "@" in parts.netloc:
        raise AddressError(AddressProblem.USER_NAME)
    if "\\" in parts.netloc + parts.path or re.search(r"\s", parts.netloc):
        raise AddressError(AddressProblem.BAD_CHARACTER)
    if port == 0:
        raise AddressError(AddressProblem.NO_HOST)
    return parts


def _plain_host(host: str) -> str:
    """Give a host's name in ASCII; raise AddressError for what is no name, or an IP number."""
    plain = host.removesuffix(".")
    if not plain.isascii():
        plain = _in_ascii(plain)
    labels = plain.split(".")
    if len(plain) > _LONGEST_NAME or not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressError(AddressProblem.NO_HOST)
    # A last part that starts with a digit is an IP number in one of its disguises.
    if labels[-1][0].isdigit():
        raise AddressError(AddressProblem.NO_HOST)
    return plain


def _in_ascii(host: str) -> str:
    """Write a name with other letters as xn--…, when that comes back as the very same name.

    One that doesn't (ß, a wide full stop) is read in different ways by different programs.
    """
    try:
        plain = host.encode("idna").decode("ascii")
        same = plain.encode("ascii").decode("idna") == host
    except UnicodeError:
        same, plain = False, ""
    if not same:
        raise AddressError(AddressProblem.NO_HOST)
    return plain


def _origin(url: str) -> tuple[str, str, int] | None:
    try:
        parts = urlsplit(url)
        port = _DEFAULT_PORTS.get(parts.scheme, 0) if parts.port is None else parts.port
    except ValueError:
        return None
    if not port or not parts.hostname or _is_disguised(url, parts):
        return None
    return parts.scheme, parts.hostname, port


def _is_disguised(url: str, parts: SplitResult) -> bool:
    # With a user name, a backslash or a control character programs disagree on which host is meant.
    return "@" in parts.netloc or "\\" in url or any(ord(char) <= 32 for char in url)
