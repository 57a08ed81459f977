"""Knock at a host that the practice lets us use, to tell whether it answers."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import closing

from socialekaart.connection import Reach, reach
from socialekaart.exchange.patience import GaveUpError, OutOfTimeError, patiently
from socialekaart.hosts import AllowedHost, NetworkRules
from socialekaart.services.deliveries.check_source import NetworkOffError
from socialekaart.services.progress import Cancelled, CancelledError, never

_SECONDS = 12.0
"""For the whole: finding a name can hang where no time was set."""


def check_host(host: AllowedHost, rules: NetworkRules, cancelled: Cancelled = never) -> Reach:
    """Ask a host for its root, once, without following where it points.

    Raises NetworkOffError when the rules don't let us, CancelledError when stopped.
    """
    if not rules.may_use(host):
        raise NetworkOffError

    def ask() -> Generator[Reach, None, None]:
        yield reach(host.origin + "/", rules.proxy)

    try:
        with closing(patiently(ask, time.monotonic() + _SECONDS, cancelled)) as answers:
            return next(answers)
    except OutOfTimeError:
        return Reach.NO_ANSWER
    except GaveUpError:
        raise CancelledError from None
