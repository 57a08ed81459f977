"""Laws of the three-way comparison, for any record, delivery and own layer."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.merge import FieldOutcome, MergedField, merge, merge_field

texts = st.sampled_from(["", "a", "b", "c"])
values = st.one_of(texts, st.integers(0, 2), st.booleans(), st.lists(texts, max_size=2), st.none())
extras = st.dictionaries(st.sampled_from(["Kleur", "Lift"]), texts, max_size=2)
bases = st.fixed_dictionaries(
    {},
    optional={"name": values, "phone": values, "domains": values, "extra": extras},
)
overlays = st.fixed_dictionaries({}, optional={"phone": values, "domains": values, "note": texts})


def by_name(merged: tuple[MergedField, ...]) -> dict[str, MergedField]:
    return {field.attribute: field for field in merged}


def shown(base: dict[str, Any], overlay: dict[str, Any]) -> dict[str, Any]:
    return {**base, **overlay}


def after_apply(overlay: dict[str, Any], merged: tuple[MergedField, ...]) -> dict[str, Any]:
    """Give the own layer once it has been merged: what the source now says too is dropped."""
    agreed = {field.attribute for field in merged if field.outcome is FieldOutcome.AGREED}
    return {name: value for name, value in overlay.items() if name not in agreed}


@given(bases, overlays)
def test_an_unchanged_base_loses_to_nothing(base: dict[str, Any], overlay: dict[str, Any]) -> None:
    merged = merge(base, base, overlay)
    assert {field.attribute for field in merged} == set(overlay)
    assert {field.outcome for field in merged} <= {FieldOutcome.OWN_KEPT}


@given(values, values)
def test_equal_edits_are_no_conflict(before: Any, edit: Any) -> None:
    outcome = merge_field(before, edit, edit, has_own=True)
    assert outcome in (FieldOutcome.AGREED, FieldOutcome.OWN_KEPT)


@given(values, values)
def test_without_an_own_value_the_source_wins(before: Any, after: Any) -> None:
    outcome = merge_field(before, after, None, has_own=False)
    assert outcome is (FieldOutcome.UNCHANGED if before == after else FieldOutcome.CHANGED)


@given(values, values, values)
def test_a_conflict_is_three_different_values_or_an_own_one_that_was_the_old(
    before: Any, after: Any, own: Any
) -> None:
    outcome = merge_field(before, after, own, has_own=True)
    assert (outcome is FieldOutcome.CONFLICT) == (before != after and own != after)


@given(bases, bases, overlays)
def test_the_fields_are_exactly_those_that_differ_or_are_our_own(
    before: dict[str, Any], after: dict[str, Any], overlay: dict[str, Any]
) -> None:
    plain = (before.keys() | after.keys()) - {"extra"}
    differ = {name for name in plain if before.get(name) != after.get(name)}
    old, new = before.get("extra", {}), after.get("extra", {})
    columns = {f"extra.{c}" for c in old.keys() | new.keys() if old.get(c) != new.get(c)}
    merged = merge(before, after, overlay)
    assert [field.attribute for field in merged].count("extra") == 0
    assert set(by_name(merged)) == differ | columns | set(overlay)
    assert len(by_name(merged)) == len(merged)


@given(bases, bases, overlays)
def test_the_same_question_has_the_same_answer_whatever_the_order_of_the_fields(
    before: dict[str, Any], after: dict[str, Any], overlay: dict[str, Any]
) -> None:
    turned = [dict(reversed(one.items())) for one in (before, after, overlay)]
    assert merge(before, after, overlay) == merge(*turned)


@given(bases, bases, overlays)
def test_merging_twice_never_asks_again(
    before: dict[str, Any], after: dict[str, Any], overlay: dict[str, Any]
) -> None:
    kept = after_apply(overlay, merge(before, after, overlay))
    again = merge(after, after, kept)
    assert {field.outcome for field in again} <= {FieldOutcome.OWN_KEPT}


@given(bases, bases, overlays)
def test_dropping_what_is_agreed_changes_nothing_on_the_screen(
    before: dict[str, Any], after: dict[str, Any], overlay: dict[str, Any]
) -> None:
    kept = after_apply(overlay, merge(before, after, overlay))
    seen, told = shown(after, kept), shown(after, overlay)
    assert {k: v for k, v in seen.items() if v is not None} == {
        k: v for k, v in told.items() if v is not None
    }


def test_columns_we_do_not_know_are_compared_one_by_one() -> None:
    before = {"extra": {"Kleur": "rood", "Lift": "ja", "Oud": "x"}}
    after = {"extra": {"Kleur": "blauw", "Lift": "ja", "Nieuw": "y"}}
    told = [(f.attribute, f.before, f.after, f.outcome) for f in merge(before, after, {})]
    assert told == [
        ("extra.Kleur", "rood", "blauw", FieldOutcome.CHANGED),
        ("extra.Nieuw", None, "y", FieldOutcome.CHANGED),
        ("extra.Oud", "x", None, FieldOutcome.CHANGED),
    ]


def test_a_conflict_tells_all_three_values() -> None:
    (field,) = merge({"phone": "1"}, {"phone": "2"}, {"phone": "3"})
    assert field == MergedField("phone", "1", "2", "3", True, FieldOutcome.CONFLICT)


def test_a_value_the_source_takes_away_is_a_conflict_with_our_own() -> None:
    (field,) = merge({"phone": "1"}, {}, {"phone": "3"})
    assert (field.outcome, field.after) == (FieldOutcome.CONFLICT, None)
