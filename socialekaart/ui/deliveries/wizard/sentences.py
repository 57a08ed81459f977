"""What the wizard says: plain values to Dutch sentences, at the moment of showing."""

from __future__ import annotations

from collections.abc import Sequence

from socialekaart.domain.merge import FieldOutcome
from socialekaart.domain.model import RecordKind
from socialekaart.services.deliveries.views import (
    Affected,
    CorrectionResult,
    CorrectionState,
    FieldChange,
    Gone,
    Outcome,
)
from socialekaart.services.deliveries.wizard import Step, WizardState, Work
from socialekaart.ui import words
from socialekaart.ui.words import translate


def step_name(step: Step) -> str:
    """Name a step."""
    return {
        Step.FILES: translate("wizard", "Bestand"),
        Step.COLUMNS: translate("wizard", "Kolommen"),
        Step.CHECK: translate("wizard", "Controle"),
        Step.COMPARE: translate("wizard", "Vergelijken"),
        Step.APPLY: translate("wizard", "Toepassen"),
    }[step]


def step_spoken(step: Step, *, now: bool, done: bool) -> str:
    """Say a step and how it stands, for who doesn't see it."""
    text = translate("wizard", "Stap {n} van 5, {name}").format(n=int(step), name=step_name(step))
    if now:
        return translate("wizard", "{step}, hier ben je").format(step=text)
    return translate("wizard", "{step}, klaar").format(step=text) if done else text


def count(number: int, one: str, many: str) -> str:
    """Write a number with its word in the right form."""
    return f"{words.number(number)} {one if number == 1 else many}"


def title(state: WizardState) -> str:
    """Say whose delivery it is."""
    name = state.source_name.strip()
    if not name:
        return translate("wizard", "Nieuwe levering")
    return translate("wizard", "Levering van {name}").format(name=name)


def subtitle(state: WizardState) -> str:
    """Say which files, how much, and that nothing is changed yet, or that it is."""
    parts = []
    if state.paths:
        first = state.paths[0].name
        more = len(state.paths) - 1
        plus = translate("wizard", " en {n} meer").format(n=more) if more else ""
        parts.append(first + plus)
    if state.preview is not None and not state.outdated:
        rows = state.preview.report.rows_read
        parts.append(count(rows, translate("wizard", "regel"), translate("wizard", "regels")))
    parts.append(_stand(state))
    return " · ".join(parts)


def _stand(state: WizardState) -> str:
    if state.result is None:
        return translate("wizard", "er is nog niets gewijzigd")
    if state.result.undone:
        return translate("wizard", "ongedaan gemaakt")
    return translate("wizard", "toegepast")


def promise(state: WizardState, open_count: int) -> str:
    """Say in the footer what pressing the button does and what it doesn't."""
    if state.result is not None:
        return ""
    if state.wants is Work.APPLY:
        return translate("wizard", "Stop je nu, dan verandert er niets.")
    return {
        Step.FILES: translate(
            "wizard", "We lezen alleen mee. Er verandert niets voordat je op Toepassen drukt."
        ),
        Step.COLUMNS: translate(
            "wizard", "Er verandert nog niets. We onthouden je keuzes voor de volgende levering."
        ),
        Step.CHECK: translate(
            "wizard", "Er verandert nog niets. Regels met een fout blijven van de kaart."
        ),
        Step.COMPARE: translate(
            "wizard", "Er is nog niets gewijzigd. Jullie eigen notities blijven altijd staan."
        ),
        Step.APPLY: translate(
            "wizard",
            "Vooraf wordt een reservekopie gemaakt. Je kunt deze levering later in één keer "
            "ongedaan maken.",
        ),
    }[state.step]


def forward(state: WizardState, open_count: int) -> str:
    """Say on the main button what comes."""
    choices = choices_left(open_count)
    if state.step == Step.APPLY:
        text = translate("wizard", "Toepassen")
        return f"{text} ({choices})" if open_count else text
    if state.step == Step.COMPARE:
        return f"{_next()} ({choices})" if open_count else _next()
    return _next()


def _next() -> str:
    return translate("wizard", "Verder")


def choices_left(open_count: int) -> str:
    """Say how many choices are left."""
    if open_count == 1:
        return translate("wizard", "nog 1 keuze")
    return translate("wizard", "nog {n} keuzes").format(n=words.number(open_count))


def work(wanted: Work) -> str:
    """Say what is being done, before the work itself says it."""
    return {
        Work.INSPECT: translate("wizard", "De eerste rijen worden bekeken…"),
        Work.PREVIEW: translate("wizard", "De bestanden worden gelezen…"),
        Work.APPLY: translate("wizard", "De levering wordt toegepast…"),
        Work.UNDO: translate("wizard", "De levering wordt teruggedraaid…"),
        Work.NOTHING: "",
    }[wanted]


def kind(value: RecordKind) -> str:
    """Name a kind of table."""
    if value is RecordKind.CONTACT:
        return translate("wizard", "Contactpersonen")
    return translate("wizard", "Aanbod")


def badge(outcome: Outcome) -> tuple[str, str]:
    """Give the small coloured word of an outcome as (text, kind)."""
    return {
        Outcome.NEW: (translate("wizard", "nieuw"), "good"),
        Outcome.CHANGED: (translate("wizard", "gewijzigd"), "example"),
        Outcome.UNCHANGED: (translate("wizard", "gelijk"), "quiet"),
        Outcome.RETURNED: (translate("wizard", "terug"), "good"),
        Outcome.ABSENT: (translate("wizard", "ontbreekt"), "warn"),
        Outcome.DELETED: (translate("wizard", "verwijderd"), "warn"),
        Outcome.REJECTED: (translate("wizard", "niet gelezen"), "danger"),
    }[outcome]


def outcome(value: Outcome) -> str:
    """Name an outcome for a filter."""
    return {
        Outcome.NEW: translate("wizard", "Nieuw"),
        Outcome.CHANGED: translate("wizard", "Gewijzigd"),
        Outcome.UNCHANGED: translate("wizard", "Ongewijzigd"),
        Outcome.RETURNED: translate("wizard", "Teruggekomen"),
        Outcome.ABSENT: translate("wizard", "Niet meer in het bestand"),
        Outcome.DELETED: translate("wizard", "Verwijderd"),
        Outcome.REJECTED: translate("wizard", "Niet gelezen"),
    }[value]


def affected(value: Affected) -> str:
    """Say what of the practice hangs on a record: "1 vak in het rooster, 2 notities"."""
    t = translate
    parts = [
        (
            value.assignments,
            t("wizard", "vak in het rooster"),
            t("wizard", "vakken in het rooster"),
        ),
        (value.notes, t("wizard", "notitie"), t("wizard", "notities")),
        (value.favourites, t("wizard", "favoriet"), t("wizard", "favorieten")),
        (value.own_values, t("wizard", "eigen aanpassing"), t("wizard", "eigen aanpassingen")),
        (value.named_by, t("wizard", "verwijzing ernaar"), t("wizard", "verwijzingen ernaar")),
    ]
    return words.listed([count(n, one, many) for n, one, many in parts if n])


def gone(value: Gone) -> str:
    """Say what was decided about a record that disappears."""
    if value is Gone.ARCHIVE:
        return translate("wizard", "gaat naar het archief")
    return translate("wizard", "blijft staan")


def correction_badge(state: CorrectionState) -> tuple[str, str]:
    """Give the small coloured word of a correction as (text, kind)."""
    return {
        CorrectionState.OPEN: (translate("wizard", "niet verstuurd"), "quiet"),
        CorrectionState.SENT: (translate("wizard", "verstuurd"), "quiet"),
        CorrectionState.RESOLVED: (translate("wizard", "opgelost"), "good"),
        CorrectionState.STILL_WRONG: (translate("wizard", "nog fout"), "danger"),
        CorrectionState.CHANGED_OTHERWISE: (translate("wizard", "anders"), "warn"),
    }[state]


def corrections(results: Sequence[CorrectionResult]) -> str:
    """Say on the filter how our own reports stand: "Onze meldingen: 4 opgelost, 1 nog fout"."""
    parts = []
    for state in (
        CorrectionState.RESOLVED,
        CorrectionState.STILL_WRONG,
        CorrectionState.CHANGED_OTHERWISE,
    ):
        if number := sum(result.state is state for result in results):
            parts.append(f"{words.number(number)} {correction_badge(state)[0]}")
    told = ", ".join(parts) or words.number(len(results))
    return translate("wizard", "Onze meldingen: {told}").format(told=told)


def correction_told(state: CorrectionState) -> str:
    """Say what a delivery made of something we reported."""
    return {
        CorrectionState.OPEN: translate("wizard", "Deze melding is nog niet verstuurd."),
        CorrectionState.SENT: translate("wizard", "De bron heeft dit nog niet verwerkt."),
        CorrectionState.RESOLVED: translate(
            "wizard", "De bron heeft ons voorstel overgenomen. De melding is klaar."
        ),
        CorrectionState.STILL_WRONG: translate(
            "wizard", "De bron levert nog hetzelfde als toen. De melding blijft openstaan."
        ),
        CorrectionState.CHANGED_OTHERWISE: translate(
            "wizard", "De bron heeft het veranderd, maar anders dan wij voorstelden. Kijk het na."
        ),
    }[state]


def empty() -> str:
    """Say that a field holds nothing."""
    return translate("wizard", "leeg")


def field_told(change: FieldChange) -> str:
    """Say beside a field what it was, or that ours stays; "" when there is nothing to add."""
    if change.outcome is FieldOutcome.OWN_KEPT:
        return translate("wizard", "van jullie, blijft staan")
    if change.outcome is FieldOutcome.AGREED:
        return translate("wizard", "de bron zegt nu wat jullie al zeiden")
    if change.before:
        return translate("wizard", "was: {before}").format(before=change.before)
    return ""
