"""How complete the file is, and what is missing, in numbers and words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from socialekaart.services.maintain.completeness import Overview, overview
from socialekaart.services.maintain.document import DataFile
from tests.services.maintain.support import AANBOD, CONTACTEN, VOCABULARY, keys, opened

TODAY = date(2026, 11, 3)


def gaps(found: Overview) -> dict[str, tuple[int, ...]]:
    return {gap.label: gap.rows for gap in found.gaps}


def test_a_column_is_counted_in_rows_and_percents(tmp_path: Path) -> None:
    file = opened(
        tmp_path,
        {"telefoon": "0187-000123"},
        {"aanbod_id": "A-2", "telefoon": "-"},
        {"aanbod_id": "A-3"},
        {"aanbod_id": "A-4", "verwijderd": "ja"},
    )
    file.add_row(AANBOD)
    columns = {(fill.kind, fill.column): fill for fill in overview(file, TODAY).columns}
    phone = columns[AANBOD, "telefoon"]
    assert (phone.label, phone.filled, phone.total, phone.percent) == ("Telefoon", 1, 3, 33)
    assert columns[AANBOD, "naam"].percent == 100
    assert columns[CONTACTEN, "naam"].percent == 0


def test_a_row_has_a_score_and_says_what_it_lacks(tmp_path: Path) -> None:
    file = opened(
        tmp_path,
        {"telefoon": "0187-000123", "email": "a@b.example", "website": "https://b.example"},
        {"aanbod_id": ""},
    )
    worst, best = overview(file, TODAY).rows
    assert (worst.row, best.row) == (keys(file)[1], keys(file)[0])
    assert worst.percent < best.percent < 100
    assert "Telefoon" in worst.missing
    assert "Telefoon" not in best.missing


def test_rows_without_something_are_named(tmp_path: Path) -> None:
    file = opened(
        tmp_path,
        {"telefoon": "0187-000123"},
        {"aanbod_id": "A-2", "openingstijden": "ma-vr 09:00-17:00", "domeinen": ""},
    )
    first, second = keys(file)
    found = gaps(overview(file, TODAY))
    assert found["Aanbod zonder telefoonnummer"] == (second,)
    assert found["Aanbod zonder telefoon, e-mail en website"] == (second,)
    assert found["Aanbod zonder openingstijden"] == (first,)
    assert found["Aanbod zonder levensdomein"] == (second,)
    assert "Aanbod zonder werkgebied en gemeente" not in found


@pytest.mark.parametrize(
    ("checked", "stale"),
    [("03-11-2025", False), ("02-11-2025", True), ("01-12-2025", False), ("1 jan 2024", True)],
)
def test_a_check_is_too_old_after_twelve_months(tmp_path: Path, checked: str, stale: bool) -> None:
    file = opened(tmp_path, {"gecontroleerd_op": checked}, {"aanbod_id": "A-2"})
    found = gaps(overview(file, TODAY))
    assert ("Aanbod langer dan 12 maanden geleden gecontroleerd" in found) is stale
    assert found["Aanbod nog nooit gecontroleerd"] == (keys(file)[1],)


def test_domains_and_municipalities_are_counted(tmp_path: Path) -> None:
    file = opened(
        tmp_path,
        {"domeinen": "wonen|financien"},
        {"aanbod_id": "A-2", "domeinen": "wonen", "gemeente": "GM1930"},
        contacts=({"domeinen": "wonen", "werkgebied": "Nissewaard"},),
    )
    found = overview(file, TODAY)
    assert [(d.label, d.services, d.contacts) for d in found.domains] == [
        ("wonen", 2, 1),
        ("financien", 1, 0),
        ("psychisch", 0, 0),
    ]
    assert [(m.label, m.services, m.contacts) for m in found.municipalities] == [
        ("Goeree-Overflakkee", 1, 0),
        ("Nissewaard", 1, 1),
    ]


def nobody(file: DataFile) -> list[str]:
    return [gap.label for gap in overview(file, TODAY).nobody]


def test_a_domain_without_anybody_to_call_is_named(tmp_path: Path) -> None:
    left = {"contact_id": "C-2", "domeinen": "wonen", "geldig_tot": "01-01-2026"}
    door = {"contact_id": "C-3", "soort": "voordeur", "domeinen": ""}
    file = opened(tmp_path, {}, contacts=({"domeinen": "financien"}, left, door))
    assert nobody(file) == [
        "Er is geen aanspreekpunt voor wonen",
        "Er is geen aanspreekpunt voor psychisch",
    ]


def test_no_front_door_is_said_first(tmp_path: Path) -> None:
    file = opened(tmp_path, {}, contacts=({"domeinen": "wonen|financien|psychisch"},))
    assert nobody(file) == ["Er is geen voordeur: niemand voor wie het niet weet"]


def test_a_municipality_without_a_front_door_is_named(tmp_path: Path) -> None:
    everything = "wonen|financien|psychisch"
    door = {"soort": "voordeur", "contact_id": "C-2"}
    file = opened(
        tmp_path, {}, {"aanbod_id": "A-2", "gemeente": "Nissewaard"},
        contacts=({"domeinen": everything}, door),
    )  # fmt: skip
    assert nobody(file) == ["Er is geen voordeur voor Nissewaard"]
    row = keys(file, CONTACTEN)[1]
    file.set_cells(
        CONTACTEN, {(row, "werkgebied_soort"): "regio", (row, "werkgebied"): "Voorne-Putten"}
    )
    assert nobody(file) == []


def test_an_empty_document_has_nothing_to_blame() -> None:
    found = overview(DataFile.new(VOCABULARY), TODAY)
    assert (found.percent, found.rows, found.gaps, found.nobody) == (0, (), (), ())
