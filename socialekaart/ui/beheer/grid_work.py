"""Blocks of cells between the table and the clipboard, as Excel does it; what is hidden is left."""

from __future__ import annotations

from collections.abc import Sequence

from socialekaart.services.maintain.blocks import read_block, write_block
from socialekaart.ui.beheer.sheet_model import STATUS, SheetModel
from socialekaart.ui.beheer.sheet_view import Box, SheetView
from socialekaart.ui.words import translate

Block = Sequence[Sequence[str]]


class GridWork:
    """Does with the selected cells what a key asks; every method gives a sentence, or ""."""

    def __init__(self, view: SheetView) -> None:
        self._view = view
        self._model: SheetModel = view.sheet_model
        self._file = view.sheet_model.edited.file

    def copied(self) -> str:
        """Give the block of the selected cells for the clipboard."""
        box = self._view.chosen_box()
        lines = self._lines(box) if box is not None else []
        return write_block([[text for _, _, text in line] for line in lines])

    def empty(self, name: str = "") -> str:
        """Make the selected cells empty."""
        cells = {(key, column): "" for key, column, _ in self._selected()}
        title = name or translate("beheer", "leegmaken")
        self._file.set_cells(self._model.kind, cells, title)
        return ""

    def fill_down(self) -> str:
        """Give the selected cells the text of the highest one in each column."""
        parts = [lines for box in self._view.chosen_parts() if len(lines := self._lines(box)) > 1]
        if not parts:
            return translate(
                "beheer", "Kies eerst de cel met de tekst en de cellen eronder die ook zo worden."
            )
        cells = {
            (key, column): text
            for lines in parts
            for line in lines[1:]
            for (key, column, _), (_, _, text) in zip(line, lines[0], strict=True)
        }
        self._file.set_cells(self._model.kind, cells, translate("beheer", "omlaag vullen"))
        return ""

    def paste(self, text: str) -> str:
        """Put a block down where the selection begins; one cell fills all that is selected."""
        box = self._view.chosen_box()
        if box is None or not text:
            return translate("beheer", "Kies eerst de cel waar je wilt plakken.")
        block = read_block(text)
        if len(block) == 1 and len(block[0]) == 1:
            cells = {(key, column): block[0][0] for key, column, _ in self._selected()}
            self._file.set_cells(self._model.kind, cells, translate("beheer", "plakken"))
            return ""
        return self._paste_block(box[0], max(box[1], STATUS + 1), block)

    def _paste_block(self, top: int, left: int, block: Block) -> str:
        wide = max(len(line) for line in block)
        columns = self._view.shown_columns(left)[:wide]
        if len(columns) < wide:
            return translate(
                "beheer",
                "Dit blok heeft {wide} kolommen en hier is plaats voor {room}. Plak verder naar "
                "links, of zet bij Kolommen meer kolommen aan.",
            ).format(wide=wide, room=len(columns))
        if self._model.rule.is_open:
            return self._paste_open(top, columns, block)
        rows = list(self._model.keys[top : top + len(block)])
        if len(rows) < len(block):
            return translate(
                "beheer",
                "Er zijn {rows} regels om te plakken en hier staan er {room}. Zet het filter op "
                "Alles, dan komen er regels bij.",
            ).format(rows=len(block), room=len(rows))
        names = self._names(columns)
        cells = {
            (key, name): text
            for key, line in zip(rows, block, strict=True)
            for name, text in zip(names, line, strict=False)
        }
        self._file.set_cells(self._model.kind, cells, translate("beheer", "plakken"))
        return ""

    def _paste_open(self, top: int, columns: Sequence[int], block: Block) -> str:
        """Paste with rows added; hidden columns in between keep what they hold."""
        model = self._model
        names = self._names(range(columns[0], columns[-1] + 1))
        shown = self._names(columns)
        whole = []
        for number, line in enumerate(block):
            key = model.key(top + number)
            told = dict(zip(shown, line, strict=False))
            kept = [model.sheet.text(key, name) if key is not None else "" for name in names]
            whole.append([told.get(name, text) for name, text in zip(names, kept, strict=True)])
        self._file.paste(model.kind, model.key(top), names[0], whole)
        return ""

    def _names(self, sections: Sequence[int]) -> list[str]:
        found = (self._model.column(section) for section in sections)
        return [column.name for column in found if column is not None]

    def _selected(self) -> list[tuple[int, str, str]]:
        """Give the selected cells and no others, hidden ones left out: key, column, text."""
        boxes = self._view.chosen_parts()
        return [cell for box in boxes for line in self._lines(box) for cell in line]

    def _lines(self, box: Box) -> list[list[tuple[int, str, str]]]:
        """Give the cells in a box, row by row."""
        top, left, bottom, right = box
        names = self._names(self._view.shown_columns(left, right))
        keys = self._model.keys[top : bottom + 1]
        sheet = self._model.sheet
        return [[(key, name, sheet.text(key, name)) for name in names] for key in keys]
