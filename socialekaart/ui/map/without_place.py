"""The popup that lists offerings no pin stands for, so that the map loses nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from socialekaart.ui.map.palette import Palette
from socialekaart.ui.tooltips import tip

_ID = Qt.ItemDataRole.UserRole
_WIDTH = 340
_ROWS_SHOWN = 9


class WithoutPlacePopup(QFrame):
    """List offerings by name; choosing one, by mouse or Enter, closes the list."""

    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("withoutPlace")
        # The corners are round; what lies behind them must be seen.
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._explanation = QLabel(self.tr("Zonder adres, of het adres is geheim:"), self)
        self._list = QListWidget(self)
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("Aanbod zonder adres op de kaart"))
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._explanation)
        layout.addWidget(self._list)

    def set_colours(self, palette: Palette) -> None:
        """Dress the list in the colours of the theme."""
        self.setStyleSheet(
            f"#withoutPlace {{ background: {palette['card']};"
            f" border: 1px solid {palette['border']}; border-radius: 8px; }}"
            f"QLabel {{ color: {palette['muted']}; }}"
            f"QListWidget {{ background: {palette['card']}; outline: 0; }}"
            f"QListWidget::item {{ color: {palette['ink']}; padding: 5px 6px; }}"
            f"QListWidget::item:selected {{ background: {palette['accent_soft']};"
            " border-radius: 6px; }"
        )

    def fill(self, services: Sequence[tuple[str, str]]) -> None:
        """Show these (service id, name) pairs, in the order given."""
        self._list.clear()
        for service_id, name in services:
            item = QListWidgetItem(name, self._list)
            item.setData(_ID, service_id)
            item.setToolTip(tip(name))

    def names(self) -> list[str]:
        """Tell the names listed."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def open_above(self, anchor: QWidget) -> None:
        """Open with the lower left corner on top of `anchor`."""
        row_height = max(24, self._list.sizeHintForRow(0))
        rows = min(self._list.count(), _ROWS_SHOWN)
        self._list.setFixedHeight(row_height * rows + 4)
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        self.move(anchor.mapToGlobal(QPoint(0, -self.height() - 4)))
        self.show()
        self._list.setFocus()
        self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.close()
        self.serviceClicked.emit(item.data(_ID))
