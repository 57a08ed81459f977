"""Leveringen: the sources and what they delivered, and the wizard for a new delivery."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from socialekaart.services.first_start import NATIONAL_LINES
from socialekaart.services.views import Overview
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.deliveries.drop_zone import DropZone
from socialekaart.ui.deliveries.sources.view import SOURCES, SourcesView
from socialekaart.ui.deliveries.wizard.view import DeliveryWizard
from socialekaart.ui.dialogs.export_all import ExportAllDialog
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import MessageBar, button, label

OVERVIEW, WIZARD = range(2)


class DeliveriesPage(QWidget):
    """One delivery at a time: nothing changes before 'Toepassen'. `aside` runs what takes long."""

    failed = Signal(object)
    changed = Signal(str)
    mapWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    removeExampleWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    restoreExampleWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(
        self,
        desk: Desk,
        aside: Background,
        clock: Callable[[], datetime],
        deliveries: DeliveryDesk,
    ) -> None:
        super().__init__()
        self._desk, self._aside, self._clock = desk, aside, clock
        self._deliveries = deliveries
        self._example = False
        self._known: tuple[str, ...] = ()
        self.wizard: DeliveryWizard | None = None
        self.setProperty("ground", "page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        self._stack = QStackedLayout()
        outer.addLayout(self._stack)
        self._stack.addWidget(self._overview_part())

    def _overview_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        self.bar = MessageBar()
        column.addWidget(self.bar)
        self.drop = DropZone()
        self.drop.filesDropped.connect(self.start)
        self.drop.browse.setText(self.tr("Nieuwe levering…"))
        self.drop.browse.setProperty("kind", "primary")
        self.drop.browse.clicked.connect(lambda: self.start())
        column.addWidget(self.drop)
        self.sources = SourcesView(self._deliveries, self._aside, self._clock)
        self.sources.deliveryWanted.connect(self.start)
        self.sources.partShown.connect(lambda part: self.drop.setVisible(part == SOURCES))
        self.sources.failed.connect(self.failed)
        self.sources.changed.connect(self.changed)
        column.addWidget(self.sources, 1)
        return part

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.tr("Leveringen"), Role.PAGE))
        told = self.tr("De bestanden van je gemeente, van controle tot kaart")
        head.addWidget(label(told, tone="muted", wrap=True), 1)
        self.export = button(self.tr("Exporteer alles…"))
        self.export.clicked.connect(self.choose_export)
        self.example = button("")
        self.example.clicked.connect(self._example_pressed)
        head.addWidget(self.example)
        head.addWidget(self.export)
        return head

    # --- a delivery ---------------------------------------------------------------------------

    def start(self, paths: Sequence[Path] = (), source_name: str = "") -> None:
        """Start the wizard, with what is known already; one that has files stays as it is."""
        if self.wizard is not None and (self.wizard.state.is_done or not self.wizard.state.paths):
            self._close_wizard()
        if self.wizard is None:
            made = self._open_wizard()
            made.begin(paths, source_name)
            if not source_name and len(self._known) == 1:
                made.set_source(self._known[0])  # a guess: a person looks at it before going on
        self._stack.setCurrentIndex(WIZARD)

    def _open_wizard(self) -> DeliveryWizard:
        made = DeliveryWizard(self._deliveries, self._aside, self._desk.domains())
        made.closed.connect(self._close_wizard)
        made.changed.connect(lambda: self.changed.emit(""))
        made.mapWanted.connect(self._leave_for_map)
        made.failed.connect(self.failed)
        made.set_known(self._known)
        self.wizard = made
        self._stack.addWidget(made)
        return made

    def _close_wizard(self) -> None:
        made, self.wizard = self.wizard, None
        if made is not None:
            self._stack.setCurrentIndex(OVERVIEW)
            self._stack.removeWidget(made)
            made.deleteLater()
            self.sources.reload()
            self.drop.browse.setFocus()

    def _leave_for_map(self) -> None:
        self._close_wizard()
        self.mapWanted.emit()

    def first_focus(self) -> None:
        """Put the keyboard where a delivery begins, or goes on."""
        begin = self.drop.browse if self.drop.isVisibleTo(self) else self.example
        target = begin if self.wizard is None else self.wizard.forward
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_close(self, then: Callable[[], None]) -> bool:
        """Say whether nothing is lost; else ask, and call `then` when it may be."""
        return self.wizard is None or self.wizard.may_close(then)

    def stop(self) -> None:
        """Ask the work to stop; nothing of it is kept."""
        self.sources.stop()
        if self.wizard is not None:
            self.wizard.stop()

    # --- what is on the map ---------------------------------------------------------------------

    def set_overview(self, overview: Overview) -> None:
        """Show the sources there are and whether the example is loaded."""
        self._example = overview.example_loaded
        self.example.setText(
            self.tr("Verwijder voorbeeldregio") if self._example else self.tr("Zet voorbeeld terug")
        )
        self._known = tuple(
            line.name
            for line in overview.source_lines
            if not line.is_example and line.name != NATIONAL_LINES
        )
        if self.wizard is not None:
            self.wizard.set_known(self._known)
        self.sources.reload()

    # --- export and example -------------------------------------------------------------------

    def choose_export(self) -> None:
        """Ask in which form everything is exported."""
        self.export_dialog = ExportAllDialog(self._deliveries, self._aside, self)
        self.export_dialog.exported.connect(lambda told: self.bar.show_text("done", told))
        self.export_dialog.open()

    def _example_pressed(self) -> None:
        if self._example:
            self.removeExampleWanted.emit()
        else:
            self.restoreExampleWanted.emit()
