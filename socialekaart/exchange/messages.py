"""Findings with their sentences filled in: `make` is how everything found in a delivery is told.

A cell's text is cut short and stripped of line ends, and a BSN is never among the values.
"""

from __future__ import annotations

from socialekaart.exchange.codes import Code
from socialekaart.exchange.report import Finding, Severity
from socialekaart.exchange.sentences import SENTENCES

__all__ = ["SENTENCES", "Code", "make", "shorten", "shorten_change"]

_SHOWN = 60
"""How many characters of a cell a sentence repeats."""


def shorten(text: str) -> str:
    """Give the text on one line, at most 60 characters, to repeat in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _same_start(first: str, second: str) -> int:
    """Count the characters at the start that two texts share."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(first), len(second)))


def shorten_change(before: str, after: str) -> tuple[str, str]:
    """Give both texts on one line of at most 60 characters, from where they begin to differ."""
    lines = [" ".join(text.split()) for text in (before, after)]
    same = _same_start(*lines)
    if not before or not after or same < _SHOWN // 2:
        return shorten(before), shorten(after)
    start = same - _SHOWN // 4
    return shorten(f"…{lines[0][start:]}"), shorten(f"…{lines[1][start:]}")


def make(
    code: Code,
    file: str,
    row: int = 0,
    column: str = "",
    severity: Severity | None = None,
    before: str = "",
    after: str = "",
    **values: object,
) -> Finding:
    """Make a finding with its sentences filled in; `severity` overrules the usual one."""
    sentence = SENTENCES[code]
    fill = {"suggestion": "", "after": after} | {
        name: shorten(str(value)) if name == "value" else value for name, value in values.items()
    }
    message = sentence.message.format(**fill)
    shown_before, shown_after = shorten_change(before, after)
    return Finding(
        severity=severity or sentence.severity,
        file=file,
        row=row,
        column=column,
        code=code.value,
        message=message[0].upper() + message[1:],
        remedy=sentence.remedy.format(**fill),
        before=shown_before,
        after=shown_after,
    )
