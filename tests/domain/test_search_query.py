"""Any text gives a valid full-text question, and the right one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.search_query import (
    any_question,
    body_question,
    filed_question,
    head_question,
    most_question,
    name_question,
    parse,
    tag,
    title_question,
    with_tags,
)
from socialekaart.domain.words import Lexicon

LEXICON = Lexicon(
    ["schuld", "hulpverlening"],
    [("schulden", "geldzorgen", "rood staan", "ik kom niet uit met mijn geld")],
)
ROWS = {
    1: ("Grip op je geld", "schulden en budget", "xgone xdfinancien"),
    2: ("Schuldhulpverlening", "gemeente", "xgone xdfinancien"),
    3: ("Koffie in 's-Hertogenbosch", "ontmoeting", "xgtwo xdsociaalnetwerk"),
    4: ("Fysiotherapie op maat", "bewegen", "xgtwo xdlichamelijk"),
    5: ("Rood staan of geldzorgen?", "spreekuur", "xgtwo xdfinancien"),
}


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE head USING fts5("
        "name, organization, core, stems, domains, domain_stems, tags, body)"
    )
    for name, core, tags in ROWS.values():
        stems = LEXICON.stems_of(f"{name} {core}")
        connection.execute(
            "INSERT INTO head VALUES (?,'',?,?,'muziek','muziek',?,?)",
            (name, core, stems, tags, core),
        )
    yield connection
    connection.close()


def found(index: sqlite3.Connection, question: str) -> set[int]:
    return {
        row[0] for row in index.execute("SELECT rowid FROM head WHERE head MATCH ?", (question,))
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schulden", {1, 2, 5}),
        ("schuld", {1, 2, 5}),
        ("'s-hertogenbosch", {3}),
        ("fysio", {4}),
        ("fysio*", {4}),
        ("geldzorgen", {1, 2, 5}),
        ("rood staan", {1, 2, 5}),
        ("koffie ontmoeting", {3}),
        ("ik zoek een koffie", {3}),
        ("koffie schulden", set()),
        ("ik kom niet uit met mijn geld", {1, 2, 5}),
        ("kom niet uit geld", {1, 2, 5}),
        ("staan, rood!", {5}),
    ],
)
def test_all_words_must_be_met(index: sqlite3.Connection, text: str, expected: set[int]) -> None:
    assert found(index, head_question(parse(text), LEXICON)) == expected


def test_the_domain_is_looked_at_only_when_asked(index: sqlite3.Connection) -> None:
    words = parse("koffie muziek")
    assert found(index, title_question(words, LEXICON)) == set()
    assert found(index, head_question(words, LEXICON)) == {3}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("rood", {5}), ("schulden", {2, 5}), ("fysiother", {4}), ("ontmoeting", set())],
)
def test_a_name_is_met_by_word_beginning_or_synonym(
    index: sqlite3.Connection, text: str, expected: set[int]
) -> None:
    assert found(index, name_question(parse(text), LEXICON)) == expected


def test_all_words_but_one_are_asked_of_three_words_or_more(index: sqlite3.Connection) -> None:
    question = most_question(parse("koffie ontmoeting zwolle"), LEXICON)
    assert found(index, question) == {3}
    assert found(index, most_question(parse("fysiotherapie ontmoeting zwolle"), LEXICON)) == set()
    assert most_question(parse("koffie zwolle"), LEXICON) == ""


def test_a_name_of_a_domain_stands_for_what_is_filed_there(index: sqlite3.Connection) -> None:
    def domain_of(term: str) -> str | None:
        return {"inkomen": "financien", "dagelijks leven": "lichamelijk"}.get(term)

    def filed(text: str) -> str:
        return filed_question(parse(text), LEXICON, domain_of)

    assert found(index, filed("inkomen")) == {1, 2, 5}
    assert found(index, filed("inkomen spreekuur")) == {5}
    assert found(index, filed("dagelijks leven")) == {4}
    assert filed("spreekuur") == ""


def test_some_words_are_enough_for_the_last_band(index: sqlite3.Connection) -> None:
    assert found(index, any_question(parse("koffie fysiotherapie"), LEXICON)) == {3, 4}


def test_tags_narrow_a_question(index: sqlite3.Connection) -> None:
    question = head_question(parse("schulden"), LEXICON)
    groups = [[tag("g", "one"), tag("g", "drie")], [tag("d", "financien")]]
    assert found(index, with_tags(question, groups)) == {1, 2}
    assert found(index, with_tags("", [[tag("d", "sociaal-netwerk")]])) == {3}


def test_small_words_count_only_when_nothing_else_is_there() -> None:
    assert parse("ik heb schulden").terms == ("schulden",)
    assert parse("wat is dat").terms == ("wat", "is", "dat")


def test_the_last_word_is_open_unless_a_small_word_follows() -> None:
    assert parse("hulp bij schul").last_is_open
    assert not parse("schulden en").last_is_open


@given(st.text(max_size=60))
def test_any_text_is_a_valid_question(index: sqlite3.Connection, text: str) -> None:
    words = parse(text)
    if words.is_empty:
        return
    for build in (
        name_question,
        title_question,
        head_question,
        body_question,
        most_question,
        any_question,
    ):
        found(index, with_tags(build(words, LEXICON), [["xgone"]]))


@pytest.mark.parametrize(
    "text", ['"', "'", "*", "AND", "NOT schuld OR", "naam:x", "(", "a-b NEAR/2 c"]
)
def test_signs_and_operators_are_words_or_nothing(index: sqlite3.Connection, text: str) -> None:
    words = parse(text)
    assert words.is_empty or isinstance(found(index, head_question(words, LEXICON)), set)
