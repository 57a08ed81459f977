"""Saving: as a clean delivery, or as a draft with every cell as it was typed.

A file that was there before is kept under another name, and one that somebody else changed since it
was opened is left alone. Confidential addresses stay in: it is the owner's own file.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from socialekaart.domain.model import Contact, RecordKind, Service
from socialekaart.errors import (
    ChangedOnDiskError,
    NotCleanError,
    PatientDataError,
    TextLostError,
    UnwritableFileError,
)
from socialekaart.exchange.cell_writer import guard_of
from socialekaart.exchange.csv_writer import table_writer, write_contacts, write_services
from socialekaart.exchange.messages import Code
from socialekaart.exchange.spreadsheets import defuse
from socialekaart.exchange.whole_file import replacing, replacing_text
from socialekaart.exchange.xlsx_writer import write_workbook
from socialekaart.services.clock import dutch_now
from socialekaart.services.maintain.cells import as_filed
from socialekaart.services.maintain.clean import CellChange, CleanCheck, check_clean, records
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.opening import OpenedFile, digest_of
from socialekaart.services.maintain.sheet import Sheet
from socialekaart.services.maintain.validation import Located

__all__ = ["CellChange", "CleanCheck", "SaveTarget", "Saved", "check_clean", "save_clean",
           "save_draft"]  # fmt: skip

FILE_NAMES = {RecordKind.SERVICE: "aanbod.csv", RecordKind.CONTACT: "contactpersonen.csv"}
_NAMED = 3
"""How many places a refusal names."""


@dataclass(frozen=True, slots=True)
class SaveTarget:
    """Where to save: one workbook, or a CSV file per table (a missing one is not written)."""

    workbook: Path | None = None
    services: Path | None = None
    contacts: Path | None = None

    @classmethod
    def folder(cls, folder: Path) -> SaveTarget:
        """Take aanbod.csv and contactpersonen.csv in a folder."""
        return cls(services=folder / "aanbod.csv", contacts=folder / "contactpersonen.csv")

    @classmethod
    def of(cls, file: DataFile) -> SaveTarget | None:
        """Take the files that are open; None when the user has to choose: there are none, or they
        hold more than the document does."""
        if not file.files or not all(opened.is_ours for opened in file.files):
            return None
        if any(opened.is_workbook for opened in file.files):
            return cls(workbook=file.files[0].path) if len(file.files) == 1 else None
        paths = {kind: opened.path for opened in file.files for kind in opened.kinds}
        for kind, name in FILE_NAMES.items():
            if kind not in paths and any(not row.is_blank for row in file.sheet(kind).rows):
                paths[kind] = file.files[0].path.with_name(name)
        return cls(services=paths.get(RecordKind.SERVICE), contacts=paths.get(RecordKind.CONTACT))

    @property
    def paths(self) -> tuple[Path, ...]:
        """Give the files that will be written."""
        return tuple(path for path in (self.workbook, self.services, self.contacts) if path)

    def path(self, kind: RecordKind) -> Path | None:
        """Give the CSV file of a table."""
        return self.services if kind is RecordKind.SERVICE else self.contacts


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written, and the copies of what was there before."""

    paths: tuple[Path, ...]
    backups: tuple[Path, ...]
    services: int
    contacts: int


def save_clean(
    file: DataFile,
    target: SaveTarget | None = None,
    now: datetime | None = None,
    *,
    accept_dropped: bool = False,
) -> Saved:
    """Save as a delivery: every cell tidied, every row in it.

    Without a target the open files are saved, see `SaveTarget.of`; ValueError when that is None.
    Raises NotCleanError as long as there are errors, TextLostError when texts would be left out
    and that isn't accepted, ChangedOnDiskError and UnwritableFileError. The document keeps its
    cells as typed, and counts as saved; the files written are its files from then on.
    """
    check = check_clean(file)
    if check.errors:
        raise NotCleanError(_error_sentence(check.errors))
    if not check.services and not check.contacts:
        raise NotCleanError("Er staat nog geen enkele regel in. Vul eerst een regel in.")
    if check.dropped and not accept_dropped:
        raise TextLostError(_dropped_sentence(check.dropped))
    return _save(file, target, now, _write_clean)


def save_draft(
    file: DataFile, target: SaveTarget | None = None, now: datetime | None = None
) -> Saved:
    """Save every cell as it was typed, as CSV, errors and all. Opening it gives the same cells.

    Raises PatientDataError when a cell seems to hold a BSN: that is written nowhere. Without a
    target a workbook's draft comes beside it. For the rest as `save_clean`.
    """
    suspect = [found for found in file.checks.all() if found.finding.code == Code.BSN]
    if suspect:
        raise PatientDataError(
            f"We bewaren dit niet: {_places(suspect)} lijkt een burgerservicenummer (BSN) te "
            "bevatten. Haal het nummer weg en bewaar opnieuw."
        )
    chosen = target or SaveTarget.of(file)
    if chosen is not None and chosen.workbook is not None:
        path = chosen.workbook
        chosen = SaveTarget(
            services=path.with_name(f"{path.stem} concept aanbod.csv"),
            contacts=path.with_name(f"{path.stem} concept contactpersonen.csv"),
        )
    return _save(file, chosen, now, _write_draft)


_Write = Callable[[DataFile, SaveTarget], tuple[int, int]]


def _save(file: DataFile, target: SaveTarget | None, now: datetime | None, write: _Write) -> Saved:
    """Look whether the files are as we know them, copy them, write, and remember."""
    chosen = target or SaveTarget.of(file)
    if chosen is None or not chosen.paths:
        raise ValueError("a target is needed: the document has no files of its own")
    _refuse_changed(file, chosen)
    backups = _back_up(chosen.paths, now or dutch_now())
    services, contacts = write(file, chosen)
    file.mark_saved(tuple(_opened(chosen)))
    return Saved(chosen.paths, backups, services, contacts)


def _refuse_changed(file: DataFile, target: SaveTarget) -> None:
    """Raise ChangedOnDiskError when an open file is no longer what we opened."""
    known = {opened.path.absolute(): opened.digest for opened in file.files}
    for path in target.paths:
        expected = known.get(path.absolute())
        if expected is not None and digest_of(path) not in ("", expected):
            raise ChangedOnDiskError(path)


def _back_up(paths: Sequence[Path], now: datetime) -> tuple[Path, ...]:
    """Copy what is there under a name that no importer takes for a delivery: aanbod.csv.(…).bak."""
    copies = []
    for path in paths:
        if not path.exists():
            continue
        copy = _free_name(path, now)
        try:
            shutil.copy2(path, copy)
        except OSError as error:
            with contextlib.suppress(OSError):
                copy.unlink(missing_ok=True)
            raise UnwritableFileError(copy) from error
        copies.append(copy)
    return tuple(copies)


def _free_name(path: Path, now: datetime) -> Path:
    stamp = f"{now:%Y-%m-%d %H.%M.%S}"
    names = (f"{path.name}.{stamp}{f' {n}' if n > 1 else ''}.bak" for n in count(1))
    return next(copy for name in names if not (copy := path.with_name(name)).exists())


def _write_clean(file: DataFile, target: SaveTarget) -> tuple[int, int]:
    """Write the records; both CSV files take their places only when both are written."""
    services = (r for _, r in records(file, RecordKind.SERVICE) if isinstance(r, Service))
    contacts = (r for _, r in records(file, RecordKind.CONTACT) if isinstance(r, Contact))
    if target.workbook is not None:
        return write_workbook(
            target.workbook,
            services,
            contacts,
            file.vocabulary,
            include_confidential=True,
            include_practice_only=True,
        )
    written = [0, 0]
    with ExitStack() as stack:
        if target.services is not None:
            scratch = stack.enter_context(replacing(target.services))
            written[0] = write_services(scratch, services, file.vocabulary, True)
        if target.contacts is not None:
            scratch = stack.enter_context(replacing(target.contacts))
            written[1] = write_contacts(scratch, contacts, file.vocabulary)
    return written[0], written[1]


def _write_draft(file: DataFile, target: SaveTarget) -> tuple[int, int]:
    """Write the cells."""
    written = dict.fromkeys(RecordKind, 0)
    with ExitStack() as stack:
        for kind, sheet in file.sheets.items():
            path = target.path(kind)
            if path is None:
                continue
            writer = table_writer(stack.enter_context(replacing_text(path)))
            for cells in _filed(sheet):
                writer.writerow(cells)
            written[kind] = len(sheet.rows)
    return written[RecordKind.SERVICE], written[RecordKind.CONTACT]


def _filed(sheet: Sheet) -> Iterator[list[str]]:
    """Give the names of the columns and the cells of every row, safe for a spreadsheet."""
    schema = sheet.schema
    guards = [guard_of(column.known) for column in sheet.columns]
    yield [defuse(column.name) for column in sheet.columns]
    for row in sheet.rows:
        pairs = zip(row.cells, guards, strict=True)
        yield [as_filed(cell, schema, guard) for cell, guard in pairs]


def _opened(target: SaveTarget) -> Iterator[OpenedFile]:
    """Give the files as they are now."""
    if target.workbook is not None:
        yield OpenedFile(target.workbook, digest_of(target.workbook), tuple(RecordKind), True)
        return
    for kind in RecordKind:
        path = target.path(kind)
        if path is not None:
            yield OpenedFile(path, digest_of(path), (kind,))


def _error_sentence(errors: Sequence[Located]) -> str:
    rows = len({found.row for found in errors})
    what = "1 regel heeft" if rows == 1 else f"{rows} regels hebben"
    return (
        f"{what} nog een fout: {_places(errors)}. Los dat eerst op, of bewaar het als concept. "
        "Er is niets weggelaten."
    )


def _dropped_sentence(dropped: Sequence[CellChange]) -> str:
    first = dropped[0]
    what = "1 tekst kan" if len(dropped) == 1 else f"{len(dropped)} teksten kunnen"
    return (
        f"{what} niet mee in een levering, zoals rij {first.number}, kolom {first.column}. "
        "Pas ze aan, of laat ze bewust weg."
    )


def _places(found: Sequence[Located]) -> str:
    """Name the first places: "rij 4, kolom gemeente; rij 9, kolom soort; en nog 3"."""
    places = list(dict.fromkeys(_place(item) for item in found))
    more = [f"en nog {len(places) - _NAMED}"] if len(places) > _NAMED else []
    return "; ".join([*places[:_NAMED], *more])


def _place(found: Located) -> str:
    text = found.finding.place
    return f"{found.finding.file} {text[0].lower()}{text[1:]}"
