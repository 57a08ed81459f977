"""A set of numbers in bits is a set of numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.services.number_set import NumberSet


@given(st.lists(st.integers(0, 200)))
def test_it_holds_what_was_put_in_and_nothing_else(numbers: list[int]) -> None:
    bits, plain = NumberSet(), set[int]()
    for nr in numbers:
        assert bits.add(nr) is (nr not in plain)
        plain.add(nr)
    assert {nr for nr in range(300) if nr in bits} == plain
