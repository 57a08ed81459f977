"""Start bij de vraag: life domains and two questions on the left, the answer on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from socialekaart.errors import SocialekaartError
from socialekaart.services.crisis import with_regional_service
from socialekaart.services.start.views import GuideView, NetworkForm
from socialekaart.services.views import CrisisLine
from socialekaart.ui.page import Page, PageContext
from socialekaart.ui.start.acute_strip import AcuteStrip
from socialekaart.ui.start.answer import AnswerPanel
from socialekaart.ui.start.desk import StartDesk
from socialekaart.ui.start.network_dialog import NetworkDialog
from socialekaart.ui.start.question import QuestionPanel
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

LANE = "start-page"


class StartPage(Page):
    """From the question to whom one calls and what comes first. What is chosen is kept nowhere."""

    def __init__(self, context: PageContext, desk: StartDesk) -> None:
        super().__init__(context)
        self._desk = desk
        self.dialog: NetworkDialog | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(12)
        outer.addLayout(self._heading())
        body = QHBoxLayout()
        body.setSpacing(16)
        self._domains = context.desk.domains()
        self.question = QuestionPanel(self._domains)
        body.addWidget(_scrolling(self.question))
        right = QVBoxLayout()
        right.setSpacing(12)
        self.answer = AnswerPanel()
        self._area = _scrolling(self.answer)
        right.addWidget(self._area, 1)
        self.acute = AcuteStrip()
        right.addWidget(self.acute)
        body.addLayout(right, 1)
        outer.addLayout(body, 1)
        self._show_national_lines()
        self._connect()

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(self.tr("Start bij de vraag"), Role.PAGE))
        row.addWidget(label(self.tr("Niets hiervan wordt bewaard."), Role.SUB, tone="muted"))
        row.addStretch(1)
        self.where = button("", kind="link")
        self.where.clicked.connect(self.context.top.focus_place)
        row.addWidget(self.where)
        self._word_place(self.context.top.place.edit.text().strip(), known=False)
        return row

    def _connect(self) -> None:
        self.question.asked.connect(self._asked)
        self.context.top.asked.connect(self.ask)
        self.acute.acuteWanted.connect(self.acuteWanted)
        self.answer.copied.connect(self.copied)
        self.answer.contactWanted.connect(self.contactWanted)
        self.answer.opened.connect(self.serviceWanted)
        self.answer.walked.connect(self._follow)
        self.answer.searchWanted.connect(self._search)
        self.answer.networkWanted.connect(self.add_network)
        self.answer.changeWanted.connect(self.change_network)
        self.answer.removeWanted.connect(self.remove_network)

    # --- asking -------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for the answer to what is chosen, at the place and for the age of the top bar."""
        if not self.isVisible():
            return
        question, top, now = self.question, self.context.top, self.context.clock()
        domains, groups, severity = question.domains, question.groups, question.severity
        place_text, age = top.place.edit.text().strip(), top.age_value

        def work() -> GuideView:
            place = self.context.desk.find_place(place_text) if place_text else None
            return self._desk.guide(domains, groups, severity, place, age, now)

        def done(view: GuideView) -> None:
            place = view.who.place
            self._word_place(place.label if place else place_text, known=place is not None)
            self.acute.show_lines(self._with_region(view.who.crisis), view.crisis)
            self.answer.show_view(view, now)

        self.context.background.run(work, done, self.failed.emit, owner=self, lane=LANE)

    def _asked(self) -> None:
        """Show another question's answer from its beginning."""
        self._area.verticalScrollBar().setValue(0)
        self.ask()

    def first_focus(self) -> None:
        """Put the keyboard on the domains."""
        self.question.first_focus()

    def _with_region(self, lines: tuple[CrisisLine, ...]) -> tuple[CrisisLine, ...]:
        """Put the practice's own crisis service right behind 112."""
        return with_regional_service(lines, self.context.keeper.settings)

    def phone_to_copy(self) -> tuple[str, str]:
        """Give (number, of whom) that Ctrl+C means here."""
        return self.answer.phone_to_copy()

    def _show_national_lines(self) -> None:
        try:
            self.acute.show_lines(self._with_region(self.context.desk.crisis_lines()), ())
        except SocialekaartError:
            self.acute.show_lines((), ())

    def _word_place(self, place: str, *, known: bool) -> None:
        text = place if known else self.tr("Waar? Vul een postcode of plaats in")
        age = self.context.top.age_value
        told = text if age is None else f"{text} · {self.tr('{n} jaar').format(n=age)}"
        self.where.setText(told)
        self.where.setAccessibleName(self.tr("Plaats: {text}").format(text=told))

    def _search(self) -> None:
        """Go to the search, which has every offering, with the first domain's name."""
        names = {identifier: full for identifier, full, _ in self._domains}
        chosen = self.question.domains
        self.context.top.set_text(names[chosen[0]] if chosen else "")
        self.context.top.focus_text()

    def _follow(self) -> None:
        """Keep the row with the keyboard in view: the page scrolls, not the lists."""

        def show() -> None:
            for one in (self.answer.exploring, *self.answer.columns.values()):
                index = one.list.currentIndex()
                if one.list.hasFocus() and index.isValid():
                    box = one.list.visualRect(index)
                    at = one.list.viewport().mapTo(self.answer, QPoint(0, box.center().y()))
                    self._area.ensureVisible(at.x(), at.y(), 0, box.height())

        QTimer.singleShot(0, self, show)

    # --- networks -----------------------------------------------------------------------------

    def add_network(self) -> None:
        """Let somebody enter a network."""

        def save(form: NetworkForm) -> object:
            return self._desk.add_network(form)

        told = self.tr("Het netwerk staat erbij.")
        self._ask_desk(
            lambda: (self._desk.regions(), NetworkForm()),
            lambda found: self._edit(found, save, told),
        )

    def change_network(self, network_id: str) -> None:
        """Let somebody change a network of the practice."""

        def save(form: NetworkForm) -> object:
            self._desk.change_network(network_id, form)
            return network_id

        told = self.tr("Het netwerk is aangepast.")
        self._ask_desk(
            lambda: (self._desk.regions(), self._desk.network_form(network_id)),
            lambda found: self._edit(found, save, told, known=True),
        )

    def remove_network(self, network_id: str) -> None:
        """Take a network of the practice away; Ctrl+Z brings it back."""
        self._ask_desk(
            lambda: self._desk.remove_network(network_id),
            lambda _none: self._changed(self.tr("Het netwerk is weggehaald.")),
        )

    def _edit(
        self,
        found: tuple[Any, NetworkForm],
        save: Callable[[NetworkForm], object],
        told: str,
        *,
        known: bool = False,
    ) -> None:
        regions, form = found
        dialog = NetworkDialog(
            self.context.background,
            regions,
            form,
            save,
            lambda: self._changed(told),
            self,
            known=known,
        )
        QShortcut(QKeySequence("F2"), dialog).activated.connect(self.acuteWanted)
        self.dialog = dialog
        dialog.open()

    def _ask_desk(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.context.background.run(work, done, self.failed.emit, owner=self)

    def _changed(self, sentence: str) -> None:
        self.changed.emit(sentence)
        self.ask()


def _scrolling(inner: AnswerPanel | QuestionPanel) -> QScrollArea:
    """Put a panel in an area that scrolls down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    if isinstance(inner, QuestionPanel):
        area.setFixedWidth(inner.width() + 12)
    return area
