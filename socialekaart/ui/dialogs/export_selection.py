"""Export the list on screen: the form of the file, and by name what is left out by default."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from socialekaart.errors import SocialekaartError
from socialekaart.ui import theme, words
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WIDTH = 560
INDENT = 28
"""Where the text of a choice begins, in pixels from its mark."""


class ExportSelectionDialog(QDialog):
    """Writes through the desk before it closes; a refusal is shown in place."""

    exported = Signal(str)
    """The Dutch sentence that says what was written and where."""

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        service_ids: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._aside, self._ids = desk, aside, service_ids
        self.setWindowTitle(self.tr("Exporteer deze lijst"))
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Exporteer deze lijst"), Role.NAME))
        text = self.tr("{n} keer aanbod: alles wat bij je zoekvraag past.")
        told = text.format(n=words.number(len(service_ids)))
        column.addWidget(label(told, tone="muted", wrap=True))
        column.addSpacing(6)
        self._build_form(column)
        column.addSpacing(8)
        self._build_extras(column)
        self._build_foot(column)
        self._show_warning()
        self.save.setFocus()

    def _build_form(self, column: QVBoxLayout) -> None:
        self.xlsx = QRadioButton(
            self.tr("Excel: het aanbod met de contactpersonen die erbij horen")
        )
        self.csv = QRadioButton(self.tr("CSV: alleen het aanbod, in de vorm van gemeenten"))
        group = QButtonGroup(self)
        for choice in (self.xlsx, self.csv):
            choice.setFont(theme.font(Role.BODY))
            group.addButton(choice)
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.xlsx.setChecked(True)

    def _build_extras(self, column: QVBoxLayout) -> None:
        self.practice_only = self._extra(
            column,
            self.tr("Ook gegevens die alleen voor de praktijk zijn"),
            self.tr(
                "Onze notities en aanpassingen, en contactpersonen die alleen de praktijk mag zien."
            ),
        )
        self.confidential = self._extra(
            column,
            self.tr("Ook geheime adressen"),
            self.tr("Adressen die nergens op papier mogen, zoals van een opvang."),
        )
        self.warning = label("", Role.SMALL, tone="danger", wrap=True)
        column.addWidget(self.warning)

    def _extra(self, column: QVBoxLayout, name: str, what: str) -> QCheckBox:
        box = QCheckBox(name)
        box.setFont(theme.font(Role.BODY))
        box.toggled.connect(self._show_warning)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        explained = label(what, Role.SMALL, tone="muted", wrap=True)
        explained.setContentsMargins(INDENT, 0, 0, 4)
        both.addWidget(explained)
        column.addLayout(both)
        return box

    def _build_foot(self, column: QVBoxLayout) -> None:
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        cancel = button(self.tr("Annuleer"))
        cancel.clicked.connect(self.reject)
        self.save = button(self.tr("Kies waar en maak…"), kind="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.choose_path)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        column.addLayout(foot)

    def choose_path(self) -> None:
        """Ask where to and write."""
        ending = ".xlsx" if self.xlsx.isChecked() else ".csv"
        kinds = self.tr("Excel (*.xlsx)") if self.xlsx.isChecked() else self.tr("CSV (*.csv)")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Exporteer deze lijst"), f"aanbod{ending}", kinds
        )
        if name:
            path = Path(name)
            self.write_to(path if path.suffix.lower() == ending else Path(name + ending))

    def write_to(self, path: Path) -> None:
        """Write the list to a file; closes when that worked."""
        practice_only = self.practice_only.isChecked()
        confidential = self.confidential.isChecked()
        self.save.setEnabled(False)
        self.save.setText(self.tr("Wordt gemaakt…"))
        self.problem.hide()
        self._aside.run(
            lambda: self._desk.export_selection(
                self._ids, path, with_practice_only=practice_only, with_confidential=confidential
            ),
            lambda count: self._done(count, path),
            self._refused,
            owner=self,
        )

    def _done(self, count: int, path: Path) -> None:
        self.accept()
        text = self.tr("{n} keer aanbod geëxporteerd naar {path}.")
        self.exported.emit(text.format(n=words.number(count), path=path))

    def _refused(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self.save.setText(self.tr("Kies waar en maak…"))
        if isinstance(error, SocialekaartError):
            self.problem.setText(str(error))
            self.problem.show()
            self._fit()
        else:
            self._aside.report(error)

    def _show_warning(self) -> None:
        secret, own = self.confidential.isChecked(), self.practice_only.isChecked()
        if secret:
            text = self.tr(
                "Let op: in dit bestand staan dan geheime adressen. Komt het bij de verkeerde "
                "terecht, dan kan iemand gevaar lopen. Bewaar het goed en stuur het niet door."
            )
        elif own:
            text = self.tr("Let op: dit bestand is dan alleen voor jullie. Stuur het niet door.")
        else:
            text = ""
        self.warning.setText(text)
        self.warning.setVisible(bool(text))
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(WIDTH))
