"""Say which system libraries Qt misses on this machine, and the one command that adds them.

Standard library only: it runs before anything is installed. The decisions are plain functions
on plain values; `system_install` does the installing. The sonames are what the Qt
libraries of the pinned PySide6 wheels name as NEEDED and do not bring along themselves.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_PROBES = ("python-venv", "font", "xvfb-run", "xauth")


@dataclass(frozen=True)
class Need:
    """A thing the machine must have: the library or probe that shows it, and its package.

    `apt` holds the names to try in order (Debian 13 and Ubuntu 24.04 renamed a few to t64).
    An empty name means: comes with something else in that distribution.
    """

    shows: str
    apt: tuple[str, ...]
    dnf: str = ""
    pacman: str = ""
    zypper: str = ""


_QT = (
    Need("libGL.so.1", ("libgl1",), "mesa-libGL", "libglvnd", "Mesa-libGL1"),
    Need("libEGL.so.1", ("libegl1",), "mesa-libEGL", "libglvnd", "Mesa-libEGL1"),
    Need("libfontconfig.so.1", ("libfontconfig1",), "fontconfig", "fontconfig", "fontconfig"),
    Need("libfreetype.so.6", ("libfreetype6",), "freetype", "freetype2", "libfreetype6"),
    Need(
        "libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0"), "glib2", "glib2", "libglib-2_0-0"
    ),
    Need(
        "libgthread-2.0.so.0",
        ("libglib2.0-0t64", "libglib2.0-0"),
        "glib2",
        "glib2",
        "libgthread-2_0-0",
    ),
    Need("libdbus-1.so.3", ("libdbus-1-3",), "dbus-libs", "dbus", "libdbus-1-3"),
    Need("libxkbcommon.so.0", ("libxkbcommon0",), "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Need("libgssapi_krb5.so.2", ("libgssapi-krb5-2",), "krb5-libs", "krb5", "krb5"),
    Need("libbrotlidec.so.1", ("libbrotli1",), "libbrotli", "brotli", "libbrotlidec1"),
    Need("libX11.so.6", ("libx11-6",), "libX11", "libx11", "libX11-6"),
)
_WEB_ENGINE = (
    Need("libnss3.so", ("libnss3",), "nss", "nss", "mozilla-nss"),
    Need("libnspr4.so", ("libnspr4",), "nspr", "nspr", "mozilla-nspr"),
    Need(
        "libXcomposite.so.1",
        ("libxcomposite1",),
        "libXcomposite",
        "libxcomposite",
        "libXcomposite1",
    ),
    Need("libXdamage.so.1", ("libxdamage1",), "libXdamage", "libxdamage", "libXdamage1"),
    Need("libXext.so.6", ("libxext6",), "libXext", "libxext", "libXext6"),
    Need("libXfixes.so.3", ("libxfixes3",), "libXfixes", "libxfixes", "libXfixes3"),
    Need("libXrandr.so.2", ("libxrandr2",), "libXrandr", "libxrandr", "libXrandr2"),
    Need("libXtst.so.6", ("libxtst6",), "libXtst", "libxtst", "libXtst6"),
    Need("libxkbfile.so.1", ("libxkbfile1",), "libxkbfile", "libxkbfile", "libxkbfile1"),
    Need("libasound.so.2", ("libasound2t64", "libasound2"), "alsa-lib", "alsa-lib", "libasound2"),
    Need("libgbm.so.1", ("libgbm1",), "mesa-libgbm", "mesa", "libgbm1"),
    Need("libudev.so.1", ("libudev1",), "systemd-libs", "systemd-libs", "libudev1"),
    Need("libexpat.so.1", ("libexpat1",), "expat", "expat", "libexpat1"),
    Need("libxcb-dri3.so.0", ("libxcb-dri3-0",), "libxcb", "libxcb", "libxcb-dri3-0"),
)
_XCB = (
    Need("libX11-xcb.so.1", ("libx11-xcb1",), "libX11-xcb", "libx11", "libX11-xcb1"),
    Need(
        "libxcb-cursor.so.0",
        ("libxcb-cursor0",),
        "xcb-util-cursor",
        "xcb-util-cursor",
        "libxcb-cursor0",
    ),
    Need("libxcb-icccm.so.4", ("libxcb-icccm4",), "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Need(
        "libxcb-image.so.0", ("libxcb-image0",), "xcb-util-image", "xcb-util-image", "libxcb-image0"
    ),
    Need(
        "libxcb-keysyms.so.1",
        ("libxcb-keysyms1",),
        "xcb-util-keysyms",
        "xcb-util-keysyms",
        "libxcb-keysyms1",
    ),
    Need(
        "libxcb-render-util.so.0",
        ("libxcb-render-util0",),
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    Need("libxcb-util.so.1", ("libxcb-util1",), "xcb-util", "xcb-util", "libxcb-util1"),
    Need("libxcb-randr.so.0", ("libxcb-randr0",), "libxcb", "libxcb", "libxcb-randr0"),
    Need("libxcb-shape.so.0", ("libxcb-shape0",), "libxcb", "libxcb", "libxcb-shape0"),
    Need("libxcb-sync.so.1", ("libxcb-sync1",), "libxcb", "libxcb", "libxcb-sync1"),
    Need("libxcb-xfixes.so.0", ("libxcb-xfixes0",), "libxcb", "libxcb", "libxcb-xfixes0"),
    Need("libxcb-xkb.so.1", ("libxcb-xkb1",), "libxcb", "libxcb", "libxcb-xkb1"),
    Need(
        "libxkbcommon-x11.so.0",
        ("libxkbcommon-x11-0",),
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
)
_FONT = Need("font", ("fonts-dejavu-core",), "dejavu-sans-fonts", "ttf-dejavu", "dejavu-fonts")
_SCREEN_FOR_TESTS = (
    Need("xvfb-run", ("xvfb",), "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xvfb-run"),
    Need("xauth", ("xauth",), "xorg-x11-xauth", "xorg-xauth", "xauth"),
)


def needs(python: tuple[int, int], *, tests: bool) -> tuple[Need, ...]:
    """List everything the program needs here, in the order of installing; tests add a screen."""
    venv = Need(
        "python-venv",
        (f"python{python[0]}.{python[1]}-venv",),
        "python3",
        "python",
        f"python{python[0]}{python[1]}",
    )
    extra = _SCREEN_FOR_TESTS if tests else ()
    return (venv, *_QT, *_WEB_ENGINE, *_XCB, _FONT, *extra)


def missing(wanted: Iterable[Need], is_there: Callable[[str], bool]) -> tuple[Need, ...]:
    """Keep the needs that `is_there` (a soname or a probe name) denies."""
    return tuple(need for need in wanted if not is_there(need.shows))


def family(os_release: str) -> str:
    """Tell which package manager an os-release text belongs to; '' for one we don't know."""
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    ids = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', "").split()
    known = {
        "debian": "apt",
        "ubuntu": "apt",
        "fedora": "dnf",
        "rhel": "dnf",
        "centos": "dnf",
        "arch": "pacman",
        "suse": "zypper",
        "opensuse": "zypper",
        "sles": "zypper",
    }
    hits = (known.get(word) or known.get(word.split("-")[0]) for word in ids)
    return next((hit for hit in hits if hit), "")


def packages(lacking: Iterable[Need], manager: str, known: frozenset[str]) -> tuple[str, ...]:
    """Name the packages that bring what is lacking, once each, in order.

    `known` are the names apt has; of several names the first known one is taken, and the last
    one when apt knows none of them (so that its own message tells what it could not find).
    """
    names: dict[str, None] = {}
    for need in lacking:
        if manager == "apt":
            names[next((name for name in need.apt if name in known), need.apt[-1])] = None
        elif getattr(need, manager):
            names[getattr(need, manager)] = None
    return tuple(names)


def candidates(lacking: Iterable[Need]) -> tuple[str, ...]:
    """List every apt name that could bring what is lacking."""
    return tuple(dict.fromkeys(name for need in lacking for name in need.apt))


def install_command(manager: str, names: Sequence[str]) -> list[str]:
    """Give the command (without sudo) that installs packages without asking anything."""
    start = {
        "apt": ["apt-get", "install", "-y", "--no-install-recommends"],
        "dnf": ["dnf", "install", "-y"],
        "pacman": ["pacman", "-S", "--needed", "--noconfirm"],
        "zypper": ["zypper", "--non-interactive", "install"],
    }[manager]
    return [*start, *names]


def advice(manager: str, names: Sequence[str], *, root: bool) -> str:
    """Give the one line a person can paste into a terminal."""
    sudo = "" if root else "sudo "
    update = f"{sudo}apt-get update && " if manager == "apt" else ""
    return update + sudo + " ".join(map(shlex.quote, install_command(manager, names)))


def known_to_apt(names: Sequence[str]) -> frozenset[str]:
    """Ask apt's own lists which of these packages it could install."""
    if not names or shutil.which("apt-cache") is None:
        return frozenset()
    shown = subprocess.run(
        ["apt-cache", "show", "--no-all-versions", *names],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    lines = shown.stdout.splitlines()
    return frozenset(line[9:].strip() for line in lines if line.startswith("Package: "))


def is_there(name: str) -> bool:
    """Look on this machine: a soname loads, or the probe of that name succeeds."""
    if name not in _PROBES:
        return _loads(name)
    if name == "python-venv":
        importlib.invalidate_caches()  # apt may have added it a moment ago
        return importlib.util.find_spec("ensurepip") is not None
    if name == "font":
        return has_font(font_folders())
    return shutil.which(name) is not None


def font_folders() -> tuple[Path, ...]:
    """List where Linux keeps fonts."""
    home = Path.home()
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".fonts",
        home / ".local/share/fonts",
    )


def has_font(folders: Iterable[Path]) -> bool:
    """Tell whether any of the folders holds a scalable font."""
    endings = {".ttf", ".otf", ".ttc"}
    return any(file.suffix.lower() in endings for folder in folders for file in folder.rglob("*.*"))


def _loads(soname: str) -> bool:
    """Try the loader itself: it knows every search path there is."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
