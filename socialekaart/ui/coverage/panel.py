"""The panel beside the matrix: what a cell means, what was found for it, and what to ask."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from socialekaart.domain.coverage import CoverageState
from socialekaart.services.coverage.views import CoverageCell, CoverageRow, CoverageView
from socialekaart.ui.coverage import wording
from socialekaart.ui.coverage.marks import INKS, StateMark
from socialekaart.ui.coverage.records import RecordList
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label, rule, set_tone

WIDTH = 372
_RULES_HEIGHT = 190
_TONES = {"info": "accent"}


class CellPanel(QFrame):
    """Shows one cell; `domain_labels` are the words for the ids of domains."""

    left = Signal()

    def __init__(self, domain_labels: dict[str, str]) -> None:
        super().__init__()
        self._domains = domain_labels
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 10)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(rule())
        self.records = RecordList()
        self.records.left.connect(self.left)
        column.addWidget(self.records, 1)
        self.nothing = label("", tone="muted", wrap=True)
        self.nothing.setContentsMargins(16, 8, 16, 8)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.nothing, 1)
        column.addWidget(rule())
        column.addLayout(self._foot())

    def _head(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(4)
        self.title = label("", Role.NAME, wrap=True)
        self.where = label("", tone="muted", wrap=True)
        self.explanation = label("", wrap=True)
        self.mark, self.state = StateMark(), label("", Role.STRONG, wrap=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.state, 1)
        self.meaning = label("", Role.SMALL, tone="muted", wrap=True)
        for part in (self.title, self.where, self.explanation):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.meaning)
        return column

    def _foot(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(4)
        self.question = label("", Role.STRONG, wrap=True, copy=True)
        column.addWidget(self.question)
        self.how = button(self.tr("Wat telt hier mee?"), kind="link")
        self.how.setCheckable(True)
        self.how.toggled.connect(self._show_rules)
        column.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)
        self.rules = label("", Role.SMALL, tone="muted", wrap=True, copy=True)
        self.rules.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._rules_area = QScrollArea()
        self._rules_area.setWidgetResizable(True)
        self._rules_area.setFrameShape(QFrame.Shape.NoFrame)
        self._rules_area.setFixedHeight(_RULES_HEIGHT)
        self._rules_area.setAccessibleName(self.tr("Wat hier meetelt"))
        inner = QWidget()
        inner.setProperty("ground", "card")
        within = QVBoxLayout(inner)
        within.setContentsMargins(0, 0, 4, 0)
        within.addWidget(self.rules)
        self._rules_area.setWidget(inner)
        self._rules_area.hide()
        column.addWidget(self._rules_area)
        return column

    def show_cell(self, view: CoverageView, row: CoverageRow, cell: CoverageCell) -> None:
        """Show another cell."""
        place = next((one for one in view.municipalities if one.code == cell.municipality), None)
        name = place.name if place else cell.municipality
        self.title.setText(row.requirement.label)
        self.where.setText(name)
        self.explanation.setText(row.requirement.explanation)
        self.explanation.setVisible(bool(row.requirement.explanation))
        self.mark.set_state(cell.state)
        count = "" if cell.state is CoverageState.ABSENT else f" · {wording.count(cell)}"
        self.state.setText(f"{wording.state(cell.state)}{count}")
        ink = INKS[cell.state]
        set_tone(self.state, _TONES.get(ink, ink))
        self.meaning.setText(" ".join((wording.meaning(cell.state, view), *wording.notes(cell))))
        self._show_records(view, cell)
        self.question.setText(wording.to_ask(cell, name))
        self.question.setVisible(bool(self.question.text()))
        lines = [wording.rule(one, self._domains) for one in row.requirement.rules]
        if not row.requirement.national_counts:
            lines.append(self.tr("Wat landelijk is telt niet mee; je ziet het wel."))
        self.rules.setText("\n\n".join(lines))

    def _show_records(self, view: CoverageView, cell: CoverageCell) -> None:
        self.records.records.show_cell(cell, view.on)
        has_any = bool(cell.records or cell.mentioned)
        self.records.setVisible(has_any)
        self.nothing.setVisible(not has_any)
        self.nothing.setText(
            self.tr(
                "Er staat niets in deze kaart dat hierbij past. Weet je wel iets? Vraag de "
                "gemeente om het bij de volgende levering mee te sturen."
            )
        )

    def _show_rules(self, shown: bool) -> None:
        self._rules_area.setVisible(shown)
