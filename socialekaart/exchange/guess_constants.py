"""What all rows of a table can share and nobody wrote in it, such as the municipality."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.exchange.row_mapper import RowMapper
from socialekaart.exchange.vocabulary import Vocabulary

_AGREEMENT = 0.75
"""What share of the places in the sample must lie in one municipality."""
_AREA_NAMES = {
    "wijk": re.compile(r"wijk|buurt|kern|dorp|stadsdeel|district", re.IGNORECASE),
    "regio": re.compile(r"regio", re.IGNORECASE),
}
_NO_SUBJECT = re.compile(r"contact|aanbod|personen|overzicht|lijst", re.IGNORECASE)
_NAMED = re.compile(r"\bgemeente\s+((?:[A-Z]|')[\w'-]+(?:\s(?:aan|den|op|en|[A-Z])[\w'-]*){0,3})")


def propose_constants(
    mapping: ColumnMapping,
    sample: Sequence[Sequence[str]],
    vocabulary: Vocabulary,
    hints: Sequence[str],
) -> dict[str, str]:
    """Propose texts for columns that a table lacks; never that something is for the whole country.

    The municipality is that of most places in the sample, or one that a hint names; the domain is
    one that a hint, such as the name of a sheet, consists of.
    """
    mapper = RowMapper(mapping)
    have = set(mapper.positions)
    rows = [dict(zip(mapper.header, mapper.map(list(row)), strict=True)) for row in sample]
    municipality = _of_places(rows, vocabulary) or _named(hints, vocabulary)
    found = _domain(hints, vocabulary) if "domeinen" not in have else {}
    if mapping.kind is RecordKind.SERVICE:
        if "gemeente" not in have and municipality:
            found["gemeente"] = municipality
        if "werkgebied" in have and "werkgebied_soort" not in have:
            found |= _area_kind(mapping, rows, vocabulary, "")
        if len(named := have & {"naam", "aanbieder"}) == 1:
            missing = "aanbieder" if "naam" in named else "naam"
            found[missing] = f"{{{named.pop()}}}"
        return found
    if "werkgebied_soort" not in have:
        found |= _area_kind(mapping, rows, vocabulary, "gemeente")
    if "werkgebied" not in have and municipality:
        found["werkgebied"] = municipality
    return found


def _of_places(rows: Sequence[dict[str, str]], vocabulary: Vocabulary) -> str:
    """Give the municipality in which most addresses lie; "" when they are all over the place."""
    places = Counter(_municipalities(rows, vocabulary))
    if not places:
        return ""
    name, count = places.most_common(1)[0]
    return name if count >= _AGREEMENT * places.total() else ""


def _municipalities(rows: Sequence[dict[str, str]], vocabulary: Vocabulary) -> Iterator[str]:
    """Give the municipality of each address that has one we know."""
    for row in rows:
        for column in ("postcode", "plaats"):
            text = row.get(column, "").strip()
            if text and (name := vocabulary.municipality_of_town(text)):
                yield name
                break


def _domain(hints: Sequence[str], vocabulary: Vocabulary) -> dict[str, str]:
    """Propose the domain that a sheet or file is named after; "Contacten" says what is in it."""
    subjects = [hint for hint in hints if not _NO_SUBJECT.search(hint)]
    named = next((hint for hint in subjects if vocabulary.domain_id(hint) is not None), "")
    return {"domeinen": named} if named else {}


def _named(hints: Sequence[str], vocabulary: Vocabulary) -> str:
    """Give the municipality that a title names ("Subsidies gemeente Voorbeeld 2026")."""
    for match in _NAMED.finditer(" | ".join(hints)):
        words = match[1].split()
        for count in range(len(words), 0, -1):
            code = vocabulary.municipality_code(" ".join(words[:count]))
            if code:
                return vocabulary.municipality_name(code)
    return ""


def _area_kind(
    mapping: ColumnMapping, rows: Sequence[dict[str, str]], vocabulary: Vocabulary, other: str
) -> dict[str, str]:
    """Propose what kind of area the column werkgebied holds, by its cells or its name."""
    texts = [text for row in rows if (text := row.get("werkgebied", "").strip())]
    known = sum(vocabulary.municipality_code(text) is not None for text in texts)
    if texts and known >= _AGREEMENT * len(texts):
        return {"werkgebied_soort": "gemeente"}
    headers = " ".join(c.header for c in mapping.columns if c.target == "werkgebied")
    named = next((kind for kind, words in _AREA_NAMES.items() if words.search(headers)), other)
    return {"werkgebied_soort": named} if named else {}
