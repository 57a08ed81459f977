"""The cells of one column to values, by the column's kind; what can't be read is told."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from datetime import date

from socialekaart.domain.words import bare
from socialekaart.exchange import damage, values
from socialekaart.exchange.hours import read_hours
from socialekaart.exchange.languages import language_code
from socialekaart.exchange.messages import Code
from socialekaart.exchange.report import Severity
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.schema import CellKind, Column, Unreadable
from socialekaart.exchange.vocabulary import Vocabulary

_LATE = 2050
"""A year of two digits from here on is more likely one of the century before."""
_MOST_CHOICES = 10
_COMMAS = re.compile(r"\s*[,/&]\s*|\s+en\s+")
_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_DAY_NAMES = {
    name: number
    for number, names in enumerate(
        (
            ("ma", "maandag", "mo"),
            ("di", "dinsdag", "tu"),
            ("wo", "woensdag", "we"),
            ("do", "donderdag", "th"),
            ("vr", "vrijdag", "fr"),
            ("za", "zaterdag", "sa"),
            ("zo", "zondag", "su"),
        )
    )
    for name in names
}
_DAY_RANGE = re.compile(r"([a-z]+)\.?\s*(?:-|–|t/m|tm|tot en met)\s*([a-z]+)\.?")
_ALL_WEEK = {"dagelijks": 7, "elkedag": 7, "alledagen": 7, "werkdagen": 5, "doordeweeks": 5}


def split_list(text: str) -> list[str]:
    """Split a cell at |, or at ; when there is no |; empty parts fall away."""
    parts = text.split("|") if "|" in text else text.split(";")
    return [bare for part in parts if (bare := part.strip())]


class CellReader:
    """Reads cleaned cells. Remembers what the vocabulary answered, for files of 171,000 rows."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._domains: dict[str, str | None] = {}
        self._municipalities: dict[str, str | None] = {}
        kinds = CellKind
        self._readers: dict[CellKind, Callable[[Column, str, RowLog], object]] = {
            kinds.ID: self._id,
            kinds.TEXT: lambda column, text, log: text,
            kinds.LIST: self._list,
            kinds.BOOLEAN: self._boolean,
            kinds.INTEGER: self._integer,
            kinds.DATE: self._date,
            kinds.COORDINATE: lambda column, text, log: text,
            kinds.ADDRESS: lambda column, text, log: text,
            kinds.POSTCODE: lambda column, text, log: text,
            kinds.AREA: lambda column, text, log: text,
            kinds.PHONE: self._phone,
            kinds.EMAIL: self._email,
            kinds.URL: self._url,
            kinds.HOURS: self._hours,
            kinds.DAYS: self._days,
            kinds.DOMAINS: self._domain_ids,
            kinds.MUNICIPALITY: self._municipality,
            kinds.LANGUAGES: self._languages,
            kinds.CHOICE: self._choice,
            kinds.CHOICES: self._choices,
        }

    def reader(self, column: Column) -> Callable[[Column, str, RowLog], object]:
        """Give the function that reads the cells of a column.

        Cells of an address, a coordinate and an area come back as text: they are read together.
        """
        return self._readers[column.kind]

    def municipality(self, text: str) -> str | None:
        """Give the code of a municipality, or None."""
        if text not in self._municipalities:
            self._municipalities[text] = self._vocabulary.municipality_code(text)
        return self._municipalities[text]

    def tell_unknown_municipality(self, text: str, column: str, log: RowLog) -> None:
        """Tell that a municipality isn't known, with the nearest name that is."""
        around = self._vocabulary.municipality_of_town(text)
        suggestion = (
            f"{text} is een plaats in de gemeente {around}: vul die in. "
            if around
            else _suggest(text, self._vocabulary.municipality_names)
        )
        log.tell(Code.UNKNOWN_MUNICIPALITY, column, value=text, suggestion=suggestion)

    def _id(self, column: Column, text: str, log: RowLog) -> str:
        restored = damage.restore_scientific(text)
        if restored is None:
            if damage.became_date(text, whole_dates=True):
                log.tell(Code.BECAME_DATE, column.name, value=text)
            return text
        digits, complete = restored
        if complete:
            log.tell(Code.SCIENTIFIC, column.name, before=text, after=digits)
            return digits
        log.tell(Code.SCIENTIFIC_LOST, column.name, value=text)
        return text

    def _list(self, column: Column, text: str, log: RowLog) -> tuple[str, ...]:
        if damage.became_date(text, whole_dates=True):
            log.tell(Code.BECAME_DATE, column.name, value=text)
        return tuple(split_list(text))

    def _boolean(self, column: Column, text: str, log: RowLog) -> bool | None:
        answer = values.parse_boolean(text)
        if answer is None and not values.not_told(text):
            log.unreadable(column, Code.BAD_BOOLEAN, text)
        return answer

    def _integer(self, column: Column, text: str, log: RowLog) -> int | None:
        number = values.parse_integer(text)
        if number is None:
            if damage.became_date(text, whole_dates=True):
                log.tell(Code.BECAME_DATE, column.name, before=text, value=text)
            elif not values.not_told(text):
                log.unreadable(column, Code.BAD_NUMBER, text, example=column.example)
            return None
        low, high = column.minimum or 0, column.maximum
        if number < low or (high is not None and number > high):
            log.unreadable(
                column, Code.NUMBER_RANGE, text, minimum=str(low), maximum=str(column.maximum)
            )
            return None
        return number

    def _date(self, column: Column, text: str, log: RowLog) -> object:
        day = values.parse_date(text)
        if day is not None:
            return day if day.year < _LATE else _right_century(column, text, day, log)
        day = damage.date_of_day_number(text)
        if day is not None:
            log.tell(Code.DATE_NUMBER, column.name, before=text, after=f"{day:%d-%m-%Y}")
        elif not values.not_told(text):
            log.unreadable(column, Code.BAD_DATE, text)
        return day

    def _phone(self, column: Column, text: str, log: RowLog) -> str | None:
        number, readable = damage.read_phone(text, column.name, log)
        return number if readable else log.unreadable(column, Code.BAD_PHONE, text)

    def _email(self, column: Column, text: str, log: RowLog) -> str | None:
        address, right = values.parse_email(text)
        return address if right else log.unreadable(column, Code.BAD_EMAIL, address)

    def _url(self, column: Column, text: str, log: RowLog) -> str | None:
        address, right = values.parse_url(text)
        if address is None:
            log.tell(Code.REFUSED_URL, column.name, before=text, value=text)
            return None
        return address if right else log.unreadable(column, Code.BAD_URL, address)

    def _hours(self, column: Column, text: str, log: RowLog) -> str | None:
        if damage.became_date(text, whole_dates=True):
            return _hours_of_date(column, text, log)
        osm, understood = read_hours(text)
        if not understood and log.unreadable(column, Code.BAD_HOURS, text) is None:
            return None
        return osm

    def _days(self, column: Column, text: str, log: RowLog) -> tuple[str, ...]:
        numbers: set[int] = set()
        known = _ALL_WEEK.get(bare(text))
        if known:
            return _DAYS[:known]
        rest = _DAY_RANGE.sub(lambda match: _day_range(match, numbers), text.casefold())
        for word in re.split(r"[\s,;|/+&.]+|\ben\b", rest):
            number = _DAY_NAMES.get(bare(word))
            if number is not None:
                numbers.add(number)
            elif word.strip():
                log.unreadable(column, Code.UNKNOWN_DAY, word)
        return tuple(_DAYS[number] for number in sorted(numbers))

    def _domain_ids(self, column: Column, text: str, log: RowLog) -> tuple[str, ...]:
        found, unknown = _resolve_each(text, self._domain)
        for item in unknown:
            suggestion = _suggest(item, self._vocabulary.domain_names)
            log.unreadable(column, Code.UNKNOWN_DOMAIN, item, suggestion=suggestion)
        return found

    def _domain(self, text: str) -> str | None:
        if text not in self._domains:
            self._domains[text] = self._vocabulary.domain_id(text)
        return self._domains[text]

    def _municipality(self, column: Column, text: str, log: RowLog) -> str | None:
        code = self.municipality(text)
        if code is None:
            self.tell_unknown_municipality(text, column.name, log)
        return code

    def _languages(self, column: Column, text: str, log: RowLog) -> tuple[str, ...]:
        found, unknown = _resolve_each(text, language_code)
        kept = [log.unreadable(column, Code.UNKNOWN_LANGUAGE, item) for item in unknown]
        return found + tuple(item for item in kept if item)

    def _choice(self, column: Column, text: str, log: RowLog) -> str | None:
        value = column.choices.get(bare(text))
        if value is not None:
            return value
        if column.is_amount and (amount := damage.restore_amount(text)):
            log.tell(Code.AMOUNT, column.name, before=text, after=amount)
            return amount
        return _tell_unknown(column, text, log)

    def _choices(self, column: Column, text: str, log: RowLog) -> tuple[str, ...]:
        found, unknown = _resolve_each(text, lambda item: column.choices.get(bare(item)))
        kept = [_tell_unknown(column, item, log) for item in unknown]
        return found + tuple(item for item in kept if item)


def _right_century(column: Column, text: str, day: date, log: RowLog) -> date:
    """Tell a year of two digits that can be of either century; only an end may lie far ahead."""
    if str(day.year) in text:
        return day
    if column.attribute != "valid_to":
        day = day.replace(year=day.year - 100)
    log.tell(Code.SHORT_YEAR, column.name, before=text, after=f"{day:%d-%m-%Y}")
    return day


def _hours_of_date(column: Column, text: str, log: RowLog) -> str:
    """Give 24/7 for a 24th of July, which Dutch Excel makes of it; of other dates only tell."""
    if damage.was_day_and_night(text):
        log.tell(Code.BECAME_DATE, column.name, Severity.REPAIR, text, "24/7", value=text)
        return read_hours("24/7")[0]
    log.tell(Code.BECAME_DATE, column.name, value=text)
    return read_hours(text)[0]


def _tell_unknown(column: Column, text: str, log: RowLog) -> str | None:
    """Tell that a word is none of the column's choices; give it when the column keeps it."""
    if column.unreadable is Unreadable.ACCEPT:
        return text
    known = list(dict.fromkeys(column.choices.values()))
    near = difflib.get_close_matches(bare(text), column.choices, 1, 0.75)
    suggestion = f"Bedoel je {column.choices[near[0]]}? " if near else ""
    shown = known if len(known) <= _MOST_CHOICES else [*known[:_MOST_CHOICES], "…"]
    return log.unreadable(
        column, Code.UNKNOWN_VALUE, text, suggestion=suggestion, choices=", ".join(shown)
    )


def split_commas(part: str) -> list[str]:
    """Split a part of a list that nobody knows as a whole at commas, slashes, & and "en"."""
    return [piece for piece in _COMMAS.split(part) if piece]


def unknown_parts(text: str, resolve: Callable[[str], str | None]) -> list[str]:
    """Give the parts of a list that `resolve` gives None for, as the reader splits it."""
    return _resolve_each(text, resolve)[1]


def _resolve_each(
    text: str, resolve: Callable[[str], str | None]
) -> tuple[tuple[str, ...], list[str]]:
    """Resolve the parts of a list; a part that isn't known is tried again, split at its commas.

    Gives what was found, each once and in order, and the parts that nobody knows.
    """
    found: dict[str, None] = {}
    unknown: list[str] = []
    for part in split_list(text):
        whole = resolve(part)
        if whole is not None:
            found[whole] = None
            continue
        pieces = split_commas(part)
        answers = [resolve(piece) for piece in pieces]
        if len(pieces) == 1 or not any(answers):
            unknown.append(part)
            continue
        for piece, answer in zip(pieces, answers, strict=True):
            if answer is None:
                unknown.append(piece)
            else:
                found[answer] = None
    return tuple(found), unknown


def _day_range(match: re.Match[str], numbers: set[int]) -> str:
    """Add the days of a range such as ma-vr to `numbers`; give back what is no range of days."""
    first, last = (_DAY_NAMES.get(bare(match[group])) for group in (1, 2))
    if first is None or last is None:
        return match[0]
    numbers.update((first + step) % 7 for step in range((last - first) % 7 + 1))
    return " "


def _suggest(text: str, names: tuple[str, ...]) -> str:
    """Give "Bedoel je ...? " with the name most like the text; "" when none is."""
    folded = {bare(name): name for name in names}
    near = difflib.get_close_matches(bare(text), folded, 1, 0.7)
    return f"Bedoel je {folded[near[0]]}? " if near else ""
