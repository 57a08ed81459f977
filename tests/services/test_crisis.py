"""The crisis service of the practice's own region among the national lines."""

from __future__ import annotations

from socialekaart.services.crisis import with_regional_service
from socialekaart.services.reference import Reference
from socialekaart.settings import Settings


def test_our_own_service_stands_right_behind_112(reference: Reference) -> None:
    chosen = Settings(crisis_name="Crisisdienst Voorbeeld", crisis_phone="0187-000009")
    first, second, *others = with_regional_service(reference.crisis_lines, chosen)
    assert first.phone == "112"
    assert (second.name, second.phone, second.regional) == (
        "Crisisdienst Voorbeeld",
        "0187-000009",
        True,
    )
    assert (first, *others) == reference.crisis_lines


def test_without_a_number_nothing_is_added(reference: Reference) -> None:
    lines = with_regional_service(reference.crisis_lines, Settings(crisis_name="Naam"))
    assert lines == reference.crisis_lines


def test_even_without_the_national_lines_112_and_ours_are_there() -> None:
    lines = with_regional_service((), Settings(crisis_phone="0187-000009"))
    assert [(line.name, line.phone) for line in lines] == [
        ("Levensgevaar", "112"),
        ("Crisisdienst", "0187-000009"),
    ]
