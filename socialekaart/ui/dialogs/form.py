"""A dialog that does its work before it closes, and says in place why that was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from socialekaart.errors import SocialekaartError
from socialekaart.ui import theme
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, label

WIDTH = 560
INDENT = 28
"""Where the text of a choice begins, in pixels from its mark."""


class FormDialog(QDialog):
    """A heading, fields below each other, and two buttons; as high as what is in it.

    Add the parts to `column`, then `add_foot`. `work` runs what takes long on `aside`.
    """

    def __init__(
        self,
        title: str,
        aside: Background,
        parent: QWidget | None = None,
        *,
        heading: str = "",
        width: int = WIDTH,
    ) -> None:
        super().__init__(parent)
        self._aside, self._width = aside, width
        self.setWindowTitle(title)
        self.setFixedWidth(width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(6)
        self.column.addWidget(label(heading or title, Role.NAME))
        self.problem = label("", Role.SMALL, tone="danger", wrap=True)
        self.problem.hide()
        self._do: QPushButton | None = None

    # --- building -----------------------------------------------------------------------------

    def add_field(self, name: str, edit: QWidget) -> None:
        """Add something to fill in below its name."""
        caption = label(name, tone="muted")
        caption.setBuddy(edit)
        edit.setAccessibleName(name)
        self.column.addWidget(caption)
        self.column.addWidget(edit)

    def add_choice(self, choice: QAbstractButton, what: str = "") -> None:
        """Add a box or a radio button, with what it means below its text."""
        choice.setFont(theme.font(Role.BODY))
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        if what:
            explained = label(what, Role.SMALL, tone="muted", wrap=True)
            explained.setContentsMargins(INDENT, 0, 0, 4)
            both.addWidget(explained)
        self.column.addLayout(both)

    def add_foot(self, text: str, do: Callable[[], None]) -> QPushButton:
        """Add the place of a refusal and the buttons; give the one that does it."""
        self.column.addWidget(self.problem)
        self.column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        cancel = button(self.tr("Annuleer"))
        cancel.clicked.connect(self.reject)
        made = button(text, kind="primary")
        made.setDefault(True)
        made.clicked.connect(do)
        foot.addWidget(cancel)
        foot.addWidget(made)
        self.column.addLayout(foot)
        self._do = made
        return made

    # --- working ------------------------------------------------------------------------------

    def work(self, work: Callable[[], Any], done: Callable[[Any], None], busy: str = "") -> None:
        """Do it aside, with `busy` on the button meanwhile; close when it worked, then `done`."""
        assert self._do is not None
        usual = self._do.text()
        self._do.setEnabled(False)
        self._do.setText(busy or usual)
        self.problem.hide()

        def finished(answer: Any) -> None:
            self.accept()
            done(answer)

        def refused(error: Exception) -> None:
            assert self._do is not None
            self._do.setEnabled(True)
            self._do.setText(usual)
            if isinstance(error, SocialekaartError):
                self.refuse(str(error))
            else:
                self._aside.report(error)

        self._aside.run(work, finished, refused, owner=self)

    def refuse(self, sentence: str) -> None:
        """Say why it can't be done."""
        self.problem.setText(sentence)
        self.problem.show()
        self.fit()

    def fit(self) -> None:
        """Make the dialog as high as what is in it."""
        self.column.activate()
        wraps = self.column.hasHeightForWidth()
        needed = self.column.totalHeightForWidth(self._width)
        self.setFixedHeight(needed if wraps else self.column.totalSizeHint().height())
