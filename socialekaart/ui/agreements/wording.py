"""The sentences of agreements and wrong doors; for the detail, the answer card and the lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from socialekaart.domain.agreements import Agreement, AgreementKind, Review
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.ui import words
from socialekaart.ui.words import Told, translate

DOT = " · "
DECIDES = (AgreementKind.RETURN_WITHOUT_WAIT, AgreementKind.FEEDBACK)
"""What must be known before one calls or refers."""


def kind(value: AgreementKind) -> str:
    """Name a kind of agreement."""
    return {
        AgreementKind.REFER: translate("agreements", "Heenverwijzen"),
        AgreementKind.REFER_BACK: translate("agreements", "Terugverwijzen"),
        AgreementKind.RETURN_WITHOUT_WAIT: translate("agreements", "Terugkeer zonder wachtlijst"),
        AgreementKind.CONSULT: translate("agreements", "Overleg"),
        AgreementKind.FEEDBACK: translate("agreements", "Terugkoppeling"),
        AgreementKind.WARM_HANDOVER: translate("agreements", "Warme overdracht"),
    }[value]


def title(one: Agreement) -> str:
    """Write what is agreed: "Terugkoppeling binnen 2 weken"."""
    if not one.term:
        return kind(one.kind)
    return translate("agreements", "{what} binnen {term}").format(
        what=kind(one.kind), term=bare_term(one.term)
    )


def bare_term(term: str) -> str:
    """Leave out the word that stands before a term anyhow: "binnen 2 weken" is "2 weken"."""
    first, _, rest = term.partition(" ")
    return rest.strip() if first.lower() == "binnen" and rest.strip() else term


def details(line: AgreementLine, *, about: bool = False) -> str:
    """Write with whom, since when and until which review; `about` says whose it is as well."""
    one, t, parts = line.agreement, translate, []
    if about:
        parts.append(line.about)
    elif line.with_all:
        parts.append(t("agreements", "voor heel {organization}").format(organization=line.about))
    if one.with_whom:
        parts.append(t("agreements", "met {who}").format(who=one.with_whom))
    if one.agreed_on:
        parts.append(t("agreements", "sinds {day}").format(day=words.day(one.agreed_on)))
    if one.review_on and line.review is Review.LATER:
        parts.append(t("agreements", "herzien voor {day}").format(day=words.day(one.review_on)))
    return DOT.join(parts)


def review(line: AgreementLine) -> Told | None:
    """Say that an agreement is to be looked at again, now or soon; None when it isn't."""
    day = line.agreement.review_on
    if day is None or line.review not in (Review.DUE, Review.SOON):
        return None
    if line.review is Review.DUE:
        text = translate("agreements", "Te herzien sinds {day}")
        return Told(text.format(day=words.day(day)), warn=True)
    text = translate("agreements", "Binnenkort herzien: voor {day}")
    return Told(text.format(day=words.day(day)))


def gone() -> str:
    """Say that what an agreement is about is no longer delivered."""
    return translate("agreements", "niet meer geleverd")


def spoken(line: AgreementLine) -> str:
    """Say a whole agreement, for a screen reader and the clipboard."""
    told = review(line)
    parts = (
        title(line.agreement),
        details(line),
        line.agreement.text,
        told.text if told else "",
        gone() if line.gone else "",
    )
    return ". ".join(part for part in parts if part)


def decision_words(lines: Sequence[AgreementLine]) -> tuple[Told, ...]:
    """Say in few words what must be known before one calls; a warning when it is to be reviewed.

    One of each kind: the first, which is the most precise and the newest.
    """
    found: dict[AgreementKind, Told] = {}
    for line in lines:
        if line.agreement.kind in DECIDES and line.agreement.kind not in found:
            found[line.agreement.kind] = _decision(line)
    return tuple(found[one] for one in DECIDES if one in found)


def _decision(line: AgreementLine) -> Told:
    one = line.agreement
    if one.kind is not AgreementKind.FEEDBACK:
        text = title(one)
    elif one.term:
        text = translate("agreements", "Koppelt terug binnen {term}")
        text = text.format(term=bare_term(one.term))
    else:
        text = translate("agreements", "Koppelt terug")
    if line.due:
        text = translate("agreements", "{text} (te herzien)").format(text=text)
    return Told(text, warn=line.due)


def when_reported(day: date, today: date) -> str:
    """Say that we reported it, and when."""
    return translate("agreements", "door ons gemeld {day}").format(day=words.day(day, today))
