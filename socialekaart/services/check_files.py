"""Read files as a delivery would, and tell what is wrong; nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from socialekaart.exchange.delivery_reader import check_delivery
from socialekaart.exchange.report import Report
from socialekaart.services.reference import Reference


def check_files(paths: Sequence[Path], reference: Reference) -> Report:
    """Return the report; raises UnreadableFileError for a file that is no table."""
    return check_delivery(paths, reference.vocabulary)
