"""Addresses to choose from while somebody types one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from socialekaart.services.places.views import AddressSuggestion
from socialekaart.ui import theme
from socialekaart.ui.places.parts import in_parts
from socialekaart.ui.places.work import PlacesWork, Suggestions
from socialekaart.ui.theme import Role

SHORTEST, LONGEST = 3, 200
"""Signs from which a question says something, and up to which it can be an address."""
PAUSE_MS = 250
_WIDEST, _AROUND = 480, 56
"""Pixels of the list, and those of its edges, its scroll bar and around a line."""
_KEYS = Qt.Key
_CHOOSE = (_KEYS.Key_Return, _KEYS.Key_Enter, _KEYS.Key_Tab)
_STEPS = {
    _KEYS.Key_Down: 1,
    _KEYS.Key_Up: -1,
    _KEYS.Key_PageDown: 8,
    _KEYS.Key_PageUp: -8,
}


def _always() -> bool:
    return True


class AddressCompleter(QObject):
    """Offers addresses below a field, which keeps the keyboard; typing never waits for them.

    `question` makes what is asked out of what is typed, for a field that holds a part only.
    `may_ask` is looked at before anything goes out: an address that is secret is asked of nobody.
    Without `whole` a choice is passed on as it was offered, and its parts are left to be found.
    """

    chosen = Signal(object)
    """An AddressSuggestion; in parts, as far as they could be found, when it is the `whole`."""
    noted = Signal(str)
    """Why there is little to choose from, "" when there is nothing to say."""

    def __init__(
        self,
        field: QLineEdit,
        work: PlacesWork,
        *,
        question: Callable[[str], str] = str,
        may_ask: Callable[[], bool] = _always,
        whole: bool = True,
    ) -> None:
        super().__init__(field)
        self._field, self._work, self._whole = field, work, whole
        self._question, self._may_ask = question, may_ask
        self._offered: Suggestions = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        field.textEdited.connect(self._typed)
        field.installEventFilter(self)

    # --- asking -------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self._work.drop()
        asked = self._question(text[:LONGEST]).strip() if text.strip() else ""
        if len(text) > LONGEST or len(asked) < SHORTEST:
            self._pause.stop()
            self.close()
        else:
            self._pause.start()

    def _ask(self) -> None:
        """Ask once typing pauses."""
        if not self._may_ask():
            self.close()
            return
        text = self._question(self._field.text()).strip()
        self._work.suggest(text, self._show, self._failed, self)

    def _failed(self, _error: Exception) -> None:
        self._show((), failed=True)

    # --- what is offered ----------------------------------------------------------------------

    @cached_property
    def _model(self) -> QStandardItemModel:
        return QStandardItemModel(self)

    @cached_property
    def popup(self) -> QListView:
        """The list below the field."""
        made = QListView()
        made.setObjectName("suggestions")
        made.setFont(theme.font(Role.BODY))
        made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    @cached_property
    def _list(self) -> QCompleter:
        made = QCompleter(self._model, self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        made.setMaxVisibleItems(9)
        made.setPopup(self.popup)
        made.setWidget(self._field)
        made.activated[QModelIndex].connect(  # type: ignore[index]  # stubs lack the overloads
            lambda index: self._choose(index.row())
        )
        self.popup.installEventFilter(self)  # after the completer's own, so before it is asked
        return made

    @property
    def is_open(self) -> bool:
        """Tell whether there is a list on show."""
        return "popup" in vars(self) and self.popup.isVisible()

    @property
    def row(self) -> int:
        """Give which line is lit up, -1 for none. A list has a current line as soon as it shows."""
        lit = self.popup.selectionModel().selectedIndexes() if self.is_open else []
        return lit[0].row() if lit else -1

    @property
    def labels(self) -> list[str]:
        """Give what is offered, the note below it included."""
        if not self.is_open:
            return []
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def close(self) -> bool:
        """Close the list; False when it wasn't open."""
        was_open = self.is_open
        if was_open:
            self.popup.hide()
        return was_open

    def _show(self, offered: Suggestions, *, failed: bool = False) -> None:
        """Offer what was found, unless somebody went on meanwhile."""
        if not self._field.hasFocus() or not self._may_ask():
            self.close()
            return
        self._offered = offered
        note = self._note(offered, failed)
        self.noted.emit(note)
        if not offered:
            self.close()
            return
        lines = [one.label for one in offered]
        self._fill(lines, note)
        width = max(self._field.width(), self._wide((*lines, note)))
        self._list.complete(QRect(0, 0, width, self._field.height()))

    def _fill(self, labels: list[str], note: str) -> None:
        self._model.clear()
        for text in labels:
            self._model.appendRow(QStandardItem(text))
        if note:
            quiet = QStandardItem(note)
            quiet.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(quiet)

    def _wide(self, lines: Iterable[str]) -> int:
        """Give the width that shows every line whole: a cell of a table is narrower."""
        letters = self.popup.fontMetrics()
        return min(max(map(letters.horizontalAdvance, lines)) + _AROUND, _WIDEST)

    def _note(self, offered: Suggestions, failed: bool) -> str:
        ours = not any(one.id for one in offered)
        if not self._work.may_look_up:
            places = self.tr(" Je ziet alleen plaatsen.") if offered else ""
            return self.tr("Adressen opzoeken staat uit.") + places
        if failed or (offered and ours):
            return self.tr("Adressen opzoeken lukt nu niet. Typ het adres zelf.")
        return ""

    # --- choosing -----------------------------------------------------------------------------

    def _choose(self, row: int) -> None:
        self.close()
        if not 0 <= row < len(self._offered) or not self._may_ask():
            return
        picked, typed = self._offered[row], self._field.text()
        if not self._whole:
            self.chosen.emit(picked)
            return
        if not picked.id:
            self._take(picked, typed)
            return
        self._work.complete(
            picked,
            lambda found: self._take(found, typed),
            lambda _error: self._take(picked, typed),
            self,
        )

    def _take(self, found: AddressSuggestion, typed: str) -> None:
        """Pass the address on, unless something else was typed meanwhile."""
        if self._field.text() == typed and self._may_ask():
            self.chosen.emit(in_parts(found))
            self._pause.stop()  # what was filled in was typed by nobody

    # --- keys ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk and choose with the keys of the list; the field gets all others."""
        if isinstance(event, QFocusEvent) and watched is self._field:
            self._left(event)
        if isinstance(event, QKeyEvent) and self.is_open:
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event) or self._hand_on(watched, event)
            if self._keeps(event):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _keeps(self, event: QKeyEvent) -> bool:
        """Keep Escape from the window: its shortcuts go on while a list is open."""
        return event.type() == QEvent.Type.ShortcutOverride and event.key() == _KEYS.Key_Escape

    def _left(self, event: QFocusEvent) -> None:
        if event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._pause.stop()
            self.close()

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means in the list; False for a key that means nothing there."""
        key = _KEYS(event.key())
        if key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(_STEPS[key])
        elif key == _KEYS.Key_Escape:
            self.close()
        elif key in _CHOOSE and self.row >= 0:
            self._choose(self.row)
        else:
            return False
        return True

    def _hand_on(self, watched: QObject, event: QKeyEvent) -> bool:
        """Let Enter and Tab do in the field what they always do there."""
        if event.key() not in _CHOOSE:
            return False
        self.close()
        if watched is self._field:
            return False
        QCoreApplication.sendEvent(self._field, event)
        return True

    def _step(self, step: int) -> None:
        """Go down or up, round the end through nothing chosen."""
        now, count = self.row, len(self._offered)
        if abs(step) > 1:
            place = min(max(now + step, 0), count - 1)
        else:
            place = (now + 1 + step) % (count + 1) - 1
        if place < 0:
            self.popup.clearSelection()
        else:
            self.popup.setCurrentIndex(self.popup.model().index(place, 0))
