"""The basic offer (basisaanbod.csv): what a municipality is expected to have, and how it is known.

One row is one rule; rows with the same id are one requirement, and the first of them has its words.
A municipality may change the file without code, so what is wrong in it is told by row and column.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from socialekaart.domain.coverage import Requirement, Rule
from socialekaart.domain.model import AssignmentKind, RecordKind
from socialekaart.domain.words import tokens
from socialekaart.errors import UsageError

_SUBJECTS = {"aanbod": RecordKind.SERVICE, "contactpersoon": RecordKind.CONTACT}
_YES_NO = {"ja": True, "nee": False, "": False}
_OLDEST = 130
_COLUMNS = (
    *("id", "label", "uitleg", "gaat_over", "soort", "domeinen", "doelgroepen", "leeftijd_van"),
    *("leeftijd_tot", "echelon", "functies", "woorden_in_naam", "woorden", "niet_woorden"),
    "landelijk_telt",
)
_OF_SERVICES, _OF_CONTACTS = ("doelgroepen", "echelon"), ("functies",)
"""Columns that say something of an offering only, and of a contact only."""

DomainId = Callable[[str], str | None]


def load_basic_offer(path: Path, domain_id: DomainId) -> tuple[Requirement, ...]:
    """Read the requirements in their own order; `domain_id` gives the id for any name of a domain.

    Raises UsageError that names the row and the column when the file can't be used.
    """
    try:
        rows = list(_rows(path))
    except (OSError, UnicodeError, csv.Error) as error:
        raise UsageError(
            f"Het basisaanbod in {path.name} kan niet gelezen worden. "
            "Bewaar het bestand als CSV UTF-8 en probeer het opnieuw."
        ) from error
    first: dict[str, dict[str, str]] = {}
    rules: dict[str, list[Rule]] = {}
    for number, row in rows:
        where = f"{path.name}, rij {number}"
        if not row["id"]:
            raise UsageError(f"In {where} ontbreekt het id. Vul het in of haal de rij weg.")
        if first.setdefault(row["id"], row) is row and not row["label"]:
            raise UsageError(f"In {where} ontbreekt het label. Vul in hoe dit onderdeel heet.")
        rules.setdefault(row["id"], []).append(_rule(row, where, domain_id))
    if not first:
        raise UsageError(f"In {path.name} staat geen basisaanbod. Vul ten minste één rij in.")
    return tuple(
        Requirement(
            id=name,
            label=row["label"],
            explanation=row["uitleg"],
            rules=tuple(rules[name]),
            national_counts=_YES_NO.get(row["landelijk_telt"].casefold(), False),
        )
        for name, row in first.items()
    )


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row by column name with its number in the file; empty rows are passed over."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter=";", restval="")
        names = [(name or "").strip() for name in reader.fieldnames or ()]
        reader.fieldnames = names
        if missing := [name for name in _COLUMNS if name not in names]:
            raise UsageError(
                f"In {path.name} ontbreekt de kolom {', '.join(missing)}. "
                "Zet de kolommen terug zoals ze in het basisaanbod van het programma staan."
            )
        for row in reader:
            cells = {name: (row[name] or "").strip() for name in _COLUMNS}
            if any(cells.values()):
                yield reader.line_num, cells


def _rule(row: dict[str, str], where: str, domain_id: DomainId) -> Rule:
    """Make the rule of a row; raises UsageError."""
    subject = _SUBJECTS.get(row["gaat_over"].casefold())
    if subject is None:
        raise _wrong(where, "gaat_over", row["gaat_over"], "aanbod of contactpersoon")
    if row["landelijk_telt"].casefold() not in _YES_NO:
        raise _wrong(where, "landelijk_telt", row["landelijk_telt"], "ja of nee")
    foreign = _OF_CONTACTS if subject is RecordKind.SERVICE else _OF_SERVICES
    if filled := next((name for name in foreign if row[name]), ""):
        told = f"niets: die kolom gaat niet over {row['gaat_over']}"
        raise _wrong(where, filled, row[filled], told)
    rule = Rule(
        subject=subject,
        kinds=_kinds(row["soort"], subject, where),
        domains=tuple(_domains(row["domeinen"], where, domain_id)),
        target_groups=_parts(row["doelgroepen"]),
        minimum_age=_age(row, "leeftijd_van", where),
        maximum_age=_age(row, "leeftijd_tot", where),
        echelons=_parts(row["echelon"]),
        roles=_words(row, "functies", where),
        name_words=_words(row, "woorden_in_naam", where),
        words=_words(row, "woorden", where),
        without=_words(row, "niet_woorden", where),
    )
    if rule.asks_nothing:
        raise UsageError(
            f"In {where} staat niet waaraan je dit onderdeel herkent. Vul ten minste één van de "
            "kolommen soort, domeinen, doelgroepen, leeftijd, echelon, functies of woorden in."
        )
    return rule


def _kinds(text: str, subject: RecordKind, where: str) -> tuple[str, ...]:
    """Give the kinds; those of contacts are a closed list, of offerings each has its own words."""
    kinds = _parts(text)
    known = [kind.value for kind in AssignmentKind]
    for kind in kinds if subject is RecordKind.CONTACT else ():
        if kind not in known:
            raise _wrong(where, "soort", kind, ", ".join(known))
    return kinds


def _domains(text: str, where: str, domain_id: DomainId) -> Iterator[str]:
    for name in _parts(text):
        found = domain_id(name)
        if found is None:
            raise _wrong(where, "domeinen", name, "een levensdomein, zoals financien")
        yield found


def _words(row: dict[str, str], column: str, where: str) -> tuple[str, ...]:
    found = _parts(row[column])
    if empty := next((term for term in found if not tokens(term)), ""):
        raise _wrong(where, column, empty, "gewone woorden")
    return found


def _age(row: dict[str, str], column: str, where: str) -> int | None:
    text = row[column]
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and int(text) <= _OLDEST):
        raise _wrong(where, column, text, "een leeftijd in jaren, zoals 65")
    return int(text)


def _wrong(where: str, column: str, told: str, wanted: str) -> UsageError:
    return UsageError(f"In {where} staat bij {column} '{told}'. Vul hier in: {wanted}.")


def _parts(text: str) -> tuple[str, ...]:
    """Split a cell at |."""
    return tuple(part for piece in text.split("|") if (part := piece.strip()))
