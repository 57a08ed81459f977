"""The look at the start: whom it asks, what it says, and that it can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from socialekaart.errors import UsageError
from socialekaart.hosts import NetworkRules
from socialekaart.services.deliveries.views import News, SourceNews
from socialekaart.ui.deliveries.start_check import StartCheck, notice
from tests.ui.deliveries.sources_bench import Bench


class Watch:
    """A check with all it says."""

    def __init__(
        self, bench: Bench, *, network: bool = True, off: frozenset[str] = frozenset()
    ) -> None:
        self.notices: list[str] = []
        self.applied: list[bool] = []
        self.finished: list[object] = []
        self.check = StartCheck(
            bench.desk, bench.aside, lambda: NetworkRules(allowed=network, off=off)
        )
        self.check.noticed.connect(self.notices.append)
        self.check.applied.connect(lambda: self.applied.append(True))
        self.check.finished.connect(self.finished.append)
        self.check.failed.connect(bench.failures.append)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    """Give a desk and a worker that ends with the test."""
    made = Bench(qtbot)
    yield made
    made.stop()


def news(source: str, kind: News) -> SourceNews:
    return SourceNews(source, f"Bron {source}", kind, "Zin.", (Path("a.csv"),))


def test_only_sources_that_ask_for_it_are_looked_at(bench: Bench) -> None:
    watch = Watch(bench)

    watch.check.start()
    bench.qtbot.waitUntil(lambda: bool(watch.finished))

    assert bench.desk.checked == ["b2", "b3"]
    assert watch.notices == []
    assert watch.applied == []


def test_with_the_network_off_no_web_address_is_asked(bench: Bench) -> None:
    watch = Watch(bench, network=False)

    watch.check.start()
    bench.qtbot.waitUntil(lambda: bool(watch.finished))

    assert bench.desk.checked == ["b2"]


def test_a_host_that_is_switched_off_is_not_asked(bench: Bench) -> None:
    watch = Watch(bench, off=frozenset({"https://bestanden.ggz-voorbeeld.example"}))

    watch.check.start()
    bench.qtbot.waitUntil(lambda: bool(watch.finished))

    assert bench.desk.checked == ["b2"]


def test_all_news_is_one_notice(bench: Bench) -> None:
    bench.desk.news = {"b2": news("b2", News.NEW_FILES), "b3": news("b3", News.APPLIED)}
    watch = Watch(bench)

    watch.check.start()
    bench.qtbot.waitUntil(lambda: bool(watch.finished))

    assert watch.notices == ["Er staat een nieuwe levering klaar van Bron b2. Bijgewerkt: Bron b3."]
    assert watch.applied == [True]


def test_a_problem_at_the_start_waits_on_its_card(bench: Bench) -> None:
    bench.desk.news = {"b2": news("b2", News.PROBLEM)}
    watch = Watch(bench)

    watch.check.start()
    bench.qtbot.waitUntil(lambda: bool(watch.finished))

    assert watch.notices == []


def test_one_source_that_fails_does_not_keep_the_others_from_being_asked(bench: Bench) -> None:
    watch = Watch(bench)
    bench.desk.gate = threading.Event()
    watch.check.start()
    bench.qtbot.waitUntil(lambda: bench.desk.checked == ["b2"])
    bench.desk.raises = UsageError("Dit ging mis.")

    bench.desk.gate.set()
    bench.qtbot.waitUntil(lambda: bool(watch.finished))

    assert bench.desk.checked == ["b2", "b3"]
    assert [str(error) for error in bench.failures] == ["Dit ging mis."]


def test_a_stopped_look_says_nothing_more(bench: Bench) -> None:
    bench.desk.gate = threading.Event()
    bench.desk.news = {"b2": news("b2", News.NEW_FILES)}
    watch = Watch(bench)
    watch.check.start()
    bench.qtbot.waitUntil(lambda: bench.desk.checked == ["b2"])

    watch.check.stop()
    bench.desk.gate.set()
    bench.settle()

    assert bench.desk.checked == ["b2"]
    assert watch.notices == []
    assert bench.failures == []


def test_names_are_enumerated_as_people_do() -> None:
    three = [news(f"b{n}", News.NEW_FILES) for n in (1, 2, 3)]

    assert notice(three) == ("Er staat een nieuwe levering klaar van Bron b1, Bron b2 en Bron b3.")
    assert notice([]) == ""
