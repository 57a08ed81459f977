"""A network of the practice's own: name, region, who leads it, who takes part, where to apply."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from socialekaart.services.start.views import NetworkForm, RegionChoice
from socialekaart.ui import theme, words
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.start.question import Toggle
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import label

APPLICANTS = ("huisarts", "poh", "professional", "zelf", "naaste")


class NetworkDialog(FormDialog):
    """Saves before it closes; a refusal is shown where one types. `save` runs off the UI thread."""

    def __init__(
        self,
        background: Background,
        regions: Sequence[RegionChoice],
        form: NetworkForm,
        save: Callable[[NetworkForm], object],
        done: Callable[[], None],
        parent: QWidget | None = None,
        *,
        known: bool = False,
    ) -> None:
        title = self.tr("Wijzig het netwerk") if known else self.tr("Voeg een netwerk toe")
        super().__init__(title, background, parent, width=640)
        self._save, self._done = save, done
        self.column.addWidget(
            label(
                self.tr("Bijvoorbeeld een MGN, krachtige basiszorg of een taskforce wachttijden."),
                tone="muted",
                wrap=True,
            )
        )
        self._build_head(form, regions)
        self._build_desk(form)
        self._build_access(form)
        self.send = self.add_foot(self.tr("Bewaar"), self.save)
        self.name.setFocus()
        self.fit()

    def _build_head(self, form: NetworkForm, regions: Sequence[RegionChoice]) -> None:
        self.name = QLineEdit(form.name)
        self.name.setPlaceholderText(self.tr("MGN en dan jullie regio"))
        self.add_field(self.tr("Naam"), self.name)
        self.region = QComboBox()
        self.region.setEditable(True)
        self.region.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.region.setSizeAdjustPolicy(adjust)
        self.region.setMinimumContentsLength(12)
        for choice in regions:
            self.region.addItem(choice.label, choice.key)
        self.region.setCurrentIndex(self.region.findData(form.region))
        completer = QCompleter(self.region.model(), self.region)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.region.setCompleter(completer)
        self.lead = QLineEdit(form.lead)
        self.lead.setPlaceholderText(self.tr("Een persoon of een organisatie"))
        self._pair(
            (self.tr("Regio of gemeente"), self.region), (self.tr("Regievoerder"), self.lead)
        )
        self.members = QPlainTextEdit("\n".join(form.members))
        self.members.setPlaceholderText(self.tr("Eén lid per regel"))
        self.members.setFixedHeight(92)
        self.members.setTabChangesFocus(True)
        self.add_field(self.tr("Leden"), self.members)

    def _build_desk(self, form: NetworkForm) -> None:
        self.phone, self.email = QLineEdit(form.phone), QLineEdit(form.email)
        self._pair(
            (self.tr("Telefoon van het aanmeldpunt"), self.phone),
            (self.tr("E-mail van het aanmeldpunt"), self.email),
        )

    def _build_access(self, form: NetworkForm) -> None:
        self.column.addWidget(label(self.tr("Wie mag verwijzen"), tone="muted"))
        row = QHBoxLayout()
        row.setSpacing(6)
        self.applicants: dict[str, Toggle] = {}
        for name in APPLICANTS:
            told = words.applicant(name)
            toggle = Toggle(told, name=self.tr("{who} mag verwijzen").format(who=told))
            toggle.setChecked(name in form.application_by)
            self.applicants[name] = toggle
            row.addWidget(toggle)
        row.addStretch(1)
        self.column.addLayout(row)
        self.feedback = QLineEdit(form.feedback)
        self.feedback.setPlaceholderText(self.tr("Bijvoorbeeld: binnen 2 weken na aanmelding"))
        self.add_field(self.tr("Terugkoppeling aan de praktijk"), self.feedback)
        self.one_referral = QCheckBox(self.tr("Eén verwijzing telt voor alle leden"))
        self.one_referral.setFont(theme.font(Role.BODY))
        self.one_referral.setChecked(form.one_referral)
        self.column.addSpacing(4)
        self.column.addWidget(self.one_referral, 0, Qt.AlignmentFlag.AlignLeft)

    def _pair(self, *fields: tuple[str, QWidget]) -> None:
        """Add two things to fill in beside each other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (name, edit) in enumerate(fields):
            caption = label(name, tone="muted")
            caption.setBuddy(edit)
            edit.setAccessibleName(name)
            grid.addWidget(caption, 0, place)
            grid.addWidget(edit, 1, place)
            grid.setColumnStretch(place, 1)
        self.column.addLayout(grid)

    # --- saving -------------------------------------------------------------------------------

    def form(self) -> NetworkForm:
        """Give what is filled in; a region that isn't in the list is none."""
        at = self.region.findText(self.region.currentText(), Qt.MatchFlag.MatchFixedString)
        return NetworkForm(
            name=self.name.text(),
            region=str(self.region.itemData(at)) if at >= 0 else "",
            lead=self.lead.text(),
            members=tuple(self.members.toPlainText().splitlines()),
            phone=self.phone.text(),
            email=self.email.text(),
            application_by=tuple(name for name, one in self.applicants.items() if one.isChecked()),
            feedback=self.feedback.text(),
            one_referral=self.one_referral.isChecked(),
        )

    def save(self) -> None:
        """Save what is filled in."""
        form = self.form()
        self.work(lambda: self._save(form), lambda _: self._done(), self.tr("Bewaren…"))
