"""Controleren: the stalest and most used first; call, one key, next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from socialekaart.domain.freshness import CheckResult, Fact
from socialekaart.domain.model import RecordKind
from socialekaart.errors import SocialekaartError
from socialekaart.services.checks.views import CheckItem, CheckTodo, MonthProgress
from socialekaart.ui.clipboard import copy_text
from socialekaart.ui.freshness import wording
from socialekaart.ui.freshness.call_card import Answer, CallCard
from socialekaart.ui.freshness.desk import CheckDesk
from socialekaart.ui.freshness.list_view import CheckModel, CheckView
from socialekaart.ui.freshness.month_bar import MonthBar
from socialekaart.ui.page import Page, PageContext
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, card, label, rule

SHOWN = 50
"""More than anyone calls in a day."""
LIST_WIDTH = 400


class CheckPage(Page):
    """The list on the left, the one to call now on the right."""

    def __init__(self, context: PageContext, desk: CheckDesk) -> None:
        super().__init__(context)
        self._desk = desk
        self._leaving: set[str] = set()
        """Records that were answered and of which the desk hasn't told the list yet."""
        self._updating = False
        self.todo: CheckTodo | None = None
        self.model = CheckModel(self)
        self.view = CheckView(self.model)
        self.card = CallCard()
        self.month = MonthBar()
        self.empty = EmptyState()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 16)
        outer.setSpacing(12)
        outer.addLayout(self._heading())
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._both())
        self._stack.addWidget(self.empty)
        outer.addWidget(holder, 1)
        self._connect()

    # --- building -----------------------------------------------------------------------------

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addWidget(label(self.tr("Controleren"), Role.PAGE))
        how = self.tr("Eén minuut per keer: bel, vraag, en druk op één toets.")
        both.addWidget(label(how, tone="muted", wrap=True))
        row.addLayout(both, 1)
        row.addWidget(self.month, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _both(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        sheet = card()
        sheet.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 10, 1, 6)
        column.setSpacing(0)
        self.count = label("", Role.STRONG)
        self.count.setContentsMargins(16, 0, 16, 0)
        order = label(self.tr("lang geleden en veel gebruikt eerst"), Role.SMALL, tone="muted")
        order.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.count)
        column.addWidget(order)
        column.addWidget(rule())
        column.addWidget(self.view, 1)
        row.addWidget(sheet)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.card.setProperty("ground", "page")
        self._area.setWidget(self.card)
        row.addWidget(self._area, 1)
        return both

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._walked)
        self.view.entered_row.connect(lambda: self.card.buttons[Answer.CORRECT].setFocus())
        self.card.answered.connect(self._answered)
        self.card.saved.connect(self._changed)
        self.card.opened.connect(self._open)
        self.card.copied.connect(self.copied)
        for answer in Answer:
            # A field that has the keyboard takes the letter itself, before a shortcut would.
            key = QShortcut(QKeySequence(answer.value), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda it=answer: self._pressed(it))

    # --- asking -------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the list and the month again."""
        now = self.context.clock()

        def work() -> tuple[CheckTodo, MonthProgress]:
            todo = self._desk.todo(now, SHOWN)
            return todo, self._desk.progress(now, todo.total)

        self.context.background.run(
            work, lambda told: self._show(*told), self.failed.emit, owner=self, lane="checks"
        )

    def leave_editor(self) -> bool:
        """Close the fields without keeping anything."""
        if not self.card.is_changing:
            return False
        self.card.stop_changing()
        return True

    def first_focus(self) -> None:
        """Put the keyboard on the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def checker(self) -> str:
        """Give the name of who calls, as the settings have it; "" for nobody in particular."""
        return self.context.keeper.settings.checker_name

    # --- showing ------------------------------------------------------------------------------

    def _show(self, todo: CheckTodo, progress: MonthProgress) -> None:
        self.todo = todo
        today = self.context.clock().date()
        self.month.show_progress(progress, today)
        items = [item for item in todo.items if item.record_id not in self._leaving]
        self.count.setText(wording.count_words(max(todo.total, len(items))))
        shown = self.card.item if self.card.is_changing else self.current
        place = self.view.currentIndex().row()
        # Somebody is typing: the card stays as it is, also when the list around it changed.
        typing = self.card.is_changing and shown in items
        self._updating = True
        self.model.set_items(items, today)
        row = self.model.row_of(shown.record_id) if shown is not None else -1
        self._select(row if row >= 0 else place)
        self._updating = False
        if not typing:
            self._show_current()
        self._show_state(bool(items), progress)

    def _select(self, row: int) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            self.view.setCurrentIndex(self.model.index(min(max(row, 0), last), 0))

    @property
    def current(self) -> CheckItem | None:
        """Give the record that is looked at."""
        return self.model.item(self.view.currentIndex().row())

    def _walked(self) -> None:
        if not self._updating:
            self._show_current()

    def _show_current(self) -> None:
        item = self.current
        if item is not None:
            practice = self.context.keeper.settings.practice_name
            self.card.show_item(item, self.model.today, practice)
            self._area.verticalScrollBar().setValue(0)

    def _show_state(self, any_left: bool, progress: MonthProgress | None = None) -> None:
        self._stack.setCurrentIndex(0 if any_left else 1)
        if not any_left:
            text = self.tr(
                "Er is niets te controleren. Zodra een nummer, werkdag of wachttijd te lang niet"
                " is nagekeken, staat het hier."
            )
            if progress is not None and progress.done:
                text = f"{wording.progress_words(progress)}. {text}"
            self.empty.show_state(self.tr("Alles is vers. Mooi."), text)

    # --- answering ----------------------------------------------------------------------------

    def _pressed(self, answer: Answer) -> None:
        if self.current is not None and not self.card.is_changing:
            self.card.answer(answer)

    def _answered(self, answer: Answer) -> None:
        item = self.card.item
        if item is None or item.record_id in self._leaving:
            return
        record_id, checker = item.record_id, self.checker
        correct = {due.state.fact: CheckResult.CORRECT for due in item.due}
        work: dict[Answer, Callable[[], None]] = {
            Answer.CORRECT: lambda: self._desk.mark(record_id, correct, checker),
            Answer.NOT_REACHED: lambda: self._desk.not_reached(record_id, checker),
            Answer.GONE: lambda: self._desk.gone(record_id, checker),
        }
        sentences = {
            Answer.CORRECT: self.tr("{name} klopt."),
            Answer.NOT_REACHED: self.tr("{name} niet bereikt. Morgen staat het weer bovenaan."),
            Answer.GONE: self.tr("{name} bestaat niet meer. De bron hoort het van jullie."),
        }
        sentence = sentences[answer].format(name=item.name)
        # The next one is there at once: who calls doesn't wait for the disk.
        self._leave(record_id)
        self.context.background.run(
            work[answer],
            lambda _nothing: self._kept(record_id, sentence),
            lambda error: self._refused(record_id, error),
            owner=self,
        )

    def _changed(self, values: dict[Fact, dict[str, str]]) -> None:
        item = self.card.item
        if item is None:
            return
        record_id, checker = item.record_id, self.checker
        sentence = self.tr("{name}: onze waarde staat erin en gaat mee naar de bron.")
        self.context.background.run(
            lambda: self._desk.changed(record_id, values, checker),
            lambda _nothing: self._changes_kept(record_id, sentence.format(name=item.name)),
            self._change_refused,
            owner=self,
        )

    def _changes_kept(self, record_id: str, sentence: str) -> None:
        if self.card.item is not None and self.card.item.record_id == record_id:
            self.card.stop_changing()
            self.first_focus()
        self._leave(record_id)
        self._kept(record_id, sentence)

    def _change_refused(self, error: Exception) -> None:
        if isinstance(error, SocialekaartError):
            self.card.form.refuse(str(error))
        else:
            self.card.form.set_busy(False)
            self.failed.emit(error)

    def _leave(self, record_id: str) -> None:
        """Take a record off the list and show the next."""
        self._leaving.add(record_id)
        row = self.model.row_of(record_id)
        if row >= 0:
            self._updating = True
            self.model.take(row)
            self._select(row)
            self._updating = False
            self._show_current()
            self._show_state(self.model.rowCount() > 0)

    def _kept(self, record_id: str, sentence: str) -> None:
        self._leaving.discard(record_id)
        self.changed.emit(sentence)
        self.ask()

    def _refused(self, record_id: str, error: Exception) -> None:
        self._leaving.discard(record_id)
        self.failed.emit(error)
        self.ask()

    def _open(self) -> None:
        item = self.card.item
        if item is not None:
            contact = item.kind == RecordKind.CONTACT
            (self.contactWanted if contact else self.serviceWanted).emit(item.record_id)

    # --- copying ------------------------------------------------------------------------------

    def phone_to_copy(self) -> tuple[str, str]:
        """Give (number, of whom) of the record that is looked at."""
        item = self.current
        return (item.phone, item.name) if item is not None else ("", "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the number with Ctrl+C, where the window doesn't do that already."""
        phone, _ = self.phone_to_copy()
        if event.matches(QKeySequence.StandardKey.Copy) and phone:
            copy_text(phone)
            self.copied.emit(phone)
        else:
            super().keyPressEvent(event)
