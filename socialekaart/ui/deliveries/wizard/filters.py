"""Which compared records are on show: one filter at a time, and words to look for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from socialekaart.domain.words import tokens
from socialekaart.exchange.report import Report, Severity
from socialekaart.services.deliveries.views import (
    CorrectionResult,
    Outcome,
    Preview,
    PreviewItem,
)
from socialekaart.services.deliveries.wizard import WizardState, open_items
from socialekaart.ui import words
from socialekaart.ui.deliveries.wizard import sentences
from socialekaart.ui.deliveries.wizard.lines import Row
from socialekaart.ui.words import translate

CHOOSE = "choose"
REPORTS = "reports"
OUTCOMES = (
    Outcome.NEW,
    Outcome.CHANGED,
    Outcome.ABSENT,
    Outcome.DELETED,
    Outcome.RETURNED,
    Outcome.UNCHANGED,
    Outcome.REJECTED,
)


def filters(state: WizardState) -> list[tuple[str, str]]:
    """Give the filters that have something to show, as (name, text with its count)."""
    preview = state.preview
    if preview is None:
        return []
    made = []
    if preview.to_choose:
        left = len(open_items(state))
        text = translate("wizard", "Te kiezen {n}") if left else translate("wizard", "Gekozen {n}")
        number = left or len(preview.to_choose)
        made.append((CHOOSE, text.format(n=words.number(number))))
    for outcome in OUTCOMES:
        if count := preview.counts.get(outcome, 0):
            text = f"{sentences.outcome(outcome)} {words.number(count)}"
            made.append((outcome.value, text))
    if preview.corrections:
        made.append((REPORTS, sentences.corrections(preview.corrections)))
    return made


def rows(preview: Preview, name: str, text: str = "") -> Sequence[Row]:
    """Give the records of a filter whose name or organisation holds all words of `text`."""
    found: Sequence[Row]
    if name == CHOOSE:
        found = preview.to_choose
    elif name == REPORTS:
        found = preview.corrections
    else:
        found = [item for item in preview.items if item.outcome.value == name]
    if name == Outcome.REJECTED.value:
        found = [_explained(item, preview.report) for item in preview.items if _is_rejected(item)]
    wanted = tokens(text)
    return [row for row in found if _holds(row, wanted)] if wanted else found


def _is_rejected(item: PreviewItem) -> bool:
    return item.outcome is Outcome.REJECTED


def _explained(item: PreviewItem, report: Report) -> PreviewItem:
    """Say of a row that isn't taken where it stands and what is wrong with it."""
    found = [
        finding.message
        for finding in report.findings
        if (finding.file, finding.row) == (item.file, item.row)
        and finding.severity is Severity.ERROR
    ]
    where = translate("wizard", "Rij {n}").format(n=item.row)
    name = item.name or where
    reason = item.file if name == where else f"{item.file} · {where.lower()}"
    return replace(item, name=name, reason=reason, summary=item.summary or " ".join(found))


def _holds(row: Row, wanted: Sequence[str]) -> bool:
    if isinstance(row, CorrectionResult):
        heap = " ".join(tokens(f"{row.record_name} {row.label}"))
    else:
        heap = " ".join(tokens(f"{row.name} {row.organization}"))
    return all(word in heap for word in wanted)


def not_shown(preview: Preview, name: str) -> str:
    """Say how many records of a filter are counted but not listed, and why; "" for none."""
    if name in (CHOOSE, REPORTS, ""):
        return ""
    kept = sum(item.outcome.value == name for item in preview.items)
    left = preview.counts.get(Outcome(name), 0) - kept
    if left <= 0:
        return ""
    # What may be the record of a doubtful row isn't listed as absent.
    doubtful = {c.record_id for item in preview.items for c in item.candidates}
    if name == Outcome.ABSENT and left <= len(doubtful):
        text = translate("wizard", "Van {n} hangt het af van wat je bij ‘Te kiezen’ antwoordt.")
    else:
        text = translate("wizard", "Nog {n} laten we hier niet zien; die gaan wel mee.")
    return text.format(n=words.number(left))
