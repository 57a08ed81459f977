"""Finding a package, and refusing what no honest package is."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from socialekaart.errors import BadPackageError, FileMissingError, UnreadableFileError
from socialekaart.exchange.csv_writer import write_services
from socialekaart.exchange.hsds.archive import looks_like_package
from tests.exchange.hsds.packages import foreign, read, write, zipped
from tests.exchange.tables import VOCABULARY
from tests.factories import service


def test_a_package_is_recognised_in_every_form(tmp_path: Path) -> None:
    folder = write(tmp_path / "pakket", [service()])
    forms = [
        folder,
        folder / "datapackage.json",
        zipped(folder, tmp_path / "plat.zip"),
        zipped(folder, tmp_path / "map.zip", "levering/"),
        zipped(folder, tmp_path / "mac.zip", "levering/"),
    ]
    with zipfile.ZipFile(forms[-1], "a") as archive:
        archive.writestr("__MACOSX/._services.csv", b"\x00\x05")
    for form in forms:
        assert looks_like_package(form)
        assert read(form).service == service()


def test_tables_are_found_without_a_description(tmp_path: Path) -> None:
    package = foreign(tmp_path / "pakket")
    assert looks_like_package(package)
    assert read(package).service.name == "Eetcafé Voorbeeld"


@pytest.mark.parametrize("described", ["{", "[]", '{"resources": [1, {"name": 2}]}', "\ufeff{}"])
def test_a_description_that_makes_no_sense_is_passed_over(tmp_path: Path, described: str) -> None:
    package = foreign(tmp_path / "pakket")
    (package / "datapackage.json").write_text(described, encoding="utf-8")
    assert read(package).service.name == "Eetcafé Voorbeeld"


def test_the_description_says_where_a_table_is_but_never_outside(tmp_path: Path) -> None:
    package = foreign(tmp_path / "pakket")
    (package / "data").mkdir()
    (package / "services.csv").rename(package / "data" / "aanbod.csv")
    (tmp_path / "organizations.csv").write_text("id,name\r\n1,Geheim\r\n")
    described = """{"resources": [{"name": "service", "path": "data/aanbod.csv"},
        {"name": "organization", "path": "../organizations.csv"}]}"""
    (package / "datapackage.json").write_text(described)
    assert looks_like_package(package)
    assert read(package).service.organization == "Stichting Voorbeeld"


def test_other_things_are_no_package(tmp_path: Path) -> None:
    write_services(tmp_path / "aanbod.csv", [service()], VOCABULARY)
    (tmp_path / "datapackage.json").write_text('{"resources": []}')
    with zipfile.ZipFile(tmp_path / "boek.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    (tmp_path / "stuk.zip").write_bytes(b"PK\x03\x04 maar dan stuk")
    for path in (tmp_path, tmp_path / "weg", *tmp_path.iterdir()):
        assert not looks_like_package(path)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        read(tmp_path / "weg.zip")


@pytest.mark.parametrize("name", ["services.csv", "organizations.csv"])
def test_only_services_are_really_needed(tmp_path: Path, name: str) -> None:
    package = foreign(tmp_path / "pakket")
    (package / name).unlink()
    if name == "services.csv":
        with pytest.raises(BadPackageError) as caught:
            read(package)
        assert "er zit geen services.csv in" in str(caught.value)
    else:
        assert read(package).service.organization == ""


def _add(path: Path, entry: zipfile.ZipInfo | str, content: bytes) -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(entry, content)


def _link(path: Path) -> None:
    entry = zipfile.ZipInfo("phones.csv")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    _add(path, entry, b"/etc/passwd")


def _encrypt(path: Path) -> None:
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    path.write_bytes(bytes(content))


def _pack_oddly(path: Path) -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("phones.csv", b"id")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda p: _add(p, "../services.csv", b"x"), "buiten zijn eigen map"),
        (lambda p: _add(p, "/elders/x.csv", b"x"), "buiten zijn eigen map"),
        (lambda p: _add(p, "C:/x.csv", b"x"), "buiten zijn eigen map"),
        (lambda p: _add(p, "phones.csv", bytes(60 * 1024 * 1024)), "verdacht groot"),
        (_link, "een snelkoppeling"),
        (_encrypt, "een wachtwoord"),
        (_pack_oddly, "op een manier"),
        (lambda p: p.write_bytes(p.read_bytes()[:200]), "beschadigd"),
    ],
)
def test_a_zip_that_is_not_honest_is_refused(
    tmp_path: Path, spoil: Callable[[Path], object], why: str
) -> None:
    path = zipped(foreign(tmp_path / "pakket"), tmp_path / "pakket.zip")
    spoil(path)
    with pytest.raises(UnreadableFileError) as caught:
        read(path)
    assert why in str(caught.value)


def test_a_stream_that_breaks_off_is_told_as_damaged(tmp_path: Path) -> None:
    path = write(tmp_path / "pakket.zip", [service()])
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("services.csv")
    content = bytearray(path.read_bytes())
    start = entry.header_offset + 30 + len("services.csv")
    content[start : start + entry.compress_size] = b"\xff" * entry.compress_size
    path.write_bytes(bytes(content))
    with pytest.raises(BadPackageError) as caught:
        read(path)
    assert "services.csv is beschadigd" in str(caught.value)


def test_a_zip_with_wrong_contents_is_told_as_damaged(tmp_path: Path) -> None:
    path = zipped(foreign(tmp_path / "pakket"), tmp_path / "pakket.zip")
    content = path.read_bytes()
    path.write_bytes(content.replace("Eetcafé".encode(), "Eetcafè".encode(), 1))
    with pytest.raises(BadPackageError) as caught:
        read(path)
    assert "services.csv is beschadigd" in str(caught.value)
