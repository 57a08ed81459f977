"""One address out of the cells of a row: what to ask about it, and which cells it fills.

A row may hold several, with a | between them in every column; `place` counts them from 0.
"""

from __future__ import annotations

from collections.abc import Mapping

from socialekaart.exchange.locations import LATITUDE, LONGITUDE
from socialekaart.exchange.values import parse_boolean, parse_postcode
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.places.views import AddressSuggestion

STREET, NUMBER, ADDITION = "straat", "huisnummer", "toevoeging"
POSTCODE, TOWN = "postcode", "plaats"
ADDRESS_COLUMNS = (STREET, NUMBER, ADDITION, POSTCODE, TOWN)
SECRET, MUNICIPALITY, AREA_KIND = "adres_geheim", "gemeente", "werkgebied_soort"
_DIGITS = 6
"""Behind the comma of a degree: a decimetre."""

Cells = Mapping[str, str]
"""The texts of a row by the name of their column."""


def is_secret(cell: str) -> bool:
    """Tell whether an address may be secret: anything in the cell but a clear no."""
    return bool(cell.strip()) and parse_boolean(cell) is not False


def place_of(text: str, cursor: int) -> int:
    """Tell which address of a cell somebody stands in."""
    return text[:cursor].count("|")


def question(cells: Cells, column: str, place: int, vocabulary: Vocabulary) -> str:
    """Write what to ask while a column is being typed; "" when the row says too little yet.

    The postcode is left out while street or number are typed: that may become another one.
    """
    parts = {name: _part(cells.get(name, ""), place) for name in ADDRESS_COLUMNS}
    door = " ".join(filter(None, (parts[NUMBER], parts[ADDITION])))
    town = parts[TOWN] or _municipality(cells.get(MUNICIPALITY, ""), vocabulary)
    asked: tuple[str, ...] = ()
    if column == POSTCODE:
        asked = (parts[POSTCODE], door)
    elif column == STREET:
        asked = (parts[STREET], town if parts[STREET] else "")
    elif parts[STREET]:
        asked = (parts[STREET], door, town)
    elif column == TOWN:
        asked = (parts[TOWN],)
    elif parts[POSTCODE]:
        asked = (parts[POSTCODE], door)
    return " ".join(filter(None, asked))


def filled(
    cells: Cells, place: int, found: AddressSuggestion, vocabulary: Vocabulary
) -> dict[str, str]:
    """Give the cells that a chosen address changes.

    Degrees never stay with another address. The municipality is who keeps the row: it is filled in
    only where nobody did, and not for what serves the whole country.
    """
    parts = _parts(cells, place, found)
    if found.house_number:
        parts |= {LATITUDE: _degrees(found.latitude), LONGITUDE: _degrees(found.longitude)}
    elif any(_part(cells.get(name, ""), place) != text for name, text in parts.items()):
        parts |= {LATITUDE: "", LONGITUDE: ""}
    last = max(place, *(cells.get(name, "").count("|") for name in ADDRESS_COLUMNS))
    texts = {
        name: _with_part(cells.get(name, ""), place, text, last + 1) for name, text in parts.items()
    }
    is_local = cells.get(AREA_KIND, "").strip().casefold() != "landelijk"
    name = vocabulary.municipality_name(found.municipality) or found.municipality
    if is_local and name and not cells.get(MUNICIPALITY, "").strip():
        texts[MUNICIPALITY] = name
    return texts


def _parts(cells: Cells, place: int, found: AddressSuggestion) -> dict[str, str]:
    """Give the parts of the address that change: all of a door, of less what is known of it."""
    known = {
        STREET: found.street,
        NUMBER: found.house_number,
        ADDITION: found.addition,
        POSTCODE: parse_postcode(found.postcode)[0],
        TOWN: found.town,
    }
    if found.house_number:
        return known
    before = parse_postcode(_part(cells.get(POSTCODE, ""), place))[0]
    if before.startswith(known[POSTCODE]):
        known[POSTCODE] = ""  # 3241 AB says more than 3241
    return {name: text for name, text in known.items() if text}


def _part(text: str, place: int) -> str:
    parts = text.split("|")
    return parts[place].strip() if place < len(parts) else ""


def _with_part(text: str, place: int, part: str, count: int) -> str:
    """Put one address's part in a cell of several."""
    parts = [one.strip() for one in text.split("|")]
    parts += [""] * (count - len(parts))
    parts[place] = part.replace("|", "/")
    return "|".join(parts) if any(parts) else ""


def _degrees(value: float | None) -> str:
    return "" if value is None else repr(round(value, _DIGITS)).replace(".", ",")


def _municipality(text: str, vocabulary: Vocabulary) -> str:
    code = vocabulary.municipality_code(text.strip()) if text.strip() else ""
    return (vocabulary.municipality_name(code) if code else "") or text.strip()
