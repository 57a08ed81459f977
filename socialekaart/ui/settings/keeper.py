"""Holds the settings while the window is open and passes every change on to be saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from socialekaart.errors import SocialekaartError
from socialekaart.settings import Settings


class SettingsKeeper(QObject):
    """The settings in use. `save` is called after each change; `refused` says why it failed."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(
        self, settings: Settings | None = None, save: Callable[[Settings], None] | None = None
    ) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self._save = save

    @property
    def keeps(self) -> bool:
        """Tell whether a change is still there at the next start."""
        return self._save is not None

    def change(self, **values: Any) -> None:
        """Change some settings and save them, if anything differs."""
        changed = replace(self.settings, **values)
        if changed == self.settings:
            return
        self.settings = changed
        if self._save is not None:
            try:
                self._save(changed)
            except SocialekaartError as error:
                self.refused.emit(str(error))
        self.changed.emit(changed)
