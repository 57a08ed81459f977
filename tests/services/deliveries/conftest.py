"""A practice and a municipality that delivers: what is done, and all that can be seen of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from socialekaart.domain.model import Contact, RecordKind, Service
from socialekaart.exchange.csv_writer import write_contacts, write_services
from socialekaart.services.by_hand import ByHand
from socialekaart.services.deliveries.applying import Applied, apply_delivery
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.previewing import preview_delivery
from socialekaart.services.deliveries.undoing import undo_delivery
from socialekaart.services.deliveries.views import Choices, Outcome, Preview, PreviewItem
from socialekaart.services.edit_record import Editor
from socialekaart.services.reference import Reference
from socialekaart.services.roster.desk import RosterDesk
from socialekaart.services.withdraw_source import withdraw_source
from socialekaart.storage.corrections import Corrections
from socialekaart.storage.database import Database
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.sources import Sources

SOURCE = "Gemeente Voorbeeld"
DERIVED = ("service_index", "service_row", "search_text", "contact_area")
OWN = ("overlay", "assignment", "agreement", "wrong_door", "wait", "fact_check")
KEPT = ("record", *OWN, "pair", "correction", *DERIVED)

Content = Mapping[str, object]


class Practice:
    """One database, the files that come in, and what people do in between."""

    def __init__(self, db: Database, reference: Reference, folder: Path) -> None:
        self.db, self.reference, self.folder = db, reference, folder
        self.records, self.hand = Records(db), ByHand(db, reference)
        self.editor, self.roster = Editor(self.hand), RosterDesk(self.hand)
        self.last = ""

    # --- deliveries -----------------------------------------------------------------------------

    def files(
        self,
        services: Sequence[Service] | None = None,
        contacts: Sequence[Contact] | None = None,
        deleted: Collection[str] = (),
        faulty: Collection[str] = (),
    ) -> list[Path]:
        """Write the files as a municipality would; `deleted` and `faulty` name ids or names."""
        made: list[Path] = []
        vocabulary = self.reference.vocabulary
        if services is not None:
            made.append(self.folder / "aanbod.csv")
            write_services(made[-1], services, vocabulary, include_confidential=True)
        if contacts is not None:
            made.append(self.folder / "contactpersonen.csv")
            write_contacts(made[-1], contacts, vocabulary)
        for path in made:
            if deleted:
                _mark(path, deleted, "verwijderd", "ja")
            if faulty:
                _mark(path, faulty, "domeinen", "verzonnen")
        return made

    def order(self, paths: Sequence[Path], source: str = SOURCE, **more: Any) -> DeliveryOrder:
        return DeliveryOrder(paths, source, **more)

    def preview(self, *args: Any, choices: Choices | None = None, **kwargs: Any) -> Preview:
        order = self.order(self.files(*args, **kwargs), choices=choices or Choices())
        return preview_delivery(self.db, self.reference, order)

    def deliver(self, *args: Any, choices: Choices | None = None, **kwargs: Any) -> Applied:
        """Bring records as files and apply them."""
        return self.apply(self.files(*args, **kwargs), choices=choices or Choices())

    def apply(self, paths: Sequence[Path], source: str = SOURCE, **more: Any) -> Applied:
        done = apply_delivery(self.db, self.reference, self.order(paths, source, **more))
        self.last = done.delivery_id
        return done

    def undo(self, delivery_id: str = "") -> Mapping[Outcome, int]:
        return undo_delivery(self.db, self.reference, delivery_id or self.last)

    # --- what is there --------------------------------------------------------------------------

    def all(self, kind: RecordKind = RecordKind.SERVICE) -> list[StoredRecord]:
        """Give every record, also out of sight, oldest first."""
        rows = self.db.rows("SELECT nr FROM record WHERE kind = ? ORDER BY nr", (kind,))
        return list(self.records.in_any_state([row[0] for row in rows]).values())

    def named(self, name: str) -> StoredRecord:
        """Give the one record that its source calls this now."""
        (found,) = [r for kind in RecordKind for r in self.all(kind) if _name(r) == name]
        return found

    def id_of(self, name: str) -> str:
        return self.named(name).id

    def states(self, kind: RecordKind = RecordKind.SERVICE) -> dict[str, str]:
        return {_name(record): record.state.value for record in self.all(kind)}

    def notes(self) -> dict[str, str]:
        """Give the practice's notes by the name of what they stand at."""
        rows = self.db.rows("SELECT record_id FROM overlay WHERE field = 'note'")
        found = [self.records.get(row[0]) for row in rows]
        return {_name(record): record.overlay["note"] for record in found if record}

    def source_id(self, name: str = SOURCE) -> str:
        source = Sources(self.db).by_name(name)
        assert source is not None
        return source.id

    # --- what people do -------------------------------------------------------------------------

    def note(self, name: str, text: str = "Onze notitie") -> str:
        record_id = self.id_of(name)
        self.editor.set_note(record_id, text)
        return record_id

    def report(self, name: str, field: str, was: Any, proposed: Any) -> str:
        """Report something as wrong and send it."""
        return self.report_on(self.id_of(name), field, was, proposed)

    def report_on(self, record_id: str, field: str, was: Any, proposed: Any) -> str:
        corrections = Corrections(self.db)
        with self.db.writing():
            made = corrections.add(record_id, field, was, proposed, "Gebeld")
            corrections.mark_sent([made])
        return made

    def withdraw(self) -> None:
        """Take the municipality out of sight with all it delivered."""
        withdraw_source(self.db, self.reference, self.source_id())

    # --- the database as a whole ----------------------------------------------------------------

    def content(self) -> Content:
        """Give all that must be the same again after a delivery and its undo."""
        found: dict[str, object] = {name: self._rows(f"SELECT * FROM {name}") for name in KEPT}
        found["source"] = self._rows(
            "SELECT id, name, withdrawn_at IS NULL, kind, location, trusted, email FROM source"
            " WHERE id IN (SELECT source_id FROM delivery WHERE undone_at IS NULL)"
        )
        found["verdicts"] = {one.id: one.verdict for one in Corrections(self.db).all()}
        return found | self._words()

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        return sorted(map(tuple, self.db.rows(sql)), key=repr)

    def _words(self) -> dict[str, object]:
        """Read the words of the index, and let SQLite check them against their text."""
        found: dict[str, object] = {}
        for table in ("search_head", "search_body"):
            with self.db.writing():
                check = f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)"
                self.db.execute(check)
                make = f"CREATE VIRTUAL TABLE temp.w USING fts5vocab(main, {table}, 'instance')"
                self.db.execute(make)
                found[table] = self._rows("SELECT * FROM temp.w")
                self.db.execute("DROP TABLE temp.w")
        return found


def _name(record: StoredRecord) -> str:
    base = record.base or {}
    return str(base.get("name") or base.get("role") or "")


def _mark(path: Path, wanted: Collection[str], column: str, value: str) -> None:
    """Fill a column in the rows with one of these ids or names."""
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    position = rows[0].index(column)
    for row in rows[1:]:
        if set(row[:2]) & set(wanted):
            row[position] = value
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    path.write_text(text.getvalue(), "utf-8")


def item(preview: Preview, name: str, outcome: Outcome | None = None) -> PreviewItem:
    """Find the one item of this name, and outcome when there are more."""
    items = [i for i in preview.items if i.name == name and outcome in (None, i.outcome)]
    (found,) = items
    return found


def some(counts: Mapping[Outcome, int]) -> dict[str, int]:
    """Give the counts that are not zero."""
    return {outcome.value: count for outcome, count in counts.items() if count}


def renumbered(services: Sequence[Service], first: int = 1) -> list[Service]:
    """Give the rows ids by their place, as a spreadsheet with a running number does."""
    return [replace(one, external_id=f"A-{nr}") for nr, one in enumerate(services, first)]


@pytest.fixture
def practice(db: Database, reference: Reference, tmp_path: Path) -> Practice:
    return Practice(db, reference, tmp_path)
