"""Boxes to choose from that don't change when the page is scrolled over them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import IGNORED, MappedColumn
from socialekaart.services.deliveries.target_columns import targets
from socialekaart.ui import theme
from socialekaart.ui.theme import Role
from socialekaart.ui.words import translate

VALUE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
LIST_WIDTH = 260
"""Pixels of an opened list, so that our longest titles fit beside a narrow column."""
SPLIT = "+"
"""The value of "take this cell apart"; no column of ours is called so."""


class ChoiceBox(QComboBox):
    """Chooses by keyboard or a press; the wheel scrolls the page, unless the list is open."""

    def __init__(self, name: str, *, width: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(theme.font(Role.SUB))
        self.setMaxVisibleItems(18)
        if width:
            self.setFixedWidth(width)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.view().setMinimumWidth(LIST_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def value(self) -> str:
        """Give the value of what is chosen."""
        return str(self.currentData(VALUE_ROLE) or "")

    def choose(self, value: str) -> None:
        """Choose a value without telling; one that isn't in the list is added to it."""
        self.blockSignals(True)
        if self.findData(value, VALUE_ROLE) < 0:
            self.fill([(value, value)])
        self.setCurrentIndex(self.findData(value, VALUE_ROLE))
        self.blockSignals(False)

    def fill(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Offer (value, text)."""
        for value, text in pairs:
            self.addItem(text)
            self.setItemData(self.count() - 1, value, VALUE_ROLE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def target_model(kind: RecordKind) -> QStandardItemModel:
    """Make the list of what a column can mean; all boxes of a table share one."""
    model = QStandardItemModel()
    extras = (
        ("", translate("wizard", "Bewaar als extra")),
        (IGNORED, translate("wizard", "Laat weg")),
        (SPLIT, translate("wizard", "Haal uit elkaar")),
    )
    for value, text in extras:
        _add(model, value, text)
    for group, columns in targets(kind):
        if not columns:
            continue
        head = QStandardItem(group)
        head.setEnabled(False)
        head.setFont(theme.font(Role.SMALL_STRONG))
        model.appendRow(head)
        for column in columns:
            _add(model, column.name, column.title, column.description)
    return model


def _add(model: QStandardItemModel, value: str, text: str, told: str = "") -> None:
    item = QStandardItem(text)
    item.setData(value, VALUE_ROLE)
    item.setToolTip(told)
    model.appendRow(item)


def value_of(column: MappedColumn) -> str:
    """Give the value in such a list that a column has now."""
    return SPLIT if column.splits else column.target
