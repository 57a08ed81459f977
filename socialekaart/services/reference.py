"""The shipped reference data, read once and only when first needed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from socialekaart.domain.model import Place, RecordKind
from socialekaart.domain.taxonomy import Taxonomy
from socialekaart.domain.words import Lexicon
from socialekaart.errors import UnknownDomainError, UnknownPlaceError
from socialekaart.exchange.reference import load_crisis_lines, load_domains, load_synonyms
from socialekaart.exchange.schema import load_schema
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.geo.outline import Outline, read_outline
from socialekaart.geo.places import PlaceTable
from socialekaart.services.views import CrisisLine

_WHOLE = {"area": "Werkgebied", "locations": "Adres"}
"""Labels of attributes that take several columns."""


class Reference:
    """Domains, places, synonyms and crisis lines from the `data` folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def domains(self) -> Taxonomy:
        """The levensdomeinen with their aliases."""
        return load_domains(self.folder / "levensdomeinen.csv")

    @cached_property
    def places(self) -> PlaceTable:
        """Postcodes, towns, municipalities and regions."""
        return PlaceTable.load(self.folder / "plaatsen")

    @cached_property
    def outline(self) -> Outline:
        """Coast, lakes and borders, for the map without a network."""
        return read_outline(self.folder / "plaatsen")

    @cached_property
    def lexicon(self) -> Lexicon:
        """The field's words and synonyms, for the search."""
        groups = load_synonyms(self.folder / "synoniemen.csv")
        names = [word for domain in self.domains for word in (domain.label, *domain.aliases)]
        return Lexicon(names, groups)

    @cached_property
    def crisis_lines(self) -> tuple[CrisisLine, ...]:
        """Lines for acute need; need no database."""
        rows = load_crisis_lines(self.folder / "landelijke_lijnen" / "acuut.csv")
        return tuple(CrisisLine(name, phone, purpose) for name, phone, purpose in rows)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What reading and writing files must know of domains and municipalities."""
        return Vocabulary(
            domain_id=self.domains.resolve,
            municipality_code=self.places.municipality_code,
            municipality_name=self.places.municipality_name,
            domain_names=tuple(domain.label for domain in self.domains.domains),
            municipality_names=self.places.municipality_names(),
            municipality_of_town=self._municipality_of_town,
        )

    def _municipality_of_town(self, text: str) -> str:
        place = self.places.find(text)
        return place.municipality_name if place else ""

    @cached_property
    def service_labels(self) -> dict[str, str]:
        """The Dutch label of each attribute of an offering, in the order of the data file."""
        return self._labels(RecordKind.SERVICE)

    @cached_property
    def contact_labels(self) -> dict[str, str]:
        """The Dutch label of each attribute of a contact, in the order of the data file."""
        return self._labels(RecordKind.CONTACT)

    def labels(self, kind: RecordKind) -> dict[str, str]:
        """Return the Dutch label of each attribute of a kind of record."""
        return self.service_labels if kind is RecordKind.SERVICE else self.contact_labels

    def _labels(self, kind: RecordKind) -> dict[str, str]:
        labels: dict[str, str] = {}
        for column in load_schema(kind, self.folder / "schemas").columns:
            if column.attribute == "deleted":
                continue
            attribute = column.attribute.partition(".")[0]
            labels.setdefault(attribute, _WHOLE.get(attribute, column.title))
        return labels

    def place(self, text: str) -> Place:
        """Find a place by postcode, town or municipality; raises UnknownPlaceError."""
        found = self.places.find(text)
        if found is None:
            raise UnknownPlaceError(
                f"De plaats '{text}' kennen we niet. Geef een postcode (3241 of 3241 AB), "
                "een woonplaats of een gemeente."
            )
        return found

    def municipality(self, text: str) -> str:
        """Find the CBS code of a municipality; raises UnknownPlaceError."""
        found = self.places.municipality_code(text)
        if found is None:
            raise UnknownPlaceError(
                f"De gemeente '{text}' kennen we niet. Geef de naam of de code, zoals GM1924."
            )
        return found

    def domain(self, text: str) -> str:
        """Find a domain by id, name or alias; raises UnknownDomainError."""
        found = self.domains.resolve(text)
        if found is None:
            raise UnknownDomainError(
                f"Het domein '{text}' kennen we niet. Kies uit: {', '.join(self.domains.ids)}."
            )
        return found
