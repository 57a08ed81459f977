"""Dekking: what of the basic offer this directory has, per municipality. Shown, not judged."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.domain.coverage import CoverageState
from socialekaart.services.coverage.views import CoverageMunicipality, CoverageView
from socialekaart.ui import words
from socialekaart.ui.coverage import wording
from socialekaart.ui.coverage.choose import ChooseMunicipalitiesDialog
from socialekaart.ui.coverage.desk import CoverageDesk
from socialekaart.ui.coverage.marks import StateMark
from socialekaart.ui.coverage.matrix import Matrix
from socialekaart.ui.coverage.panel import CellPanel
from socialekaart.ui.coverage.preview import CoveragePreview
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.page import Page, PageContext
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import EmptyState, MessageBar, button, clear, label

MANY = 8
"""With offerings in more municipalities than this the page begins with the practice's own."""

_LEGEND = (
    *(CoverageState.PRESENT, CoverageState.DOUBLE),
    *(CoverageState.STALE, CoverageState.ABSENT),
)
Known = tuple[CoverageMunicipality, ...]


class CoveragePage(Page):
    """The matrix, the panel of its current cell, and what can be made of it for the talk."""

    def __init__(self, context: PageContext, desk: CoverageDesk) -> None:
        super().__init__(context)
        self._desk = desk
        self.known: Known = ()
        self.view: CoverageView | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(10)
        outer.addLayout(self._head())
        self.bar = MessageBar()
        outer.addWidget(self.bar)
        outer.addWidget(self._legend())
        outer.addWidget(self._picture(), 1)
        self.empty = EmptyState()
        self.empty.hide()
        outer.addWidget(self.empty, 1)

    # --- building -----------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Dekking"), Role.PAGE))
        head.addSpacing(4)
        self.about = label(self.tr("Het basisaanbod per gemeente"), tone="muted", wrap=True)
        head.addWidget(self.about, 1)
        self.choose = button(self.tr("Gemeenten…"))
        self.choose.clicked.connect(self.choose_municipalities)
        self.export = button(self.tr("Exporteer…"))
        self.export.clicked.connect(self.choose_export)
        self.print = button(self.tr("Afdrukken…"))
        self.print.clicked.connect(self.show_preview)
        for part in (self.choose, self.export, self.print):
            head.addWidget(part)
        return head

    def _legend(self) -> QWidget:
        """Make room for what explains the marks."""
        self.legend = QWidget()
        self._legend_flow = FlowLayout(self.legend, gap=18)
        return self.legend

    def _explain(self, state: CoverageState, number: int) -> QWidget:
        """Explain a mark, with how often it is there.

        Made anew for each picture: a part that got its text while it was hidden has no room for it.
        """
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(StateMark(state, side=14))
        row.addWidget(label(f"{wording.state(state)}: {number}", Role.SMALL, tone="muted"))
        return part

    def _picture(self) -> QWidget:
        self.picture = QWidget()
        row = QHBoxLayout(self.picture)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.matrix = Matrix()
        labels = {identifier: full for identifier, full, _ in self.context.desk.domains()}
        self.panel = CellPanel(labels)
        row.addWidget(self.matrix, 1)
        row.addWidget(self.panel)
        self.matrix.walked.connect(self._show_cell)
        self.matrix.opened.connect(self.panel.records.enter)
        self.panel.left.connect(self.first_focus)
        self.panel.records.serviceWanted.connect(self.serviceWanted)
        self.panel.records.contactWanted.connect(self.contactWanted)
        return self.picture

    # --- asking and showing -------------------------------------------------------------------

    def first_focus(self) -> None:
        """Put the keyboard in the matrix, or where one chooses what is in it."""
        target = self.choose if self.picture.isHidden() else self.matrix
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Ask for the matrix again; nothing is asked while nobody looks."""
        if not self.isVisible():
            return
        settings, today = self.context.keeper.settings, self.context.clock().date()

        def work() -> tuple[Known, CoverageView]:
            known = self._desk.municipalities()
            codes = self._chosen(settings.coverage_municipalities)
            codes = codes or self._own(known, settings.practice_postcode)
            return known, self._desk.coverage(codes, today)

        self.context.background.run(
            work, self._show, self.failed.emit, owner=self, lane="coverage-page"
        )

    def _chosen(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Leave out codes that are no municipality's any more: they merge; on the worker."""
        name_of = self.context.desk.vocabulary().municipality_name
        return tuple(code for code in codes if name_of(code))

    def _own(self, known: Known, postcode: str) -> tuple[str, ...]:
        """Begin with the practice's own municipality where there are many; on the worker."""
        if len(known) <= MANY or not postcode:
            return ()
        place = self.context.desk.find_place(postcode)
        codes = {one.code for one in known}
        return (place.municipality,) if place and place.municipality in codes else ()

    def _show(self, answer: tuple[Known, CoverageView]) -> None:
        self.known, view = answer
        self.view = view
        has_any = bool(view.municipalities)
        for part in (self.legend, self.picture):
            part.setVisible(has_any)
        self.empty.setVisible(not has_any)
        for step in (self.export, self.print):
            step.setEnabled(has_any)
        self._word_about(view)
        clear(self._legend_flow)
        for state in _LEGEND:
            number = sum(cell.state is state for row in view.rows for cell in row.cells)
            self._legend_flow.addWidget(self._explain(state, number))
        if not has_any:
            self._teach()
        self.matrix.show_view(view)
        self._show_cell()

    def _word_about(self, view: CoverageView) -> None:
        text = self.tr("Wat er van het basisaanbod in deze kaart staat")
        if view.left_out:
            more = self.tr("{text} · nog {n} gemeenten te kiezen")
            if view.left_out == 1:
                more = self.tr("{text} · nog {n} gemeente te kiezen")
            text = more.format(text=text, n=words.number(view.left_out))
        self.about.setText(text)

    def _teach(self) -> None:
        self.empty.show_state(
            self.tr("Er staat nog geen aanbod in deze kaart"),
            self.tr(
                "Neem bij Leveringen een bestand van je gemeente in. Dan zie je hier wat er van "
                "het basisaanbod in staat."
            ),
            [(self.tr("Kies een gemeente…"), self.choose_municipalities)],
        )

    def _show_cell(self) -> None:
        index = self.matrix.currentIndex()
        cell, row = self.matrix.shown.cell(index), self.matrix.shown.row(index.row())
        if self.view is not None and cell is not None and row is not None:
            self.panel.show_cell(self.view, row, cell)

    # --- choosing, exporting, printing --------------------------------------------------------

    def choose_municipalities(self) -> None:
        """Let somebody choose what stands beside each other."""
        if self.view is None:
            return
        now = tuple(one.code for one in self.view.municipalities)
        dialog = ChooseMunicipalitiesDialog(
            self.known, self._others(), now, self.context.aside, self
        )
        dialog.accepted.connect(lambda: self.show_municipalities(dialog.codes))
        self.dialog = dialog
        dialog.open()

    def _others(self) -> Known:
        """Give the municipalities of which nothing is here: a gap to see, too."""
        vocabulary, known = self.context.desk.vocabulary(), {one.code for one in self.known}
        named = ((vocabulary.municipality_code(name), name)
                 for name in vocabulary.municipality_names)  # fmt: skip
        return tuple(
            CoverageMunicipality(code, name) for code, name in named if code and code not in known
        )

    def show_municipalities(self, codes: tuple[str, ...]) -> None:
        """Show these municipalities from now on; none are those with most offerings."""
        self.context.keeper.change(coverage_municipalities=codes)
        self.ask()

    def choose_export(self) -> None:
        """Ask where to and write the matrix."""
        kinds = {self.tr("Excel (*.xlsx)"): ".xlsx", self.tr("CSV (*.csv)"): ".csv"}
        name, kind = QFileDialog.getSaveFileName(
            self, self.tr("Exporteer de dekking"), "dekking.xlsx", ";;".join(kinds)
        )
        if name:
            path = Path(name)
            known = path.suffix.lower() in kinds.values()
            self.export_to(path if known else Path(name + kinds.get(kind, ".xlsx")))

    def export_to(self, path: Path) -> None:
        """Write what is on show to a file."""
        view = self.view
        if view is None:
            return
        text = self.tr("De dekking staat in {path}, {n} regels.")
        self.context.background.run(
            lambda: self._desk.export(view, path),
            lambda count: self.bar.show_text("done", text.format(path=path, n=words.number(count))),
            self.failed.emit,
            owner=self,
        )

    def show_preview(self) -> None:
        """Show the pages for the talk with the municipality."""
        if self.view is None or not self.view.municipalities:
            return
        practice = self.context.keeper.settings.practice_name
        self.preview = CoveragePreview(self.view, practice, self)
        self.preview.open()
