"""The written workbook: real dates and numbers, nothing that runs, and that it reads back."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from socialekaart.domain.model import Contact, Location, RecordKind, Service, Visibility
from socialekaart.errors import CellTooLongError, UnwritableFileError
from socialekaart.exchange.report import Severity
from socialekaart.exchange.schema import load_schema
from socialekaart.exchange.table_source import open_tables
from socialekaart.exchange.xlsx_writer import write_template_workbook, write_workbook
from tests.exchange.tables import CONTACT, SERVICE, VOCABULARY, read
from tests.exchange.test_csv_writer import CONTACTS, SERVICES
from tests.factories import contact, service


def write(folder: Path, *records: Service | Contact, confidential: bool = True) -> Path:
    """Write records and give the workbook."""
    path = folder / "levering.xlsx"
    services = [record for record in records if isinstance(record, Service)]
    contacts = [record for record in records if isinstance(record, Contact)]
    counts = write_workbook(path, services, contacts, VOCABULARY, confidential)
    assert counts == (len(services), len(contacts))
    return path


def cells_of(path: Path, sheet: str = "Aanbod", row: int = 2) -> dict[str, Any]:
    """Give the cells of a row by header, as openpyxl sees them."""
    table = load_workbook(path)[sheet]
    return {str(head.value): cell for head, cell in zip(table[1], table[row], strict=True)}


def test_dates_and_numbers_are_real_and_codes_are_text(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        service(external_id="007", valid_from=date(2026, 2, 1), minimum_age=18, phone="0187000123"),
    )
    cells = cells_of(path)
    assert cells["geldig_van"].value == datetime(2026, 2, 1)
    assert cells["geldig_van"].number_format == "dd-mm-yyyy"
    assert (cells["leeftijd_van"].value, cells["breedtegraad"].value) == (18, 51.757)
    for column, text in {
        "aanbod_id": "007",
        "telefoon": "0187-000123",
        "postcode": "3241 AB",
        "huisnummer": "1",
    }.items():
        assert (cells[column].value, cells[column].number_format) == (text, "@")


def test_empty_rows_below_keep_text_as_text(tmp_path: Path) -> None:
    sheet = load_workbook(write(tmp_path, service()))["Aanbod"]
    columns = [str(cell.value) for cell in sheet[1]]
    letters = {name: get_column_letter(number) for number, name in enumerate(columns, 1)}
    assert sheet.column_dimensions[letters["telefoon"]].number_format == "@"
    assert sheet.column_dimensions[letters["geldig_van"]].number_format == "dd-mm-yyyy"


@pytest.mark.parametrize("text", ["=1+1", "+31", "-1", "@x", "=HYPERLINK(1)", "#N/A", "'=1", "-"])
def test_no_text_ever_runs(tmp_path: Path, text: str) -> None:
    written = service(name=text, summary=text, extra={"=kop": text})
    path = write(tmp_path, written)
    for sheet in load_workbook(path):
        assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "d"}
    assert cells_of(path)["samenvatting"].quotePrefix  # editing it doesn't make it run either
    assert read(path).records == [written]


def test_both_sheets_are_made_to_work_in(tmp_path: Path) -> None:
    book = load_workbook(write(tmp_path, service(), contact()))
    assert book.sheetnames == ["Aanbod", "Contactpersonen", "Lijsten"]
    assert book["Lijsten"].sheet_state == "hidden"
    for name in ("Aanbod", "Contactpersonen"):
        sheet = book[name]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(10 <= column.width <= 60 for column in sheet.column_dimensions.values())


def test_a_confidential_address_stays_out_unless_asked_for(tmp_path: Path) -> None:
    secret = service(confidential_address=True)
    assert cells_of(write(tmp_path, secret, confidential=False))["straat"].value is None
    assert cells_of(write(tmp_path, secret))["straat"].value == "Voorbeeldstraat"


def test_contacts_for_practices_only_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "l.xlsx"
    people = [contact(), contact(external_id="C-2", visibility=Visibility.PUBLIC)]
    assert write_workbook(path, [], people, VOCABULARY) == (0, 2)
    assert write_workbook(path, [], people, VOCABULARY, include_practice_only=False) == (0, 1)
    assert cells_of(path, "Contactpersonen")["contact_id"].value == "C-2"


def test_signs_that_no_workbook_holds_are_left_out(tmp_path: Path) -> None:
    path = write(tmp_path, service(description="een\x0btwee\x00drie\ud800vier\nvijf _x000D_ zes"))
    (record,) = read(path).records
    assert isinstance(record, Service)
    assert record.description == "eentweedrievier\nvijf _x000D_ zes"


def test_a_text_too_long_for_a_cell_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    fits = write(tmp_path, service(description="x" * 32_767))
    before = fits.read_bytes()
    with pytest.raises(CellTooLongError) as caught:
        write(tmp_path, service(description="x" * 32_768))
    assert "omschrijving van Grip op je geld heeft 32.768 tekens" in str(caught.value)
    assert "Maak de tekst korter" in str(caught.value)
    with pytest.raises(CellTooLongError):
        write(tmp_path, service(description="\U0001f600" * 16_384))  # each counts for two
    assert fits.read_bytes() == before
    assert os.listdir(tmp_path) == ["levering.xlsx"]


def test_a_place_that_cannot_be_written_is_told_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        write_workbook(tmp_path / "weg" / "l.xlsx", [service()], [], VOCABULARY)
    with pytest.raises(UnwritableFileError):
        write_template_workbook(tmp_path, VOCABULARY)
    assert os.listdir(tmp_path) == []


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(SERVICES, max_size=3, unique_by=lambda item: item.external_id),
    st.lists(CONTACTS, min_size=1, max_size=2, unique_by=lambda item: item.external_id),
)
def test_a_workbook_reads_back_the_same(
    tmp_path: Path, services: list[Service], contacts: list[Contact]
) -> None:
    result = read(write(tmp_path, *services, *contacts))
    assert result.records == services + contacts
    severities = {finding.severity for finding in result.report.findings}
    assert not severities & {Severity.ERROR, Severity.REPAIR}


def test_coordinates_of_too_many_figures_are_kept_as_text(tmp_path: Path) -> None:
    written = service(locations=(Location(latitude=52.969170521304875, longitude=6.5),))
    path = write(tmp_path, written)
    assert cells_of(path)["breedtegraad"].value == "52,969170521304875"
    assert read(path).records == [written]


# --- the empty data file ------------------------------------------------------------------------


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """The empty data file."""
    path = tmp_path / "leeg.xlsx"
    write_template_workbook(path, VOCABULARY)
    return path


def test_the_template_has_both_tables_help_and_lists(template: Path) -> None:
    book = load_workbook(template)
    assert book.sheetnames == ["Aanbod", "Contactpersonen", "Uitleg", "Lijsten"]
    for kind, name in ((RecordKind.SERVICE, "Aanbod"), (RecordKind.CONTACT, "Contactpersonen")):
        columns = load_schema(kind).columns
        assert [cell.value for cell in book[name][1]] == [column.name for column in columns]
        for column, cell in zip(columns, book[name][1], strict=True):
            assert cell.comment is not None
            assert column.description in cell.comment.text
            assert (cell.fill.fgColor.rgb == "001F4E79") == column.required
    helped = {row[1]: row for row in book["Uitleg"].iter_rows(values_only=True)}
    assert "06-00001234" in helped["telefoon_direct"]


def test_lists_to_choose_from_hold_the_values_of_the_column(template: Path) -> None:
    book = load_workbook(template)
    offered = {}
    for checked in book["Aanbod"].data_validations.dataValidation:
        if checked.type == "list":
            column = book["Aanbod"][f"{str(checked.sqref).split(':')[0][:-1]}1"].value
            cells = book["Lijsten"][checked.formula1.removeprefix("Lijsten!").replace("$", "")]
            offered[column] = ([row[0].value for row in cells], checked)
    assert offered["anoniem"][0] == ["ja", "nee"]
    assert offered["gemeente"][0] == list(VOCABULARY.municipality_names)
    assert offered["domeinen"][0] == list(VOCABULARY.domain_names)
    assert "tijdelijk gesloten" in offered["status"][0]
    assert "wijk" in offered["werkgebied_soort"][0]
    assert "Turks" in offered["talen"][0]
    assert not offered["domeinen"][1].showErrorMessage  # several may stand there, with a |
    assert not offered["soort"][1].showErrorMessage  # a word of one's own is right as well
    assert offered["status"][1].showErrorMessage


def test_every_value_offered_is_one_the_reader_takes(template: Path) -> None:
    book = load_workbook(template)
    for name, base in (("Aanbod", SERVICE), ("Contactpersonen", CONTACT)):
        sheet = book[name]
        header = [cell.value for cell in sheet[1]]
        for checked in sheet.data_validations.dataValidation:
            if checked.type != "list":
                continue
            column = sheet[f"{str(checked.sqref).split(':')[0][:-1]}1"].value
            cells = book["Lijsten"][checked.formula1.removeprefix("Lijsten!").replace("$", "")]
            for (cell,) in cells:
                filled = base | {column: cell.value, header[0]: f"{column}-{cell.value}"}
                sheet.append([filled.get(head) for head in header])
    book.save(template)
    told = {code.partition("_")[0] for code in read(template).codes}
    assert not told & {"onbekende", "onbekend", "ja"}


def test_a_filled_template_is_read_without_noise(template: Path) -> None:
    book = load_workbook(template)
    for name, base in (("Aanbod", SERVICE), ("Contactpersonen", CONTACT)):
        header = [cell.value for cell in book[name][1]]
        book[name].append([base.get(str(head)) for head in header])
    book.save(template)
    result = read(template)
    assert [type(record) for record in result.records] == [Service, Contact]
    assert not result.report.findings
    assert [table.sheet for table in open_tables(template)] == ["Aanbod", "Contactpersonen"]
