"""What the screens of a delivery show and what the user chooses; plain values, texts in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from socialekaart.domain.merge import FieldOutcome
from socialekaart.domain.model import RecordKind
from socialekaart.exchange.report import Report
from socialekaart.services.deliveries.states import CorrectionState as CorrectionState
from socialekaart.services.deliveries.states import SameDecision as SameDecision


class Outcome(StrEnum):
    """What a delivery does to one record."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    RETURNED = "returned"
    ABSENT = "absent"
    DELETED = "deleted"
    REJECTED = "rejected"


class Question(StrEnum):
    """What a person has to decide about one record before, or at, applying."""

    FIELDS = "fields"
    """Source and practice both changed a field: whose value shows?"""
    SAME = "same"
    """Is this row one of the records that look like it, or something new?"""
    GONE = "gone"
    """The record is no longer in the file, or marked as deleted: keep it in sight or not?"""


class Take(StrEnum):
    """Whose value shows after a conflict. Unanswered: the practice's own."""

    OWN = "own"
    SOURCE = "source"


class Gone(StrEnum):
    """What happens to a record that is absent or deleted. Unanswered: absent stays in sight,
    deleted goes out of sight; the practice's own layer is kept either way."""

    KEEP = "keep"
    ARCHIVE = "archive"


NEW_RECORD = ""
"""Answer to `Question.SAME`: it is none of the candidates."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field compared three ways. Texts as shown, "" for empty; `own` None: nothing of ours."""

    attribute: str
    label: str
    before: str
    after: str
    own: str | None
    outcome: FieldOutcome


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored record that a row may be about. `likeness` in percent; `changes` is what the row
    would change of it."""

    record_id: str
    name: str
    organization: str
    reason: str
    likeness: int
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Affected:
    """What of the practice hangs on a record that disappears; `sentences` say it in Dutch."""

    assignments: int = 0
    notes: int = 0
    favourites: int = 0
    own_values: int = 0
    named_by: int = 0
    """Contacts or offerings that name this one (as stand-in, entrance or alternative)."""

    @property
    def any(self) -> bool:
        """Tell whether anything is hit."""
        return bool(
            self.assignments or self.notes or self.favourites or self.own_values or self.named_by
        )


@dataclass(frozen=True, slots=True)
class CorrectionResult:
    """What this delivery does with something we reported."""

    correction_id: str
    record_name: str
    label: str
    was: str
    proposed: str
    now: str
    state: CorrectionState


@dataclass(frozen=True, slots=True)
class PreviewItem:
    """One record in a preview.

    `key` names it among the choices. `row` is Excel's, 0 for what isn't in the file. `reason` says
    how the row was matched ("zelfde id G-0041"). `question` is None when there is nothing to
    decide; a deleted or absent record has `Question.GONE` but needn't be answered. `changes` of a
    new record are its values.
    """

    key: str
    kind: RecordKind
    outcome: Outcome
    name: str
    organization: str
    file: str
    row: int
    record_id: str
    reason: str
    summary: str
    changes: tuple[FieldChange, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    affected: Affected = Affected()
    question: Question | None = None

    @property
    def conflicts(self) -> tuple[FieldChange, ...]:
        """Give the fields both sides changed."""
        return tuple(c for c in self.changes if c.outcome is FieldOutcome.CONFLICT)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a delivery would do; nothing is written yet.

    `counts` counts every record; of each outcome some thousands of `items` are kept at most.
    `checksum` is the SHA-256 of the files together, in hex. `loses` says that something is absent
    or deleted. `is_first`: this source never delivered before.
    """

    source_name: str
    file_names: tuple[str, ...]
    checksum: str
    counts: Mapping[Outcome, int]
    items: tuple[PreviewItem, ...]
    corrections: tuple[CorrectionResult, ...]
    report: Report
    is_first: bool

    @property
    def to_choose(self) -> tuple[PreviewItem, ...]:
        """Give the items that must be decided: conflicts and doubtful matches."""
        asked = (Question.FIELDS, Question.SAME)
        return tuple(item for item in self.items if item.question in asked)

    @property
    def is_harmless(self) -> bool:
        """Tell whether a trusted source may be applied without anybody looking."""
        gone = self.counts.get(Outcome.ABSENT, 0) + self.counts.get(Outcome.DELETED, 0)
        return not (self.to_choose or gone or self.report.has_errors)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user decided in a preview, by the key of the item; see the enums for defaults."""

    fields: Mapping[tuple[str, str], Take] = field(default_factory=dict)
    """(item key, attribute) -> whose value."""
    same: Mapping[str, str] = field(default_factory=dict)
    """item key -> id of the record it is, or NEW_RECORD."""
    gone: Mapping[str, Gone] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """One applied delivery in the list of its source; times are Dutch local time."""

    id: str
    source_name: str
    received_at: datetime
    file_names: tuple[str, ...]
    counts: Mapping[Outcome, int]
    undone_at: datetime | None
    can_undo: bool


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change a delivery (or its undo) made: record, field label, old and new text."""

    at: datetime
    record_id: str
    kind: RecordKind
    record_name: str
    label: str
    old: str
    new: str


class SourceKind(StrEnum):
    """Where a source's files come from."""

    FILE = "file"
    FOLDER = "folder"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """How a source delivers. `location` is a folder or an https address, "" for files by hand.

    `trusted`: applied by itself when a preview has no conflicts, absences or errors. `email` is
    where corrections go. `check_at_start`: look for news when the window opens.
    """

    name: str
    kind: SourceKind = SourceKind.FILE
    location: str = ""
    check_at_start: bool = False
    trusted: bool = False
    email: str = ""


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source with how it stands; times are Dutch local time."""

    id: str
    settings: SourceSettings
    is_example: bool
    services: int
    contacts: int
    last_delivery: datetime | None
    last_checked: datetime | None
    last_problem: str
    checksum: str
    open_corrections: int


class News(StrEnum):
    """What looking at a source found."""

    NOTHING = "nothing"
    """Unchanged since the last applied delivery."""
    NEW_FILES = "new_files"
    """Files are ready to be previewed."""
    APPLIED = "applied"
    """The source is trusted and the preview was harmless: it is applied."""
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class SourceNews:
    """What looking at a source found; `sentence` says it in Dutch. `paths` are local files."""

    source_id: str
    source_name: str
    news: News
    sentence: str
    paths: tuple[Path, ...] = ()
    checksum: str = ""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """One side of a pair."""

    record_id: str
    name: str
    organization: str
    source_name: str
    phone: str
    address: str
    own: Affected


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two records that look like the same; `reason` in Dutch, `likeness` in percent."""

    first: LookAlike
    second: LookAlike
    kind: RecordKind
    reason: str
    likeness: int


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """One thing we reported as wrong; texts as shown."""

    id: str
    record_id: str
    record_name: str
    source_name: str
    attribute: str
    label: str
    was: str
    proposed: str
    reason: str
    reported_on: date
    state: CorrectionState


@dataclass(frozen=True, slots=True)
class ReturnFile:
    """A written terugmelding.csv; `mailto` is a ready draft, "" without an address to send to."""

    path: Path
    count: int
    mailto: str
