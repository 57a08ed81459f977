"""The counter of agreements: what was agreed with whom, every change of it, and wrong doors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from socialekaart.domain.agreements import Agreement, Review, in_order
from socialekaart.domain.document_link import document_link
from socialekaart.domain.model import Contact, Visibility
from socialekaart.domain.privacy import guard
from socialekaart.domain.words import tokens
from socialekaart.errors import UsageError
from socialekaart.services.agreements.changes import AgreementChanges
from socialekaart.services.agreements.doors import DoorReports
from socialekaart.services.agreements.reading import agreements_of, line_of
from socialekaart.services.agreements.views import AgreementLine, AgreementList, DoorReport
from socialekaart.services.by_hand import ByHand
from socialekaart.storage.agreements import Agreements
from socialekaart.storage.records import Records, StoredRecord


class AgreementsDesk:
    """Shows and changes agreements and wrong doors; called by one thread at a time."""

    def __init__(self, hand: ByHand) -> None:
        self._hand = hand
        self._agreements, self._records = Agreements(hand.db), Records(hand.db)
        self._changes = AgreementChanges(hand)
        self._doors = DoorReports(hand)

    # --- asking ---------------------------------------------------------------------------------

    def all(self, text: str, due_only: bool, today: date) -> AgreementList:
        """Return the agreements that hold every word of the text; those to review come first."""
        lines = [line_of(one, today) for one in self._agreements.all()]
        wanted = tokens(text)
        found = [
            line
            for line in lines
            if (line.due or not due_only) and all(word in _words(line) for word in wanted)
        ]
        return AgreementList(
            tuple(sorted(found, key=_by_review)), len(lines), sum(line.due for line in lines)
        )

    def of_record(self, record_id: str, today: date) -> tuple[AgreementLine, ...]:
        """Return what holds at an offering or contact."""
        stored = self._record(record_id)
        return agreements_of(self._hand.db, record_id, stored.effective().organization, today)

    def organizations(self) -> tuple[str, ...]:
        """Return the names to choose from for an agreement with a whole organisation."""
        return tuple(self._agreements.organizations())

    # --- agreements -----------------------------------------------------------------------------

    def add(self, agreement: Agreement) -> str:
        """Keep a new agreement, whatever its id says; return the id it got.

        Raises PatientDataError for a BSN, UsageError for no agreement; nothing is kept then.
        """
        made = replace(self._checked(agreement), id=str(uuid4()))
        self._changes.put(made, "De nieuwe afspraak is weer weg.")
        return made.id

    def change(self, agreement: Agreement) -> None:
        """Put an agreement in the place of what its id said. Raises as `add` does."""
        self._held(agreement.id)
        self._changes.put(self._checked(agreement), "De afspraak is weer zoals hij was.")

    def end(self, agreement_id: str) -> None:
        """Let an agreement no longer hold."""
        self._changes.end(self._held(agreement_id), "De afspraak geldt weer.")

    def export(self, target: Path, today: date, *, staff_only: bool = False) -> int:
        """Write all agreements as a table for Excel; return how many.

        Contacts that only the practice may see are named when `staff_only` asks for it. Raises
        UnwritableFileError.
        """
        from socialekaart.services.agreements.export import write_agreements  # needs all writers

        lines = self.all("", False, today).lines
        return write_agreements(target, lines if staff_only else map(self._unnamed, lines))

    def _unnamed(self, line: AgreementLine) -> AgreementLine:
        """Leave out who may not be named outside the practice."""
        record_id = line.agreement.record_id
        contact = self._record(record_id).effective() if record_id else None
        if not isinstance(contact, Contact) or contact.visibility is Visibility.PUBLIC:
            return line
        about = " van ".join(filter(None, ("contactpersoon", contact.organization)))
        return replace(line, about=about, agreement=replace(line.agreement, with_whom=""))

    # --- wrong doors ----------------------------------------------------------------------------

    def report_door(self, report: DoorReport, today: date) -> bool:
        """Keep that an offering is not for a kind of question; see `DoorReports.report`."""
        return self._doors.report(report, today)

    def end_door(self, report_id: str) -> None:
        """Take back a report of a wrong door that no longer holds."""
        self._doors.end(report_id)

    # --- checking -------------------------------------------------------------------------------

    def _held(self, agreement_id: str) -> Agreement:
        held = self._changes.get(agreement_id)
        if held is None:
            raise UsageError("Deze afspraak is er niet meer. Zoek opnieuw op wat er geldt.")
        return held

    def _record(self, record_id: str) -> StoredRecord:
        stored = self._records.get(record_id)
        if stored is None:
            raise UsageError("Dit staat niet meer in de database. Zoek het opnieuw op.")
        return stored

    def _checked(self, given: Agreement) -> Agreement:
        """Return the agreement tidied; raise when it can't be kept."""
        one = replace(
            given,
            text="\n".join(map(_tidy, given.text.strip().splitlines())),
            term=_tidy(given.term),
            with_whom=_tidy(given.with_whom),
            organization=_tidy(given.organization),
        )
        for text in (one.text, one.term, one.with_whom, one.organization, one.document):
            guard(text)
        if bool(one.record_id) == bool(one.organization):
            raise UsageError("Kies met wie dit is afgesproken: dit aanbod, of de hele organisatie.")
        if one.record_id:
            self._record(one.record_id)
        if one.agreed_on and one.review_on and one.review_on <= one.agreed_on:
            raise UsageError("Herzien kan pas na de afspraak. Kies een latere datum om te herzien.")
        link = document_link(one.document)
        if link is None:
            raise UsageError(
                "Dit is geen document dat je kunt openen. Plak een link die begint met https://, of"
                " het hele pad van een bestand, zoals P:\\Afspraken\\ggz.docx."
            )
        return replace(one, document=link)


def _tidy(text: str) -> str:
    """Take out what is more than one blank."""
    return " ".join(text.split())


def _words(line: AgreementLine) -> str:
    one = line.agreement
    told = (one.kind, line.about, one.organization, one.with_whom, one.text, one.term)
    return " ".join(tokens(" ".join(told)))


def _by_review(line: AgreementLine) -> tuple[object, ...]:
    waits = line.review in (Review.DUE, Review.SOON)
    day = line.agreement.review_on if waits else None
    return not waits, day or date.max, line.about.casefold(), in_order(line.agreement)
