"""A Dutch address somewhere in a text: street, number, addition, postcode and town."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STOP = r"\n\r,;|\u2022\x1e\x1f"
_POSTCODE = re.compile(r"(?<![^\W_])(?:NL[- ]\s?)?([1-9]\d{3}\s?[A-Za-z]{2})(?![^\W_])")
_FOUR_DIGITS = re.compile(r"(?<![\w-])([1-9]\d{3})(?=\s+[A-Z'])")
_BEFORE_POSTCODE = re.compile(r"(?:^|[,;|\n\x1f-]|\d\s?[A-Za-z]?)\s*$")
_SMALL = "in op en is te de om of er je ze we ik al zo nu na ma di wo do vr za km uu ha mm cm kg"
_NO_LETTERS = frozenset(_SMALL.split())
"""Words of two letters that follow a year or an amount; a postcode writes them as capitals."""
_NEVER_LETTERS = frozenset(("SA", "SD", "SS"))
_NUMBER = (
    r"(?P<number>[1-9]\d{0,4})"
    r"(?:(?P<range>\s?[-\u2013]\s?[1-9]\d{0,4})(?!\d)"
    r"|(?P<addition>\s?[-/]?\s?(?:hs|bis|rd|zw|[IVX]{1,4}|[A-Za-z])(?:[-\s]?\d{1,3})?"
    r"|\s?/\s?\d{1,4}|-\d{1,4})(?![\w]))?(?![\w.:%\u20ac])"
)
_NAME = (
    r"(?P<street>(?:\d{1,2}e\s+)?['\u2019]?[^\W\d_][^\d\n\r,;|:()\x1e\x1f]{0,60}?"
    r"(?:\s19\d\d(?:-(?:19)?\d\d)?)?)"
)
_STREET = re.compile(rf"(?:^|(?<=[{_STOP}/:(\s])){_NAME}\s+(?:nr\.?\s*)?{_NUMBER}")
_ENDING = re.compile(
    r"(?:str(?:aat)?\.?|la?an|weg|plein|kade|hof|dijk|singel|gracht|pad|steeg|dreef|park|plantsoen"
    r"|markt|ring|boulevard|baan|wal|haven|brink|erf|veld|hoek|dam|kamp|oord|burg|poort|zijde"
    r"|straatje|laantje|pleintje|hove|donk|akker|kreek|gaarde|horst|postbus|einde?|dorp|buurt|kant)$",
    re.IGNORECASE,
)
"""How Dutch streets end, and "Postbus"."""
_LABEL = re.compile(r"(?:adres|address|locatie|bezoek)\w*\s*:?\s*$", re.IGNORECASE)
_MAIL_ONLY = re.compile(r"postbus|antwoordnummer|p\.?o\.? ?box", re.IGNORECASE)
_LINK = r"(?:aan|den|der|de|het|op|bij|ter|ten|te|van|en|in|a/d|a/d\.|'t|t|s)"
_WORD = r"['\u2019]?[^\W\d_](?:[^\W\d_]|['\u2019.-](?=[^\W\d_]))*"
_CAPITAL = (
    r"['\u2019]?[^\W\d_a-z](?:[^\W\d_]|['\u2019-](?=[^\W\d_]))*|['\u2019]s-[A-Z][^\W\d_]+|IJ[a-z]+"
)
_TOWN = re.compile(
    rf"[ \t\u00a0]*[,\n\r-]?\s*(?:(?i:(?:woon)?plaats)\s*:?\s+)?"
    rf"(?P<town>(?:{_WORD})(?:[ ](?:{_LINK}[ ])*(?:{_CAPITAL}))*"
    r"(?:\s\([A-Za-z.]{2,3}\))?)(?![\w@])",
)
_NO_TOWN = re.compile(
    r"(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|dagelijks"
    r"|t|e|w|m|a|i|tel\w*|mob\w*|fax|mail\w*|e-?mail\w*|web\w*|site|www|url|phone|gebouw|ingang|kamer"
    r"|etage|verdieping|hal|unit|ruimte|blok|vleugel|lokaal|open|inloop|bereikbaar\w*|contact\w*|nederland"
    r"|postadres|bezoekadres|postbus|adres)\.?$",
    re.IGNORECASE,
)
_LONGEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Address:
    """An address with where its parts stand in the text, as (start, end)."""

    street: str = ""
    house_number: str = ""
    addition: str = ""
    postcode: str = ""
    town: str = ""
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """Texts with the place of all of them."""

    texts: tuple[str, ...]
    start: int
    end: int


def find_address(text: str, expected: bool = False) -> Address | None:
    """Find the first visiting address, else one of a postbus; None when there is none.

    Needs a postcode, a street by its ending, or a label; with `expected` any words with a number
    will do. Signs \\x1e and \\x1f in the text are walls.
    """
    towns = list(_postcodes(text, expected))
    streets = list(_streets(text, expected, towns))
    visiting = [found for found in streets if not _MAIL_ONLY.search(found.texts[0])]
    for street in visiting or streets:
        return _join(street, _nearest(street, towns), text, expected)
    for town in towns:
        return _join(None, town, text, expected)
    return _lone_number(text) if expected else None


def _lone_number(text: str) -> Address | None:
    """Give "12a" as number and addition when that is all there is."""
    match = re.fullmatch(rf"\s*{_NUMBER}\s*", text)
    if match is None:
        return None
    number, addition = _house_number(match)
    return Address("", number, addition, spans=(match.span(),))


def _postcodes(text: str, expected: bool) -> Iterator[_Found]:
    """Give every postcode with the town behind it."""
    for match in _POSTCODE.finditer(text):
        digits, letters = match[1][:4], match[1][-2:]
        spaced = len(match[1]) > 6
        if letters.upper() in _NEVER_LETTERS or (spaced and letters in _NO_LETTERS):
            continue
        if spaced and not letters.isupper() and letters.istitle() and int(digits) < 2100:
            continue  # "2024 En ..." opens a sentence
        yield _with_town(text, match[1], match.start(), match.end())
    if expected:
        for match in _FOUR_DIGITS.finditer(text):
            found = _with_town(text, match[1], match.start(), match.end())
            placed = _BEFORE_POSTCODE.search(text[: match.start()])  # else it's a house number
            if found.texts[1] and placed and not _POSTCODE.match(text, match.start()):
                yield found


def _with_town(text: str, postcode: str, start: int, end: int) -> _Found:
    """Add the town that follows a postcode, when one does."""
    town = _TOWN.match(text, end)
    if town is None or _NO_TOWN.match(town["town"].split()[0]):
        return _Found((postcode, ""), start, end)
    name = town["town"]
    words = name.split(" ")
    for index, word in enumerate(words[1:], 1):
        if _NO_TOWN.match(word):
            name = " ".join(words[:index])
            break
    return _Found((postcode, name), start, town.start("town") + len(name))


def _streets(text: str, expected: bool, towns: list[_Found]) -> Iterator[_Found]:
    """Give what can be a street with its number; a postcode is never part of one."""
    for town in towns:
        text = text[: town.start] + "\x1e" * (town.end - town.start) + text[town.end :]
    for match in _STREET.finditer(text):
        street = match["street"].strip()
        start, end = match.start("street"), match.end()
        before_town = any(0 <= town.start - end <= _LONGEST_GAP for town in towns)
        labelled = _LABEL.search(text[:start]) is not None
        if not (expected or before_town or labelled or _ENDING.search(street)):
            continue
        cut = _label_end(street) if expected else _prose_end(street)
        start, street = start + cut, street[cut:]
        number, addition = _house_number(match)
        yield _Found((street, number, addition), start, end)


def _label_end(street: str) -> int:
    """Give where a street begins behind a label ("Adres Voorbeeldstraat") or a dash."""
    label = re.match(r"(?:bezoek|locatie|vestigings)?adres\s+(?=\S)", street, re.IGNORECASE)
    dashes = [match.end() for match in re.finditer(r"\s[-\u2013]\s|/\s?", street)]
    return max((label.end() if label else 0, *dashes))


def _prose_end(street: str) -> int:
    """Give where a street begins behind a sentence: at the last words with capitals.

    Small words such as "van der" belong to it between two of those only.
    """
    begin = _label_end(street)
    words = list(re.finditer(r"\S+", street[begin:]))
    first = words[-1].start()
    for word in reversed(words[:-1]):
        if re.fullmatch(_LINK, word[0]):
            continue
        if word[0].islower() or (word[0].endswith((".", "!", "?")) and len(word[0]) > 5):
            break
        first = word.start()
    return begin + first


def _house_number(match: re.Match[str]) -> tuple[str, str]:
    """Give number and addition; a rising range stays one number ("12-14")."""
    number = match["number"]
    if match["range"]:
        other = re.sub(r"\D", "", match["range"])
        return (f"{number}-{other}", "") if int(other) > int(number) else (number, other)
    addition = (match["addition"] or "").strip().lstrip("-/").strip()
    return number, addition


def _nearest(street: _Found, towns: list[_Found]) -> _Found | None:
    """Give the first postcode behind a street."""
    return next((town for town in towns if town.start >= street.end), towns[0] if towns else None)


def _join(street: _Found | None, town: _Found | None, text: str, expected: bool) -> Address:
    """Make the address of its parts."""
    if street and town is None and expected:
        town = _lone_town(text, street.end)
    spans = tuple((found.start, found.end) for found in (street, town) if found)
    name, number, addition = street.texts if street else ("", "", "")
    postcode, place = town.texts if town else ("", "")
    return Address(name, number, addition, postcode, place, spans)


def _lone_town(text: str, end: int) -> _Found | None:
    """Give the town of "Voorbeeldstraat 1, Middelharnis": a name, the last thing in the cell."""
    tail = re.compile(
        rf"\s*[,\n\r]?\s+(?P<town>(?:{_CAPITAL})(?:[ ](?:{_LINK}[ ])*(?:{_CAPITAL}))*)"
        r"\s*[,;.]?\s*(?:\x1f|$)"
    )
    match = tail.match(text, end)
    if match is None or _NO_TOWN.match(match["town"].split()[0]):
        return None
    return _Found(("", match["town"]), match.start("town"), match.end("town"))
