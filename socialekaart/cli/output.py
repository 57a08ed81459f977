"""What the verbs print: stable JSON keys, and the same as a few Dutch lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from socialekaart.domain.nearness import NearnessReason
from socialekaart.errors import UsageError
from socialekaart.services.agreements.views import AgreementLine
from socialekaart.services.clock import in_dutch_time
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceHit, ServiceResult, WhoAnswer, WhoLine
from socialekaart.services.wording import enumerate_dutch, opening_text, reachable_text

if TYPE_CHECKING:
    from socialekaart.exchange.report import Report
    from socialekaart.services.deliveries.views import DeliveryLine
    from socialekaart.services.import_delivery import ImportOutcome

COUNT_NAMES = {
    "new": "nieuw",
    "changed": "gewijzigd",
    "unchanged": "ongewijzigd",
    "returned": "teruggekomen",
    "absent": "niet_meer_geleverd",
    "deleted": "verwijderd",
    "rejected": "overgeslagen",
}


def print_json(value: object) -> None:
    """Print a value as JSON, readable and with accents as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def moment(text: str) -> datetime:
    """Read a moment or a day as somebody types it; raises UsageError."""
    try:
        return in_dutch_time(datetime.fromisoformat(text))
    except ValueError as error:
        raise UsageError(
            f"Het moment '{text}' begrijpen we niet. Schrijf het als 2026-11-23T10:00."
        ) from error


def hit_json(hit: ServiceHit) -> dict[str, Any]:
    """Return the keys of one hit. `id` is the source's aanbod_id, or ours where it gave none."""
    return {
        "id": hit.external_id or hit.id,
        "naam": hit.name,
        "aanbieder": hit.organization,
        "gemeente": hit.municipality_name,
        "domeinen": list(hit.domains),
        "afstand_km": None if hit.distance_km is None else round(hit.distance_km, 1),
        "nabijheid": hit.nearness.reason.value if hit.nearness else None,
        "telefoon": hit.phone,
        "open_nu": hit.opening.is_open,
        "bron": hit.source,
    }


def hits_text(result: ServiceResult, reference: Reference, now: datetime) -> str:
    """Write the hits as numbered lines, or what to try when there are none."""
    if not result.hits:
        hint = (
            f"Bedoel je {enumerate_dutch(result.suggestions, 'of')}?"
            if result.suggestions
            else "Probeer een ander woord, of laat een filter weg."
        )
        return f"Niets gevonden. {hint}"
    count = f"meer dan {result.total}" if result.has_more else f"{result.total}"
    are_all = len(result.hits) == result.total and not result.has_more
    shown = "" if are_all else f", de eerste {len(result.hits)}"
    some = " (niet alle woorden komen voor)" if result.loosened else ""
    lines = [f"{count} gevonden{shown}{some}"]
    for number, hit in enumerate(result.hits, start=1):
        lines += ["", *_hit_lines(number, hit, reference, now)]
    return "\n".join(lines)


def _hit_lines(number: int, hit: ServiceHit, reference: Reference, now: datetime) -> Iterable[str]:
    near = [part for part in (_distance(hit), _why_here(hit)) if part]
    yield " · ".join((f"{number:2}. {hit.name}", hit.organization, *near))
    domains = enumerate_dutch([reference.domains.label(domain) for domain in hit.domains])
    told = [hit.summary or domains]
    facts = [hit.phone or "geen telefoonnummer", opening_text(hit.opening, now)]
    if hit.referral_needed is not None:
        facts.append("verwijzing nodig" if hit.referral_needed else "geen verwijzing nodig")
    facts.append(hit.municipality_name or "landelijk")
    if hit.is_example:
        facts.append("voorbeeld")
    yield from (f"    {line}" for line in (*told, " · ".join(facts)) if line)


def _distance(hit: ServiceHit) -> str:
    return "" if hit.distance_km is None else f"{hit.distance_km:.1f} km".replace(".", ",")


def _why_here(hit: ServiceHit) -> str:
    """Say what makes it near, or not, where the distance doesn't tell."""
    if hit.nearness is None:
        return ""
    return {
        NearnessReason.NO_TRAVEL: "zonder reizen",
        NearnessReason.SERVES_AREA: "werkt hier",
        NearnessReason.OUTSIDE: "buiten werkgebied",
    }.get(hit.nearness.reason, "")


def who_json(answer: WhoAnswer) -> dict[str, Any]:
    """Return the keys of an answer."""
    return {
        "antwoorden": [_who_line_json(line) for line in answer.lines],
        "voordeur": None if answer.front_door is None else _who_line_json(answer.front_door),
        "crisis": [
            {"naam": line.name, "telefoon": line.phone, "wanneer": line.purpose}
            for line in answer.crisis
        ],
    }


def _who_line_json(line: WhoLine) -> dict[str, Any]:
    contact = line.contact
    return {
        "naam": contact.name or contact.role,
        "functie": contact.role,
        "organisatie": contact.organization,
        "telefoon": line.phone,
        "soort": line.kind.value,
        "reden": line.because,
        "waarnemer": line.stand_in_name or None,
        "nu_bereikbaar": line.opening.is_open,
        "eigen_keuze": line.own_choice,
        "afspraken": [_agreement_json(one) for one in line.agreements],
        "gecontroleerd": {
            state.fact.value: state.checked_on.isoformat() if state.checked_on else None
            for state in line.facts
        },
    }


def _agreement_json(line: AgreementLine) -> dict[str, Any]:
    one = line.agreement
    return {
        "soort": one.kind.value,
        "termijn": one.term or None,
        "tekst": one.text or None,
        "met": one.with_whom or None,
        "herzien_voor": one.review_on.isoformat() if one.review_on else None,
    }


def who_text(answer: WhoAnswer, now: datetime) -> str:
    """Write the answer: whom to call first, then the others, the front door and crisis lines."""
    where = ""
    if answer.place:
        where = f" in {answer.place.municipality_name or answer.place.label}"
    lines = [f"Wie bel ik voor {answer.domain_label.lower() or 'een vraag'}{where}?"]
    if answer.nobody_for_domain and answer.lines:
        lines.append("Voor dit domein staat nog niemand in de lijst; bel de voordeur.")
    for number, line in enumerate(answer.lines, start=1):
        lines += ["", f"{number}. {_person(line)}", f"   {line.because}. {_when(line, now)}"]
        agreed = [_agreement(one) for one in line.agreements]
        if agreed:
            lines.append(f"   Afgesproken: {'; '.join(agreed)}.")
    if answer.front_door is not None:
        lines += ["", f"Voordeur: {_person(answer.front_door)}"]
    if not answer.lines:
        lines.append(
            "Hier staat nog niemand voor in de lijst, en ook geen voordeur. "
            "Vraag je gemeente om contactpersonen.csv en importeer die."
        )
    crisis = " · ".join(
        line.phone if line.name == line.phone else f"{line.name} {line.phone}"
        for line in answer.crisis
    )
    return "\n".join([*lines, "", f"Acuut: {crisis}"])


def _person(line: WhoLine) -> str:
    contact = line.contact
    about = ", ".join(filter(None, (contact.role, contact.organization)))
    general = " (algemeen nummer)" if line.phone_is_general else ""
    return f"{contact.name or contact.role} · {about} · {line.phone or contact.email}{general}"


def _agreement(line: AgreementLine) -> str:
    one = line.agreement
    term = f" ({one.term})" if one.term else ""
    return f"{one.kind.value}{term}{', te herzien' if line.due else ''}"


def _when(line: WhoLine, now: datetime) -> str:
    told = reachable_text(line.opening, now)
    if line.stand_in_name:
        told += f" Bij afwezigheid: {line.stand_in_name} {line.stand_in_phone}".rstrip() + "."
    return told


def import_json(source: str, outcome: ImportOutcome, trial: bool) -> dict[str, Any]:
    """Return the keys of an import."""
    return {
        "bron": source,
        "proef": trial,
        "toegepast": outcome.applied,
        "aantallen": named_counts(outcome.counts),
        "te_kiezen": {"twijfel": outcome.doubtful, "botsing": outcome.conflicts},
        "rapport": outcome.report.as_dict(),
    }


def import_text(source: str, outcome: ImportOutcome, trial: bool) -> str:
    """Say what a delivery did, or would do."""
    told = [
        f"{outcome.counts[key]} {name.replace('_', ' ')}"
        for key, name in COUNT_NAMES.items()
        if outcome.counts[key]
    ]
    if outcome.applied:
        begin = f"De levering van {source} is verwerkt"
    elif trial:
        begin = f"Proef: er is niets gewijzigd. De levering van {source} zou dit doen"
    else:
        begin = f"Er is niets gewijzigd, want er zijn fouten. De levering van {source} zou dit doen"
    return f"{begin}: {', '.join(told) or 'geen regels'}.{_undecided(outcome)}"


def _undecided(outcome: ImportOutcome) -> str:
    """Say what a person should look at: a verb asks nothing."""
    told = ""
    if outcome.doubtful:
        rows = counted(outcome.doubtful, "regel lijkt", "regels lijken")
        told += f"\n{rows} op iets dat er al is; ze zijn als nieuw opgenomen."
    if outcome.conflicts:
        told += (
            f"\n{counted(outcome.conflicts, 'keer', 'keer')} zegt de bron iets anders dan jullie "
            "eigen aanpassing; die blijft staan."
        )
    return f"{told} Bekijk leveringen in het venster als je zelf wilt kiezen." if told else ""


def named_counts(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the counts of a delivery under their Dutch names."""
    return {name: counts.get(key, 0) for key, name in COUNT_NAMES.items()}


def counted(number: int, one: str, many: str) -> str:
    """Write a number with its word in the right form."""
    return f"{number} {one if number == 1 else many}"


def delivery_json(line: DeliveryLine) -> dict[str, Any]:
    """Return the keys of one delivery."""
    return {
        "id": line.id,
        "ontvangen": line.received_at.isoformat(timespec="seconds"),
        "bestanden": list(line.file_names),
        "aantallen": named_counts({one.value: n for one, n in line.counts.items()}),
        "ongedaan_gemaakt": line.undone_at and line.undone_at.isoformat(timespec="seconds"),
    }


def deliveries_text(source: str, lines: Sequence[DeliveryLine]) -> str:
    """List the deliveries of a source, a line each."""
    if not lines:
        return f"{source} heeft nog niets geleverd."
    return "\n".join(
        f"{line.received_at:%d-%m-%Y %H:%M}  {', '.join(line.file_names)}: {_brought(line)}"
        for line in lines
    )


def _brought(line: DeliveryLine) -> str:
    names = named_counts({one.value: n for one, n in line.counts.items()})
    told = [f"{n} {name.replace('_', ' ')}" for name, n in names.items() if n]
    undone = " (ongedaan gemaakt)" if line.undone_at else ""
    return (", ".join(told) or "niets gewijzigd") + undone


def errors_sentence(report: Report) -> str:
    """Say in one sentence what is wrong with the files, naming the first error."""
    first = next((f for f in report.in_order if f.severity.value == "fout"), None)
    number = sum(count for severity, count in report.counts.items() if severity.value == "fout")
    if first is None:
        return f"Er zijn {number} fouten gevonden; kijk in het rapport."
    told = f"{first.file}, {first.place[:1].lower()}{first.place[1:]}: {first.message}"
    if number == 1:
        return f"Er is 1 fout: {told} {first.remedy}"
    return f"Er zijn {number} fouten; de eerste staat in {told} {first.remedy}"
