"""Agreements (afspraken) between the practice and an organisation, or about one offering."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
