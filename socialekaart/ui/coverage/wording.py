"""The sentences of coverage: what is found in this directory, never what should be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from socialekaart.domain.coverage import CoverageState, Requirement, Rule, Standing
from socialekaart.domain.model import AreaKind, AssignmentKind, RecordKind
from socialekaart.services.coverage.views import CoverageCell, CoverageRecord, CoverageView
from socialekaart.ui import words

translate = QCoreApplication.translate


def state(value: CoverageState) -> str:
    """Name a state in a word or two, for a cell."""
    return {
        CoverageState.ABSENT: translate("coverage", "Niet gevonden"),
        CoverageState.STALE: translate("coverage", "Verouderd"),
        CoverageState.PRESENT: translate("coverage", "Gevonden"),
        CoverageState.DOUBLE: translate("coverage", "Meer aanbieders"),
    }[value]


def meaning(value: CoverageState, view: CoverageView) -> str:
    """Say what a state means, in a sentence."""
    sentence = {
        CoverageState.ABSENT: translate(
            "coverage", "Dit staat niet in deze kaart. Het kan er wel zijn."
        ),
        CoverageState.STALE: translate(
            "coverage", "Het staat in deze kaart, maar er is {span} niets van gecontroleerd."
        ),
        CoverageState.PRESENT: translate("coverage", "Dit staat in deze kaart."),
        CoverageState.DOUBLE: translate(
            "coverage", "Meer dan één aanbieder heeft dit, voor dezelfde plek en leeftijd."
        ),
    }[value]
    return sentence.format(span=words.span(view.term_days))


def count(cell: CoverageCell) -> str:
    """Say how much was found, for a cell: "3 keer aanbod · 1 contactpersoon"."""
    if cell.state is CoverageState.ABSENT:
        if not cell.mentioned:
            return translate("coverage", "in deze kaart")
        return translate("coverage", "wel genoemd: {n}").format(n=len(cell.mentioned))
    told = [services(cell.count(RecordKind.SERVICE)), contacts(cell.count(RecordKind.CONTACT))]
    return " · ".join(filter(None, told))


def short_count(cell: CoverageCell) -> str:
    """Say how much was found where there is little room: "4 keer genoemd"."""
    if cell.state is CoverageState.ABSENT:
        return count(cell)
    return translate("coverage", "{n} keer genoemd").format(n=words.number(len(cell.records)))


def services(number: int) -> str:
    """Count offerings; "" for none."""
    if not number:
        return ""
    if number == 1:
        return translate("coverage", "1 keer aanbod")
    return translate("coverage", "{n} keer aanbod").format(n=words.number(number))


def contacts(number: int) -> str:
    """Count contacts; "" for none."""
    if not number:
        return ""
    if number == 1:
        return translate("coverage", "1 contactpersoon")
    return translate("coverage", "{n} contactpersonen").format(n=words.number(number))


def hidden(number: int) -> str:
    """Say that contacts are not named; "" for none."""
    if not number:
        return ""
    if number == 1:
        return translate("coverage", "en 1 contactpersoon die alleen de praktijk kent")
    text = translate("coverage", "en {n} contactpersonen die alleen de praktijk kent")
    return text.format(n=words.number(number))


def aloud(cell: CoverageCell, requirement: Requirement, municipality: str) -> str:
    """Say a whole cell, for a screen reader."""
    text = translate("coverage", "{part} in {municipality}: {state}, {count}")
    return text.format(
        part=requirement.label,
        municipality=municipality,
        state=state(cell.state).lower(),
        count=count(cell),
    )


def notes(cell: CoverageCell) -> list[str]:
    """Say what else is worth knowing of a cell."""
    told = []
    if cell.partly:
        told.append(
            translate("coverage", "Genoemd voor een deel van de gemeente, niet voor de hele.")
        )
    low, high = cell.ages
    if cell.records and (ages := words.ages(low or None, high)):
        told.append(translate("coverage", "Leeftijd: {ages}.").format(ages=ages))
    return told


def to_ask(cell: CoverageCell, municipality: str) -> str:
    """Give the question to put, and to whom; "" when there is none."""
    who = cell.organizations
    if cell.state is CoverageState.ABSENT:
        text = translate("coverage", "Vraag gemeente {municipality}: is dit er, en bij wie?")
        return text.format(municipality=municipality)
    if cell.state is CoverageState.STALE:
        text = translate("coverage", "Vraag {who}: klopt dit nog?")
        unknown = translate("coverage", "gemeente {municipality}").format(municipality=municipality)
        return text.format(who=listed(who) or unknown)
    if cell.state is CoverageState.DOUBLE and len(who) > 1:
        text = translate("coverage", "Vraag {who}: wie doet wat, en voor wie?")
        return text.format(who=listed(who))
    return ""


def listed(names: tuple[str, ...], most: int = 3) -> str:
    """Write names behind each other: "A, B en C", "A, B, C en 2 andere"."""
    if len(names) > most:
        text = translate("coverage", "{names} en {n} andere")
        return text.format(names=", ".join(names[:most]), n=len(names) - most)
    if len(names) < 2:
        return "".join(names)
    text = translate("coverage", "{names} en {last}")
    return text.format(names=", ".join(names[:-1]), last=names[-1])


def area(one: CoverageRecord) -> str:
    """Write where a record is for, in short; "" when that is just the municipality."""
    if one.area_kind in (None, AreaKind.MUNICIPALITY):
        return ""
    if one.area_kind is AreaKind.NATIONAL:
        return translate("coverage", "landelijk")
    names = listed(one.area_names)
    if one.area_kind is AreaKind.REGION:
        return translate("coverage", "regio {names}").format(names=names)
    if one.area_kind is AreaKind.POSTCODE:
        return translate("coverage", "postcode {names}").format(names=names)
    return names


def remark(one: CoverageRecord) -> str:
    """Say why a record is mentioned and doesn't count; "" when it does."""
    if one.standing is Standing.NATIONAL:
        return translate("coverage", "landelijk")
    if one.standing is Standing.PAUSED:
        return translate("coverage", "nu gesloten")
    if one.standing is Standing.NOT_YET:
        if one.starts_on is None:
            return translate("coverage", "in voorbereiding")
        return translate("coverage", "begint {day}").format(day=words.day(one.starts_on))
    return ""


def rule(one: Rule, domain_labels: dict[str, str]) -> str:
    """Say in one line how something is recognised."""
    told = []
    if one.kinds:
        kinds = one.kinds
        if one.subject is RecordKind.CONTACT:
            kinds = tuple(words.kind(AssignmentKind(kind)) for kind in kinds)
        told.append(translate("coverage", "soort {values}").format(values=either(kinds)))
    if one.roles:
        told.append(translate("coverage", "functie {values}").format(values=either(one.roles)))
    if one.domains:
        domains = tuple(domain_labels.get(domain, domain) for domain in one.domains)
        told.append(translate("coverage", "over {values}").format(values=either(domains)))
    if one.target_groups:
        told.append(translate("coverage", "voor {values}").format(values=either(one.target_groups)))
    if one.asks_ages:
        ages = words.ages(one.minimum_age, one.maximum_age)
        told.append(translate("coverage", "leeftijd {ages}").format(ages=ages))
    if one.echelons:
        told.append(translate("coverage", "echelon {values}").format(values=either(one.echelons)))
    if one.name_words:
        text = translate("coverage", "in de naam {values}")
        told.append(text.format(values=either(one.name_words)))
    if one.words:
        text = translate("coverage", "in naam of samenvatting {values}")
        told.append(text.format(values=either(one.words)))
    if one.without:
        told.append(translate("coverage", "zonder {values}").format(values=either(one.without)))
    subject = (
        translate("coverage", "Aanbod")
        if one.subject is RecordKind.SERVICE
        else translate("coverage", "Contactpersoon")
    )
    return f"{subject}: {'; '.join(told)}."


def either(values: tuple[str, ...]) -> str:
    """Write values of which one will do; a word with any ending ends in …"""
    shown = [value.replace("*", "…") for value in values]
    if len(shown) < 2:
        return "".join(shown)
    text = translate("coverage", "{values} of {last}")
    return text.format(values=", ".join(shown[:-1]), last=shown[-1])
