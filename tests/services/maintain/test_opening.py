"""Opening a municipality's file: every cell as it stands there, however ugly."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from socialekaart.domain.model import RecordKind
from socialekaart.errors import FileMissingError, TwoTablesError, UnknownTableError
from socialekaart.exchange.cell_writer import guard_of
from socialekaart.exchange.column_mapping import ColumnMapping, MappedColumn
from socialekaart.exchange.csv_writer import write_template
from socialekaart.exchange.damage import clean
from socialekaart.exchange.report import Report
from socialekaart.exchange.row_log import RowLog
from socialekaart.exchange.schema import Column, load_schema
from socialekaart.exchange.xlsx_writer import write_template_workbook
from socialekaart.services.maintain.cells import as_filed, as_typed
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.save import SaveTarget, save_draft
from tests.services.maintain.support import (
    AANBOD,
    CONTACTEN,
    VOCABULARY,
    cells_of,
    codes,
    keys,
    opened,
    raw,
    texts,
)

HEADER = "aanbod_id;naam;aanbieder;domeinen;gemeente"
SCHEMA = load_schema(RecordKind.SERVICE)


def test_cells_keep_the_text_of_the_file(tmp_path: Path) -> None:
    file = raw(tmp_path, HEADER, "GO-1; Grip  ;St. Voorbeeld;SCHULDEN;goeree overflakkee")
    assert texts(file, "naam") == [" Grip  "]
    assert texts(file, "domeinen") == ["SCHULDEN"]
    assert not file.is_changed


def test_columns_of_their_own_are_kept_after_ours(tmp_path: Path) -> None:
    file = raw(tmp_path, f"Wijkcode;{HEADER};wijkcode", "W1;GO-1;Grip;St;wonen;GM1924;W2")
    sheet = file.sheet(AANBOD)
    assert sheet.extras == ("Wijkcode", "wijkcode")
    assert (texts(file, "Wijkcode"), texts(file, "wijkcode")) == (["W1"], ["W2"])
    assert [column.name for column in sheet.columns][:2] == ["aanbod_id", "naam"]


def test_cells_beside_the_table_are_kept_and_told(tmp_path: Path) -> None:
    file = raw(tmp_path, HEADER, "GO-1;Grip;St;wonen;GM1924;nog iets;;en dit")
    assert file.sheet(AANBOD).extras == ("kolom 6", "kolom 8")
    assert texts(file, "kolom 8") == ["en dit"]
    assert codes(file, keys(file)[0]) == ["te_veel_cellen"]


def test_what_a_stray_quote_makes_unreadable_is_kept_and_told(tmp_path: Path) -> None:
    file = raw(tmp_path, HEADER, 'GO-1;Grip;"St;wonen;GM1924', "GO-2;Twee;St;wonen;GM1924")
    first, second = keys(file)
    assert texts(file, "niet gelezen") == ['"St;wonen;GM1924', ""]
    assert "aanhalingsteken_open" in codes(file, first)
    assert codes(file, second) == []


def test_the_trouble_with_a_row_as_a_whole_is_over_once_it_is_edited(tmp_path: Path) -> None:
    file = raw(tmp_path, HEADER, "GO-1;Grip;St;wonen;GM1924;los")
    row = keys(file)[0]
    file.set_cell(AANBOD, row, "kolom 6", "")
    assert codes(file, row) == []
    file.undo()
    assert codes(file, row) == ["te_veel_cellen"]


def test_an_empty_template_is_where_one_starts(tmp_path: Path) -> None:
    write_template(tmp_path / "aanbod.csv", AANBOD)
    write_template(tmp_path / "contactpersonen.csv", CONTACTEN)
    paths = [tmp_path / "aanbod.csv", tmp_path / "contactpersonen.csv"]
    file = DataFile.open(paths, VOCABULARY)
    assert cells_of(file) == {AANBOD: [], CONTACTEN: []}
    assert SaveTarget.of(file) == SaveTarget(services=paths[0], contacts=paths[1])


def test_the_empty_workbook_may_be_filled_and_saved(tmp_path: Path) -> None:
    write_template_workbook(tmp_path / "levering.xlsx", VOCABULARY)
    file = DataFile.open([tmp_path / "levering.xlsx"], VOCABULARY)
    assert cells_of(file) == {AANBOD: [], CONTACTEN: []}
    assert SaveTarget.of(file) == SaveTarget(workbook=tmp_path / "levering.xlsx")


def test_a_new_document_has_two_empty_tables_and_no_file() -> None:
    file = DataFile.new(VOCABULARY)
    assert cells_of(file) == {AANBOD: [], CONTACTEN: []}
    assert (file.paths, SaveTarget.of(file)) == ((), None)


def test_two_tables_of_one_kind_are_refused(tmp_path: Path) -> None:
    first = opened(tmp_path, {}).paths[0]
    second = first.rename(tmp_path / "oud.csv")
    opened(tmp_path, {})
    with pytest.raises(TwoTablesError, match=r"oud\.csv en aanbod\.csv"):
        DataFile.open([second, first], VOCABULARY)


def test_another_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownTableError):
        raw(tmp_path, "jaar;bedrag", "2026;12")
    with pytest.raises(FileMissingError):
        DataFile.open([tmp_path / "weg.csv"], VOCABULARY)


def test_a_table_of_their_own_making_opens_by_its_mapping_and_is_never_saved_over(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Wat;Wie;Thema;Wijk\nGrip;Stichting;wonen;Noord\n", encoding="utf-8")
    names = (("Wat", "naam"), ("Wie", "aanbieder"), ("Thema", "domeinen"), ("Wijk", ""))
    columns = tuple(MappedColumn(n, header, to) for n, (header, to) in enumerate(names))
    mapping = ColumnMapping(AANBOD, 1, columns, {"gemeente": "GM1924"})
    file = DataFile.open([path], VOCABULARY, {("lijst.csv", ""): mapping})
    assert (texts(file, "naam"), texts(file, "Wijk")) == (["Grip"], ["Noord"])
    assert codes(file, keys(file)[0]) == []
    assert SaveTarget.of(file) is None


_RISKY = st.text(st.sampled_from("'=+-@\t\r a01,#"), max_size=6) | st.sampled_from(
    ("#N/B", "'#N/B", "'-", "'007", "007", "2,50", "'2,50", "1-3", "waar", "'waar", "03-11-2026")
)


@given(_RISKY, st.sampled_from([*SCHEMA.columns, None]))
def test_a_typed_cell_comes_back_from_a_file_as_it_was(text: str, column: Column | None) -> None:
    assert as_typed(as_filed(text, SCHEMA, guard_of(column)), SCHEMA) == text


@given(_RISKY.filter(str.isprintable))
@example("''#")
@example("''-")
def test_the_reader_reads_a_typed_cell_as_the_cell_of_the_file(raw: str) -> None:
    def read(cell: str) -> tuple[str, list[str]]:
        report = Report()
        text = clean(cell, "naam", SCHEMA.missing, RowLog(report, "", 1))
        return text, list(report.codes)

    assert read(as_filed(as_typed(raw, SCHEMA).strip(), SCHEMA)) == read(raw)


@given(text=st.text(st.sampled_from("'=+-@ a0;|\"\n"), max_size=8))
def test_a_draft_opens_with_the_same_cells(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = DataFile.new(VOCABULARY)
    file.add_row(AANBOD, cells={"naam": text, "aanbieder": "x"})
    folder = tmp_path_factory.mktemp("concept")
    save_draft(file, SaveTarget.folder(folder))
    again = DataFile.open([folder / "aanbod.csv"], VOCABULARY)
    assert texts(again, "naam") == [text]
