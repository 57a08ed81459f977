"""How a source delivers: its name, where the files come from, and what may happen by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from socialekaart.services.deliveries.views import SourceKind, SourceSettings
from socialekaart.ui import theme
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.deliveries.sources import wording
from socialekaart.ui.dialogs.form import INDENT, FormDialog
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WIDTH = 600


class SourceDialog(FormDialog):
    """Saves through the desk before it closes; a refusal is shown where one types."""

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        source_id: str = "",
        settings: SourceSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Bron instellen") if source_id else self.tr("Nieuwe bron")
        super().__init__(title, aside, parent, width=WIDTH)
        self._desk, self._source_id = desk, source_id
        given = settings or SourceSettings("")
        self._build_name(given)
        self._build_kind(given)
        self._build_habits(given)
        self._build_email(given)
        self.save = self.add_foot(self.tr("Bewaar"), self.keep)
        self._show_kind()
        (self.save if source_id else self.name).setFocus()

    def _build_name(self, given: SourceSettings) -> None:
        self.name = QLineEdit(given.name)
        self.name.setPlaceholderText(self.tr("Bijvoorbeeld: gemeente Goeree-Overflakkee"))
        self.add_field(self.tr("Naam"), self.name)

    def _build_kind(self, given: SourceSettings) -> None:
        self.column.addSpacing(6)
        self.column.addWidget(label(self.tr("Waar komen de bestanden vandaan?"), tone="muted"))
        names = {
            SourceKind.FILE: self.tr("Ik kies ze zelf, bijvoorbeeld uit een e-mail"),
            SourceKind.FOLDER: self.tr("Uit een map of netwerkmap"),
            SourceKind.WEB: self.tr("Van een webadres"),
        }
        self.kinds: dict[SourceKind, QRadioButton] = {}
        group = QButtonGroup(self)
        for kind, text in names.items():
            choice = QRadioButton(text)
            choice.setChecked(kind == given.kind)
            choice.toggled.connect(self._show_kind)
            group.addButton(choice)
            self.kinds[kind] = choice
            self.add_choice(choice)
        self.folder = QLineEdit(given.location if given.kind == SourceKind.FOLDER else "")
        self.folder.setAccessibleName(self.tr("Map"))
        self.folder.setPlaceholderText(self.tr("Bijvoorbeeld een map op de server"))
        self.browse = button(self.tr("Kies map…"))
        self.browse.clicked.connect(self.choose_folder)
        self._folder_row = self._inset(self.folder, self.browse)
        self.address = QLineEdit(given.location if given.kind == SourceKind.WEB else "")
        self.address.setAccessibleName(self.tr("Webadres"))
        self.address.setPlaceholderText("https://")
        self.address.textChanged.connect(self._show_host)
        self._address_row = self._inset(self.address)
        self.host = label("", Role.SMALL, tone="muted", wrap=True)
        self._host_row = self._inset(self.host)

    def _build_habits(self, given: SourceSettings) -> None:
        self._habits = QWidget()
        inner = QVBoxLayout(self._habits)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(4)
        self.at_start = QCheckBox(self.tr("Kijk bij het opstarten of er iets nieuws is"))
        self.trusted = QCheckBox(self.tr("Vertrouwd: pas vanzelf toe als er niets te kiezen valt"))
        for box, on in ((self.at_start, given.check_at_start), (self.trusted, given.trusted)):
            box.setFont(theme.font(Role.BODY))
            box.setChecked(on)
            inner.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        text = self.tr(
            "Een vertrouwde levering komt op de kaart zonder dat je hem eerst bekijkt. Is er een "
            "fout, iets te kiezen of staat er iets niet meer in, dan wacht hij op jou."
        )
        explained = label(text, Role.SMALL, tone="muted", wrap=True)
        explained.setContentsMargins(INDENT, 0, 0, 0)
        inner.addWidget(explained)
        self.column.addWidget(self._habits)

    def _build_email(self, given: SourceSettings) -> None:
        self.column.addSpacing(6)
        self.email = QLineEdit(given.email)
        self.email.setPlaceholderText(self.tr("Mag leeg blijven"))
        self.add_field(self.tr("E-mailadres voor onze terugmeldingen"), self.email)

    def _inset(self, *parts: QWidget) -> QWidget:
        """Put parts below a choice, where its text begins."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(8)
        for part in parts:
            row.addWidget(part)
        row.setStretch(0, 1)
        self.column.addWidget(made)
        return made

    # --- what is chosen -----------------------------------------------------------------------

    @property
    def kind(self) -> SourceKind:
        """Give the chosen kind."""
        return next(kind for kind, choice in self.kinds.items() if choice.isChecked())

    def settings(self) -> SourceSettings:
        """Give what stands in the fields."""
        kind = self.kind
        places = {SourceKind.FOLDER: self.folder, SourceKind.WEB: self.address}
        by_itself = kind != SourceKind.FILE
        return SourceSettings(
            name=self.name.text().strip(),
            kind=kind,
            location=places[kind].text().strip() if by_itself else "",
            check_at_start=by_itself and self.at_start.isChecked(),
            trusted=by_itself and self.trusted.isChecked(),
            email=self.email.text().strip(),
        )

    def choose_folder(self) -> None:
        """Ask for the folder."""
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Kies de map van de leveringen"), self.folder.text()
        )
        if chosen:
            self.folder.setText(chosen)

    def keep(self) -> None:
        """Save; closes when that worked."""
        settings = self.settings()
        if problem := self._problem(settings):
            self.refuse(problem)
            return
        self.work(lambda: self._desk.save_source(self._source_id, settings), lambda _nothing: None)

    def _problem(self, settings: SourceSettings) -> str:
        if not settings.name:
            return self.tr("Geef de bron een naam.")
        if settings.kind == SourceKind.FOLDER and not settings.location:
            return self.tr("Kies de map waarin de bestanden komen te staan.")
        if settings.kind == SourceKind.WEB and not wording.host_of(settings.location):
            return self.tr("Dit webadres werkt niet. Het begint met https:// en dan de naam.")
        return ""

    # --- what is shown ------------------------------------------------------------------------

    def _show_kind(self) -> None:
        kind = self.kind
        self._folder_row.setVisible(kind == SourceKind.FOLDER)
        self._address_row.setVisible(kind == SourceKind.WEB)
        self._host_row.setVisible(kind == SourceKind.WEB)
        self._habits.setVisible(kind != SourceKind.FILE)
        self.problem.hide()
        self._show_host()
        self.fit()

    def _show_host(self) -> None:
        host = wording.host_of(self.address.text())
        text = self.tr("Typ het hele adres van het bestand. Het begint met https://.")
        if host:
            text = self.tr(
                "Het programma haalt het bestand op bij {host}, en nergens anders. "
                "Door te bewaren geeft de praktijk daar toestemming voor."
            ).format(host=host)
        self.host.setText(text)
