"""Start here: check the Python version, then hand over to `commands`.

Standard library only, and no newer syntax than Python 3.8 has: an old Python must get as far as the
sentence that says it is too old.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from supported import SUPPORTED, is_supported

TOO_OLD = """\
Socialekaart heeft Python 3.11, 3.12 of 3.13 nodig; dit is Python {found} ({where}).
Installeer zo'n Python en probeer het opnieuw, of wijs hem aan: {hint}
Socialekaart needs Python 3.11, 3.12 or 3.13; this is Python {found}.
Install one and try again, or point at it as above."""


def other_python() -> str:
    """Find a supported Python beside the one that runs now, newest first; '' when there is none."""
    for major, minor in reversed(SUPPORTED):
        found = shutil.which(f"python{major}.{minor}")
        # A version manager leaves names on the path that only say "not installed".
        if found and subprocess.call([found, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return found
    return ""


def complaint(version: tuple[int, ...], executable: str, windows: bool) -> str:
    """Word why this Python will not do, in Dutch and then in English."""
    hint = "py -3.12 packaging\\bootstrap.py run" if windows else "make run PYTHON=python3.12"
    return TOO_OLD.format(found=f"{version[0]}.{version[1]}", where=executable, hint=hint)


def main(arguments: list[str]) -> int:
    """Run a command; exit 2 when no supported Python is on this machine."""
    if not is_supported(sys.version_info[:2]):
        other = other_python()
        if other:
            return subprocess.call([other, os.path.abspath(__file__), *arguments])
        print(complaint(sys.version_info[:2], sys.executable, os.name == "nt"), file=sys.stderr)
        return 2
    import commands

    return commands.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
