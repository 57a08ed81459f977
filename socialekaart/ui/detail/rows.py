"""The rows of the detail: caption on the left, value on the right, both layers, edit in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QEnterEvent,
    QFocusEvent,
    QIcon,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.own_values import ADDRESSES
from socialekaart.services.views import FieldView
from socialekaart.ui import theme, words
from socialekaart.ui.clipboard import copy_text
from socialekaart.ui.detail.content import layer_text
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.resources import icon
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import (
    CopyButton,
    ElidedLabel,
    LinkButton,
    PressTool,
    badge,
    button,
    label,
)

if TYPE_CHECKING:
    from socialekaart.ui.places.lines import AddressLines
    from socialekaart.ui.places.work import PlacesWork

CAPTION_WIDTH = 124


class QuietTool(PressTool):
    """A small button whose picture shows only when wanted; its place stays, so nothing moves."""

    def __init__(self, icon_name: str, name: str) -> None:
        super().__init__()
        self._lit = False
        self._picture = icon(icon_name, theme.current().muted)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # As high as a line of text, so that the row doesn't grow.
        self.setFixedSize(20, 20)
        self.setIconSize(QSize(14, 14))

    def light(self, on: bool) -> None:
        """Show the picture, or only while the button has the focus."""
        self._lit = on
        self.setIcon(self._picture if on or self.hasFocus() else QIcon())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the picture to whom comes by key."""
        super().focusInEvent(event)
        self.light(self._lit)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it again."""
        super().focusOutEvent(event)
        self.light(self._lit)


class DetailRow(QWidget):
    """A caption and a column of parts, with quiet buttons to change it and to report it."""

    editWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    wrongWanted = Signal()  # noqa: N815 (Qt's manner for signals)

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._caption = caption
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name = label(caption, tone="muted", wrap=True)
        name.setFixedWidth(CAPTION_WIDTH)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(3)
        row.addLayout(self.column, 1)
        self.pencil = QuietTool("potlood", self.tr("{what} aanpassen").format(what=caption))
        self.pencil.clicked.connect(self.editWanted)
        self.flag = QuietTool("vlag", self.tr("{what}: klopt niet").format(what=caption))
        self.flag.clicked.connect(self.wrongWanted)
        self._quiet = [self.flag, self.pencil]
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for quiet in self._quiet:
            quiet.hide()
            buttons.addWidget(quiet, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(buttons)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the quiet buttons under the mouse."""
        for quiet in self._quiet:
            quiet.light(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them again."""
        for quiet in self._quiet:
            quiet.light(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same by the right mouse button and the menu key."""
        menu = self.menu()
        if not menu.isEmpty():
            menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Make the menu of what one can do with this row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = "\n".join(part.text() for part in self._texts())
        if text:
            menu.addAction(self.tr("Kopieer"), lambda: copy_text(text))
        if not self.pencil.isHidden():
            menu.addAction(self.pencil.accessibleName(), self.editWanted.emit)
        if not self.flag.isHidden():
            menu.addAction(self.tr("Klopt niet…"), self.wrongWanted.emit)
        return menu

    def _texts(self) -> list[QLabel]:
        """Give the selected text's label alone, else every text of the row."""
        parts = [
            part
            for place in range(self.column.count())
            if (item := self.column.itemAt(place)) is not None
            and isinstance(part := item.widget(), QLabel)
        ]
        return [part for part in parts if part.hasSelectedText()] or parts

    def add_text(self, text: str, *, tone: str = "", strong: bool = False) -> None:
        """Add a paragraph."""
        role = Role.STRONG if strong else Role.BODY
        self.column.addWidget(self._text(text, role, tone))

    def add_person(self, name: str, do: Callable[[], None] | None) -> None:
        """Add the name of a person, with a quiet button of its own to report what is wrong."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._text(name, Role.STRONG), 1)
        if do is not None:
            flag = QuietTool("vlag", self.tr("{name}: klopt niet").format(name=name))
            flag.clicked.connect(lambda: do())
            self._quiet.append(flag)
            line.addWidget(flag, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)

    def add_reported(self) -> None:
        """Say that we reported something of this row to its source."""
        mark = badge(self.tr("gemeld"), "warn")
        mark.setToolTip(self.tr("Wij meldden aan de bron dat hier iets niet klopt."))
        line = QHBoxLayout()
        line.addWidget(mark)
        line.addStretch(1)
        self.column.addLayout(line)

    def _text(self, text: str, role: Role, tone: str = "") -> QLabel:
        made = label(text, role, tone=tone, wrap=True, copy=True)
        # The row has the menu: Qt's own for a label knows nothing but copying.
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return made

    def add_aside(self, text: str) -> None:
        """Add a quiet line about what stands above it; it isn't copied along with that."""
        line = QHBoxLayout()
        line.addWidget(label(text, Role.SMALL, tone="muted", wrap=True))
        self.column.addLayout(line)

    def add_layers(self, views: list[FieldView]) -> None:
        """Say for each field with an own value what the source says."""
        for view in views:
            self.column.addWidget(label(layer_text(view), Role.SMALL, tone="accent", wrap=True))

    def add_link(self, text: str, do: Callable[[], None] | None) -> None:
        """Add something to press; plain text when there is nothing to do."""
        if do is None:
            self.add_text(text)
            return
        link = LinkButton(text)
        link.clicked.connect(lambda: do())
        line = QHBoxLayout()
        line.addWidget(link)
        line.addStretch(1)
        self.column.addLayout(line)

    def add_copyable(
        self, text: str, what: str, copied: Callable[[str], None], *, shown: str = ""
    ) -> CopyButton:
        """Add a value with a copy button beside it."""
        line = FlowLayout(gap=8)
        value: QLabel = ElidedLabel(Role.NUMBER_SMALL)
        if shown:
            value = label("", Role.NUMBER_SMALL, copy=True)
        value.setText(shown or text)
        copy = CopyButton(what, text)
        copy.copied.connect(copied)
        line.addWidget(value)
        line.addWidget(copy)
        self.column.addLayout(line)
        return copy

    def add_website(self, text: str) -> None:
        """Add a web address that opens outside; only http and https do."""
        link = words.safe_link(text)
        if not link:
            self.add_text(text)
            return
        self.add_link(text, lambda: open_outside(link))


def open_outside(link: str) -> None:
    """Open a web address in the browser; anything but http(s) is refused."""
    safe = words.safe_link(link)
    if safe:
        QDesktopServices.openUrl(QUrl(safe))


def side_by_side(*tools: QToolButton) -> QWidget:
    """Keep small buttons together on a line that may wrap."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for one in tools:
        one.setFixedSize(22, 22)
        one.setIconSize(QSize(15, 15))
        row.addWidget(one)
    return made


class FieldEditor(QWidget):
    """Own values for the fields of one row: save, cancel, or back to the source."""

    saved = Signal(dict)
    cleared = Signal()
    cancelled = Signal()

    def __init__(self, views: list[FieldView], places: PlacesWork | None = None) -> None:
        super().__init__()
        self._views, self._places = views, places
        self.edits: dict[str, QLineEdit | AddressLines] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        for view in views:
            if len(views) > 1:
                column.addWidget(label(view.label, Role.SMALL, tone="muted"))
            edit = self._edit(view)
            edit.setAccessibleName(view.label)
            edit.returnPressed.connect(self._save)
            self.edits[view.attribute] = edit
            column.addWidget(edit)
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        keys = QHBoxLayout()
        save = button(self.tr("Bewaar"), kind="primary")
        cancel = button(self.tr("Annuleer"))
        keys.addWidget(save)
        keys.addWidget(cancel)
        if any(view.own for view in views):
            back = button(self.tr("Terug naar de bron"), kind="link")
            back.clicked.connect(self.cleared)
            keys.addWidget(back)
        keys.addStretch(1)
        column.addLayout(keys)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.cancelled)

    def _edit(self, view: FieldView) -> QLineEdit | AddressLines:
        if view.attribute != ADDRESSES:
            return QLineEdit(view.text)
        from socialekaart.ui.places.lines import AddressLines

        return AddressLines(view.text, view.label, self._places)

    def show_problem(self, sentence: str) -> None:
        """Show why it was refused; what was typed stays."""
        self.problem.setText(sentence)
        self.problem.show()

    def _save(self) -> None:
        self.saved.emit(
            {
                view.attribute: self.edits[view.attribute].text().strip()
                for view in self._views
                if self.edits[view.attribute].text().strip() != view.text
            }
        )


class NoteEditor(QWidget):
    """The practice's note: read, write in place, Ctrl+Enter saves."""

    saved = Signal(str)

    def __init__(self, note: str) -> None:
        super().__init__()
        self._note = note
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.shown = label(note, wrap=True, copy=True)
        self.begin = button(
            self.tr("Notitie aanpassen") if note else self.tr("Notitie maken"), kind="link"
        )
        self.begin.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.edit = QPlainTextEdit(note)
        self.edit.setFixedHeight(92)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Onze notitie"))
        self.edit.setPlaceholderText(self.tr("Bijvoorbeeld: belt terug voor 15:00"))
        self.never = label(self.tr("Nooit over patiënten."), Role.SMALL, tone="muted")
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self.save = button(self.tr("Bewaar"), kind="primary")
        self.cancel = button(self.tr("Annuleer"))
        keys = QHBoxLayout()
        keys.addWidget(self.save)
        keys.addWidget(self.cancel)
        keys.addWidget(self.never, 1)
        for part in (self.shown, self.begin, self.edit, self.problem):
            column.addWidget(part)
        column.addLayout(keys)
        self.begin.clicked.connect(self.start)
        self.save.clicked.connect(lambda: self.saved.emit(self.edit.toPlainText().strip()))
        self.cancel.clicked.connect(self.stop)
        self.stop()

    @property
    def editing(self) -> bool:
        """Tell whether someone is writing."""
        return not self.edit.isHidden()

    def start(self) -> None:
        """Begin writing."""
        self._show(writing=True)
        self.edit.setFocus()

    def stop(self) -> None:
        """Stop writing and forget what was typed."""
        self.edit.setPlainText(self._note)
        self.problem.hide()
        self._show(writing=False)

    def show_problem(self, sentence: str) -> None:
        """Show why it was refused; what was typed stays."""
        self.problem.setText(sentence)
        self.problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter while writing; Esc is a key of the window."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.editing and enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saved.emit(self.edit.toPlainText().strip())
        else:
            super().keyPressEvent(event)

    def _show(self, *, writing: bool) -> None:
        for part in (self.edit, self.never, self.save, self.cancel):
            part.setVisible(writing)
        self.begin.setVisible(not writing)
        self.shown.setVisible(not writing and bool(self._note))
