"""CSV files of anybody: which sign stands between the cells when the header isn't ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.exchange.table_source import open_tables

HEADER = ["Wat", "Waar", "Wanneer", "Contact"]
ROWS = [
    ["Koffie, thee en praten", "Dorpshuis, zaal 2", "di 10:00", "Bel, mail of kom langs"],
    ["Wandelen", "Park", "", "0187-000123"],
    ["Samen eten; ook voor ouders, oma's en opa's", "Kerk", "wo", ""],
]


def write(path: Path, delimiter: str) -> Path:
    """Write somebody else's table; cells with the delimiter in them get quotes."""
    lines = [
        delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row)
        for row in [HEADER, *ROWS]
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_of_a_strange_header_is_the_one_that_splits_rows_evenly(
    tmp_path: Path, delimiter: str
) -> None:
    (table,) = open_tables(write(tmp_path / "x.csv", delimiter))
    assert table.delimiter == delimiter
    assert [record.cells for record in table.rows()] == [HEADER, *ROWS]


def test_a_line_sep_is_believed_when_nothing_is_known(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("sep=,\nWat;Waar\na;b\nc;d\n", encoding="utf-8")
    (table,) = open_tables(path)
    assert table.delimiter == ","


def test_one_column_of_sentences_stays_one_column(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Wat\nKoffie, thee en praten\nWandelen\nEten\n", encoding="utf-8")
    (table,) = open_tables(path)
    assert [record.cells for record in table.rows()][1:] == [
        ["Koffie, thee en praten"], ["Wandelen"], ["Eten"],
    ]  # fmt: skip


def test_a_csv_is_named_by_its_file_only(tmp_path: Path) -> None:
    (table,) = open_tables(write(tmp_path / "x.csv", ";"))
    assert (table.label, table.sheet, table.encoding) == ("x.csv", "", "utf-8-sig")
