"""The contact page's counter: everybody we know, one person whole, and every change of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from itertools import pairwise
from typing import Any

from socialekaart.domain.freshness import FactTerms
from socialekaart.domain.model import Contact, RecordKind, RecordState
from socialekaart.domain.privacy import guard
from socialekaart.domain.record_values import WHOLE_RECORD
from socialekaart.domain.roster import RosterLine
from socialekaart.domain.stand_ins import StandIns
from socialekaart.errors import UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.clock import dutch_now
from socialekaart.services.edit_record import Editor
from socialekaart.services.index_record import index_again
from socialekaart.services.own_values import OwnValueError, contact_values
from socialekaart.services.people.detail import AgreementsOf, FactsOf, PersonViewer
from socialekaart.services.people.known import Browser, KnownPeople, shown_name
from socialekaart.services.people.views import PersonDetail, PersonLine
from socialekaart.storage.history import History
from socialekaart.storage.records import NewRecord, Records, StoredRecord

_OUT_OF_SIGHT = (RecordState.DELETED, RecordState.ARCHIVED)


class PeopleDesk:
    """Shows and changes contacts; called by one thread at a time.

    `checked` gives by record id the day on which the practice itself last checked the number, and
    `terms` how long such a check holds.
    """

    def __init__(
        self,
        hand: ByHand,
        *,
        agreements: AgreementsOf = lambda *_: (),
        facts: FactsOf = lambda *_: (),
        checked: Callable[[], Mapping[str, date]] = dict,
        terms: Callable[[], FactTerms] = FactTerms,
        now: Callable[[], datetime] = dutch_now,
    ) -> None:
        self._hand, self._db, self._reference = hand, hand.db, hand.reference
        self._records, self._history = Records(hand.db), History(hand.db)
        self._editor, self._now = Editor(hand), now
        self._known = KnownPeople(hand)
        self._browser = Browser(terms, checked)
        self._viewer = PersonViewer(hand.db, hand.reference, agreements, facts)

    # --- showing ------------------------------------------------------------------------------

    def people(self, text: str, now: datetime) -> tuple[PersonLine, ...]:
        """Give the contacts that hold all words of the text, by name."""
        return self._browser.lines(self._known.all(), text, now.date())

    def person(self, contact_id: str, now: datetime) -> PersonDetail | None:
        """Give everything of a contact at `now` (local Dutch time); None when there is none."""
        stored = self._records.get(contact_id)
        if stored is None or stored.kind is not RecordKind.CONTACT:
            return None
        return self._viewer.detail(stored, self._known.stand_ins(now.date()), now)

    def may_stand_in(self, contact_id: str, now: datetime) -> tuple[PersonLine, ...]:
        """Give who could become this person's stand-in: not who left, nor who closes a loop."""
        out = self._stand_ins(now).leading_to(contact_id) | self._known.gone(now.date())
        return tuple(one for one in self.people("", now) if one.id not in out and not one.left)

    # --- changing -----------------------------------------------------------------------------

    def set_note(self, contact_id: str, text: str) -> None:
        """Set or, with empty text, remove the note; raises PatientDataError for a BSN."""
        self._editor.set_note(contact_id, text)

    def set_own_value(self, contact_id: str, attribute: str, text: str) -> None:
        """Put the practice's value over the source's; as `change`."""
        self.change(contact_id, {attribute: text})

    def change(self, contact_id: str, fields: Mapping[str, str]) -> None:
        """Put the practice's values over the source's, as one change; empty text gives the
        source's back.

        The text of a field is what a cell of contactpersonen.csv may hold; a stand-in is an id or
        a name. Raises PatientDataError or OwnValueError; nothing is changed then.
        """
        stored = self._shown(contact_id)
        values = contact_values(
            self._reference.vocabulary,
            stored.base,
            stored.overlay,
            self._with_stand_in(contact_id, fields),
        )
        self._refuse_loop(contact_id, values, stored)
        sentence = "De aanpassing is teruggedraaid."
        with self._hand.as_one(sentence):
            for attribute, value in values.items():
                self._editor.change(contact_id, attribute, value, sentence)

    def add_person(self, fields: Mapping[str, str]) -> str:
        """Add a contact of the practice's own; return its id.

        Asks for a name or role, an organisation, and a number or e-mail address. Raises as
        `change`.
        """
        told = self._with_stand_in("", fields)
        values = contact_values(self._reference.vocabulary, None, {}, told)
        with self._hand.change():
            new = NewRecord(self._records.next_number(), RecordKind.CONTACT, base=None)
            self._records.add([new])
            changes: dict[str, tuple[Any, Any]] = {WHOLE_RECORD: (None, RecordState.OWN.value)}
            for attribute, value in values.items():
                if value is not None:
                    self._records.set_own_value(new.id, attribute, value)
                    changes[attribute] = (None, value)
            self._history.add(new.id, "own", changes)
            index_again(self._db, self._reference, [new.nr])
            put_away = partial(self._set_state, new.id, RecordState.ARCHIVED)
            self._hand.remember("De nieuwe contactpersoon is weer weg.", put_away)
        return new.id

    def remove(self, contact_id: str) -> None:
        """Put one of the practice's own contacts out of sight; can be taken back."""
        stored = self._shown(contact_id)
        if stored.state is not RecordState.OWN:
            raise UsageError(
                f"Deze contactpersoon komt van {stored.source} en kun je niet verwijderen. "
                "Klopt er iets niet? Meld het dan aan de bron."
            )
        with self._hand.change():
            self._set_state(contact_id, RecordState.ARCHIVED)
            put_back = partial(self._set_state, contact_id, RecordState.OWN)
            self._hand.remember("De contactpersoon is terug.", put_back)

    # --- inside -------------------------------------------------------------------------------

    def _shown(self, contact_id: str) -> StoredRecord:
        stored = self._records.get(contact_id)
        is_contact = stored is not None and stored.kind is RecordKind.CONTACT
        if stored is None or not is_contact or stored.state in _OUT_OF_SIGHT:
            raise UsageError("Deze contactpersoon is er niet meer. Zoek iemand anders op.")
        return stored

    def _set_state(self, contact_id: str, state: RecordState) -> None:
        stored = self._records.get(contact_id)
        assert stored is not None, "rows are never deleted"
        self._records.set_state([stored.nr], state)
        change = (stored.state.value, state.value)
        self._history.add(contact_id, "own", {WHOLE_RECORD: change})
        index_again(self._db, self._reference, [stored.nr])

    def _stand_ins(self, now: datetime) -> StandIns:
        return self._known.stand_ins(now.date())

    def _with_stand_in(self, contact_id: str, fields: Mapping[str, str]) -> dict[str, str]:
        """Give the fields with the stand-in as an id, so that it means one person for good."""
        told = dict(fields)
        wanted = told.get("stand_in", "").strip()
        if wanted:
            told["stand_in"] = self._stand_in_id(contact_id, wanted)
        return told

    def _stand_in_id(self, contact_id: str, wanted: str) -> str:
        guard(wanted)
        people = self._stand_ins(self._now())
        line = people.line(contact_id) or RosterLine("", Contact())
        found = people.named(wanted, line)
        if not found:
            raise OwnValueError(
                f"Een contactpersoon ‘{wanted}’ kennen we niet. Kies iemand uit de lijst, of maak "
                "eerst een nieuwe contactpersoon."
            )
        if len(found) > 1:
            names = "; ".join(
                " · ".join(filter(None, (one.contact.role, one.contact.organization)))
                for one in found
            )
            raise OwnValueError(
                f"Er zijn meer mensen die ‘{wanted}’ heten: {names}. Kies de goede uit de lijst."
            )
        one = found[0]
        # Its source's id where that means the same, so that an export says it in the file's words.
        same_source = bool(line.source) and one.source == line.source
        return (same_source and one.contact.external_id) or one.contact_id

    def _refuse_loop(
        self, contact_id: str, values: Mapping[str, Any], stored: StoredRecord
    ) -> None:
        """Refuse a stand-in for whom this person stands in; also when it is the source's again."""
        if "stand_in" not in values:
            return
        wanted = values["stand_in"] or (stored.base or {}).get("stand_in", "")
        way = self._stand_ins(self._now()).way_back(contact_id, wanted)
        names = [shown_name(line.contact) for line in way]
        if len(way) == 1:
            raise OwnValueError(f"{names[0]} kan niet voor zichzelf waarnemen. Kies iemand anders.")
        if way:
            steps = ", en voor ".join(f"{one} neemt {other} waar" for one, other in pairwise(names))
            raise OwnValueError(
                f"Zo gaat de waarneming in een kring: voor {steps}. Kies iemand anders."
            )
