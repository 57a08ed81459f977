"""The guard against citizen service numbers. The numbers here pass the test but are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.privacy import (
    find_bsn,
    guard,
    holds_patient_number,
    passes_eleven_test,
)
from socialekaart.errors import PatientDataError

BSN = "123456782"


@pytest.mark.parametrize(
    "text",
    [
        f"patiënt {BSN}",
        f"BSN: {BSN}",
        f"bsn {BSN}.",
        "cliënt 1234.56.782",
        "mevrouw V. 123 456 782",
        f"{BSN} (dhr. Voorbeeld)",
        f"burgerservicenummer={BSN}".replace("=", " = "),
        f"V. Voorbeeld, geboren 01-02-1980, {BSN}",
        "mw 12345672",
    ],
)
def test_a_number_beside_a_word_for_a_person_is_found_anywhere(text: str) -> None:
    assert holds_patient_number(text, note=False)


@pytest.mark.parametrize("text", [BSN, f"zie {BSN}", "1234.56.782", "123-456-782"])
def test_a_bare_number_counts_in_notes_only(text: str) -> None:
    assert holds_patient_number(text, note=True)
    assert not holds_patient_number(text, note=False)


@pytest.mark.parametrize(
    "text",
    [
        "bel mevrouw Voorbeeld op 06-12345678",
        "cliënten bellen 0187-123456",
        "patiënt: +31 6 12345678",
        "tel 123456782, vraag naar mevrouw Voorbeeld",
        "patiënten kunnen naar https://www.voorbeeld.example/123456782",
        "cliënt-123456782",
        "KvK 123456782",
        "IBAN NL91 ABNA 0417 1643 00 op naam van de cliënt",
        "geboren 12-12-2012",
        "cursus voor cliënten 2026-2027",
        "open voor patiënten 09.00 17.00",
        "patiënten uit 3240 3249",
        "patiënt 123456789",
        "",
    ],
)
def test_phones_ids_dates_and_labelled_numbers_are_left_alone(text: str) -> None:
    assert not holds_patient_number(text, note=True)


def test_guard_refuses_in_dutch_and_never_repeats_the_number() -> None:
    with pytest.raises(PatientDataError) as caught:
        guard(f"patiënt {BSN}")
    assert BSN not in str(caught.value)
    assert "Haal het nummer weg" in str(caught.value)


def test_guard_lets_ordinary_text_pass() -> None:
    guard("Mevrouw Voorbeeld is er op maandag, 0187-000123.")


@given(st.integers(10_000_000, 999_999_999))
def test_a_found_number_passes_the_eleven_test(number: int) -> None:
    found = find_bsn(f"nummer {number} erbij")
    assert (found is not None) == passes_eleven_test(str(number))
    assert found is None or found == f"{number:09d}"


PASSING = st.integers(1_000_000, 99_999_999).map(
    lambda first: next(
        (f"{first:08d}{last}" for last in range(10) if passes_eleven_test(f"{first:08d}{last}")), ""
    )
)


@given(PASSING.filter(bool), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_never_passes(digits: str, position: int, shift: int) -> None:
    changed = str((int(digits[position]) + shift) % 10)
    assert not passes_eleven_test(digits[:position] + changed + digits[position + 1 :])


@given(st.text())
def test_no_text_breaks_the_guard(text: str) -> None:
    assert holds_patient_number(text) in (True, False)
