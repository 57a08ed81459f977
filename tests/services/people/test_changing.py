"""The practice's own values and its own people: read by the file's rules, and taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart.domain.model import AssignmentKind, Contact, RecordKind, RecordState, Visibility
from socialekaart.domain.record_values import from_values
from socialekaart.errors import PatientDataError, UsageError
from socialekaart.services.answer_question import Answerer
from socialekaart.services.by_hand import ByHand
from socialekaart.services.own_values import CONTACT_EDITABLE, OwnValueError, contact_values
from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.reference import Reference
from socialekaart.services.show_service import find_contacts
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records
from tests.factories import contact
from tests.services.conftest import Deliver
from tests.services.people.support import NEW, NOW, People


@pytest.mark.parametrize(
    ("attribute", "text", "value"),
    [
        ("name", " Marijke de Voorbeeld ", "Marijke de Voorbeeld"),
        ("role", "teamleider", "teamleider"),
        ("organization", "Gemeente Anders Voorbeeld", "Gemeente Anders Voorbeeld"),
        ("direct_phone", "+31 187 000 999", "0187-000999"),
        ("general_phone", "0187 000 998", "0187-000998"),
        ("email", "m@voorbeeld.nl", "m@voorbeeld.nl"),
        ("working_days", "maandag t/m woensdag", ("ma", "di", "wo")),
        ("reachable", "13:00-15:00", "13:00-15:00"),
        ("domains", "Wonen | schulden", ("wonen", "financien")),
        ("minimum_age", "18", 18),
        ("maximum_age", "64", 64),
        ("valid_from", "1-1-2026", date(2026, 1, 1)),
        ("valid_to", "31-12-2027", date(2027, 12, 31)),
        ("kind", "case manager", AssignmentKind.CASE_MANAGER),
        ("visibility", "publiek", Visibility.PUBLIC),
        ("remark", "Spreekt Pools.", "Spreekt Pools."),
    ],
)
def test_a_field_is_read_as_a_cell_of_a_delivery(
    people: People, attribute: str, text: str, value: Any
) -> None:
    contact_id = people.id("Marijke")
    people.desk.set_own_value(contact_id, attribute, text)

    told = people.desk.person(contact_id, NOW)

    assert told is not None
    assert getattr(told.contact, attribute) == value
    field = next(view for view in told.fields if view.attribute == attribute)
    assert field.own


@pytest.mark.parametrize(
    ("attribute", "text", "value"),
    [
        ("kind", "contactpersoon", AssignmentKind.CONTACT_POINT),
        ("visibility", "intern", Visibility.PRACTICE),
    ],
)
def test_a_usual_value_overrules_the_source_too(
    hand: ByHand, deliver: Deliver, attribute: str, text: str, value: Any
) -> None:
    other = {"kind": AssignmentKind.ON_DUTY, "visibility": Visibility.PUBLIC}
    deliver(contacts=[contact(**other)])
    people = People(PeopleDesk(hand))
    people.change("Marijke", **{attribute: text})

    assert getattr(people.show("Marijke").contact, attribute) is value


def test_the_area_is_read_from_two_texts(people: People) -> None:
    people.change("Marijke", area__kind="wijk", area__names="Ouddorp | Stellendam")
    assert people.show("Marijke").cells[0].area == "wijk Ouddorp en Stellendam"
    assert people.field("Marijke", "area.names").own

    people.change("Marijke", area__names="Dirksland")
    assert people.show("Marijke").cells[0].area == "wijk Dirksland"

    people.change("Marijke", area__kind="", area__names="")
    assert people.show("Marijke").cells[0].area == "gemeente Goeree-Overflakkee"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"valid_to": "ooit"}, "'ooit' is geen datum."),
        ({"minimum_age": "jong"}, "'jong' is geen heel getal."),
        ({"working_days": "ma blurp"}, "'blurp' is geen dag die we kennen"),
        ({"domains": "blurp"}, "Het levensdomein 'blurp' kennen we niet."),
        ({"kind": "blurp"}, "Het woord 'blurp' kennen we hier niet."),
        ({"visibility": "blurp"}, "Het woord 'blurp' kennen we hier niet."),
        ({"area.names": "Blurp"}, "De gemeente 'Blurp' kennen we niet."),
        (
            {"minimum_age": "30", "maximum_age": "20"},
            "‘Leeftijd vanaf’ (30) is hoger dan ‘Leeftijd tot en met’ (20).",
        ),
        (
            {"valid_from": "1-1-2027", "valid_to": "1-1-2026"},
            "‘Geldig vanaf’ (01-01-2027) ligt na ‘Geldig tot en met’ (01-01-2026).",
        ),
        ({"service_ids": "A-1"}, "Dit veld kan alleen de bron veranderen. Schrijf een notitie."),
        ({"stand_in": "Zus"}, "Een contactpersoon ‘Zus’ kennen we niet. Kies iemand uit de lijst"),
        ({"stand_in": "Marijke Voorbeeld"}, "Marijke Voorbeeld kan niet voor zichzelf waarnemen."),
    ],
)
def test_what_can_not_be_read_is_refused_whole(
    people: People, fields: dict[str, str], sentence: str
) -> None:
    before = people.show("Marijke").contact

    with pytest.raises(OwnValueError) as refused:
        people.desk.change(people.id("Marijke"), {"role": "iets anders", **fields})

    assert str(refused.value).startswith(sentence)
    assert people.show("Marijke").contact == before


@pytest.mark.parametrize("attribute", CONTACT_EDITABLE)
def test_no_field_takes_a_citizen_number(people: People, attribute: str) -> None:
    text = "mevrouw, BSN 111222333"
    contact_id = people.id("Marijke")

    with pytest.raises(PatientDataError):
        people.desk.set_own_value(contact_id, attribute, text)


def test_no_note_and_no_new_person_has_a_citizen_number(people: People) -> None:
    text = "mevrouw, BSN 111222333"

    with pytest.raises(PatientDataError):
        people.desk.set_note(people.id("Marijke"), text)
    with pytest.raises(PatientDataError):
        people.desk.add_person({**NEW, "remark": text})


def test_several_fields_are_one_change(people: People, hand: ByHand) -> None:
    people.change("Marijke", role="teamleider", direct_phone="0187-000999")
    assert hand.undo() == "De aanpassing is teruggedraaid."

    told = people.show("Marijke")
    assert (told.contact.role, told.contact.direct_phone) == ("consulent schuldhulp", "06-00001234")
    assert hand.undo() is None


def test_empty_text_gives_the_sources_value_back(people: People, hand: ByHand) -> None:
    people.change("Marijke", role="teamleider")
    people.change("Marijke", role="  ")
    assert people.show("Marijke").contact.role == "consulent schuldhulp"

    hand.undo()
    assert people.field("Marijke", "role").base_text == "consulent schuldhulp"
    assert people.show("Marijke").contact.role == "teamleider"


def test_saying_what_stands_there_already_is_no_change(people: People, hand: ByHand) -> None:
    people.change("Marijke", role="teamleider")
    people.change("Marijke", role="teamleider")
    hand.undo()

    assert people.show("Marijke").contact.role == "consulent schuldhulp"


def test_something_else_that_is_wrong_does_not_keep_one_from_changing_a_field(
    reference: Reference,
) -> None:
    base = {"name": "Marijke", "domains": ["bestaat-niet-meer"], "minimum_age": 30}
    values = contact_values(reference.vocabulary, base, {}, {"role": "spv", "kind": "dienst"})

    assert values == {"role": "spv", "kind": "dienst"}


def test_a_note_is_kept_and_taken_back(people: People, hand: ByHand) -> None:
    people.desk.set_note(people.id("Marijke"), "Belt terug voor 15:00.")
    assert people.show("Marijke").note == "Belt terug voor 15:00."
    hand.undo()
    assert people.show("Marijke").note == ""


# --- stand-ins ------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["id", "external id", "name"])
def test_a_stand_in_is_chosen_by_id_or_name(people: People, by: str) -> None:
    wanted = {"id": people.id("Ilse"), "external id": "C-3", "name": "ilse voorbeeld"}[by]
    people.change("Marijke", stand_in=wanted)

    told = people.show("Marijke")
    assert ([one.name for one in told.chain], told.contact.stand_in) == (["Ilse Voorbeeld"], "C-3")


def test_one_of_another_source_is_kept_by_the_records_id(people: People, deliver: Deliver) -> None:
    deliver(contacts=[contact(name="Bram Voorbeeld")], source="Andere bron")
    people.desk.set_note(people.id("Ilse"), "x")
    people.change("Marijke", stand_in="Bram Voorbeeld")

    assert people.show("Marijke").contact.stand_in == people.id("Bram")


def test_a_loop_is_refused_with_the_way_it_goes(people: People) -> None:
    people.change("Sjoerd", stand_in="Ilse Voorbeeld")

    with pytest.raises(OwnValueError) as refused:
        people.change("Ilse", stand_in="Marijke Voorbeeld")

    assert str(refused.value) == (
        "Zo gaat de waarneming in een kring: voor Marijke Voorbeeld neemt Sjoerd Voorbeeld waar, "
        "en voor Sjoerd Voorbeeld neemt Ilse Voorbeeld waar. Kies iemand anders."
    )
    assert people.show("Ilse").chain == ()


def test_the_sources_stand_in_is_not_given_back_when_that_makes_a_loop(people: People) -> None:
    people.change("Marijke", stand_in="Ilse Voorbeeld")
    people.change("Sjoerd", stand_in="Marijke Voorbeeld")

    with pytest.raises(OwnValueError, match="in een kring"):
        people.change("Marijke", stand_in="")


def test_only_who_makes_no_loop_is_offered(people: People) -> None:
    def offered(name: str) -> list[str]:
        return [one.name for one in people.desk.may_stand_in(people.id(name), NOW)]

    assert offered("Sjoerd") == ["Ilse Voorbeeld"]
    assert offered("Marijke") == ["Ilse Voorbeeld", "Sjoerd Voorbeeld"]


def test_a_name_of_two_people_asks_which_one(people: People) -> None:
    people.desk.add_person({**NEW, "role": "spv"})
    people.desk.add_person({**NEW, "organization": "Elders Voorbeeld"})

    with pytest.raises(OwnValueError, match="Er zijn meer mensen die ‘Riet Voorbeeld’ heten") as no:
        people.change("Marijke", stand_in="Riet Voorbeeld")
    assert "spv · Buurtteam Voorbeeld" in str(no.value)
    assert "Elders Voorbeeld" in str(no.value)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(st.lists(st.tuples(st.sampled_from("MSI"), st.sampled_from("MSI")), max_size=6))
def test_whatever_is_chosen_chains_end_and_undo_gives_all_back(
    people: People, hand: ByHand, steps: list[tuple[str, str]]
) -> None:
    before = [people.show(letter).contact.stand_in for letter in "MSI"]
    done = 0
    for one, other in steps:
        was = people.show(one).contact.stand_in
        try:
            people.change(one, stand_in=people.id(other))
        except OwnValueError:
            continue
        done += people.show(one).contact.stand_in != was
    assert not any(people.show(letter).chain_loops for letter in "MSI")

    while hand.undo():
        done -= 1
    assert [people.show(letter).contact.stand_in for letter in "MSI"] == before
    assert done <= 0


# --- the practice's own people --------------------------------------------------------------


def test_an_own_person_is_found_at_once(people: People, db: Database, reference: Reference) -> None:
    found = people.desk.add_person(
        {
            **NEW,
            "domains": "zingeving",
            "area.kind": "gemeente",
            "area.names": "Goeree-Overflakkee",
            "working_days": "ma",
        }
    )

    assert [line.id for line in find_contacts(db, "riet", NOW)] == [found]
    place = reference.places.find("3241")
    who = Answerer(db, reference).who(("zingeving",), place, None, NOW)
    assert who.lines[0].contact_id == found
    told = people.show("Riet")
    assert (told.is_own, told.source, told.history[0].label) == (True, "", "Werkdagen")
    assert told.history[-1].new == "zelf toegevoegd"
    assert not any(view.own for view in told.fields), "there is no source to differ from"


def test_adding_is_taken_back_and_the_row_stays(people: People, hand: ByHand, db: Database) -> None:
    found = people.desk.add_person(NEW)
    assert hand.undo() == "De nieuwe contactpersoon is weer weg."

    assert "Riet Voorbeeld" not in people.names
    stored = Records(db).get(found)
    assert stored is not None
    assert stored.state is RecordState.ARCHIVED
    assert find_contacts(db, "riet", NOW) == []
    with pytest.raises(UsageError, match="is er niet meer"):
        people.desk.change(found, {"role": "spv"})


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("name", "De naam en de functie zijn allebei leeg. Vul een naam in"),
        ("organization", "‘Organisatie’ is leeg, maar is verplicht. Vul het veld in"),
        (
            "email",
            "Er is geen telefoonnummer en geen e-mailadres. Vul ‘Telefoon "
            "direct’, ‘Telefoon algemeen’ of ‘E-mail’ in.",
        ),
    ],
)
def test_an_own_person_needs_what_the_file_needs(
    people: People, missing: str, sentence: str
) -> None:
    with pytest.raises(OwnValueError) as refused:
        people.desk.add_person({**NEW, missing: " "})
    assert str(refused.value).startswith(sentence)
    assert len(people.names) == 3

    people.desk.add_person(NEW)
    with pytest.raises(OwnValueError) as refused:
        people.change("Riet", **{missing: ""})
    assert str(refused.value).startswith(sentence)


def test_an_area_without_its_kind_is_asked_for(people: People) -> None:
    with pytest.raises(OwnValueError, match="‘Soort werkgebied’ is leeg"):
        people.desk.add_person({**NEW, "area.names": "Ouddorp"})


def test_an_own_person_is_changed_freely_and_emptied(people: People) -> None:
    people.desk.add_person({**NEW, "role": "spv", "domains": "wonen"})
    people.change("Riet", role="", domains="", kind="dienst")

    told = people.show("Riet")
    assert (told.contact.role, told.contact.domains) == ("", ())
    assert told.contact.kind is AssignmentKind.ON_DUTY


def test_an_own_person_stands_in_by_id(people: People, db: Database, reference: Reference) -> None:
    found = people.desk.add_person({**NEW, "stand_in": "Ilse Voorbeeld"})
    people.change("Marijke", stand_in="Riet Voorbeeld")

    assert people.show("Marijke").contact.stand_in == found
    assert [one.name for one in people.show("Marijke").chain] == [
        "Riet Voorbeeld",
        "Ilse Voorbeeld",
    ]
    place = reference.places.find("3241")
    who = Answerer(db, reference).who(("financien",), place, None, NOW)
    assert who.lines[0].stand_in_name == "Riet Voorbeeld"


def test_removing_an_own_person_is_taken_back(people: People, hand: ByHand, db: Database) -> None:
    found = people.desk.add_person(NEW)
    people.desk.remove(found)
    assert "Riet Voorbeeld" not in people.names
    told = people.desk.person(found, NOW)
    assert told is not None
    assert told.is_gone

    assert hand.undo() == "De contactpersoon is terug."
    assert people.show("Riet").state is RecordState.OWN
    assert [line.id for line in find_contacts(db, "riet", NOW)] == [found]


def test_who_a_source_delivered_can_not_be_removed(people: People) -> None:
    with pytest.raises(UsageError, match="komt van Gemeente Voorbeeld en kun je niet verwijderen"):
        people.desk.remove(people.id("Marijke"))


def test_who_is_not_there_is_told(people: People, db: Database) -> None:
    offering = next(Records(db).shown(RecordKind.SERVICE)).id
    for record_id in ("weg", offering):
        with pytest.raises(UsageError, match="is er niet meer"):
            people.desk.change(record_id, {"role": "spv"})
        with pytest.raises(UsageError, match="is er niet meer"):
            people.desk.remove(record_id)


_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(st.dictionaries(st.sampled_from([*CONTACT_EDITABLE]), _WORDS, max_size=4))
def test_whatever_is_typed_is_read_or_refused_with_a_sentence(
    reference: Reference, texts: dict[str, str]
) -> None:
    base = {"name": "Marijke", "organization": "Gemeente", "direct_phone": "06-00001234"}
    try:
        values = contact_values(reference.vocabulary, base, {}, texts)
    except (OwnValueError, PatientDataError):
        return
    shown = {**base, **{name: value for name, value in values.items() if value is not None}}
    assert isinstance(from_values(RecordKind.CONTACT, shown), Contact)
