"""Two numbers in one cell: ages such as "18-65" and positions such as "51,75 4,16"."""

from __future__ import annotations

import re

from socialekaart.exchange.values import parse_decimal

_YEARS = r"\s*(?:jaar|jr\.?|years?|jarigen)?\s*"
_RANGE = re.compile(
    rf"(?:van\s+|vanaf\s+|from\s+)?(\d{{1,3}}){_YEARS}(?:-|–|—|/|t/m|tm|tot en met|tot|to)"
    rf"\s*(\d{{1,3}}){_YEARS}",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"(?:vanaf|va\.?|v\.a\.|min\.?|minimaal|ouder dan|from|>=?|≥)\s*(\d{{1,3}}){_YEARS}"
    rf"|(\d{{1,3}})\s*(?:\+|plus){_YEARS}"
    rf"|(\d{{1,3}}){_YEARS}(?:en ouder|e\.o\.|and older|and over)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"(?:t/m|tot en met|tot|max\.?|maximaal|up to|<=?|≤)\s*(\d{{1,3}}){_YEARS}", re.IGNORECASE
)
_EVERYONE = re.compile(
    r"(?:alle\s+leeftijden|alle|iedereen|geen|n\.?v\.?t\.?|all(?:\s+ages)?)", re.IGNORECASE
)
_OLDEST = 120

_NUMBER = r"[+-]?\d{1,3}[.,]\d{1,15}"
_PAIR = re.compile(
    rf"[(\[]?\s*({_NUMBER})\s*°?\s*[NO]?\s*(?:[,;/|]\s*|\s+)({_NUMBER})\s*°?\s*[ENOL]?"
    r"\s*[)\]]?"
)
_POINT = re.compile(
    r"(?:SRID=4326;\s*)?POINT\s*\(\s*([+-]?\d{1,3}[.,]\d{1,15})[\s,;]+([+-]?\d{1,3}[.,]\d{1,15})\s*\)",
    re.IGNORECASE,
)


def split_ages(text: str) -> tuple[str, str] | None:
    """Give (youngest, oldest) as digits, "" for no bound; None when the text is no such range."""
    told = " ".join(text.split())
    if match := _RANGE.fullmatch(told):
        low, high = match[1], match[2]
        return (low, high) if int(low) <= int(high) <= _OLDEST else None
    if match := _FROM.fullmatch(told):
        return _bound(match), ""
    if match := _UNTIL.fullmatch(told):
        return "", _bound(match)
    return ("", "") if _EVERYONE.fullmatch(told) else None


def _bound(match: re.Match[str]) -> str:
    """Give the one number of a match."""
    return next(group for group in match.groups() if group)


def split_position(text: str) -> tuple[str, str] | None:
    """Give (latitude, longitude) as written in "lat, lon" or in "POINT(lon lat)"; else None.

    WKT has the longitude first. Only pairs on the globe count.
    """
    told = " ".join(text.split())
    if match := _POINT.fullmatch(told):
        longitude, latitude = match[1], match[2]
    elif match := _PAIR.fullmatch(told):
        latitude, longitude = match[1], match[2]
    else:
        return None
    degrees = parse_decimal(latitude), parse_decimal(longitude)
    on_globe = degrees[0] is not None and degrees[1] is not None and abs(degrees[0]) <= 90
    return (latitude, longitude) if on_globe else None
