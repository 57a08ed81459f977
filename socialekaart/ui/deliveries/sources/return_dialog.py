"""Make terugmelding.csv for a source, and then: open the e-mail, open the folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.errors import SocialekaartError
from socialekaart.services.deliveries.views import ReturnFile, SourceCard
from socialekaart.ui import theme
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.deliveries.sources.opening import (
    Opener,
    folder_url,
    mail_url,
    open_with_system,
)
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WIDTH = 560
MARGIN = 24


class ReturnDialog(QDialog):
    """First what goes into the file and where to, then what to do with it."""

    written = Signal()

    def __init__(
        self,
        desk: DeliveryDesk,
        aside: Background,
        source: SourceCard,
        count: int,
        *,
        practice_name: str = "",
        opener: Opener = open_with_system,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._aside, self._source, self._opener = desk, aside, source, opener
        self.result_file: ReturnFile | None = None
        self.setWindowTitle(self.tr("Terugmelding"))
        self.setFixedSize(WIDTH, 300)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._before(count, practice_name))
        self._stack.addWidget(self._after())

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.setSpacing(10)
        return page, column

    def _before(self, count: int, practice_name: str) -> QWidget:
        page, column = self._page()
        name = self._source.settings.name
        column.addWidget(
            label(self.tr("Terugmelding voor {name}").format(name=name), Role.NAME, wrap=True)
        )
        one = self.tr("1 melding komt in terugmelding.csv.")
        more = self.tr("{n} meldingen komen in terugmelding.csv.").format(n=count)
        what = self.tr(
            "De bron opent dat in Excel en ziet wat er staat, wat het moet zijn en waarom."
        )
        column.addWidget(label(f"{one if count == 1 else more} {what}", wrap=True))
        column.addSpacing(4)
        self.sign = QCheckBox(self.tr("Zet de naam van onze praktijk erbij"))
        self.sign.setFont(theme.font(Role.BODY))
        self.reporter = QLineEdit(practice_name)
        self.reporter.setPlaceholderText(self.tr("Naam van de praktijk"))
        self.reporter.setAccessibleName(self.tr("Naam van de praktijk"))
        self.reporter.setEnabled(False)
        self.sign.toggled.connect(self.reporter.setEnabled)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reporter)
        hint = self.tr("Zonder vinkje staat er niet bij wie het meldt.")
        column.addWidget(label(hint, Role.SMALL, tone="muted", wrap=True))
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        cancel = button(self.tr("Annuleer"))
        cancel.clicked.connect(self.reject)
        self.make = button(self.tr("Kies een map en maak…"), kind="primary")
        self.make.setDefault(True)
        self.make.clicked.connect(self.choose_folder)
        foot.addWidget(cancel)
        foot.addWidget(self.make)
        column.addLayout(foot)
        return page

    def _after(self) -> QWidget:
        page, column = self._page()
        self.done_title = label("", Role.NAME, wrap=True)
        self.where = label("", Role.SMALL, tone="muted", copy=True)
        self.how = label("", wrap=True)
        column.addWidget(self.done_title)
        column.addWidget(self.where)
        column.addSpacing(4)
        column.addWidget(self.how)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.mail = button(self.tr("Open e-mail"), kind="primary")
        self.mail.clicked.connect(self.open_mail)
        self.folder = button(self.tr("Open map"))
        self.folder.clicked.connect(self.open_folder)
        self.close_button = button(self.tr("Klaar"))
        self.close_button.clicked.connect(self.accept)
        foot.addWidget(self.mail)
        foot.addWidget(self.folder)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        return page

    # --- making -------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Ask for a folder and write into it."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Kies een map voor het bestand"))
        if folder:
            self.write_to(Path(folder))

    def write_to(self, folder: Path) -> None:
        """Write the file into a folder."""
        reporter = self.reporter.text().strip() if self.sign.isChecked() else ""
        self.make.setEnabled(False)
        self.problem.hide()
        self._aside.run(
            lambda: self._desk.write_return_file(self._source.id, folder, reporter),
            self._show_file,
            self._refused,
            owner=self,
        )

    def _refused(self, error: Exception) -> None:
        self.make.setEnabled(True)
        if isinstance(error, SocialekaartError):
            self.problem.setText(str(error))
            self.problem.show()
        else:
            self._aside.report(error)

    def _show_file(self, file: ReturnFile) -> None:
        self.result_file = file
        one, more = self.tr("1 melding opgeschreven"), self.tr("{n} meldingen opgeschreven")
        self.done_title.setText(one if file.count == 1 else more.format(n=file.count))
        metrics = QFontMetrics(self.where.font())
        shown = metrics.elidedText(str(file.path), Qt.TextElideMode.ElideMiddle, WIDTH - 2 * MARGIN)
        self.where.setText(shown)
        self.where.setToolTip(str(file.path))
        self.mail.setVisible(mail_url(file.mailto) is not None)
        if file.mailto:
            self.how.setText(
                self.tr(
                    "‘Open e-mail’ zet een bericht klaar. Het bestand voeg je er zelf aan toe: "
                    "een programma mag dat niet voor je doen. Open de map en sleep {name} in het "
                    "bericht."
                ).format(name=file.path.name)
            )
        else:
            self.how.setText(
                self.tr(
                    "Stuur het bestand zelf naar de bron. Vul bij ‘Instellen’ het e-mailadres van "
                    "de bron in; dan zetten we de volgende keer een bericht voor je klaar."
                )
            )
        self._stack.setCurrentIndex(1)
        (self.mail if file.mailto else self.folder).setFocus()
        self.written.emit()

    def open_mail(self) -> None:
        """Open the draft in the mail program."""
        url = mail_url(self.result_file.mailto) if self.result_file else None
        if url is not None and not self._opener(url):
            self.how.setText(
                self.tr(
                    "Er is geen e-mailprogramma op deze computer. Mail het bestand zelf naar {to}."
                ).format(to=self._source.settings.email)
            )

    def open_folder(self) -> None:
        """Open the folder the file lies in."""
        file = self.result_file
        if file is not None and not self._opener(folder_url(file.path)):
            self.how.setText(self.tr("De map kan niet worden geopend. Het bestand staat er wel."))
