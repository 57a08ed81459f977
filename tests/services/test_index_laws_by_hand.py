"""The index is what a rebuilt one is, whatever a practice checks, hears, edits and takes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.domain.model import Service
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.clock import dutch_now
from socialekaart.services.deliveries.pairs import decide_pair
from socialekaart.services.deliveries.states import SameDecision
from socialekaart.services.deliveries.undoing import undo_delivery
from socialekaart.services.edit_record import Editor
from socialekaart.services.import_delivery import import_delivery
from socialekaart.services.rebuild_index import rebuild_index
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.storage.database import IN_MEMORY, Database
from socialekaart.storage.deliveries import Deliveries
from socialekaart.storage.sources import Sources
from tests.factories import service
from tests.services.test_index_laws import REFERENCE, SOURCE, by_id, deliver, index, shown

TODAY = dutch_now().date()

services = st.builds(
    service,
    external_id=st.sampled_from(["A-1", "A-2"]),
    name=st.sampled_from(["Grip op je geld", "Inloop"]),
    phone=st.sampled_from(["", "0187-000123", "0187-000124"]),
    service_type=st.sampled_from(["", "inloop"]),
    application_by=st.sampled_from([(), ("zelf",)]),
    intake_wait_weeks=st.sampled_from([None, 0, 9]),
    wait_reference_date=st.sampled_from([None, TODAY - timedelta(days=9)]),
    assured_date=st.sampled_from([None, date(2026, 1, 1), date(9999, 12, 31)]),
)
which = st.integers(0, 3)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("deliver"), st.lists(services, min_size=1, max_size=3).map(by_id)),
        st.tuples(st.just("check"), which, st.sampled_from(list(Fact))),
        st.tuples(st.just("number"), which, st.sampled_from(["0187-000124", "0187-000125"])),
        st.tuples(st.just("own"), which, st.sampled_from(["", "0187-000126"])),
        st.tuples(st.just("gone"), which),
        st.tuples(st.just("wait"), which, st.sampled_from(["", "jongeren"]), st.integers(0, 3)),
        st.tuples(st.just("same"), which, st.sampled_from(list(SameDecision))),
        st.tuples(st.sampled_from(["undo", "undo_delivery"])),
    ),
    min_size=2,
    max_size=8,
)
Step = tuple[Any, ...]


class Practice:
    """Everybody who writes in one database."""

    def __init__(self, db: Database) -> None:
        self.db, self.hand = db, ByHand(db, REFERENCE)
        self.checks, self.waits = ChecksDesk(self.hand), WaitsDesk(self.hand)

    def take(self, step: Step) -> None:
        """Do one step; what can't be done is passed over."""
        doing: dict[str, Callable[..., object]] = {
            "deliver": self.deliver,
            "undo": self.hand.undo,
            "undo_delivery": self.undo_delivery,
        }
        name, *rest = step
        if name in doing:
            doing[name](*rest)
        elif found := shown(self.db):
            self.by_hand(name, found, rest)

    def by_hand(self, name: str, found: list[str], rest: list[Any]) -> None:
        """Change one offering by hand."""
        one = found[rest[0] % len(found)]
        match name, *rest[1:]:
            case ("check", fact):
                self.checks.mark(one, {fact: CheckResult.CORRECT})
            case ("number", text):
                try:
                    self.checks.changed(one, {Fact.PHONE: {"phone": text}})
                except UsageError:
                    return
            case ("own", text):
                Editor(self.hand).set_own_value(one, "phone", text)
            case ("gone",):
                self.checks.gone(one)
            case ("wait", group, weeks):
                self.waits.record(one, group, weeks, None, TODAY - timedelta(days=weeks))
            case ("same", decision) if found[0] != one:
                decide_pair(self.db, REFERENCE, found[0], one, decision)

    def deliver(self, found: list[Service]) -> None:
        with deliver(found, []) as order:
            import_delivery(self.db, REFERENCE, order)

    def undo_delivery(self) -> None:
        source = Sources(self.db).by_name(SOURCE)
        newest = Deliveries(self.db).newest(source.id) if source else None
        if newest is not None:
            undo_delivery(self.db, REFERENCE, newest.id)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
@example([("deliver", [service()]), ("check", 0, Fact.PHONE)])
@example([("deliver", [service(assured_date=date(9999, 12, 31))]), ("check", 0, Fact.PHONE)])
def test_the_index_is_what_a_rebuilt_one_is_after_anything_that_a_practice_does(
    taken: list[Step],
) -> None:
    with Database.open(IN_MEMORY) as db:
        practice = Practice(db)
        for step in taken:
            practice.take(step)
        before = index(db)
        rebuild_index(db, REFERENCE)
        assert index(db) == before
