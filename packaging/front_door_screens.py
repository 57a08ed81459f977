"""The pictures of the pages of the one front door: a practice that has worked with them a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.domain.compass import Group
from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.domain.model import RecordKind
from socialekaart.services.agreements.views import DoorReport
from socialekaart.services.desk import Desk
from socialekaart.services.reference import Reference
from socialekaart.services.roster.views import AssignmentTerms, CellKey
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from socialekaart.ui.drawing import wait_until_drawn
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import AGREEMENTS, CHECK, COVERAGE, ROSTER, START

Prepare = Callable[[MainWindow], None]
NOW = datetime(2026, 11, 23, 10, 0)
_WAITING = "GO-064"
"""The offering of which the wait is shown."""


def practice_that_works(path: Path, reference: Reference) -> Path:
    """Let a practice choose, agree, hear of waits and check facts; return the path."""
    with Database.open(path) as db:
        desk, ids = Desk(db, reference), _ids(db)
        money, alone = (
            CellKey("financien", "wijk:Middelharnis"),
            CellKey("sociaal-netwerk", "wijk:Middelharnis"),
        )
        desk.roster.assign(ids["GO-C04"], [money], AssignmentTerms())
        desk.roster.assign(ids["GO-C12"], [alone], AssignmentTerms())
        desk.roster.assign(
            ids["GO-C14"], [CellKey("zingeving", "gemeente:GM1924")], AssignmentTerms()
        )
        for agreement in _agreements(ids):
            desk.agreements.add(agreement)
        weeks = ((date(2026, 2, 2), 9, 6), (date(2026, 5, 4), 12, 8), (date(2026, 9, 7), 7, 6))
        for day, intake, treatment in weeks:
            desk.waits.record(ids[_WAITING], "", intake, treatment, day)
        report = DoorReport(ids["GO-023"], ("juridisch",), "", ids["GO-027"])
        desk.agreements.report_door(report, date(2026, 11, 3))
        for external_id in ("GO-019", "GO-024", "GO-049"):
            desk.checks.mark(ids[external_id], {Fact.PHONE: CheckResult.CORRECT})
    return path


def _ids(db: Database) -> dict[str, str]:
    return {
        record.external_id: record.id
        for kind in RecordKind
        for record in Records(db).shown(kind)
        if record.external_id
    }


def _agreements(ids: dict[str, str]) -> tuple[Agreement, ...]:
    ggz, door = "Voorbeeld Ggz De Schor", "Gemeente Goeree-Overflakkee (voorbeeld)"
    return (
        Agreement(
            "",
            AgreementKind.RETURN_WITHOUT_WAIT,
            organization=ggz,
            text="Tot een jaar na ontslag; bel de regiebehandelaar.",
            with_whom="Jeroen Voorbeeld, regiebehandelaar",
            agreed_on=date(2026, 5, 3),
            review_on=date(2027, 5, 1),
        ),
        Agreement(
            "",
            AgreementKind.FEEDBACK,
            organization=ggz,
            term="2 weken",
            agreed_on=date(2026, 5, 3),
            review_on=date(2026, 11, 1),
        ),
        Agreement(
            "",
            AgreementKind.CONSULT,
            record_id=ids["GO-C03"],
            text="Elke eerste dinsdag van de maand, in de praktijk.",
            agreed_on=date(2026, 1, 12),
            review_on=date(2026, 12, 12),
        ),
        Agreement(
            "",
            AgreementKind.WARM_HANDOVER,
            organization=door,
            with_whom="het aanmeldteam",
            agreed_on=date(2025, 9, 1),
            review_on=date(2027, 9, 1),
        ),
    )


def front_door_pages() -> dict[str, Prepare]:
    """Name the pictures, with what to do to the window first."""
    return {
        "start": _start,
        "rooster": lambda window: window.show_page(ROSTER),
        "contactpersoon": _person,
        "afspraken": lambda window: window.show_page(AGREEMENTS),
        "controleren": lambda window: window.show_page(CHECK),
        "dekking": lambda window: window.show_page(COVERAGE),
        "wachttijd": _wait,
    }


def _start(window: MainWindow) -> None:
    window.show_page(START)
    wait_until_drawn(window)
    question = window.pages.start.question
    question.choose_domains(["psychisch"])
    question.choose_group(Group.BOTH)
    wait_until_drawn(window)  # the answer first, then the room that it takes


def _person(window: MainWindow) -> None:
    wait_until_drawn(window)
    found = window.desk.people.people("Lies Voorbeeld", NOW)
    person = next(one for one in found if one.name == "Lies Voorbeeld")
    window.visits.contact(person.id)


def _wait(window: MainWindow) -> None:
    window.top.set_place("")
    window.top.set_text("De Schor behandeling volwassenen")
    wait_until_drawn(window)
