"""Addresses to choose from in the cells of a table and in its form; a choice fills all parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from socialekaart.domain.model import RecordKind
from socialekaart.services.maintain.address_cells import (
    ADDRESS_COLUMNS,
    SECRET,
    filled,
    is_secret,
    place_of,
    question,
)
from socialekaart.services.places.views import AddressSuggestion
from socialekaart.ui.places.completer import AddressCompleter
from socialekaart.ui.places.parts import in_parts
from socialekaart.ui.places.work import PlacesWork

if TYPE_CHECKING:
    from socialekaart.ui.beheer.edited import EditedFile

Row = Callable[[], int | None]
"""Gives the key of the row that an editor is about."""


def _nothing() -> str:
    return ""


class AddressHelp(QObject):
    """Serves every editor of one document. A row whose address may be secret is left alone."""

    def __init__(self, edited: EditedFile, work: PlacesWork) -> None:
        super().__init__(edited)
        self._edited, self._work = edited, work

    def join(
        self,
        editor: QWidget,
        column: str,
        row: Row,
        let_go: Callable[[], None],
        secret: Callable[[], str] = _nothing,
    ) -> AddressCompleter | None:
        """Complete what is typed in an editor; None where no address stands.

        `let_go` makes the editor forget what is typed, before the cells get their texts. `secret`
        gives what is typed, and not in the cell yet, about whether the address is secret.
        """
        if column not in ADDRESS_COLUMNS or not isinstance(editor, QLineEdit):
            return None
        completer = AddressCompleter(
            editor,
            self._work,
            question=lambda text: self._question(row(), column, text, editor),
            may_ask=lambda: self._may_ask(row()) and not is_secret(secret()),
            whole=False,
        )
        completer.chosen.connect(lambda picked: self._choose(picked, row(), editor, let_go))
        return completer

    def _cells(self, row: int) -> dict[str, str]:
        sheet = self._edited.sheet(RecordKind.SERVICE)
        names = (column.name for column in sheet.columns)
        return dict(zip(names, sheet.row(row).cells, strict=True))

    def _holds(self, row: int | None) -> bool:
        return row is not None and self._edited.sheet(RecordKind.SERVICE).holds(row)

    def _may_ask(self, row: int | None) -> bool:
        return row is not None and self._holds(row) and not is_secret(self._cells(row)[SECRET])

    def _question(self, row: int | None, column: str, text: str, editor: QLineEdit) -> str:
        if row is None or not self._holds(row):
            return ""
        cells = self._cells(row) | {column: text}
        place = place_of(text, editor.cursorPosition())
        return question(cells, column, place, self._edited.file.vocabulary)

    def _choose(
        self,
        picked: AddressSuggestion,
        row: int | None,
        editor: QLineEdit,
        let_go: Callable[[], None],
    ) -> None:
        """Find all parts, and fill them in; also when the editor was left meanwhile."""
        typed, place = editor.text(), place_of(editor.text(), editor.cursorPosition())

        def take(found: AddressSuggestion) -> None:
            here = isValid(editor) and editor.isVisible()
            if row is None or not self._may_ask(row) or (here and editor.text() != typed):
                return
            if here:
                let_go()
            self._fill(row, place, in_parts(found))

        if picked.id:
            self._work.complete(picked, take, lambda _error: take(picked), self)
        else:
            take(picked)

    def _fill(self, row: int, place: int, found: AddressSuggestion) -> None:
        """Fill the cells as one thing to undo."""
        texts = filled(self._cells(row), place, found, self._edited.file.vocabulary)
        cells = {(row, column): text for column, text in texts.items()}
        self._edited.file.set_cells(RecordKind.SERVICE, cells, self.tr("adres invullen"))
