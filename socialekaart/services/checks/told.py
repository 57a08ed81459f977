"""Checks as the history keeps and tells them."""

from __future__ import annotations

from collections.abc import Mapping

from socialekaart.domain.freshness import Fact

CHECK = "check"
"""What the history calls a check; its values are {fact: result}."""
CHECK_LABEL = "Controle"
_FACT_NAMES = {
    Fact.PHONE: "nummer",
    Fact.PERSON: "persoon",
    Fact.HOURS: "dagen en tijden",
    Fact.WAIT: "wachttijd",
    Fact.REST: "de rest",
}


def told_text(values: Mapping[str, str]) -> str:
    """Write what the history keeps of a check as Dutch text: "nummer klopt, wachttijd klopt"."""
    return ", ".join(f"{_FACT_NAMES[Fact(fact)]} {result}" for fact, result in values.items())
