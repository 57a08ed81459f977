"""From what somebody types to a full-text question. Any text at all gives a valid one.

The question is built as an FTS5 expression from folded words in quotes, so that raw input such as
`'s-hertogenbosch`, a lone `"` or `fysio*` can't be read as an operator.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from socialekaart.domain.words import STOP_WORDS, Lexicon, stem, tokens


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a question looks: columns with words as written, columns with their stems."""

    words: str
    stems: str


_TITLE = _Columns("{name organization core}", "stems")
_HEAD = _Columns("{name organization core domains}", "{stems domain_stems}")
_BODY = _Columns("body", "stems")
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


def with_tags(question: str, tag_groups: Iterable[Iterable[str]]) -> str:
    """Narrow a question to rows that have one tag of each group; may be all there is to ask."""
    narrowed = [f"tags:({' OR '.join(map(_quoted, group))})" for group in tag_groups]
    return _all_of([*narrowed, *([f"({question})"] if question else [])])


def _phrases(words: Words, lexicon: Lexicon) -> list[str]:
    """Join neighbouring words that have a synonym together, such as "rood staan"."""
    joined: list[str] = []
    for word in words.terms:
        if joined and lexicon.synonyms(f"{joined[-1]} {word}"):
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return joined


def _all_words(words: Words, lexicon: Lexicon, columns: _Columns) -> str:
    return _all_of(
        _alternatives(term, words, lexicon, columns) for term in _phrases(words, lexicon)
    )


def _alternatives(term: str, words: Words, lexicon: Lexicon, columns: _Columns) -> str:
    is_open = words.last_is_open and term.split()[-1] == words.terms[-1]
    spelled = [f"{columns.words}:{_quoted(term)}{' *' if is_open else ''}"]
    # While the last word has a letter or three it is no word yet: its stem would only add noise.
    if " " not in term and (not is_open or len(term) > 3):
        spelled.append(f"{columns.stems}:{_quoted(stem(term))}")
    for other in lexicon.synonyms(term):
        spelled.append(f"{columns.words}:{_quoted(other)}")
        if " " not in other:
            spelled.append(f"{columns.stems}:{_quoted(stem(other))}")
    return f"({' OR '.join(spelled)})"


def _all_of(questions: Iterable[str]) -> str:
    return " AND ".join(questions)


def _quoted(term: str) -> str:
    return f'"{term}"'
