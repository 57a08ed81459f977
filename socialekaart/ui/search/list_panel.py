"""The sheet with the list: a heading, hints, the rows, or what to do when there are none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.views import Overview
from socialekaart.ui import words
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.models.results import ResultModel
from socialekaart.ui.search.controller import Found
from socialekaart.ui.search.delegate import ResultDelegate
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, EmptyState, button, card, clear, label, rule


class ResultView(QListView):
    """The rows; Enter opens the detail, hovering lights a row up."""

    opened = Signal()
    painted = Signal()
    """The first rows ever can be seen; emitted once."""

    def __init__(self, model: ResultModel) -> None:
        super().__init__()
        self._seen = False
        self.setModel(model)
        self.setItemDelegate(ResultDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Gevonden aanbod"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw, and tell when there is something to see for the first time."""
        super().paintEvent(event)
        if not self._seen and self.model().rowCount():
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the detail; typing letters is not a search here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def walk(self, key: int) -> None:
        """Walk a row or a page up or down while the focus is elsewhere."""
        rows = self.model().rowCount()
        if not rows:
            return
        page = max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)) - 1)
        step = {
            int(Qt.Key.Key_Down): 1,
            int(Qt.Key.Key_Up): -1,
            int(Qt.Key.Key_PageDown): page,
            int(Qt.Key.Key_PageUp): -page,
        }.get(key, 0)
        row = self.currentIndex().row() + step
        self.setCurrentIndex(self.model().index(min(max(row, 0), rows - 1), 0))


class ListPanel(QWidget):
    """List and heading. `chosen` says which offering, and whether a person chose it."""

    chosen = Signal(str, bool)
    opened = Signal()
    suggestionTaken = Signal(str)  # noqa: N815 (Qt's manner for signals)
    moreWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    dropFacets = Signal()  # noqa: N815 (Qt's manner for signals)
    dropDistance = Signal()  # noqa: N815 (Qt's manner for signals)
    dropBounds = Signal()  # noqa: N815 (Qt's manner for signals)
    dropPlace = Signal()  # noqa: N815 (Qt's manner for signals)
    dropText = Signal()  # noqa: N815 (Qt's manner for signals)
    deliveriesWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.model = ResultModel(self)
        self.view = ResultView(self.model)
        self.explicit = False
        self.overview: Overview | None = None
        self._updating = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        sheet = card()
        outer.addWidget(sheet)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(self._heading())
        column.addWidget(self._hint_row())
        column.addWidget(rule())
        self._stack = QStackedLayout()
        self.empty = EmptyState()
        # First into the sheet: a stack without a parent shows its first widget as a window.
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.view.selectionModel().currentChanged.connect(self._current)
        self.view.clicked.connect(self._clicked)
        self.view.opened.connect(self.opened)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(4)
        self.count = label("", Role.STRONG)
        self.order = ElidedLabel(tone="muted")
        self.more = button(self.tr("Toon meer"), kind="link")
        self.more.clicked.connect(self.moreWanted)
        self.more.hide()
        row.addWidget(self.count)
        row.addWidget(self.order, 1)
        self.map_button = button("", kind="link")
        self.map_button.setProperty("quiet", True)
        self.export = button(self.tr("Exporteer…"), kind="link")
        self.export.setProperty("quiet", True)
        self.export.setAccessibleName(self.tr("Exporteer deze lijst…"))
        self.export.setToolTip(self.tr("Maak een CSV- of Excel-bestand van deze lijst"))
        row.addWidget(self.more)
        row.addWidget(self.export)
        row.addWidget(self.map_button)
        return row

    def _hint_row(self) -> QWidget:
        self._hints = QWidget()
        self._hint_flow = FlowLayout(self._hints, gap=4)
        self._hint_flow.setContentsMargins(16, 0, 16, 8)
        self._hints.hide()
        return self._hints

    def show_found(self, found: Found) -> None:
        """Show another list; the first row is only looked at, not chosen, unless it was before."""
        kept = self.current_id() if self.explicit else ""
        self._updating = True
        self.model.set_hits(found.result.hits, found.now)
        row = self.model.row_of(kept) if kept else -1
        self.explicit = row >= 0
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(max(row, 0), 0))
            if row < 0:
                self.view.scrollToTop()
        self._updating = False
        self._words(found)
        self._stack.setCurrentIndex(0 if found.result.hits else 1)
        self.export.setVisible(bool(found.result.hits))
        self.chosen.emit(self.current_id(), self.explicit)

    def current_id(self) -> str:
        """Give the id of the row that is looked at, "" when the list is empty."""
        hit = self.model.hit(self.view.currentIndex().row())
        return hit.id if hit is not None else ""

    def select(self, service_id: str) -> bool:
        """Choose the row of an offering; False when it is not in the list."""
        row = self.model.row_of(service_id)
        if row < 0:
            return False
        self.explicit = True
        self.view.setCurrentIndex(self.model.index(row, 0))
        self.view.scrollTo(self.model.index(row, 0))
        return True

    def go_in(self) -> None:
        """Move the focus into the list, at the row that is looked at."""
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._explicitly()

    def walk(self, key: int) -> None:
        """Walk while a field keeps the focus; the first step chooses the first row."""
        if self.explicit:
            self.view.walk(key)
        else:
            self._explicitly()

    def _explicitly(self) -> None:
        self.explicit = True
        self.chosen.emit(self.current_id(), True)

    def _clicked(self, index: QModelIndex) -> None:
        if not self.explicit:
            self._explicitly()

    def _current(self, now: QModelIndex, before: QModelIndex) -> None:
        if not self._updating and now.isValid():
            self.explicit = True
            self.chosen.emit(self.current_id(), True)

    def _words(self, found: Found) -> None:
        result, shown = found.result, len(found.result.hits)
        count = self.tr("meer dan {n} gevonden") if result.has_more else self.tr("{n} gevonden")
        self.count.setText(count.format(n=words.number(result.total)))
        self.order.setText(self._order_words(found))
        self.more.setVisible(shown < result.total or (result.has_more and shown > 0))
        self._hint_words(found)
        if not result.hits:
            self._teach(found)

    def _order_words(self, found: Found) -> str:
        """Tell in which order the rows stand, and whether there are more."""
        query, shown = found.query, len(found.result.hits)
        if query.place is None:
            order = self.tr("· vul ‘Waar?’ in voor de afstand")
        elif query.text.strip():
            order = self.tr("· op naam, dan dichtbij")
        else:
            order = self.tr("· dichtbij eerst")
        if shown == found.result.total and not found.result.has_more:
            return order
        first = self.tr("· eerste {n} getoond").format(n=words.number(shown))
        return first if query.place is None else f"{order} {first}"

    def _hint_words(self, found: Found) -> None:
        clear(self._hint_flow)
        result = found.result
        if result.loosened and result.hits:
            self._hint_flow.addWidget(
                label(self.tr("Niet alle woorden passen bij elke rij."), tone="muted")
            )
        if result.suggestions:
            self._hint_flow.addWidget(label(self.tr("Bedoelde je"), tone="muted"))
            for word in result.suggestions[:4]:
                link = button(word, kind="link")
                link.clicked.connect(lambda _=False, w=word: self.suggestionTaken.emit(w))
                self._hint_flow.addWidget(link)
        self._hints.setVisible(self._hint_flow.count() > 0)

    def _teach(self, found: Found) -> None:
        overview = self.overview
        if overview is not None and overview.services == 0:
            self.empty.show_state(
                self.tr("Er staat nog niets op de kaart"),
                self.tr("Lees een levering van je gemeente in, of zet de voorbeeldregio terug."),
                [(self.tr("Naar Leveringen"), self.deliveriesWanted.emit)],
            )
            return
        steps = []
        if found.query.within_km is not None and found.query.place is not None:
            steps.append((self.tr("Zonder afstandsgrens"), self.dropDistance.emit))
        if found.query.bounds is not None:
            steps.append((self.tr("Op de hele kaart"), self.dropBounds.emit))
        if found.query.chosen:
            steps.append((self.tr("Alle filters weg"), self.dropFacets.emit))
        if found.query.place is not None:
            steps.append((self.tr("Overal zoeken"), self.dropPlace.emit))
        if found.query.text:
            steps.append((self.tr("Zoekwoord wissen"), self.dropText.emit))
        self.empty.show_state(
            self.tr("Niets gevonden"),
            self.tr("Probeer een ander woord, of maak de vraag ruimer."),
            steps[:3],
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            delegate = self.view.itemDelegate()
            if isinstance(delegate, ResultDelegate):
                QTimer.singleShot(0, delegate, delegate.refresh)
