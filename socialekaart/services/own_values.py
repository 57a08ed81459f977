"""From what somebody types in a field of the practice's own to the value that is stored."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from socialekaart.domain.model import Contact, Record, RecordKind
from socialekaart.domain.opening import to_osm
from socialekaart.domain.phone import normalise
from socialekaart.domain.privacy import guard, guard_added
from socialekaart.domain.record_values import Values, from_values, to_values
from socialekaart.errors import UsageError

if TYPE_CHECKING:
    from socialekaart.exchange.record_cells import RecordCells
    from socialekaart.exchange.report import Finding
    from socialekaart.exchange.vocabulary import Vocabulary


class OwnValueError(UsageError):
    """The text is no value for this field."""


def _phone(text: str) -> str:
    return normalise(text)[0]


def _hours(text: str) -> str:
    try:
        return to_osm(text)
    except ValueError as error:
        raise OwnValueError(
            f"Deze openingstijden begrijpen we niet: {error}. "
            "Schrijf bijvoorbeeld: ma-vr 09:00-17:00, wo 19:00-21:00."
        ) from error


def _website(text: str) -> str:
    address = text if "://" in text else f"https://{text}"
    if not address.startswith(("http://", "https://")):
        raise OwnValueError("Een website begint met http:// of https://.")
    return address


def _weeks(text: str) -> int:
    if not text.isdecimal():
        raise OwnValueError("Geef een wachttijd als een heel aantal weken, bijvoorbeeld 6.")
    return int(text)


def _date(text: str) -> str:
    try:
        day, month, year = (int(part) for part in text.replace("/", "-").split("-"))
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise OwnValueError("Schrijf een datum als dd-mm-jjjj, bijvoorbeeld 23-11-2026.") from error


def _text(text: str) -> str:
    return text


def _addresses(text: str, shown: Any = None) -> list[Values]:
    from socialekaart.services.own_address import own_locations

    return own_locations(text, shown or ())


ADDRESSES = "locations"
"""The one field that is a list: an address a line."""
EDITABLE: dict[str, Callable[[str], Any]] = {
    "name": _text,
    "summary": _text,
    "description": _text,
    "not_for": _text,
    "application_process": _text,
    "fees": _text,
    "accessibility": _text,
    "feedback": _text,
    ADDRESSES: _addresses,
    "phone": _phone,
    "email": _text,
    "website": _website,
    "opening_hours": _hours,
    "intake_wait_weeks": _weeks,
    "treatment_wait_weeks": _weeks,
    "wait_reference_date": _date,
}
"""The fields of an offering that the practice may overrule, with how their text is read."""


def own_value(attribute: str, text: str, shown: Any = None) -> Any:
    """Return the JSON value for the overlay; `shown` is the one that the text was made out of.

    Raises PatientDataError for a BSN that wasn't in that, OwnValueError for what the field can't
    hold.
    """
    if attribute not in EDITABLE:
        raise OwnValueError("Dit veld kan alleen de bron veranderen. Schrijf een notitie.")
    guard_added(text, str(shown or ""))
    if attribute == ADDRESSES:
        return _addresses(text, shown)
    return EDITABLE[attribute](text.strip())


CONTACT_EDITABLE = (
    *("name", "role", "organization", "kind", "domains", "area.kind", "area.names"),
    *("minimum_age", "maximum_age", "direct_phone", "general_phone", "email"),
    *("working_days", "reachable", "stand_in", "valid_from", "valid_to", "visibility", "remark"),
)
"""The fields of a contact that the practice may overrule, as the schema of the file names them."""

_ALWAYS_SOMETHING = ("kind", "visibility")
"""Fields of which the default is a value like any other."""
_USUAL_KIND, _USUAL_AREA = "aanspreekpunt", "landelijk"
_SOUND = {"naam": "iemand", "organisatie": "ergens", "telefoon_algemeen": "0187-000000"}
"""Cells with which a row can be read, whatever is wrong with the rest of a record."""


def contact_values(
    vocabulary: Vocabulary,
    base: Values | None,
    overlay: Values,
    texts: Mapping[str, str],
) -> dict[str, Any]:
    """Read what somebody typed as the cells of a delivery are read; give the overlay's values.

    `texts` is by attribute as in `CONTACT_EDITABLE`; an empty one takes the own value away, which
    is None in the answer. The practice's own contact, without a base, must be complete. Raises
    PatientDataError for a BSN, OwnValueError for what can't be read and for what would go wrong
    with the contact as a whole.
    """
    from socialekaart.exchange.record_cells import RecordCells

    for attribute, text in texts.items():
        if attribute not in CONTACT_EDITABLE:
            raise OwnValueError("Dit veld kan alleen de bron veranderen. Schrijf een notitie.")
        guard(text)
    cells = RecordCells(RecordKind.CONTACT, vocabulary)
    cleared = _cleared(texts)
    kept = {name: value for name, value in overlay.items() if name not in cleared}
    delivered = base or {}
    before = cells.texts(from_values(RecordKind.CONTACT, {**delivered, **overlay}))
    typed = {
        column.name: texts[column.attribute].strip()
        for column in cells.schema.columns
        if column.attribute in texts and _whole(column.attribute) not in cleared
    }
    after = cells.texts(from_values(RecordKind.CONTACT, {**delivered, **kept})) | typed
    known = set() if base is None else _problems(cells, vocabulary, before)
    record = _read(cells, vocabulary, after, typed, known)
    return {
        name: None if name in cleared else _json_value(record, name)
        for name in dict.fromkeys(map(_whole, texts))
    }


def _whole(attribute: str) -> str:
    """Name the field that an attribute of the schema is a part of."""
    return attribute.partition(".")[0]


def _cleared(texts: Mapping[str, str]) -> set[str]:
    """Give the fields that are emptied; an area is when all of it is."""
    empty = {attribute for attribute, text in texts.items() if not text.strip()}
    parts = {"area.kind", "area.names"}
    whole = {"area"} if parts <= empty else set()
    return (empty - parts) | whole


def _problems(
    cells: RecordCells, vocabulary: Vocabulary, texts: Mapping[str, str]
) -> set[tuple[str, str]]:
    """Give what is wrong with a row already, as (code, column)."""
    _, findings = cells.read(_filled(texts, vocabulary))
    return {(finding.code, finding.column) for finding in findings}


def _read(
    cells: RecordCells,
    vocabulary: Vocabulary,
    after: Mapping[str, str],
    typed: Mapping[str, str],
    known: set[tuple[str, str]],
) -> Record:
    """Read a row; refuse what is wrong in what was typed, and what wasn't `known` to be wrong."""
    record, findings = cells.read(_filled(after, vocabulary))
    _refuse(cells, findings, known, typed)
    if record is None:
        # Something else of this contact can't be read any more, but that isn't what was asked.
        record, _ = cells.read(_filled({**_SOUND, **typed}, vocabulary))
    assert record is not None, "what was typed was read a moment ago"
    return record


def _filled(cells: Mapping[str, str], vocabulary: Vocabulary) -> dict[str, str]:
    """Fill what a municipality must tell and a practice needn't: kind, area and domains."""
    filled = dict(cells)
    if not filled.get("soort"):
        filled["soort"] = _USUAL_KIND
    if not filled.get("werkgebied_soort") and not filled.get("werkgebied"):
        filled["werkgebied_soort"] = _USUAL_AREA
    if not filled.get("domeinen"):
        filled["domeinen"] = vocabulary.domain_names[0]
    return filled


def _refuse(
    cells: RecordCells,
    findings: Iterable[Finding],
    known: set[tuple[str, str]],
    typed: Mapping[str, str],
) -> None:
    from socialekaart.exchange.report import Severity

    for finding in findings:
        is_error = finding.severity is Severity.ERROR
        lost = finding.severity is Severity.WARNING and finding.before and not finding.after
        is_new = (finding.code, finding.column) not in known
        if (is_error and is_new) or (finding.column in typed and (is_error or lost)):
            raise OwnValueError(_in_words(finding, cells))


def _in_words(finding: Finding, cells: RecordCells) -> str:
    """Say what was found about a row of a file in words for somebody who sees no file."""
    title = cells.schema.column(finding.column).title
    sentence = f"{finding.message} {finding.remedy}".replace("Deze cel", f"‘{title}’")
    sentence = sentence.replace("de cel", "het veld")
    for column in cells.schema.columns:
        if "_" in column.name or column.name == "email":
            pattern = rf"(?<![\w.@]){column.name}(?!\w)"
            sentence = re.sub(pattern, f"‘{column.title}’", sentence, flags=re.IGNORECASE)
    return sentence


def _json_value(record: Record, name: str) -> Any:
    """Give a field as the overlay keeps it; None when the text turned out to say nothing."""
    assert isinstance(record, Contact)
    value = to_values(record).get(name)
    if value is None and name in _ALWAYS_SOMETHING:
        return str(getattr(record, name))
    return value
