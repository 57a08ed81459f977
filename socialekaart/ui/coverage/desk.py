"""What the coverage page may ask; the services' coverage desk answers it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Protocol

from socialekaart.services.coverage.views import CoverageMunicipality, CoverageView


class CoverageDesk(Protocol):
    """Called from the one worker thread; every method may raise a SocialekaartError."""

    def municipalities(self) -> tuple[CoverageMunicipality, ...]:
        """Give the municipalities that have offerings, by name."""
        ...

    def coverage(self, municipalities: tuple[str, ...], today: date) -> CoverageView:
        """Give the matrix on a day for municipalities by their code; none are those with most."""
        ...

    def export(self, view: CoverageView, target: Path) -> int:
        """Write a matrix as .csv or .xlsx, by the file's ending; return the number of lines.

        Contacts that only the practice may see are not named. Raises UnwritableFileError.
        """
        ...
