"""The wizard as plain state: every path through it, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from socialekaart.domain.model import RecordKind
from socialekaart.services.deliveries import choosing, wizard
from socialekaart.services.deliveries.choosing import gone_of, is_open
from socialekaart.services.deliveries.views import (
    NEW_RECORD,
    Choices,
    Gone,
    Outcome,
    Preview,
    Take,
)
from socialekaart.services.deliveries.wizard import Step, WizardState, Work
from tests.ui.deliveries import delivery_data as data

FILE = Path("aanbod-november.csv")
NAME = ("aanbod-november.csv", "")


def chosen() -> WizardState:
    """Files and a name, nothing read yet."""
    return wizard.source_named(wizard.files_chosen(WizardState(), [FILE]), data.SOURCE)


def foreign() -> WizardState:
    """A table that isn't ours was looked at."""
    return wizard.samples_arrived(wizard.forward(chosen()), [data.foreign(FILE)])


def completed() -> WizardState:
    """The same, with a text for every required column."""
    state = foreign()
    for group in wizard.missing_of(state, state.samples[0]):
        state = wizard.constant_set(state, NAME, group[0], "GM1924")
    return state


def lacks(state: WizardState, column: str) -> bool:
    """Tell whether the first table still needs a column."""
    return any(column in group for group in wizard.missing_of(state, state.samples[0]))


def previewed() -> WizardState:
    """Our own format, compared."""
    looked = wizard.samples_arrived(wizard.forward(chosen()), [data.ours(FILE)])
    return wizard.preview_arrived(looked, data.preview())


def take(state: WizardState, key: str, attribute: str, side: Take) -> WizardState:
    """Choose a side in one conflict."""
    return wizard.chose(state, choosing.with_value(state.choices, key, attribute, side))


def take_all(state: WizardState, side: Take) -> WizardState:
    """Choose a side in every conflict."""
    return wizard.chose(state, choosing.with_all_values(state.choices, shown(state), side))


def recognise(state: WizardState, key: str, record_id: str) -> WizardState:
    """Answer a doubtful row."""
    return wizard.chose(state, choosing.with_same(state.choices, key, record_id))


def decide(state: WizardState, key: str, gone: Gone) -> WizardState:
    """Say what happens to a record that disappears."""
    return wizard.chose(state, choosing.with_gone(state.choices, key, gone))


def decide_all(state: WizardState, outcome: Outcome, gone: Gone) -> WizardState:
    """Say it of all with an outcome."""
    choices = choosing.with_all_gone(state.choices, shown(state), outcome, gone)
    return wizard.chose(state, choices)


def shown(state: WizardState) -> Preview:
    """Give the preview there must be."""
    assert state.preview is not None
    return state.preview


def at_apply() -> WizardState:
    """The last step, nothing answered."""
    return wizard.went(previewed(), Step.APPLY)


def answered() -> WizardState:
    """The last step, every question answered."""
    state = take_all(previewed(), Take.OWN)
    state = recognise(state, data.DOUBTFUL.key, NEW_RECORD)
    return wizard.went(state, Step.APPLY)


# --- files --------------------------------------------------------------------------------------


def test_files_alone_are_not_enough_to_go_on() -> None:
    state = wizard.files_chosen(WizardState(), [FILE])

    assert not wizard.may_go_forward(state)
    assert wizard.forward(state) == state
    assert wizard.may_go_forward(wizard.source_named(state, "gemeente"))


def test_a_name_of_blanks_is_no_name() -> None:
    state = wizard.source_named(wizard.files_chosen(WizardState(), [FILE]), "   ")

    assert not wizard.may_go_forward(state)


def test_going_on_asks_for_a_look_at_the_tables() -> None:
    assert wizard.forward(chosen()).wants is Work.INSPECT


def test_our_own_format_passes_over_the_columns() -> None:
    state = wizard.samples_arrived(wizard.forward(chosen()), [data.ours(FILE)])

    assert (state.step, state.wants) == (Step.CHECK, Work.PREVIEW)
    assert wizard.may_go(previewed(), Step.COLUMNS)


def test_a_remembered_mapping_passes_over_the_columns_too() -> None:
    sample = replace(data.ours(FILE), recognised=False, remembered=True)

    state = wizard.samples_arrived(wizard.forward(chosen()), [sample])

    assert state.wants is Work.PREVIEW


def test_a_table_that_is_not_ours_stops_at_the_columns() -> None:
    state = foreign()

    assert (state.step, state.wants) == (Step.COLUMNS, Work.NOTHING)
    assert not wizard.may_go_forward(state)


def test_one_strange_table_among_ours_stops_at_the_columns() -> None:
    samples = [data.ours(FILE), data.foreign(Path("anders.xlsx"))]

    assert wizard.samples_arrived(chosen(), samples).step == Step.COLUMNS


def test_a_table_that_cannot_be_read_is_told_and_left_out() -> None:
    broken = replace(data.ours(Path("kapot.csv")), problem="Dit is geen tabel.")

    state = wizard.samples_arrived(chosen(), [data.ours(FILE), broken])

    assert state.step == Step.COLUMNS
    assert list(state.mappings) == [NAME]
    assert wizard.may_go_forward(state)


def test_without_one_readable_table_there_is_no_going_on() -> None:
    broken = replace(data.ours(FILE), problem="Dit is geen tabel.")

    assert not wizard.may_go_forward(wizard.samples_arrived(chosen(), [broken]))


def test_other_files_forget_everything_but_the_name() -> None:
    state = wizard.files_chosen(previewed(), [Path("anders.csv")])

    assert state == WizardState(paths=(Path("anders.csv"),), source_name=data.SOURCE)


def test_another_source_is_looked_at_anew_and_the_same_name_is_not() -> None:
    state = previewed()

    assert wizard.source_named(state, "iemand anders").samples == ()
    assert wizard.source_named(state, f"{data.SOURCE} ").preview is state.preview


def test_a_failed_look_stays_at_the_files_with_the_reason() -> None:
    state = wizard.failed(wizard.forward(chosen()), "Het bestand is weg.")

    assert (state.step, state.wants) == (Step.FILES, Work.NOTHING)
    assert state.problem == "Het bestand is weg."


def test_a_sheet_of_scribbles_beside_a_table_is_left_out_until_somebody_wants_it() -> None:
    heap = data.foreign(FILE)
    nothing = tuple(replace(c, target="", splits=False) for c in heap.mapping.columns)
    heap = replace(heap, sheet="Kladblok", mapping=replace(heap.mapping, columns=nothing))

    state = wizard.samples_arrived(chosen(), [data.ours(FILE), heap])

    assert list(state.mappings) == [NAME]
    assert state.step == Step.COLUMNS
    assert len(wizard.table_taken(state, heap, along=True).mappings) == 2
    alone = wizard.samples_arrived(chosen(), [heap])
    assert len(alone.mappings) == 1


def test_a_data_package_has_no_columns_to_look_at() -> None:
    state = wizard.samples_arrived(wizard.forward(chosen()), [])

    assert (state.step, state.wants) == (Step.CHECK, Work.PREVIEW)
    assert state.sent_paths == (FILE,)
    done = wizard.preview_arrived(state, data.preview())
    assert not wizard.may_go(done, Step.COLUMNS)
    assert wizard.back(done).step == Step.FILES


# --- what is sent -------------------------------------------------------------------------------


def test_our_own_format_is_read_by_its_own_header() -> None:
    assert previewed().sent_mappings == {}


def test_a_corrected_table_of_ours_is_read_as_corrected() -> None:
    state = wizard.constant_set(previewed(), NAME, "plaats", "Ouddorp")

    assert state.sent_mappings == {NAME: state.mappings[NAME]}


def test_a_file_of_which_nothing_goes_along_is_not_sent() -> None:
    other = Path("anders.csv")
    state = wizard.files_chosen(chosen(), [FILE, other])
    broken = replace(data.ours(other), problem="Dit is geen tabel.")

    state = wizard.samples_arrived(state, [data.ours(FILE), broken])

    assert state.sent_paths == (FILE,)


def test_a_sheet_of_ours_that_is_left_out_is_read_as_having_no_columns() -> None:
    sheets = [data.ours(FILE, "Aanbod"), data.ours(FILE, "Oud")]
    state = wizard.samples_arrived(chosen(), sheets)

    state = wizard.table_taken(state, sheets[1], along=False)

    assert state.sent_paths == (FILE,)
    ((name, mapping),) = state.sent_mappings.items()
    assert name == (FILE.name, "Oud")
    assert {column.target for column in mapping.columns} == {"-"}


# --- columns ------------------------------------------------------------------------------------


def test_a_fixed_value_fills_what_is_missing() -> None:
    assert lacks(foreign(), "gemeente")

    state = completed()

    assert wizard.missing_of(state, state.samples[0]) == ()
    assert wizard.forward(state).wants is Work.PREVIEW


def test_an_emptied_fixed_value_is_missing_again() -> None:
    state = wizard.constant_set(completed(), NAME, "gemeente", "  ")

    assert lacks(state, "gemeente")


def test_a_table_that_is_left_out_asks_for_nothing() -> None:
    samples = [data.ours(FILE), data.foreign(Path("anders.csv"))]
    state = wizard.samples_arrived(chosen(), samples)

    state = wizard.table_taken(state, samples[1], along=False)

    assert list(state.mappings) == [NAME]
    assert wizard.may_go_forward(state)
    assert len(wizard.table_taken(state, samples[1], along=True).mappings) == 2


def test_a_corrected_column_makes_the_preview_old() -> None:
    state = previewed()
    other = replace(state.mappings[NAME], kind=RecordKind.CONTACT)

    state = wizard.mapping_corrected(state, NAME, other)

    assert not state.has_previewed
    assert not wizard.may_go(state, Step.COMPARE)
    assert state.has_work_to_lose


def test_correcting_nothing_changes_nothing() -> None:
    state = previewed()

    assert wizard.mapping_corrected(state, NAME, state.mappings[NAME]) is state


def test_a_translation_is_found_by_any_spelling_and_can_be_taken_back() -> None:
    state = wizard.translation_set(foreign(), "domeinen", "Geld-zaken", "financien")

    assert wizard.translation_of(state, "domeinen", "geldzaken") == "financien"
    assert state.mappings[NAME].translations == {"domeinen": {"geldzaken": "financien"}}
    back = wizard.translation_set(state, "domeinen", "geldzaken", None)
    assert back.mappings[NAME].translations == {}


def test_a_word_can_be_left_out_altogether() -> None:
    state = wizard.translation_set(foreign(), "domeinen", "overig", "")

    assert wizard.translation_of(state, "domeinen", "overig") == ""
    assert wizard.translation_of(state, "domeinen", "anders") is None


def test_a_translated_text_stays_in_sight_when_the_rest_is_asked_again() -> None:
    state = wizard.unknown_arrived(foreign(), {"domeinen": ("geldzaken", "taal")})
    state = wizard.translation_set(state, "domeinen", "geldzaken", "financien")

    state = wizard.unknown_arrived(state, {"domeinen": ("taal",)})

    assert set(state.unknown["domeinen"]) == {"geldzaken", "taal"}
    assert wizard.unknown_arrived(foreign(), {"domeinen": ()}).unknown == {}


def test_a_stopped_preview_returns_to_the_columns() -> None:
    state = wizard.failed(wizard.forward(completed()), "")

    assert (state.step, state.wants, state.problem) == (Step.COLUMNS, Work.NOTHING, "")


def test_a_stopped_preview_of_our_own_format_returns_to_the_files() -> None:
    looked = wizard.samples_arrived(wizard.forward(chosen()), [data.ours(FILE)])

    state = wizard.failed(looked, "")

    assert state.step == Step.FILES
    assert wizard.forward(state).wants is Work.PREVIEW


# --- walking ------------------------------------------------------------------------------------


def test_steps_ahead_are_shut_until_there_is_a_preview() -> None:
    assert not wizard.may_go(chosen(), Step.CHECK)
    assert not wizard.may_go(chosen(), Step.COLUMNS)
    assert all(wizard.may_go(previewed(), step) for step in Step)


def test_forward_and_back_walk_the_steps() -> None:
    state = previewed()
    walked = []
    while wizard.may_go_forward(state):
        state = wizard.forward(state)
        walked.append(state.step)
    assert walked == [Step.COMPARE, Step.APPLY]

    while wizard.may_go_back(state):
        state = wizard.back(state)
        walked.append(state.step)
    assert walked[2:] == [Step.COMPARE, Step.CHECK, Step.FILES]


def test_back_visits_the_columns_when_a_person_corrected_them() -> None:
    state = wizard.preview_arrived(wizard.forward(completed()), data.preview())

    assert wizard.back(state).step == Step.COLUMNS


def test_from_the_columns_forward_again_needs_no_second_preview() -> None:
    state = wizard.forward(wizard.went(previewed(), Step.COLUMNS))

    assert (state.step, state.wants) == (Step.CHECK, Work.NOTHING)


def test_nothing_moves_while_work_runs() -> None:
    state = wizard.forward(completed())

    assert not wizard.may_go_back(state)
    assert not wizard.may_go_forward(state)
    assert wizard.went(state, Step.FILES) is state


# --- choices ------------------------------------------------------------------------------------


def test_open_choices_are_conflicts_and_doubtful_ones_only() -> None:
    keys = [item.key for item in wizard.open_items(previewed())]

    assert keys == [data.CONFLICT.key, data.DOUBTFUL.key, data.CONFLICT_TWO.key]


def test_a_record_with_two_conflicts_stays_open_until_both_are_answered() -> None:
    state = take(previewed(), data.CONFLICT_TWO.key, "role", Take.SOURCE)
    assert is_open(state.choices, data.CONFLICT_TWO)

    state = take(state, data.CONFLICT_TWO.key, "reachable", Take.OWN)
    assert not is_open(state.choices, data.CONFLICT_TWO)


def test_all_conflicts_can_be_answered_one_way() -> None:
    state = take_all(previewed(), Take.SOURCE)

    assert set(state.choices.fields.values()) == {Take.SOURCE}
    assert len(state.choices.fields) == 3
    assert wizard.open_items(state) == (data.DOUBTFUL,)


def test_a_doubtful_row_is_answered_by_a_record_or_by_new() -> None:
    for answer in ("r-7", NEW_RECORD):
        state = recognise(previewed(), data.DOUBTFUL.key, answer)
        assert data.DOUBTFUL not in wizard.open_items(state)


def test_absent_stays_in_sight_and_deleted_goes_unless_decided() -> None:
    assert gone_of(Choices(), data.ABSENT) is Gone.KEEP
    assert gone_of(Choices(), data.DELETED) is Gone.ARCHIVE

    state = decide(previewed(), data.ABSENT.key, Gone.ARCHIVE)

    assert gone_of(state.choices, data.ABSENT) is Gone.ARCHIVE


def test_all_absent_are_decided_at_once_and_deleted_are_not() -> None:
    state = decide_all(previewed(), Outcome.ABSENT, Gone.ARCHIVE)

    assert set(state.choices.gone) == {data.ABSENT.key, data.ABSENT_FREE.key}


def test_choices_survive_a_new_preview_where_the_question_is_the_same() -> None:
    state = take_all(previewed(), Take.SOURCE)
    other = replace(data.CONFLICT_TWO, changes=data.CONFLICT_TWO.changes[:1])
    items = [other if item is data.CONFLICT_TWO else item for item in data.ITEMS]

    state = wizard.preview_arrived(wizard.files_changed(state), data.preview(items))

    assert state.choices.fields == {(data.CONFLICT.key, "phone"): Take.SOURCE}
    assert other in wizard.open_items(state)


def test_a_choice_is_work_to_lose_and_looking_is_not() -> None:
    assert not previewed().has_work_to_lose
    assert decide(previewed(), "a3", Gone.KEEP).has_work_to_lose


# --- applying -----------------------------------------------------------------------------------


def test_open_choices_send_to_the_choosing_first() -> None:
    state = wizard.applying(at_apply())

    assert (state.step, state.wants) == (Step.COMPARE, Work.NOTHING)


def test_open_choices_can_be_left_to_the_safe_answer() -> None:
    state = wizard.applying(at_apply(), with_open=True)

    assert state.wants is Work.APPLY
    assert state.choices == Choices()


def test_with_everything_answered_it_is_applied() -> None:
    assert wizard.applying(answered()).wants is Work.APPLY


def test_nothing_is_applied_from_another_step() -> None:
    assert wizard.applying(previewed()).wants is Work.NOTHING


def test_a_stopped_application_keeps_the_choices_and_the_place() -> None:
    state = wizard.failed(wizard.applying(answered()), "")

    assert state.step == Step.APPLY
    assert state.choices == answered().choices
    assert wizard.may_apply(state)


def test_files_that_changed_are_compared_anew() -> None:
    state = wizard.files_changed(wizard.applying(answered()))

    assert (state.step, state.wants) == (Step.CHECK, Work.PREVIEW)
    assert not state.has_previewed


def test_after_applying_there_is_only_undo() -> None:
    state = wizard.applied(wizard.applying(answered()), "levering-1", {Outcome.NEW: 2})

    assert state.is_done
    assert not state.has_work_to_lose
    assert not any(wizard.may_go(state, step) for step in Step)
    assert not wizard.may_apply(state)


def test_a_delivery_is_undone_once() -> None:
    state = wizard.undoing(wizard.applied(wizard.applying(answered()), "levering-1", {}))
    assert state.wants is Work.UNDO

    state = wizard.undone(state)

    assert state.result is not None
    assert state.result.undone
    assert wizard.undoing(state) is state


def test_a_failed_undo_can_be_tried_again() -> None:
    state = wizard.undoing(wizard.applied(wizard.applying(answered()), "levering-1", {}))

    state = wizard.failed(state, "Er is al een nieuwere levering.")

    assert state.problem
    assert wizard.undoing(state).wants is Work.UNDO


# --- any walk -----------------------------------------------------------------------------------


def _corrected(state: WizardState) -> WizardState:
    if state.step is not Step.COLUMNS or NAME not in state.mappings:
        return state
    return wizard.constant_set(state, NAME, "plaats", "Ouddorp")


def _answered_work(state: WizardState) -> WizardState:
    """Let what the wizard wants succeed."""
    if state.wants is Work.INSPECT:
        return wizard.samples_arrived(state, [data.ours(FILE)])
    if state.wants is Work.PREVIEW:
        return wizard.preview_arrived(state, data.preview())
    if state.wants is Work.APPLY:
        return wizard.applied(state, "levering-1", {})
    return wizard.undone(state) if state.wants is Work.UNDO else state


MOVES: dict[str, Callable[[WizardState], WizardState]] = {
    "forward": wizard.forward,
    "back": wizard.back,
    "work": _answered_work,
    "stop": lambda s: wizard.failed(s, "") if s.wants is not Work.NOTHING else s,
    "columns": lambda s: wizard.went(s, Step.COLUMNS),
    "correct": _corrected,
    "choose": lambda s: take_all(s, Take.OWN) if s.step is Step.COMPARE else s,
    "apply": wizard.applying,
    "apply anyway": lambda s: wizard.applying(s, with_open=True),
    "undo": wizard.undoing,
}


@given(st.lists(st.sampled_from(sorted(MOVES)), max_size=40))
def test_whatever_is_pressed_only_what_was_seen_is_applied(moves: list[str]) -> None:
    state = chosen()
    for move in moves:
        before, state = state, MOVES[move](state)
        if state.wants is Work.APPLY:
            assert state.has_previewed
            assert state.step is Step.APPLY
        if state.wants is Work.NOTHING and state.step > Step.COLUMNS:
            assert state.has_previewed
        if before.result is not None:
            assert state.result is not None
        assert not state.is_done or before.wants in (Work.APPLY, Work.UNDO) or before.is_done
