"""Taking back any one thing that a practice did gives exactly what there was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.agreements.views import DoorReport
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.edit_record import Editor
from socialekaart.services.rebuild_index import rebuild_index
from socialekaart.services.reference import Reference
from socialekaart.services.start.desk import StartDesk
from socialekaart.services.start.views import NetworkForm
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.storage.agreements import Agreements
from socialekaart.storage.database import Database
from socialekaart.storage.waits import Waits
from socialekaart.storage.wrong_doors import WrongDoors
from tests.factories import contact, service
from tests.services.conftest import Deliver
from tests.services.test_index_laws import index

TODAY = date(2026, 11, 23)
LIVE = {
    "record": "1",
    "overlay": "1",
    "correction": "withdrawn_at IS NULL",
    **dict.fromkeys(
        ("fact_check", "wait", "agreement", "wrong_door", "assignment"), "ended_at IS NULL"
    ),
}
LONG_AGO = "2024-01-08T12:00:00+00:00"


class Practice:
    """A practice that wrote something down of every kind already."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self.db, self.hand = db, ByHand(db, reference)
        self.checks = ChecksDesk(self.hand, today=lambda: TODAY)
        self.waits = WaitsDesk(self.hand, lambda: TODAY)
        self.agreements, self.start = AgreementsDesk(self.hand), StartDesk(self.hand)
        self.editor = Editor(self.hand)
        found = db.rows("SELECT id FROM record ORDER BY nr")
        self.one, self.other, self.person = (row[0] for row in found)
        self.wait = self.waits.record(self.one, "jongeren", 3, 4, TODAY - timedelta(days=9))
        self.agreement = self.agreements.add(
            Agreement("", AgreementKind.CONSULT, record_id=self.one, text="Elke week")
        )
        self.agreements.report_door(DoorReport(self.one, ("wonen",), "huur", self.other), TODAY)
        self.checks.gone(self.other)
        self.checks.changed(self.one, {Fact.PHONE: {"phone": "0187-000777"}})
        self.network = self.start.add_network(NetworkForm("MGN Voorbeeld", "gemeente:GM1924"))
        with db.writing():
            db.execute("UPDATE overlay SET changed_at = ?", (LONG_AGO,))
        rebuild_index(db, reference)  # it still knew the day of the machine's clock

    def live(self) -> dict[str, Any]:
        """Read all that counts; what only the history has doesn't."""
        rows = {
            table: sorted(map(str, map(tuple, self.db.rows(f"SELECT * FROM {table} WHERE {live}"))))
            for table, live in LIVE.items()
        }
        return rows | index(self.db)


def changed_agreement(at: Practice) -> None:
    (held,) = (one.agreement for one in Agreements(at.db).all())
    at.agreements.change(replace(held, record_id="", organization="Stichting Voorbeeld"))


def changed_network(at: Practice) -> None:
    form = at.start.network_form(at.network)
    at.start.change_network(at.network, replace(form, name="Anders", lead="Iemand Voorbeeld"))


def ended_door(at: Practice) -> None:
    at.agreements.end_door(WrongDoors(at.db).of_record(at.one)[0].id)


ACTIONS: dict[str, Callable[[Practice], object]] = {
    "mark": lambda at: at.checks.mark(at.one, dict.fromkeys(Fact, CheckResult.CORRECT)),
    "not_reached": lambda at: at.checks.not_reached(at.person, "Bram"),
    "gone": lambda at: at.checks.gone(at.one),
    "gone_again": lambda at: at.checks.gone(at.other),
    "number": lambda at: at.checks.changed(at.one, {Fact.PHONE: {"phone": "0187-000888"}}),
    "number_of_source": lambda at: at.checks.changed(
        at.one, {Fact.PHONE: {"phone": "0187-000123"}}
    ),
    "person": lambda at: at.checks.changed(at.person, {Fact.PERSON: {"name": "Ria Voorbeeld"}}),
    "waits": lambda at: at.checks.changed(
        at.one, {Fact.WAIT: {"intake_wait_weeks": "8", "intake_wait_weeks@jongeren": "1"}}
    ),
    "wait": lambda at: at.waits.record(at.one, "jongeren", 9, None, TODAY - timedelta(days=9)),
    "wait_changed": lambda at: at.waits.change(at.wait, "", 9, None, TODAY),
    "wait_ended": lambda at: at.waits.end(at.wait),
    "agreement": lambda at: at.agreements.add(
        Agreement("", AgreementKind.REFER, organization="Stichting Voorbeeld")
    ),
    "agreement_changed": changed_agreement,
    "agreement_ended": lambda at: at.agreements.end(at.agreement),
    "door": lambda at: at.agreements.report_door(DoorReport(at.one, (), "a; b", "", "X"), TODAY),
    "door_ended": ended_door,
    "network_changed": changed_network,
    "network_removed": lambda at: at.start.remove_network(at.network),
    "note": lambda at: at.editor.set_note(at.one, "Bel op maandag."),
    "own_value": lambda at: at.editor.set_own_value(at.one, "phone", ""),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_one_thing_is_taken_back_to_the_letter(
    name: str, db: Database, reference: Reference, deliver: Deliver
) -> None:
    other = service(external_id="A-2", name="Huurteam")
    deliver([service(intake_wait_weeks=4, not_for="kinderen"), other], [contact()])
    practice = Practice(db, reference)
    before = practice.live()
    ACTIONS[name](practice)
    assert practice.live() != before or name == "gone_again"
    practice.hand.undo()
    assert practice.live() == before
    assert Waits(db).get(practice.wait) is not None
