"""Keep every test to itself: its own folders, its own home, and no network."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# A law holds on a busy machine as well: how long an example takes is no part of it. What takes for
# ever is ended by the limit that every test has.
settings.register_profile("laws", deadline=None)
settings.load_profile("laws")

# Before any test module imports Qt: no window may open on a developer's screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_HOME_VARIABLES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
_XDG_VARIABLES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home and Socialekaart folder of its own; gives the home."""
    home = tmp_path_factory.mktemp("home")
    for name in _HOME_VARIABLES:
        monkeypatch.setenv(name, str(home))
    for name in _XDG_VARIABLES:
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("SOCIALEKAART_HOME", str(home / "socialekaart"))
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", local_only)
