"""Own values of a contact in place: plain text, a list to choose from, ticks, or a calendar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.schema import CellKind, Column, load_schema
from socialekaart.exchange.vocabulary import Vocabulary
from socialekaart.services.people.views import PersonLine
from socialekaart.services.views import FieldView
from socialekaart.ui import theme
from socialekaart.ui.beheer.options import Choices, choices
from socialekaart.ui.beheer.pick_edit import CheckListEdit, DateEdit, PickEdit, SuggestEdit
from socialekaart.ui.detail.rows import FieldEditor
from socialekaart.ui.people import content
from socialekaart.ui.theme import Role


class ChoiceEdit(PickEdit):
    """One word out of a list, to type or to choose."""

    def __init__(self, offered: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = offered

    def fill_panel(self) -> QListWidget:
        """List the words, with the present one lit up."""
        made = QListWidget()
        made.setFont(theme.font(Role.SUB))
        made.setAccessibleName(self.accessibleName())
        for written, shown in self._offered.pairs:
            item = QListWidgetItem(shown)
            item.setData(Qt.ItemDataRole.UserRole, written)
            made.addItem(item)
        known = [written for written, _ in self._offered.pairs]
        present = self._offered.meant(self.text())
        made.setCurrentRow(known.index(present) if present in known else 0)
        made.setFixedHeight(max(made.sizeHintForRow(0), 22) * made.count() + 8)
        made.itemClicked.connect(lambda _item: self.accept_panel(True))
        self._list = made
        return made

    def accept_panel(self, taken: bool) -> None:
        """Take the word that is lit up."""
        item = self._list.currentItem()
        if taken and item is not None:
            self.choose(str(item.data(Qt.ItemDataRole.UserRole)))
        self.close_panel()


def make_edit(attribute: str, vocabulary: Vocabulary) -> QLineEdit:
    """Make what one types a field of a contact in, by what its column of the file holds."""
    column = next(
        one for one in load_schema(RecordKind.CONTACT).columns if one.attribute == attribute
    )
    made = _special(column, vocabulary) or QLineEdit()
    made.setAccessibleName(column.title)
    return made


def _special(column: Column, vocabulary: Vocabulary) -> QLineEdit | None:
    if column.kind is CellKind.DOMAINS:
        return CheckListEdit(_domain_names(vocabulary))
    if column.kind is CellKind.DATE:
        return DateEdit()
    offered = choices(column, vocabulary)
    if offered is None:
        return None
    return CheckListEdit(offered) if column.kind is CellKind.DAYS else ChoiceEdit(offered)


def _domain_names(vocabulary: Vocabulary) -> Choices:
    """Offer the domains by name: that is what one reads in the field afterwards."""
    names = {vocabulary.domain_id(name): name for name in vocabulary.domain_names}

    def meant(text: str) -> str | None:
        return names.get(vocabulary.domain_id(text)) if text.strip() else None

    pairs = tuple((name, name) for name in vocabulary.domain_names)
    return Choices(pairs, meant, own=False, separator=" | ")


class ContactEditor(FieldEditor):
    """The fields of one row of a contact. The names of stand-ins come later, by `offer`."""

    def __init__(self, views: list[FieldView], vocabulary: Vocabulary) -> None:
        super().__init__(views)
        self._ids: dict[str, str] = {}
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        for view in views:
            plain, made = self.edits[view.attribute], make_edit(view.attribute, vocabulary)
            made.setText(view.text)
            made.returnPressed.connect(self._save)
            column.replaceWidget(plain, made)
            plain.hide()
            plain.deleteLater()
            self.edits[view.attribute] = made

    def offer(self, people: Iterable[PersonLine]) -> None:
        """Offer people as stand-ins, by name, role and organisation."""
        plain = self.edits.get("stand_in")
        column = self.layout()
        if plain is None or not isinstance(column, QVBoxLayout):
            return
        self._ids = {_whole_name(one): one.id for one in people}
        made = SuggestEdit(tuple(self._ids))
        made.setAccessibleName(plain.accessibleName())
        made.setPlaceholderText(self.tr("Typ een deel van de naam"))
        made.setText(plain.text())
        made.returnPressed.connect(self._save)
        had_focus = plain.hasFocus()
        column.replaceWidget(plain, made)
        QWidget.setTabOrder(plain, made)
        plain.hide()
        plain.deleteLater()
        self.edits["stand_in"] = made
        if had_focus:
            made.setFocus()
            made.selectAll()

    def _save(self) -> None:
        edit = self.edits.get("stand_in")
        if edit is not None:
            chosen = self._ids.get(edit.text().strip())
            if chosen is not None:
                self.saved.emit({"stand_in": chosen})
                return
        super()._save()


def _whole_name(line: PersonLine) -> str:
    return content.DOT.join(part for part in (line.name, content.role_line(line)) if part)
