"""The record that is looked at: what happens to it, and the answers that may be given."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from socialekaart.domain.merge import FieldOutcome
from socialekaart.services.deliveries.choosing import changes_of, conflicts_of, gone_of
from socialekaart.services.deliveries.views import (
    NEW_RECORD,
    Candidate,
    Choices,
    CorrectionResult,
    FieldChange,
    Gone,
    Outcome,
    PreviewItem,
    Question,
)
from socialekaart.ui.deliveries.wizard import sentences
from socialekaart.ui.deliveries.wizard.choice_button import ChoiceButton
from socialekaart.ui.deliveries.wizard.lines import Row, line_of
from socialekaart.ui.deliveries.wizard.value_boxes import ConflictPart, ValueBox
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, badge, clear, label, restyle, rule

WIDTH = 432


class ItemDetail(QFrame):
    """Emits answers; `show_row` and `show_choices` show them."""

    valueTaken = Signal(str, str, object)  # noqa: N815 (Qt's manner for signals)
    recognised = Signal(str, str)
    goneDecided = Signal(str, object)  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self.row: Row | None = None
        self._answer: str | None = None
        self.conflicts: list[ConflictPart] = []
        self.same: dict[str, ChoiceButton] = {}
        self.gone: dict[Gone, ChoiceButton] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._inner.setProperty("ground", "card")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(10)
        area.setWidget(self._inner)
        self.area = area
        outer.addWidget(area)

    @property
    def buttons(self) -> list[ChoiceButton]:
        """Give the answers in reading order."""
        made = [button for part in self.conflicts for button in (part.take, part.keep)]
        return [*made, *self.same.values(), *self.gone.values()]

    def show_row(self, row: Row | None, choices: Choices) -> None:
        """Show another record."""
        self.row = row
        self._answer = choices.same.get(row.key) if isinstance(row, PreviewItem) else None
        self.conflicts, self.same, self.gone = [], {}, {}
        clear(self._column)
        if row is None:
            empty = EmptyState()
            empty.show_state(self.tr("Niets om te bekijken"), "")
            self._column.addWidget(empty, 1)
            return
        self._head(row, choices)
        if isinstance(row, CorrectionResult):
            self._correction(row)
        else:
            self._item(row, choices)
        self._column.addStretch(1)
        self.show_choices(choices)
        self.area.verticalScrollBar().setValue(0)

    def show_choices(self, choices: Choices) -> None:
        """Show the same record with other choices."""
        item = self.row
        if not isinstance(item, PreviewItem):
            return
        if choices.same.get(item.key) != self._answer:
            self._show_answered(item, choices)
            return
        for part in self.conflicts:
            part.show_choice(choices.fields.get((item.key, part.attribute)))
        for record_id, made in self.same.items():
            made.setChecked(choices.same.get(item.key) == record_id)
        for gone, made in self.gone.items():
            made.setChecked(gone_of(choices, item) is gone)

    def _show_answered(self, item: PreviewItem, choices: Choices) -> None:
        """Show what a doubtful row changes now that it is said what it is; keep the focus."""
        had_focus = any(made.hasFocus() for made in self.same.values())
        self.show_row(item, choices)
        answer = choices.same.get(item.key)
        if had_focus and answer in self.same:
            self.same[answer].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> bool:
        """Put the focus on the first answer; False when there is nothing to answer."""
        for made in self.buttons:
            made.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    # --- parts ----------------------------------------------------------------------------------

    def _head(self, row: Row, choices: Choices) -> None:
        line = line_of(row, choices)
        if isinstance(row, PreviewItem):
            text, kind = sentences.badge(row.outcome)
            parts = [row.organization, row.reason if row.outcome is not Outcome.REJECTED else ""]
            if row.row:
                parts.append(self.tr("{file} rij {n}").format(file=row.file, n=row.row))
        else:
            text, kind = line.badge, line.badge_kind
            parts = [self.tr("Onze melding over {label}").format(label=row.label.lower())]
        self._column.addWidget(badge(text, kind))
        self._column.addWidget(label(line.title, Role.NAME, wrap=True, copy=True))
        told = " · ".join(part for part in parts if part)
        self._column.addWidget(label(told, tone="muted", wrap=True))
        self._column.addWidget(rule())

    def _item(self, item: PreviewItem, choices: Choices) -> None:
        changes = changes_of(choices, item)
        if item.question is Question.SAME:
            if item.summary:
                self._column.addWidget(label(item.summary, wrap=True, copy=True))
            self._doubt(item)
        for change in conflicts_of(choices, item):
            self._conflict(item.key, change)
        if item.outcome in (Outcome.ABSENT, Outcome.DELETED):
            self._disappears(item)
        elif item.summary and item.question is None and not changes:
            self._column.addWidget(label(item.summary, wrap=True, copy=True))
        self._others([c for c in changes if c.outcome is not FieldOutcome.CONFLICT])
        if item.outcome is Outcome.UNCHANGED:
            text = self.tr("Precies zoals de vorige keer. Er verandert niets.")
            self._column.addWidget(label(text, tone="muted", wrap=True))

    def _conflict(self, key: str, change: FieldChange) -> None:
        part = ConflictPart(change)
        part.taken.connect(lambda attribute, take: self.valueTaken.emit(key, attribute, take))
        self.conflicts.append(part)
        self._column.addWidget(part)

    def _doubt(self, item: PreviewItem) -> None:
        text = self.tr("Is dit hetzelfde als iets dat er al staat? We onthouden je antwoord.")
        self._column.addWidget(label(text, wrap=True))
        for candidate in item.candidates:
            self._candidate(item.key, candidate)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Geen van deze"), tone="muted"), 1)
        row.addWidget(self._same_button(item.key, NEW_RECORD, self.tr("Nieuw aanbod"), item.name))
        self._column.addLayout(row)

    def _candidate(self, key: str, candidate: Candidate) -> None:
        sheet = QFrame()
        sheet.setProperty("box", True)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(12, 10, 10, 10)
        row.setSpacing(10)
        told = QVBoxLayout()
        told.setSpacing(1)
        told.addWidget(label(candidate.name, Role.STRONG, wrap=True))
        told.addWidget(label(candidate.organization, Role.SMALL, wrap=True))
        told_before = "%" in candidate.reason
        likeness = "" if told_before else self.tr("{n}% gelijk").format(n=candidate.likeness)
        why = " · ".join(part for part in (likeness, candidate.reason) if part)
        told.addWidget(label(why, Role.SMALL, tone="muted", wrap=True))
        row.addLayout(told, 1)
        made = self._same_button(key, candidate.record_id, self.tr("Dezelfde"), candidate.name)
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(sheet)

    def _same_button(self, key: str, record_id: str, text: str, name: str) -> ChoiceButton:
        made = ChoiceButton(text, f"{text}: {name}")
        made.clicked.connect(lambda: self.recognised.emit(key, record_id))
        self.same[record_id] = made
        return made

    def _disappears(self, item: PreviewItem) -> None:
        if item.outcome is Outcome.DELETED:
            text = self.tr("De bron zegt dat dit niet meer bestaat.")
        else:
            text = self.tr("Dit staat niet meer in het bestand. We verwijderen niets uit onszelf.")
        self._column.addWidget(label(text, wrap=True))
        if item.affected.any:
            self._column.addWidget(self._affected(item))
        else:
            told = self.tr("Jullie hebben hier niets aan hangen.")
            self._column.addWidget(label(told, tone="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for gone, words in (
            (Gone.ARCHIVE, self.tr("Archiveren")),
            (Gone.KEEP, self.tr("Laten staan")),
        ):
            made = ChoiceButton(words, f"{item.name}: {words}")
            made.clicked.connect(lambda _=False, g=gone: self.goneDecided.emit(item.key, g))
            self.gone[gone] = made
            row.addWidget(made)
        self._column.addLayout(row)
        later = self.tr("Wat in het archief staat, blijft bewaard met jullie notities.")
        self._column.addWidget(label(later, Role.SMALL, tone="muted", wrap=True))

    def _affected(self, item: PreviewItem) -> QFrame:
        sheet = QFrame()
        sheet.setProperty("box", True)
        sheet.setProperty("warns", True)
        restyle(sheet)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(1)
        column.addWidget(label(self.tr("Dit raakt van jullie"), Role.SMALL, tone="warn"))
        column.addWidget(label(sentences.affected(item.affected), Role.STRONG, wrap=True))
        return sheet

    def _others(self, changes: Sequence[FieldChange]) -> None:
        if not changes:
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for row, change in enumerate(changes):
            caption = label(change.label, Role.SUB, tone="muted", wrap=True)
            caption.setFixedWidth(122)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_change_label(change), row, 1)
        self._column.addLayout(grid)

    def _correction(self, result: CorrectionResult) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for caption, value, strong in (
            (self.tr("stond er"), result.was, False),
            (self.tr("ons voorstel"), result.proposed, True),
            (self.tr("staat er nu"), result.now, True),
        ):
            row.addWidget(ValueBox(caption, value, strong=strong), 1)
        self._column.addLayout(row)
        self._column.addWidget(label(sentences.correction_told(result.state), wrap=True))


def _change_label(change: FieldChange) -> QWidget:
    """Write one field that needs no answer: what it becomes, with what it was below."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    now = change.own if change.outcome is FieldOutcome.OWN_KEPT else change.after
    column.addWidget(
        label(now or sentences.empty(), Role.SUB, tone="" if now else "muted", wrap=True, copy=True)
    )
    told = sentences.field_told(change)
    if told:
        column.addWidget(label(told, Role.SMALL, tone="muted", wrap=True))
    return made
