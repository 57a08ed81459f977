"""The matrix as a table for the talk with the municipality: a line per thing found, or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from socialekaart.domain.coverage import CoverageState, Standing
from socialekaart.domain.model import AreaKind, RecordKind
from socialekaart.errors import UsageError
from socialekaart.exchange.plain_table import write_plain_table
from socialekaart.services.coverage.views import CoverageRecord, CoverageView

HEADER = (
    *("gemeente", "onderdeel", "stand", "soort", "naam", "aanbieder", "werkgebied"),
    *("leeftijd", "gecontroleerd_op", "opmerking"),
)
STATES = {
    CoverageState.ABSENT: "niet gevonden in deze kaart",
    CoverageState.STALE: "gevonden, lang niet gecontroleerd",
    CoverageState.PRESENT: "gevonden",
    CoverageState.DOUBLE: "gevonden, bij meer aanbieders",
}
"""What a state is called in a file: said of this directory, never of the municipality."""
KINDS = {RecordKind.SERVICE: "aanbod", RecordKind.CONTACT: "contactpersoon"}
REMARKS = {
    Standing.COUNTS: "",
    Standing.NATIONAL: "landelijk, telt niet mee",
    Standing.NOT_YET: "nog niet begonnen, telt niet mee",
    Standing.PAUSED: "nu gesloten, telt niet mee",
    Standing.OVER: "",
}


def write_coverage(view: CoverageView, target: Path) -> int:
    """Write a matrix as .csv or .xlsx and return the number of lines.

    Contacts that only the practice may see stay out of the names. Raises UnwritableFileError, and
    UsageError for another ending or a matrix without municipalities.
    """
    if not view.municipalities:
        raise UsageError("Er is geen gemeente om weg te schrijven. Kies eerst een gemeente.")
    return write_plain_table(target, "Dekking", HEADER, coverage_lines(view))


def coverage_lines(view: CoverageView) -> Iterator[tuple[str, ...]]:
    """Yield the lines under `HEADER`, municipality by municipality."""
    for place, municipality in enumerate(view.municipalities):
        for row in view.rows:
            cell = row.cells[place]
            about = (municipality.name, row.requirement.label, STATES[cell.state])
            shown = cell.public
            lines = [(*about, *_record(one)) for one in (*shown.records, *shown.mentioned)]
            if cell.unnamed or not lines:
                lines.append((*about, "", "", "", "", "", "", hidden_sentence(cell.unnamed)))
            yield from lines


def hidden_sentence(count: int) -> str:
    """Say that contacts are not named; "" for none."""
    if not count:
        return ""
    if count == 1:
        return "en 1 contactpersoon die alleen de praktijk kent"
    return f"en {count} contactpersonen die alleen de praktijk kent"


def _record(one: CoverageRecord) -> tuple[str, ...]:
    return (
        KINDS[one.kind],
        one.name,
        one.organization,
        area_text(one),
        ages_text(one),
        f"{one.checked_on:%d-%m-%Y}" if one.checked_on else "",
        REMARKS[one.standing],
    )


def area_text(one: CoverageRecord) -> str:
    """Write where a record is for."""
    return "landelijk" if one.area_kind is AreaKind.NATIONAL else ", ".join(one.area_names)


def ages_text(one: CoverageRecord) -> str:
    """Write the ages that a record is for, "" for all."""
    low, high = one.minimum_age, one.maximum_age
    if low is not None and high is not None:
        return f"{low} t/m {high} jaar"
    if low is not None:
        return f"vanaf {low} jaar"
    return f"t/m {high} jaar" if high is not None else ""
