"""The five steps on top: which are done, which is now, and a way back."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from socialekaart.services.deliveries import wizard
from socialekaart.services.deliveries.wizard import Step, WizardState
from socialekaart.ui import theme
from socialekaart.ui.deliveries.wizard import sentences
from socialekaart.ui.resources import pixmap
from socialekaart.ui.theme import Role

DISC = 26
GAP = 9
SIDE = 5


class StepButton(QPushButton):
    """A disc with a number or a tick, and the name of the step."""

    def __init__(self, step: Step) -> None:
        super().__init__(sentences.step_name(step))
        self.step = step
        self.is_now = self.is_done = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.font(Role.STRONG))

    def sizeHint(self) -> QSize:
        """Ask room for disc and name in bold, so that nothing moves when the step is reached."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(DISC + GAP + width + 2 * SIDE + 2, DISC + 10)

    def minimumSizeHint(self) -> QSize:
        """Never clip a name."""
        return self.sizeHint()

    def show_stand(self, *, now: bool, done: bool, may_go: bool) -> None:
        """Show how the step stands."""
        self.is_now, self.is_done = now, done
        self.setEnabled(may_go or now)
        self.setAccessibleName(sentences.step_spoken(self.step, now=now, done=done))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc, name and focus ring."""
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(colors.color("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        disc = QRect(SIDE, (self.height() - DISC) // 2, DISC, DISC)
        self._draw_disc(painter, disc)
        name = self.rect().adjusted(SIDE + DISC + GAP, 0, 0, 0)
        painter.setFont(theme.font(Role.STRONG if self.is_now else Role.BODY))
        painter.setPen(colors.color("accent" if self.is_now else "muted"))
        if self.underMouse() and self.isEnabled():
            painter.setPen(colors.color("accent"))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _draw_disc(self, painter: QPainter, disc: QRect) -> None:
        colors = theme.current()
        filled = self.is_now or self.is_done
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("accent" if filled else "border"))
        painter.drawEllipse(disc)
        if self.is_done and not self.is_now:
            mark = pixmap("vinkje", colors.on_accent, 16)
            painter.drawPixmap(disc.center().x() - 7, disc.center().y() - 7, mark)
            return
        painter.setPen(QColor(colors.on_accent) if filled else colors.color("muted"))
        painter.setFont(theme.font(Role.SMALL_STRONG, tabular=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(int(self.step)))


class StepBar(QWidget):
    """All steps in a row; those that may be gone to can be pressed."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(22)
        self.steps = {step: StepButton(step) for step in Step}
        for step, made in self.steps.items():
            made.clicked.connect(lambda _=False, s=step: self.wanted.emit(s))
            row.addWidget(made)
        row.addStretch(1)

    def show_state(self, state: WizardState) -> None:
        """Show where the wizard stands."""
        for step, made in self.steps.items():
            done = state.is_done or step < state.step
            made.show_stand(
                now=step == state.step and not state.is_done,
                done=done,
                may_go=wizard.may_go(state, step),
            )
