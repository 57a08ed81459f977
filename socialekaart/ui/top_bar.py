"""The top bar: waarmee, waar, leeftijd, and Acuut. What stands in it is kept nowhere."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QListView, QPushButton

from socialekaart.domain.model import Place
from socialekaart.ui import theme
from socialekaart.ui.fields import FieldBox
from socialekaart.ui.focus import is_the_windows
from socialekaart.ui.tasks import Background, Desk
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

BRAND_WIDTH = 156
WALK_KEYS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


class TopBar(QFrame):
    """Emits `asked` on every keystroke; arrows, Enter and Esc leave as signals of their own."""

    asked = Signal()
    textAsked = Signal()  # noqa: N815 (Qt's manner for signals)
    walked = Signal(int)
    entered = Signal()
    escaped = Signal()
    acuteWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self.setObjectName("topBar")
        self.setFixedHeight(72)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        brand = label("Socialekaart", Role.BRAND)
        brand.setObjectName("brand")
        brand.setMinimumWidth(BRAND_WIDTH - 4)
        row.addWidget(brand)
        self.text = FieldBox(
            self.tr("Waarmee?"), self.tr("schulden, eenzaam, opvoeding…"), "Ctrl F"
        )
        self.place = FieldBox(self.tr("Waar?"), self.tr("postcode of plaats"))
        self.age = FieldBox(self.tr("Leeftijd"))
        self.age.edit.setValidator(QIntValidator(0, 120, self))
        self.age.edit.setMaxLength(3)
        self.age.setFixedWidth(132)
        self.place.setMinimumWidth(236)
        row.addWidget(self.text, 10)
        row.addWidget(self.place, 7)
        row.addWidget(self.age)
        row.addStretch(3)
        row.addWidget(self._acute())
        self._suggestions = QStringListModel(self)
        for field in (self.text, self.place, self.age):
            field.edit.installEventFilter(self)
            field.edit.textEdited.connect(lambda _text: self.asked.emit())
        self.text.edit.textEdited.connect(lambda _text: self.textAsked.emit())
        self.place.edit.textEdited.connect(self._suggest)

    def _acute(self) -> QPushButton:
        made = button(self.tr("Acuut   F2"), kind="danger")
        made.setAccessibleName(self.tr("Acuut: crisislijnen"))
        made.clicked.connect(self.acuteWanted)
        self.acute = made
        return made

    @cached_property
    def _completer(self) -> QCompleter:
        """The list below 'Waar?', made when the first letter is typed there."""
        made = QCompleter(self._suggestions, self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        made.setMaxVisibleItems(8)
        popup = QListView()
        popup.setObjectName("suggestions")
        popup.setFont(theme.font(Role.BODY))
        made.setPopup(popup)
        made.setWidget(self.place.edit)
        made.activated[str].connect(self._take)  # type: ignore[index]  # stubs lack the overloads
        return made

    @property
    def age_value(self) -> int | None:
        """Give the age in years, None when it isn't filled in."""
        text = self.age.edit.text().strip()
        return int(text) if text.isdigit() else None

    def set_text(self, text: str) -> None:
        """Fill in 'Waarmee?' as if typed."""
        self.text.edit.setText(text)
        self.asked.emit()
        self.textAsked.emit()

    def set_place(self, text: str) -> None:
        """Fill in 'Waar?' as if typed."""
        self.place.edit.setText(text)
        self.place.edit.setCursorPosition(0)
        self.asked.emit()

    def focus_text(self) -> None:
        """Go to 'Waarmee?' and select what stands there."""
        self.text.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.edit.selectAll()

    def focus_place(self) -> None:
        """Go to 'Waar?' and select what stands there."""
        self.place.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.place.edit.selectAll()

    def show_place_known(self, known: bool) -> None:
        """Mark 'Waar?' when nobody knows the place; not while one still types it."""
        typing = self.place.edit.hasFocus()
        wrong = bool(self.place.edit.text().strip()) and not known and not typing
        self.place.set_wrong(wrong)
        self.place.setToolTip(
            self.tr("Deze plaats kennen we niet. Typ een postcode of plaatsnaam.") if wrong else ""
        )

    def _suggest(self, text: str) -> None:
        self.place.set_wrong(False)
        if len(text.strip()) < 2:
            self._background.supersede("suggest")
            self._hide_suggestions()
            return
        self._background.run(
            lambda: self._desk.suggest_places(text),
            lambda places: self._show_suggestions(text, places),
            lambda _error: None,
            owner=self,
            lane="suggest",
        )

    def _show_suggestions(self, text: str, places: list[Place]) -> None:
        labels = [place.label for place in places]
        self._suggestions.setStringList(labels)
        done = not labels or labels == [text]
        if done or not self.place.edit.hasFocus():
            self._hide_suggestions()
        else:
            self._completer.complete()

    def _hide_suggestions(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def close_suggestions(self) -> bool:
        """Close the list below 'Waar?', which would go on taking the keys; False when closed."""
        popup = self._completer.popup() if "_completer" in vars(self) else None
        if popup is None or not popup.isVisible():
            return False
        popup.hide()
        return True

    def _take(self, text: str) -> None:
        self.place.edit.setText(text)
        self.asked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand arrows, Enter and Esc to the page, and what does nothing here to the window."""
        if isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            if is_the_windows(event, watched):
                event.ignore()
                return True
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in WALK_KEYS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.walked.emit(int(key))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            return False
        return True
