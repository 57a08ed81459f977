"""‘Klopt niet’ from the detail: by mouse, menu and key; and exporting the list on screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.services.own_values import OwnValueError
from socialekaart.services.views import FieldView, ServiceDetail
from socialekaart.settings import Settings
from socialekaart.ui.detail import wrong
from socialekaart.ui.detail.rows import DetailRow
from socialekaart.ui.dialogs.report_wrong import ReportWrongDialog
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.ui import fake_data as data
from tests.ui.conftest import FakeMap, wait_for
from tests.ui.deliveries.sources_bench import texts
from tests.ui.fake_desk import FakeDesk


class Stage:
    """A window that shows one offering."""

    def __init__(self, qtbot: QtBot, window: MainWindow, desk: FakeDesk) -> None:
        self.qtbot, self.window, self.desk = qtbot, window, desk
        self.detail = window.search.detail
        window.search.load_detail("s1")
        self.settle()

    def settle(self) -> None:
        wait_for(self.qtbot, self.window)

    @property
    def dialog(self) -> ReportWrongDialog:
        return self.window.delivery_actions.wrong

    def row(self, caption: str) -> DetailRow:
        rows = self.detail.findChildren(DetailRow)
        return next(row for row in rows if row.flag.accessibleName() == f"{caption}: klopt niet")

    def action(self, row: DetailRow, start: str) -> QAction:
        return next(action for action in row.menu().actions() if action.text().startswith(start))


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    """Give a shown window on an offering with phone, mail, costs and a contact."""
    desk = FakeDesk()
    keeper = SettingsKeeper(Settings(appearance="licht"))
    window = build_window(desk, keeper, map_factory=FakeMap, clock=lambda: data.NOW)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    wait_for(qtbot, window)
    yield Stage(qtbot, window, desk)
    window.close()


def detail_of(**values: object) -> ServiceDetail:
    found = FakeDesk().detail("s1", data.NOW)
    assert found is not None
    return replace(found, **values)  # type: ignore[arg-type]  # a factory of many types


def test_a_field_is_reported_with_what_it_should_be_and_why(stage: Stage) -> None:
    stage.row("Kosten").flag.click()
    assert "Kosten nu" in texts(stage.dialog)
    assert "gratis" in texts(stage.dialog)

    stage.dialog.proposed.setText("eigen bijdrage 5 euro")
    stage.dialog.more.setText("de balie vertelde het")
    stage.dialog.send.click()
    stage.settle()

    made = stage.desk.deliveries.reported[0]
    assert (made.record_id, made.attribute) == ("s1", "fees")
    assert made.proposed == "eigen bijdrage 5 euro"
    assert made.reason == "Het is veranderd: de balie vertelde het"
    assert stage.desk.deliveries.taken_over == []
    assert not stage.dialog.isVisible()
    assert "Gemeld: kosten." in stage.window.bar.text


def test_the_whole_way_goes_by_key(stage: Stage) -> None:
    flag = stage.row("Kosten").flag
    assert flag.icon().isNull()
    flag.setFocus(Qt.FocusReason.TabFocusReason)
    assert not flag.icon().isNull()

    QTest.keyClick(flag, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert stage.dialog.focusWidget() is stage.dialog.proposed
    QTest.keyClicks(stage.dialog.proposed, "5 euro")
    QTest.keyClick(stage.dialog.proposed, Qt.Key.Key_Return)
    stage.settle()

    assert stage.desk.deliveries.reported[0].proposed == "5 euro"


def test_the_menu_of_a_row_offers_the_same(stage: Stage) -> None:
    row = stage.row("Kosten")

    stage.action(row, "Kopieer").trigger()
    assert QApplication.clipboard().text() == "gratis"
    stage.action(row, "Klopt niet").trigger()

    assert stage.dialog.chosen.attribute == "fees"


def test_not_knowing_better_is_enough(stage: Stage) -> None:
    stage.row("Kosten").flag.click()
    assert not stage.dialog.take_over.isEnabled()

    stage.dialog.send.click()
    stage.settle()

    assert stage.desk.deliveries.reported[0].proposed == ""
    assert stage.desk.deliveries.reported[0].reason == "Het is veranderd"


def test_our_value_shows_at_once_only_when_one_asks(stage: Stage) -> None:
    stage.detail.heading.wrong_phone.click()
    stage.dialog.proposed.setText("0187-000999")
    stage.dialog.take_over.setChecked(True)

    stage.dialog.send.click()
    stage.settle()

    assert stage.desk.deliveries.taken_over == ["phone"]
    assert "Onze waarde staat alvast op de kaart." in stage.window.bar.text


def test_a_bsn_is_refused_in_the_dialog_and_what_was_typed_stays(stage: Stage) -> None:
    before = len(stage.desk.deliveries.reported)
    stage.row("Kosten").flag.click()
    stage.dialog.more.setText("vraag van mevrouw 111222333")

    stage.dialog.send.click()
    stage.settle()

    assert stage.dialog.isVisible()
    assert "BSN" in stage.dialog.problem.text()
    assert stage.dialog.more.text() == "vraag van mevrouw 111222333"
    assert len(stage.desk.deliveries.reported) == before
    assert stage.dialog.send.isEnabled()
    stage.dialog.reject()


def test_what_a_field_cannot_hold_is_refused_in_the_dialog(stage: Stage) -> None:
    stage.detail.heading.wrong_phone.click()
    stage.dialog.proposed.setText("geen idee")
    stage.desk.deliveries.raises = OwnValueError("Dit kan niet: geen telefoonnummer.")

    stage.dialog.send.click()
    stage.settle()

    assert stage.dialog.problem.text() == "Dit kan niet: geen telefoonnummer."
    stage.dialog.reject()


def test_what_stands_there_already_is_no_correction(stage: Stage) -> None:
    stage.row("Kosten").flag.click()
    stage.dialog.proposed.setText(" gratis ")

    stage.dialog.send.click()

    assert stage.dialog.problem.text().startswith("Dit staat er al.")
    stage.dialog.reject()


def test_the_button_above_lets_one_choose_any_field_or_the_whole(stage: Stage) -> None:
    stage.detail.heading.wrong.click()
    names = [stage.dialog.field.itemText(row) for row in range(stage.dialog.field.count())]
    assert names[:2] == ["Telefoon", "Openingstijden"]
    assert names[-1] == "Het hele aanbod"

    stage.dialog.choose("email")
    assert "geld@voorbeeld.example" in texts(stage.dialog)
    stage.dialog.choose(WHOLE_RECORD)
    assert not stage.dialog.take_over.isVisible()
    stage.dialog.reason.setCurrentIndex(3)
    stage.dialog.send.click()
    stage.settle()

    made = stage.desk.deliveries.reported[0]
    assert (made.attribute, made.reason) == (WHOLE_RECORD, "Het bestaat niet meer")


def test_a_contact_is_reported_to_its_own_source(stage: Stage) -> None:
    flags = stage.detail.findChildren(QToolButton)
    flag = next(b for b in flags if b.accessibleName().startswith("Marijke Voorbeeld"))

    flag.click()
    assert stage.dialog.chosen.attribute == "direct_phone"
    stage.dialog.choose("working_days")
    stage.dialog.send.click()
    stage.settle()

    made = stage.desk.deliveries.reported[0]
    assert (made.record_id, made.attribute) == ("c1", "working_days")


def test_another_reason_is_told_in_ones_own_words(stage: Stage) -> None:
    stage.row("Kosten").flag.click()
    dialog = stage.dialog
    dialog.reason.setCurrentIndex(dialog.reason.count() - 1)
    assert dialog.reason_text() == "Iets anders"

    dialog.more.setText("verhuisd")

    assert dialog.reason_text() == "verhuisd"
    dialog.reject()


def test_a_reported_field_says_so(stage: Stage) -> None:
    shown = detail_of()
    fields = tuple(replace(v, reported=v.attribute in ("fees", "phone")) for v in shown.fields)

    stage.detail.show_detail(replace(shown, fields=fields), data.NOW)
    QApplication.processEvents()

    assert "gemeld" in texts(stage.row("Kosten"))
    assert "gemeld" not in texts(stage.row("Wat"))
    assert stage.detail.heading.phone_reported.isVisible()
    assert stage.row("Kosten").width() == stage.row("Wat").width()


def test_what_is_our_own_has_nobody_to_report_to(stage: Stage) -> None:
    own = detail_of(source="")

    stage.detail.show_detail(own, data.NOW)

    assert wrong.of_service(own) is None
    assert not stage.detail.heading.wrong.isVisible()
    assert not stage.detail.heading.wrong_phone.isVisible()


def test_a_confidential_address_is_not_written_in_the_dialog_either() -> None:
    shown = detail_of()
    secret = replace(shown.service, confidential_address=True)
    fields = (FieldView("locations", "Adres", "Geheimweg 1", "Geheimweg 1", False),)

    subject = wrong.of_fields(list(fields), replace(shown, service=secret))

    assert subject is not None
    assert subject.fields[0].shown == "Geheim adres"


def test_the_list_on_screen_is_exported_whole_not_only_what_is_shown(
    stage: Stage, tmp_path: object
) -> None:
    stage.window.top.set_text("schulden")
    stage.settle()
    shown = stage.window.search.list.model.rowCount()

    stage.window.search.list.export.click()
    stage.settle()

    dialog = stage.window.delivery_actions.export
    assert f"{shown} keer aanbod" in texts(dialog)
    assert stage.desk.asked[-1].limit > 100_000
    assert stage.desk.asked[-1].text == "schulden"
    dialog.exported.emit("5 keer aanbod geëxporteerd.")
    assert stage.window.bar.text == "5 keer aanbod geëxporteerd."
    dialog.reject()


def test_an_empty_list_has_nothing_to_export(stage: Stage) -> None:
    stage.window.top.set_text("bestaat niet")
    stage.settle()

    assert not stage.window.search.list.export.isVisible()
