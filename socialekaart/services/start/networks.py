"""Networks that the practice enters itself, such as an MGN that no source delivers."""

from __future__ import annotations

from dataclasses import replace

from socialekaart.domain.model import (
    NETWORK,
    AreaKind,
    RecordKind,
    RecordState,
    Service,
    ServiceArea,
)
from socialekaart.domain.phone import normalise
from socialekaart.domain.privacy import guard
from socialekaart.domain.record_values import WHOLE_RECORD, to_values
from socialekaart.domain.words import fold
from socialekaart.errors import UsageError
from socialekaart.geo.place_data import read_regions
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.field_texts import area_text
from socialekaart.services.index_record import index_again
from socialekaart.services.reference import Reference
from socialekaart.services.start.views import NetworkForm, NetworkView, RegionChoice
from socialekaart.storage.history import History
from socialekaart.storage.records import NewRecord, Records, StoredRecord

ONE_REFERRAL = "Eén verwijzing telt voor alle leden van het netwerk."
"""What the offering's own text says when the box "één verwijzing telt" is ticked."""
_PROVINCE = "provincie-"
_FIELDS = (
    *("name", "service_type", "domains", "area", "municipality", "lead", "members", "phone"),
    *("email", "application_by", "referral_needed", "application_process", "feedback"),
)
"""Attributes that the form fills; whatever else was entered stays."""


class Networks:
    """Adds, changes and removes the practice's own networks; each can be taken back."""

    def __init__(self, hand: ByHand) -> None:
        self._hand, self._editor = hand, Editor(hand)
        self._records, self._history = Records(hand.db), History(hand.db)
        self._reference = hand.reference

    def add(self, form: NetworkForm) -> str:
        """Store a network; return its record id. Raises UsageError or PatientDataError."""
        values = to_values(self._service(form))
        with self._hand.change():
            new = NewRecord(self._records.next_number(), RecordKind.SERVICE, None)
            self._records.add([new])
            self._history.add(new.id, "own", {WHOLE_RECORD: (None, "new")})
            for attribute, value in values.items():
                self._editor.put(new.id, attribute, value)
            self._hand.remember(
                "Het netwerk is weer weg.", lambda: self._show(new.id, RecordState.ARCHIVED)
            )
        return new.id

    def change(self, network_id: str, form: NetworkForm) -> None:
        """Change an own network. Raises UsageError or PatientDataError."""
        stored = self._own(network_id)
        values = to_values(self._service(form, _process(stored)))
        with self._hand.as_one("Het netwerk is weer zoals het was."):
            for name in _FIELDS:
                self._editor.change(network_id, name, values.get(name), "")

    def remove(self, network_id: str) -> None:
        """Take an own network out of sight."""
        self._own(network_id)
        with self._hand.change():
            self._show(network_id, RecordState.ARCHIVED)
            self._hand.remember(
                "Het netwerk is terug.", lambda: self._show(network_id, RecordState.OWN)
            )

    def form_of(self, network_id: str) -> NetworkForm:
        """Return what the form of an own network holds now."""
        service = self._own(network_id).effective()
        assert isinstance(service, Service)
        return NetworkForm(
            name=service.name,
            region=_key(service.area),
            lead=service.lead,
            members=service.members,
            phone=service.phone,
            email=service.email,
            application_by=service.application_by,
            feedback=service.feedback,
            one_referral=bool(one_referral(service)),
        )

    def regions(self) -> tuple[RegionChoice, ...]:
        """Return the areas to choose from: regions, municipalities, provinces."""
        rows = read_regions(self._reference.folder / "plaatsen")
        regions = [row for row in rows if not row.id.startswith(_PROVINCE)]
        provinces = [row for row in rows if row.id.startswith(_PROVINCE)]
        names = sorted(self._reference.places.municipality_names())
        code_of = self._reference.places.municipality_code
        return (
            *(RegionChoice(f"regio:{row.name}", row.name) for row in regions),
            *(RegionChoice(f"gemeente:{code_of(name)}", f"gemeente {name}") for name in names),
            *(RegionChoice(f"regio:{row.name}", f"provincie {row.name}") for row in provinces),
        )

    # --- inside -------------------------------------------------------------------------------

    def _service(self, form: NetworkForm, process: str = "") -> Service:
        """Check a form and make the offering of it."""
        form = _tidied(form)
        for text in (form.name, form.lead, *form.members, form.phone, form.email, form.feedback):
            guard(text)
        if not form.name:
            raise UsageError("Geef het netwerk een naam, bijvoorbeeld MGN en dan jullie regio.")
        area = self._area(form.region)
        if area is None:
            raise UsageError("Kies de regio of de gemeente waar het netwerk voor is.")
        sentence = ONE_REFERRAL if form.one_referral else ""
        return Service(
            name=form.name,
            service_type=NETWORK,
            domains=("psychisch",),
            area=area,
            municipality=area.names[0] if area.kind is AreaKind.MUNICIPALITY else "",
            lead=form.lead,
            members=form.members,
            phone=normalise(form.phone)[0] if form.phone else "",
            email=form.email,
            application_by=form.application_by,
            referral_needed="zelf" not in form.application_by if form.application_by else None,
            application_process=" ".join(part for part in (process, sentence) if part),
            feedback=form.feedback,
        )

    def _area(self, key: str) -> ServiceArea | None:
        kind, _, name = key.partition(":")
        if key not in {one.key for one in self.regions()}:
            return None
        return ServiceArea(AreaKind(kind), (name,))

    def _show(self, network_id: str, state: RecordState) -> None:
        """Take a network out of sight, or back into it; the row itself stays."""
        stored = self._records.get(network_id)
        if stored is None or stored.state is state:
            return
        told = {RecordState.OWN: "new", RecordState.ARCHIVED: "archived"}
        self._records.set_state([stored.nr], state)
        self._history.add(
            network_id, "own", {WHOLE_RECORD: (told.get(stored.state), told.get(state))}
        )
        index_again(self._hand.db, self._reference, [stored.nr])

    def _own(self, network_id: str) -> StoredRecord:
        stored = self._records.get(network_id)
        if stored is None or stored.state is not RecordState.OWN:
            raise UsageError(
                "Dit netwerk is niet van jullie zelf. Meld aan de bron wat er niet klopt."
            )
        return stored


def network_view(stored: StoredRecord, service: Service, reference: Reference) -> NetworkView:
    """Make the card of a network."""
    area = service.area
    return NetworkView(
        id=stored.id,
        service=service,
        area=area_text(area.kind, list(area.names), reference) if area else "",
        one_referral=one_referral(service),
        own=stored.state is RecordState.OWN,
        is_example=stored.is_example,
    )


def one_referral(service: Service) -> str:
    """Give the sentence that says that one referral counts, "" when there is none."""
    for text in (service.application_process, service.description, service.remark):
        for sentence in text.replace("\n", " ").split(". "):
            words = fold(sentence)
            if "een verwijzing" in words and "telt" in words:
                return f"{sentence.strip().rstrip('.')}."
    return ""


def _tidied(form: NetworkForm) -> NetworkForm:
    """Put every text on one line, as it is shown."""
    return replace(
        form,
        name=_tidy(form.name),
        lead=_tidy(form.lead),
        members=tuple(name for name in map(_tidy, form.members) if name),
        phone=_tidy(form.phone),
        email=_tidy(form.email),
        feedback=_tidy(form.feedback),
    )


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _process(stored: StoredRecord) -> str:
    """Give what is said about applying besides the sentence that the box stands for."""
    return str(stored.shown_value("application_process") or "").replace(ONE_REFERRAL, "").strip()


def _key(area: ServiceArea | None) -> str:
    """Give the key of the choice that an area is."""
    return f"{area.kind}:{area.names[0]}" if area and area.names else ""
