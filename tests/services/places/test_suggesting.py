"""Completing an address while somebody types: from the register, from our tables, or not at all."""

from __future__ import annotations

import pytest

from socialekaart.geo.geocoder_errors import LookupOffError
from socialekaart.hosts import NetworkRules
from socialekaart.services.places.views import AddressSuggestion
from tests.geo.pdok_stub import Behaviour, PdokStub, answer, reset
from tests.services.places.directory import Directory, at, offering, position


def labels(found: tuple[AddressSuggestion, ...]) -> list[str]:
    return [one.label for one in found]


def test_the_register_completes_what_is_typed(directory: Directory, stub: PdokStub) -> None:
    directory.know(12)
    found = directory.desk.suggest("voorbeeldkade 12 midd")
    assert labels(found) == ["Voorbeeldkade 12, 3241AC Middelharnis"]
    assert stub.asked[-1].service == "suggest"
    assert stub.asked[-1].all("fq") == ["type:adres"]


def test_what_the_register_does_not_know_has_no_suggestions(directory: Directory) -> None:
    assert directory.desk.suggest("Middelharnis Onbekendeweg") == ()


def test_a_chosen_suggestion_is_found_in_all_its_parts(directory: Directory) -> None:
    directory.know(12)
    (chosen,) = directory.desk.suggest("Voorbeeldkade 12")
    found = directory.desk.address(chosen)
    assert (found.street, found.house_number, found.postcode) == ("Voorbeeldkade", "12", "3241AC")
    assert (found.town, found.municipality) == ("Middelharnis", "GM1924")
    assert (found.latitude, found.longitude) == position(12)


def test_who_saves_a_chosen_address_sees_it_on_the_map_at_once(directory: Directory) -> None:
    directory.know(12)
    directory.deliver(offering(1))
    (chosen,) = directory.desk.suggest("Voorbeeldkade 12")
    found = directory.desk.address(chosen)
    parts = {"street": found.street, "house_number": found.house_number, "town": found.town}
    directory.own("Inloop 1", "locations", [parts | {"postcode": "3241 AC"}])
    assert directory.pins("Inloop 1") == [(*position(12), "adres")]
    assert directory.answers["3241AC 12"].source == "PDOK"


def test_a_chosen_address_is_not_waited_for_while_somebody_writes(directory: Directory) -> None:
    directory.know(12)
    (chosen,) = directory.desk.suggest("Voorbeeldkade 12")
    with directory.db.writing():
        assert directory.desk.address(chosen).house_number == "12"
    assert directory.answers == {}


def test_a_suggestion_of_our_own_is_given_back_as_it_is(
    directory: Directory, stub: PdokStub
) -> None:
    town = AddressSuggestion("Middelharnis", town="Middelharnis")
    assert directory.desk.address(town) == town
    assert stub.asked == []


def test_what_the_register_no_longer_has_is_given_back_as_it_is(directory: Directory) -> None:
    gone = AddressSuggestion("Voorbeeldkade 99", id="adr-00000000000000000000000000000000")
    assert directory.desk.address(gone) == gone


def test_with_the_network_off_towns_are_completed(directory: Directory, stub: PdokStub) -> None:
    directory.rules = NetworkRules()
    assert "Middelharnis" in labels(directory.desk.suggest("Middelh"))
    with pytest.raises(LookupOffError):
        directory.desk.address(AddressSuggestion("Voorbeeldkade 12", id="adr-1"))
    assert stub.asked == []


@pytest.mark.parametrize("trouble", [reset, answer(status=500), answer(status=429), answer(b"<p>")])
def test_trouble_on_the_network_is_no_error_while_typing(
    directory: Directory, stub: PdokStub, trouble: Behaviour
) -> None:
    stub.always = trouble
    assert "Middelharnis" in labels(directory.desk.suggest("Middelh"))
    asked = len(stub.asked)
    assert "Middelharnis" in labels(directory.desk.suggest("Middelha"))
    assert len(stub.asked) == asked, "a service that fails is left alone for a while"


def test_a_question_that_is_refused_says_nothing_of_the_next(
    directory: Directory, stub: PdokStub
) -> None:
    directory.know(12)
    stub.script = [answer(status=400)]
    assert directory.desk.suggest("Voorbeeldkade") == ()
    assert directory.desk.suggest("Voorbeeldkade 12") != ()


@pytest.mark.parametrize(
    "typed",
    [
        "Voorbeeldkade 7",
        "voorbeeldkade 7 midd",
        "Voorbeeldkade 7a",
        "3241AC 7",
        "3241 ac 7, Middelharnis",
        "Voorbeeldkade 7, 3241 AC Middelharnis",
        "Voorbeeldkade7",
        "Voorbeeldkade, 7",
        "Voorbeeldkade #7",
        "Voorbeeldkade 007",
        "Voorbeeldkade huisnummer 7",
        "Voorbeeldkade 5-7",
        "7 Voorbeeldkade",
        "Middelharnis Voorbeeldkade 7",
        "Voorbeeldkade Middelharnis 7",
        "3241AC7",
        "3241 AC-7",
        "3241AC nr 7",
        "7, 3241 AC",
        "NL-3241AC 7",
        "Voorbeeldkade \uff17",
    ],
)
def test_a_confidential_address_is_not_sent_even_when_it_is_typed(
    directory: Directory, stub: PdokStub, typed: str
) -> None:
    directory.know(7)
    hidden = at("7", addition="a")
    directory.deliver(offering(7, locations=(hidden,), confidential_address=True))
    assert directory.desk.suggest(typed) == ()
    assert stub.asked == []
    assert labels(directory.desk.suggest("Voorbeeldkade 8")) == []
    assert len(stub.asked) == 1


@pytest.mark.parametrize("typed", ["111222333", "Voorbeeldkade 12, 111222333", "bsn 1112.22.333"])
def test_a_citizen_number_is_not_sent(directory: Directory, stub: PdokStub, typed: str) -> None:
    assert directory.desk.suggest(typed) == ()
    assert stub.asked == []


def test_a_confidential_address_among_the_suggestions_is_not_asked_for(
    directory: Directory, stub: PdokStub
) -> None:
    directory.know(7)
    directory.deliver(offering(7, confidential_address=True))
    (chosen,) = directory.desk.suggest("Voorbeeldkade")
    asked = len(stub.asked)
    assert directory.desk.address(chosen) == chosen
    assert len(stub.asked) == asked
    assert directory.answers == {}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Middelh", AddressSuggestion("Middelharnis", town="Middelharnis", municipality="GM1924")),
        (
            "3241 ac",
            AddressSuggestion(
                "3241 AC Middelharnis",
                postcode="3241 AC",
                town="Middelharnis",
                municipality="GM1924",
            ),
        ),
        (
            "3241AC 12a",
            AddressSuggestion(
                "3241 AC 12 a, Middelharnis",
                house_number="12",
                addition="a",
                postcode="3241 AC",
                town="Middelharnis",
                municipality="GM1924",
            ),
        ),
        (
            "Voorbeeldkade 12 oudd",
            AddressSuggestion(
                "Voorbeeldkade 12, Ouddorp",
                street="Voorbeeldkade",
                house_number="12",
                town="Ouddorp",
                municipality="GM1924",
            ),
        ),
    ],
)
def test_our_own_tables_complete_the_town(
    directory: Directory, typed: str, first: AddressSuggestion
) -> None:
    directory.rules = NetworkRules()
    assert directory.desk.suggest(typed)[0] == first


@pytest.mark.parametrize("typed", ["", " ", "x" * 10_000, "Voorbeeldkade 12", "🏠", "0000 AA 1"])
def test_what_our_tables_cannot_complete_gives_nothing(directory: Directory, typed: str) -> None:
    directory.rules = NetworkRules()
    assert directory.desk.suggest(typed) == ()
