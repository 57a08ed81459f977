"""One class per cause a user can meet, each with its Dutch sentence and what to do next.

Anything else that is raised is a bug. Imports nothing of ours.
"""

from __future__ import annotations

from pathlib import Path


class SocialekaartError(Exception):
    """A known cause; `str()` is one Dutch sentence or two: what is wrong, what to do.

    `exit_code` is what the command line ends with: 1 for the data, 2 for the call or the machine.
    """

    exit_code = 1


class UnreadableFileError(SocialekaartError):
    """A delivered file that can't be read as a table."""


class FileMissingError(UnreadableFileError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Het bestand {path} bestaat niet. Controleer de naam en de map.")


class EmptyFileError(UnreadableFileError):
    """The file has no bytes, or nothing but white space."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path.name} is leeg. "
            "Sla het in Excel opnieuw op als CSV en probeer het weer."
        )


class NoRowsError(EmptyFileError):
    """The file has the names of the columns and nothing below them."""

    def __init__(self, path: Path) -> None:
        SocialekaartError.__init__(
            self,
            f"Het bestand {path.name} is leeg: onder de kolomnamen staat niets. "
            "Controleer of dit het goede bestand is, of vul de regels in.",
        )


class FileTooLargeError(UnreadableFileError):
    """The file is larger than we take from a municipality."""

    def __init__(self, path: Path, size: int, limit: int) -> None:
        mb = 1024 * 1024
        rounded_up = -(-size // mb)
        super().__init__(
            f"Het bestand {path.name} is {rounded_up} MB; meer dan {limit // mb} MB lezen we niet. "
            "Controleer of dit het goede bestand is, of knip het in delen."
        )


class NotATableError(UnreadableFileError):
    """The bytes are no CSV text: a picture, a PDF, an Excel workbook, UTF-16 without a mark."""


class UnknownTableError(UnreadableFileError):
    """A CSV whose header is neither aanbod nor contactpersonen."""


class UnknownPlaceError(SocialekaartError):
    """A place nobody can find."""

    exit_code = 2


class UnknownDomainError(SocialekaartError):
    """A word that is no levensdomein and no alias of one."""

    exit_code = 2


class UsageError(SocialekaartError):
    """The call itself is wrong."""

    exit_code = 2


class DatabaseError(SocialekaartError):
    """The database can't be used as it is."""

    exit_code = 2


class NewerDatabaseError(DatabaseError):
    """Made by a newer version of the program."""


class DamagedDatabaseError(DatabaseError):
    """Not a database, or a broken one."""


class ReadOnlyDatabaseError(DatabaseError):
    """The folder or the file can't be written."""


class LockedDatabaseError(DatabaseError):
    """Another program holds the database for too long."""


class PatientDataError(SocialekaartError):
    """Text that seems to hold a BSN; it is refused, never stored."""


class MachineError(SocialekaartError):
    """Something the machine lacks."""

    exit_code = 2


class UnwritableFileError(MachineError):
    """A file can't be written where it was asked for."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path} kan niet worden geschreven. Sluit het als het nog open staat, of "
            "kies een map waarin je mag schrijven."
        )
