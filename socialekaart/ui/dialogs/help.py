"""Help: how it works in four sentences, and every key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, kbd, label, rule


class HelpDialog(QDialog):
    """The keys overview; Esc closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumWidth(820)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Zo werkt het"), Role.PAGE))
        column.addWidget(
            label(
                self.tr(
                    "Typ waarmee je wilt helpen en waar. Bovenaan staat wie je belt en waarom. "
                    "Daaronder staat het aanbod, dichtbij eerst. Wat je typt, wordt nergens "
                    "bewaard."
                ),
                wrap=True,
            )
        )
        column.addWidget(rule())
        column.addWidget(label(self.tr("Toetsen"), Role.NAME))
        column.addLayout(_in_two(self.all_keys()))
        column.addWidget(label(self.tr("Op de kaart"), Role.NAME))
        column.addLayout(_in_two(self.map_keys()))
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(self.tr("Sluit"), kind="primary")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        close.setFocus()
        self.resize(820, column.heightForWidth(820))

    def all_keys(self) -> list[tuple[str, str]]:
        """Give every key and what it does."""
        return [
            ("Ctrl F", self.tr("naar ‘Waarmee?’")),
            ("Ctrl L", self.tr("naar ‘Waar?’")),
            ("↓ ↑", self.tr("loop door de lijst")),
            ("Enter", self.tr("naar de eerste, en dan het detail in")),
            ("Esc", self.tr("terug naar het veld; nog eens: leeg")),
            ("Ctrl C", self.tr("kopieer het nummer")),
            ("Ctrl Shift E", self.tr("kopieer het e-mailadres")),
            ("Alt ←", self.tr("terug naar het vorige aanbod")),
            ("F2", self.tr("Acuut: crisislijnen")),
            ("Ctrl 1 … 0", self.tr("de pagina’s, in de volgorde van de lijst links")),
            ("Ctrl ,", self.tr("instellingen")),
            (
                "K G N B",
                self.tr("bij Controleren: klopt, gewijzigd, niet bereikt, bestaat niet meer"),
            ),
            ("Ctrl Z", self.tr("maak je laatste wijziging ongedaan")),
            ("F5", self.tr("vraag alles opnieuw")),
            ("F1", self.tr("dit overzicht")),
        ]

    def map_keys(self) -> list[tuple[str, str]]:
        """Give every key that does something else while the map has the keyboard."""
        return [
            ("PgDn PgUp", self.tr("loop langs de plekken")),
            ("Enter", self.tr("kies de plek, of maak een groep los")),
            ("← ↑ → ↓", self.tr("schuif")),
            ("+ −", self.tr("dichterbij, verder weg")),
            ("Home", self.tr("alles tonen")),
            ("L", self.tr("legenda open of dicht")),
            ("Ctrl P", self.tr("druk de kaart af")),
            ("Tab", self.tr("naar de knoppen van de kaart en verder")),
        ]


def _in_two(keys: list[tuple[str, str]]) -> QGridLayout:
    """Lay keys out in two columns, each with what it does."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    half = (len(keys) + 1) // 2
    for position, (key, what) in enumerate(keys):
        row, side = position % half, 2 * (position // half)
        grid.addWidget(kbd(key), row, side, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(what, wrap=True), row, side + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    return grid
