"""The keys of Beheer in one look."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from socialekaart.ui.beheer.dialogs import AskDialog
from socialekaart.ui.widgets import kbd, label
from socialekaart.ui.words import translate


def all_keys() -> list[tuple[str, str]]:
    """Give every key and what it does."""
    return [
        ("Enter", translate("beheer", "bewerk de cel; nog eens: klaar en omlaag")),
        ("Tab", translate("beheer", "klaar en naar rechts")),
        ("Alt ↓", translate("beheer", "open de vinklijst of de kalender")),
        ("Shift Enter", translate("beheer", "nieuwe regel in een lange tekst")),
        ("Ctrl Z Y", translate("beheer", "ongedaan maken, opnieuw doen")),
        ("Ctrl C X V", translate("beheer", "kopieer, knip, plak, ook van en naar Excel")),
        ("Ctrl D", translate("beheer", "vul omlaag")),
        ("Ctrl N", translate("beheer", "nieuwe regel")),
        ("Ctrl Shift D", translate("beheer", "maak de regel dubbel")),
        ("Ctrl -", translate("beheer", "haal de regel weg")),
        ("Ctrl T", translate("beheer", "gecontroleerd vandaag")),
        ("Ctrl E", translate("beheer", "formulier naast de tabel")),
        ("F8", translate("beheer", "volgende melding; met Shift de vorige")),
        ("Ctrl R", translate("beheer", "herstel deze cel")),
        ("Ctrl F", translate("beheer", "zoek in de tabel")),
        ("Ctrl PgDn PgUp", translate("beheer", "volgend en vorig tabblad")),
        ("Alt O N L", translate("beheer", "terugmelding: overnemen, niet, later")),
        ("Ctrl S", translate("beheer", "bewaar als levering")),
    ]


class KeysDialog(AskDialog):
    """Lists the keys in two columns; Esc closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("beheer", "Toetsen in Beheer")
        super().__init__(title, [], [("sluit", translate("beheer", "Sluit"), "primary")], parent,
                         width=820)  # fmt: skip
        self.buttons[""].hide()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        half = (len(all_keys()) + 1) // 2
        for number, (key, what) in enumerate(all_keys()):
            grid.addWidget(kbd(key), number % half, 2 * (number // half))
            grid.addWidget(label(what, wrap=True), number % half, 2 * (number // half) + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.insert(holder)
