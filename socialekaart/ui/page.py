"""What every page of the window has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.top_bar import TopBar


@dataclass(frozen=True, slots=True)
class PageContext:
    """What a page works with. `background` runs what asks the desk, `aside` what takes long."""

    desk: Desk
    background: Background
    aside: Background
    top: TopBar
    keeper: SettingsKeeper
    clock: Callable[[], datetime]


class Page(QWidget):
    """A page: it says what happened, and where somebody wants to go."""

    failed = Signal(object)
    """An error to show; a SocialekaartError has its sentence, anything else is a bug."""
    changed = Signal(str)
    """Something was changed by hand, with the sentence that tells it; Ctrl+Z takes it back."""
    told = Signal(str)
    copied = Signal(str)
    serviceWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    contactWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    acuteWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.setProperty("ground", "page")

    def ask(self) -> None:
        """Ask what the page shows again; called when it is opened and when data changed."""

    def phone_to_copy(self) -> tuple[str, str]:
        """Give the number that Ctrl+C copies here and whose it is; ("", "") for none."""
        return "", ""

    def leave_editor(self) -> bool:
        """Stop writing without saving, for Escape; False when nobody was writing here."""
        return False

    def first_focus(self) -> None:
        """Put the keyboard where one begins; called when the page is opened by a key."""
        self.setFocus()
