"""Words as the search sees them: folded, stemmed, taken apart and joined with synonyms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Protocol

_TOKEN = re.compile(r"[^\W_]+")
_LINKS = ("", "s", "en", "e", "n")
"""What Dutch puts between the parts of a compound: schuld-hulp, ervaring-s-deskundige."""
_SHORTEST_PART = 4
_LONGEST_REMEMBERED = 80
"""Characters of a text whose folding is remembered."""

STOP_WORDS = frozenset(
    [
        "aan",
        "al",
        "als",
        "bij",
        "dan",
        "dat",
        "de",
        "den",
        "der",
        "die",
        "dit",
        "een",
        "en",
        "er",
        "haar",
        "heb",
        "hebben",
        "heeft",
        "het",
        "hij",
        "hun",
        "ik",
        "in",
        "is",
        "je",
        "kan",
        "kun",
        "met",
        "mijn",
        "moet",
        "naar",
        "niet",
        "nog",
        "of",
        "om",
        "onze",
        "ons",
        "ook",
        "op",
        "over",
        "te",
        "tot",
        "uit",
        "van",
        "voor",
        "waar",
        "wat",
        "we",
        "wel",
        "wie",
        "wij",
        "wil",
        "worden",
        "wordt",
        "ze",
        "zich",
        "zij",
        "zijn",
        "zoek",
        "zoekt",
    ]
)


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str:  # noqa: N802 - the library's name
        ...


@cache
def _stemmer() -> _Stemmer:
    # Imported at the first word: the window is up before anybody types.
    import snowballstemmer

    # On the field's words this older algorithm joins schuld/schulden and eenzame/eenzaamheid,
    # where the newer `dutch` makes schul and beleid of schuld and begeleiding.
    stemmer: _Stemmer = snowballstemmer.stemmer("dutch_porter")
    return stemmer


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the Dutch stem of a folded word; numbers and short words stay as they are."""
    if len(word) < 4 or not word.isalpha():
        return word
    # The algorithm leaves the plural of diminutives alone: maatjes would stand apart from maatje.
    return _stemmer().stemWord(word[:-1] if word.endswith("jes") else word)


def fold(text: str) -> str:
    """Return the text in lower case without accents."""
    if text.isascii():
        return text.lower()
    if len(text) > _LONGEST_REMEMBERED:
        return _without_accents(text)
    return _remembered(text)


def _without_accents(text: str) -> str:
    # Taking apart comes before and after the case: "𝓐" is a capital only once it is an A.
    lower = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", lower)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


# Names come back; whole descriptions don't, and would fill the memory.
_remembered = lru_cache(maxsize=16_384)(_without_accents)


def tokens(text: str) -> list[str]:
    """Return the folded words of a text, in order; punctuation and signs separate words."""
    return _TOKEN.findall(fold(text))


@lru_cache(maxsize=65_536)
def bare(text: str) -> str:
    """Return the folded letters and digits only: one key for every spelling of a name or word."""
    return "".join(tokens(text))


class Lexicon:
    """The words the field uses, to take compounds apart and to know what means the same."""

    def __init__(self, words: Iterable[str], synonym_groups: Iterable[Sequence[str]] = ()) -> None:
        self._synonyms: dict[str, set[str]] = {}
        known = {token for word in words for token in tokens(word)}
        for group in synonym_groups:
            terms = {" ".join(tokens(term)) for term in group} - {""}
            known.update(token for term in terms for token in term.split())
            for term in terms:
                self._synonyms.setdefault(self._key(term), set()).update(terms - {term})
        self._stems = {stem(word) for word in known if len(word) >= _SHORTEST_PART}
        self._words = {word for word in known if len(word) >= _SHORTEST_PART}
        self._parts: dict[str, tuple[str, ...]] = {}

    @staticmethod
    def _key(term: str) -> str:
        """Make one key of all forms of a term; small words are not there when it is typed."""
        words = term.split()
        told = [word for word in words if word not in STOP_WORDS] or words
        return " ".join(stem(word) for word in told)

    def synonyms(self, term: str) -> tuple[str, ...]:
        """Return what else a folded term (one or more words) is called, sorted."""
        return tuple(sorted(self._synonyms.get(self._key(term), ())))

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the two known parts of a folded compound, or nothing.

        "schuldhulpverlening" gives schuld and hulpverlening when the lexicon knows them.
        """
        known = self._parts.get(word)
        if known is None:
            known = self._parts[word] = self._split(word)
        return known

    def _split(self, word: str) -> tuple[str, ...]:
        """Take the shortest known last part whose rest is known, exactly if that can be."""
        if len(word) < 2 * _SHORTEST_PART or not word.isalpha():
            return ()
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            tail = word[cut:]
            if self._knows(tail) and (head := self._head(word[:cut])):
                return (head, tail)
        return ()

    def _head(self, text: str) -> str:
        """Return the known word that a first part is, without what links it to the next."""
        without_link = [
            text[: len(text) - len(link)] for link in _LINKS if not link or text.endswith(link)
        ]
        return next((head for head in without_link if head in self._words), "") or next(
            (head for head in without_link if self._knows(head)), ""
        )

    def _knows(self, word: str) -> bool:
        return len(word) >= _SHORTEST_PART and (word in self._words or stem(word) in self._stems)

    def stems_of(self, text: str) -> str:
        """Return the stems of a text's words and of their parts, for the index."""
        found: dict[str, None] = {}
        for word in tokens(text):
            found[stem(word)] = None
            for part in self.parts(word):
                found[stem(part)] = None
        return " ".join(found)
