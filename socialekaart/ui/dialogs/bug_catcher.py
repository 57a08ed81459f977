"""Catches what nobody foresaw; the dialog itself is loaded only then."""

from __future__ import annotations

import logging
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from socialekaart.ui.dialogs.bug import BugDialog

log = logging.getLogger(__name__)


class BugCatcher:
    """Shows a bug once at a time; installed as excepthook by the program."""

    def __init__(self, parent: QWidget | None, version: str = "") -> None:
        self._parent = parent
        self._version = version
        self.dialog: BugDialog | None = None

    def show(self, error: BaseException) -> None:
        """Log it and show the dialog, unless one is open already."""
        log.error("a bug", exc_info=(type(error), error, error.__traceback__))
        if self.dialog is not None and self.dialog.isVisible():
            return
        from socialekaart.ui.dialogs.bug import BugDialog, describe

        self.dialog = BugDialog(describe(error, self._version), self._parent)
        self.dialog.open()

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Stand in for sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.show(error)
