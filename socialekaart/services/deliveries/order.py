"""What is delivered and how it is to be taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.services.deliveries.views import Choices
from socialekaart.services.progress import Cancelled, Progress, never, no_progress

Mappings = Mapping[tuple[str, str], ColumnMapping]
"""(file name, sheet) -> how its columns are read; the sheet of a CSV file is ""."""


@dataclass(slots=True)
class DeliveryOrder:
    """One delivery to preview or apply.

    `strict` applies nothing when any row has an error. `checksum`, when given, is that of the files
    that were previewed: others are refused.
    """

    paths: Sequence[Path]
    source_name: str
    mappings: Mappings = field(default_factory=dict)
    choices: Choices = field(default_factory=Choices)
    strict: bool = False
    is_example: bool = False
    checksum: str = ""
    progress: Progress = field(default=no_progress)
    cancelled: Cancelled = field(default=never)
