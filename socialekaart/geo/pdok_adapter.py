"""Ask the address service over the network, within what the practice lets out.

The one way geopy has out: every address is held against the list before anything is sent, a
redirect is never followed, and nothing but the address itself and our name and version is told.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import GeocoderParseError, GeocoderServiceError, GeocoderTimedOut

from socialekaart.connection import connections
from socialekaart.geo.pdok_troubles import NoAnswerError, Trouble
from socialekaart.geo.waiting import OutOfTimeError, StoppedError, in_time, never
from socialekaart.hosts import AllowedHost, NetworkRules

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

_PIECE = 64 * 1024
_FIRST_REDIRECT, _FIRST_ERROR = 300, 400


@dataclass(frozen=True, slots=True)
class Limits:
    """How much we take: `size` in bytes, unpacked; the others in seconds.

    `silence` is for connecting, and for each time that nothing comes; `seconds` for one question
    in all, finding the server by its name included.
    """

    size: int = 1024 * 1024
    silence: float = 10.0
    seconds: float = 20.0


class PdokAdapter(BaseSyncAdapter):  # type: ignore[misc]  # geopy carries no types
    """Fetches addresses at one host; keeps its connection open for the next until `close`.

    `network` is asked at every question, so that a switch in the settings counts at once.
    `cancelled` is looked at while an answer is awaited. May be used by several threads.
    """

    def __init__(
        self,
        *,
        network: Callable[[], NetworkRules],
        host: AllowedHost,
        limits: Limits | None = None,
        cancelled: Callable[[], bool] = never,
        proxies: object = None,
        ssl_context: object = None,
    ) -> None:
        """Take what geopy hands every adapter as well; proxy and trust come from our own rules."""
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self._network, self._host, self._cancelled = network, host, cancelled
        self.limits = limits or Limits()
        self._lock = threading.Lock()
        self._open = ExitStack()
        self._pool: PoolManager | None = None
        self._proxy = ""

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self.close()

    def close(self) -> None:
        """Let go of the connection; the next question makes another."""
        with self._lock:
            self._drop()

    def get_json(self, url: str, *, timeout: float | None, headers: Mapping[str, str]) -> Any:
        """Return what the service answers, whatever JSON it is. Raises as `get_text` does."""
        try:
            return json.loads(self.get_text(url, timeout=timeout, headers=headers))
        except (ValueError, RecursionError):
            raise GeocoderParseError("no JSON") from None

    def get_text(self, url: str, *, timeout: float | None, headers: Mapping[str, str]) -> str:
        """Return the answer as text. `timeout` is as `Limits.silence`, None takes that.

        Raises AdapterHTTPError, NoAnswerError, GeocoderTimedOut, GeocoderParseError and
        StoppedError. No error holds the address, which says what was asked.
        """
        ask = partial(self._fetch, self._allowed(url), url, timeout or self.limits.silence, headers)
        try:
            body = in_time(ask, self.limits.seconds, self._cancelled)
        except (OutOfTimeError, StoppedError) as error:
            self.close()  # what hangs is not for the next question
            if isinstance(error, StoppedError):
                raise
            raise GeocoderTimedOut("out of time") from None
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise GeocoderParseError("no text") from None

    def _allowed(self, url: str) -> PoolManager:
        """Give what connects to this address, or raise when we may not go there."""
        rules = self._network()
        if not rules.may_ask(url, (self._host,)):
            raise NoAnswerError(Trouble.OFF)
        with self._lock:
            if self._pool is None or self._proxy != rules.proxy:
                self._drop()
                try:
                    self._pool = self._open.enter_context(connections(url, rules.proxy))
                except ValueError:
                    raise NoAnswerError(Trouble.PROXY) from None
                self._proxy = rules.proxy
            return self._pool

    def _drop(self) -> None:
        self._pool = None
        self._open.close()

    def _fetch(
        self, pool: PoolManager, url: str, silence: float, headers: Mapping[str, str]
    ) -> bytes:
        from urllib3 import Timeout

        def ask(through: PoolManager) -> BaseHTTPResponse:
            return through.request(
                "GET",
                url,
                headers=dict(headers),
                timeout=Timeout(connect=silence, read=silence),
                redirect=False,
                retries=False,
                preload_content=False,
            )

        until = time.monotonic() + self.limits.seconds
        # A switch that was turned meanwhile counts for the second time too.
        response = _persist(partial(ask, pool), lambda: ask(self._allowed(url)))
        try:
            _check_status(response)
            return _body(response, self.limits.size, until)
        finally:
            response.close()


def _persist(
    ask: Callable[[], BaseHTTPResponse], ask_anew: Callable[[], BaseHTTPResponse]
) -> BaseHTTPResponse:
    """Ask, and once more when the connection we kept turns out to have been closed."""
    from urllib3.exceptions import HTTPError, ProtocolError

    try:
        with suppress(ProtocolError):
            return ask()
        return ask_anew()
    except HTTPError as error:
        raise _cause(error) from None


def _check_status(response: BaseHTTPResponse) -> None:
    """Raise for every answer that is no answer."""
    if _FIRST_REDIRECT <= response.status < _FIRST_ERROR:
        raise NoAnswerError(Trouble.REDIRECTED)
    if response.status >= _FIRST_ERROR:
        raise AdapterHTTPError(
            f"status {response.status}",
            status_code=response.status,
            headers=response.headers,
            text="",  # geopy would write it in the log, and it may repeat the question
        )


def _body(response: BaseHTTPResponse, most: int, until: float) -> bytes:
    """Read all of an answer, unless it is more than we take or nobody waits for it any more."""
    from urllib3.exceptions import DecodeError, HTTPError

    body = bytearray()
    try:
        # read1 gives what is there: read would sit filling its buffer from a server that drips.
        while data := response.read1(_PIECE):
            body += data
            if len(body) > most:
                raise GeocoderParseError("too large")
            if time.monotonic() > until:
                raise GeocoderTimedOut("out of time")
    except DecodeError:
        raise GeocoderParseError("packed wrongly") from None
    except HTTPError as error:
        raise _cause(error) from None
    return bytes(body)


def _cause(error: Exception) -> GeocoderServiceError:
    """Turn what urllib3 raises into what geopy knows."""
    from urllib3 import exceptions as theirs

    if isinstance(error, theirs.ProxyError):
        return NoAnswerError(Trouble.PROXY)
    if isinstance(error, theirs.SSLError):
        return NoAnswerError(Trouble.UNTRUSTED)
    if isinstance(error, theirs.NameResolutionError):
        return NoAnswerError(Trouble.NOT_FOUND)
    # A refused connection is a timeout to urllib3, but it comes at once.
    if isinstance(error, theirs.TimeoutError) and not isinstance(error, theirs.NewConnectionError):
        return GeocoderTimedOut("silence")
    return NoAnswerError(Trouble.UNREACHABLE)
