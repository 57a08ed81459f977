"""How reports and pairs of records stand; apart from the views, which the start needn't load."""

from __future__ import annotations

from enum import StrEnum


class CorrectionState(StrEnum):
    """How a reported correction stands; the last three are what a delivery made of it."""

    OPEN = "open"
    SENT = "sent"
    RESOLVED = "resolved"
    STILL_WRONG = "still_wrong"
    CHANGED_OTHERWISE = "changed_otherwise"


class SameDecision(StrEnum):
    """What two records that look alike are to each other."""

    LINKED = "linked"
    """The same offering, told by two sources; both stay."""
    MERGED = "merged"
    """The same: the second goes out of sight, its own layer moves to the first."""
    DIFFERENT = "different"
