"""How agreements and wrong doors are worded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialekaart.domain.agreements import Agreement, AgreementKind, Review
from socialekaart.domain.wrong_door import WrongDoor
from socialekaart.services.agreements.views import AgreementLine, DoorStep, DoorView
from socialekaart.ui.agreements import door_words, wording
from socialekaart.ui.agreements.document import document_url
from socialekaart.ui.words import Told
from tests.ui.agreements.bench import TODAY, day

FULL = Agreement(
    id="1",
    kind=AgreementKind.RETURN_WITHOUT_WAIT,
    record_id="r1",
    with_whom="Jeroen, regiebehandelaar",
    agreed_on=day("2026-05-03"),
    review_on=day("2027-05-01"),
)
LABELS = {"financien": "Geld en schulden", "wonen": "Wonen"}
REPORT = WrongDoor("w", "r1", ("financien",), "", "r2", "Geldwinkel", day("2026-11-03"))


def line(review: Review = Review.LATER, **values: object) -> AgreementLine:
    one = replace(FULL, **values)  # type: ignore[arg-type]  # a factory of many types
    about = one.organization or "Grip op je geld"
    is_of_all = not one.record_id
    return AgreementLine(one, about, is_of_all, due=review is Review.DUE, review=review)


def step(name: str, record_id: str = "", **values: object) -> DoorStep:
    made = DoorStep(record_id, name)
    return replace(made, **values)  # type: ignore[arg-type]  # a factory of many types


OURS = step(
    "Geldwinkel",
    "r2",
    told_by_us=True,
    reported_on=day("2026-11-03"),
    domains=("financien",),
)


def test_an_agreement_is_told_in_one_line() -> None:
    told = f"{wording.title(FULL)} · {wording.details(line())}"
    assert told == (
        "Terugkeer zonder wachtlijst · met Jeroen, regiebehandelaar · sinds 3 mei 2026"
        " · herzien voor 1 mei 2027"
    )


def test_one_with_the_whole_organisation_says_so() -> None:
    told = wording.details(line(record_id="", organization="Voorbeeld ggz", with_whom=""))
    assert told.startswith("voor heel Voorbeeld ggz · sinds")


@pytest.mark.parametrize("term", ["2 weken", "binnen 2 weken", "Binnen  2 weken"])
def test_a_term_is_told_once_however_it_was_typed(term: str) -> None:
    feedback = line(kind=AgreementKind.FEEDBACK, term=term)
    assert wording.title(feedback.agreement) == "Terugkoppeling binnen 2 weken"
    assert [told.text for told in wording.decision_words([feedback])] == [
        "Koppelt terug binnen 2 weken"
    ]


def test_every_kind_has_a_name() -> None:
    assert len({wording.kind(kind) for kind in AgreementKind}) == len(AgreementKind)


def test_what_is_to_be_reviewed_is_said_in_words() -> None:
    due, soon = wording.review(line(Review.DUE)), wording.review(line(Review.SOON))
    assert due == Told("Te herzien sinds 1 mei 2027", warn=True)
    assert soon == Told("Binnenkort herzien: voor 1 mei 2027")
    assert wording.review(line()) is None


def test_only_what_decides_is_said_where_one_decides() -> None:
    feedback = line(Review.DUE, kind=AgreementKind.FEEDBACK)
    again = line(kind=AgreementKind.FEEDBACK, term="6 weken")
    lines = [feedback, again, line(kind=AgreementKind.CONSULT), line()]
    assert wording.decision_words(lines) == (
        Told("Terugkeer zonder wachtlijst"),
        Told("Koppelt terug (te herzien)", warn=True),
    )
    assert wording.decision_words([]) == ()


def test_a_report_is_told_with_its_question_and_its_day() -> None:
    view = DoorView((replace(REPORT, reason="zakelijk"),), ((replace(OURS, reason="zakelijk"),),))
    (block,) = door_words.blocks(view, "", LABELS, TODAY)
    assert block.question == "Geld en schulden: zakelijk · door ons gemeld 3 november"
    assert [one.name for one in block.chains[0]] == ["Geldwinkel"]


def test_what_the_source_says_stands_below_what_we_found() -> None:
    view = DoorView((REPORT,), ((OURS,), (step("Loket"),)))
    ours, theirs = door_words.blocks(view, "Ondernemers", LABELS, TODAY)
    assert ours.report == REPORT
    assert theirs.question == "Ondernemers"
    assert [chain[0].name for chain in theirs.chains] == ["Loket"]


def test_a_report_whose_way_leads_back_still_names_who_was_said_to_take_it() -> None:
    (block,) = door_words.blocks(DoorView((REPORT,)), "", LABELS, TODAY)
    assert [one.name for one in block.chains[0]] == ["Geldwinkel"]
    unknown = replace(REPORT, instead_id="", instead_name="")
    (block,) = door_words.blocks(DoorView((unknown,)), "", LABELS, TODAY)
    assert block.chains == ()


def test_what_sources_say_far_away_is_left_out_but_not_before_what_we_found() -> None:
    far = tuple(step(name) for name in "ABC")
    ours = (step("A"), step("B"), step("C", told_by_us=True), step("D"))
    blocks = door_words.blocks(DoorView(chains=(far, ours)), "x", LABELS, TODAY)
    assert ["".join(s.name for s in chain) for chain in blocks[0].chains] == ["AB", "ABC"]


def test_the_next_door_says_for_whom_it_is_not() -> None:
    told = door_words.further(step("X", reason="Jongeren onder de 18 jaar."), LABELS)
    assert told == "Daar niet voor jongeren onder de 18 jaar? Dan bij"
    told = door_words.further(step("X", domains=("wonen",)), LABELS)
    assert told == "Daar niet voor wonen? Dan bij"
    assert door_words.further(step("X"), LABELS) == "of anders bij"


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("Jongeren", "jongeren"),
        ("Wmo-hulp", "wmo-hulp"),
        ("Wmo en meer", "Wmo en meer"),
        ("GGZ-klachten", "GGZ-klachten"),
        ("18-plussers", "18-plussers"),
        ("", ""),
    ],
)
def test_abbreviations_keep_their_capital(text: str, lowered: str) -> None:
    assert door_words.lower_first(text) == lowered


def test_a_loop_we_found_is_a_warning_and_that_of_sources_is_not() -> None:
    sure = (step("A"), step("B", told_by_us=True), step("A"))
    maybe = (step("A"), step("C"), step("A"))
    assert door_words.loop_words(sure) == "Let op: dit verwijst naar elkaar terug: A → B → A"
    assert door_words.loop_words(maybe).endswith("kijk voor wie elk is: A → C → A")
    assert door_words.worth_telling([maybe, sure]) == [sure]
    assert door_words.worth_telling([maybe, maybe]) == [maybe]
    assert door_words.worth_telling([]) == []


def test_the_longer_way_round_by_the_same_report_is_not_told_too() -> None:
    back = step("A", told_by_us=True)
    short, long = (step("A"), step("B"), back), (step("A"), step("C"), step("B"), back)
    assert door_words.worth_telling([long, short]) == [short]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://praktijk.example/a?b=1", "https://praktijk.example/a?b=1"),
        (r"\\server\map\ggz #1.docx", "file://server/map/ggz %231.docx"),
        ("/srv/map/ggz.docx", "file:///srv/map/ggz.docx"),
        ("file://server/map/ggz.docx", "file://server/map/ggz.docx"),
    ],
)
def test_a_document_is_opened_as_an_address(text: str, url: str) -> None:
    made = document_url(text)
    assert made is not None
    assert made.toString() == url


def test_no_document_has_no_address() -> None:
    assert document_url("") is None
    assert document_url("javascript:alert(1)") is None
