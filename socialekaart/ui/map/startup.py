"""Prepare a process for the map, and say beforehand why a map can't start, without WebEngine."""

from __future__ import annotations

import importlib.util
import os

from PySide6.QtCore import QCoreApplication, Qt

_ROOT = (
    "De kaart start niet: het programma draait als root en dan weigert de webweergave. "
    "Start het als gewone gebruiker. De lijst werkt gewoon door."
)
_MISSING = (
    "De kaart start niet: de webweergave (QtWebEngine) ontbreekt op deze computer. "
    "De lijst werkt gewoon door."
)


def prepare_application() -> None:
    """Set what WebEngine needs before the QApplication is made; loads nothing and costs nothing.

    The URL scheme itself is registered with the first web view: Chromium accepts that until its
    own start, and so starting the program doesn't pay for loading WebEngine.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


def unavailable_reason() -> str:
    """Give the Dutch sentence why the map can't start here, or "" when nothing forbids it.

    Must be asked before WebEngine starts: as root with its sandbox on, Chromium ends the whole
    process instead of raising an error.
    """
    if _is_root() and not _sandbox_is_off():
        return _ROOT
    if importlib.util.find_spec("PySide6.QtWebEngineWidgets") is None:
        return _MISSING
    return ""


def missing_reason() -> str:
    """Give the sentence for a WebEngine, or a system library of it, that can't be loaded."""
    return _MISSING


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _sandbox_is_off() -> bool:
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    return os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1" or "--no-sandbox" in flags.split()
