"""Beheer with nothing open: what it is for, and four ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.ui.deliveries.drop_zone import DropZone
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import LinkButton, button, card, clear, label
from socialekaart.ui.words import listed


class StartView(QWidget):
    """Says what Beheer is for, and opens files."""

    filesChosen = Signal(list)  # noqa: N815 (Qt's manner for signals)
    newWanted = Signal()  # noqa: N815 (Qt's manner for signals)
    templateWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)

    def __init__(self) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(14)
        outer.addWidget(label(self.tr("Beheer"), Role.PAGE))
        told = self.tr(
            "Hier houdt de gemeente haar eigen bestand bij: aanbod en contactpersonen, met "
            "controle terwijl je typt. Alles kan ook gewoon in Excel; dit is er om fouten te "
            "vinden, terugmeldingen te verwerken en een schone levering te bewaren."
        )
        intro = label(told, tone="muted", wrap=True)
        intro.setMaximumWidth(820)
        outer.addWidget(intro)
        self.drop = DropZone(large=True)
        self.drop.title.setText(self.tr("Sleep hier je bestand"))
        self.drop.text.setText(
            self.tr("aanbod.csv en contactpersonen.csv, samen of los, of één Excel-bestand.")
        )
        self.drop.folder.hide()
        self.drop.browse.setText(self.tr("Open bestand…"))
        self.drop.browse.setProperty("kind", "primary")
        self.drop.browse.clicked.connect(self.choose_files)
        self.drop.filesDropped.connect(self.filesChosen)
        outer.addWidget(self.drop)
        outer.addLayout(self._ways())
        outer.addWidget(self._recent_part())
        outer.addStretch(1)

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        self.new = button(self.tr("Begin leeg"))
        self.new.clicked.connect(self.newWanted)
        self.template = button(self.tr("Leeg invulbestand…"))
        self.template.clicked.connect(self.choose_template)
        row.addWidget(
            _way(
                self.tr("Nieuw bestand"),
                self.tr("Begin met twee lege tabellen en vul ze hier in."),
                self.new,
            )
        )
        row.addWidget(
            _way(
                self.tr("Invullen in Excel"),
                self.tr("Een Excel-bestand met keuzelijsten en uitleg, om uit te delen."),
                self.template,
            )
        )
        return row

    def _recent_part(self) -> QFrame:
        self.recent = card()
        column = QVBoxLayout(self.recent)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Laatst geopend"), Role.STRONG))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        column.addLayout(self._lines)
        self.recent.hide()
        return self.recent

    def show_recent(self, files: Sequence[tuple[Path, ...]]) -> None:
        """List what was open before; each line opens it again."""
        clear(self._lines)
        self.recent.setVisible(bool(files))
        for paths in files:
            line = QHBoxLayout()
            line.setSpacing(10)
            link = LinkButton(listed([path.name for path in paths]))
            link.clicked.connect(lambda _=False, chosen=paths: self.filesChosen.emit([*chosen]))
            line.addWidget(link)
            place = label(str(paths[0].parent), Role.SMALL, tone="muted")
            line.addWidget(place)
            line.addStretch(1)
            self._lines.addLayout(line)

    def choose_files(self) -> None:
        """Ask which files."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open je bestand"),
            "",
            self.tr("Bestanden met aanbod (*.csv *.xlsx *.txt);;Alle bestanden (*)"),
        )
        if paths:
            self.filesChosen.emit([Path(path) for path in paths])

    def choose_template(self) -> None:
        """Ask where the empty file goes."""
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Bewaar het lege invulbestand"),
            self.tr("sociale-kaart-invulbestand.xlsx"),
            self.tr("Excel (*.xlsx)"),
        )
        if path:
            whole = path if path.lower().endswith(".xlsx") else f"{path}.xlsx"
            self.templateWanted.emit(Path(whole))


def _way(title: str, text: str, do: QWidget) -> QFrame:
    made = card()
    row = QHBoxLayout(made)
    row.setContentsMargins(20, 14, 20, 14)
    row.setSpacing(12)
    told = QVBoxLayout()
    told.setSpacing(2)
    told.addWidget(label(title, Role.STRONG))
    told.addWidget(label(text, Role.SUB, tone="muted", wrap=True))
    row.addLayout(told, 1)
    row.addWidget(do)
    return made
