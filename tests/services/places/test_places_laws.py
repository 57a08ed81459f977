"""Laws of looking up: however it is broken off and whatever happens meanwhile, it ends the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart import paths
from socialekaart.domain.model import Service
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.geo.pdok_stub import PdokStub
from tests.services.places.directory import Directory, StopAfter, at, offering

REFERENCE = Reference(paths.data())
KNOWN = (1, 2, 3, 4, 5, 6)
UNKNOWN = 7

numbers = st.sampled_from((*KNOWN, UNKNOWN))
addresses = st.one_of(
    numbers.map(at),
    numbers.map(lambda n: at(n, street="", town="")),
    numbers.map(lambda n: at(f" {n} ", town="")),
    numbers.map(lambda n: at(n, latitude=51.7, longitude=4.1)),
)


@st.composite
def deliveries(draw: st.DrawFn) -> tuple[str, list[Service]]:
    """Make what one of two sources delivers."""
    source = draw(st.sampled_from(("Een", "Twee")))
    services = [
        offering(
            n,
            external_id=f"{source}-{n}",
            name=f"{source} {n}",
            locations=tuple(draw(st.lists(addresses, max_size=2))),
            confidential_address=draw(st.sampled_from((False, False, False, True))),
        )
        for n in range(draw(st.integers(1, 4)))
    ]
    return source, services


steps = st.lists(
    st.one_of(
        st.tuples(st.just("deliver"), deliveries()),
        st.tuples(st.just("look up"), st.integers(0, 8)),
        st.tuples(st.just("forget")),
        st.tuples(st.just("hide"), st.integers(0, 3)),
    ),
    min_size=1,
    max_size=6,
)


@contextmanager
def directory() -> Iterator[Directory]:
    with (
        tempfile.TemporaryDirectory() as folder,
        PdokStub() as stub,
        Database.open(Path(folder) / "kaart.db") as db,
    ):
        made = Directory(db, REFERENCE, Path(folder), stub)
        made.know(*KNOWN)
        yield made


def take(made: Directory, step: tuple[Any, ...]) -> None:
    match step:
        case ("deliver", (source, services)):
            made.deliver(*services, source=source)
        case ("look up", count):
            stop = StopAfter(count)
            made.look_up(stop.progress, stop.cancelled)
        case ("forget",):
            made.desk.forget()
        case ("hide", which) if names := made.names():
            made.own(names[which % len(names)], "confidential_address", True)


def what_is_kept(made: Directory) -> dict[str, Any]:
    return {key: answer.position for key, answer in made.answers.items()}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_it_ends_the_same_whatever_came_between(taken: list[tuple[Any, ...]]) -> None:
    with directory() as made:
        for step in taken:
            take(made, step)
        secret = made.secret_numbers()
        before = len(made.numbers_asked)
        last = made.look_up()
        kept, index = what_is_kept(made), made.index()

        # Nobody asked for a door that is secret now, and nothing is left to do.
        assert secret.isdisjoint(made.numbers_asked[before:])
        assert (last.left, last.stopped) == (0, "")
        assert not any(key.split(" ")[1] in secret for key in kept)
        # The index is what a rebuilt one is; a second round asks and changes nothing.
        assert index == made.index_made_anew()
        asked = len(made.numbers_asked)
        made.look_up()
        assert len(made.numbers_asked) == asked
        # And it is what looking up once, from nothing, gives.
        made.desk.forget()
        made.look_up()
        assert what_is_kept(made) == kept
        assert made.index() == index
