"""Instellingen, card Adressen op de kaart: how they are placed, and looking up what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from socialekaart.errors import SocialekaartError
from socialekaart.services.places.views import PlacesFound, PlacesLeft
from socialekaart.ui.places import wording
from socialekaart.ui.places.work import PlacesWork
from socialekaart.ui.progress import ProgressStrip
from socialekaart.ui.settings.cards import SettingsCard
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label, set_tone


class PlacesCard(SettingsCard):
    """Counts when it is shown; a round goes on while somebody works elsewhere in the window."""

    changed = Signal()
    """Some addresses stand elsewhere on the map now."""
    failed = Signal(object)

    def __init__(self, work: PlacesWork, keeper: SettingsKeeper) -> None:
        super().__init__("")
        self._work = work
        self.left: PlacesLeft | None = None
        self._focus_wanted = False
        self._build()
        self.look_up.clicked.connect(self._look_up)
        self.forget.clicked.connect(self._forget)
        keeper.changed.connect(lambda _settings: self._show_possible())
        self._show_possible()

    def _build(self) -> None:
        self.title.setText(self.tr("Adressen op de kaart"))
        self.counts = label("", wrap=True)
        self.column.addWidget(self.counts)
        text = self.tr(
            "Zonder coördinaten staat een adres bij benadering op de kaart: in het midden van de "
            "postcode of de plaats. Een geheim adres zoeken we nooit op."
        )
        self.column.addWidget(label(text, Role.SMALL, tone="muted", wrap=True))
        self.strip = ProgressStrip()
        self.column.addWidget(self.strip)
        self.result = label("", wrap=True)
        self.result.hide()
        self.column.addWidget(self.result)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.look_up = button(self.tr("Zoek adressen op"), kind="primary")
        self.reason = label("", Role.SMALL, tone="muted", wrap=True)
        self.forget = button(self.tr("Vergeet wat is opgezocht"), kind="link")
        row.addWidget(self.look_up)
        row.addWidget(self.reason, 1)
        row.addWidget(self.forget)
        self.column.addLayout(row)

    def first_focus(self) -> None:
        """Put the keyboard on what can be done, once that is known."""
        self._focus_wanted = self.left is None
        target = self.look_up if self.look_up.isEnabled() else self.forget
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Stop a round that runs; what it found is kept."""
        self.strip.stop()

    # --- what is shown ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Count again: a delivery may have brought addresses since."""
        super().showEvent(event)
        self.count()

    def count(self) -> None:
        """Ask how the addresses are placed."""
        self._work.asking.run(
            lambda: self._work.places().left(),
            self._show_left,
            self._refused,
            owner=self,
            lane="left",
        )

    def _show_left(self, left: PlacesLeft) -> None:
        self.left = left
        self.counts.setText(wording.counted(left))
        self._show_possible()
        if self._focus_wanted:
            self.first_focus()

    def _show_possible(self) -> None:
        """Let be pressed what makes sense now, and say why something doesn't."""
        reason = wording.why_not(self.left, self._work.network)
        running = self.strip.running
        self.look_up.setEnabled(not reason and self.left is not None and not running)
        self.reason.setText("" if running else reason)
        self.look_up.setAccessibleDescription(self.reason.text())
        known = self.left is not None and self.left.looked_up + self.left.unknown > 0
        self.forget.setVisible(known)
        self.forget.setEnabled(not running)

    def _tell(self, sentence: str, tone: str = "") -> None:
        set_tone(self.result, tone)
        self.result.setText(sentence)
        self.result.setVisible(bool(sentence))

    # --- what is done -------------------------------------------------------------------------

    def _look_up(self) -> None:
        progress = self.tr("{doing}: {n} van {total}")
        strip, work = self.strip, self._work

        def hear(done: int, total: int, doing: str) -> None:
            strip.hear(done, total, progress.format(doing=doing, n=done, total=total))

        self._tell("")
        strip.run(
            work.looking_up,
            self.tr("Adressen opzoeken…"),
            lambda: work.places().look_up(hear, self._is_stopped),
            self._done,
            self._refused,
            self._refresh,
        )
        self._show_possible()
        strip.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_stopped(self) -> bool:
        """Tell the round, on its own thread, whether to stop."""
        return self.strip.is_stopped() or self._work.is_closing()

    def _done(self, found: PlacesFound) -> None:
        self._tell(wording.came_of(found), "warn" if found.stopped else "")
        self._refresh()
        if found.found:
            self.changed.emit()

    def _forget(self) -> None:
        def done(count: int) -> None:
            self._tell(wording.forgotten(count))
            self._refresh()
            self.changed.emit()

        self._work.looking_up.run(
            lambda: self._work.places().forget(), done, self._refused, owner=self
        )

    def _refresh(self) -> None:
        self._show_possible()
        self.count()

    def _refused(self, error: Exception) -> None:
        """Say a known cause here; a bug goes to the window."""
        if isinstance(error, SocialekaartError):
            self._tell(str(error), "danger")
        else:
            self.failed.emit(error)
        self._show_possible()
