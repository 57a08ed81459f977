"""Beheer: nothing open, or one document in a workspace; and what is asked before it closes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from socialekaart.errors import SocialekaartError
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.maintain.document import DataFile
from socialekaart.services.maintain.save import SaveTarget
from socialekaart.ui.beheer import recent
from socialekaart.ui.beheer.dialogs import AskDialog
from socialekaart.ui.beheer.keys_dialog import KeysDialog
from socialekaart.ui.beheer.row_work import Session
from socialekaart.ui.beheer.start_view import StartView
from socialekaart.ui.beheer.workspace import CORRECTIONS_TAB, FINDINGS_TAB, Workspace
from socialekaart.ui.deliveries.drop_zone import local_files
from socialekaart.ui.places.work import PlacesWork
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.tasks import Background
from socialekaart.ui.widgets import MessageBar

DONE_MS = 12_000


class BeheerPage(QWidget):
    """One document at a time. `aside` runs what takes long; the document itself is in memory.

    Addresses are completed with `places`, when there is any.
    """

    failed = Signal(object)
    """A bug; what a user can meet is said on the page."""
    told = Signal(str)

    def __init__(
        self,
        vocabulary: Callable[[], Vocabulary],
        write_template: Callable[[Path], None],
        aside: Background,
        keeper: SettingsKeeper,
        clock: Callable[[], datetime],
        places: PlacesWork | None = None,
    ) -> None:
        super().__init__()
        self._vocabulary, self._write_template = vocabulary, write_template
        self._places = places
        self._aside, self._keeper, self._clock = aside, keeper, clock
        self.session = Session()
        self.workspace: Workspace | None = None
        self.dialog: AskDialog | None = None
        self.setProperty("ground", "page")
        self.setAcceptDrops(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(10)
        self.bar = MessageBar()
        outer.addWidget(self.bar)
        self._stack = QStackedLayout()
        outer.addLayout(self._stack, 1)
        self.start = StartView()
        self.start.filesChosen.connect(self.open_files)
        self.start.newWanted.connect(self.open_new)
        self.start.templateWanted.connect(self.write_template)
        self._stack.addWidget(self.start)
        self.start.show_recent(recent.recent_files(keeper))

    @property
    def today(self) -> date:
        """Give the day by the window's clock."""
        return self._clock().date()

    def first_focus(self) -> None:
        """Put the keyboard where one begins: the choice of a file, or what is open."""
        if self.workspace is None:
            self.start.drop.browse.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.workspace.focus_table()

    # --- opening ----------------------------------------------------------------------------------

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files on the second thread; asks first when something isn't saved."""
        chosen = tuple(file for path in paths for file in _files_of(path))
        self.leave(lambda: self._open(lambda: DataFile.open(chosen, self._vocabulary())))

    def open_new(self) -> None:
        """Begin with two empty tables."""
        self.leave(lambda: self._open(lambda: DataFile.new(self._vocabulary())))

    def _open(self, work: Callable[[], DataFile]) -> None:
        self.bar.hide()
        self.start.setEnabled(False)
        self.told.emit(self.tr("Openen…"))
        self._aside.run(work, self.show_file, self._not_opened, owner=self)

    def _not_opened(self, error: Exception) -> None:
        self.start.setEnabled(True)
        self.told.emit("")
        self.show_failure(error)

    def show_file(self, file: DataFile) -> None:
        """Show a document that was just opened."""
        self.start.setEnabled(True)
        self.told.emit("")
        self._drop_workspace()
        made = Workspace(file, self._aside, self.session, self.today, self._places)
        made.told.connect(self.told)
        made.done.connect(self._show_done)
        made.failed.connect(self.show_failure)
        made.elsewhereWanted.connect(self._offer_elsewhere)
        made.closeWanted.connect(self.close_file)
        made.openWanted.connect(self.start.choose_files)
        made.keysWanted.connect(self.show_keys)
        self.workspace = made
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        recent.remember(self._keeper, file.paths)
        made.focus_table()
        odd = [finding.as_text() for finding in file.opening.findings]
        if odd:
            self.bar.show_text("info", " ".join(odd[:3]))

    def close_file(self) -> None:
        """Go back to the start; asks first when something isn't saved."""
        self.leave(self._drop_workspace)

    def _drop_workspace(self) -> None:
        made, self.workspace = self.workspace, None
        self._stack.setCurrentWidget(self.start)
        self.start.show_recent(recent.recent_files(self._keeper))
        if made is not None:
            made.edited.close()
            self._stack.removeWidget(made)
            made.deleteLater()
            self.bar.hide()

    def show_keys(self) -> None:
        """List the keys of Beheer."""
        self.dialog = KeysDialog(self.window())
        self.dialog.open()

    # --- leaving ----------------------------------------------------------------------------------

    @property
    def is_changed(self) -> bool:
        """Say whether something would be lost."""
        if self.workspace is None:
            return False
        self.workspace.commit()
        return self.workspace.edited.file.is_changed

    def leave(self, then: Callable[[], None]) -> None:
        """Do something that ends the open document, when the user agrees."""
        if self.may_close(then):
            then()

    def may_close(self, then: Callable[[], None]) -> bool:
        """Say whether nothing is lost; else ask, and call `then` once it is saved or let go."""
        if not self.is_changed:
            return True
        self.dialog = dialog = AskDialog(
            self.tr("Wil je je wijzigingen bewaren?"),
            [self.tr("Er staat iets in Beheer dat nog niet in een bestand staat.")],
            [
                ("weg", self.tr("Gooi weg"), ""),
                ("concept", self.tr("Bewaar als concept"), ""),
                ("bewaar", self.tr("Bewaar als levering"), "primary"),
            ],
            self.window(),
            width=600,
        )
        dialog.answered.connect(lambda chosen: self._leave(chosen, then))
        dialog.open()
        return False

    def _leave(self, chosen: str, then: Callable[[], None]) -> None:
        made = self.workspace
        if made is None or chosen == "weg":
            self._drop_workspace()
            then()
        elif chosen == "concept":
            made.saving.save_draft(then=then)
        else:
            made.save_clean(then=then)

    # --- what is said -----------------------------------------------------------------------------

    def show_failure(self, error: Exception) -> None:
        """Say a known cause above the page; a bug goes to the window."""
        if isinstance(error, SocialekaartError):
            self.bar.show_text("error", str(error))
        else:
            self.failed.emit(error)

    def _show_done(self, sentence: str) -> None:
        self.bar.show_text("done", sentence, for_ms=DONE_MS)
        if self.workspace is not None:
            recent.remember(self._keeper, self.workspace.edited.file.paths)

    def _offer_elsewhere(self, error: Exception) -> None:
        made = self.workspace
        if made is not None:
            words = self.tr("Bewaar ergens anders…")
            self.bar.show_text("error", str(error), words, made.save_elsewhere)

    def write_template(self, path: Path) -> None:
        """Write the empty data file with drop-down lists."""
        told = self.tr("Het lege invulbestand staat klaar: {name}.").format(name=path.name)
        self._aside.run(
            lambda: self._write_template(path),
            lambda _nothing: self.bar.show_text("done", told, for_ms=DONE_MS),
            self.show_failure,
            owner=self,
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that something isn't saved when another page comes."""
        super().hideEvent(event)
        if self.workspace is not None and self.workspace.edited.file.is_changed:
            self.told.emit(self.tr("Je bestand in Beheer is nog niet bewaard."))

    # --- files that are dropped -------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open files; on the tab of the terugmeldingen they are those."""
        files = local_files(event.mimeData())
        if not files:
            return
        event.acceptProposedAction()
        self.take_files(files)

    def take_files(self, files: Sequence[Path]) -> None:
        """Open files, or add them as terugmeldingen when that tab is on show or they look so."""
        made = self.workspace
        named = all(path.name.lower().startswith("terugmelding") for path in files)
        if made is not None and (named or made.tabs.currentIndex() == CORRECTIONS_TAB):
            made.tabs.setCurrentIndex(CORRECTIONS_TAB)
            made.corrections.open_files(files)
        else:
            self.open_files(files)

    # --- keys -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep our keys from the window, which has other uses for some of them."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._action(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks."""
        action = self._action(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Give what a key does now; None for a key that isn't ours."""
        key = _plain(event)
        made = self.workspace
        if made is not None and not made.isEnabled():
            return None
        if key == "Ctrl+O":
            return self.start.choose_files
        if made is None:
            return None
        actions: dict[str, Callable[[], object]] = {
            "Ctrl+Z": made.take_back,
            "Ctrl+Y": made.do_again,
            "Ctrl+Shift+Z": made.do_again,
            "Ctrl+S": made.save_clean,
            "Esc": made.focus_table,
            "Ctrl+PgDown": lambda: made.step_tab(1),
            "Ctrl+PgUp": lambda: made.step_tab(-1),
        }
        if made.tabs.currentIndex() == CORRECTIONS_TAB:
            card = made.corrections.card
            answers = {"Alt+O": card.accept, "Alt+N": card.refuse, "Alt+L": card.later}
            actions |= {name: button.click for name, button in answers.items()}
        if made.tabs.currentIndex() == FINDINGS_TAB:
            actions["Ctrl+F"] = made.findings.search.setFocus
        table = made.table
        if table is not None:
            actions |= {name: partial(table.do, what) for name, what in _TABLE_KEYS.items()}
            actions |= {
                "F8": lambda: table.next_finding(1),
                "Shift+F8": lambda: table.next_finding(-1),
            }
        return actions.get(key)


def _files_of(path: Path) -> tuple[Path, ...]:
    """Give a file itself, and of a folder the two files it may hold."""
    if not path.is_dir():
        return (path,)
    return tuple(file for file in SaveTarget.folder(path).paths if file.exists()) or (path,)


_TABLE_KEYS = {
    "Ctrl+N": "add",
    "Ctrl+Shift+D": "duplicate",
    "Ctrl+-": "delete",
    "Ctrl+T": "stamp",
    "Ctrl+R": "repair",
    "Ctrl+E": "form",
    "Ctrl+F": "search",
}


def _plain(event: QKeyEvent) -> str:
    """Name a key as in the manual: Ctrl+Shift+D."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combined = QKeyCombination(plain, Qt.Key(event.key()))
    return QKeySequence(combined).toString(QKeySequence.SequenceFormat.PortableText)
