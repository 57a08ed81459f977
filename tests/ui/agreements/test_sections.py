"""Agreements and doors at an offering: what stands there and what its buttons ask."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QWidget

from socialekaart.domain.agreements import Agreement, AgreementKind
from socialekaart.services.agreements.views import DoorReport
from socialekaart.ui.agreements.desk import Subject
from socialekaart.ui.agreements.dialog import AgreementDialog
from socialekaart.ui.agreements.door_dialog import WrongDoorDialog
from socialekaart.ui.agreements.doors import DoorsSection
from socialekaart.ui.agreements.section import AgreementsSection
from tests.ui.agreements.bench import GRIP, LOKET, NOW, TODAY, Bench, day


def texts(widget: QWidget) -> str:
    labels = [part.text() for part in widget.findChildren(QLabel) if part.isVisibleTo(widget)]
    links = [part.accessibleName() or part.text() for part in widget.findChildren(QPushButton)]
    return "\n".join((*labels, *links))


def named(widget: QWidget, name: str) -> QAbstractButton:
    found = widget.findChildren(QAbstractButton)
    return next(part for part in found if name in (part.accessibleName(), part.text()))


def agreements(bench: Bench) -> AgreementsSection:
    section = AgreementsSection(bench.lines(GRIP))
    section.resize(420, 400)
    return bench.show(section)


def doors(bench: Bench, name: str = GRIP) -> DoorsSection:
    section = DoorsSection(bench.desk.domains())
    section.show_doors(bench.doors(name), TODAY, "Ondernemers")
    section.resize(420, 400)
    return bench.show(section)


def add(bench: Bench, **values: object) -> str:
    usual: dict[str, object] = {"id": "", "kind": AgreementKind.FEEDBACK, "term": "2 weken"}
    if "organization" not in values:
        usual["record_id"] = bench.id_of(GRIP)
    return bench.agreements.add(Agreement(**(usual | values)))  # type: ignore[arg-type]  # many types


def test_the_section_tells_each_agreement_and_which_is_due(bench: Bench) -> None:
    add(bench, review_on=day("2026-11-01"), text="Altijd per brief")
    add(bench, organization="Stichting Voorbeeld Eilanden", kind=AgreementKind.CONSULT)
    shown = texts(agreements(bench))
    assert "Terugkoppeling binnen 2 weken" in shown
    assert "Altijd per brief" in shown
    assert "Te herzien sinds 1 november 2026" in shown
    assert "voor heel Stichting Voorbeeld Eilanden" in shown


def test_what_was_typed_is_text_and_never_markup(bench: Bench) -> None:
    add(bench, with_whom="<b>Jeroen</b>")
    assert "&lt;b&gt;Jeroen" in agreements(bench).lines[0].words.text()


def test_a_section_without_agreements_offers_to_make_one(bench: Bench) -> None:
    section = agreements(bench)
    with bench.qtbot.waitSignal(section.addWanted):
        section.add.setFocus()
        QTest.keyClick(section.add, Qt.Key.Key_Space)
    assert section.lines == []


def test_the_menu_offers_what_the_buttons_do(bench: Bench) -> None:
    add(bench, document="https://praktijk.example/a")
    (row,) = agreements(bench).lines
    assert [action.text() for action in row.menu().actions()] == [
        "Kopieer",
        "Open het document",
        "Aanpassen…",
        "Geldt niet meer",
    ]


def test_an_agreement_is_changed_ended_and_its_document_opened(bench: Bench) -> None:
    add(bench, document="https://praktijk.example/a")
    section = agreements(bench)
    actions = bench.actions(section)
    actions.serve(section, bench.subject(GRIP))
    (row,) = section.lines

    row.document.click()
    assert bench.opened == ["https://praktijk.example/a"]
    bench.opens = False
    row.document.click()
    assert bench.said == [
        ("told", "Dit document gaat niet open. Controleer het adres, of je netwerk.")
    ]

    row.pencil.click()
    assert isinstance(actions.dialog, AgreementDialog)
    assert actions.dialog.term.text() == "2 weken"
    actions.dialog.reject()

    row.stop.click()
    bench.settle()
    assert bench.said[-1] == ("changed", "De afspraak geldt niet meer.")
    assert bench.lines(GRIP) == ()


def test_ending_twice_says_why_it_cannot(bench: Bench) -> None:
    add(bench)
    section = agreements(bench)
    actions = bench.actions(section)
    (line,) = bench.lines(GRIP)
    actions.end(line)
    actions.end(line)
    bench.settle()
    assert [name for name, _ in bench.said] == ["changed", "failed"]


def test_doors_tell_who_does_take_it_and_open_it(bench: Bench) -> None:
    report = DoorReport(bench.id_of(GRIP), ("financien",), "", bench.id_of(LOKET))
    bench.agreements.report_door(report, day("2026-11-03"))
    section = doors(bench)
    shown = texts(section)
    assert "Geld en schulden · door ons gemeld 3 november" in shown
    assert "0181-000 123" in shown
    assert "Ondernemers" in shown
    assert "Zelfstandigenloket Voorbeeld" in shown
    with bench.qtbot.waitSignal(section.serviceWanted) as wanted:
        named(section, LOKET).click()
    assert wanted.args == [bench.id_of(LOKET)]


def test_desks_that_send_to_each_other_are_a_warning(bench: Bench) -> None:
    for name, other in ((GRIP, LOKET), (LOKET, GRIP)):
        report = DoorReport(bench.id_of(name), ("financien",), "", bench.id_of(other))
        bench.agreements.report_door(report, TODAY)
    warning = f"Let op: dit verwijst naar elkaar terug: {GRIP} → {LOKET} → {GRIP}"
    assert warning in texts(doors(bench))


def test_who_does_take_it_may_be_unknown(bench: Bench) -> None:
    bench.agreements.report_door(DoorReport(bench.id_of(GRIP), ("wonen",)), TODAY)
    assert "Nog niet bekend wie dit wel aanneemt." in texts(doors(bench))


def test_a_report_is_taken_back(bench: Bench) -> None:
    bench.agreements.report_door(DoorReport(bench.id_of(GRIP), ("wonen",)), TODAY)
    section = doors(bench)
    bench.actions(section).serve_doors(section, bench.subject(GRIP))
    name = "Niet voor Wonen · door ons gemeld 23 november: klopt niet meer"
    named(section, name).click()
    bench.settle()
    assert bench.said == [("changed", "De melding ‘niet hier’ is weg.")]
    assert bench.doors(GRIP).ours == ()


def test_the_doors_ask_for_a_report_with_the_question_that_was_searched(bench: Bench) -> None:
    section = doors(bench)
    actions = bench.actions(section)
    actions.serve_doors(section, bench.subject(GRIP), ("financien",))
    section.report.click()
    assert isinstance(actions.dialog, WrongDoorDialog)
    assert actions.dialog.domains["financien"].isChecked()
    actions.dialog.reject()


def test_long_texts_wrap_instead_of_widening_the_detail(bench: Bench) -> None:
    add(bench, with_whom="Voorbeeld " * 30, text="Toelichting " * 40)
    report = DoorReport(bench.id_of(GRIP), ("financien",), "reden " * 30, bench.id_of(LOKET))
    bench.agreements.report_door(report, TODAY)
    for section in (agreements(bench), doors(bench)):
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(section)
        area.resize(340, 500)
        bench.show(area)
        assert section.width() <= 340


def test_dialogs_begin_with_the_words_of_the_moment(bench: Bench) -> None:
    over = bench.show(QWidget())
    actions = bench.actions(over)
    actions.add(Subject())
    bench.settle()
    assert isinstance(actions.dialog, AgreementDialog)
    assert actions.dialog.agreed_on.text() == f"{NOW:%d-%m-%Y}"
    actions.dialog.reject()
