"""Read files as a delivery would, and tell what is wrong; nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from socialekaart.exchange.report import Report
from socialekaart.services.clock import dutch_now
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.reading import open_delivery
from socialekaart.services.reference import Reference

_NOBODY = "controle"


def check_files(paths: Sequence[Path], reference: Reference) -> Report:
    """Return the report; raises UnreadableFileError for a file that is no table."""
    report = Report()
    for row in open_delivery(DeliveryOrder(paths, _NOBODY), reference, report).rows():
        row.parse()
    return report


def write_check_report(report: Report, path: Path) -> None:
    """Write the report to send back, as .html or .csv; raises UsageError, UnwritableFileError."""
    from socialekaart.exchange.report_files import write_report

    write_report(path, report, ", ".join(report.files), dutch_now())
