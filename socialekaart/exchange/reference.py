"""The program's own lists in data/: domains, synonyms and the lines for acute need."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from socialekaart.domain.taxonomy import Domain, Taxonomy


def load_domains(path: Path) -> Taxonomy:
    """Read levensdomeinen.csv (id;label;kort;aliases)."""
    return Taxonomy(
        Domain(row["id"], row["label"], row["kort"] or row["label"], _parts(row["aliases"]))
        for row in _rows(path)
    )


def load_synonyms(path: Path) -> tuple[tuple[str, ...], ...]:
    """Read synoniemen.csv (term;synoniemen) as groups of words that mean the same."""
    groups = ((row["term"], *_parts(row["synoniemen"])) for row in _rows(path))
    return tuple(group for group in groups if len(group) > 1)


def load_crisis_lines(path: Path) -> tuple[tuple[str, str, str], ...]:
    """Read acuut.csv as (name, phone, when to call), in its own order."""
    return tuple((row["naam"], row["telefoon"], row["wanneer"]) for row in _rows(path))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """Give the rows by column name; a missing cell is empty."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";", restval=""):
            yield {name: (value or "").strip() for name, value in row.items() if name}


def _parts(text: str) -> tuple[str, ...]:
    """Split a cell at |."""
    return tuple(bare for part in text.split("|") if (bare := part.strip()))
