"""Ctrl+C and Ctrl+Shift+E: the number or address that matters on the page that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from socialekaart.ui.clipboard import copy_selection, copy_text

if TYPE_CHECKING:
    from socialekaart.ui.main_window import MainWindow


class Copying(QObject):
    """Copies, and says what stands on the clipboard now."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def phone(self) -> None:
        """Copy selected text, else the number that matters on this page."""
        if copy_selection(QApplication.focusWidget()):
            return
        phone, name = self._window.pages.phone_to_copy()
        if phone:
            copy_text(phone)
            self.tell(phone, name)
        else:
            self._window.tell(self.tr("Hier is geen nummer om te kopiëren."))

    def email(self) -> None:
        """Copy the e-mail address of the offering on show."""
        detail = self._window.search.detail.detail
        email = detail.service.email if detail is not None else ""
        if email:
            copy_text(email)
            self.tell(email)
        else:
            self._window.tell(self.tr("Dit aanbod heeft geen e-mailadres."))

    def tell(self, text: str, name: str = "") -> None:
        """Say what stands on the clipboard now, and of whom."""
        short = text if len(text) < 60 else self.tr("Tekst")
        whom = self.tr(" van {name}").format(name=name) if name else ""
        self._window.tell(self.tr("{text}{whom} gekopieerd").format(text=short, whom=whom))
