"""What a package holds of a record for others, what stays out of it, and where it is put."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from socialekaart.domain.model import AreaKind, Service, ServiceArea, ServiceStatus, Visibility
from socialekaart.errors import UnwritableFileError
from socialekaart.exchange.hsds.package_writer import export_package
from tests.exchange.hsds.packages import problems_of, read, rows_of, write
from tests.exchange.tables import TAXONOMY, VOCABULARY
from tests.factories import MIDDELHARNIS, contact, service


def test_others_find_an_offering_where_the_standard_has_it(tmp_path: Path) -> None:
    written = service(
        area=ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",)),
        status=ServiceStatus.PAUSED,
        languages=("nl",),
        minimum_age=18,
        fees="gratis",
        accessibility="Drempelloos",
    )
    package = write(tmp_path / "pakket", [written])
    (row,) = rows_of(package, "services.csv")
    assert (row["name"], row["status"], row["minimum_age"]) == (
        "Grip op je geld",
        "temporarily closed",
        "18",
    )
    (place,) = rows_of(package, "locations.csv")
    assert (place["latitude"], place["longitude"]) == ("51.757", "4.165")
    (address,) = rows_of(package, "addresses.csv")
    assert (address["address_1"], address["city"]) == ("Voorbeeldstraat 1", "Middelharnis")
    assert (address["region"], address["country"]) == ("Goeree-Overflakkee", "NL")
    (hours,) = rows_of(package, "schedules.csv")
    assert (hours["byday"], hours["opens_at"]) == ("MO,TU,WE,TH,FR", "09:00:00")
    assert rows_of(package, "phones.csv")[0]["number"] == "0187-000123"
    assert rows_of(package, "service_areas.csv")[0]["name"] == "Goeree-Overflakkee"
    assert rows_of(package, "languages.csv")[0]["code"] == "nl"
    assert rows_of(package, "cost_options.csv")[0]["amount"] == "0"
    assert rows_of(package, "accessibility.csv")[0]["location_id"] == place["id"]


def test_what_the_standard_has_no_place_for_is_an_attribute_with_our_term(tmp_path: Path) -> None:
    package = write(tmp_path / "pakket", [service(not_for="Zzp'ers", extra={"Kleur": "rood"})])
    terms = {row["id"]: row["code"] for row in rows_of(package, "taxonomy_terms.csv")}
    told = {
        terms[row["taxonomy_term_id"]]: row["value"] for row in rows_of(package, "attributes.csv")
    }
    assert told["aanbod.niet_voor"] == "Zzp'ers"
    assert told["extra.Kleur"] == "rood"
    assert told["financien"] == ""
    assert "aanbod.naam" not in told


def test_a_term_of_a_domain_carries_its_label(tmp_path: Path) -> None:
    target = tmp_path / "pakket"
    export_package(target, [service()], [], VOCABULARY, domain_label=TAXONOMY.label)
    names = {row["code"]: row["name"] for row in rows_of(target, "taxonomy_terms.csv")}
    assert names["financien"] == "Geld en schulden"


def test_a_confidential_address_is_nowhere_in_the_package(tmp_path: Path) -> None:
    target = tmp_path / "pakket"
    kept = {"locations": "name: Het Schuilhuis", "addresses": "address_2: Achterom"}
    secret = service(confidential_address=True, extra=kept)
    outcome = export_package(target, [secret], [], VOCABULARY)
    assert outcome.hidden == 1
    everything = b"".join(path.read_bytes() for path in target.iterdir())
    for part in (MIDDELHARNIS.street, "3241", "51.757", "4.165", "Schuilhuis", "Achterom"):
        assert part.encode() not in everything
    assert read(target).service.confidential_address


def test_contacts_for_practices_are_only_there_when_asked_for(tmp_path: Path) -> None:
    people = [contact(), contact(external_id="C-2", name="Open", visibility=Visibility.PUBLIC)]
    outcome = export_package(tmp_path / "een", [service()], people, VOCABULARY)
    assert (outcome.contacts, outcome.left_out) == (1, 1)
    everything = b"".join(path.read_bytes() for path in (tmp_path / "een").iterdir())
    assert b"Marijke" not in everything
    assert b"06-00001234" in everything  # of the one who is open to all
    everybody = write(tmp_path / "twee", [service()], people, everything=True)
    assert len(rows_of(everybody, "contacts.csv")) == 2


def test_a_contact_points_at_the_offering_they_are_the_entrance_to(tmp_path: Path) -> None:
    people = [contact(service_ids=("A-9", "A-1"), organization="Stichting Voorbeeld Eilanden")]
    package = write(tmp_path / "pakket", [service()], people, everything=True)
    (row,), (offering,) = rows_of(package, "contacts.csv"), rows_of(package, "services.csv")
    assert row["service_id"] == offering["id"]
    assert row["organization_id"] == offering["organization_id"]


def test_ids_stay_the_same_when_other_things_change(tmp_path: Path) -> None:
    before = rows_of(write(tmp_path / "een", [service()]), "services.csv")[0]
    package = write(tmp_path / "twee", [service(external_id="A-0"), service(name="Nieuw")])
    assert rows_of(package, "services.csv")[1]["id"] == before["id"]


def test_an_id_that_is_a_uuid_is_kept(tmp_path: Path) -> None:
    key = "22222222-2222-4222-8222-222222222222"
    package = write(tmp_path / "pakket", [service(external_id=key)])
    assert rows_of(package, "services.csv")[0]["id"] == key


@pytest.mark.parametrize("text", ["=1+1", "@x", "\t=x", "-2+3", "-1-1"])
def test_what_a_spreadsheet_would_run_is_defused_and_comes_back(tmp_path: Path, text: str) -> None:
    package = write(tmp_path / "pakket", [service(name=text, remark=text)])
    assert rows_of(package, "services.csv")[0]["name"] == f"'{text}"
    assert read(package).service.name == text


def test_a_foreign_phone_number_can_be_dialled(tmp_path: Path) -> None:
    package = write(tmp_path / "pakket", [service(phone="+32 3 000 00 00 tst 12")])
    (row,) = rows_of(package, "phones.csv")
    assert (row["number"], row["extension"]) == ("+32 3 000 00 00", "12")


def test_a_target_that_ends_in_zip_becomes_one(tmp_path: Path) -> None:
    target = write(tmp_path / "pakket.ZIP", [service()])
    with zipfile.ZipFile(target) as archive:
        assert {"datapackage.json", "services.csv"} <= set(archive.namelist())
    assert read(target).service == service()
    assert [path.name for path in tmp_path.iterdir()] == ["pakket.ZIP"]


def test_an_older_package_is_replaced_and_other_files_stay(tmp_path: Path) -> None:
    target = write(tmp_path / "pakket", [service(), service(external_id="A-2")])
    (target / "leesmij.txt").write_text("van mij")
    write(target, [service()])
    assert len(rows_of(target, "services.csv")) == 1
    assert (target / "leesmij.txt").read_text() == "van mij"


def test_an_empty_package_is_a_right_one(tmp_path: Path) -> None:
    package = write(tmp_path / "pakket")
    assert problems_of(package) == []
    assert read(package).package.services == ()


@pytest.mark.parametrize("name", ["pakket", "pakket.zip"])
def test_nothing_is_left_behind_when_writing_fails(tmp_path: Path, name: str) -> None:
    target = write(tmp_path / name, [service()])
    with pytest.raises(RuntimeError):
        export_package(target, _failing(), [], VOCABULARY)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert read(target).service == service()


def _failing() -> Iterator[Service]:
    yield service()
    raise RuntimeError


@pytest.mark.parametrize("name", ["weg/pakket", "bestand", "map.zip"])
def test_a_place_that_cannot_be_written_is_told_in_dutch(tmp_path: Path, name: str) -> None:
    (tmp_path / "bestand").write_text("al iets")
    (tmp_path / "map.zip").mkdir()
    with pytest.raises(UnwritableFileError) as caught:
        write(tmp_path / name, [service()])
    assert "kies een map waarin je mag schrijven" in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bestand", "map.zip"]


def test_a_file_that_is_open_elsewhere_leaves_the_older_package_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = write(tmp_path / "pakket", [service()])
    (target / "attributes.csv").unlink()  # so that the new one adds a file too
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    real = os.replace

    def refuse(source: Path, place: Path) -> None:
        if Path(source) == target / "services.csv":
            raise PermissionError  # as Windows does while Excel has it open
        real(source, place)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UnwritableFileError):
        write(target, [service(name="Nieuw")])
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["pakket"]
