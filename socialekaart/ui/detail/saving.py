"""Keeping what somebody wrote in the detail of an offering, and showing the offering anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from socialekaart.errors import SocialekaartError
from socialekaart.services.views import ServiceDetail
from socialekaart.ui.detail.panel import DetailPanel
from socialekaart.ui.tasks import Background, Desk


class DetailSaving(QObject):
    """Serves the notes and fields of one panel; a refusal is shown where somebody is writing."""

    saved = Signal(object, object)
    """The ServiceDetail as it is now, None when it is gone, and the moment it was asked."""
    changed = Signal(str)
    """The sentence that tells a change; Ctrl+Z takes it back."""
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        background: Background,
        clock: Callable[[], datetime],
        panel: DetailPanel,
    ) -> None:
        super().__init__(panel)
        self._desk, self._background, self._clock, self._panel = desk, background, clock, panel
        panel.noteSaved.connect(self._note)
        panel.valuesSaved.connect(self._values)
        panel.valuesCleared.connect(self._clear)

    def _note(self, service_id: str, text: str) -> None:
        self._change(
            lambda: self._desk.set_note(service_id, text), service_id, self.tr("Notitie bewaard.")
        )

    def _values(self, service_id: str, values: dict[str, str]) -> None:
        def work() -> None:
            for attribute, text in values.items():
                self._desk.set_own_value(service_id, attribute, text)

        self._change(work, service_id, self.tr("Aanpassing bewaard."))

    def _clear(self, service_id: str, attributes: tuple[str, ...]) -> None:
        def work() -> None:
            for attribute in attributes:
                self._desk.clear_own_value(service_id, attribute)

        self._change(work, service_id, self.tr("De waarde van de bron staat weer voorop."))

    def _change(self, work: Callable[[], None], service_id: str, sentence: str) -> None:
        now = self._clock()

        def all_of_it() -> ServiceDetail | None:
            work()
            return self._desk.detail(service_id, now)

        def done(detail: ServiceDetail | None) -> None:
            self.saved.emit(detail, now)
            self.changed.emit(sentence)

        def refused(error: Exception) -> None:
            known = isinstance(error, SocialekaartError)
            if not self._panel.show_problem(str(error)) or not known:
                self.failed.emit(error)

        self._background.run(all_of_it, done, refused, owner=self)
