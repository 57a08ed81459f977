"""The chart of a course: where things stand, what is on it, and how one walks over it."""

from __future__ import annotations

from datetime import date, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from socialekaart.services.waits.views import WaitPoint
from socialekaart.ui import theme
from socialekaart.ui.dressing import dress
from socialekaart.ui.waits.chart import Legend, WaitChart, print_course
from socialekaart.ui.waits.course import CourseModel
from socialekaart.ui.waits.scale import scale_of

TODAY = date(2026, 11, 23)
POINTS = (
    WaitPoint(date(2025, 12, 31), 3, 8, own=False),
    WaitPoint(date(2026, 3, 29), 5, None, own=True),
    WaitPoint(date(2026, 11, 3), 6, 12, own=False),
)
WEEKS = st.none() | st.integers(0, 520)
COURSES = st.lists(
    st.builds(WaitPoint, st.dates(date(2019, 1, 1), TODAY), WEEKS, WEEKS, st.booleans()),
    min_size=1,
    max_size=12,
    unique_by=lambda point: point.on,
).map(lambda points: tuple(sorted(points, key=lambda point: point.on)))


@given(COURSES)
def test_everything_that_is_told_is_on_the_chart(points: tuple[WaitPoint, ...]) -> None:
    scale = scale_of(points, TODAY)

    places = [scale.across(point.on) for point in points]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    assert scale.across(TODAY) == 1
    for step in scale.steps():
        assert 0 <= scale.up(step.intake) <= scale.up(step.top) < 1
        assert step.until >= step.point.on
    assert all(0 < scale.up(norm) < 1 for norm in scale.norms())


@given(COURSES)
def test_there_are_few_numbers_and_few_names_along_the_sides(
    points: tuple[WaitPoint, ...],
) -> None:
    scale = scale_of(points, TODAY)

    assert scale.top % scale.step == 0
    assert 1 <= scale.top // scale.step <= 12
    names = scale.month_starts(4)
    assert len(names) in (0, 2, 3, 4)
    assert all(day.day == 1 and scale.first <= day <= scale.last for day in names)


@given(COURSES)
def test_each_point_is_the_nearest_to_where_it_stands(points: tuple[WaitPoint, ...]) -> None:
    scale = scale_of(points, TODAY)

    assert [scale.nearest(scale.across(p.on)) for p in points] == list(range(len(points)))


@pytest.mark.parametrize(
    ("intake", "treatment", "norms"),
    [(6, 12, [14, 4]), (6, None, [4]), (6, 0, [4]), (None, 12, [10])],
)
def test_the_norm_of_what_is_told_is_drawn(
    intake: int | None, treatment: int | None, norms: list[int]
) -> None:
    point = WaitPoint(TODAY, intake, treatment, own=False)

    assert scale_of([point], TODAY).norms() == norms


def test_a_single_day_is_shown_in_a_month() -> None:
    scale = scale_of([WaitPoint(TODAY, 3, None, own=True)], TODAY)

    assert scale.first == TODAY - timedelta(days=28)


def test_a_point_that_leaves_out_a_part_is_marked() -> None:
    scale = scale_of(POINTS, TODAY)

    assert [scale.is_partly_told(point) for point in POINTS] == [False, True, False]


@pytest.fixture
def chart(qtbot: QtBot, qapp: QApplication) -> WaitChart:
    dress(qapp, "licht")
    made = WaitChart(POINTS, TODAY, "volwassenen")
    made.resize(320, made.height())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_chart_tells_itself_to_a_screen_reader(chart: WaitChart) -> None:
    assert chart.accessibleName() == "Verloop van de wachttijd: Volwassenen"
    told = chart.accessibleDescription()
    assert told.startswith("3 keer geteld. Eerst 31 dec 2025: 3 weken tot de intake · 8 weken")
    assert "Laatst 3 nov: 6 weken tot de intake · 12 weken tot de behandeling" in told


def test_arrows_walk_over_the_points_and_say_each(chart: WaitChart) -> None:
    chart.setFocus()
    told = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(chart, key)
        told.append((chart.chosen, chart.accessibleDescription()))

    assert [place for place, _ in told] == [2, 1, 0, 0]
    assert told[1][1] == "29 mrt: 5 weken tot de intake (norm 4) · zelf gehoord"
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.chosen == 2
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.chosen == 2
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.chosen == 0


def test_leaving_the_chart_lets_go_of_the_point(chart: WaitChart) -> None:
    chart.choose(1)

    chart.clearFocus()
    chart.leaveEvent(None)  # type: ignore[arg-type]  # the event says nothing that is used

    assert chart.chosen is None
    assert chart.accessibleDescription() == chart.in_words()


def test_the_mouse_lights_up_the_nearest_point(chart: WaitChart) -> None:
    QTest.mouseMove(chart, chart.rect().center())
    QTest.mouseMove(chart, chart.rect().topRight())

    assert chart.chosen == 2


@pytest.mark.parametrize("appearance", ["licht", "donker"])
def test_source_and_own_are_told_apart_without_colour(
    chart: WaitChart, qapp: QApplication, appearance: str
) -> None:
    dress(qapp, appearance)
    picture = chart.grab().toImage()
    plot = QImage(picture)
    ink, card = (theme.current().color(name).name() for name in ("ink", "card"))

    middles = [chart._place_of(place).x() for place in range(3)]
    columns = [[plot.pixelColor(round(x), y).name() for y in range(plot.height())] for x in middles]

    # A disc is open inside; a diamond is full: in its column ink runs on for more than its rim.
    assert longest_run(columns[1], ink) > longest_run(columns[2], ink)
    assert card in columns[2]


def longest_run(column: list[str], color: str) -> int:
    longest = run = 0
    for one in column:
        run = run + 1 if one == color else 0
        longest = max(longest, run)
    return longest


def test_paper_is_drawn_in_light_colours_also_when_the_screen_is_dark(
    qapp: QApplication,
) -> None:
    dress(qapp, "donker")
    paper = QImage(320, 140, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    print_course(painter, QRectF(0, 0, 320, 140), POINTS, TODAY)
    painter.end()
    dress(qapp, "licht")

    dark = sum(
        paper.pixelColor(x, y).lightness() < 60 for x in range(320) for y in range(0, 140, 2)
    )
    assert 0 < dark < 320 * 70 * 0.05


def test_the_legend_names_only_what_is_there(qtbot: QtBot) -> None:
    legend = Legend(POINTS[:1])
    whole = Legend(POINTS)
    for one in (legend, whole):
        qtbot.addWidget(one)

    assert [c.accessibleName() for c in legend.findChildren(QWidget)] == [
        "tot de intake",
        "tot de behandeling",
        "van de bron",
    ]
    assert [c.accessibleName() for c in whole.findChildren(QWidget)][-2:] == [
        "zelf gehoord",
        "rest onbekend",
    ]


def test_the_table_model_keeps_the_rules_of_qt(qapp: QApplication) -> None:
    model = CourseModel(POINTS, TODAY)

    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    assert model.rowCount() == 3
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Peildatum"
