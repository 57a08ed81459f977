"""The detail of one offering."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import Place, Visibility
from socialekaart.services.views import Alternative, ContactLine, FieldView, ServiceDetail
from socialekaart.ui import words
from socialekaart.ui.detail import content, wrong
from socialekaart.ui.detail.content import Kind, Row
from socialekaart.ui.detail.heading import DetailHeading, phone_fields
from socialekaart.ui.detail.places import address_lines
from socialekaart.ui.detail.rows import DetailRow, FieldEditor, NoteEditor
from socialekaart.ui.detail.sections import DetailSections
from socialekaart.ui.detail.sheet import DetailSheet
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.focus import focus_kept
from socialekaart.ui.freshness.badges import FactsLine
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import (
    button,
    clear,
)

if TYPE_CHECKING:
    from socialekaart.ui.places.work import PlacesWork


class DetailPanel(DetailSheet):
    """Reads top to bottom: right place, how in, whom to speak, what then, our own notes."""

    serviceWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    backWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    copied = Signal(str)
    noteSaved = Signal(str, str)  # noqa: N815 (Qt's manner for signals)
    valuesSaved = Signal(str, dict)  # noqa: N815 (Qt's manner for signals)
    valuesCleared = Signal(str, tuple)  # noqa: N815 (Qt's manner for signals)
    wrongWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The WrongSubject somebody wants to report."""

    def __init__(self, sections: DetailSections) -> None:
        super().__init__()
        self.sections = sections
        self.detail: ServiceDetail | None = None
        self._now = datetime.min
        self.places: PlacesWork | None = None
        self.near: Place | None = None
        """The place of the question on screen: the nearest address comes first."""
        """Completes addresses that are written here, when there is any."""
        self.note: NoteEditor | None = None
        self.editor: FieldEditor | None = None
        self.heading = DetailHeading()
        self.heading.backWanted.connect(self.backWanted)
        self.heading.wrongWanted.connect(self.wrongWanted)
        self.heading.copied.connect(self.copied)
        self.heading.editPhoneWanted.connect(self._edit_phone)
        self.lay_out(self.heading, (16, 14, 12, 16), gap=10)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what will stand here."""
        self.detail = None
        self.empty.show_state(
            self.tr("Kies een aanbod in de lijst"),
            self.tr("Hier lees je of het past, hoe je iemand aanmeldt en wie je spreekt."),
        )
        self._stack.setCurrentIndex(0)

    def show_detail(self, detail: ServiceDetail, now: datetime) -> None:
        """Show an offering as it stands at `now`; the scroll stays when it is the same one."""
        same = self.detail is not None and self.detail.id == detail.id
        self.detail, self._now = detail, now
        self.heading.show_detail(detail, now)
        with focus_kept(self):
            self._fill(detail)
        self._stack.setCurrentIndex(1)
        if not same:
            self.area.verticalScrollBar().setValue(0)

    @property
    def first_button(self) -> QWidget:
        """Give what one begins at: the number, without one what can be reported or written."""
        known = (self.heading.copy, self.heading.wrong)
        shown = (part for part in known if part.isVisibleTo(self) and part.isEnabled())
        return next(shown, self.note.begin if self.note is not None else self)

    def _fill(self, detail: ServiceDetail) -> None:
        self.editor = None
        clear(self._rows)
        clear(self.heading.phone_editor)
        for row in content.rows(detail):
            self._rows.addWidget(self._row(row, detail))
        self._rows.addWidget(self._note_row(detail))
        absent = content.missing(detail)
        if absent or not detail.waits.lines:
            self._rows.addWidget(self._missing_row(absent, detail))
        told = content.provenance(detail, self._now)
        source = DetailRow(self.tr("Herkomst"))
        source.add_text(told.text, tone="warn" if told.warn else "muted")
        facts = FactsLine()
        facts.show_facts(detail.facts, self._now.date())
        source.column.addWidget(facts)
        self._rows.addWidget(source)
        self.add_history(source, content.history(detail, self._now))

    def _row(self, row: Row, detail: ServiceDetail) -> DetailRow:
        made = DetailRow(row.caption)
        build = {
            Kind.NOT_FOR: self._not_for,
            Kind.WAITS: self._waits,
            Kind.AGREEMENTS: self._agreements,
            Kind.ALSO_AT: self._also_at,
            Kind.CONTACTS: self._contacts,
            Kind.EMAIL: self._email,
            Kind.ADDRESS: self._addresses,
        }.get(row.kind)
        if build is not None:
            build(made, row, detail)
        elif row.kind == Kind.WEBSITE:
            made.add_website(row.text)
        else:
            made.add_text(row.text, tone=row.tone)
        made.add_layers(content.own_layers(row, detail))
        if content.reported(row, detail):
            made.add_reported()
        made.pencil.setVisible(bool(content.editable(row, detail)))
        subject = wrong.of_row(row, detail)
        made.flag.setVisible(subject is not None)
        made.wrongWanted.connect(lambda: self.wrongWanted.emit(subject))
        made.editWanted.connect(lambda: self._edit(made, row))
        return made

    def _not_for(self, made: DetailRow, row: Row, detail: ServiceDetail) -> None:
        made.column.addWidget(self.sections.doors(detail, self._now))

    def _waits(self, made: DetailRow, row: Row, detail: ServiceDetail) -> None:
        made.column.addWidget(self.sections.waits(detail, self._now))

    def _agreements(self, made: DetailRow, row: Row, detail: ServiceDetail) -> None:
        made.column.addWidget(self.sections.agreements(detail))

    def _also_at(self, made: DetailRow, row: Row, detail: ServiceDetail) -> None:
        self._links(made, detail.also_at, "{name}")

    def _links(self, made: DetailRow, others: Sequence[Alternative], text: str) -> None:
        for other in others:
            opens = partial(self.serviceWanted.emit, other.service_id) if other.service_id else None
            made.add_link(text.format(name=other.name), opens)

    def _email(self, made: DetailRow, row: Row, detail: ServiceDetail) -> None:
        copy = made.add_copyable(row.text, self.tr("e-mailadres"), self.copied.emit)
        copy.setToolTip(self.tr("Ctrl+Shift+E"))

    def _addresses(self, made: DetailRow, row: Row, detail: ServiceDetail) -> None:
        lines = list(address_lines(detail, self._now.date(), self.near)) or [(row.text, "")]
        for address, place in lines:
            if address:
                made.add_text(address)
            if place:
                made.add_aside(place)

    def _contacts(self, made: DetailRow, row: Row, detail: ServiceDetail) -> None:
        for line in detail.contacts:
            self._contact(made, line)

    def _contact(self, made: DetailRow, line: ContactLine) -> None:
        contact = line.contact
        parts = [words.who_name(contact), contact.role if contact.name else ""]
        subject = wrong.of_contact(line)
        report = partial(self.wrongWanted.emit, subject) if subject is not None else None
        made.add_person(" · ".join(p for p in parts if p), report)
        phone = contact.direct_phone or contact.general_phone
        if phone:
            what = self.tr("nummer van {name}").format(name=words.who_name(contact))
            made.add_copyable(phone, what, self.copied.emit, shown=words.phone(phone))
        first, rest = words.reachable(line.opening, self._now)
        joint = " " if line.opening.is_open else " · "
        told = joint.join(p for p in (first, rest) if p)
        private = contact.visibility == Visibility.PRACTICE
        only = self.tr("alleen voor de praktijk") if private else ""
        text = " · ".join(p for p in (told, words.working_days(contact), only) if p)
        made.add_text(text, tone="muted")

    def _note_row(self, detail: ServiceDetail) -> DetailRow:
        made = DetailRow(self.tr("Onze notitie"))
        self.note = NoteEditor(detail.note)
        self.note.saved.connect(lambda text: self.noteSaved.emit(detail.id, text))
        made.column.addWidget(self.note)
        return made

    def _missing_row(self, absent: list[FieldView], detail: ServiceDetail) -> DetailRow:
        """Name what nobody filled in; pressing a name opens a field for it."""
        made = DetailRow(self.tr("Nog leeg"))
        names = QWidget()
        flow = FlowLayout(names, gap=6)
        for view in absent:
            chip = button(view.label, role=Role.SMALL)
            chip.setProperty("chip", True)
            chip.setAccessibleName(self.tr("{what} invullen").format(what=view.label))
            chip.clicked.connect(lambda _=False, v=view: self._write([v], made.column))
            flow.addWidget(chip)
        if not detail.waits.lines:
            chip = button(self.tr("Wachttijd"), role=Role.SMALL)
            chip.setProperty("chip", True)
            chip.setAccessibleName(self.tr("{what} invullen").format(what=chip.text()))
            chip.clicked.connect(lambda: self.sections.tell_wait(detail))
            flow.addWidget(chip)
        made.column.addWidget(names)
        return made

    def _edit_phone(self) -> None:
        if self.detail is not None:
            self._write(phone_fields(self.detail), self.heading.phone_editor)

    def _edit(self, made: DetailRow, row: Row) -> None:
        detail = self.detail
        if detail is None or self.editor is not None:
            return
        made.pencil.hide()
        self._write(content.editable(row, detail), made.column)

    def _write(self, views: list[FieldView], place: QVBoxLayout) -> None:
        """Open an editor for some fields; one at a time."""
        detail = self.detail
        if detail is None or self.editor is not None:
            return
        editor = FieldEditor(views, self.places)
        self.editor = editor
        place.addWidget(editor)
        editor.saved.connect(lambda values: self._save(detail.id, values))
        editor.cleared.connect(
            lambda: self.valuesCleared.emit(
                detail.id, tuple(view.attribute for view in views if view.own)
            )
        )
        editor.cancelled.connect(lambda: self._fill(detail))
        next(iter(editor.edits.values())).setFocus()
        self.show_whole(editor)

    def _save(self, service_id: str, values: dict[str, str]) -> None:
        if values:
            self.valuesSaved.emit(service_id, values)
        elif self.detail is not None:
            self._fill(self.detail)
