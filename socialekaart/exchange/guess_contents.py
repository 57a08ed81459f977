"""What the cells of a column look like: phone numbers, postcodes, ages, domains, long texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from socialekaart.domain import phone
from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.exchange import damage, values
from socialekaart.exchange.cells import split_commas, split_list
from socialekaart.exchange.hours import read_hours
from socialekaart.exchange.schema import load_schema
from socialekaart.exchange.split_cell import SplitCell, split_cell
from socialekaart.exchange.split_numbers import split_ages, split_position
from socialekaart.exchange.vocabulary import Vocabulary

LONG = 70
"""Average characters of a cell from which a column holds descriptions."""
_FULL_POSTCODE = re.compile(r"[1-9]\d{3}\s?[A-Za-z]{2}")
_WEB = re.compile(r"(?:https?://|www\.)\S+|[^\s@/]+\.[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|dagelijks|24/7)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s*(?:uur)?\s*(?:-|–|tot|t/m)\s*\d{1,2}")
_ORGANISATION = re.compile(
    r"\b(?:stichting|vereniging|b\.?v\.?|co[oö]peratie|gemeente|ggz|instelling|maatschap|welzijn"
    r"|\w*zorg|\w*groep|ggd|foundation)\b",
    re.IGNORECASE,
)
_LONGEST_LIST = 120
_LATITUDES, _LONGITUDES = (50.7, 53.6), (3.3, 7.3)


@dataclass(frozen=True, slots=True)
class Contents:
    """How many filled cells a column has in the sample, and what share of those is what."""

    filled: int
    shares: Mapping[str, float] = field(default_factory=dict)
    length: float = 0.0
    distinct: float = 0.0

    def share(self, what: str) -> float:
        """Give the share of cells that are `what`, 0 to 1."""
        return self.shares.get(what, 0.0)

    def count(self, what: str) -> int:
        """Count the cells that are `what`."""
        return round(self.share(what) * self.filled)


def look_at(cells: Sequence[str], vocabulary: Vocabulary) -> Contents:
    """Look at the cells of one column."""
    texts = [damage.undefuse(text) for cell in cells if (text := cell.strip()) and text != "-"]
    if not texts:
        return Contents(0)
    tests = _tests(vocabulary)
    shares = {what: sum(test(text) for text in texts) / len(texts) for what, test in tests.items()}
    if _counts_up(texts):
        shares["counter"] = 1.0
    length = sum(map(len, texts)) / len(texts)
    return Contents(len(texts), shares, length, len(set(map(bare, texts))) / len(texts))


def _tests(vocabulary: Vocabulary) -> dict[str, Callable[[str], bool]]:
    """Give the questions to ask of every cell."""
    services = load_schema(RecordKind.SERVICE).column("soort").choices
    contacts = load_schema(RecordKind.CONTACT).column("soort").choices
    return {
        "phone": _is_phone,
        "mobile": lambda text: phone.normalise(text)[0].startswith("06-"),
        "email": lambda text: values.parse_email(text)[1],
        "url": lambda text: _WEB.fullmatch(text) is not None,
        "postcode": lambda text: _FULL_POSTCODE.fullmatch(text) is not None,
        "postcode4": lambda text: values.parse_postcode(text)[1],
        "latitude": lambda text: _between(text, _LATITUDES),
        "longitude": lambda text: _between(text, _LONGITUDES),
        "position": lambda text: split_position(text) is not None,
        "date": lambda text: (
            (values.parse_date(text) or damage.date_of_day_number(text)) is not None
        ),
        "number": lambda text: values.parse_integer(text) is not None,
        "boolean": lambda text: values.parse_boolean(text) is not None or values.not_told(text),
        "ages": lambda text: any(split_ages(text) or ()) and not text.isdigit(),
        "hours": _is_hours,
        "times": lambda text: _TIMES.search(text) is not None,
        "days": lambda text: (
            len(text) < 40 and not re.search(r"\d", text) and bool(_DAY.search(text))
        ),
        "domains": lambda text: _all_known(text, vocabulary.domain_id),
        "municipality": lambda text: _all_known(text, vocabulary.municipality_code),
        "town": lambda text: _is_town(text, vocabulary),
        "service kind": lambda text: bare(text) in services,
        "contact kind": lambda text: bare(text) in contacts,
        "mixed": lambda text: _is_mixed(split_cell(text), text),
        "address": lambda text: _is_address(split_cell(text, address=True), text),
        "listed": lambda text: (
            len(text) < _LONGEST_LIST and bool(re.search(r"\w\s*[,\n]\s*\w", text))
        ),
        "organisation": lambda text: _ORGANISATION.search(text) is not None,
    }


def _is_phone(text: str) -> bool:
    """Say whether a cell is one phone number; a house number or a code is none."""
    digits = sum(char.isdigit() for char in text)
    return digits >= 8 and phone.normalise(text)[1]


def _between(text: str, box: tuple[float, float]) -> bool:
    """Say whether a cell is a coordinate with decimals in the Netherlands."""
    degrees = values.parse_decimal(text)
    whole = text.isdigit() or degrees is None
    return not whole and degrees is not None and box[0] <= degrees <= box[1]


def _is_hours(text: str) -> bool:
    """Say whether a cell is opening hours that we can read."""
    likely = re.search(r"\d[:.]\d\d|\d\s*uur", text) or (
        _DAY.search(text) and re.search(r"\d", text)
    )
    return bool(likely) and len(text) < 200 and read_hours(text)[1]


def _all_known(text: str, resolve: Callable[[str], object | None]) -> bool:
    """Say whether a cell, or each part of it, is a word that `resolve` knows."""
    if len(text) > 120 or text.isdigit():
        return False
    if resolve(text) is not None:
        return True
    parts = [piece for part in split_list(text) for piece in split_commas(part)]
    return len(parts) > 1 and all(resolve(part) is not None for part in parts)


def _is_town(text: str, vocabulary: Vocabulary) -> bool:
    """Say whether a cell names a town."""
    named = len(text) < 40 and not re.search(r"\d", text)
    return named and bool(vocabulary.municipality_of_town(text))


def _is_mixed(parts: SplitCell, text: str) -> bool:
    """Say whether a cell is several contact details, and little more."""
    several = parts.kinds > 1 or len(parts.phones) > 1 or len(parts.emails) > 1
    return several and len(parts.rest) <= len(text) / 2


def _is_address(parts: SplitCell, text: str) -> bool:
    """Say whether a cell is a street with its number or a postcode with its town."""
    whole = bool(parts.street or (parts.postcode and parts.town))
    return whole and len(parts.rest) <= len(text) / 2


def _counts_up(texts: Sequence[str]) -> bool:
    """Say whether the cells are 1, 2, 3, ...: numbers of rows, no ids."""
    numbers = [int(text) for text in texts if text.isascii() and text.isdigit()]
    return len(numbers) == len(texts) > 2 and numbers == list(
        range(numbers[0], numbers[0] + len(numbers))
    )
