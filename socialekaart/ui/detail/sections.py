"""The parts of an offering's detail with work of their own: waits, agreements, wrong doors.

Their dialogs are imported when the first offering is shown: not at the start of the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from socialekaart.services.agreements.views import AgreementLine
from socialekaart.services.views import ServiceDetail
from socialekaart.ui.tasks import Background, Desk

if TYPE_CHECKING:
    from socialekaart.ui.agreements.actions import AgreementActions
    from socialekaart.ui.agreements.desk import Subject
    from socialekaart.ui.waits.actions import WaitActions


class DetailSections(QObject):
    """Makes each section for the offering on show, and does what is pressed in it.

    `over` is the page that dialogs stand over.
    """

    changed = Signal(str)
    """The sentence that tells a change; Ctrl+Z takes it back."""
    told = Signal(str)
    failed = Signal(object)
    serviceWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(
        self, desk: Desk, background: Background, clock: Callable[[], datetime], over: QWidget
    ) -> None:
        super().__init__(over)
        self._desk, self._background, self._clock, self._over = desk, background, clock, over

    @cached_property
    def wait_actions(self) -> WaitActions:
        """What can be done about waits."""
        from socialekaart.ui.waits.actions import WaitActions

        made = WaitActions(
            self._desk.waits, self._background, lambda: self._clock().date(), self._over
        )
        made.changed.connect(self.changed)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def agreement_actions(self) -> AgreementActions:
        """What can be done about agreements and wrong doors."""
        from socialekaart.ui.agreements.actions import AgreementActions

        made = AgreementActions(
            self._desk.agreements, self._desk, self._background, self._clock, self._over
        )
        made.changed.connect(self.changed)
        made.told.connect(self.told)
        made.failed.connect(self.failed)
        return made

    def waits(self, detail: ServiceDetail, now: datetime) -> QWidget:
        """Make the section of how long one waits."""
        from socialekaart.ui.waits.section import WaitSection

        made = WaitSection(detail, now.date(), with_criteria=False)
        made.serviceWanted.connect(self.serviceWanted)
        self.wait_actions.serve(made)
        return made

    def agreements(self, detail: ServiceDetail) -> QWidget:
        """Make the section of what was agreed about an offering."""
        return self.agreements_of(_subject(detail), detail.agreements)

    def agreements_of(self, subject: Subject, lines: Sequence[AgreementLine]) -> QWidget:
        """Make the section of what was agreed about an offering or with a person."""
        from socialekaart.ui.agreements.section import AgreementsSection

        made = AgreementsSection(lines)
        self.agreement_actions.serve(made, subject)
        return made

    def doors(self, detail: ServiceDetail, now: datetime) -> QWidget:
        """Make the section of whom it is not for, and who is."""
        from socialekaart.ui.agreements.doors import DoorsSection

        made = DoorsSection(self._desk.domains())
        made.show_doors(detail.doors, now.date(), detail.service.not_for)
        made.serviceWanted.connect(self.serviceWanted)
        self.agreement_actions.serve_doors(made, _subject(detail))
        return made

    def tell_wait(self, detail: ServiceDetail) -> None:
        """Ask for a wait that somebody heard."""
        from socialekaart.ui.waits.section import subject_of

        self.wait_actions.ask(subject_of(detail))


def _subject(detail: ServiceDetail) -> Subject:
    from socialekaart.ui.agreements.desk import Subject

    return Subject(detail.id, detail.service.name, detail.service.organization, detail.source)
