"""Names of service areas to the area of an offering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from socialekaart.domain.model import AreaKind
from socialekaart.domain.record_values import Values
from socialekaart.domain.words import bare
from socialekaart.exchange.hsds.messages import HsdsCode
from socialekaart.exchange.hsds.rows import Row
from socialekaart.exchange.hsds.tables import FILES

if TYPE_CHECKING:
    from socialekaart.exchange.hsds.service_values import Reader

_WHOLE_COUNTRY = frozenset(("nederland", "heelnederland", "landelijk", "nl", "netherlands"))
_POSTCODES = re.compile(r"[1-9]\d{3}(?: [A-Z]{2}|-[1-9]\d{3})?")


def read_areas(rows: Sequence[Row], reader: Reader) -> Values | None:
    """Give the area as JSON values; a name nobody knows is read as that of a wijk, and told."""
    names = [(name, row) for row in rows if (name := row.text("name") or row.text("description"))]
    if not names:
        return None
    if any(bare(name) in _WHOLE_COUNTRY for name, _ in names):
        return {"kind": AreaKind.NATIONAL.value, "names": []}
    if all(_POSTCODES.fullmatch(name) for name, _ in names):
        return {"kind": AreaKind.POSTCODE.value, "names": [name for name, _ in names]}
    codes = [reader.vocabulary.municipality_code(name) for name, _ in names]
    if all(codes):
        return {"kind": AreaKind.MUNICIPALITY.value, "names": list(dict.fromkeys(codes))}
    for (name, row), code in zip(names, codes, strict=True):
        if code is None:
            file = FILES["service_area"]
            reader.log.tell(HsdsCode.AREA_GUESSED, file, row.number, "name", value=name)
    return {"kind": AreaKind.NEIGHBOURHOOD.value, "names": [name for name, _ in names]}
