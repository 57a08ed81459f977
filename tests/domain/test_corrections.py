"""What became of something we reported as wrong."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.corrections import Verdict, judge
from socialekaart.domain.record_values import WHOLE_RECORD

values = st.one_of(st.none(), st.sampled_from(["a", "b", "c"]), st.integers(0, 3))


@pytest.mark.parametrize(
    ("was", "proposed", "now", "verdict"),
    [
        ("0187-000123", "0187-000456", "0187-000456", Verdict.RESOLVED),
        ("0187-000123", "0187-000456", "0187-000123", Verdict.STILL_WRONG),
        ("0187-000123", "0187-000456", "0187-000789", Verdict.CHANGED_OTHERWISE),
        ("0187-000123", "0187-000456", None, Verdict.CHANGED_OTHERWISE),
        ("0187-000123", None, "0187-000789", Verdict.RESOLVED),
        ("0187-000123", None, None, Verdict.RESOLVED),
        ("0187-000123", None, "0187-000123", Verdict.STILL_WRONG),
        (None, "0187-000456", None, Verdict.STILL_WRONG),
        (None, "0187-000456", "0187-000456", Verdict.RESOLVED),
        (["wonen"], ["wonen", "gezin"], ["wonen", "gezin"], Verdict.RESOLVED),
    ],
)
def test_a_field_is_resolved_still_wrong_or_changed_otherwise(
    was: Any, proposed: Any, now: Any, verdict: Verdict
) -> None:
    assert judge(was, proposed, now, gone=False, field="phone") is verdict


def test_a_record_that_should_not_be_there_is_resolved_once_it_is_gone() -> None:
    assert judge(None, None, None, gone=True, field=WHOLE_RECORD) is Verdict.RESOLVED
    assert judge(None, None, None, gone=False, field=WHOLE_RECORD) is Verdict.STILL_WRONG


@given(values, values, values)
def test_a_field_of_what_is_gone_is_changed_otherwise(was: Any, proposed: Any, now: Any) -> None:
    assert judge(was, proposed, now, gone=True, field="phone") is Verdict.CHANGED_OTHERWISE


@given(values, values)
def test_what_stays_the_same_is_still_wrong_unless_it_was_what_we_asked(
    was: Any, proposed: Any
) -> None:
    resolved = proposed is not None and was == proposed
    expected = Verdict.RESOLVED if resolved else Verdict.STILL_WRONG
    assert judge(was, proposed, was, gone=False, field="phone") is expected
