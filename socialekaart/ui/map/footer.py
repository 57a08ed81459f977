"""The line under the map: what has no pin or no exact one, what the map lacks now, and its menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from socialekaart.domain.model import PinKind
from socialekaart.services.views import MapPoints
from socialekaart.ui import words
from socialekaart.ui.map.offerings_popup import OfferingsPopup
from socialekaart.ui.map.palette import LIGHT, Palette
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, PressTool

_SMALLER = 0.87
_AROUND = 48
"""Pixels between the parts and around them."""


class MapFooter(QWidget):
    """A button that opens the list of offerings without a place, a quiet notice, and the menu."""

    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)
    placesWanted = Signal()  # noqa: N815 (a Qt signal)
    """Somebody wants to do something about pins that stand by approximation."""
    menuWanted = Signal(QPoint)  # noqa: N815 (a Qt signal)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services: tuple[tuple[str, str], ...] = ()
        self._more = 0
        self._popup: OfferingsPopup | None = None
        self._palette: Palette = LIGHT
        self._notice = self._remark = ""
        self._has_nearby = False
        self.button = self._link()
        self.button.clicked.connect(self.open_list)
        self.nearby = self._link()
        self.nearby.setToolTip(self.tr("Zoek hun adressen op, bij Instellingen"))
        self.nearby.clicked.connect(self.placesWanted)
        # The notice gives way on a narrow window; its whole text stays in the tooltip.
        self.notice = ElidedLabel(Role.SMALL)
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * _SMALLER)
        for link in (self.button, self.nearby):
            link.setFont(small)
        self.notice.setFont(small)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 6, 3)
        layout.setSpacing(8)
        layout.addWidget(self.button)
        layout.addWidget(self.nearby)
        layout.addWidget(self.notice, 1)
        layout.addWidget(self._build_menu_button())

    def _link(self) -> QPushButton:
        made = QPushButton(self)
        made.setFlat(True)
        made.setProperty("kind", "link")
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.hide()
        return made

    def _build_menu_button(self) -> PressTool:
        self.menu_button = PressTool()
        self.menu_button.setText("⋯")
        name = self.tr("Kaart: bewaar, druk af, meer")
        self.menu_button.setAccessibleName(name)
        self.menu_button.setToolTip(name)
        self.menu_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.menu_button.clicked.connect(
            lambda: self.menuWanted.emit(self.menu_button.mapToGlobal(QPoint(0, 0)))
        )
        return self.menu_button

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
        self._notice = text
        self._tell()

    def set_remark(self, text: str) -> None:
        """Say something about what was chosen, in place of the notice; "" gives that back."""
        self._remark = text
        self._tell()

    def _tell(self) -> None:
        self.notice.setText(self._remark or self._notice)
        self._share_room()

    def set_points(self, points: MapPoints) -> None:
        """Count what has no pin, and the pins that don't stand at their address."""
        self.set_services(points.without_place, points.more_without_place)
        near = sum(point.kind is PinKind.NEARBY for point in points.points)
        one, many = self.tr("1 plek bij benadering"), self.tr("{n} plekken bij benadering")
        self.nearby.setText(one if near == 1 else many.format(n=words.number(near)))
        # Of a map that doesn't show all, nobody knows here how many there are.
        self._has_nearby = bool(near) and points.whole
        self._share_room()

    def _share_room(self) -> None:
        """Let the link give way to the notice: what the map lacks now comes first."""
        parts: list[QWidget] = [self.nearby, self.menu_button]
        if not self.button.isHidden():
            parts.append(self.button)
        taken = sum(part.sizeHint().width() for part in parts)
        wanted = self.notice.fontMetrics().horizontalAdvance(self.notice.text())
        room = self.width() - taken - _AROUND
        self.nearby.setVisible(self._has_nearby and room >= wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_room()

    def set_services(self, services: Sequence[tuple[str, str]], more: int = 0) -> None:
        """Count the offerings (id, name) that have no pin, and so many more that aren't named."""
        self._services, self._more = tuple(services), more
        counted = len(self._services) + more
        text = self.tr("{n} zonder adres op de kaart…")
        self.button.setText(text.format(n=words.number(counted)))
        self.button.setVisible(bool(counted))

    def open_list(self) -> OfferingsPopup:
        """Open the list of offerings without a pin."""
        if self._popup is None:
            self._popup = OfferingsPopup(
                self.tr("Zonder adres, of het adres is geheim:"),
                self.tr("Aanbod zonder adres op de kaart"),
                self,
            )
            self._popup.set_colours(self._palette)
            self._popup.serviceClicked.connect(self.serviceClicked)
        rest = self.tr("en nog {n}").format(n=words.number(self._more)) if self._more else ""
        self._popup.fill(self._services, rest)
        self._popup.open_above(self.button)
        return self._popup
