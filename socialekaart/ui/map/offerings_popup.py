"""The popup that lists offerings: those without a pin, or those that share one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from socialekaart.ui import words
from socialekaart.ui.map.palette import Palette
from socialekaart.ui.tooltips import tip
from socialekaart.ui.words import translate

_ID = Qt.ItemDataRole.UserRole
_WIDTH = 340
_SIGNS = 40
"""How many letters fit at least, when they are large ones."""
_ROWS_SHOWN = 9


class OfferingsPopup(QFrame):
    """List offerings by name; choosing one, by mouse or Enter, closes the list.

    `explanation` stands above them, `name` is what a screen reader calls the list.
    """

    serviceClicked = Signal(str)  # noqa: N815 (a Qt signal)

    def __init__(self, explanation: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        # The corners are round; what lies behind them must be seen. A window that lets that through
        # paints no ground of its own: a sheet inside it does.
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        sheet = QFrame(self)
        sheet.setObjectName("offeringsSheet")
        self._explanation = QLabel(explanation, sheet)
        self._explanation.setWordWrap(True)
        self._list = QListWidget(sheet)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(name)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(sheet)
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(12, 10, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._explanation)
        layout.addWidget(self._list)

    def set_colours(self, palette: Palette) -> None:
        """Dress the list in the colours of the theme."""
        self.setStyleSheet(
            f"#offeringsSheet {{ background: {palette['card']};"
            f" border: 1px solid {palette['border']}; border-radius: 8px; }}"
            f"QLabel {{ color: {palette['muted']}; }}"
            f"QListWidget {{ background: {palette['card']}; outline: 0; }}"
            f"QListWidget::item {{ color: {palette['ink']}; padding: 5px 6px; }}"
            f"QListWidget::item:selected {{ background: {palette['accent_soft']};"
            " border-radius: 6px; }"
        )

    def fill(self, services: Sequence[tuple[str, str]], rest: str = "") -> None:
        """Show these (service id, name) pairs, in the order given; `rest` tells of others."""
        self._list.clear()
        for service_id, name in services:
            item = QListWidgetItem(name, self._list)
            item.setData(_ID, service_id)
            item.setToolTip(tip(name))
        if rest:
            QListWidgetItem(rest, self._list).setFlags(Qt.ItemFlag.NoItemFlags)

    def names(self) -> list[str]:
        """Tell the names listed."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def open_above(self, anchor: QWidget) -> None:
        """Open with the lower left corner on top of `anchor`."""
        self._fit()
        self._open(anchor.mapToGlobal(QPoint(0, -self.height() - 4)), anchor)

    def open_at(self, place: QPoint, over: QWidget) -> None:
        """Open beside a place in `over`, inside the screen."""
        self._fit()
        self._open(over.mapToGlobal(place + QPoint(12, -self.height() // 2)), over)

    def _fit(self) -> None:
        row_height = max(24, self._list.sizeHintForRow(0))
        rows = min(self._list.count(), _ROWS_SHOWN)
        self._list.setFixedHeight(row_height * rows + 4)
        self.setFixedWidth(max(_WIDTH, _SIGNS * self.fontMetrics().averageCharWidth()))
        self.adjustSize()

    def _open(self, corner: QPoint, over: QWidget) -> None:
        box = QRect(corner, self.size())
        screen = over.screen().availableGeometry()
        box.moveRight(min(box.right(), screen.right()))
        box.moveBottom(min(box.bottom(), screen.bottom()))
        self.move(max(box.left(), screen.left()), max(box.top(), screen.top()))
        self.show()
        self._list.setFocus()
        self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        if item.data(_ID) is None:
            return
        self.close()
        self.serviceClicked.emit(item.data(_ID))


def crowd_popup(
    services: Sequence[tuple[str, str]], palette: Palette, parent: QWidget
) -> OfferingsPopup:
    """Make the list of offerings (id, name) that share one place; it goes when it closes."""
    many = translate("map", "Hier staan er {n} op één plek:")
    made = OfferingsPopup(
        many.format(n=words.number(len(services))), translate("map", "Aanbod op deze plek"), parent
    )
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.set_colours(palette)
    made.fill(sorted(services, key=lambda pair: pair[1].casefold()))
    return made
