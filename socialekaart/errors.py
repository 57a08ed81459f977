"""One class per cause a user can meet, each with its Dutch sentence and what to do next.

Anything else that is raised is a bug. Imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar


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


class EmptyWorkbookError(EmptyFileError):
    """A workbook of which all sheets are empty or hidden."""

    def __init__(self, path: Path) -> None:
        SocialekaartError.__init__(
            self,
            f"In de werkmap {path.name} staat niets: alle bladen zijn leeg of verborgen. "
            "Controleer of dit het goede bestand is, of maak het blad weer zichtbaar.",
        )


class NoRowsError(EmptyFileError):
    """The file, or a sheet of it, has the names of the columns and nothing below them."""

    def __init__(self, path: Path, sheet: str = "") -> None:
        named = f"blad {sheet} van {path.name}" if sheet else f"bestand {path.name}"
        SocialekaartError.__init__(
            self,
            f"Het {named} is leeg: onder de kolomnamen staat niets. "
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


class FilesChangedError(UnreadableFileError):
    """The files of a delivery are other ones than those that were shown."""

    def __init__(self) -> None:
        super().__init__(
            "De bestanden zijn veranderd sinds je ze bekeek; er is niets gewijzigd. "
            "Vergelijk ze opnieuw en pas ze dan toe."
        )


class BadPackageError(UnreadableFileError):
    """A folder or zip that is no HSDS package we can read; `why` is a Dutch clause."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path.name} kunnen we niet lezen als HSDS-pakket: {why}. "
            "Vraag de leverancier om een nieuw pakket, of kies een ander bestand."
        )


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


class CellTooLongError(SocialekaartError):
    """A text that no cell of Excel can hold."""

    exit_code = 2

    def __init__(self, name: str, column: str, length: int, limit: int) -> None:
        shown = [f"{number:,}".replace(",", ".") for number in (length, limit)]
        super().__init__(
            f"De tekst in {column} van {name} heeft {shown[0]} tekens; in een cel van Excel passen "
            f"er {shown[1]}. Maak de tekst korter, of sla het bestand op als CSV."
        )


class UnwritableFileError(MachineError):
    """A file can't be written where it was asked for."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path} kan niet worden geschreven. Sluit het als het nog open staat, of "
            "kies een map waarin je mag schrijven."
        )


class SourceAddressError(UsageError):
    """What somebody typed can't be the address of a source."""

    _SENTENCES: ClassVar[Mapping[str, str]] = {
        "not_https": "Begin het adres met https://, dan is de verbinding beveiligd.",
        "user_name": "Zet geen naam of wachtwoord in het adres. Gebruik een link die zonder werkt.",
        "bad_character": "In het adres staat een teken dat daar niet kan. Kopieer de link opnieuw.",
        "no_host": "Dit adres noemt geen server bij naam, zoals https://www.gemeente.example. "
        "Controleer het adres.",
    }

    def __init__(self, problem: str) -> None:
        super().__init__(self._SENTENCES.get(problem, "Controleer het adres van de bron."))


class ProxyAddressError(UsageError):
    """What somebody typed can't be the address of a proxy."""

    _SENTENCES: ClassVar[Mapping[str, str]] = {
        "not_http": "Begin het adres van de proxy met http://, of typ alleen de naam en de poort, "
        "zoals proxy.praktijk.example:8080.",
        "bad_character": "In het adres van de proxy staat een teken dat daar niet kan. Typ het "
        "opnieuw, zonder spaties.",
        "no_host": "Dit is geen adres van een proxy. Typ de naam en de poort, zoals "
        "proxy.praktijk.example:8080.",
    }

    def __init__(self, problem: str) -> None:
        super().__init__(self._SENTENCES.get(problem, self._SENTENCES["no_host"]))


class DownloadError(MachineError):
    """Fetching a source's file failed; `host` is the server, and the only part of the address said.

    The rest of an address can hold a key, so it never reaches a sentence. Each kind has its own
    `sentence`; its words in braces are what the kind is made with.
    """

    sentence = "Het ophalen bij {host} is niet gelukt. Probeer het later opnieuw."

    def __init__(self, host: str, **details: object) -> None:
        self.host = host
        super().__init__(self.sentence.format(host=host, **details))


class DiskFullError(MachineError):
    """There is no room left where a file should be written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"De schijf met de map {folder} is vol. Maak ruimte vrij en probeer het opnieuw."
        )


class FolderUnreachableError(MachineError):
    """A watched folder or share isn't there, or may not be looked into."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"De map {folder} is niet bereikbaar. Controleer of je met het netwerk verbonden bent, "
            "of de map nog bestaat en of je hem mag openen."
        )


class StillArrivingError(MachineError):
    """Somebody is still writing the newest delivery in a watched folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path.name} wordt nog in de map gezet, of staat bij iemand open. "
            "Probeer het straks opnieuw."
        )


class TwoTablesError(UnreadableFileError):
    """Two tables of one kind were opened together for editing."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(
            f"{first} en {second} hebben dezelfde soort regels. Open ze na elkaar, of zet ze in "
            "Excel eerst onder elkaar in één bestand."
        )


class TooWideError(SocialekaartError):
    """A pasted block that would fall off at the right."""

    def __init__(self, width: int, room: int) -> None:
        what = "past er 1" if room == 1 else f"passen er {room}"
        super().__init__(
            f"Wat je plakt is {width} kolommen breed; vanaf hier {what}. Begin verder naar links, "
            "of kopieer minder kolommen."
        )


class NotCleanError(SocialekaartError):
    """A data file that can't be saved as a delivery as long as there are errors in it."""


class TextLostError(SocialekaartError):
    """Saving as a delivery would leave out texts that nobody can read."""


class ChangedOnDiskError(SocialekaartError):
    """Somebody else changed the file since it was opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path.name} is veranderd sinds je het opende. Bewaar jouw werk onder een "
            "andere naam, en vergelijk het daarna met het bestand van nu."
        )
