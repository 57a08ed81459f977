"""What is on the map, by source: who keeps it, how much it is, and when it last came."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from socialekaart.services.views import Overview, SourceLine
from socialekaart.ui import words
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, badge, clear, label, rule

COLUMNS = 4


class SourcesPanel(QWidget):
    """Stands where the report comes, as long as there is none."""

    def __init__(self) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 14, 0, 14)
        outer.setSpacing(10)
        self._title = label(self.tr("Wat er op de kaart staat"), Role.NAME)
        self._title.setContentsMargins(16, 0, 16, 0)
        outer.addWidget(self._title)
        outer.addWidget(rule())
        inner = QWidget()
        inner.setProperty("ground", "card")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(16, 0, 16, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(COLUMNS, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        outer.addWidget(self._area, 1)
        self.empty = EmptyState()
        self.empty.show_state(
            self.tr("Er staat nog niets op de kaart"),
            self.tr("Kies hierboven de bestanden die je van de gemeente kreeg."),
        )
        outer.addWidget(self.empty, 1)
        hint = self.tr(
            "Na ‘Controleer’ lees je hier per rij en kolom wat er is en hoe je het oplost."
        )
        self._hint = label(hint, Role.SMALL, tone="muted", wrap=True)
        self._hint.setContentsMargins(16, 0, 16, 0)
        outer.addWidget(self._hint)

    def show_sources(self, overview: Overview, today: date) -> None:
        """Show the sources as they are now."""
        clear(self._grid)
        for row, line in enumerate(overview.source_lines):
            self._add(row, line, today)
        self._grid.setRowStretch(len(overview.source_lines), 1)
        some = bool(overview.source_lines)
        self._area.setVisible(some)
        self._title.setVisible(some)
        self.empty.setVisible(not some)

    def _add(self, row: int, line: SourceLine, today: date) -> None:
        parts: list[QWidget] = [label(line.name, Role.STRONG)]
        parts.append(badge(self.tr("voorbeeld"), "quiet") if line.is_example else label(""))
        count = self.tr("{n} keer aanbod · {c} contactpersonen").format(
            n=words.number(line.services), c=words.number(line.contacts)
        )
        parts.append(label(count))
        when = self.tr("nog geen levering")
        if line.last_delivery is not None:
            day = words.day(line.last_delivery.date(), today)
            when = self.tr("laatste levering {day}").format(day=day)
        parts.append(label(when, tone="muted"))
        for column, part in enumerate(parts):
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter)
