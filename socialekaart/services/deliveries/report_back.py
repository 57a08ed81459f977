"""Report what is wrong to who keeps the data, and hand it over as terugmelding.csv."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from socialekaart.domain.address_values import without_degrees
from socialekaart.domain.model import RecordKind, RecordState, Service
from socialekaart.domain.privacy import guard, guard_added
from socialekaart.domain.record_values import WHOLE_RECORD, Values, from_values, to_values
from socialekaart.errors import UsageError
from socialekaart.exchange.confidential import tells_address
from socialekaart.exchange.record_cells import RecordCells
from socialekaart.exchange.report import Severity
from socialekaart.exchange.return_file import WHOLE_ROW, ReturnRow, write_return_file
from socialekaart.services.clock import in_dutch_time
from socialekaart.services.deliveries.answers import state_of, value_of
from socialekaart.services.deliveries.views import CorrectionLine, CorrectionState, ReturnFile
from socialekaart.services.field_texts import field_label, field_text
from socialekaart.services.index_record import index_again
from socialekaart.services.own_values import ADDRESSES, OwnValueError, own_value
from socialekaart.services.reference import Reference
from socialekaart.storage.corrections import Corrections, StoredCorrection
from socialekaart.storage.database import Database
from socialekaart.storage.history import History
from socialekaart.storage.records import Records, StoredRecord
from socialekaart.storage.sources import Sources

FILE_NAME = "terugmelding.csv"
_EXTRA = "extra."


class Reporter:
    """Keeps what the practice found wrong, and writes it for the source."""

    def __init__(self, db: Database, reference: Reference) -> None:
        self._db, self._reference = db, reference
        self._records, self._corrections = Records(db), Corrections(db)

    def report(
        self, record_id: str, attribute: str, proposed: str, reason: str, *, take_over: bool
    ) -> str:
        """Note that a field is wrong; return the id of the report.

        `proposed` "" says only that it is wrong. `take_over` shows our value from now on. Raises
        PatientDataError for a BSN, OwnValueError for what the field can't hold, UsageError when
        there is no source to report to.
        """
        guard(reason)
        stored = self._delivered(record_id)
        base = stored.base or {}
        guard_added(proposed, "" if attribute == WHOLE_RECORD else _said(value_of(base, attribute)))
        _refuse_secret_address(base, attribute, proposed)
        value = self._read(stored, attribute, proposed.strip(), take_over=take_over)
        was = None if attribute == WHOLE_RECORD else value_of(base, attribute)
        if value is not None and value == _proposable(attribute, was):
            raise UsageError("Dat staat er al zo. Geef aan wat het moet zijn.")
        with self._db.writing():
            correction_id = self._corrections.add(record_id, attribute, was, value, reason.strip())
            can_show = attribute != WHOLE_RECORD and not attribute.startswith(_EXTRA)
            if take_over and value is not None and can_show:
                self._take_over(stored, attribute, value)
        return correction_id

    def lines(self, source_id: str = "") -> tuple[CorrectionLine, ...]:
        """Return what was reported, newest first."""
        return tuple(map(self._line, self._corrections.all(source_id)))

    def withdraw(self, correction_id: str) -> None:
        """Take a report back; an own value that came with it stays."""
        with self._db.writing():
            self._corrections.withdraw(correction_id)

    def write(self, source_id: str, folder: Path, reporter: str) -> ReturnFile:
        """Write terugmelding.csv with what is open or still wrong, and mark it as sent.

        Raises UsageError when there is nothing to report, UnwritableFileError.
        """
        source = Sources(self._db).get(source_id)
        todo = [one for one in self._corrections.all(source_id) if _is_to_send(one)]
        if source is None or not todo:
            raise UsageError("Er is niets te melden aan deze bron.")
        guard(reporter)
        path = _free_name(folder / FILE_NAME)
        rows = [row for one in reversed(todo) for row in self._rows(one, reporter.strip())]
        write_return_file(path, rows)
        with self._db.writing():
            self._corrections.mark_sent([one.id for one in todo])
        return ReturnFile(path, len(todo), mail_draft(source.email, source.name, path, len(todo)))

    # --- reporting ------------------------------------------------------------------------------

    def _delivered(self, record_id: str) -> StoredRecord:
        stored = self._records.get(record_id)
        if stored is None:
            raise UsageError("Dit staat niet meer in de database. Zoek het opnieuw op.")
        if stored.state is RecordState.OWN or not stored.source_id:
            raise UsageError("Dit heeft je praktijk zelf toegevoegd. Je kunt het zelf aanpassen.")
        return stored

    def _read(
        self, stored: StoredRecord, attribute: str, text: str, *, take_over: bool
    ) -> Any | None:
        """Read what was proposed, None for nothing.

        An address must be one when it is shown; to the source one may also write a sentence.
        """
        if not text:
            return None
        if attribute != ADDRESSES:
            return self._value(stored, attribute, text)
        try:
            return own_value(attribute, text, value_of(stored.base or {}, attribute))
        except OwnValueError:
            if take_over:
                raise
            return self._value(stored, attribute, text)

    def _value(self, stored: StoredRecord, attribute: str, text: str) -> Any:
        """Read a text as the cell of a delivery is read; return the JSON value of the field."""
        if attribute == WHOLE_RECORD or attribute.startswith(_EXTRA):
            return text
        cells = RecordCells(stored.kind, self._reference.vocabulary)
        changed = cells.cells_for(attribute, text)
        if not changed:
            raise OwnValueError("Dit veld kun je niet melden. Schrijf een notitie.")
        given = from_values(stored.kind, stored.base or {})
        record, findings = cells.read(cells.texts(given) | changed)
        for finding in findings:
            lost = finding.severity is Severity.WARNING and finding.before and not finding.after
            if finding.column in changed and (finding.severity is Severity.ERROR or lost):
                raise OwnValueError(f"Dit kan niet: {finding.message} {finding.remedy}")
        if record is None:
            return text
        default = getattr(record, attribute, text)  # what values leave out, as it says nothing new
        told = str(default) if isinstance(default, StrEnum) else text
        return to_values(record).get(attribute, told)

    def _take_over(self, stored: StoredRecord, attribute: str, value: Any) -> None:
        before = stored.overlay.get(attribute)
        self._records.set_own_value(stored.id, attribute, value)
        History(self._db).add(stored.id, "own", {attribute: (before, value)})
        index_again(self._db, self._reference, [stored.nr])

    # --- telling --------------------------------------------------------------------------------

    def _line(self, one: StoredCorrection) -> CorrectionLine:
        stored = self._records.get(one.record_id)
        secret = _is_secret((stored.base or {}) if stored else {}, one.field)
        return CorrectionLine(
            id=one.id,
            record_id=one.record_id,
            record_name=one.record_name,
            source_name=one.source,
            attribute=one.field,
            label=field_label(one.kind, one.field, self._reference),
            was="geheim adres" if secret else field_text(one.field, one.was, self._reference),
            proposed="geheim adres"
            if secret and one.proposed
            else field_text(one.field, one.proposed, self._reference),
            reason=one.reason,
            reported_on=in_dutch_time(one.reported_at).date(),
            state=state_of(one),
        )

    def _rows(self, one: StoredCorrection, reporter: str) -> Iterator[ReturnRow]:
        """Give a row for each cell of the data file that should say something else."""
        whole = ReturnRow(
            correction_id=one.id,
            record_id=one.external_id,
            record_name=one.record_name,
            column=WHOLE_ROW,
            current="",
            proposed="",
            reason=one.reason,
            reported_on=in_dutch_time(one.reported_at).date(),
            practice=reporter,
            delivery=_day(one.delivered_at),
        )
        if one.field == WHOLE_RECORD:
            yield replace(whole, proposed=str(one.proposed or ""))
            return
        if one.field.startswith(_EXTRA):
            column = one.field.removeprefix(_EXTRA)
            if self._is_secret_extra(one):
                yield replace(whole, column=column)
                return
            yield replace(whole, column=column, current=one.was or "", proposed=one.proposed or "")
            return
        cells = list(self._cells(one))
        for number, (column, now, then) in enumerate(cells, start=1):
            its_id = one.id if len(cells) == 1 else f"{one.id}-{number}"
            yield replace(whole, correction_id=its_id, column=column, current=now, proposed=then)

    def _is_secret_extra(self, one: StoredCorrection) -> bool:
        """Tell whether a column we don't know may hold the secret address of an offering."""
        stored = self._records.get(one.record_id)
        if stored is None or stored.kind is not RecordKind.SERVICE or not stored.says_secret:
            return False
        record = from_values(stored.kind, stored.base or {})
        assert isinstance(record, Service)
        texts = (str(one.was or ""), str(one.proposed or ""))
        return any(tells_address(text, record.locations) for text in texts)

    def _cells(self, one: StoredCorrection) -> Iterator[tuple[str, str, str]]:
        """Give (column, text now, text proposed) of the cells that differ; the first when only
        "this is wrong" was said."""
        cells = RecordCells(one.kind, self._reference.vocabulary)
        stored = self._records.get(one.record_id)
        base: Values = dict(stored.base or {}) if stored else {}
        if _is_secret(base, one.field):
            yield cells.columns_of(one.field)[0], "", ""
            return
        before = cells.texts(from_values(one.kind, _with(base, one.field, one.was)))
        columns = cells.columns_of(one.field)
        if one.proposed is None:
            filled = next((name for name in columns if before[name]), columns[0])
            yield filled, before[filled], ""
            return
        if isinstance(one.proposed, str) and not isinstance(one.was, str | None):
            yield columns[0], before[columns[0]], one.proposed
            return
        after = cells.texts(from_values(one.kind, _with(base, one.field, one.proposed)))
        for name in columns:
            if before[name] != after[name]:
                yield name, before[name], after[name]


def _said(value: Any) -> str:
    """Write all that a JSON value says, each part apart."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return " | ".join(map(_said, parts)) or ("" if value is None else str(value))


def _proposable(attribute: str, value: Any) -> Any:
    """Give a value of the source's as we would propose it: an address without its degrees."""
    if attribute == ADDRESSES and isinstance(value, list):
        return list(map(without_degrees, value))
    return value


def _is_secret(base: Values, attribute: str) -> bool:
    return attribute == ADDRESSES and bool(base.get("confidential_address"))


def _refuse_secret_address(base: Values, attribute: str, proposed: str) -> None:
    """Keep a secret address out of what is stored and sent; that it is wrong may be said."""
    if _is_secret(base, attribute) and proposed.strip():
        raise UsageError(
            "Dit adres is geheim en komt daarom nooit in een bestand. Laat het voorstel leeg: dan "
            "melden we alleen dat het niet klopt. Bel de bron over het adres zelf."
        )


def mail_draft(address: str, source_name: str, path: Path, count: int) -> str:
    """Return a mailto: link with subject and text ready; "" without an address.

    Mail programs take no attachments this way, so the text says which file to add.
    """
    if not address:
        return ""
    what = "1 melding" if count == 1 else f"{count} meldingen"
    subject = f"Terugmelding sociale kaart: {what}"
    body = (
        f"Beste mensen van {source_name},\r\n\r\n"
        f"Hierbij {what} over gegevens op de sociale kaart die volgens ons niet kloppen.\r\n"
        f"Ze staan in het bestand {path.name} bij deze mail. Je kunt het openen in Excel.\r\n\r\n"
        "Met vriendelijke groet,\r\n"
    )
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject)}&body={quote(body)}"


def _is_to_send(one: StoredCorrection) -> bool:
    return state_of(one) in (CorrectionState.OPEN, CorrectionState.STILL_WRONG)


def _with(base: Values, field: str, value: Any) -> Values:
    others = {name: other for name, other in base.items() if name != field}
    return others if value is None else {**others, field: value}


def _day(moment: datetime | None) -> str:
    return f"{in_dutch_time(moment):%d-%m-%Y}" if moment else ""


def _free_name(path: Path) -> Path:
    """Return a name that no file has yet: what was sent before stays."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
