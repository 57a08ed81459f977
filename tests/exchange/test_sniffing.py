"""What kind of bytes a file is made of, and the sentence for each kind we can't read."""

from __future__ import annotations

import codecs
import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart.errors import (
    EmptyFileError,
    FileMissingError,
    FileTooLargeError,
    NotATableError,
    UnreadableFileError,
)
from socialekaart.exchange.sniffing import SIZE_LIMIT, sniff
from tests.exchange.tables import SERVICE, csv_text, read

TEXT = csv_text([list(SERVICE), [*list(SERVICE.values())[:1], "Café Één", "Stichting Voorbeeld",
                                 "financien", "Goeree-Overflakkee"]])  # fmt: skip
WHAT_TO_DO = re.compile(r"\b(?:Kies|kies|Open|Sla|Controleer|Gebruik|Zet|Pak|Sluit|knip)\b")


def says_what_to_do(error: Exception) -> bool:
    """Say whether an error is one or two Dutch sentences with something to do in them."""
    return bool(WHAT_TO_DO.search(str(error))) and str(error).endswith(".")


@pytest.mark.parametrize(
    ("encoded", "encoding"),
    [
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-8"), "utf-8-sig"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
    ],
)
def test_every_encoding_of_excel_gives_the_same_text(
    tmp_path: Path, encoded: bytes, encoding: str
) -> None:
    path = tmp_path / "aanbod.csv"
    path.write_bytes(encoded)

    assert sniff(path).encoding == encoding
    result = read(path)
    assert result.records[0] is not None
    assert result.records[0].name == "Café Één"
    assert not result.report.findings


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "afbeelding"),
        (b"\xff\xd8\xff\xe0....", "afbeelding"),
        (b"PK\x03\x04....", "CSV UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "CSV UTF-8"),
        (b"SQLite format 3\x00", "database"),
        (b"<!DOCTYPE html><html></html>", "webpagina"),
        (b'[{"naam": "x"}]', "JSON"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (b"naam;aanbieder;domeinen\r\nx\x00y;z;wonen\r\n", "CSV UTF-8"),
        (bytes(range(1, 32)) * 40, "CSV UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", "CSV UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "CSV UTF-8"),
    ],
)
def test_what_is_no_csv_is_refused_with_what_to_do(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "levering.csv"
    path.write_bytes(content)

    with pytest.raises(NotATableError) as caught:
        read(path)
    assert words in str(caught.value)
    assert "levering.csv" in str(caught.value)
    assert says_what_to_do(caught.value)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xef\xbb\xbf", b"\r\n \r\n", b";;;\r\n", b"\xff\xfe", b"\xff\xfe\r\x00\n\x00"],
)
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "aanbod.csv"
    path.write_bytes(content)
    with pytest.raises(EmptyFileError) as caught:
        read(path)
    assert says_what_to_do(caught.value)


def test_a_file_of_200_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "aanbod.csv"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # all holes: reading it would say "no CSV", not "too large"
    with pytest.raises(FileTooLargeError) as caught:
        read(path)
    assert "191 MB" in str(caught.value)
    assert says_what_to_do(caught.value)


def test_the_whole_country_fits_within_the_limit() -> None:
    assert 171_000 * 1000 < SIZE_LIMIT < 200_000_000


def test_a_missing_file_a_folder_and_an_impossible_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError) as caught:
        read(tmp_path / "weg.csv")
    assert says_what_to_do(caught.value)
    with pytest.raises(UnreadableFileError) as folder:
        read(tmp_path)
    assert says_what_to_do(folder.value)
    with pytest.raises(UnreadableFileError):
        sniff(tmp_path / "a\0b.csv")


def test_bytes_without_meaning_are_told(tmp_path: Path) -> None:
    path = tmp_path / "aanbod.csv"
    path.write_bytes(TEXT.encode("cp1252").replace(b"Caf\xe9", b"Caf\x81\xe9"))
    result = read(path)
    assert result.codes == ["tekens_onleesbaar", "teken_verloren"]
    assert result.records[0] is not None


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    prefix=st.sampled_from(
        [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"sep=;\r\n",
         b"naam;aanbieder;domeinen\r\n",
         b"naam,organisatie,soort,werkgebied_soort,email\n", TEXT.encode("utf-8")]
    ),
    content=st.one_of(
        st.binary(max_size=400),
        st.text(alphabet=';,\t"\r\n|a1é=\'-', max_size=200).map(lambda text: text.encode("utf-8")),
    ),
)  # fmt: skip
def test_no_bytes_ever_raise_anything_but_an_unreadable_file(
    tmp_path: Path, prefix: bytes, content: bytes
) -> None:
    path = tmp_path / "aanbod.csv"
    path.write_bytes(prefix + content)
    told = ""
    with contextlib.suppress(UnreadableFileError):
        result = read(path)
        told = result.report.summary()
        assert result.report.rows_read == len(result.rows)
        assert result.report.rows_accepted == sum(r is not None for r in result.records)
    if not told:
        with pytest.raises(UnreadableFileError) as caught:
            read(path)
        assert says_what_to_do(caught.value)
