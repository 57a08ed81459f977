"""What we reported: how it stands, taking it back, the file, the e-mail and the folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from socialekaart.errors import UnwritableFileError
from socialekaart.services.deliveries.views import CorrectionState
from socialekaart.ui.deliveries.sources.corrections_view import CorrectionsView
from socialekaart.ui.deliveries.sources.opening import mail_url
from socialekaart.ui.deliveries.sources.view import CORRECTIONS, SourcesView
from tests.ui.deliveries.fake_sources_desk import GEMEENTE, REGIO, FakeSourcesDesk
from tests.ui.deliveries.sources_bench import Bench


def open_corrections(bench: Bench) -> tuple[SourcesView, CorrectionsView]:
    view = bench.sources()
    view.show_part(CORRECTIONS)
    bench.settle()
    return view, view.corrections


def chip(part: CorrectionsView, text: str) -> QPushButton:
    return next(b for b in part.findChildren(QPushButton) if b.text().startswith(text))


def test_the_source_with_most_to_send_comes_first(qtbot: QtBot) -> None:
    _, part = open_corrections(Bench(qtbot))

    assert part.source_name == GEMEENTE
    assert part.model.rowCount() == 5
    assert part.promise.text() == "2 meldingen staan klaar om te versturen."
    assert part.make.isEnabled()


def test_another_source_is_one_press_away_and_may_have_nothing_to_send(qtbot: QtBot) -> None:
    _, part = open_corrections(Bench(qtbot))

    chip(part, REGIO).click()

    assert part.model.rowCount() == 1
    assert not part.make.isEnabled()
    assert part.promise.text().startswith("Alles is verstuurd.")


def test_only_what_still_waits_can_be_withdrawn(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view, part = open_corrections(bench)
    states = []
    for row in range(part.model.rowCount()):
        part.view.setCurrentIndex(part.model.index(row, 0))
        states.append(part.withdraw.isEnabled())
    assert states == [True, True, True, False, False]

    part.view.setCurrentIndex(part.model.index(1, 0))
    part.withdraw.click()
    bench.settle()
    bench.settle()

    assert [line.id for line in bench.desk.reported] == ["m1", "m3", "m4", "m5", "m6"]
    assert view.bar.text == "Melding ingetrokken: openingstijden van Inloop geldzaken."
    assert part.view.currentIndex().row() == 1


def test_the_file_is_made_without_a_name_and_what_to_do_next_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    bench = Bench(qtbot)
    view, part = open_corrections(bench)
    view.set_practice_name("Praktijk Voorbeeld")
    part.make.click()
    dialog = part.dialog
    assert dialog.reporter.text() == "Praktijk Voorbeeld"
    assert not dialog.sign.isChecked()

    dialog.make.click()
    bench.settle()
    bench.settle()

    assert bench.desk.reporters == [""]
    assert dialog.done_title.text() == "2 meldingen opgeschreven"
    assert "een programma mag dat niet voor je doen" in dialog.how.text()
    assert part.promise.text().startswith("Alles is verstuurd.")

    dialog.mail.click()
    dialog.folder.click()
    assert bench.opened[0].startswith("mailto:socialekaart@gemeente.example?subject=")
    assert bench.opened[1] == QUrl.fromLocalFile(str(tmp_path)).toString()
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_the_practice_is_named_only_when_it_wants_to(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(qtbot)
    _, part = open_corrections(bench)
    part.ask_return_file()
    assert not part.dialog.reporter.isEnabled()

    part.dialog.sign.setChecked(True)
    part.dialog.reporter.setText("Praktijk Voorbeeld")
    part.dialog.write_to(tmp_path)
    bench.settle()

    assert bench.desk.reporters == ["Praktijk Voorbeeld"]


def test_without_an_address_there_is_no_mail_but_a_way_to_get_one(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = FakeSourcesDesk()
    desk.reported = [replace(desk.reported[0], source_name=REGIO)]
    bench = Bench(qtbot, desk)
    _, part = open_corrections(bench)
    part.ask_return_file()

    part.dialog.write_to(tmp_path)
    bench.settle()

    assert not part.dialog.mail.isVisible()
    assert "Vul bij ‘Instellen’ het e-mailadres" in part.dialog.how.text()


def test_a_folder_that_cannot_be_written_is_a_sentence_in_the_dialog(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(qtbot)
    _, part = open_corrections(bench)
    part.ask_return_file()
    bench.desk.raises = UnwritableFileError(tmp_path / "terugmelding.csv")

    part.dialog.write_to(tmp_path)
    bench.settle()

    assert "kan niet worden geschreven" in part.dialog.problem.text()
    assert part.dialog.make.isEnabled()
    assert bench.desk.reported[0].state == CorrectionState.OPEN


def test_a_computer_without_a_mail_program_is_told_the_address(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(qtbot)
    _, part = open_corrections(bench)
    part._opener = lambda _url: False
    part.ask_return_file()
    part.dialog.write_to(tmp_path)
    bench.settle()

    part.dialog.mail.click()

    assert "socialekaart@gemeente.example" in part.dialog.how.text()


def test_nothing_reported_yet_teaches_how_to(qtbot: QtBot) -> None:
    _, part = open_corrections(Bench(qtbot, FakeSourcesDesk(reported=[])))

    assert part.empty.isVisible()
    assert part.empty.title == "Niets gemeld aan een bron"


@pytest.mark.parametrize("text", ["", "https://voorbeeld.example", "file:///etc/passwd", "x"])
def test_only_a_draft_is_opened_as_mail(text: str) -> None:
    assert mail_url(text) is None
