"""What a process and all it started cost: seconds of the processor and memory, read from /proc."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 2**20 if hasattr(os, "sysconf") else 0.0


@dataclass(frozen=True)
class Moment:
    """The clock, and the seconds of the processor that all processes used so far."""

    clock: float
    processor: float


def moment() -> Moment:
    """Look at the clocks now."""
    used = sum(sum(map(int, _stat(pid)[11:15])) for pid in family())
    return Moment(time.perf_counter(), used / _TICKS)


def memory_mb() -> float:
    """Return the resident memory of this process and all it started, shared pages counted each."""
    return sum(int(_stat(pid)[21]) for pid in family()) * _PAGE_MB


def family() -> list[int]:
    """Return this process and its descendants; only itself where there is no /proc."""
    parents = {}
    for entry in _PROC.iterdir() if _PROC.exists() else ():
        if entry.name.isdecimal() and (stat := _stat(int(entry.name))):
            parents[int(entry.name)] = int(stat[1])
    found = [os.getpid()]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return [pid for pid in found if _stat(pid)]


def _stat(pid: int) -> list[str]:
    """Return the fields after the name, from the state on; empty for a process that ended."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
