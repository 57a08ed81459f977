"""‘Niet hier’: by keyboard, with who does take it; refused in place, taken back as one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from socialekaart.ui.agreements.desk import Subject
from socialekaart.ui.agreements.door_dialog import WrongDoorDialog
from tests.ui.agreements.bench import GRIP, LOKET, NOW, Bench


def dialog(
    bench: Bench, subject: Subject | None = None, suggested: tuple[str, ...] = ()
) -> WrongDoorDialog:
    made = WrongDoorDialog(
        bench.agreements,
        bench.desk,
        bench.background,
        lambda: NOW,
        subject or bench.subject(GRIP),
        suggested=suggested,
    )
    made.reported.connect(lambda text, new: bench.said.append((text, new)))
    return bench.show(made)


def choices(made: WrongDoorDialog) -> list[str]:
    return [made.choices.item(row).text() for row in range(made.choices.count())]


def type_instead(bench: Bench, made: WrongDoorDialog, text: str) -> None:
    made.instead.setFocus()
    QTest.keyClicks(made.instead, text)
    bench.settle()


def test_a_wrong_door_is_reported_by_keyboard_only(bench: Bench) -> None:
    made = dialog(bench)
    first = made.domains["wonen"]
    bench.qtbot.waitUntil(lambda: QApplication.focusWidget() is first)
    QTest.keyClick(first, Qt.Key.Key_Space)
    for _ in range(len(made.domains)):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is made.reason
    QTest.keyClicks(made.reason, "alleen urgentie")
    QTest.keyClick(made.reason, Qt.Key.Key_Tab)
    QTest.keyClicks(made.instead, "geldw")
    bench.settle()
    assert choices(made)[0] == f"{LOKET} · Voorbeeld Geldwinkel"
    QTest.keyClick(made.instead, Qt.Key.Key_Return)
    bench.settle()

    text = "Gemeld: niet hier. Je verstuurt het bij Leveringen, onder Meldingen."
    assert bench.said == [(text, True)]
    (ours,) = bench.doors(GRIP).ours
    assert (ours.domains, ours.reason) == (("wonen",), "alleen urgentie")
    assert (ours.instead_id, ours.instead_name) == (bench.id_of(LOKET), LOKET)
    assert ours.reported_on == NOW.date()
    bench.desk.undo()
    assert bench.doors(GRIP).ours == ()


def test_it_says_to_write_nothing_about_the_patient(bench: Bench) -> None:
    made = dialog(bench)
    assert "Schrijf niets over de patiënt." in made.never.text()
    assert "Wie de gegevens bijhoudt leest dit ook." in made.never.text()
    assert GRIP in [part.text() for part in made.findChildren(QLabel)]


def test_nobody_knows_is_an_answer(bench: Bench) -> None:
    made = dialog(bench, suggested=("wonen",))
    assert choices(made) == ["Weet ik niet"]
    made.report()
    bench.settle()
    (ours,) = bench.doors(GRIP).ours
    assert (ours.instead_id, ours.instead_name) == ("", "")


def test_a_name_that_is_not_found_can_be_given_as_it_is(bench: Bench) -> None:
    made = dialog(bench, suggested=("wonen",))
    bench.qtbot.waitUntil(lambda: QApplication.focusWidget() is made.instead)
    type_instead(bench, made, "Qwxz  balie")
    assert choices(made) == ["Alleen de naam: Qwxz balie", "Weet ik niet"]
    made.report()
    bench.settle()
    assert bench.doors(GRIP).ours[0].instead_name == "Qwxz balie"


def test_the_list_is_walked_from_the_field(bench: Bench) -> None:
    made = dialog(bench)
    type_instead(bench, made, "geldw")
    for _ in range(5):
        QTest.keyClick(made.instead, Qt.Key.Key_Down)
    assert made.chosen == ("", "")
    QTest.keyClick(made.instead, Qt.Key.Key_Up)
    assert made.chosen == ("", "geldw")
    made.instead.clear()
    made.instead.textEdited.emit("")
    assert choices(made) == ["Weet ik niet"]
    assert made.send.isEnabled()


def test_the_offering_itself_is_no_answer(bench: Bench) -> None:
    made = dialog(bench)
    type_instead(bench, made, "grip op je geld")
    assert not any(GRIP in text for text in choices(made)[:-2])


def test_without_a_question_it_is_refused_in_place(bench: Bench) -> None:
    made = dialog(bench)
    made.report()
    bench.settle()
    assert made.problem.text() == "Kies waar de vraag over ging, of schrijf het kort op."
    assert made.isVisible()
    assert made.height() <= 700


def test_a_citizen_number_is_refused_in_place(bench: Bench) -> None:
    made = dialog(bench, suggested=("wonen",))
    made.reason.setText("patiënt 123456782")
    made.report()
    bench.settle()
    assert "burgerservicenummer" in made.problem.text()
    assert bench.doors(GRIP).ours == ()


def test_the_same_again_says_that_nothing_changed(bench: Bench) -> None:
    for _ in range(2):
        dialog(bench, suggested=("wonen",)).report()
        bench.settle()
    assert bench.said[-1] == ("Dit was al zo gemeld. Er is niets veranderd.", False)
    assert len(bench.doors(GRIP).ours) == 1


def test_the_practice_s_own_offering_has_no_source_to_read_it(bench: Bench) -> None:
    subject = bench.subject(GRIP)
    own = Subject(subject.record_id, subject.name, subject.organization)
    made = dialog(bench, own, ("wonen",))
    assert "leest dit ook" not in made.never.text()
    made.report()
    bench.settle()
    assert bench.said == [("Bewaard: niet hier. Het staat nu bij dit aanbod.", True)]
