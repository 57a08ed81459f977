"""When two records may be the same, when they surely are, and when they never are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.likeness import (
    Traits,
    compare,
    is_another_person,
    is_misspelt,
    name_percent,
    traits,
)
from socialekaart.domain.model import Contact, Location, Service
from tests.factories import contact, service

words = st.sampled_from(["inloop", "noord", "zuid", "grip", "geld", "1", "2", "j", "jan", "é"])
names = st.lists(words, max_size=4).map(" ".join)
some_traits = st.builds(
    Traits,
    name=names,
    organization=names,
    contacts=st.frozensets(st.sampled_from(["tel:1", "mail:a", "web:b"])),
    postcode=st.sampled_from(["", "3241AB", "3241AC"]),
    is_person=st.booleans(),
)


def person(name: str, **values: object) -> Traits:
    return traits(contact(name=name, **values))


@given(some_traits, some_traits)
def test_the_order_does_not_matter(one: Traits, other: Traits) -> None:
    assert compare(one, other) == compare(other, one)
    assert is_another_person(one, other) == is_another_person(other, one)


@given(some_traits)
def test_a_record_is_like_itself_and_never_another_person(one: Traits) -> None:
    likeness = compare(one, one)
    assert likeness.percent == (100 if one.name else 0)
    assert likeness.shared == one.contacts
    assert likeness.same_place
    assert not is_another_person(one, one)


@given(some_traits, some_traits)
def test_who_is_sure_would_also_have_asked(one: Traits, other: Traits) -> None:
    likeness = compare(one, other)
    assert not likeness.is_sure or likeness.is_worth_asking


@pytest.mark.parametrize(
    "other",
    [
        "Grip op je gled",
        "Geld, grip op je",
        "GRIP OP JE GELD!",
        "Grip op je Geldt",
    ],
)
def test_a_typing_error_is_sure_when_the_rest_is_the_same(other: str) -> None:
    assert compare(traits(service()), traits(service(name=other))).is_sure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lotgenotengroep depressie 1", "Lotgenotengroep depressie 2"),
        ("Maatjesproject voor ouderen in Oost", "Maatjesproject voor ouderen in West"),
        ("Training omgaan met geld groep A", "Training omgaan met geld groep B"),
        ("Cursus assertiviteit maandag", "Cursus assertiviteit zondag"),
        ("Ontmoeting voor alle vaders uit de buurt", "Ontmoeting voor alle moeders uit de buurt"),
    ],
)  # fmt: skip
def test_another_word_or_number_is_no_typing_error(one: str, other: str) -> None:
    likeness = compare(traits(service(name=one)), traits(service(name=other)))
    assert not likeness.is_sure
    assert likeness.is_worth_asking


@pytest.mark.parametrize(
    "change",
    [
        {"phone": "0187-000999"},
        {"organization": "Heel andere club"},
        {"locations": (Location(postcode="3251 AA", town="Stellendam"),)},
    ],
)
def test_a_typing_error_is_not_sure_when_something_else_differs(change: dict[str, object]) -> None:
    other = service(**{"name": "Grip op je gled", **change})
    assert not compare(traits(service()), traits(other)).is_sure


def test_an_address_that_is_not_told_contradicts_nothing() -> None:
    assert compare(traits(service()), traits(service(locations=()))).is_sure


@given(names, names)
def test_what_is_misspelt_is_so_both_ways(one: str, other: str) -> None:
    assert is_misspelt(one, other) == is_misspelt(other, one)


def test_an_empty_name_is_like_nothing() -> None:
    assert name_percent("", "inloop") == name_percent("", "") == 0


@pytest.mark.parametrize(
    ("change", "agrees"),
    [
        ({"phone": "0187 000 123"}, True),
        ({"phone": "0187-000124"}, False),
        ({"phone": "", "email": " INFO@voorbeeld.example "}, True),
        ({"phone": "", "website": "www.voorbeeld.example/geld/"}, True),
        ({"phone": "", "website": "https://voorbeeld.example/anders"}, False),
        ({"phone": "", "website": "http://[kapot"}, False),
    ],
)
def test_phone_mail_and_site_agree_however_they_are_written(
    change: dict[str, str], agrees: bool
) -> None:
    ours = service(email="info@voorbeeld.example", website="https://voorbeeld.example/geld")
    theirs = service(**{"name": "Anders", **change})
    assert bool(compare(traits(ours), traits(theirs)).shared) is agrees


def test_a_general_and_a_direct_number_of_a_contact_both_count() -> None:
    ours = traits(contact(direct_phone="", general_phone="06-00001234"))
    assert compare(ours, traits(contact())).shared == {"tel:0600001234"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marijke Voorbeeld", "Jan Voorbeeld"),
        ("Marijke Voorbeeld", "Ahmed Testman"),
        ("M. Voorbeeld", "J. Voorbeeld"),
        ("Jan de Vries", "Kees de Vries"),
        ("Wijkteam Noord", "Wijkteam Zuid"),
    ],
)
def test_a_successor_is_another_person_though_number_and_family_name_are_the_same(
    one: str, other: str
) -> None:
    assert is_another_person(person(one), person(other))


@pytest.mark.parametrize(
    "other",
    [
        "Marijke Vorbeeld",
        "Marieke Voorbeeld",
        "M. Voorbeeld",
        "Voorbeeld, Marijke",
        "mw. Marijke Voorbeeld",
        "Marijke Voorbeeld-Jansen",
        "Marijke",
    ],
)
def test_another_way_to_write_a_name_is_the_same_person(other: str) -> None:
    assert not is_another_person(person("Marijke Voorbeeld"), person(other))


def test_a_role_or_an_offering_is_no_person() -> None:
    role = traits(Contact(role="consulent Wmo", organization="Gemeente Voorbeeld"))
    assert not is_another_person(role, person("Marijke Voorbeeld"))
    assert not is_another_person(traits(Service(name="Jan")), traits(Service(name="Marijke")))
