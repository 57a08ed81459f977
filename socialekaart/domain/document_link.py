"""Where an agreement is written down: a web page, a file or a share; never something that runs."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_DRIVE = re.compile(r"[A-Za-z]:[\\/].")
_SHARE = re.compile(r"(?:\\\\|//)[^\\/\s?*]+[\\/][^\\/].*")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
"""Signs nobody sees: they would let an address read otherwise than it is."""
_RUNS = frozenset(
    [
        *("exe", "com", "bat", "cmd", "msi", "msp", "scr", "pif", "ps1", "psm1", "vbs", "vbe"),
        *("js", "jse", "wsf", "wsh", "hta", "jar", "lnk", "url", "reg", "cpl", "dll", "sh"),
        *("command", "app", "desktop", "appref-ms", "application", "chm", "scf"),
        *("vb", "ws", "wsc", "sct", "msc", "mst", "inf", "jnlp", "py", "pyw", "pl", "rb", "run"),
        *("msix", "msixbundle", "appx", "appxbundle", "appinstaller", "settingcontent-ms"),
        *("library-ms", "search-ms", "searchconnector-ms", "theme", "themepack", "diagcab"),
        *("gadget", "job", "prf", "xll", "iqy", "slk", "mht", "mhtml", "appimage", "bin"),
        *("iso", "img", "vhd", "vhdx", "wim", "ps1xml", "psc1", "cdxml", "bgi", "workflow"),
    ]
)
"""Endings of what a computer carries out instead of showing."""


def document_link(text: str) -> str | None:
    """Give the link as it may be opened, "" for none; None for what is no document.

    Allowed are http(s), a file with its whole path, a share (\\\\server\\map\\x.docx), file:// and smb://.
    """
    link = text.strip().strip('"').strip()
    if not link:
        return ""
    if _UNSEEN.search(link):
        return None
    lower = link.lower()
    if lower.startswith(("http://", "https://")):
        return link if _has_host(link) else None
    is_address = lower.startswith(("file://", "smb://")) and len(link) > len("file:///")
    if is_address or _DRIVE.match(link) or _SHARE.match(link) or _is_path(link):
        return None if _runs(link) else link
    if _is_bare_host(link):
        return f"https://{link}"
    return None


def _has_host(link: str) -> bool:
    try:
        parts = urlsplit(link)
        return bool(parts.hostname) and " " not in parts.netloc
    except ValueError:
        return False


def _is_path(link: str) -> bool:
    return link.startswith("/") and not link.startswith("//") and len(link) > 1


def _is_bare_host(link: str) -> bool:
    """Take www.praktijk.example/afspraak for a web page, as people write it."""
    host = link.partition("/")[0]
    return bool(re.fullmatch(r"(?:[\w-]+\.)+[A-Za-z]{2,}", host)) and host.lower()[:4] == "www."


def _runs(link: str) -> bool:
    """Tell whether opening it would start something, however its ending is hidden."""
    plain = unquote(link)
    for text in (plain, re.split(r"[?#]", plain)[0]):
        name = re.split(r"[\\/]", text)[-1].rstrip(" .")
        if "::" in name or re.split(r"[.:]", name)[-1].rstrip().lower() in _RUNS:
            return True
    return False
