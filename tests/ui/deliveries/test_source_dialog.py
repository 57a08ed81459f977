"""Setting up a source: what belongs to which kind, what is refused, and what is promised."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from socialekaart.services.deliveries.views import SourceKind, SourceSettings
from socialekaart.ui.deliveries.sources.source_dialog import SourceDialog
from tests.ui.deliveries.fake_sources_desk import GEMEENTE
from tests.ui.deliveries.sources_bench import Bench


def open_dialog(bench: Bench, source_id: str = "") -> SourceDialog:
    known = {c.id: c.settings for c in bench.desk.cards}
    dialog = SourceDialog(bench.desk, bench.aside, source_id, known.get(source_id))
    bench.qtbot.addWidget(dialog, before_close_func=lambda _dialog: bench.stop())
    dialog.open()
    return dialog


def test_a_new_source_is_made_by_keyboard_alone(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    dialog = open_dialog(bench)

    QTest.keyClicks(dialog.name, "Gemeente Voorbeeld")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    bench.settle()

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert bench.desk.cards[-1].settings == SourceSettings("Gemeente Voorbeeld")


def test_what_was_set_is_shown_again(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    for card in bench.desk.cards:
        assert open_dialog(bench, card.id).settings() == card.settings


def test_only_what_belongs_to_the_kind_is_asked_and_kept(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    dialog = open_dialog(bench, "b2")
    assert dialog.folder.isVisible()
    assert not dialog.address.isVisible()
    assert dialog.trusted.isVisible()

    dialog.kinds[SourceKind.FILE].setChecked(True)

    assert not dialog.folder.isVisible()
    assert not dialog.trusted.isVisible()
    settings = dialog.settings()
    assert (settings.location, settings.trusted, settings.check_at_start) == ("", False, False)


def test_a_web_address_names_the_host_that_saving_allows(qtbot: QtBot) -> None:
    dialog = open_dialog(Bench(qtbot))
    dialog.kinds[SourceKind.WEB].setChecked(True)
    assert dialog.host.text() == "Typ het hele adres van het bestand. Het begint met https://."

    dialog.address.setText("https://bestanden.voorbeeld.example/aanbod.csv")

    assert "bij bestanden.voorbeeld.example, en nergens anders" in dialog.host.text()
    assert "geeft de praktijk daar toestemming voor" in dialog.host.text()


@pytest.mark.parametrize(
    ("kind", "place", "sentence"),
    [
        (SourceKind.WEB, "http://voorbeeld.example/a.csv", "Dit webadres werkt niet."),
        (SourceKind.WEB, "https://x@voorbeeld.example", "Dit webadres werkt niet."),
        (SourceKind.FOLDER, "", "Kies de map"),
    ],
)
def test_a_place_that_cannot_be_is_refused_in_words(
    qtbot: QtBot, kind: SourceKind, place: str, sentence: str
) -> None:
    bench = Bench(qtbot)
    dialog = open_dialog(bench)
    dialog.name.setText("Bron Voorbeeld")
    dialog.kinds[kind].setChecked(True)
    dialog.address.setText(place)

    dialog.save.click()

    assert dialog.isVisible()
    assert dialog.problem.text().startswith(sentence)
    assert len(bench.desk.cards) == 4


def test_a_source_needs_a_name_and_one_of_its_own(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    dialog = open_dialog(bench)
    dialog.save.click()
    assert dialog.problem.text() == "Geef de bron een naam."

    dialog.name.setText(GEMEENTE)
    dialog.save.click()
    bench.settle()

    assert "Kies een andere naam." in dialog.problem.text()
    assert dialog.isVisible()
    assert dialog.save.isEnabled()


def test_the_folder_is_chosen_with_the_chooser(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "/leveringen/nieuw")
    dialog = open_dialog(Bench(qtbot), "b2")

    dialog.browse.click()

    assert dialog.settings().location == "/leveringen/nieuw"


def test_saving_from_the_view_is_told_and_shown(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    view = bench.sources()
    view.new.click()
    view.dialog.name.setText("Welzijn Voorbeeld")
    view.dialog.save.click()
    bench.settle()
    bench.settle()

    assert view.bar.text == "De bron is bewaard."
    assert bench.changes == [""]
    assert view.list.rows[-1].card.settings.name == "Welzijn Voorbeeld"
