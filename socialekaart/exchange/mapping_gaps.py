"""What a mapping leaves open: columns that nothing fills, and words that nobody can read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.domain.words import bare
from socialekaart.exchange.cells import unknown_parts
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.exchange.csv_rows import Quoting
from socialekaart.exchange.damage import repair_mojibake, undefuse
from socialekaart.exchange.header import needed_columns
from socialekaart.exchange.languages import language_code
from socialekaart.exchange.row_mapper import RowMapper
from socialekaart.exchange.schema import CellKind, Column, Unreadable, load_schema
from socialekaart.exchange.table_source import open_tables
from socialekaart.exchange.vocabulary import Vocabulary

_FindUnknown = Callable[[str], list[str]]


def missing(mapping: ColumnMapping) -> tuple[str, ...]:
    """Give in Dutch the columns of ours that must be filled and that nothing in the mapping fills.

    Columns of which one will do are one text: "Naam of Functie".
    """
    schema = load_schema(mapping.kind)
    return tuple(
        " of ".join(schema.column(name).title for name in group)
        for group in missing_columns(mapping)
    )


def missing_columns(mapping: ColumnMapping) -> tuple[tuple[str, ...], ...]:
    """Give the same by the names of our columns, to offer a constant for one of each group."""
    have = set(RowMapper(mapping).positions)
    if mapping.kind is RecordKind.SERVICE:
        # Only what is for the whole country can do without a municipality.
        said = mapping.constants.get("werkgebied_soort", "landelijk").strip()
        have -= {"werkgebied_soort"} if said != "landelijk" else set()
    groups = [group for group in needed_columns(mapping.kind) if not have & set(group)]
    if mapping.kind is RecordKind.CONTACT:
        groups += _missing_of_contact(mapping, have)
    return tuple(("gemeente",) if "gemeente" in group else group for group in groups)


def _missing_of_contact(mapping: ColumnMapping, have: set[str]) -> list[tuple[str, ...]]:
    """Give what a contact needs unless it is for the whole country, or a front door for all."""
    mapped = {column.target for column in mapping.columns}
    said = mapping.constants.get
    found: list[tuple[str, ...]] = []
    if "domeinen" not in have and "soort" not in mapped and said("soort") != "voordeur":
        found.append(("domeinen",))
    whole_country = "werkgebied_soort" in mapped or said("werkgebied_soort") == "landelijk"
    if "werkgebied" not in have and not whole_country:
        found.append(("werkgebied",))
    return found


def unknown_values(
    path: Path, sheet: str, mapping: ColumnMapping, vocabulary: Vocabulary, most: int = 50
) -> dict[str, tuple[str, ...]]:
    """Give by column of ours the texts in a table that can't be read there, the commonest first.

    Only columns with words from a list: domeinen, gemeente, soort, talen and the like; not more
    than `most` texts of each, spelt as in the file. What the mapping already translates is read.
    Raises what reading the file raises, and KeyError when it has no such sheet.
    """
    mapper = RowMapper(mapping)
    finders = {
        name: (position, finder)
        for name, position in mapper.positions.items()
        if (finder := _finder(load_schema(mapping.kind).column(name), vocabulary))
    }
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    spelt: dict[tuple[str, str], str] = {}
    for row in _mapped_rows(path, sheet, mapper, mapping.header_row):
        for name, (position, finder) in finders.items():
            for text in finder(row[position]):
                counts[name][bare(text)] += 1
                spelt.setdefault((name, bare(text)), text)
    return {
        name: tuple(spelt[name, folded] for folded, _ in counts[name].most_common(most))
        for name in finders
        if counts[name]
    }


def _mapped_rows(path: Path, sheet: str, mapper: RowMapper, header_row: int) -> Iterator[list[str]]:
    """Give the mapped rows below the header of one table."""
    tables = {table.sheet: table for table in open_tables(path)}
    rows = tables[sheet].rows()
    rows.width = mapper.width
    for record in rows:
        if record.number > header_row and record.quoting is not Quoting.OPEN:
            yield mapper.map(record.cells)


def _finder(column: Column, vocabulary: Vocabulary) -> _FindUnknown | None:
    """Give the function that finds unreadable words in a cell; None for a column of free text."""
    kind = column.kind
    if kind is CellKind.DOMAINS:
        return _remembering(lambda text: unknown_parts(text, vocabulary.domain_id))
    if kind is CellKind.LANGUAGES:
        return _remembering(lambda text: unknown_parts(text, language_code))
    if kind is CellKind.MUNICIPALITY:
        return _remembering(lambda text: [] if vocabulary.municipality_code(text) else [text])
    if column.unreadable is Unreadable.ACCEPT:
        return None
    if kind is CellKind.CHOICE:
        return _remembering(lambda text: [] if bare(text) in column.choices else [text])
    if kind is CellKind.CHOICES:
        return _remembering(
            lambda text: unknown_parts(text, lambda part: column.choices.get(bare(part)))
        )
    return None


def _remembering(find: _FindUnknown) -> _FindUnknown:
    """Clean a cell as the reader does, and remember what was found: cells come back."""
    known: dict[str, list[str]] = {"": [], "-": []}

    def look(raw: str) -> list[str]:
        if raw not in known:
            text = repair_mojibake(undefuse(raw.strip()))
            known[raw] = find(text) if text and text not in known else []
        return known[raw]

    return look
