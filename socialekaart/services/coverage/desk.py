"""The coverage counter: what of the basic offer the directory has, per municipality."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path

from socialekaart.domain.coverage import Requirement
from socialekaart.domain.search_query import tag
from socialekaart.errors import UsageError
from socialekaart.exchange.basic_offer import load_basic_offer
from socialekaart.services.by_hand import ByHand
from socialekaart.services.coverage.export import write_coverage
from socialekaart.services.coverage.reading import CoverageReader
from socialekaart.services.coverage.views import CoverageMunicipality, CoverageRow, CoverageView
from socialekaart.services.progress import Cancelled, Progress, never, no_progress
from socialekaart.storage.coverage import services_by_token
from socialekaart.storage.database import IN_MEMORY

BASIC_OFFER = "basisaanbod.csv"
"""The list in `data/`; a file of this name beside the database takes its place."""
TERM_DAYS = 365
"""How long a check holds; the field reviews its cards once a year."""
MOST_SHOWN = 8
"""Columns when nobody chose: what fits beside each other and can be talked about."""


def _usual_term() -> int:
    return TERM_DAYS


class CoverageDesk:
    """Compares the directory with the basic offer; called by one thread at a time."""

    def __init__(self, hand: ByHand, term_days: Callable[[], int] = _usual_term) -> None:
        self._hand, self._term_days = hand, term_days

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """The basic offer in its own order, read once; raises UsageError."""
        path = self._hand.db.path
        own = path.parent / BASIC_OFFER
        source = own if path != IN_MEMORY and own.is_file() else self._shipped
        return load_basic_offer(source, self._hand.reference.domains.resolve)

    @property
    def _shipped(self) -> Path:
        return self._hand.reference.folder / BASIC_OFFER

    def municipalities(self) -> tuple[CoverageMunicipality, ...]:
        """Return the municipalities that have offerings, by name."""
        letter = tag("m", "")
        counts = services_by_token(self._hand.db, tag("m", "GM"))
        found = (
            CoverageMunicipality(code, name, count)
            for token, count in counts.items()
            if (name := self._name(code := token.removeprefix(letter).upper()))
        )
        return tuple(sorted(found, key=lambda one: (one.name, one.code)))

    def coverage(
        self,
        municipalities: tuple[str, ...],
        today: date,
        progress: Progress = no_progress,
        cancelled: Cancelled = never,
    ) -> CoverageView:
        """Return the matrix on a day, for municipalities by their CBS code, in this order.

        None chosen means those that have offerings; of many those that have most. Raises UsageError
        for a code that is none, or a basic offer that can't be read, and CancelledError.
        """
        known = self.municipalities()
        columns = self._columns(municipalities, known)
        codes = [one.code for one in columns]
        term = self._term_days()
        requirements = self.requirements
        reader = CoverageReader(self._hand.db, self._hand.reference, requirements, today, term)
        cells = reader.cells(codes, progress, cancelled) if codes else {}
        return CoverageView(
            on=today,
            term_days=term,
            municipalities=columns,
            rows=tuple(CoverageRow(one, cells.get(one.id, ())) for one in requirements),
            left_out=len({one.code for one in known} - set(codes)),
        )

    def export(self, view: CoverageView, target: Path) -> int:
        """Write a matrix as .csv or .xlsx; return the number of lines.

        Contacts that only the practice may see are counted and not named. Raises
        UnwritableFileError, UsageError for another ending or an empty matrix.
        """
        return write_coverage(view, target)

    def _columns(
        self, chosen: tuple[str, ...], known: tuple[CoverageMunicipality, ...]
    ) -> tuple[CoverageMunicipality, ...]:
        if not chosen:
            most = sorted(known, key=lambda one: (-one.services, one.name))[:MOST_SHOWN]
            return tuple(one for one in known if one in most)
        by_code = {one.code: one for one in known}
        return tuple(
            by_code.get(code) or CoverageMunicipality(code, self._known_name(code))
            for code in dict.fromkeys(chosen)
        )

    def _name(self, code: str) -> str:
        return self._hand.reference.places.municipality_name(code)

    def _known_name(self, code: str) -> str:
        name = self._name(code)
        if not name:
            raise UsageError(
                f"De gemeente '{code}' kennen we niet. Kies een gemeente uit de lijst, of geef de "
                "code zoals GM1924."
            )
        return name
