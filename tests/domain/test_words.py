"""Folding, stemming, compounds and synonyms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.words import Lexicon, bare, fold, stem, tokens

LEXICON = Lexicon(
    ["schuld", "hulpverlening", "verslaving", "zorg", "ervaring", "deskundige", "maatje"],
    [("schulden", "geldzorgen", "rood staan"), ("eenzaam", "alleen")],
)


def test_accents_case_and_signs_make_no_difference() -> None:
    assert tokens("Één café, 's-Hertogenbosch!") == ["een", "cafe", "s", "hertogenbosch"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schuld", "schulden"),
        ("eenzame", "eenzaamheid"),
        ("begeleiden", "begeleiding"),
        ("maatje", "maatjes"),
    ],
)
def test_words_of_the_field_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("schuldhulpverlening", ("schuld", "hulpverlening")),
        ("verslavingszorg", ("verslaving", "zorg")),
        ("ervaringsdeskundige", ("ervaring", "deskundige")),
        ("schuldhulpmaatje", ()),
        ("tandarts", ()),
    ],
)
def test_compounds_fall_into_known_parts(compound: str, parts: tuple[str, ...]) -> None:
    assert LEXICON.parts(compound) == parts


def test_synonyms_hold_in_every_form_and_direction() -> None:
    assert LEXICON.synonyms("schuld") == ("geldzorgen", "rood staan")
    assert LEXICON.synonyms("rood staan") == ("geldzorgen", "schulden")
    assert LEXICON.synonyms("fiets") == ()


def test_small_words_in_a_synonym_make_no_difference() -> None:
    lexicon = Lexicon([], [("huishoudelijke hulp", "hulp in huis")])
    assert lexicon.synonyms("hulp huis") == ("huishoudelijke hulp",)
    assert lexicon.synonyms("hulp in huis") == ("huishoudelijke hulp",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Súdwest-Fryslân", "sudwest fryslan"),
        ("e-mail adres", "E_MAILADRES"),
        ("'s-Gravenhage", "s gravenhage"),
    ],
)
def test_spellings_of_one_name_have_one_bare_key(one: str, other: str) -> None:
    assert bare(one) == bare(other)


@given(st.text())
def test_a_bare_key_is_its_own_key(text: str) -> None:
    assert bare(bare(text)) == bare(text)
    assert bare(text) == "" or bare(text).isalnum()


def test_index_stems_have_the_parts_too() -> None:
    assert set(LEXICON.stems_of("Schuldhulpverlening").split()) >= {stem("schuld")}


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
