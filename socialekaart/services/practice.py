"""What the desk must know of the practice; each is asked anew, as the settings may change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from socialekaart.domain.freshness import FactTerms
from socialekaart.hosts import NetworkRules


@dataclass(frozen=True, slots=True)
class Practice:
    """The practice's own settings, as far as the services use them.

    `network` says what may be contacted, `terms` how long a check of each fact
    holds, `postcode` where the practice is, "" when nobody told.
    """

    network: Callable[[], NetworkRules] = NetworkRules
    terms: Callable[[], FactTerms] = FactTerms
    postcode: Callable[[], str] = str
