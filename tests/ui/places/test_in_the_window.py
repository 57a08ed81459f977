"""Addresses in the real window, on a real database, asked of a service over real HTTP."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from socialekaart import paths
from socialekaart.domain.model import Location
from socialekaart.hosts import NetworkRules
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.ui.dialogs.report_wrong import ReportWrongDialog
from socialekaart.ui.pages import SETTINGS
from socialekaart.ui.places.card import PlacesCard
from socialekaart.ui.places.lines import AddressLines
from tests.factories import MIDDELHARNIS, service
from tests.geo.pdok_stub import PdokStub, hang
from tests.ui.conftest import FakeMap
from tests.ui.places.conftest import press, type_text
from tests.ui.places.real_window import RealWindow

KEYS = Qt.Key
PLAIN = Location("Voorbeeldstraat", "12", "", "3241 AB", "Middelharnis")
CHOSEN = "Voorbeeldstraat 14 A, 3241 AB Middelharnis"


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference(paths.data())


@pytest.fixture
def stub() -> Iterator[PdokStub]:
    with PdokStub() as service_:
        yield service_


@pytest.fixture
def real(
    qtbot: QtBot, reference: Reference, tmp_path: Path, stub: PdokStub
) -> Iterator[RealWindow]:
    with Database.open(tmp_path / "kaart.db") as db:
        made = RealWindow(qtbot, db, reference, tmp_path, stub)
        yield made
        made.window.close()


def edit_address(real: RealWindow) -> AddressLines:
    real.row("Adres").pencil.click()
    editor = real.window.search.detail.editor
    assert editor is not None
    edit = editor.edits["locations"]
    assert isinstance(edit, AddressLines)
    QApplication.processEvents()
    return edit


def pin_of(real: RealWindow) -> tuple[float, float, str] | None:
    shown = real.window.search.map
    assert isinstance(shown, FakeMap)
    assert shown.points is not None
    found = [(one.latitude, one.longitude, one.kind.value) for one in shown.points.points]
    return found[0] if found else None


def test_an_own_address_is_chosen_kept_shown_and_taken_back(real: RealWindow) -> None:
    real.deliver([service()])
    real.show()
    edit = edit_address(real)
    assert [field.text() for field in edit.fields] == ["Voorbeeldstraat 1, 3241 AB Middelharnis"]
    assert edit.fields[0].hasFocus()
    real.choose("voorbeeldstraat 14a", KEYS.Key_Down, KEYS.Key_Return)
    assert edit.text() == CHOSEN
    assert not edit.completers[0]._pause.isActive(), "what was filled in is asked of nobody"
    press(KEYS.Key_Return)
    real.settle()
    row = real.row("Adres")
    assert [label.text() for label in row._texts()] == [
        CHOSEN,
        "onze aanpassing; bron zegt: Voorbeeldstraat 1, 3241 AB Middelharnis",
    ]
    assert real.record.overlay["locations"] == [
        {
            "street": "Voorbeeldstraat",
            "house_number": "14",
            "addition": "A",
            "postcode": "3241 AB",
            "town": "Middelharnis",
        }
    ]
    real.window.data.undo()
    real.settle()
    assert real.record.overlay == {}


def test_an_address_that_was_looked_up_stands_where_the_register_says(real: RealWindow) -> None:
    real.deliver([service()])
    real.show()
    edit_address(real)
    before = pin_of(real)
    real.choose("voorbeeldstraat 14a", KEYS.Key_Down, KEYS.Key_Return)
    press(KEYS.Key_Return)
    real.settle()
    after = pin_of(real)
    assert before is not None
    assert before[:2] == (MIDDELHARNIS.latitude, MIDDELHARNIS.longitude)
    assert after is not None
    assert after[2] == "adres"
    assert after[:2] != before[:2]


def test_what_cannot_be_read_is_refused_where_one_types(real: RealWindow) -> None:
    real.deliver([service()])
    real.show()
    edit = edit_address(real)
    edit.fields[0].setText("ergens in het dorp")
    press(KEYS.Key_Return)
    real.settle()
    editor = real.window.search.detail.editor
    assert editor is not None
    assert editor.problem.text().startswith("‘ergens in het dorp’ lezen we niet als een adres")
    assert edit.fields[0].text() == "ergens in het dorp"


def test_a_second_address_gets_a_field_of_its_own(real: RealWindow) -> None:
    real.deliver([service()])
    real.show()
    edit = edit_address(real)
    edit.more.click()
    assert edit.fields[1].hasFocus()
    names = [field.accessibleName() for field in edit.fields]
    assert names == ["Adres 1", "Adres 2"]
    real.choose("voorbeeldplein 3", KEYS.Key_Down, KEYS.Key_Return)
    press(KEYS.Key_Return)
    real.settle()
    shown = real.record.effective().locations  # type: ignore[union-attr]  # an offering's
    assert [(one.street, one.latitude) for one in shown] == [
        ("Voorbeeldstraat", 51.757),
        ("Voorbeeldplein", None),
    ]


def test_escape_first_closes_the_list_then_the_editor(real: RealWindow) -> None:
    real.deliver([service()])
    real.show()
    edit = edit_address(real)
    edit.fields[0].selectAll()
    type_text("voorbeeldstraat")
    completer = edit.completers[0]
    real.qtbot.waitUntil(lambda: completer.is_open, timeout=8000)
    press(KEYS.Key_Escape)
    assert not completer.is_open
    assert real.window.search.detail.editor is not None
    press(KEYS.Key_Escape)
    real.settle()
    assert real.window.search.detail.editor is None


def test_the_source_may_have_its_address_back(real: RealWindow) -> None:
    real.deliver([service()])
    real.desk.set_own_value(real.record.id, "locations", CHOSEN)
    real.show()
    edit = edit_address(real)
    edit.fields[0].clear()
    press(KEYS.Key_Return)
    real.settle()
    assert real.record.overlay == {}


def test_an_offering_without_address_can_get_one(real: RealWindow) -> None:
    real.deliver([service(locations=())])
    real.show()
    detail = real.window.search.detail
    chip = next(b for b in detail.findChildren(type(detail.heading.wrong)) if b.text() == "Adres")
    chip.click()
    QApplication.processEvents()
    real.choose("voorbeeldstraat 14a", KEYS.Key_Down, KEYS.Key_Return)
    press(KEYS.Key_Return)
    real.settle()
    assert real.record.overlay["locations"][0]["house_number"] == "14"


def test_a_secret_address_has_no_pencil_and_nothing_is_asked(real: RealWindow) -> None:
    real.deliver([service(confidential_address=True)])
    real.show()
    row = real.row("Adres")
    assert row.pencil.isHidden()
    told = "Geheim adres. Bel eerst; zet het nergens op papier. Alleen de bron past het aan."
    assert row._texts()[0].text() == told
    row.flag.click()
    QApplication.processEvents()
    dialog = real.window.delivery_actions.wrong
    assert dialog.addresses is None
    assert dialog.shown.text() == "Geheim adres"
    assert not dialog.take_over.isVisible()
    dialog.proposed.setFocus()
    type_text("Voorbeeldstraat 12")
    real.settle()
    dialog.reject()
    real.window.show_page(SETTINGS)
    real.settle()
    card = real.window.settings_page.findChildren(PlacesCard)[0]
    assert card.counts.text() == "Er is nog geen aanbod met een adres."
    assert real.stub.asked == []


# --- klopt niet ----------------------------------------------------------------------------------


def report_address(real: RealWindow) -> ReportWrongDialog:
    real.row("Adres").flag.click()
    QApplication.processEvents()
    dialog = real.window.delivery_actions.wrong
    assert dialog.addresses is not None
    dialog.addresses.fields[0].setFocus()
    return dialog


def test_a_wrong_address_is_looked_up_reported_and_shown(real: RealWindow) -> None:
    real.deliver([service()])
    real.show()
    dialog = report_address(real)
    assert dialog.addresses is not None
    assert dialog.addresses.text() == ""
    assert not dialog.take_over.isEnabled()
    real.choose("voorbeeldstraat 14a", KEYS.Key_Down, KEYS.Key_Return)
    assert dialog.proposed_text == CHOSEN
    dialog.take_over.click()
    press(KEYS.Key_Return)
    real.settle()
    (line,) = real.desk.deliveries.corrections()
    assert (line.proposed, line.label) == (CHOSEN, "Adres")
    assert real.record.overlay["locations"][0]["addition"] == "A"


def test_of_several_addresses_the_wrong_one_is_changed_and_the_others_stay(
    real: RealWindow,
) -> None:
    ouddorp = Location("Voorbeeldweg", "3", "", "3253 AA", "Ouddorp", 51.81, 3.94)
    real.deliver([service(locations=(MIDDELHARNIS, ouddorp))])
    real.show()
    dialog = report_address(real)
    assert dialog.addresses is not None
    assert dialog.proposed_text == "", "addresses that stand there as they were say nothing"
    dialog.addresses.fields[1].setFocus()
    real.choose("voorbeeldstraat 14a", KEYS.Key_Down, KEYS.Key_Return)
    dialog.take_over.click()
    dialog.report()
    real.settle()
    (line,) = real.desk.deliveries.corrections()
    assert line.proposed == f"Voorbeeldstraat 1, 3241 AB Middelharnis\n{CHOSEN}"
    shown = real.record.effective().locations  # type: ignore[union-attr]  # an offering's
    assert [one.latitude for one in shown] == [51.757, None]


def test_that_an_address_is_wrong_may_be_all_one_knows(real: RealWindow) -> None:
    real.deliver([service()])
    real.show()
    report_address(real).report()
    real.settle()
    (line,) = real.desk.deliveries.corrections()
    assert line.proposed == ""


def test_another_field_has_its_plain_field_again(real: RealWindow) -> None:
    real.deliver([service()])
    real.show()
    real.window.search.detail.heading.wrong.click()
    QApplication.processEvents()
    dialog = real.window.delivery_actions.wrong
    dialog.choose("locations")
    assert dialog.addresses is not None
    assert not dialog.proposed.isVisible()
    dialog.choose("phone")
    assert dialog.addresses is None
    assert dialog.proposed.isVisible()
    dialog.reject()


# --- the card ------------------------------------------------------------------------------------


def test_a_round_puts_addresses_on_the_map(real: RealWindow) -> None:
    real.deliver([service(locations=(PLAIN,))])
    real.show()
    assert pin_of(real)[2] == "omgeving"  # type: ignore[index]  # there is a pin
    real.window.show_page(SETTINGS)
    real.settle()
    card = real.window.settings_page.findChildren(PlacesCard)[0]
    assert card.counts.text() == "1 nog op te zoeken"
    card.look_up.click()
    real.settle()
    assert card.result.text() == "1 adres gevonden."
    assert card.counts.text() == "1 opgezocht"
    assert pin_of(real)[2] == "adres"  # type: ignore[index]  # there is a pin
    card.forget.click()
    real.settle()
    assert pin_of(real)[2] == "omgeving"  # type: ignore[index]  # there is a pin


def test_with_the_network_off_nothing_goes_out_and_towns_are_offered(real: RealWindow) -> None:
    real.deliver([service(locations=(PLAIN,))])
    real.rules = NetworkRules()
    real.window.keeper.change(network_allowed=False)
    real.show()
    edit = edit_address(real)
    edit.fields[0].selectAll()
    type_text("Voorbeeldstraat 12, Middelh")
    completer = edit.completers[0]
    real.qtbot.waitUntil(lambda: bool(edit.note.text()), timeout=8000)
    assert edit.note.text().startswith("Adressen opzoeken staat uit.")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert not any("adr" in label for label in completer.labels)
    assert real.stub.asked == []


def test_the_link_below_the_map_leads_to_the_card(real: RealWindow) -> None:
    real.deliver([service(locations=(PLAIN,))])
    real.show()
    shown = real.window.search.map
    assert isinstance(shown, FakeMap)
    shown.placesWanted.emit()
    real.settle()
    card = real.window.settings_page.findChildren(PlacesCard)[0]
    assert card.isVisible()
    real.qtbot.waitUntil(card.look_up.hasFocus, timeout=4000)


def test_the_window_closes_at_once_while_a_suggestion_hangs(real: RealWindow) -> None:
    real.deliver([service()])
    real.stub.always = hang
    real.show()
    edit_address(real)
    type_text("Voorbeeldstraat 12")
    real.qtbot.waitUntil(real.stub.visited.is_set, timeout=8000)
    began = time.monotonic()
    real.window.close()
    assert time.monotonic() - began < 2
    assert not real.window.places.asking._worker.isRunning()
