"""The roster on one A4: what stands on it, what doesn't, and that it always fits."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import AreaKind, AssignmentKind, ServiceArea, Visibility
from socialekaart.domain.opening import UNKNOWN
from socialekaart.domain.roster_grid import CellState
from socialekaart.errors import UnwritableFileError
from socialekaart.services.roster.views import (
    RosterArea,
    RosterCell,
    RosterPerson,
    RosterRow,
    RosterView,
)
from socialekaart.ui.a4 import page_layout
from socialekaart.ui.roster.paper import print_on, write_pdf
from socialekaart.ui.roster.paper_fit import FOOT, HEAD, HEIGHT, MARGIN, READABLE, plan
from socialekaart.ui.roster.print_dialog import PrintDialog
from socialekaart.ui.roster.sheet import Sheet, sheet
from socialekaart.ui.theme import load_fonts
from tests.ui.roster.bench import Bench

DAY = date(2026, 11, 23)
WARNING = "Alleen voor de praktijk: niet meegeven aan patiënten"


def person(name: str = "Marijke Voorbeeld", **values: object) -> RosterPerson:
    fields: dict[str, object] = {
        "contact_id": name,
        "name": name,
        "role": "consulent",
        "organization": "Gemeente Voorbeeld",
        "kind": AssignmentKind.CONTACT_POINT,
        "phone": "06-00001234",
        "phone_is_general": False,
        "working_days": ("ma", "di", "do"),
        "reachable": "",
        "opening": UNKNOWN,
        "visibility": Visibility.PUBLIC,
    }
    return RosterPerson(**{**fields, **values})  # type: ignore[arg-type]  # of many types


def matrix(rows: int, columns: int, *persons: RosterPerson) -> RosterView:
    """Give a matrix with the same people in every cell; none is a gap."""
    areas = tuple(
        RosterArea(f"wijk:{n}", f"Gebied {n}", ServiceArea(AreaKind.NEIGHBOURHOOD, (str(n),)))
        for n in range(columns)
    )
    state = CellState.FILLED if persons else CellState.GAP

    def row(number: int) -> RosterRow:
        domain = f"d{number}"
        cells = tuple(RosterCell(domain, area.key, state, persons) for area in areas)
        return RosterRow(domain, f"Domein {number}", cells)

    kinds = (AssignmentKind.CONTACT_POINT,)
    return RosterView(DAY, kinds, areas, tuple(map(row, range(rows))))


def on_paper(view: RosterView, *, staff_only: bool = False) -> Sheet:
    return sheet(view, "Praktijk Voorbeeld", staff_only=staff_only)


def read(path: Path) -> tuple[int, QSizeF, str]:
    """Give the pages, the size of the first in points, and the words of a PDF."""
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    words = document.getAllText(0).text()
    pages, size = document.pageCount(), document.pagePointSize(0)
    document.close()
    return pages, size, " ".join(words.split())


def pdf(tmp_path: Path, shown: Sheet) -> tuple[int, QSizeF, str]:
    path = tmp_path / "rooster.pdf"
    write_pdf(shown, str(path))
    return read(path)


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    """Load the letters of the program."""
    assert load_fonts()


@pytest.mark.parametrize(
    ("rows", "columns", "people"),
    [(1, 1, 0), (1, 1, 1), (14, 6, 1), (14, 8, 2), (14, 8, 6), (15, 20, 3), (60, 3, 4), (0, 0, 0)],
)
def test_it_is_always_one_a4_on_its_side(
    tmp_path: Path, rows: int, columns: int, people: int
) -> None:
    persons = [
        person(f"Persoon{n} Voorbeeld-Van den Langenaam tot Uitgeest") for n in range(people)
    ]
    pages, size, words = pdf(tmp_path, on_paper(matrix(rows, columns, *persons)))

    assert pages == 1
    assert (round(size.width()), round(size.height())) == (842, 595)
    # In letters of some tenths of a millimetre the reader of PDFs sees spaces that aren't there.
    squeezed = words.replace(" ", "")
    assert "Rooster:wiepaktwatop" in squeezed
    for number in range(rows):
        assert f"Domein{number}" in squeezed


@pytest.mark.parametrize("size", [(1, 1, 1), (14, 8, 2), (14, 8, 9), (40, 20, 3)])
def test_everything_lies_within_the_margins(size: tuple[int, int, int]) -> None:
    rows, columns, people = size
    persons = [person(f"Persoon {n} Voorbeeld") for n in range(people)]

    fit = plan(on_paper(matrix(rows, columns, *persons)))

    assert (fit.head + sum(fit.heights)) * fit.shrink <= HEIGHT - 2 * MARGIN - HEAD - FOOT + 0.01


def test_fourteen_by_eight_stays_readable() -> None:
    fit = plan(on_paper(matrix(14, 8, person(), person("Sjoerd Voorbeeld"))))

    assert fit.shrink == 1.0
    assert fit.size >= READABLE
    assert fit.most >= 2


def test_who_is_public_stands_there_by_name(tmp_path: Path) -> None:
    _, _, words = pdf(tmp_path, on_paper(matrix(2, 2, person(minimum_age=18))))

    assert "Marijke Voorbeeld" in words
    assert "ma di do · 06-0000 1234 · 18+" in words
    for fact in ("Praktijk Voorbeeld", "23 november 2026", "aanspreekpunt", "Gebied 1"):
        assert fact in words
    assert WARNING not in words


def test_who_is_for_the_practice_only_is_left_out(tmp_path: Path) -> None:
    hidden = person(visibility=Visibility.PRACTICE, stand_in_name="Sjoerd Voorbeeld")
    _, _, words = pdf(tmp_path, on_paper(matrix(2, 2, hidden)))

    assert "Gemeente Voorbeeld" in words
    assert "Marijke" not in words
    assert "1234" not in words
    assert "Sjoerd" not in words


def test_a_general_number_may_be_on_paper_a_direct_one_not() -> None:
    general = person(visibility=Visibility.PRACTICE, phone="0187-000111", phone_is_general=True)
    shown = on_paper(matrix(1, 1, general, person("Kees", visibility=Visibility.PRACTICE)))

    assert shown.rows[0][1][0].entries == (
        ("Gemeente Voorbeeld", "0187-000\u00a0111"),
        ("Gemeente Voorbeeld", ""),
    )


def test_only_when_asked_by_name_staff_are_on_it_and_it_says_so(tmp_path: Path) -> None:
    hidden = person(visibility=Visibility.PRACTICE)
    _, _, words = pdf(tmp_path, on_paper(matrix(2, 2, hidden), staff_only=True))

    assert "Marijke Voorbeeld" in words
    assert WARNING in words


def test_a_front_door_that_is_not_for_paper_is_not_named_in_a_gap(tmp_path: Path) -> None:
    view = matrix(1, 1)
    cell = RosterCell("d0", "wijk:0", CellState.GAP, front_door="Geheim Voorbeeld")
    view = RosterView(DAY, view.kinds, view.areas, (RosterRow("d0", "Wonen", (cell,)),))
    _, _, words = pdf(tmp_path, on_paper(view))

    assert "nog niemand" in words
    assert "Geheim" not in words


def test_a_printer_gets_one_page_too(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))
    printer.setPageLayout(page_layout())
    print_on(on_paper(matrix(14, 8, person())), printer)

    pages, size, words = read(tmp_path / "uit.pdf")
    assert (pages, round(size.width())) == (1, 842)
    assert "Domein 13" in words


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        write_pdf(on_paper(matrix(1, 1)), str(tmp_path / "bestaat niet" / "rooster.pdf"))


def test_the_dialog_leaves_staff_out_until_it_is_ticked(bench: Bench, tmp_path: Path) -> None:
    page = bench.page()
    page.heading.print.click()
    dialog = page.dialog
    assert isinstance(dialog, PrintDialog)
    assert dialog.focusWidget() is dialog.print_button
    assert not dialog.staff_only.isChecked()
    assert "Anneke" not in str(dialog.sheet)
    assert "Sjoerd Voorbeeld" in str(dialog.sheet)

    dialog.staff_only.setChecked(True)
    assert "Anneke Voorbeeld" in str(dialog.sheet)
    assert dialog.preview.sheet is dialog.sheet
    assert WARNING in dialog.preview.accessibleDescription()
    assert not dialog.grab().isNull()

    dialog.save_pdf(tmp_path / "rooster.pdf")
    assert WARNING in read(tmp_path / "rooster.pdf")[2]
    assert bench.sentences("told") == [f"Het rooster staat in {tmp_path / 'rooster.pdf'}."]


def test_the_dialog_says_when_a_pdf_cannot_be_written(bench: Bench, tmp_path: Path) -> None:
    page = bench.page()
    page.print_out()
    dialog = page.dialog
    assert isinstance(dialog, PrintDialog)

    dialog.save_pdf(tmp_path / "bestaat niet" / "rooster.pdf")

    assert dialog.bar.isVisible()
    assert dialog.isVisible()
