"""Run a verb as a user does: its exit code, and what it wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from socialekaart.cli.main import main


@dataclass(frozen=True)
class Ran:
    """How a verb ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    def call(*words: object, db: Path | None = None) -> Ran:
        path = db or tmp_path / "kaart.db"
        code = main(["--db", str(path), *map(str, words)])
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def delivery(tmp_path: Path) -> tuple[Path, Path]:
    """Write a delivery as a municipality could: semicolons, Windows-1252, own order."""
    services = tmp_path / "levering aanbod.csv"
    services.write_bytes(
        "\r\n".join(
            (
                "Naam;aanbieder;Domeinen;gemeente;aanbod-id;Tel;openingstijden;postcode;plaats;extra",
                "Café Geldzorgen;Stichting Voorbeeld;geld;Goeree-Overflakkee;Z1;0187 000 111;"
                "ma-zo 00:00-24:00;3241ab;Middelharnis;x",
                "Woonwinkel;Stichting Voorbeeld;wonen|geld;GM1924;Z2;;;3253 AA;Ouddorp;",
            )
        ).encode("cp1252")
    )
    contacts = tmp_path / "mensen.csv"
    contacts.write_text(
        "naam,functie,organisatie,soort,domeinen,werkgebied_soort,werkgebied,telefoon_direct,"
        "telefoon_algemeen,werkdagen,bereikbaar,contact_id,waarnemer\n"
        "Anna Voorbeeld,consulent,Gemeente Voorbeeld,aanspreekpunt,financien,gemeente,"
        "Goeree-Overflakkee,06 0000 1111,,ma di,09:00-12:00,P1,P2\n"
        "Bram Voorbeeld,consulent,Gemeente Voorbeeld,aanspreekpunt,wonen,gemeente,"
        "Goeree-Overflakkee,06 0000 2222,,wo do,09:00-12:00,P2,\n"
        "Team Voorbeeld,,Gemeente Voorbeeld,voordeur,,gemeente,Goeree-Overflakkee,,"
        "0187 000 000,,,P3,\n",
        encoding="utf-8",
    )
    return services, contacts
