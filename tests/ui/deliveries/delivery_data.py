"""An invented delivery with every outcome, for the tests and pictures of the wizard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from socialekaart.domain.merge import FieldOutcome
from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import ColumnMapping, MappedColumn
from socialekaart.exchange.inspect_tables import TableSample
from socialekaart.exchange.report import Finding, Report, Severity
from socialekaart.services.deliveries.views import (
    Affected,
    Candidate,
    CorrectionResult,
    CorrectionState,
    FieldChange,
    Outcome,
    Preview,
    PreviewItem,
    Question,
)

SOURCE = "gemeente Goeree-Overflakkee"
CHECKSUM = "9f2b" * 16


def change(
    attribute: str,
    label: str,
    before: str,
    after: str,
    own: str | None = None,
    outcome: FieldOutcome = FieldOutcome.CHANGED,
) -> FieldChange:
    """Make one compared field."""
    return FieldChange(attribute, label, before, after, own, outcome)


def item(key: str, outcome: Outcome, name: str, **more: object) -> PreviewItem:
    """Make one record of the preview; a test names only what it is about."""
    usual: dict[str, object] = {
        "kind": RecordKind.SERVICE,
        "organization": "Stichting Voorbeeld Eilanden",
        "file": "aanbod-november.csv",
        "row": 12,
        "record_id": f"id-{key}",
        "reason": "zelfde id G-0041",
        "summary": "",
    }
    return PreviewItem(key=key, outcome=outcome, name=name, **{**usual, **more})  # type: ignore[arg-type]  # typed by the caller


CONFLICT = item(
    "a1",
    Outcome.CHANGED,
    "Grip op je geld",
    summary="Telefoon gewijzigd",
    changes=(
        change(
            "phone",
            "Telefoon",
            "0187-000111",
            "0187-000222",
            "0187-000123",
            FieldOutcome.CONFLICT,
        ),
        change("fees", "Kosten", "€ 5 per keer", "gratis"),
        change("not_for", "Niet voor", "", "", "Zelfstandigen", FieldOutcome.OWN_KEPT),
    ),
    question=Question.FIELDS,
)
DOUBTFUL = item(
    "a2",
    Outcome.NEW,
    "Maatjesproject Samen Op",
    row=31,
    record_id="",
    reason="zonder id, 86% gelijk",
    summary="Een maatje helpt een paar maanden met post en geld.",
    candidates=(
        Candidate("r-7", "Maatje bij je administratie", "Voorbeeld Welzijn", "zelfde telefoon", 86),
        Candidate("r-8", "Samen Op Pad", "Voorbeeld Welzijn", "naam lijkt erop", 71),
        Candidate(
            "r-9",
            "Administratiemaatjes",
            "Voorbeeld Welzijn",
            "naam lijkt erop",
            64,
            (
                change("name", "Naam", "Administratiemaatjes", "Maatjesproject Samen Op"),
                change("email", "E-mail", "a", "b", "c", FieldOutcome.CONFLICT),
            ),
        ),
    ),
    question=Question.SAME,
)
ABSENT = item(
    "a3",
    Outcome.ABSENT,
    "Inloop geldzaken",
    row=0,
    reason="vorige levering 3 oktober",
    affected=Affected(assignments=1, notes=2, favourites=1),
    question=Question.GONE,
)
ABSENT_FREE = item(
    "a4",
    Outcome.ABSENT,
    "Formulierencafé Voorbeeld",
    row=0,
    reason="vorige levering 3 oktober",
    question=Question.GONE,
)
DELETED = item(
    "a5",
    Outcome.DELETED,
    "Budgetcursus Voorbeeld",
    row=88,
    reason="zelfde id G-0090",
    affected=Affected(own_values=1),
    question=Question.GONE,
)
CHANGED = item(
    "a6",
    Outcome.CHANGED,
    "Schuldhulpverlening gemeente",
    organization="Gemeente Voorbeeld",
    row=7,
    reason="zelfde id G-0007",
    changes=(
        change("intake_wait_weeks", "Wachttijd tot intake", "5 weken", "3 weken"),
        change("opening_hours", "Openingstijden", "ma-vr 9:00-17:00", "ma-vr 9:00-16:30"),
    ),
)
NEW = item(
    "a7",
    Outcome.NEW,
    "Budgetmaatje Ouddorp",
    organization="Voorbeeld Welzijn",
    row=398,
    record_id="",
    reason="nieuw id G-0398",
    summary="Contact en eenzaamheid, geld en schulden · Ouddorp",
    changes=(
        change("name", "Naam", "", "Budgetmaatje Ouddorp"),
        change("phone", "Telefoon", "", "0187-000398"),
        change("summary", "Samenvatting", "", "Een vrijwilliger helpt je met je administratie."),
    ),
)
RETURNED = item("a8", Outcome.RETURNED, "Naaicafé Voorbeeld", row=54, reason="zelfde id G-0054")
REJECTED = item(
    "a9",
    Outcome.REJECTED,
    "Inloop zonder gemeente",
    row=61,
    record_id="",
    reason="rij 61",
    summary="De gemeente ‘Middelharnes’ kennen we niet.",
)
UNCHANGED = item("a10", Outcome.UNCHANGED, "Taalcafé Voorbeeld", row=3)
CONFLICT_TWO = item(
    "a11",
    Outcome.CHANGED,
    "Marijke Voorbeeld",
    kind=RecordKind.CONTACT,
    organization="Gemeente Voorbeeld",
    file="contactpersonen.csv",
    row=4,
    reason="zelfde id C-4",
    changes=(
        change(
            "reachable",
            "Bereikbaar",
            "9:00-12:00",
            "13:00-17:00",
            "9:00-12:30",
            FieldOutcome.CONFLICT,
        ),
        change(
            "role", "Functie", "consulent", "regisseur", "vaste consulent", FieldOutcome.CONFLICT
        ),
    ),
    question=Question.FIELDS,
)

ITEMS = (
    CONFLICT,
    DOUBTFUL,
    CONFLICT_TWO,
    ABSENT,
    ABSENT_FREE,
    DELETED,
    CHANGED,
    NEW,
    RETURNED,
    REJECTED,
    UNCHANGED,
)

CORRECTIONS = (
    CorrectionResult(
        "m1",
        "Taalcafé Voorbeeld",
        "Telefoon",
        "0187-000200",
        "0187-000201",
        "0187-000201",
        CorrectionState.RESOLVED,
    ),
    CorrectionResult(
        "m2",
        "Naaicafé Voorbeeld",
        "E-mail",
        "oud@voorbeeld.example",
        "nieuw@voorbeeld.example",
        "oud@voorbeeld.example",
        CorrectionState.STILL_WRONG,
    ),
    CorrectionResult(
        "m3",
        "Inloop geldzaken",
        "Kosten",
        "€ 2",
        "gratis",
        "€ 1",
        CorrectionState.CHANGED_OTHERWISE,
    ),
)


def finding(severity: Severity, row: int, column: str, message: str, remedy: str) -> Finding:
    """Make a finding in the delivered file."""
    return Finding(severity, "aanbod-november.csv", row, column, "proef", message, remedy)


def report() -> Report:
    """Make a report with each severity."""
    made = Report(files=["aanbod-november.csv"], rows_read=412, rows_rejected=1)
    made.add(
        finding(
            Severity.ERROR,
            61,
            "gemeente",
            "De gemeente ‘Middelharnes’ kennen we niet.",
            "Gebruik de naam van de gemeente of de code, zoals GM1924.",
        )
    )
    made.add(
        Finding(
            Severity.REPAIR,
            "aanbod-november.csv",
            31,
            "telefoon",
            "nul",
            "Excel heeft de eerste 0 weggehaald; we hebben het nummer hersteld.",
            "Schrijf het nummer met een streepje. Dan blijft de 0 staan.",
            "187000123",
            "0187-000123",
        )
    )
    made.add(
        finding(
            Severity.WARNING,
            40,
            "verwijzing_nodig",
            "‘misschien’ is geen ja of nee.",
            "Vul ja of nee in.",
        )
    )
    return made


def preview(items: Sequence[PreviewItem] = ITEMS, source: str = SOURCE) -> Preview:
    """Make a preview of these items, counted as far as they go."""
    counts = {outcome: sum(i.outcome is outcome for i in items) for outcome in Outcome}
    return Preview(
        source,
        ("aanbod-november.csv",),
        CHECKSUM,
        counts,
        tuple(items),
        CORRECTIONS,
        report(),
        is_first=False,
    )


FOREIGN_ROWS = (
    ("Overzicht aanbod 2026", "", "", "", "", ""),
    ("Organisatie", "Activiteit", "Onderwerp", "Contact", "Plaats", "Intern nr"),
    (
        "Voorbeeld Welzijn",
        "Eetclub De Pan",
        "ontmoeten",
        "0187-000301 info@voorbeeld.example",
        "Ouddorp",
        "12",
    ),
    ("Voorbeeld Welzijn", "Budgetcafé", "geldzaken", "0187-000302", "Middelharnis", "13"),
    ("Stichting Voorbeeld", "Taalmaatjes", "taal", "taal@voorbeeld.example", "Dirksland", "14"),
    ("Stichting Voorbeeld", "Wandelgroep", "bewegen", "0187-000304", "Goedereede", "15"),
)


def foreign(path: Path) -> TableSample:
    """Make the first look at a table that isn't ours; gemeente and more are missing."""
    columns = (
        MappedColumn(0, "Organisatie", "aanbieder", reason="kolomnaam lijkt op ‘aanbieder’"),
        MappedColumn(1, "Activiteit", "naam", reason="kolomnaam lijkt op ‘naam’"),
        MappedColumn(2, "Onderwerp", "domeinen", reason="3 van 4 cellen zijn een levensdomein"),
        MappedColumn(3, "Contact", "", splits=True, reason="telefoon en e-mail door elkaar"),
        MappedColumn(4, "Plaats", "plaats", reason="kolomnaam is ‘plaats’"),
        MappedColumn(5, "Intern nr", "", reason="niet herkend"),
    )
    mapping = ColumnMapping(RecordKind.SERVICE, 2, columns)
    return TableSample(path, "", FOREIGN_ROWS, 1, recognised=False, mapping=mapping)


def ours(path: Path, sheet: str = "") -> TableSample:
    """Make the first look at a table in our own format."""
    header = ("aanbod_id", "naam", "aanbieder", "domeinen", "werkgebied_soort", "gemeente")
    rows = (header, ("G-1", "Taalcafé", "Voorbeeld", "onderwijs", "gemeente", "GM1924"))
    columns = tuple(MappedColumn(n, name, name) for n, name in enumerate(header))
    mapping = ColumnMapping(RecordKind.SERVICE, 1, columns)
    return TableSample(path, sheet, rows, 1, recognised=True, mapping=mapping)
