"""From what somebody types to a full-text question. Any text at all gives a valid one.

The question is built as an FTS5 expression from folded words in quotes, so that raw input such as
`'s-hertogenbosch`, a lone `"` or `fysio*` can't be read as an operator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from socialekaart.domain.words import STOP_WORDS, Lexicon, stem, tokens


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a question looks: columns with words as written, columns with their stems.

    Where no stems are kept ("") a word that begins with the stem will do.
    """

    words: str
    stems: str


_NAME = _Columns("name", "")
_TITLE = _Columns("{name organization core}", "stems")
_HEAD = _Columns("{name organization core domains}", "{stems domain_stems}")
_BODY = _Columns("body", "stems")
_SURE_STEM = 5
"""Letters of a stem that tell enough for any word that begins with them."""
_LONGEST_PHRASE = 4
_LONGEST = 12
"""Words looked at; nobody types more, a pasted letter is cut."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a question; the last one may still be being typed."""

    terms: tuple[str, ...]
    last_is_open: bool

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to look for."""
        return not self.terms


def parse(text: str) -> Words:
    """Take the words out of a text; small words go unless nothing else is there."""
    found = tokens(text)[:_LONGEST]
    told = tuple(word for word in found if word not in STOP_WORDS) or tuple(found)
    return Words(told, last_is_open=bool(told) and told[-1:] == tuple(found[-1:]))


def tag(kind: str, value: str) -> str:
    """Return the index token of a fact, such as tag("d", "werk-dagbesteding").

    One token of letters and digits, so that the tokenizer keeps it whole.
    """
    return "x" + kind + "".join(tokens(value))


def name_question(words: Words, lexicon: Lexicon) -> str:
    """Ask for all words in the name, by word, beginning or synonym."""
    return _all_words(words, lexicon, _NAME)


def title_question(words: Words, lexicon: Lexicon) -> str:
    """Ask for all words in names and summary, by word, stem or synonym."""
    return _all_words(words, lexicon, _TITLE)


def head_question(words: Words, lexicon: Lexicon) -> str:
    """Ask for all words in names, summary and domains."""
    return _all_words(words, lexicon, _HEAD)


def body_question(words: Words, lexicon: Lexicon) -> str:
    """Ask for all words in the long texts."""
    return _all_words(words, lexicon, _BODY)


def any_question(words: Words, lexicon: Lexicon) -> str:
    """Ask for at least one word, or a part of one, in names, summary and domains."""
    asked = [_alternatives(term, words, lexicon, _HEAD) for term in words.terms]
    asked += [
        f"{_HEAD.stems}:{_quoted(stem(part))}"
        for term in words.terms
        for part in lexicon.parts(term)
    ]
    return " OR ".join(asked)


def filed_question(words: Words, lexicon: Lexicon, domain_of: Callable[[str], str | None]) -> str:
    """Ask for all words, taking a domain for each word that is a name of one; "" without any."""
    terms = _phrases(words, lambda term: bool(domain_of(term) or lexicon.synonyms(term)))
    domains = [domain_of(term) for term in terms]
    if not any(domains):
        return ""
    return _all_of(
        f"tags:{_quoted(tag('d', domain))}"
        if domain
        else _alternatives(term, words, lexicon, _HEAD)
        for term, domain in zip(terms, domains, strict=True)
    )


def most_question(words: Words, lexicon: Lexicon) -> str:
    """Ask for all words but one, whichever; "" for fewer than three words."""
    phrases = _phrases(words, lexicon.synonyms)
    if len(phrases) < 3:
        return ""
    asked = [_alternatives(term, words, lexicon, _HEAD) for term in phrases]
    return " OR ".join(f"({_all_of(asked[:i] + asked[i + 1 :])})" for i in range(len(asked)))


def with_tags(question: str, tag_groups: Iterable[Iterable[str]]) -> str:
    """Narrow a question to rows that have one tag of each group; may be all there is to ask."""
    narrowed = [f"tags:({' OR '.join(map(_quoted, group))})" for group in tag_groups]
    return _all_of([*narrowed, *([f"({question})"] if question else [])])


def _phrases(words: Words, known: Callable[[str], object]) -> list[str]:
    """Join neighbouring words that are known together, such as "rood staan"."""
    joined: list[str] = []
    rest = list(words.terms)
    while rest:
        count = next(
            (n for n in range(min(_LONGEST_PHRASE, len(rest)), 1, -1)
             if known(" ".join(rest[:n]))),
            1,
        )  # fmt: skip
        joined.append(" ".join(rest[:count]))
        rest = rest[count:]
    return joined


def _all_words(words: Words, lexicon: Lexicon, columns: _Columns) -> str:
    return _all_of(
        _alternatives(term, words, lexicon, columns) for term in _phrases(words, lexicon.synonyms)
    )


def _alternatives(term: str, words: Words, lexicon: Lexicon, columns: _Columns) -> str:
    is_open = words.last_is_open and term.split()[-1] == words.terms[-1]
    if " " in term:
        # The words of a phrase may stand apart: "hulp in huis", "huis en hulp".
        parts = [_word(word, columns, word == words.terms[-1] and is_open) for word in term.split()]
        apart = _all_of(f"({' OR '.join(part)})" for part in parts)
        spelled = [f"{columns.words}:{_quoted(term)}{' *' if is_open else ''}", f"({apart})"]
    elif is_open and len(term) <= 3:
        # A last word of a letter or three is no word yet: its stem would only add noise.
        spelled = [f"{columns.words}:{_quoted(term)} *"]
    else:
        spelled = _word(term, columns, is_open)
    for other in lexicon.synonyms(term):
        if " " in other:
            spelled.append(f"{columns.words}:{_quoted(other)}")
        else:
            spelled += _word(other, columns, is_open=False)
    return f"({' OR '.join(spelled)})"


def _word(word: str, columns: _Columns, is_open: bool) -> list[str]:
    """Ask for one word. Where stems are kept its stem finds the word itself too."""
    if columns.stems and not is_open:
        return _by_stem(word, columns)
    return [f"{columns.words}:{_quoted(word)}{' *' if is_open else ''}", *_by_stem(word, columns)]


def _by_stem(word: str, columns: _Columns) -> list[str]:
    if columns.stems:
        return [f"{columns.stems}:{_quoted(stem(word))}"]
    beginning = stem(word)
    return [f"{columns.words}:{_quoted(beginning)} *"] if len(beginning) >= _SURE_STEM else []


def _all_of(questions: Iterable[str]) -> str:
    return " AND ".join(questions)


def _quoted(term: str) -> str:
    return f'"{term}"'
