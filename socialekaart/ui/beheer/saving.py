"""Saving: as a clean delivery when it is one, else with the list of what is wrong; or as draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from socialekaart.domain.model import RecordKind
from socialekaart.errors import ChangedOnDiskError
from socialekaart.services.maintain.clean import CellChange, CleanCheck
from socialekaart.services.maintain.save import (
    Saved,
    SaveTarget,
    check_clean,
    save_clean,
    save_draft,
)
from socialekaart.ui import theme, words
from socialekaart.ui.beheer.dialogs import AskDialog
from socialekaart.ui.beheer.edited import EditedFile
from socialekaart.ui.beheer.findings_model import kind_word
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

_LISTED = 200


class Saving(QObject):
    """One save at a time. Everything slow runs on the second thread, with the page closed."""

    busy = Signal(str)
    """What is being done; "" when it is over."""
    saved = Signal(str)
    failed = Signal(object)
    elsewhereWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The file was changed by another: an error whose sentence says so."""
    cellWanted = Signal(RecordKind, int, str)  # noqa: N815 (Qt's manner for signals)

    def __init__(self, edited: EditedFile, aside: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._edited, self._aside, self._window = edited, aside, parent
        self._then: Callable[[], None] | None = None
        self.dialog: AskDialog | None = None

    # --- as a delivery ----------------------------------------------------------------------------

    def save(
        self, target: SaveTarget | None = None, then: Callable[[], None] | None = None
    ) -> None:
        """Check, and save when it is clean; asks where when the document has no files yet."""
        chosen = target or SaveTarget.of(self._edited.file)
        self._then = then
        if chosen is None:
            self.choose_place(then)
            return
        file = self._edited.file
        self._run(
            self.tr("Controleren…"),
            lambda: check_clean(file),
            lambda check: self._checked(check, chosen),
        )

    def _checked(self, check: CleanCheck, target: SaveTarget) -> None:
        if check.errors:
            self._show_errors(check, target)
        elif check.dropped:
            self._show_dropped(check, target)
        else:
            self._save(target, accept_dropped=False)

    def _save(self, target: SaveTarget, *, accept_dropped: bool) -> None:
        file = self._edited.file
        self._run(
            self.tr("Bewaren…"),
            lambda: save_clean(file, target, accept_dropped=accept_dropped),
            lambda done: self._done(done, self.tr("Bewaard als levering")),
        )

    def save_draft(
        self, target: SaveTarget | None = None, then: Callable[[], None] | None = None
    ) -> None:
        """Save every cell as it is, errors and all."""
        self._then = then
        chosen = target or SaveTarget.of(self._edited.file)
        if chosen is None:
            folder = QFileDialog.getExistingDirectory(
                self._window, self.tr("Kies een map voor het concept")
            )
            if not folder:
                return
            chosen = SaveTarget.folder(Path(folder))
        file = self._edited.file
        self._run(
            self.tr("Bewaren…"),
            lambda: save_draft(file, chosen),
            lambda done: self._done(done, self.tr("Bewaard als concept")),
        )

    def _run(self, what: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.busy.emit(what)

        def finished(value: object) -> None:
            self.busy.emit("")
            done(value)

        def failed(error: Exception) -> None:
            self.busy.emit("")
            if isinstance(error, ChangedOnDiskError):
                self.elsewhereWanted.emit(error)
            else:
                self.failed.emit(error)

        self._aside.run(work, finished, failed, owner=self)

    def _done(self, done: Saved, what: str) -> None:
        self._edited.note_saved()
        names = words.listed([path.name for path in done.paths])
        kept = self.tr(" Wat er stond, staat ernaast als .bak.") if done.backups else ""
        told = self.tr("{what}: {names}, {s} keer aanbod en {c} contactpersonen.{kept}").format(
            what=what,
            names=names,
            s=words.number(done.services),
            c=words.number(done.contacts),
            kept=kept,
        )
        self.saved.emit(told)
        then, self._then = self._then, None
        if then is not None:
            then()

    # --- what keeps it from being clean -----------------------------------------------------------

    def _show_errors(self, check: CleanCheck, target: SaveTarget) -> None:
        number = len(check.errors)
        one, many = self.tr("Nog 1 fout"), self.tr("Nog {n} fouten").format(n=number)
        dialog = self._ask(
            one if number == 1 else many,
            self.tr(
                "Een levering moet foutloos zijn: de praktijken nemen regels met een fout niet "
                "over. Los ze op, of bewaar zolang als concept. Er is niets weggelaten."
            ),
            [
                ("concept", self.tr("Bewaar als concept"), ""),
                ("eerste", self.tr("Naar de fout"), "primary"),
            ],
        )
        places = [(found.kind, found.row, found.finding.column) for found in check.errors]
        texts = [
            f"{kind_word(found.kind)}, {found.finding.place.lower()}: {found.finding.message}"
            for found in check.errors
        ]
        self._list(dialog, texts, places)
        dialog.answered.connect(lambda chosen: self._after_errors(chosen, places, target))
        dialog.open()

    def _after_errors(
        self, chosen: str, places: list[tuple[RecordKind, int, str]], target: SaveTarget
    ) -> None:
        if chosen == "concept":
            self.save_draft(target, self._then)
        else:
            self.cellWanted.emit(*places[max(self.chosen.currentRow(), 0)])

    def _show_dropped(self, check: CleanCheck, target: SaveTarget) -> None:
        number = len(check.dropped)
        one, many = self.tr("1 tekst kan niet mee"), self.tr("{n} teksten kunnen niet mee")
        dialog = self._ask(
            one if number == 1 else many.format(n=number),
            self.tr(
                "Niemand kan dit lezen zoals het er staat. Pas het aan, of laat het bewust weg "
                "uit de levering."
            ),
            [
                ("weg", self.tr("Bewaar zonder"), ""),
                ("eerste", self.tr("Naar de tekst"), "primary"),
            ],
        )
        places = [(cell.kind, cell.row, cell.column) for cell in check.dropped]
        self._list(dialog, [self._told(cell) for cell in check.dropped], places)
        dialog.answered.connect(lambda chosen: self._after_dropped(chosen, places, target))
        dialog.open()

    def _told(self, cell: CellChange) -> str:
        after = f" → {cell.after}" if cell.after else ""
        text = self.tr("{table}, rij {n}, {column}: {before}{after}")
        return text.format(
            table=kind_word(cell.kind),
            n=cell.number,
            column=cell.column,
            before=cell.before,
            after=after,
        )

    def _after_dropped(
        self, chosen: str, places: list[tuple[RecordKind, int, str]], target: SaveTarget
    ) -> None:
        if chosen == "weg":
            self._save(target, accept_dropped=True)
        else:
            self.cellWanted.emit(*places[max(self.chosen.currentRow(), 0)])

    def _ask(self, title: str, text: str, answers: list[tuple[str, str, str]]) -> AskDialog:
        self.dialog = AskDialog(title, [text], answers, self._window.window(), width=680)
        return self.dialog

    def _list(
        self, dialog: AskDialog, texts: list[str], places: list[tuple[RecordKind, int, str]]
    ) -> None:
        """List what is wrong; Enter goes there."""
        self.chosen = QListWidget()
        self.chosen.setFont(theme.font(Role.SUB))
        self.chosen.setProperty("lines", True)
        self.chosen.setWordWrap(True)
        self.chosen.setAccessibleName(dialog.windowTitle())
        for text in texts[:_LISTED]:
            self.chosen.addItem(QListWidgetItem(text))
        self.chosen.setCurrentRow(0)
        self.chosen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chosen.setFixedHeight(min(48 * len(texts) + 16, 260))
        self.chosen.itemActivated.connect(lambda _item: dialog.buttons["eerste"].click())
        dialog.insert(self.chosen)
        if len(texts) > _LISTED:
            more = self.tr("en nog {n}").format(n=words.number(len(texts) - _LISTED))
            dialog.insert(label(more, Role.SMALL, tone="muted"))

    # --- where ------------------------------------------------------------------------------------

    def choose_place(self, then: Callable[[], None] | None = None) -> None:
        """Ask whether it becomes CSV or Excel, and then where."""
        self.dialog = dialog = AskDialog(
            self.tr("Bewaar als levering"),
            [
                self.tr(
                    "Twee CSV-bestanden kan elk programma lezen. Een Excel-bestand heeft de twee "
                    "tabellen als bladen, met keuzelijsten en uitleg."
                )
            ],
            [
                ("excel", self.tr("Excel (.xlsx)…"), ""),
                ("csv", self.tr("CSV in een map…"), "primary"),
            ],
            self._window.window(),
        )
        dialog.answered.connect(lambda chosen: self._place(chosen, then))
        dialog.open()

    def _place(self, chosen: str, then: Callable[[], None] | None) -> None:
        if chosen == "excel":
            path, _ = QFileDialog.getSaveFileName(
                self._window,
                self.tr("Bewaar de levering"),
                self.tr("sociale-kaart.xlsx"),
                self.tr("Excel (*.xlsx)"),
            )
            if path:
                whole = path if path.lower().endswith(".xlsx") else f"{path}.xlsx"
                self.save(SaveTarget(workbook=Path(whole)), then)
            return
        folder = QFileDialog.getExistingDirectory(
            self._window, self.tr("Kies een map voor aanbod.csv en contactpersonen.csv")
        )
        if folder:
            self.save(SaveTarget.folder(Path(folder)), then)
