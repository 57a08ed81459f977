"""What the name of somebody's column says: which column of ours it may be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import STOP_WORDS, bare, tokens
from socialekaart.exchange.guess_words import BLOCKS, CHANGERS, OFTEN, SURE
from socialekaart.exchange.schema import load_schema

OWN, ALIAS, NUMBERED, LIKE, PART, WEAK = 100, 95, 90, 80, 72, 58
"""How sure a name makes us: our own, another word for it, with a number behind it, misspelt, with
other words around it, and a word that often but not always means it."""

_BLOCKS = frozenset(bare(name) for name in BLOCKS.split(","))
_PERSON = frozenset(("contactpersoon", "contactpersonen", "medewerker", "consulent", "voorzitter"))
_NAME_PARTS = tuple(
    frozenset(part.split("|"))
    for part in (
        "voornaam|voornamen|roepnaam|firstname|voorletters|initialen",
        "tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels",
        "achternaam|achternamen|lastname|familienaam",
    )
)
_POLITE_WORDS = "uw u jullie jouw bent heet graag svp eventuele"
_POLITE = frozenset(_POLITE_WORDS.split())
"""Small words of questionnaires: "Wat is de naam van uw organisatie?"."""
_DAYS = {
    "ma": ("ma", "maandag", "monday", "mon"),
    "di": ("di", "dinsdag", "tuesday", "tue"),
    "wo": ("wo", "woensdag", "wednesday", "wed"),
    "do": ("do", "donderdag", "thursday", "thu"),
    "vr": ("vr", "vrijdag", "friday", "fri"),
    "za": ("za", "zaterdag", "saturday", "sat"),
    "zo": ("zo", "zondag", "sunday", "sun"),
}
_SHORTEST, _MOST_WORDS = 4, 12
_NUMBER_BEHIND = re.compile(r"^(.*?\D)\s*[-_(]?\s*\d{1,2}\)?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class NameGuess:
    """A column of ours that a name may mean; `score` is 0 to 100, `reason` says why in Dutch."""

    target: str
    score: int
    reason: str


def is_block(header: str) -> bool:
    """Say whether a name is one for phone, mail and address together."""
    return bare(header) in _BLOCKS


def name_part(header: str) -> int | None:
    """Give the place in a full name (0, 1, 2) of a column with a first or last name, else None."""
    folded = bare(header)
    return next((place for place, part in enumerate(_NAME_PARTS) if folded in part), None)


def day_of(header: str) -> str:
    """Give "ma" to "zo" for the name of a column about one day of the week, else ""."""
    for word in tokens(header):
        for day, names in _DAYS.items():
            if word in names:
                return day
    return ""


def base_name(header: str) -> str:
    """Give the folded name without a number behind it: "Domein 2" is another "Domein"."""
    match = _NUMBER_BEHIND.match(header.strip())
    return bare(match[1]) if match else bare(header)


@lru_cache(maxsize=2048)
def guess_by_name(header: str, kind: RecordKind) -> tuple[NameGuess, ...]:
    """Give what a name may mean in that table, the surest first."""
    found: dict[str, NameGuess] = {}
    for guess in _guesses(header, kind):
        if guess.target not in found or found[guess.target].score < guess.score:
            found[guess.target] = guess
    return tuple(sorted(found.values(), key=lambda guess: -guess.score))


def _guesses(header: str, kind: RecordKind) -> list[NameGuess]:
    """Try the whole name, then the name without its number or small words, then parts of it."""
    folded = bare(header)
    if not folded:
        return []
    table, weak = _table(kind), _weak(kind)
    found = [
        NameGuess(target, WEAK, f"kolomnaam betekent vaak {target}")
        for target in weak.get(folded, ())
    ]
    if folded in table:
        target = table[folded]
        own = folded == bare(target)
        reason = f"kolomnaam is {target}" if own else f"kolomnaam betekent {target}"
        return [NameGuess(target, OWN if own else ALIAS, reason), *found]
    for other in (base_name(header), _without_small_words(header)):
        if other in table:
            target = table[other]
            return [NameGuess(target, NUMBERED, f"kolomnaam betekent {target}"), *found]
    if found:
        return found
    target, score = _near(folded, kind) or _inside(header, kind) or ("", 0)
    return [NameGuess(target, score, f"kolomnaam lijkt op {target}")] if target else []


@lru_cache(maxsize=4)
def _table(kind: RecordKind) -> dict[str, str]:
    """Map every folded name that surely means a column of ours to it."""
    schema = load_schema(kind)
    names = {folded: column.name for folded, column in schema.by_header.items()}
    for target, texts in SURE[kind].items():
        for text in texts:
            names.setdefault(bare(text), target)
    if kind is RecordKind.SERVICE:
        # In lists that aren't ours it is as often a domain: what stands in the cells decides.
        names.pop("categorie", None)
    return names


@lru_cache(maxsize=4)
def _weak(kind: RecordKind) -> dict[str, tuple[str, ...]]:
    """Map every folded name that often means a column of ours to those."""
    names: dict[str, tuple[str, ...]] = {}
    for target, texts in OFTEN[kind].items():
        for text in texts:
            names[bare(text)] = (*names.get(bare(text), ()), target)
    return names


def _without_small_words(header: str) -> str:
    """Fold a name without words such as "van de"."""
    return "".join(token for token in tokens(header) if token not in STOP_WORDS)


def _near(folded: str, kind: RecordKind) -> tuple[str, int] | None:
    """Find a name that differs in a letter or two."""
    if len(folded) < _SHORTEST + 1 or folded.isdigit():
        return None
    from rapidfuzz import fuzz, process  # only when a table isn't ours

    found = process.extractOne(folded, _table(kind).keys(), scorer=fuzz.ratio, score_cutoff=86)
    return (_table(kind)[found[0]], LIKE) if found else None


def _inside(header: str, kind: RecordKind) -> tuple[str, int] | None:
    """Find the longest known name among the words of a longer one, or at the end of a compound."""
    words = tokens(header)
    if len(words) > _MOST_WORDS:
        return None
    table = _table(kind)
    found: dict[str, str] = {}
    for said in (words, [word for word in words if word not in STOP_WORDS | _POLITE]):
        for start, end in combinations(range(len(said) + 1), 2):
            part, others = "".join(said[start:end]), {*said[:start], *said[end:]}
            if _may_be(part, table) and not others & CHANGERS and _fits(table[part], said, kind):
                found[part] = table[part]
    if found:
        return found[max(found, key=len)], PART
    if set(words) & CHANGERS:
        return None
    last = words[-1] if words else ""
    for cut in range(1, len(last) - _SHORTEST + 1):
        if (tail := last[cut:]) in table and _fits(table[tail], [last, *words], kind):
            return table[tail], PART - 4
    return None


def _may_be(part: str, table: Mapping[str, str]) -> bool:
    """Say whether a part is a known name that is long enough to be no accident."""
    return len(part) >= _SHORTEST - 1 and part in table


def _fits(target: str, words: list[str], kind: RecordKind) -> bool:
    """Say whether a part of a name may stand for the whole.

    "naam contactpersoon" is no name of an offering, and what is only about dates, yes and no, or
    numbers must be named outright.
    """
    column = load_schema(kind).column(target)
    if column.kind.value in ("boolean", "date", "id", "choice") or target == "aanbod_ids":
        return False
    if kind is RecordKind.SERVICE and column.attribute in ("name", "organization"):
        return not _PERSON & set(words)
    return True
