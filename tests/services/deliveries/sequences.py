"""Any sequence of deliveries and of what people do in between, for properties that always hold."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from socialekaart import paths
from socialekaart.domain.model import Contact, RecordKind, Service
from socialekaart.errors import UsageError
from socialekaart.services.deliveries.pairs import decide_pair, undo_decision
from socialekaart.services.deliveries.views import SameDecision
from socialekaart.services.reference import Reference
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.pairs import Pairs
from socialekaart.storage.records import StoredRecord
from tests.factories import contact, service
from tests.services.deliveries.conftest import Practice

REFERENCE = Reference(paths.data())
PHONES = ["0187-000123", "0187-000456"]
NAMES = ["Grip op je geld", "Grip op je gled", "Inloop 1", "Inloop 2", "Koffie en schulden"]

services = st.builds(
    service,
    external_id=st.sampled_from(["", "A-1", "A-2", "A-3"]),
    name=st.sampled_from(NAMES),
    description=st.sampled_from(["", "Biljarten in de buurt."]),
    phone=st.sampled_from(PHONES),
)
contacts = st.builds(
    contact,
    external_id=st.sampled_from(["", "C-1", "C-2"]),
    name=st.sampled_from(["Marijke Voorbeeld", "M. Voorbeeld", "Jan Voorbeeld", ""]),
    domains=st.sampled_from([("financien",), ("wonen",)]),
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the municipality sends; None: no such file. Rows of one id are an error on purpose."""

    services: list[Service] | None
    contacts: list[Contact] | None
    deleted: frozenset[str]
    faulty: frozenset[str]

    @property
    def rows(self) -> tuple[Any, ...]:
        return (self.services, self.contacts, self.deleted, self.faulty)


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person does to the record with this number, counted round."""

    what: str
    which: int
    text: str


ids = st.frozensets(st.sampled_from(["A-1", "A-2", "C-1", "Inloop 1"]), max_size=1)
none = st.just(frozenset[str]())
deliveries = st.builds(
    Delivery,
    st.lists(services, min_size=1, max_size=4),
    st.none() | st.lists(contacts, min_size=1, max_size=2),
    ids,
    none | ids,
)
edits = st.builds(
    Edit,
    st.sampled_from(["note", "phone", "name", "choose", "report", "withdraw source"]),
    st.integers(0, 5),
    st.sampled_from(["", *PHONES]),
)
merges = st.builds(Edit, st.sampled_from(["merge", "unmerge"]), st.integers(0, 5), st.just(""))
steps = st.lists(deliveries | edits, min_size=1, max_size=6)
steps_with_merges = st.lists(deliveries | edits | merges, min_size=1, max_size=7)


@contextmanager
def fresh_practice() -> Iterator[Practice]:
    """Give a practice of its own to every example."""
    with tempfile.TemporaryDirectory() as folder, Database.open(IN_MEMORY) as db:
        yield Practice(db, REFERENCE, Path(folder))


def merge(practice: Practice, everyone: list[StoredRecord], step: Edit) -> None:
    """Merge a record and the next one, or take such a decision back, where that can be."""
    first, second = everyone[step.which % len(everyone)], everyone[(step.which + 1) % len(everyone)]
    db, reference = practice.db, practice.reference
    with suppress(UsageError):
        if step.what == "merge":
            decide_pair(db, reference, first.id, second.id, SameDecision.MERGED)
        else:
            for pair in Pairs(db).of_record(first.id):
                undo_decision(db, reference, pair.id)


def edit(practice: Practice, step: Edit) -> tuple[str, str] | None:
    """Do what a person does; give record id and field when that is an own value or a note."""
    everyone = [*practice.all(), *practice.all(RecordKind.CONTACT)]
    if not everyone:
        return None
    record = everyone[step.which % len(everyone)]
    match step.what:
        case "note":
            practice.editor.set_note(record.id, step.text)
        case "phone" | "name":
            practice.editor.set_own_value(record.id, step.what, step.text)
        case "choose" if record.kind is RecordKind.CONTACT:
            # Who is out of sight, such as somebody merged into another, can't be chosen.
            with suppress(UsageError):
                practice.roster.choose("financien", step.text, record.id)
        case "report":
            practice.report_on(record.id, "phone", PHONES[0], step.text or None)
        case "withdraw source":
            practice.withdraw()
        case "merge" | "unmerge":
            merge(practice, everyone, step)
    return (record.id, step.what) if step.what in ("note", "phone", "name") else None
