"""What the answer of a server means: a file, nothing new, or why not; no network here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from socialekaart.errors import DownloadError
from socialekaart.exchange import download_errors as errors
from socialekaart.exchange.sniffing import SIZE_LIMIT

_MB = 1024 * 1024
_PLAIN_ENCODINGS = frozenset({"", "identity"})
_KNOWN_ENCODINGS = _PLAIN_ENCODINGS | {"gzip", "x-gzip", "deflate"}
_NOT_GIVEN = frozenset({401, 403})
_NOT_THERE = frozenset({404, 410})
_BUSY = frozenset({429, 503})
_A_FILE = frozenset({200, 203})
_NOTHING_INSIDE = frozenset({204, 205})

_EXPIRED, _NOT_YET, _OTHER_NAME, _OTHER_NUMBER = 10, 9, 62, 64
_REASONS: Mapping[int, str] = {  # by the X509_V_ERR_ numbers of OpenSSL
    _EXPIRED: "het certificaat is verlopen",
    _NOT_YET: "het certificaat geldt nog niet, of de klok van je computer loopt achter",
    _OTHER_NAME: "het certificaat is van een andere server",
    _OTHER_NUMBER: "het certificaat is van een andere server",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much we take: `size` in bytes, unpacked; the others in seconds.

    `seconds` is for everything together, `connect` for one connection, `read` for a silence.
    """

    size: int = SIZE_LIMIT
    seconds: float = 120.0
    connect: float = 10.0
    read: float = 30.0

    def check(self, host: str, size: int) -> None:
        """Raise DownloadTooLargeError when `size` bytes are too many."""
        if size > self.size:
            raise errors.DownloadTooLargeError(host, limit=max(1, self.size // _MB))


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above an answer. `length` is as sent (perhaps packed), -1 when unsaid."""

    host: str
    status: int
    length: int
    encoding: str
    content_type: str
    disposition: str
    etag: str
    modified: str
    retry_after: str

    @classmethod
    def of(cls, host: str, status: int, headers: Mapping[str, str]) -> Head:
        """Take the headers that matter."""
        length = headers.get("Content-Length", "")
        return cls(
            host,
            status,
            int(length) if length.isascii() and length.isdigit() and len(length) < 20 else -1,
            headers.get("Content-Encoding", "").strip().lower(),
            headers.get("Content-Type", ""),
            headers.get("Content-Disposition", ""),
            headers.get("ETag", ""),
            headers.get("Last-Modified", ""),
            headers.get("Retry-After", ""),
        )

    @property
    def total(self) -> int:
        """Give how many bytes will come, 0 when nobody can say."""
        return max(0, self.length) if self.encoding in _PLAIN_ENCODINGS else 0


def check_head(head: Head, limits: Limits, is_conditional: bool) -> None:
    """Raise the DownloadError for every answer that is no file; 304 only if we asked for it."""
    if head.status == 304 and is_conditional:
        return
    _check_status(head)
    limits.check(head.host, head.length)
    if any(part.strip() not in _KNOWN_ENCODINGS for part in head.encoding.split(",")):
        raise errors.DamagedAnswerError(head.host)


def _check_status(head: Head) -> None:
    """Raise what belongs to a status."""
    if head.status in _NOT_GIVEN:
        raise errors.AccessRefusedError(head.host)
    if head.status in _NOT_THERE:
        raise errors.NotOnServerError(head.host)
    if head.status in _BUSY:
        raise errors.ServerBusyError(head.host, seconds_to_wait(head.retry_after))
    if head.status >= 500:
        raise errors.ServerFailedError(head.host, status=head.status)
    if head.status in _NOTHING_INSIDE:
        raise errors.EmptyAnswerError(head.host)
    if head.status not in _A_FILE:
        raise errors.UnexpectedAnswerError(head.host, status=head.status)


def seconds_to_wait(header: str, now: datetime | None = None) -> int | None:
    """Read a Retry-After: seconds or a date; None when it says nothing we understand."""
    from email.utils import parsedate_to_datetime

    text = header.strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0, round((until - (now or datetime.now(UTC))).total_seconds()))


def from_certificate(error: object, host: str) -> DownloadError:
    """Say why TLS failed: whom we can't trust, or that there is no TLS at all."""
    import ssl

    if not isinstance(error, ssl.SSLCertVerificationError):
        return errors.InsecureServerError(host)
    unknown = "het certificaat komt van een uitgever die je computer niet kent"
    return errors.UntrustedServerError(host, reason=_REASONS.get(error.verify_code, unknown))
