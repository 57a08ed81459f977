"""What Excel and wrong encodings do to cells: told, and mended only where that is certain."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.model import Service
from socialekaart.exchange.damage import repair_mojibake
from socialekaart.exchange.report import Severity
from socialekaart.exchange.spreadsheets import defuse, undefuse
from tests.exchange.tables import read_contact, read_service


@pytest.mark.parametrize(
    ("column", "text", "code", "attribute", "after", "value"),
    [
        ("telefoon", "600001234", "excel_voorloopnul", "phone", "06-00001234", "06-00001234"),
        ("telefoon", "187000123", "excel_voorloopnul", "phone", "0187-000123", "0187-000123"),
        ("telefoon", "31600001234", "excel_voorloopnul", "phone", "06-00001234", "06-00001234"),
        ("telefoon", "6,00001234E+08", "excel_wetenschappelijk", "phone", "06-00001234",
         "06-00001234"),
        ("aanbod_id", "1,23456E+05", "excel_wetenschappelijk", "external_id", "123456", "123456"),
        ("geldig_van", "45231", "excel_datumgetal", "valid_from", "01-11-2023", date(2023, 11, 1)),
        ("naam", "CafÃ© â€˜Ã‰Ã©nâ€™", "excel_vreemde_tekens", "name", "Café ‘Één’", "Café ‘Één’"),
        ("kosten", "â‚¬ 5", "excel_vreemde_tekens", "fees", "€ 5", "€ 5"),
        ("kosten", "10", "excel_bedrag", "fees", "€ 10", "€ 10"),
        ("kosten", "7.5", "excel_bedrag", "fees", "€ 7,50", "€ 7,50"),
        ("openingstijden", "24-jul", "excel_werd_datum", "opening_hours", "24/7", "24/7"),
        ("openingstijden", "24-07-2026", "excel_werd_datum", "opening_hours", "24/7", "24/7"),
        ("gecontroleerd_op", "01-05-98", "excel_jaartal", "assured_date", "01-05-1998",
         date(1998, 5, 1)),
        ("geldig_tot", "31-12-99", "excel_jaartal", "valid_to", "31-12-2099", date(2099, 12, 31)),
    ],
)  # fmt: skip
def test_certain_damage_is_repaired_with_a_notice(
    tmp_path: Path, column: str, text: str, code: str, attribute: str, after: str, value: object
) -> None:
    result = read_service(tmp_path, **{column: text})
    finding = result.only(code)
    assert finding.severity is Severity.REPAIR
    assert (finding.column, finding.before, finding.after) == (column, text, after)
    assert f"({text} → {after})" in finding.as_text()
    (record,) = result.records
    assert getattr(record, attribute) == value
    assert len(result.report.findings) == 1


@pytest.mark.parametrize(
    ("column", "text", "code", "attribute", "value"),
    [
        ("telefoon", "6,12E+08", "excel_cijfers_weg", "phone", "6,12E+08"),
        ("aanbod_id", "1,23E+11", "excel_cijfers_weg", "external_id", "1,23E+11"),
        ("doelgroepen", "01-dec", "excel_werd_datum", "target_groups", ("01-dec",)),
        ("leeftijd_van", "12-jan", "excel_werd_datum", "minimum_age", None),
        ("leeftijd_van", "jan-12", "excel_werd_datum", "minimum_age", None),
        ("leeftijd_van", "04-12-2026", "excel_werd_datum", "minimum_age", None),
        ("doelgroepen", "01-12-2026", "excel_werd_datum", "target_groups", ("01-12-2026",)),
        ("aanbod_id", "01-12-2026", "excel_werd_datum", "external_id", "01-12-2026"),
        ("samenvatting", "#NAAM?", "excel_foutwaarde", "summary", ""),
        ("telefoon", "#N/B", "excel_foutwaarde", "phone", ""),
        ("kosten", "#WAARDE!", "excel_foutwaarde", "fees", ""),
        ("geldig_van", "########", "excel_foutwaarde", "valid_from", None),
        ("niet_voor", "caf\ufffd", "teken_verloren", "not_for", "caf\ufffd"),
    ],
)
def test_damage_beyond_repair_is_a_warning(
    tmp_path: Path, column: str, text: str, code: str, attribute: str, value: object
) -> None:
    result = read_service(tmp_path, **{column: text})
    assert result.only(code).severity is Severity.WARNING
    (record,) = result.records
    assert getattr(record, attribute) == value


def test_a_house_number_that_became_a_date_is_told(tmp_path: Path) -> None:
    result = read_service(tmp_path, straat="Voorbeeldstraat", huisnummer="10-12-2026")
    assert result.only("excel_werd_datum").column == "huisnummer"


def test_a_required_cell_with_an_error_value_counts_as_empty(tmp_path: Path) -> None:
    result = read_service(tmp_path, naam="#NAAM?")
    assert result.codes == ["excel_foutwaarde", "verplicht_leeg"]


def test_a_year_of_two_digits_of_these_days_is_nothing_to_tell(tmp_path: Path) -> None:
    result = read_service(tmp_path, gecontroleerd_op="01-05-26")
    (record,) = result.records
    assert isinstance(record, Service)
    assert record.assured_date == date(2026, 5, 1)
    assert not result.report.findings


def test_a_repair_far_into_a_long_text_is_shown_where_it_is(tmp_path: Path) -> None:
    result = read_service(tmp_path, omschrijving="Elke week. " * 20 + "CafÃ© Voorbeeld")
    finding = result.only("excel_vreemde_tekens")
    assert "CafÃ© Voorbeeld" in finding.before
    assert "Café Voorbeeld" in finding.after
    assert len(finding.before) <= 60


def test_a_hash_sign_in_ordinary_text_is_left_alone(tmp_path: Path) -> None:
    result = read_service(tmp_path, samenvatting="#samen: elke week")
    (record,) = result.records
    assert isinstance(record, Service)
    assert record.summary == "#samen: elke week"


@given(st.text(alphabet="aeEéëïöüáèçñøßÉËÏÖÜÁÀ€’‘–“”…", min_size=1))
def test_western_letters_read_in_the_wrong_encoding_come_back(text: str) -> None:
    garbled = text.encode("utf-8").decode("cp1252", errors="surrogateescape")
    for byte in b"\x81\x8d\x8f\x90\x9d":  # Windows makes controls of these
        garbled = garbled.replace(chr(0xDC00 + byte), chr(byte))
    assert repair_mojibake(garbled) == text


@pytest.mark.parametrize(
    "text",
    [
        "Één",
        "CAFÉ – open",
        "GEÏNTERESSEERD",
        "NOË’s ark",
        "ÄÖÜ…",
        "Malmö",
        "€ 5",
        "Ångström",
        "Curaçao",
    ],
)
def test_sound_text_is_never_repaired(text: str) -> None:
    assert repair_mojibake(text) == text


@given(st.text())
def test_a_defused_cell_reads_back_as_it_was(text: str) -> None:
    assert undefuse(defuse(text)) == text


@given(st.sampled_from(list("=+-@\t\r")), st.text())
def test_no_written_cell_runs_as_a_formula(first: str, rest: str) -> None:
    assert defuse(first + rest).startswith("'")


BSN = "123456782"


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("opmerking", f"gebeld over {BSN}"),
        ("omschrijving", "1234.56.782"),
        ("aanmelden_hoe", f"mevrouw V., {BSN}"),
        ("telefoon", f"dhr Voorbeeld bsn {BSN}"),
        ("naam", f"cliënt {BSN}"),
        ("Notitie gemeente", BSN),
        ("bsn", BSN),
        ("patientnummer", f"patiënt {BSN}"),
    ],
)
def test_a_citizen_service_number_refuses_the_row_and_is_never_repeated(
    tmp_path: Path, column: str, text: str
) -> None:
    result = read_service(tmp_path, **{column: text, "status": "raar"})
    finding = result.only("bsn")
    assert (finding.severity, finding.row, finding.column) == (Severity.ERROR, 2, column)
    assert result.records == [None]
    told = result.report.as_text() + str(result.report.as_dict())
    assert BSN not in told
    assert "1234.56.782" not in told
    assert "Haal het nummer weg" in finding.remedy


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("aanbod_id", BSN),
        ("aanbieder_id", BSN),
        ("telefoon", "0123456782"),
        ("opmerking", "bel mevrouw Voorbeeld op 06-12345678"),
        ("opmerking", "KvK 12345672"),
        ("kvk_nummer", "12345672"),
        ("extern_id", BSN),
        ("website", f"https://voorbeeld.example/clienten/{BSN}"),
        ("doelgroepen", "patiënten|cliënten"),
    ],
)
def test_phones_ids_and_labelled_numbers_are_no_citizen_service_numbers(
    tmp_path: Path, column: str, text: str
) -> None:
    assert "bsn" not in read_service(tmp_path, **{column: text}).codes


def test_a_deletion_is_guarded_too(tmp_path: Path) -> None:
    result = read_contact(tmp_path, verwijderd="ja", opmerking=BSN)
    assert result.codes == ["bsn"]
    assert result.records == [None]
