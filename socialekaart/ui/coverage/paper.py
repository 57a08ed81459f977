"""The coverage on paper: one A4 per municipality, for the talk with it.

Contacts that only the practice may see are counted and never named.
"""

from __future__ import annotations

from bisect import bisect_left
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from socialekaart.domain.coverage import CoverageState
from socialekaart.errors import UnwritableFileError
from socialekaart.services.coverage.views import CoverageCell, CoverageRecord, CoverageView
from socialekaart.ui import words
from socialekaart.ui.coverage import wording
from socialekaart.ui.coverage.wording import translate
from socialekaart.ui.theme import LIGHT

WIDTH, HEIGHT, MARGIN = 595, 842, 40
"""An A4 in points."""
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5)
_MOST_NAMED = 4


def page_layout() -> QPageLayout:
    """Give an upright A4, drawn from edge to edge."""
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
        QPageLayout.Unit.Millimeter,
        QMarginsF(0, 0, 0, 0),
    )


def pages(view: CoverageView, practice: str) -> list[QTextDocument]:
    """Make a page per municipality; `practice` is its name or ""."""
    return [_page(view, place, practice) for place in range(len(view.municipalities))]


def _page(view: CoverageView, place: int, practice: str) -> QTextDocument:
    """Make one page, with as many names as fit and then in the largest letters that do."""
    page = QTextDocument()
    page.setDocumentMargin(0)
    page.setDefaultFont(QFont("Inter"))
    html = ""
    for most in (_MOST_NAMED, 2, 1):
        html = page_html(view, place, practice, most)
        if _fits(page, html, _SIZES[-1]):
            break
    # Larger letters take more room: the first size that fits is found by halving.
    first = bisect_left(_SIZES, True, key=lambda size: _fits(page, html, size))
    _fits(page, html, _SIZES[min(first, len(_SIZES) - 1)])
    return page


def _fits(page: QTextDocument, html: str, size: float) -> bool:
    """Lay a page out in letters of a size in points; tell whether it is one A4 then."""
    page.setHtml(html.replace("{size}", f"{size}").replace("{large}", f"{size * 1.7}"))
    page.setTextWidth(WIDTH - 2 * MARGIN)
    return page.size().height() <= HEIGHT - 2 * MARGIN


def page_html(view: CoverageView, place: int, practice: str, most: int = _MOST_NAMED) -> str:
    """Write one page; every value is escaped, `{size}` and `{large}` stand for sizes in points."""
    name = view.municipalities[place].name
    title = translate("coverage", "Dekking van het basisaanbod in {municipality}")
    under = translate("coverage", "Stand van {day}")
    told = [under.format(day=words.day(view.on)), practice]
    about = translate(
        "coverage",
        "Dit is wat er in de kaart van de praktijk staat. Wat we niet vonden, kan er wel zijn. "
        "Verouderd is wat {span} niet is gecontroleerd.",
    ).format(span=words.span(view.term_days))
    heads = (
        translate("coverage", "Onderdeel"),
        translate("coverage", "In deze kaart"),
        translate("coverage", "Wie"),
        translate("coverage", "Gecontroleerd"),
    )
    widths = (20, 18, 44, 18)
    head = "".join(
        f'<th width="{width}%" align="left">{escape(text)}</th>'
        for text, width in zip(heads, widths, strict=True)
    )
    rows = "".join(_row(row.requirement.label, row.cells[place], most, view) for row in view.rows)
    ink, muted = LIGHT.ink, LIGHT.muted
    return (
        f'<body style="font-size:{{size}}px; color:{ink}">'
        f'<p style="font-size:{{large}}px; margin:0"><b>{escape(title.format(municipality=name))}'
        f'</b></p><p style="color:{muted}; margin:2px 0 8px 0">'
        f"{escape(' · '.join(filter(None, told)))}</p>"
        f'<p style="margin:0 0 8px 0">{escape(about)}</p>'
        f'<table width="100%" cellspacing="0" cellpadding="4" border="1" '
        f'style="margin-top:6px; border-collapse:collapse; border-style:solid; '
        f'border-color:{LIGHT.border}">'
        f'<tr style="background-color:{LIGHT.page}">{head}</tr>{rows}</table>'
        f"{_to_ask(view, place)}"
        f'<p style="color:{muted}; margin:10px 0 0 0">{escape(_foot())}</p></body>'
    )


def _foot() -> str:
    return translate(
        "coverage", "Gemaakt met Socialekaart. Wat erbij moet of anders is, horen we graag."
    )


def _row(name: str, cell: CoverageCell, most: int, view: CoverageView) -> str:
    strong = cell.state in (CoverageState.PRESENT, CoverageState.DOUBLE)
    state = escape(
        translate("coverage", "Niet gevonden in deze kaart")
        if cell.state is CoverageState.ABSENT
        else wording.state(cell.state)
    )
    notes = " ".join(wording.notes(cell))
    small = f'<br/><span style="color:{LIGHT.muted}">{escape(notes)}</span>' if notes else ""
    return (
        f"<tr><td><b>{escape(name)}</b></td><td>{f'<b>{state}</b>' if strong else state}{small}"
        f"</td><td>{_who(cell, most)}</td><td>{escape(_checked(cell, view))}</td></tr>"
    )


def _who(cell: CoverageCell, most: int) -> str:
    """Name what was found, without what only the practice may see."""
    shown = cell.public
    lines = [_named(one) for one in shown.records[:most]]
    if len(shown.records) > most:
        text = translate("coverage", "en nog {n}")
        lines.append(escape(text.format(n=len(shown.records) - most)))
    if hidden := wording.hidden(cell.unnamed):
        lines.append(escape(hidden))
    lines += [
        f"<i>({escape(wording.remark(one))}: {escape(one.name)})</i>"
        for one in shown.mentioned[:most]
    ]
    return "<br/>".join(lines) or "–"


def _named(one: CoverageRecord) -> str:
    organization = one.organization
    about = f" · {escape(organization)}" if organization and organization not in one.name else ""
    return f"{escape(one.name)}{about}"


def _checked(cell: CoverageCell, view: CoverageView) -> str:
    days = [one.checked_on for one in cell.records if one.checked_on is not None]
    if not cell.records:
        return ""
    if not days:
        return translate("coverage", "nog niet")
    return words.day(max(days), view.on)


def _to_ask(view: CoverageView, place: int) -> str:
    """Write what to talk about, a line per part of the basic offer that raises a question."""
    name = view.municipalities[place].name
    asked = [
        f"<li><b>{escape(row.requirement.label)}</b>: {escape(question)}</li>"
        for row in view.rows
        if (question := wording.to_ask(row.cells[place].public, name))
    ]
    if not asked:
        return ""
    head = escape(translate("coverage", "Om samen te bespreken"))
    return (
        f'<p style="margin:12px 0 2px 0"><b>{head}</b></p>'
        f'<ul style="margin:0 0 0 12px; -qt-list-indent:0">{"".join(asked)}</ul>'
    )


def draw(page: QTextDocument, painter: QPainter, scale: float) -> None:
    """Draw a page with its top left at the painter's; `scale` is pixels per point."""
    painter.save()
    painter.scale(scale, scale)
    painter.translate(MARGIN, MARGIN)
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.ink))
    context.palette = palette
    page.documentLayout().draw(painter, context)
    painter.restore()


def print_on(made: list[QTextDocument], device: QPagedPaintDevice, name: str = "") -> None:
    """Draw the pages on a printer or PDF; raise UnwritableFileError when it can't begin."""
    painter = QPainter()
    if not painter.begin(device):
        raise UnwritableFileError(Path(name))
    dots = device.logicalDpiX()
    # A printer has edges it can't reach: the page begins at the paper's own corner.
    edge = device.pageLayout().paintRectPixels(dots).topLeft()
    for number, page in enumerate(made):
        if number:
            device.newPage()
        painter.save()
        painter.translate(-edge.x(), -edge.y())
        draw(page, painter, dots / 72)
        painter.restore()
    painter.end()


def write_pdf(made: list[QTextDocument], path: Path) -> None:
    """Write the pages as a PDF; raise UnwritableFileError when that fails."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(page_layout())
    writer.setResolution(600)
    writer.setTitle(translate("coverage", "Dekking van het basisaanbod"))
    writer.setCreator("Socialekaart")
    print_on(made, writer, str(path))


def page_size() -> QSizeF:
    """Give the size of a page in points."""
    return QSizeF(WIDTH, HEIGHT)
