"""The question: life domains as tiles, two plain questions, the compass, and how heavy it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from socialekaart.domain.compass import Answer, Group, Severity, Side, answers_of, course, groups_of
from socialekaart.ui import theme
from socialekaart.ui.resources import icon
from socialekaart.ui.start import wording
from socialekaart.ui.start.compass import Compass
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import ElidedLabel, PressButton, button, label

COLUMNS = 3
TICK = 42
"""Pixels for a tick and the sides of a button."""
_WAYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
}


class Toggle(PressButton):
    """A button that stays in, with a tick when it is."""

    def __init__(self, text: str, *, name: str = "") -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("toggle", True)
        self.setAccessibleName(name or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(12, 12))
        self.setFont(theme.font(Role.BODY))
        self.toggled.connect(self._mark)
        # As wide with its tick as without, so that nothing moves below the mouse.
        needed = QFontMetrics(theme.font(Role.STRONG)).horizontalAdvance(text)
        self.setMinimumWidth(needed + TICK)

    def _mark(self, on: bool) -> None:
        self.setIcon(icon("vinkje", theme.current().accent) if on else QIcon())
        self.setFont(theme.font(Role.STRONG if on else Role.BODY))


class Choice(QWidget):
    """A few toggles of which one is in; `changed` says that a person chose."""

    changed = Signal()

    def __init__(self, texts: Sequence[str], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.toggles: list[Toggle] = []
        for place, text in enumerate(texts):
            made = Toggle(text, name=f"{name} {text}")
            made.clicked.connect(self.changed)
            self._group.addButton(made, place)
            self.toggles.append(made)
            row.addWidget(made)

    @property
    def place(self) -> int:
        """Give the place of the one that is in, -1 for none."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Put one in, -1 for none; nothing is said."""
        self._group.setExclusive(False)
        for number, one in enumerate(self.toggles):
            one.setChecked(number == place)
        self._group.setExclusive(True)


_SOCIAL = (False, True)
_DIAGNOSIS = (Answer.NO, Answer.YES, Answer.UNKNOWN)
_WEIGHTS = tuple(Severity)


class QuestionPanel(QFrame):
    """What is asked; nothing of it is kept anywhere. `asked` comes with every change."""

    asked = Signal()

    def __init__(self, domains: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(436)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(7)
        column.addLayout(self._heading())
        self.tiles: dict[str, Toggle] = {}
        column.addLayout(self._tiles(domains))
        column.addSpacing(2)
        text = self.tr("Spelen er sociale problemen?")
        answers = [wording.said(Answer.NO), wording.said(Answer.YES)]
        self.social = self._ask(column, text, answers)
        text = self.tr("Is er (een vermoeden van) een psychische aandoening?")
        answers = [wording.said(answer) for answer in _DIAGNOSIS]
        self.diagnosis = self._ask(column, text, answers, below=True)
        self.compass = Compass()
        self.compass.chosen.connect(lambda number: self.choose_group(Group(number)))
        column.addWidget(self.compass)
        self._weight_row = QWidget()
        inner = QVBoxLayout(self._weight_row)
        inner.setContentsMargins(0, 0, 0, 0)
        texts = [wording.weight(one) for one in _WEIGHTS]
        self.weight = self._ask(inner, self.tr("Hoe zwaar is het?"), texts)
        column.addWidget(self._weight_row)
        self._weight_row.hide()
        column.addStretch(1)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Waar gaat het over?"), Role.STRONG), 1)
        self.empty = button(self.tr("Begin opnieuw"), kind="link")
        self.empty.setFont(theme.font(Role.SMALL))
        self.empty.clicked.connect(self.reset)
        row.addWidget(self.empty)
        return row

    def _tiles(self, domains: Sequence[tuple[str, str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (identifier, full, short) in enumerate(domains):
            tile = Toggle(short or full, name=full)
            tile.setToolTip(full)
            tile.setMinimumWidth(0)
            tile.setMinimumHeight(36)
            # One stop for Tab: the arrows walk the others.
            focus = Qt.FocusPolicy.ClickFocus if self.tiles else Qt.FocusPolicy.StrongFocus
            tile.setFocusPolicy(focus)
            tile.installEventFilter(self)
            tile.clicked.connect(self._tell)
            self.tiles[identifier] = tile
            grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _ask(
        self, column: QVBoxLayout, text: str, answers: Sequence[str], *, below: bool = False
    ) -> Choice:
        """Add a question with its answers beside it, or `below` it when it is long."""
        made = Choice(answers, text)
        made.changed.connect(self._tell)
        # A label that wraps would make the panel ask for all its height, however low the window.
        asked = ElidedLabel(Role.SUB)
        asked.setText(text)
        if below:
            column.addWidget(asked)
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignRight)
            return made
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(asked, 1)
        row.addWidget(made)
        column.addLayout(row)
        return made

    # --- what is chosen -----------------------------------------------------------------------

    @property
    def domains(self) -> tuple[str, ...]:
        """Give the chosen domains, in their order."""
        return tuple(name for name, tile in self.tiles.items() if tile.isChecked())

    @property
    def groups(self) -> tuple[Group, ...]:
        """Give the groups the answers point at, none until both are given."""
        if self.social.place < 0 or self.diagnosis.place < 0:
            return ()
        return groups_of(_SOCIAL[self.social.place], _DIAGNOSIS[self.diagnosis.place])

    @property
    def severity(self) -> Severity | None:
        """Give the weight, where it matters and somebody chose one."""
        if self._weight_row.isHidden() or self.weight.place < 0:
            return None
        return _WEIGHTS[self.weight.place]

    def choose_group(self, group: Group) -> None:
        """Give both answers at once, as one that presses a quadrant does."""
        social, diagnosis = answers_of(group)
        self.social.choose(_SOCIAL.index(social))
        self.diagnosis.choose(_DIAGNOSIS.index(diagnosis))
        self._tell()

    def choose_domains(self, domains: Sequence[str]) -> None:
        """Choose these domains and no other."""
        for name, tile in self.tiles.items():
            tile.setChecked(name in domains)
        self._tell()

    def reset(self) -> None:
        """Forget all that was chosen."""
        for tile in self.tiles.values():
            tile.setChecked(False)
        for choice in (self.social, self.diagnosis, self.weight):
            choice.choose(-1)
        self._tell()
        self.first_focus()

    def first_focus(self) -> None:
        """Put the keyboard on the tile that Tab stops at."""
        tiles = self.tiles.values()
        stop = next((t for t in tiles if t.focusPolicy() == Qt.FocusPolicy.StrongFocus), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self) -> None:
        groups = self.groups
        self.compass.light(groups)
        care = any(column.side is Side.CARE for column in course(groups).columns)
        self._weight_row.setVisible(care)
        self.asked.emit()

    # --- keys ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the tiles with the arrows; Enter presses one, as Space does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            tiles = list(self.tiles.values())
            at = next((i for i, tile in enumerate(tiles) if tile is watched), -1)
            key = Qt.Key(event.key())
            if at >= 0 and key in _WAYS:
                self._walk(tiles, at, at + _WAYS[key])
                return True
            if at >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                tiles[at].click()
                return True
        return super().eventFilter(watched, event)

    def _walk(self, tiles: list[Toggle], at: int, to: int) -> None:
        if 0 <= to < len(tiles):
            tiles[at].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            tiles[to].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            tiles[to].setFocus(Qt.FocusReason.TabFocusReason)
