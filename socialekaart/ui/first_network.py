"""The question of a first start: may the network be used? It waits above the pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label


class NetworkQuestion(QFrame):
    """Shown until somebody answers, here or in the settings; meanwhile nothing goes out.

    It is not asked where the answer would be kept nowhere.
    """

    answered = Signal()
    """A button here was pressed: the keyboard needs another place."""
    chooseWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self.setObjectName("networkQuestion")
        self.setProperty("bar", "info")
        self.title = label(self.tr("Mag dit programma het netwerk gebruiken?"), Role.STRONG)
        self.text = label(
            self.tr(
                "Dan haalt het op: stukken kaart die je bekijkt, de plek van adressen van aanbod "
                "(beide bij het Kadaster, PDOK) en de bestanden van jullie bronnen. Over patiënten "
                "gaat er nooit iets naar buiten, en zonder netwerk werkt zoeken net zo goed."
            ),
            wrap=True,
        )
        self.yes = button(self.tr("Ja, gebruik het netwerk"), kind="primary")
        self.no = button(self.tr("Nee, werk zonder netwerk"))
        self.choose = button(self.tr("Kies per dienst…"), kind="link")
        self._lay_out()
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.text.text())
        self.yes.clicked.connect(lambda: self._answer(allowed=True))
        self.no.clicked.connect(lambda: self._answer(allowed=False))
        self.choose.clicked.connect(self._choose)
        keeper.changed.connect(self._show_if_open)
        self._show_if_open()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.yes, self.no, self.choose):
            row.addWidget(part)
        row.addStretch(1)
        column.addLayout(row)

    def _show_if_open(self) -> None:
        settings = self._keeper.settings
        # Who allowed it before there was this question has answered it.
        is_open = not settings.network_asked and not settings.network_allowed
        self.setVisible(is_open and self._keeper.keeps)

    def _answer(self, *, allowed: bool) -> None:
        self._keeper.change(network_asked=True, network_allowed=allowed)
        self.answered.emit()

    def _choose(self) -> None:
        self._keeper.change(network_asked=True)
        self.chooseWanted.emit()
