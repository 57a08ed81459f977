"""The languages of the window: Dutch stands in the source, English comes from a catalogue.

The catalogue is the .ts file that `make texts` keeps; it is read as it is, so nothing has to be
compiled and nothing can be out of step. For Dutch no catalogue is read.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from socialekaart import paths

DUTCH, ENGLISH = "nl", "en"
NAMES = {DUTCH: "Nederlands", ENGLISH: "English"}
"""Each language in its own words, as one looks for it when one reads no other."""

AT_RESTART = {
    DUTCH: "De taal verandert als je het programma opnieuw start.",
    ENGLISH: "The language changes when you start the program again.",
}
"""Said on choosing a language, in that language: who chooses it may not read the other."""

_OBJECT = "language"
_LOCALES = {
    DUTCH: QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}

log = logging.getLogger(__name__)


class Catalogue(QTranslator):
    """Answers from a mapping of (context, Dutch text) to the text in another language."""

    def __init__(self, texts: Mapping[tuple[str, str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def translate(
        self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Give the translation; None leaves it to the next translator, and then to the source."""
        return self._texts.get((context, sourceText))

    def isEmpty(self) -> bool:
        """Say whether there is nothing to answer: Qt passes over such a translator."""
        return not self._texts


def catalogue_path(language: str) -> Path:
    """Give the catalogue of a language."""
    return paths.resources("i18n", f"socialekaart_{language}.ts")


def read_catalogue(path: Path) -> dict[tuple[str, str], str]:
    """Read the finished translations; raises OSError or ValueError when that can't be done."""
    import xml.etree.ElementTree as ET

    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        raise ValueError(f"{path.name}: {error}") from error
    texts: dict[tuple[str, str], str] = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            made = message.find("translation")
            if made is not None and made.text and made.get("type") is None:
                texts[name, message.findtext("source", "")] = made.text
    return texts


def speak(app: QApplication, language: str) -> None:
    """Let all that is made from now on speak a language; one that we don't know is Dutch."""
    wanted = language if language in NAMES else DUTCH
    QLocale.setDefault(_LOCALES[wanted])
    now = app.findChild(QTranslator, _OBJECT)
    if now is not None:
        if now.property(_OBJECT) == wanted:
            return
        app.removeTranslator(now)
        now.setObjectName("")
        now.deleteLater()
    made = _translator(app, wanted)
    made.setObjectName(_OBJECT)
    made.setProperty(_OBJECT, wanted)
    app.installTranslator(made)


def _translator(app: QApplication, language: str) -> QTranslator:
    """Make what the source lacks: Qt's own words for Dutch (OK, Annuleren), ours for English."""
    if language == DUTCH:
        qt = QTranslator(app)
        qt.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return qt
    try:
        texts = read_catalogue(catalogue_path(language))
    except (OSError, ValueError) as error:
        log.warning("the window stays Dutch: %s", error)
        texts = {}
    return Catalogue(texts, app)
