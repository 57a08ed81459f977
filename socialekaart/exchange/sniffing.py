"""What kind of bytes a delivered file is made of: its encoding, or why it is no table.

Each refusal says in Dutch what to do. The whole file is looked at once, in pieces, so that
reading it later meets no surprise half-way.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from socialekaart.errors import (
    EmptyFileError,
    FileMissingError,
    FileTooLargeError,
    NotATableError,
    UnreadableFileError,
)

SIZE_LIMIT = 190 * 1024 * 1024
"""Bytes. The whole country (171,000 offerings) is 160 MB; a file of 200 MB is refused."""
_PIECE = 1024 * 1024

_SAVE_AS = (
    "Open het in Excel, kies Opslaan als > Excel-werkmap (.xlsx) of CSV UTF-8, en probeer dat "
    "bestand."
)
_WRONG_FILE = "Kies het Excel- of CSV-bestand van de gemeente."
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Both old workbooks and those with a password are files of this kind; the second say so."""
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "een PDF", _WRONG_FILE),
    (b"\x89PNG", "een afbeelding", _WRONG_FILE),
    (b"\xff\xd8\xff", "een afbeelding", _WRONG_FILE),
    (b"GIF8", "een afbeelding", _WRONG_FILE),
    (b"PK\x03\x04", "een zip-bestand", _SAVE_AS),
    (b"PK\x05\x06", "een leeg zip-bestand", _WRONG_FILE),
    (_OLE, "een oude Excel-werkmap (.xls)", _SAVE_AS),
    (b"\x1f\x8b", "een ingepakt bestand", "Pak het eerst uit en kies het Excel- of CSV-bestand."),
    (b"SQLite format 3", "een database", _WRONG_FILE),
    (b"{\\rtf", "een tekstdocument", _SAVE_AS),
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that holds text. `lossy` says that some bytes have no meaning in the encoding."""

    path: Path
    encoding: str
    lossy: bool = False

    @property
    def errors(self) -> str:
        """Give the error handler to open the file with."""
        return "replace" if self.lossy else "strict"


def sniff(path: Path, limit: int = SIZE_LIMIT) -> TextFile:
    """Find the encoding of a file: a mark (BOM), else strict UTF-8, else Windows-1252.

    Raises UnreadableFileError or one of its kind when the file is missing, empty, larger than
    `limit` bytes, or no text.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFileError(f"{path} is geen bestand. {_WRONG_FILE}")
        if size > limit:
            raise FileTooLargeError(path, size, limit)
        return _sniff_bytes(path)
    except (FileNotFoundError, NotADirectoryError):
        raise FileMissingError(path) from None
    except OSError as error:
        raise cannot_open(path) from error
    except ValueError:  # a NUL in the name
        raise FileMissingError(path) from None


def cannot_open(path: Path) -> UnreadableFileError:
    """Make the error for a file that is there but can't be opened."""
    return UnreadableFileError(
        f"Het bestand {path.name} kan niet worden geopend. Sluit het in Excel, "
        "controleer of je het mag lezen, en probeer het opnieuw."
    )


def _sniff_bytes(path: Path) -> TextFile:
    """Decide by the first bytes, then by trying all of them."""
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n;,"):
        _refuse_when_blank(path)
    _refuse_by_signature(path, start)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _try_utf16(path)
    return _try_bytes(path, has_mark=start.startswith(codecs.BOM_UTF8))


def _refuse_when_blank(path: Path) -> None:
    """Raise EmptyFileError when a file that starts blank stays blank."""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            if piece.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n;,"):
                return
    raise EmptyFileError(path)


def _refuse_by_signature(path: Path, start: bytes) -> None:
    """Raise NotATableError when the first bytes are those of a known kind of other file."""
    if start.startswith(_OLE) and _holds(path, _ENCRYPTED):
        raise NotATableError(
            f"Het bestand {path.name} is beveiligd met een wachtwoord. Open het in Excel, haal het "
            "wachtwoord weg bij Bestand > Info > Werkmap beveiligen, en probeer het opnieuw."
        )
    for signature, name, remedy in _SIGNATURES:
        if start.startswith(signature):
            raise NotATableError(f"Het bestand {path.name} is {name}; dat lezen we niet. {remedy}")
    bare = start.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if bare.startswith(_MARKUP):
        raise NotATableError(f"Het bestand {path.name} is een webpagina, geen tabel. {_SAVE_AS}")
    if bare.startswith((b"{", b"[")):
        raise NotATableError(f"Het bestand {path.name} is JSON, geen tabel. {_WRONG_FILE}")


def _holds(path: Path, word: bytes) -> bool:
    """Say whether the bytes stand somewhere in a file."""
    kept = b""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            if word in kept + piece:
                return True
            kept = piece[-len(word) :]
    return False


def _try_utf16(path: Path) -> TextFile:
    """Accept UTF-16 with a mark ("Unicode-tekst" in Excel) when all of it is sound."""
    decoder = codecs.getincrementaldecoder("utf-16")()
    blank = True
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                text = decoder.decode(piece)
                if "\0" in text:
                    raise _binary(path)
                blank = blank and not text.strip("\ufeff \t\r\n;,")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise _binary(path) from None
    if blank:
        raise EmptyFileError(path)
    return TextFile(path, "utf-16")


def _try_bytes(path: Path, has_mark: bool) -> TextFile:
    """Read all bytes as UTF-8; when that fails they are Windows-1252. A NUL is neither."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8, lossy, controls, size = True, False, 0, 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            if b"\0" in piece:
                raise _binary(path, utf16=_looks_utf16(piece))
            size += len(piece)
            controls += len(piece) - len(piece.translate(None, _CONTROLS))
            lossy = lossy or len(piece.translate(None, _UNDEFINED_1252)) < len(piece)
            is_utf8 = is_utf8 and _decodes(decoder, piece)
    is_utf8 = is_utf8 and _decodes(decoder, b"", final=True)
    if controls > _FEW_CONTROLS and controls * 20 > size:
        raise _binary(path)
    if is_utf8:
        return TextFile(path, "utf-8-sig")
    # With a mark the file says it is UTF-8: then keep to that and lose only the broken bytes.
    return TextFile(path, "utf-8-sig", True) if has_mark else TextFile(path, "cp1252", lossy)


_FEW_CONTROLS = 8
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13}) + b"\x7f"
_UNDEFINED_1252 = b"\x81\x8d\x8f\x90\x9d"


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes, final: bool = False) -> bool:
    """Say whether the next piece is sound in the decoder's encoding."""
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    return True


def _looks_utf16(piece: bytes) -> bool:
    """Say whether nearly every other byte is NUL, as Western text in UTF-16 has."""
    sample = piece[:2000]
    halves = (sample[::2].count(0), sample[1::2].count(0))
    return max(halves) * 10 > len(sample) * 4 and min(halves) * 20 < len(sample)


def _binary(path: Path, utf16: bool = False) -> NotATableError:
    """Make the error for bytes that are no text we know."""
    if utf16:
        return NotATableError(
            f"Het bestand {path.name} is opgeslagen als UTF-16 zonder kenmerk. {_SAVE_AS}"
        )
    return NotATableError(f"Het bestand {path.name} is geen CSV-tekst. {_SAVE_AS}")
