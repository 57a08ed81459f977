"""A desk in memory for sources, their deliveries, double records, what we reported, and export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from socialekaart.domain.model import RecordKind
from socialekaart.domain.privacy import guard
from socialekaart.errors import UsageError
from socialekaart.services.deliveries.views import (
    Affected,
    ChangeLine,
    CorrectionLine,
    CorrectionState,
    DeliveryLine,
    DuplicatePair,
    LookAlike,
    News,
    Outcome,
    ReturnFile,
    SameDecision,
    SourceCard,
    SourceKind,
    SourceNews,
    SourceSettings,
)
from socialekaart.services.progress import Cancelled, Progress
from tests.ui.deliveries.fake_delivery_desk import FakeDeliveryDesk

GEMEENTE = "Gemeente Goeree-Overflakkee"
REGIO = "Regio Voorbeeld"
EXAMPLE = "Voorbeeldregio"
SUM = "9f2c41d07ab3e6582b10cc947fe1d3a6885e0b72c4f19a3d60e7b8215cd4f03a"


def card(identifier: str, settings: SourceSettings, **values: object) -> SourceCard:
    """Make a source with usual figures."""
    fields: dict[str, object] = {
        "is_example": False,
        "services": 412,
        "contacts": 58,
        "last_delivery": datetime(2026, 11, 3, 14, 5),
        "last_checked": None,
        "last_problem": "",
        "checksum": "",
        "open_corrections": 0,
    }
    return SourceCard(identifier, settings, **{**fields, **values})  # type: ignore[arg-type]  # a factory of many types


def source_cards() -> tuple[SourceCard, ...]:
    """Give one source of every kind, and one that never delivered."""
    folder = SourceSettings(
        REGIO,
        SourceKind.FOLDER,
        r"\\server\leveringen\regio",
        check_at_start=True,
        trusted=True,
    )
    web = SourceSettings(
        "GGZ Voorbeeld",
        SourceKind.WEB,
        "https://bestanden.ggz-voorbeeld.example/aanbod.csv",
        check_at_start=True,
        email="data@ggz-voorbeeld.example",
    )
    return (
        card(
            "b1",
            SourceSettings(GEMEENTE, email="socialekaart@gemeente.example"),
            checksum=SUM,
            open_corrections=2,
        ),
        card(
            "b2",
            folder,
            services=1284,
            contacts=1,
            last_checked=datetime(2026, 11, 23, 8, 2),
        ),
        card(
            "b3",
            web,
            services=37,
            contacts=0,
            last_checked=datetime(2026, 11, 22, 8, 2),
            last_problem="Het webadres antwoordt niet. Probeer het later nog eens.",
        ),
        card("b4", SourceSettings(EXAMPLE), is_example=True, services=96, last_delivery=None),
    )


def delivery_lines() -> tuple[DeliveryLine, ...]:
    """Give three deliveries, of which the middle one was undone."""
    counts = {
        Outcome.NEW: 14,
        Outcome.CHANGED: 37,
        Outcome.UNCHANGED: 357,
        Outcome.ABSENT: 3,
        Outcome.DELETED: 1,
    }
    first = DeliveryLine(
        "d3",
        GEMEENTE,
        datetime(2026, 11, 3, 14, 5),
        ("aanbod-november.csv", "contactpersonen-november.csv"),
        counts,
        None,
        True,
    )
    return (
        first,
        replace(
            first,
            id="d2",
            received_at=datetime(2026, 10, 5, 9, 30),
            file_names=("aanbod-oktober-kapot.csv",),
            counts={Outcome.CHANGED: 398},
            undone_at=datetime(2026, 10, 5, 9, 48),
            can_undo=False,
        ),
        replace(
            first,
            id="d1",
            received_at=datetime(2025, 9, 1, 11, 0),
            file_names=("aanbod.csv",),
            counts={Outcome.NEW: 398},
            can_undo=False,
        ),
    )


def change_lines() -> tuple[ChangeLine, ...]:
    """Give what the newest delivery changed."""
    at = datetime(2026, 11, 3, 14, 5)
    told = (
        ("s1", "Grip op je geld", "Telefoon", "0187-000111", "0187-000222"),
        ("s2", "Schuldhulpverlening gemeente", "Wachttijd tot intake", "5", "3"),
        ("s2", "Schuldhulpverlening gemeente", "Openingstijden", "ma-vr 9-17", "ma-vr 9-16:30"),
        ("s3", "Inloop geldzaken", "", "geleverd", "niet meer geleverd"),
        ("s4", "Budgetmaatje Ouddorp", "", "", "nieuw"),
        (
            "s5",
            "Steunpunt Mantelzorg Voorbeeld voor Goedereede, Ouddorp, Stellendam en omstreken",
            "Omschrijving",
            "Een luisterend oor voor iedereen die voor een ander zorgt, ook in het weekend.",
            "Een luisterend oor en praktische hulp voor iedereen die voor een ander zorgt.",
        ),
        ("s6", "Opvoedspreekuur Voorbeeld", "Website", "https://oud.voorbeeld.example", ""),
    )
    return tuple(
        ChangeLine(at, record, RecordKind.SERVICE, name, label, old, new)
        for record, name, label, old, new in told
    )


def pairs() -> tuple[DuplicatePair, ...]:
    """Give three pairs; the first and the last share a record."""
    maatje = LookAlike(
        "s2",
        "Maatje bij je administratie",
        "Welzijn Voorbeeld",
        GEMEENTE,
        "0187-000231",
        "Voorbeeldstraat 12, 3241 AB Middelharnis",
        Affected(assignments=1, notes=2, favourites=1),
    )
    project = LookAlike(
        "s9",
        "Maatjesproject Samen Op",
        "Welzijn Voorbeeld",
        REGIO,
        "0187-000231",
        "",
        Affected(),
    )
    door = LookAlike(
        "c1", "Team Voorbeeld", "Gemeente Voorbeeld", GEMEENTE, "140187", "", Affected()
    )
    desk = replace(door, record_id="c7", source_name=REGIO, name="Wijkteam Voorbeeld")
    third = replace(project, record_id="s12", name="Samen op pad", phone="0187-000900")
    return (
        DuplicatePair(maatje, project, RecordKind.SERVICE, "zelfde telefoon, andere naam", 86),
        DuplicatePair(door, desk, RecordKind.CONTACT, "zelfde telefoon en organisatie", 94),
        DuplicatePair(third, project, RecordKind.SERVICE, "lijkt op elkaar, zelfde aanbieder", 71),
    )


def correction_lines() -> tuple[CorrectionLine, ...]:
    """Give a correction in every state."""
    first = CorrectionLine(
        "m1",
        "s1",
        "Grip op je geld",
        GEMEENTE,
        "phone",
        "Telefoon",
        "0187-000111",
        "0187-000123",
        "Nummer is van een ander",
        date(2026, 11, 20),
        CorrectionState.OPEN,
    )
    return (
        first,
        replace(
            first,
            id="m2",
            record_name="Inloop geldzaken",
            attribute="opening_hours",
            label="Openingstijden",
            was="ma-vr 9-17",
            proposed="",
            reason="Stond niemand aan de deur",
            state=CorrectionState.STILL_WRONG,
            reported_on=date(2026, 9, 2),
        ),
        replace(first, id="m3", record_name="Taalcafé Voorbeeld", state=CorrectionState.SENT),
        replace(first, id="m4", record_name="Maatje", state=CorrectionState.RESOLVED),
        replace(
            first,
            id="m5",
            record_name="Opvoedspreekuur Voorbeeld",
            state=CorrectionState.CHANGED_OTHERWISE,
        ),
        replace(first, id="m6", source_name=REGIO, state=CorrectionState.SENT),
    )


@dataclass
class FakeSourcesDesk(FakeDeliveryDesk):
    """Answers for sources too; `gate` and `raises` as in the desk of the wizard."""

    cards: tuple[SourceCard, ...] = field(default_factory=source_cards)
    lines: list[DeliveryLine] = field(default_factory=lambda: list(delivery_lines()))
    changed_lines: tuple[ChangeLine, ...] = field(default_factory=change_lines)
    found: list[DuplicatePair] = field(default_factory=lambda: list(pairs()))
    reported: list[CorrectionLine] = field(default_factory=lambda: list(correction_lines()))
    news: dict[str, SourceNews] = field(default_factory=dict)
    checked: list[str] = field(default_factory=list)
    decided: dict[str, tuple[str, str, SameDecision]] = field(default_factory=dict)
    taken_over: list[str] = field(default_factory=list)
    exports: list[tuple[tuple[str, ...], Path, bool, bool]] = field(default_factory=list)
    exported_all: list[tuple[Path, str]] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)

    # --- sources and their deliveries ---

    def sources(self) -> tuple[SourceCard, ...]:
        self._fail()
        return self.cards

    def save_source(self, source_id: str, settings: SourceSettings) -> None:
        self._fail()
        if any(c.settings.name == settings.name and c.id != source_id for c in self.cards):
            raise UsageError(f"Er is al een bron die {settings.name} heet. Kies een andere naam.")
        if not source_id:
            made = card(f"b{len(self.cards) + 1}", settings, services=0, last_delivery=None)
            self.cards = (*self.cards, made)
        self.cards = tuple(
            replace(c, settings=settings) if c.id == source_id else c for c in self.cards
        )

    def check_source(self, source_id: str, progress: Progress, cancelled: Cancelled) -> SourceNews:
        self.checked.append(source_id)
        self._work(progress, cancelled)
        name = next(c.settings.name for c in self.cards if c.id == source_id)
        nothing = SourceNews(source_id, name, News.NOTHING, f"Er is niets nieuws bij {name}.")
        return self.news.get(source_id, nothing)

    def deliveries(self, source_id: str) -> tuple[DeliveryLine, ...]:
        self._fail()
        return tuple(self.lines) if source_id == "b1" else ()

    def changes_of(self, delivery_id: str) -> tuple[ChangeLine, ...]:
        return self.changed_lines if delivery_id == "d3" else ()

    def undo_delivery(self, delivery_id: str, progress: Progress) -> Mapping[Outcome, int]:
        self._work(progress, lambda: False)
        line = next(line for line in self.lines if line.id == delivery_id)
        undone = replace(line, undone_at=datetime(2026, 11, 23, 10, 15), can_undo=False)
        self.lines = [undone if line.id == delivery_id else line for line in self.lines]
        return line.counts

    # --- duplicates ---

    def duplicates(self, progress: Progress, cancelled: Cancelled) -> tuple[DuplicatePair, ...]:
        self._work(progress, cancelled)
        return tuple(self.found)

    def decide_pair(self, first_id: str, second_id: str, decision: SameDecision) -> str:
        self._fail()
        identifier = f"k{len(self.decided) + 1}"
        self.decided[identifier] = (first_id, second_id, decision)
        return identifier

    def undo_decision(self, decision_id: str) -> None:
        del self.decided[decision_id]

    # --- corrections ---

    def report_wrong(
        self, record_id: str, attribute: str, proposed: str, reason: str, *, take_over: bool
    ) -> None:
        self._fail()
        guard(proposed)
        guard(reason)
        made = replace(
            correction_lines()[0],
            id=f"m{len(self.reported) + 1}",
            record_id=record_id,
            attribute=attribute,
            proposed=proposed,
            reason=reason,
        )
        self.reported.insert(0, made)
        if take_over:
            self.taken_over.append(attribute)

    def corrections(self, source_id: str = "") -> tuple[CorrectionLine, ...]:
        self._fail()
        names = {c.id: c.settings.name for c in self.cards}
        return tuple(
            line
            for line in self.reported
            if not source_id or line.source_name == names.get(source_id)
        )

    def withdraw_correction(self, correction_id: str) -> None:
        self.reported = [line for line in self.reported if line.id != correction_id]

    def write_return_file(self, source_id: str, folder: Path, reporter: str) -> ReturnFile:
        self._fail()
        self.reporters.append(reporter)
        source = next(c for c in self.cards if c.id == source_id)
        to_send = (CorrectionState.OPEN, CorrectionState.STILL_WRONG)
        sent = [line.id for line in self.corrections(source_id) if line.state in to_send]
        path = folder / "terugmelding.csv"
        path.write_text("melding_id\n", encoding="utf-8")
        self.reported = [
            replace(line, state=CorrectionState.SENT) if line.id in sent else line
            for line in self.reported
        ]
        email = source.settings.email
        mailto = f"mailto:{email}?subject=Terugmelding%20sociale%20kaart" if email else ""
        return ReturnFile(path, len(sent), mailto)

    # --- export ---

    def export_selection(
        self,
        service_ids: Sequence[str],
        path: Path,
        *,
        with_practice_only: bool = False,
        with_confidential: bool = False,
    ) -> int:
        self._fail()
        self.exports.append((tuple(service_ids), path, with_practice_only, with_confidential))
        return len(service_ids)

    def export_all(self, folder: Path, file_format: str) -> tuple[Path, ...]:
        self._fail()
        self.exported_all.append((folder, file_format))
        names = {"csv": ("aanbod.csv", "contactpersonen.csv")}
        return tuple(folder / name for name in names.get(file_format, (f"kaart.{file_format}",)))

    def labels(self, kind: RecordKind) -> Mapping[str, str]:
        if kind == RecordKind.CONTACT:
            return {
                "name": "Naam",
                "role": "Functie",
                "direct_phone": "Telefoon direct",
                "general_phone": "Telefoon algemeen",
                "working_days": "Werkdagen",
                "visibility": "Zichtbaar voor",
            }
        return {"name": "Naam", "phone": "Telefoon"}
