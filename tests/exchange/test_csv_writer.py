"""The written file: its form, what stays out of it, and that it reads back the same."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Contact,
    Location,
    RecordKind,
    Service,
    ServiceArea,
    ServiceStatus,
    Visibility,
)
from socialekaart.errors import EmptyFileError, UnwritableFileError
from socialekaart.exchange.csv_writer import write_contacts, write_services, write_template
from socialekaart.exchange.report import Severity
from tests.exchange.tables import TAXONOMY, VOCABULARY, read
from tests.factories import contact, service


def cells_of(path: Path, row: int = 1) -> dict[str, str]:
    """Give the cells of a row by header, as they stand in the file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    return dict(zip(rows[0], rows[row], strict=True))


def write(path: Path, *services: Service, confidential: bool = False) -> Path:
    """Write offerings and give the file."""
    file = path / "aanbod.csv"
    assert write_services(file, services, VOCABULARY, confidential) == len(services)
    return file


def test_the_file_is_what_dutch_excel_opens_rightly(tmp_path: Path) -> None:
    content = write(tmp_path, service(), service(external_id="A-2")).read_bytes()
    assert content.startswith(b"\xef\xbb\xbfaanbod_id;naam;aanbieder;")
    assert content.count(b"\r\n") == content.count(b"\n") == 3
    assert b'"' not in content


def test_values_are_written_the_dutch_way(tmp_path: Path) -> None:
    cells = cells_of(
        write(
            tmp_path,
            service(
                phone="+31187000123",
                valid_from=date(2026, 2, 1),
                referral_needed=False,
                area=ServiceArea(AreaKind.MUNICIPALITY, ("GM1930", "GM1924")),
                domains=("wonen", "financien"),
            ),
        )
    )
    assert cells["telefoon"] == "0187-000123"
    assert cells["geldig_van"] == "01-02-2026"
    assert cells["breedtegraad"] == "51,757"
    assert cells["verwijzing_nodig"] == "nee"
    assert cells["anoniem"] == ""
    assert cells["gemeente"] == "Goeree-Overflakkee"
    assert cells["werkgebied"] == "Nissewaard|Goeree-Overflakkee"
    assert cells["domeinen"] == "wonen|financien"
    assert cells["openingstijden"] == "ma-vr 09:00-17:00"


def test_a_municipality_without_a_sure_name_is_written_by_code(tmp_path: Path) -> None:
    assert cells_of(write(tmp_path, service(municipality="GM0000")))["gemeente"] == "GM0000"


@pytest.mark.parametrize("text", ["=1+1", "+31", "-1", "@x", "'=1", "''"])
def test_formulas_are_defused_in_every_cell(tmp_path: Path, text: str) -> None:
    written = service(name=text, extra={"=kop": text})
    path = write(tmp_path, written)
    cells = cells_of(path)
    assert cells["naam"] == cells["'=kop"] == f"'{text}"
    assert read(path).records == [written]


def test_what_a_spreadsheet_would_change_is_kept_from_it(tmp_path: Path) -> None:
    written = service(external_id="007", opening_hours="24/7", fees="€ 10", extra={"KvK": "012"})
    cells = cells_of(write(tmp_path, written))
    assert (cells["aanbod_id"], cells["openingstijden"], cells["KvK"]) == ("'007", "'24/7", "'012")
    assert (cells["kosten"], cells["breedtegraad"], cells["huisnummer"]) == ("€ 10", "51,757", "1")
    assert read(tmp_path / "aanbod.csv").records == [written]


def test_dates_in_a_column_of_their_own_stay_dates(tmp_path: Path) -> None:
    cells = cells_of(write(tmp_path, service(extra={"Evaluatie": "01-02-2026"})))
    assert cells["Evaluatie"] == "01-02-2026"


def test_a_confidential_address_stays_out(tmp_path: Path) -> None:
    secret = service(confidential_address=True)
    cells = cells_of(write(tmp_path, secret))
    address = "straat huisnummer toevoeging postcode plaats breedtegraad lengtegraad"
    assert [cells[name] for name in address.split()] == [""] * 7
    assert cells["adres_geheim"] == "ja"
    assert b"Voorbeeldstraat" not in (tmp_path / "aanbod.csv").read_bytes()
    assert cells_of(write(tmp_path, secret, confidential=True))["straat"] == "Voorbeeldstraat"


def test_contacts_for_practices_only_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "contactpersonen.csv"
    people = [contact(), contact(external_id="C-2", visibility=Visibility.PUBLIC)]
    assert write_contacts(path, people, VOCABULARY) == 2
    assert write_contacts(path, people, VOCABULARY, include_practice_only=False) == 1
    assert cells_of(path)["contact_id"] == "C-2"


def test_columns_met_late_are_filled_up_in_earlier_rows(tmp_path: Path) -> None:
    services = [
        service(external_id="A-1"),
        service(external_id="A-2", extra={"Kleur": "rood"}),
        service(external_id="A-3", extra={"Maat": "groot"}),
    ]
    result = read(write(tmp_path, *services))
    assert result.records == services
    assert not result.report.findings


def test_nothing_is_left_behind_when_writing_fails(tmp_path: Path) -> None:
    path = write(tmp_path, service())
    before = path.read_bytes()

    def failing() -> list[Service]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_services(path, (item for _ in [0] for item in failing()), VOCABULARY)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["aanbod.csv"]


@pytest.mark.parametrize("make_target", [lambda p: p / "weg" / "a.csv", lambda p: p])
def test_a_place_that_cannot_be_written_is_told_in_dutch(
    tmp_path: Path, make_target: Callable[[Path], Path]
) -> None:
    with pytest.raises(UnwritableFileError) as caught:
        write_services(make_target(tmp_path), [service()], VOCABULARY)
    assert "kies een map waarin je mag schrijven" in str(caught.value)
    assert os.listdir(tmp_path) == []


def test_a_file_that_is_open_elsewhere_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, service())
    before = path.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)  # as Windows does while Excel has it open
    with pytest.raises(UnwritableFileError) as caught:
        write_services(path, [service(name="Nieuw")], VOCABULARY)
    assert "Sluit het" in str(caught.value)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["aanbod.csv"]


def test_a_read_only_folder_is_told_in_dutch(tmp_path: Path) -> None:
    folder = tmp_path / "vast"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        with pytest.raises(UnwritableFileError):
            write_services(folder / "aanbod.csv", [service()], VOCABULARY)
    finally:
        folder.chmod(0o700)


@pytest.mark.parametrize("kind", list(RecordKind))
def test_the_template_is_a_header_that_the_reader_knows(tmp_path: Path, kind: RecordKind) -> None:
    path = tmp_path / "leeg.csv"
    write_template(path, kind)
    last = {RecordKind.SERVICE: b"regievoerder", RecordKind.CONTACT: b"verwijderd"}[kind]
    assert path.read_bytes().endswith(last + b"\r\n")
    with pytest.raises(EmptyFileError):
        read(path)


# --- what is written reads back the same -------------------------------------------------------

LETTERS = "abcdefghij ABCÉéëïö0123456789.,:()/-_'\"\n;&=+@!?%€"
TEXT = (
    st.text(alphabet=LETTERS, min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda text: text not in ("", "-"))
)
WORD = (
    st.text(alphabet="abcdefgéë -'", min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda text: text not in ("", "-") and text[0] not in "-'")
)
MAYBE = st.one_of(st.just(""), TEXT)
LISTS = st.lists(
    st.text(alphabet="abcdeé ;,'/=", min_size=1, max_size=12).map(str.strip).filter(bool),
    max_size=3,
).map(tuple)
IDS = st.text(alphabet="ABCab-_0123", min_size=1, max_size=8).filter(
    lambda text: text.strip("-") != ""
)
DATES = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
AGES = st.one_of(st.none(), st.integers(0, 120))
WEEK = ("ma", "di", "wo", "do", "vr", "za", "zo")
FLAGS = st.sampled_from([True, False, None])
PHONES = st.sampled_from(["", "0187-000123", "06-00001234", "14 0187", "112", "0800-0113"])
EMAILS = st.sampled_from(["", "info@voorbeeld.example", "a.b+c@voorbeeld.example"])
URLS = st.sampled_from(["", "https://www.voorbeeld.example", "http://voorbeeld.example/a?b=1"])
HOURS = st.sampled_from(
    ["", "Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00, We 19:00-21:00", "24/7", "09:00-12:30"]
)
DOMAINS = st.lists(st.sampled_from(TAXONOMY.ids), min_size=1, max_size=3, unique=True).map(tuple)
CODES = st.sampled_from(["GM1924", "GM1930"])
POSTCODES = st.sampled_from(["3241", "3241 AB", "3240-3249", "3255"])


def several(items: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Give one to three different items."""
    return st.lists(items, min_size=1, max_size=3, unique=True).map(tuple)


AREAS = st.one_of(
    st.just(ServiceArea(AreaKind.NATIONAL)),
    several(CODES).map(lambda names: ServiceArea(AreaKind.MUNICIPALITY, names)),
    several(POSTCODES).map(lambda names: ServiceArea(AreaKind.POSTCODE, names)),
    several(WORD).map(lambda names: ServiceArea(AreaKind.NEIGHBOURHOOD, names)),
    several(WORD).map(lambda names: ServiceArea(AreaKind.REGION, names)),
)
POSITIONS = st.one_of(
    st.just((None, None)), st.tuples(st.floats(50.75, 53.5), st.floats(3.35, 7.25))
)
LOCATIONS = st.builds(
    lambda location, at: replace(location, latitude=at[0], longitude=at[1]),
    st.builds(
        Location,
        street=st.one_of(st.just(""), WORD),
        house_number=st.sampled_from(["", "1", "12", "12-14"]),
        addition=st.sampled_from(["", "A", "bis"]),
        postcode=st.sampled_from(["", "3241", "3241 AB"]),
        town=st.one_of(st.just(""), WORD),
    ),
    POSITIONS,
).filter(lambda location: location != Location())
EXTRA = st.dictionaries(
    st.sampled_from(["Kleur", "Eigen kolom", "=raar", "kolom 99"]), WORD, max_size=3
)


def ordered(low: str, high: str) -> Callable[[Service], Service]:
    """Give what swaps two attributes when the first is the larger."""

    def swap(record: Service) -> Service:
        first, last = getattr(record, low), getattr(record, high)
        if first is None or last is None or first <= last:
            return record
        return replace(record, **{low: last, high: first})

    return swap


SERVICES = (
    st.builds(
        Service,
        external_id=IDS,
        name=TEXT,
        organization=TEXT,
        organization_id=st.one_of(st.just(""), IDS),
        summary=MAYBE,
        description=MAYBE,
        domains=DOMAINS,
        service_type=st.sampled_from(["", "inloop", "FACT/wijk-ggz-team", "crisis", "netwerk"]),
        target_groups=LISTS,
        minimum_age=AGES,
        maximum_age=AGES,
        not_for=MAYBE,
        alternatives=LISTS,
        application_by=st.lists(st.sampled_from(["zelf", "naaste", "poh"]), unique=True).map(tuple),
        referral_needed=FLAGS,
        application_process=MAYBE,
        walk_in=FLAGS,
        anonymous=FLAGS,
        fees=st.sampled_from(["", "gratis", "€ 2,50 per keer"]),
        delivery_modes=st.lists(st.sampled_from(["online", "op locatie"]), unique=True).map(tuple),
        languages=st.lists(st.sampled_from(["nl", "en", "dse", "ti"]), unique=True).map(tuple),
        accessibility=MAYBE,
        echelon=st.sampled_from(["", "basis-ggz"]),
        law=st.sampled_from(["", "Wmo", "geen"]),
        area=st.one_of(st.none(), AREAS),
        municipality=CODES,
        locations=st.lists(LOCATIONS, max_size=3).map(tuple),
        confidential_address=st.booleans(),
        phone=PHONES,
        email=EMAILS,
        website=URLS,
        opening_hours=HOURS,
        intake_wait_weeks=st.one_of(st.none(), st.integers(0, 520)),
        treatment_wait_weeks=st.one_of(st.none(), st.integers(0, 520)),
        wait_reference_date=DATES,
        feedback=MAYBE,
        status=st.one_of(st.none(), st.sampled_from(ServiceStatus)),
        valid_from=DATES,
        valid_to=DATES,
        assured_date=DATES,
        assured_by=MAYBE,
        source_url=URLS,
        remark=st.one_of(st.just(""), WORD),
        members=LISTS,
        lead=MAYBE,
        extra=EXTRA,
    )
    .map(ordered("minimum_age", "maximum_age"))
    .map(ordered("valid_from", "valid_to"))
)
CONTACTS = st.builds(
    Contact,
    external_id=IDS,
    name=TEXT,
    role=MAYBE,
    organization=TEXT,
    kind=st.sampled_from(AssignmentKind),
    domains=DOMAINS,
    area=AREAS,
    minimum_age=st.one_of(st.none(), st.integers(0, 17)),
    maximum_age=st.one_of(st.none(), st.integers(18, 120)),
    direct_phone=st.just("06-00001234"),
    general_phone=PHONES,
    email=EMAILS,
    working_days=st.lists(st.sampled_from(WEEK), unique=True).map(
        lambda days: tuple(sorted(days, key=WEEK.index))
    ),
    reachable=HOURS,
    stand_in=MAYBE,
    valid_from=st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2025, 1, 1))),
    valid_to=st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2030, 1, 1))),
    visibility=st.sampled_from(Visibility),
    service_ids=st.lists(IDS, max_size=3).map(tuple),
    assured_date=DATES,
    assured_by=MAYBE,
    remark=st.one_of(st.just(""), WORD),
    extra=EXTRA,
)
OFTEN = settings(
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@OFTEN
@given(st.lists(SERVICES, min_size=1, max_size=3, unique_by=lambda item: item.external_id))
def test_offerings_read_back_the_same(tmp_path: Path, services: list[Service]) -> None:
    result = read(write(tmp_path, *services, confidential=True))
    assert result.records == services
    severities = {finding.severity for finding in result.report.findings}
    assert not severities & {Severity.ERROR, Severity.REPAIR}


@OFTEN
@given(st.lists(CONTACTS, min_size=1, max_size=3, unique_by=lambda item: item.external_id))
def test_contacts_read_back_the_same(tmp_path: Path, contacts: list[Contact]) -> None:
    path = tmp_path / "contactpersonen.csv"
    write_contacts(path, contacts, VOCABULARY)
    result = read(path)
    assert result.records == contacts
    severities = {finding.severity for finding in result.report.findings}
    assert not severities & {Severity.ERROR, Severity.REPAIR}


@OFTEN
@given(SERVICES)
def test_writing_what_was_read_gives_the_very_same_file(tmp_path: Path, item: Service) -> None:
    path = write(tmp_path, item, confidential=True)
    first = path.read_bytes()
    (record,) = read(path).records
    assert isinstance(record, Service)
    write(tmp_path, record, confidential=True)
    assert path.read_bytes() == first
