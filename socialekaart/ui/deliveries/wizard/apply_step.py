"""Step 5: what will happen in numbers, and after that what happened, with its undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from socialekaart.services.deliveries import wizard
from socialekaart.services.deliveries.choosing import conflicts_of, gone_of
from socialekaart.services.deliveries.views import (
    Choices,
    Gone,
    Outcome,
    Preview,
    PreviewItem,
    Take,
)
from socialekaart.services.deliveries.wizard import Result, WizardState
from socialekaart.ui import theme, words
from socialekaart.ui.deliveries.wizard import sentences
from socialekaart.ui.deliveries.wizard.filters import OUTCOMES
from socialekaart.ui.deliveries.wizard.outcome_bar import COLORS, OutcomeBar
from socialekaart.ui.resources import pixmap
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, card, clear, label, rule
from socialekaart.ui.words import Told

ACROSS, FEWER = 4, 3
"""How many figures stand beside each other; fewer when that leaves no lonely one."""


class ApplyStep(QScrollArea):
    """Shows one state; what is pressed leaves as a signal."""

    chooseWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    applyAnyway = Signal()  # noqa: N815 (Qt's manner for signals)
    undoWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    mapWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "page")
        self.setWidget(inner)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self._open_sheet())
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(14)
        column.addLayout(self._head())
        self.bar = OutcomeBar()
        column.addWidget(self.bar)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(12)
        self._figures.setVerticalSpacing(12)
        column.addLayout(self._figures)
        self._rule = rule()
        column.addWidget(self._rule)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        column.addLayout(self._facts)
        outer.addWidget(sheet)
        outer.addStretch(1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        told = QVBoxLayout()
        told.setSpacing(2)
        self.title = label("", Role.NAME, wrap=True)
        self.told = label("", tone="muted", wrap=True)
        told.addWidget(self.title)
        told.addWidget(self.told)
        row.addLayout(told, 1)
        self.undo = button(self.tr("Ongedaan maken"))
        self.undo.clicked.connect(self.undoWanted)
        self.to_map = button(self.tr("Naar de kaart"), kind="primary")
        self.to_map.clicked.connect(self.mapWanted)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.to_map, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _open_sheet(self) -> QFrame:
        """Make the card that says that choices are left."""
        self.open_sheet = card()
        row = QHBoxLayout(self.open_sheet)
        row.setContentsMargins(28, 16, 20, 16)
        row.setSpacing(10)
        told = QVBoxLayout()
        told.setSpacing(2)
        self.open_title = label("", Role.STRONG, tone="warn")
        text = self.tr(
            "Kies je niet, dan blijft onze waarde staan en komt twijfelachtig aanbod er als nieuw "
            "bij."
        )
        told.addWidget(self.open_title)
        told.addWidget(label(text, tone="muted", wrap=True))
        row.addLayout(told, 1)
        self.anyway = button(self.tr("Toch toepassen"))
        self.anyway.clicked.connect(self.applyAnyway)
        self.choose = button(self.tr("Naar de keuzes"))
        self.choose.clicked.connect(self.chooseWanted)
        row.addWidget(self.anyway)
        row.addWidget(self.choose)
        return self.open_sheet

    # --- showing ------------------------------------------------------------------------------

    def show_state(self, state: WizardState) -> None:
        """Show what will happen, or what did."""
        preview, result = state.preview, state.result
        if preview is None:
            return
        self.undo.setVisible(result is not None and not result.undone)
        self.to_map.setVisible(result is not None)
        left = len(wizard.open_items(state)) if result is None else 0
        self.open_sheet.setVisible(bool(left))
        self.open_title.setText(
            self.tr("Er is {left}").format(left=sentences.choices_left(left))
            if left == 1
            else self.tr("Er zijn {left}").format(left=sentences.choices_left(left))
        )
        if result is None:
            self._coming(preview, state.choices)
        else:
            self._happened(preview, result)

    def _coming(self, preview: Preview, choices: Choices) -> None:
        self.title.setText(self.tr("Dit gaat er gebeuren"))
        first = self.tr("Dit is de eerste levering van deze bron.")
        again = self.tr("Vergeleken met wat deze bron de vorige keer leverde.")
        self.told.setText(first if preview.is_first else again)
        self._show_figures(preview.counts)
        self._show_facts(_coming_facts(preview, choices))

    def _happened(self, preview: Preview, result: Result) -> None:
        if result.undone:
            self.title.setText(self.tr("De levering is ongedaan gemaakt"))
            self.told.setText(self.tr("Alles staat weer zoals het was. Jullie werk bleef staan."))
            self._show_figures({})
            self._show_facts([])
            return
        self.title.setText(self.tr("De levering staat op de kaart"))
        self.told.setText(
            self.tr("Je kunt dit ook later nog ongedaan maken, bij de bron op deze pagina.")
        )
        self._show_figures(result.counts)
        self._show_facts([fact for fact in (_rejected_fact(preview),) if fact])

    def _show_figures(self, counts: Mapping[Outcome, int]) -> None:
        clear(self._figures)
        self.bar.set_counts(counts)
        shown = [outcome for outcome in OUTCOMES if counts.get(outcome, 0)]
        self.bar.setVisible(bool(shown))
        across = FEWER if len(shown) in (5, 6) else ACROSS
        for place, outcome in enumerate(shown):
            figure = _figure(outcome, counts[outcome])
            self._figures.addWidget(figure, place // across, place % across)
        for place in range(ACROSS):
            self._figures.setColumnStretch(place, int(place < across))

    def _show_facts(self, facts: Sequence[Told]) -> None:
        clear(self._facts)
        self._rule.setVisible(bool(facts))
        colors = theme.current()
        for fact in facts:
            row = QHBoxLayout()
            row.setSpacing(10)
            mark = label()
            icon = ("sluit", colors.warn) if fact.warn else ("vinkje", colors.accent)
            mark.setPixmap(pixmap(*icon, 16))
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(fact.text, wrap=True), 1)
            self._facts.addLayout(row)

    def focus_first(self) -> None:
        """Put the focus on what comes after applying."""
        if self.to_map.isVisible():
            self.to_map.setFocus()


def _figure(outcome: Outcome, count: int) -> QFrame:
    """Make one figure with its word and its colour in the bar."""
    sheet = QFrame()
    sheet.setProperty("box", True)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(14, 10, 14, 10)
    column.setSpacing(0)
    number = label(words.number(count), Role.NUMBER)
    row = QHBoxLayout()
    row.setSpacing(7)
    dot = QFrame()
    dot.setFixedSize(10, 10)
    color = theme.current().color(COLORS[outcome]).name()
    dot.setStyleSheet(f"background: {color}; border: 0; border-radius: 5px;")
    row.addWidget(dot)
    row.addWidget(label(sentences.outcome(outcome), tone="muted"), 1)
    column.addWidget(number)
    column.addLayout(row)
    return sheet


def _coming_facts(preview: Preview, choices: Choices) -> list[Told]:
    """Say in sentences what the figures don't."""
    ours = words.translate(
        "wizard", "Jullie notities, favorieten en eigen aanpassingen blijven staan."
    )
    facts = (
        _conflict_fact(preview, choices),
        _gone_fact(preview, choices),
        _rejected_fact(preview),
        Told(ours),
    )
    return [fact for fact in facts if fact is not None]


def _conflict_fact(preview: Preview, choices: Choices) -> Told | None:
    fields = [
        (item.key, change.attribute)
        for item in preview.items
        for change in conflicts_of(choices, item)
    ]
    if not fields:
        return None
    own = sum(choices.fields.get(pair, Take.OWN) is Take.OWN for pair in fields)
    text = words.translate(
        "wizard",
        "Wat de bron én jullie wijzigden: {own} keer blijft jullie waarde, {new} keer komt de "
        "nieuwe.",
    )
    return Told(text.format(own=words.number(own), new=words.number(len(fields) - own)))


def _gone_fact(preview: Preview, choices: Choices) -> Told | None:
    """Count what is archived; records of which only the number is known stay as they are."""
    gone = (Outcome.ABSENT, Outcome.DELETED)
    items = [item for item in preview.items if item.outcome in gone]
    total = sum(preview.counts.get(outcome, 0) for outcome in gone)
    if not total:
        return None
    kept = sum(gone_of(choices, item) is Gone.KEEP for item in items)
    kept += max(0, preview.counts.get(Outcome.ABSENT, 0) - _count(items, Outcome.ABSENT))
    text = words.translate(
        "wizard", "Wat er niet meer in staat: {keep} blijft staan, {away} naar het archief."
    )
    return Told(text.format(keep=words.number(kept), away=words.number(total - kept)))


def _count(items: Sequence[PreviewItem], outcome: Outcome) -> int:
    return sum(item.outcome is outcome for item in items)


def _rejected_fact(preview: Preview) -> Told | None:
    count = preview.report.rows_rejected
    if not count:
        return None
    t = words.translate
    one = t("wizard", "1 regel met een fout komt niet op de kaart. Het rapport zegt waarom.")
    many = t("wizard", "{n} regels met een fout komen niet op de kaart. Het rapport zegt waarom.")
    return Told(one if count == 1 else many.format(n=words.number(count)), warn=True)
