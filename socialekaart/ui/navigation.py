"""The left side: the pages that exist, and the line at the bottom of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from socialekaart.services.views import Overview
from socialekaart.ui import theme, words
from socialekaart.ui.resources import icon
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, PressButton, badge, kbd, label

NAVIGATION_WIDTH = 196
FOLDED_WIDTH = 58
MOST_COUNTED = 99
"""More to do than this isn't counted out at a page's name."""


class Navigation(QFrame):
    """One button per page; `chosen` names the page by its position."""

    chosen = Signal(int)
    helpWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setFixedWidth(NAVIGATION_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        self._group = QButtonGroup(self)
        self._folded = False
        pages = [
            ("zoeken", self.tr("Zoeken")),
            ("bellen", self.tr("Wie bel ik?")),
            ("vraag", self.tr("Start bij de vraag")),
            ("rooster", self.tr("Rooster")),
            ("mensen", self.tr("Contactpersonen")),
            ("afspraken", self.tr("Afspraken")),
            ("controleren", self.tr("Controleren")),
            ("leveringen", self.tr("Leveringen")),
            ("dekking", self.tr("Dekking")),
            ("beheer", self.tr("Beheer")),
            ("instellingen", self.tr("Instellingen")),
        ]
        self.buttons = [self._button(name, text, place) for place, (name, text) in enumerate(pages)]
        for made in self.buttons[:-1]:
            column.addWidget(made)
        column.addStretch(1)
        column.addWidget(self.buttons[-1])
        self.help = self._button("help", self.tr("Help"), -1)
        self._names = [*(text for _, text in pages), self.tr("Help")]
        self._counts: dict[int, QLabel] = {}
        row = QHBoxLayout(self.help)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        self._help_key = kbd("F1")
        row.addWidget(self._help_key)
        column.addWidget(self.help)

    def _button(self, icon_name: str, text: str, place: int) -> QPushButton:
        made = PressButton("  " + text)
        made.setAccessibleName(text)
        made.setProperty("nav", True)
        made.setFont(theme.font(Role.BODY))
        colors = theme.current()
        made.setIcon(icon(icon_name, colors.muted, colors.accent))
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAutoDefault(False)
        if place >= 0:
            made.setCheckable(True)
            made.toggled.connect(
                lambda on: made.setFont(theme.font(Role.STRONG if on else Role.BODY))
            )
            made.clicked.connect(lambda: self.chosen.emit(place))
            self._group.addButton(made)
        else:
            made.clicked.connect(self.helpWanted)
        return made

    def fold(self, folded: bool) -> None:
        """Show icons only, for a narrow window; names stay as tooltips."""
        if folded == self._folded:
            return
        self._folded = folded
        self.setFixedWidth(FOLDED_WIDTH if folded else NAVIGATION_WIDTH)
        for made, name in zip((*self.buttons, self.help), self._names, strict=True):
            made.setText("" if folded else "  " + name)
            made.setToolTip(name if folded else "")
        for told in self._counts.values():
            told.setVisible(bool(told.text().strip("0")) and not folded)
        self._help_key.setVisible(not folded)

    def set_count(self, place: int, number: int) -> None:
        """Show at a page how much there is to do; none shows nothing."""
        made = self.buttons[place]
        told = self._counts.get(place)
        if told is None:
            told = self._counts[place] = badge("", "warn")
            row = QHBoxLayout(made)
            row.setContentsMargins(0, 0, 10, 0)
            row.addStretch(1)
            row.addWidget(told)
        told.setText(words.number(number) if number <= MOST_COUNTED else f"{MOST_COUNTED}+")
        told.setVisible(bool(number) and not self._folded)
        name = self._names[place]
        text = self.tr("{page}, {n} te doen").format(page=name, n=number)
        made.setAccessibleName(text if number else name)

    def show_page(self, place: int) -> None:
        """Light up the button of a page."""
        self.buttons[place].setChecked(True)


class StatusLine(QFrame):
    """Figures on the left, a short message on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(30)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(18)
        self.parts = [label("", Role.SMALL, tone="muted") for _ in range(3)]
        for part in self.parts:
            row.addWidget(part)
        row.addStretch(1)
        self.message = ElidedLabel(Role.SMALL, "muted")
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.message, 1)

    def show_overview(self, overview: Overview, today: date, network: str) -> None:
        """Show what is on the map, the last delivery, and in words what of the network is on."""
        example = self.tr(" · voorbeeldregio") if overview.example_loaded else ""
        text = self.tr("{n} keer aanbod · {c} contactpersonen").format(
            n=words.number(overview.services), c=words.number(overview.contacts)
        )
        self.parts[0].setText(text + example)
        if overview.last_delivery is not None:
            when = words.day(overview.last_delivery.date(), today)
            self.parts[1].setText(self.tr("Laatste levering {day}").format(day=when))
        self.parts[1].setVisible(overview.last_delivery is not None)
        self.parts[2].setText(network)

    def tell(self, sentence: str) -> None:
        """Show a short message."""
        self.message.setText(sentence)
