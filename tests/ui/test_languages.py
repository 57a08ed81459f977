"""Every page in both languages: what stands on it is one language, and Qt speaks it too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as PytestQtTimeoutError
from pytestqt.qtbot import QtBot

from socialekaart.settings import Settings
from socialekaart.ui import languages, pages, words
from socialekaart.ui.languages import DUTCH, ENGLISH, Catalogue, read_catalogue, speak
from socialekaart.ui.main_window import MainWindow, build_window
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.settings.page import SettingsPage
from tests.ui import fake_data as data
from tests.ui.conftest import FakeMap, wait_for
from tests.ui.fake_desk import FakeDesk
from tests.ui.test_window import is_cut, is_outside, words_of

PAGES = {
    "zoeken": pages.SEARCH,
    "wie bel ik": pages.FRONT_DOOR,
    "start": pages.START,
    "rooster": pages.ROSTER,
    "contactpersonen": pages.PEOPLE,
    "afspraken": pages.AGREEMENTS,
    "controleren": pages.CHECK,
    "leveringen": pages.DELIVERIES,
    "dekking": pages.COVERAGE,
    "beheer": pages.BEHEER,
    "instellingen": pages.SETTINGS,
}
"""Every page of the window; a test below fails when one is missing here."""

DATA = {"Contact", "Recht en regels", "Voorbeeldregio", "Ja, binnen 6 weken", "gratis"}
"""What a record, domain or source of these tests says, and a text of the window happens to say."""

Key = tuple[str, str]


@pytest.fixture(scope="module")
def english() -> dict[Key, str]:
    """Give the English catalogue."""
    return read_catalogue(languages.catalogue_path(ENGLISH))


@pytest.fixture(params=[DUTCH, ENGLISH])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Give each language; afterwards the application is Dutch, as other tests expect."""
    yield str(request.param)
    speak(qapp, DUTCH)


@pytest.fixture
def dutch_again(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application, and leave it Dutch."""
    yield qapp
    speak(qapp, DUTCH)


@pytest.fixture
def opened(qtbot: QtBot, desk: FakeDesk, language: str) -> Iterator[MainWindow]:
    """Give the window in a language, shown, with its first question answered."""
    keeper = SettingsKeeper(Settings(appearance="licht", language=language))
    made = build_window(desk, keeper, map_factory=FakeMap, clock=lambda: data.NOW, version="0.1")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    wait_for(qtbot, made)
    yield made
    made.close()


# --- every page -----------------------------------------------------------------------------------


def test_the_table_of_this_test_names_every_page(window: MainWindow) -> None:
    assert sorted(PAGES.values()) == list(range(window.pages.count()))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_speaks_one_language(
    opened: MainWindow, qtbot: QtBot, english: dict[Key, str], language: str, name: str
) -> None:
    opened.show_page(PAGES[name])
    wait_for(qtbot, opened)

    shown = texts_on(opened)
    assert shown
    assert strangers(shown, english, language) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_cut_in_either_language(opened: MainWindow, qtbot: QtBot, name: str) -> None:
    opened.resize(1280, 720)
    opened.show_page(PAGES[name])
    wait_for(qtbot, opened)

    # What a page is filled with gets its room in the turns of the event loop after it.
    with suppress(PytestQtTimeoutError):
        qtbot.waitUntil(lambda: cut_words(opened) == [], timeout=3000)
    assert cut_words(opened) == []


def cut_words(window: MainWindow) -> list[str]:
    """Give the words on show that don't have the room they need."""
    shown = [w for w in words_of(window) if isinstance(w, QLabel | QAbstractButton)]
    return [w.text() for w in shown if is_cut(w) or is_outside(w, window)]


@pytest.mark.parametrize("show", ["show_acute", "show_help"])
def test_a_dialog_speaks_one_language(
    opened: MainWindow, english: dict[Key, str], language: str, show: str
) -> None:
    getattr(opened, show)()
    dialog = next(found for found in opened.findChildren(QDialog) if found.isVisible())

    assert strangers(texts_on(dialog), english, language) == []
    dialog.reject()


def test_english_is_found_on_the_english_window_only(opened: MainWindow, language: str) -> None:
    names = [made.accessibleName() for made in opened.navigation.buttons]

    assert ("Search" in names) is (language == ENGLISH)
    assert ("Zoeken" in names) is (language == DUTCH)


# --- Qt's own words -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "cancel", "file_name"),
    [(DUTCH, "Annuleren", "Bestandsnaam:"), (ENGLISH, "Cancel", "File name:")],
    indirect=["language"],
)
def test_qts_own_dialogs_speak_the_language_too(
    qtbot: QtBot, qapp: QApplication, language: str, cancel: str, file_name: str
) -> None:
    speak(qapp, language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)

    assert box.buttons()[0].text().replace("&", "") == cancel
    labels = [label.text().replace("&", "") for label in dialog.findChildren(QLabel)]
    assert file_name in labels


# --- choosing -------------------------------------------------------------------------------------


def test_a_language_is_chosen_by_its_own_name_and_told_in_itself(qtbot: QtBot) -> None:
    keeper = SettingsKeeper(Settings())
    page = SettingsPage(keeper)
    qtbot.addWidget(page)
    page.show()
    names = [page.language.itemText(row) for row in range(page.language.count())]
    assert names == ["Nederlands", "English"]

    page.language.setFocus()
    qtbot.keyClicks(page.language, "E")

    assert page.language.currentText() == "English"
    assert keeper.settings.language == ENGLISH
    assert page.bar.text == "The language changes when you start the program again."


def test_the_settings_page_shows_the_language_that_is_kept(qtbot: QtBot) -> None:
    page = SettingsPage(SettingsKeeper(Settings(language=ENGLISH)))
    qtbot.addWidget(page)

    assert page.language.currentText() == "English"


def test_a_language_that_we_do_not_have_is_dutch(dutch_again: QApplication) -> None:
    speak(dutch_again, "tlh")

    assert words.ago(data.NOW.date(), data.NOW.date()) == "vandaag"
    assert QLocale().language() == QLocale.Language.Dutch


def test_for_dutch_no_catalogue_is_read(
    dutch_again: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> dict[Key, str]:
        raise AssertionError(path)

    speak(dutch_again, ENGLISH)
    monkeypatch.setattr(languages, "read_catalogue", refuse)

    speak(dutch_again, DUTCH)

    assert QCoreApplication.translate("words", "vandaag") == "vandaag"


@pytest.mark.parametrize("content", [None, "", "<TS><context>"], ids=["none", "empty", "broken"])
def test_without_a_readable_catalogue_the_window_stays_dutch(
    dutch_again: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: str | None,
) -> None:
    path = tmp_path / "kapot.ts"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(languages, "catalogue_path", lambda language: path)

    speak(dutch_again, ENGLISH)

    assert QCoreApplication.translate("words", "vandaag") == "vandaag"


def test_what_a_catalogue_lacks_is_left_to_others(dutch_again: QApplication) -> None:
    extra = Catalogue({("a", "een"): "one"}, dutch_again)
    dutch_again.installTranslator(extra)

    assert QCoreApplication.translate("a", "een") == "one"
    assert QCoreApplication.translate("a", "twee") == "twee"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    dutch_again.removeTranslator(extra)


# --- numbers, days and lists in English -----------------------------------------------------------


def test_numbers_and_days_are_written_as_in_english(dutch_again: QApplication) -> None:
    speak(dutch_again, ENGLISH)
    today = data.NOW.date()

    assert words.number(12345) == "12,345"
    assert words.distance(1.24) == "1.2 km"
    assert words.day(today, today) == "23 November"
    assert words.weekday(today) == "Monday"
    assert [words.short_day(code) for code in ("ma", "zo")] == ["Mon", "Sun"]
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert QLocale().toString(QDate(2026, 11, 23), "ddd d MMM") == "Mon 23 Nov"


# --- reading a window -----------------------------------------------------------------------------


def texts_on(root: QWidget) -> set[str]:
    """Give what can be read on a widget, or be heard of it by who uses a screen reader."""
    shown: set[str] = set()
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root):
            shown.update((*_texts(widget), widget.accessibleName(), widget.toolTip()))
    return {text.strip() for text in shown if text.strip()}


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from map(widget.itemText, range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from map(widget.tabText, range(widget.count()))


def strangers(shown: set[str], english: dict[Key, str], language: str) -> list[str]:
    """Give the texts that are of the other language: one side of the catalogue and not the other.

    A text with a value filled in counts too: it is held against the sentence it was made from.
    """
    dutch = {source.strip() for _, source in english}
    made = {text.strip() for text in english.values()}
    other, own = (dutch - made, made) if language == ENGLISH else (made - dutch, dutch)
    plain = {text for text in other if "{" not in text}
    filled = [_pattern(text) for text in other - plain if _says_something(text)]
    kept = [_pattern(text) for text in own if "{" in text]
    return sorted(
        text
        for text in shown - DATA
        if text in plain
        or (
            any(one.fullmatch(text) for one in filled)
            and text not in own
            and not any(one.fullmatch(text) for one in kept)
        )
    )


def _pattern(sentence: str) -> re.Pattern[str]:
    """Make a pattern of a sentence, in which any value may be filled in."""
    pieces = re.split(r"\{[^}]*\}", sentence)
    return re.compile("(?s:.+)".join(map(re.escape, pieces)))


def _says_something(sentence: str) -> bool:
    """Tell whether a sentence has words of its own to know it by."""
    return len(re.findall(r"[^\W\d_]", re.sub(r"\{[^}]*\}", "", sentence))) >= 6
