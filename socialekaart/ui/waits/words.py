"""The sentences about waits: plain values to Dutch text, at the moment of showing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from socialekaart.domain.model import Service
from socialekaart.domain.waiting import (
    INTAKE_NORM_WEEKS,
    NORM_WEEKS,
    TREATMENT_NORM_WEEKS,
    Criterion,
    Mediator,
    Wait,
    WaitState,
)
from socialekaart.services.waits.views import WaitLine, WaitPoint
from socialekaart.ui import words
from socialekaart.ui.words import Mark, Told, translate

MARKS = {
    WaitState.UNKNOWN: Mark.UNKNOWN,
    WaitState.NONE: Mark.OPEN,
    WaitState.WITHIN: Mark.OPEN,
    WaitState.OVER: Mark.CLOSED,
}
"""The mark before a wait: a disc within the norm, a square over it."""


def short_month(number: int) -> str:
    """Name a month in three letters, 1 to 12."""
    names = translate("waits", "jan feb mrt apr mei jun jul aug sep okt nov dec")
    return names.split()[number - 1]


def short_day(value: date, today: date) -> str:
    """Write a date as "3 nov", with the year when it is not this year's."""
    text = f"{value.day} {short_month(value.month)}"
    return text if value.year == today.year else f"{text} {value.year}"


def group_name(target_group: str) -> str:
    """Name a target group as a line begins with it."""
    if not target_group:
        return translate("waits", "Iedereen")
    return target_group[:1].upper() + target_group[1:]


# --- one line ---------------------------------------------------------------------------------


def wait_line(wait: Wait, today: date, *, with_group: bool) -> str:
    """Write the wait that holds: weeks, together against the norm, and the day it was counted."""
    parts = [*_weeks(wait), _counted(wait, today)]
    text = " · ".join(part for part in parts if part)
    if not with_group:
        return text[:1].upper() + text[1:]
    return translate("waits", "{group}: {waits}").format(
        group=group_name(wait.target_group), waits=text
    )


def _weeks(wait: Wait) -> list[str]:
    t, intake, treatment = translate, wait.intake_weeks, wait.treatment_weeks
    if intake == 0 and not treatment:
        return [words.weeks(0)]
    parts = []
    if intake is not None:
        form = t("waits", "{weeks} tot de intake")
        if treatment is None:
            form = t("waits", "{weeks} tot de intake (norm {norm})")
        parts.append(form.format(weeks=words.weeks(intake), norm=INTAKE_NORM_WEEKS))
    if treatment == 0 and intake:
        parts.append(t("waits", "daarna geen wachttijd"))
    elif treatment is not None:
        form = t("waits", "{weeks} tot de behandeling")
        if intake is None:
            form = t("waits", "{weeks} tot de behandeling (norm {norm})")
        parts.append(form.format(weeks=words.weeks(treatment), norm=TREATMENT_NORM_WEEKS))
    if intake and treatment:
        form = t("waits", "samen {weeks} (norm {norm})")
        parts.append(form.format(weeks=intake + treatment, norm=NORM_WEEKS))
    return parts


def _counted(wait: Wait, today: date) -> str:
    if wait.reference_date is None:
        return translate("waits", "zonder peildatum")
    counted = short_day(wait.reference_date, today)
    return translate("waits", "peildatum {day}").format(day=counted)


def norm(line: WaitLine) -> Told:
    """Say how a wait stands against the norm, and which part is over it."""
    t, wait = translate, line.wait
    intake = (wait.intake_weeks or 0) > INTAKE_NORM_WEEKS
    treatment = (wait.treatment_weeks or 0) > TREATMENT_NORM_WEEKS
    if line.state is not WaitState.OVER:
        told = line.state in (WaitState.WITHIN, WaitState.NONE)
        return Told(t("waits", "binnen de norm") if told else t("waits", "niet bekend"))
    if intake and treatment:
        return Told(t("waits", "langer dan de norm"), warn=True)
    if intake:
        return Told(t("waits", "intake langer dan de norm"), warn=True)
    return Told(t("waits", "behandeling langer dan de norm"), warn=True)


def age(line: WaitLine, today: date) -> str:
    """Say why a wait can't be counted on any more; "" when it can."""
    t, day = translate, line.wait.reference_date
    if not line.aged:
        return ""
    if day is None:
        return t("waits", "onbekend hoe oud: vraag het na")
    if day > today:
        return t("waits", "peildatum klopt niet: vraag het na")
    return t("waits", "{span} oud: vraag het na").format(span=words.span((today - day).days))


def teller(wait: Wait) -> str:
    """Say who told a wait."""
    if not wait.own:
        return translate("waits", "van de bron")
    if not wait.recorded_by:
        return translate("waits", "zelf gehoord")
    return translate("waits", "zelf gehoord van {who}").format(who=wait.recorded_by)


# --- around the lines -------------------------------------------------------------------------


def criteria(service: Service, told: Sequence[str]) -> list[str]:
    """Word the entry criteria (values of `Criterion`) in their order."""
    return [text for code in told if (text := _criterion(service, Criterion(code)))]


def _criterion(service: Service, code: Criterion) -> str:
    t = translate
    names = [words.applicant(name) for name in service.application_by]
    return {
        Criterion.REFERRAL: t("waits", "verwijzing nodig"),
        Criterion.NO_REFERRAL: t("waits", "geen verwijzing nodig"),
        Criterion.APPLICATION_BY: t("waits", "aanmelden door {names}").format(names=either(names)),
        Criterion.AGES: words.ages(service.minimum_age, service.maximum_age),
        Criterion.TARGET_GROUPS: t("waits", "voor {groups}").format(
            groups=", ".join(service.target_groups)
        ),
        Criterion.NOT_FOR: t("waits", "niet voor: {whom}").format(
            whom=lower_first(service.not_for.strip().rstrip("."))
        ),
    }[code]


def either(names: Sequence[str]) -> str:
    """Join names of which one will do: "zelf, huisarts of POH"."""
    if len(names) < 2:
        return "".join(names)
    return translate("waits", "{first} of {last}").format(
        first=", ".join(names[:-1]), last=names[-1]
    )


def lower_first(text: str) -> str:
    """Begin small, unless the first word is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def mediation(mediator: Mediator) -> str:
    """Say who can do something about a wait over the norm, and what to do for that."""
    t = translate
    return {
        Mediator.INSURER: t(
            "waits",
            "De zorgverzekeraar kan bemiddelen: de patiënt belt zijn verzekeraar en vraagt om"
            " wachtlijstbemiddeling.",
        ),
        Mediator.CARE_OFFICE: t(
            "waits",
            "Het zorgkantoor kan bemiddelen: de patiënt belt het zorgkantoor van zijn regio en"
            " vraagt wie eerder plek heeft.",
        ),
        Mediator.MUNICIPALITY: t(
            "waits",
            "Hier gaat de gemeente over, niet de zorgverzekeraar: bel de gemeente en vraag wie"
            " eerder plek heeft.",
        ),
    }[mediator]


# --- a point of the course --------------------------------------------------------------------


def point(told: WaitPoint, today: date) -> str:
    """Write one point of the course for a tooltip or a screen reader."""
    wait = Wait("", told.intake_weeks, told.treatment_weeks, told.on, own=told.own)
    text = " · ".join([*_weeks(wait), teller(wait)])
    return translate("waits", "{day}: {waits}").format(day=short_day(told.on, today), waits=text)
