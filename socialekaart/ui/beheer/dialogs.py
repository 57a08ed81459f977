"""The questions that Beheer asks, each in a small dialog with nothing dangerous under Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.maintain.repairs import Repair
from socialekaart.ui import theme
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WIDTH = 540
_ROW, _MOST = 48, 400
"""Pixels of a row of repairs, and of all of them together."""


class AskDialog(QDialog):
    """A question with up to three answers; `answered` tells which one. Esc answers nothing."""

    answered = Signal(str)

    def __init__(
        self,
        title: str,
        paragraphs: Sequence[str],
        answers: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
        *,
        width: int = WIDTH,
    ) -> None:
        """Make it; `answers` are (name, words, kind of button), the safest last."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, Role.NAME, wrap=True))
        for text in paragraphs:
            self.column.addWidget(label(text, wrap=True))
        self._place = self.column.count()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        cancel = button(self.tr("Annuleer"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addStretch(1)
        self.buttons = {"": cancel}
        for name, words, kind in answers:
            made = button(words, kind=kind)
            made.clicked.connect(lambda _=False, chosen=name: self._answer(chosen))
            foot.addWidget(made)
            self.buttons[name] = made
        self.column.addSpacing(4)
        self.column.addLayout(foot)
        last = answers[-1][0] if answers else ""
        self.buttons[last].setFocus()
        self.buttons[last].setDefault(True)

    def insert(self, widget: QWidget) -> None:
        """Put something below the sentences."""
        self.column.insertWidget(self._place, widget)
        self._place += 1

    def _answer(self, chosen: str) -> None:
        self.accept()
        self.answered.emit(chosen)


class NameDialog(AskDialog):
    """Who checked the rows: asked once, a function or a team is enough."""

    named = Signal(str)

    def __init__(self, number: int, name: str, parent: QWidget | None = None) -> None:
        one = self.tr("Stempel 1 regel als gecontroleerd vandaag")
        many = self.tr("Stempel {n} regels als gecontroleerd vandaag").format(n=number)
        super().__init__(
            one if number == 1 else many,
            [
                self.tr(
                    "Doe dit alleen als iemand echt naging of het klopt. Een functie of een team "
                    "is genoeg. We vragen dit één keer."
                )
            ],
            [("stempel", self.tr("Stempel"), "primary")],
            parent,
        )
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(self.tr("Door wie? Mag leeg blijven"))
        self.name.setAccessibleName(self.tr("Gecontroleerd door"))
        self.insert(self.name)
        self.name.setFocus()
        self.answered.connect(lambda _chosen: self.named.emit(self.name.text().strip()))


class RepairDialog(AskDialog):
    """Everything that can be mended for certain, before and after, each with a tick."""

    repairsWanted = Signal(tuple)  # noqa: N815 (Qt's manner for signals)

    def __init__(
        self,
        repairs: Sequence[Repair],
        places: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """Make it; `places` name the row and the column of each repair."""
        super().__init__(
            self.tr("Herstel alles wat zeker is"),
            [self.tr("Kijk of het klopt, en haal het vinkje weg waar het niet klopt.")],
            [("herstel", "", "primary")],
            parent,
            width=900,
        )
        self._repairs = tuple(repairs)
        self.table = QTableWidget(len(repairs), 5)
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Regel"),
                self.tr("Kolom"),
                self.tr("Nu"),
                self.tr("Wordt"),
                self.tr("Waarom"),
            ]
        )
        for number, (repair, place) in enumerate(zip(repairs, places, strict=True)):
            texts = (*place, repair.before, repair.after or self.tr("leeg"), repair.message)
            for section, text in enumerate(texts):
                self.table.setItem(number, section, _cell(text, ticked=section == 0))
        self._dress()
        self.insert(self.table)
        self.table.itemChanged.connect(lambda _item: self._count())
        self.answered.connect(lambda _chosen: self.repairsWanted.emit(self.chosen()))
        self._count()

    def chosen(self) -> tuple[Repair, ...]:
        """Give the repairs with a tick."""
        return tuple(
            repair
            for number, repair in enumerate(self._repairs)
            if (item := self.table.item(number, 0)) is not None
            and item.checkState() == Qt.CheckState.Checked
        )

    def _count(self) -> None:
        number = len(self.chosen())
        words = self.tr("Herstel 1 cel") if number == 1 else self.tr("Herstel {n} cellen")
        self.buttons["herstel"].setText(words.format(n=number))
        self.buttons["herstel"].setEnabled(number > 0)

    def _dress(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Wat we herstellen"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.setFont(theme.font(Role.SUB))
        header = table.horizontalHeader()
        header.setFont(theme.font(Role.SMALL))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for section, width in enumerate((190, 130, 150, 150)):
            header.resizeSection(section, width)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setFixedHeight(min(44 + _ROW * table.rowCount(), _MOST))


def _cell(text: str, *, ticked: bool = False) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    if ticked:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
    return item
