"""One cell that holds phone, mail, website and address together, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from socialekaart.domain import phone
from socialekaart.exchange.split_address import Address, find_address

LABELS = (
    r"(?:algemeen\s+)?(?:telefoon(?:nummers?|nr\.?)?|tel(?:nr)?|phone|mobiel(?:nummer)?|mob|gsm"
    r"|e-?mail(?:\s?adres)?|mail(?:\s?adres)?|website|web(?:site)?(?:\s?adres)?|site|internet|url|link"
    r"|(?:bezoek|locatie|vestigings)?adres|address|postcode|pc|t|m|e|w|a|i)"
)
"""Words (a regular expression) that only say what comes next; they are no part of the rest."""
SEPARATORS = ",;|/\\\u2022\u00b7*<>()[]:\u2013\u2014-"
"""Signs between the parts, which fall away at the edge of a part."""

_LONGEST = 2_000
"""Characters."""
_TAKEN = "\x1f"
_LABEL_BEFORE = re.compile(rf"(?<![^\W_])(?<!['.@-]){LABELS}\.?\s*[:=]?\s*$", re.IGNORECASE)
_FAX = re.compile(
    r"(?<![^\W_])(?:tele)?fax(?:nummer|nr\.?)?\.?\s*:?\s*$|(?<![^\W_])f\.?\s*:\s*$", re.I
)
_ACCOUNT = re.compile(
    r"\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b"
    r"|\b(?:kvk|rsin|bsn|agb|big|btw|iban)\b[\w\s-]{0,10}[.:]?\s*[\d .]{6,14}",
    re.IGNORECASE,
)
"""Numbers that say that they are something else than a phone number."""
_MAIL_SIGN = r"[^\s@,;:<>\"'()\[\]|/\\]"
_EMAIL = re.compile(
    rf"(?:mailto:\s*)?({_MAIL_SIGN}{{1,64}}@{_MAIL_SIGN}{{1,200}}\.[a-z]{{2,}}(?![\w@]))",
    re.IGNORECASE,
)
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
_ENDINGS = r"(?:nl|com|org|net|eu|info|be|de|online|care|nu|app|frl|amsterdam|site|example|test)"
_PATH = r"(?:[/?#][^\s,;|<>\"]*)?"
_URL = re.compile(
    rf"https?://[^\s,;|<>\"()]+|www\.[^\s,;|<>\"()]+\.[a-z]{{2,}}{_PATH}"
    rf"|(?<![\w@.-]){_HOST}{_ENDINGS}(?![\w@-])(?:\.(?!\w))?{_PATH}",
    re.IGNORECASE,
)
_GAP = r"[\s.()\u00a0\u2010-\u2015-]{0,3}"
_EXTENSION = r"(?:[\s,]*\b(?:toestel|tst\.?|ext\.?)\s*:?\s*\d{1,6})?"
_PHONE = re.compile(
    rf"(?<![\w+])(?:"
    rf"(?:\+31|0031){_GAP}(?:\(0\))?(?:{_GAP}\d){{9}}"
    rf"|0[89]0\d[\s-]?\d{{7}}|0[89]00(?:[\s-]?\d){{4}}"
    rf"|(?!\d{{1,2}}[-./]\d{{1,2}}[-./](?:19|20)\d\d(?!\d))"
    rf"(?:0\d{{1,3}}\s?/\s?\d(?:{_GAP}\d){{5,7}}|\(?0(?:{_GAP}\d){{9}})"
    rf"|14\s0\d{{2,3}}"
    rf"|\+(?!31)\d{{1,3}}(?:{_GAP}\d){{6,11}}"
    rf")(?![^\W_])(?!-\d){_EXTENSION}",
    re.IGNORECASE,
)
_SHORT_PHONE = re.compile(
    r"(?<![^\W_])(?:telefoon|tel|bel|t)\.?\s*:?\s*(1(?:12|13|44|16\d{3}|8\d{2}))(?![\w.-])",
    re.IGNORECASE,
)
_NOISE = re.compile(r"\(\s*\)|\[\s*\]|<\s*>")


@dataclass(frozen=True, slots=True)
class SplitCell:
    """The parts as they were written, in the order of the cell; `rest` is all that is left."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    street: str = ""
    house_number: str = ""
    addition: str = ""
    postcode: str = ""
    town: str = ""
    rest: str = ""

    @property
    def address(self) -> str:
        """Give the address in one line."""
        house = f"{self.house_number}{self.addition}"
        parts = (f"{self.street} {house}".strip(), f"{self.postcode} {self.town}".strip())
        return ", ".join(part for part in parts if part)

    @property
    def kinds(self) -> int:
        """Count the kinds of parts: phone, mail, website and address."""
        return sum(map(bool, (self.phones, self.emails, self.websites, self.address)))


@dataclass(slots=True)
class _Cell:
    """A text of which parts are taken; a taken character can't be part of anything else."""

    text: str
    free: str = field(init=False)
    hidden: str = field(init=False)
    """As `free`, but with numbers blotted out that must stay in the rest."""

    def __post_init__(self) -> None:
        self.free = self.text
        self.hidden = _ACCOUNT.sub(lambda match: "\x1e" * len(match[0]), self.text)

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Give the matches in what is still free."""
        yield from list(pattern.finditer(self.hidden))

    def take(self, start: int, end: int) -> str:
        """Take a part with the label before it; give its text."""
        label = _LABEL_BEFORE.search(self.hidden[:start])
        found = self.text[start:end]
        begin = label.start() if label else start
        for name in ("free", "hidden"):
            text: str = getattr(self, name)
            setattr(self, name, text[:begin] + _TAKEN * (end - begin) + text[end:])
        return found


def split_cell(text: str, address: bool = False) -> SplitCell:
    """Take a cell apart; parts stay as they were written, labels ("Tel.:") fall away.

    `address` says that the cell should hold an address, so that less is needed to see one. Every
    letter and digit of the text is in a part, in the rest, or in a label. A text longer than a
    contact block ever is stays whole.
    """
    if len(text) > _LONGEST:
        return SplitCell(rest=text.strip())
    cell = _Cell(text.replace(_TAKEN, " ").replace("\x1e", " "))
    emails = [cell.take(match.start(), match.end(1)) for match in cell.find(_EMAIL)]
    websites = [_take_url(cell, match) for match in cell.find(_URL)]
    phones = [number for match in cell.find(_PHONE) if (number := _take_phone(cell, match))]
    phones += [cell.take(match.start(1), match.end(1)) for match in cell.find(_SHORT_PHONE)]
    place = find_address(cell.hidden, address) or Address()
    for start, end in sorted(place.spans):
        cell.take(start, end)
    return SplitCell(
        phones=tuple(phones),
        emails=tuple(re.sub(r"(?i)^mailto:\s*", "", email) for email in emails),
        websites=tuple(websites),
        street=place.street,
        house_number=place.house_number,
        addition=place.addition,
        postcode=place.postcode,
        town=place.town,
        rest=_rest(cell.free),
    )


def _take_url(cell: _Cell, match: re.Match[str]) -> str:
    """Take an address of a page without the full stop of its sentence."""
    found = match[0].rstrip(".,;:!?'")
    return cell.take(match.start(), match.start() + len(found))


def _take_phone(cell: _Cell, match: re.Match[str]) -> str:
    """Take a number that can be one; "" (and nothing taken) for another, such as that of a fax."""
    number = match[0]
    if "/" in number:
        area, _, subscriber = number.partition("/")
        number = f"{area.strip()}-{subscriber.strip()}"
    if _FAX.search(cell.hidden[: match.start()]) or not phone.normalise(number)[1]:
        return ""
    cell.take(match.start(), match.end())
    return number


def _rest(free: str) -> str:
    """Give what nobody took, without the separators that stood around the parts."""
    text = _NOISE.sub(_TAKEN, free)
    lines = []
    for line in text.splitlines():
        pieces = [_trim(piece) for piece in line.split(_TAKEN)]
        joined = ", ".join(piece for piece in pieces if piece.strip(".!?"))
        if joined:
            lines.append(joined)
    return "\n".join(lines)


def _trim(piece: str) -> str:
    """Strip separators; a bracket stays when its other half is in the piece."""
    bare = piece.strip().strip(SEPARATORS + " \t\u00a0").removeprefix(". ")
    for opening, closing in ("()", "[]"):
        if bare.count(opening) > bare.count(closing) and f"{bare}{closing}" in piece:
            bare += closing
        elif bare.count(closing) > bare.count(opening) and f"{opening}{bare}" in piece:
            bare = opening + bare
    return bare
