"""Export everything: CSV, Excel or the international HSDS package."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from socialekaart.errors import SocialekaartError
from socialekaart.ui import theme
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WIDTH = 560
INDENT = 28
"""Where the text of a choice begins, in pixels from its mark."""


class ExportAllDialog(QDialog):
    """Writes through the desk before it closes; a refusal is shown in place."""

    exported = Signal(str)
    """The Dutch sentence that says what was written and where."""

    def __init__(
        self, desk: DeliveryDesk, aside: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._aside = desk, aside
        self.setWindowTitle(self.tr("Exporteer alles"))
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Exporteer alles"), Role.NAME))
        text = self.tr(
            "Al het aanbod en de contactpersonen van de kaart, met onze aanpassingen. Geheime "
            "adressen blijven eruit."
        )
        column.addWidget(label(text, tone="muted", wrap=True))
        column.addSpacing(6)
        self.choices: dict[str, QRadioButton] = {}
        self._build_choices(column)
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        cancel = button(self.tr("Annuleer"))
        cancel.clicked.connect(self.reject)
        self.save = button(self.tr("Kies een map en maak…"), kind="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.choose_folder)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self.save.setFocus()
        self._fit()

    def _build_choices(self, column: QVBoxLayout) -> None:
        told = {
            "csv": (
                self.tr("CSV"),
                self.tr(
                    "aanbod.csv en contactpersonen.csv, zoals gemeenten ze aanleveren. Ook met "
                    "contactpersonen die alleen de praktijk mag zien."
                ),
            ),
            "xlsx": (
                self.tr("Excel (.xlsx)"),
                self.tr("Hetzelfde in één werkmap met twee bladen."),
            ),
            "hsds": (
                self.tr("HSDS 3.1"),
                self.tr(
                    "De internationale standaard, voor andere programma’s. Zonder contactpersonen "
                    "die alleen de praktijk mag zien."
                ),
            ),
        }
        group = QButtonGroup(self)
        for name, (text, what) in told.items():
            choice = QRadioButton(text)
            choice.setFont(theme.font(Role.BODY))
            choice.setChecked(name == "csv")
            group.addButton(choice)
            self.choices[name] = choice
            both = QVBoxLayout()
            both.setSpacing(0)
            both.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            explained = label(what, Role.SMALL, tone="muted", wrap=True)
            explained.setContentsMargins(INDENT, 0, 0, 4)
            both.addWidget(explained)
            column.addLayout(both)

    @property
    def file_format(self) -> str:
        """Give the chosen form: csv, xlsx or hsds."""
        return next(name for name, choice in self.choices.items() if choice.isChecked())

    def choose_folder(self) -> None:
        """Ask for a folder and write into it."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Kies een map voor de export"))
        if folder:
            self.write_to(Path(folder))

    def write_to(self, folder: Path) -> None:
        """Write everything into a folder; closes when that worked."""
        file_format = self.file_format
        self.save.setEnabled(False)
        self.save.setText(self.tr("Wordt gemaakt…"))
        self.problem.hide()
        self._aside.run(
            lambda: self._desk.export_all(folder, file_format),
            lambda paths: self._done(paths, folder),
            self._refused,
            owner=self,
        )

    def _done(self, paths: tuple[Path, ...], folder: Path) -> None:
        self.accept()
        text = self.tr("Geëxporteerd naar {folder}: {names}.")
        names = ", ".join(path.name for path in paths[:3])
        self.exported.emit(text.format(folder=folder, names=names))

    def _refused(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self.save.setText(self.tr("Kies een map en maak…"))
        if isinstance(error, SocialekaartError):
            self.problem.setText(str(error))
            self.problem.show()
            self._fit()
        else:
            self._aside.report(error)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(WIDTH))
