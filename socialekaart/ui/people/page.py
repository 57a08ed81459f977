"""Contactpersonen: everybody we know, and everything about one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout

from socialekaart.errors import SocialekaartError
from socialekaart.services.people.views import PersonDetail, PersonLine
from socialekaart.ui import words
from socialekaart.ui.detail.sections import DetailSections
from socialekaart.ui.dialogs.confirm import ConfirmDialog
from socialekaart.ui.page import Page, PageContext
from socialekaart.ui.people.desk import PeopleDesk
from socialekaart.ui.people.list_panel import PeopleList
from socialekaart.ui.people.sheet import PersonSheet


class PeoplePage(Page):
    """The list on the left, the person on the right."""

    wrongWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The WrongSubject somebody wants to report to its source."""
    rosterWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    leaveWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    """The id of the contact who leaves."""

    def __init__(self, context: PageContext, desk: PeopleDesk) -> None:
        super().__init__(context)
        self._desk = desk
        self.contact_id = ""
        self._entering = False
        """Whether the keyboard goes to the person once they are on show."""
        self.dialog: QDialog | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        self.list = PeopleList()
        self.sections = DetailSections(context.desk, context.background, context.clock, self)
        self.sheet = PersonSheet(context.desk.vocabulary, self.sections)
        row.addWidget(self.list)
        row.addWidget(self.sheet, 1)
        self._connect()

    def _connect(self) -> None:
        self.list.filtered.connect(lambda _text: self._ask_list())
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self.enter_sheet)
        self.list.newWanted.connect(self.new_person)
        sheet = self.sheet
        self.sections.changed.connect(self._changed)
        self.sections.told.connect(self.told)
        self.sections.failed.connect(self.failed)
        sheet.copied.connect(self.copied)
        sheet.personWanted.connect(self.open_person)
        sheet.serviceWanted.connect(self.serviceWanted)
        sheet.noteSaved.connect(self._save_note)
        sheet.valuesSaved.connect(self._save_values)
        sheet.standInsWanted.connect(self._offer_stand_ins)
        sheet.wrongWanted.connect(self.wrongWanted)
        sheet.rosterWanted.connect(self.rosterWanted)
        sheet.leaveWanted.connect(self.leaveWanted)
        sheet.removeWanted.connect(self._ask_remove)

    # --- asking -------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask list and person again, unless someone is writing."""
        if self.isVisible():
            self._ask_list()
            self._ask_person()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask when the page comes on show."""
        super().showEvent(event)
        self.ask()

    def first_focus(self) -> None:
        """Begin in the filter."""
        self.list.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.filter.selectAll()

    def open_person(self, contact_id: str) -> None:
        """Show somebody, also when the filter leaves them out."""
        self.contact_id = contact_id
        self._count_opened()
        if not self.list.select(contact_id) and self.list.filter.text():
            self.list.filter.clear()
        self._ask_person()
        self.enter_sheet()

    def _ask_list(self) -> None:
        now, text = self.context.clock(), self.list.filter.text()
        self.context.background.run(
            lambda: self._desk.people(text, now),
            lambda lines: self._show_list(lines, now),
            self.failed.emit,
            owner=self,
            lane="people",
        )

    def _show_list(self, lines: tuple[PersonLine, ...], now: datetime) -> None:
        self.list.show_lines(lines, now.date(), self.contact_id)

    def _choose(self, contact_id: str) -> None:
        if contact_id != self.contact_id:
            self.contact_id = contact_id
            self._ask_person()
            self._count_opened()

    def _count_opened(self) -> None:
        """Count whom people look up, so that who is called most is checked first."""
        contact_id, now = self.contact_id, self.context.clock()
        self.context.background.run(
            lambda: self.context.desk.count_opened(contact_id, now), lambda _none: None, owner=self
        )

    def _ask_person(self) -> None:
        contact_id, now = self.contact_id, self.context.clock()
        if not contact_id or self._is_writing_in(contact_id):
            return
        self.context.background.run(
            lambda: self._desk.person(contact_id, now),
            lambda detail: self._show_person(detail, now),
            self.failed.emit,
            owner=self,
            lane="person",
        )

    def _is_writing_in(self, contact_id: str) -> bool:
        """Tell whether what is on show must stay: somebody is changing it."""
        detail = self.sheet.detail
        return self.sheet.busy and detail is not None and detail.id == contact_id

    def _show_person(self, detail: PersonDetail | None, now: datetime) -> None:
        if detail is None:
            self.contact_id = ""
            self.sheet.show_nothing()
        else:
            self.sheet.show_person(detail, now)
            if self._entering:
                self.enter_sheet()

    def _offer_stand_ins(self, contact_id: str) -> None:
        now = self.context.clock()
        self.context.background.run(
            lambda: self._desk.may_stand_in(contact_id, now),
            self.sheet.offer_stand_ins,
            self.failed.emit,
            owner=self,
            lane="stand-ins",
        )

    # --- changes by hand ----------------------------------------------------------------------

    def _save_note(self, contact_id: str, text: str) -> None:
        self._change(
            lambda: self._desk.set_note(contact_id, text), contact_id, self.tr("Notitie bewaard.")
        )

    def _save_values(self, contact_id: str, values: dict[str, str]) -> None:
        given_back = not any(values.values())
        own = self.sheet.detail is not None and self.sheet.detail.is_own
        sentence = (
            self.tr("De waarde van de bron staat weer voorop.")
            if given_back and not own
            else self.tr("Aanpassing bewaard.")
        )
        self._change(lambda: self._desk.change(contact_id, values), contact_id, sentence)

    def _change(self, work: Callable[[], None], contact_id: str, sentence: str) -> None:
        now = self.context.clock()

        def all_of_it() -> PersonDetail | None:
            work()
            return self._desk.person(contact_id, now)

        def done(detail: PersonDetail | None) -> None:
            self._show_person(detail, now)
            self.sheet.heading.copy.setFocus()
            self._ask_list()
            self.changed.emit(sentence)

        def refused(error: Exception) -> None:
            known = isinstance(error, SocialekaartError)
            if not self.sheet.show_problem(str(error)) or not known:
                self.failed.emit(error)

        self.context.background.run(all_of_it, done, refused, owner=self)

    def new_person(self) -> None:
        """Let somebody add a contact of the practice's own."""
        from socialekaart.ui.people.new_person import NewPersonDialog

        context = self.context
        dialog = NewPersonDialog(self._desk, context.background, context.desk.vocabulary(), self)
        dialog.added.connect(self._added)
        self.dialog = dialog
        dialog.open()

    def _added(self, contact_id: str) -> None:
        self.contact_id = contact_id
        if self.list.filter.text():
            self.list.filter.clear()
        else:
            self._ask_list()
        self._ask_person()
        self.changed.emit(self.tr("Contactpersoon toegevoegd."))

    def _ask_remove(self, contact_id: str) -> None:
        detail = self.sheet.detail
        if detail is None:
            return
        name = words.who_name(detail.contact)
        paragraphs = [
            self.tr("{name} verdwijnt uit de lijst, uit ‘Wie bel ik?’ en uit het rooster.").format(
                name=name
            ),
            self.tr("Notities en geschiedenis blijven bewaard. Met Ctrl+Z haal je dit terug."),
        ]
        if detail.stands_in_for:
            names = ", ".join(other.name for other in detail.stands_in_for)
            text = self.tr("Er is dan geen waarneming meer voor: {names}.").format(names=names)
            paragraphs.insert(1, text)
        dialog = ConfirmDialog(
            self.tr("{name} verwijderen?").format(name=name),
            paragraphs,
            self.tr("Verwijder"),
            self,
        )
        dialog.accepted.connect(lambda: self._remove(contact_id))
        self.dialog = dialog
        dialog.open()

    def _remove(self, contact_id: str) -> None:
        def done(_nothing: None) -> None:
            self.contact_id = ""
            self.sheet.show_nothing()
            self._ask_list()
            self.first_focus()
            self.changed.emit(self.tr("Contactpersoon verwijderd."))

        self.context.background.run(
            lambda: self._desk.remove(contact_id), done, self.failed.emit, owner=self
        )

    def _changed(self, sentence: str) -> None:
        self.changed.emit(sentence)
        self.ask()

    # --- keys ---------------------------------------------------------------------------------

    def enter_sheet(self) -> None:
        """Move the focus into the person's page, to the copy button of the number."""
        detail = self.sheet.detail
        self._entering = detail is None or detail.id != self.contact_id
        if self._entering:
            return
        copy = self.sheet.heading.copy
        target = copy if copy.isEnabled() else self.sheet.heading.edit_phone
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave_editor(self) -> bool:
        """Go one step back: stop writing, empty the filter, or go to it; False when there."""
        if self.sheet.leave_editor():
            return True
        if self.list.filter.hasFocus():
            had_text = bool(self.list.filter.text())
            self.list.filter.clear()
            return had_text
        self.first_focus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc where the window has no key of its own for it."""
        if event.key() != Qt.Key.Key_Escape or not self.leave_editor():
            super().keyPressEvent(event)

    def phone_to_copy(self) -> tuple[str, str]:
        """Give (number, of whom) of the person on show."""
        detail = self.sheet.detail
        if detail is None:
            return "", ""
        contact = detail.contact
        return contact.direct_phone or contact.general_phone, words.who_name(contact)

    def email_to_copy(self) -> str:
        """Give the e-mail address of the person on show."""
        return self.sheet.detail.contact.email if self.sheet.detail is not None else ""
