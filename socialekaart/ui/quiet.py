"""Keep the browser engine's own chatter off stderr; what the user set in the environment wins."""

from __future__ import annotations

import os

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_QUIET = "--log-level=3"
"""Chromium on a machine without a system bus or a graphics card; 3 leaves what is fatal."""
_RULES = "default.debug=false;default.info=false;default.warning=false"
"""The same from Qt's side. Named categories still speak."""


def quieten() -> None:
    """Set the environment; counts only before Qt is started."""
    os.environ.setdefault("QT_LOGGING_RULES", _RULES)
    flags = os.environ.get(_FLAGS, "")
    if "--log-level" not in flags:
        os.environ[_FLAGS] = f"{flags} {_QUIET}".strip()
