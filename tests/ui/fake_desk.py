"""A desk in memory: a test factory that behaves as the real one promises, on a few records."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from socialekaart import paths
from socialekaart.domain.areas import width
from socialekaart.domain.front_door import Reason
from socialekaart.domain.model import AreaKind, PinKind, Place, RecordState, Service
from socialekaart.domain.nearness import is_within, nearness
from socialekaart.domain.waiting import Wait, state_of
from socialekaart.errors import PatientDataError, SocialekaartError
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.agreements.views import DoorStep, DoorView
from socialekaart.services.reference import Reference
from socialekaart.services.views import (
    FREE,
    YES,
    Access,
    Alternative,
    ContactLine,
    CrisisLine,
    Facet,
    FacetCount,
    FieldView,
    HistoryLine,
    MapPoint,
    MapPoints,
    MapView,
    Overview,
    ServiceDetail,
    ServiceHit,
    ServiceQuery,
    ServiceResult,
    WhoAnswer,
)
from socialekaart.services.waits.views import WaitLine, WaitView
from tests.ui import fake_data as data
from tests.ui.deliveries.fake_sources_desk import FakeSourcesDesk
from tests.ui.real_counters import RealCounters

LABELS = {
    "name": "Naam",
    "summary": "Samenvatting",
    "not_for": "Niet voor",
    "fees": "Kosten",
    "phone": "Telefoon",
    "email": "E-mail",
    "opening_hours": "Openingstijden",
    "feedback": "Terugkoppeling",
    "accessibility": "Toegankelijkheid",
}


def _waits(service: Service) -> WaitView:
    intake, treatment = service.intake_wait_weeks, service.treatment_wait_weeks
    if intake is None and treatment is None:
        return WaitView()
    wait = Wait("", intake, treatment, service.wait_reference_date)
    return WaitView((WaitLine(wait, state_of(wait), aged=False),))


@dataclass
class FakeDesk(RealCounters):
    """Set `gate` to hold back every search until it is set; `raises` makes every question fail."""

    services: dict[str, object] = field(default_factory=lambda: dict(data.SERVICES))
    own: dict[tuple[str, str], str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)
    done: list[tuple[str, Callable[[], object]]] = field(default_factory=list)
    asked: list[ServiceQuery] = field(default_factory=list)
    gate: threading.Event | None = None
    raises: Exception | None = None
    has_more: bool = False
    example: bool = True
    changes: int = 1
    interrupts: int = 0
    lines: tuple[CrisisLine, ...] = data.CRISIS
    deliveries: FakeSourcesDesk = field(default_factory=FakeSourcesDesk)
    opened: list[str] = field(default_factory=list)

    def count_opened(self, record_id: str, now: datetime) -> None:
        self.opened.append(record_id)

    def find(self, query: ServiceQuery, now: datetime) -> ServiceResult:
        self.asked.append(query)
        if self.gate is not None:
            self.gate.wait(10)
        if self.raises is not None:
            raise self.raises
        hits = self._hits(query)
        meant = self.domain_of(query.text)
        return ServiceResult(
            tuple(hits[: query.limit]),
            len(hits),
            suggestions=("schulden",) if query.text == "schuldne" else (),
            interpreted_domains=(meant,) if meant else (),
            has_more=self.has_more,
        )

    def _hits(self, query: ServiceQuery) -> list[ServiceHit]:
        found = [self._hit(i, query) for i in self.services]
        found = [hit for hit in found if self._matches(hit, query)]
        return sorted(found, key=lambda hit: (hit.distance_km is None, hit.distance_km or 0))

    def _matches(self, hit: ServiceHit, query: ServiceQuery) -> bool:
        if not self.example:
            return False
        meant = self.domain_of(query.text)
        text = f"{hit.name} {hit.summary} {hit.organization}".lower()
        if query.text.strip() and meant not in hit.domains and query.text.lower() not in text:
            return False
        chosen = query.chosen
        checks = (
            not chosen.get(Facet.DOMAIN) or bool(chosen[Facet.DOMAIN] & set(hit.domains)),
            not chosen.get(Facet.MUNICIPALITY) or hit.municipality in chosen[Facet.MUNICIPALITY],
            not chosen.get(Facet.OPEN_NOW) or hit.opening.is_open is True,
            not chosen.get(Facet.FEES) or hit.fees == FREE,
            not chosen.get(Facet.ACCESS) or hit.referral_needed is False,
            query.within_km is None
            or hit.nearness is None
            or is_within(query.within_km, hit.distance_km, True, False, width(hit.area_kind)),
        )
        return all(checks)

    def _hit(self, identifier: str, query: ServiceQuery) -> ServiceHit:
        service = self._service(identifier)
        kind = service.area.kind if service.area else None
        away = data.DISTANCE.get(identifier) if query.place else None
        return ServiceHit(
            id=identifier,
            external_id=service.external_id,
            name=service.name,
            organization=service.organization,
            summary=service.summary,
            domains=service.domains,
            municipality=service.municipality,
            municipality_name="Goeree-Overflakkee" if service.municipality else "",
            area_kind=kind,
            distance_km=away,
            serves_place=True if query.place else None,
            phone=service.phone,
            opening=data.OPENING[identifier],
            referral_needed=service.referral_needed,
            application_by=service.application_by,
            walk_in=service.walk_in,
            fees=service.fees,
            status=service.status,
            state=data.ABSENT.get(identifier, RecordState.DELIVERED),
            assured_date=service.assured_date,
            intake_wait_weeks=service.intake_wait_weeks,
            treatment_wait_weeks=service.treatment_wait_weeks,
            source="Voorbeeldregio",
            is_example=kind != AreaKind.NATIONAL,
            has_location=bool(service.locations),
            nearness=nearness(away, True, False, width(kind)) if query.place else None,
        )

    def _service(self, identifier: str) -> Service:
        service = self.services[identifier]
        assert isinstance(service, Service)
        own = {name: text for (i, name), text in self.own.items() if i == identifier}
        return replace(service, **own)  # type: ignore[arg-type]  # text attributes only

    def facets(self, query: ServiceQuery, now: datetime) -> dict[Facet, tuple[FacetCount, ...]]:
        hits = self._hits(query)
        domains = [
            FacetCount(i, label, sum(i in hit.domains for hit in hits))
            for i, label, _ in data.DOMAINS
        ]
        place = sum(hit.municipality == "GM1924" for hit in hits)
        free = sum(hit.referral_needed is False for hit in hits)
        return {
            Facet.DOMAIN: tuple(count for count in domains if count.count),
            Facet.MUNICIPALITY: (FacetCount("GM1924", "Goeree-Overflakkee", place),),
            Facet.OPEN_NOW: (
                FacetCount(YES, "nu open", sum(hit.opening.is_open is True for hit in hits)),
            ),
            Facet.FEES: (FacetCount(FREE, "gratis", sum(hit.fees == FREE for hit in hits)),),
            Facet.ACCESS: (
                FacetCount(str(Access.NO_REFERRAL), "zonder verwijzing", free),
                FacetCount(str(Access.WALK_IN), "zonder afspraak", 1),
            ),
            Facet.TARGET_GROUP: (FacetCount("ouderen", "ouderen", 3),),
        }

    def map_points(
        self, query: ServiceQuery, now: datetime, view: MapView | None = None, chosen: str = ""
    ) -> MapPoints:
        points, without = [], []
        for hit in self._hits(query):
            place = self._service(hit.id).locations[:1]
            if place and place[0].latitude is not None and place[0].longitude is not None:
                first = place[0]
                points.append(
                    MapPoint(
                        hit.id,
                        hit.name,
                        hit.domains[0],
                        first.latitude or 0,
                        first.longitude or 0,
                        PinKind.ADDRESS,
                    )
                )
            else:
                without.append((hit.id, hit.name))
        return MapPoints(tuple(points), tuple(without))

    def detail(self, service_id: str, now: datetime) -> ServiceDetail | None:
        if service_id not in self.services:
            return None
        service, base = self._service(service_id), self.services[service_id]
        views = []
        for attribute, label in LABELS.items():
            own = (service_id, attribute) in self.own
            text, before = str(getattr(service, attribute)), str(getattr(base, attribute))
            views.append(FieldView(attribute, label, text, before, own))
        contacts = (self._line("c1"),) if service_id == "s1" else ()
        others = (
            Alternative("Inloop geldzaken", "s3"),
            Alternative("Zelfstandigenloket Voorbeeld"),
        )
        doors = tuple((DoorStep(other.service_id, other.name),) for other in others)
        return ServiceDetail(
            service_id,
            service,
            tuple(views),
            data.OPENING[service_id],
            others if service_id == "s1" else (),
            contacts,
            self.notes.get(service_id, ""),
            data.ABSENT.get(service_id, RecordState.DELIVERED),
            "Voorbeeldregio",
            True,
            data.NOW.date(),
            "Goeree-Overflakkee",
            (HistoryLine(data.at(9), "Telefoon", "0187-000100", "0187-000123", "Voorbeeldregio"),),
            doors=DoorView(chains=doors if service_id == "s1" else ()),
            waits=_waits(service),
        )

    def _line(self, contact_id: str) -> ContactLine:
        line = data.LINES[contact_id]
        return ContactLine(contact_id, line.contact, line.opening, "Voorbeeldregio")

    def who(
        self, domains: tuple[str, ...], place: Place | None, age: int | None, now: datetime
    ) -> WhoAnswer:
        lines = []
        if place is not None and "financien" in domains:
            lines = [data.LINES["c1"], data.LINES["c2"]]
        own = self.chosen.get(domains[0]) if domains else None
        if own:
            choice = replace(
                data.LINES[own],
                own_choice=True,
                reason=Reason.OWN_CHOICE,
                because="Jullie vaste contact voor dit onderwerp.",
            )
            lines = [choice, *(line for line in lines if line.contact_id != own)]
        labels = {i: label for i, label, _ in data.DOMAINS}
        door = data.LINES["c3"] if place is not None and place.municipality == "GM1924" else None
        return WhoAnswer(
            domains,
            " en ".join(labels[d] for d in domains),
            place,
            tuple(lines) or ((door,) if door and domains else ()),
            door,
            bool(domains) and not lines,
            data.CRISIS,
        )

    def find_place(self, text: str) -> Place | None:
        wanted = text.strip().lower()
        for place in data.PLACES:
            if wanted in (place.label.lower(), place.postcode, place.town.lower()):
                return place
        return None

    def suggest_places(self, text: str) -> list[Place]:
        return [place for place in data.PLACES if text.strip().lower() in place.label.lower()]

    def domains(self) -> tuple[tuple[str, str, str], ...]:
        return data.DOMAINS

    def vocabulary(self) -> Vocabulary:
        return Reference(paths.data()).vocabulary

    def domain_of(self, text: str) -> str | None:
        known = {"schulden": "financien", "geld": "financien", "opvoeding": "gezin"}
        return known.get(text.strip().lower())

    def contacts(self, text: str) -> list[ContactLine]:
        wanted = text.strip().lower()
        return [
            self._line(i)
            for i, contact in data.CONTACTS.items()
            if wanted in f"{contact.name} {contact.role} {contact.organization}".lower()
        ]

    def choose_contact(self, domain: str, contact_id: str, place: Place | None) -> object:
        before = dict(self.chosen)
        self.chosen[domain] = contact_id
        self._remember("De keuze is teruggedraaid.", lambda: self._put_back(before))
        return domain

    def withdraw_choice(self, domain: str, place: Place | None) -> object:
        before = dict(self.chosen)
        self.chosen.pop(domain, None)
        self._remember("Het vaste contact is terug.", lambda: self._put_back(before))
        return domain

    def _put_back(self, before: dict[str, str]) -> None:
        self.chosen = before

    def _remember(self, sentence: str, take_back: Callable[[], object]) -> None:
        self.changes += 1
        self.done.append((sentence, take_back))

    def set_note(self, service_id: str, text: str) -> None:
        if "111222333" in text:
            raise PatientDataError(
                "Hier staat een BSN in. Zet niets over patiënten in een notitie."
            )
        before = self.notes.get(service_id, "")
        self.notes[service_id] = text
        self._remember(
            "De notitie is teruggezet.", lambda: self.notes.__setitem__(service_id, before)
        )

    def set_own_value(self, service_id: str, attribute: str, text: str) -> None:
        if attribute == "phone" and not any(sign.isdigit() for sign in text):
            raise SocialekaartError("Dit is geen telefoonnummer. Typ cijfers.")
        self.own[(service_id, attribute)] = text
        self._remember(
            "De aanpassing is teruggedraaid.", lambda: self.own.pop((service_id, attribute))
        )

    def clear_own_value(self, service_id: str, attribute: str) -> None:
        self.own.pop((service_id, attribute), None)
        self.changes += 1

    def undo(self) -> str | None:
        if not self.done:
            return None
        sentence, take_back = self.done.pop()
        take_back()
        self.changes += 1
        return sentence

    def crisis_lines(self) -> tuple[CrisisLine, ...]:
        return self.lines

    def overview(self) -> Overview:
        sources = ("Voorbeeldregio",) if self.example else ()
        count = 1284 if self.example else 0
        return Overview(count, 212 if self.example else 0, sources, self.example, data.at(9))

    def remove_example(self) -> None:
        self.example = False
        self._remember("De voorbeeldregio staat er weer.", self.restore_example)

    def restore_example(self) -> None:
        self.example = True
        self.changes += 1

    def version(self) -> int:
        return self.changes

    def interrupt(self) -> None:
        self.interrupts += 1
