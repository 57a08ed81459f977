"""The words of the sources' screens: plain values to Dutch text, at the moment of showing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from socialekaart.domain.model import RecordKind
from socialekaart.services.deliveries.views import (
    Affected,
    CorrectionState,
    DuplicatePair,
    Outcome,
    SourceCard,
    SourceKind,
    SourceSettings,
)
from socialekaart.ui import words
from socialekaart.ui.words import translate

Badge = tuple[str, str]
"""(text, kind of badge)."""

BACKSLASH = "\\"


def outcome(value: Outcome) -> Badge:
    """Name what a delivery did to a record, with the colour of its badge."""
    t = translate
    return {
        Outcome.NEW: (t("sources", "nieuw"), "good"),
        Outcome.CHANGED: (t("sources", "gewijzigd"), "example"),
        Outcome.UNCHANGED: (t("sources", "ongewijzigd"), "quiet"),
        Outcome.RETURNED: (t("sources", "weer geleverd"), "good"),
        Outcome.ABSENT: (t("sources", "niet meer geleverd"), "warn"),
        Outcome.DELETED: (t("sources", "verwijderd"), "warn"),
        Outcome.REJECTED: (t("sources", "niet overgenomen"), "danger"),
    }[value]


def count_badges(counts: Mapping[Outcome, int]) -> list[Badge]:
    """Write the numbers of a delivery by outcome; what is nought is left out."""
    told = [(counts.get(value, 0), outcome(value)) for value in Outcome]
    return [(f"{words.number(count)} {text}", kind) for count, (text, kind) in told if count]


def counts_line(counts: Mapping[Outcome, int]) -> str:
    """Write the numbers of a delivery in one line; what stayed the same only when all did."""
    some: dict[Outcome, int] = {**counts, Outcome.UNCHANGED: 0}
    told = count_badges(some) or count_badges(counts)
    return " · ".join(text for text, _ in told) or translate("sources", "leeg")


def undone(counts: Mapping[Outcome, int]) -> str:
    """Say what taking back a delivery did, by what the delivery had done."""
    t = translate
    sentences = {
        Outcome.NEW: t("sources", "{n} nieuw aanbod of contact is weer weg"),
        Outcome.CHANGED: t("sources", "{n} gewijzigd staat weer zoals het was"),
        Outcome.RETURNED: t("sources", "{n} heet weer ‘niet meer geleverd’"),
        Outcome.ABSENT: t("sources", "{n} heet niet meer ‘niet meer geleverd’"),
        Outcome.DELETED: t("sources", "{n} verwijderd is terug"),
    }
    told = [
        text.format(n=words.number(counts[value]))
        for value, text in sentences.items()
        if counts.get(value)
    ]
    done = t("sources", "De levering is ongedaan gemaakt.")
    return f"{done} {'; '.join(told)}." if told else done


def correction_state(value: CorrectionState) -> Badge:
    """Name how a correction stands, with the colour of its badge."""
    t = translate
    return {
        CorrectionState.OPEN: (t("sources", "open"), "warn"),
        CorrectionState.SENT: (t("sources", "verstuurd"), "example"),
        CorrectionState.RESOLVED: (t("sources", "opgelost"), "good"),
        CorrectionState.STILL_WRONG: (t("sources", "nog steeds fout"), "danger"),
        CorrectionState.CHANGED_OTHERWISE: (t("sources", "anders gewijzigd"), "accent"),
    }[value]


def place(settings: SourceSettings) -> str:
    """Say where the files of a source come from."""
    if settings.kind == SourceKind.FOLDER:
        return translate("sources", "map {place}").format(place=settings.location)
    if settings.kind == SourceKind.WEB:
        host = host_of(settings.location) or settings.location
        return translate("sources", "webadres bij {host}").format(host=host)
    return translate("sources", "bestanden die je zelf kiest")


def habits(settings: SourceSettings) -> str:
    """Say what happens by itself, "" for nothing."""
    told = []
    if settings.kind != SourceKind.FILE and settings.check_at_start:
        told.append(translate("sources", "kijkt bij het opstarten"))
    if settings.kind != SourceKind.FILE and settings.trusted:
        told.append(translate("sources", "vertrouwd"))
    return " · ".join(told)


def amount(card: SourceCard) -> str:
    """Say how much of a source is on the map."""
    told = [translate("sources", "{n} keer aanbod").format(n=words.number(card.services))]
    if card.contacts:
        one = translate("sources", "1 contactpersoon")
        more = translate("sources", "{n} contactpersonen").format(n=words.number(card.contacts))
        told.append(one if card.contacts == 1 else more)
    return " · ".join(told)


def times(card: SourceCard, now: datetime) -> str:
    """Say when a source last delivered, and when anybody last looked."""
    if card.last_delivery is None:
        told = [translate("sources", "nog geen levering")]
    else:
        when = words.day(card.last_delivery.date(), now.date())
        told = [translate("sources", "laatste levering {when}").format(when=when)]
    if card.last_checked is not None and card.settings.kind != SourceKind.FILE:
        when = at(card.last_checked, now)
        told.append(translate("sources", "gekeken {when}").format(when=when))
    return " · ".join(told)


def at(value: datetime, now: datetime) -> str:
    """Write a past moment as near as it is: vandaag 9:12, gisteren 9:12, 3 november 9:12."""
    days = (now.date() - value.date()).days
    near = words.ago(value.date(), now.date()) if 0 <= days < 2 else ""
    return f"{near or words.day(value.date(), now.date())} {words.clock(value)}"


def host_of(address: str) -> str:
    """Give the host an https address leads to, "" when it is none or disguises its host."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return ""
    hidden = "@" in parts.netloc or BACKSLASH in address or any(ord(s) <= 32 for s in address)
    return "" if parts.scheme != "https" or hidden or "." not in host else host


def own(affected: Affected) -> str:
    """Say what of the practice hangs on a record."""
    t = translate
    forms = (
        (
            affected.assignments,
            t("sources", "1 vak in het rooster"),
            t("sources", "{n} vakken in het rooster"),
        ),
        (affected.notes, t("sources", "1 notitie"), t("sources", "{n} notities")),
        (affected.favourites, t("sources", "favoriet"), t("sources", "{n} keer favoriet")),
        (affected.own_values, t("sources", "1 eigen waarde"), t("sources", "{n} eigen waarden")),
        (affected.named_by, t("sources", "1 verwijzing"), t("sources", "{n} verwijzingen")),
    )
    told = [one if n == 1 else more.format(n=n) for n, one, more in forms if n]
    return ", ".join(told) or t("sources", "niets")


@dataclass(frozen=True, slots=True)
class PairRow:
    """One row of a pair side by side; `differs` when the two sides say something else."""

    caption: str
    first: str
    second: str
    differs: bool = False


def pair_rows(pair: DuplicatePair) -> list[PairRow]:
    """Put the two sides of a pair beside each other; what neither says is left out."""
    t, first, second = translate, pair.first, pair.second
    service = pair.kind == RecordKind.SERVICE
    by = t("sources", "Aanbieder") if service else t("sources", "Organisatie")
    compared = [
        (t("sources", "Naam"), first.name, second.name),
        (by, first.organization, second.organization),
        (t("sources", "Telefoon"), words.phone(first.phone), words.phone(second.phone)),
        (t("sources", "Adres"), first.address, second.address),
    ]
    rows = [
        PairRow(caption, one, other, differs=_plain(one) != _plain(other))
        for caption, one, other in compared
        if one or other
    ]
    return [
        *rows,
        PairRow(t("sources", "Bron"), first.source_name, second.source_name),
        PairRow(t("sources", "Van ons"), own(first.own), own(second.own)),
    ]


def _plain(text: str) -> str:
    """Leave out what makes no difference: case and spaces."""
    return "".join(text.casefold().split())
