"""Workbooks as tables: which sheets count, what each cell says, and what is refused."""

from __future__ import annotations

import contextlib
import re
import tracemalloc
import zipfile
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from socialekaart.errors import (
    EmptyFileError,
    EmptyWorkbookError,
    FileMissingError,
    UnreadableFileError,
)
from socialekaart.exchange.table_source import open_tables
from tests.exchange.test_sniffing import says_what_to_do
from tests.exchange.workbooks import repacked, workbook


def rows_of(path: Path, table: int = 0) -> list[list[str]]:
    """Give the cells of all rows of one table."""
    return [record.cells for record in open_tables(path)[table].rows()]


def text_of(path: Path, value: Any, number_format: str = "") -> str:
    """Give the text of a cell that holds a value."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    cell = sheet["A1"]
    cell.value = value
    if number_format:
        cell.number_format = number_format
    sheet["B1"] = "einde"
    book.save(path / "x.xlsx")
    return rows_of(path / "x.xlsx")[0][0]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("Café Één\nregel twee", "", "Café Één\nregel twee"),
        ("06-00001234", "@", "06-00001234"),
        (600001234, "", "600001234"),
        (600001234, "0000000000", "0600001234"),
        (7, "000", "007"),
        (5.0, "", "5"),
        (-3, "", "-3"),
        (51.75612345678901, "", "51,75612345678901"),
        (0.1, "0.0", "0,1"),
        (1e-7, "", "0,0000001"),
        (2.5, '"€" #,##0.00', "€ 2,50"),
        (10, "€ #,##0", "€ 10"),
        (0.5, "0%", "50%"),
        (1.234567890123456e16, "", "1,23456789012346E+16"),
        (True, "", "ja"),
        (False, "", "nee"),
        (date(2026, 12, 31), "", "31-12-2026"),
        (datetime(2026, 12, 31), "d mmm yyyy", "31-12-2026"),
        (datetime(2026, 1, 2, 9, 30), "", "02-01-2026 09:30"),
        (time(9, 30), "", "09:30"),
        (timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
        ("#N/A", "", "#N/A"),
        ("a_x000D_\nb", "", "a\r\nb"),
        ("  ", "", "  "),
        (45231, "", "45231"),
        (45231, "dd-mm-yyyy", "01-11-2023"),
    ],
)
def test_a_cell_says_what_dutch_excel_shows(
    tmp_path: Path, value: Any, number_format: str, text: str
) -> None:
    assert text_of(tmp_path, value, number_format) == text


@given(st.floats(50.7, 53.6))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_figure_of_a_coordinate_is_lost(tmp_path: Path, degrees: float) -> None:
    stored = float(f"{degrees:.16g}")  # as openpyxl writes it
    assert float(text_of(tmp_path, degrees).replace(",", ".")) == stored


def test_rich_text_links_and_merged_cells_are_plain_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = CellRichText("gewoon ", TextBlock(InlineFont(b=True), "vet"))
    sheet["B1"] = "www.voorbeeld.example"
    sheet["B1"].hyperlink = "https://www.voorbeeld.example/lang"
    sheet["C1"], sheet["E1"] = "over twee", "los"
    sheet.merge_cells("C1:D1")
    book.save(tmp_path / "x.xlsx")
    assert rows_of(tmp_path / "x.xlsx") == [
        ["gewoon vet", "www.voorbeeld.example", "over twee", "", "los"]
    ]


def test_rows_have_the_numbers_of_excel_and_empty_ones_are_passed_over(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["a"], [], [None, " "], ["", "b", None, ""]])
    records = list(open_tables(path)[0].rows())
    assert [(record.number, record.cells) for record in records] == [(1, ["a"]), (4, ["", "b"])]


def test_visible_filled_sheets_are_the_tables_in_their_order(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "l.xlsx", Twee=[["x"]], Leeg=[], Verstopt=[["x"]], Wit=[[" "]], Een=[["y"]]
    )
    book = load_workbook(path)
    book["Verstopt"].sheet_state = "hidden"
    book.save(path)
    assert [table.label for table in open_tables(path)] == ["l.xlsx (Twee)", "l.xlsx (Een)"]


def test_rows_can_be_given_again_and_dropped_half_way(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[[number] for number in range(200)])
    (table,) = open_tables(path)
    assert [r.cells for r in islice(table.rows(), 2)] == [["0"], ["1"]]
    assert len(list(table.rows())) == 200
    path.rename(tmp_path / "weg.xlsx")  # Windows refuses this while the file is held open


def test_a_size_that_the_workbook_lies_about_does_no_harm(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["a", "b"], ["c", "d"]])

    def lie(name: str, content: bytes) -> bytes:
        return re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', content)

    assert rows_of(repacked(path, lie)) == [["a", "b"], ["c", "d"]]


def test_a_formula_counts_as_its_outcome_and_without_one_it_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["=1+1", "b"]])
    (table,) = open_tables(path)
    assert table.uncounted
    assert rows_of(path) == [["", "b"]]

    def counted(name: str, content: bytes) -> bytes:
        return re.sub(rb"(</f>)<v\s*/>|(</f>)<v></v>", b"</f><v>2</v>", content)

    (table,) = open_tables(repacked(path, counted))
    assert not table.uncounted
    assert rows_of(path) == [["2", "b"]]


def test_a_formula_with_an_empty_text_as_outcome_is_nothing_odd(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["=1+1", "b"]])

    def empty_text(name: str, content: bytes) -> bytes:
        return content.replace(b'<c r="A1">', b'<c r="A1" t="str">')

    assert not open_tables(repacked(path, empty_text))[0].uncounted


def test_a_workbook_with_macros_is_read_as_any_other(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsm", Blad=[["a"]])

    def macros(name: str, content: bytes) -> bytes:
        return content.replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )

    assert rows_of(repacked(path, macros)) == [["a"]]


def test_a_workbook_is_known_by_its_bytes_not_its_name(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["a"]]).rename(tmp_path / "levering.csv")
    assert rows_of(path) == [["a"]]


# --- what is refused ----------------------------------------------------------------------------


def everything(path: Path) -> list[list[str]]:
    """Read all rows of all tables."""
    return [record.cells for table in open_tables(path) for record in table.rows()]


def refusal(path: Path) -> str:
    """Give the sentence with which a file is refused."""
    with pytest.raises(UnreadableFileError) as caught:
        everything(path)
    assert says_what_to_do(caught.value)
    assert path.name in str(caught.value)
    return str(caught.value)


def zipped(path: Path, **parts: str) -> Path:
    """Write a zip; `__` in a name stands for a slash."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return path


def test_a_workbook_with_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000) + name + bytes(500))
    assert "wachtwoord" in refusal(path)


def test_an_old_workbook_is_told_apart_from_one_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "x.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000))
    assert "oude Excel-werkmap (.xls)" in refusal(path)
    assert ".xlsx" in refusal(path)


def test_other_things_in_a_zip_are_named(tmp_path: Path) -> None:
    ods = "application/vnd.oasis.opendocument.spreadsheet"
    assert ".ods" in refusal(zipped(tmp_path / "a.ods", mimetype=ods))
    assert "(.xlsx)" in refusal(zipped(tmp_path / "a.ods", mimetype=ods))
    assert "Word" in refusal(zipped(tmp_path / "b.docx", **{"word/document.xml": "<x/>"}))
    assert ".xlsb" in refusal(zipped(tmp_path / "c.xlsb", **{"xl/workbook.bin": "x"}))
    assert "Pak het eerst uit" in refusal(zipped(tmp_path / "d.zip", **{"aanbod.csv": "naam"}))


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["a"]] * 50)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert "beschadigd" in refusal(path)


def test_a_zip_that_only_looks_like_a_workbook_is_refused(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}
    assert "beschadigd" in refusal(zipped(tmp_path / "x.xlsx", **parts))


def test_a_part_that_swells_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["a"]])

    def swell(name: str, content: bytes) -> bytes:
        return content + b" " * 30_000_000 if "sheet1" in name else content

    assert path.stat().st_size < 10_000
    assert "onwaarschijnlijk groot" in refusal(repacked(path, swell))


def test_a_part_with_a_document_type_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["a"]])
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]>'

    def declare(name: str, content: bytes) -> bytes:
        return bomb + content if "sheet1" in name else content

    refusal(repacked(path, declare))


def test_a_row_beyond_the_last_of_excel_is_refused_at_once(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["a"], ["b"]])

    def far(name: str, content: bytes) -> bytes:
        return content.replace(b'<row r="2"', b'<row r="99999999999"').replace(b"A2", b"A2000000")

    assert "onwaarschijnlijk groot" in refusal(repacked(path, far))


def test_a_workbook_with_nothing_to_see_is_empty(tmp_path: Path) -> None:
    with pytest.raises(EmptyWorkbookError) as caught:
        open_tables(workbook(tmp_path / "x.xlsx", Blad=[[" "]], Blad2=[]))
    assert isinstance(caught.value, EmptyFileError)
    assert says_what_to_do(caught.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        open_tables(tmp_path / "weg.xlsx")
    with pytest.raises(UnreadableFileError):
        open_tables(tmp_path)


PARTS = (
    "",
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml",
)


@given(
    part=st.sampled_from(PARTS),
    at=st.floats(0, 1),
    length=st.integers(0, 60),
    instead=st.one_of(st.none(), st.binary(max_size=8)),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_damage_ever_raises_anything_but_an_unreadable_file(
    tmp_path: Path, part: str, at: float, length: int, instead: bytes | None
) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=[["naam", "datum", 3], ["a", date(2026, 1, 1), 2.5]])

    def damaged(content: bytes) -> bytes:
        start = int(at * len(content))
        taken = content[start : start + length]
        middle = taken * 2 if instead is None else instead
        return content[:start] + middle + content[start + length :]

    if part:
        repacked(path, lambda name, content: damaged(content) if name == part else content)
    else:
        path.write_bytes(damaged(path.read_bytes()))
    with contextlib.suppress(UnreadableFileError):
        everything(path)


def test_reading_a_long_sheet_takes_little_memory(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Blad")
    for number in range(3000):
        sheet.append([f"{number} Hulp bij geldzorgen. " * 12])
    book.save(tmp_path / "x.xlsx")
    rows = iter(open_tables(tmp_path / "x.xlsx")[0].rows())
    next(rows)
    tracemalloc.start()
    try:
        size = sum(len(record.cells[0]) for record in rows)
        grown, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert grown < 1_000_000 < size * 2
