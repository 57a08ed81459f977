"""Reading the files of a delivery: delimiters, headers, row shapes, ids, deletions, streaming."""

from __future__ import annotations

import itertools
import os
import tracemalloc
from pathlib import Path

import pytest

from socialekaart.domain.model import Contact, RecordKind, Service
from socialekaart.errors import EmptyFileError, UnknownTableError
from socialekaart.exchange.delivery_reader import check_delivery, read_delivery
from socialekaart.exchange.report import Report, Severity
from tests.exchange.tables import (
    CONTACT,
    SERVICE,
    VOCABULARY,
    csv_text,
    read,
    table,
)
from tests.exchange.test_sniffing import says_what_to_do

HEADER = list(SERVICE)
ROW = list(SERVICE.values())


def write(path: Path, text: str) -> Path:
    """Write a file as UTF-8 without a mark."""
    path.write_bytes(text.encode("utf-8"))
    return path


def row_with(number: int, **cells: str) -> list[str]:
    """Give the cells of a row with its own id."""
    return list((SERVICE | {"aanbod_id": f"A-{number}"} | cells).values())


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("first_line", ["", "sep={}\r\n", '"sep={}"\r\n'])
def test_the_delimiter_is_found_with_and_without_a_sep_line(
    tmp_path: Path, delimiter: str, first_line: str
) -> None:
    text = first_line.format(delimiter) + csv_text([HEADER, ROW], delimiter)
    result = read(write(tmp_path / "x.csv", text))
    assert isinstance(result.records[0], Service)
    assert not result.report.findings
    assert result.rows[0].row == 2


def test_a_sep_line_that_is_wrong_does_no_harm(tmp_path: Path) -> None:
    result = read(write(tmp_path / "x.csv", "sep=;\r\n" + csv_text([HEADER, ROW], ",")))
    assert result.records[0] is not None


def test_headers_are_matched_by_alias_and_without_case_accents_and_marks(tmp_path: Path) -> None:
    header = ["ID", "Naam Aanbod", "ORGANISATIE", "Domein", "Gemeentenaam", "Tel.", "E-mail adres",
              "Woonplaats", "PC", "lat", "LON"]  # fmt: skip
    cells = [
        *ROW,
        "0187000123",
        "info@voorbeeld.example",
        "Middelharnis",
        "3241ab",
        "51.75",
        "4,16",
    ]
    record = read(write(tmp_path / "x.csv", csv_text([header, cells]))).records[0]
    assert isinstance(record, Service)
    assert (record.external_id, record.organization) == ("A-1", "Stichting Voorbeeld")
    assert (record.phone, record.email) == ("0187-000123", "info@voorbeeld.example")
    location = record.locations[0]
    assert (location.town, location.postcode) == ("Middelharnis", "3241 AB")
    assert (location.latitude, location.longitude) == (51.75, 4.16)


def test_each_table_is_recognised_by_its_header(tmp_path: Path) -> None:
    services = table(tmp_path / "a.csv", {})
    contacts = table(tmp_path / "b.csv", {}, base=CONTACT)
    delivery = read_delivery([contacts, services], VOCABULARY, Report())
    assert [item.kind for item in delivery.tables] == [RecordKind.CONTACT, RecordKind.SERVICE]
    assert [type(row.record) for row in delivery.rows()] == [Contact, Service]


def test_an_unknown_table_names_the_columns_it_misses(tmp_path: Path) -> None:
    path = write(tmp_path / "x.csv", csv_text([["naam", "aanbieder", "gemeente"], ["a", "b", "c"]]))
    with pytest.raises(UnknownTableError) as caught:
        read(path)
    assert "mist de kolommen: domeinen." in str(caught.value)
    assert says_what_to_do(caught.value)


@pytest.mark.parametrize(
    ("header", "table_name", "missing"),
    [
        ("naam;organisatie;soort;domeinen;telefoon", "contactpersonen", "werkgebied_soort"),
        ("naam;aanbieder;soort;domeinen;telefoon", "aanbod", "gemeente of werkgebied_soort"),
    ],
)
def test_the_table_is_told_by_its_own_columns_when_the_area_is_missing(
    tmp_path: Path, header: str, table_name: str, missing: str
) -> None:
    path = write(tmp_path / "x.csv", f"{header}\r\nA;B;voordeur;wonen;0187-000123\r\n")
    with pytest.raises(UnknownTableError) as caught:
        read(path)
    assert f"lijkt op {table_name}," in str(caught.value)
    assert f"mist de kolommen: {missing}." in str(caught.value)


def test_a_file_with_only_deletions_needs_no_area(tmp_path: Path) -> None:
    header = ["aanbod_id", "naam", "aanbieder", "domeinen", "verwijderd"]
    rows = [header, ["A-1", "", "", "", "ja"]]
    result = read(write(tmp_path / "x.csv", csv_text(rows)))
    assert [row.deleted for row in result.rows] == [True]
    assert not result.report.has_errors


def test_something_else_altogether_is_no_table(tmp_path: Path) -> None:
    path = write(tmp_path / "x.csv", "datum;bedrag\r\n1-1-2026;3,50\r\n")
    with pytest.raises(UnknownTableError) as caught:
        read(path)
    assert says_what_to_do(caught.value)


def test_a_file_with_a_header_only_is_empty(tmp_path: Path) -> None:
    path = write(tmp_path / "x.csv", csv_text([HEADER]) + ";;;;\r\n\r\n")
    with pytest.raises(EmptyFileError) as caught:
        read(path)
    assert "onder de kolomnamen staat niets" in str(caught.value)
    assert says_what_to_do(caught.value)


@pytest.mark.parametrize("empty_first", [True, False])
def test_a_bare_template_beside_a_filled_file_is_left_out_and_told(
    tmp_path: Path, empty_first: bool
) -> None:
    filled = table(tmp_path / "aanbod.csv", {})
    bare = write(tmp_path / "mensen.csv", csv_text([list(CONTACT)]))
    result = read(*((bare, filled) if empty_first else (filled, bare)))
    assert [type(record) for record in result.records] == [Service]
    assert result.only("bestand_zonder_rijen").file == "mensen.csv"
    assert not result.report.has_errors
    assert set(result.report.files) == {"aanbod.csv", "mensen.csv"}


def test_nothing_is_read_when_the_second_file_is_no_table(tmp_path: Path) -> None:
    report = Report()
    paths = [table(tmp_path / "a.csv", {}), write(tmp_path / "b.csv", "x;y\r\n1;2\r\n")]
    with pytest.raises(UnknownTableError):
        read_delivery(paths, VOCABULARY, report)
    assert report.rows_read == 0


def test_a_title_above_the_header_is_passed_over_with_a_warning(tmp_path: Path) -> None:
    text = "Sociale kaart Voorbeeld;;;;\r\n\r\n" + csv_text([HEADER, ROW])
    result = read(write(tmp_path / "x.csv", text))
    assert result.codes == ["kopregel_lager"]
    assert result.rows[0].row == 4


def test_empty_rows_are_passed_over_but_counted_as_excel_does(tmp_path: Path) -> None:
    text = csv_text([HEADER, row_with(1)]) + "\r\n;;;;\r\n" + csv_text([row_with(2, naam="")])
    result = read(write(tmp_path / "x.csv", text))
    assert [row.row for row in result.rows] == [2, 5]
    finding = result.only("verplicht_leeg")
    assert finding.as_text().startswith("Rij 5, kolom naam: ")
    assert "Zo los je het op: " in finding.as_text()


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path) -> None:
    rows = [[*HEADER, "omschrijving"], [*row_with(1), "een\r\ntwee\n\ndrie"], [*row_with(2), "x"]]
    result = read(write(tmp_path / "x.csv", csv_text(rows)))
    first = result.records[0]
    assert isinstance(first, Service)
    assert first.description == "een\ntwee\n\ndrie"
    assert [row.row for row in result.rows] == [2, 3]
    assert not result.report.findings


def test_mixed_line_ends_are_read_with_a_warning(tmp_path: Path) -> None:
    text = (
        csv_text([HEADER, row_with(1)])
        + csv_text([row_with(2)], end="\n")
        + csv_text([row_with(3)], end="\r")
    )
    result = read(write(tmp_path / "x.csv", text))
    assert [row.external_id for row in result.rows] == ["A-1", "A-2", "A-3"]
    finding = result.only("regeleinden_gemengd")
    assert (finding.severity, finding.row) == (Severity.WARNING, 0)
    assert "opnieuw op" in finding.remedy


def test_a_row_with_too_many_cells_is_an_error_and_the_rest_is_read(tmp_path: Path) -> None:
    text = csv_text([HEADER, [*row_with(1), "te", "veel"], row_with(2)])
    result = read(write(tmp_path / "x.csv", text))
    finding = result.only("te_veel_cellen")
    assert (finding.severity, finding.row) == (Severity.ERROR, 2)
    assert "7 cellen" in finding.message
    assert "scheidingsteken" in finding.remedy
    assert result.records[0] is None
    assert result.rows[0].external_id == "A-1"
    assert result.records[1] is not None


def test_empty_cells_at_the_end_of_a_row_do_no_harm(tmp_path: Path) -> None:
    result = read(write(tmp_path / "x.csv", csv_text([HEADER, [*ROW, "", " "]])))
    assert not result.report.findings


def test_a_row_with_too_few_cells_is_filled_with_a_warning(tmp_path: Path) -> None:
    text = csv_text([[*HEADER, "telefoon", "email"], ROW])
    result = read(write(tmp_path / "x.csv", text))
    assert result.records[0] is not None
    assert result.only("te_weinig_cellen").severity is Severity.WARNING


@pytest.mark.parametrize("broken_at", [1, 2, 3, 4])
def test_a_quote_that_never_closes_costs_one_row_only(tmp_path: Path, broken_at: int) -> None:
    rows = [row_with(number) for number in range(1, 5)]
    lines = csv_text([HEADER, *rows]).splitlines(keepends=True)
    lines[broken_at] = lines[broken_at].replace("Stichting", '"Stichting')
    result = read(write(tmp_path / "x.csv", "".join(lines)))
    finding = result.only("aanhalingsteken_open")
    assert (finding.row, finding.severity) == (broken_at + 1, Severity.ERROR)
    assert [record is None for record in result.records] == [
        number == broken_at for number in range(1, 5)
    ]
    assert result.rows[broken_at - 1].external_id == f"A-{broken_at}"


@pytest.mark.parametrize("delimiter", [";", ","])
def test_two_open_quotes_do_not_swallow_the_rows_between_them(
    tmp_path: Path, delimiter: str
) -> None:
    lines = csv_text([HEADER, *map(row_with, range(1, 6))], delimiter).splitlines(keepends=True)
    lines[2] = lines[2].replace("Stichting", '"Stichting')
    lines[4] = lines[4].replace("Voorbeeld" + delimiter, 'Voorbeeld"' + delimiter)
    result = read(write(tmp_path / "x.csv", "".join(lines)))
    told = [(f.row, f.code) for f in result.report.findings]
    assert told[0] == (3, "aanhalingsteken_open")
    assert [row.external_id for row in result.rows] == [f"A-{number}" for number in range(1, 6)]
    assert result.records[2] is not None


def test_a_stray_quote_within_a_row_is_read_with_a_warning(tmp_path: Path) -> None:
    line = ";".join(row_with(1)).replace("Grip op je geld", '"Grip "op" je geld"')
    text = csv_text([HEADER]) + line + "\r\n" + csv_text([row_with(2)])
    result = read(write(tmp_path / "x.csv", text))
    assert result.only("aanhalingsteken_los").row == 2
    assert None not in result.records


def test_columns_we_do_not_know_are_kept(tmp_path: Path) -> None:
    result = read(table(tmp_path / "x.csv", {"Kleur": "groen", "KvK": "12345678", "Leeg": ""}))
    record = result.records[0]
    assert isinstance(record, Service)
    assert record.extra == {"Kleur": "groen", "KvK": "12345678"}
    assert not result.report.findings


def test_a_column_that_is_nearly_ours_is_kept_with_a_hint(tmp_path: Path) -> None:
    result = read(table(tmp_path / "x.csv", {"openingstijdn": "x"}))
    assert "openingstijden" in result.only("kolom_onbekend").remedy


def test_a_double_column_is_kept_under_another_name(tmp_path: Path) -> None:
    text = csv_text([[*HEADER, "telefoon", "telefoon", "tel"], [*ROW, "112", "113", "144"]])
    result = read(write(tmp_path / "x.csv", text))
    record = result.records[0]
    assert isinstance(record, Service)
    assert record.phone == "112"
    assert record.extra == {"telefoon (2)": "113", "tel": "144"}
    assert result.codes == ["kolom_dubbel", "kolom_dubbel"]


def test_two_rows_with_one_id_keep_the_first(tmp_path: Path) -> None:
    result = read(table(tmp_path / "x.csv", {}, {"aanbod_id": "A-2"}, {"naam": "Nog eens"}))
    finding = result.only("dubbel_id")
    assert (finding.row, finding.column) == (4, "aanbod_id")
    assert "rij 2" in finding.message
    assert "eigen code" in finding.remedy
    assert [record is None for record in result.records] == [False, False, True]
    assert (result.report.rows_read, result.report.rows_accepted) == (3, 2)


def test_one_id_in_two_files_names_the_other_file(tmp_path: Path) -> None:
    result = read(table(tmp_path / "a.csv", {}), table(tmp_path / "b.csv", {}))
    assert "rij 2 van a.csv" in result.only("dubbel_id").message


def test_an_offering_and_a_contact_may_share_an_id(tmp_path: Path) -> None:
    contacts = table(tmp_path / "b.csv", {"contact_id": "A-1"}, base=CONTACT)
    assert None not in read(table(tmp_path / "a.csv", {}), contacts).records


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", {})
    result = read(path, path)
    assert len(result.rows) == 1
    assert result.codes == ["bestand_dubbel"]


def test_a_deletion_needs_no_more_than_its_id(tmp_path: Path) -> None:
    row = {"naam": "", "aanbieder": "", "domeinen": "x", "gemeente": "", "verwijderd": "ja"}
    result = read(table(tmp_path / "a.csv", row, {"aanbod_id": "A-2", "verwijderd": "nee"}))
    assert [row.deleted for row in result.rows] == [True, False]
    assert result.rows[0].external_id == "A-1"
    assert result.records[0] == Service(external_id="A-1")
    assert not result.report.findings


def test_a_deletion_that_names_nothing_is_an_error(tmp_path: Path) -> None:
    result = read(table(tmp_path / "a.csv", {"aanbod_id": "", "naam": "", "verwijderd": "ja"}))
    assert result.records == [None]
    assert "aanbod_id" in result.only("verwijderd_zonder_id").remedy


def test_a_verwijderd_nobody_can_read_is_an_error(tmp_path: Path) -> None:
    result = read(table(tmp_path / "a.csv", {"verwijderd": "misschien"}))
    assert result.only("ja_nee_onleesbaar").severity is Severity.ERROR
    assert not result.rows[0].deleted


def test_a_row_with_an_error_still_gives_its_id(tmp_path: Path) -> None:
    result = read(table(tmp_path / "a.csv", {"gemeente": "Nergenshuizen"}))
    assert result.records == [None]
    assert result.rows[0].external_id == "A-1"


def test_the_hash_of_a_row_changes_with_its_cells_and_headers_only(tmp_path: Path) -> None:
    base = read(table(tmp_path / "a.csv", {})).rows[0].raw_hash
    os.utime(tmp_path / "a.csv", (0, 0))
    assert read(table(tmp_path / "b.csv", {})).rows[0].raw_hash == base
    assert read(table(tmp_path / "c.csv", {"naam": "Anders"})).rows[0].raw_hash != base
    assert read(table(tmp_path / "d.csv", {"telefoon": ""})).rows[0].raw_hash != base


def test_a_row_is_parsed_only_when_its_record_is_asked_for(tmp_path: Path) -> None:
    report = Report()
    path = table(tmp_path / "a.csv", {"gemeente": "Nergenshuizen"})
    (row,) = read_delivery([path], VOCABULARY, report).rows()
    assert not report.findings
    assert row.record is None
    assert row.record is None
    assert report.codes.total() == 1
    assert report.rows_accepted == 0


def test_check_delivery_gives_the_report_only(tmp_path: Path) -> None:
    report = check_delivery([table(tmp_path / "a.csv", {"gemeente": "Nergens"}, {})], VOCABULARY)
    assert report.has_errors
    assert report.files == ["a.csv"]


def test_memory_stays_flat_over_many_rows(tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    long_text = "Hulp bij geldzorgen. " * 20
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_text([[*HEADER, "omschrijving"]]))
        for number in range(6000):
            file.write(csv_text([[*row_with(number), f"{number} {long_text}"]]))
    rows = read_delivery([path], VOCABULARY, Report()).rows()
    for row in itertools.islice(rows, 500):
        row.parse()
    tracemalloc.start()
    try:
        for row in rows:
            row.parse()
        grown, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert grown < 1_500_000 < path.stat().st_size
