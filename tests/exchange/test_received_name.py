"""The name of a file from the web: safe on every system, and telling what is in it."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from socialekaart.exchange.received_name import is_blank, is_web_page, safe_name

TEXT = b"naam;aanbieder\r\n"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook() -> bytes:
    kept = io.BytesIO()
    Workbook().save(kept)
    return kept.getvalue()


def zipped(*names: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return kept.getvalue()


PACKAGE = zipped("datapackage.json", "services.csv")


@pytest.mark.parametrize(
    ("url", "said", "name"),
    [
        ("https://x.example/map/aanbod.csv?v=1", "", "aanbod.csv"),
        ("https://x.example/AANBOD.CSV", "", "AANBOD.CSV"),
        ("https://x.example/A%20b%2Fc.csv", "", "c.csv"),
        ("https://x.example/download?id=5", "", "download.csv"),
        ("https://x.example/export.aspx", "", "export.csv"),
        ("https://x.example/", "", "levering.csv"),
        ("https://x.example/aanbod.2024", "", "aanbod.2024.csv"),
        ("https://x.example/x", 'attachment; filename="aanbod mei.csv"', "aanbod mei.csv"),
        ("https://x.example/x", "attachment; filename=aanbod.txt", "aanbod.csv"),
        ("https://x.example/x", 'filename="../../x.csv"', "x.csv"),
        ("https://x.example/x", "attachment; filename=../../x.csv", "x.csv"),
        ("https://x.example/x", r'attachment; filename="C:\\map\\x.csv"', "x.csv"),
        ("https://x.example/x", 'attachment; filename="x.csv:stroom"', "x.csvstroom.csv"),
        ("https://x.example/x", 'attachment; filename="CON.csv"', "_CON.csv"),
        ("https://x.example/x", 'attachment; filename="com1.tar.csv"', "_com1.tar.csv"),
        ("https://x.example/x", 'attachment; filename="nul"', "_nul.csv"),
        ("https://x.example/x", 'attachment; filename=".."', "levering.csv"),
        ("https://x.example/x", 'attachment; filename="~$aanbod.csv"', "aanbod.csv"),
        ("https://x.example/x", 'attachment; filename=".verstopt.csv"', "verstopt.csv"),
        ("https://x.example/x", 'attachment; filename="aan\u202evsc.csv"', "aanvsc.csv"),
        (
            "https://x.example/x",
            "attachment; filename=\"oud.csv\"; filename*=UTF-8''Caf%C3%A9.csv",
            "Café.csv",
        ),
        ("https://x.example/x", "attachment; filename*=iso-8859-1'nl'Caf%E9.csv", "Café.csv"),
        ("https://x.example/x", "attachment; filename*=UTF-8''..%2F..%2Fx.csv", "x.csv"),
        ("https://x.example/x", 'attachment; filename="CafÃ©.csv"', "Café.csv"),
    ],
)
def test_a_table_gets_a_safe_name(url: str, said: str, name: str) -> None:
    assert safe_name(url, said, "", TEXT) == name


@pytest.mark.parametrize(
    ("name", "content_type", "contents", "kept"),
    [
        ("x.xlsx", "", workbook(), "x.xlsx"),
        ("x.csv", "", workbook(), "x.xlsx"),
        ("x", "", workbook(), "x.xlsx"),
        ("x", WORKBOOK_TYPE, PACKAGE, "x.xlsx"),
        ("x.zip", WORKBOOK_TYPE, workbook(), "x.zip"),
        ("x", "application/zip", PACKAGE, "x.zip"),
        ("x.csv", "text/csv", PACKAGE, "x.zip"),
        ("x.xlsx", WORKBOOK_TYPE, TEXT, "x.csv"),
        ("x.zip", "", TEXT, "x.csv"),
        ("x", WORKBOOK_TYPE, TEXT, "x.csv"),
    ],
)
def test_the_extension_tells_what_is_in_it(
    name: str, content_type: str, contents: bytes, kept: str
) -> None:
    assert safe_name(f"https://x.example/{name}", "", content_type, contents[:4096]) == kept


@given(st.text(), st.text(st.characters(max_codepoint=255)), st.sampled_from([TEXT, PACKAGE]))
def test_no_name_leaves_the_folder_or_is_kept_by_windows(
    path: str, said: str, contents: bytes
) -> None:
    for disposition in ("", said, f'attachment; filename="{said}"', f"x; filename*=UTF-8''{said}"):
        name = safe_name("https://x.example/" + path, disposition, "", contents)

        assert name.lower().endswith((".csv", ".xlsx", ".zip"))
        assert Path(name).name == PureWindowsPath(name).name == name
        assert not PureWindowsPath(name).is_reserved()
        assert not any(unicodedata.category(char).startswith("C") for char in name)
        assert not set(name) & set('<>:"/\\|?*')
        assert not name.startswith((".", "~", " "))
        assert len(name.encode()) <= 110


@pytest.mark.parametrize(
    ("content_type", "start", "page"),
    [
        ("text/html", b"<!DOCTYPE HTML>", True),
        ("", b"\xef\xbb\xbf \n<html>", True),
        ("application/xml", b"<?xml version='1.0'?>", True),
        ("text/html; charset=utf-8", b"<p>Log in", True),
        ("text/html", TEXT, False),  # a table that its server calls a page
        ("text/csv", b"<5 jaar;naam", False),
        ("", b"", False),
    ],
)
def test_a_web_page_is_known_by_its_start(content_type: str, start: bytes, page: bool) -> None:
    assert is_web_page(content_type, start) is page


def test_blank_is_white_space_and_marks_only() -> None:
    assert is_blank(b"\xff\xfe \0\r\0\n\0")
    assert not is_blank(b"\xef\xbb\xbf;")
