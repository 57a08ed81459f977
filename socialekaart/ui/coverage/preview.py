"""See the pages before they are printed or kept as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from socialekaart.errors import SocialekaartError
from socialekaart.services.coverage.views import CoverageView
from socialekaart.ui.coverage import paper
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import MessageBar, button, label

_SCALE = 1.0
"""Pixels of the picture per point of the paper."""


class CoveragePreview(QDialog):
    """The pages as pictures, with what can be done with them below."""

    def __init__(self, view: CoverageView, practice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = paper.pages(view, practice)
        self.setWindowTitle(self.tr("Dekking afdrukken"))
        self.resize(700, 640)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Dekking afdrukken"), Role.NAME))
        text = self.tr(
            "Eén A4 per gemeente. Contactpersonen die alleen de praktijk mag zien staan er niet op."
        )
        column.addWidget(label(text, tone="muted", wrap=True))
        self.bar = MessageBar()
        column.addWidget(self.bar)
        column.addWidget(self._pictures(view), 1)
        column.addLayout(self._foot())

    def _pictures(self, view: CoverageView) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setAccessibleName(self.tr("Voorbeeld van de bladzijden"))
        inner = QWidget()
        inner.setProperty("ground", "page")
        column = QVBoxLayout(inner)
        column.setSpacing(16)
        for municipality, page in zip(view.municipalities, self.pages, strict=True):
            shown = QLabel()
            shown.setPixmap(self._picture(page))
            text = self.tr("Bladzijde van {municipality}")
            shown.setAccessibleName(text.format(municipality=municipality.name))
            column.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)
        area.setWidget(inner)
        return area

    def _picture(self, page: QTextDocument) -> QPixmap:
        ratio = self.devicePixelRatioF()
        scale = _SCALE * ratio
        made = QPixmap(int(paper.WIDTH * scale), int(paper.HEIGHT * scale))
        made.fill(Qt.GlobalColor.white)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper.draw(page, painter, scale)
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        close = button(self.tr("Sluit"))
        close.clicked.connect(self.reject)
        self.as_pdf = button(self.tr("Bewaar als PDF…"))
        self.as_pdf.clicked.connect(self.choose_path)
        self.print = button(self.tr("Afdrukken…"), kind="primary")
        self.print.setDefault(True)
        self.print.clicked.connect(self.choose_printer)
        for part in (close, self.as_pdf, self.print):
            foot.addWidget(part)
        return foot

    def choose_path(self) -> None:
        """Ask where to and write the PDF."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Bewaar als PDF"), "dekking.pdf", self.tr("PDF (*.pdf)")
        )
        if name:
            self.write_to(Path(name if name.lower().endswith(".pdf") else name + ".pdf"))

    def write_to(self, path: Path) -> None:
        """Write the pages as a PDF."""
        try:
            paper.write_pdf(self.pages, path)
        except SocialekaartError as error:
            self.bar.show_text("error", str(error))
            return
        self.bar.show_text("done", self.tr("De PDF staat in {path}.").format(path=path))

    def choose_printer(self) -> None:
        """Ask for a printer and print; needs Qt's printing, which is loaded only now."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(paper.page_layout())
        printer.setDocName(self.tr("Dekking"))
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.tr("Dekking afdrukken"))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        try:
            paper.print_on(self.pages, printer, printer.printerName())
        except SocialekaartError as error:
            self.bar.show_text("error", str(error))
            return
        self.bar.show_text("done", self.tr("De bladzijden zijn naar de printer gestuurd."))
