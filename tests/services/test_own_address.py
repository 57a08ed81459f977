"""An address of the practice's own: read from a line, and never where the source said it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.address_values import address_line
from socialekaart.domain.corrections import Verdict
from socialekaart.domain.merge import FieldOutcome
from socialekaart.domain.model import Location, Service
from socialekaart.domain.record_values import to_values
from socialekaart.errors import PatientDataError
from socialekaart.services.deliveries.pairs import decide_pair, undo_decision
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.views import Choices, SameDecision, Take
from socialekaart.services.export_selection import export_selection
from socialekaart.services.index_places import Placer
from socialekaart.services.own_address import AddressTextError, own_locations
from socialekaart.services.own_values import OwnValueError
from socialekaart.services.reference import Reference
from socialekaart.services.show_service import ServiceViewer
from socialekaart.services.views import FieldView
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.records import StoredRecord
from socialekaart.storage.search_index import Pin
from tests.factories import MIDDELHARNIS, service
from tests.services.deliveries.conftest import Practice
from tests.services.test_find_services import MONDAY

NAME = "Grip op je geld"
OURS = "Voorbeeldkade 12 A, 3241 AC Middelharnis"
THEIRS = "Voorbeeldstraat 1, 3241 AB Middelharnis"
OUDDORP = Location("Voorbeeldweg", "3", "", "3253 AA", "Ouddorp", 51.81, 3.94)


@pytest.fixture
def practice(db: Database, reference: Reference, tmp_path: Path) -> Practice:
    return Practice(db, reference, tmp_path)


def set_address(practice: Practice, text: str) -> StoredRecord:
    practice.editor.set_own_value(practice.id_of(NAME), "locations", text)
    return practice.named(NAME)


def the_service(stored: StoredRecord) -> Service:
    record = stored.effective()
    assert isinstance(record, Service)
    return record


def shown(stored: StoredRecord) -> tuple[Location, ...]:
    return the_service(stored).locations


def pins(practice: Practice) -> tuple[Pin, ...]:
    return Placer(practice.reference).pins(the_service(practice.named(NAME)), {})


def lines(stored: StoredRecord) -> list[str]:
    return [address_line(one) for one in to_values(stored.effective()).get("locations", [])]


def address_field(practice: Practice) -> FieldView | None:
    detail = ServiceViewer(practice.db, practice.reference).detail(practice.id_of(NAME), MONDAY)
    assert detail is not None
    return next((one for one in detail.fields if one.attribute == "locations"), None)


def address_history(practice: Practice) -> list[tuple[str, str, str]]:
    detail = ServiceViewer(practice.db, practice.reference).detail(practice.id_of(NAME), MONDAY)
    assert detail is not None
    return [(one.label, one.old, one.new) for one in detail.history if one.label == "Adres"]


# --- reading -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (OURS, "Voorbeeldkade/12/A/3241 AC/Middelharnis"),
        ("voorbeeldkade 12a 3241ac Middelharnis", "voorbeeldkade/12/a/3241 AC/Middelharnis"),
        ("1e Kade 5 bis,  3241 AB  Den Bommel", "1e Kade/5/bis/3241 AB/Den Bommel"),
        ("'t Spui 3-2, 2511 AB 's-Gravenhage", "'t Spui/3/2/2511 AB/'s-Gravenhage"),
        ("Plein 1940 7, Oude-Tonge", "Plein 1940/7///Oude-Tonge"),
        ("Kade 12-14, 3241 Middelharnis", "Kade/12-14//3241/Middelharnis"),
        ("Postbus 12, 3240 AA Middelharnis", "Postbus/12//3240 AA/Middelharnis"),
        ("3241 AB Middelharnis", "///3241 AB/Middelharnis"),
    ],
)
def test_an_address_is_read_in_its_parts(line: str, parts: str) -> None:
    location = Location(*parts.split("/"))  # type: ignore[arg-type]  # five texts, no degrees
    assert own_locations(line) == to_values(Service(locations=(location,)))["locations"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ergens in het dorp", "geen straat met een huisnummer"),
        ("Middelharnis", "geen straat met een huisnummer"),
        ("Voorbeeldstraat 12", "de postcode en de plaats ontbreken"),
        ("Voorbeeldstraat 12 zwart, 3241 AB Middelharnis", "‘zwart’ niet"),
        (f"{OURS}; Voorbeeldweg 3, 3253 AA Ouddorp", "‘Voorbeeldweg 3, 3253 AA Ouddorp’ niet"),
        (f"{OURS} | Voorbeeldweg 3", "‘Voorbeeldweg 3’ niet"),
        (f"{OURS}\nbel eerst", "‘bel eerst’ lezen we niet"),
        ("<b>Kade</b> 1, 3241 AB Middelharnis", "niet als een adres"),
        ("x" * 5000, "niet als een adres"),
        (f"{OURS} " * 2000, "geen straat met een huisnummer"),
    ],
)
def test_a_line_that_is_no_address_is_refused_with_an_example(text: str, problem: str) -> None:
    with pytest.raises(AddressTextError) as caught:
        own_locations(text)
    assert problem in str(caught.value)
    assert str(caught.value).endswith("zoals: Voorbeeldstraat 12 A, 3241 AB Middelharnis.")
    assert len(str(caught.value)) < 350


_STREETS = st.sampled_from(
    ["Voorbeeldstraat", "1e Voorbeeldstraat", "Laan van 't Voorbeeld", "Plein 1940", "Postbus"]
)
_NUMBERS = st.integers(1, 99_999).map(str)
_ADDITIONS = st.one_of(
    st.just(""),
    st.sampled_from(["A", "b", "hs", "bis", "II", "A-3", "B12"]),
    st.integers(1, 999).map(str),
)
_TOWNS = st.sampled_from(["Middelharnis", "Den Bommel", "'s-Gravenhage", "Bergen op Zoom"])
_POSTCODES = st.sampled_from(["3241 AB", "2511 ZX", "9999 AA", "3241", ""])


@given(st.builds(Location, _STREETS, _NUMBERS, _ADDITIONS, _POSTCODES, _TOWNS))
def test_what_is_written_is_read_back_as_it_was(location: Location) -> None:
    values = to_values(Service(locations=(location,)))["locations"]
    assert own_locations(address_line(values[0])) == values


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        read = own_locations(text)
    except AddressTextError:
        return
    assert all("|" not in part for one in read for part in one.values())


# --- our own layer -------------------------------------------------------------------------------


def test_our_address_is_shown_with_what_the_source_says(practice: Practice) -> None:
    practice.deliver([service()])
    set_address(practice, OURS)
    field = address_field(practice)
    assert field is not None
    assert (field.text, field.base_text, field.own) == (OURS, THEIRS, True)
    assert address_history(practice) == [("Adres", "", OURS)]


def test_another_address_does_not_stay_where_the_source_put_it(practice: Practice) -> None:
    practice.deliver([service()])
    (ours,) = shown(set_address(practice, OURS))
    assert (ours.latitude, ours.longitude) == (None, None)
    (pin,) = pins(practice)
    assert pin[:2] != (MIDDELHARNIS.latitude, MIDDELHARNIS.longitude)
    assert pin[2] == "omgeving"


@pytest.mark.parametrize("kept", [THEIRS, "voorbeeldstraat 1, 3241ab Middelharnis"])
def test_an_address_that_stays_keeps_its_place(practice: Practice, kept: str) -> None:
    practice.deliver([service()])
    first, second = shown(set_address(practice, f"{kept}\n{OURS}"))
    assert (first.latitude, first.longitude) == (51.757, 4.165)
    assert (second.latitude, second.longitude) == (None, None)


def test_a_line_of_the_source_that_we_cannot_read_may_stay(practice: Practice) -> None:
    odd = replace(MIDDELHARNIS, street="Gebouw De Voorbeeld, achterom", house_number="")
    practice.deliver([service(locations=(odd,))])
    was = lines(practice.named(NAME))
    stored = set_address(practice, f"{was[0]}\n{OURS}")
    assert lines(stored) == [*was, OURS]
    assert shown(stored)[0] == odd


def test_an_offering_without_an_address_gets_one_and_emptying_it_takes_it_away(
    practice: Practice,
) -> None:
    practice.deliver([service(locations=())])
    assert lines(set_address(practice, OURS)) == [OURS]
    assert set_address(practice, " \n ").overlay == {}


def test_undo_gives_the_address_back_that_was_shown(practice: Practice) -> None:
    practice.deliver([service()])
    before = practice.content()
    set_address(practice, OURS)
    set_address(practice, "Voorbeeldweg 3, 3253 AA Ouddorp")
    assert practice.hand.undo() == "De aanpassing is teruggedraaid."
    assert lines(practice.named(NAME)) == [OURS]
    practice.hand.undo()
    assert practice.content() == before


def test_a_citizen_number_is_no_address(practice: Practice) -> None:
    practice.deliver([service()])
    with pytest.raises(PatientDataError):
        set_address(practice, f"{OURS}\nBSN 111222333")
    assert practice.named(NAME).overlay == {}


# --- confidential --------------------------------------------------------------------------------


def test_a_secret_address_cannot_be_changed_here(practice: Practice) -> None:
    practice.deliver([service(confidential_address=True)])
    with pytest.raises(OwnValueError, match="Alleen de bron past het aan"):
        set_address(practice, OURS)
    assert practice.named(NAME).overlay == {}


def test_a_secret_address_is_neither_told_nor_asked_for(practice: Practice) -> None:
    practice.deliver([service(confidential_address=True)])
    field = address_field(practice)
    assert field is not None
    assert (field.text, field.base_text) == ("geheim adres", "geheim adres")


def test_an_offering_whose_secret_address_we_do_not_have_has_no_field_for_it(
    practice: Practice,
) -> None:
    practice.deliver([service(confidential_address=True, locations=())])
    assert address_field(practice) is None


def test_our_address_goes_nowhere_once_the_source_calls_it_secret(
    practice: Practice, tmp_path: Path
) -> None:
    practice.deliver([service()])
    stored = set_address(practice, OURS)
    practice.deliver([service(confidential_address=True)])
    told = [*address_history(practice), address_field(practice)]
    assert "Voorbeeldkade" not in str(told)
    assert "Voorbeeldstraat" not in str(told)
    assert pins(practice) == ()
    path = tmp_path / "keuze.csv"
    export_selection(practice.db, practice.reference, [stored.id], path, with_practice_only=True)
    assert "Voorbeeldkade" not in path.read_text("utf-8-sig")
    assert "locations" in practice.named(NAME).overlay, "what a person entered is never lost"


def test_our_address_of_what_is_secret_now_is_not_shown_at_what_it_is_merged_with(
    practice: Practice,
) -> None:
    other = service(external_id="A-2", name="Voorbeeld aan huis", locations=())
    practice.deliver([service(), other])
    stored = set_address(practice, OURS)
    practice.deliver([service(confidential_address=True), other])
    first = practice.id_of(other.name)
    made = decide_pair(practice.db, practice.reference, first, stored.id, SameDecision.MERGED)
    assert shown(practice.named(other.name)) == ()
    undo_decision(practice.db, practice.reference, made)
    assert "locations" in practice.named(NAME).overlay, "what a person entered is never lost"


def test_our_address_does_not_go_along_with_what_may_become_secret_later(
    practice: Practice,
) -> None:
    other = service(external_id="A-2", name="Voorbeeld aan huis", locations=())
    practice.deliver([service(), other])
    stored = set_address(practice, OURS)
    first = practice.id_of(other.name)
    decide_pair(practice.db, practice.reference, first, stored.id, SameDecision.MERGED)
    practice.deliver([service(confidential_address=True), other])
    assert shown(practice.named(other.name)) == ()


def test_a_column_with_the_secret_street_stays_out_though_we_wrote_another_address_over_it(
    practice: Practice, tmp_path: Path
) -> None:
    practice.deliver([service(extra={"Bezoek": "Voorbeeldstraat (bel aan)", "Intern": "7"})])
    stored = set_address(practice, OURS)
    practice.deliver([service(confidential_address=True, extra={"Intern": "7"})])
    path = tmp_path / "keuze.csv"
    export_selection(practice.db, practice.reference, [stored.id], path, with_practice_only=True)
    text = path.read_text("utf-8-sig")
    assert "Intern" in text
    assert "Voorbeeldstraat" not in text
    assert "Voorbeeldkade" not in text


def test_what_only_the_practice_calls_secret_is_not_exported(
    practice: Practice, tmp_path: Path
) -> None:
    practice.deliver([service()])
    the_id = practice.id_of(NAME)
    practice.editor.put(the_id, "confidential_address", True)
    path = tmp_path / "keuze.csv"
    export_selection(practice.db, practice.reference, [the_id], path)
    assert "Voorbeeldstraat" not in path.read_text("utf-8-sig")


# --- deliveries ----------------------------------------------------------------------------------


def moved(*locations: Location) -> list[Service]:
    return [service(locations=locations)]


def outcome_of(practice: Practice, services: list[Service]) -> FieldOutcome:
    (one,) = practice.preview(services).items
    return next(c.outcome for c in one.changes if c.attribute == "locations")


def test_another_new_address_of_the_source_is_a_conflict_and_ours_stays(
    practice: Practice,
) -> None:
    practice.deliver([service()])
    set_address(practice, OURS)
    (one,) = practice.preview(moved(OUDDORP)).items
    change = next(c for c in one.changes if c.attribute == "locations")
    told = (change.before, change.after, change.own, change.outcome)
    theirs = "Voorbeeldweg 3, 3253 AA Ouddorp"
    assert told == (THEIRS, theirs, OURS, FieldOutcome.CONFLICT)
    practice.deliver(moved(OUDDORP))
    assert lines(practice.named(NAME)) == [OURS]


def test_who_chooses_for_the_source_sees_its_address_and_undo_brings_ours_back(
    practice: Practice,
) -> None:
    practice.deliver([service()])
    set_address(practice, OURS)
    (one,) = practice.preview(moved(OUDDORP)).items
    chosen = Choices(fields={(one.key, "locations"): Take.SOURCE})
    practice.deliver(moved(OUDDORP), choices=chosen)
    assert shown(practice.named(NAME)) == (OUDDORP,)
    practice.undo()
    assert lines(practice.named(NAME)) == [OURS]


def test_a_source_that_takes_our_address_over_agrees_and_says_where_it_is(
    practice: Practice,
) -> None:
    practice.deliver([service()])
    set_address(practice, OURS)
    agreed = Location("Voorbeeldkade", "12", "a", "3241 AC", "Middelharnis", 51.76, 4.17)
    assert outcome_of(practice, moved(agreed)) is FieldOutcome.AGREED
    practice.deliver(moved(agreed))
    assert practice.named(NAME).overlay == {}
    assert shown(practice.named(NAME)) == (agreed,)


def test_only_another_pin_at_the_source_is_no_question_and_moves_what_we_kept(
    practice: Practice,
) -> None:
    practice.deliver([service()])
    set_address(practice, f"{THEIRS}\n{OURS}")
    there = replace(MIDDELHARNIS, latitude=51.7575)
    assert outcome_of(practice, moved(there)) is FieldOutcome.OWN_KEPT
    practice.deliver(moved(there))
    assert [one.latitude for one in shown(practice.named(NAME))] == [51.7575, None]


def test_our_address_stays_as_long_as_the_source_says_nothing_new(practice: Practice) -> None:
    practice.deliver([service()])
    set_address(practice, OURS)
    practice.deliver([service(phone="0187-000999")])
    assert lines(practice.named(NAME)) == [OURS]


# --- reports -------------------------------------------------------------------------------------


def report(practice: Practice, text: str, *, take_over: bool) -> None:
    reporter = Reporter(practice.db, practice.reference)
    reporter.report(practice.id_of(NAME), "locations", text, "", take_over=take_over)


def test_a_reported_address_may_be_shown_at_once(practice: Practice) -> None:
    practice.deliver([service(locations=(MIDDELHARNIS, OUDDORP))])
    report(practice, f"{THEIRS}\n{OURS}", take_over=True)
    stored = practice.named(NAME)
    assert lines(stored) == [THEIRS, OURS]
    assert [one.latitude for one in shown(stored)] == [51.757, None]


def test_what_is_shown_must_be_an_address_what_is_only_told_need_not_be(
    practice: Practice,
) -> None:
    practice.deliver([service()])
    with pytest.raises(AddressTextError):
        report(practice, "verhuisd, bel de balie", take_over=True)
    report(practice, "verhuisd, bel de balie", take_over=False)
    assert len(Corrections(practice.db).all()) == 1
    assert practice.named(NAME).overlay == {}


def test_the_address_that_stands_there_is_no_correction(practice: Practice) -> None:
    practice.deliver([service()])
    with pytest.raises(Exception, match="staat er al zo"):
        report(practice, THEIRS, take_over=False)


def test_a_report_is_resolved_when_the_source_also_says_where_it_is(practice: Practice) -> None:
    practice.deliver([service()])
    report(practice, OURS, take_over=False)
    (one,) = Corrections(practice.db).all()
    with practice.db.writing():
        Corrections(practice.db).mark_sent([one.id])
    practice.deliver(moved(replace(MIDDELHARNIS, latitude=51.7575)))
    assert Corrections(practice.db).all()[0].verdict == Verdict.STILL_WRONG
    practice.deliver(
        moved(Location("Voorbeeldkade", "12", "A", "3241 AC", "Middelharnis", 51.76, 4.17))
    )
    assert Corrections(practice.db).all()[0].verdict == Verdict.RESOLVED
