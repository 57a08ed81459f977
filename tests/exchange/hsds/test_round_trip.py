"""What is exported as HSDS comes back the same, whatever the record; and the package is right."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from socialekaart.domain.model import (
    AreaKind,
    Contact,
    Location,
    Service,
    ServiceArea,
    ServiceStatus,
    Visibility,
)
from socialekaart.exchange.hsds.tables import TABLES
from tests.exchange.hsds.packages import (
    CONTACT,
    LOCATION,
    ORGANIZATION,
    SERVICE,
    foreign,
    problems_of,
    read,
    write,
)
from tests.exchange.test_csv_writer import CONTACTS, SERVICES, ordered
from tests.factories import contact, service

ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
NAMES = ANY_TEXT.filter(bool)
WIDE_AREAS = st.one_of(
    st.none(),
    st.lists(ANY_TEXT.filter(bool), max_size=2).map(
        lambda names: ServiceArea(AreaKind.REGION, tuple(names))
    ),
    st.sampled_from(
        [
            ServiceArea(AreaKind.NATIONAL),
            ServiceArea(AreaKind.MUNICIPALITY, ("GM1924", "GM0000")),
            ServiceArea(AreaKind.NEIGHBOURHOOD, ("Goeree-Overflakkee",)),
        ]
    ),
)
WIDE_HOURS = st.sampled_from(
    [
        "",
        "24/7",
        "Mo-Su",
        "09:00-12:30",
        "Fr 22:00-02:00",
        "Mo[1] 10:00-12:00",
        "Sa-Su 10:00-24:00",
        "Mo-Fr 09:00+",
        "Mo-Fr 09:00-12:00,13:00-17:00; PH closed",
        "Mo 09:00-12:00, Mo 13:00-17:00",
        '24/7 unknown "op afspraak"',
        '24/7 unknown "bel even"',
        "2026 Jan 1-2026 Mar 1 Th 10:00-18:00",
    ]
)
WIDE_PHONES = st.sampled_from(["", "0187-000123 tst 12", "+32 3 000 00 00", "bel 's ochtends"])
WIDE_URLS = st.sampled_from(["", "https://voorbeeld.example/ruimte%20", "http://é.example/<b>"])
WIDE_EMAILS = st.sampled_from(["", "=x@voorbeeld.example", "a..b@voorbeeld.example", "geen adres"])
UUIDS = st.sampled_from(["22222222-2222-4222-8222-222222222222", "", "A-1"])
LISTS = st.lists(ANY_TEXT.filter(bool), max_size=3).map(tuple)
EXTRAS = st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=3)
PLACES = st.lists(
    st.builds(
        Location,
        street=ANY_TEXT,
        house_number=ANY_TEXT,
        addition=ANY_TEXT,
        postcode=ANY_TEXT,
        town=ANY_TEXT,
    ),
    max_size=2,
).map(tuple)


def widened(record: Service, **values: Any) -> Service:
    """Give an offering with other values."""
    return replace(record, **values)


def widened_contact(record: Contact, **values: Any) -> Contact:
    """Give a contact with other values."""
    return replace(record, **values)


WILD_SERVICES = st.builds(
    widened,
    SERVICES,
    external_id=UUIDS,
    organization_id=UUIDS,
    name=NAMES,
    organization=ANY_TEXT,
    summary=ANY_TEXT,
    description=ANY_TEXT,
    domains=st.sampled_from([(), ("wonen",), ("psychisch", "wonen")]),
    service_type=ANY_TEXT,
    target_groups=LISTS,
    not_for=ANY_TEXT,
    alternatives=LISTS,
    application_by=LISTS,
    application_process=ANY_TEXT,
    fees=ANY_TEXT,
    languages=st.sampled_from([(), ("nl", "dse"), ("Klingon",), ("English", "en")]),
    delivery_modes=LISTS,
    accessibility=ANY_TEXT,
    area=WIDE_AREAS,
    municipality=st.sampled_from(["", "GM1924", "GM0000"]),
    locations=PLACES,
    phone=WIDE_PHONES,
    email=WIDE_EMAILS,
    website=WIDE_URLS,
    opening_hours=WIDE_HOURS,
    assured_by=ANY_TEXT,
    remark=ANY_TEXT,
    members=LISTS,
    lead=ANY_TEXT,
    extra=EXTRAS,
)
WILD_CONTACTS = st.builds(
    widened_contact,
    CONTACTS,
    external_id=UUIDS,
    name=NAMES,
    role=ANY_TEXT,
    organization=ANY_TEXT,
    domains=st.sampled_from([(), ("wonen",), ("psychisch", "wonen")]),
    area=WIDE_AREAS,
    direct_phone=WIDE_PHONES,
    general_phone=WIDE_PHONES,
    email=WIDE_EMAILS,
    reachable=WIDE_HOURS,
    stand_in=ANY_TEXT,
    service_ids=LISTS,
    remark=ANY_TEXT,
    extra=EXTRAS,
)
OFTEN = settings(
    max_examples=30,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def there_and_back(services: list[Service], contacts: list[Contact]) -> None:
    """Assert that records come back the same, from a package that is right, without a remark."""
    shown = [replace(s, locations=()) if s.confidential_address else s for s in services]
    with tempfile.TemporaryDirectory() as folder:
        package = write(Path(folder) / "pakket", services, contacts, everything=True)
        assert problems_of(package) == []
        result = read(package)
    assert list(result.package.services) == shown
    assert list(result.package.contacts) == contacts
    assert result.package.is_ours
    assert result.report.rows_rejected == 0


@OFTEN
@given(st.lists(SERVICES, max_size=3), st.lists(CONTACTS, max_size=3))
def test_records_of_a_data_file_come_back_the_same(
    services: list[Service], contacts: list[Contact]
) -> None:
    there_and_back(services, contacts)


@OFTEN
@given(
    st.lists(WILD_SERVICES.map(ordered("minimum_age", "maximum_age")), max_size=3),
    st.lists(WILD_CONTACTS, max_size=2),
)
@example([service(external_id=""), service(external_id="")], [contact(), contact()])
@example([service(name="-", organization="-", summary="-")], [contact(name="", role="-")])
@example([service(extra={"": "", "-": "-", "'": "'='", "extra.x": "x"})], [])
@example([service(status=status) for status in (*ServiceStatus, None)], [])
def test_records_with_any_text_come_back_the_same(
    services: list[Service], contacts: list[Contact]
) -> None:
    there_and_back(services, contacts)


CELLS = st.one_of(
    st.just(""),
    st.sampled_from(["1", "-1", "100", "51.8", "4.1", "nan", "-", "06-00001234"]),
    st.sampled_from(["MO,TU", "1MO", "WEEKLY", "09:00", "17:00:00", "2026-01-01", "virtual"]),
    st.sampled_from(["service", "active", "gratis", "Ouddorp", "wonen", "https://a.example"]),
    ANY_TEXT,
)
KEYS = st.sampled_from([SERVICE, LOCATION, ORGANIZATION, CONTACT, "1", ""])
ROWS = {
    name: st.lists(
        st.fixed_dictionaries(
            {c: KEYS if c == "id" or c.endswith("_id") else CELLS for c in table.columns}
        ),
        max_size=3,
    )
    for name, table in TABLES.items()
}


@OFTEN
@given(st.data())
def test_whatever_somebody_else_writes_is_read_and_comes_back_the_same(data: st.DataObject) -> None:
    tables = {TABLES[name].path[:-4]: data.draw(rows) for name, rows in ROWS.items()}
    with tempfile.TemporaryDirectory() as folder:
        first = read(foreign(Path(folder) / "een", **tables)).package
        again = write(Path(folder) / "twee", first.services, first.contacts, everything=True)
        assert problems_of(again) == []
        second = read(again).package
    assert second.services == first.services
    assert second.contacts == first.contacts


def test_an_export_reads_back_without_a_word(tmp_path: Path) -> None:
    area = ServiceArea(AreaKind.NEIGHBOURHOOD, ("Middelharnis",))
    people = [contact(visibility=Visibility.PUBLIC, service_ids=("A-1", "A-9"))]
    result = read(write(tmp_path / "pakket", [service(area=area)], people))
    assert result.report.findings == []


def test_a_second_export_is_the_very_same(tmp_path: Path) -> None:
    for name in ("een.zip", "twee.zip"):
        write(tmp_path / name, [service(), service(external_id="A-2")], [contact()])
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()


def test_what_was_read_is_written_the_same(tmp_path: Path) -> None:
    first = write(
        tmp_path / "een", [service(extra={"Kleur": "rood"})], [contact()], everything=True
    )
    package = read(first).package
    second = write(tmp_path / "twee", package.services, package.contacts, everything=True)
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


@pytest.mark.parametrize(
    "break_it",
    [
        lambda text: text.replace("active", "actief"),
        lambda text: text.replace("Grip op je geld", ""),
        lambda text: text.replace(",18,", ",achttien,"),
    ],
)
def test_the_strict_check_can_fail(tmp_path: Path, break_it: Callable[[str], str]) -> None:
    package = write(tmp_path / "pakket", [service(minimum_age=18)])
    path = package / "services.csv"
    broken = break_it(path.read_bytes().decode())
    assert broken != path.read_bytes().decode()
    path.write_bytes(broken.encode())
    assert len(problems_of(package)) == 1
