"""Choose which areas are the columns of the roster."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from socialekaart.domain.model import AreaKind
from socialekaart.domain.words import fold
from socialekaart.services.roster.views import RosterArea
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.roster.cell_words import area_kind
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SHEET_AREAS = 8
"""With more columns than this a printed sheet gets hard to read."""


class AreasDialog(FormDialog):
    """`keys` are the chosen areas after accept; none is the practice's catchment."""

    def __init__(
        self,
        background: Background,
        areas: Iterable[RosterArea],
        chosen: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Gebieden in het rooster"), background, parent, width=480)
        text = self.tr("Kies de wijken, dorpen en gemeenten waar jullie patiënten wonen.")
        self.column.addWidget(label(text, tone="muted", wrap=True))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek een gebied"))
        self.search.setAccessibleName(self.tr("Zoek een gebied"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.column.addWidget(self.search)
        self.list = QListWidget()
        self.list.setProperty("lines", True)
        self.list.ensurePolished()  # before the heights of its rows are asked
        self.list.setFixedHeight(320)
        self.list.setAccessibleName(self.tr("Gebieden"))
        self._areas = {area.key: area for area in areas}
        self._fill(tuple(chosen))
        self.list.itemChanged.connect(lambda _item: self._count())
        self.column.addWidget(self.list)
        self.told = label("", Role.SMALL, tone="muted", wrap=True)
        self.column.addWidget(self.told)
        self.add_foot(self.tr("Gebruik deze gebieden"), self.accept)
        self._count()
        self.search.setFocus()

    @property
    def keys(self) -> tuple[str, ...]:
        """Give the keys of what is ticked: wijken, then gemeenten, then regions."""
        ticked = [self._areas[item.data(KEY_ROLE)] for item in self._items() if _ticked(item)]
        order = tuple(AreaKind)
        ticked.sort(key=lambda area: order.index(area.area.kind))
        return tuple(area.key for area in ticked)

    def _fill(self, chosen: tuple[str, ...]) -> None:
        # What is chosen comes first, in its order, so that it is seen without scrolling.
        order = {key: place for place, key in enumerate(chosen)}
        for area in sorted(self._areas.values(), key=lambda a: order.get(a.key, len(order))):
            item = QListWidgetItem(f"{area.label}  ·  {area_kind(area)}")
            item.setData(KEY_ROLE, area.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = area.key in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        wanted = fold(text)
        for item in self._items():
            item.setHidden(wanted not in fold(item.text()))

    def _count(self) -> None:
        count = len(self.keys)
        if not count:
            told = self.tr("Niets gekozen: je ziet het gebied rond jullie postcode.")
        elif count > SHEET_AREAS:
            told = self.tr("{n} gebieden. Meer dan {most} leest lastig op één A4.")
        else:
            told = self.tr("{n} gekozen.")
        self.told.setText(told.format(n=count, most=SHEET_AREAS))
        self.fit()


def _ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
