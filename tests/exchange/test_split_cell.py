"""One cell with phone, mail, website and address in it, taken apart without losing a letter."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.exchange.split_cell import LABELS, SplitCell, split_cell
from socialekaart.exchange.split_numbers import split_ages, split_position

_ADDRESS = {
    "street": "Voorbeeldstraat",
    "house_number": "12",
    "postcode": "3241 AB",
    "town": "Middelharnis",
}


def told(parts: SplitCell) -> dict[str, object]:
    """Give the parts that hold something."""
    return {name: value for name in parts.__slots__ if (value := getattr(parts, name))}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Tel. 0187-000123, info@voorbeeld.example, www.voorbeeld.example, "
            "Voorbeeldstraat 12, 3241 AB Middelharnis",
            {
                "phones": ("0187-000123",),
                "emails": ("info@voorbeeld.example",),
                "websites": ("www.voorbeeld.example",),
                **_ADDRESS,
            },
        ),
        (
            "T 0187-000123 / 06-00001234\nE info@voorbeeld.example\nW voorbeeld.example/pad",
            {
                "phones": ("0187-000123", "06-00001234"),
                "emails": ("info@voorbeeld.example",),
                "websites": ("voorbeeld.example/pad",),
            },
        ),
        (
            "Bezoekadres: Voorbeeldstraat 12 3241 AB Middelharnis; Mail: a@voorbeeld.example",
            {"emails": ("a@voorbeeld.example",), **_ADDRESS},
        ),
        (
            "Froukje Voorbeeld (froukje@voorbeeld.example), tel: +31 (0)187 000123 tst 12",
            {
                "phones": ("+31 (0)187 000123 tst 12",),
                "emails": ("froukje@voorbeeld.example",),
                "rest": "Froukje Voorbeeld",
            },
        ),
        ("0187/000123", {"phones": ("0187-000123",)}),
        ("bel 0800-2000", {"phones": ("0800-2000",), "rest": "bel"}),
        ("Telefoon: 113", {"phones": ("113",)}),
        ("14 0187", {"phones": ("14 0187",)}),
        ("mailto:info@voorbeeld.example", {"emails": ("info@voorbeeld.example",)}),
        ("Zie https://voorbeeld.example/a?b=c.", {"websites": ("https://voorbeeld.example/a?b=c",),
                                                  "rest": "Zie"}),
        ("Inloop maandag in de Voorbeeldstraat 12, 3241 AB Middelharnis",
         {**_ADDRESS, "rest": "Inloop maandag in de"}),
        ("Adres Voorbeeldstraat 12 Postcode 3241 AB Plaats Middelharnis", _ADDRESS),
        ("0187-000123 (ma-vr)", {"phones": ("0187-000123",), "rest": "ma-vr"}),
    ],
)  # fmt: skip
def test_parts_are_found_in_any_order(text: str, parts: dict[str, object]) -> None:
    assert told(split_cell(text)) == parts


@pytest.mark.parametrize(
    ("text", "number", "addition"),
    [
        ("12a", "12", "a"),
        ("12-A", "12", "A"),
        ("12 hs", "12", "hs"),
        ("12 bis", "12", "bis"),
        ("12-14", "12-14", ""),
        ("12-1", "12", "1"),
        ("12/2", "12", "2"),
        ("12 A01", "12", "A01"),
    ],
)
def test_additions_leave_the_house_number(text: str, number: str, addition: str) -> None:
    for cell in (f"Voorbeeldstraat {text}, 3241 AB Middelharnis", f"Voorbeeldstraat {text}"):
        parts = split_cell(cell)

        assert (parts.street, parts.house_number, parts.addition) == (
            "Voorbeeldstraat",
            number,
            addition,
        )
        assert not parts.rest
    assert split_cell(text, address=True).house_number == number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Voorbeeldstraat 12, 3241 AB Middelharnis", _ADDRESS),
        ("Voorbeeldstraat 12\n3241 AB\nMiddelharnis", _ADDRESS),
        ("Voorbeeldstraat 12 - 3241 AB - Middelharnis", _ADDRESS),
        ("Voorbeeldstraat 12, 3241 Middelharnis", {**_ADDRESS, "postcode": "3241"}),
        (
            "Voorbeeldstraat 12, Middelharnis",
            {"street": "Voorbeeldstraat", "house_number": "12", "town": "Middelharnis"},
        ),
        (
            "Voorbeeldstraat 12 Middelharnis, tel: 0187-000123",
            {
                "phones": ("0187-000123",),
                "street": "Voorbeeldstraat",
                "house_number": "12",
                "town": "Middelharnis",
            },
        ),
        ("Dorpshuis, Voorbeeldstraat 12, 3241 AB Middelharnis", {**_ADDRESS, "rest": "Dorpshuis"}),
        (
            "2e Voorbeeldstraat 12, 3241 AB 's-Gravenhage",
            {**_ADDRESS, "street": "2e Voorbeeldstraat", "town": "'s-Gravenhage"},
        ),
        (
            "Laan 1940-1945 12, 3241 AB Bergen op Zoom",
            {**_ADDRESS, "street": "Laan 1940-1945", "town": "Bergen op Zoom"},
        ),
        (
            "De Voorbeeld 12, 3241 AB Middelharnis ma-vr",
            {**_ADDRESS, "street": "De Voorbeeld", "rest": "ma-vr"},
        ),
        (
            "Voorbeeldstraat 1234 Middelharnis",
            {"street": "Voorbeeldstraat", "house_number": "1234", "town": "Middelharnis"},
        ),
        ("3241 AB Middelharnis", {"postcode": "3241 AB", "town": "Middelharnis"}),
        ("Op diverse locaties", {"rest": "Op diverse locaties"}),
    ],
)
def test_a_cell_with_an_address_is_taken_apart(text: str, parts: dict[str, object]) -> None:
    assert told(split_cell(text, address=True)) == parts


def test_the_visiting_address_comes_before_a_postbus() -> None:
    parts = split_cell(
        "Postbus 12, 3240 AA Middelharnis, Bezoekadres: Voorbeeldweg 3, 3241 AB Ouddorp"
    )

    assert parts.address == "Voorbeeldweg 3, 3241 AB Ouddorp"
    assert "Postbus 12, 3240 AA Middelharnis" in parts.rest


@pytest.mark.parametrize(
    "text",
    [
        "fax: 0187-000124",
        "IBAN NL00 VOOR 0123 4567 89",
        "KvK 01234567",
        "BSN 123456782",
        "01-01-2026 12:30",
        "In 2024 en 2025 zijn er 1200 deelnemers",
        "van 10:00 tot 12:00",
        "12,50 per keer",
        "leeftijd 18-65",
    ],
)
def test_other_numbers_stay_where_they_are(text: str) -> None:
    assert told(split_cell(text)) == {"rest": text}


def test_a_long_text_stays_whole() -> None:
    text = "Bel 0187-000123. " * 200

    assert told(split_cell(text)) == {"rest": text.strip()}


_PARTS = st.sampled_from(
    [
        "0187-000123",
        "06 00 00 12 34",
        "(0187) 000123",
        "info@voorbeeld.example",
        "www.voorbeeld.example",
        "https://voorbeeld.example/a",
        "Voorbeeldstraat 12a",
        "3241 AB Middelharnis",
        "Tel.:",
        "E",
        "Mail:",
        "Bezoekadres:",
        "Froukje Voorbeeld",
        "(ma-vr)",
        "Postbus 3",
        "fax 0187-000124",
    ]
)
_BETWEEN = st.sampled_from(["\n", ", ", " / ", "; ", " | ", " ", "\r\n", " - "])
_CELLS = st.lists(st.tuples(_PARTS | st.text(max_size=12), _BETWEEN), max_size=8).map(
    lambda pairs: "".join(part + between for part, between in pairs)
)
_DROPPED = re.compile(rf"{LABELS}|(?:woon)?plaats|nr|nl|mailto", re.IGNORECASE)


def signs(text: str) -> Counter[str]:
    """Count the letters and digits of a text."""
    return Counter(sign for sign in text if sign.isalnum())


@given(_CELLS, st.booleans())
def test_every_letter_is_in_a_part_or_a_label(text: str, address: bool) -> None:
    parts = split_cell(text, address)
    kept = "".join((*parts.phones, *parts.emails, *parts.websites, parts.address, parts.rest))

    lost = signs(text) - signs(kept)

    labels = "".join(word for word in re.findall(r"[\w-]+", text) if _DROPPED.fullmatch(word))
    assert not lost - signs(labels)
    assert not signs(kept) - signs(text)


@given(st.permutations(["0187-000123", "info@voorbeeld.example", "www.voorbeeld.example",
                        "Voorbeeldstraat 12, 3241 AB Middelharnis"]),
       st.sampled_from(["\n", ", ", "; ", " | ", " / "]))  # fmt: skip
def test_order_and_separator_make_no_difference(parts: list[str], between: str) -> None:
    assert told(split_cell(between.join(parts))) == {
        "phones": ("0187-000123",),
        "emails": ("info@voorbeeld.example",),
        "websites": ("www.voorbeeld.example",),
        **_ADDRESS,
    }


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("18-65", ("18", "65")),
        ("18 t/m 65 jaar", ("18", "65")),
        ("van 12 tot 18 jaar", ("12", "18")),
        ("18+", ("18", "")),
        ("vanaf 55 jaar", ("55", "")),
        ("65 jaar en ouder", ("65", "")),
        ("t/m 23", ("", "23")),
        ("alle leeftijden", ("", "")),
        ("65-18", None),
        ("jongeren", None),
        ("2019-2024", None),
    ],
)
def test_ages_in_one_cell(text: str, ages: tuple[str, str] | None) -> None:
    assert split_ages(text) == ages


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("51.756, 4.165", ("51.756", "4.165")),
        ("51,756 4,165", ("51,756", "4,165")),
        ("51,756, 4,165", ("51,756", "4,165")),
        ("(51.756; 4.165)", ("51.756", "4.165")),
        ("POINT(4.165 51.756)", ("51.756", "4.165")),
        ("SRID=4326;POINT (4.165 51.756)", ("51.756", "4.165")),
        ("51.756", None),
        ("91.5, 4.1", None),
        ("ma 9.30 10.30", None),
    ],
)
def test_positions_in_one_cell(text: str, position: tuple[str, str] | None) -> None:
    assert split_position(text) == position
