"""Why we think that a row is about a record, in Dutch."""

from __future__ import annotations

from socialekaart.services.deliveries.likely import Likely
from socialekaart.services.deliveries.matching import Match, Rung
from socialekaart.services.deliveries.views import Candidate
from socialekaart.services.wording import enumerate_dutch

_SHARED = {"tel": "telefoonnummer", "mail": "e-mailadres", "web": "website"}


def reason_of(match: Match) -> str:
    """Say how a row found its record: "zelfde id G-0041"."""
    given = match.row.external_id
    if match.likely:
        return "lijkt op iets dat er al is"
    if match.rung is Rung.ID:
        return f"zelfde id {given}"
    if match.rung is Rung.DESCRIPTION:
        before = match.known.external_id if match.known else ""
        moved = f"; id was {before}" if given and before and before != given else ""
        return f"zelfde naam, aanbieder en plek{moved}"
    if match.rung is Rung.LIKENESS:
        return f"naam {match.percent}% gelijk, rest hetzelfde"
    if match.rung is Rung.SAME_ROW:
        return "dezelfde regel als vorige keer"
    if match.rung is Rung.CHOSEN:
        return "door jou gekozen"
    return f"nieuw id {given}" if given else "nieuw, zonder id"


def candidate_of(likely: Likely) -> Candidate:
    """Describe a record to choose, with why it may be the one."""
    return Candidate(
        record_id=likely.record_id,
        name=likely.name,
        organization=likely.organization,
        reason=_likely_reason(likely),
        likeness=likely.percent,
    )


def _likely_reason(likely: Likely) -> str:
    same = [_SHARED[kind] for kind in _SHARED if any(s.startswith(kind) for s in likely.shared)]
    if likely.has_its_id:
        same.insert(0, f"id {likely.external_id}")
    shared = f"zelfde {enumerate_dutch(same)}" if same else "zelfde aanbieder"
    if likely.other_person:
        return f"{shared}, maar een andere persoon"
    return f"{shared}, naam {likely.percent}% gelijk"
