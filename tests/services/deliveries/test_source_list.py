"""Sources: how they deliver, how they stand, what they brought."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from socialekaart.errors import SourceAddressError, UsageError
from socialekaart.services.deliveries.source_list import (
    delivery_changes,
    delivery_lines,
    save_source,
    source_cards,
)
from socialekaart.services.deliveries.undoing import undo_delivery
from socialekaart.services.deliveries.views import Outcome, SourceKind, SourceSettings
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.factories import service
from tests.services.conftest import Deliver

NAME = "Gemeente Voorbeeld"


def test_a_source_says_what_it_has_on_the_map(db: Database, deliver: Deliver) -> None:
    deliver([service()])
    (card,) = source_cards(db)
    assert (card.settings.name, card.services, card.contacts) == (NAME, 1, 0)
    assert card.last_delivery is not None
    assert len(card.checksum) == 64


def test_a_source_can_be_made_before_it_delivers(db: Database, deliver: Deliver) -> None:
    settings = SourceSettings(NAME, SourceKind.WEB, "https://gemeente.example/kaart.csv", True)
    save_source(db, "", settings)
    assert source_cards(db)[0].settings == settings
    deliver([service()])
    assert [card.services for card in source_cards(db)] == [1]


def test_settings_change_and_the_name_too(db: Database, deliver: Deliver, tmp_path: Path) -> None:
    deliver([service()])
    (card,) = source_cards(db)
    changed = SourceSettings("Gemeente Elders", SourceKind.FOLDER, str(tmp_path), trusted=True)
    save_source(db, card.id, changed)
    assert source_cards(db)[0].settings == changed


@pytest.mark.parametrize(
    ("changed", "error", "told"),
    [
        ({"name": " "}, UsageError, "naam"),
        ({"name": "welzijn voorbeeld"}, UsageError, "al een bron"),
        ({"email": "nergens"}, UsageError, "geen e-mailadres"),
        ({"kind": SourceKind.FOLDER, "location": ""}, UsageError, "map"),
        ({"kind": SourceKind.FOLDER, "location": "ergens"}, UsageError, "map"),
        ({"kind": SourceKind.WEB, "location": "http://a.example/"}, SourceAddressError, "https"),
        (
            {"kind": SourceKind.WEB, "location": "https://u:p@a.example/"},
            SourceAddressError,
            "naam",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    db: Database, deliver: Deliver, changed: dict[str, Any], error: type[Exception], told: str
) -> None:
    deliver([service()])
    deliver([service()], source="Welzijn Voorbeeld")
    card = next(card for card in source_cards(db) if card.settings.name == NAME)
    with pytest.raises(error, match=told):
        save_source(db, card.id, replace(card.settings, **changed))
    assert card in source_cards(db)


def test_files_by_hand_are_never_looked_at_or_trusted(db: Database) -> None:
    save_source(db, "", SourceSettings(NAME, check_at_start=True, trusted=True))
    settings = source_cards(db)[0].settings
    assert (settings.check_at_start, settings.trusted) == (False, False)


def test_deliveries_are_listed_newest_first_and_only_that_one_can_be_undone(
    db: Database, deliver: Deliver, reference: Reference
) -> None:
    deliver([service()])
    deliver([service(phone="0187-000999"), service(external_id="A-2", name="Iets nieuws")])
    source = source_cards(db)[0].id
    newest, oldest = delivery_lines(db, source)
    assert (newest.counts[Outcome.NEW], newest.counts[Outcome.CHANGED]) == (1, 1)
    assert (newest.can_undo, oldest.can_undo) == (True, False)
    undo_delivery(db, reference, newest.id)
    newest, oldest = delivery_lines(db, source)
    assert newest.undone_at is not None
    assert (newest.can_undo, oldest.can_undo) == (False, True)


def test_a_delivery_tells_what_it_changed(
    db: Database, deliver: Deliver, reference: Reference
) -> None:
    deliver([service()])
    deliver([service(phone="0187-000999")])
    newest = delivery_lines(db, source_cards(db)[0].id)[0]
    (line,) = delivery_changes(db, reference, newest.id)
    assert (line.record_name, line.label) == ("Grip op je geld", "Telefoon")
    assert (line.old, line.new) == ("0187-000123", "0187-000999")
