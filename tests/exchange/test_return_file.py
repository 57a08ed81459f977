"""terugmelding.csv: written exactly, read generously, and never with a citizen service number."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart.errors import PatientDataError, UnknownTableError, UnwritableFileError
from socialekaart.exchange.report import Report, Severity
from socialekaart.exchange.return_file import (
    WHOLE_ROW,
    ReturnRow,
    read_return_file,
    write_return_file,
)

HEADER = (
    "melding_id;levering;record_id;record_naam;veld;"
    "waarde_nu;waarde_voorstel;reden;gemeld_op;praktijk"
)
BSN = "111222333"


def correction(**values: object) -> ReturnRow:
    """Make a report about a phone number."""
    usual: dict[str, object] = {
        "correction_id": "M-1",
        "record_id": "GO-001",
        "record_name": "Grip op je geld",
        "column": "telefoon",
        "current": "0187-000123",
        "proposed": "0187-000124",
        "reason": "Nummer is opgeheven",
        "reported_on": date(2026, 11, 3),
        "practice": "Huisartsen Voorbeeld",
        "delivery": "levering 3",
    }
    return ReturnRow(**usual | values)  # type: ignore[arg-type]  # values are those of a ReturnRow


def read(path: Path) -> tuple[tuple[ReturnRow, ...], Report]:
    report = Report()
    return read_return_file(path, report), report


def file_of(folder: Path, *lines: str, encoding: str = "utf-8-sig", header: str = HEADER) -> Path:
    path = folder / "terugmelding.csv"
    path.write_bytes("\r\n".join((header, *lines, "")).encode(encoding))
    return path


def test_the_file_is_what_dutch_excel_opens_rightly(tmp_path: Path) -> None:
    path = tmp_path / "terugmelding.csv"
    assert write_return_file(path, [correction()]) == 1
    assert (
        path.read_bytes()
        == (
            f"\ufeff{HEADER}\r\nM-1;levering 3;GO-001;Grip op je geld;telefoon;0187-000123;"
            "0187-000124;Nummer is opgeheven;03-11-2026;Huisartsen Voorbeeld\r\n"
        ).encode()
    )


def test_a_formula_in_a_reason_is_defused_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "terugmelding.csv"
    row = correction(reason='=HYPERLINK("x")', proposed="-")
    write_return_file(path, [row])
    assert "'=HYPERLINK" in path.read_text(encoding="utf-8-sig")
    assert read(path)[0] == (row,)


def test_a_value_that_excel_would_change_is_guarded_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "terugmelding.csv"
    row = correction(current="0187000123", proposed="1-3", delivery="3 november")
    write_return_file(path, [row])
    assert ";'0187000123;'1-3;" in path.read_text(encoding="utf-8-sig")
    assert read(path)[0] == (row,)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        write_return_file(tmp_path / "weg" / "terugmelding.csv", [correction()])


# Letters that the writer and the reader take as they are: no strange letters of a wrong encoding.
_LETTERS = st.text(st.sampled_from("abc é€'\"=+-@,|#0123ij"), max_size=25)
_LINES = st.lists(st.text(st.sampled_from("ab,'\" ="), max_size=8), max_size=4).map("\n".join)
_TEXTS = (_LETTERS | _LINES).map(str.strip).filter(lambda text: not text.startswith("#"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.builds(
            ReturnRow,
            correction_id=_TEXTS,
            record_id=_TEXTS.filter(bool),
            record_name=_TEXTS,
            column=st.sampled_from(("naam", "opmerking", "samenvatting", "eigen kolom", WHOLE_ROW)),
            current=_TEXTS,
            proposed=_TEXTS,
            reason=_TEXTS,
            reported_on=st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)),
            practice=_TEXTS,
            delivery=_TEXTS,
        ),
        max_size=5,
    )
)
def test_what_is_written_is_read_back(tmp_path: Path, rows: list[ReturnRow]) -> None:
    path = tmp_path / "terugmelding.csv"
    write_return_file(path, rows)
    found, report = read(path)
    assert found == tuple(rows)
    assert report.rows_read == len(rows)
    assert not report.findings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_encoding_of_excel_is_read(tmp_path: Path, encoding: str) -> None:
    line = "M-1;;GO-001;Café Zoë;naam;Café;Cafeetje;één reden;03-11-2026;P"
    rows, report = read(file_of(tmp_path, line, encoding=encoding))
    assert (rows[0].record_name, rows[0].reason) == ("Café Zoë", "één reden")
    assert not report.findings


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_another_delimiter_is_found_even_with_prose_full_of_the_usual_one(
    tmp_path: Path, delimiter: str
) -> None:
    line = delimiter.join(
        ("M-1", "", "GO-001", "N", "kosten", "a;b;c", "d;e;f", "x;y;z;q", "", "P")
    )
    path = file_of(tmp_path, *[line] * 12, header=HEADER.replace(";", delimiter))
    rows, report = read(path)
    assert len(rows) == 12
    assert rows[0].proposed == "d;e;f"
    assert not report.findings


def test_headers_may_be_written_otherwise_and_stand_in_another_order(tmp_path: Path) -> None:
    header = "Voorstel;Kolom;Record naam;Code;Toelichting;Huidige waarde;Datum;Opgepakt door"
    path = file_of(tmp_path, "nieuw;naam;Grip;GO-001;omdat;oud;3-11-26;Jij", header=header)
    assert read(path)[0] == (
        correction(
            correction_id="",
            record_name="Grip",
            column="naam",
            current="oud",
            proposed="nieuw",
            reason="omdat",
            practice="",
            delivery="",
        ),
    )


def test_a_workbook_is_read_too(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Terugmelding"
    book.active.append(HEADER.split(";"))
    book.active.append(
        ["M-1", None, "GO-001", "Grip", "telefoon", "0187-000123", "0187-000124", "weg",
         date(2026, 11, 3), "P"]
    )  # fmt: skip
    book.create_sheet("Leesmij").append(["Zo vul je dit in"])
    path = tmp_path / "terugmelding.xlsx"
    book.save(path)
    rows, _ = read(path)
    assert [(row.record_id, row.reported_on) for row in rows] == [("GO-001", date(2026, 11, 3))]


def test_what_excel_did_to_numbers_and_dates_is_mended_and_told(tmp_path: Path) -> None:
    rows, report = read(
        file_of(
            tmp_path,
            "M-1;;6,1234E+04;N;telefoon;612345678;6,00001234E+08;;46329;P",
            "M-2;;GO-1;N;geldig_tot;46329;;;;P",
        )
    )
    assert (rows[0].record_id, rows[0].current, rows[0].proposed) == (
        "61234",
        "06-12345678",
        "06-00001234",
    )
    assert rows[0].reported_on == date(2026, 11, 3)
    assert rows[1].current == "03-11-2026"
    assert report.counts[Severity.REPAIR] == len(report.findings) == 5


def test_strange_letters_are_mended_and_told(tmp_path: Path) -> None:
    rows, report = read(file_of(tmp_path, "M-1;;GO-1;CafÃ©;naam;a;b;;;P"))
    assert rows[0].record_name == "Café"
    assert report.codes["excel_vreemde_tekens"] == 1


@pytest.mark.parametrize(
    ("line", "column"),
    [("M-1;;GO-1;N;;a;b;;;P", "veld"), ("M-1;;;;naam;a;b;;;P", "record_id")],
)
def test_a_row_that_cannot_be_used_is_told_and_the_others_are_read(
    tmp_path: Path, line: str, column: str
) -> None:
    rows, report = read(file_of(tmp_path, line, "M-2;;GO-2;N;naam;a;b;;;P"))
    assert [row.correction_id for row in rows] == ["M-2"]
    assert (report.rows_read, report.rows_rejected) == (2, 1)
    assert [(f.row, f.column, f.severity) for f in report.findings] == [(2, column, Severity.ERROR)]


def test_a_quote_that_never_closes_costs_one_row(tmp_path: Path) -> None:
    rows, report = read(
        file_of(tmp_path, 'M-1;;GO-1;N;naam;a;b;"open;;P', "M-2;;GO-2;N;naam;a;b;;;P")
    )
    assert [row.correction_id for row in rows] == ["M-2"]
    assert report.codes["aanhalingsteken_open"] == 1


def test_a_date_nobody_can_read_is_told_and_the_row_is_kept(tmp_path: Path) -> None:
    rows, report = read(file_of(tmp_path, "M-1;;GO-1;N;naam;a;b;;gisteren;P"))
    assert rows[0].reported_on is None
    assert report.codes["datum_onleesbaar"] == 1


@pytest.mark.parametrize(
    "values",
    [
        {"reason": f"zie {BSN}"},
        {"column": "opmerking", "proposed": f"van {BSN}"},
        {"column": "naam", "proposed": f"mevrouw Voorbeeld {BSN}"},
        {"practice": f"patiënt {BSN}"},
    ],
)
def test_a_citizen_service_number_is_never_written(
    tmp_path: Path, values: dict[str, object]
) -> None:
    path = tmp_path / "terugmelding.csv"
    with pytest.raises(PatientDataError) as refusal:
        write_return_file(path, [correction(), correction(**values)])
    assert BSN not in str(refusal.value)
    assert not path.exists()


def test_a_row_with_a_citizen_service_number_is_refused_without_repeating_it(
    tmp_path: Path,
) -> None:
    rows, report = read(file_of(tmp_path, f"M-1;;GO-1;N;naam;a;b;zie {BSN};;P"))
    assert rows == ()
    assert report.codes["bsn"] == 1
    assert BSN not in report.as_text()


def test_a_phone_number_in_a_value_is_no_citizen_service_number(tmp_path: Path) -> None:
    path = tmp_path / "terugmelding.csv"
    write_return_file(path, [correction(proposed=BSN)])
    assert len(read(path)[0]) == 1


def test_another_table_is_refused_with_what_is_expected(tmp_path: Path) -> None:
    path = file_of(
        tmp_path,
        "GO-1;Grip;Stichting;wonen;GM1924",
        header="aanbod_id;naam;aanbieder;domeinen;gemeente",
    )
    with pytest.raises(UnknownTableError, match="geen terugmelding"):
        read(path)


def test_only_column_names_is_a_file_without_reports(tmp_path: Path) -> None:
    assert read(file_of(tmp_path))[0] == ()
