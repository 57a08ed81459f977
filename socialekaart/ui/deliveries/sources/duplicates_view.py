"""Double records: two that look the same side by side, and what a person says they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.services.deliveries.views import DuplicatePair, SameDecision
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.deliveries.sources import wording
from socialekaart.ui.deliveries.sources.pair_card import PairCard
from socialekaart.ui.progress import ProgressStrip
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, badge, button, kbd, label, tool

VERY_ALIKE = 90
"""Percent from which a likeness is shown as strong."""


class DuplicatesView(QWidget):
    """One pair at a time. Keys: K, 1, 2, V decide; the arrows walk without deciding."""

    told = Signal(str, str)
    """A sentence, and the id with which the decision is taken back ("" for none)."""
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, desk: DeliveryDesk, aside: Background, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._desk, self._aside, self._clock = desk, aside, clock
        self.pairs: list[DuplicatePair] = []
        self.position = 0
        self._before: tuple[str, list[DuplicatePair], int] = ("", [], 0)
        self._asked = False
        self._deciding = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self.strip = ProgressStrip()
        outer.addWidget(self.strip)
        self._stack = QStackedLayout()
        outer.addLayout(self._stack, 1)
        self.empty = EmptyState()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._sheet())
        self._say_waiting()

    def _sheet(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._heading())
        # Above the pair, so that the buttons stay where they are from pair to pair.
        column.addLayout(self._choices())
        column.addWidget(self._pair_part(), 1)
        return made

    def _pair_part(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "page")
        area.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        both = QHBoxLayout()
        both.setSpacing(12)
        self.first, self.second = PairCard("1"), PairCard("2")
        self.first.merge.clicked.connect(lambda: self.merge(keep_first=True))
        self.second.merge.clicked.connect(lambda: self.merge(keep_first=False))
        both.addWidget(self.first, 1)
        both.addWidget(self.second, 1)
        column.addLayout(both)
        self.explained = label("", Role.SMALL, tone="muted", wrap=True)
        column.addWidget(self.explained)
        column.addStretch(1)
        return area

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.likeness = QHBoxLayout()
        self.reason = label("", Role.STRONG, wrap=True)
        self.before = tool("terug", self.tr("Vorig paar (Pijl links)"))
        self.before.clicked.connect(lambda: self.walk(-1))
        self.count = label("", Role.SMALL, tone="muted")
        self.skip = button(self.tr("Later beslissen"))
        self.skip.clicked.connect(lambda: self.walk(1))
        row.addLayout(self.likeness)
        row.addWidget(self.reason, 1)
        row.addWidget(self.before)
        row.addWidget(self.count)
        row.addWidget(self.skip)
        row.addWidget(kbd("→"))
        return row

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.link = button(self.tr("Koppelen: zelfde aanbod"), kind="primary")
        self.link.clicked.connect(lambda: self.decide(SameDecision.LINKED))
        self.differ = button(self.tr("Verschillend"))
        self.differ.clicked.connect(lambda: self.decide(SameDecision.DIFFERENT))
        row.addWidget(self.link)
        row.addWidget(kbd("K"))
        row.addSpacing(12)
        row.addWidget(self.differ)
        row.addWidget(kbd("V"))
        row.addStretch(1)
        return row

    # --- asking -------------------------------------------------------------------------------

    def show_first_time(self) -> None:
        """Ask the pairs when nobody did yet."""
        if not self._asked:
            self.reload()

    def reload(self) -> None:
        """Compare everything again."""
        if self.strip.running:
            return
        self._asked = True
        self._say_waiting()
        self.strip.run(
            self._aside,
            self.tr("Alles wordt met elkaar vergeleken…"),
            lambda: self._desk.duplicates(self.strip.hear, self.strip.is_stopped),
            self._show,
            self._refused,
            self._say_stopped,
        )

    def _show(self, pairs: tuple[DuplicatePair, ...]) -> None:
        self.pairs, self.position, self._before = list(pairs), 0, ("", [], 0)
        self._show_pair()

    def _refused(self, error: Exception) -> None:
        self._say_stopped()
        self.failed.emit(error)

    def _say_waiting(self) -> None:
        self.pairs = []
        self.empty.show_state(
            self.tr("Even vergelijken…"),
            self.tr("We zoeken wat dubbel lijkt: zelfde telefoon, website, adres of naam."),
        )
        self._stack.setCurrentIndex(0)

    def _say_stopped(self) -> None:
        self._asked = False
        self.empty.show_state(
            self.tr("Niet vergeleken"),
            self.tr("Er is niets gewijzigd."),
            [(self.tr("Vergelijk opnieuw"), self.reload)],
        )
        self._stack.setCurrentIndex(0)

    def _say_done(self) -> None:
        judged = bool(self._before[0])
        self.empty.show_state(
            self.tr("Klaar: alles is bekeken") if judged else self.tr("Niets dubbel"),
            self.tr("Je keuzes zijn onthouden, ook voor de volgende levering.")
            if judged
            else self.tr("Op de kaart staat niets dat op elkaar lijkt en nog geen keuze heeft."),
            [(self.tr("Vergelijk opnieuw"), self.reload)],
        )
        self._stack.setCurrentIndex(0)

    # --- one pair -----------------------------------------------------------------------------

    @property
    def pair(self) -> DuplicatePair | None:
        """Give the pair on show."""
        return self.pairs[self.position] if self.pairs else None

    def _show_pair(self) -> None:
        pair = self.pair
        if pair is None:
            self._say_done()
            return
        rows = wording.pair_rows(pair)
        for side, alike in ((self.first, pair.first), (self.second, pair.second)):
            side.show_side(rows, first=side is self.first)
            side.merge.setAccessibleName(
                self.tr("Samenvoegen: {name} van {source} blijft").format(
                    name=alike.name, source=alike.source_name
                )
            )
        self._show_heading(pair)
        self._stack.setCurrentIndex(1)
        for part in self._buttons():
            part.setEnabled(True)
        if self.isVisible():
            self.setFocus()

    def _show_heading(self, pair: DuplicatePair) -> None:
        while (item := self.likeness.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        kind = "accent" if pair.likeness >= VERY_ALIKE else "example"
        text = self.tr("{n}% gelijk").format(n=pair.likeness)
        self.likeness.addWidget(badge(text, kind))
        self.reason.setText(pair.reason[:1].upper() + pair.reason[1:])
        place = self.tr("{n} van {total}")
        self.count.setText(place.format(n=self.position + 1, total=len(self.pairs)))
        same = pair.kind == RecordKind.SERVICE
        self.link.setText(
            self.tr("Koppelen: zelfde aanbod") if same else self.tr("Koppelen: zelfde contact")
        )
        several = len(self.pairs) > 1
        self.before.setVisible(several)
        self.skip.setVisible(several)
        self.explained.setText(
            self.tr(
                "Koppelen: beide bronnen blijven, je ziet dat ze bij elkaar horen. Samenvoegen: de "
                "andere gaat uit beeld; onze notities, favorieten en het rooster gaan mee naar wie "
                "blijft. Alles kun je daarna ongedaan maken."
            )
        )

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.link, self.differ, self.first.merge, self.second.merge)

    def walk(self, step: int) -> None:
        """Go to another pair without deciding; after the last comes the first."""
        if self.pairs and not self._deciding:
            self.position = (self.position + step) % len(self.pairs)
            self._show_pair()

    def merge(self, *, keep_first: bool) -> None:
        """Make one of both; the other goes out of sight and gives what is ours to it."""
        self.decide(SameDecision.MERGED, swap=not keep_first)

    def decide(self, decision: SameDecision, *, swap: bool = False) -> None:
        """Keep a decision about the pair on show and go to the next."""
        pair = self.pair
        if pair is None or self._deciding:
            return
        self._deciding = True
        for part in self._buttons():
            part.setEnabled(False)
        first, second = (pair.second, pair.first) if swap else (pair.first, pair.second)
        sentences = {
            SameDecision.LINKED: self.tr("Gekoppeld: {name}.").format(name=first.name),
            SameDecision.MERGED: self.tr("Samengevoegd: {name} van {source} blijft.").format(
                name=first.name, source=first.source_name
            ),
            SameDecision.DIFFERENT: self.tr("Onthouden: dit zijn twee verschillende."),
        }

        def done(decision_id: str) -> None:
            self._deciding = False
            self._before = (decision_id, list(self.pairs), self.position)
            self.told.emit(sentences[decision], decision_id)
            self._leave_out(pair, gone=second.record_id if decision is SameDecision.MERGED else "")
            self.changed.emit()

        def refused(error: Exception) -> None:
            self._deciding = False
            self._show_pair()
            self.failed.emit(error)

        self._aside.run(
            lambda: self._desk.decide_pair(first.record_id, second.record_id, decision),
            done,
            refused,
            owner=self,
        )

    def _leave_out(self, pair: DuplicatePair, gone: str) -> None:
        """Take a decided pair from the list, and those with a record that is out of sight now."""
        self.pairs = [
            other
            for other in self.pairs
            if other != pair and gone not in (other.first.record_id, other.second.record_id)
        ]
        self.position = min(self.position, max(0, len(self.pairs) - 1))
        self._show_pair()

    def take_back(self, decision_id: str) -> None:
        """Take a decision back; the pair returns."""

        def done(_nothing: object) -> None:
            self.told.emit(self.tr("Teruggedraaid."), "")
            self.changed.emit()
            known, pairs, position = self._before
            if known == decision_id:
                self.pairs, self.position = pairs, position
                self._show_pair()
            else:
                self.reload()

        self._aside.run(
            lambda: self._desk.undo_decision(decision_id), done, self.failed.emit, owner=self
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide and walk by key."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        do = self._keys().get(event.key()) if plain else None
        if do is None or self.pair is None:
            super().keyPressEvent(event)
        else:
            do()

    def _keys(self) -> dict[int, Callable[[], None]]:
        return {
            Qt.Key.Key_K: lambda: self.decide(SameDecision.LINKED),
            Qt.Key.Key_V: lambda: self.decide(SameDecision.DIFFERENT),
            Qt.Key.Key_1: lambda: self.merge(keep_first=True),
            Qt.Key.Key_2: lambda: self.merge(keep_first=False),
            Qt.Key.Key_Right: lambda: self.walk(1),
            Qt.Key.Key_Left: lambda: self.walk(-1),
        }
