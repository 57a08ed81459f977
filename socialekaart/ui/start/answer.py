"""The answer: the person to call, the MGN where it matters, and columns of offerings."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.domain.compass import Part, Side, course
from socialekaart.services.start.views import GuidePart, GuideView, NetworkView
from socialekaart.ui import words
from socialekaart.ui.focus import focus_kept
from socialekaart.ui.front_door.line_card import WhoLineCard
from socialekaart.ui.search.answer_card import question, rich, side_line
from socialekaart.ui.start import wording
from socialekaart.ui.start.network_card import NetworkCard
from socialekaart.ui.start.offers import GuideList
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, clear, label


class Column(QFrame):
    """A column with its name above it; without a heading its parts say enough."""

    def __init__(self, name: str, heading: str = "") -> None:
        super().__init__()
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12 if heading else 4, 1, 8)
        column.setSpacing(4)
        if heading:
            above = label(heading, Role.STRONG)
            above.setContentsMargins(15, 0, 15, 0)
            column.addWidget(above)
        self.list = GuideList(name)
        column.addWidget(self.list)
        self.nothing = label("", tone="muted", wrap=True)
        self.nothing.setContentsMargins(15, 4, 15, 8)
        column.addWidget(self.nothing)
        column.addStretch(1)


class AnswerPanel(QWidget):
    """Top to bottom: whom to call, the verkennend gesprek, columns, networks, what else there is.

    Its lists stay when the answer is another one, so that the keyboard stays where it was.
    """

    copied = Signal(str)
    contactWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    opened = Signal(str)
    walked = Signal()
    searchWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    networkWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    changeWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    removeWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.view: GuideView | None = None
        self.who: WhoLineCard | None = None
        self.cards: list[NetworkCard] = []
        self._turned: dict[str, bool] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(12)
        self._who = QVBoxLayout()
        self._who.setSpacing(8)
        column.addLayout(self._who)
        self._above = QVBoxLayout()
        self._above.setSpacing(12)
        column.addLayout(self._above)
        self.exploring = Column(wording.part_title(Part.EXPLORING))
        self._above.addWidget(self.exploring)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.columns = {
            side: Column(wording.side_title(side), wording.side_title(side)) for side in Side
        }
        for one in self.columns.values():
            row.addWidget(one, 1)
        column.addLayout(row)
        self.teach = label("", tone="muted", wrap=True)
        column.addWidget(self.teach)
        column.addWidget(self._else_row())
        self._networks = QVBoxLayout()
        self._networks.setSpacing(8)
        column.addLayout(self._networks)
        column.addStretch(1)
        for one in (self.exploring, *self.columns.values()):
            one.list.opened.connect(self.opened)
            one.list.copied.connect(self.copied)
            one.list.walked.connect(self.walked)
            one.hide()

    def _else_row(self) -> QWidget:
        self._else = QWidget()
        row = QHBoxLayout(self._else)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(8)
        self.elsewhere = label("", Role.SUB, tone="muted", wrap=True)
        row.addWidget(self.elsewhere, 1)
        self.search = button(self.tr("Zoek in al het aanbod"), kind="link")
        self.search.clicked.connect(self.searchWanted)
        row.addWidget(self.search)
        self._else.hide()
        return self._else

    # --- showing ------------------------------------------------------------------------------

    def show_view(self, view: GuideView, now: datetime) -> None:
        """Show another answer, as it stands at `now` (local Dutch time)."""
        self.view = view
        self._show_who(view, now)
        self._show_columns(view, now)
        with focus_kept(self):
            self._show_networks(view)
        self._else.setVisible(bool(view.groups))
        self.elsewhere.setText(self._elsewhere_words(view.elsewhere))
        self.teach.setVisible(not view.groups)
        self.teach.setText(
            self.tr(
                "Beantwoord hiernaast de twee vragen, of kies een vak van het kompas. Dan zie je"
                " hier welk aanbod eerst komt. Het kompas wijst de weg, jij kiest."
            )
        )

    def _show_who(self, view: GuideView, now: datetime) -> None:
        answer = view.who
        held = self.who is not None and (self.who.hasFocus() or self._holds(self.who))
        clear(self._who)
        self.who = None
        self._who.addWidget(label(question(answer), Role.SMALL_STRONG, tone="accent", wrap=True))
        first = answer.lines[0] if answer.lines else answer.front_door
        if answer.nobody_for_domain and answer.domains:
            text = self.tr("Hier staat nog niemand voor genoteerd. De voordeur helpt je verder.")
            self._who.addWidget(label(text, wrap=True))
        if first is None:
            text = self.tr("Vul bij ‘Waar?’ een postcode of plaats in; dan staat hier wie je belt.")
            if answer.place is not None:
                text = self.tr("Ook een voordeur van deze gemeente kennen we nog niet.")
            self._who.addWidget(label(text, tone="muted", wrap=True))
            return
        self.who = WhoLineCard(first, now, first=True, choosable=False)
        self.who.copied.connect(self.copied)
        self.who.contactWanted.connect(self.contactWanted)
        self._who.addWidget(self.who)
        if held:
            self.who.setFocus()
        door = answer.front_door
        if door is not None and door.contact_id != first.contact_id:
            name, before = words.who_name(door.contact), self.tr("Voordeur")
            before = "" if name.lower().startswith(before.lower()) else before
            line = rich(side_line(before, name, door.phone), Role.SMALL)
            line.setContentsMargins(4, 0, 0, 0)
            self._who.addWidget(line)

    def _show_columns(self, view: GuideView, now: datetime) -> None:
        talks = (GuidePart(Part.EXPLORING, view.exploring),) if view.exploring else ()
        self.exploring.list.set_parts(talks, now)
        self.exploring.nothing.hide()
        self.exploring.setVisible(bool(talks))
        told = {column.side: column.parts for column in view.columns}
        for side, one in self.columns.items():
            parts = told.get(side)
            one.setVisible(parts is not None)
            one.list.set_parts(parts or (), now)
            one.list.setVisible(bool(parts))
            one.nothing.setVisible(not parts)
            one.nothing.setText(
                self.tr("Voor deze vraag staat hier nog niets. Kies een domein erbij, of zoek.")
            )

    def _show_networks(self, view: GuideView) -> None:
        exploring = course(view.groups).exploring
        focus = next((c.view.id for c in self.cards if self._holds(c)), "")
        for made in self.cards:
            made.hide()
            made.setParent(None)
            made.deleteLater()
        clear(self._networks)
        self.cards = []
        first, others = view.networks[:1], view.networks
        if exploring:
            others = view.networks[1:]
            for one in first:
                self._above.addWidget(self._card(one))
        if view.groups:
            self._networks.addLayout(self._network_heading(bool(view.networks), bool(others)))
            for one in others:
                self._networks.addWidget(self._card(one))
        for made in self.cards:
            if made.view.id == focus:
                made.toggle.setFocus()

    def _network_heading(self, known: bool, others: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(4, 4, 0, 0)
        text = self.tr("Netwerken in deze regio")
        if known and not others:
            text = self.tr("Verder geen netwerken in deze regio")
        elif not known:
            text = self.tr("Van deze regio kennen we nog geen netwerk, zoals een MGN")
        row.addWidget(label(text, Role.SMALL_STRONG, tone="accent", wrap=True), 1)
        self.add = button(self.tr("Voeg een netwerk toe…"))
        self.add.clicked.connect(self.networkWanted)
        row.addWidget(self.add)
        return row

    def _card(self, view: NetworkView) -> NetworkCard:
        made = NetworkCard(view, unfolded=self._turned.get(view.id, False))
        made.opened.connect(self.opened)
        made.copied.connect(self.copied)
        made.unfolded.connect(self._turned.__setitem__)
        made.changeWanted.connect(self.changeWanted)
        made.removeWanted.connect(self.removeWanted)
        self.cards.append(made)
        return made

    def _elsewhere_words(self, count: int) -> str:
        if count == 0:
            return self.tr("Dit is al het aanbod voor deze domeinen en deze plaats.")
        if count == 1:
            return self.tr("Nog 1 aanbod voor deze domeinen hoort bij een andere groep.")
        return self.tr("Nog {n} keer aanbod voor deze domeinen hoort bij een andere groep.").format(
            n=count
        )

    def _holds(self, part: QWidget) -> bool:
        focus = QApplication.focusWidget() or self
        return part is focus or part.isAncestorOf(focus)

    def phone_to_copy(self) -> tuple[str, str]:
        """Give (number, of whom): of the offering or card with the keyboard, else who to call."""
        for one in (self.exploring, *self.columns.values()):
            hit = one.list.current_hit() if one.list.hasFocus() else None
            if hit is not None:
                return hit.phone, hit.name
        for made in self.cards:
            if self._holds(made):
                return made.view.service.phone, made.view.service.name
        if self.who is not None:
            return self.who.line.phone, words.who_name(self.who.line.contact)
        return "", ""
