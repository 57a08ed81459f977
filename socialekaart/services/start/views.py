"""What starting from the question gives back to show."""

from __future__ import annotations

from dataclasses import dataclass

from socialekaart.domain.compass import Group, Part, Severity, Side
from socialekaart.domain.model import Service
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.services.views import ServiceHit, WhoAnswer


@dataclass(frozen=True, slots=True)
class GuidePart:
    """The offerings below one heading, in the order of the search."""

    part: Part
    hits: tuple[ServiceHit, ...]


@dataclass(frozen=True, slots=True)
class GuideColumn:
    """A column of the answer; a part without offerings is left out."""

    side: Side
    parts: tuple[GuidePart, ...]

    @property
    def hits(self) -> tuple[ServiceHit, ...]:
        """Give the offerings from top to bottom."""
        return tuple(hit for part in self.parts for hit in part.hits)


@dataclass(frozen=True, slots=True)
class NetworkView:
    """A network as a card shows it.

    `area` is the region in words. `one_referral` is the sentence of `application_process` that
    says that one referral counts, "" when nobody said so. `own` when the practice made it: then
    it can be changed and removed here.
    """

    id: str
    service: Service
    area: str
    one_referral: str = ""
    own: bool = False
    is_example: bool = False
    agreements: tuple[AgreementLine, ...] = ()


@dataclass(frozen=True, slots=True)
class GuideView:
    """The answer of the start page.

    `exploring` are the verkennende gesprekken, for group 4 only. `crisis` is the crisis help of
    the place, whatever was chosen; the lines of `who.crisis` stand beside it. `elsewhere` counts
    offerings for these domains that the columns don't show: the search has them all.
    """

    groups: tuple[Group, ...]
    severity: Severity | None
    who: WhoAnswer
    columns: tuple[GuideColumn, ...] = ()
    exploring: tuple[ServiceHit, ...] = ()
    networks: tuple[NetworkView, ...] = ()
    crisis: tuple[ServiceHit, ...] = ()
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class RegionChoice:
    """An area that a network may have; `key` is what `NetworkForm.region` holds."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class NetworkForm:
    """What one fills in for a network of one's own.

    `region` is the key of a `RegionChoice`. `application_by` holds "huisarts", "poh",
    "professional", "zelf" and "naaste". `feedback` is the term, "" for not known.
    """

    name: str = ""
    region: str = ""
    lead: str = ""
    members: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    application_by: tuple[str, ...] = ("huisarts", "poh")
    feedback: str = ""
    one_referral: bool = False
