"""What is made anew on a page is never a window of its own, which would take the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.main_paths.keyboard import DOWN, ENTER, Keyboard


class Watch(QObject):
    """Keeps what was shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on."""
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.windowType() == Qt.WindowType.Window:
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(keyboard: Keyboard, qapp: QApplication) -> Iterator[Watch]:
    """Look on from when the window is there."""
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_no_part_of_a_page_is_a_window_of_its_own(keyboard: Keyboard, watch: Watch) -> None:
    keyboard.write("schulden")
    keyboard.press(DOWN, DOWN)
    for page in "234567890":
        keyboard.keys(f"Ctrl+{page}")
        keyboard.press(DOWN)
    keyboard.keys("Ctrl+9")
    keyboard.press(DOWN, ENTER, ENTER)
    keyboard.keys("Ctrl+7")
    keyboard.keys("K")

    assert watch.seen == []
