"""The menu of what can be done with the selected rows and cells, with its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from socialekaart.ui.words import translate


def make_row_menu(parent: QWidget, do: Callable[[str], None]) -> QMenu:
    """Make the menu; `do` gets the name of what is chosen, as TablePage knows it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry in _entries():
        if entry is None:
            menu.addSeparator()
            continue
        text, key, what = entry
        action = QAction(f"{text}\t{key}" if key else text, menu)
        action.triggered.connect(lambda _=False, chosen=what: do(chosen))
        menu.addAction(action)
    return menu


def _entries() -> list[tuple[str, str, str] | None]:
    """Give words, key and name of each entry; None is a line between."""
    return [
        (translate("beheer", "Nieuwe regel"), "Ctrl+N", "add"),
        (translate("beheer", "Maak dubbel"), "Ctrl+Shift+D", "duplicate"),
        (translate("beheer", "Haal regel weg…"), "Ctrl+-", "delete"),
        None,
        (translate("beheer", "Gecontroleerd vandaag"), "Ctrl+T", "stamp"),
        (translate("beheer", "Gecontroleerd door een ander…"), "", "stamp-as"),
        (translate("beheer", "Geef nummers aan regels zonder"), "", "ids"),
        None,
        (translate("beheer", "Knip"), "Ctrl+X", "cut"),
        (translate("beheer", "Kopieer"), "Ctrl+C", "copy"),
        (translate("beheer", "Plak"), "Ctrl+V", "paste"),
        (translate("beheer", "Vul omlaag"), "Ctrl+D", "fill"),
        (translate("beheer", "Maak leeg"), "Del", "empty"),
    ]
