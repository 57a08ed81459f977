"""Keep the browser engine's own chatter off stderr; what the user set in the environment wins."""

from __future__ import annotations

import os

_OURS = {
    # Chromium on a machine without a system bus or a graphics card; 3 leaves what is fatal.
    "QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3",
    # The same from Qt's side. Named categories still speak.
    "QT_LOGGING_RULES": "default.debug=false;default.info=false;default.warning=false",
}


def quieten() -> None:
    """Set the environment; counts only before Qt is started."""
    for name, value in _OURS.items():
        os.environ.setdefault(name, value)
