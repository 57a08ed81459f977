"""Invented records in the form of PDOK's Locatieserver v3_1, and the questions that find them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import md5
from typing import Any

from socialekaart.geo.distance import distance_km

Doc = dict[str, Any]
Parameters = Sequence[tuple[str, str]]

_WORD = re.compile(r"[^\W_]+")
_OTHER_WORDS = {"'s-Gravenhage": "Den Haag", "'s-Hertogenbosch": "Den Bosch"}
_POINT = re.compile(r"POINT\((\S+) (\S+)\)")


def door(
    street: str,
    number: int,
    postcode: str,
    town: str = "Middelharnis",
    *,
    letter: str = "",
    extra: str = "",
    municipality: tuple[str, str] = ("1924", "Goeree-Overflakkee"),
    at: tuple[float, float] = (51.7571, 4.1652),
) -> Doc:
    """Make the record of one door; `at` is (latitude, longitude)."""
    written = f"{number}{letter}" + (f"-{extra}" if extra else "")
    digits = _digits(f"{street} {written} {postcode} {town}", 12)
    record = {
        **_record("adres", f"{street} {written}, {postcode} {town}", municipality, at),
        "nummeraanduiding_id": f"{municipality[0]}{digits}",
        "adresseerbaarobject_id": f"{municipality[0]}{digits[::-1]}",
        "straatnaam": street,
        "huisnummer": number,
        "huis_nlt": written,
        "postcode": postcode,
        "woonplaatsnaam": town,
    }
    if letter:
        record["huisletter"] = letter
    if extra:
        record["huisnummertoevoeging"] = extra
    return record


def street(
    name: str,
    town: str = "Middelharnis",
    *,
    postcode: str = "",
    municipality: tuple[str, str] = ("1924", "Goeree-Overflakkee"),
    at: tuple[float, float] = (51.7571, 4.1652),
) -> Doc:
    """Make the record of a street, or of the doors in it that share a postcode."""
    kind = "postcode" if postcode else "weg"
    label = f"{name}, {postcode} {town}" if postcode else f"{name}, {town}"
    record = _record(kind, label, municipality, at)
    record |= {"straatnaam": name, "woonplaatsnaam": town}
    return record | {"postcode": postcode} if postcode else record


def town(
    name: str,
    *,
    municipality: tuple[str, str] = ("1924", "Goeree-Overflakkee"),
    at: tuple[float, float] = (51.7571, 4.1652),
) -> Doc:
    """Make the record of a town."""
    label = f"{name}, {municipality[1]}, Zuid-Holland"
    return _record("woonplaats", label, municipality, at) | {"woonplaatsnaam": name}


def _record(kind: str, label: str, municipality: tuple[str, str], at: tuple[float, float]) -> Doc:
    short = {"adres": "adr", "weg": "weg", "postcode": "pcd", "woonplaats": "wpl"}[kind]
    return {
        "bron": "BAG",
        "type": kind,
        "id": f"{short}-{md5(label.encode(), usedforsecurity=False).hexdigest()}",
        "weergavenaam": label,
        "gemeentecode": municipality[0],
        "gemeentenaam": municipality[1],
        "provincienaam": "Zuid-Holland",
        "centroide_ll": f"POINT({at[1]} {at[0]})",
        "centroide_rd": "POINT(67000.0 418000.0)",
        "score": 7.25,
    }


def _digits(text: str, count: int) -> str:
    return str(int(md5(text.encode(), usedforsecurity=False).hexdigest(), 16))[:count]


_THE_HAGUE = ("0518", "'s-Gravenhage")


def invented() -> list[Doc]:
    """List the addresses that every stub knows: see the docstring of `PdokStub`."""
    main = "Voorbeeldstraat"
    return [
        door(main, 1, "3241AB"),
        door(main, 12, "3241AB", at=(51.7575, 4.1660)),
        door(main, 12, "3241AB", letter="A", at=(51.7576, 4.1661)),
        door(main, 12, "3241AB", letter="A", extra="bis", at=(51.7576, 4.1662)),
        door(main, 12, "3241AB", extra="3", at=(51.7576, 4.1663)),
        door(main, 14, "3241AB", letter="A"),
        door(main, 14, "3241AB", letter="B"),
        street(main),
        street(main, postcode="3241AB"),
        town("Middelharnis"),
        *(
            door("Voorbeeldplein", n, "3253AC", "Ouddorp", at=(51.81 + n / 1e4, 3.93))
            for n in range(1, 11)
        ),
        door(
            "Voorbeeldlaan", 5, "2511AA", "'s-Gravenhage", municipality=_THE_HAGUE, at=(52.08, 4.31)
        ),
        door(
            "Voorbeeldweg",
            7,
            "1861AB",
            "Bergen (NH)",
            municipality=("0373", "Bergen (NH.)"),
            at=(52.67, 4.70),
        ),
        door(
            "Voorbeeldweg",
            7,
            "5854AB",
            "Bergen (L)",
            municipality=("0893", "Bergen (L.)"),
            at=(51.60, 6.04),
        ),
    ]


def found_by(records: Iterable[Doc], parameters: Parameters) -> list[Doc]:
    """Keep the records that fit every filter (`fq`) and every word (`q`), best first."""
    filters = [value for name, value in parameters if name == "fq"]
    words = _words("".join(value for name, value in parameters if name == "q"))
    fitting = [doc for doc in records if all(_passes(doc, one) for one in filters)]
    return [doc for doc in fitting if all(_has(doc, word) for word in words)]


def nearest(records: Iterable[Doc], latitude: float, longitude: float) -> list[Doc]:
    """Put records in order of their distance to a point, and tell it in metres (`afstand`)."""
    away = [doc | {"afstand": round(_metres(doc, latitude, longitude), 2)} for doc in records]
    return sorted(away, key=lambda doc: float(doc["afstand"]))


def _metres(doc: Doc, latitude: float, longitude: float) -> float:
    point = _POINT.fullmatch(doc["centroide_ll"])
    assert point is not None
    return 1000 * distance_km(latitude, longitude, float(point[2]), float(point[1]))


def _passes(doc: Doc, filter_query: str) -> bool:
    """Read `field:value` and `field:(one OR other)`, which is as much of Solr as we use."""
    field, _, value = filter_query.partition(":")
    return str(doc.get(field, "")) in value.strip("()").split(" OR ")


def _has(doc: Doc, word: str) -> bool:
    """Tell whether a word begins with this one, as the service takes incomplete words."""
    town = doc.get("woonplaatsnaam", "")
    text = f"{doc['weergavenaam']} {doc['gemeentenaam']} {_OTHER_WORDS.get(town, '')}"
    return any(one.startswith(word) for one in _words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
