"""What a file from the web is called here, and what it is: all of it is said by a stranger."""

from __future__ import annotations

import codecs
import re
import unicodedata
from urllib.parse import unquote, urlsplit

_EXTENSIONS = (".csv", ".xlsx", ".zip")
_ZIP = b"PK\x03\x04"
_WORKBOOK_STARTS = (b"[Content_Types].xml", b"docProps/", b"_rels/", b"xl/")
_WORKBOOK_TYPE = "spreadsheetml"
_MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<?xml", b"<!--", b"<meta")
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r'[<>:"|?*]')
_EXTENDED = re.compile(r"filename\*\s*=\s*([\w-]*)'[\w-]*'([^;\s\"]+)", re.IGNORECASE)
_LONGEST = 100
"""Bytes of a name without its extension; Windows counts the whole path and stops at 260."""
_NAMELESS = "levering"


def safe_name(url: str, disposition: str, content_type: str, start: bytes) -> str:
    """Choose a name: what Content-Disposition says, else the end of the address.

    `start` is the first bytes of the file. The name is one part of a path, never one that Windows
    keeps for itself, and ends in .csv, .xlsx or .zip, as the contents are.
    """
    said = _said_name(disposition) or unquote(urlsplit(url).path.rpartition("/")[2])
    stem, extension = _split(_last_part(said))
    # "COM1.x.csv" is the port COM1 as well: Windows looks at what is before the first dot.
    if _RESERVED.fullmatch(stem.partition(".")[0].rstrip(" ")):
        stem = f"_{stem}"
    return (stem or _NAMELESS) + _fitting(extension, content_type, start)


def is_web_page(content_type: str, start: bytes) -> bool:
    """Tell whether the first bytes are of a web page; a type that says so is no proof."""
    bare = start.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if bare.startswith(_MARKUP):
        return True
    return "html" in content_type.lower() and bare.startswith(b"<")


def is_blank(data: bytes) -> bool:
    """Tell whether bytes hold nothing but white space and marks of an encoding."""
    return not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")


def as_text(header: str) -> str:
    """Read a header as UTF-8 where it is; http gives every byte as a Latin-1 letter."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _said_name(disposition: str) -> str:
    """Take the name out of a Content-Disposition; `filename*` goes before `filename` (RFC 6266)."""
    from email.message import Message

    if found := _EXTENDED.search(disposition):
        latin = found[1].lower() == "iso-8859-1"
        return unquote(found[2], encoding="latin-1" if latin else "utf-8")
    message = Message()
    message["Content-Disposition"] = re.sub(r"[\r\n]", " ", as_text(disposition))
    return message.get_filename("")


def _last_part(name: str) -> str:
    """Keep what follows the last slash of either kind, without what no file name may hold."""
    plain = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    shown = "".join(char for char in plain if not unicodedata.category(char).startswith("C"))
    # "~$" and a dot in front are how Excel and others mark what is no real file.
    return " ".join(_NOT_IN_NAMES.sub("", shown).split()).strip(" .~$")


def _split(name: str) -> tuple[str, str]:
    """Take a name apart into a stem of no more than _LONGEST bytes and the extension."""
    found = re.search(r"\.[a-z]{1,5}$", name, re.IGNORECASE)
    extension = found[0] if found else ""
    stem = name.removesuffix(extension)
    return stem.encode()[:_LONGEST].decode(errors="ignore").strip(" ."), extension


def _fitting(extension: str, content_type: str, start: bytes) -> str:
    """Give the extension back where it fits the contents, else the one that does."""
    zipped = start.startswith(_ZIP)
    if extension.lower() in _EXTENSIONS and (extension.lower() != ".csv") == zipped:
        return extension
    if not zipped:
        return ".csv"
    is_workbook = _WORKBOOK_TYPE in content_type.lower() or _first_entry(start).startswith(
        _WORKBOOK_STARTS
    )
    return ".xlsx" if is_workbook else ".zip"


def _first_entry(start: bytes) -> bytes:
    """Give the name of the first file in a zip, from its local header."""
    length = int.from_bytes(start[26:28], "little")
    return start[30 : 30 + length]
