"""Somebody else's package: what we take from it, what is kept, and what is told."""

from __future__ import annotations

import codecs
from datetime import date
from pathlib import Path

import pytest

from socialekaart.domain.model import AreaKind, Location, ServiceArea, ServiceStatus, Visibility
from socialekaart.exchange.report import Severity
from tests.exchange.hsds.packages import (
    CONTACT,
    LOCATION,
    ORGANIZATION,
    SERVICE,
    SITE,
    foreign,
    read,
    service_row,
    write,
)
from tests.factories import service

TERM = "66666666-6666-4666-8666-666666666666"
ADDRESS = {
    "id": "a",
    "location_id": LOCATION,
    "address_1": "Voorbeeldstraat 12 bis",
    "city": "Ouddorp",
    "region": "Goeree-Overflakkee",
    "postal_code": "3253ab",
    "country": "NL",
    "address_type": "physical",
}


def test_an_offering_is_read_from_all_its_tables(tmp_path: Path) -> None:
    row = service_row(
        description="Samen eten.",
        url="voorbeeld.example",
        email="eten@voorbeeld.example",
        status="defunct",
        minimum_age="18.0",
        assured_date="2026-03-01",
        assurer_email="ik@voorbeeld.example",
    )
    result = read(
        foreign(
            tmp_path / "pakket",
            services=[row],
            addresses=[ADDRESS],
            locations=[
                {
                    "id": LOCATION,
                    "location_type": "physical",
                    "latitude": "51.81",
                    "longitude": "3.93",
                }
            ],
            phones=[{"id": "p", "service_id": SERVICE, "number": "+31187000123"}],
            languages=[{"id": "l", "service_id": SERVICE, "name": "English", "code": "en"}],
            service_areas=[{"id": "g", "service_id": SERVICE, "name": "Nissewaard"}],
            cost_options=[
                {"id": "k", "service_id": SERVICE, "amount": "2.5", "currency": "eur"},
            ],
            schedules=[
                {
                    "id": "s",
                    "service_id": SERVICE,
                    "freq": "WEEKLY",
                    "byday": "WE",
                    "opens_at": "17:30",
                    "closes_at": "20:00",
                },
            ],
        )
    )
    found = result.service
    assert (found.external_id, found.name) == (SERVICE, "Eetcafé Voorbeeld")
    assert (found.organization, found.organization_id) == ("Stichting Voorbeeld", ORGANIZATION)
    assert found.website == "https://voorbeeld.example"
    assert (found.status, found.minimum_age) == (ServiceStatus.ENDED, 18)
    assert (found.assured_date, found.assured_by) == (date(2026, 3, 1), "ik@voorbeeld.example")
    assert found.locations == (
        Location("Voorbeeldstraat", "12", "bis", "3253 AB", "Ouddorp", 51.81, 3.93),
    )
    assert found.municipality == "GM1924"
    assert (found.phone, found.languages) == ("0187-000123", ("en",))
    assert found.area == ServiceArea(AreaKind.MUNICIPALITY, ("GM1930",))
    assert (found.fees, found.opening_hours) == ("EUR 2.5", "We 17:30-20:00")
    assert result.codes == {"hsds_domein_leeg"}


def test_without_domain_and_municipality_it_is_taken_all_the_same(tmp_path: Path) -> None:
    result = read(foreign(tmp_path / "pakket"))
    assert (result.service.domains, result.service.municipality) == ((), "")
    assert result.codes == {"hsds_domein_leeg", "hsds_gemeente_leeg"}
    assert result.report.rows_rejected == 0


def test_terms_that_name_a_domain_are_it_and_others_are_kept(tmp_path: Path) -> None:
    other = "77777777-7777-4777-8777-777777777777"
    result = read(
        foreign(
            tmp_path / "pakket",
            taxonomy_terms=[
                {"id": TERM, "code": "BH-1", "name": "Schulden", "description": "x"},
                {"id": other, "code": "X", "name": "Zwemmen", "description": "x"},
            ],
            attributes=[
                {"id": "1", "link_id": SERVICE, "taxonomy_term_id": TERM, "link_entity": "service"},
                {"id": "2", "link_id": SERVICE, "taxonomy_term_id": other, "value": "zomer"},
            ],
        )
    )
    assert result.service.domains == ("financien",)
    assert result.service.extra == {"taxonomy_terms": "Zwemmen: zomer"}
    assert "'Zwemmen'" in result.only("hsds_term_onbekend").message


def test_columns_and_tables_without_a_place_are_kept(tmp_path: Path) -> None:
    result = read(
        foreign(
            tmp_path / "pakket",
            services=[service_row(alert="Gesloten met kerst", Kleur="rood")],
            required_documents=[{"id": "d", "service_id": SERVICE, "document": "Stadspas"}],
            metadata=[{"id": "m"}],
        )
    )
    assert result.service.extra == {
        "services.alert": "Gesloten met kerst",
        "services.kleur": "rood",
        "required_documents": "Stadspas",
    }
    assert result.only("hsds_tabel_ongelezen").file == "metadata.csv"


def test_a_contact_is_read_and_only_practices_see_them(tmp_path: Path) -> None:
    result = read(
        foreign(
            tmp_path / "pakket",
            contacts=[
                {"id": CONTACT, "service_id": SERVICE, "name": "An Voorbeeld", "title": "kok"}
            ],
            phones=[
                {"id": "1", "contact_id": CONTACT, "number": "06-00001234"},
                {"id": "2", "contact_id": CONTACT, "number": "0187-000123"},
            ],
        )
    )
    found = result.contact
    assert (found.name, found.role, found.organization) == (
        "An Voorbeeld",
        "kok",
        "Stichting Voorbeeld",
    )
    assert (found.direct_phone, found.general_phone) == ("06-00001234", "0187-000123")
    assert (found.service_ids, found.visibility) == ((SERVICE,), Visibility.PRACTICE)


def test_a_latitude_of_a_hundred_is_told_and_the_rest_taken(tmp_path: Path) -> None:
    place = {"id": LOCATION, "location_type": "physical", "latitude": "100", "longitude": "4"}
    result = read(foreign(tmp_path / "pakket", locations=[place], addresses=[ADDRESS]))
    finding = result.only("hsds_coordinaat_buiten_bereik")
    assert (finding.file, finding.row, finding.column) == ("locations.csv", 2, "latitude")
    assert finding.message.startswith("100 kan geen breedtegraad zijn")
    (location,) = result.service.locations
    assert (location.town, location.latitude) == ("Ouddorp", None)


def test_quotes_around_a_phone_are_taken_off_and_told_once(tmp_path: Path) -> None:
    phone = {"id": "1", "service_id": SERVICE, "contact_id": CONTACT, "number": '"+31187000123"'}
    people = [{"id": CONTACT, "service_id": SERVICE, "name": "An Voorbeeld"}]
    result = read(foreign(tmp_path / "pakket", phones=[phone], contacts=people))
    finding = result.only("hsds_telefoon_aanhalingstekens")
    assert (finding.severity, finding.file, finding.row) == (Severity.REPAIR, "phones.csv", 2)
    assert (finding.before, finding.after) == ('"+31187000123"', "+31187000123")
    assert result.service.phone == result.contact.direct_phone == "0187-000123"


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"minimum_age": "veel"}, "hsds_getal_onleesbaar"),
        ({"minimum_age": "900"}, "hsds_getal_onleesbaar"),
        ({"minimum_age": "nan"}, "hsds_getal_onleesbaar"),
        ({"minimum_age": "20", "maximum_age": "10"}, "hsds_volgorde_omgekeerd"),
        ({"assured_date": "gisteren"}, "hsds_datum_onleesbaar"),
        ({"status": "open"}, "hsds_status_onbekend"),
        ({"url": "javascript:alert(1)"}, "hsds_webadres_geweigerd"),
        ({"email": "geen adres"}, "hsds_email_onjuist"),
        ({"organization_id": "weg"}, "hsds_verwijzing_onbekend"),
    ],
)
def test_a_bad_cell_is_told_and_the_rest_taken(
    tmp_path: Path, cells: dict[str, str], code: str
) -> None:
    result = read(foreign(tmp_path / "pakket", services=[service_row(**cells)]))
    finding = result.only(code)
    assert (finding.file, finding.row) == ("services.csv", 2)
    assert result.service.name == "Eetcafé Voorbeeld"
    assert "javascript" not in result.service.website


def test_an_id_twice_is_refused_the_second_time(tmp_path: Path) -> None:
    rows = [service_row(), service_row(name="Dubbel")]
    result = read(foreign(tmp_path / "pakket", services=rows))
    assert result.service.name == "Eetcafé Voorbeeld"
    assert result.only("hsds_dubbel_id").row == 3
    assert (result.report.rows_read, result.report.rows_rejected) == (2, 1)


def test_a_row_without_a_name_is_refused(tmp_path: Path) -> None:
    rows = [service_row(name=""), service_row(id="x", name="", alternate_name="Het eethuis")]
    result = read(foreign(tmp_path / "pakket", services=rows))
    assert result.service.name == "Het eethuis"
    assert result.only("hsds_naam_leeg").severity is Severity.ERROR


@pytest.mark.parametrize("column", ["description", "bijzonderheden"])
def test_a_row_with_a_bsn_is_refused_and_never_repeated(tmp_path: Path, column: str) -> None:
    row = service_row(**{column: "cliënt 111222333"})
    result = read(foreign(tmp_path / "pakket", services=[row]))
    assert result.package.services == ()
    assert result.only("bsn").column == column
    assert "111222333" not in result.report.as_text()


def test_a_bsn_with_what_belongs_to_an_offering_refuses_it_too(tmp_path: Path) -> None:
    areas = [{"id": "1", "service_id": SERVICE, "name": "patiënt 111222333"}]
    result = read(foreign(tmp_path / "pakket", service_areas=areas))
    assert result.package.services == ()
    assert result.only("bsn").file == "service_areas.csv"
    assert "111222333" not in result.report.as_text()


def test_a_virtual_location_means_online(tmp_path: Path) -> None:
    place = {"id": LOCATION, "location_type": "virtual", "url": "https://chat.voorbeeld.example"}
    found = read(foreign(tmp_path / "pakket", locations=[place])).service
    assert (found.locations, found.delivery_modes) == ((), ("online",))
    assert found.website == "https://chat.voorbeeld.example"


def test_what_the_organisation_has_helps_out(tmp_path: Path) -> None:
    organization = {
        "id": ORGANIZATION,
        "name": "Stichting Voorbeeld",
        "description": "Doet veel.",
        "email": "info@voorbeeld.example",
        "website": "https://voorbeeld.example",
    }
    phones = [{"id": "1", "organization_id": ORGANIZATION, "number": "0187-000123"}]
    result = read(foreign(tmp_path / "pakket", organizations=[organization], phones=phones))
    found = result.service
    assert (found.email, found.website) == ("info@voorbeeld.example", "https://voorbeeld.example")
    assert found.phone == "0187-000123"
    assert found.extra == {"organizations.description": "Doet veel."}


def test_more_numbers_are_kept_and_a_fax_is_not_called(tmp_path: Path) -> None:
    phones = [
        {"id": "1", "service_id": SERVICE, "number": "0187-000001", "type": "fax"},
        {"id": "2", "service_id": SERVICE, "number": "0187-000002", "extension": "12"},
        {"id": "3", "service_id": SERVICE, "number": "0187-000003", "description": "avond"},
    ]
    found = read(foreign(tmp_path / "pakket", phones=phones)).service
    assert found.phone == "0187-000002 tst 12"
    assert found.extra == {"phones": "0187-000001 (fax) | 0187-000003 (avond)"}


@pytest.mark.parametrize(
    ("names", "area"),
    [
        (["Nederland"], ServiceArea(AreaKind.NATIONAL)),
        (["3240-3249", "3255"], ServiceArea(AreaKind.POSTCODE, ("3240-3249", "3255"))),
        (["GM1924", "Ouddorp"], ServiceArea(AreaKind.NEIGHBOURHOOD, ("GM1924", "Ouddorp"))),
    ],
)
def test_areas_are_recognised(tmp_path: Path, names: list[str], area: ServiceArea) -> None:
    rows = [{"id": n, "service_id": SERVICE, "name": n} for n in names]
    assert read(foreign(tmp_path / "pakket", service_areas=rows)).service.area == area


def test_what_is_told_of_the_offering_at_a_place_counts(tmp_path: Path) -> None:
    phones = [{"id": "1", "service_at_location_id": SITE, "number": "0187-000123"}]
    assert read(foreign(tmp_path / "pakket", phones=phones)).service.phone == "0187-000123"


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: codecs.BOM_UTF8 + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace(",", ";").replace("\r\n", "\n").encode(),
        lambda text: text.replace("name", " NAME ").encode(),
    ],
)
def test_a_file_that_went_through_excel_is_read(tmp_path: Path, encode: object) -> None:
    package = foreign(tmp_path / "pakket")
    path = package / "services.csv"
    assert callable(encode)
    path.write_bytes(encode(path.read_bytes().decode()))
    assert read(package).service.name == "Eetcafé Voorbeeld"


def test_a_row_that_is_too_long_or_too_short_is_read(tmp_path: Path) -> None:
    package = foreign(tmp_path / "pakket")
    text = f"id,name,status\r\n{SERVICE},Een,active,over\r\n\r\nx,Twee\r\n"
    (package / "services.csv").write_text(text, newline="")
    result = read(package)
    assert [found.name for found in result.package.services] == ["Een", "Twee"]
    assert result.only("hsds_rij_te_lang").row == 2
    assert {f.row for f in result.report.findings if f.code == "hsds_domein_leeg"} == {2, 4}


def test_a_cell_of_our_own_that_makes_no_sense_is_told(tmp_path: Path) -> None:
    package = write(tmp_path / "pakket", [service(walk_in=True, source_url="https://a.example")])
    path = package / "attributes.csv"
    text = path.read_text().replace(",ja,", ",misschien,").replace("https:", "javascript:")
    path.write_text(text)
    result = read(package)
    told = {f.before for f in result.report.findings if f.code == "hsds_attribuut_onleesbaar"}
    assert told == {"misschien", "javascript://a.example"}
    assert (result.service.walk_in, result.service.source_url) == (None, "")


def test_a_region_that_is_no_municipality_is_kept(tmp_path: Path) -> None:
    address = ADDRESS | {"region": "Zuid-Holland", "address_2": "Achterom"}
    found = read(foreign(tmp_path / "pakket", addresses=[address])).service
    assert found.extra == {"addresses": "region: Zuid-Holland, address_2: Achterom"}


def test_ids_with_spaces_around_them_still_find_one_another(tmp_path: Path) -> None:
    result = read(
        foreign(
            tmp_path / "pakket",
            services=[service_row(id=f" {SERVICE}", organization_id=f"{ORGANIZATION} ")],
            locations=[{"id": f"{LOCATION} ", "location_type": "physical"}],
            addresses=[ADDRESS | {"location_id": f" {LOCATION}"}],
        )
    )
    assert result.service.organization == "Stichting Voorbeeld"
    assert result.service.locations[0].town == "Ouddorp"
    assert result.service.external_id == SERVICE
