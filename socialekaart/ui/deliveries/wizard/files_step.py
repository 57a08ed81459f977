"""Step 1: which files, from whom; and an empty file for who has none yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.deliveries.wizard import WizardState
from socialekaart.ui.deliveries.drop_zone import DropZone
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, card, label


class FilesStep(QWidget):
    """Emits what was chosen; keeps nothing itself."""

    filesChosen = Signal(list)  # noqa: N815 (Qt's manner for signals)
    sourceNamed = Signal(str)  # noqa: N815 (Qt's manner for signals)
    templateWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        self._known: tuple[str, ...] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self.drop = DropZone(large=True)
        self.drop.filesDropped.connect(self.filesChosen)
        self.drop.browse.clicked.connect(self.choose_files)
        self.drop.folder.clicked.connect(self.choose_folder)
        outer.addWidget(self.drop)
        outer.addWidget(self._source_sheet())
        outer.addWidget(self._template_sheet())
        outer.addWidget(self._promises())
        outer.addStretch(1)

    def _source_sheet(self) -> QFrame:
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        name = label(self.tr("Van wie is deze levering?"), Role.STRONG)
        self.source = QComboBox()
        self.source.setEditable(True)
        self.source.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.source.setMaximumWidth(520)
        line = QLineEdit()
        line.setPlaceholderText(self.tr("Bijvoorbeeld: gemeente Goeree-Overflakkee"))
        line.setProperty("bare", True)
        self.source.setLineEdit(line)
        for part in (self.source, line):
            part.setAccessibleName(self.tr("Naam van de bron"))
        name.setBuddy(self.source)
        self.source.editTextChanged.connect(self._named)
        self.hint = label("", tone="muted", wrap=True)
        column.addWidget(name)
        column.addWidget(self.source)
        column.addWidget(self.hint)
        return sheet

    def _template_sheet(self) -> QFrame:
        sheet = card()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(label(self.tr("Nog geen bestand?"), Role.STRONG))
        text = self.tr(
            "Bewaar een leeg Excel-bestand met keuzelijsten en stuur het naar je gemeente. "
            "Ingevuld lees je het hier zo in."
        )
        told.addWidget(label(text, tone="muted", wrap=True))
        row.addLayout(told, 1)
        self.template = button(self.tr("Leeg invulbestand…"))
        self.template.clicked.connect(self.choose_template)
        row.addWidget(self.template, 0, Qt.AlignmentFlag.AlignVCenter)
        return sheet

    def _promises(self) -> QWidget:
        """Make three short texts that say what the next steps do."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(20, 12, 20, 0)
        row.setSpacing(32)
        for head, text in (
            (self.tr("Controleren"), self.tr("Je leest per rij en kolom wat er niet klopt.")),
            (
                self.tr("Vergelijken"),
                self.tr("Je ziet wat nieuw is, wat verandert en wat verdwijnt. Jij kiest."),
            ),
            (
                self.tr("Toepassen"),
                self.tr("Pas dan verandert de kaart. Je draait het in één keer terug."),
            ),
        ):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(label(head, Role.STRONG, tone="muted"))
            column.addWidget(label(text, tone="muted", wrap=True))
            column.addStretch(1)
            row.addLayout(column, 1)
        return made

    def set_known(self, names: Sequence[str]) -> None:
        """Offer the names of the sources there are."""
        self._known = tuple(names)
        typed = self.source.currentText()
        self.source.blockSignals(True)
        self.source.clear()
        self.source.addItems(list(names))
        self.source.setEditText(typed)
        self.source.blockSignals(False)

    def show_state(self, state: WizardState) -> None:
        """Show which files and whose."""
        self.drop.show_files(state.paths)
        if self.source.currentText() != state.source_name:
            self.source.blockSignals(True)
            self.source.setEditText(state.source_name)
            self.source.blockSignals(False)
        self.hint.setText(self._hint(state.source_name.strip()))

    def _hint(self, name: str) -> str:
        if not name:
            return self.tr("Kies een bron die je al kent, of typ een nieuwe naam.")
        if name in self._known:
            return self.tr("We vergelijken met wat deze bron eerder leverde.")
        return self.tr("Dit is een nieuwe bron. Alles erin is nieuw voor de kaart.")

    def focus_first(self) -> None:
        """Put the focus where something has to be done."""
        (self.source if self.drop.files else self.drop.browse).setFocus()

    def choose_files(self) -> None:
        """Ask for files."""
        kinds = self.tr("Leveringen (*.csv *.txt *.tsv *.xlsx *.zip);;Alle bestanden (*)")
        paths, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Kies de bestanden van de levering"), "", kinds
        )
        if paths:
            self.filesChosen.emit([Path(path) for path in paths])

    def choose_folder(self) -> None:
        """Ask for a folder, such as an unpacked Open Referral package."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Kies de map van de levering"))
        if folder:
            self.filesChosen.emit([Path(folder)])

    def choose_template(self) -> None:
        """Ask where the empty file goes."""
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Bewaar het lege invulbestand"),
            self.tr("sociale-kaart-invulbestand.xlsx"),
            self.tr("Excel (*.xlsx);;CSV, alleen aanbod (*.csv)"),
        )
        if path:
            self.templateWanted.emit(Path(path))

    def _named(self, text: str) -> None:
        self.sourceNamed.emit(text)
