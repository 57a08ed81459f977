"""The guard against patient data: a citizen service number (BSN) in free text.

A BSN is nine digits (older ones eight, with a 0 before) that pass the eleven test. One in eleven
numbers of that length passes by chance, so a number alone is not enough: it counts next to a word
for a person, or in notes, where nobody has another reason to write it. Phone numbers, dates,
addresses of web pages and numbers that say what they are (KvK, AGB, IBAN) are left alone.
"""

from __future__ import annotations

import re

from socialekaart.errors import PatientDataError

_NEAR = 40
"""How many characters a word for a person may stand away from the number."""

_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_BLANKS = re.compile(r"[^\S\r\n]+")
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_ANY_NUMBER = re.compile(
    r"\d(?:[\s.\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff-]{0,4}\d){7}"
)
"""A quick look: without this there is nothing to find."""
_CANDIDATE = re.compile(r"(?<![\w+/=_-])(?<!\d[.,])\d(?:[ .\u00a0-]?\d){7,8}(?![\w/=_-])(?![.,]\d)")
_USUAL_SHAPE = re.compile(
    r"\d{8,9}|\d{3}([ .\u00a0-])\d{3}\1\d{3}|\d{4}([ .\u00a0-])\d{2}\2\d{3}"
    r"|\d{2}([ .\u00a0])\d{3}\3\d{3}|\d{3}([ .\u00a0])\d{2}\4\d{3}|\d{3}([ .\u00a0])\d{3}\5\d{2}"
)
"""How people write one when no word beside it says that it is one."""

_INNOCENT = re.compile(
    r"\S+@\S+"  # mail
    r"|(?:https?://|www\.)\S+"
    r"|\b[A-Z]{2}\d{2} ?[A-Z]{4}[ \d]{10,13}\b"  # IBAN
    r"|(?<!\d)(?:\+|00)31[ .-]?(?:\(0\))?(?:[ .-]?\d){9}(?!\d)"
    r"|(?<![\d.])0(?:[ .()-]{0,2}\d){9}(?!\d)"  # ten digits: a phone number
    r"|(?<!\d)0[89]00[ -]?(?:\d{7}|\d{4})(?!\d)"
    r"|(?<!\d)\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}(?!\d)"
    r"|(?<!\d)(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?!\d)"
    r"|(?<![\d.-])\d{4}[-./ ]\d{4}(?![\d.-])"  # a school year, postcodes
    r"|(?<![\d.])\d{1,2}[.:]\d{2}(?![.\d])"  # a time
)
_LABELLED = re.compile(
    r"\b(?:kvk|rsin|agb|big|btw|iban|vestiging\w*|rekening\w*|factuur\w*|order\w*|polis\w*"
    r"|tel|telefoon\w*|mobiel\w*|bel|gsm|fax)\b[\w\s]{0,12}[.:-]?\s*$",
    re.IGNORECASE,
)
"""What directly before a number says that it is something else."""
_PERSON = re.compile(
    r"\b(?:bsn|burgerservice\w*|burger service\w*|sofi\w*|pati[eë]nt\w*|cli[eë]nt\w*"
    r"|mevrouw|mevr|mw|mej|meneer|mijnheer|de heer|dhr|hr|echtgeno\w+|partner van|zoon|dochter"
    r"|geboren|geboortedatum|geb|gebdatum|overleden|dossier\w*|deelnemer\w*|bewoner\w*)\b",
    re.IGNORECASE,
)


def find_bsn(text: str) -> str | None:
    """Give the nine digits of the first number in text that could be a BSN, or None."""
    for _, _, digits in _candidates(_plain(text), any_shape=True):
        return digits
    return None


def may_hold_number(text: str) -> bool:
    """Say quickly whether there are enough digits in text to look any further."""
    return _ANY_NUMBER.search(text) is not None


def holds_patient_number(text: str, note: bool = True) -> bool:
    """Say whether text holds a BSN as far as can be told; `note` is True for free notes."""
    if not _ANY_NUMBER.search(text):
        return False
    text = _plain(text)
    for start, end, _ in _candidates(text, any_shape=True):
        around = text[max(0, start - _NEAR) : start] + " | " + text[end : end + _NEAR]
        if _PERSON.search(around) and not _is_labelled(text, start):
            return True
    if not note:
        return False
    return any(not _is_labelled(text, start) for start, _, _ in _candidates(text, any_shape=False))


def guard(text: str, note: bool = True) -> None:
    """Raise PatientDataError when text seems to hold a BSN; its sentence never repeats it."""
    if holds_patient_number(text, note):
        raise _refusal()


def guard_added(text: str, known: str) -> None:
    """Raise PatientDataError when a text seems to hold a BSN that `known` didn't hold already.

    For a text that a person made out of what its source says: a bare number of the source's own
    may stay in it. Beside a word for a person no number may.
    """
    if holds_patient_number(text, note=False):
        raise _refusal()
    text, known = _plain(text), _plain(known)
    kept = {digits for _, _, digits in _candidates(known, any_shape=True)}
    for start, _, digits in _candidates(text, any_shape=False):
        if digits not in kept and not _is_labelled(text, start):
            raise _refusal()


def _refusal() -> PatientDataError:
    return PatientDataError(
        "Deze tekst lijkt een burgerservicenummer (BSN) te bevatten. Gegevens van patiënten "
        "horen niet in de sociale kaart. Haal het nummer weg en probeer het opnieuw."
    )


def passes_eleven_test(digits: str) -> bool:
    """Say whether eight or nine digits pass the eleven test of the BSN; all zeros do not."""
    nine = digits.zfill(9)
    if len(nine) != 9 or not nine.isascii() or not nine.isdigit() or int(nine) == 0:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), nine, strict=False))
    return (total - int(nine[8])) % 11 == 0


def _plain(text: str) -> str:
    """Write a line as it looks: one blank for many, one kind of dash, and nothing unseen."""
    return _DASHES.sub("-", _BLANKS.sub(" ", _UNSEEN.sub("", text)))


def _is_labelled(text: str, start: int) -> bool:
    """Say whether the number that starts there is named as something that is no BSN."""
    return _LABELLED.search(text[max(0, start - 30) : start]) is not None


def _candidates(text: str, any_shape: bool) -> list[tuple[int, int, str]]:
    """Give (start, end, nine digits) of every number that passes; positions are those in text."""
    if not _ANY_NUMBER.search(text):
        return []
    masked = _INNOCENT.sub(lambda match: "\x00" * len(match[0]), text)
    found = []
    for match in _CANDIDATE.finditer(masked):
        digits = re.sub(r"\D", "", match[0])
        usual = any_shape or _USUAL_SHAPE.fullmatch(match[0])
        if usual and passes_eleven_test(digits):
            found.append((match.start(), match.end(), digits.zfill(9)))
    return found
