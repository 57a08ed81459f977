"""Terugmeldingen: what practices say is wrong, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.errors import SocialekaartError
from socialekaart.services.maintain.corrections import (
    STATE_LABELS,
    CorrectionGroup,
    CorrectionItem,
    Corrections,
    CorrectionState,
)
from socialekaart.ui import theme
from socialekaart.ui.beheer.correction_card import CorrectionCard
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.row_work import Session
from socialekaart.ui.resources import icon
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import CopyButton, EmptyState, button, card, label

_LATER_MS = 100
_ICONS = {
    CorrectionState.TODO: ("letop", "warn"),
    CorrectionState.CHANGED: ("letop", "warn"),
    CorrectionState.DONE: ("vinkje", "good"),
    CorrectionState.ACCEPTED: ("vinkje", "good"),
    CorrectionState.REJECTED: ("sluit", "muted"),
    CorrectionState.SKIPPED: ("meer", "muted"),
    CorrectionState.UNKNOWN: ("fout", "danger_ink"),
}
_WAITING = (CorrectionState.TODO, CorrectionState.CHANGED, CorrectionState.UNKNOWN)
_OVER = (CorrectionState.DONE, CorrectionState.ACCEPTED, CorrectionState.REJECTED)


class CorrectionsView(QWidget):
    """The corrections of any number of files beside the document."""

    rowWanted = Signal(RecordKind, int, str)  # noqa: N815 (Qt's manner for signals)
    told = Signal(str)
    failed = Signal(object)
    counted = Signal(int)
    """How many are still to do."""

    def __init__(self, edited: EditedFile, session: Session, today: date) -> None:
        super().__init__()
        self._edited, self._session, self._today = edited, session, today
        self.corrections = Corrections(edited.file)
        self._items: list[tuple[CorrectionGroup, CorrectionItem]] = []
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.load)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addLayout(self._head())
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        sheet = card()
        inset = QVBoxLayout(sheet)
        inset.setContentsMargins(4, 6, 4, 6)
        self.list = self._list()
        inset.addWidget(self.list)
        self.card = CorrectionCard(edited, today)
        self.splitter.addWidget(sheet)
        self.splitter.addWidget(self.card)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([330, 700])
        self.empty = EmptyState()
        outer.addWidget(self.splitter, 1)
        outer.addWidget(self.empty, 1)
        self._connect()
        self.load()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        self.progress_words = label("", Role.STRONG)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(180)
        head.addWidget(self.progress_words)
        head.addWidget(self.progress)
        head.addStretch(1)
        self.copy = CopyButton(self.tr("antwoorden"))
        self.copy.setToolTip(self.tr("Wat je niet overnam en waarom, om aan de praktijk te mailen"))
        self.add = button(self.tr("Open terugmelding…"))
        self.add.clicked.connect(self.choose_files)
        self._copy_words = label(self.tr("Antwoorden"), Role.SMALL, tone="muted")
        head.addWidget(self._copy_words)
        head.addWidget(self.copy)
        head.addWidget(self.add)
        return head

    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Terugmeldingen"))
        made.setFont(theme.font(Role.SUB))
        made.setProperty("lines", True)
        made.setWordWrap(True)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.currentRowChanged.connect(self._show_item)
        made.itemActivated.connect(lambda _item: self._focus_card())
        return made

    def _connect(self) -> None:
        self.card.accepted.connect(self._accept)
        self.card.rejected.connect(self._reject)
        self.card.skipped.connect(self._skip)
        self.card.reopened.connect(self._reopen)
        self.card.rowWanted.connect(self._go)
        self._edited.changed.connect(self._take)

    # --- files ------------------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask which files."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open een terugmelding"),
            "",
            self.tr("Terugmelding (*.csv *.xlsx);;Alle bestanden (*)"),
        )
        if paths:
            self.open_files([Path(path) for path in paths])

    def open_files(self, paths: Sequence[Path]) -> None:
        """Add the corrections of files."""
        before = self.corrections.count()
        try:
            report = self.corrections.add_files(paths)
        except SocialekaartError as error:
            self.failed.emit(error)
            return
        self.load()
        new = self.corrections.count() - before
        told = self.tr("{n} terugmeldingen erbij.").format(n=new)
        if not new:
            told = self.tr("Hier staan geen terugmeldingen in die je nog niet had.")
        elif new == 1:
            told = self.tr("1 terugmelding erbij.")
        odd = [finding.as_text() for finding in report.findings]
        self.told.emit(" ".join([told, *odd[:2]]))
        self._next_open(0)

    # --- what is shown ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look again when it comes in view."""
        super().showEvent(event)
        self.load()

    def _take(self, _change: object) -> None:
        if self.isVisible():
            self._later.start()

    def load(self) -> None:
        """Show how all stand now; the chosen one stays chosen."""
        chosen = self.key
        self._items = [(g, item) for g in self.corrections.groups() for item in g.items]
        self.list.blockSignals(True)
        self.list.clear()
        for group, item in self._items:
            self.list.addItem(self._line(group, item))
        keys = [item.key for _, item in self._items]
        place = keys.index(chosen) if chosen in keys else 0
        self.list.setCurrentRow(place if keys else -1)
        self.list.blockSignals(False)
        self._show_item(self.list.currentRow())
        self._show_progress()

    def _line(self, group: CorrectionGroup, item: CorrectionItem) -> QListWidgetItem:
        who = f" · {item.row.practice}" if item.row.practice else ""
        made = QListWidgetItem(
            f"{group.record_name} · {group.label}\n{STATE_LABELS[item.state]}{who}"
        )
        name, ink = _ICONS[item.state]
        made.setIcon(QIcon(icon(name, getattr(theme.current(), ink))))
        made.setData(Qt.ItemDataRole.UserRole, item.key)
        return made

    def _show_progress(self) -> None:
        total = len(self._items)
        left = sum(item.state not in _OVER for _, item in self._items)
        self.splitter.setVisible(total > 0)
        self.empty.setVisible(total == 0)
        self.empty.show_state(
            self.tr("Wat praktijken terugmelden"),
            self.tr(
                "Kreeg je van een praktijk een bestand terugmelding.csv? Open het hier, of sleep "
                "het hierheen. Je bekijkt de meldingen één voor één en neemt over wat klopt."
            ),
            [(self.tr("Open terugmelding…"), self.choose_files)],
        )
        words = self.tr("{done} van {total} afgehandeld").format(done=total - left, total=total)
        self.progress_words.setText(words if total else "")
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(total - left)
        self.progress.setAccessibleName(words)
        for part in (self.progress, self.add):
            part.setVisible(total > 0)
        answers = self._answers()
        self.copy.set_value(self.tr("antwoorden"), answers)
        self.copy.setVisible(bool(answers))
        self._copy_words.setVisible(bool(answers))
        self.counted.emit(left)

    def _answers(self) -> str:
        """Give what was not taken over and why, to mail to the practice."""
        return "\n".join(
            f"{group.record_name}, {group.label}: "
            + self.tr("niet overgenomen. {why}").format(why=item.answer)
            for group, item in self._items
            if item.state is CorrectionState.REJECTED
        )

    @property
    def key(self) -> str:
        """Give the key of the correction on show."""
        place = self.list.currentRow()
        return str(self.list.item(place).data(Qt.ItemDataRole.UserRole)) if place >= 0 else ""

    def _show_item(self, place: int) -> None:
        if 0 <= place < len(self._items):
            self.card.show_item(*self._items[place])

    def _focus_card(self) -> None:
        button_ = self.card.accept if self.card.accept.isVisible() else self.card.later
        button_.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- decisions --------------------------------------------------------------------------------

    def _accept(self, text: str, stamp: bool) -> None:
        by = self._session.by or ""
        self.corrections.accept(self.key, by, self._today if stamp else None, text)
        self._decided(self.tr("Overgenomen. Ctrl+Z neemt het terug."))

    def _reject(self, reason: str) -> None:
        self.corrections.reject(self.key, reason)
        self._decided(self.tr("Niet overgenomen."))

    def _skip(self) -> None:
        self.corrections.skip(self.key)
        self._decided(self.tr("Later."))

    def _reopen(self) -> None:
        self.corrections.reopen(self.key)
        self.load()

    def _decided(self, sentence: str) -> None:
        place = self.list.currentRow()
        self.load()
        self.told.emit(sentence)
        self._next_open(place)

    def _next_open(self, place: int) -> None:
        """Go to the next that is still to do; else stay."""
        order = [*range(place, len(self._items)), *range(place)]
        for number in order:
            if self._items[number][1].state in _WAITING:
                self.list.setCurrentRow(number)
                break
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        place = self.list.currentRow()
        group = self._items[place][0]
        if group.kind is not None and group.sheet_row is not None:
            self.rowWanted.emit(group.kind, group.sheet_row, group.column)
