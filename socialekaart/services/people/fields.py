"""The fields of a contact in both layers, as text that can be typed in again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from socialekaart.domain.model import RecordKind
from socialekaart.domain.record_values import Values, from_values
from socialekaart.exchange.record_cells import RecordCells
from socialekaart.exchange.schema import CellKind, Column
from socialekaart.services.own_values import CONTACT_EDITABLE
from socialekaart.services.reference import Reference
from socialekaart.services.views import FieldView
from socialekaart.storage.records import StoredRecord

_LISTS = (CellKind.LIST, CellKind.AREA)


class ContactFields:
    """Writes the cells of the data file for people: domains by name, a stand-in by name."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._cells = RecordCells(RecordKind.CONTACT, reference.vocabulary)

    def views(
        self, stored: StoredRecord, reported: set[str], stand_in: Callable[[str], str]
    ) -> Iterator[FieldView]:
        """Give every field that may be told or changed; `stand_in` names whom a text means."""
        base = stored.base or {}
        shown = self._texts({**base, **stored.overlay}, stand_in)
        delivered = self._texts(base, stand_in) if stored.base is not None else {}
        for column in self._cells.schema.columns:
            attribute, whole = column.attribute, column.attribute.partition(".")[0]
            if attribute not in CONTACT_EDITABLE:
                continue
            yield FieldView(
                attribute,
                column.title,
                shown[attribute],
                delivered.get(attribute, ""),
                own=stored.base is not None and whole in stored.overlay,
                reported=whole in reported,
            )
        for label, text in base.get("extra", {}).items():
            name = f"extra.{label}"
            yield FieldView(name, label, text, text, own=False, reported=name in reported)

    def _texts(self, values: Values, stand_in: Callable[[str], str]) -> dict[str, str]:
        record = from_values(RecordKind.CONTACT, values)
        texts = self._cells.texts(record)
        return {
            column.attribute: self._for_people(column, texts[column.name], stand_in)
            for column in self._cells.schema.columns
        }

    def _for_people(self, column: Column, text: str, stand_in: Callable[[str], str]) -> str:
        if column.attribute == "stand_in":
            return stand_in(text)
        if column.kind is CellKind.DOMAINS:
            names = map(self._reference.domains.label, filter(None, text.split("|")))
            return " | ".join(names)
        return text.replace("|", " | ") if column.kind in _LISTS else text
