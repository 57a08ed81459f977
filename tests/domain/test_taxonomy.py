"""Life domains by id, label and alias."""

from __future__ import annotations

import pytest

from socialekaart.domain.taxonomy import Domain, Taxonomy
from socialekaart.domain.words import bare

TAXONOMY = Taxonomy(
    [
        Domain("financien", "Geld en schulden", "Geld", ("financiën", "schulden", "wonen")),
        Domain("wonen", "Wonen", "Wonen", ("huisvesting",)),
        Domain("sociaal-netwerk", "Sociaal netwerk", "Contact", ("eenzaamheid",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("financien", "financien"),
        ("FINANCIËN", "financien"),
        ("geld en schulden", "financien"),
        ("Sociaal_Netwerk", "sociaal-netwerk"),
        ("sociaal netwerk", "sociaal-netwerk"),
        (" Eenzaamheid ", "sociaal-netwerk"),
        ("Geld & schulden", "financien"),
    ],
)
def test_a_domain_is_found_by_any_of_its_words(text: str, expected: str) -> None:
    assert TAXONOMY.resolve(text) == expected


@pytest.mark.parametrize("text", ["", " ", "-", "sport"])
def test_an_unknown_word_is_no_domain(text: str) -> None:
    assert TAXONOMY.resolve(text) is None


def test_an_alias_never_hides_another_domain() -> None:
    assert TAXONOMY.resolve("wonen") == "wonen"


def test_labels_fall_back_on_the_id() -> None:
    assert TAXONOMY.label("financien") == "Geld en schulden"
    assert TAXONOMY.short("financien") == "Geld"
    assert TAXONOMY.label("onbekend") == "onbekend"
    assert TAXONOMY.short("onbekend") == "onbekend"


def test_domains_keep_their_order() -> None:
    assert TAXONOMY.ids == ("financien", "wonen", "sociaal-netwerk")
    assert [domain.id for domain in TAXONOMY] == list(TAXONOMY.ids)


def test_folding_takes_off_case_accents_and_marks() -> None:
    assert bare("E-mail_Adres É ") == "emailadrese"
