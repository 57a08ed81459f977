"""Runs what the wizard wants off the UI thread, one thing at a time, with progress and stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from socialekaart.exchange.report import Report
from socialekaart.services.deliveries.wizard import WizardState, Work
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.tasks import Background, Job

VALUES_LANE = "unknown values"


class WizardWork(QObject):
    """Each signal carries what the desk answered; `refused` the error, also when stopped."""

    inspected = Signal(object)
    valued = Signal(object)
    previewed = Signal(object)
    applied = Signal(object)
    undone = Signal(object)
    written = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    """Something went wrong beside the work that the wizard waits for."""

    def __init__(self, desk: DeliveryDesk, aside: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._aside = desk, aside
        self._stop = threading.Event()
        self._job: Job | None = None
        self.latest: tuple[int, int, str] = (0, 0, "")

    @property
    def stopping(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._stop.is_set()

    def start(self, state: WizardState) -> None:
        """Run what the state wants; the answer comes as a signal."""
        self._stop = stop = threading.Event()
        self.latest = (0, 0, "")
        desk, paths, name = self._desk, state.sent_paths, state.source_name.strip()
        mappings, hear = state.sent_mappings, self._hear
        if state.wants is Work.INSPECT:
            self._run(lambda: desk.inspect(paths, name), self.inspected.emit)
        elif state.wants is Work.PREVIEW:
            self._run(
                lambda: desk.preview(paths, name, mappings, hear, stop.is_set),
                self.previewed.emit,
            )
        elif state.wants is Work.APPLY and state.preview is not None:
            choices, checksum = state.choices, state.preview.checksum
            self._run(
                lambda: desk.apply(paths, name, mappings, choices, checksum, hear, stop.is_set),
                self.applied.emit,
            )
        elif state.wants is Work.UNDO and state.result is not None:
            delivery_id = state.result.delivery_id
            self._run(lambda: desk.undo_delivery(delivery_id, hear), self.undone.emit)

    def ask_values(self, state: WizardState) -> None:
        """Ask which texts can't be read; only the latest question is answered."""
        paths, mappings = state.sent_paths, dict(state.mappings)
        self._aside.run(
            lambda: self._desk.unknown_values(paths, mappings),
            self.valued.emit,
            self.failed.emit,
            owner=self,
            lane=VALUES_LANE,
        )

    def write_report(self, report: Report, path: Path, source_name: str) -> None:
        """Write the report to send back."""
        self._write(lambda: self._desk.write_report(report, path, source_name), path)

    def write_template(self, path: Path) -> None:
        """Write the empty file to fill in."""
        self._write(lambda: self._desk.write_template(path), path)

    def stop(self) -> None:
        """Ask the work to stop; nothing of it is kept."""
        self._stop.set()

    def forget(self) -> None:
        """Stop, and want no answer any more."""
        self.stop()
        self._aside.supersede(VALUES_LANE)
        if self._job is not None:
            self._job.drop()

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._aside.supersede(VALUES_LANE)
        self._job = self._aside.run(work, done, self.refused.emit, owner=self)

    def _write(self, work: Callable[[], None], path: Path) -> None:
        self._aside.run(work, lambda _none: self.written.emit(path), self.failed.emit, owner=self)

    def _hear(self, done: int, total: int, doing: str) -> None:
        # Runs on the worker; a timer of the UI thread picks it up.
        self.latest = (done, total, doing)
