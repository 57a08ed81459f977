"""The delivery wizard as plain state: where it stands, what it wants done, and what may be chosen.

Every transition gives another state and does nothing else. Whoever shows it runs what `wants` asks
for and tells the outcome with `samples_arrived`, `preview_arrived`, `applied` or `failed`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from pathlib import Path

from socialekaart.domain.words import bare
from socialekaart.exchange.column_mapping import IGNORED, ColumnMapping
from socialekaart.exchange.inspect_tables import TableSample
from socialekaart.exchange.mapping_gaps import missing_columns
from socialekaart.services.deliveries.choosing import open_in, still_asked
from socialekaart.services.deliveries.views import Choices, Outcome, Preview, PreviewItem

TableName = tuple[str, str]
"""(file name, sheet); the sheet of a CSV file is ""."""


class Step(IntEnum):
    """The five steps, as they are numbered on the screen."""

    FILES = 1
    COLUMNS = 2
    CHECK = 3
    COMPARE = 4
    APPLY = 5


class Work(StrEnum):
    """What has to be done before the wizard can go on."""

    NOTHING = "nothing"
    INSPECT = "inspect"
    PREVIEW = "preview"
    APPLY = "apply"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Result:
    """What applying did; `undone` once it was taken back."""

    delivery_id: str
    counts: Mapping[Outcome, int]
    undone: bool = False


@dataclass(frozen=True, slots=True)
class WizardState:
    """Where one delivery stands.

    `mappings` has one for each table that is taken along; a data package has no tables to map and
    so no `samples`, also when it was `inspected`. `unknown` gives by column of ours the
    texts that can't be read. `wants` is what runs now. `problem` is a Dutch sentence, "" for none.
    """

    step: Step = Step.FILES
    paths: tuple[Path, ...] = ()
    source_name: str = ""
    samples: tuple[TableSample, ...] = ()
    mappings: Mapping[TableName, ColumnMapping] = field(default_factory=dict)
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    inspected: bool = False
    corrected: bool = False
    preview: Preview | None = None
    outdated: bool = False
    choices: Choices = field(default_factory=Choices)
    wants: Work = Work.NOTHING
    problem: str = ""
    result: Result | None = None

    @property
    def ready(self) -> bool:
        """Tell whether the files may be looked at."""
        return bool(self.paths) and bool(self.source_name.strip())

    @property
    def all_recognised(self) -> bool:
        """Tell whether nothing about the columns needs a person."""
        return self.inspected and all(is_settled(self, sample) for sample in self.samples)

    @property
    def sent_paths(self) -> tuple[Path, ...]:
        """Give the files of which something is taken along."""
        tables = {sample.path: False for sample in self.samples}
        for sample in self.samples:
            tables[sample.path] |= table_name(sample) in self.mappings
        return tuple(path for path in self.paths if tables.get(path, True))

    @property
    def sent_mappings(self) -> dict[TableName, ColumnMapping]:
        """Give how tables are read that aren't read by their own header.

        A table of ours that is left out beside others in its file is read as having no columns.
        """
        sent: dict[TableName, ColumnMapping] = {}
        for sample in self.samples:
            name = table_name(sample)
            mapping = self.mappings.get(name)
            if mapping is None and sample.recognised:
                nothing = tuple(replace(c, target=IGNORED) for c in sample.mapping.columns)
                sent[name] = replace(sample.mapping, columns=nothing)
            elif mapping is not None and not (sample.recognised and mapping == sample.mapping):
                sent[name] = mapping
        return sent

    @property
    def has_previewed(self) -> bool:
        """Tell whether there is a preview of the files as they are read now."""
        return self.preview is not None and not self.outdated

    @property
    def has_work_to_lose(self) -> bool:
        """Tell whether closing would throw away what a person decided."""
        made = self.choices.fields or self.choices.same or self.choices.gone
        return self.result is None and bool(made or self.corrected)

    @property
    def is_done(self) -> bool:
        """Tell whether the delivery was applied, also when it was undone after that."""
        return self.result is not None


def table_name(sample: TableSample) -> TableName:
    """Give the key of a table among the mappings."""
    return sample.path.name, sample.sheet


def missing_of(state: WizardState, sample: TableSample) -> tuple[tuple[str, ...], ...]:
    """Give the columns of ours that a table has nowhere, as groups of which one will do.

    A table that is left out misses nothing.
    """
    mapping = state.mappings.get(table_name(sample))
    return missing_columns(mapping) if mapping is not None else ()


def is_settled(state: WizardState, sample: TableSample) -> bool:
    """Tell whether a table can be read without anybody looking at its columns."""
    known = (sample.recognised or sample.remembered) and not sample.problem
    return known and not missing_of(state, sample)


# --- files --------------------------------------------------------------------------------------


def files_chosen(state: WizardState, paths: Sequence[Path]) -> WizardState:
    """Take other files; whatever was read before is forgotten, the name of the source is not."""
    return WizardState(paths=tuple(paths), source_name=state.source_name)


def source_named(state: WizardState, name: str) -> WizardState:
    """Name the source; another one has other remembered columns, so the files are read anew."""
    if name.strip() == state.source_name.strip():
        return replace(state, source_name=name)
    return WizardState(paths=state.paths, source_name=name)


def samples_arrived(state: WizardState, samples: Sequence[TableSample]) -> WizardState:
    """Take the first look at the tables; goes on by itself when all of them are recognised."""
    meant = [s for s in samples if not s.problem and _says_something(s.mapping)]
    taken = meant or [s for s in samples if not s.problem]
    mappings = {table_name(sample): sample.mapping for sample in taken}
    seen = replace(
        state,
        samples=tuple(samples),
        mappings=mappings,
        unknown={},
        inspected=True,
        wants=Work.NOTHING,
        problem="",
    )
    if seen.all_recognised:
        return replace(seen, step=Step.CHECK, wants=Work.PREVIEW)
    return replace(seen, step=Step.COLUMNS)


def _says_something(mapping: ColumnMapping) -> bool:
    """Tell whether any column was recognised; a sheet of scribbles beside tables is left out."""
    return any(column.splits or column.target not in ("", IGNORED) for column in mapping.columns)


# --- columns ------------------------------------------------------------------------------------


def mapping_corrected(state: WizardState, name: TableName, mapping: ColumnMapping) -> WizardState:
    """Read a table another way; the preview is then one of yesterday."""
    if state.mappings.get(name) == mapping:
        return state
    return replace(
        state, mappings={**state.mappings, name: mapping}, corrected=True, outdated=True, problem=""
    )


def table_taken(state: WizardState, sample: TableSample, *, along: bool) -> WizardState:
    """Take a table along, or leave it out altogether."""
    name = table_name(sample)
    if along:
        return mapping_corrected(state, name, state.mappings.get(name, sample.mapping))
    left = {key: value for key, value in state.mappings.items() if key != name}
    return replace(state, mappings=left, corrected=True, outdated=True)


def constant_set(state: WizardState, name: TableName, column: str, text: str) -> WizardState:
    """Give a column of ours one text for all rows that leave it empty; "" takes it back."""
    mapping = state.mappings[name]
    constants = {key: value for key, value in mapping.constants.items() if key != column}
    if text.strip():
        constants[column] = text.strip()
    return mapping_corrected(state, name, replace(mapping, constants=constants))


def translation_set(state: WizardState, column: str, text: str, meant: str | None) -> WizardState:
    """Say what a text in a column of ours means, in every table; "" leaves it out.

    None takes back what was said.
    """
    for name, mapping in state.mappings.items():
        words = {k: v for k, v in mapping.translations.get(column, {}).items() if k != bare(text)}
        if meant is not None:
            words[bare(text)] = meant.strip()
        translations = {**mapping.translations, column: words}
        if not words:
            del translations[column]
        state = mapping_corrected(state, name, replace(mapping, translations=translations))
    return state


def translation_of(state: WizardState, column: str, text: str) -> str | None:
    """Give what a text was said to mean, None when nobody said so."""
    for mapping in state.mappings.values():
        table = mapping.translations.get(column, {})
        if bare(text) in table:
            return table[bare(text)]
    return None


def unknown_arrived(state: WizardState, unknown: Mapping[str, tuple[str, ...]]) -> WizardState:
    """Take the texts that can't be read; those that were translated stay in sight."""
    merged = {column: list(texts) for column, texts in unknown.items()}
    for column, texts in state.unknown.items():
        known = merged.setdefault(column, [])
        told = [t for t in texts if translation_of(state, column, t) is not None]
        known += [t for t in told if t not in known]
    return replace(state, unknown={column: tuple(t) for column, t in merged.items() if t})


def columns_problem(state: WizardState) -> bool:
    """Tell whether the columns keep the wizard from going on."""
    if not state.mappings:
        return bool(state.samples)
    return any(missing_of(state, sample) for sample in state.samples)


# --- walking ------------------------------------------------------------------------------------


def may_go(state: WizardState, step: Step) -> bool:
    """Tell whether a person may go to a step now."""
    if state.wants is not Work.NOTHING or state.is_done:
        return False
    if step == Step.FILES:
        return True
    if step == Step.COLUMNS:
        return bool(state.samples)
    return state.has_previewed


def went(state: WizardState, step: Step) -> WizardState:
    """Go to a step, if that may."""
    return replace(state, step=step, problem="") if may_go(state, step) else state


def may_go_forward(state: WizardState) -> bool:
    """Tell whether the step is done as far as it must be."""
    if state.wants is not Work.NOTHING or state.is_done:
        return False
    if state.step == Step.FILES:
        return state.ready
    if state.step == Step.COLUMNS:
        return not columns_problem(state)
    return state.step < Step.APPLY and state.has_previewed


def forward(state: WizardState) -> WizardState:
    """Go to the next step, or want what has to be done first."""
    if not may_go_forward(state):
        return state
    state = replace(state, problem="")
    if state.step == Step.FILES and not state.inspected:
        return replace(state, wants=Work.INSPECT)
    if state.step == Step.FILES and (state.all_recognised or state.has_previewed):
        return _to_check(state)
    if state.step == Step.COLUMNS:
        return _to_check(state)
    return replace(state, step=Step(state.step + 1))


def _to_check(state: WizardState) -> WizardState:
    wanted = Work.NOTHING if state.has_previewed else Work.PREVIEW
    return replace(state, step=Step.CHECK, wants=wanted)


def may_go_back(state: WizardState) -> bool:
    """Tell whether there is a step before this one to go to."""
    return state.step > Step.FILES and state.wants is Work.NOTHING and not state.is_done


def back(state: WizardState) -> WizardState:
    """Go one step back; over the columns when they were passed over."""
    if not may_go_back(state):
        return state
    passed_over = state.step == Step.CHECK and state.all_recognised and not state.corrected
    step = Step.FILES if passed_over else Step(state.step - 1)
    return replace(state, step=step, problem="")


# --- preview and choices ------------------------------------------------------------------------


def preview_arrived(state: WizardState, preview: Preview) -> WizardState:
    """Take a preview; choices about records that stand there as before are kept."""
    kept = still_asked(state.choices, state.preview, preview)
    return replace(
        state, preview=preview, outdated=False, choices=kept, wants=Work.NOTHING, problem=""
    )


def chose(state: WizardState, choices: Choices) -> WizardState:
    """Take what a person chose, made with the functions of `choosing`."""
    return replace(state, choices=choices)


def open_items(state: WizardState) -> tuple[PreviewItem, ...]:
    """Give the items that still wait for an answer, in the order of the preview."""
    return open_in(state.preview, state.choices) if state.preview is not None else ()


# --- applying -----------------------------------------------------------------------------------


def may_apply(state: WizardState) -> bool:
    """Tell whether the delivery can be applied, with safe answers where none was given."""
    return state.step == Step.APPLY and state.has_previewed and _is_at_rest(state)


def _is_at_rest(state: WizardState) -> bool:
    return state.wants is Work.NOTHING and not state.is_done


def applying(state: WizardState, *, with_open: bool = False) -> WizardState:
    """Want it applied; with open choices it goes to where they are made, unless `with_open`."""
    if not may_apply(state):
        return state
    if open_items(state) and not with_open:
        return replace(state, step=Step.COMPARE)
    return replace(state, wants=Work.APPLY, problem="")


def applied(state: WizardState, delivery_id: str, counts: Mapping[Outcome, int]) -> WizardState:
    """Keep what applying did; nothing can be chosen any more."""
    return replace(state, wants=Work.NOTHING, result=Result(delivery_id, counts), problem="")


def undoing(state: WizardState) -> WizardState:
    """Want the applied delivery taken back, once."""
    if state.result is None or state.result.undone or state.wants is not Work.NOTHING:
        return state
    return replace(state, wants=Work.UNDO, problem="")


def undone(state: WizardState) -> WizardState:
    """Keep that the delivery was taken back."""
    if state.result is None:
        return state
    return replace(state, wants=Work.NOTHING, result=replace(state.result, undone=True))


def failed(state: WizardState, problem: str) -> WizardState:
    """Stop what ran, "" when a person stopped it; stands where the work was asked for."""
    step = state.step
    if step > Step.COLUMNS and not state.has_previewed:
        step = Step.FILES if state.all_recognised and not state.corrected else Step.COLUMNS
    return replace(state, step=step, wants=Work.NOTHING, problem=problem)


def files_changed(state: WizardState) -> WizardState:
    """Compare anew, because the files aren't those of the preview any more."""
    return replace(state, step=Step.CHECK, wants=Work.PREVIEW, outdated=True, problem="")
