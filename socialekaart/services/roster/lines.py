"""From stored contacts and the practice's own assignments to the lines of the roster."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from socialekaart.domain.model import AreaKind, Contact, Place, RecordKind, RecordState, ServiceArea
from socialekaart.domain.roster import OwnChoice, RosterLine
from socialekaart.domain.search_query import tag
from socialekaart.services.index_record import EVERYWHERE, NATIONAL
from socialekaart.services.reference import Reference
from socialekaart.storage.assignments import Assignments, OwnAssignment
from socialekaart.storage.contact_links import ContactLinks
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.shown_as import as_shown

_DEEPEST_CHAIN = 5
"""Stand-ins of stand-ins looked up; a longer chain is a mistake in the file."""


class RosterReader:
    """Reads who may be called in a place. Used by one thread at a time."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self._records = Records(db)
        self._assignments, self._links = Assignments(db), ContactLinks(db)
        self._reference = reference
        self._own_area: dict[str, set[str]] = {}
        self._merged: dict[str, str] = {}

    def lines(self, place: Place | None) -> tuple[dict[str, StoredRecord], list[RosterLine]]:
        """Give by id the contacts that may answer in a place, and their lines.

        That is who is there by their own area, whom the practice chose, and who stands in for them.
        """
        self._own_area.clear()
        self._merged.clear()
        known = {stored.id: stored for stored in self._in_area(place)}
        chosen = self._chosen(known)
        self._add_stand_ins(known)
        return known, [self._line(one, chosen.get(one.id, ()), place) for one in known.values()]

    def _chosen(self, known: dict[str, StoredRecord]) -> dict[str, list[OwnAssignment]]:
        """Give the practice's choices by contact, and add these to who is known.

        A choice for somebody who is merged into another is one for that other.
        """
        chosen: dict[str, list[OwnAssignment]] = {}
        for one in self._assignments.all():
            chosen.setdefault(one.contact_id, []).append(one)
        shown = as_shown(self._records, [one for one in chosen if one not in known])
        found: dict[str, list[OwnAssignment]] = {}
        for contact_id, assignments in chosen.items():
            stored = known.get(contact_id) or shown.get(contact_id)
            if stored is not None:
                known[stored.id] = stored
                found.setdefault(stored.id, []).extend(assignments)
        return found

    def _add_stand_ins(self, known: dict[str, StoredRecord]) -> None:
        asked: set[tuple[str, str]] = set()
        for _ in range(_DEEPEST_CHAIN):
            missing = _stand_ins(known.values()) - asked
            asked |= missing
            for source_id, wanted in sorted(missing):
                for stored in self._stand_in(source_id, wanted):
                    known.setdefault(stored.id, stored)
            if not missing:
                break

    def _in_area(self, place: Place | None) -> Iterable[StoredRecord]:
        if place is None or not place.municipality:
            return self._records.shown(RecordKind.CONTACT)
        tags = [tag("g", place.municipality), NATIONAL, EVERYWHERE]
        numbers = self._assignments.contacts_in(tags)
        return self._records.by_numbers(numbers).values()

    def _stand_in(self, source_id: str, wanted: str) -> list[StoredRecord]:
        by_id = self._records.by_external_ids(source_id, RecordKind.CONTACT, [wanted])
        if by_id:
            return by_id
        if stored := as_shown(self._records, [wanted]).get(wanted):
            self._merged[wanted] = stored.id
            return [stored]
        named = self._links.named(wanted)
        return [stored for stored in named if stored.source_id == source_id] or named

    def _line(
        self, stored: StoredRecord, chosen: Iterable[OwnAssignment], place: Place | None
    ) -> RosterLine:
        contact = stored.effective()
        assert isinstance(contact, Contact)
        area = self._placed(contact.area, stored, place)
        # Whoever was merged into somebody is that one.
        stand_in = self._merged.get(contact.stand_in, contact.stand_in)
        if area is not contact.area or stand_in != contact.stand_in:
            # Seldom: copying a contact costs as much as reading it.
            contact = replace(contact, area=area, stand_in=stand_in)
        return RosterLine(
            contact_id=stored.id,
            contact=contact,
            own_choices=tuple(self._choice(one, stored, place) for one in chosen),
            source=stored.source_id,
            # Who is no longer in the source's file has most likely left; but the practice knows
            # whom it chose itself.
            only_chosen=stored.state is RecordState.ABSENT,
        )

    def _choice(self, one: OwnAssignment, stored: StoredRecord, place: Place | None) -> OwnChoice:
        return OwnChoice(
            domains=(one.domain,) if one.domain else (),
            area=self._placed(one.area, stored, place),
            minimum_age=one.minimum_age,
            maximum_age=one.maximum_age,
            valid_from=one.valid_from,
            valid_to=one.valid_to,
            kind=one.kind,
            id=one.id,
        )

    def _placed(
        self, area: ServiceArea | None, stored: StoredRecord, place: Place | None
    ) -> ServiceArea | None:
        """Give a region, and a wijk as far as needed, by the codes of its municipalities.

        One we don't know by name is taken to be where its source has its offerings and contacts:
        a municipality delivers for its own region and its own neighbourhoods.
        """
        if area is None or area.kind not in (AreaKind.REGION, AreaKind.NEIGHBOURHOOD):
            return area
        if area.kind is AreaKind.REGION:
            codes = self._region_codes(area.names)
        else:
            codes = self._neighbourhood_codes(area.names, place)
        if codes is None:
            codes = self._municipalities_of(stored.source_id)
        return replace(area, names=(*area.names, *sorted(codes - set(area.names))))

    def _region_codes(self, names: Iterable[str]) -> set[str] | None:
        """Return the municipalities of the regions with these names; None when we know none."""
        places = self._reference.places
        codes: set[str] = set()
        for name in names:
            code = places.municipality_code(name)
            codes |= {code} if code else set(places.region_members(name))
        return codes or None

    def _neighbourhood_codes(self, names: Iterable[str], place: Place | None) -> set[str] | None:
        """Return where the wijken with these names lie; None when one is unknown.

        A town we know is where it is; it counts only when a whole municipality is asked, for who
        names a town or postcode is either in it or not.
        """
        found = [self._reference.places.find(name) for name in names]
        if not all(found):
            return None
        whole = place is not None and not (place.town or place.postcode)
        return {town.municipality for town in found if town} if whole else set()

    def _municipalities_of(self, source_id: str) -> set[str]:
        if source_id not in self._own_area:
            self._own_area[source_id] = set(self._records.municipalities_of(source_id))
        return self._own_area[source_id]


def _stand_ins(known: Iterable[StoredRecord]) -> set[tuple[str, str]]:
    """Return (source, id or name) of the stand-ins that are named."""
    found = set()
    for stored in known:
        wanted = {**(stored.base or {}), **stored.overlay}.get("stand_in")
        if wanted:
            found.add((stored.source_id, str(wanted)))
    return found
