"""The validation report as a file: a table for Excel and a page to print."""

from __future__ import annotations

import csv
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from socialekaart.errors import UnwritableFileError, UsageError
from socialekaart.exchange.report import Report
from socialekaart.exchange.report_files import write_report
from tests.exchange.tables import read, table

WHEN = datetime(2026, 11, 23, 9, 5)


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """What reading two files with an error, a repair and a warning found."""
    services = table(
        tmp_path / "aanbod.csv",
        {"telefoon": "600001234", "status": "raar", "opmerking": "<script>alert(1)</script>"},
        {"aanbod_id": "A-2", "gemeente": "<b>Nergens</b>"},
        {"aanbod_id": "A-3", "leeftijd_van": "=1+1"},
    )
    fine = table(tmp_path / "goed.csv", {"aanbod_id": "B-1"})
    return read(services, fine).report


class Page(HTMLParser):
    """Collects the tags and the text of a page."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Remember text."""
        self.text += data + " "


def page(path: Path, report: Report, title: str = "Gemeente Voorbeeld") -> str:
    """Write the page and give its content."""
    write_report(path / "verslag.html", report, title, WHEN)
    return (path / "verslag.html").read_text(encoding="utf-8-sig")


def test_the_table_has_a_line_per_finding_with_before_and_after(
    tmp_path: Path, report: Report
) -> None:
    path = tmp_path / "verslag.csv"
    write_report(path, report, "Gemeente Voorbeeld", WHEN)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfbestand;rij;kolom;soort;melding;oplossing")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file, delimiter=";"))
    assert len(lines) == len(report.findings) == 4
    (repair,) = [line for line in lines if line["soort"] == "herstel"]
    assert (repair["bestand"], repair["rij"], repair["kolom"]) == ("aanbod.csv", "2", "telefoon")
    assert (repair["voor"], repair["na"]) == ("600001234", "06-00001234")
    assert "'=1+1" in {line["voor"] for line in lines}


def test_the_page_shows_a_summary_then_errors_repairs_and_warnings(
    tmp_path: Path, report: Report
) -> None:
    text = Page(page(tmp_path, report)).text
    parts = [
        "Controleverslag", "Gemeente Voorbeeld", "23 november 2026, 09:05 uur", "rijen gelezen",
        "aanbod.csv", "Fouten", "Hersteld", "Er stond", "600001234", "06-00001234",
        "Waarschuwingen", "goed.csv", "Niets gevonden",
    ]  # fmt: skip
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_everything_from_a_file_is_shown_as_text(tmp_path: Path, report: Report) -> None:
    content = page(tmp_path, report, title="<img src=x onerror=alert(1)>")
    assert not {"script", "b", "img"} & set(Page(content).tags)
    assert "&lt;b&gt;Nergens&lt;/b&gt;" in content


def test_the_page_asks_nothing_of_the_network(tmp_path: Path, report: Report) -> None:
    content = page(tmp_path, report)
    assert not {"link", "script", "iframe", "img"} & set(Page(content).tags)
    assert "://" not in content
    assert "url(" not in content
    assert '<html lang="nl">' in content


def test_nothing_found_is_said(tmp_path: Path) -> None:
    text = Page(page(tmp_path, read(table(tmp_path / "a.csv", {})).report)).text
    assert "Alles is in orde" in text
    assert "1 rij gelezen" in " ".join(text.split())


def test_what_is_counted_and_not_kept_is_said(tmp_path: Path) -> None:
    rows = [{"aanbod_id": f"A-{number}", "status": "raar"} for number in range(1005)]
    assert "Nog 5 meldingen" in page(tmp_path, read(table(tmp_path / "a.csv", *rows)).report)


def test_another_ending_and_another_place_are_refused(tmp_path: Path, report: Report) -> None:
    with pytest.raises(UsageError) as caught:
        write_report(tmp_path / "verslag.pdf", report, "x", WHEN)
    assert "eindigt" in str(caught.value)
    for name in ("verslag.csv", "verslag.HTML"):
        with pytest.raises(UnwritableFileError):
            write_report(tmp_path / "weg" / name, report, "x", WHEN)
