"""Looking up addresses: what is asked, what is kept, and that nothing is lost on the way."""

from __future__ import annotations

import logging
import multiprocessing
import threading

import pytest

from socialekaart.domain.model import Location
from socialekaart.errors import LockedDatabaseError
from socialekaart.geo.geocoder_errors import LookupOffError
from socialekaart.hosts import NetworkRules
from socialekaart.services.clock import dutch_now
from socialekaart.services.deliveries.pairs import decide_pair
from socialekaart.services.deliveries.states import SameDecision
from socialekaart.services.places.views import PlacesFound
from socialekaart.services.withdraw_source import withdraw_source
from socialekaart.storage.geocodes import Geocode, Geocodes
from socialekaart.storage.sources import Sources
from tests.geo.pdok_stub import PdokStub, Visit, answer, reset
from tests.services.places.directory import (
    NEAR,
    Directory,
    StopAfter,
    at,
    crash_after_forty,
    offering,
    offerings,
    position,
)


def test_an_address_is_found_and_stands_on_the_map_with_where_that_was_said(
    directory: Directory,
) -> None:
    directory.know(12)
    directory.deliver(offering(12))
    assert directory.kinds("Inloop 12") == [NEAR]

    assert directory.look_up() == PlacesFound(found=1, unknown=0, left=0)

    assert directory.pins("Inloop 12") == [(*position(12), "adres")]
    (found,) = directory.answers.values()
    assert found.address == "3241AC 12"
    assert (found.source, found.precision) == ("PDOK", "adres")
    assert found.label == "Voorbeeldkade 12, 3241AC Middelharnis"
    assert found.bag_id.startswith("1924")
    assert found.found_on == dutch_now().date().isoformat()


def test_only_the_door_goes_out(directory: Directory, stub: PdokStub) -> None:
    directory.deliver(offering(12, name="Geheime Voorbeeldinloop"))
    directory.look_up()
    (asked,) = stub.asked
    assert sorted(asked.all("fq")) == ["huisnummer:12", "postcode:3241AC", "type:adres"]
    assert "Voorbeeldinloop" not in asked.line


def test_an_address_is_asked_once_for_all_that_have_it(directory: Directory) -> None:
    directory.know(3)
    many = [offering(n, locations=(at(3), at("3 "))) for n in range(1, 6)]
    directory.deliver(*many)
    assert directory.look_up().found == 1
    assert directory.numbers_asked == ["3"]
    assert all(kind == "adres" for n in range(1, 6) for kind in directory.kinds(f"Inloop {n}"))


def test_what_has_coordinates_or_no_door_is_not_asked(directory: Directory) -> None:
    directory.deliver(
        offering(1, locations=(at(1, latitude=51.7, longitude=4.1),)),
        offering(2, locations=(Location(town="Middelharnis"),)),
        offering(3, locations=()),
        offering(4, locations=(at(4, street="Postbus"),)),
    )
    assert directory.look_up() == PlacesFound(0, 0, 0)
    assert directory.numbers_asked == []


def test_an_address_nobody_knows_is_asked_again_after_a_month(directory: Directory) -> None:
    directory.deliver(offering(99))
    assert directory.look_up() == PlacesFound(0, unknown=1, left=0)
    assert directory.look_up() == PlacesFound(0, 0, 0)
    assert directory.numbers_asked == ["99"]
    assert directory.kinds("Inloop 99") == [NEAR]

    age(directory, days=29)
    directory.look_up()
    assert directory.numbers_asked == ["99"]

    age(directory, days=30)
    directory.know(99)
    assert directory.look_up() == PlacesFound(1, 0, 0)
    assert directory.kinds("Inloop 99") == ["adres"]


def test_what_was_found_is_never_asked_again(directory: Directory) -> None:
    directory.know(12)
    directory.deliver(offering(12))
    directory.look_up()
    age(directory, days=4000)
    assert directory.look_up() == PlacesFound(0, 0, 0)
    assert directory.numbers_asked == ["12"]


def age(directory: Directory, days: int) -> None:
    """Let all answers be so many days old."""
    today = dutch_now().date().toordinal()
    told_on = type(dutch_now().date()).fromordinal(today - days).isoformat()
    with directory.db.writing():
        directory.db.execute("UPDATE geocode SET found_on = ?", (told_on,))


# --- stopping and going on ------------------------------------------------------------------------


def test_what_was_found_before_a_stop_is_kept_and_the_rest_comes_later(
    directory: Directory,
) -> None:
    directory.know(*range(1, 61))
    directory.deliver(*offerings(range(1, 61)))
    stop = StopAfter(40)

    first = directory.look_up(stop.progress, stop.cancelled)

    assert (first.found, first.left) == (40, 20)
    assert first.stopped == "Het opzoeken is gestopt. Wat gevonden is, blijft bewaard."
    assert directory.look_up() == PlacesFound(found=20, unknown=0, left=0)
    assert len(directory.numbers_asked) == len(set(directory.numbers_asked)) == 60
    assert directory.index() == directory.index_made_anew()


def test_stopping_ends_the_wait_for_an_answer(directory: Directory, stub: PdokStub) -> None:
    directory.deliver(*offerings(range(1, 4)))
    stub.always = hang_until_over
    ran = directory.look_up(cancelled=stub.visited.is_set)
    assert ran.stopped.startswith("Het opzoeken is gestopt")
    assert (ran.found, ran.unknown, ran.left) == (0, 0, 3)


def hang_until_over(visit: Visit) -> None:
    visit.close_connection = True
    visit.server.stub.over.wait(60)


def test_a_crash_costs_at_most_a_handful(directory: Directory, stub: PdokStub) -> None:
    directory.know(*range(1, 61))
    directory.deliver(*offerings(range(1, 61)))
    spawn = multiprocessing.get_context("spawn")
    child = spawn.Process(target=crash_after_forty, args=(directory.db.path, stub.origin))
    child.start()
    child.join(60)
    assert child.exitcode == 9

    assert len(directory.answers) == 25
    assert directory.look_up() == PlacesFound(found=35, unknown=0, left=0)
    assert directory.index() == directory.index_made_anew()


def test_progress_counts_addresses_and_names_none(directory: Directory) -> None:
    directory.deliver(*offerings(range(1, 4)))
    told: list[tuple[int, int, str]] = []
    directory.look_up(lambda *step: told.append(step))
    assert told == [(n, 3, "Adressen opzoeken") for n in range(4)]


def test_no_log_holds_an_address(
    directory: Directory, caplog: pytest.LogCaptureFixture, stub: PdokStub
) -> None:
    directory.know(1)
    directory.deliver(*offerings(range(1, 4)))
    stub.script = [answer(status=500), answer(b"<html>")]
    with caplog.at_level(logging.DEBUG, "socialekaart"):
        directory.look_up()
        directory.desk.suggest("Voorbeeldkade 1")
    assert "Voorbeeldkade" not in caplog.text
    assert "3241" not in caplog.text


# --- trouble --------------------------------------------------------------------------------------


def test_a_busy_service_is_waited_for(directory: Directory, stub: PdokStub) -> None:
    directory.know(1, 2)
    directory.deliver(*offerings((1, 2)))
    stub.script = [answer(status=429), answer(status=429, Retry_After="0")]
    assert directory.look_up() == PlacesFound(found=2, unknown=0, left=0)


def test_a_service_that_stays_busy_ends_the_round_and_what_was_found_stays(
    directory: Directory, stub: PdokStub
) -> None:
    directory.know(*range(1, 31))
    directory.deliver(*offerings(range(1, 31)))
    stub.script = [stub.by_the_register] * 28
    stub.always = answer(status=429)

    ran = directory.look_up()

    assert (ran.found, ran.left) == (28, 2)
    assert "te veel vragen" in ran.stopped
    assert len(directory.answers) == 28


def test_a_service_that_is_away_ends_the_round(directory: Directory, stub: PdokStub) -> None:
    directory.know(1)
    directory.deliver(*offerings((1, 2)))
    stub.script = [stub.by_the_register]
    stub.always = reset
    ran = directory.look_up()
    assert (ran.found, ran.left) == (1, 1)
    assert "geen goede verbinding" in ran.stopped


def test_an_address_that_the_service_refuses_holds_up_no_other(
    directory: Directory, stub: PdokStub
) -> None:
    directory.know(2)
    directory.deliver(*offerings((1, 2)))
    stub.script = [answer(status=400)]
    assert directory.look_up() == PlacesFound(found=1, unknown=1, left=0)


def test_nothing_is_asked_with_the_network_off(directory: Directory) -> None:
    directory.deliver(offering(1))
    directory.rules = NetworkRules()
    with pytest.raises(LookupOffError, match="staat uit"):
        directory.look_up()
    assert directory.numbers_asked == []


def test_the_network_may_be_switched_off_halfway(directory: Directory) -> None:
    directory.know(*range(1, 11))
    directory.deliver(*offerings(range(1, 11)))

    def progress(done: int, total: int, doing: str) -> None:
        if done == 4:
            directory.rules = NetworkRules()

    ran = directory.look_up(progress)
    assert (ran.found, ran.left) == (4, 6)
    assert "staat uit" in ran.stopped
    assert len(directory.numbers_asked) == 4


# --- other work goes on ---------------------------------------------------------------------------


def test_everybody_may_write_while_the_network_is_waited_for(
    directory: Directory, stub: PdokStub
) -> None:
    directory.deliver(offering(1))
    problems: list[Exception] = []

    def write(visit: Visit) -> None:
        try:
            with directory.aside() as db, db.impatient(), directory.hand.alone(), db.writing():
                db.execute("UPDATE source SET email = 'post@voorbeeld.example'")
        except LockedDatabaseError as error:
            problems.append(error)
        stub.by_the_register(visit)

    stub.always = write
    assert directory.look_up().unknown == 1
    assert problems == []


def test_what_a_person_writes_waits_for_answers_that_are_just_being_written(
    directory: Directory,
) -> None:
    directory.deliver(offering(1))
    written = threading.Event()
    with directory.being_delivered(until=written):
        written.set()
        directory.own("Inloop 1", "note", "Belt terug")
    assert directory.stored("Inloop 1").overlay == {"note": "Belt terug"}


def test_answers_wait_for_a_delivery_that_is_being_written(directory: Directory) -> None:
    directory.know(1)
    directory.deliver(offering(1))
    with directory.being_delivered(until=directory.refused):
        assert directory.look_up().found == 1
    assert directory.refused.is_set()


def test_who_stops_while_a_delivery_is_written_hears_why_nothing_is_kept(
    directory: Directory,
) -> None:
    directory.know(1)
    directory.deliver(offering(1))
    over = threading.Event()
    with directory.being_delivered(until=over):
        ran = directory.look_up(cancelled=directory.refused.is_set)
        over.set()
    assert (ran.found, ran.left) == (0, 1)
    assert "levering verwerkt" in ran.stopped


def test_what_a_delivery_brings_meanwhile_gets_its_pin(directory: Directory) -> None:
    directory.know(1, 2)
    directory.deliver(*offerings((1, 2)))

    def progress(done: int, total: int, doing: str) -> None:
        if done == 1:
            new = offering("1", external_id="B-1", name="Nieuw", locations=(at(1),))
            directory.deliver(new, source="Andere bron")

    directory.look_up(progress)
    assert directory.kinds("Nieuw") == ["adres"]
    assert directory.index() == directory.index_made_anew()


def test_what_came_in_just_as_it_was_written_gets_its_pin_at_the_end(
    directory: Directory,
) -> None:
    directory.know(1)
    directory.deliver(offering(1))
    directory.look_up()
    nr = directory.stored("Inloop 1").nr
    with directory.db.writing():
        directory.db.execute("UPDATE service_index SET pin_kind = 'omgeving' WHERE nr = ?", (nr,))
    assert directory.look_up() == PlacesFound(0, 0, 0)
    assert directory.pins("Inloop 1") == [(*position(1), "adres")]


# --- confidential addresses -----------------------------------------------------------------------


def test_a_confidential_address_is_never_asked(directory: Directory) -> None:
    directory.know(1, 2, 3)
    directory.deliver(offering(1, confidential_address=True), *offerings((2, 3)))
    directory.own("Inloop 2", "confidential_address", True)
    assert directory.look_up() == PlacesFound(found=1, unknown=0, left=0)
    assert directory.numbers_asked == ["3"]
    assert directory.pins("Inloop 1") == directory.pins("Inloop 2") == []


def test_what_the_source_calls_confidential_stays_so_whatever_the_practice_says(
    directory: Directory,
) -> None:
    directory.know(1)
    directory.deliver(offering(1, confidential_address=True))
    directory.own("Inloop 1", "confidential_address", False)
    assert directory.look_up() == PlacesFound(0, 0, 0)
    assert directory.numbers_asked == []


@pytest.mark.parametrize(
    "told",
    [
        at(7),
        at(7, street="", town=""),
        at("7", postcode="3241", street="Voorbeeldkade"),
        at("7", postcode="", street="VOORBEELDKADE", town="middelharnis"),
    ],
    ids=["the_same", "postcode_only", "four_digits", "without_postcode"],
)
def test_a_door_that_one_record_calls_confidential_is_asked_for_no_other(
    directory: Directory, told: Location
) -> None:
    directory.deliver(offering(7, confidential_address=True))
    directory.deliver(offering(8, name="Open", locations=(told,)), source="Andere bron")
    assert directory.look_up() == PlacesFound(0, 0, 0)
    assert directory.numbers_asked == []


def test_two_ways_to_tell_it_are_one_door_by_a_third(directory: Directory) -> None:
    hidden = at(7, postcode="")
    directory.deliver(offering(7, locations=(hidden,), confidential_address=True))
    directory.deliver(
        offering(8, locations=(at(7),)),
        offering(9, locations=(at(7, street="", town=""),)),
        source="Andere bron",
    )
    directory.look_up()
    assert directory.numbers_asked == []


def test_the_practices_own_word_for_an_address_counts(directory: Directory) -> None:
    directory.deliver(offering(1, confidential_address=True), offering(2))
    own = {"street": "Voorbeeldkade", "house_number": "2", "postcode": "3241 AC"}
    directory.own("Inloop 1", "locations", [own])
    directory.look_up()
    assert directory.numbers_asked == []


def test_a_record_out_of_sight_still_keeps_its_door_secret(directory: Directory) -> None:
    directory.deliver(offering(7, confidential_address=True), source="Oude bron")
    source = Sources(directory.db).by_name("Oude bron")
    assert source is not None
    withdraw_source(directory.db, directory.reference, source.id)
    directory.deliver(offering(7, name="Open"))
    directory.look_up()
    assert directory.numbers_asked == []


@pytest.mark.parametrize("decision", [SameDecision.LINKED, SameDecision.MERGED])
@pytest.mark.parametrize("first", ["Open", "Inloop 7"])
def test_what_is_the_same_as_something_confidential_is_not_asked(
    directory: Directory, decision: SameDecision, first: str
) -> None:
    directory.deliver(offering(7, confidential_address=True))
    directory.deliver(offering(8, name="Open"), source="Andere bron")
    second = ({"Open", "Inloop 7"} - {first}).pop()
    ids = (directory.stored(first).id, directory.stored(second).id)
    decide_pair(directory.db, directory.reference, *ids, decision)
    directory.look_up()
    assert directory.numbers_asked == []


def test_two_that_are_different_are_told_apart(directory: Directory) -> None:
    directory.deliver(offering(7, confidential_address=True))
    directory.deliver(offering(8, name="Open"), source="Andere bron")
    ids = (directory.stored("Open").id, directory.stored("Inloop 7").id)
    decide_pair(directory.db, directory.reference, *ids, SameDecision.DIFFERENT)
    directory.look_up()
    assert directory.numbers_asked == ["8"]


def test_what_becomes_confidential_halfway_is_not_asked_any_more_and_not_kept(
    directory: Directory,
) -> None:
    directory.know(*range(1, 5))
    directory.deliver(*offerings(range(1, 5)))

    def progress(done: int, total: int, doing: str) -> None:
        if done == 2:
            hidden = [offering(n, confidential_address=True) for n in (1, 3)]
            directory.deliver(*hidden, source="Andere bron")

    directory.look_up(progress)
    assert directory.numbers_asked == ["1", "2", "4"]
    assert set(directory.answers) == {"3241AC 2", "3241AC 4"}
    assert directory.kinds("Inloop 2", "Inloop 4") == ["adres", "adres"]


# --- tidying up -----------------------------------------------------------------------------------


def test_answers_of_addresses_that_nobody_has_any_more_are_dropped(directory: Directory) -> None:
    directory.know(1, 2)
    directory.deliver(*offerings((1, 2)))
    directory.look_up()
    directory.deliver(offering(1, locations=(at(3),)), offering(2))
    directory.look_up()
    assert set(directory.answers) == {"3241AC 2", "3241AC 3"}


def test_an_answer_is_dropped_when_its_address_becomes_confidential(directory: Directory) -> None:
    directory.know(1)
    directory.deliver(offering(1))
    directory.look_up()
    hidden = offering(1, name="Geheim", confidential_address=True)
    directory.deliver(hidden, source="Andere bron")
    directory.look_up()
    assert directory.answers == {}
    assert directory.kinds("Inloop 1") == [NEAR]
    assert directory.index() == directory.index_made_anew()


def test_an_answer_stays_while_its_record_is_only_out_of_sight(directory: Directory) -> None:
    directory.know(1)
    directory.deliver(offering(1))
    directory.look_up()
    source = Sources(directory.db).by_name("Gemeente Voorbeeld")
    assert source is not None
    withdraw_source(directory.db, directory.reference, source.id)
    directory.look_up()
    assert set(directory.answers) == {"3241AC 1"}


def test_forgetting_drops_all_answers_and_their_pins(directory: Directory) -> None:
    directory.know(*range(1, 31))
    directory.deliver(*offerings(range(1, 33)))
    directory.look_up()
    assert directory.desk.forget() == 32
    assert directory.answers == {}
    assert set(directory.kinds(*(f"Inloop {n}" for n in range(1, 33)))) == {NEAR}
    assert directory.desk.forget() == 0
    assert directory.look_up().found == 30


def test_forgetting_doesnt_wait_for_a_delivery(directory: Directory) -> None:
    with directory.db.writing():
        Geocodes(directory.db).put([Geocode("3241AC 1", "PDOK", "2026-11-23")])
    over = threading.Event()
    with directory.being_delivered(until=over):
        with pytest.raises(LockedDatabaseError):
            directory.desk.forget()
        over.set()
    assert len(directory.answers) == 1
