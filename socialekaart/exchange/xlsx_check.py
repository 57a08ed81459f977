"""Whether a zip file is a workbook that can safely be read; each refusal says what to do."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from socialekaart.errors import FileMissingError, FileTooLargeError, NotATableError
from socialekaart.exchange.sniffing import SIZE_LIMIT, cannot_open

UNPACKED_LIMIT = 1024 * 1024 * 1024
"""Bytes of all parts together: the whole country as a workbook is some 500 MB of XML."""
_STRINGS_LIMIT = 300 * 1024 * 1024
"""Bytes of the texts that cells share: these are held in memory all at once."""
_MOST_PACKED = 300
"""How many times smaller than unpacked a large part may be; sheets reach 50 at most."""
_LARGE = 20 * 1024 * 1024
_PIECE, _OVERLAP = 1024 * 1024, 16 * 1024
_UNCOUNTED = re.compile(
    rb'<c(?: (?!t="str")[\w:]+="[^"]*")*\s*>'
    rb"<f(?:\s[^>]*)?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>"
)
_MOST_PARTS = 5_000
_WORKBOOK = "xl/workbook.xml"
_SAVE_XLSX = "Open het in Excel, kies Opslaan als > Excel-werkmap (.xlsx), en probeer dat bestand."
_ZIPPED = (
    ("xl/workbook.bin", "een binaire Excel-werkmap (.xlsb)", _SAVE_XLSX),
    ("word/document.xml", "een Word-document", "Kies het Excel- of CSV-bestand van de gemeente."),
    ("ppt/presentation.xml", "een presentatie", "Kies het Excel- of CSV-bestand van de gemeente."),
)
_UNZIP = "Pak het eerst uit en kies het Excel- of CSV-bestand dat erin zit."


def seems_zip(path: Path) -> bool:
    """Say whether a file starts as a zip does, as every .xlsx; False when it can't be read."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except (OSError, ValueError):
        return False


def check_workbook(path: Path) -> None:
    """Raise NotATableError or FileTooLargeError when a zip is no workbook or would swell.

    Only the list of parts is read, and the first bytes of each that is XML.
    """
    try:
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise FileTooLargeError(path, size, SIZE_LIMIT)
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive)
    except FileNotFoundError:
        raise FileMissingError(path) from None
    except OSError as error:
        raise cannot_open(path) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise broken(path) from error


def holds_uncounted(path: Path) -> bool:
    """Say whether some formula has no outcome, as in a workbook that no Excel has calculated.

    A formula of which the outcome is an empty text is none.
    """
    with zipfile.ZipFile(path) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
        return any(_seen_in(archive, name, _UNCOUNTED) for name in sheets)


def _seen_in(archive: zipfile.ZipFile, name: str, pattern: re.Pattern[bytes]) -> bool:
    """Search a part in pieces that overlap by more than the longest formula."""
    with archive.open(name) as content:
        kept = b""
        while piece := content.read(_PIECE):
            if b"<f" in piece and pattern.search(kept + piece):
                return True
            kept = piece[-_OVERLAP:]
    return False


def broken(path: Path) -> NotATableError:
    """Make the error for a workbook of which the bytes are not whole."""
    return NotATableError(
        f"Het bestand {path.name} is beschadigd of niet helemaal gekopieerd. Open het in Excel, "
        "kies Opslaan als > Excel-werkmap (.xlsx) of CSV UTF-8, en probeer dat bestand."
    )


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    """Look at the names and sizes of the parts, which zipfile holds them to when it unpacks."""
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise NotATableError(
            f"Het bestand {path.name} is een zip-bestand met een wachtwoord. Haal het wachtwoord "
            "eraf en probeer het opnieuw."
        )
    _refuse_other_kinds(path, archive, names)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > UNPACKED_LIMIT or len(parts) > _MOST_PARTS:
        raise FileTooLargeError(path, unpacked, UNPACKED_LIMIT)
    for part in parts:
        if part.filename.endswith("sharedStrings.xml") and part.file_size > _STRINGS_LIMIT:
            raise FileTooLargeError(path, part.file_size, _STRINGS_LIMIT)
        if part.file_size > max(_LARGE, _MOST_PACKED * part.compress_size):
            raise swollen(path)
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as content:
                if b"<!DOCTYPE" in content.read(1024):
                    raise broken(path)


def swollen(path: Path) -> NotATableError:
    """Make the error for a file that unpacks to far more than a table of ours can be."""
    return NotATableError(
        f"Het bestand {path.name} wordt bij het uitpakken onwaarschijnlijk groot; we openen het "
        "niet. Controleer waar het vandaan komt, of kopieer de rijen naar een nieuwe werkmap."
    )


def _refuse_other_kinds(path: Path, archive: zipfile.ZipFile, names: set[str]) -> None:
    """Raise NotATableError for other things that are zip files inside."""
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        kind = archive.read("mimetype").decode("ascii", "replace")
        if "opendocument" in kind:
            named = (
                "een LibreOffice-werkmap (.ods)" if "spreadsheet" in kind else "een tekstdocument"
            )
            raise NotATableError(
                f"Het bestand {path.name} is {named}; dat lezen we niet. Open het in LibreOffice, "
                "kies Opslaan als > Excel 2007-365 (.xlsx), en probeer dat bestand."
            )
    for part, named, remedy in _ZIPPED:
        if part in names:
            raise NotATableError(f"Het bestand {path.name} is {named}. {remedy}")
    if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
        raise NotATableError(f"Het bestand {path.name} is een zip-bestand. {_UNZIP}")
