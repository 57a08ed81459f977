"""The verb adressen: what has a place, and looking up what has none."""

from __future__ import annotations

import _thread
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from socialekaart import paths, settings
from socialekaart.cli.main import program
from socialekaart.services.places import desk
from socialekaart.services.places.finders import Finders
from tests.cli.conftest import Run
from tests.geo.pdok_records import door
from tests.geo.pdok_stub import PdokStub, Visit, answer

HEADER = "aanbod_id;naam;aanbieder;domeinen;gemeente;straat;huisnummer;postcode;plaats;adres_geheim"
COUNTS = ["van_de_bron", "opgezocht", "op_te_zoeken", "onbekend", "onvolledig"]


@pytest.fixture
def stub() -> Iterator[PdokStub]:
    with PdokStub() as service:
        service.records += [door("Voorbeeldkade", n, "3241AC") for n in (1, 2)]
        yield service


@pytest.fixture
def delivered(run: Run, stub: PdokStub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Deliver three addresses and a confidential one, and let the verb ask the stub."""
    finders = Finders(stub.host, delay=0.0, wait=0.0, retries=1)
    monkeypatch.setattr(desk, "PlacesDesk", partial(desk.PlacesDesk, finders=finders))
    allow(True)
    path = tmp_path / "aanbod.csv"
    rows = [
        f"A-{n};Inloop {n};Voorbeeld;wonen;Goeree-Overflakkee;Voorbeeldkade;{n};3241AC;"
        f"Middelharnis;{'ja' if n == 4 else 'nee'}"
        for n in (1, 2, 3, 4)
    ]
    path.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    assert run("importeer", path, "--bron", "Gemeente Voorbeeld").code == 0
    return run


def allow(network: bool) -> None:
    chosen = settings.Settings(network_allowed=network, network_asked=True, proxy="geen")
    settings.save(paths.settings_path(), chosen)


def counts(told: Any) -> tuple[int, ...]:
    assert list(told["adressen"]) == COUNTS
    return tuple(told["adressen"].values())


def test_it_tells_how_the_addresses_are_placed(delivered: Run, stub: PdokStub) -> None:
    ran = delivered("adressen")
    assert ran.code == 0
    assert "      3 nog op te zoeken: socialekaart adressen --zoek-op\n" in ran.out
    assert "Geheime adressen tellen niet mee" in ran.out
    assert stub.asked == []


def test_looking_up_tells_what_was_found(delivered: Run, stub: PdokStub) -> None:
    ran = delivered("adressen", "--zoek-op")
    assert ran.code == 0
    assert ran.out.startswith("Gevonden: 2. Niet gevonden: 1.\n")
    assert "      2 opgezocht\n" in ran.out
    assert ran.err == "Adressen opzoeken: 0 van 3\nAdressen opzoeken: 3 van 3\n"
    assert not any("huisnummer%3A4" in one.line for one in stub.asked)


def test_what_was_found_is_on_the_map_of_a_search(delivered: Run) -> None:
    delivered("adressen", "--zoek-op")
    (first, *_) = delivered("zoek", "inloop", "--bij", "3241", "--json").json
    assert first["afstand_km"] is not None


def test_json_has_stable_keys(delivered: Run) -> None:
    told = delivered("adressen", "--json").json
    assert list(told) == ["adressen"]
    assert counts(told) == (0, 0, 3, 0, 0)

    told = delivered("adressen", "--zoek-op", "--json").json
    assert told["ronde"] == {"gevonden": 2, "onbekend": 1, "gestopt": None}
    assert counts(told) == (0, 2, 0, 1, 0)

    told = delivered("adressen", "--vergeet", "--json").json
    assert told["vergeten"] == 3
    assert counts(told) == (0, 0, 3, 0, 0)


def test_forgetting_is_told(delivered: Run) -> None:
    delivered("adressen", "--zoek-op")
    assert delivered("adressen", "--vergeet").out.startswith("Vergeten: 3 adressen.\n")
    assert delivered("adressen", "--vergeet").out.startswith("Vergeten: 0 adressen.\n")


def test_with_the_network_off_it_is_one_sentence(delivered: Run, stub: PdokStub) -> None:
    allow(False)
    ran = delivered("adressen", "--zoek-op")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "staat uit" in ran.err
    assert stub.asked == []
    assert delivered("adressen").code == 0


def test_a_service_that_fails_ends_it_and_keeps_what_was_found(
    delivered: Run, stub: PdokStub
) -> None:
    stub.script = [stub.by_the_register]
    stub.always = answer(status=503)
    ran = delivered("adressen", "--zoek-op", "--json")
    assert ran.code == 2
    assert ran.json["ronde"]["gevonden"] == 1
    assert "storing" in ran.json["ronde"]["gestopt"]
    assert "storing" in ran.err
    assert counts(ran.json) == (0, 1, 2, 0, 0)


def test_ctrl_c_stops_and_keeps_what_was_found(delivered: Run, stub: PdokStub) -> None:
    def interrupt(visit: Visit) -> None:
        _thread.interrupt_main()
        stub.over.wait(30)

    before = signal.getsignal(signal.SIGINT)
    stub.script = [stub.by_the_register, interrupt]
    ran = delivered("adressen", "--zoek-op")
    assert ran.code == 2
    assert ran.out.startswith("Gevonden: 1. Niet gevonden: 0.\n")
    assert "Het opzoeken is gestopt. Wat gevonden is, blijft bewaard." in ran.err
    assert signal.getsignal(signal.SIGINT) == before
    assert counts(delivered("adressen", "--json").json) == (0, 1, 2, 0, 0)


def test_looking_up_and_forgetting_at_once_is_refused(run: Run) -> None:
    ran = run("adressen", "--zoek-op", "--vergeet")
    assert (ran.code, ran.out) == (2, "")
    assert "Kies --zoek-op of --vergeet" in ran.err


def test_help_tells_what_goes_out(run: Run) -> None:
    told = " ".join(run("adressen", "--help").out.split())
    for part in ("--zoek-op", "--vergeet", "Ctrl+C", "geheim adres", "op_te_zoeken", "gestopt"):
        assert part in told


def test_every_verb_stands_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    missing = [verb for verb in program.commands if f"socialekaart {verb} " not in readme]
    assert [verb for verb in missing if verb != "voorbeeld"] == []
