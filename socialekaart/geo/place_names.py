"""How the names of places are compared: one key for every way people write them.

Used by the place table and by the script that builds its data, so that both mean the same.
"""

from __future__ import annotations

import re

from socialekaart.domain.words import fold

_LETTERS = re.compile(r"[a-z0-9]+")
_ABBREVIATIONS = (
    ("/d", re.compile(r"\ba/d\.?(?=\s)"), "aan de"),
    ("a.d", re.compile(r"\ba\.d\.?(?=\s)"), "aan de"),
    ("aan den", re.compile(r"\baan den\b"), "aan de"),
    ("st", re.compile(r"\bst\b\.?(?=[\s-])"), "sint"),
)
"""A piece that is there when the pattern can match, the pattern, and what stands for it."""
_SUFFIX = re.compile(
    r"\s+(?:\((?P<bracket>[^()]+)\)|(?P<bare>nh|zh|nb|gld|gn|ut|l|ov|fr|dr|zld|ac|c\.?a\.?|rotterdam)"
    r"|gem\.?\s+(?P<municipality>\S.*))\s*$",
    re.IGNORECASE,
)
_SMALL_WORDS = re.compile(r"^(?:de|het)\s+|\s+en\s+", re.IGNORECASE)

PROVINCE_WORDS: dict[str, tuple[str, ...]] = {
    "Drenthe": ("dr",),
    "Flevoland": ("fl",),
    "Friesland": ("fr", "frl", "fryslan"),
    "Gelderland": ("gld", "ge"),
    "Groningen": ("gr", "gn"),
    "Limburg": ("l", "li", "lb"),
    "Noord-Brabant": ("nb", "brabant"),
    "Noord-Holland": ("nh",),
    "Overijssel": ("ov", "o"),
    "Utrecht": ("ut", "u"),
    "Zeeland": ("ze", "zld", "z"),
    "Zuid-Holland": ("zh",),
}
"""The twelve provinces and the ways they are shortened behind a place name, as name keys."""


def name_key(text: str) -> str:
    """Fold `text` to ASCII letters and digits: no case, accents, spaces, hyphens, apostrophes.

    "St. Annaland" and "Sint-Annaland" have one key, and so do "a/d", "aan den" and "aan de".
    """
    text = fold(text)
    if "&" in text:
        text = text.replace("&", " en ")
    for hint, pattern, full in _ABBREVIATIONS:
        if hint in text:
            text = pattern.sub(full, text)
    return "".join(_LETTERS.findall(text))


def base_name(text: str) -> str:
    """Return a town's name without what the post adds to tell it apart: "Bergen L" -> "Bergen"."""
    match = _SUFFIX.search(text)
    return text[: match.start()] if match and match.start() else text


def split_qualifier(text: str) -> tuple[str, str]:
    """Split "Bergen (Limburg)", "Bergen L" or "Beek, gemeente Montferland" in name and qualifier.

    The qualifier is "" when there is none.
    """
    name, comma, rest = text.partition(",")
    if comma and name.strip():
        return name.strip(), rest.strip()
    match = _SUFFIX.search(text)
    if match is None or not match.start():
        return text, ""
    qualifier = match["bracket"] or match["bare"] or match["municipality"] or ""
    return text[: match.start()].strip(), qualifier.strip()


def without_small_words(name: str) -> str:
    """Return a name without a first "De" or "Het" and without "en" between its parts."""
    return _SMALL_WORDS.sub(" ", name)


def strip_word(text: str, *words: str) -> str | None:
    """Return `text` without the first of `words` it begins with; None when it begins with none."""
    folded = text.lstrip()
    for word in words:
        if folded[: len(word)].casefold() == word and folded[len(word) : len(word) + 1].isspace():
            return folded[len(word) :].strip()
    return None


def province_of_word(text: str) -> str | None:
    """Return the province that `text` names or shortens, such as "Gld." or "provincie Limburg"."""
    key = name_key(strip_word(text, "provincie") or text)
    for province, words in PROVINCE_WORDS.items():
        if key == name_key(province) or key in words:
            return province
    return None
