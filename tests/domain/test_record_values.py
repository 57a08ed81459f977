"""Records to JSON values and back, and the two layers over each other."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.model import (
    Contact,
    Location,
    Record,
    RecordKind,
    Service,
    ServiceArea,
)
from socialekaart.domain.record_values import (
    changed_fields,
    effective,
    from_values,
    kind_of,
    to_values,
)
from tests.factories import contact, service

st.register_type_strategy(date, st.dates())
RECORDS = st.one_of(st.builds(Service), st.builds(Contact))


@given(RECORDS)
def test_a_record_survives_the_store(record: Record) -> None:
    stored = json.loads(json.dumps(to_values(record)))
    assert from_values(kind_of(record), stored) == record


def test_what_is_not_told_takes_no_room() -> None:
    assert to_values(Service(name="Inloop")) == {"name": "Inloop"}


def test_own_values_stand_over_the_source_and_leave_the_rest() -> None:
    base = to_values(service(phone="0187-000123"))
    shown = effective(RecordKind.SERVICE, base, {"phone": "0187-000999", "note": "Belt terug."})
    assert shown == service(phone="0187-000999")
    assert base["phone"] == "0187-000123"


def test_only_what_differs_counts_as_changed() -> None:
    old, new = to_values(contact(role="")), to_values(contact(direct_phone=""))
    assert changed_fields(old, new) == {
        "direct_phone": ("06-00001234", None),
        "role": (None, "consulent schuldhulp"),
    }


@given(st.lists(st.builds(Location)), st.none() | st.builds(ServiceArea))
def test_nested_values_survive(places: list[Location], area: ServiceArea | None) -> None:
    record = Service(locations=tuple(places), area=area)
    assert from_values(RecordKind.SERVICE, to_values(record)) == record
