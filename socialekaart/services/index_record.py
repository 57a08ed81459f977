"""Turn records as shown into what the search index holds of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from socialekaart.domain.areas import width
from socialekaart.domain.freshness import Fact, newest_check
from socialekaart.domain.model import (
    AreaKind,
    Record,
    RecordKind,
    RecordState,
    Service,
    ServiceArea,
    ServiceStatus,
)
from socialekaart.domain.search_query import tag
from socialekaart.domain.waiting import helps_meanwhile
from socialekaart.domain.words import fold, tokens
from socialekaart.services.batches import in_batches
from socialekaart.services.checks.reading import read_facts
from socialekaart.services.clock import dutch_now
from socialekaart.services.index_places import LookedUp, Placer, looked_up
from socialekaart.services.map_cells import cell_values
from socialekaart.services.reference import Reference
from socialekaart.services.views import FREE, Access
from socialekaart.services.waits.course import with_wait_of_today
from socialekaart.storage.assignments import Assignments
from socialekaart.storage.checks import Checks
from socialekaart.storage.database import Database
from socialekaart.storage.pairs import Pairs
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.search_index import IndexEntry, Pin, SearchIndex
from socialekaart.storage.waits import Waits

NATIONAL = tag("g", "landelijk")
EVERYWHERE = tag("g", "overal")
"""Area tag of a record whose area we can't place on the map; the exact check decides later."""
_COMES = frozenset({"thuis", "online", "telefonisch"})
"""Ways of helping (`vorm`) for which nobody has to travel."""
ENDED = "0"
"""What `IndexEntry.ends` says of an offering that has ended, whatever the day."""

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_WORDS = 131_072
"""Words of which the stems are remembered: a country's texts have some 200,000 different ones."""
_FEW = 16_384
"""Areas, towns and tags remembered: they say the same things over and over."""


class Indexer:
    """Makes index entries. Remembers the stems of words and where areas are: use one for many."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._stems_of_word = lru_cache(maxsize=_WORDS)(reference.lexicon.stems_of)
        self._tag = lru_cache(maxsize=_FEW)(tag)
        self._area_tags = lru_cache(maxsize=_FEW)(self._tags_of_area)
        self._placer = Placer(reference)

    def put(
        self, db: Database, records: Iterable[tuple[StoredRecord, Record]], fresh: bool = False
    ) -> None:
        """Write the index rows of records, with how each is shown, over what stood there.

        `fresh` when nothing stood there. Inside `Database.writing()`.
        """
        services, contacts = [], {}
        known = list(records)
        checked = phones_checked(db, [stored for stored, _ in known])
        heard = Waits(db).of_records([stored.id for stored, _ in known])
        places = looked_up(db, (record for _, record in known))
        for stored, record in known:
            if isinstance(record, Service):
                if stored.id in heard:
                    today = dutch_now().date()
                    record = with_wait_of_today(stored, heard[stored.id], today)
                services.append(self.entry(stored, record, checked.get(stored.id), places))
            else:
                contacts[stored.nr] = self.area_tags(record.area, "")
        SearchIndex(db).put(services, fresh)
        Assignments(db).set_areas(contacts)

    def entry(
        self,
        record: StoredRecord,
        service: Service,
        checked: date | None = None,
        addresses: LookedUp = MappingProxyType({}),
    ) -> IndexEntry:
        """Build the index entry of an offering; `checked` is when we know its number held."""
        assured = checked or service.assured_date
        area = self._placer.placed(service.area, service.municipality)
        places = self._placer.pins(service, addresses)
        domains = " ".join(map(self._reference.domains.label, service.domains))
        core = " ".join(self._core(service))
        # Whom it is not for stays out: who asks for debts must not find what is no help with them.
        texts = (service.description, service.application_process, service.remark, service.lead)
        body = " ".join((*texts, *service.members)).strip()
        over = service.status is ServiceStatus.ENDED or record.state is RecordState.ABSENT
        return IndexEntry(
            nr=record.nr,
            name=service.name,
            title=fold(service.name).strip(),
            organization=service.organization,
            core=core,
            stems=self._stems(f"{service.name} {service.organization} {core}"),
            domains=domains,
            domain_stems=self._stems(domains),
            tags=" ".join(sorted(self._tags(service, record.state, places))),
            body=body,
            body_stems=self._stems(body),
            minimum_age=service.minimum_age,
            maximum_age=service.maximum_age,
            ends=ENDED if over else service.valid_to.isoformat() if service.valid_to else "",
            assured=int(f"{assured:%Y%m%d}") if assured else 0,
            area=_area_text(area, service.municipality),
            width=width(area.kind if area else AreaKind.MUNICIPALITY),
            hours=service.opening_hours,
            domain_ids=service.domains,
            target_groups=service.target_groups,
            facts=_facts(record, service, area, assured),
            places=places,
            comes=not _COMES.isdisjoint(service.delivery_modes),
        )

    def area_tags(self, area: ServiceArea | None, municipality: str) -> frozenset[str]:
        """Return the tags of the municipalities that an area touches; a coarse first net."""
        return self._area_tags(area, municipality)

    def _core(self, service: Service) -> Iterable[str]:
        yield service.summary
        yield service.service_type
        yield from service.target_groups
        yield self._reference.places.municipality_name(service.municipality)
        if not service.confidential_address:
            yield from (location.town for location in service.locations)

    def _stems(self, text: str) -> str:
        """Return the stems of a text's words and of their parts."""
        return " ".join(dict.fromkeys(map(self._stems_of_word, tokens(text))))

    def _tags_of_area(self, area: ServiceArea | None, municipality: str) -> frozenset[str]:
        if area is None:
            return frozenset({tag("g", municipality) if municipality else EVERYWHERE})
        if area.kind is AreaKind.NATIONAL:
            return frozenset({NATIONAL})
        codes_of = self._placer.municipalities
        codes = {code for name in area.names for code in codes_of(area.kind, name)}
        if municipality:
            codes.add(municipality)
        return frozenset(tag("g", code) for code in codes) or frozenset({EVERYWHERE})

    def _tags(self, service: Service, state: RecordState, places: Sequence[Pin]) -> Iterable[str]:
        found = set(self.area_tags(service.area, service.municipality))
        facts = [("d", domain) for domain in service.domains]
        facts += [("t", group) for group in service.target_groups]
        facts += [("a", value) for value in access_values(service)]
        facts += [("c", cell) for lat, lon, _ in places for cell in cell_values(lat, lon)]
        if service.municipality:
            facts.append(("m", service.municipality))
        if service.echelon:
            facts.append(("e", service.echelon))
        if service.service_type:
            facts.append(("y", service.service_type))
        if is_free(service):
            facts.append(("k", FREE))
        if service.status:
            facts.append(("s", service.status))
        facts.append(("z", state))
        return found.union(self._tag(kind, value) for kind, value in facts)


@lru_cache(maxsize=2)
def indexer_for(reference: Reference) -> Indexer:
    """Return the indexer of this reference data, with what it remembers."""
    return Indexer(reference)


def index_again(db: Database, reference: Reference, numbers: Sequence[int]) -> None:
    """Write the index rows of records anew, and of those merged into them; what is out of sight
    has none. Inside `Database.writing()`."""
    records = Records(db)
    for some in in_batches(dict.fromkeys((*numbers, *Pairs(db).merged_with(numbers)))):
        shown = records.by_numbers(some)
        for nr, stored in records.in_any_state(some).items():
            if nr not in shown:
                take_from_index(db, stored.kind, [nr])
        indexer_for(reference).put(db, ((one, one.effective()) for one in shown.values()))


def take_from_index(db: Database, kind: RecordKind, numbers: Sequence[int]) -> None:
    """Remove the index rows of records; inside `Database.writing()`."""
    if kind is RecordKind.SERVICE:
        SearchIndex(db).remove(numbers)
    else:
        Assignments(db).set_areas(dict.fromkeys(numbers, ()))


def _area_text(area: ServiceArea | None, municipality: str) -> str:
    """Write an area as JSON: kind, the offering's municipality, names; "" for none."""
    return _json([area.kind, municipality, *area.names]) if area else ""


def access_values(service: Service) -> list[Access]:
    """Return which values of the access facet hold for an offering."""
    modes = set(service.delivery_modes)
    holds = {
        Access.SELF: "zelf" in service.application_by,
        Access.NO_REFERRAL: service.referral_needed is False,
        Access.WALK_IN: service.walk_in,
        Access.ANONYMOUS: service.anonymous,
        Access.AT_HOME: "thuis" in modes,
        Access.ONLINE: "online" in modes,
        Access.BY_PHONE: "telefonisch" in modes,
        Access.MEANWHILE: helps_meanwhile(service),
    }
    return [value for value, true in holds.items() if true]


def is_free(service: Service) -> bool:
    """Tell whether the costs say that it is free."""
    return service.fees.strip().casefold().startswith(FREE)


def phones_checked(db: Database, records: Sequence[StoredRecord]) -> dict[str, date]:
    """Return when the number of each record was last known to hold, where a person said so."""
    calls = Checks(db).of_records([one.id for one in records])
    asked = [one for one in records if one.id in calls or "phone" in one.overlay]
    return {
        record_id: found.on
        for record_id, known in read_facts(db, asked, date.max).items()
        if Fact.PHONE in known.facts and (found := newest_check(Fact.PHONE, known.checks))
    }


def _facts(
    record: StoredRecord, service: Service, area: ServiceArea | None, assured: date | None
) -> dict[str, object]:
    """Collect what a row of the list shows; short and complete, so that no record is read."""
    return {
        "id": record.id,
        "external_id": record.external_id,
        "name": service.name,
        "organization": service.organization,
        "summary": service.summary,
        "domains": service.domains,
        "municipality": service.municipality,
        "area_kind": area.kind if area else None,
        "phone": service.phone,
        "referral_needed": service.referral_needed,
        "application_by": service.application_by,
        "walk_in": service.walk_in,
        "fees": service.fees,
        "not_for": service.not_for,
        "status": service.status,
        "state": record.state,
        "assured": assured.isoformat() if assured else "",
        "has_location": bool(service.locations) and not service.confidential_address,
        "echelon": service.echelon,
        "service_type": service.service_type,
        "waits": (service.intake_wait_weeks, service.treatment_wait_weeks),
        "source": record.source,
        "is_example": record.is_example,
    }
