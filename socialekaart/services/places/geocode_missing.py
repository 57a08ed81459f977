"""Look up addresses without coordinates, a handful at a time, and keep what was found."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from socialekaart.domain.model import Location
from socialekaart.errors import SocialekaartError
from socialekaart.geo.address_question import AddressQuestion
from socialekaart.geo.found_address import FoundAddress
from socialekaart.geo.geocoder_errors import QuestionRefusedError
from socialekaart.geo.waiting import StoppedError
from socialekaart.services.places.answers import answer_of, is_due
from socialekaart.services.places.keeping import Keeper
from socialekaart.services.places.views import PlacesFound
from socialekaart.services.progress import Cancelled, Progress
from socialekaart.storage.database import Database
from socialekaart.storage.geocodes import Geocode, Geocodes

AT_ONCE = 25
"""Answers that are written together: the most that a crash can cost."""
_DOING = "Adressen opzoeken"
_STOPPED = "Het opzoeken is gestopt. Wat gevonden is, blijft bewaard."


class Finder(Protocol):
    """Asks the register; raises GeocoderError when no answer came, StoppedError when cancelled."""

    def find(self, question: AddressQuestion) -> FoundAddress | None:
        """Return the very door that is asked, None when the register doesn't know it."""
        ...


class Round:
    """One round along the addresses that may be looked up; begin another to go on.

    Nothing is locked while the network is asked, so deliveries go on: what the records tell is
    looked at again before each question.
    """

    def __init__(
        self,
        db: Database,
        keeper: Keeper,
        finder: Finder,
        progress: Progress,
        cancelled: Cancelled,
        today: date,
    ) -> None:
        self._db, self._keeper, self._finder = db, keeper, finder
        self._progress, self._cancelled, self._today = progress, cancelled, today
        self._answers: list[Geocode] = []
        self._found = self._unknown = 0

    def run(self) -> PlacesFound:
        """Look up what is missing, tidy up, and tell what came of it.

        What was found before it ended early is kept; `stopped` says then why.
        """
        stopped = ""
        try:
            try:
                self._ask_all()
            finally:
                self._keep()
                self._keeper.settle()
        except StoppedError:
            stopped = _STOPPED
        except SocialekaartError as error:
            stopped = str(error)
        return PlacesFound(self._found, self._unknown, len(self._due()), stopped)

    def _due(self) -> list[str]:
        answers = Geocodes(self._db).all()
        return [key for key in self._keeper.book.wanted if is_due(answers.get(key), self._today)]

    def _ask_all(self) -> None:
        due = self._due()
        for done, key in enumerate(due):
            if self._cancelled():
                raise StoppedError
            self._progress(done, len(due), _DOING)
            # By now it may be gone, or be said to be confidential.
            if location := self._keeper.book.wanted.get(key):
                self._answers.append(self._answer(key, location))
            if len(self._answers) == AT_ONCE:
                self._keep()
        self._progress(len(due), len(due), _DOING)

    def _answer(self, key: str, location: Location) -> Geocode:
        try:
            found = self._finder.find(_question(location))
        except QuestionRefusedError:
            found = None  # this one, whatever is odd about it; not the others
        return answer_of(key, found, self._today)

    def _keep(self) -> None:
        answers, self._answers = self._answers, []
        for kept in self._keeper.keep(answers):
            if kept.position is None:
                self._unknown += 1
            else:
                self._found += 1


def _question(location: Location) -> AddressQuestion:
    """Ask for a door: not who is there, nor what they do."""
    return AddressQuestion(
        location.street,
        location.house_number,
        location.addition,
        location.postcode,
        location.town,
    )
