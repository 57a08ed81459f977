"""How fresh things are and what to ask, in words; at the moment of showing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from socialekaart.domain.checklist import Question
from socialekaart.domain.freshness import Age, Fact, FactState
from socialekaart.domain.model import RecordKind
from socialekaart.ui import words
from socialekaart.ui.words import Told, translate

if TYPE_CHECKING:
    from socialekaart.services.checks.views import CheckItem, DueFact, FieldNow, MonthProgress

_WEEKS = ("intake_wait_weeks", "treatment_wait_weeks")
_NUMBERS = ("phone", "direct_phone", "general_phone")


def fact_name(fact: Fact, kind: RecordKind = RecordKind.SERVICE) -> str:
    """Name a fact inside a sentence."""
    hours = translate("freshness", "openingstijden")
    if kind == RecordKind.CONTACT:
        hours = translate("freshness", "werkdagen")
    return {
        Fact.PHONE: translate("freshness", "nummer"),
        Fact.PERSON: translate("freshness", "persoon"),
        Fact.HOURS: hours,
        Fact.WAIT: translate("freshness", "wachttijd"),
        Fact.REST: translate("freshness", "overige gegevens"),
    }[fact]


def age_word(age: Age) -> str:
    """Name how a fact stands, for beside its mark."""
    return {
        Age.FRESH: translate("freshness", "vers"),
        Age.AGEING: translate("freshness", "bijna verlopen"),
        Age.STALE: translate("freshness", "verlopen"),
        Age.NEVER: translate("freshness", "nooit gecontroleerd"),
    }[age]


def fact_words(state: FactState, today: date, kind: RecordKind = RecordKind.SERVICE) -> Told:
    """Say when a fact was checked and by whom: "nummer gecontroleerd gisteren door jullie".

    A warning when it is past its term.
    """
    return _words([state], today, kind)


def number_words(
    facts: Sequence[FactState], assured: date | None, today: date, subject: str = ""
) -> Told:
    """Say shortly how fresh a number is, for beside it.

    `assured` is when its source checked the record, for where the facts aren't told.
    """
    known = next((one for one in facts if one.fact is Fact.PHONE), None)
    if known is None:
        return words.freshness(assured, today, subject)
    return words.freshness(known.checked_on, today, subject, stale=known.age is Age.STALE)


def facts_words(
    states: Sequence[FactState], today: date, kind: RecordKind = RecordKind.SERVICE
) -> list[tuple[Age, Told]]:
    """Say it of all facts of a record, each age with its words; what is alike in one sentence."""
    alike: dict[object, list[FactState]] = {}
    for state in states:
        key = (state.age, state.checked_on, state.checker, state.source)
        alike.setdefault(key, []).append(state)
    return [(some[0].age, _words(some, today, kind)) for some in alike.values()]


def _words(states: Sequence[FactState], today: date, kind: RecordKind) -> Told:
    names, one = [fact_name(state.fact, kind) for state in states], states[0]
    fact = names[0]
    if len(names) > 1:
        text = translate("freshness", "{facts} en {last}")
        fact = text.format(facts=", ".join(names[:-1]), last=names[-1])
    if one.checked_on is None:
        return Told(translate("freshness", "{fact} nog nooit gecontroleerd").format(fact=fact))
    if one.age == Age.STALE:
        text = translate("freshness", "{fact} {span} niet gecontroleerd")
        span = words.span((today - one.checked_on).days)
        return Told(text.format(fact=fact, span=span), warn=True)
    text = translate("freshness", "{fact} gecontroleerd {ago} door {who}")
    ago = words.ago(one.checked_on, today)
    return Told(text.format(fact=fact, ago=ago, who=who_checked(one)))


def who_checked(state: FactState) -> str:
    """Say who checked: the practice, with a name when there is one, or the source."""
    if not state.source:
        if not state.checker:
            return translate("freshness", "jullie")
        return translate("freshness", "jullie ({name})").format(name=state.checker)
    if not state.checker or state.checker in state.source:
        return state.source
    text = translate("freshness", "{name}, {source}")
    return text.format(name=state.checker, source=state.source)


def since(state: FactState, today: date) -> str:
    """Say how long ago a fact was checked, without its name."""
    if state.checked_on is None:
        return translate("freshness", "nog nooit gecontroleerd")
    days = (today - state.checked_on).days
    if not state.is_due:
        return translate("freshness", "gecontroleerd {ago}").format(
            ago=words.ago(state.checked_on, today)
        )
    return translate("freshness", "{span} niet gecontroleerd").format(span=words.span(days))


def times_opened(times: int) -> str:
    """Say how often a record was opened in twelve months."""
    if times == 0:
        return translate("freshness", "dit jaar niet geopend")
    if times == 1:
        return translate("freshness", "1 keer geopend")
    return translate("freshness", "{n} keer geopend").format(n=words.number(times))


def reason(item: CheckItem, today: date) -> str:
    """Say why a record stands where it stands: "14 maanden niet gecontroleerd · 9 keer geopend"."""
    parts = [since(item.because, today), times_opened(item.times)]
    if item.tried_today:
        parts.insert(0, translate("freshness", "vandaag niet bereikt"))
    return " · ".join(parts)


def subtitle(item: CheckItem) -> str:
    """Write role and organisation."""
    return " · ".join(part for part in (item.role, item.organization) if part)


def question(asked: Question, item: CheckItem) -> str:
    """Write what to ask, as one would say it."""
    if asked == Question.PERSON:
        text = translate("freshness", "Werkt {name} hier nog?")
        if not item.is_person:
            text = translate("freshness", "Kun je nog terecht bij {name}?")
        return text.format(name=item.name)
    if asked == Question.DAYS:
        return _days_question(item)
    return {
        Question.PHONE: translate("freshness", "Klopt dit nummer nog?"),
        Question.HOURS: translate("freshness", "Kloppen deze openingstijden nog?"),
        Question.WAIT: translate("freshness", "Wat is nu de wachttijd?"),
        Question.REST: translate("freshness", "Is er verder iets veranderd?"),
    }[asked]


def _days_question(item: CheckItem) -> str:
    fields = (field for due in item.due for field in due.fields)
    days = next((field.text for field in fields if field.attribute == "working_days"), "")
    if not days:
        text = translate("freshness", "Wanneer is {name} te bereiken?")
        return text.format(name=item.name)
    text = translate("freshness", "Werkt {name} nog op {days}?")
    if not item.is_person:
        text = translate("freshness", "Is {name} nog te bereiken op {days}?")
    return text.format(name=item.name, days=", ".join(days.split()))


def greeting(practice: str) -> str:
    """Write how to begin the call; `practice` is our name, "" when we have none."""
    name = practice.strip() or translate("freshness", "de huisartsenpraktijk")
    text = translate("freshness", "‘Goedendag, met {name}. Mag ik kort iets over jullie nagaan?’")
    return text.format(name=name)


def now_text(due: DueFact) -> str:
    """Say what we have now of a fact."""
    told = [field for field in due.fields if field.text]
    if not told:
        return translate("freshness", "Hier staat nog niets.")
    if len(due.fields) == 1:
        shown = value_text(told[0])
        return translate("freshness", "Nu staat er: {text}").format(text=shown)
    parts = " · ".join(f"{_small(field.label)}: {value_text(field)}" for field in told)
    return translate("freshness", "Nu staat er: {text}").format(text=parts)


def value_text(field: FieldNow) -> str:
    """Write the value of a field for reading aloud."""
    attribute = field.attribute.partition("@")[0]
    if attribute in _WEEKS and field.text.isdecimal():
        weeks = int(field.text)
        return words.weeks(weeks) if weeks else translate("freshness", "geen")
    return words.phone(field.text) if attribute in _NUMBERS else " ".join(field.text.split())


def _small(text: str) -> str:
    """Start a label with a small letter, for use inside a sentence."""
    return text[:1].lower() + text[1:]


def count_words(total: int) -> str:
    """Say how much there is to check."""
    if total == 1:
        return translate("freshness", "1 om te controleren")
    return translate("freshness", "{n} om te controleren").format(n=words.number(total))


def progress_words(told: MonthProgress) -> str:
    """Say how far this month is: "7 van 20 gecontroleerd in november"."""
    month = words.month(told.month.month)
    if told.goal and told.done >= told.goal:
        text = translate("freshness", "Doel gehaald: {done} gecontroleerd in {month}")
        return text.format(done=told.done, month=month)
    text = translate("freshness", "{done} van {goal} gecontroleerd in {month}")
    return text.format(done=told.done, goal=told.goal, month=month)
