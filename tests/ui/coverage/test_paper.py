"""The page for the talk with the municipality: one A4 each, and nothing that isn't for paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPdf import QPdfDocument

from socialekaart.domain.coverage import CoverageState, Requirement, Rule
from socialekaart.domain.model import RecordKind
from socialekaart.errors import UnwritableFileError
from socialekaart.services.coverage.views import (
    CoverageCell,
    CoverageMunicipality,
    CoverageRecord,
    CoverageRow,
    CoverageView,
)
from socialekaart.ui.coverage import paper
from tests.ui.coverage.conftest import Bench


def texts(path: Path) -> list[str]:
    """Give the text of each page of a PDF, with single spaces."""
    document = QPdfDocument()
    document.load(str(path))
    found = [
        " ".join(document.getAllText(number).text().split())
        for number in range(document.pageCount())
    ]
    document.close()
    return found


def test_each_municipality_has_its_own_page(bench: Bench, tmp_path: Path) -> None:
    bench.page.show_preview()
    preview = bench.page.preview
    preview.write_to(tmp_path / "dekking.pdf")
    first, second = texts(tmp_path / "dekking.pdf")
    assert preview.bar.text == f"De PDF staat in {tmp_path / 'dekking.pdf'}."
    assert first.startswith("Dekking van het basisaanbod in Goeree-Overflakkee")
    assert "Stand van 23 november 2026 · Praktijk Voorbeeld" in first
    assert "Niet gevonden in deze kaart" in first
    assert "Budgethulp <b>&" in first
    assert second.startswith("Dekking van het basisaanbod in Voorne aan Zee")
    assert "Vraag Stichting Voorbeeld Eilanden: klopt dit nog?" in second
    preview.reject()


def test_who_is_for_the_practice_alone_is_not_on_paper(bench: Bench, tmp_path: Path) -> None:
    view = bench.page.view
    assert view is not None
    paper.write_pdf(paper.pages(view, ""), tmp_path / "dekking.pdf")
    text = " ".join(texts(tmp_path / "dekking.pdf"))
    assert "Olga Voorbeeld" in text
    assert "Stil Voorbeeld" not in text
    assert "en 1 contactpersoon die alleen de praktijk kent" in text
    assert "06-" not in text
    assert "ontbreekt" not in text


def test_much_still_fits_on_one_page_each(tmp_path: Path) -> None:
    view = full_view()
    made = paper.pages(view, "Praktijk Voorbeeld")
    assert all(page.size().height() <= paper.HEIGHT - 2 * paper.MARGIN for page in made)
    paper.write_pdf(made, tmp_path / "dekking.pdf")
    document = QPdfDocument()
    document.load(str(tmp_path / "dekking.pdf"))
    assert document.pageCount() == 2
    size = document.pagePointSize(0)
    assert abs(size.width() - 595) < 1
    assert size.height() > size.width()
    assert isinstance(size, QSizeF)
    document.close()
    assert "en nog " in texts(tmp_path / "dekking.pdf")[0]


def test_a_pdf_that_can_t_be_written_is_told(bench: Bench, tmp_path: Path) -> None:
    bench.page.show_preview()
    preview = bench.page.preview
    preview.write_to(tmp_path / "weg" / "dekking.pdf")
    assert "dekking.pdf" in preview.bar.text
    with pytest.raises(UnwritableFileError):
        paper.write_pdf(preview.pages, tmp_path / "weg" / "dekking.pdf")
    preview.reject()


def full_view() -> CoverageView:
    """Give two municipalities of which everything is offered by many, with long names."""
    columns = (CoverageMunicipality("GM0599", "Rotterdam"), CoverageMunicipality("GM0363", "A"))
    rows = []
    for number in range(14):
        records = tuple(
            CoverageRecord(
                id=str(place),
                kind=RecordKind.SERVICE,
                name=f"Een aanbod met een lange naam voor veel mensen {place}",
                organization=f"Stichting Voorbeeld met een lange naam {place}",
                checked_on=date(2026, 11, 1),
                is_fresh=True,
                minimum_age=18,
            )
            for place in range(40)
        )
        requirement = Requirement(
            f"r{number}",
            f"Onderdeel met een lange naam {number}",
            "",
            (Rule(RecordKind.SERVICE, kinds=("inloop",)),),
        )
        cells = tuple(
            CoverageCell(requirement.id, one.code, CoverageState.DOUBLE, records) for one in columns
        )
        rows.append(CoverageRow(requirement, cells))
    return CoverageView(date(2026, 11, 23), 365, columns, tuple(rows))
