"""Prepare a process for the map, and say beforehand why a map can't start, without WebEngine."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt
from PySide6.QtGui import QGuiApplication, QSurface
from PySide6.QtWidgets import QWidget

_HELPER = "QtWebEngineProcess.exe" if sys.platform == "win32" else "QtWebEngineProcess"
_SHUT = (
    # The page needs no network: no name is ever looked up for it, and no proxy is sought.
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--no-proxy-server",
    # What a browser does by itself.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-pings",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)


def prepare_application() -> None:
    """Set what WebEngine needs before the QApplication is made; loads nothing and costs nothing.

    The URL scheme itself is registered with the first web view: Chromium accepts that until its
    own start, and so starting the program doesn't pay for loading WebEngine.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    shut = [flag for flag in _SHUT if flag not in flags]
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(filter(None, [flags, *shut]))


def prepare_window(window: QWidget) -> None:
    """Make a window that isn't shown yet of the kind that a web view needs.

    Qt draws a web view with the graphics card. When one comes into a window that was made without,
    Qt replaces the native window: it flashes, and the keyboard is gone in the middle of a word.
    """
    if unavailable_reason():
        return
    if QGuiApplication.platformName() == "xcb":
        _use_gl_visual(window)
        return
    try:
        from PySide6.QtQuickWidgets import QQuickWidget
    except ImportError:
        return  # the map says what is missing when it is its turn
    QQuickWidget(window).hide()


def _use_gl_visual(window: QWidget) -> None:
    """Choose the X11 window that a web view needs, without starting the graphics card already.

    Until the map comes, Qt fills it from memory: that is quicker, most of all where the graphics
    card is made of software.
    """
    window.winId()
    handle = window.windowHandle()
    handle.setSurfaceType(QSurface.SurfaceType.OpenGLSurface)
    handle.destroy()  # not shown yet; Qt makes it again in the new kind


def unavailable_reason() -> str:
    """Give the sentence why the map can't start here, or "" when nothing forbids it.

    Must be asked before WebEngine starts: as root with its sandbox on, Chromium ends the whole
    process instead of raising an error.
    """
    if _is_root() and not _sandbox_is_off():
        return QCoreApplication.translate(
            "map",
            "De kaart start niet: het programma draait als root en dan weigert de webweergave. "
            "Start het als gewone gebruiker. De lijst werkt gewoon door.",
        )
    if importlib.util.find_spec("PySide6.QtWebEngineWidgets") is None or not _has_helper():
        return missing_reason()
    return ""


def missing_reason() -> str:
    """Give the sentence for a WebEngine, or a system library of it, that can't be loaded."""
    return QCoreApplication.translate(
        "map",
        "De kaart start niet: de webweergave (QtWebEngine) ontbreekt op deze computer. "
        "De lijst werkt gewoon door.",
    )


def _has_helper() -> bool:
    """Tell whether the program of the web pages is where Qt looks for it.

    Qt ends the whole process when it isn't: a virus scanner may have put it away.
    """
    if sys.platform == "darwin":
        return True  # inside a framework, which is there whole or not at all
    given = os.environ.get("QTWEBENGINEPROCESS_PATH", "")
    if given:
        return Path(given).is_file()
    executables = QLibraryInfo.path(QLibraryInfo.LibraryPath.LibraryExecutablesPath)
    folders = (executables, QCoreApplication.applicationDirPath())
    return any(Path(folder, _HELPER).is_file() for folder in folders)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _sandbox_is_off() -> bool:
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    return os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1" or "--no-sandbox" in flags.split()
