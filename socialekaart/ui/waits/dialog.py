"""‘Meld een wachttijd’: for whom, how many weeks, on which day, and who said so."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from socialekaart.domain.waiting import INTAKE_NORM_WEEKS, TREATMENT_NORM_WEEKS
from socialekaart.ui.dialogs.form import FormDialog
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.waits import words
from socialekaart.ui.waits.desk import WaitsDesk
from socialekaart.ui.waits.section import WaitSubject
from socialekaart.ui.widgets import label


class WaitDialog(FormDialog):
    """Keeps the wait through the desk before it closes; a refusal is shown where one types."""

    kept = Signal(str)
    """The sentence that says it was done."""

    def __init__(
        self,
        desk: WaitsDesk,
        background: Background,
        subject: WaitSubject,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Meld een wachttijd") if subject.wait is None else self.tr("Wachttijd")
        heading = title if subject.wait is None else self.tr("Wachttijd wijzigen")
        super().__init__(title, background, parent, heading=heading)
        self._desk, self._subject = desk, subject
        self.column.addWidget(label(subject.record_name, tone="muted", wrap=True))
        self.column.addSpacing(4)
        self._build_group()
        self._build_weeks()
        self._build_source(today)
        self.save = self.add_foot(self.tr("Bewaar"), self.keep)
        self._fill()
        self.fit()

    def _build_group(self) -> None:
        self.group = QComboBox()
        self.group.setEditable(True)
        self.group.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.group.addItem(words.group_name(""))
        self.group.addItems(list(self._subject.groups))
        self.add_field(self.tr("Voor wie? Kies, of typ zelf"), self.group)

    def _build_weeks(self) -> None:
        self.column.addSpacing(6)
        self.intake, self.treatment = QLineEdit(), QLineEdit()
        row = QHBoxLayout()
        row.setSpacing(16)
        fields = (
            (self.intake, self.tr("Weken tot de intake"), INTAKE_NORM_WEEKS),
            (self.treatment, self.tr("Daarna weken tot de behandeling"), TREATMENT_NORM_WEEKS),
        )
        for edit, name, norm in fields:
            both = QVBoxLayout()
            both.setSpacing(6)
            caption = label(name, tone="muted")
            caption.setBuddy(edit)
            edit.setAccessibleName(name)
            edit.setPlaceholderText(self.tr("norm {weeks}").format(weeks=norm))
            both.addWidget(caption)
            both.addWidget(edit)
            row.addLayout(both, 1)
        self.column.addLayout(row)
        hint = self.tr("Geen wachttijd? Vul 0 in. Weet je het niet? Laat het leeg.")
        self.column.addWidget(label(hint, Role.SMALL, tone="muted", wrap=True))

    def _build_source(self, today: date) -> None:
        self.column.addSpacing(6)
        self.day = QDateEdit()
        self.day.setDisplayFormat("dd-MM-yyyy")
        self.day.setCalendarPopup(True)
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.add_field(self.tr("Peildatum: op welke dag was dit zo?"), self.day)
        self.column.addSpacing(6)
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("Bijvoorbeeld: aanmeldpunt, aan de telefoon"))
        self.add_field(self.tr("Van wie hoorde je het? (mag leeg blijven)"), self.who)
        never = self.tr("Nooit over patiënten.")
        self.column.addWidget(label(never, Role.SMALL, tone="muted"))

    def _fill(self) -> None:
        wait = self._subject.wait
        if wait is None:
            return
        self.group.setCurrentText(wait.target_group or words.group_name(""))
        self.intake.setText(_typed(wait.intake_weeks))
        self.treatment.setText(_typed(wait.treatment_weeks))
        self.who.setText(wait.recorded_by)
        if (day := wait.reference_date) is not None:
            self.day.setDate(QDate(day.year, day.month, day.day))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the number: for whom is mostly everyone."""
        super().showEvent(event)
        self.intake.setFocus()

    def keep(self) -> None:
        """Keep it; closes when that worked."""
        texts = [self.intake.text().strip(), self.treatment.text().strip()]
        if any(text and not _is_whole(text) for text in texts):
            self.refuse(self.tr("Geef een wachttijd als een heel aantal weken, bijvoorbeeld 6."))
            return
        intake, treatment = (int(text) if text else None for text in texts)
        group, who = self.chosen_group(), self.who.text()
        shown = self.day.date()
        day = date(shown.year(), shown.month(), shown.day())
        subject = self._subject

        def write() -> None:
            if subject.wait is None:
                self._desk.record(subject.record_id, group, intake, treatment, day, who)
            else:
                self._desk.change(subject.wait.id, group, intake, treatment, day, who)

        self.work(write, lambda _nothing: self._done(), self.tr("Wordt bewaard…"))

    def chosen_group(self) -> str:
        """Give the target group, "" for everyone."""
        typed = " ".join(self.group.currentText().split())
        return "" if typed.casefold() == words.group_name("").casefold() else typed

    def _done(self) -> None:
        text = self.tr("Wachttijd bewaard: {name}.")
        self.kept.emit(text.format(name=self._subject.record_name))


def _typed(weeks: int | None) -> str:
    return "" if weeks is None else str(weeks)


def _is_whole(text: str) -> bool:
    return text.removeprefix("-").isdecimal()
