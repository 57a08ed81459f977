"""A delivery as a workbook, and tables that are read by a mapping."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from socialekaart.domain.model import Contact, RecordKind, Service
from socialekaart.errors import NoRowsError, UnknownTableError
from socialekaart.exchange.column_mapping import IGNORED, ColumnMapping, MappedColumn
from socialekaart.exchange.delivery_reader import Mappings, read_delivery
from socialekaart.exchange.report import Report, Severity
from tests.exchange.tables import SERVICE, VOCABULARY, Read, read, table
from tests.exchange.test_sniffing import says_what_to_do
from tests.exchange.workbooks import contact_rows, service_rows, workbook

NOTE = [["Toelichting op deze levering"], ["Gemaakt door team Voorbeeld"]]


def read_mapped(mappings: Mappings, *paths: Path) -> Read:
    """Read files with mappings as one delivery."""
    report = Report()
    rows = list(read_delivery(paths, VOCABULARY, report, mappings).rows())
    return Read(rows, [row.record for row in rows], report)


def test_both_tables_may_come_from_one_workbook(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "levering.xlsx", Aanbod=service_rows({}), Contactpersonen=contact_rows({})
    )
    result = read(path)
    assert [type(record) for record in result.records] == [Service, Contact]
    assert result.report.files == ["levering.xlsx (Aanbod)", "levering.xlsx (Contactpersonen)"]
    assert not result.report.findings


def test_real_dates_numbers_and_truths_are_understood(tmp_path: Path) -> None:
    row = {
        "geldig_van": date(2026, 3, 1),
        "leeftijd_van": 18.0,
        "anoniem": True,
        "breedtegraad": 51.757,
        "lengtegraad": 4.165,
        "aanbod_id": 41,
    }
    result = read(workbook(tmp_path / "x.xlsx", Aanbod=service_rows(row)))
    (record,) = result.records
    assert isinstance(record, Service)
    assert (record.valid_from, record.minimum_age) == (date(2026, 3, 1), 18)
    assert (record.anonymous, record.external_id) == (True, "41")
    assert (record.locations[0].latitude, record.locations[0].longitude) == (51.757, 4.165)
    assert not result.report.findings


@pytest.mark.parametrize(
    ("column", "value", "code", "severity"),
    [
        ("telefoon", 600001234, "excel_voorloopnul", Severity.REPAIR),
        ("geldig_van", 45231, "excel_datumgetal", Severity.REPAIR),
        ("openingstijden", date(2026, 7, 24), "excel_werd_datum", Severity.REPAIR),
        ("kosten", 7.5, "excel_bedrag", Severity.REPAIR),
        ("naam", "CafÃ©", "excel_vreemde_tekens", Severity.REPAIR),
        ("leeftijd_van", date(2026, 12, 4), "excel_werd_datum", Severity.WARNING),
        ("doelgroepen", date(2026, 12, 4), "excel_werd_datum", Severity.WARNING),
        ("huisnummer", date(2026, 3, 1), "excel_werd_datum", Severity.WARNING),
        ("werkgebied", date(2026, 3, 1), "excel_werd_datum", Severity.WARNING),
        ("aanbod_id", date(2026, 3, 1), "excel_werd_datum", Severity.WARNING),
        ("aanbod_id", 1.234567890123456e17, "excel_cijfers_weg", Severity.WARNING),
        ("samenvatting", "#N/A", "excel_foutwaarde", Severity.WARNING),
    ],
)
def test_what_excel_did_to_a_cell_is_told(
    tmp_path: Path, column: str, value: object, code: str, severity: Severity
) -> None:
    result = read(workbook(tmp_path / "x.xlsx", Aanbod=service_rows({column: value})))
    finding = result.only(code)
    assert (finding.severity, finding.column, finding.row) == (severity, column, 2)
    assert finding.file == "x.xlsx (Aanbod)"
    if severity is Severity.REPAIR:
        assert finding.before
        assert finding.after


def test_a_sheet_that_is_no_table_is_passed_over_with_a_notice(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Toelichting=NOTE, Aanbod=service_rows({}))
    result = read(path)
    assert len(result.records) == 1
    finding = result.only("blad_overgeslagen")
    assert (finding.file, finding.severity) == ("x.xlsx (Toelichting)", Severity.WARNING)
    assert "x.xlsx (Toelichting)" in result.report.as_text()
    assert result.report.files == ["x.xlsx (Aanbod)"]


def test_a_workbook_without_any_table_is_refused(tmp_path: Path) -> None:
    almost = [["naam", "aanbieder", "gemeente"], ["a", "b", "c"]]
    path = workbook(tmp_path / "x.xlsx", Toelichting=NOTE, Blad=almost)
    with pytest.raises(UnknownTableError) as caught:
        read(path)
    assert "x.xlsx (Blad) lijkt op aanbod, maar mist de kolommen: domeinen." in str(caught.value)
    assert says_what_to_do(caught.value)


def test_a_sheet_with_only_column_names_is_left_out_when_another_has_rows(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Aanbod=service_rows({}), Mensen=contact_rows())
    assert read(path).codes == ["bestand_zonder_rijen"]
    with pytest.raises(NoRowsError) as caught:
        read(workbook(tmp_path / "y.xlsx", Mensen=contact_rows()))
    assert "blad Mensen van y.xlsx" in str(caught.value)


def test_short_rows_of_a_sheet_are_nothing_to_tell(tmp_path: Path) -> None:
    rows = service_rows({"telefoon": None}, {"aanbod_id": "A-2", "telefoon": "112"})
    assert not read(workbook(tmp_path / "x.xlsx", Aanbod=rows)).report.findings


def test_something_beside_the_table_is_told_and_the_row_is_read(tmp_path: Path) -> None:
    rows = service_rows({}, {"aanbod_id": "A-2"})
    rows[2] += [None, "nog bellen"]
    result = read(workbook(tmp_path / "x.xlsx", Aanbod=rows))
    finding = result.only("cel_naast_tabel")
    assert (finding.row, finding.severity) == (3, Severity.WARNING)
    assert "nog bellen" in finding.message
    assert None not in result.records


def test_formulas_without_an_outcome_are_told_once(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "x.xlsx",
        Aanbod=service_rows({"telefoon": '="0187-"&"000123"'}),
        Mensen=contact_rows({}),
    )
    assert read(path).only("formules_zonder_uitkomst").file == "x.xlsx (Aanbod)"


def test_one_id_on_two_sheets_names_the_other_sheet(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Noord=service_rows({}), Zuid=service_rows({}))
    assert "rij 2 van x.xlsx (Noord)" in read(path).only("dubbel_id").message


def test_the_same_rows_as_workbook_and_as_csv_have_the_same_hash(tmp_path: Path) -> None:
    row = {"telefoon": "112", "opmerking": ""}
    as_csv = read(table(tmp_path / "a.csv", row)).rows[0]
    as_sheet = read(workbook(tmp_path / "a.xlsx", Blad=service_rows(row))).rows[0]
    assert as_sheet.raw_hash == as_csv.raw_hash


def test_the_hash_of_a_row_is_what_it_always_was(tmp_path: Path) -> None:
    # A database holds these: another hash would have every row of every source read anew.
    (row,) = read(table(tmp_path / "a.csv", {})).rows
    assert row.raw_hash == "6ffa10cf69efaf5ef7219cbee2d671fb"


# --- with a mapping -----------------------------------------------------------------------------

THEIRS = [
    ["Overzicht 2026"],
    ["Activiteit", "Wie", "Thema", "Bel", "Intern"],
    ["Inloop", "Stichting Voorbeeld", "Geld", "0187000123", "x"],
    ["Eten", "Stichting Voorbeeld", "Geld", "", ""],
]


def mapping(header_row: int = 2, **changes: str) -> ColumnMapping:
    """Map the columns above; `changes` gives another target by the name of a column."""
    targets = {
        "Activiteit": "naam",
        "Wie": "aanbieder",
        "Thema": "domeinen",
        "Bel": "telefoon",
        "Intern": IGNORED,
    } | changes
    columns = tuple(
        MappedColumn(position, header, target)
        for position, (header, target) in enumerate(targets.items())
    )
    return ColumnMapping(
        RecordKind.SERVICE, header_row, columns, {"gemeente": "Goeree-Overflakkee"}
    )


def test_a_table_of_somebody_else_is_read_by_its_mapping(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad_1=THEIRS)
    result = read_mapped({("x.xlsx", "Blad 1"): mapping()}, path)
    first, second = result.records
    assert isinstance(first, Service)
    assert isinstance(second, Service)
    assert (first.name, first.phone, first.municipality) == ("Inloop", "0187-000123", "GM1924")
    assert first.extra == {}
    assert [row.row for row in result.rows] == [3, 4]
    assert not result.report.findings


def test_a_csv_is_read_by_its_mapping_as_well(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("\n".join(",".join(row) for row in THEIRS), encoding="utf-8")
    result = read_mapped({("x.csv", ""): mapping()}, path)
    assert [record.name for record in result.records if record] == ["Inloop", "Eten"]


def test_without_a_header_every_row_counts(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=THEIRS[2:])
    result = read_mapped({("x.xlsx", "Blad"): mapping(header_row=0)}, path)
    assert [row.row for row in result.rows] == [1, 2]


def test_another_mapping_makes_another_hash(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=THEIRS)

    def hash_with(chosen: ColumnMapping) -> str:
        return read_mapped({("x.xlsx", "Blad"): chosen}, path).rows[0].raw_hash

    usual = hash_with(mapping())
    assert hash_with(mapping()) == usual
    assert hash_with(mapping(Intern="")) != usual
    assert hash_with(mapping(Bel="aanmelden_hoe")) != usual


def test_a_mapping_without_a_needed_column_names_it(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Blad=THEIRS)
    with pytest.raises(UnknownTableError) as caught:
        read_mapped({("x.xlsx", "Blad"): mapping(Thema="")}, path)
    assert "mist de kolommen: domeinen." in str(caught.value)


def test_a_mapping_for_one_sheet_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Ons=service_rows({}), Hun=THEIRS, Los=NOTE)
    result = read_mapped({("x.xlsx", "Hun"): mapping()}, path)
    assert [record.name for record in result.records if record] == [
        SERVICE["naam"], "Inloop", "Eten",
    ]  # fmt: skip
    assert result.codes == ["blad_overgeslagen"]
