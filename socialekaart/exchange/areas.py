"""The area served: the columns werkgebied_soort and werkgebied, read together."""

from __future__ import annotations

import re

from socialekaart.domain.model import AreaKind, ServiceArea
from socialekaart.domain.words import bare
from socialekaart.exchange import damage
from socialekaart.exchange.cells import CellReader, split_list
from socialekaart.exchange.messages import Code
from socialekaart.exchange.report import Severity
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.values import parse_postcode

KIND_COLUMN, NAMES_COLUMN = "werkgebied_soort", "werkgebied"
_RANGE = re.compile(r"([1-9]\d{3})\s*(?:-|–|—|t/m|tot en met|tot)\s*([1-9]\d{3})")
_WHOLE_COUNTRY = frozenset(("nederland", "heelnederland", "landelijk", "nl", "hetheleland"))


def read_area(
    kind: str, names: str, municipality: str, cells: CellReader, log: RowLog, required: bool
) -> ServiceArea | None:
    """Read an area from its two cells; None when nothing is told or it can't be read.

    `municipality` stands for the area when the kind is gemeente and no name is given. Names of
    municipalities become codes; an unknown one is an error. `required` makes an empty area one.
    """
    parts = split_list(names)
    if damage.became_date(names, whole_dates=True):
        log.tell(Code.BECAME_DATE, NAMES_COLUMN, value=names)
    if not kind:
        return _guess(parts, cells, log) if parts else None
    return _read_kind(AreaKind(kind), parts, municipality, cells, log, required)


def _read_kind(
    kind: AreaKind,
    parts: list[str],
    municipality: str,
    cells: CellReader,
    log: RowLog,
    required: bool,
) -> ServiceArea:
    """Read the names as the kind says."""
    if kind is AreaKind.NATIONAL:
        surplus = [part for part in parts if bare(part) not in _WHOLE_COUNTRY]
        if surplus:
            log.tell(Code.AREA_IGNORED, NAMES_COLUMN, before="|".join(surplus), value=surplus[0])
        return ServiceArea(kind)
    if not parts and kind is AreaKind.MUNICIPALITY and municipality:
        return ServiceArea(kind, (municipality,))
    if not parts:
        severity = Severity.ERROR if required else Severity.WARNING
        log.tell(Code.AREA_MISSING, NAMES_COLUMN, severity, value=kind.value)
    if kind is AreaKind.MUNICIPALITY:
        return ServiceArea(kind, _municipalities(parts, cells, log))
    if kind is AreaKind.POSTCODE:
        return ServiceArea(kind, _postcodes(parts, log))
    return ServiceArea(kind, tuple(parts))


def _guess(parts: list[str], cells: CellReader, log: RowLog) -> ServiceArea:
    """Guess the kind of an area of which only the names are given, and tell what was guessed."""
    if all(bare(part) in _WHOLE_COUNTRY for part in parts):
        kind = AreaKind.NATIONAL
    elif all(_postcode(part) for part in _pieces(parts)):
        kind = AreaKind.POSTCODE
    elif all(cells.municipality(part) for part in parts):
        kind = AreaKind.MUNICIPALITY
    else:
        log.tell(Code.AREA_UNCLEAR, KIND_COLUMN, value="|".join(parts))
        return ServiceArea(AreaKind.NEIGHBOURHOOD, tuple(parts))
    log.tell(Code.AREA_GUESSED, KIND_COLUMN, value=kind.value)
    return _read_kind(kind, parts, "", cells, log, required=False)


def _municipalities(parts: list[str], cells: CellReader, log: RowLog) -> tuple[str, ...]:
    """Give the codes of municipalities; a part that is none is tried again, split at commas."""
    codes: list[str] = []
    for part in parts:
        pieces = [part]
        if cells.municipality(part) is None and "," in part:
            pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        for piece in pieces:
            code = cells.municipality(piece)
            if code is None:
                cells.tell_unknown_municipality(piece, NAMES_COLUMN, log)
            elif code not in codes:
                codes.append(code)
    return tuple(codes)


def _postcodes(parts: list[str], log: RowLog) -> tuple[str, ...]:
    """Give postcodes and ranges as "3241", "3241 AB" or "3240-3249"."""
    found: list[str] = []
    for piece in _pieces(parts):
        postcode = _postcode(piece)
        if postcode is None:
            log.tell(Code.AREA_POSTCODE, NAMES_COLUMN, value=piece)
        elif postcode not in found:
            found.append(postcode)
    return tuple(found)


def _pieces(parts: list[str]) -> list[str]:
    """Split parts at their commas too: no postcode holds one."""
    return [bare for part in parts for piece in part.split(",") if (bare := piece.strip())]


def _postcode(text: str) -> str | None:
    """Give one postcode or range, tidied; None when it is none or runs backwards."""
    span = _RANGE.fullmatch(text)
    if span and span[1].isascii() and span[2].isascii():
        return f"{span[1]}-{span[2]}" if span[1] <= span[2] else None
    postcode, right = parse_postcode(text)
    return postcode if right else None
