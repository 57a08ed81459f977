"""Niet voor -> wel bij at an offering: what its source says, what we found, and who then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.services.agreements.views import DoorStep, DoorView
from socialekaart.ui import words
from socialekaart.ui.agreements import door_words
from socialekaart.ui.agreements.door_words import Chain, DoorBlock
from socialekaart.ui.detail.rows import QuietTool
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, LinkButton, MarkLabel, badge, button, clear, label
from socialekaart.ui.words import Mark

INDENT = 18
"""Pixels by which a way that goes on stands further in."""


class DoorsSection(QWidget):
    """A block for each "niet voor", with clickable doors; loops as a warning below."""

    serviceWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    reportWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    endWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    """The id of our report that no longer holds."""

    def __init__(self, domains: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._labels = {identifier: full for identifier, full, _ in domains}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(8)
        column.addLayout(self._blocks)
        self.report = button(self.tr("Niet hier…"), kind="link")
        self.report.setToolTip(self.tr("Meld voor welke vraag dit niet de goede plek is"))
        self.report.clicked.connect(self.reportWanted)
        column.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)

    def show_doors(self, view: DoorView, today: date, not_for: str = "") -> None:
        """Show what is known; `not_for` is what the source says in words."""
        clear(self._blocks)
        told: set[str] = set()
        for block in door_words.blocks(view, not_for, self._labels, today):
            self._blocks.addWidget(self._block(block, told))
        for loop in door_words.worth_telling(view.loops):
            self._blocks.addLayout(self._loop(loop))

    def _block(self, block: DoorBlock, told: set[str]) -> QWidget:
        """Make a block; `told` are the doors whose own way on stands in an earlier one."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if block.question:
            column.addLayout(self._heading(block))
        if block.report is not None and not block.chains:
            unknown = self.tr("Nog niet bekend wie dit wel aanneemt.")
            column.addWidget(label(unknown, tone="muted", wrap=True))
        shown: set[Chain] = set()
        for chain in block.chains:
            near = chain[:1] if chain[0].name in told else chain
            for depth, step in enumerate(near):
                # Ways that begin alike are told once as far as they are alike.
                if near[: depth + 1] not in shown:
                    shown.add(near[: depth + 1])
                    column.addWidget(self._step(step, depth))
        told.update(chain[0].name for chain in block.chains)
        return made

    def _heading(self, block: DoorBlock) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(label(block.question, wrap=True, copy=True), 1)
        if block.report is not None:
            report_id = block.report.id
            name = self.tr("Niet voor {question}: klopt niet meer")
            stop = QuietTool("sluit", name.format(question=block.question))
            stop.light(True)
            stop.clicked.connect(lambda: self.endWanted.emit(report_id))
            line.addWidget(stop, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _step(self, step: DoorStep, depth: int) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(depth * INDENT, 0, 0, 0)
        column.setSpacing(0)
        if depth:
            before = door_words.further(step, self._labels)
            column.addWidget(label(before, Role.SMALL, tone="muted", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(label("→") if depth else label(self.tr("→ wel bij")))
        line.addWidget(self._door(step))
        line.addStretch(1)
        column.addLayout(line)
        flow = FlowLayout(gap=6)
        if step.phone:
            flow.addWidget(label(words.phone(step.phone), Role.NUMBER_SMALL, copy=True))
        if step.closed:
            flow.addWidget(badge(self.tr("neemt nu niet aan"), "warn"))
        column.addLayout(flow)
        return made

    def _door(self, step: DoorStep) -> QWidget:
        if not step.record_id:
            name = ElidedLabel(Role.STRONG)
            name.setText(step.name)
            return name
        link = LinkButton(step.name)
        link.clicked.connect(lambda: self.serviceWanted.emit(step.record_id))
        return link

    def _loop(self, loop: Chain) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        sure = door_words.is_sure(loop)
        if sure:
            mark = MarkLabel()
            mark.set_mark(Mark.CLOSED)
            mark.setContentsMargins(0, 4, 0, 0)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        tone = "warn" if sure else "muted"
        said = label(door_words.loop_words(loop), Role.SMALL, tone=tone, wrap=True, copy=True)
        line.addWidget(said, 1)
        return line
