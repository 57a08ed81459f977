"""The document beside the previous delivery: what is new, changed, gone or missing."""

from __future__ import annotations

from pathlib import Path

from socialekaart.services.maintain.compare import Comparison, compare
from socialekaart.services.maintain.document import DataFile
from tests.services.maintain.support import AANBOD, VOCABULARY, keys, opened, table

OLD = (
    {"aanbod_id": "A-1", "naam": "Grip", "telefoon": "0187000123"},
    {"aanbod_id": "A-2", "naam": "Maatje", "Wijkcode": "W1"},
    {"aanbod_id": "A-3", "naam": "Inloop"},
)


def compared(tmp_path: Path, file: DataFile, *old: dict[str, str]) -> Comparison:
    folder = tmp_path / "vorige"
    folder.mkdir()
    return compare(file, [table(folder / "aanbod.csv", *(old or OLD))], VOCABULARY)


def test_another_way_of_typing_is_no_change(tmp_path: Path) -> None:
    file = opened(tmp_path, *({**row, "telefoon": "+31 187 000123"} for row in OLD[:1]), *OLD[1:])
    found = compared(tmp_path, file)
    assert found.unchanged == 3
    assert found.sentences == ("Er is niets veranderd sinds de vorige levering.",)


def test_every_row_is_new_changed_deleted_or_missing(tmp_path: Path) -> None:
    file = opened(
        tmp_path,
        {"aanbod_id": "A-1", "naam": "Grip op geld"},
        {"aanbod_id": "A-3", "naam": "Inloop", "verwijderd": "ja"},
        {"aanbod_id": "A-4", "naam": "Nieuw"},
    )
    first, gone, new = keys(file)
    found = compared(tmp_path, file)
    assert [(row.row, row.fields) for row in found.changed] == [
        (first, (("naam", "Grip", "Grip op geld"), ("telefoon", "0187-000123", "")))
    ]
    assert [row.row for row in found.new] == [new]
    assert [row.row for row in found.deleted] == [gone]
    assert [(row.external_id, row.label) for row in found.missing] == [("A-2", "Maatje")]
    assert found.sentences[0] == (
        "1 regel van vorige keer staat er niet meer in: Maatje. "
        "Is het gestopt? Meld het als verwijderd."
    )


def test_a_missing_row_can_be_put_back(tmp_path: Path) -> None:
    file = opened(tmp_path, OLD[0], OLD[2] | {"Wijkcode": ""})
    (missing,) = compared(tmp_path, file).missing
    file.add_row(AANBOD, cells=missing.cells)
    again = compare(file, [tmp_path / "vorige" / "aanbod.csv"], VOCABULARY)
    assert (again.missing, again.unchanged) == ((), 3)


def test_a_row_that_got_an_id_is_known_by_its_name(tmp_path: Path) -> None:
    file = opened(tmp_path, {"aanbod_id": "GO-1", "naam": "Grip"})
    found = compared(tmp_path, file, {"aanbod_id": "", "naam": "Grip"})
    assert (found.new, found.missing) == ((), ())
    assert found.changed[0].fields == (("aanbod_id", "", "GO-1"),)


def test_the_same_name_with_another_id_is_another_row(tmp_path: Path) -> None:
    file = opened(tmp_path, {"aanbod_id": "B-1", "naam": "Grip"})
    found = compared(tmp_path, file, {"aanbod_id": "A-1", "naam": "Grip"})
    assert (len(found.new), len(found.missing)) == (1, 1)


def test_what_was_deleted_last_time_is_not_missed(tmp_path: Path) -> None:
    found = compared(tmp_path, opened(tmp_path, OLD[0]), OLD[0], OLD[1] | {"verwijderd": "ja"})
    assert found.missing == ()


def test_rows_with_errors_are_compared_as_they_are_typed(tmp_path: Path) -> None:
    file = opened(tmp_path, OLD[0] | {"gemeente": "Goere"}, *OLD[1:])
    fields = [row.fields for row in compared(tmp_path, file).changed]
    assert ("gemeente", "Goeree-Overflakkee", "Goere") in fields[0]


def test_a_table_that_was_not_delivered_is_not_compared(tmp_path: Path) -> None:
    file = opened(tmp_path, *OLD, contacts=({},))
    assert compared(tmp_path, file).new == ()


def test_an_error_in_a_row_makes_its_other_cells_no_change(tmp_path: Path) -> None:
    old = {"aanbod_id": "A-1", "naam": "Grip", "telefoon": "+31 187 000123"}
    file = opened(tmp_path, {**old, "gemeente": "Nergenshuizen"})
    (changed,) = compared(tmp_path, file, old).changed
    assert [column for column, _, _ in changed.fields] == ["gemeente"]
