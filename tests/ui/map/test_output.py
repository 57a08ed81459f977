"""The visible map in a file, on the clipboard and on paper: light, without buttons or patients."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from socialekaart.errors import UnwritableFileError
from socialekaart.hosts import NetworkRules
from socialekaart.services.views import MapPoints
from socialekaart.ui import a4
from socialekaart.ui.map.output import PrinterError
from socialekaart.ui.map.palette import DARK, LIGHT
from socialekaart.ui.map.paper import PIXELS
from socialekaart.ui.map.picture import MapPictureError, Taken, image_of
from tests.ui.map.support import WAIT_MS, Page, TileHost, point
from tests.ui.map.test_paper import read

PLACE = (51.75, 4.10)
SIGNS = MapPoints((point(1, latitude=51.70, longitude=4.0), point(2, latitude=51.80)), ())


@pytest.fixture
def shown(page: Page) -> Page:
    """Give a map with two pins and the place that was asked in its middle."""
    page.show(SIGNS)
    page.panel.set_question_place(*PLACE)
    page.rest()
    return page


def taken(page: Page, qtbot: QtBot) -> Taken:
    """Give what the page draws of itself."""
    got: list[Taken] = []
    page.view.take_picture(got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=WAIT_MS)
    return got[0]


def words_of(pdf: bytes) -> str:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document.getAllText(0).text()


def colours(image: QImage) -> set[str]:
    small = image.scaled(QSize(400, 240))
    return {small.pixelColor(x, y).name() for x in range(400) for y in range(240)}


def save(page: Page, qtbot: QtBot, path: Path) -> QImage:
    with qtbot.waitSignal(page.panel.told, timeout=WAIT_MS):
        page.panel.output.write_png(path)
    return QImage(str(path))


def test_the_picture_shows_what_the_screen_shows(shown: Page, qtbot: QtBot) -> None:
    centre, zoom = shown.report()["centre"], shown.report()["zoom"]

    pdf = taken(shown, qtbot).pdf

    image, size = image_of(pdf), shown.view.size()
    assert image.width() / image.height() == pytest.approx(size.width() / size.height(), rel=0.01)
    assert "Dirksland" in words_of(pdf)
    assert (shown.report()["centre"], shown.report()["zoom"]) == (centre, zoom)


def test_buttons_legend_and_labels_of_the_screen_are_not_on_it(shown: Page, qtbot: QtBot) -> None:
    shown.ask("directoryMap.walk(1)")

    words = words_of(taken(shown, qtbot).pdf)

    for text in ("Legenda", "km", "GeoNames", "Voorbeeld aanbod"):
        assert text not in words


def test_the_place_asked_is_never_on_it(shown: Page, qtbot: QtBot) -> None:
    accent = QColor(LIGHT["accent"]).name()
    assert accent in colours(shown.view.grab().toImage())

    assert accent not in colours(image_of(taken(shown, qtbot).pdf))


def test_the_chosen_pin_is_named_as_on_the_screen(shown: Page, qtbot: QtBot) -> None:
    shown.panel.select("aanbod-1")
    shown.wait_for("document.querySelector('.pin-label.chosen') !== null")

    assert "Voorbeeld aanbod 1" in words_of(taken(shown, qtbot).pdf)


def test_a_dark_map_is_light_on_paper_and_dark_again_after(shown: Page, qtbot: QtBot) -> None:
    shown.panel.set_palette(DARK)

    image = image_of(taken(shown, qtbot).pdf)

    assert LIGHT["paper"] in colours(image)
    assert DARK["paper"] not in colours(image)
    background = "getComputedStyle(document.documentElement).getPropertyValue('--paper')"
    assert shown.ask(background) == DARK["paper"]


def test_bubbles_are_known_for_the_legend_when_they_are_in_view(shown: Page, qtbot: QtBot) -> None:
    assert not taken(shown, qtbot).bubbles

    shown.show(MapPoints(tuple(point(n, latitude=51.75) for n in range(9)), ()))

    assert taken(shown, qtbot).bubbles


def test_a_larger_map_is_still_whole(shown: Page, qtbot: QtBot) -> None:
    shown.view.enlarge(2.0)
    shown.wait_for("innerWidth < 400")

    image = image_of(taken(shown, qtbot).pdf)

    size = shown.view.size()
    assert image.width() / image.height() == pytest.approx(size.width() / size.height(), rel=0.02)


def test_it_is_saved_with_title_and_source(shown: Page, qtbot: QtBot, tmp_path: Path) -> None:
    made = save(shown, qtbot, tmp_path / "kaart.png")

    assert made.width() == PIXELS
    assert made.height() > 800
    # Letters above and below the map: the test of the paper reads them.
    head = [made.pixelColor(x, 85).name() for x in range(60, 900)]
    assert QColor("#111111").name() in head


def test_saying_where_it_went(shown: Page, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(shown.panel.told, timeout=WAIT_MS) as told:
        shown.panel.output.write_png(tmp_path / "kaart.png")

    assert told.args == [f"De kaart staat in {tmp_path / 'kaart.png'}."]


def test_a_folder_that_cannot_be_written_is_told(shown: Page, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(shown.panel.failed, timeout=WAIT_MS) as failed:
        shown.panel.output.write_png(tmp_path / "bestaat niet" / "kaart.png")

    assert failed.args is not None
    assert isinstance(failed.args[0], UnwritableFileError)
    assert "kan niet worden geschreven" in str(failed.args[0])


def test_it_can_be_pasted(shown: Page, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()

    with qtbot.waitSignal(shown.panel.told, timeout=WAIT_MS) as told:
        shown.panel.menu.copy.trigger()

    assert QGuiApplication.clipboard().image().width() == PIXELS
    assert told.args == ["De kaart is gekopieerd. Plak hem waar je wilt."]


def test_it_is_printed_on_one_a4(shown: Page, qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))
    printer.setPageLayout(a4.page_layout())
    shown.panel.set_subject("Geld en recht")

    with qtbot.waitSignal(shown.panel.told, timeout=WAIT_MS):
        shown.panel.output.print_with(printer)

    pages, size, words = read(tmp_path / "uit.pdf")
    assert (pages, round(size.width())) == (1, 842)
    assert "Kaart van het aanbod: Geld en recht" in words
    assert "GeoNames" in words
    assert "2 keer aanbod in beeld" in words


def test_with_tiles_their_maker_is_named(
    shown: Page, qtbot: QtBot, tile_host: TileHost, tmp_path: Path
) -> None:
    shown.view.profile.tiles.source = tile_host.source()
    shown.panel.set_network(NetworkRules(allowed=True))
    shown.wait_for("JSON.parse(directoryMap.report()).tiled")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))

    with qtbot.waitSignal(shown.panel.told, timeout=WAIT_MS):
        shown.panel.output.print_with(printer)

    _, _, words = read(tmp_path / "uit.pdf")
    assert "Kaartgegevens © Kadaster" in words
    assert "GeoNames" not in words


def test_a_printer_that_takes_nothing_is_told(shown: Page, qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "bestaat niet" / "uit.pdf"))

    with qtbot.waitSignal(shown.panel.failed, timeout=WAIT_MS) as failed:
        shown.panel.output.print_with(printer)

    assert failed.args is not None
    assert isinstance(failed.args[0], PrinterError)
    assert str(failed.args[0]).startswith("De printer doet het niet.")


def test_a_page_that_draws_nothing_is_told() -> None:
    with pytest.raises(MapPictureError, match="De kaart kan nu niet worden getekend"):
        image_of(b"")


def test_without_a_map_nothing_happens(shown: Page, qtbot: QtBot, tmp_path: Path) -> None:
    shown.view.failed.emit()

    with qtbot.assertNotEmitted(shown.panel.failed):
        shown.panel.output.write_png(tmp_path / "kaart.png")

    assert not (tmp_path / "kaart.png").exists()
