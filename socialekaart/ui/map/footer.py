"""The line under the map: how many offerings have no pin, and what the map lacks now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from socialekaart.ui import words
from socialekaart.ui.map.palette import LIGHT, Palette
from socialekaart.ui.map.without_place import WithoutPlacePopup
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel

_SMALLER = 0.87


class MapFooter(QWidget):
    """A button that opens the list of offerings without a place, and a quiet notice."""

    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services: tuple[tuple[str, str], ...] = ()
        self._popup: WithoutPlacePopup | None = None
        self._palette: Palette = LIGHT
        self.button = QPushButton(self)
        self.button.setFlat(True)
        self.button.setProperty("kind", "link")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self.open_list)
        self.button.hide()
        # The notice gives way on a narrow window; its whole text stays in the tooltip.
        self.notice = ElidedLabel(Role.SMALL)
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * _SMALLER)
        self.button.setFont(small)
        self.notice.setFont(small)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 12, 4)
        layout.addWidget(self.button)
        layout.addWidget(self.notice, 1)

    def set_colours(self, palette: Palette) -> None:
        """Dress the line and its list in the colours of the theme."""
        self._palette = palette
        if self._popup is not None:
            self._popup.set_colours(palette)
        self.setStyleSheet(
            f"QLabel {{ color: {palette['muted']}; }}QPushButton {{ color: {palette['accent']}; }}"
        )

    def set_notice(self, text: str) -> None:
        """Say what the map lacks now, or "" for nothing."""
        self.notice.setText(text)

    def set_services(self, services: Sequence[tuple[str, str]]) -> None:
        """Count the offerings (id, name) that have no pin."""
        self._services = tuple(services)
        text = self.tr("{n} zonder adres op de kaart…")
        self.button.setText(text.format(n=words.number(len(self._services))))
        self.button.setVisible(bool(self._services))

    def open_list(self) -> WithoutPlacePopup:
        """Open the list of offerings without a pin."""
        if self._popup is None:
            self._popup = WithoutPlacePopup(self)
            self._popup.set_colours(self._palette)
            self._popup.serviceClicked.connect(self.serviceClicked)
        self._popup.fill(self._services)
        self._popup.open_above(self.button)
        return self._popup
