"""A year of one municipality and one practice: five deliveries, and life in between.

The files are as a person keeps them in Dutch Excel. Names change, ids move, rows are forgotten,
somebody leaves. At the end every fact of the practice must still be there, at the right place.
"""

from __future__ import annotations

from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.services.deliveries.previewing import preview_delivery
from socialekaart.services.deliveries.views import Choices, Outcome, Preview, Question, Take
from tests.services.deliveries.conftest import Practice, item, some

SERVICES = "aanbod_id;naam;aanbieder;domeinen;gemeente;postcode;plaats;telefoon;kosten;Wijkteamcode"
CONTACTS = (
    "contact_id;naam;functie;organisatie;soort;domeinen;werkgebied_soort;werkgebied;"
    "telefoon_direct;werkdagen"
)
WELZIJN = "Stichting Welzijn Voorbeeld"
TOWN = "Goeree-Overflakkee"
LIBRARY = "Bieb Voorbeeld"
DEBTS = f"aanspreekpunt;financien;gemeente;{TOWN}"

JANUARY = (
    f"""{SERVICES}
A-1;Grip op je geld;{WELZIJN};financien;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-2;Inloop Dirksland;{WELZIJN};sociaal-netwerk;{TOWN};3247 AB;Dirksland;0187-000100;gratis;W2
A-3;Maatjes voor ouderen;{WELZIJN};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-4;Rouwgroep;{WELZIJN};zingeving;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
;Taalcafé;{LIBRARY};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000200;gratis;W1
""",
    f"""{CONTACTS}
C-1;Marijke Voorbeeld;consulent;Gemeente Voorbeeld;{DEBTS};06-00001234;ma di
C-2;Wijkteam Noord;;Gemeente Voorbeeld;voordeur;;gemeente;{TOWN};0187-000300;ma di wo do vr
""",
)
"""The first: five offerings and two to call."""

MARCH = (
    f"""{SERVICES}
A-1;Aanloophuis;{WELZIJN};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-2;Grip op je geld;{WELZIJN};financien;{TOWN};3241 AB;Middelharnis;0187-000111;;W1
A-3;Inloop Dirksland;{WELZIJN};sociaal-netwerk;{TOWN};3247 AB;Dirksland;0187-000100;gratis;W2
A-4;Maatjes voor ouderen;{WELZIJN};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-5;Rouwgroep;{WELZIJN};zingeving;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-6;Taalcafe;{LIBRARY};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000200;gratis;W1
""",
    None,
)
"""A row was put in at the top, so that all ids moved; one phone number is new."""

MAY = (
    f"""{SERVICES}
A-1;Aanloophuis;{WELZIJN};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-2;Budgetcoach Eilanden;{WELZIJN};financien;{TOWN};3241 AB;Middelharnis;0187-000111;;W1
A-3;Inloop Dirkslandt;{WELZIJN};sociaal-netwerk;{TOWN};3247 AB;Dirksland;0187-000100;gratis;W9
A-5;Rouwgroep;{WELZIJN};verzonnen;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-6;Taalcafe;{LIBRARY};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000200;gratis;W1
""",
    f"""{CONTACTS}
C-1;Jan Voorbeeld;consulent;Gemeente Voorbeeld;{DEBTS};06-00001234;wo do
C-2;Wijkteam Noord;;Gemeente Voorbeeld;voordeur;;gemeente;{TOWN};0187-000300;ma di wo do vr
""",
)
"""A new name, a typing error, a forgotten row, a faulty one; and Marijke has left."""

SEPTEMBER = (
    f"""{SERVICES}
A-1;Aanloophuis;{WELZIJN};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-2;Budgetcoach Eilanden;{WELZIJN};financien;{TOWN};3241 AB;Middelharnis;0187-000199;;W1
A-3;Inloop Dirksland;{WELZIJN};sociaal-netwerk;{TOWN};3247 AB;Dirksland;0187-000100;gratis;W9
;Maatje voor ouderen;{WELZIJN};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000100;;W1
A-5;Rouwgroep;{WELZIJN};zingeving;{TOWN};3241 AB;Middelharnis;0187-000100;een tientje;W1
A-6;Taalcafe voor iedereen;{LIBRARY};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;;gratis;W1
""",
    None,
)
"""The forgotten row is back, without its id and misspelt; a number changed that was ours too."""

NOVEMBER = (
    f"""{SERVICES.replace("Wijkteamcode", "Wijkteamcode;verwijderd")}
A-1;Aanloophuis;{WELZIJN};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000100;;W1;ja
A-2;Budgetcoach Eilanden;{WELZIJN};financien;{TOWN};3241 AB;Middelharnis;0187-000555;;W1;
A-3;Inloop Dirksland;{WELZIJN};sociaal-netwerk;{TOWN};3247 AB;Dirksland;0187-000100;gratis;W9;
A-4;Maatje voor ouderen;{WELZIJN};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;0187-000100;;W1;
A-6;Taalcafe voor iedereen;{LIBRARY};sociaal-netwerk;{TOWN};3241 AB;Middelharnis;;gratis;W1;
""",
    f"""{CONTACTS}
C-1;Jan Voorbeeld;consulent;Gemeente Voorbeeld;{DEBTS};06-00001234;wo do
""",
)
"""One is deleted by name of the law, one forgotten, and the front door is gone."""


def files(practice: Practice, texts: tuple[str, str | None]) -> list[Path]:
    """Save the texts as Dutch Excel does: Windows-1252, semicolons, CRLF."""
    made = []
    for name, text in zip(("aanbod.csv", "contactpersonen.csv"), texts, strict=True):
        if text is not None:
            made.append(practice.folder / name)
            made[-1].write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    return made


def preview(practice: Practice, texts: tuple[str, str | None]) -> Preview:
    return preview_delivery(practice.db, practice.reference, practice.order(files(practice, texts)))


def deliver(
    practice: Practice, texts: tuple[str, str | None], choices: Choices | None = None
) -> dict[str, int]:
    shown = preview(practice, texts)
    paths = files(practice, texts)
    done = practice.apply(paths, choices=choices or Choices(), checksum=shown.checksum)
    return some(done.counts)


def winter(practice: Practice) -> None:
    """The first delivery, and what the practice makes of it."""
    assert deliver(practice, JANUARY) == {"new": 7}
    practice.note("Grip op je geld", "Vraag naar het spreekuur op dinsdag")
    practice.note("Inloop Dirksland", "Achterom lopen")
    practice.note("Maatjes voor ouderen", "Wachtlijst, eerst bellen")
    practice.note("Rouwgroep", "Twee keer per jaar")
    practice.note("Taalcafé", "Ook voor NT1")
    marijke = practice.note("Marijke Voorbeeld", "Denkt graag mee")
    practice.roster.choose("financien", "", marijke)
    practice.editor.set_own_value(practice.id_of("Rouwgroep"), "fees", "een tientje")


def spring(practice: Practice) -> None:
    """Ids that moved; the practice gives its own number for the budget coach."""
    assert deliver(practice, MARCH) == {"new": 1, "changed": 5}
    assert practice.named("Rouwgroep").external_id == "A-5"
    grip = practice.id_of("Grip op je geld")
    practice.editor.set_own_value(grip, "phone", "0187-000177")
    practice.report("Grip op je geld", "phone", "0187-000111", "0187-000555")


def summer(practice: Practice) -> None:
    """Somebody left: the practice is told what hangs on it, and chooses anew."""
    shown = preview(practice, MAY)
    jan = item(shown, "Jan Voorbeeld")
    assert (jan.outcome, jan.question) == (Outcome.NEW, Question.SAME)
    forgotten = item(shown, "Maatjes voor ouderen")
    assert (forgotten.outcome, forgotten.affected.notes) == (Outcome.ABSENT, 1)
    assert item(shown, "Budgetcoach Eilanden").reason == "zelfde id A-2"
    counts = deliver(practice, MAY)
    assert counts == {"changed": 2, "unchanged": 3, "rejected": 1, "absent": 2, "new": 1}
    assert practice.states(RecordKind.CONTACT)["Marijke Voorbeeld"] == "absent"
    practice.note("Jan Voorbeeld", "Opvolger van Marijke")
    practice.roster.choose("financien", "", practice.id_of("Jan Voorbeeld"))


def autumn(practice: Practice) -> None:
    """A conflict and a lookalike: both are asked, and answered."""
    shown = preview(practice, SEPTEMBER)
    by_name = {one.name: one for one in shown.to_choose}
    assert set(by_name) == {"Budgetcoach Eilanden"}
    (number,) = by_name["Budgetcoach Eilanden"].conflicts
    assert (number.before, number.after, number.own) == (
        "0187-000111",
        "0187-000199",
        "0187-000177",
    )
    (verdict,) = shown.corrections
    assert verdict.state.value == "changed_otherwise"
    choices = Choices(fields={(by_name["Budgetcoach Eilanden"].key, "phone"): Take.OWN})
    counts = deliver(practice, SEPTEMBER, choices)
    assert counts == {"changed": 4, "unchanged": 1, "returned": 1}


def late_autumn(practice: Practice) -> None:
    """What is deleted or forgotten takes nothing of the practice with it."""
    shown = preview(practice, NOVEMBER)
    assert item(shown, "Rouwgroep").affected.notes == 1
    assert [one.state.value for one in shown.corrections] == ["resolved"]
    counts = deliver(practice, NOVEMBER)
    assert counts == {"deleted": 1, "changed": 2, "unchanged": 3, "absent": 2}


NOTES = {
    "Budgetcoach Eilanden": "Vraag naar het spreekuur op dinsdag",
    "Inloop Dirksland": "Achterom lopen",
    "Maatje voor ouderen": "Wachtlijst, eerst bellen",
    "Rouwgroep": "Twee keer per jaar",
    "Taalcafe voor iedereen": "Ook voor NT1",
    "Marijke Voorbeeld": "Denkt graag mee",
    "Jan Voorbeeld": "Opvolger van Marijke",
}


def test_after_five_deliveries_every_fact_of_the_practice_is_still_there(
    practice: Practice,
) -> None:
    for season in (winter, spring, summer, autumn, late_autumn):
        season(practice)

    assert practice.notes() == NOTES
    assert practice.states() == {
        "Budgetcoach Eilanden": "delivered",
        "Inloop Dirksland": "delivered",
        "Maatje voor ouderen": "delivered",
        "Rouwgroep": "absent",
        "Taalcafe voor iedereen": "delivered",
        "Aanloophuis": "deleted",
    }
    assert practice.states(RecordKind.CONTACT) == {
        "Marijke Voorbeeld": "absent",
        "Wijkteam Noord": "absent",
        "Jan Voorbeeld": "delivered",
    }
    assert practice.named("Budgetcoach Eilanden").overlay["phone"] == "0187-000177"
    assert (practice.named("Inloop Dirksland").base or {})["extra"] == {"Wijkteamcode": "W9"}
    chosen = practice.db.rows("SELECT contact_id, ended_at IS NULL FROM assignment ORDER BY since")
    assert [tuple(row) for row in chosen] == [
        (practice.id_of("Marijke Voorbeeld"), 0),
        (practice.id_of("Jan Voorbeeld"), 1),
    ]


def test_the_same_year_taken_back_step_by_step_leaves_what_the_practice_wrote(
    practice: Practice,
) -> None:
    done = []
    for season in (winter, spring, summer, autumn, late_autumn):
        season(practice)
        done.append(practice.last)
    for delivery_id in reversed(done):
        practice.undo(delivery_id)
    assert practice.notes() == {
        "Grip op je geld": NOTES["Budgetcoach Eilanden"],
        "Inloop Dirksland": NOTES["Inloop Dirksland"],
        "Maatjes voor ouderen": NOTES["Maatje voor ouderen"],
        "Rouwgroep": NOTES["Rouwgroep"],
        "Taalcafé": NOTES["Taalcafe voor iedereen"],
        "Marijke Voorbeeld": NOTES["Marijke Voorbeeld"],
        "Jan Voorbeeld": NOTES["Jan Voorbeeld"],
    }
    assert set(practice.states().values()) == {"absent"}
    assert practice.named("Rouwgroep").overlay["fees"] == "een tientje"
