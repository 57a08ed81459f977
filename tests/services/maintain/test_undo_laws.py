"""Whatever is done can be undone, and done again: the same cells, and the same findings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from socialekaart.domain.model import RecordKind
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.validation import Validation
from tests.services.maintain.support import AANBOD, CONTACTEN, VOCABULARY, cells_of, keys

Operation = Callable[[DataFile], object]

_KINDS = st.sampled_from((AANBOD, CONTACTEN))
_COLUMNS = st.sampled_from(("naam", "opmerking", "verwijderd", "gecontroleerd_op", "leeftijd_van"))
_TEXTS = st.sampled_from(("", "ja", "Grip", "12", "CafÃ©", "46329", "A-1", "-"))
_PLACES = st.lists(st.integers(0, 9), min_size=1, max_size=4)
_DAY = date(2026, 11, 3)


def _rows(file: DataFile, kind: RecordKind, places: list[int]) -> list[int]:
    """Pick rows that are there."""
    there = keys(file, kind)
    return [there[place % len(there)] for place in places] if there else []


def _add(kind: RecordKind, text: str, places: list[int]) -> Operation:
    def run(file: DataFile) -> object:
        after = next(iter(_rows(file, kind, places)), None)
        return file.add_row(kind, after, {"naam": text})

    return run


def _paste(kind: RecordKind, text: str, places: list[int]) -> Operation:
    def run(file: DataFile) -> object:
        row = next(iter(_rows(file, kind, places)), None)
        return file.paste(kind, row, "naam", [[text, "b"]] * len(places))

    return run


def _on_rows(
    kind: RecordKind, places: list[int], act: Callable[[DataFile, list[int]], object]
) -> Operation:
    return lambda file: act(file, _rows(file, kind, places))


@st.composite
def operations(draw: st.DrawFn) -> Operation:
    """Any operation on some rows."""
    kind, column, text, places = draw(_KINDS), draw(_COLUMNS), draw(_TEXTS), draw(_PLACES)
    on_rows: tuple[Callable[[DataFile, list[int]], object], ...] = (
        lambda file, rows: file.set_cells(kind, {(row, column): text for row in rows}),
        lambda file, rows: file.fill_down(kind, rows, column),
        lambda file, rows: file.delete_rows(kind, rows),
        lambda file, rows: file.mark_deleted(kind, rows),
        lambda file, rows: file.duplicate_rows(kind, rows),
        lambda file, rows: file.stamp(kind, rows, "Jan Voorbeeld", _DAY),
        lambda file, rows: file.give_ids(kind),
        lambda file, rows: file.apply_repairs(),
    )
    return draw(
        st.sampled_from(
            (
                _add(kind, text, places),
                _paste(kind, text, places),
                *(_on_rows(kind, places, act) for act in on_rows),
            )
        )
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(operations(), max_size=12), st.data())
def test_any_sequence_of_operations_can_be_undone_and_redone(
    doing: list[Operation], data: st.DataObject
) -> None:
    file = DataFile.new(VOCABULARY)
    states = [cells_of(file)]
    for operation in doing:
        operation(file)
        if cells_of(file) != states[-1]:
            states.append(cells_of(file))
    back = data.draw(st.integers(0, len(states) - 1))
    for state in reversed(states[len(states) - 1 - back : -1]):
        assert file.undo() is not None
        assert cells_of(file) == state
    for state in states[len(states) - back :]:
        assert file.redo() is not None
        assert cells_of(file) == state
    assert file.redo() is None


@settings(max_examples=40, deadline=None)
@given(st.lists(operations(), max_size=10), st.integers(0, 5))
def test_findings_kept_up_to_date_are_those_of_a_fresh_look(
    doing: list[Operation], undone: int
) -> None:
    file = DataFile.new(VOCABULARY)
    for operation in doing:
        operation(file)
    for _ in range(undone):
        file.undo()
    fresh = Validation(file.sheets, VOCABULARY)
    assert file.checks.all() == fresh.all()
    assert file.checks.counts == fresh.counts


@settings(max_examples=30, deadline=None)
@given(st.lists(operations(), max_size=8))
def test_every_row_that_shows_something_else_is_in_the_change(doing: list[Operation]) -> None:
    file = DataFile.new(VOCABULARY)
    told: set[int] = set()
    file.listeners.append(lambda change: told.update(change.rows))
    for operation in doing:
        before = {row: _shown(file, row) for kind in RecordKind for row in keys(file, kind)}
        told.clear()
        operation(file)
        after = {row: _shown(file, row) for kind in RecordKind for row in keys(file, kind)}
        assert {row for row in after if after[row] != before.get(row)} <= told


def _shown(file: DataFile, row: int) -> tuple[object, ...]:
    """Give the cells of a row and what is told about it, places of other rows aside."""
    findings = [(f.code, f.column) for f in file.checks.findings(row)]
    return tuple(file.find(row).row(row).cells), findings
