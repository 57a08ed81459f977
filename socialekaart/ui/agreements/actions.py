"""Opens the dialogs of agreements and wrong doors over a page, and does what needs no dialog.

Dialogs and the opening of documents are imported when they are asked for: the first offering on
show needs the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from socialekaart.domain.agreements import Agreement
from socialekaart.domain.model import RecordKind
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.ui.agreements.desk import AgreementsDesk, Subject
from socialekaart.ui.agreements.doors import DoorsSection
from socialekaart.ui.agreements.section import AgreementsSection
from socialekaart.ui.deliveries.sources.opening import Opener, open_with_system
from socialekaart.ui.tasks import Background, Desk


class AgreementActions(QObject):
    """What a page does when a section asks for it; `over` is the widget that dialogs stand over."""

    changed = Signal(str)
    """Something was changed by hand, with the sentence that tells it; Ctrl+Z takes it back."""
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        desk: AgreementsDesk,
        search: Desk,
        background: Background,
        clock: Callable[[], datetime],
        over: QWidget,
        opener: Opener = open_with_system,
    ) -> None:
        super().__init__(over)
        self._desk, self._search, self._background = desk, search, background
        self._clock, self._over, self._opener = clock, over, opener
        self.dialog: QDialog | None = None
        """The dialog opened last; kept until the next one for its answer."""

    def serve(self, section: AgreementsSection, subject: Subject) -> None:
        """Do what is asked in a section about a record."""
        section.addWanted.connect(lambda: self.add(subject))
        section.editWanted.connect(lambda line: self.edit(line, subject))
        section.endWanted.connect(self.end)
        section.documentWanted.connect(self.open_document)

    def serve_doors(
        self, section: DoorsSection, subject: Subject, suggested: Sequence[str] = ()
    ) -> None:
        """Do what is asked in the doors of an offering; `suggested` domains are ticked."""
        section.reportWanted.connect(lambda: self.report_door(subject, suggested))
        section.endWanted.connect(self.end_door)

    # --- agreements ---------------------------------------------------------------------------

    def add(self, subject: Subject) -> None:
        """Ask for a new agreement; without a record the organisation is chosen first."""
        self._open_agreement(subject, None)

    def edit(self, line: AgreementLine, subject: Subject | None = None) -> None:
        """Change an agreement, as it stands at `subject`."""
        if subject is None:
            is_contact = line.record_kind is RecordKind.CONTACT
            of_record = Subject(line.agreement.record_id, line.about, is_contact=is_contact)
            subject = of_record if line.agreement.record_id else Subject()
        self._open_agreement(subject, line.agreement)

    def end(self, line: AgreementLine) -> None:
        """Let an agreement no longer hold."""
        self._do(lambda: self._desk.end(line.agreement.id), self.tr("De afspraak geldt niet meer."))

    def open_document(self, link: str) -> None:
        """Open where an agreement is written down."""
        from socialekaart.ui.agreements.document import open_document

        if not open_document(link, self._opener):
            self.told.emit(
                self.tr("Dit document gaat niet open. Controleer het adres, of je netwerk.")
            )

    def _open_agreement(self, subject: Subject, held: Agreement | None) -> None:
        from socialekaart.ui.agreements.dialog import AgreementDialog

        def show(organizations: tuple[str, ...]) -> None:
            dialog = AgreementDialog(
                self._desk,
                self._background,
                subject,
                self._clock().date(),
                self._over,
                held=held,
                organizations=organizations,
                opener=self._opener,
            )
            dialog.saved.connect(self.changed)
            self._open(dialog)

        if subject.record_id:
            show(())
        else:
            self._background.run(
                self._desk.organizations, show, self.failed.emit, owner=self, lane="organizations"
            )

    # --- wrong doors --------------------------------------------------------------------------

    def report_door(self, subject: Subject, suggested: Sequence[str] = ()) -> None:
        """Ask for which question an offering is not."""
        from socialekaart.ui.agreements.door_dialog import WrongDoorDialog

        dialog = WrongDoorDialog(
            self._desk,
            self._search,
            self._background,
            self._clock,
            subject,
            self._over,
            suggested=suggested,
        )
        dialog.reported.connect(self._reported)
        self._open(dialog)

    def end_door(self, report_id: str) -> None:
        """Take back our report that no longer holds."""
        done = self.tr("De melding ‘niet hier’ is weg.")
        self._do(lambda: self._desk.end_door(report_id), done)

    def _reported(self, sentence: str, is_new: bool) -> None:
        (self.changed if is_new else self.told).emit(sentence)

    # --- both ---------------------------------------------------------------------------------

    def _do(self, work: Callable[[], object], sentence: str) -> None:
        self._background.run(
            work, lambda _answer: self.changed.emit(sentence), self.failed.emit, owner=self
        )

    def _open(self, dialog: QDialog) -> None:
        """Open a dialog in place of the one before it."""
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = dialog
        dialog.open()
