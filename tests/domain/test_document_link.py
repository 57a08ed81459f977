"""What may be opened as the document of an agreement, and what never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.document_link import document_link


@pytest.mark.parametrize(
    "link",
    [
        "https://praktijk.example/afspraken?nr=3",
        "http://intranet.example/ggz",
        r"\\server\praktijk\Afspraken ggz.docx",
        "//server/praktijk/afspraken.pdf",
        "file://server/praktijk/afspraken.docx",
        "file:///P:/Afspraken/ggz.docx",
        "smb://server/praktijk/ggz.docx",
        r"P:\Afspraken\ggz 2026.docx",
        "/srv/afspraken/ggz.odt",
        r"\\server\praktijk\afspraken",
    ],
)
def test_a_page_a_file_and_a_share_may_be_opened(link: str) -> None:
    assert document_link(f"  {link} ") == link


def test_the_quotes_that_windows_puts_around_a_path_are_left_out() -> None:
    assert document_link('"P:\\Afspraken\\ggz.docx"') == r"P:\Afspraken\ggz.docx"


def test_an_address_without_its_beginning_is_a_web_page() -> None:
    assert document_link("www.praktijk.example/ggz") == "https://www.praktijk.example/ggz"


def test_none_is_none() -> None:
    assert document_link("  ") == ""


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "mailto:iemand@praktijk.example",
        "ms-msdt:/id",
        "afspraken.docx",
        "map/afspraken.docx",
        "https://",
        "https:///pad",
        "http://[::1",
        "file://",
        r"\\server",
        r"P:\Afspraken\start.exe",
        r"\\server\praktijk\afspraken.settingcontent-ms",
        r"P:\Afspraken\ggz.pyw",
        r"P:\Afspraken\ggz.pdf.jnlp",
        "/srv/afspraken/ggz.AppImage",
        r"\\server\praktijk\start.BAT",
        r"\\server\praktijk\start.exe. ",
        r"P:\ggz.docx:start.exe",
        "file:///P:/start.exe?ggz.docx",
        "file:///P:/start%2Eexe",
        "file:///P:/ggz.lnk#x",
        "https://praktijk.example/\nx",
        "P:\\ggz\u202excod.exe",
        "C:",
        "/",
    ],
)
def test_whatever_else_is_refused(link: str) -> None:
    assert document_link(link) is None


@given(st.text(max_size=60))
def test_it_never_fails_and_says_the_same_of_its_own_answer(text: str) -> None:
    link = document_link(text)
    if link:
        assert document_link(link) == link
        assert not link.lower().startswith(("javascript:", "data:", "vbscript:"))
