"""Other spellings worth a try when nothing was found."""

from __future__ import annotations

from socialekaart.domain.search_query import Words
from socialekaart.storage.search_index import SearchIndex

_CLOSE_ENOUGH = 75
"""Likeness in percent (rapidfuzz ratio); below this another word is meant."""


def suggest_words(index: SearchIndex, words: Words, most: int = 3) -> tuple[str, ...]:
    """Return indexed words that look like the last word, likeliest first.

    A word that is known here is spelled well: then it is the place or a filter that leaves nothing.
    Looks at words with the same first two letters, else at those with the same first one: people
    get the beginning of a word right far more often than the rest.
    """
    if words.is_empty or len(words.terms[-1]) < 4:
        return ()
    from rapidfuzz import fuzz, process

    wanted = words.terms[-1]
    for beginning in (wanted[:2], wanted[:1]):
        known = [word for word in index.vocabulary(beginning) if word.isalpha() and len(word) > 3]
        if wanted in known:
            return ()
        close = process.extract(
            wanted, known, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH, limit=most
        )
        if found := tuple(word for word, _, _ in close):
            return found
    return ()
