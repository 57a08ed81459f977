"""Choose which municipalities stand beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from socialekaart.domain.words import bare
from socialekaart.services.coverage.views import CoverageMunicipality
from socialekaart.ui import theme, words
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

MOST = 12
"""Municipalities beside each other; more is no picture any more."""
_CODE = Qt.ItemDataRole.UserRole
_NAME, _ALWAYS = int(_CODE) + 1, int(_CODE) + 2
"""What is looked for, and whether it stands in the list before anything is typed."""


class ChooseMunicipalitiesDialog(FormDialog):
    """Type to find, down to the list, space to choose. `codes` are those chosen, after accept."""

    def __init__(
        self,
        known: tuple[CoverageMunicipality, ...],
        others: tuple[CoverageMunicipality, ...],
        chosen: tuple[str, ...],
        aside: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Kies gemeenten"), aside, parent)
        told = self.tr(
            "Dit zijn de gemeenten waarvan aanbod in deze kaart staat. Een andere vind je door "
            "de naam te typen."
        )
        self.column.addWidget(label(told, tone="muted", wrap=True))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Typ een naam"))
        self.search.setClearButtonEnabled(True)
        self.add_field(self.tr("Zoek een gemeente"), self.search)
        self.list = QListWidget()
        self.list.setObjectName("suggestions")
        self.list.setFont(theme.font(Role.BODY, tabular=True))
        self.list.setAccessibleName(self.tr("Gemeenten"))
        self.list.setFixedHeight(280)
        for one in (*known, *others):
            self._add(one, one.code in chosen)
        self.column.addWidget(self.list)
        self.counted = label("", Role.SMALL, tone="muted")
        self.column.addWidget(self.counted)
        self.save = self.add_foot(self.tr("Toon deze gemeenten"), self._take)
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(lambda _item: self._count())
        self._count()
        self.search.setFocus()

    def _add(self, one: CoverageMunicipality, chosen: bool) -> None:
        text = self.tr("{name} · nog geen aanbod")
        if one.services:
            text = self.tr("{name} · {n} keer aanbod")
        item = QListWidgetItem(text.format(name=one.name, n=words.number(one.services)))
        item.setData(_CODE, one.code)
        item.setData(_NAME, bare(one.name))
        item.setData(_ALWAYS, bool(one.services))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.list.addItem(item)
        item.setHidden(not one.services and not chosen)

    @property
    def codes(self) -> tuple[str, ...]:
        """Give the codes that are chosen, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            str(item.data(_CODE)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _filter(self, text: str) -> None:
        wanted = bare(text)
        first = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            at_rest = item.data(_ALWAYS) or item.checkState() == Qt.CheckState.Checked
            hidden = wanted not in item.data(_NAME) if wanted else not at_rest
            item.setHidden(hidden)
            if not hidden and first < 0:
                first = row
        if first >= 0:
            self.list.setCurrentRow(first)

    def _count(self) -> None:
        text = self.tr("{n} gekozen, hoogstens {most}")
        self.counted.setText(text.format(n=len(self.codes), most=MOST))
        self.problem.hide()
        self.fit()

    def _take(self) -> None:
        number = len(self.codes)
        if not number:
            self.refuse(self.tr("Kies ten minste één gemeente."))
        elif number > MOST:
            text = self.tr("Kies hoogstens {most} gemeenten; anders past het niet naast elkaar.")
            self.refuse(text.format(most=MOST))
        else:
            self.accept()
