"""Choose the proxy: as the computer has it, none, or an address that one types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from socialekaart.errors import ProxyAddressError
from socialekaart.hosts import NO_PROXY, SYSTEM_PROXY, AddressError, proxy_address
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

_OWN = 2


class ProxyLine(QWidget):
    """What is no address is refused in words and not kept: the proxy before it stays."""

    def __init__(self, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self.choice = QComboBox()
        self.choice.addItems(
            [self.tr("zoals de computer"), self.tr("geen"), self.tr("zelf invullen")]
        )
        self.choice.activated.connect(self._choose)
        self.setFocusProxy(self.choice)
        self.address = QLineEdit()
        self.address.setPlaceholderText("proxy.praktijk.example:8080")
        self.address.setAccessibleName(self.tr("Adres van de proxy"))
        self.address.editingFinished.connect(self._keep_typed)
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self._lay_out()
        self.show_kept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choice, 2)
        row.addWidget(self.address, 3)
        column.addLayout(row)
        column.addWidget(self.problem)

    def setAccessibleName(self, name: str) -> None:
        """Name the list: it is what the keyboard meets first."""
        super().setAccessibleName(name)
        self.choice.setAccessibleName(name)

    def show_kept(self) -> None:
        """Show the proxy that is kept."""
        kept = self._keeper.settings.proxy
        own = kept not in (SYSTEM_PROXY, NO_PROXY)
        self.choice.setCurrentIndex(_OWN if own else (SYSTEM_PROXY, NO_PROXY).index(kept))
        self.address.setText(kept if own else "")
        self._show_own(own)
        self._tell("")

    def _show_own(self, own: bool) -> None:
        self.address.setVisible(own)

    def _choose(self, row: int) -> None:
        self._tell("")
        self._show_own(row == _OWN)
        if row == _OWN:
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._keeper.change(proxy=(SYSTEM_PROXY, NO_PROXY)[row])

    def _keep_typed(self) -> None:
        if self.choice.currentIndex() != _OWN:
            return
        typed = self.address.text().strip()
        try:
            address = proxy_address(typed)
        except AddressError as error:
            self._tell(str(ProxyAddressError(error.problem.value)))
            return
        if not typed:
            self._tell(str(ProxyAddressError("no_host")))
            return
        self._keeper.change(proxy=address)
        self.show_kept()

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.address.setAccessibleDescription(sentence)
