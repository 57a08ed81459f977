"""What can go wrong between us and the service, as geopy says it and as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from geopy import exc
from geopy.adapters import AdapterHTTPError, get_retry_after

from socialekaart.geo import geocoder_errors as errors


class Trouble(StrEnum):
    """Why no answer came."""

    OFF = "off"
    NOT_FOUND = "not_found"
    UNREACHABLE = "unreachable"
    PROXY = "proxy"
    UNTRUSTED = "untrusted"
    REDIRECTED = "redirected"


class NoAnswerError(exc.GeocoderUnavailable):  # type: ignore[misc]  # geopy carries no types
    """No answer came of the service itself; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble

    @property
    def may_pass(self) -> bool:
        """Tell whether asking again in a moment can help."""
        return self.trouble == Trouble.UNREACHABLE


class FailedError(exc.GeocoderServiceError):  # type: ignore[misc]  # geopy carries no types
    """The service answers with a status that is no answer."""

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status

    @property
    def may_pass(self) -> bool:
        """Tell whether asking again in a moment can help."""
        return self.status >= 500


_PROXY_LOGIN = 407
_BUSY = 429
_UNAVAILABLE = 503
_NOT_UNDERSTOOD = frozenset({400, 412, 413, 414})
_NO_ANSWER: Mapping[Trouble, type[errors.GeocoderError]] = {
    Trouble.OFF: errors.LookupOffError,
    Trouble.NOT_FOUND: errors.ServiceNotFoundError,
    Trouble.UNREACHABLE: errors.ServiceUnreachableError,
    Trouble.PROXY: errors.ProxyRefusedError,
    Trouble.UNTRUSTED: errors.UntrustedServiceError,
    Trouble.REDIRECTED: errors.ServiceRedirectedError,
}


def from_status(error: AdapterHTTPError) -> exc.GeocoderServiceError:
    """Say what a status means; geopy itself would call a 503 a timeout and forget its Retry-After.

    `retry_after` is in seconds, None when the service says nothing that we understand.
    """
    status: int = error.status_code
    retry_after = seconds_to_wait(error.headers)
    if status == _BUSY or (status == _UNAVAILABLE and retry_after is not None):
        return exc.GeocoderRateLimited("too many questions", retry_after=retry_after)
    if status == _PROXY_LOGIN:
        return NoAnswerError(Trouble.PROXY)
    if status in _NOT_UNDERSTOOD:
        return exc.GeocoderQueryError(f"status {status}")
    return FailedError(status)


def seconds_to_wait(headers: Mapping[str, str]) -> float | None:
    """Read a Retry-After, which is seconds or a date; None for one that is neither."""
    try:
        found = get_retry_after(headers)
    except (ValueError, TypeError, OverflowError):  # a date such as the 99th of the 99th
        return None
    return None if found is None else float(found)


def told(error: exc.GeopyError, host: str) -> errors.GeocoderError:
    """Turn what geopy and the adapter raise into the error that a person reads."""
    if isinstance(error, NoAnswerError):
        return _NO_ANSWER[error.trouble](host)
    if isinstance(error, exc.GeocoderRateLimited):
        return errors.ServiceBusyError(host, error.retry_after)
    if isinstance(error, exc.GeocoderTimedOut):
        return errors.LookupTimeoutError(host)
    if isinstance(error, exc.GeocoderParseError):
        return errors.UnreadableAnswerError(host)
    if isinstance(error, exc.GeocoderQueryError):
        return errors.QuestionRefusedError(host)
    if isinstance(error, FailedError):
        kind = errors.ServiceFailedError if error.may_pass else errors.ServiceChangedError
        return kind(host, status=error.status)
    return errors.GeocoderError(host)
