"""The cells of contactpersonen.csv."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Contact,
    ServiceArea,
    Visibility,
)
from socialekaart.exchange.report import Severity
from tests.exchange.tables import Read, read_contact


def contact_of(result: Read) -> Contact:
    """Give the one contact that was read."""
    (record,) = result.records
    assert isinstance(record, Contact), result.report.as_text()
    return record


@pytest.mark.parametrize(
    ("column", "text", "attribute", "value"),
    [
        ("soort", "Case manager", "kind", AssignmentKind.CASE_MANAGER),
        ("soort", "contactpersoon", "kind", AssignmentKind.CONTACT_POINT),
        ("soort", "VOORDEUR", "kind", AssignmentKind.FRONT_DOOR),
        ("werkdagen", "ma di do", "working_days", ("ma", "di", "do")),
        ("werkdagen", "ma-wo, vrijdag", "working_days", ("ma", "di", "wo", "vr")),
        ("werkdagen", "do t/m ma", "working_days", ("ma", "do", "vr", "za", "zo")),
        ("werkdagen", "dagelijks", "working_days", ("ma", "di", "wo", "do", "vr", "za", "zo")),
        ("bereikbaar", "09:00-12:30", "reachable", "09:00-12:30"),
        ("zichtbaar_voor", "", "visibility", Visibility.PRACTICE),
        ("zichtbaar_voor", "Openbaar", "visibility", Visibility.PUBLIC),
        ("aanbod_ids", "A-1|A-2", "service_ids", ("A-1", "A-2")),
        ("waarnemer", "C-2", "stand_in", "C-2"),
        ("werkgebied", "GM1930", "area", ServiceArea(AreaKind.MUNICIPALITY, ("GM1930",))),
    ],
)
def test_a_cell_is_read(
    tmp_path: Path, column: str, text: str, attribute: str, value: object
) -> None:
    result = read_contact(tmp_path, **{column: text})
    assert getattr(contact_of(result), attribute) == value
    assert not result.report.findings


def test_a_name_or_a_role_will_do(tmp_path: Path) -> None:
    assert contact_of(read_contact(tmp_path, naam="", functie="consulent")).role == "consulent"
    result = read_contact(tmp_path, naam="", functie="")
    assert result.only("naam_of_functie").severity is Severity.ERROR


def test_a_contact_that_cannot_be_reached_is_an_error(tmp_path: Path) -> None:
    result = read_contact(tmp_path, telefoon_direct="")
    assert result.only("contact_onbereikbaar").severity is Severity.ERROR
    assert not read_contact(tmp_path, telefoon_direct="", telefoon_algemeen="112").report.findings


def test_only_a_front_door_may_be_for_everything(tmp_path: Path) -> None:
    assert contact_of(read_contact(tmp_path, domeinen="", soort="voordeur")).domains == ()
    assert read_contact(tmp_path, domeinen="").only("domein_leeg").severity is Severity.ERROR


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("soort", "iemand", "onbekende_waarde"),
        ("soort", "", "verplicht_leeg"),
        ("organisatie", "", "verplicht_leeg"),
        ("werkgebied_soort", "", "verplicht_leeg"),
        ("werkgebied", "", "werkgebied_leeg"),
        ("werkgebied", "Nergenshuizen", "onbekende_gemeente"),
        ("domeinen", "zwemmen", "onbekend_domein"),
    ],
)
def test_a_cell_that_must_be_right_refuses_its_row(
    tmp_path: Path, column: str, text: str, code: str
) -> None:
    result = read_contact(tmp_path, **{column: text})
    assert result.only(code).severity is Severity.ERROR
    assert result.records == [None]


def test_an_unknown_visibility_stays_on_the_safe_side(tmp_path: Path) -> None:
    result = read_contact(tmp_path, zichtbaar_voor="misschien")
    assert contact_of(result).visibility is Visibility.PRACTICE
    assert result.only("onbekende_waarde").severity is Severity.WARNING


def test_a_day_nobody_knows_is_left_out_with_a_warning(tmp_path: Path) -> None:
    result = read_contact(tmp_path, werkdagen="ma zeurdag vr")
    assert contact_of(result).working_days == ("ma", "vr")
    assert "zeurdag" in result.only("onbekende_dag").message


def test_ordinary_headers_of_a_contact_list_are_understood(tmp_path: Path) -> None:
    result = read_contact(tmp_path, tel="0187 000123", mail="a@voorbeeld.example")
    assert contact_of(result).general_phone == "0187-000123"
    assert contact_of(result).email == "a@voorbeeld.example"
