"""The waits of an offering in its detail: first whether one gets in, then how long one waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.domain.waiting import Wait, WaitState, groups_to_choose
from socialekaart.services.views import ServiceDetail
from socialekaart.services.waits.views import WaitLine, WaitView
from socialekaart.ui import theme
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.theme import Role
from socialekaart.ui.waits import words
from socialekaart.ui.widgets import LinkButton, MarkLabel, label

if TYPE_CHECKING:
    from socialekaart.ui.waits.course import CourseView

_COURSE_FROM = 2
"""Points from which on there is a course to show."""


@dataclass(frozen=True, slots=True)
class WaitSubject:
    """The offering somebody heard a wait of; `wait` is the one to correct, None for a new one."""

    record_id: str
    record_name: str
    groups: tuple[str, ...]
    wait: Wait | None = None


def subject_of(detail: ServiceDetail, wait: Wait | None = None) -> WaitSubject:
    """Say what somebody who heard a wait is talking about."""
    told = [line.wait for line in detail.waits.lines]
    groups = groups_to_choose(detail.service, told)
    return WaitSubject(detail.id, detail.service.name, groups, wait)


class WaitSection(QWidget):
    """Criteria, a line for each target group with its course, and what one may do meanwhile."""

    serviceWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    waitWanted = Signal(object)  # noqa: N815 (Qt's manner for signals)
    """The WaitSubject that somebody wants to tell a wait of."""
    endWanted = Signal(str)  # noqa: N815 (Qt's manner for signals)
    """The id of the wait that somebody withdraws."""

    def __init__(self, detail: ServiceDetail, today: date, *, with_criteria: bool = True) -> None:
        super().__init__()
        self._detail, self._today = detail, today
        self.courses: list[CourseView] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        view = detail.waits
        if with_criteria and view.lines:
            self._add_criteria(view)
        self._add_lines(view)
        self._add_report()
        if view.mediator is not None:
            self._column.addWidget(_box(words.mediation(view.mediator)))
        if view.meanwhile:
            self._add_meanwhile(view)

    # --- criteria and lines -------------------------------------------------------------------

    def _add_criteria(self, view: WaitView) -> None:
        told = words.criteria(self._detail.service, view.criteria)
        if told:
            text = self.tr("Eerst: {criteria}").format(criteria=" · ".join(told))
            self.criteria = label(_dots_last(text), Role.SMALL, tone="muted", wrap=True, copy=True)
            self._column.addWidget(self.criteria)

    def _add_lines(self, view: WaitView) -> None:
        if not view.lines:
            self._column.addWidget(label(self.tr("Niemand gaf een wachttijd door."), tone="muted"))
        for line in view.lines:
            alone = len(view.lines) == 1 and not line.wait.target_group
            self._add_line(line, with_group=not alone)

    def _add_line(self, line: WaitLine, *, with_group: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        mark = MarkLabel()
        mark.set_mark(words.MARKS[line.state])
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 5, 0, 0)
        holder.addWidget(mark)
        holder.addStretch(1)
        row.addLayout(holder)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        text = words.wait_line(line.wait, self._today, with_group=with_group)
        texts.addWidget(label(_dots_last(text), wrap=True, copy=True))
        texts.addWidget(self._state(line))
        teller = words.teller(line.wait)
        texts.addWidget(label(teller, Role.SMALL, tone="muted", wrap=True))
        self._add_own_links(texts, line.wait)
        row.addLayout(texts, 1)
        self._column.addLayout(row)
        if len(line.course) >= _COURSE_FROM:
            self._add_course(line)

    def _state(self, line: WaitLine) -> QWidget:
        """Say norm and age; a warning in words and colour both."""
        norm, age = words.norm(line), words.age(line, self._today)
        made = QWidget()
        flow = FlowLayout(made, gap=4)
        tone = "warn" if norm.warn else "good" if _is_good(line) else "muted"
        text = f"{norm.text} ·" if age else norm.text
        flow.addWidget(label(text, Role.SMALL_STRONG if norm.warn else Role.SMALL, tone=tone))
        if age:
            flow.addWidget(label(age, Role.SMALL_STRONG, tone="warn"))
        return made

    def _add_own_links(self, texts: QVBoxLayout, wait: Wait) -> None:
        """Offer to correct or withdraw what we heard ourselves."""
        if not wait.id:
            return
        name = words.group_name(wait.target_group)
        change = _small_link(self.tr("Wijzig"))
        change.setAccessibleName(self.tr("Wachttijd wijzigen: {group}").format(group=name))
        subject = subject_of(self._detail, wait)
        change.clicked.connect(lambda: self.waitWanted.emit(subject))
        end = _small_link(self.tr("Haal weg"))
        end.setAccessibleName(self.tr("Wachttijd weghalen: {group}").format(group=name))
        end.clicked.connect(lambda: self.endWanted.emit(wait.id))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(change)
        row.addWidget(end)
        row.addStretch(1)
        texts.addLayout(row)

    def _add_course(self, line: WaitLine) -> None:
        """Show the first course; others open at a press."""
        from socialekaart.ui.waits.course import CourseView  # most waits were told but once

        course = CourseView(line.course, self._today, line.wait.target_group)
        first = not self.courses
        self.courses.append(course)
        if not first:
            text = self.tr("Toon verloop ({n})").format(n=len(line.course))
            unfold = _small_link(text)
            course.hide()
            unfold.clicked.connect(partial(_swap, unfold, course))
            self._column.addWidget(unfold, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(course)

    # --- what one may do ----------------------------------------------------------------------

    def _add_report(self) -> None:
        self.report = LinkButton(self.tr("Meld een wachttijd…"))
        self.report.clicked.connect(lambda: self.waitWanted.emit(subject_of(self._detail)))
        self._column.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_meanwhile(self, view: WaitView) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(label(self.tr("Tijdens het wachten"), Role.SMALL_STRONG))
        for record_id, name in view.meanwhile:
            link = LinkButton(name)
            link.clicked.connect(partial(self.serviceWanted.emit, record_id))
            row = QHBoxLayout()
            row.addWidget(link)
            row.addStretch(1)
            self._column.addLayout(row)
        never = self.tr("Wordt het erger? Wacht dan niet af: kijk bij Acuut (F2).")
        self._column.addWidget(label(never, Role.SMALL, tone="muted", wrap=True))


def _is_good(line: WaitLine) -> bool:
    return line.state in (WaitState.WITHIN, WaitState.NONE)


def _dots_last(text: str) -> str:
    """Keep a dot between parts at the end of its line, where the text wraps there."""
    return text.replace(" · ", "\N{NO-BREAK SPACE}· ")


def _small_link(text: str) -> LinkButton:
    made = LinkButton(text)
    made.setFont(theme.font(Role.SMALL))
    return made


def _swap(link: LinkButton, course: CourseView) -> None:
    """Put the chart in the place of the link that opens it."""
    course.show()
    course.chart.setFocus()
    link.hide()


def _box(text: str) -> QFrame:
    """Make a quiet box with what to do about a wait that is too long."""
    made = QFrame()
    made.setProperty("box", True)
    made.setProperty("warns", True)
    row = QHBoxLayout(made)
    row.setContentsMargins(10, 8, 10, 8)
    row.addWidget(label(text, wrap=True, copy=True))
    return made
