"""Beheer: the municipality keeps its own data file. In memory; no database, no Qt.

The public API (`kind` is a RecordKind, `row` a row's key: a whole number that never changes and
is never used twice in one document; `column` the name of a column; `Change` says what to repaint):

- `document.DataFile`: `open(paths, vocabulary, mappings=None)`, `new(vocabulary)`;
  `sheet(kind) -> Sheet`, `find(row) -> Sheet`, `checks -> Validation`, `listeners` (called with
  each Change), `paths`, `opening -> Report` (what was odd about the files), `is_changed`;
  operations, each one undo step, giving a Change or None when nothing changed:
  `set_cell(kind, row, column, text)`, `set_cells(kind, {(row, column): text}, name="plakken")`,
  `paste(kind, row, column, block)`, `fill_down(kind, rows, column)`, `add_row(kind, after=None,
  cells=None) -> key`, `delete_rows(kind, rows)`, `mark_deleted(kind, rows)`, `deletion(kind, rows)
  -> Deletion` (what to ask first), `duplicate_rows(kind, rows) -> keys`, `stamp(kind, rows, by,
  on)`, `give_ids(kind, prefix="", rows=None)`, `apply_repairs(repairs=None)` ("herstel alles");
  `repairs() -> tuple[Repair, ...]`; `undo()`, `redo()`, `undo_name`, `redo_name` ("" for none).
- `sheet.Sheet`: `kind`, `columns` (SheetColumn: name, title, known), `rows` (SheetRow: key, cells,
  delivered), `position(column)`, `index(row)`, `row(row)`, `text(row, column)`, `number(row)`
  (as Excel shows it), `label(row)`.
- `blocks`: `read_block(text)` and `write_block(block)` for the clipboard, as Excel has it.
- `validation.Validation`: `findings(row)`, `cell(row, column)`, `worst(row, column=None)`,
  `counts`, `all(kind=None) -> list[Located]`, `record(row)`, `report()`.
- `corrections.Corrections(file)`: `add_files(paths) -> Report`, `add(rows) -> int`, `groups() ->
  tuple[CorrectionGroup, ...]`, `item(key)`, `accept(key, by="", on=None, text=None)`,
  `reject(key, reason)`, `skip(key)`, `reopen(key)`, `count(state=None)`, `counts()`; STATE_LABELS.
- `completeness.overview(file, today) -> Overview`.
- `save`: `check_clean(file) -> CleanCheck`, `save_clean(file, target=None, now=None, *,
  accept_dropped=False) -> Saved`, `save_draft(file, target=None, now=None) -> Saved`,
  `SaveTarget.folder(path)`, `SaveTarget(workbook)`, `SaveTarget.of(file)` (None: ask the user).
- `compare.compare(file, previous, vocabulary, mappings=None) -> Comparison`.
"""
