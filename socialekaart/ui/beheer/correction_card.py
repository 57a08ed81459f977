"""One correction of a practice: what stands there, what it should be, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.maintain.corrections import (
    STATE_LABELS,
    CorrectionGroup,
    CorrectionItem,
    CorrectionState,
)
from socialekaart.services.maintain.document import DELETED
from socialekaart.ui import words
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.editors import make_editor, set_text, text_of
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import badge, button, card, clear, label

BADGES = {
    CorrectionState.TODO: "warn",
    CorrectionState.CHANGED: "warn",
    CorrectionState.DONE: "good",
    CorrectionState.ACCEPTED: "good",
    CorrectionState.REJECTED: "quiet",
    CorrectionState.SKIPPED: "quiet",
    CorrectionState.UNKNOWN: "danger",
}


class CorrectionCard(QFrame):
    """Shows one correction; `accepted` tells the text and whether to stamp the row."""

    accepted = Signal(str, bool)
    rejected = Signal(str)
    skipped = Signal()
    reopened = Signal()
    rowWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self, edited: EditedFile, today: date) -> None:
        super().__init__()
        self._edited, self._today = edited, today
        self.setProperty("card", True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
        self.title = label("", Role.NAME, wrap=True)
        self.column.addWidget(self.title)
        self._badges = QHBoxLayout()
        self._badges.setSpacing(6)
        self.column.addLayout(self._badges)
        self._note = label("", wrap=True)
        self.column.addWidget(self._note)
        self._values = QGridLayout()
        self._values.setHorizontalSpacing(12)
        self.column.addLayout(self._values)
        self.reason = label("", wrap=True)
        self.column.addWidget(self.reason)
        self.who = label("", Role.SMALL, tone="muted", wrap=True)
        self.column.addWidget(self.who)
        self.column.addStretch(1)
        self._reject_part = self._refusal()
        self.column.addWidget(self._reject_part)
        self.stamp = QCheckBox(self.tr("Stempel de regel meteen als gecontroleerd vandaag"))
        self.column.addWidget(self.stamp)
        self.column.addLayout(self._foot())
        self.editor: QWidget | None = None

    def _refusal(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.answer = QLineEdit()
        self.answer.setPlaceholderText(self.tr("Waarom niet? Dit is voor de praktijk"))
        self.answer.setAccessibleName(self.tr("Waarom niet overnemen"))
        self.answer.returnPressed.connect(self._refuse)
        sure = button(self.tr("Niet overnemen"))
        sure.clicked.connect(self._refuse)
        row.addWidget(self.answer, 1)
        row.addWidget(sure)
        part.hide()
        return part

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.show_row = button(self.tr("Toon de regel"), kind="link")
        self.show_row.clicked.connect(self.rowWanted)
        self.again = button(self.tr("Toch opnieuw bekijken"))
        self.again.clicked.connect(self.reopened)
        self.later = button(self.tr("&Later"))
        self.later.clicked.connect(self.skipped)
        self.refuse = button(self.tr("&Niet overnemen…"))
        self.refuse.clicked.connect(self.ask_reason)
        self.accept = button(self.tr("&Overnemen"), kind="primary")
        self.accept.clicked.connect(self.take)
        row.addWidget(self.show_row)
        row.addStretch(1)
        for made in (self.again, self.later, self.refuse, self.accept):
            row.addWidget(made)
        return row

    # --- what is shown ----------------------------------------------------------------------------

    def show_item(self, group: CorrectionGroup, item: CorrectionItem) -> None:
        """Show another correction."""
        told = item.row
        self.title.setText(f"{group.record_name} · {group.label}")
        clear(self._badges)
        self._badges.addWidget(badge(STATE_LABELS[item.state], BADGES[item.state]))
        if group.is_conflict:
            self._badges.addWidget(badge(self.tr("twee voorstellen"), "danger"))
        self._badges.addStretch(1)
        self._note.setText(self._explained(group, item))
        self._note.setVisible(bool(self._note.text()))
        self._show_values(group, item)
        self.reason.setText(self.tr("Reden: {text}").format(text=told.reason))
        self.reason.setVisible(bool(told.reason))
        self.who.setText(self._sent(item))
        can = item.is_open or item.state is CorrectionState.SKIPPED
        found = group.kind is not None
        self.accept.setVisible(can and found)
        self.refuse.setVisible(can or item.state is CorrectionState.UNKNOWN)
        self.later.setVisible(item.is_open or item.state is CorrectionState.UNKNOWN)
        decided = (CorrectionState.REJECTED, CorrectionState.SKIPPED)
        self.again.setVisible(item.state in decided)
        self.stamp.setVisible(can and found)
        self.show_row.setVisible(found)
        self._reject_part.hide()
        self.answer.clear()

    def _sent(self, item: CorrectionItem) -> str:
        told = item.row
        who = told.practice or self.tr("Een praktijk")
        when = words.day(told.reported_on, self._today) if told.reported_on else ""
        parts = [
            self.tr("Gemeld door {who}").format(who=who),
            self.tr("op {when}").format(when=when) if when else "",
            self.tr("over levering {name}").format(name=told.delivery) if told.delivery else "",
        ]
        return " ".join(part for part in parts if part)

    def _explained(self, group: CorrectionGroup, item: CorrectionItem) -> str:
        """Say what is special about a correction."""
        if group.problem:
            return group.problem
        if item.state is CorrectionState.REJECTED and item.answer:
            return self.tr("Niet overgenomen: {why}").format(why=item.answer)
        if item.state is CorrectionState.CHANGED:
            return self.tr("Deze cel is veranderd sinds de praktijk hem zag. Kijk goed wat klopt.")
        if group.is_conflict:
            others = [f"{o.proposed} ({o.row.practice})" for o in group.items if o.key != item.key]
            told = self.tr("Er zijn verschillende voorstellen voor deze cel. Kies wat klopt.")
            return self.tr("{told} Ook voorgesteld: {others}").format(
                told=told, others=", ".join(others)
            )
        if item.needs_text and item.is_open:
            return self.tr("De praktijk weet alleen dat het niet klopt. Vul zelf in wat klopt.")
        if group.column == DELETED and item.is_open:
            return self.tr("De praktijk meldt dat dit gestopt is. Overnemen zet verwijderd op ja.")
        return ""

    def _show_values(self, group: CorrectionGroup, item: CorrectionItem) -> None:
        clear(self._values)
        found = group.kind is not None
        now = group.current if found else ""
        for place, (title, text) in enumerate(
            (
                (self.tr("Nu in je bestand"), now),
                (self.tr("Wat de praktijk zag"), item.row.current),
            )
        ):
            self._values.addWidget(self._box(title, text, found or place == 1), 0, place)
            self._values.setColumnStretch(place, 1)
        self._values.addWidget(self._proposal(group, item), 0, 2)
        self._values.setColumnStretch(2, 1)

    def _box(self, title: str, text: str, known: bool) -> QFrame:
        box = QFrame()
        box.setProperty("box", True)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(title, Role.SMALL, tone="muted"))
        empty = self.tr("(leeg)") if known else self.tr("(niet gevonden)")
        shown = label(text or empty, Role.BODY, wrap=True, copy=True)
        if not text:
            shown.setProperty("tone", "muted")
        column.addWidget(shown, 1, Qt.AlignmentFlag.AlignTop)
        return box

    def _proposal(self, group: CorrectionGroup, item: CorrectionItem) -> QFrame:
        """Show the proposal in an editor, to take over as it is or with a change."""
        box = card()
        box.setProperty("card", False)
        box.setProperty("box", True)
        box.setProperty("chosen", True)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Voorstel"), Role.SMALL, tone="muted"))
        self.editor = None
        open_ = item.is_open or item.state is CorrectionState.SKIPPED
        if group.kind is None or not open_:
            column.addWidget(label(item.proposed or self.tr("(leeg)"), Role.STRONG, wrap=True), 1)
            return box
        sheet = self._edited.sheet(group.kind)
        editor = make_editor(
            sheet.columns[sheet.position(group.column)],
            self._edited.file.vocabulary,
            box,
            item.proposed,
        )
        if isinstance(editor, QPlainTextEdit):
            editor.setFixedHeight(84)
        set_text(editor, item.proposed)
        editor.setAccessibleName(self.tr("Wat er komt te staan"))
        column.addWidget(editor)
        column.addStretch(1)
        self.editor = editor
        return box

    # --- decisions --------------------------------------------------------------------------------

    def take(self) -> None:
        """Take over what stands in the editor."""
        if self.editor is not None:
            self.accepted.emit(text_of(self.editor), self.stamp.isChecked())

    def ask_reason(self) -> None:
        """Ask why not."""
        self._reject_part.show()
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self) -> None:
        self.rejected.emit(self.answer.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.accept.click()
            return
        super().keyPressEvent(event)
