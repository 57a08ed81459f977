"""Write an invented country as aanbod.csv: the size and the skew of the real thing, nothing of it.

    python -m tests.benchmarks.make_country MAP [AANTAL]

171,000 rows make some 160 MB. Municipalities, towns and postcodes are real and met as often as
people live there; organisations, offerings, addresses and numbers are not.
"""

from __future__ import annotations

import csv
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from socialekaart import paths
from socialekaart.domain.model import RecordKind
from socialekaart.exchange.schema import load_schema
from socialekaart.geo.place_data import (
    PostcodeRow,
    read_inhabitants,
    read_municipalities,
    read_postcodes,
)

COUNTRY = 171_000
"""Offerings in the whole country; a region has 10,000 and a practice 2,000."""

_SEED = 20261123
_VILLAGE = 300
"""Inhabitants counted for a town too small to be in the tables."""
_TAIL = 12_000
"""Rare words made beside those of the example region; a country's texts have very many."""

_KINDS = (
    *("Hulp bij", "Begeleiding bij", "Spreekuur", "Inloop", "Ondersteuning bij", "Cursus"),
    *("Training", "Groep", "Maatjes voor", "Advies over", "Lotgenoten", "Thuisbegeleiding"),
)
_BRANCHES = (
    *("Welzijn", "Zorg", "Thuis", "GGZ", "Sociaal Werk", "Jeugd", "Humanitas-achtig", "Steunpunt"),
    *("Buurthuis", "Wonen", "Verslavingszorg", "Mantelzorg", "Bibliotheek", "Sport", "Recht"),
)
_GROUPS = ("volwassenen", "ouderen", "jongeren", "kinderen", "gezinnen", "naasten", "iedereen")
_HOURS = (
    *("ma-vr 09:00-17:00", "ma-vr 08:30-17:00", "ma-do 09:00-16:00", "di 10:00-12:00"),
    *("ma-vr 09:00-12:30, wo 13:30-19:00", "ma 10:00-12:00, wo 19:00-21:00", "", ""),
)


@dataclass(frozen=True)
class _Weighted:
    """Choices that are not equally likely."""

    items: list[str]
    cumulative: list[float]

    @classmethod
    def of(cls, weights: dict[str, float]) -> _Weighted:
        return cls(list(weights), list(accumulate(weights.values())))

    def some(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.items, cum_weights=self.cumulative, k=count)

    def one(self, chance: random.Random) -> str:
        return self.some(chance, 1)[0]


class Country:
    """Makes rows; the same seed and number give the same rows."""

    def __init__(self, data: Path) -> None:
        self._chance = random.Random(_SEED)
        self._postcodes = read_postcodes(data / "plaatsen")
        self._names = {m.code: m.name for m in read_municipalities(data / "plaatsen").values()}
        self._homes = _homes(self._postcodes, read_inhabitants(data / "plaatsen"))
        example = _read(data / "voorbeeld" / "aanbod.csv")
        self._words = _words(example, self._chance)
        domains = _read(data / "levensdomeinen.csv")
        self._topics = {row["id"]: [row["label"], *row["aliases"].split("|")] for row in domains}
        self._domains = _Weighted.of({row["id"]: 1 / (n + 2) for n, row in enumerate(domains)})

    def row(self, number: int) -> dict[str, str]:
        """Make one offering."""
        chance = self._chance
        home = self._postcodes[self._homes.one(chance)]
        domains = list(dict.fromkeys(self._domains.some(chance, chance.choice((1, 1, 2, 3)))))
        topic = chance.choice(self._topics[domains[0]])
        organization = f"Stichting Voorbeeld {chance.choice(_BRANCHES)} {self._area(home)}"
        national = chance.random() < 0.01
        return {
            "aanbod_id": f"V-{number:06}",
            "naam": f"{chance.choice(_KINDS)} {topic} {home.town.title()}",
            "aanbieder": organization,
            "samenvatting": self._sentence(12, 20),
            "omschrijving": " ".join(self._sentence(10, 18) for _ in range(chance.randint(2, 4))),
            "domeinen": "|".join(domains),
            "soort": chance.choice(("begeleiding", "behandeling", "inloop", "consultatie")),
            "doelgroepen": "|".join(sorted(set(chance.choices(_GROUPS, k=2)))),
            "leeftijd_van": chance.choice(("", "", "12", "18", "65")),
            "niet_voor": self._sentence(4, 8) if chance.random() < 0.3 else "",
            "aanmelden_door": chance.choice(("zelf|naaste|huisarts|poh", "huisarts|poh", "zelf")),
            "verwijzing_nodig": chance.choice(("ja", "nee", "nee", "")),
            "aanmelden_hoe": self._sentence(6, 10),
            "kosten": chance.choice(("gratis", "gratis", "eigen bijdrage", "")),
            "vorm": chance.choice(("op locatie", "op locatie|thuis", "online", "groep")),
            "werkgebied_soort": "landelijk" if national else "gemeente",
            "werkgebied": "" if national else self._names[home.municipality],
            "gemeente": "" if national else self._names[home.municipality],
            **({} if chance.random() < 0.12 else self._address(home)),
            "telefoon": f"0{chance.randint(10, 79)}-0{chance.randint(0, 999_999):06}",
            "email": f"info@voorbeeld-{number % 20_000}.example",
            "website": f"https://www.voorbeeld-{number % 20_000}.example/aanbod/{number}",
            "openingstijden": chance.choice(_HOURS),
            "aanmeldwachttijd_weken": str(chance.randint(0, 20)),
            "wachttijd_peildatum": f"{chance.randint(1, 28):02}-{chance.randint(1, 10):02}-2026",
            "status": chance.choice(("structureel", "structureel", "pilot")),
            "gecontroleerd_op": f"{chance.randint(1, 28):02}-{chance.randint(1, 10):02}-2026",
            "gecontroleerd_door": "Beheerder (Voorbeeld)",
        }

    def _area(self, home: PostcodeRow) -> str:
        return self._names[home.municipality]

    def _address(self, home: PostcodeRow) -> dict[str, str]:
        chance = self._chance
        address = {
            "straat": f"Voorbeeld{chance.choice(('straat', 'laan', 'plein', 'weg'))}",
            "huisnummer": str(chance.randint(1, 300)),
            "postcode": f"{home.postcode} {chance.choice('ABCDE')}{chance.choice('ABCDE')}",
            "plaats": home.town.title(),
        }
        if chance.random() < 0.7:
            address["breedtegraad"] = f"{home.latitude + chance.gauss(0, 0.01):.5f}"
            address["lengtegraad"] = f"{home.longitude + chance.gauss(0, 0.015):.5f}"
        return {name: value.replace(".", ",") for name, value in address.items()}

    def _sentence(self, shortest: int, longest: int) -> str:
        words = self._words.some(self._chance, self._chance.randint(shortest, longest))
        return f"{' '.join(words).capitalize()}."


def _homes(postcodes: dict[str, PostcodeRow], inhabitants: dict[tuple[str, str], int]) -> _Weighted:
    """Weigh postcodes by the inhabitants of their town, shared among its postcodes."""
    shares = Counter((row.town, row.municipality) for row in postcodes.values())
    return _Weighted.of(
        {
            pc: (inhabitants.get((row.town, row.municipality), 0) or _VILLAGE)
            / shares[row.town, row.municipality]
            for pc, row in postcodes.items()
        }
    )


def _words(example: list[dict[str, str]], chance: random.Random) -> _Weighted:
    """Weigh words as the example region uses them, with a long tail of rare compounds."""
    texts = " ".join(f"{row['samenvatting']} {row['omschrijving']}" for row in example)
    used = Counter(re.findall(r"[^\W\d_]+", texts.lower()))
    weights: dict[str, float] = {word: float(count) for word, count in used.items()}
    weights["hulp"] = max(weights.values()) / 3
    long = sorted(word for word in used if 4 <= len(word) <= 10)
    for rank in range(_TAIL):
        compound = chance.choice(long) + chance.choice(long)
        weights.setdefault(compound, 40 / (rank + 40))
    return _Weighted.of(weights)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def make_country(folder: Path, rows: int = COUNTRY) -> Path:
    """Write aanbod.csv with so many rows into the folder; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "aanbod.csv"
    country = Country(paths.data())
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        columns = [column.name for column in load_schema(RecordKind.SERVICE).columns]
        writer = csv.DictWriter(file, columns, delimiter=";", restval="")
        writer.writeheader()
        for number in range(rows):
            writer.writerow(country.row(number))
    return path


if __name__ == "__main__":
    made = make_country(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COUNTRY)
    print(f"{made}: {made.stat().st_size / 1e6:.0f} MB")
