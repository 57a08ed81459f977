"""Blocks of cells on the clipboard, as Excel puts them there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.services.maintain.blocks import read_block, write_block


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a", [["a"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"twee\nregels"\tb\n', [["twee\nregels", "b"]]),
        ('zij zei "hoi"\tb', [['zij zei "hoi"', "b"]]),
        ('"hoi" zei zij\n"los', [['"hoi" zei zij'], ['"los']]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("", [[""]]),
    ],
)
def test_a_copied_block_is_read(text: str, block: list[list[str]]) -> None:
    assert read_block(text) == block


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('ab"\t\n ;'), max_size=5), min_size=1, max_size=3),
        min_size=1,
        max_size=3,
    ).filter(lambda block: block[-1] != [""])
)
def test_what_is_copied_is_pasted(block: list[list[str]]) -> None:
    assert read_block(write_block(block)) == block
