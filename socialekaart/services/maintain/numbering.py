"""New ids for rows that have none: a prefix and the next free number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, islice

from socialekaart.domain.model import RecordKind

_NUMBERED = re.compile(r"(.*?)(\d{1,9})", re.DOTALL)
_FIRST_PREFIX = {RecordKind.SERVICE: "A-", RecordKind.CONTACT: "C-"}
_USUAL_WIDTH = 3


def new_ids(kind: RecordKind, used: Sequence[str], number: int, prefix: str = "") -> list[str]:
    """Give `number` ids that nobody has, as wide as the others with that prefix ("GO-007").

    Without a prefix it is the one that most of the used ids have.
    """
    split = [(match[1], match[2]) for text in used if (match := _NUMBERED.fullmatch(text))]
    chosen = prefix or _commonest([start for start, _ in split]) or _FIRST_PREFIX[kind]
    digits = [figures for start, figures in split if start == chosen]
    width = max((len(figures) for figures in digits), default=_USUAL_WIDTH)
    highest = max((int(figures) for figures in digits), default=0)
    return list(islice(_free(chosen, highest + 1, width, set(used)), number))


def _commonest(prefixes: Sequence[str]) -> str:
    """Give the prefix met most; a bare number has none worth keeping to."""
    counted = Counter(prefix for prefix in prefixes if prefix)
    return counted.most_common(1)[0][0] if counted else ""


def _free(prefix: str, first: int, width: int, used: set[str]) -> Iterator[str]:
    for number in count(first):
        text = f"{prefix}{number:0{width}}"
        if text not in used:
            yield text
