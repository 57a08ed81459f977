"""The pace at which a service is asked: gently, again when it is busy, and stopped at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from geopy.exc import GeocoderRateLimited, GeocoderServiceError, GeocoderTimedOut
from geopy.extra.rate_limiter import RateLimiter

from socialekaart.geo.pdok_troubles import FailedError, NoAnswerError
from socialekaart.geo.waiting import never, rest

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Patience:
    """How gently we ask, in seconds.

    `delay` lies between two questions. What may pass is asked again at most `retries` times: after
    `wait`, then twice that, and so on, or after what the service says itself. A service that wants
    more than `longest` is not waited for.
    """

    delay: float = 0.15
    retries: int = 2
    wait: float = 1.0
    longest: float = 60.0


class Pace(RateLimiter):  # type: ignore[misc]  # geopy carries no types
    """Calls what it is given, one at a time and never too soon; may be used by several threads.

    geopy's own waits can't be stopped, hear no Retry-After, and write in the log what was asked;
    so of its limiter only the sharing of moments is left. Raises StoppedError while it waits.
    """

    def __init__(
        self, patience: Patience | None = None, cancelled: Callable[[], bool] = never
    ) -> None:
        self.patience = patience or Patience()
        self._cancelled = cancelled
        super().__init__(
            lambda ask: ask(),
            min_delay_seconds=self.patience.delay,
            max_retries=self.patience.retries,
            error_wait_seconds=max(self.patience.wait, self.patience.delay),
            swallow_exceptions=False,
        )

    def __call__(self, ask: Callable[[], _Answer], retries: int | None = None) -> _Answer:
        """Return what `ask()` gives; `retries` is as in `Patience`. Raises what it raises last."""
        most = self.max_retries if retries is None else retries
        attempt = 0
        while True:
            self._acquire_request_slot()
            try:
                return ask()
            except GeocoderServiceError as error:
                wait = self._wait_after(error, attempt)
                if wait is None or attempt >= most:
                    raise
            attempt += 1
            self._sleep(wait)

    def _sleep(self, seconds: float) -> None:
        rest(seconds, self._cancelled)

    def _wait_after(self, error: GeocoderServiceError, attempt: int) -> float | None:
        """Say how long to wait before asking again, None when that is of no use."""
        if isinstance(error, GeocoderRateLimited) and error.retry_after is not None:
            # A little is waited even for a service that says 0.
            wait = max(error.retry_after, self.patience.delay)
            return wait if wait <= self.patience.longest else None
        if not _may_pass(error):
            return None
        return min(float(self.error_wait_seconds) * 2.0**attempt, self.patience.longest)


def _may_pass(error: GeocoderServiceError) -> bool:
    if isinstance(error, NoAnswerError | FailedError):
        return error.may_pass
    return isinstance(error, GeocoderRateLimited | GeocoderTimedOut)
