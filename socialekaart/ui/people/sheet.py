"""Everything about one person, top to bottom in the order of a phone call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.people.views import PersonDetail, PersonLine
from socialekaart.services.views import FieldView
from socialekaart.ui import words
from socialekaart.ui.detail.rows import DetailRow, NoteEditor
from socialekaart.ui.detail.sections import DetailSections
from socialekaart.ui.detail.sheet import DetailSheet
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.focus import focus_kept
from socialekaart.ui.freshness.badges import FactsLine
from socialekaart.ui.people import content
from socialekaart.ui.people.editor import ContactEditor
from socialekaart.ui.people.heading import PersonHeading, named_layer
from socialekaart.ui.people.parts import CellTable, ChainList
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, clear, label


class PersonSheet(DetailSheet):
    """Shows a person and lets one change them in place; asks others to do the work."""

    copied = Signal(str)
    personWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    serviceWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    noteSaved = Signal(str, str)  # noqa: N815 (Qt's manner for signals)
    valuesSaved = Signal(str, dict)  # noqa: N815 (Qt's manner for signals)
    standInsWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    wrongWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    rosterWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    leaveWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    removeWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, vocabulary: Callable[[], Vocabulary], sections: DetailSections) -> None:
        super().__init__()
        self._vocabulary, self._sections = vocabulary, sections
        self.detail: PersonDetail | None = None
        self._now = datetime.min
        self.note: NoteEditor | None = None
        self.editor: ContactEditor | None = None
        self.rows: dict[str, DetailRow] = {}
        self.heading = PersonHeading()
        self.heading.copied.connect(self.copied)
        self.heading.editWanted.connect(self._edit_heading)
        self.heading.wrongWanted.connect(self._report)
        self.heading.rosterWanted.connect(lambda: self._of_person(self.rosterWanted))
        self.heading.leaveWanted.connect(lambda: self._of_person(self.leaveWanted))
        self.heading.removeWanted.connect(lambda: self._of_person(self.removeWanted))
        self.lay_out(self.heading, (20, 16, 16, 20), gap=12)
        self.show_nothing()

    def _of_person(self, signal: SignalInstance) -> None:
        if self.detail is not None:
            signal.emit(self.detail.id)

    # --- showing ------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Say what will stand here."""
        self.detail = None
        self.empty.show_state(
            self.tr("Kies iemand in de lijst"),
            self.tr("Hier lees je wat iemand oppakt, wanneer je belt en wie er waarneemt."),
        )
        self._stack.setCurrentIndex(0)

    def show_person(self, detail: PersonDetail, now: datetime) -> None:
        """Show somebody as they stand at `now`; the scroll stays when it is the same person."""
        same = self.detail is not None and self.detail.id == detail.id
        self.detail, self._now = detail, now
        with focus_kept(self):
            self._fill()
        self._stack.setCurrentIndex(1)
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def _fill(self) -> None:
        detail = self.detail
        assert detail is not None
        self.editor = None
        self.rows = {}
        for place in (self._rows, self.heading.name_place, self.heading.number_place):
            clear(place)
        self.heading.show_person(detail, self._now)
        for build in (
            self._what_for,
            self._hours,
            self._stand_ins,
            self._stands_in_for,
            self._services,
            self._agreements,
            self._note,
            self._texts,
            self._missing,
            self._origin,
        ):
            build(detail)

    def _row(
        self, detail: PersonDetail, name: str, caption: str, attributes: Sequence[str] = ()
    ) -> DetailRow:
        """Add a row, with what one can do with its fields."""
        made = DetailRow(caption)
        self.rows[name] = made
        self._rows.addWidget(made)
        made.pencil.setVisible(bool(attributes) and not detail.is_gone)
        made.editWanted.connect(lambda: self._edit(made, attributes))
        wrong = content.wrong_subject(detail, attributes) if attributes else None
        made.flag.setVisible(wrong is not None)
        made.wrongWanted.connect(lambda: self._report(attributes))
        return made

    def _layers(self, row: DetailRow, detail: PersonDetail, attributes: Sequence[str]) -> None:
        """Say of the fields of a row which are ours, and which we reported."""
        own = content.own_layers(detail, attributes)
        if len(attributes) == 1:
            row.add_layers(own)
        else:
            for view in own:
                told = label(named_layer(view), Role.SMALL, tone="accent", wrap=True)
                row.column.addWidget(told)
        if any(view.reported for view in content.views_of(detail, attributes)):
            row.add_reported()

    def _what_for(self, detail: PersonDetail) -> None:
        row = self._row(detail, "what_for", self.tr("Waarvoor"), content.WHAT_FOR)
        if detail.cells:
            row.column.addWidget(CellTable(detail.cells, self._now.date()))
        else:
            row.add_text(self.tr("Nog niets. Kies een domein en een gebied."), tone="muted")
        self._layers(row, detail, content.WHAT_FOR)
        told = content.employment(detail, self._now.date())
        if told.text:
            period = self._row(detail, "period", self.tr("Werkt hier"), content.PERIOD)
            period.add_text(told.text, tone="warn" if told.warn else "")
            self._layers(period, detail, content.PERIOD)

    def _hours(self, detail: PersonDetail) -> None:
        if text := content.hours(detail):
            row = self._row(detail, "hours", self.tr("Bereikbaar"), content.HOURS)
            row.add_text(text)
            self._layers(row, detail, content.HOURS)

    def _stand_ins(self, detail: PersonDetail) -> None:
        if not (detail.chain or detail.chain_unknown or detail.chain_loops):
            return
        row = self._row(detail, "stand_in", self.tr("Waarneming"), content.STAND_IN)
        if detail.chain:
            row.column.addWidget(
                ChainList(detail.chain, self._now, self.personWanted.emit, self.copied.emit)
            )
        if detail.chain_unknown:
            text = self.tr("Daarna {name}: die kennen we niet als contactpersoon.")
            if not detail.chain:
                text = self.tr("{name}: die kennen we niet als contactpersoon.")
            row.add_text(text.format(name=detail.chain_unknown), tone="warn")
        if detail.chain_loops:
            row.add_text(
                self.tr("De waarneming gaat in een kring. Kies iemand anders."), tone="warn"
            )
        self._layers(row, detail, content.STAND_IN)

    def _stands_in_for(self, detail: PersonDetail) -> None:
        if not detail.stands_in_for:
            return
        row = self._row(detail, "stands_in_for", self.tr("Neemt waar voor"))
        for other in detail.stands_in_for:
            text = content.DOT.join(part for part in (other.name, other.role) if part)
            row.add_link(text, partial(self.personWanted.emit, other.contact_id))

    def _services(self, detail: PersonDetail) -> None:
        if not detail.services:
            return
        row = self._row(detail, "services", self.tr("Ingang van"))
        for service in detail.services:
            opens = (
                partial(self.serviceWanted.emit, service.service_id) if service.service_id else None
            )
            row.add_link(service.name, opens)

    def _agreements(self, detail: PersonDetail) -> None:
        from socialekaart.ui.agreements.desk import Subject

        contact = detail.contact
        subject = Subject(
            detail.id, words.who_name(contact), contact.organization, detail.source, True
        )
        row = self._row(detail, "agreements", self.tr("Afspraken"))
        row.column.addWidget(self._sections.agreements_of(subject, detail.agreements))

    def _note(self, detail: PersonDetail) -> None:
        row = self._row(detail, "note", self.tr("Onze notitie"))
        self.note = NoteEditor(detail.note)
        self.note.saved.connect(lambda text: self.noteSaved.emit(detail.id, text))
        row.column.addWidget(self.note)

    def _texts(self, detail: PersonDetail) -> None:
        """Add what the source says more: its remark, and columns of its own."""
        remark = content.views_of(detail, content.REMARK)[0]
        if remark.text:
            row = self._row(detail, "remark", self.tr("Opmerking"), content.REMARK)
            row.add_text(remark.text)
            self._layers(row, detail, content.REMARK)
        for view in content.extras(detail):
            self._row(detail, view.attribute, view.label).add_text(view.text)
        row = self._row(detail, "visibility", self.tr("Zichtbaar voor"), content.VISIBILITY)
        row.add_text(content.visibility(detail.contact.visibility))
        self._layers(row, detail, content.VISIBILITY)

    def _missing(self, detail: PersonDetail) -> None:
        """Name what nobody filled in; pressing a name opens a field for it."""
        absent = content.missing(detail)
        if not absent or detail.is_gone:
            return
        row = self._row(detail, "missing", self.tr("Nog leeg"))
        names = QWidget()
        flow = FlowLayout(names, gap=6)
        for view in absent:
            chip = button(view.label, role=Role.SMALL)
            chip.setProperty("chip", True)
            chip.setAccessibleName(self.tr("{what} invullen").format(what=view.label))
            chip.clicked.connect(lambda _=False, v=view: self._write([v], row.column))
            flow.addWidget(chip)
        row.column.addWidget(names)

    def _origin(self, detail: PersonDetail) -> None:
        today = self._now.date()
        row = self._row(detail, "origin", self.tr("Herkomst"))
        row.add_text(content.provenance(detail, today).text, tone="muted")
        facts = FactsLine()
        facts.show_facts(detail.facts, today, RecordKind.CONTACT)
        row.column.addWidget(facts)
        self.add_history(row, content.history(detail, self._now))

    # --- changing -----------------------------------------------------------------------------

    def _report(self, attributes: Sequence[str]) -> None:
        if self.detail is not None:
            subject = content.wrong_subject(self.detail, attributes)
            if subject is not None:
                self.wrongWanted.emit(subject)

    def _edit_heading(self, attributes: Sequence[str]) -> None:
        if self.detail is not None:
            names = tuple(attributes) == content.NAMES
            place = self.heading.name_place if names else self.heading.number_place
            self._write(content.views_of(self.detail, attributes), place)

    def _edit(self, row: DetailRow, attributes: Sequence[str]) -> None:
        if self.detail is not None and self.editor is None:
            row.pencil.hide()
            self._write(content.views_of(self.detail, attributes), row.column)

    def _write(self, views: list[FieldView], place: QVBoxLayout) -> None:
        """Open an editor for some fields; one at a time."""
        detail = self.detail
        if detail is None or self.editor is not None:
            return
        editor = ContactEditor(views, self._vocabulary())
        self.editor = editor
        place.addWidget(editor)
        editor.saved.connect(lambda values: self._save(detail.id, values))
        own = {view.attribute: "" for view in views if view.own}
        editor.cleared.connect(lambda: self.valuesSaved.emit(detail.id, own))
        editor.cancelled.connect(self._fill)
        next(iter(editor.edits.values())).setFocus()
        if "stand_in" in editor.edits:
            self.standInsWanted.emit(detail.id)

    def _save(self, contact_id: str, values: dict[str, str]) -> None:
        if values:
            self.valuesSaved.emit(contact_id, values)
        else:
            self._fill()

    def offer_stand_ins(self, people: tuple[PersonLine, ...]) -> None:
        """Offer who could stand in, if that is still being asked."""
        if self.editor is not None:
            self.editor.offer(people)

    def leave_editor(self) -> bool:
        """As ever; who stops changing fields is at the number again."""
        changing = self.editor is not None
        left = super().leave_editor()
        if left and changing:
            self.heading.copy.setFocus()
        return left
