"""The sources with how they stand, and how each delivers."""

from __future__ import annotations

import re
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.errors import SourceAddressError, UsageError
from socialekaart.hosts import AddressError, source_url
from socialekaart.services.clock import in_dutch_time
from socialekaart.services.deliveries.answers import state_of
from socialekaart.services.deliveries.views import (
    ChangeLine,
    CorrectionState,
    DeliveryLine,
    Outcome,
    SourceCard,
    SourceKind,
    SourceSettings,
)
from socialekaart.services.field_texts import field_label, field_text, state_text
from socialekaart.services.reference import Reference
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.deliveries import Deliveries, StoredDelivery
from socialekaart.storage.history import DeliveryChange, History
from socialekaart.storage.sources import Source, Sources

MOST_CHANGES = 5_000
"""Changes of one delivery that are listed."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_WAITING = (CorrectionState.OPEN, CorrectionState.STILL_WRONG)


def source_cards(db: Database) -> tuple[SourceCard, ...]:
    """Return the sources that are in sight, by name."""
    sources, deliveries = Sources(db), Deliveries(db)
    counts = sources.shown_counts()
    waiting = [one.source_id for one in Corrections(db).all() if state_of(one) in _WAITING]
    cards = []
    for source in sources.all():
        if source.withdrawn:
            continue
        newest = deliveries.newest(source.id)
        cards.append(
            SourceCard(
                id=source.id,
                settings=settings_of(source),
                is_example=source.is_example,
                services=counts.get((source.id, RecordKind.SERVICE), 0),
                contacts=counts.get((source.id, RecordKind.CONTACT), 0),
                last_delivery=source.last_delivery and in_dutch_time(source.last_delivery),
                last_checked=source.checked_at and in_dutch_time(source.checked_at),
                last_problem=source.problem,
                checksum=newest.checksum if newest else "",
                open_corrections=waiting.count(source.id),
            )
        )
    return tuple(cards)


def settings_of(source: Source) -> SourceSettings:
    """Return how a source delivers."""
    return SourceSettings(
        name=source.name,
        kind=SourceKind(source.kind),
        location=source.location,
        check_at_start=source.check_at_start,
        trusted=source.trusted,
        email=source.email,
    )


def save_source(db: Database, source_id: str, settings: SourceSettings) -> str:
    """Change how a source delivers, or make one when `source_id` is ""; return its id.

    Raises UsageError (or SourceAddressError) for a name that is taken, an address or folder that
    can't be one, or an e-mail address that is none.
    """
    values = _checked(settings)
    with db.writing():
        sources = Sources(db)
        taken = sources.by_name(settings.name)
        if taken is not None and taken.id != source_id:
            raise UsageError(f"Er is al een bron die {taken.name} heet. Kies een andere naam.")
        source = sources.get(source_id) if source_id else None
        if source is None:
            source = sources.add(settings.name)
        if values["location"] == source.location:
            del values["location"]
        sources.change(source.id, values)
    return source.id


def _checked(settings: SourceSettings) -> dict[str, str | bool]:
    name, location, email = settings.name.strip(), settings.location.strip(), settings.email.strip()
    if not name:
        raise UsageError("Geef de bron een naam.")
    if email and not _EMAIL.fullmatch(email):
        raise UsageError(f"{email} is geen e-mailadres. Laat het leeg als je het niet weet.")
    if settings.kind is SourceKind.FILE:
        location = ""
    elif settings.kind is SourceKind.FOLDER:
        if not location or not Path(location).is_absolute():
            raise UsageError("Kies de map waarin de bestanden komen te staan.")
    else:
        try:
            location = source_url(location)
        except AddressError as error:
            raise SourceAddressError(error.problem.value) from error
    by_itself = settings.kind is not SourceKind.FILE
    return {
        "name": name,
        "kind": settings.kind.value,
        "location": location,
        "check_at_start": settings.check_at_start and by_itself,
        "trusted": settings.trusted and by_itself,
        "email": email,
    }


def delivery_lines(db: Database, source_id: str) -> tuple[DeliveryLine, ...]:
    """Return the deliveries of a source, newest first."""
    deliveries = Deliveries(db)
    newest = deliveries.newest(source_id)
    return tuple(
        _delivery_line(one, newest is not None and one.id == newest.id)
        for one in deliveries.of_source(source_id)
    )


def _delivery_line(one: StoredDelivery, is_newest: bool) -> DeliveryLine:
    return DeliveryLine(
        id=one.id,
        source_name=one.source,
        received_at=in_dutch_time(one.received_at),
        file_names=one.files,
        counts={outcome: one.counts.get(outcome.value, 0) for outcome in Outcome},
        undone_at=one.undone_at and in_dutch_time(one.undone_at),
        can_undo=is_newest and one.can_be_undone,
    )


def delivery_changes(
    db: Database, reference: Reference, delivery_id: str
) -> tuple[ChangeLine, ...]:
    """Return what a delivery, and its undo, changed; some thousands of lines at most."""
    changes = History(db).of_delivery(delivery_id, MOST_CHANGES)
    return tuple(_change_line(one, reference) for one in changes)


def _change_line(one: DeliveryChange, reference: Reference) -> ChangeLine:
    whole = one.is_whole
    return ChangeLine(
        at=in_dutch_time(one.at),
        record_id=one.record_id,
        kind=one.kind,
        record_name=one.record_name,
        label="" if whole else field_label(one.kind, one.field, reference),
        old=state_text(one.old) if whole else field_text(one.field, one.old, reference),
        new=state_text(one.new) if whole else field_text(one.field, one.new, reference),
    )
