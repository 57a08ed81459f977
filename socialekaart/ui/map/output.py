"""The map out of the window: as a picture in a file or on the clipboard, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from socialekaart.errors import MachineError, SocialekaartError, UnwritableFileError
from socialekaart.ui import a4
from socialekaart.ui.words import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from socialekaart.domain.model import Bounds
    from socialekaart.services.views import MapPoints
    from socialekaart.ui.map.picture import Taken
    from socialekaart.ui.map.sheet import MapSheet, Spot
    from socialekaart.ui.map.view import WebMap

Use = Callable[["MapSheet"], None]
"""What is done with a map once it is drawn."""
_PNG = ".png"


class PrinterError(MachineError):
    """A printer takes no page."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "map",
                "De printer doet het niet. Kies een andere printer of bewaar de kaart als PNG.",
            )
        )


@dataclass(frozen=True, slots=True)
class Visible:
    """What is on show and what is told of it; `practice` in WGS84 degrees."""

    view: WebMap
    points: MapPoints
    bounds: Bounds
    subject: str
    practice: Spot | None
    attribution: str
    day: date


class MapOutput(QObject):
    """`told` says what came of it, `failed` gives the error.

    `visible` is asked for what is on show, None where no map is. The page draws itself a moment
    after it is asked; what comes of that is told then.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget, visible: Callable[[], Visible | None]) -> None:
        super().__init__(window)
        self._window, self._visible = window, visible

    def save(self) -> None:
        """Ask where to and write a PNG."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Bewaar de kaart"), self.tr("kaart.png"), self.tr("PNG (*.png)")
        )
        if name:
            path = Path(name)
            self.write_png(path if path.suffix.lower() == _PNG else Path(name + _PNG))

    def write_png(self, path: Path) -> None:
        """Write what is visible as a PNG."""
        self._with_sheet(partial(self._write, path))

    def copy(self) -> None:
        """Put what is visible on the clipboard, as a picture."""
        self._with_sheet(self._copy)

    def print_out(self) -> None:
        """Let somebody choose a printer, and print what is visible."""
        self._with_sheet(self._choose_printer)

    def print_with(self, printer: QPrinter) -> None:
        """Print what is visible on a chosen printer."""
        self._with_sheet(partial(self._print, printer))

    def _with_sheet(self, use: Use) -> None:
        shown = self._visible()
        if shown is not None:
            shown.view.take_picture(lambda taken: self._hand_on(taken, shown, use))

    def _hand_on(self, taken: Taken, shown: Visible, use: Use) -> None:
        from socialekaart.ui.map.picture import image_of
        from socialekaart.ui.map.sheet import make_sheet

        try:
            sheet = make_sheet(
                image_of(taken.pdf),
                shown.points,
                shown.bounds,
                subject=shown.subject,
                practice=shown.practice,
                bubbles=taken.bubbles,
                attribution=shown.attribution,
                day=shown.day,
            )
            use(sheet)
        except SocialekaartError as error:
            self.failed.emit(error)

    def _write(self, path: Path, shown: MapSheet) -> None:
        from socialekaart.ui.map.paper import picture_of

        if not picture_of(shown).save(str(path)):
            raise UnwritableFileError(path)
        self.told.emit(self.tr("De kaart staat in {path}.").format(path=path))

    def _copy(self, shown: MapSheet) -> None:
        from socialekaart.ui.map.paper import picture_of

        QGuiApplication.clipboard().setImage(picture_of(shown))
        self.told.emit(self.tr("De kaart is gekopieerd. Plak hem waar je wilt."))

    def _choose_printer(self, shown: MapSheet) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(a4.page_layout())
        printer.setFullPage(True)
        printer.setDocName(shown.title)
        if QPrintDialog(printer, self._window).exec() == QPrintDialog.DialogCode.Accepted:
            self._print(printer, shown)

    def _print(self, printer: QPrinter, shown: MapSheet) -> None:
        from socialekaart.ui.map.paper import draw

        printer.setPageOrientation(a4.page_layout().orientation())
        try:
            a4.print_on(partial(draw, shown), printer)
        except UnwritableFileError as error:
            raise PrinterError from error
        self.told.emit(self.tr("De kaart is naar de printer gestuurd."))
