"""Single cells of HSDS to values; what can't be read is told with its file, row and column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from socialekaart.domain import phone
from socialekaart.domain.record_values import Values
from socialekaart.exchange.hsds.messages import HsdsCode, HsdsLog
from socialekaart.exchange.hsds.rows import Row
from socialekaart.exchange.hsds.tables import FILES
from socialekaart.exchange.values import parse_date, parse_decimal, parse_email, parse_url

_QUOTES = "\"'“”„‘’ "
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class CellLog:
    """Tells what is wrong with the cells of one table."""

    log: HsdsLog
    table: str

    def tell(
        self, code: HsdsCode, row: Row, column: str, before: str = "", after: str = "", **more: str
    ) -> None:
        """Tell something about a cell."""
        self.log.tell(code, FILES[self.table], row.number, column, before, after, **more)

    def email(self, row: Row, column: str = "email") -> str:
        """Read an address of mail; one that is none is kept."""
        text = row.text(column)
        address, right = parse_email(text)
        if text and not right:
            self.tell(HsdsCode.BAD_EMAIL, row, column, value=text)
        return address

    def url(self, row: Row, column: str) -> str:
        """Read an address of the web; one that isn't http(s) is left out."""
        text = row.text(column)
        if not text:
            return ""
        address, right = parse_url(text)
        if address is None:
            self.tell(HsdsCode.REFUSED_URL, row, column, before=text, value=text)
            return ""
        if not right:
            self.tell(HsdsCode.BAD_URL, row, column, value=text)
        return address

    def age(self, row: Row, column: str) -> int | None:
        """Read an age in whole years."""
        text = row.text(column)
        if not text:
            return None
        number = parse_decimal(text)
        if number is None or not 0 <= number <= _OLDEST or number != int(number):
            self.tell(HsdsCode.BAD_NUMBER, row, column, before=text, value=text)
            return None
        return int(number)

    def day(self, row: Row, column: str) -> str | None:
        """Read a date and give it as ISO."""
        text = row.text(column)
        found = parse_date(text.partition("T")[0])
        if text and found is None:
            self.tell(HsdsCode.BAD_DATE, row, column, before=text, value=text)
        return found.isoformat() if found else None

    def phone(self, row: Row) -> str:
        """Read a number with its extension; quotes around it are taken off, with notice."""
        given = row.text("number")
        text = given.strip(_QUOTES)
        if text != given:
            self.tell(HsdsCode.QUOTED_PHONE, row, "number", before=given, after=text)
        extension = row.text("extension").removesuffix(".0")
        if text and extension.isdecimal() and len(extension) <= 6:
            text = f"{text} tst {extension}"
        number, right = phone.normalise(text)
        if not right:
            self.tell(HsdsCode.BAD_PHONE, row, "number", value=text)
        return number


def filled(values: Values) -> Values:
    """Leave out what tells nothing."""
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def in_words(rows: Iterable[Row], leave_out: Iterable[str] = ()) -> str:
    """Give all that rows tell, apart from ids, as text: "document: ..., uri: ..."."""
    unwanted = set(leave_out)
    said = []
    for row in rows:
        parts = {
            name: text
            for name in row.cells
            if name != "id" and not name.endswith("_id") and name not in unwanted
            if (text := row.text(name))
        }
        one = next(iter(parts.values())) if len(parts) == 1 else ""
        said.append(one or ", ".join(f"{name}: {text}" for name, text in parts.items()))
    return " | ".join(part for part in said if part)
