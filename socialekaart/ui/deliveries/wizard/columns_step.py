"""Step 2: which column of the file is which of ours, table by table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.column_mapping import ColumnMapping
from socialekaart.exchange.inspect_tables import TableSample
from socialekaart.services.deliveries import wizard
from socialekaart.services.deliveries.target_columns import (
    missing_titles,
    with_header_row,
    with_kind,
    with_split,
    with_target,
)
from socialekaart.services.deliveries.wizard import TableName, WizardState
from socialekaart.ui import theme
from socialekaart.ui.deliveries.wizard import sentences
from socialekaart.ui.deliveries.wizard.combos import SPLIT, ChoiceBox
from socialekaart.ui.deliveries.wizard.sample_grid import SampleGrid
from socialekaart.ui.deliveries.wizard.values_panel import ConstantsPanel, Domains, WordsPanel
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import PressButton, card, clear, label, rule, set_tone
from socialekaart.ui.words import listed


class ColumnsStep(QScrollArea):
    """Emits corrections; shows one table of the state at a time."""

    mappingCorrected = Signal(object, object)  # noqa: N815 (Qt's manner for signals)
    tableTaken = Signal(object, bool)  # noqa: N815 (Qt's manner for signals)
    constantSet = Signal(object, str, str)  # noqa: N815 (Qt's manner for signals)
    translated = Signal(str, str, object)

    def __init__(self, domains: Domains) -> None:
        super().__init__()
        self._state = WizardState()
        self._at = 0
        self._shown: TableSample | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "page")
        self.setWidget(inner)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self._tabs = QWidget()
        self._tab_row = FlowLayout(self._tabs)
        outer.addWidget(self._tabs)
        outer.addWidget(self._table_sheet())
        below = QHBoxLayout()
        below.setSpacing(12)
        self.constants = ConstantsPanel(domains)
        self.constants.constantSet.connect(self._constant)
        self.words = WordsPanel(domains)
        self.words.translated.connect(self.translated)
        below.addWidget(self.constants, 1, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(below)
        outer.addStretch(1)

    def _table_sheet(self) -> QFrame:
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 12, 1, 6)
        column.setSpacing(10)
        column.addLayout(self._head())
        self.told = label("", wrap=True)
        self.told.setContentsMargins(20, 0, 20, 0)
        column.addWidget(self.told)
        self._rule = rule()
        column.addWidget(self._rule)
        self.grid = SampleGrid()
        self.grid.chosen.connect(self._column_chosen)
        column.addWidget(self.grid)
        return sheet

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(8)
        self._options = QWidget()
        options = QHBoxLayout(self._options)
        options.setContentsMargins(0, 0, 0, 0)
        options.setSpacing(8)
        options.addWidget(label(self.tr("Hier staat"), tone="muted"))
        self.kinds: dict[RecordKind, QPushButton] = {}
        group = QButtonGroup(self)
        for kind in RecordKind:
            made = PressButton(sentences.kind(kind))
            made.setProperty("chip", True)
            made.setFont(theme.font(Role.SMALL))
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, k=kind: self._kind_chosen(k))
            group.addButton(made)
            options.addWidget(made)
            self.kinds[kind] = made
        options.addSpacing(16)
        caption = label(self.tr("Kolomnamen op"), tone="muted")
        self.header_row = ChoiceBox(self.tr("Rij met de kolomnamen"), width=184)
        caption.setBuddy(self.header_row)
        self.header_row.currentIndexChanged.connect(lambda _index: self._header_chosen())
        options.addWidget(caption)
        options.addWidget(self.header_row)
        row.addWidget(self._options)
        row.addStretch(1)
        self.along = QCheckBox(self.tr("Neem deze tabel mee"))
        self.along.toggled.connect(self._along_toggled)
        row.addWidget(self.along)
        return row

    # --- showing ------------------------------------------------------------------------------

    @property
    def sample(self) -> TableSample | None:
        """Give the table on show."""
        samples = self._state.samples
        return samples[self._at] if self._at < len(samples) else None

    def show_state(self, state: WizardState) -> None:
        """Show the tables as they are read now; new files start at the first with work."""
        if state.samples is not self._state.samples:
            open_ones = [n for n, s in enumerate(state.samples) if not wizard.is_settled(state, s)]
            self._at = open_ones[0] if open_ones else 0
        self._state = state
        self._show_tabs()
        if self.sample is not None:
            self._show_table(self.sample)

    def show_table(self, place: int) -> None:
        """Show another table."""
        self._at = place
        self.show_state(self._state)

    def _show_tabs(self) -> None:
        samples = self._state.samples
        self._tabs.setVisible(len(samples) > 1)
        if self._tab_row.count() != len(samples):
            clear(self._tab_row)
            for place in range(len(samples)):
                chip = PressButton()
                chip.setProperty("chip", True)
                chip.setFont(theme.font(Role.SMALL))
                chip.setCheckable(True)
                chip.clicked.connect(lambda _=False, p=place: self.show_table(p))
                self._tab_row.addWidget(chip)
        for place, sample in enumerate(samples):
            item = self._tab_row.itemAt(place)
            chip_ = item.widget() if item is not None else None
            if isinstance(chip_, QPushButton):
                chip_.setText(self._tab_text(sample))
                chip_.setChecked(place == self._at)

    def _tab_text(self, sample: TableSample) -> str:
        name = sample.path.name + (f" · {sample.sheet}" if sample.sheet else "")
        if sample.problem:
            return self.tr("{name}: niet te lezen").format(name=name)
        if wizard.table_name(sample) not in self._state.mappings:
            return self.tr("{name}: gaat niet mee").format(name=name)
        missing = len(wizard.missing_of(self._state, sample))
        if missing:
            return self.tr("{name}: nog {n} nodig").format(name=name, n=missing)
        return self.tr("{name}: compleet").format(name=name)

    def _show_table(self, sample: TableSample) -> None:
        if self._shown is not sample:
            self._shown = sample
            self.constants.forget()
        mapping = self._state.mappings.get(wizard.table_name(sample))
        along = mapping is not None
        self.along.blockSignals(True)
        self.along.setChecked(along)
        self.along.blockSignals(False)
        self.along.setVisible(not sample.problem and (len(self._state.samples) > 1 or not along))
        shown = mapping if mapping is not None else sample.mapping
        self._options.setVisible(along)
        self.grid.setVisible(not sample.problem)
        self._rule.setVisible(not sample.problem)
        self.grid.setEnabled(along)
        self._show_told(sample, along=along)
        if sample.problem:
            self.constants.hide()
            self.words.hide()
            return
        self._show_options(sample, shown)
        self.grid.show_table(sample, shown)
        if along:
            self.constants.show_mapping(shown, wizard.missing_of(self._state, sample))
        else:
            self.constants.hide()
        self.words.show_state(self._state, shown.kind)

    def _show_told(self, sample: TableSample, *, along: bool) -> None:
        missing = wizard.missing_of(self._state, sample)
        mapping = self._state.mappings.get(wizard.table_name(sample), sample.mapping)
        if sample.problem:
            text, tone = sample.problem, "danger"
        elif not along:
            text, tone = self.tr("Deze tabel laten we helemaal buiten beschouwing."), "muted"
        elif missing:
            names = listed(missing_titles(mapping.kind, missing))
            text = self.tr(
                "Nog nodig: {names}. Kies er een kolom voor, of vul hieronder één waarde in "
                "voor alle rijen."
            ).format(names=names)
            tone = "warn"
        elif sample.recognised and not self._state.corrected:
            text, tone = self.tr("Alle kolommen zijn herkend. Je hoeft niets te doen."), "good"
        elif sample.remembered and not self._state.corrected:
            text = self.tr("We gebruiken je keuzes van de vorige levering. Klopt het nog?")
            tone = "good"
        else:
            text, tone = self.tr("Alles wat nodig is, heeft een plek. Klopt het?"), "good"
        self.told.setText(text)
        set_tone(self.told, tone)

    def _show_options(self, sample: TableSample, mapping: ColumnMapping) -> None:
        for kind, made in self.kinds.items():
            made.setChecked(kind is mapping.kind)
        box = self.header_row
        box.blockSignals(True)
        box.clear()
        rows = [
            (str(sample.first_row + n), self.tr("rij {n}").format(n=sample.first_row + n))
            for n in range(len(sample.rows))
        ]
        box.fill([("0", self.tr("geen enkele rij")), *rows])
        box.blockSignals(False)
        box.choose(str(mapping.header_row))

    # --- correcting -----------------------------------------------------------------------------

    def _name(self) -> TableName:
        sample = self.sample
        assert sample is not None, "nothing can be corrected before a table is shown"
        return wizard.table_name(sample)

    def _mapping(self) -> ColumnMapping | None:
        return self._state.mappings.get(self._name()) if self.sample is not None else None

    def _column_chosen(self, position: int, value: str) -> None:
        mapping = self._mapping()
        if mapping is None:
            return
        if value == SPLIT:
            self.mappingCorrected.emit(self._name(), with_split(mapping, position))
        else:
            self.mappingCorrected.emit(self._name(), with_target(mapping, position, value))

    def _kind_chosen(self, kind: RecordKind) -> None:
        mapping = self._mapping()
        if mapping is not None and mapping.kind is not kind:
            self.mappingCorrected.emit(self._name(), with_kind(mapping, kind))

    def _header_chosen(self) -> None:
        mapping, sample = self._mapping(), self.sample
        if mapping is not None and sample is not None:
            row = int(self.header_row.value or 0)
            self.mappingCorrected.emit(self._name(), with_header_row(sample, mapping, row))

    def _along_toggled(self, along: bool) -> None:
        if self.sample is not None:
            self.tableTaken.emit(self.sample, along)

    def _constant(self, column: str, text: str) -> None:
        if self._mapping() is not None:
            self.constantSet.emit(self._name(), column, text)

    def focus_first(self) -> None:
        """Put the focus on the first column."""
        if self.grid.columns:
            self.grid.columns[0].box.setFocus()
