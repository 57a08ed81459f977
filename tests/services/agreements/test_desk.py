"""Agreements: kept, changed, ended, taken back, refused, and shown where they hold."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from socialekaart.domain.agreements import Agreement, AgreementKind, Review
from socialekaart.domain.model import RecordKind, Visibility
from socialekaart.errors import PatientDataError, UsageError
from socialekaart.services.agreements.desk import AgreementsDesk
from socialekaart.services.agreements.reading import agreements_of, agreements_of_many
from socialekaart.services.agreements.told import AGREEMENT, agreement_told
from socialekaart.services.by_hand import ByHand
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records
from tests.factories import contact, service
from tests.services.conftest import Deliver

TODAY = date(2026, 11, 23)
BSN = "123456782"


def the_id(db: Database, kind: RecordKind = RecordKind.SERVICE) -> str:
    return next(record.id for record in Records(db).shown(kind))


def about(record_id: str, **values: object) -> Agreement:
    usual = Agreement("", AgreementKind.CONSULT, record_id)
    return replace(usual, **values)  # type: ignore[arg-type]  # a factory of many types


def with_all(organization: str, **values: object) -> Agreement:
    return about("", organization=organization, **values)


def kinds(desk: AgreementsDesk, record_id: str) -> list[str]:
    return [line.agreement.kind.value for line in desk.of_record(record_id, TODAY)]


def test_an_offering_shows_its_own_and_those_of_its_organisation(
    db: Database, deliver: Deliver, desk: AgreementsDesk
) -> None:
    deliver([service()], [contact()])
    desk.add(with_all("STICHTING voorbeeld  eilanden", kind=AgreementKind.RETURN_WITHOUT_WAIT))
    desk.add(about(the_id(db), kind=AgreementKind.FEEDBACK, term="2 weken"))
    desk.add(with_all("Andere Voorbeeld"))
    first, second = desk.of_record(the_id(db), TODAY)
    assert (first.about, first.with_all) == ("STICHTING voorbeeld eilanden", True)
    assert (second.about, second.with_all) == ("Grip op je geld", False)
    assert kinds(desk, the_id(db, RecordKind.CONTACT)) == []


def test_many_records_are_answered_at_once_as_one_by_one(
    db: Database, deliver: Deliver, desk: AgreementsDesk
) -> None:
    deliver([service(), service(external_id="A-2", name="Anders", organization="Tweede")])
    records = [(r.id, r.effective().organization) for r in Records(db).shown(RecordKind.SERVICE)]
    desk.add(about(records[0][0]))
    desk.add(with_all("tweede"))
    found = agreements_of_many(db, records, TODAY)
    assert found == {one: agreements_of(db, one, name, TODAY) for one, name in records}
    assert [len(lines) for lines in found.values()] == [1, 1]
    assert agreements_of_many(db, [], TODAY) == {}


def test_whoever_has_no_record_may_still_ask(db: Database, desk: AgreementsDesk) -> None:
    desk.add(with_all("Voorbeeld ggz"))
    assert len(agreements_of(db, "weg", "voorbeeld GGZ", TODAY)) == 1


def test_every_change_is_written_down_and_taken_back(
    db: Database, deliver: Deliver, desk: AgreementsDesk, hand: ByHand
) -> None:
    deliver([service()])
    record_id = the_id(db)
    made = desk.add(about(record_id, with_whom="Jeroen"))
    desk.change(about(record_id, id=made, with_whom="Fatima"))
    desk.end(made)
    assert kinds(desk, record_id) == []
    assert hand.undo() == "De afspraak geldt weer."
    assert hand.undo() == "De afspraak is weer zoals hij was."
    assert [line.agreement.with_whom for line in desk.of_record(record_id, TODAY)] == ["Jeroen"]
    assert hand.undo() == "De nieuwe afspraak is weer weg."
    assert kinds(desk, record_id) == []
    told = [
        (agreement_told(one.old), agreement_told(one.new))
        for one in History(db).of_record(record_id)
        if one.field == AGREEMENT
    ]
    jeroen, fatima = "overleg, met Jeroen", "overleg, met Fatima"
    assert told[::-1] == [
        *[("", jeroen), (jeroen, fatima), (fatima, "")],
        *[("", fatima), (fatima, jeroen), (jeroen, "")],
    ]


def test_an_agreement_that_moves_to_the_organisation_is_gone_from_the_offering(
    db: Database, deliver: Deliver, desk: AgreementsDesk, hand: ByHand
) -> None:
    deliver([service(), service(external_id="A-2", name="Anders")])
    first, second = (record.id for record in Records(db).shown(RecordKind.SERVICE))
    made = desk.add(about(first))
    desk.change(replace(with_all("Stichting Voorbeeld Eilanden"), id=made))
    assert kinds(desk, second) == ["overleg"]
    changes = [one for one in History(db).of_record(first) if one.field == AGREEMENT]
    assert changes[0].new is None
    hand.undo()
    assert kinds(desk, second) == []
    assert kinds(desk, first) == ["overleg"]


def test_saying_the_same_again_changes_nothing(
    db: Database, deliver: Deliver, desk: AgreementsDesk, hand: ByHand
) -> None:
    deliver([service()])
    made = desk.add(about(the_id(db)))
    changes = hand.changes
    desk.change(about(the_id(db), id=made))
    assert hand.changes == changes


@pytest.mark.parametrize("field", ["text", "term", "with_whom", "document"])
def test_a_citizen_number_is_refused(
    db: Database, deliver: Deliver, desk: AgreementsDesk, field: str
) -> None:
    deliver([service()])
    with pytest.raises(PatientDataError):
        desk.add(about(the_id(db), **{field: f"patiënt {BSN}"}))
    assert desk.all("", False, TODAY).lines == ()


def test_an_agreement_is_with_somebody_and_with_one_only(
    db: Database, deliver: Deliver, desk: AgreementsDesk
) -> None:
    deliver([service()])
    for wrong in (about(""), about(the_id(db), organization="Voorbeeld"), with_all("  ")):
        with pytest.raises(UsageError, match="Kies met wie dit is afgesproken"):
            desk.add(wrong)


def test_what_is_not_there_any_more_is_said(desk: AgreementsDesk) -> None:
    with pytest.raises(UsageError, match="niet meer in de database"):
        desk.add(about("weg"))
    with pytest.raises(UsageError, match="Deze afspraak is er niet meer"):
        desk.end("weg")
    with pytest.raises(UsageError, match="Deze afspraak is er niet meer"):
        desk.change(with_all("Voorbeeld", id="weg"))
    with pytest.raises(UsageError, match="niet meer in de database"):
        desk.of_record("weg", TODAY)


@pytest.mark.parametrize("later", [0, -1])
def test_a_review_before_the_agreement_is_refused(desk: AgreementsDesk, later: int) -> None:
    days = {"agreed_on": TODAY, "review_on": TODAY + timedelta(later)}
    with pytest.raises(UsageError, match="Herzien kan pas na de afspraak"):
        desk.add(with_all("Voorbeeld", **days))


def test_only_a_document_can_be_linked(desk: AgreementsDesk) -> None:
    with pytest.raises(UsageError, match="geen document dat je kunt openen"):
        desk.add(with_all("Voorbeeld", document="javascript:alert(1)"))
    desk.add(with_all("Voorbeeld", document=r" \\server\map\ggz.docx "))
    (line,) = desk.all("", False, TODAY).lines
    assert line.agreement.document == r"\\server\map\ggz.docx"


def test_the_list_begins_with_what_is_to_be_reviewed(desk: AgreementsDesk) -> None:
    for name, days in (("Later", 200), ("Te laat", -3), ("Binnenkort", 10), ("Ooit", None)):
        day = None if days is None else TODAY + timedelta(days)
        desk.add(with_all(name, review_on=day))
    found = desk.all("", False, TODAY)
    assert [line.about for line in found.lines] == ["Te laat", "Binnenkort", "Later", "Ooit"]
    assert [line.review for line in found.lines] == [
        Review.DUE,
        Review.SOON,
        Review.LATER,
        Review.NONE,
    ]
    assert (found.total, found.due) == (4, 1)
    due = desk.all("", True, TODAY)
    assert [line.about for line in due.lines] == ["Te laat"]
    assert due.total == 4


@pytest.mark.parametrize("text", ["jeroen", "GGZ overl", "voorbeeld terug 2"])
def test_the_list_is_narrowed_by_words(desk: AgreementsDesk, text: str) -> None:
    desk.add(with_all("Voorbeeld ggz", with_whom="Jeroen", text="Belt terug", term="2 weken"))
    desk.add(with_all("Anders", kind=AgreementKind.REFER))
    assert [line.about for line in desk.all(text, False, TODAY).lines] == ["Voorbeeld ggz"]


def test_an_agreement_whose_offering_is_no_longer_delivered_says_so(
    db: Database, deliver: Deliver, desk: AgreementsDesk
) -> None:
    deliver([service(), service(external_id="A-2", name="Blijft")])
    desk.add(about(the_id(db)))
    deliver([service(external_id="A-2", name="Blijft")])
    (line,) = desk.all("", False, TODAY).lines
    assert line.gone
    assert line.record_kind is RecordKind.SERVICE


def test_organisations_to_choose_from_are_those_we_know(
    deliver: Deliver, desk: AgreementsDesk
) -> None:
    deliver([service()], [contact()])
    desk.add(with_all("Zorggroep Voorbeeld"))
    assert desk.organizations() == (
        "Gemeente Voorbeeld",
        "Stichting Voorbeeld Eilanden",
        "Zorggroep Voorbeeld",
    )


def test_all_agreements_are_written_as_a_table(desk: AgreementsDesk, tmp_path: Path) -> None:
    desk.add(
        with_all(
            "=Voorbeeld",
            kind=AgreementKind.FEEDBACK,
            term="2-3",
            agreed_on=date(2024, 2, 29),
            review_on=date(2027, 1, 1),
        )
    )
    target = tmp_path / "afspraken.csv"
    assert desk.export(target, TODAY) == 1
    text = target.read_text("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines(), delimiter=";")
    assert (row["afspraak"], row["over"]) == ("terugkoppeling", "'=Voorbeeld")
    assert (row["hele_organisatie"], row["termijn"]) == ("ja", "'2-3")
    assert (row["sinds"], row["herzien_voor"]) == ("29-02-2024", "01-01-2027")


@pytest.mark.parametrize("staff_only", [True, False])
def test_who_only_the_practice_may_see_is_named_when_that_is_asked_for(
    staff_only: bool, db: Database, deliver: Deliver, desk: AgreementsDesk, tmp_path: Path
) -> None:
    public = contact(external_id="C-2", name="Open Voorbeeld", visibility=Visibility.PUBLIC)
    deliver([], [contact(), public])
    for (record,) in db.rows("SELECT id FROM record"):
        desk.add(Agreement("", AgreementKind.CONSULT, record_id=record, with_whom="Met Voorbeeld"))
    target = tmp_path / "afspraken.csv"
    desk.export(target, TODAY, staff_only=staff_only)
    rows = csv.DictReader(target.read_text("utf-8-sig").splitlines(), delimiter=";")
    told = {(row["over"], row["met_wie"]) for row in rows}
    hidden = ("contactpersoon van Gemeente Voorbeeld", "")
    shown = ("Marijke Voorbeeld", "Met Voorbeeld")
    assert told == {shown if staff_only else hidden, ("Open Voorbeeld", "Met Voorbeeld")}
