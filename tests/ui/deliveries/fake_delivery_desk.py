"""The desk of deliveries in memory: answers as the Protocol promises, and keeps what it is told."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.errors import FileMissingError
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
from socialekaart.services.progress import Cancelled, CancelledError, Progress
from socialekaart.ui.deliveries.desk import Mappings
from tests.ui.deliveries import delivery_data as data


@dataclass(frozen=True)
class FakeApplied:
    """What applying did."""

    delivery_id: str
    counts: Mapping[Outcome, int]
    report: Report


@dataclass
class FakeDeliveryDesk:
    """Set `gate` to hold long work back until it is set; `raises` makes the next call fail.

    `foreign` names files whose columns aren't ours; `unknown` is what can't be read in them;
    `packages` names files that are a data package, without columns to look at; `broken` those that
    can't be read, with why.
    """

    foreign: frozenset[str] = frozenset()
    packages: frozenset[str] = frozenset()
    broken: Mapping[str, str] = field(default_factory=dict)
    sent: list[tuple[Path, ...]] = field(default_factory=list)
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    answer: Preview = field(default_factory=data.preview)
    cards: tuple[SourceCard, ...] = ()
    gate: threading.Event | None = None
    raises: Exception | None = None
    asked: list[Mappings] = field(default_factory=list)
    applied: list[tuple[str, Choices, Mappings]] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)

    def inspect(self, paths: Sequence[Path], source_name: str) -> tuple[TableSample, ...]:
        self._fail()
        for path in paths:
            if not path.exists():
                raise FileMissingError(path)
        return tuple(self._sample(path) for path in paths if path.name not in self.packages)

    def _sample(self, path: Path) -> TableSample:
        if path.name in self.broken:
            nothing = ColumnMapping(RecordKind.SERVICE, 0, ())
            return TableSample(path, "", (), 1, False, nothing, problem=self.broken[path.name])
        return data.foreign(path) if path.name in self.foreign else data.ours(path)

    def unknown_values(
        self, paths: Sequence[Path], mappings: Mappings
    ) -> Mapping[str, tuple[str, ...]]:
        return {
            column: left
            for column, texts in self.unknown.items()
            if (left := tuple(t for t in texts if not _translated(mappings, column, t)))
        }

    def preview(
        self,
        paths: Sequence[Path],
        source_name: str,
        mappings: Mappings,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Preview:
        self._work(progress, cancelled)
        self.asked.append(dict(mappings))
        self.sent.append(tuple(paths))
        return self.answer

    def apply(
        self,
        paths: Sequence[Path],
        source_name: str,
        mappings: Mappings,
        choices: Choices,
        checksum: str,
        progress: Progress,
        cancelled: Cancelled,
    ) -> FakeApplied:
        self._work(progress, cancelled)
        assert checksum == self.answer.checksum
        self.applied.append((source_name, choices, dict(mappings)))
        return FakeApplied("levering-1", self.answer.counts, self.answer.report)

    def _work(self, progress: Progress, cancelled: Cancelled) -> None:
        progress(210, 412, "Rijen worden vergeleken…")
        if self.gate is not None:
            self.gate.wait(10)
        if cancelled():
            raise CancelledError
        self._fail()

    def _fail(self) -> None:
        error, self.raises = self.raises, None
        if error is not None:
            raise error

    def write_report(self, report: Report, path: Path, source_name: str) -> None:
        self._fail()
        self.written.append(path)

    def write_template(self, path: Path) -> None:
        self._fail()
        self.written.append(path)

    def undo_delivery(self, delivery_id: str, progress: Progress) -> Mapping[Outcome, int]:
        self._fail()
        self.undone.append(delivery_id)
        return self.answer.counts

    # --- what the wizard doesn't ask ------------------------------------------------------------

    def sources(self) -> tuple[SourceCard, ...]:
        return self.cards

    def save_source(self, source_id: str, settings: SourceSettings) -> None:
        raise NotImplementedError

    def check_source(self, source_id: str, progress: Progress, cancelled: Cancelled) -> SourceNews:
        raise NotImplementedError

    def deliveries(self, source_id: str) -> tuple[DeliveryLine, ...]:
        return ()

    def changes_of(self, delivery_id: str) -> tuple[ChangeLine, ...]:
        return ()

    def duplicates(self, progress: Progress, cancelled: Cancelled) -> tuple[DuplicatePair, ...]:
        return ()

    def decide_pair(self, first_id: str, second_id: str, decision: SameDecision) -> str:
        raise NotImplementedError

    def undo_decision(self, decision_id: str) -> None:
        raise NotImplementedError

    def report_wrong(
        self, record_id: str, attribute: str, proposed: str, reason: str, *, take_over: bool
    ) -> None:
        raise NotImplementedError

    def corrections(self, source_id: str = "") -> tuple[CorrectionLine, ...]:
        return ()

    def withdraw_correction(self, correction_id: str) -> None:
        raise NotImplementedError

    def write_return_file(self, source_id: str, folder: Path, reporter: str) -> ReturnFile:
        raise NotImplementedError

    def export_selection(
        self,
        service_ids: Sequence[str],
        path: Path,
        *,
        with_practice_only: bool = False,
        with_confidential: bool = False,
    ) -> int:
        raise NotImplementedError

    def export_all(self, folder: Path, file_format: str) -> tuple[Path, ...]:
        raise NotImplementedError

    def labels(self, kind: RecordKind) -> Mapping[str, str]:
        return {"name": "Naam", "phone": "Telefoon"}


def _translated(mappings: Mappings, column: str, text: str) -> bool:
    return any(text.lower() in m.translations.get(column, {}) for m in mappings.values())
