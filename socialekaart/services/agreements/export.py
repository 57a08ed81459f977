"""All agreements as a table that Dutch Excel opens rightly; for the practice itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from socialekaart.exchange.csv_writer import table_writer
from socialekaart.exchange.spreadsheets import protect
from socialekaart.exchange.whole_file import replacing_text
from socialekaart.services.agreements.views import AgreementLine

COLUMNS = (
    "afspraak",
    "over",
    "hele_organisatie",
    "termijn",
    "met_wie",
    "toelichting",
    "sinds",
    "herzien_voor",
    "document",
)


def write_agreements(target: Path, lines: Iterable[AgreementLine]) -> int:
    """Write a row for each agreement; return how many. Raises UnwritableFileError."""
    rows = [_row(line) for line in lines]
    with replacing_text(target) as file:
        writer = table_writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return len(rows)


def _row(line: AgreementLine) -> list[str]:
    one = line.agreement
    return [
        one.kind,
        protect(line.about),
        "nee" if one.record_id else "ja",
        protect(one.term),
        protect(one.with_whom),
        protect(one.text),
        _day(one.agreed_on),
        _day(one.review_on),
        protect(one.document),
    ]


def _day(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else ""
