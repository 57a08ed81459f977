"""The counter for all that concerns deliveries; each call works on a connection of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.inspect_tables import TableSample, unknown_values
from socialekaart.exchange.report import Report
from socialekaart.exchange.report_files import write_report
from socialekaart.services.clock import dutch_now
from socialekaart.services.deliveries.applying import Applied, apply_delivery
from socialekaart.services.deliveries.check_source import Look, check_source
from socialekaart.services.deliveries.duplicates import find_duplicates
from socialekaart.services.deliveries.mappings import inspect_tables, remember
from socialekaart.services.deliveries.order import DeliveryOrder, Mappings
from socialekaart.services.deliveries.pairs import decide_pair, undo_decision
from socialekaart.services.deliveries.previewing import preview_delivery
from socialekaart.services.deliveries.report_back import Reporter
from socialekaart.services.deliveries.source_list import (
    delivery_changes,
    delivery_lines,
    save_source,
    source_cards,
)
from socialekaart.services.deliveries.undoing import undo_delivery
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
from socialekaart.services.export_data import ExportFormat, export_data
from socialekaart.services.export_selection import export_selection
from socialekaart.services.progress import Cancelled, Progress
from socialekaart.services.reference import Reference
from socialekaart.services.templates import write_template
from socialekaart.storage.database import Database

Connect = Callable[[], AbstractContextManager[Database]]
"""Opens a connection aside, so that searching goes on."""
Alone = Callable[[], AbstractContextManager[None]]
"""Waits its turn to be the only one in this program that writes."""


class DeliveryDesk:
    """Passes each question about deliveries to the service that answers it."""

    def __init__(self, reference: Reference, connect: Connect, alone: Alone, look: Look) -> None:
        self._reference = reference
        self._connect = connect
        self._alone = alone
        self._look = look

    # --- the wizard -----------------------------------------------------------------------------

    def inspect(self, paths: Sequence[Path], source_name: str) -> tuple[TableSample, ...]:
        """See `inspect_tables`."""
        with self._connect() as db:
            return inspect_tables(db, self._reference, paths, source_name)

    def unknown_values(
        self, paths: Sequence[Path], mappings: Mappings
    ) -> Mapping[str, tuple[str, ...]]:
        """Return, by column of ours, the texts in these tables that we can't read."""
        found: dict[str, tuple[str, ...]] = {}
        for path in paths:
            for (name, sheet), mapping in mappings.items():
                if name == path.name:
                    some = unknown_values(path, sheet, mapping, self._reference.vocabulary)
                    for column, texts in some.items():
                        found[column] = tuple(dict.fromkeys((*found.get(column, ()), *texts)))
        return found

    def preview(
        self,
        paths: Sequence[Path],
        source_name: str,
        mappings: Mappings,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Preview:
        """See `preview_delivery`."""
        order = DeliveryOrder(paths, source_name, mappings, progress=progress, cancelled=cancelled)
        with self._connect() as db:
            return preview_delivery(db, self._reference, order)

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
        """See `apply_delivery`; remembers how the columns were read."""
        order = DeliveryOrder(
            paths,
            source_name,
            mappings,
            choices,
            checksum=checksum,
            progress=progress,
            cancelled=cancelled,
        )
        with self._alone(), self._connect() as db:
            applied = apply_delivery(db, self._reference, order)
            remember(db, source_name, mappings)
        return applied

    def write_report(self, report: Report, path: Path, source_name: str) -> None:
        """See `report_files.write_report`."""
        write_report(path, report, source_name, dutch_now())

    def write_template(self, path: Path) -> None:
        """See `templates.write_template`."""
        write_template(path, self._reference)

    # --- sources and their deliveries -----------------------------------------------------------

    def sources(self) -> tuple[SourceCard, ...]:
        """See `source_cards`."""
        with self._connect() as db:
            return source_cards(db)

    def save_source(self, source_id: str, settings: SourceSettings) -> None:
        """See `save_source`."""
        with self._alone(), self._connect() as db:
            save_source(db, source_id, settings)

    def check_source(self, source_id: str, progress: Progress, cancelled: Cancelled) -> SourceNews:
        """See `check_source`."""
        look = Look(self._look.received, self._look.network, progress, cancelled)
        with self._alone(), self._connect() as db:
            return check_source(db, self._reference, source_id, look)

    def deliveries(self, source_id: str) -> tuple[DeliveryLine, ...]:
        """See `delivery_lines`."""
        with self._connect() as db:
            return delivery_lines(db, source_id)

    def changes_of(self, delivery_id: str) -> tuple[ChangeLine, ...]:
        """See `delivery_changes`."""
        with self._connect() as db:
            return delivery_changes(db, self._reference, delivery_id)

    def undo_delivery(self, delivery_id: str, progress: Progress) -> Mapping[Outcome, int]:
        """See `undo_delivery`."""
        with self._alone(), self._connect() as db:
            return undo_delivery(db, self._reference, delivery_id, progress)

    # --- duplicates -----------------------------------------------------------------------------

    def duplicates(self, progress: Progress, cancelled: Cancelled) -> tuple[DuplicatePair, ...]:
        """See `find_duplicates`."""
        with self._connect() as db:
            return find_duplicates(db, progress, cancelled)

    def decide_pair(self, first_id: str, second_id: str, decision: SameDecision) -> str:
        """See `decide_pair`."""
        with self._alone(), self._connect() as db:
            return decide_pair(db, self._reference, first_id, second_id, decision)

    def undo_decision(self, decision_id: str) -> None:
        """See `undo_decision`."""
        with self._alone(), self._connect() as db:
            undo_decision(db, self._reference, decision_id)

    # --- corrections ----------------------------------------------------------------------------

    def report_wrong(
        self, record_id: str, attribute: str, proposed: str, reason: str, *, take_over: bool
    ) -> None:
        """See `Reporter.report`."""
        with self._alone(), self._connect() as db:
            reporter = Reporter(db, self._reference)
            reporter.report(record_id, attribute, proposed, reason, take_over=take_over)

    def corrections(self, source_id: str = "") -> tuple[CorrectionLine, ...]:
        """See `Reporter.lines`."""
        with self._connect() as db:
            return Reporter(db, self._reference).lines(source_id)

    def withdraw_correction(self, correction_id: str) -> None:
        """See `Reporter.withdraw`."""
        with self._alone(), self._connect() as db:
            Reporter(db, self._reference).withdraw(correction_id)

    def write_return_file(self, source_id: str, folder: Path, reporter: str) -> ReturnFile:
        """See `Reporter.write`."""
        with self._alone(), self._connect() as db:
            return Reporter(db, self._reference).write(source_id, folder, reporter)

    # --- export ---------------------------------------------------------------------------------

    def export_selection(
        self,
        service_ids: Sequence[str],
        path: Path,
        *,
        with_practice_only: bool = False,
        with_confidential: bool = False,
    ) -> int:
        """See `export_selection`."""
        with self._connect() as db:
            return export_selection(
                db,
                self._reference,
                service_ids,
                path,
                with_practice_only=with_practice_only,
                with_confidential=with_confidential,
            )

    def export_all(self, folder: Path, file_format: str) -> tuple[Path, ...]:
        """See `export_data`."""
        with self._connect() as db:
            chosen = ExportFormat(file_format)
            return export_data(db, self._reference, folder, file_format=chosen).files

    def labels(self, kind: RecordKind) -> Mapping[str, str]:
        """Return the Dutch label of each attribute, in the order of the data file."""
        return self._reference.labels(kind)
