"""Wrong doors: reported, sent to who keeps the data, taken back, and the ways on from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from socialekaart.domain.model import RecordKind, ServiceStatus
from socialekaart.errors import PatientDataError, UsageError
from socialekaart.exchange.report import Report
from socialekaart.exchange.return_file import read_return_file
from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.agreements.doors import doors_of
from socialekaart.services.agreements.told import WRONG_DOOR, wrong_door_told
from socialekaart.services.agreements.views import DoorReport, DoorStep, DoorView
from socialekaart.services.by_hand import ByHand
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.views import CorrectionState
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import NewRecord, Records
from socialekaart.storage.sources import Sources
from tests.factories import contact, service
from tests.services.conftest import Deliver

TODAY = date(2026, 11, 23)
DAY = date(2026, 11, 3)
LOKET = service(external_id="A-2", name="Geldwinkel Voorne", phone="0181-000123")
OTHER = service(external_id="A-3", name="Budgetmaatje")


class Doors:
    """Offerings by name, and what one may do and see at their doors."""

    def __init__(self, db: Database, reference: Reference, desk: AgreementsDesk) -> None:
        self.db, self.reference, self.desk = db, reference, desk
        self.reporter = Reporter(db, reference)

    def id_of(self, name: str) -> str:
        return Records(self.db).by_name(RecordKind.SERVICE, name)[0].id

    def report(
        self, name: str, *domains: str, to: str = "", reason: str = "", instead_name: str = ""
    ) -> bool:
        instead_id = self.id_of(to) if to else ""
        report = DoorReport(self.id_of(name), domains, reason, instead_id, instead_name)
        return self.desk.report_door(report, DAY)

    def at(self, name: str) -> DoorView:
        stored = Records(self.db).get(self.id_of(name))
        assert stored is not None
        return doors_of(self.db, self.reference, stored, TODAY)

    def open_reports(self) -> dict[str, str]:
        """Give what is proposed to the source, by field."""
        lines = self.reporter.lines()
        assert all(line.state is CorrectionState.OPEN for line in lines)
        assert len({line.attribute for line in lines}) == len(lines)
        return {line.attribute: line.proposed for line in lines}

    def returned(self, folder: Path, source: str = "Gemeente Voorbeeld") -> dict[str, str]:
        """Give column and proposal of each row of terugmelding.csv."""
        found = Sources(self.db).by_name(source)
        assert found is not None
        path = self.reporter.write(found.id, folder, "Praktijk Voorbeeld").path
        report = Report()
        rows = read_return_file(path, report)
        assert not report.findings
        return {row.column: row.proposed for row in rows}


@pytest.fixture
def doors(db: Database, reference: Reference, desk: AgreementsDesk) -> Doors:
    return Doors(db, reference, desk)


def names(chain: tuple[DoorStep, ...]) -> list[str]:
    return [step.name for step in chain]


# --- reporting --------------------------------------------------------------------------------


def test_a_report_says_for_which_question_and_who_does_take_it(
    doors: Doors, deliver: Deliver
) -> None:
    deliver([service(), LOKET])
    assert doors.report("Grip op je geld", "financien", to="Geldwinkel Voorne", reason="zakelijk")
    view = doors.at("Grip op je geld")
    (ours,) = view.ours
    assert (ours.domains, ours.reason, ours.reported_on) == (("financien",), "zakelijk", DAY)
    assert ours.instead_name == "Geldwinkel Voorne"
    ((step,),) = view.chains
    assert (step.name, step.phone, step.told_by_us) == ("Geldwinkel Voorne", "0181-000123", True)
    assert (step.reported_on, step.domains, step.reason) == (DAY, ("financien",), "zakelijk")
    assert step.record_id == doors.id_of("Geldwinkel Voorne")


def test_it_goes_into_the_return_file_beside_what_the_source_says(
    doors: Doors, deliver: Deliver, tmp_path: Path
) -> None:
    deliver([service(not_for="Ondernemers.", alternatives=("A-3",)), LOKET, OTHER])
    doors.report("Grip op je geld", "financien", to="Geldwinkel Voorne", reason="grote schulden")
    assert doors.returned(tmp_path) == {
        "niet_voor": "Ondernemers; Geld en schulden (grote schulden)",
        "wel_bij": "A-3|A-2",
    }


def test_a_second_report_takes_the_place_of_the_first_proposal(
    doors: Doors, deliver: Deliver, tmp_path: Path
) -> None:
    deliver([service(), LOKET, OTHER])
    doors.report("Grip op je geld", "financien", to="Geldwinkel Voorne")
    doors.report("Grip op je geld", "wonen", to="Budgetmaatje")
    assert doors.open_reports() == {
        "not_for": "Geld en schulden; Wonen",
        "alternatives": "A-2 en A-3",
    }
    assert doors.returned(tmp_path) == {
        "niet_voor": "Geld en schulden; Wonen",
        "wel_bij": "A-2|A-3",
    }


def test_what_was_sent_stays_and_a_later_report_is_sent_beside_it(
    doors: Doors, deliver: Deliver, tmp_path: Path, hand: ByHand
) -> None:
    deliver([service(), LOKET, OTHER])
    doors.report("Grip op je geld", "financien", to="Geldwinkel Voorne")
    doors.returned(tmp_path)
    doors.report("Grip op je geld", "wonen", to="Budgetmaatje")
    states = [line.state for line in doors.reporter.lines()]
    assert states == [CorrectionState.OPEN] * 2 + [CorrectionState.SENT] * 2


def test_one_undo_takes_back_the_report_and_what_was_proposed(
    doors: Doors, deliver: Deliver, hand: ByHand
) -> None:
    deliver([service(), LOKET, OTHER])
    doors.report("Grip op je geld", "financien", to="Geldwinkel Voorne")
    proposed = doors.open_reports()
    doors.report("Grip op je geld", "wonen", to="Budgetmaatje")
    assert hand.undo() == "De melding ‘niet hier’ is weer weg."
    assert len(doors.at("Grip op je geld").ours) == 1
    assert doors.open_reports() == proposed
    hand.undo()
    assert doors.at("Grip op je geld") == DoorView()
    assert doors.reporter.lines() == ()
    assert hand.undo() is None


def test_a_report_that_no_longer_holds_is_taken_back_for_the_source_too(
    doors: Doors, deliver: Deliver, hand: ByHand
) -> None:
    deliver([service(), LOKET, OTHER])
    doors.report("Grip op je geld", "financien", to="Geldwinkel Voorne")
    doors.report("Grip op je geld", "wonen", to="Budgetmaatje")
    both = doors.open_reports()
    newest, oldest = doors.at("Grip op je geld").ours
    doors.desk.end_door(oldest.id)
    assert doors.open_reports() == {"not_for": "Wonen", "alternatives": "A-3"}
    doors.desk.end_door(newest.id)
    assert doors.reporter.lines() == ()
    hand.undo()
    assert hand.undo() == "De melding ‘niet hier’ is terug."
    assert doors.open_reports() == both
    assert len(doors.at("Grip op je geld").ours) == 2


def test_the_same_report_is_not_kept_twice(doors: Doors, deliver: Deliver, hand: ByHand) -> None:
    deliver([service(), LOKET])
    assert doors.report("Grip op je geld", "financien", "wonen", to="Geldwinkel Voorne")
    changes = hand.changes
    again = doors.report(
        "Grip op je geld", "wonen", "financien", to="Geldwinkel Voorne", reason="te groot"
    )
    assert not again
    assert hand.changes == changes
    assert len(doors.at("Grip op je geld").ours) == 1


def test_who_does_take_it_may_be_unknown(doors: Doors, deliver: Deliver, tmp_path: Path) -> None:
    deliver([service()])
    doors.report("Grip op je geld", "wonen")
    view = doors.at("Grip op je geld")
    assert view.chains == ()
    assert len(view.ours) == 1
    assert doors.returned(tmp_path) == {"niet_voor": "Wonen"}


def test_a_name_that_is_no_record_goes_along_as_a_name(
    doors: Doors, deliver: Deliver, tmp_path: Path
) -> None:
    deliver([service()])
    doors.report("Grip op je geld", "wonen", instead_name="Woonpunt; balie | stad")
    ((step,),) = doors.at("Grip op je geld").chains
    assert (step.name, step.record_id) == ("Woonpunt; balie | stad", "")
    assert doors.returned(tmp_path)["wel_bij"] == "Woonpunt, balie / stad"


def test_an_offering_of_another_source_goes_along_by_its_name(
    doors: Doors, deliver: Deliver, tmp_path: Path
) -> None:
    deliver([service()])
    deliver([replace(LOKET, external_id="A-1")], source="Andere Voorbeeld")
    doors.report("Grip op je geld", "financien", to="Geldwinkel Voorne")
    assert doors.returned(tmp_path)["wel_bij"] == "Geldwinkel Voorne"


def test_what_the_source_knows_already_is_not_proposed(doors: Doors, deliver: Deliver) -> None:
    deliver([service(not_for="Ondernemers; wonen.", alternatives=("A-2",)), LOKET])
    doors.report("Grip op je geld", "wonen", to="Geldwinkel Voorne")
    assert doors.reporter.lines() == ()
    assert len(doors.at("Grip op je geld").ours) == 1


def test_the_practice_s_own_offering_has_no_one_to_report_to(
    db: Database, doors: Doors, deliver: Deliver
) -> None:
    deliver([LOKET])
    with db.writing():
        number = Records(db).next_number()
        Records(db).add([NewRecord(number, RecordKind.SERVICE, {"name": "Ons spreekuur"})])
    assert doors.report("Ons spreekuur", "wonen", to="Geldwinkel Voorne")
    assert doors.reporter.lines() == ()
    assert names(doors.at("Ons spreekuur").chains[0]) == ["Geldwinkel Voorne"]


def test_the_history_of_the_offering_tells_it(
    db: Database, doors: Doors, deliver: Deliver, reference: Reference, hand: ByHand
) -> None:
    deliver([service(), LOKET])
    doors.report("Grip op je geld", "financien", to="Geldwinkel Voorne", reason="zakelijk")
    hand.undo()
    told = [
        (wrong_door_told(one.old, reference), wrong_door_told(one.new, reference))
        for one in History(db).of_record(doors.id_of("Grip op je geld"))
        if one.field == WRONG_DOOR
    ]
    text = "niet voor geld en schulden: zakelijk, wel bij Geldwinkel Voorne"
    assert told == [(text, ""), ("", text)]


# --- refusing ---------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["reason", "instead_name"])
def test_a_citizen_number_is_refused_and_nothing_kept(
    doors: Doors, deliver: Deliver, field: str
) -> None:
    deliver([service()])
    with pytest.raises(PatientDataError):
        doors.report("Grip op je geld", "wonen", **{field: "patiënt 123456782"})
    assert doors.at("Grip op je geld").ours == ()
    assert doors.reporter.lines() == ()


def test_a_report_says_what_it_is_about(doors: Doors, deliver: Deliver) -> None:
    deliver([service()])
    with pytest.raises(UsageError, match="Kies waar de vraag over ging"):
        doors.report("Grip op je geld", reason="  ")
    with pytest.raises(UsageError, match="Dit onderwerp kennen we niet"):
        doors.report("Grip op je geld", "verzonnen")


def test_an_offering_is_not_its_own_alternative(doors: Doors, deliver: Deliver) -> None:
    deliver([service()])
    with pytest.raises(UsageError, match="hetzelfde aanbod"):
        doors.report("Grip op je geld", "wonen", to="Grip op je geld")


def test_a_person_is_no_door(db: Database, doors: Doors, deliver: Deliver) -> None:
    deliver([service()], [contact()])
    person = next(Records(db).shown(RecordKind.CONTACT)).id
    with pytest.raises(UsageError, match="bij een aanbod, niet bij een persoon"):
        doors.desk.report_door(DoorReport(person, ("wonen",)), DAY)


def test_what_is_gone_is_said(doors: Doors) -> None:
    with pytest.raises(UsageError, match="niet meer in de database"):
        doors.desk.report_door(DoorReport("weg", ("wonen",)), DAY)
    with pytest.raises(UsageError, match="Deze melding is er niet meer"):
        doors.desk.end_door("weg")


# --- the ways on ------------------------------------------------------------------------------


def test_the_way_goes_on_over_sources_and_reports(doors: Doors, deliver: Deliver) -> None:
    deliver([service(alternatives=("A-2",), not_for="Ondernemers"), LOKET, OTHER])
    doors.report("Geldwinkel Voorne", "wonen", to="Budgetmaatje")
    (chain,) = doors.at("Grip op je geld").chains
    assert names(chain) == ["Geldwinkel Voorne", "Budgetmaatje"]
    assert [step.told_by_us for step in chain] == [False, True]
    assert chain[0].reason == "Ondernemers"


def test_an_alternative_is_found_by_its_name_as_well(doors: Doors, deliver: Deliver) -> None:
    deliver([service(alternatives=("geldwinkel voorne", "Elders")), LOKET])
    first, second = doors.at("Grip op je geld").chains
    assert first[0].record_id == doors.id_of("Geldwinkel Voorne")
    assert (second[0].name, second[0].record_id) == ("Elders", "")


def test_desks_that_send_to_each_other_are_a_loop(doors: Doors, deliver: Deliver) -> None:
    deliver([service(alternatives=("A-2",)), LOKET])
    doors.report("Geldwinkel Voorne", "financien", instead_name="Grip op je geld")
    view = doors.at("Grip op je geld")
    (loop,) = view.loops
    assert names(loop) == ["Grip op je geld", "Geldwinkel Voorne", "Grip op je geld"]
    assert [step.told_by_us for step in loop] == [False, False, True]
    (other,) = doors.at("Geldwinkel Voorne").loops
    assert names(other) == ["Geldwinkel Voorne", "Grip op je geld", "Geldwinkel Voorne"]


def test_what_sources_elsewhere_say_of_each_other_is_no_warning_here(
    doors: Doors, deliver: Deliver
) -> None:
    crisis = replace(LOKET, alternatives=("A-3",))
    deliver([service(alternatives=("A-2",)), crisis, replace(OTHER, alternatives=("A-2",))])
    view = doors.at("Grip op je geld")
    assert view.loops == ()
    assert names(view.chains[0]) == ["Geldwinkel Voorne", "Budgetmaatje"]
    assert len(doors.at("Geldwinkel Voorne").loops) == 1


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"status": ServiceStatus.ENDED}, id="ended"),
        pytest.param({"status": ServiceStatus.PAUSED}, id="paused"),
        pytest.param({"valid_to": date(2026, 11, 22)}, id="over"),
    ],
)
def test_a_way_to_what_has_stopped_says_so(
    doors: Doors, deliver: Deliver, change: dict[str, object]
) -> None:
    stopped = replace(LOKET, **change)  # type: ignore[arg-type]  # a factory of many types
    deliver([service(alternatives=("A-2",)), stopped])
    assert doors.at("Grip op je geld").chains[0][0].closed


def test_a_way_to_what_is_no_longer_delivered_says_so(doors: Doors, deliver: Deliver) -> None:
    deliver([service(), LOKET])
    doors.report("Grip op je geld", "wonen", to="Geldwinkel Voorne")
    assert not doors.at("Grip op je geld").chains[0][0].closed
    deliver([service()])
    step = doors.at("Grip op je geld").chains[0][0]
    assert step.closed
    assert step.name == "Geldwinkel Voorne"


def test_an_offering_without_a_word_of_it_has_nothing_to_show(
    doors: Doors, deliver: Deliver
) -> None:
    deliver([service()])
    assert doors.at("Grip op je geld") == DoorView()
