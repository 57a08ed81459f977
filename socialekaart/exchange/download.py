"""Fetch the file of a source from its https address.

Only hosts in the request are contacted, only over https with the machine's own trust in
certificates. Redirects are followed by hand, so that each of them is held against that list too.
What an answer means is decided in `answers`; waiting is done in `patience`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from socialekaart import __version__
from socialekaart.connection import connections
from socialekaart.errors import DownloadError, SourceAddressError
from socialekaart.exchange import download_errors as errors
from socialekaart.exchange.answers import Head, Limits, check_head, from_certificate
from socialekaart.exchange.part_file import PartFile
from socialekaart.exchange.patience import GaveUpError, OutOfTimeError, patiently
from socialekaart.exchange.received_name import as_text, is_web_page, safe_name
from socialekaart.hosts import AddressError, AllowedHost, is_allowed, source_url

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

Progress = Callable[[int, int, str], None]
"""(bytes in, bytes in all or 0 when unknown, what is being done as a Dutch sentence)."""

REDIRECTS = 5
_PIECE = 64 * 1024
_ACCEPT = "text/csv, application/zip, application/vnd.ms-excel, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class DownloadRequest:
    """What to fetch. `hosts` are the source's own, see hosts.source_host.

    `etag` and `last_modified` are those of the delivery we have, as `Downloaded` gave them; "" asks
    for the file whatever it is. `proxy` is an http(s) address; "" takes the system's.
    """

    url: str
    hosts: tuple[AllowedHost, ...]
    folder: Path
    etag: str = ""
    last_modified: str = ""
    limits: Limits = field(default_factory=Limits)
    proxy: str = ""


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A file that came in whole. `checksum` is what `checksum_of` gives for it; `size` in bytes."""

    path: Path
    checksum: str
    size: int
    etag: str
    last_modified: str


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that nothing changed since the `etag` or `last_modified` we sent."""

    etag: str
    last_modified: str


class DownloadCancelledError(Exception):
    """Somebody pressed "Annuleren"; nothing was kept."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The next bytes of an answer, unpacked; the first is empty and says that it began."""

    head: Head
    data: bytes


def download(
    request: DownloadRequest,
    progress: Progress = lambda done, total, doing: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Downloaded | NotModified:
    """Fetch a file into the request's folder; whether the network may be used is the caller's say.

    `progress` and `cancelled` are called in this thread. Raises SourceAddressError, a kind of
    DownloadError, UnwritableFileError, DiskFullError and DownloadCancelledError.
    """
    url = _checked(request)
    host = _host(url)
    deadline = time.monotonic() + request.limits.seconds
    talk = patiently(partial(_converse, request, url), deadline, cancelled)
    try:
        with closing(talk):
            head = next(talk).head
            if head.status == 304:
                return NotModified(
                    head.etag or request.etag, head.modified or request.last_modified
                )
            return _receive(request, head, talk, progress)
    except OutOfTimeError:
        raise errors.DownloadTimeoutError(host) from None
    except GaveUpError:
        raise DownloadCancelledError from None


def _checked(request: DownloadRequest) -> str:
    """Give the address in plain form, or raise when it isn't one of the source's."""
    try:
        url = source_url(request.url)
    except AddressError as error:
        raise SourceAddressError(error.problem) from None
    if not is_allowed(url, request.hosts):
        raise errors.HostNotAllowedError(_host(url))
    return url


def _receive(
    request: DownloadRequest, head: Head, pieces: Iterable[_Piece], progress: Progress
) -> Downloaded:
    """Write what comes to a file and look at what it is before it gets a name."""
    doing = f"Bestand ophalen van {head.host}"
    with PartFile(request.folder) as part:
        progress(0, head.total, doing)
        for piece in pieces:
            part.write(piece.data)
            progress(part.size, head.total, doing)
        if part.is_blank:
            raise errors.EmptyAnswerError(head.host)
        if is_web_page(head.content_type, part.start):
            raise errors.WebPageReceivedError(head.host)
        name = safe_name(request.url, head.disposition, head.content_type, part.start)
        path = part.keep(name)
    return Downloaded(path, part.checksum, part.size, head.etag, head.modified)


def _converse(request: DownloadRequest, url: str) -> Generator[_Piece, None, None]:
    """Ask, follow redirects within the list, and yield the answer in pieces."""
    for _ in range(REDIRECTS + 1):
        with _opened(request, url) as response:
            target = response.get_redirect_location()
            if not target:
                yield from _pieces(request, url, response)
                return
        url = _redirected(request, url, as_text(target))
    raise errors.TooManyRedirectsError(_host(url))


def _pieces(
    request: DownloadRequest, url: str, response: BaseHTTPResponse
) -> Generator[_Piece, None, None]:
    """Yield the answer's head, then its contents, never more than the limit."""
    from urllib3.exceptions import DecodeError, HTTPError, TimeoutError

    head = Head.of(_host(url), response.status, response.headers)
    check_head(head, request.limits, is_conditional=bool(_conditions(request)))
    yield _Piece(head, b"")
    received = 0
    try:
        # read1 gives what is there: read would sit filling its buffer from a server that drips.
        while head.status != 304 and (data := response.read1(_PIECE)):
            received += len(data)
            request.limits.check(head.host, received)
            yield _Piece(head, data)
    except DecodeError as error:
        raise errors.DamagedAnswerError(head.host) from error
    except TimeoutError as error:
        raise errors.DownloadTimeoutError(head.host) from error
    except HTTPError as error:
        raise errors.BrokenOffError(head.host) from error


def _redirected(request: DownloadRequest, url: str, target: str) -> str:
    """Give the address we are sent on to, or raise when it lies outside the list."""
    try:
        found = source_url(urljoin(url, target))
    except ValueError:
        raise errors.InsecureRedirectError(_host(url), target=_host(target)) from None
    if not is_allowed(found, request.hosts):
        raise errors.RedirectedOutsideError(_host(url), target=urlsplit(found).netloc)
    return found


@contextmanager
def _opened(request: DownloadRequest, url: str) -> Generator[BaseHTTPResponse, None, None]:
    """Ask for an address and give the answer, of which only the head has been read."""
    from urllib3 import Timeout

    limits = request.limits
    with _manager(url, request.proxy) as manager:
        response = _persist(
            lambda: manager.request(
                "GET",
                url,
                headers={**_HEADERS, **_conditions(request)},
                timeout=Timeout(connect=limits.connect, read=limits.read),
                redirect=False,
                retries=False,
                preload_content=False,
            ),
            _host(url),
        )
        try:
            yield response
        finally:
            response.close()


_HEADERS = {
    "User-Agent": f"Socialekaart/{__version__}",
    "Accept": _ACCEPT,
    "Accept-Encoding": "gzip",
    "Cache-Control": "no-cache",
}


def _conditions(request: DownloadRequest) -> dict[str, str]:
    """Say what we have; what can't stand in a header is left out, and the file comes anew."""
    said = {"If-None-Match": request.etag, "If-Modified-Since": request.last_modified}
    return {name: value for name, value in said.items() if value and _fits_header(value)}


def _fits_header(value: str) -> bool:
    return value.isascii() and value.isprintable()


def _persist(ask: Callable[[], BaseHTTPResponse], host: str) -> BaseHTTPResponse:
    """Ask, and once more when no connection came about or it fell away at once."""
    from urllib3.exceptions import HTTPError, NewConnectionError, ProtocolError

    try:
        try:
            return ask()
        except (NewConnectionError, ProtocolError):
            return ask()
    except HTTPError as error:
        raise _cause(error, host) from error


def _cause(error: Exception, host: str) -> DownloadError:
    """Turn what urllib3 raises before there is an answer into our own kind."""
    from urllib3 import exceptions as theirs

    if isinstance(error, theirs.ProxyError):
        return errors.ProxyRefusedError(host)
    if isinstance(error, theirs.SSLError):
        return from_certificate(error.args[0] if error.args else error, host)
    if isinstance(error, theirs.NameResolutionError):
        return errors.HostNotFoundError(host)
    if isinstance(error, theirs.NewConnectionError):
        return errors.NoConnectionError(host)
    if isinstance(error, theirs.TimeoutError):
        return errors.DownloadTimeoutError(host)
    return errors.BrokenOffError(host)


@contextmanager
def _manager(url: str, proxy: str) -> Generator[PoolManager, None, None]:
    """Give what makes connections, or raise for a proxy that is none."""
    with ExitStack() as kept:
        try:
            made = kept.enter_context(connections(url, proxy))
        except ValueError as error:
            raise errors.ProxyRefusedError(_host(url)) from error
        yield made


def _host(url: str) -> str:
    """Name the server of an address, and nothing else of it: the rest can hold a key."""
    try:
        return urlsplit(url).hostname or "een onbekend adres"
    except ValueError:
        return "een onbekend adres"
