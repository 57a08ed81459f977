"""What the page drew of itself, as a picture with enough points for paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage

from socialekaart.errors import MachineError
from socialekaart.ui.words import translate

POINTS = 3300
"""How wide: 300 to the inch on the long side of an A4."""
_TALLEST = 4000


class MapPictureError(MachineError):
    """The page gave no picture of itself."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "map",
                "De kaart kan nu niet worden getekend. Wacht tot hij er helemaal staat en probeer "
                "het nog eens.",
            )
        )


@dataclass(frozen=True, slots=True)
class Taken:
    """A PDF of what is visible, and whether bubbles stand on it."""

    pdf: bytes
    bubbles: bool


def image_of(pdf: bytes) -> QImage:
    """Draw the one page of a PDF; raise MapPictureError when there is none."""
    # Loaded when somebody prints: most never do.
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.pageCount() != 1:
        raise MapPictureError
    page = document.pagePointSize(0)
    scale = min(POINTS / page.width(), _TALLEST / page.height())
    drawn = document.render(0, QSize(round(page.width() * scale), round(page.height() * scale)))
    document.close()
    if drawn.isNull():
        raise MapPictureError
    return drawn
