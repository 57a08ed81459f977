"""One CSV file of a package to rows of cells, whatever encoding and delimiter it has."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from socialekaart.errors import BadPackageError
from socialekaart.exchange.hsds.archive import BROKEN, PackageFiles
from socialekaart.exchange.hsds.messages import HsdsCode, HsdsLog

_DELIMITERS = ",;\t"
_PIECE = 1024 * 1024


def text_rows(
    files: PackageFiles, name: str, told_as: str, log: HsdsLog
) -> Iterator[tuple[int, list[str]]]:
    """Give the rows that hold something, with the number that Excel shows; the header is first.

    `told_as` is the name in findings. Raises BadPackageError when the file breaks off.
    """
    try:
        encoding = _encoding(files, name, told_as, log)
        delimiter = _delimiter(files, name, encoding)
        with (
            files.open(name) as raw,
            io.TextIOWrapper(raw, encoding, errors="replace", newline="") as file,
        ):
            reader = csv.reader(file, delimiter=delimiter)
            number = 0
            while True:
                number += 1
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error:
                    log.tell(HsdsCode.BROKEN_ROW, told_as, number)
                    continue
                if any(cells):
                    yield number, cells
    except BROKEN as error:
        raise BadPackageError(files.path, f"{name} is beschadigd") from error


def _encoding(files: PackageFiles, name: str, told_as: str, log: HsdsLog) -> str:
    """Give the encoding: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    with files.open(name) as raw:
        piece = raw.read(_PIECE)
        if piece.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        try:
            while piece:
                decoder.decode(piece)
                piece = raw.read(_PIECE)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            log.tell(HsdsCode.BAD_BYTES, told_as)
            return "cp1252"
    return "utf-8-sig"


def _delimiter(files: PackageFiles, name: str, encoding: str) -> str:
    """Give the delimiter that the header has most of: a comma, unless somebody re-saved it."""
    with files.open(name) as raw:
        line = raw.read(_PIECE).decode(encoding, "replace").partition("\n")[0]
    return max(_DELIMITERS, key=line.count)
