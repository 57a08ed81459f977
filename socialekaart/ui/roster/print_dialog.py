"""See the roster as it comes out of the printer, and print it or make a PDF of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.errors import SocialekaartError
from socialekaart.services.roster.views import RosterView
from socialekaart.ui import theme
from socialekaart.ui.a4 import HEIGHT, WIDTH, page_layout
from socialekaart.ui.roster.paper import draw, print_on, write_pdf
from socialekaart.ui.roster.sheet import Sheet, sheet
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import MessageBar, button, label, set_tone


class PaperPreview(QWidget):
    """The sheet as it will be, as large as fits."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet: Sheet | None = None
        self.setMinimumSize(QSize(560, 400))
        self.setAccessibleName(self.tr("Voorbeeld van het blad"))

    def show_sheet(self, shown: Sheet) -> None:
        """Show another sheet."""
        self.sheet = shown
        told = self.tr("Eén A4, liggend: {rows} domeinen en {columns} gebieden. {warning}")
        self.setAccessibleDescription(
            told.format(rows=len(shown.rows), columns=len(shown.columns), warning=shown.warning)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page on its ground."""
        painter = QPainter(self)
        page = QSize(WIDTH, HEIGHT).scaled(
            self.size() - QSize(8, 8), Qt.AspectRatioMode.KeepAspectRatio
        )
        box = QRect(0, 0, page.width(), page.height())
        box.moveCenter(self.rect().center())
        painter.setPen(theme.current().color("control"))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRect(box)
        if self.sheet is not None:
            draw(self.sheet, painter, box)
        painter.end()


class PrintDialog(QDialog):
    """`printed` says what came of it."""

    printed = Signal(str)

    def __init__(self, view: RosterView, practice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._practice = view, practice
        self.setWindowTitle(self.tr("Rooster afdrukken"))
        self.resize(960, 720)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Het rooster op één A4"), Role.NAME))
        self.staff_only = QCheckBox(self.tr("Ook wie alleen voor de praktijk is"))
        self.staff_only.toggled.connect(self._show)
        column.addWidget(self.staff_only)
        self.told = label("", Role.SMALL, tone="muted", wrap=True)
        column.addWidget(self.told)
        self.bar = MessageBar()
        column.addWidget(self.bar)
        self.preview = PaperPreview()
        column.addWidget(self.preview, 1)
        column.addLayout(self._foot())
        self._show()
        self.print_button.setFocus()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        close = button(self.tr("Sluit"))
        close.clicked.connect(self.reject)
        self.pdf_button = button(self.tr("Bewaar als PDF…"))
        self.pdf_button.clicked.connect(self.choose_pdf)
        self.print_button = button(self.tr("Afdrukken…"), kind="primary")
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(self.print_out)
        for made in (close, self.pdf_button, self.print_button):
            foot.addWidget(made)
        return foot

    def _show(self) -> None:
        staff_only = self.staff_only.isChecked()
        self.sheet = sheet(self._view, self._practice, staff_only=staff_only)
        if staff_only:
            text = self.tr(
                "Let op: met namen en directe nummers. Geef dit blad niet mee aan patiënten."
            )
        else:
            text = self.tr(
                "Wie alleen voor de praktijk is, staat er als organisatie met het algemene nummer."
            )
        self.told.setText(text)
        set_tone(self.told, "danger" if staff_only else "muted")
        self.preview.show_sheet(self.sheet)

    def choose_pdf(self) -> None:
        """Ask where to and write a PDF."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Bewaar als PDF"), self.tr("rooster.pdf"), self.tr("PDF (*.pdf)")
        )
        if name:
            path = Path(name)
            self.save_pdf(path if path.suffix.lower() == ".pdf" else Path(name + ".pdf"))

    def save_pdf(self, path: Path) -> None:
        """Write a PDF; closes when that worked."""
        try:
            write_pdf(self.sheet, str(path))
        except SocialekaartError as error:
            self.bar.show_text("error", str(error))
            return
        self.printed.emit(self.tr("Het rooster staat in {path}.").format(path=path))
        self.accept()

    def print_out(self) -> None:
        """Let somebody choose a printer, and print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setFullPage(True)
        printer.setDocName(self.sheet.title)
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        self.print_with(printer)

    def print_with(self, printer: QPrinter) -> None:
        """Print on a chosen printer; closes when that worked."""
        printer.setPageOrientation(page_layout().orientation())
        try:
            print_on(self.sheet, printer, self.tr("de printer"))
        except SocialekaartError:
            text = self.tr("De printer doet het niet. Kies een andere printer of maak een PDF.")
            self.bar.show_text("error", text)
            return
        self.printed.emit(self.tr("Het rooster is naar de printer gestuurd."))
        self.accept()
