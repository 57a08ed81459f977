"""Agreements (afspraken) between the practice and an organisation, or about one offering.

Which of them hold where, in which order they are told, and when they are to be looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from socialekaart.domain.words import fold

SOON_DAYS = 30
"""So many days ahead a review is said to come."""


class AgreementKind(StrEnum):
    """What an agreement is about; values are the field's own Dutch words."""

    REFER = "heenverwijzen"
    REFER_BACK = "terugverwijzen"
    RETURN_WITHOUT_WAIT = "terugkeer zonder wachtlijst"
    CONSULT = "overleg"
    FEEDBACK = "terugkoppeling"
    WARM_HANDOVER = "warme overdracht"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One agreement, with an offering or contact (`record_id`) or with a whole organisation.

    `term` is the time agreed as text ("2 weken"), `with_whom` a professional's name or role,
    `document` a link (https, file on a share) to where it is written down.
    """

    id: str
    kind: AgreementKind
    record_id: str = ""
    organization: str = ""
    text: str = ""
    term: str = ""
    with_whom: str = ""
    agreed_on: date | None = None
    review_on: date | None = None
    document: str = ""


class Review(StrEnum):
    """How an agreement stands towards the day it should be looked at again."""

    NONE = "geen"
    LATER = "later"
    SOON = "binnenkort"
    DUE = "te herzien"


_FIRST = (
    AgreementKind.RETURN_WITHOUT_WAIT,
    AgreementKind.FEEDBACK,
    AgreementKind.WARM_HANDOVER,
    AgreementKind.CONSULT,
    AgreementKind.REFER,
    AgreementKind.REFER_BACK,
)
"""The order in which agreements matter for whom to call and where to send somebody."""


def review(agreement: Agreement, today: date) -> Review:
    """Tell how the review stands; on its day itself there is still time."""
    if agreement.review_on is None:
        return Review.NONE
    days = (agreement.review_on - today).days
    if days < 0:
        return Review.DUE
    return Review.SOON if days <= SOON_DAYS else Review.LATER


def organization_key(name: str) -> str:
    """Give one key for every spelling of an organisation: no capitals, accents or double spaces."""
    return " ".join(fold(name).split())


def applies(agreement: Agreement, record_id: str, organization: str) -> bool:
    """Tell whether an agreement holds at a record of this organisation ("" for none)."""
    if agreement.record_id:
        return agreement.record_id == record_id
    key = organization_key(organization)
    return bool(key) and organization_key(agreement.organization) == key


def applying(
    agreements: Iterable[Agreement], record_id: str, organization: str
) -> tuple[Agreement, ...]:
    """Give those that hold at a record, what matters for the decision first."""
    found = (one for one in agreements if applies(one, record_id, organization))
    return tuple(sorted(found, key=in_order))


def in_order(agreement: Agreement) -> tuple[int, bool, int, str]:
    """Sort by weight for the decision, then the more precise and the newer one first."""
    agreed = agreement.agreed_on.toordinal() if agreement.agreed_on else 0
    return _FIRST.index(agreement.kind), not agreement.record_id, -agreed, agreement.id
