"""The practice's own networks: entered, found like any offering, changed, removed, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from socialekaart.domain.compass import Group
from socialekaart.domain.model import NETWORK, AreaKind, RecordState, Service
from socialekaart.errors import PatientDataError, UsageError
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.by_hand import ByHand
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.reference import Reference
from socialekaart.services.start.desk import StartDesk
from socialekaart.services.start.networks import ONE_REFERRAL
from socialekaart.services.start.views import NetworkForm
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records
from tests.factories import service
from tests.services.conftest import Deliver

MONDAY_TEN = datetime(2026, 11, 23, 10, 0)
REGION = "regio:Zuid-Hollandse Eilanden"
FORM = NetworkForm(
    name="MGN Voorbeeld",
    region=REGION,
    lead="Hanneke Voorbeeld",
    members=("Voorbeeld Ggz", "Stichting Voorbeeld Welzijn"),
    phone="0187 000 123",
    email="mgn@voorbeeld.example",
    application_by=("huisarts", "poh"),
    feedback="binnen 2 weken",
    one_referral=True,
)
BSN = "111222333"


NO_REGIONS = ["", "regio:", "regio:Er is niets", "wijk:Dirksland", "gemeente:GM9999"]


@pytest.fixture
def hand(db: Database, reference: Reference) -> ByHand:
    return ByHand(db, reference)


@pytest.fixture
def desk(hand: ByHand) -> StartDesk:
    return StartDesk(hand)


def names(desk: StartDesk, reference: Reference, place: str = "3241") -> list[str]:
    where = reference.place(place) if place else None
    return [view.service.name for view in desk.networks_of(where, MONDAY_TEN)]


def stored(db: Database, network_id: str) -> Service:
    found = Records(db).get(network_id)
    assert found is not None
    record = found.effective()
    assert isinstance(record, Service)
    return record


def test_an_entered_network_is_the_practice_s_own(
    db: Database, desk: StartDesk, reference: Reference
) -> None:
    network_id = desk.add_network(FORM)
    (view,) = desk.networks_of(reference.place("3241"), MONDAY_TEN)
    record = Records(db).get(network_id)

    assert record is not None
    assert (record.base, record.state) == (None, RecordState.OWN)
    assert view.own
    assert view.area == "regio Zuid-Hollandse Eilanden"
    assert view.one_referral == ONE_REFERRAL
    assert view.service.phone == "0187-000123"
    assert (view.service.service_type, view.service.members) == (NETWORK, FORM.members)
    assert view.service.referral_needed is True


def test_the_form_gives_back_what_was_entered(desk: StartDesk) -> None:
    network_id = desk.add_network(FORM)
    assert desk.network_form(network_id) == replace(FORM, phone="0187-000123")


def test_the_search_finds_it(db: Database, desk: StartDesk, reference: Reference) -> None:
    network_id = desk.add_network(FORM)
    found = ServiceFinder(db, reference).find(ServiceQuery("mgn voorbeeld"), MONDAY_TEN)
    assert [hit.id for hit in found.hits] == [network_id]


def test_a_network_serves_its_own_region_only(desk: StartDesk, reference: Reference) -> None:
    desk.add_network(FORM)
    desk.add_network(replace(FORM, name="MGN Goeree", region="gemeente:GM1924"))
    assert names(desk, reference, "3241") == ["MGN Goeree", "MGN Voorbeeld"]
    assert names(desk, reference, "3231") == ["MGN Voorbeeld"]
    assert names(desk, reference, "1012") == []
    assert len(names(desk, reference, "")) == 2


def test_a_change_keeps_the_record_and_what_else_is_said_of_it(
    db: Database, hand: ByHand, desk: StartDesk
) -> None:
    network_id = desk.add_network(FORM)
    with hand.change():
        Records(db).set_own_value(network_id, "application_process", f"Bel eerst. {ONE_REFERRAL}")

    desk.change_network(network_id, replace(FORM, name="MGN Nieuw", lead="", one_referral=False))

    changed = stored(db, network_id)
    assert (changed.name, changed.lead) == ("MGN Nieuw", "")
    assert changed.application_process == "Bel eerst."


def test_removing_hides_it_and_keeps_its_row(
    db: Database, desk: StartDesk, reference: Reference
) -> None:
    network_id = desk.add_network(FORM)
    desk.remove_network(network_id)
    found = Records(db).get(network_id)
    assert names(desk, reference) == []
    assert found is not None
    assert found.state is RecordState.ARCHIVED


def test_each_is_one_change_to_take_back(
    db: Database, hand: ByHand, desk: StartDesk, reference: Reference
) -> None:
    network_id = desk.add_network(FORM)
    desk.change_network(network_id, replace(FORM, name="MGN Anders", members=()))
    desk.remove_network(network_id)

    assert hand.undo() == "Het netwerk is terug."
    assert names(desk, reference) == ["MGN Anders"]
    assert hand.undo() == "Het netwerk is weer zoals het was."
    assert stored(db, network_id).members == FORM.members
    assert hand.undo() == "Het netwerk is weer weg."
    assert names(desk, reference) == []
    assert hand.undo() is None


def test_the_history_tells_that_it_was_made_and_removed(db: Database, desk: StartDesk) -> None:
    network_id = desk.add_network(FORM)
    desk.remove_network(network_id)
    whole = [c for c in History(db).of_record(network_id) if c.field == "*"]
    assert [(change.old, change.new) for change in whole] == [("new", "archived"), (None, "new")]


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        (replace(FORM, name="  "), "Geef het netwerk een naam"),
        (replace(FORM, region=""), "Kies de regio of de gemeente"),
        (replace(FORM, region="landelijk:"), "Kies de regio of de gemeente"),
        (replace(FORM, region="wijk:Dirksland"), "Kies de regio of de gemeente"),
    ],
    ids=["no name", "no region", "whole country", "wijk"],
)
def test_what_lacks_is_said_and_nothing_is_stored(
    db: Database, desk: StartDesk, form: NetworkForm, sentence: str
) -> None:
    with pytest.raises(UsageError, match=sentence):
        desk.add_network(form)
    assert db.rows("SELECT count(*) FROM record")[0][0] == 0


@pytest.mark.parametrize(
    "form",
    [
        replace(FORM, name=f"patiënt {BSN}"),
        replace(FORM, lead=f"patiënt {BSN}"),
        replace(FORM, feedback=f"patiënt {BSN}"),
        replace(FORM, email=f"patiënt {BSN}"),
        replace(FORM, members=("Voorbeeld Ggz", f"patiënt {BSN}")),
    ],
    ids=["name", "lead", "feedback", "email", "members"],
)
def test_a_bsn_is_refused_everywhere(db: Database, desk: StartDesk, form: NetworkForm) -> None:
    with pytest.raises(PatientDataError):
        desk.add_network(form)
    assert db.rows("SELECT count(*) FROM record")[0][0] == 0


def test_the_practice_s_own_network_stands_before_that_of_a_source(
    desk: StartDesk, reference: Reference, deliver: Deliver
) -> None:
    talk = service(name="Gesprek", service_type="verkennend gesprek", organization="MGN Voorbeeld")
    told = service(external_id="2", name="MGN", service_type=NETWORK, organization="MGN Voorbeeld")
    other = service(external_id="3", name="Ander netwerk", service_type=NETWORK)
    deliver([talk, told, other])
    desk.add_network(FORM)

    place = reference.place("3241")
    view = desk.guide(("psychisch",), (Group.BOTH,), None, place, None, MONDAY_TEN)

    assert [hit.name for hit in view.exploring] == ["Gesprek"]
    shown = [network.service.name for network in view.networks]
    assert shown == ["MGN Voorbeeld", "MGN", "Ander netwerk"]


def test_a_delivered_network_is_not_changed_here(
    desk: StartDesk, reference: Reference, deliver: Deliver
) -> None:
    deliver([service(name="MGN van de bron", service_type=NETWORK, domains=("psychisch",))])
    (view,) = desk.networks_of(reference.place("3241"), MONDAY_TEN)
    assert not view.own
    for do in (
        lambda: desk.change_network(view.id, FORM),
        lambda: desk.remove_network(view.id),
        lambda: desk.network_form(view.id),
    ):
        with pytest.raises(UsageError, match="niet van jullie zelf"):
            do()


def test_a_delivered_network_keeps_its_members_and_lead(desk: StartDesk, deliver: Deliver) -> None:
    told = service(
        name="Taskforce",
        service_type=NETWORK,
        domains=("psychisch",),
        members=("Voorbeeld Ggz", "Voorbeeld Welzijn; en meer"),
        lead="Hanneke Voorbeeld",
    )
    deliver([told])
    (view,) = desk.networks_of(None, MONDAY_TEN)
    assert (view.service.members, view.service.lead) == (told.members, told.lead)


def test_a_file_without_the_new_columns_reads_as_before(
    desk: StartDesk, deliver: Deliver, reference: Reference, tmp_path: Path
) -> None:
    path = tmp_path / "oud.csv"
    write_services(path, [service()], reference.vocabulary)
    header, row = path.read_text(encoding="utf-8-sig").splitlines()
    assert header.endswith(";verwijderd;leden;regievoerder")
    assert row.endswith(";;;")
    deliver([service()])
    assert desk.networks_of(None, MONDAY_TEN) == ()


def test_regions_come_before_municipalities_and_provinces(desk: StartDesk) -> None:
    choices = desk.regions()
    labels = [choice.label for choice in choices]
    assert labels[0] == "Zuid-Hollandse Eilanden"
    assert labels[-1].startswith("provincie ")
    assert "gemeente Goeree-Overflakkee" in labels
    assert len({choice.key for choice in choices}) == len(choices)
    assert all(choice.key.partition(":")[0] in (*AreaKind,) for choice in choices)
    assert all(choice.key.partition(":")[2] for choice in choices)


@pytest.mark.parametrize("region", NO_REGIONS)
def test_only_an_area_of_the_list_is_kept(db: Database, desk: StartDesk, region: str) -> None:
    with pytest.raises(UsageError, match="regio"):
        desk.add_network(replace(FORM, region=region))
    assert not db.rows("SELECT 1 FROM record")
