"""What the screens of deliveries, sources, duplicates and corrections may ask of the services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.exchange.inspect_tables import TableSample
from socialekaart.exchange.report import Report
from socialekaart.services.deliveries.views import (
    ChangeLine,
    Choices,
    CorrectionLine,
    DeliveryLine,
    DuplicatePair,
    Outcome,
    Preview,
    ReturnFile,
    SameDecision,
    SourceCard,
    SourceNews,
    SourceSettings,
)
from socialekaart.services.progress import Cancelled, Progress

TableName = tuple[str, str]
"""(file name, sheet); the sheet of a CSV file is ""."""
Mappings = Mapping[TableName, ColumnMapping]


class Applied(Protocol):
    """What applying did; the same keys as `Preview.counts`."""

    @property
    def delivery_id(self) -> str: ...
    @property
    def counts(self) -> Mapping[Outcome, int]: ...
    @property
    def report(self) -> Report: ...


class DeliveryDesk(Protocol):
    """Called from the worker that does what takes long (`aside`), one call at a time.

    Every method may raise a SocialekaartError, whose sentence the window shows; those that take
    `cancelled` raise CancelledError when stopped, and then nothing is changed.
    """

    # --- the wizard ---
    def inspect(self, paths: Sequence[Path], source_name: str) -> tuple[TableSample, ...]:
        """Look at the first rows of each table; a mapping remembered for this source is used."""
        ...

    def unknown_values(
        self, paths: Sequence[Path], mappings: Mappings
    ) -> Mapping[str, tuple[str, ...]]:
        """Give, by column of ours ("domeinen", "gemeente", ...), the texts we can't read."""
        ...

    def preview(
        self,
        paths: Sequence[Path],
        source_name: str,
        mappings: Mappings,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Preview:
        """Read, check, match and compare; writes nothing."""
        ...

    def apply(
        self,
        paths: Sequence[Path],
        source_name: str,
        mappings: Mappings,
        choices: Choices,
        checksum: str,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Applied:
        """Apply what was previewed, in one transaction after a backup; remembers the mapping.

        Raises FilesChangedError when the files aren't those of the preview (`checksum`).
        """
        ...

    def write_report(self, report: Report, path: Path, source_name: str) -> None:
        """Write the report to send back: .csv or .html, by the ending of `path`."""
        ...

    def write_template(self, path: Path) -> None:
        """Write the empty data file: .xlsx with drop-down lists, or .csv for offerings."""
        ...

    # --- sources and their deliveries ---
    def sources(self) -> tuple[SourceCard, ...]: ...
    def save_source(self, source_id: str, settings: SourceSettings) -> None:
        """Change a source, or make one when `source_id` is ""; raises UsageError in words."""
        ...

    def check_source(self, source_id: str, progress: Progress, cancelled: Cancelled) -> SourceNews:
        """Look whether a source has news: previewed by whoever asks, applied only when trusted."""
        ...

    def deliveries(self, source_id: str) -> tuple[DeliveryLine, ...]:
        """Give the deliveries of a source, newest first."""
        ...

    def changes_of(self, delivery_id: str) -> tuple[ChangeLine, ...]:
        """Give what a delivery changed, some thousands of lines at most."""
        ...

    def undo_delivery(self, delivery_id: str, progress: Progress) -> Mapping[Outcome, int]:
        """Take a whole delivery back; what the practice did since stays. Newest first only."""
        ...

    # --- duplicates ---
    def duplicates(self, progress: Progress, cancelled: Cancelled) -> tuple[DuplicatePair, ...]:
        """Give pairs that look the same and about which nobody decided yet, likeliest first."""
        ...

    def decide_pair(self, first_id: str, second_id: str, decision: SameDecision) -> str:
        """Keep what a person says of a pair; give an id with which it can be taken back."""
        ...

    def undo_decision(self, decision_id: str) -> None: ...

    # --- corrections ---
    def report_wrong(
        self, record_id: str, attribute: str, proposed: str, reason: str, *, take_over: bool
    ) -> None:
        """Note that a field is wrong; `take_over` also shows our value from now on.

        Raises PatientDataError for a BSN, OwnValueError for what the field can't hold.
        """
        ...

    def corrections(self, source_id: str = "") -> tuple[CorrectionLine, ...]:
        """Give what was reported, newest first; of one source or of all."""
        ...

    def withdraw_correction(self, correction_id: str) -> None: ...
    def write_return_file(self, source_id: str, folder: Path, reporter: str) -> ReturnFile:
        """Write terugmelding.csv with what is open or still wrong, and mark it as sent.

        `reporter` is the practice's name, "" for none. Raises UsageError when there is nothing.
        """
        ...

    # --- export ---
    def export_selection(
        self,
        service_ids: Sequence[str],
        path: Path,
        *,
        with_practice_only: bool = False,
        with_confidential: bool = False,
    ) -> int:
        """Write these offerings as .csv or .xlsx, by the ending of `path`; give how many."""
        ...

    def export_all(self, folder: Path, file_format: str) -> tuple[Path, ...]:
        """Write everything: "csv", "xlsx" or "hsds"; give the files."""
        ...

    def labels(self, kind: RecordKind) -> Mapping[str, str]:
        """Give the Dutch label of each attribute, in the order of the data file."""
        ...
