"""The shipped word lists and the national lines: safe words, real numbers, no made-up checks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest

from tests.data.shipped import CONTACTS, DOMAINS, KINDS, NATIONAL, OFFERINGS, cells, rows_of

LINES = {
    # the numbers the field gives for them
    "112": "112",
    "113 Zelfmoordpreventie": "0800-0113",
    "Veilig Thuis": "0800-2000",
    "De Kindertelefoon": "0800-0432",
    "De Luisterlijn": "088-0767000",
    "MIND Korrelatie": "0900-1450",
    "Slachtofferhulp Nederland": "0900-0101",
    "Geldfit": "0800-8115",
    "Juridisch Loket": "0800-8020",
}
WORDS_FOR_DOMAINS = [
    ("schulden", "financien"),
    ("inkomen", "financien"),
    ("Financiën", "financien"),
    ("jeugd", "gezin"),
    ("opvoeding", "gezin"),
    ("huiselijke relaties", "gezin"),
    ("GGZ", "psychisch"),
    ("mentaal welbevinden", "psychisch"),
    ("eenzaamheid", "sociaal-netwerk"),
    ("meedoen", "sociaal-netwerk"),
    ("mantelzorg", "huishouden"),
    ("dagelijks functioneren", "huishouden"),
    ("dagbesteding", "werk-dagbesteding"),
    ("tijdsbesteding", "werk-dagbesteding"),
    ("huisvesting", "wonen"),
    ("middelengebruik", "verslaving"),
    ("kwaliteit van leven", "zingeving"),
    ("lichaamsfuncties", "lichamelijk"),
    ("justitie", "juridisch"),
    ("taal", "onderwijs"),
    ("huiselijk geweld", "veiligheid"),
]
PRACTICE_WORDS = [
    ("rood staan", "schulden"),
    ("betalingsachterstand", "geldzorgen"),
    ("isolement", "eenzaam"),
    ("vt", "veilig thuis"),
    ("amw", "maatschappelijk werk"),
    ("poh", "praktijkondersteuner"),
    ("mgn", "mentaal gezondheidsnetwerk"),
    ("fact", "wijk-ggz-team"),
    ("wmo", "wet maatschappelijke ondersteuning"),
    ("wachtlijst", "wachttijd"),
    ("wijkteam", "sociaal team"),
    ("blowen", "drugs"),
]
NEVER_THE_SAME = [
    ("angst", "psychose"),
    ("stemmen horen", "psychose"),
    ("verslaving", "roken"),
    ("scheiding", "huiselijk geweld"),
    ("mentorschap", "curatele"),
    ("somber", "zelfdoding"),
    ("stress", "burn-out"),
    ("poh", "psychiater"),
]
DOMAIN_ROWS = rows_of("levensdomeinen.csv")
GROUPS = [[row["term"], *row["synoniemen"].split("|")] for row in rows_of("synoniemen.csv")]


def folded(text: str) -> str:
    """Reduce to bare letters and digits, as the reader of the list does."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]+", "", bare)


def same(one: str, other: str) -> bool:
    """Say whether some group holds both words."""
    return any(one in group and other in group for group in GROUPS)


def test_the_domains_are_the_thirteen_of_the_field_with_a_label_each() -> None:
    assert {row["id"] for row in DOMAIN_ROWS} == set(DOMAINS)
    assert len(DOMAIN_ROWS) == 13
    assert len({row["label"] for row in DOMAIN_ROWS}) == 13
    assert all(row["kort"] and len(row["kort"]) <= 12 for row in DOMAIN_ROWS)


def test_no_word_stands_for_two_domains_or_twice_for_one() -> None:
    owners: dict[str, set[str]] = {}
    for row in DOMAIN_ROWS:
        aliases = Counter(folded(alias) for alias in cells(row, "aliases"))
        assert max(aliases.values()) == 1, aliases.most_common(1)
        for word in {*aliases, *(folded(row[column]) for column in ("id", "label", "kort"))}:
            owners.setdefault(word, set()).add(row["id"])

    assert {word: ids for word, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(("word", "domain"), WORDS_FOR_DOMAINS)
def test_words_of_known_models_and_municipalities_name_a_domain(word: str, domain: str) -> None:
    row = next(row for row in DOMAIN_ROWS if row["id"] == domain)

    assert folded(word) in {folded(name) for name in [row["id"], *cells(row, "aliases")]}


def test_there_are_many_groups_of_synonyms_each_with_at_least_two_words() -> None:
    assert len(GROUPS) >= 100
    for group in GROUPS:
        assert len(group) >= 2
        assert len({folded(word) for word in group} - {""}) >= 2, group
        assert len(set(group)) == len(group), group
        assert all(word == word.casefold().strip() for word in group), group


def test_no_two_groups_open_with_the_same_term() -> None:
    assert max(Counter(group[0] for group in GROUPS).values()) == 1


@pytest.mark.parametrize(("typed", "meant"), PRACTICE_WORDS)
def test_words_of_the_practice_are_joined(typed: str, meant: str) -> None:
    assert same(typed, meant)


@pytest.mark.parametrize(("one", "other"), NEVER_THE_SAME)
def test_words_that_are_no_synonyms_are_never_joined(one: str, other: str) -> None:
    assert any(one in group for group in GROUPS)
    assert any(other in group for group in GROUPS)
    assert not same(one, other)


def test_national_lines_have_their_real_numbers_and_no_check_date() -> None:
    assert {row["naam"]: row["telefoon"] for row in NATIONAL} == LINES
    for row in NATIONAL:
        assert row["werkgebied_soort"] == "landelijk"
        assert row["gemeente"] == row["werkgebied"] == ""
        assert row["gecontroleerd_op"] == row["gecontroleerd_door"] == ""
        assert row["samenvatting"].endswith(".")
        assert set(cells(row, "domeinen")) <= set(DOMAINS)
        assert row["soort"] in KINDS


def test_national_ids_differ_from_those_of_the_example() -> None:
    mine = {row["aanbod_id"] for row in NATIONAL}

    assert len(mine) == len(LINES)
    assert not mine & {row["aanbod_id"] for row in OFFERINGS}
    assert not mine & {row["contact_id"] for row in CONTACTS}


def test_crisis_lines_start_with_the_most_urgent_and_say_when_in_one_sentence() -> None:
    lines = rows_of("landelijke_lijnen/acuut.csv")

    assert [row["telefoon"] for row in lines[:3]] == ["112", "0800-0113", "0800-2000"]
    assert "113" in lines[1]["naam"]
    assert {row["telefoon"] for row in lines} <= set(LINES.values())
    for row in lines:
        assert len(row["wanneer"]) <= 120
        assert re.fullmatch(r"[^.]+\.", row["wanneer"])
