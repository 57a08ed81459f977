"""The sentences of the map for who can't see it: what stands on it, and where the keys stand."""

from __future__ import annotations

from socialekaart.domain.model import PinKind
from socialekaart.ui import words
from socialekaart.ui.map.signs import kind_words
from socialekaart.ui.words import translate


def what_is_shown(offerings: int) -> str:
    """Say how many offerings have a place on the map, and how one walks over it."""
    counted = (
        translate("map", "Eén keer aanbod op de kaart.")
        if offerings == 1
        else translate("map", "{n} keer aanbod op de kaart.").format(n=words.number(offerings))
    )
    keys = translate(
        "map",
        "Page Down en Page Up lopen langs de plekken, Enter kiest. Pijltjes schuiven, plus en min "
        "zoomen, Home toont alles.",
    )
    return f"{counted} {keys}"


def standing_on_pin(name: str, kind: str, place: int, total: int) -> str:
    """Name the pin where the keys stand; `kind` is the value of its PinKind."""
    known = kind in set(PinKind)
    parts = (name, kind_words(PinKind(kind)) if known else "", _place(place, total))
    return ", ".join(part for part in parts if part)


def standing_on_bubble(count: int, place: int, total: int) -> str:
    """Say how many the bubble holds where the keys stand."""
    text = translate("map", "{n} bij elkaar; Enter laat ze los zien")
    return f"{text.format(n=words.number(count))}, {_place(place, total)}"


def nothing_in_view() -> str:
    """Say that there is nothing to walk to."""
    return translate("map", "Hier is niets te zien. Home toont alles.")


def not_on_map(name: str) -> str:
    """Say that a chosen offering has no pin; `name` may be "" when it is none of the answer's."""
    if not name:
        return translate("map", "Het gekozen aanbod hoort niet bij wat de kaart nu toont")
    return translate("map", "{name} heeft geen adres op de kaart").format(name=name)


def _place(place: int, total: int) -> str:
    return translate("map", "{n} van {total}").format(n=place, total=words.number(total))
