"""The validation report as a file to send back: a table for Excel, or a page to read and print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from socialekaart.errors import UsageError
from socialekaart.exchange.csv_writer import table_writer
from socialekaart.exchange.report import Finding, Report, Severity
from socialekaart.exchange.spreadsheets import protect
from socialekaart.exchange.values import MONTHS
from socialekaart.exchange.whole_file import replacing_text

_COLUMNS = ("bestand", "rij", "kolom", "soort", "melding", "oplossing", "voor", "na")
_TITLES = {
    Severity.ERROR: "Fouten: deze rijen zijn niet meegenomen",
    Severity.REPAIR: "Hersteld: kijk na of het klopt",
    Severity.WARNING: "Waarschuwingen: de rijen zijn meegenomen, maar kijk er nog eens naar",
}
_STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1f2933;
  background: #fff; max-width: 68rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .3rem; border-bottom: 2px solid #1f4e79; }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
p { margin: .3rem 0; }
.when { color: #52606d; }
.sum { border-collapse: collapse; margin: 1rem 0; }
.sum td { padding: .15rem 1.2rem .15rem 0; border: 0; }
.sum td:first-child { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
table.list { border-collapse: collapse; width: 100%; }
.list th, .list td { text-align: left; vertical-align: top; padding: .35rem .6rem;
  border-bottom: 1px solid #d3dae2; overflow-wrap: break-word; white-space: pre-line; }
.list th { background: #eef2f6; white-space: nowrap; }
.list td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.fout { border-left: 4px solid #b3261e; padding-left: .6rem; }
.herstel { border-left: 4px solid #1b6e3c; padding-left: .6rem; }
.waarschuwing { border-left: 4px solid #a15c00; padding-left: .6rem; }
del { color: #8a1c16; } ins { color: #135c31; text-decoration: none; font-weight: 600; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; } tr { break-inside: avoid; }
  thead { display: table-header-group; } }
"""


def write_report(path: Path, report: Report, title: str, when: datetime) -> None:
    """Write a report as .csv or .html, by the ending of `path`.

    `title` says whose delivery it is; `when` is shown as given. Raises UsageError for another
    ending and UnwritableFileError.
    """
    ending = path.suffix.casefold()
    if ending == ".csv":
        _write_csv(path, report)
    elif ending in (".html", ".htm"):
        with replacing_text(path) as file:
            file.writelines(_page(report, title, when))
    else:
        raise UsageError(
            f"Een verslag maken we als .csv of .html, niet als '{path.name}'. "
            "Kies een naam die op .csv of .html eindigt."
        )


def _write_csv(path: Path, report: Report) -> None:
    """Write one line per finding, in the order of the files and rows."""
    with replacing_text(path) as file:
        writer = table_writer(file)
        writer.writerow(_COLUMNS)
        for finding in report.in_order:
            told = finding.as_dict()
            told["rij"] = finding.row or ""
            writer.writerow([protect(str(told[name])) for name in _COLUMNS])


def _page(report: Report, title: str, when: datetime) -> Iterable[str]:
    """Give the lines of the page: a summary, then the files."""
    shown = escape(title)
    yield (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<title>Controleverslag · {shown}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )
    yield f'<h1>Controleverslag</h1>\n<p>{shown}</p>\n<p class="when">{_moment(when)}</p>\n'
    yield from _summary(report)
    findings = report.in_order
    for file in report.all_files:
        yield from _file(file, [finding for finding in findings if finding.file == file])
    if report.not_kept:
        more = _number(report.not_kept)
        yield f"<p>Nog {more} meldingen van dezelfde soort staan er niet bij.</p>\n"
    yield "</body>\n</html>\n"


def _summary(report: Report) -> Iterable[str]:
    """Give how many rows and findings there are, and what that comes down to."""
    counts = report.counts
    lines = (
        (report.rows_read, "rij gelezen", "rijen gelezen"),
        (report.rows_accepted, "rij goed", "rijen goed"),
        (counts[Severity.ERROR], "fout", "fouten"),
        (counts[Severity.REPAIR], "herstelde cel", "herstelde cellen"),
        (counts[Severity.WARNING], "waarschuwing", "waarschuwingen"),
    )
    yield '<table class="sum">\n'
    for number, one, many in lines:
        yield f"<tr><td>{_number(number)}</td><td>{one if number == 1 else many}</td></tr>\n"
    yield "</table>\n"
    if report.has_errors:
        yield "<p><strong>Los eerst de fouten op en lever het dan opnieuw aan.</strong></p>\n"
    elif report.findings:
        yield "<p>Alle rijen zijn gelezen. Kijk de punten hieronder nog even na.</p>\n"
    else:
        yield "<p>Alles is in orde; er valt niets op te lossen.</p>\n"


def _file(file: str, findings: Sequence[Finding]) -> Iterable[str]:
    """Give what was found in one file: errors first, then repairs, then warnings."""
    yield f"<h2>{escape(file)}</h2>\n"
    if not findings:
        yield "<p>Niets gevonden.</p>\n"
    for severity, title in _TITLES.items():
        found = [finding for finding in findings if finding.severity is severity]
        if found:
            yield f'<h3 class="{severity.value}">{title} ({_number(len(found))})</h3>\n'
            yield from _table(found, repairs=severity is Severity.REPAIR)


def _table(findings: Sequence[Finding], repairs: bool) -> Iterable[str]:
    """Give the findings as a table; of repairs before and after each in a column of its own."""
    changes = "<th>Er stond</th><th>Nu</th>" if repairs else ""
    yield (
        '<table class="list">\n<thead><tr><th>Rij</th><th>Kolom</th><th>Melding</th>'
        f"{changes}<th>Zo los je het op</th></tr></thead>\n<tbody>\n"
    )
    for finding in findings:
        yield _row(finding, repairs)
    yield "</tbody>\n</table>\n"


def _row(finding: Finding, repairs: bool) -> str:
    """Give one finding as a row; everything from the file is escaped."""
    message = escape(finding.message)
    if not repairs and finding.before:
        after = escape(finding.after) or "leeg"
        message += f"\n<del>{escape(finding.before)}</del> → <ins>{after}</ins>"
    changed = (
        f"<td><del>{escape(finding.before)}</del></td><td><ins>{escape(finding.after)}</ins></td>"
        if repairs
        else ""
    )
    return (
        f"<tr><td>{finding.row or 'hele bestand'}</td><td>{escape(finding.column)}</td>"
        f"<td>{message}</td>{changed}<td>{escape(finding.remedy)}</td></tr>\n"
    )


def _moment(when: datetime) -> str:
    """Say a moment in Dutch."""
    return f"{when.day} {MONTHS[when.month - 1][1]} {when.year}, {when:%H:%M} uur"


def _number(number: int) -> str:
    """Write a number with a point per thousand."""
    return f"{number:,}".replace(",", ".")
