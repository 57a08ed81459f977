"""The page around a document: begin, open, remember, save, and what is asked before it closes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from socialekaart.services.maintain.save import SaveTarget
from socialekaart.settings import Settings, load, save
from socialekaart.ui.beheer.dialogs import RepairDialog
from socialekaart.ui.beheer.keys_dialog import KeysDialog, all_keys
from socialekaart.ui.beheer.page import BeheerPage
from socialekaart.ui.beheer.workspace import (
    COMPARE_TAB,
    CONTACT_TAB,
    CORRECTIONS_TAB,
    FINDINGS_TAB,
    OVERVIEW_TAB,
    SERVICE_TAB,
    Workspace,
)
from socialekaart.ui.settings.keeper import SettingsKeeper
from tests.ui.beheer.bench import (
    AANBOD,
    ALT,
    CONTACTEN,
    CTRL,
    VOCABULARY,
    DataFile,
    clean_files,
    correction,
    focused,
    open_page,
    press,
    row,
    said,
    text,
    the_table,
    type_text,
    ugly_files,
)

KEY = Qt.Key


def test_an_ugly_file_becomes_a_clean_delivery_by_keyboard(
    page: BeheerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    work = open_page(qtbot, page, ugly_files(tmp_path))
    said_back = correction(tmp_path, said("M1", "A-2", "naam", "", "Taalcafé Dirksland"))

    # what is sure is mended at once
    work.tabs.setCurrentIndex(FINDINGS_TAB)
    work.findings.ask_repairs()
    assert isinstance(work.findings.dialog, RepairDialog)
    assert len(work.findings.dialog.chosen()) == 2
    work.findings.dialog.buttons["herstel"].click()
    assert text(work, 1, "naam") == "Taalcafé Voorbeeld"

    # the rest by hand: Enter in the list goes to the cell
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(lambda: work.findings.model.rowCount() == 3)
    work.findings.table.setFocus()
    press(KEY.Key_Return)
    assert the_table(work).current() == (row(work, 2), "gemeente")
    answers = {"gemeente": "Nissewaard", "verwijzing_nodig": "nee", "aanbieder": "Welzijn"}
    for _ in range(3):
        type_text(answers[the_table(work).current()[1]])
        press(KEY.Key_Return)
        press(KEY.Key_F8)
    assert not any(work.edited.file.checks.counts.values())

    # stamp, and merge what a practice said
    page.session.by = "Team Voorbeeld"
    the_table(work).view.selectAll()
    press(KEY.Key_T, CTRL)
    work.tabs.setCurrentIndex(CORRECTIONS_TAB)
    work.corrections.open_files([said_back])
    qtbot.waitUntil(work.corrections.card.accept.isVisible)
    press(KEY.Key_O, ALT)
    assert text(work, 1, "naam") == "Taalcafé Dirksland"

    press(KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: "Bewaard als levering" in page.bar.text, timeout=8000)

    again = DataFile.open(work.edited.file.paths, VOCABULARY)
    assert again.checks.all() == []
    assert [cells.cells[1] for cells in again.sheet(AANBOD).rows][1] == "Taalcafé Dirksland"
    sheet = again.sheet(AANBOD)
    assert {sheet.text(r.key, "gecontroleerd_op") for r in sheet.rows} == {"23-11-2026"}
    assert list(tmp_path.glob("aanbod.csv.*.bak"))


def test_the_start_teaches_and_remembers(
    page: BeheerPage, keeper: SettingsKeeper, qtbot: QtBot, tmp_path: Path
) -> None:
    assert page.start.recent.isHidden()
    work = open_page(qtbot, page, clean_files(tmp_path))
    assert work.name.text() == "aanbod.csv en contactpersonen.csv"

    page.close_file()

    assert page.workspace is None
    assert page.start.recent.isVisible()
    assert len(keeper.settings.recent_files[0]) == 2
    (tmp_path / "aanbod.csv").unlink()
    page.open_new()
    qtbot.waitUntil(lambda: page.workspace is not None)
    page.close_file()
    assert page.start.recent.isHidden()


def test_recent_files_survive_the_settings_file(tmp_path: Path) -> None:
    kept = replace(Settings(), recent_files=(("/a/aanbod.csv", "/a/c.csv"), ("/b.xlsx",)))

    save(tmp_path / "s.toml", kept)

    assert load(tmp_path / "s.toml").settings == kept
    (tmp_path / "s.toml").write_text('recent_files = ["los"]\n', encoding="utf-8")
    assert load(tmp_path / "s.toml").settings.recent_files == ()


def test_the_template_is_written_where_it_was_asked(
    page: BeheerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.start.templateWanted.emit(tmp_path / "leeg.xlsx")

    qtbot.waitUntil(lambda: "leeg.xlsx" in page.bar.text)
    assert (tmp_path / "leeg.xlsx").exists()


def test_a_file_that_is_no_table_is_a_sentence(
    page: BeheerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "brief.csv").write_text("Beste allemaal,\ndit is een brief\n", encoding="utf-8")

    page.open_files([tmp_path / "brief.csv"])

    qtbot.waitUntil(lambda: page.bar.isVisible())
    assert page.start.isEnabled()
    assert page.workspace is None


def test_a_new_document_is_saved_where_one_chooses(
    page: BeheerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_new()
    qtbot.waitUntil(lambda: page.workspace is not None)
    work = page.workspace
    assert work is not None
    assert the_table(work).empty.isVisible()

    press_new = the_table(work)
    press_new.add_row()
    cells = {"naam": "Inloop", "aanbieder": "Voorbeeld", "domeinen": "wonen", "gemeente": "GM1924"}
    key = row(work, 0)
    work.edited.file.set_cells(AANBOD, {(key, name): said for name, said in cells.items()})
    work.save_clean()
    assert work.saving.dialog is not None
    assert work.saving.dialog.isVisible()
    work.saving.dialog.reject()

    work.saving.save(SaveTarget(workbook=tmp_path / "kaart.xlsx"))

    qtbot.waitUntil(lambda: work.name.text() == "kaart.xlsx", timeout=8000)
    assert (tmp_path / "kaart.xlsx").exists()


def test_saving_with_errors_lists_them_and_goes_there(ugly: Workspace, qtbot: QtBot) -> None:
    ugly.save_clean()
    qtbot.waitUntil(lambda: ugly.saving.dialog is not None and ugly.saving.dialog.isVisible())
    dialog = ugly.saving.dialog
    assert dialog is not None
    assert dialog.windowTitle() == "Nog 2 fouten"
    assert ugly.saving.chosen.count() == 2

    ugly.saving.chosen.setCurrentRow(1)
    dialog.buttons["eerste"].click()

    assert the_table(ugly).current() == (row(ugly, 4), "aanbieder")


def test_a_draft_keeps_every_cell(ugly: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    ugly.edited.file.set_cell(AANBOD, row(ugly, 0), "opmerking", "nog bellen")
    ugly.save_clean()
    qtbot.waitUntil(lambda: ugly.saving.dialog is not None and ugly.saving.dialog.isVisible())
    assert ugly.saving.dialog is not None

    with qtbot.waitSignal(ugly.done, timeout=8000) as done:
        ugly.saving.dialog.buttons["concept"].click()

    assert done.args[0].startswith("Bewaard als concept")
    again = DataFile.open([tmp_path / "aanbod.csv"], VOCABULARY)
    assert again.sheet(AANBOD).rows[1].cells[1] == "TaalcafÃ© Voorbeeld"


def test_texts_that_cannot_go_along_are_asked_about(clean: Workspace, qtbot: QtBot) -> None:
    clean.edited.file.set_cell(AANBOD, row(clean, 0), "verwijzing_nodig", "misschien")
    clean.save_clean()
    qtbot.waitUntil(lambda: clean.saving.dialog is not None and clean.saving.dialog.isVisible())
    assert clean.saving.dialog is not None
    assert clean.saving.dialog.windowTitle() == "1 tekst kan niet mee"

    with qtbot.waitSignal(clean.done, timeout=8000):
        clean.saving.dialog.buttons["weg"].click()

    assert not clean.edited.file.is_changed


def test_a_file_that_another_changed_is_left_alone(
    page: BeheerPage, clean: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    with (tmp_path / "aanbod.csv").open("ab") as file:
        file.write(b"A-9;Van een ander;Voorbeeld;wonen;GM1924;;\r\n")
    before = (tmp_path / "aanbod.csv").read_bytes()
    clean.edited.file.set_cell(AANBOD, row(clean, 0), "naam", "Van mij")

    clean.save_clean()

    qtbot.waitUntil(lambda: "veranderd sinds je het opende" in page.bar.text, timeout=8000)
    assert (tmp_path / "aanbod.csv").read_bytes() == before
    assert clean.edited.file.is_changed


def test_closing_asks_when_something_is_not_saved(
    page: BeheerPage, clean: Workspace, qtbot: QtBot
) -> None:
    closed: list[str] = []
    assert page.may_close(lambda: closed.append("niets"))
    the_table(clean).go_to(row(clean, 0), "naam")
    type_text("Nog niet gele")

    assert not page.may_close(lambda: closed.append("bewaard"))
    assert page.dialog is not None
    page.dialog.reject()
    assert closed == []

    page.may_close(lambda: closed.append("bewaard"))
    page.dialog.buttons["bewaar"].click()
    qtbot.waitUntil(lambda: closed == ["bewaard"], timeout=8000)
    assert text(clean, 0, "naam") == "Nog niet gele"


def test_what_is_thrown_away_is_gone_and_the_rest_goes_on(
    page: BeheerPage, clean: Workspace
) -> None:
    clean.edited.file.set_cell(AANBOD, row(clean, 0), "naam", "Weg ermee")
    closed: list[bool] = []

    page.may_close(lambda: closed.append(True))
    assert page.dialog is not None
    page.dialog.buttons["weg"].click()

    assert closed == [True]
    assert page.workspace is None


def test_tabs_walk_by_key_and_say_what_is_in_them(clean: Workspace) -> None:
    assert clean.tabs.tabText(SERVICE_TAB) == "Aanbod 2"
    press(KEY.Key_PageDown, CTRL)
    assert clean.tabs.currentIndex() == CONTACT_TAB
    assert focused() is the_table(clean).view
    press(KEY.Key_PageUp, CTRL)
    press(KEY.Key_PageUp, CTRL)

    assert clean.tabs.currentIndex() == COMPARE_TAB
    assert clean.add.isHidden()


def test_the_overview_leads_to_the_rows(clean: Workspace) -> None:
    clean.tabs.setCurrentIndex(OVERVIEW_TAB)
    line = next(line for line in clean.overview.lines if "e-mail" in line.accessibleName().lower())

    line.click()

    table = the_table(clean)
    assert clean.tabs.currentIndex() == SERVICE_TAB
    assert table.model.rowCount() == 2
    assert table.tools.only.isVisible()
    table.tools.only.click()
    assert not table.tools.only.isVisible()


def test_the_overview_of_a_domain_leads_to_its_rows(clean: Workspace) -> None:
    clean.edited.file.set_cell(AANBOD, row(clean, 1), "domeinen", "wonen")
    clean.tabs.setCurrentIndex(OVERVIEW_TAB)
    line = next(line for line in clean.overview.lines if line.accessibleName().startswith("wonen"))
    assert line.figure == "1 · 0"

    line.click()

    assert the_table(clean).model.keys == [row(clean, 1)]


def test_comparing_shows_what_is_missing_and_puts_it_back(
    clean: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    old = tmp_path / "vorig"
    old.mkdir()
    previous = clean_files(old)
    clean.edited.file.set_cell(AANBOD, row(clean, 0), "telefoon", "0187-000777")
    clean.edited.file.delete_rows(AANBOD, [row(clean, 1)])
    clean.tabs.setCurrentIndex(COMPARE_TAB)

    clean.compare.compare_with(previous)
    qtbot.waitUntil(lambda: clean.compare.comparison is not None, timeout=8000)

    tree = clean.compare.tree
    top = tree.topLevelItem(0)
    assert top is not None
    assert top.text(0) == "Staat er niet meer in (1)"
    missing = top.child(0)
    assert missing is not None
    tree.setCurrentItem(missing)
    clean.compare.put_back.click()
    assert text(clean, 1, "verwijderd") == "ja"
    assert text(clean, 1, "naam") == "Budgetmaatje"

    changed = tree.topLevelItem(1)
    assert changed is not None
    offering = changed.child(0)
    assert offering is not None
    field = offering.child(0)
    assert field is not None
    assert [field.text(n) for n in range(3)] == ["Telefoon", "0187-000123", "0187-000777"]
    tree.itemActivated.emit(field, 0)
    assert the_table(clean).current() == (row(clean, 0), "telefoon")


def test_a_dropped_terugmelding_goes_where_it_belongs(
    page: BeheerPage, clean: Workspace, tmp_path: Path
) -> None:
    page.take_files([correction(tmp_path, said())])

    assert clean.tabs.currentIndex() == CORRECTIONS_TAB
    assert clean.corrections.corrections.count() == 1


def test_a_folder_opens_the_files_in_it(page: BeheerPage, qtbot: QtBot, tmp_path: Path) -> None:
    clean_files(tmp_path)

    work = open_page(qtbot, page, [tmp_path])

    assert work.name.text() == "aanbod.csv en contactpersonen.csv"


def test_the_keys_are_listed(page: BeheerPage, clean: Workspace) -> None:
    clean.keysWanted.emit()

    assert isinstance(page.dialog, KeysDialog)
    assert {"Ctrl T", "F8"} <= {key for key, _ in all_keys()}


def test_only_contacts_open_on_their_own_tab(
    page: BeheerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    work = open_page(qtbot, page, clean_files(tmp_path)[1:])

    assert work.tabs.currentIndex() == CONTACT_TAB
    assert text(work, 0, "naam", CONTACTEN) == "Froukje Voorbeeld"
