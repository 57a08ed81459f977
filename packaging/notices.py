"""Say things in Dutch first and then in English, and stop with one clear sentence."""

from __future__ import annotations

import sys

BROKEN_MACHINE = 2


class SetUpError(Exception):
    """Set-up can't go on; the text tells what to do, `code` is the exit status."""

    def __init__(self, dutch: str, english: str, code: int = BROKEN_MACHINE) -> None:
        super().__init__(f"{dutch}\n{english}")
        self.code = code


def say(dutch: str, english: str) -> None:
    """Print a notice to stderr, so that stdout stays the program's own."""
    print(f"{dutch} / {english}", file=sys.stderr, flush=True)
