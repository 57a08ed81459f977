"""Which municipalities a record serves, and which part of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from socialekaart.domain.model import AreaKind, Contact, Record, Service, ServiceArea
from socialekaart.domain.search_query import tag
from socialekaart.domain.words import bare
from socialekaart.services.index_record import EVERYWHERE, NATIONAL, indexer_for
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord


class ServedAreas:
    """Knows the places; remembers where each source has its offerings. Used for one view."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self._records, self._places = Records(db), reference.places
        self._indexer = indexer_for(reference)
        self._own: dict[str, frozenset[str]] = {}

    def serves(self, stored: StoredRecord, record: Record, municipality: str) -> bool:
        """Tell whether a record is there for a municipality or a part of it; national ones are.

        A contact whose area we don't know by name is where its source has its offerings.
        """
        own = record.municipality if isinstance(record, Service) else ""
        tags = self._indexer.area_tags(record.area, own)
        if EVERYWHERE in tags and isinstance(record, Contact) and record.area is not None:
            return municipality in self._municipalities_of(stored.source_id)
        return tag("g", municipality) in tags or NATIONAL in tags

    def part(self, area: ServiceArea | None, municipality: str) -> frozenset[str] | None:
        """Return what an area is of a municipality, as `domain.coverage.Offer.part` has it.

        A wijk that the place tables don't know is told apart by its name.
        """
        if area is None or area.kind not in (AreaKind.POSTCODE, AreaKind.NEIGHBOURHOOD):
            return None
        return frozenset(
            part
            for name in area.names
            for part in (
                self._postcodes(name, municipality)
                if area.kind is AreaKind.POSTCODE
                else self._neighbourhood(name, municipality)
            )
        )

    def names(self, area: ServiceArea | None, municipality: str) -> tuple[str, ...]:
        """Write an area as people do; without one it is the offering's own municipality."""
        if area is None:
            return tuple(filter(None, (self._places.municipality_name(municipality),)))
        return tuple(self._places.municipality_name(name) or name for name in area.names)

    def postcodes_of(self, municipality: str) -> tuple[str, ...]:
        """Return all postcodes (4 digits) of a municipality."""
        return self._places.postcodes_of(municipality)

    def _postcodes(self, name: str, municipality: str) -> Iterator[str]:
        first, _, last = name.replace(" ", "").partition("-")
        if not (first[:4].isdigit() and (last or first)[:4].isdigit()):
            return
        low, high = first[:4], (last or first)[:4]
        yield from (code for code in self.postcodes_of(municipality) if low <= code <= high)

    def _neighbourhood(self, name: str, municipality: str) -> Iterable[str]:
        """Return the postcodes of a wijk that is a town or a postcode, else its name."""
        found = self._places.find(name)
        if found is None:
            return (bare(name),)
        if found.municipality != municipality:
            return ()
        return found.postcodes or (found.postcode,)

    def _municipalities_of(self, source_id: str) -> frozenset[str]:
        if source_id not in self._own:
            self._own[source_id] = frozenset(self._records.municipalities_of(source_id))
        return self._own[source_id]
