"""A network as a card: one line, and unfolded who leads it, where to apply and who takes part."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.services.start.views import NetworkView
from socialekaart.ui import theme, words
from socialekaart.ui.resources import icon
from socialekaart.ui.start import wording
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, ElidedLabel, badge, button, label

CAPTION = 132


class NetworkCard(QFrame):
    """Name, region and number; the rest on demand. `opened` wants all that is known of it."""

    opened = Signal(str)
    copied = Signal(str)
    unfolded = Signal(str, bool)
    changeWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    removeWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, view: NetworkView, *, unfolded: bool) -> None:
        super().__init__()
        self.view = view
        self.setProperty("box", True)
        self.setAccessibleName(view.service.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(4)
        column.addLayout(self._head())
        self._brief = ElidedLabel(Role.SUB, "muted")
        self._brief.setText(self._brief_words())
        column.addWidget(self._brief)
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addLayout(self._facts())
        inner.addLayout(self._foot())
        column.addWidget(self._body)
        self.set_unfolded(unfolded)

    def _head(self) -> QHBoxLayout:
        service = self.view.service
        row = QHBoxLayout()
        row.setSpacing(8)
        self.toggle = button(service.name, kind="link")
        self.toggle.setFont(theme.font(Role.STRONG))
        self.toggle.setIconSize(QSize(14, 14))
        self.toggle.clicked.connect(self._turn)
        row.addWidget(self.toggle)
        if self.view.own:
            row.addWidget(badge(self.tr("van onze praktijk"), "accent"))
        row.addStretch(1)
        if service.phone:
            row.addWidget(label(words.phone(service.phone), Role.NUMBER_SMALL, copy=True))
            self.copy = CopyButton(
                self.tr("nummer {phone}").format(phone=service.phone), service.phone
            )
            self.copy.copied.connect(self.copied)
            row.addWidget(self.copy)
        return row

    def _facts(self) -> QGridLayout:
        service = self.view.service
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, CAPTION)
        grid.setColumnStretch(1, 1)
        applicants = wording.applicants(service.application_by)
        if applicants and service.referral_needed:
            applicants = self.tr("{who}, met een verwijzing").format(who=applicants)
        one = self.tr("Ja. {sentence}").format(sentence=self.view.one_referral)
        facts = (
            (self.tr("Voor"), self.view.area),
            (self.tr("Regievoerder"), service.lead),
            (self.tr("Aanmeldpunt"), self._desk_words()),
            (self.tr("Wie mag verwijzen"), words_capital(applicants)),
            (self.tr("Eén verwijzing telt"), one if self.view.one_referral else ""),
            (self.tr("Terugkoppeling"), words_capital(service.feedback)),
            (self.tr("Leden"), " · ".join(service.members)),
        )
        for caption, text in facts:
            if text:
                row = grid.rowCount()
                name = label(caption, Role.SMALL, tone="muted")
                grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(text, Role.SUB, wrap=True, copy=True), row, 1)
        return grid

    def _brief_words(self) -> str:
        """Say in one line what one asks first; the rest unfolds."""
        service, parts = self.view.service, []
        if service.lead:
            parts.append(self.tr("Regievoerder {name}").format(name=service.lead))
        if self.view.one_referral:
            parts.append(self.tr("één verwijzing telt"))
        if service.members:
            parts.append(self.tr("{n} leden").format(n=len(service.members)))
        if service.feedback:
            parts.append(self.tr("terugkoppeling: {term}").format(term=service.feedback))
        return " · ".join(parts)

    def _desk_words(self) -> str:
        service = self.view.service
        return " · ".join(part for part in (words.phone(service.phone), service.email) if part)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        network_id = self.view.id
        self.open = button(self.tr("Alles over dit netwerk"), kind="link")
        self.open.clicked.connect(lambda: self.opened.emit(network_id))
        row.addWidget(self.open)
        row.addStretch(1)
        if self.view.own:
            self.change = button(self.tr("Wijzig…"))
            self.change.clicked.connect(lambda: self.changeWanted.emit(network_id))
            self.remove = button(self.tr("Haal weg"))
            self.remove.clicked.connect(lambda: self.removeWanted.emit(network_id))
            row.addWidget(self.change)
            row.addWidget(self.remove)
        return row

    def set_unfolded(self, unfolded: bool) -> None:
        """Show all, or one line."""
        self._body.setVisible(unfolded)
        self._brief.setVisible(not unfolded and bool(self._brief.text()))
        name = "omhoog" if unfolded else "omlaag"
        self.toggle.setIcon(icon(name, theme.current().accent))
        told = self.tr("{name}, uitgeklapt") if unfolded else self.tr("{name}, ingeklapt")
        self.toggle.setAccessibleName(told.format(name=self.view.service.name))

    def _turn(self) -> None:
        unfolded = self._body.isHidden()
        self.set_unfolded(unfolded)
        self.unfolded.emit(self.view.id, unfolded)


def words_capital(text: str) -> str:
    """Start with a capital."""
    return text[:1].upper() + text[1:]
