"""From the rules of a requirement to a question for the search index.

The index finds no less than the rules do, and much less than everything: what it can't look at
(ages, echelon, the order of words) the rules decide afterwards, on the records themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from socialekaart.domain.coverage import Requirement, Rule, rule_words
from socialekaart.domain.model import RecordKind
from socialekaart.domain.search_query import tag, with_tags
from socialekaart.domain.words import tokens


def services_question(requirements: Iterable[Requirement], areas: Sequence[str]) -> str:
    """Ask for the offerings in any of these areas that may fulfil a requirement; "" for none.

    `areas` are tags of the index.
    """
    rules = {
        rule for one in requirements for rule in one.rules if rule.subject is RecordKind.SERVICE
    }
    asked = sorted(_rule_question(rule) for rule in rules)
    if not asked:
        return ""
    text = " OR ".join(f"({each})" for each in asked) if all(asked) else ""
    return with_tags(text, [areas])


def _rule_question(rule: Rule) -> str:
    """Ask for what may meet a rule; "" when the index can't narrow it."""
    parts = [
        _any("tags", [tag("d", domain) for domain in rule.domains]),
        _any("tags", [tag("t", group) for group in rule.target_groups]),
        _any("core", [" ".join(tokens(kind)) for kind in rule.kinds]),
        _any_word("name", rule.name_words),
        _any_word("{name core}", rule.words),
    ]
    return " AND ".join(part for part in parts if part)


def _any(column: str, terms: Iterable[str]) -> str:
    quoted = " OR ".join(f'"{term}"' for term in terms)
    return f"{column}:({quoted})" if quoted else ""


def _any_word(columns: str, terms: Sequence[str]) -> str:
    asked = [" AND ".join(_words(columns, term)) for term in terms]
    return f"({' OR '.join(f'({each})' for each in asked)})" if asked else ""


def _words(columns: str, term: str) -> Iterable[str]:
    for word in rule_words(term):
        # Stems stand in a column of their own, for name and summary together and without order.
        yield f'{columns}:"{word.letters}" *' if word.is_open else f'stems:"{word.stem}"'
