"""What pressing something in the section of waits does: open the dialog, or withdraw a wait."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from socialekaart.ui.tasks import Background
from socialekaart.ui.waits.desk import WaitsDesk
from socialekaart.ui.waits.section import WaitSection, WaitSubject

if TYPE_CHECKING:
    from socialekaart.ui.waits.dialog import WaitDialog


class WaitActions(QObject):
    """Asks the desk on the worker thread; says what changed and what failed."""

    changed = Signal(str)
    """The sentence that tells a change; Ctrl+Z takes it back."""
    failed = Signal(object)

    def __init__(
        self,
        desk: WaitsDesk,
        background: Background,
        today: Callable[[], date],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._today = desk, background, today
        self._window = parent
        self.dialog: WaitDialog | None = None
        """The dialog that was opened last."""

    def serve(self, section: WaitSection) -> None:
        """Do what is pressed in a section; it may go before this does."""
        section.waitWanted.connect(self.ask)
        section.endWanted.connect(self.end)

    def ask(self, subject: WaitSubject) -> None:
        """Open the dialog about a wait."""
        from socialekaart.ui.waits.dialog import WaitDialog  # not needed to show a wait

        dialog = WaitDialog(self._desk, self._background, subject, self._today(), self._window)
        dialog.kept.connect(self.changed)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def end(self, wait_id: str) -> None:
        """Withdraw a wait."""
        done = self.tr("De wachttijd is weg.")
        self._background.run(
            lambda: self._desk.end(wait_id),
            lambda _nothing: self.changed.emit(done),
            self.failed.emit,
            owner=self,
        )
