"""What a process and its children do with the network, seen from outside: sockets and log."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from pathlib import Path
from typing import Any

_TABLES = ("tcp", "tcp6", "udp", "udp6")
_LOOK_S = 0.02
REQUESTS = {
    "URL_REQUEST_START_JOB",
    "HOST_RESOLVER_MANAGER_REQUEST",
    "HOST_RESOLVER_MANAGER_JOB",
    "TCP_CONNECT",
    "TCP_CONNECT_ATTEMPT",
    "UDP_CONNECT",
    "PROXY_RESOLUTION_SERVICE",
    "PAC_FILE_DECIDER",
}
"""What the browser engine notes when it asks for something, or prepares to."""


def family(pid: int) -> set[int]:
    """Give a process with all that it started, and what those started."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError, ValueError):
                # The name of the program, in brackets, may hold blanks.
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                parents[int(folder.name)] = int(fields[1])
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def name_of(pid: int) -> str:
    """Give the name of a process; "" when it ended."""
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


class SocketWatch(threading.Thread):
    """Looks again and again whom a process and its children are connected with.

    `seen` are (address, port) of the other side, for every socket that had one.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._over = pid, threading.Event()
        self.seen: set[tuple[str, int]] = set()

    def run(self) -> None:
        """Look until it is over."""
        while not self._over.wait(_LOOK_S):
            theirs = _sockets(family(self._pid))
            for table in _TABLES:
                self.seen |= _connected(Path(f"/proc/{self._pid}/net/{table}"), theirs)

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        self.join()


def _sockets(pids: set[int]) -> set[str]:
    """Give the inodes of all sockets that these processes hold."""
    found = set()
    for pid in pids:
        with contextlib.suppress(OSError):
            for link in Path(f"/proc/{pid}/fd").iterdir():
                with contextlib.suppress(OSError):
                    target = str(link.readlink())
                    if target.startswith("socket:["):
                        found.add(target[8:-1])
    return found


def _connected(table: Path, inodes: set[str]) -> set[tuple[str, int]]:
    found: set[tuple[str, int]] = set()
    try:
        lines = table.read_text().splitlines()[1:]
    except OSError:
        return found
    for line in lines:
        fields = line.split()
        address, _, port = fields[2].partition(":")
        if fields[9] in inodes and int(port, 16):
            found.add((_address(address), int(port, 16)))
    return found


def _address(text: str) -> str:
    """Read an address as the kernel writes it: words of four bytes, each in its own order."""
    words = [int(text[start : start + 8], 16) for start in range(0, len(text), 8)]
    packed = b"".join(struct.pack("=I", word) for word in words)
    return socket.inet_ntop(socket.AF_INET if len(words) == 1 else socket.AF_INET6, packed)


def browser_requests(log: Path) -> list[tuple[str, Any]]:
    """Give what the browser engine asked for by its own log: (event, parameters)."""
    text = log.read_text(encoding="utf-8")
    try:
        noted = json.loads(text)
    except ValueError:
        noted = json.loads(text.rstrip().rstrip(",") + "]}")  # it ended without its last line
    names = {number: name for name, number in noted["constants"]["logEventTypes"].items()}
    assert "URL_REQUEST_START_JOB" in names.values(), "the log is of another kind"
    return [
        (names[event["type"]], event.get("params"))
        for event in noted["events"]
        if names[event["type"]] in REQUESTS
    ]
