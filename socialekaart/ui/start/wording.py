"""The words of the start page: groups, parts and weights to Dutch, at the moment of showing."""

from __future__ import annotations

from socialekaart.domain.compass import Answer, Group, Part, Severity, Side
from socialekaart.ui import words
from socialekaart.ui.words import translate


def group_title(group: Group) -> str:
    """Name a group as its quadrant does."""
    return {
        Group.OWN_PRACTICE: translate("start", "Eigen praktijk"),
        Group.SOCIAL: translate("start", "Sociaal domein"),
        Group.CARE: translate("start", "Ggz"),
        Group.BOTH: translate("start", "Allebei tegelijk"),
    }[group]


def group_hint(group: Group) -> str:
    """Say what comes first in a group."""
    return {
        Group.OWN_PRACTICE: translate("start", "Eerst huisarts en POH-ggz zelf"),
        Group.SOCIAL: translate("start", "Eerst sociale basis en gemeente"),
        Group.CARE: translate("start", "Meteen door, naar zwaarte"),
        Group.BOTH: translate("start", "Met een verkennend gesprek"),
    }[group]


def group_words(group: Group) -> str:
    """Say a quadrant to a screen reader."""
    return {
        Group.OWN_PRACTICE: translate(
            "start", "Groep 1: geen sociale problemen, geen psychische aandoening. Eigen praktijk."
        ),
        Group.SOCIAL: translate(
            "start", "Groep 2: sociale problemen, geen psychische aandoening. Sociaal domein."
        ),
        Group.CARE: translate(
            "start",
            "Groep 3: geen sociale problemen, wel een (vermoeden van een) psychische aandoening."
            " Ggz.",
        ),
        Group.BOTH: translate(
            "start",
            "Groep 4: sociale problemen en een (vermoeden van een) psychische aandoening."
            " Sociaal domein en ggz naast elkaar.",
        ),
    }[group]


def part_title(part: Part) -> str:
    """Name the heading above a part."""
    return {
        Part.OURS: translate("start", "Van onze praktijk"),
        Part.PRACTICE: translate("start", "In de huisartsenpraktijk"),
        Part.CONSULT: translate("start", "Denkt mee met de praktijk"),
        Part.PEERS: translate("start", "Informeel en door ervaringsdeskundigen"),
        Part.SOCIAL: translate("start", "Gemeente, welzijn en wijkteam"),
        Part.BASIC: translate("start", "Basis-ggz"),
        Part.SPECIALISED: translate("start", "Gespecialiseerde ggz"),
        Part.CRISIS: translate("start", "Crisis"),
        Part.LONG_TERM: translate("start", "Langdurige zorg"),
        Part.OTHER: translate("start", "Nog niet ingedeeld"),
        Part.EXPLORING: translate("start", "Verkennend gesprek"),
        Part.NETWORK: translate("start", "Netwerken"),
    }[part]


def side_title(side: Side) -> str:
    """Name a column."""
    return {
        Side.PRACTICE: translate("start", "Eigen praktijk"),
        Side.SOCIAL: translate("start", "Sociaal domein"),
        Side.CARE: translate("start", "Ggz"),
    }[side]


def weight(severity: Severity) -> str:
    """Name a weight."""
    return {
        Severity.LIGHT: translate("start", "Licht"),
        Severity.MEDIUM: translate("start", "Matig"),
        Severity.HEAVY: translate("start", "Zwaar"),
    }[severity]


def said(answer: Answer) -> str:
    """Name an answer."""
    return {
        Answer.YES: translate("start", "Ja"),
        Answer.NO: translate("start", "Nee"),
        Answer.UNKNOWN: translate("start", "Weet ik niet"),
    }[answer]


def applicants(names: tuple[str, ...]) -> str:
    """Write who may refer: "huisarts, POH en professional"."""
    told = [words.applicant(name) for name in names]
    if len(told) < 2:
        return "".join(told)
    last = translate("start", " en ")
    return ", ".join(told[:-1]) + last + told[-1]
