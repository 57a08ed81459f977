"""Writing down an agreement: by keyboard, refused in place, kept and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.ui.agreements.desk import Subject
from socialekaart.ui.agreements.dialog import AgreementDialog
from tests.ui.agreements.bench import GRIP, PERSON, TODAY, Bench, day


def dialog(bench: Bench, name: str = GRIP, held: Agreement | None = None) -> AgreementDialog:
    subject = bench.subject(name) if name else Subject()
    made = AgreementDialog(
        bench.agreements,
        bench.background,
        subject,
        TODAY,
        held=held,
        organizations=bench.agreements.organizations(),
        opener=bench.opener,
    )
    made.saved.connect(lambda text: bench.said.append(("saved", text)))
    return bench.show(made)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(bench: Bench, wanted: QWidget) -> None:
    for _ in range(20):
        if focused() is wanted:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {wanted.accessibleName()}")


def test_an_agreement_is_made_by_keyboard_only(bench: Bench) -> None:
    made = dialog(bench)
    bench.qtbot.waitUntil(lambda: focused() is made.kind)
    QTest.keyClick(made.kind, Qt.Key.Key_Down)
    tab_to(bench, made.term)
    QTest.keyClicks(made.term, "2 weken")
    tab_to(bench, made.with_whom)
    QTest.keyClicks(made.with_whom, "Jeroen Voorbeeld")
    tab_to(bench, made.review_on)
    QTest.keyClicks(made.review_on, "1-5-2027")
    QTest.keyClick(made.review_on, Qt.Key.Key_Return)
    bench.settle()

    assert bench.said == [("saved", "De afspraak is bewaard.")]
    (line,) = bench.lines(GRIP)
    one = line.agreement
    assert (one.kind, one.term, one.with_whom) == (
        AgreementKind.FEEDBACK,
        "2 weken",
        "Jeroen Voorbeeld",
    )
    assert (one.agreed_on, one.review_on) == (TODAY, day("2027-05-01"))
    assert one.record_id == bench.id_of(GRIP)
    assert bench.desk.undo() == "De nieuwe afspraak is weer weg."
    assert bench.lines(GRIP) == ()


def test_an_agreement_can_be_with_the_whole_organisation(bench: Bench) -> None:
    made = dialog(bench)
    assert made.with_all.text() == "Heel Stichting Voorbeeld Eilanden"
    made.with_all.click()
    made.keep()
    bench.settle()
    (line,) = bench.lines(GRIP)
    assert (line.agreement.record_id, line.with_all) == ("", True)


def test_at_a_person_it_says_person(bench: Bench) -> None:
    assert dialog(bench, PERSON).only_this.text() == "Alleen deze persoon"


def test_without_an_offering_the_organisation_is_chosen_first(bench: Bench) -> None:
    made = dialog(bench, "")
    bench.qtbot.waitUntil(lambda: focused() is made.organization)
    completer = made.organization.completer()
    assert completer is not None
    model = completer.model()
    assert model is not None
    assert model.rowCount() == 3
    made.keep()
    bench.settle()
    assert "Kies met wie dit is afgesproken" in made.problem.text()
    made.organization.setText("Stichting Voorbeeld Eilanden")
    made.keep()
    bench.settle()
    assert len(bench.lines(GRIP)) == 1


def test_a_held_agreement_is_shown_and_changed(bench: Bench) -> None:
    given = Agreement(
        "",
        AgreementKind.WARM_HANDOVER,
        bench.id_of(GRIP),
        text="Samen bellen",
        term="1 week",
        with_whom="Fatima",
        agreed_on=day("2024-02-29"),
        review_on=day("2026-12-31"),
        document=r"\\server\map\ggz.docx",
    )
    bench.agreements.add(given)
    (line,) = bench.lines(GRIP)
    made = dialog(bench, held=line.agreement)
    assert made.agreement() == line.agreement
    made.with_whom.setText("Sjoerd")
    made.keep()
    bench.settle()
    assert bench.said == [("saved", "De afspraak is aangepast.")]
    assert bench.lines(GRIP)[0].agreement.with_whom == "Sjoerd"


def test_a_held_agreement_can_be_ended_there(bench: Bench) -> None:
    bench.agreements.add(Agreement("", AgreementKind.CONSULT, bench.id_of(GRIP)))
    made = dialog(bench, held=bench.lines(GRIP)[0].agreement)
    made.end.click()
    bench.settle()
    assert bench.said == [("saved", "De afspraak geldt niet meer.")]
    assert bench.lines(GRIP) == ()


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        pytest.param("review_on", "32-1-2027", "De datum ‘32-1-2027’ lezen we niet", id="date"),
        pytest.param("review_on", "1-1-2020", "Herzien kan pas na de afspraak", id="order"),
        pytest.param("document", "javascript:x", "geen document dat je kunt openen", id="link"),
        pytest.param("with_whom", "patiënt 123456782", "burgerservicenummer", id="bsn"),
    ],
)
def test_a_refusal_stands_where_one_types(
    bench: Bench, field: str, text: str, sentence: str
) -> None:
    made = dialog(bench)
    getattr(made, field).setText(text)
    made.keep()
    bench.settle()
    assert sentence in made.problem.text()
    assert made.isVisible()
    assert made.save.isEnabled()
    assert bench.lines(GRIP) == ()


def test_a_date_is_chosen_from_the_calendar_by_key(bench: Bench) -> None:
    made = dialog(bench)
    made.review_on.setText("1-5-2027")
    made.review_on.setFocus()
    QTest.keyClick(made.review_on, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert made.review_on.calendar.selectedDate() == QDate(2027, 5, 1)
    QTest.keyClick(made.review_on.calendar, Qt.Key.Key_Return)
    assert made.review_on.text() == "01-05-2027"


def test_only_a_document_can_be_opened(bench: Bench) -> None:
    made = dialog(bench)
    assert not made.opens.isEnabled()
    made.document.setText("javascript:alert(1)")
    assert not made.opens.isEnabled()
    made.document.setText("https://praktijk.example/a")
    made.opens.click()
    assert bench.opened == ["https://praktijk.example/a"]
    bench.opens = False
    made.opens.click()
    assert "gaat niet open" in made.problem.text()


def test_the_dialog_fits_a_small_screen_and_says_no_patients(bench: Bench) -> None:
    bench.agreements.add(Agreement("", AgreementKind.CONSULT, bench.id_of(GRIP)))
    made = dialog(bench, held=bench.lines(GRIP)[0].agreement)
    made.refuse("Een lange zin om te weigeren. " * 6)
    assert made.height() <= 700
