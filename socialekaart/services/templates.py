"""The empty data file that a municipality starts from."""

from __future__ import annotations

from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.errors import UsageError
from socialekaart.services.reference import Reference


def write_template(path: Path, reference: Reference) -> tuple[Path, ...]:
    """Write the empty data file: .xlsx with lists to choose from and help, or two .csv files.

    `path` names the workbook, or the CSV of the offerings; that of the contacts comes beside it.
    Raises UnwritableFileError, UsageError for another ending.
    """
    ending = path.suffix.lower()
    if ending == ".xlsx":
        from socialekaart.exchange.xlsx_writer import write_template_workbook

        write_template_workbook(path, reference.vocabulary)
        return (path,)
    if ending != ".csv":
        raise UsageError("Kies een naam die eindigt op .xlsx of .csv.")
    from socialekaart.exchange.csv_writer import write_template as write_table

    contacts = path.with_name("contactpersonen.csv")
    write_table(path, RecordKind.SERVICE)
    write_table(contacts, RecordKind.CONTACT)
    return (path, contacts)
