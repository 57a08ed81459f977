"""Waits for an offering, against the norm (Treeknorm) and ageing; what one may do meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from socialekaart.domain.model import Service, ServiceStatus

INTAKE_NORM_WEEKS = 4
"""Aanmeldwachttijd of the Treeknorm."""
TREATMENT_NORM_WEEKS = 10
"""Behandelwachttijd of the Treeknorm; the two together are 14 weeks."""
NORM_WEEKS = INTAKE_NORM_WEEKS + TREATMENT_NORM_WEEKS
MOST_WEEKS = 520
"""Ten years: a longer wait is a typing error. The table schema of a delivery says the same."""
AGED_AFTER_DAYS = 91
"""A quarter of a year, where the settings say nothing else."""
AT_ONCE_WEEKS = 1
"""Whoever can be helped within this many weeks needn't wait to speak of."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait as somebody told it on a day. Weeks are whole; None is not told.

    `target_group` "" is everyone. `own` is what the practice heard itself, `recorded_by` who said
    so; `id` is "" for what the source delivered.
    """

    target_group: str
    intake_weeks: int | None
    treatment_weeks: int | None
    reference_date: date | None
    own: bool = False
    recorded_by: str = ""
    id: str = ""

    @property
    def is_told(self) -> bool:
        """Tell whether it says a number of weeks at all."""
        return self.intake_weeks is not None or self.treatment_weeks is not None

    @property
    def together(self) -> int | None:
        """Return the weeks until the treatment begins, None unless both parts are told."""
        if self.intake_weeks is None or self.treatment_weeks is None:
            return None
        return self.intake_weeks + self.treatment_weeks

    def told_on(self, today: date) -> date | None:
        """Return the reference date, None when there is none or when it is still to come."""
        day = self.reference_date
        return day if day is not None and day <= today else None


class WaitState(StrEnum):
    """How a wait stands against the norm."""

    UNKNOWN = "unknown"
    NONE = "none"
    WITHIN = "within"
    OVER = "over"


def state_of(wait: Wait) -> WaitState:
    """Hold a wait against the norm, each part against its own.

    Over 14 weeks together means that one of them is over; a part that isn't told is not counted.
    """
    intake, treatment = wait.intake_weeks, wait.treatment_weeks
    if not wait.is_told:
        return WaitState.UNKNOWN
    if (intake or 0) > INTAKE_NORM_WEEKS or (treatment or 0) > TREATMENT_NORM_WEEKS:
        return WaitState.OVER
    return WaitState.NONE if intake == 0 and not treatment else WaitState.WITHIN


def is_aged(wait: Wait, today: date, max_age_days: int) -> bool:
    """Tell whether a wait was told too long ago to count on, or nobody knows when."""
    day = wait.told_on(today)
    return day is None or (today - day).days > max_age_days


def same_group(one: str, other: str) -> bool:
    """Tell whether two words name the same target group; capitals and spaces don't count."""
    return _group(one) == _group(other)


def holding(waits: Iterable[Wait], today: date) -> tuple[Wait, ...]:
    """Return the wait that holds today for each target group: everyone first, then by name.

    The newest reference date holds; on the same day the practice's own, then the longest: better
    told too long than too short. A date that is still to come counts as none.
    """
    newest: dict[str, Wait] = {}
    for wait in waits:
        group = _group(wait.target_group)
        held = newest.get(group)
        if wait.is_told and (held is None or _weight(wait, today) > _weight(held, today)):
            newest[group] = wait
    return tuple(newest[group] for group in sorted(newest))


def course(waits: Iterable[Wait], today: date) -> tuple[Wait, ...]:
    """Return one target group's waits as they followed each other, one a day.

    Give the waits of one group. Those without a date, or with one still to come, are no point.
    """
    of_day: dict[date, Wait] = {}
    for wait in waits:
        day = wait.told_on(today)
        if day is None or not wait.is_told:
            continue
        held = of_day.get(day)
        if held is None or _weight(wait, today) > _weight(held, today):
            of_day[day] = wait
    return tuple(of_day[day] for day in sorted(of_day))


def in_short(waits: Iterable[Wait]) -> Wait | None:
    """Return the wait that stands for an offering where there is room for one.

    That for everyone when there is one, else the longest: better told too long than too short.
    """
    told = [wait for wait in waits if wait.is_told]
    for_all = [wait for wait in told if not _group(wait.target_group)]
    return max(for_all or told, key=_longest, default=None)


def groups_to_choose(service: Service, waits: Iterable[Wait]) -> tuple[str, ...]:
    """Return the target groups to offer for a wait: the offering's own, then those told of."""
    known = [*service.target_groups, *(wait.target_group for wait in waits)]
    return tuple({_group(name): name for name in reversed(known) if _group(name)}.values())[::-1]


def _group(name: str) -> str:
    return " ".join(name.split()).casefold()


_Length = tuple[int, int, int, bool, str, str]


def _length(wait: Wait) -> _Length:
    intake, treatment = wait.intake_weeks, wait.treatment_weeks
    both = (intake or 0) + (treatment or 0)
    parts = (intake is not None) + (treatment is not None)
    told = (both, parts, intake or 0, intake is not None)
    return (*told, wait.target_group, wait.recorded_by)


def _longest(wait: Wait) -> tuple[_Length, bool, date, str]:
    return _length(wait), wait.own, wait.reference_date or date.min, wait.id


def _weight(wait: Wait, today: date) -> tuple[date, bool, _Length, str, date]:
    """Order waits of one group; of two different ones none weighs the same as the other."""
    told_on, written = wait.told_on(today) or date.min, wait.reference_date or date.min
    return told_on, wait.own, _length(wait), wait.id, written


# --- whom to ask about it ---------------------------------------------------------------------


class Mediator(StrEnum):
    """Who must see to it that a wait gets shorter; each law has its own."""

    INSURER = "insurer"
    """Zvw: the insurer's wachtlijstbemiddeling."""
    CARE_OFFICE = "care_office"
    """Wlz: the zorgkantoor."""
    MUNICIPALITY = "municipality"
    """Jeugdwet and Wmo."""


_BY_LAW = {
    "zvw": Mediator.INSURER,
    "wlz": Mediator.CARE_OFFICE,
    "jeugdwet": Mediator.MUNICIPALITY,
    "wmo": Mediator.MUNICIPALITY,
}
_BY_ECHELON = {
    "basis-ggz": Mediator.INSURER,
    "gespecialiseerde ggz": Mediator.INSURER,
    "verslavingszorg": Mediator.INSURER,
    "jeugd-ggz": Mediator.MUNICIPALITY,
}
_ADULT_YEARS = 18


def mediator_of(service: Service) -> Mediator | None:
    """Tell who mediates when the wait for an offering is over the norm, None when nobody does.

    The law decides. Where none is told the echelon does: ggz is paid by the Zvw for adults, and by
    the Jeugdwet below eighteen.
    """
    law = service.law.strip().casefold()
    if law:
        return _BY_LAW.get(law)
    found = _BY_ECHELON.get(service.echelon.strip().casefold())
    youth = service.maximum_age is not None and service.maximum_age < _ADULT_YEARS
    return Mediator.MUNICIPALITY if found and youth else found


# --- what must be true before the wait matters ------------------------------------------------


class Criterion(StrEnum):
    """Something that decides whether one gets in; the screen words it with the offering's values.

    In the order of asking: a wait says nothing to whom doesn't get in.
    """

    REFERRAL = "referral"
    NO_REFERRAL = "no_referral"
    APPLICATION_BY = "application_by"
    AGES = "ages"
    TARGET_GROUPS = "target_groups"
    NOT_FOR = "not_for"


def criteria(service: Service) -> tuple[Criterion, ...]:
    """Return the entry criteria that are told, in the order to read them."""
    told = {
        Criterion.REFERRAL: service.referral_needed is True,
        Criterion.NO_REFERRAL: service.referral_needed is False,
        Criterion.APPLICATION_BY: service.application_by,
        Criterion.AGES: (service.minimum_age, service.maximum_age) != (None, None),
        Criterion.TARGET_GROUPS: service.target_groups,
        Criterion.NOT_FOR: service.not_for.strip(),
    }
    return tuple(one for one, is_told in told.items() if is_told)


# --- what helps meanwhile ---------------------------------------------------------------------

_ALWAYS = frozenset(
    {
        *("inloop", "ontmoeting", "cursus/training", "lotgenoten/peergroep", "hulplijn/chat"),
        *("online", "maatje", "bewegen/leefstijl"),
    }
)
_IF_SOCIAL = frozenset({"begeleiding", "maatschappelijk werk"})
_SOCIAL = frozenset({"sociale basis", "sociaal domein"})
_NOT_RUNNING = frozenset({ServiceStatus.PREPARATION, ServiceStatus.PAUSED, ServiceStatus.ENDED})
_PROFESSIONALS = frozenset({"zorgverleners", "professionals", "scholen"})


def helps_meanwhile(service: Service) -> bool:
    """Tell whether somebody who waits elsewhere can use this at once: the "tijdens het wachten".

    Light, open help only: never crisis, diagnostics or treatment, nothing one waits for in turn.
    """
    return _is_light(service) and _is_open_to_all(service) and _is_at_once(service)


def _is_light(service: Service) -> bool:
    kind, echelon = service.service_type.strip().casefold(), service.echelon.strip().casefold()
    if echelon == "crisis":
        return False
    return kind in _ALWAYS or (kind in _IF_SOCIAL and echelon in _SOCIAL)


def _is_open_to_all(service: Service) -> bool:
    groups = {_group(name) for name in service.target_groups}
    if groups and groups <= _PROFESSIONALS:
        return False
    if service.referral_needed is None:
        return "zelf" in service.application_by or service.walk_in is True
    return not service.referral_needed


def _is_at_once(service: Service) -> bool:
    if service.status in _NOT_RUNNING:
        return False
    weeks = service.intake_wait_weeks
    return weeks is None or weeks <= AT_ONCE_WEEKS
