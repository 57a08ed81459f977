"""Dragging people and own choices onto cells of the roster."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from socialekaart.domain.model import AssignmentKind
from socialekaart.services.roster.views import CellKey
from socialekaart.ui.roster.drag import MIME, Carried, pack, picture, unpack
from socialekaart.ui.roster.page import RosterPage
from tests.ui.roster.bench import GEMEENTE, HOMES, MIDDELHARNIS, MONEY, OUDDORP, Bench, own_names

HERE, THERE = CellKey(MONEY, MIDDELHARNIS), CellKey(HOMES, OUDDORP)
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def middle(page: RosterPage, key: CellKey) -> QPoint:
    index = page.matrix.roster.index_of(key)
    page.matrix.scrollTo(index)
    return page.matrix.visualRect(index).center()


def drop(
    bench: Bench,
    page: RosterPage,
    carried: Carried,
    key: CellKey,
    held: Qt.KeyboardModifier = NONE,
) -> None:
    """Let somebody fall, as Qt tells it."""
    data, point = pack(carried), middle(page, key)
    matrix = page.matrix
    matrix.dragEnterEvent(QDragEnterEvent(point, BOTH, data, LEFT, held))
    moved = QDragMoveEvent(point, BOTH, data, LEFT, held)
    matrix.dragMoveEvent(moved)
    assert moved.isAccepted()
    assert matrix.cells.targets
    matrix.dropEvent(QDropEvent(QPointF(point), BOTH, data, LEFT, held))
    assert not matrix.cells.targets
    bench.settle()


def test_a_person_dropped_on_a_cell_is_assigned_there(bench: Bench, page: RosterPage) -> None:
    page.matrix.go_to(HERE)

    drop(bench, page, Carried(bench.ids["Karim Voorbeeld"], "Karim Voorbeeld"), THERE)

    (person,) = [p for p in bench.cell(THERE).persons if p.own]
    assert (person.name, person.kind) == ("Karim Voorbeeld", AssignmentKind.CONTACT_POINT)
    assert own_names(bench.cell(HERE)) == []


def test_a_drop_on_the_selection_goes_to_all_of_it_as_one_change(
    bench: Bench, page: RosterPage
) -> None:
    page.matrix.go_to(HERE)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Space):
        QTest.keyClick(page.matrix, key)
    cells = page.matrix.targets()
    assert len(cells) == 2

    drop(bench, page, Carried(bench.ids["Karim Voorbeeld"], "Karim Voorbeeld"), HERE)

    assert [own_names(bench.cell(key)) for key in cells] == [["Karim Voorbeeld"]] * 2
    bench.hand.undo()
    assert [own_names(bench.cell(key)) for key in cells] == [[]] * 2


def test_an_own_choice_moves_and_with_ctrl_is_copied(bench: Bench, page: RosterPage) -> None:
    terms = {"kind": AssignmentKind.CONTACT_POINT, "minimum_age": 23}
    (identifier,) = bench.put("Karim Voorbeeld", HERE, **terms)
    page.ask()
    bench.settle()
    page.matrix.go_to(HERE)
    carried = page.matrix.carried()
    assert carried == Carried(bench.ids["Karim Voorbeeld"], "Karim Voorbeeld", identifier)

    drop(bench, page, carried, THERE)
    assert own_names(bench.cell(HERE)) == []
    assert own_names(bench.cell(THERE)) == ["Karim Voorbeeld"]
    assert bench.sentences("changed")[-1] == (
        "Karim Voorbeeld is verplaatst naar Wonen in Ouddorp."
    )

    drop(bench, page, carried, HERE, CONTROL)
    (copy,) = [p for p in bench.cell(HERE).persons if p.own]
    assert copy.minimum_age == 23
    assert own_names(bench.cell(THERE)) == ["Karim Voorbeeld"]


def test_an_own_choice_dropped_where_it_was_stays(bench: Bench, page: RosterPage) -> None:
    (identifier,) = bench.put("Karim Voorbeeld", HERE, kind=AssignmentKind.CONTACT_POINT)
    page.ask()
    bench.settle()
    page.matrix.go_to(HERE)

    drop(bench, page, Carried(bench.ids["Karim Voorbeeld"], "Karim", identifier), HERE)

    assert bench.sentences("changed") == []


def test_only_cells_with_an_own_choice_can_be_dragged(bench: Bench, page: RosterPage) -> None:
    model = page.matrix.roster
    drags = Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.index_of(HERE)) & drags
    bench.put("Karim Voorbeeld", CellKey(MONEY, GEMEENTE), kind=AssignmentKind.CONTACT_POINT)
    page.ask()
    bench.settle()

    assert model.flags(model.index_of(CellKey(MONEY, GEMEENTE))) & drags
    assert not model.flags(model.index_of(CellKey(MONEY, OUDDORP))) & drags


def test_something_else_is_not_taken(bench: Bench, page: RosterPage) -> None:
    data = QMimeData()
    data.setText("Karim Voorbeeld")
    event = QDropEvent(QPointF(middle(page, HERE)), BOTH, data, LEFT, NONE)

    page.matrix.dropEvent(event)
    bench.settle()

    assert not event.isAccepted()
    assert bench.sentences("changed") == []


@pytest.mark.parametrize("raw", [b"", b"{}", b"[1]", b'"x"', b"\xff"])
def test_a_damaged_load_is_nobody(raw: bytes) -> None:
    data = QMimeData()
    data.setData(MIME, raw)

    assert unpack(data) is None


def test_what_is_dragged_is_never_text_for_other_programs(page: RosterPage) -> None:
    data = pack(Carried("c", "Karim Voorbeeld"))

    assert not data.hasText()
    assert unpack(data) == Carried("c", "Karim Voorbeeld")
    assert picture("Karim Voorbeeld").width() > 20


def drag_by_mouse(page: RosterPage, start: CellKey, end: CellKey) -> None:
    view = page.matrix.viewport()
    begin, to = middle(page, start), middle(page, end)
    QTest.mousePress(view, LEFT, NONE, begin)
    for step in range(1, 6):
        point = begin + (to - begin) * step / 5
        QTest.mouseMove(view, point)
    QTest.mouseRelease(view, LEFT, NONE, to)


def test_the_mouse_drags_an_own_choice_and_selects_elsewhere(
    bench: Bench, page: RosterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Carried | None] = []
    monkeypatch.setattr(
        type(page.matrix), "startDrag", lambda self, _actions: taken.append(self.carried())
    )
    bench.put("Karim Voorbeeld", HERE, kind=AssignmentKind.CONTACT_POINT)
    page.ask()
    bench.settle()

    drag_by_mouse(page, HERE, CellKey(MONEY, GEMEENTE))
    assert [carried.name for carried in taken if carried] == ["Karim Voorbeeld"]

    drag_by_mouse(page, CellKey(HOMES, MIDDELHARNIS), CellKey(HOMES, GEMEENTE))
    assert len(taken) == 1
    assert len(page.matrix.targets()) == 3


def test_the_list_of_people_carries_a_person(
    bench: Bench, page: RosterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from socialekaart.ui.roster import person_picker

    loads: list[Carried | None] = []

    class Drag:
        """Stands in for Qt's drag, which waits for a mouse."""

        def __init__(self, _source: object) -> None: ...

        def setMimeData(self, data: QMimeData) -> None:
            loads.append(unpack(data))

        def __getattr__(self, _name: str) -> object:
            return lambda *_: None

    monkeypatch.setattr(person_picker, "QDrag", Drag)
    page.heading.people.click()
    bench.settle()

    page.people.picker.list.startDrag(Qt.DropAction.CopyAction)

    line = page.people.picker.current()
    assert line is not None
    assert loads == [Carried(line.id, line.contact.name)]
