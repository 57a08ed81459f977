"""Writing agreements, with their history, each as one change to take back."""

from __future__ import annotations

from socialekaart.domain.agreements import Agreement
from socialekaart.services.agreements.told import AGREEMENT, agreement_values
from socialekaart.services.by_hand import ByHand
from socialekaart.storage.agreements import Agreements
from socialekaart.storage.history import History


class AgreementChanges:
    """Puts and ends agreements.

    The history of one with a whole organisation stands under its own id: it has no record.
    """

    def __init__(self, hand: ByHand) -> None:
        self._hand = hand
        self._agreements, self._history = Agreements(hand.db), History(hand.db)

    def get(self, agreement_id: str) -> Agreement | None:
        """Return one that holds."""
        stored = self._agreements.get(agreement_id)
        return stored.agreement if stored else None

    def put(self, one: Agreement, sentence: str) -> None:
        """Write an agreement; `sentence` tells it when that is taken back."""
        before = self.get(one.id)
        if before == one:
            return
        with self._hand.change():
            self._write(before, one)
            self._hand.remember(sentence, lambda: self._write(one, before))

    def end(self, one: Agreement, sentence: str) -> None:
        """Let one no longer hold."""
        with self._hand.change():
            self._write(one, None)
            self._hand.remember(sentence, lambda: self._write(None, one))

    def _write(self, old: Agreement | None, new: Agreement | None) -> None:
        if new is not None:
            self._agreements.put(new)
        elif old is not None:
            self._agreements.end([old.id])
        self._tell(old, new)

    def _tell(self, old: Agreement | None, new: Agreement | None) -> None:
        """Write it down where it stands; one that moves is gone there and new here."""
        if old and new and _place(old) == _place(new):
            told = (agreement_values(old), agreement_values(new))
            self._history.add(_place(new), "own", {AGREEMENT: told})
            return
        if old:
            self._history.add(_place(old), "own", {AGREEMENT: (agreement_values(old), None)})
        if new:
            self._history.add(_place(new), "own", {AGREEMENT: (None, agreement_values(new))})


def _place(one: Agreement) -> str:
    return one.record_id or one.id
