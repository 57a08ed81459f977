"""Add the system libraries that are missing, when this user may; else say the one command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import system_check
from notices import SetUpError, say

SKIP = "SOCIALEKAART_SKIP_SYSTEM_CHECK"
_QUIET_APT = {
    "DEBIAN_FRONTEND": "noninteractive",
    "NEEDRESTART_SUSPEND": "1",  # Ubuntu's needrestart asks questions of its own
}


def ensure(*, tests: bool) -> None:
    """Make sure Qt's system libraries are there; raise SetUpError when they can't be had.

    Only Linux needs any: the wheels for Windows and macOS bring all they use.
    """
    if not sys.platform.startswith("linux") or os.environ.get(SKIP):
        return
    wanted = system_check.needs(sys.version_info[:2], tests=tests)
    lacking = system_check.missing(wanted, system_check.is_there)
    if not lacking:
        return
    manager = system_check.family(_os_release())
    if manager == "apt" and (sudo := privilege()) is not None:
        _apt_install(lacking, sudo)
        lacking = system_check.missing(wanted, system_check.is_there)
    if lacking:
        raise _cannot(lacking, manager)


def privilege() -> list[str] | None:
    """Give what to put before a command to run it as root; None when we may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def _apt_install(lacking: Sequence[system_check.Need], sudo: list[str]) -> None:
    """Refresh apt's lists and install; a list that fails to refresh may still do."""
    say("Systeembibliotheken voor Qt toevoegen…", "adding Qt's system libraries…")
    environment = [f"{key}={value}" for key, value in _QUIET_APT.items()]
    apt = [*sudo, "env", *environment, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    refreshed = _quietly([*apt, "update"])
    known = system_check.known_to_apt(system_check.candidates(lacking))
    names = system_check.packages(lacking, "apt", known)
    installed = _quietly([*apt, *system_check.install_command("apt", names)[1:]])
    if installed.returncode != 0:
        print(_last_lines(refreshed) + _last_lines(installed), file=sys.stderr)
        raise _cannot(lacking, "apt")


def _quietly(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command with no input and keep what it prints."""
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def _last_lines(done: subprocess.CompletedProcess[str], count: int = 8) -> str:
    """Give the end of what a failed command printed; '' when it succeeded."""
    if done.returncode == 0:
        return ""
    return "\n".join(done.stdout.splitlines()[-count:]) + "\n"


def _cannot(lacking: Sequence[system_check.Need], manager: str) -> SetUpError:
    """Word what is missing and the one command that would mend it."""
    if not manager:
        shown = ", ".join(need.shows for need in lacking)
        return SetUpError(
            f"Deze systeembibliotheken ontbreken: {shown}. Installeer ze en probeer het opnieuw.",
            "These system libraries are missing; install them with your package manager.",
        )
    known = system_check.known_to_apt(system_check.candidates(lacking))
    names = system_check.packages(lacking, manager, known)
    command = system_check.advice(manager, names, root=os.geteuid() == 0)
    return SetUpError(
        "Er ontbreken systeembibliotheken. Voer dit uit en probeer het daarna opnieuw:",
        f"System libraries are missing. Run this, then try again:\n\n  {command}\n",
    )


def _os_release() -> str:
    """Read which distribution this is; '' when it does not say."""
    path = Path("/etc/os-release")
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
