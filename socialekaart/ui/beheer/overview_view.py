"""Overzicht: how complete the file is, in bars and figures that lead to the rows they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from socialekaart.domain.model import Contact, Record, RecordKind, Service
from socialekaart.services.maintain.completeness import (
    ColumnFill,
    DomainCount,
    Gap,
    Overview,
    overview,
)
from socialekaart.ui import words
from socialekaart.ui.beheer.bars import BarLine
from socialekaart.ui.beheer.edited import CONTACTS, SERVICES, EditedFile
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, card, clear, label

_LATER_MS = 250


class OverviewView(QWidget):
    """The whole picture of the file as it is now."""

    rowsWanted = Signal(RecordKind, object, str)  # noqa: N815 (Qt's manner for signals)
    """A table, the keys of rows (a frozenset), and what they have in common in words."""

    def __init__(self, edited: EditedFile, today: date) -> None:
        super().__init__()
        self._edited, self._today = edited, today
        self.lines: list[BarLine] = []
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.load)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self._figures = FlowLayout(gap=12)
        outer.addLayout(self._figures)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setProperty("ground", "page")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(16)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(12)
            row.addLayout(side, 1)
        area.setWidget(inside)
        self._area = area
        self.empty = EmptyState()
        outer.addWidget(area, 1)
        outer.addWidget(self.empty, 1)
        edited.changed.connect(self._take)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again when it comes in view."""
        super().showEvent(event)
        self.load()

    def _take(self, _change: object) -> None:
        if self.isVisible():
            self._later.start()

    def load(self) -> None:
        """Show the picture as it is now."""
        seen = overview(self._edited.file, self._today)
        for part in (self._figures, self._left, self._right):
            clear(part)
        self.lines = []
        nothing = not seen.services and not seen.contacts
        self._area.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.empty.show_state(
            self.tr("Nog niets om te overzien"),
            self.tr("Vul eerst een paar regels in. Hier zie je dan wat er nog mist."),
        )
        if nothing:
            return
        self._show_figures(seen)
        self._add(self._left, self.tr("Wat mist"), map(self._gap, (*seen.gaps, *seen.nobody)))
        self._domains(self._left, self.tr("Per levensdomein"), seen.domains, self._of_domain)
        towns = seen.municipalities
        self._domains(self._left, self.tr("Per gemeente"), towns, self._of_municipality)
        for kind, title in (
            (SERVICES, self.tr("Aanbod: hoe vol zijn de kolommen")),
            (CONTACTS, self.tr("Contactpersonen: hoe vol zijn de kolommen")),
        ):
            shown = [fill for fill in seen.columns if fill.kind is kind and fill.total]
            self._add(self._right, title, map(self._column, shown))
        for side in (self._left, self._right):
            side.addStretch(1)

    def _show_figures(self, seen: Overview) -> None:
        old = sum(len(gap.rows) for gap in seen.gaps if "gecontroleerd" in gap.label)
        for number, told in (
            (words.number(seen.services), self.tr("keer aanbod")),
            (words.number(seen.contacts), self.tr("contactpersonen")),
            (f"{seen.percent}%", self.tr("compleet")),
            (words.number(old), self.tr("lang niet gecontroleerd")),
            (words.number(len(seen.nobody)), self.tr("keer niemand te bellen")),
        ):
            tile = card()
            row = QHBoxLayout(tile)
            row.setContentsMargins(16, 8, 16, 8)
            row.setSpacing(8)
            row.addWidget(label(number, Role.NUMBER))
            row.addWidget(label(told, Role.SUB, tone="muted"))
            if number.endswith("%"):
                tile.setToolTip(self.tr("Hoeveel er is van wat een praktijk het eerst vraagt"))
            self._figures.addWidget(tile)

    def _add(self, side: QVBoxLayout, title: str, lines: Iterable[BarLine]) -> None:
        made = list(lines)
        if not made:
            return
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 6)
        head.addWidget(label(title, Role.STRONG), 1)
        if not self.lines:
            hint = self.tr("klik een lijn aan: dan zie je de regels")
            head.addWidget(label(hint, Role.SMALL, tone="muted"))
        column.addLayout(head)
        for line in made:
            column.addWidget(line)
        self.lines += made
        side.addWidget(sheet)

    # --- lines ------------------------------------------------------------------------------------

    def _gap(self, gap: Gap) -> BarLine:
        number = words.number(len(gap.rows)) if gap.rows else ""
        line = BarLine(gap.label, number, None, told=f"{gap.label}: {number}" if number else "")
        kind = gap.kind
        line.set_pressable(kind is not None)
        if kind is not None:
            self._leads(line, kind, lambda: frozenset(gap.rows), gap.label)
        return line

    def _column(self, fill: ColumnFill) -> BarLine:
        told = self.tr("{label}: {filled} van {total} ingevuld").format(
            label=fill.label, filled=fill.filled, total=fill.total
        )
        line = BarLine(fill.label, f"{fill.percent}%", fill.filled / fill.total, told=told)
        line.set_pressable(fill.filled < fill.total)
        label_ = self.tr("Zonder {what}").format(what=fill.label.lower())
        self._leads(line, fill.kind, lambda: self._without(fill), label_)
        return line

    def _domains(
        self,
        side: QVBoxLayout,
        title: str,
        counts: tuple[DomainCount, ...],
        rows: Callable[[RecordKind, str], frozenset[int]],
    ) -> None:
        most = max((count.services for count in counts), default=0) or 1
        lines = []
        for count in counts:
            figure = f"{count.services} · {count.contacts}"
            told = self.tr("{label}: {services} keer aanbod en {contacts} contactpersonen").format(
                label=count.label, services=count.services, contacts=count.contacts
            )
            line = BarLine(
                count.label, figure, count.services / most, warns=not count.contacts, told=told
            )
            line.set_pressable(count.services + count.contacts > 0)
            kind = SERVICES if count.services else CONTACTS
            self._leads(line, kind, partial(rows, kind, count.label), count.label)
            lines.append(line)
        named = self.tr("{title}: aanbod · contactpersonen").format(title=title)
        self._add(side, named, lines)

    def _leads(
        self, line: BarLine, kind: RecordKind, rows: Callable[[], frozenset[int]], told: str
    ) -> None:
        line.clicked.connect(lambda: self.rowsWanted.emit(kind, rows(), told))

    # --- which rows -------------------------------------------------------------------------------

    def _without(self, fill: ColumnFill) -> frozenset[int]:
        sheet = self._edited.sheet(fill.kind)
        place = sheet.position(fill.column)
        return frozenset(
            row.key
            for row in sheet.rows
            if not row.is_blank
            and not self._edited.file.checks.is_deletion(row.key)
            and row.cells[place].strip() in sheet.schema.missing
        )

    def _of_domain(self, kind: RecordKind, named: str) -> frozenset[int]:
        domain = self._edited.file.vocabulary.domain_id(named)
        return self._of(kind, lambda record: domain in record.domains)

    def _of_municipality(self, kind: RecordKind, named: str) -> frozenset[int]:
        code = self._edited.file.vocabulary.municipality_code(named) or named

        def is_there(record: Record) -> bool:
            if isinstance(record, Service):
                return record.municipality == code
            return record.area is not None and code in record.area.names

        return self._of(kind, is_there)

    def _of(self, kind: RecordKind, wanted: Callable[[Record], bool]) -> frozenset[int]:
        checks = self._edited.file.checks
        return frozenset(
            row.key
            for row in self._edited.sheet(kind).rows
            if isinstance(record := checks.record(row.key), Service | Contact)
            and not checks.is_deletion(row.key)
            and wanted(record)
        )
