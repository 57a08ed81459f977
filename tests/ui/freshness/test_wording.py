"""How fresh things are, in words and marks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from socialekaart.domain.freshness import Age, Fact, FactState
from socialekaart.domain.model import RecordKind
from socialekaart.ui.freshness.badges import FactsLine, draw_age, fact_words

TODAY = date(2026, 11, 23)


def state(
    fact: Fact, age: Age, days: int | None = None, checker: str = "", source: str = ""
) -> FactState:
    on = None if days is None else TODAY - timedelta(days=days)
    return FactState(fact, age, on, checker, source)


@pytest.mark.parametrize(
    ("told", "kind", "text", "warn"),
    [
        (
            state(Fact.PHONE, Age.FRESH, 12),
            RecordKind.SERVICE,
            "nummer gecontroleerd 12 dagen geleden door jullie",
            False,
        ),
        (
            state(Fact.HOURS, Age.STALE, 152),
            RecordKind.CONTACT,
            "werkdagen 5 maanden niet gecontroleerd",
            True,
        ),
        (
            state(Fact.HOURS, Age.AGEING, 1, "Bram"),
            RecordKind.SERVICE,
            "openingstijden gecontroleerd gisteren door jullie (Bram)",
            False,
        ),
        (
            state(Fact.WAIT, Age.FRESH, 0, "Anouk", "Gemeente Voorbeeld"),
            RecordKind.SERVICE,
            "wachttijd gecontroleerd vandaag door Anouk, Gemeente Voorbeeld",
            False,
        ),
        (
            state(Fact.REST, Age.NEVER),
            RecordKind.SERVICE,
            "overige gegevens nog nooit gecontroleerd",
            False,
        ),
    ],
    ids=["ours", "stale", "by_name", "source", "never"],
)
def test_a_fact_says_when_and_by_whom(
    told: FactState, kind: RecordKind, text: str, warn: bool
) -> None:
    found = fact_words(told, TODAY, kind)
    assert (found.text, found.warn) == (text, warn)


def test_facts_that_are_alike_are_told_in_one_sentence(qtbot: QtBot) -> None:
    line = FactsLine()
    qtbot.addWidget(line)
    alike = [state(fact, Age.FRESH, 12) for fact in (Fact.PHONE, Fact.HOURS, Fact.REST)]
    line.show_facts([*alike, state(Fact.WAIT, Age.NEVER)], TODAY)
    assert line.text == (
        "nummer, openingstijden en overige gegevens gecontroleerd 12 dagen geleden door jullie; "
        "wachttijd nog nooit gecontroleerd"
    )
    assert line.accessibleName() == line.text
    line.show_facts([], TODAY)
    assert line.text == ""
    assert line.isHidden()


def test_each_age_has_a_shape_of_its_own(qtbot: QtBot) -> None:
    drawn = {age: _shape(age) for age in Age}
    assert len(set(drawn.values())) == len(Age)


def _shape(age: Age) -> bytes:
    """Draw a mark and give which pixels it covers, whatever their colour."""
    image = QImage(QSize(10, 10), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_age(painter, image.rect(), age)
    painter.end()
    rows, columns = range(10), range(10)
    return bytes(image.pixelColor(x, y).alpha() > 128 for y in rows for x in columns)
