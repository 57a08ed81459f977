"""No text that a practice may type keeps a BSN: not in a table, not in the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.errors import PatientDataError, UsageError
from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.agreements.views import DoorReport
from socialekaart.services.by_hand import ByHand
from socialekaart.services.checks.desk import ChecksDesk
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.reference import Reference
from socialekaart.services.start.desk import StartDesk
from socialekaart.services.start.views import NetworkForm
from socialekaart.services.waits.desk import WaitsDesk
from socialekaart.storage.database import Database
from tests.factories import contact, service
from tests.services.conftest import Deliver

TODAY = date(2026, 11, 23)
SPELLINGS = {
    "bare": "123456782",
    "patient": "mevrouw 123456782 belt",
    "blanks": "123  456  782",
    "tabs": "123\t456\u2009782",
    "unseen": "1234\u200b56782",
    "dashes": "123\u2011456\u2013782",
    "lines": "123\t456\n782",
}
"""A number that passes the eleven test; the second half does once it is written as it looks."""
ON_ONE_LINE = ("term", "with_whom", "organization", "door", "wait", "who", "group", "network")
"""Parts of the names of texts that are put on one line before they are kept."""
AGREED = Agreement("", AgreementKind.CONSULT, organization="Stichting Voorbeeld")
NETWORK = NetworkForm("MGN Voorbeeld", "gemeente:GM1924")
PERSON = {
    "name": "Ria Voorbeeld",
    "role": "coach",
    "organization": "Gemeente Voorbeeld",
    "direct_phone": "06-00001234",
}


class Counters:
    """Every counter at which a practice writes, and the ids of an offering and a contact."""

    def __init__(self, db: Database, reference: Reference) -> None:
        hand = ByHand(db, reference)
        self.agreements, self.waits = AgreementsDesk(hand), WaitsDesk(hand, lambda: TODAY)
        self.checks, self.start = ChecksDesk(hand, today=lambda: TODAY), StartDesk(hand)
        self.people, self.reporter = PeopleDesk(hand), Reporter(db, reference)
        self.one, self.person = (
            row[0] for row in db.rows("SELECT id FROM record ORDER BY kind DESC")
        )


def agreed(part: str) -> Callable[[Counters, str], object]:
    return lambda at, text: at.agreements.add(with_text(AGREED, part, text))


def network(part: str) -> Callable[[Counters, str], object]:
    return lambda at, text: at.start.add_network(
        with_text(NETWORK, part, (text,) if part == "members" else text)
    )


def with_text(form: Any, part: str, value: object) -> Any:
    """Fill in one part of a form."""
    return replace(form, **{part: value})


def person(part: str) -> Callable[[Counters, str], object]:
    return lambda at, text: at.people.add_person(PERSON | {part: text})


def checked(fact: Fact, field: str, who: str = "one") -> Callable[[Counters, str], object]:
    return lambda at, text: at.checks.changed(getattr(at, who), {fact: {field: text}})


TEXTS: dict[str, Callable[[Counters, str], object]] = {
    **{f"agreement.{part}": agreed(part) for part in ("text", "term", "with_whom", "organization")},
    "agreement.document": lambda at, text: at.agreements.add(
        replace(AGREED, document=f"P:\\Afspraken\\{text}.docx")
    ),
    "door.reason": lambda at, text: at.agreements.report_door(DoorReport(at.one, (), text), TODAY),
    "door.name": lambda at, text: at.agreements.report_door(
        DoorReport(at.one, ("wonen",), "", "", text), TODAY
    ),
    "wait.group": lambda at, text: at.waits.record(at.one, text, 3, None, TODAY),
    "wait.who": lambda at, text: at.waits.record(at.one, "", 3, None, TODAY, text),
    "check.who": lambda at, text: at.checks.mark(at.one, {Fact.PHONE: CheckResult.CORRECT}, text),
    "not_reached.who": lambda at, text: at.checks.not_reached(at.one, text),
    "gone.who": lambda at, text: at.checks.gone(at.one, text),
    "changed.who": lambda at, text: at.checks.changed(
        at.one, {Fact.PHONE: {"phone": "0187-000999"}}, text
    ),
    "changed.fees": checked(Fact.REST, "fees"),
    "changed.process": checked(Fact.REST, "application_process"),
    "changed.phone": checked(Fact.PHONE, "phone"),
    "changed.name": checked(Fact.PERSON, "name", "person"),
    "changed.role": checked(Fact.REST, "role", "person"),
    "changed.group": lambda at, text: at.checks.changed(
        at.one, {Fact.WAIT: {f"intake_wait_weeks@{text}": "3"}}
    ),
    "changed.second": lambda at, text: at.checks.changed(
        at.one, {Fact.PHONE: {"phone": "0187-000999"}, Fact.REST: {"fees": text}}
    ),
    **{
        f"network.{part}": network(part)
        for part in ("name", "region", "lead", "members", "phone", "email", "feedback")
    },
    **{f"person.{part}": person(part) for part in ("name", "role", "organization", "remark")},
    "report.reason": lambda at, text: at.reporter.report(
        at.one, "phone", "0187-000999", text, take_over=False
    ),
    "report.value": lambda at, text: at.reporter.report(
        at.one, "not_for", text, "", take_over=False
    ),
}


def everything(db: Database) -> dict[str, Any]:
    """Read all tables."""
    tables = db.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%USING%'"
    )
    return {
        row[0]: sorted(map(str, map(tuple, db.rows(f"SELECT * FROM {row[0]}")))) for row in tables
    }


def is_tried(name: str, spelling: str) -> bool:
    """Tell whether a spelling is one number where this text is kept; lines are in few."""
    one_line = any(part in name for part in ON_ONE_LINE) and not name.startswith("person")
    return spelling != "lines" or one_line


@pytest.mark.parametrize(
    ("name", "spelling"), [(n, s) for n in TEXTS for s in SPELLINGS if is_tried(n, s)]
)
def test_a_bsn_is_refused_before_anything_is_written(
    name: str, spelling: str, db: Database, reference: Reference, deliver: Deliver
) -> None:
    deliver([service(intake_wait_weeks=4)], [contact()])
    counters = Counters(db, reference)
    before = everything(db)
    with pytest.raises((PatientDataError, UsageError)):
        TEXTS[name](counters, SPELLINGS[spelling])
    assert everything(db) == before
