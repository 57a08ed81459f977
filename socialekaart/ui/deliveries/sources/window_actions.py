"""What the window offers of deliveries outside their page: ‘Klopt niet’ and exporting a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from socialekaart.ui.detail.wrong import WrongSubject

if TYPE_CHECKING:
    from socialekaart.ui.deliveries.desk import DeliveryDesk
    from socialekaart.ui.main_window import MainWindow


class DeliveryActions(QObject):
    """Opens the dialogs over the window; they are imported when first needed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: QDialog | None = None
        window.search.wrongWanted.connect(self.report_wrong)
        window.search.exportWanted.connect(self.export_list)

    @property
    def _desk(self) -> DeliveryDesk:
        return self._window.desk.deliveries

    def report_wrong(self, subject: WrongSubject | None) -> None:
        """Ask what is wrong with a record."""
        from socialekaart.ui.dialogs.report_wrong import ReportWrongDialog

        if subject is None:
            return
        window = self._window
        self.wrong = ReportWrongDialog(self._desk, window.aside, subject, window, window.places)
        self.wrong.reported.connect(self._reported)
        self._open(self.wrong)

    def export_list(self, service_ids: tuple[str, ...]) -> None:
        """Ask how to export the hits of the question on screen."""
        from socialekaart.ui.dialogs.export_selection import ExportSelectionDialog

        if not service_ids:
            return
        window = self._window
        self.export = ExportSelectionDialog(self._desk, window.aside, service_ids, window)
        self.export.exported.connect(window.show_notice)
        self._open(self.export)

    def _open(self, dialog: QDialog) -> None:
        """Open a dialog in place of the one before it, which is kept until here for its answer."""
        if self._before is not None:
            self._before.deleteLater()
        self._before = dialog
        dialog.open()

    def _reported(self, sentence: str) -> None:
        self._window.ask_everything()
        self._window.show_notice(sentence)
