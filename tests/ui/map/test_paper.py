"""The map on paper and as a picture: what stands on it, what never does, and that it fits."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from socialekaart.domain.model import Bounds, PinKind
from socialekaart.errors import UnwritableFileError
from socialekaart.services.views import MapBubble, MapPoints
from socialekaart.ui import a4
from socialekaart.ui.map.paper import PIXELS, draw, picture_of, plan, scale_words, sign_svg
from socialekaart.ui.map.sheet import MapSheet, legend_of, make_sheet, offerings_in, scale_bar
from socialekaart.ui.map.signs import Look
from socialekaart.ui.theme import load_fonts
from tests.ui.map.support import point

HERE: Bounds = (51.6, 3.8, 51.9, 4.4)
DAY = date(2026, 11, 23)
SOURCE = "Plaatsen © Voorbeeldbron (CC BY 4.0)"
PRACTICE = (51.757, 4.165)
DOMAINS = ("financien", "wonen", "onderwijs", "zingeving", "gezin", "psychisch", "onbekend")
ALL_SIGNS = MapPoints(
    tuple(
        point(40 * n, domain=domain, kind=list(PinKind)[n % 3]) for n, domain in enumerate(DOMAINS)
    ),
    (),
)


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    """Load the letters of the program."""
    assert load_fonts()


def picture(width: int = 700, height: int = 420) -> QImage:
    """Make something to stand for the map."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("#3366cc"))
    return made


def sheet(points: MapPoints = ALL_SIGNS, image: QImage | None = None, **changes: Any) -> MapSheet:
    """Make a sheet with every sign there is."""
    told: dict[str, Any] = {
        "subject": "Geld en schulden",
        "practice": PRACTICE,
        "bubbles": True,
        "attribution": SOURCE,
        "day": DAY,
    }
    return make_sheet(image or picture(), points, HERE, **{**told, **changes})


def pdf(tmp_path: Path, shown: MapSheet) -> tuple[int, QSizeF, str]:
    """Give the pages, the size of the first in points, and the words of a sheet as a PDF."""
    path = tmp_path / "kaart.pdf"
    a4.write_pdf(partial(draw, shown), str(path), shown.title)
    return read(path)


def read(path: Path) -> tuple[int, QSizeF, str]:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    words = document.getAllText(0).text()
    pages, size = document.pageCount(), document.pagePointSize(0)
    document.close()
    return pages, size, " ".join(words.split())


@pytest.mark.parametrize("size", [(700, 420), (360, 640), (1600, 300), (300, 300)])
def test_it_is_always_one_a4_on_its_side(tmp_path: Path, size: tuple[int, int]) -> None:
    pages, page, _ = pdf(tmp_path, sheet(image=picture(*size)))

    assert pages == 1
    assert (round(page.width()), round(page.height())) == (842, 595)


@pytest.mark.parametrize("size", [(700, 420), (360, 640), (1600, 300), (300, 300)])
@pytest.mark.parametrize("height", [a4.HEIGHT, None])
def test_everything_lies_within_the_margins(size: tuple[int, int], height: float | None) -> None:
    shown = sheet(image=picture(*size))

    fit = plan(shown, height)

    assert fit.height <= (height or fit.height) + 0.01
    assert fit.picture.left() >= a4.MARGIN - 0.01
    assert fit.picture.right() <= a4.WIDTH - a4.MARGIN + 0.01
    assert fit.picture.width() / fit.picture.height() == pytest.approx(shown.shape)
    assert all(fit.picture.bottom() < place.y() < fit.foot for place in fit.places)


def test_title_day_legend_scale_and_source_stand_on_it(tmp_path: Path) -> None:
    _, _, words = pdf(tmp_path, sheet())

    for text in (
        "Kaart van het aanbod: Geld en schulden",
        "7 keer aanbod in beeld",
        "23 november 2026",
        "Wonen en huishouden",
        "Adres",
        "Plek bij benadering (postcode)",
        "Werkgebied, geen adres",
        "Zoveel bij elkaar",
        "Onze praktijk",
        "5 km",
        SOURCE,
    ):
        assert text in words


def test_without_chosen_domains_the_title_is_plain(tmp_path: Path) -> None:
    _, _, words = pdf(tmp_path, sheet(subject=""))

    assert words.startswith("Kaart van het aanbod 7 keer")


def test_a_long_subject_ends_in_dots(tmp_path: Path) -> None:
    pages, _, words = pdf(tmp_path, sheet(subject="Een heel lang domein, " * 20))

    assert pages == 1
    assert "…" in words


def test_a_printer_gets_one_page_too(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))
    printer.setPageLayout(a4.page_layout())
    a4.print_on(partial(draw, sheet()), printer)

    pages, size, words = read(tmp_path / "uit.pdf")
    assert (pages, round(size.width())) == (1, 842)
    assert SOURCE in words


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        a4.write_pdf(partial(draw, sheet()), str(tmp_path / "bestaat niet" / "kaart.pdf"), "Kaart")


@pytest.mark.parametrize("size", [(700, 420), (360, 640), (1600, 300)])
def test_a_picture_is_as_high_as_it_needs_and_holds_the_map(size: tuple[int, int]) -> None:
    made = picture_of(sheet(image=picture(*size)))

    fit = plan(sheet(image=picture(*size)), None)
    middle = fit.picture.center() * (PIXELS / a4.WIDTH)
    assert made.width() == PIXELS
    assert made.pixelColor(middle.toPoint()) == QColor("#3366cc")
    assert made.pixelColor(4, 4) == QColor("#ffffff")
    below = [made.pixelColor(x, made.height() - 4) for x in range(0, PIXELS, 50)]
    assert set(map(QColor.name, below)) == {"#ffffff"}


def test_the_legend_names_only_what_is_in_view() -> None:
    away = MapPoints((point(1), point(2, latitude=53.0, domain="wonen", kind=PinKind.AREA)), ())

    lines = legend_of(away, HERE, (53.0, 5.0), bubbles=False)

    assert [line.text for line in lines] == ["Geld en recht"]


def test_one_vague_kind_is_explained_and_one_plain_kind_is_not() -> None:
    near = MapPoints((point(1, kind=PinKind.NEARBY),), ())

    lines = legend_of(near, HERE, None, bubbles=False)

    assert [line.text for line in lines] == ["Geld en recht", "Plek bij benadering (postcode)"]
    assert lines[1].look is Look.HOLLOW


def test_offerings_are_counted_once_and_bubbles_by_what_they_hold() -> None:
    twice = (point(1, service_id="keten"), point(20, service_id="keten"), point(40))
    bubbles = (
        MapBubble(51.7, 4.0, 300, (51.6, 3.9, 51.8, 4.1)),
        MapBubble(53.0, 6.0, 9000, (52.9, 5.9, 53.1, 6.1)),
    )

    assert offerings_in(MapPoints(twice, (), bubbles=bubbles), HERE) == 302


@given(st.floats(30, 700_000), st.floats(0.05, 0.5))
def test_the_scale_is_round_and_fits(metres: float, share: float) -> None:
    length, taken = scale_bar(metres, share)

    assert 0 < taken <= max(share, 1 / metres) + 1e-9
    assert str(length).rstrip("0") in {"1", "2", "5"}
    assert length == pytest.approx(taken * metres)


def test_the_scale_is_true_in_the_middle_of_the_picture() -> None:
    # A degree of longitude at 51.75 north is 68.8 km.
    assert sheet().metres == pytest.approx(0.6 * 68_860, rel=0.01)


@pytest.mark.parametrize(("metres", "words"), [(500, "500 m"), (1000, "1 km"), (200_000, "200 km")])
def test_the_scale_is_told_in_usual_words(metres: int, words: str) -> None:
    assert scale_words(metres) == words


def test_signs_on_paper_have_the_shapes_of_the_screen() -> None:
    lines = sheet().legend
    drawn = [sign_svg(line) for line in lines if line.shape != "bubble"]

    assert len(set(drawn)) == len(drawn)
    assert all("stroke-dasharray" in svg for line, svg in zip(lines, drawn, strict=False)
               if line.look is Look.AREA)  # fmt: skip
