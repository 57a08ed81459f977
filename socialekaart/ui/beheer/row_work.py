"""What is done with whole rows: add, copy, take out, stamp, number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from socialekaart.services.maintain.completeness import needs_check
from socialekaart.ui.beheer.dialogs import AskDialog, NameDialog
from socialekaart.ui.beheer.sheet_view import SheetView
from socialekaart.ui.words import translate

_LARGE = 20
"""From so many rows on, taking them out is asked first."""


@dataclass(slots=True)
class Session:
    """What is asked once. `by` is who checks; None as long as nobody was asked."""

    by: str | None = None


class RowWork:
    """Works on the rows in which something is selected; `tell` says what was done."""

    def __init__(
        self, view: SheetView, session: Session, today: date, tell: Callable[[str], None]
    ) -> None:
        self._view, self._session, self._today, self._tell = view, session, today, tell
        self._model = view.sheet_model
        self._file = view.sheet_model.edited.file
        self._kind = view.sheet_model.kind
        self.dialog: AskDialog | None = None

    def add(self) -> int:
        """Add a row below the current one, and begin to type its name."""
        key = self._file.add_row(self._kind, after=self._model.key(self._view.currentIndex().row()))
        self._view.go_to(key, "naam")
        return key

    def duplicate(self) -> None:
        """Copy the selected rows."""
        rows = self._view.chosen_rows()
        if rows:
            self._view.select_rows(list(self._file.duplicate_rows(self._kind, rows)))

    def delete(self) -> None:
        """Take the selected rows out; asks first for rows that were delivered before."""
        rows = self._view.chosen_rows()
        if not rows:
            return
        asked = self._file.deletion(self._kind, rows)
        if not asked.delivered and len(rows) < _LARGE:
            self._take_out(rows)
            return
        title = (
            translate("beheer", "Is dit gestopt?")
            if asked.delivered
            else translate("beheer", "{n} regels weghalen?").format(n=len(rows))
        )
        sentence = asked.sentence or translate("beheer", "Je kunt het nog ongedaan maken.")
        answers = [("weg", translate("beheer", "Haal weg"), "")]
        if asked.delivered:
            answers.append(("meld", translate("beheer", "Meld als verwijderd"), "primary"))
        self.dialog = dialog = AskDialog(title, [sentence], answers, self._parent())
        dialog.answered.connect(lambda chosen: self._deleted(chosen, rows))
        dialog.open()

    def _deleted(self, chosen: str, rows: list[int]) -> None:
        if chosen == "weg":
            self._take_out(rows)
            return
        asked = self._file.deletion(self._kind, rows)
        self._file.mark_deleted(self._kind, asked.delivered)
        if asked.new:
            self._file.delete_rows(self._kind, asked.new)
        self._tell(
            translate("beheer", "Gemeld als verwijderd. De regel blijft nog één keer staan.")
        )

    def _take_out(self, rows: list[int]) -> None:
        place = self._view.currentIndex().row()
        self._file.delete_rows(self._kind, rows)
        last = self._model.rowCount() - 1
        if last >= 0:
            self._view.stand_on(
                self._model.index(min(max(place, 0), last), self._model.section("naam"))
            )
        one = translate("beheer", "1 regel weggehaald. Ctrl+Z zet hem terug.")
        many = translate("beheer", "{n} regels weggehaald. Ctrl+Z zet ze terug.")
        self._tell(one if len(rows) == 1 else many.format(n=len(rows)))

    def stamp(self, *, ask: bool = False) -> None:
        """Stamp the selected rows as checked today; asks once by whom."""
        sheet = self._model.sheet
        rows = [key for key in self._view.chosen_rows() if not sheet.row(key).is_blank]
        if not rows:
            self._tell(translate("beheer", "Kies eerst de regels die je naging."))
            return
        if self._session.by is not None and not ask:
            self._stamp(rows, self._session.by)
            return
        self.dialog = dialog = NameDialog(len(rows), self._session.by or "", self._parent())
        dialog.named.connect(lambda name: self._stamp(rows, name))
        dialog.open()

    def _stamp(self, rows: list[int], by: str) -> None:
        self._session.by = by
        self._file.stamp(self._kind, rows, by, self._today)
        whom = translate("beheer", " door {name}").format(name=by) if by else ""
        one, many = translate("beheer", "1 regel"), translate("beheer", "{n} regels")
        what = one if len(rows) == 1 else many.format(n=len(rows))
        left = sum(
            not row.is_blank and needs_check(self._model.sheet, row, self._today)
            for row in self._model.sheet.rows
        )
        told = translate("beheer", "{what} gecontroleerd vandaag{whom}. Nog {left} te gaan.")
        self._tell(told.format(what=what, whom=whom, left=left))

    def give_ids(self) -> None:
        """Number the rows that have no id yet."""
        change = self._file.give_ids(self._kind)
        if change is None:
            self._tell(translate("beheer", "Elke regel had al een nummer."))
        else:
            self._tell(translate("beheer", "Elke regel heeft nu een nummer."))

    def _parent(self) -> QWidget:
        return self._view.window()
