"""The wizard itself: title, steps, the page of the step, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from socialekaart.errors import FilesChangedError, SocialekaartError
from socialekaart.exchange.inspect_tables import TableSample
from socialekaart.services.deliveries import choosing, wizard
from socialekaart.services.deliveries.views import Choices, Gone, Outcome, Preview, Take
from socialekaart.services.deliveries.wizard import Step, WizardState, Work
from socialekaart.services.progress import CancelledError
from socialekaart.ui.deliveries.desk import Applied, DeliveryDesk
from socialekaart.ui.deliveries.report_panel import ReportPanel
from socialekaart.ui.deliveries.wizard import sentences
from socialekaart.ui.deliveries.wizard.apply_step import ApplyStep
from socialekaart.ui.deliveries.wizard.busy import BusyPage
from socialekaart.ui.deliveries.wizard.columns_step import ColumnsStep
from socialekaart.ui.deliveries.wizard.compare_step import CompareStep
from socialekaart.ui.deliveries.wizard.files_step import FilesStep
from socialekaart.ui.deliveries.wizard.step_bar import StepBar
from socialekaart.ui.deliveries.wizard.values_panel import Domains
from socialekaart.ui.deliveries.wizard.work import WizardWork
from socialekaart.ui.dialogs.confirm import ConfirmDialog
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, MessageBar, button, label


class DeliveryWizard(QWidget):
    """One delivery from file to map. Every press makes another state; the state is shown."""

    closed = Signal()
    changed = Signal()
    """The map was changed: applied, or undone."""
    mapWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    failed = Signal(object)
    """A bug; what a user can meet is said in the wizard itself."""

    def __init__(self, desk: DeliveryDesk, aside: Background, domains: Domains) -> None:
        super().__init__()
        self.state = WizardState()
        self.asking: ConfirmDialog | None = None
        self.setProperty("ground", "page")
        self.work = WizardWork(desk, aside, self)
        self._build(domains)
        self._connect()
        self._show()

    def _build(self, domains: Domains) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(14)
        self.title = label("", Role.PAGE)
        self.told = ElidedLabel(tone="muted")
        head.addWidget(self.title)
        head.addWidget(self.told, 1)
        outer.addLayout(head)
        self.steps = StepBar()
        beside = QHBoxLayout()
        beside.addWidget(self.steps, 1)
        outer.addLayout(beside)
        self.bar = MessageBar()
        outer.addWidget(self.bar)
        self.files = FilesStep()
        self.columns = ColumnsStep(domains)
        self.report = ReportPanel()
        self.compare = CompareStep()
        beside.addWidget(self.compare.search)
        self.apply = ApplyStep()
        self.busy = BusyPage(self.work)
        self.pages = QStackedWidget()
        self._page_of: dict[Step, FilesStep | ColumnsStep | CompareStep | ApplyStep] = {
            Step.FILES: self.files,
            Step.COLUMNS: self.columns,
            Step.COMPARE: self.compare,
            Step.APPLY: self.apply,
        }
        for page in (*self._page_of.values(), self.report, self.busy):
            self.pages.addWidget(page)
        outer.addWidget(self.pages, 1)
        outer.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.promise = label("", tone="muted", wrap=True)
        row.addWidget(self.promise, 1)
        self.save_report = button(self.tr("Rapport voor de gemeente…"))
        self.cancel = button("")
        self.back = button(self.tr("Terug"))
        self.forward = button("", kind="primary")
        for made in (self.save_report, self.cancel, self.back, self.forward):
            row.addWidget(made)
        return row

    def _connect(self) -> None:
        self.steps.wanted.connect(lambda step: self._set(wizard.went(self.state, step)))
        self.files.filesChosen.connect(self.set_files)
        self.files.sourceNamed.connect(self.set_source)
        self.files.templateWanted.connect(self.work.write_template)
        self._connect_columns()
        self._connect_choices()
        self.report.saveWanted.connect(self._write_report)
        self.save_report.clicked.connect(self.report.choose_save)
        self.apply.chooseWanted.connect(self._choose)
        self.apply.applyAnyway.connect(
            lambda: self._set(wizard.applying(self.state, with_open=True))
        )
        self.apply.undoWanted.connect(lambda: self._set(wizard.undoing(self.state)))
        self.apply.mapWanted.connect(self.mapWanted)
        self.cancel.clicked.connect(self.ask_close)
        self.back.clicked.connect(lambda: self._set(wizard.back(self.state)))
        self.forward.clicked.connect(self.go_forward)
        self.busy.stopWanted.connect(self.work.stop)
        self._connect_work()

    def _connect_columns(self) -> None:
        self.columns.mappingCorrected.connect(
            lambda name, mapping: self._set(wizard.mapping_corrected(self.state, name, mapping))
        )
        self.columns.tableTaken.connect(
            lambda sample, along: self._set(wizard.table_taken(self.state, sample, along=along))
        )
        self.columns.constantSet.connect(
            lambda name, column, text: self._set(
                wizard.constant_set(self.state, name, column, text)
            )
        )
        self.columns.translated.connect(
            lambda column, text, meant: self._set(
                wizard.translation_set(self.state, column, text, meant)
            )
        )

    def _connect_choices(self) -> None:
        compare = self.compare
        compare.valueTaken.connect(
            lambda key, name, take: self._chose(choosing.with_value(self._made, key, name, take))
        )
        compare.recognised.connect(
            lambda key, record_id: self._chose(choosing.with_same(self._made, key, record_id))
        )
        compare.goneDecided.connect(
            lambda key, gone: self._chose(choosing.with_gone(self._made, key, gone))
        )
        compare.allValuesTaken.connect(self._all_values)
        compare.allGoneDecided.connect(self._all_gone)

    def _connect_work(self) -> None:
        self.work.inspected.connect(self._inspected)
        self.work.valued.connect(
            lambda unknown: self._set(wizard.unknown_arrived(self.state, unknown))
        )
        self.work.previewed.connect(self._previewed)
        self.work.applied.connect(self._applied)
        self.work.undone.connect(self._undone)
        self.work.refused.connect(self._refused)
        self.work.written.connect(self._written)
        self.work.failed.connect(self._beside)

    # --- from outside -------------------------------------------------------------------------

    def begin(self, paths: Sequence[Path] = (), source_name: str = "") -> None:
        """Start with what is known already; with files and a name it looks at them at once."""
        state = wizard.source_named(WizardState(), source_name)
        if paths:
            state = wizard.files_chosen(state, paths)
        self._set(wizard.forward(state) if state.ready else state)
        self._focus()

    def set_files(self, paths: Sequence[Path]) -> None:
        """Take the files of one delivery; what was read before is forgotten."""
        self._set(wizard.files_chosen(self.state, paths))
        self.files.focus_first()

    def set_source(self, name: str) -> None:
        """Name the source."""
        self._set(wizard.source_named(self.state, name))

    def set_known(self, names: Sequence[str]) -> None:
        """Offer the names of the sources there are."""
        self.files.set_known(names)
        self.files.show_state(self.state)

    def stop(self) -> None:
        """Stop what runs; nothing of it is kept."""
        self.work.stop()

    # --- walking ------------------------------------------------------------------------------

    def go_forward(self) -> None:
        """Go on or apply, whichever the main button says."""
        if self.state.step == Step.APPLY:
            before = self.state
            self._set(wizard.applying(self.state))
            if before.step != self.state.step:
                self._choose()
        else:
            self._set(wizard.forward(self.state))

    def _choose(self) -> None:
        """Go to the first choice that is left."""
        self._set(wizard.went(self.state, Step.COMPARE))
        if self.compare.show_open():
            self.compare.detail_first()

    def ask_close(self) -> None:
        """Close; asks first when choices would be lost."""
        if self.may_close(self._nothing):
            self._close()

    def may_close(self, then: Callable[[], None]) -> bool:
        """Say whether nothing is lost; else ask, and close and call `then` when that is meant."""
        applying = self.state.wants is Work.APPLY
        if not (applying or self.state.has_work_to_lose):
            return True
        told = self.tr("Er is nog niets gewijzigd op de kaart.")
        if applying:
            told = self.tr("De levering wordt nu verwerkt. Stop je, dan verandert er niets.")
        self.asking = ConfirmDialog(
            self.tr("Stoppen met deze levering?"),
            [told, self.tr("De keuzes die je hier maakte, gaan verloren.")],
            self.tr("Stop en vergeet mijn keuzes"),
            self,
        )
        self.asking.accepted.connect(self._close)
        self.asking.accepted.connect(then)
        self.asking.open()
        return False

    def _nothing(self) -> None:
        """Do no more than close."""

    def _close(self) -> None:
        self.work.forget()
        self.busy.rest()
        self.closed.emit()

    # --- choosing -------------------------------------------------------------------------------

    @property
    def _made(self) -> Choices:
        return self.state.choices

    def _chose(self, choices: Choices) -> None:
        self._set(wizard.chose(self.state, choices))

    def _all_values(self, take: Take) -> None:
        if self.state.preview is not None:
            self._chose(choosing.with_all_values(self._made, self.state.preview, take))

    def _all_gone(self, outcome: Outcome, gone: Gone) -> None:
        if self.state.preview is not None:
            self._chose(choosing.with_all_gone(self._made, self.state.preview, outcome, gone))

    # --- what the work says -------------------------------------------------------------------

    def _inspected(self, samples: Sequence[TableSample]) -> None:
        self._set(wizard.samples_arrived(self.state, samples))

    def _previewed(self, preview: Preview) -> None:
        self._set(wizard.preview_arrived(self.state, preview))

    def _applied(self, done: Applied) -> None:
        if self.asking is not None:
            self.asking.reject()  # it asked whether to stop what is done now
        self._set(wizard.applied(self.state, done.delivery_id, done.counts))
        self.changed.emit()

    def _undone(self, _counts: object) -> None:
        self._set(wizard.undone(self.state))
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        applying = self.state.wants is Work.APPLY
        if isinstance(error, CancelledError):
            self._set(wizard.failed(self.state, ""))
            self.bar.show_text("info", self.tr("Gestopt. Er is niets gewijzigd."))
        elif isinstance(error, FilesChangedError) and applying:
            self._set(wizard.files_changed(self.state))
            text = self.tr("De bestanden zijn intussen veranderd. We vergelijken opnieuw.")
            self.bar.show_text("info", text)
        elif isinstance(error, SocialekaartError):
            self._set(wizard.failed(self.state, str(error)))
        else:
            self._set(wizard.failed(self.state, ""))
            self.failed.emit(error)

    def _beside(self, error: Exception) -> None:
        if isinstance(error, SocialekaartError):
            self.bar.show_text("error", str(error))
        else:
            self.failed.emit(error)

    def _write_report(self, path: Path) -> None:
        if self.report.report is not None:
            self.work.write_report(self.report.report, path, self.state.source_name.strip())

    def _written(self, path: Path) -> None:
        text = self.tr("Bewaard als {name} in {folder}.")
        self.bar.show_text("done", text.format(name=path.name, folder=path.parent))

    # --- showing ------------------------------------------------------------------------------

    def _set(self, state: WizardState) -> None:
        """Take another state: run what it wants, show what it is."""
        before, self.state = self.state, state
        was_here = self._has_focus()
        if state.wants is not before.wants and state.wants is not Work.NOTHING:
            self.bar.hide()
            self.work.start(state)
            rows = state.preview.report.rows_read if state.preview is not None else 0
            self.busy.show_work(state.wants, rows)
        elif state.step is not before.step:
            self.bar.hide()
        self._show()
        if state.problem:
            self.bar.show_text("error", state.problem)
        asked_before = before.step == Step.COLUMNS and state.mappings == before.mappings
        if state.wants is Work.NOTHING and state.step == Step.COLUMNS and not asked_before:
            self.work.ask_values(state)
        came = before.wants is not state.wants or before.step is not state.step
        if came and was_here:
            self._focus()

    def _show(self) -> None:
        state = self.state
        waits = state.wants is not Work.NOTHING
        self.title.setText(sentences.title(state))
        self.told.setText(sentences.subtitle(state))
        self.steps.show_state(state)
        if waits:
            self.pages.setCurrentWidget(self.busy)
        else:
            self.busy.rest()
            self._show_page()
        left = len(wizard.open_items(state))
        self.promise.setText(sentences.promise(state, left))
        self._show_foot(left, waits=waits)

    def _show_page(self) -> None:
        state = self.state
        page = self._page_of.get(state.step)
        if page is not None:
            page.show_state(state)
        elif state.preview is not None and self.report.report is not state.preview.report:
            self.report.show_report(state.preview.report)
        self.pages.setCurrentWidget(page or self.report)

    def _show_foot(self, left: int, *, waits: bool) -> None:
        state = self.state
        done = state.is_done
        self.cancel.setText(self.tr("Klaar") if done else self.tr("Annuleren"))
        self.cancel.setEnabled(state.wants not in (Work.APPLY, Work.UNDO))
        self.compare.search.setVisible(state.step == Step.COMPARE and not waits)
        self.back.setVisible(not done and state.step > Step.FILES)
        self.back.setEnabled(wizard.may_go_back(state))
        self.save_report.setVisible(
            not waits and state.step in (Step.COMPARE, Step.APPLY) and state.preview is not None
        )
        self.forward.setVisible(not done)
        self.forward.setText(sentences.forward(state, left))
        if state.step == Step.APPLY:
            self.forward.setEnabled(wizard.may_apply(state))
        else:
            self.forward.setEnabled(wizard.may_go_forward(state))

    def _has_focus(self) -> bool:
        """Tell whether a person works in the wizard, and isn't typing somewhere else meanwhile."""
        focused = QApplication.focusWidget()
        return self.isVisible() and (focused is None or self.isAncestorOf(focused))

    def _focus(self) -> None:
        """Put the focus where the step begins."""
        page = self._page_of.get(self.state.step)
        if self.state.wants is not Work.NOTHING:
            self.busy.stop.setFocus()
        elif page is None or (self.state.step == Step.APPLY and not self.state.is_done):
            self.forward.setFocus()
        else:
            page.focus_first()
