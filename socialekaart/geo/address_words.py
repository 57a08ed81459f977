"""How addresses are written: one key for every spelling, and what of a text may go out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from socialekaart.domain.words import fold
from socialekaart.geo.place_names import name_key, province_of_word, split_qualifier

_POSTCODE = re.compile(r"(?:NL-?)?([1-9][0-9]{3})([A-Z]{2})?")
_NUMBER = re.compile(
    r"(?:(?:huis)?(?:nummer|nr|no)\b\.?)?\s*0*([1-9][0-9]{0,4})(?![0-9])(.*)", re.I | re.DOTALL
)
_RUNS = re.compile(r"[0-9]+|[a-z]+")
_SHORTENED = re.compile(r"(?<=.)str$")
_OTHER_NAMES = {"denhaag": "sgravenhage", "denbosch": "shertogenbosch"}
"""What two towns are called, and their names in the register."""

_WORD = re.compile(r"(?:'(?=[st]\b))?[^\W_]+(?:(?:['-]|\.-?)[^\W_]+)*\.?")
_OPERATORS = frozenset({"and", "or", "not"})
_MOST_DIGITS = 5
"""No part of an address has more: 3241AB, 12345."""
LONGEST = 120
"""Characters that are asked at most: no address is longer."""


def split_number(house_number: str, addition: str = "") -> tuple[int, str]:
    """Give a house number and one spelling of its addition: "12 A-3" is (12, "a3"), none is 0.

    Numbers that follow each other stay apart: 12-3-4 is (12, "3-4"). An addition that stands in
    both is taken once.
    """
    found = _NUMBER.fullmatch(_plain_digits(house_number).strip())
    if found is None:
        return 0, ""
    parts = dict.fromkeys(filter(None, (_runs(found[2]), _runs(addition))))
    return int(found[1]), _joined(run for part in parts for run in part)


def split_postcode(text: str) -> tuple[str, str]:
    """Give digits and letters of a postcode, as far as it has them."""
    found = _POSTCODE.fullmatch("".join(_plain_digits(text).split()).upper())
    return (found[1], found[2] or "") if found else ("", "")


def same_town(one: str, other: str) -> bool:
    """Tell whether two names are of one town; only one of them needs to say which Bergen."""
    (name, where), (other_name, elsewhere) = split_qualifier(one), split_qualifier(other)
    if not _town_key(name) or _town_key(name) != _town_key(other_name):
        return False
    return not where or not elsewhere or _where(where) == _where(elsewhere)


def street_key(street: str) -> str:
    """Give one key for the ways to write a street: "St. Voorbeeldstr." as "sintvoorbeeldstraat"."""
    return _SHORTENED.sub("straat", name_key(street))


def words_to_ask(parts: Iterable[str]) -> str:
    """Give what of these texts goes out: words and small numbers, no sign that the service reads.

    It takes its questions in the syntax of Solr, where `:`, `"`, `(` or AND mean something. A long
    number is no part of an address, so it stays here.
    """
    text = unicodedata.normalize("NFKC", " ".join(parts)).replace("’", "'").replace("`", "'")
    asked = " ".join(word for word in _WORD.findall(text) if _may_go_out(word))
    return asked if len(asked) <= LONGEST else asked[: LONGEST + 1].rpartition(" ")[0]


def _may_go_out(word: str) -> bool:
    is_operator = word.casefold().rstrip(".") in _OPERATORS
    return not is_operator and sum(char.isdigit() for char in word) <= _MOST_DIGITS


def _plain_digits(text: str) -> str:
    """Write every digit as 0-9; not the ² of "12²", which is a floor of 12."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _runs(text: str) -> tuple[str, ...]:
    return tuple(_RUNS.findall(fold(text)))


def _joined(runs: Iterable[str]) -> str:
    """Write runs of letters and digits behind each other, two numbers with a dash between."""
    joined = ""
    for run in runs:
        joined += f"-{run}" if joined[-1:].isdigit() and run.isdigit() else run
    return joined


def _town_key(name: str) -> str:
    key = name_key(name)
    return _OTHER_NAMES.get(key, key)


def _where(qualifier: str) -> str:
    return province_of_word(qualifier) or name_key(qualifier)
