"""Looking whether a source has news: shown first, applied only when trusted and harmless."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from socialekaart.errors import UsageError
from socialekaart.exchange.csv_writer import write_services
from socialekaart.services.by_hand import ByHand
from socialekaart.services.deliveries.applying import apply_delivery
from socialekaart.services.deliveries.check_source import Look, check_source
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.source_list import save_source, source_cards
from socialekaart.services.deliveries.undoing import undo_delivery
from socialekaart.services.deliveries.views import News, SourceKind, SourceNews, SourceSettings
from socialekaart.services.edit_record import Editor
from socialekaart.services.reference import Reference
from socialekaart.services.withdraw_source import withdraw_source
from socialekaart.storage.database import Database
from tests.factories import service

NAME = "Gemeente Voorbeeld"


class Share:
    """A watched folder with a source that delivers in it."""

    def __init__(self, db: Database, reference: Reference, folder: Path) -> None:
        self.db, self.reference, self.folder = db, reference, folder / "levering"
        self.folder.mkdir()
        self.look_with = Look(folder / "ontvangen")
        self.id = save_source(
            db, "", SourceSettings(NAME, SourceKind.FOLDER, str(self.folder), trusted=False)
        )

    def put(self, *services: object) -> Path:
        path = self.folder / "aanbod.csv"
        write_services(path, services, self.reference.vocabulary)  # type: ignore[arg-type]
        before = time.time() - 60
        os.utime(path, (before, before))
        return path

    def trust(self) -> None:
        settings = SourceSettings(NAME, SourceKind.FOLDER, str(self.folder), trusted=True)
        save_source(self.db, self.id, settings)

    def look(self) -> SourceNews:
        return check_source(self.db, self.reference, self.id, self.look_with)

    def apply(self, news: SourceNews) -> None:
        apply_delivery(self.db, self.reference, DeliveryOrder(news.paths, NAME))

    def count(self) -> int:
        return int(self.db.rows("SELECT count(*) FROM record")[0][0])


@pytest.fixture
def share(db: Database, reference: Reference, tmp_path: Path) -> Share:
    return Share(db, reference, tmp_path)


def test_news_in_a_folder_is_shown_and_not_applied(share: Share) -> None:
    path = share.put(service())
    news = share.look()
    assert (news.news, news.paths) == (News.NEW_FILES, (path,))
    assert share.count() == 0


def test_what_was_applied_is_no_news(share: Share) -> None:
    share.put(service())
    share.apply(share.look())
    assert share.look().news is News.NOTHING


def test_an_empty_folder_has_no_news(share: Share) -> None:
    assert share.look().news is News.NOTHING


def test_a_trusted_source_is_applied_by_itself(share: Share) -> None:
    share.trust()
    share.put(service())
    assert share.look().news is News.APPLIED
    assert share.count() == 1


def test_what_was_taken_back_is_not_applied_by_itself_again(share: Share) -> None:
    share.trust()
    share.put(service())
    share.look()
    (delivery_id,) = share.db.rows("SELECT id FROM delivery")[0]
    undo_delivery(share.db, share.reference, delivery_id)
    assert share.look().news is News.NEW_FILES
    share.put(service(fees="gratis"))
    assert share.look().news is News.APPLIED


def test_a_source_that_was_put_out_of_sight_does_not_come_back_by_itself(share: Share) -> None:
    share.trust()
    share.put(service())
    share.look()
    withdraw_source(share.db, share.reference, share.id)
    share.put(service(fees="gratis"))
    assert share.look().news is News.NEW_FILES


def test_a_trusted_source_waits_when_something_is_absent(share: Share) -> None:
    share.trust()
    share.put(service(), service(external_id="A-2", name="Wandelgroep"))
    share.look()
    share.put(service())
    assert share.look().news is News.NEW_FILES


def test_a_trusted_source_waits_for_a_conflict(share: Share) -> None:
    share.trust()
    share.put(service())
    share.look()
    (record_id,) = share.db.rows("SELECT id FROM record")[0]
    Editor(ByHand(share.db, share.reference)).set_own_value(record_id, "phone", "0187-000999")
    share.put(service(phone="0187-000777"))
    assert share.look().news is News.NEW_FILES


def test_a_trusted_source_waits_when_a_row_is_wrong(share: Share) -> None:
    share.trust()
    path = share.put(service())
    with path.open("a", encoding="utf-8") as file:
        file.write("A-9;;;;;\r\n")
    before = time.time() - 60
    os.utime(path, (before, before))
    assert share.look().news is News.NEW_FILES
    assert share.count() == 0


def test_a_folder_that_is_away_is_told_and_kept_with_the_source(share: Share) -> None:
    shutil.rmtree(share.folder)
    news = share.look()
    assert news.news is News.PROBLEM
    assert "niet bereikbaar" in news.sentence
    assert source_cards(share.db)[0].last_problem == news.sentence
    share.folder.mkdir()
    share.look()
    assert source_cards(share.db)[0].last_problem == ""


def test_nothing_is_fetched_while_the_network_is_off(share: Share) -> None:
    settings = SourceSettings(NAME, SourceKind.WEB, "https://gemeente.example/aanbod.csv")
    save_source(share.db, share.id, settings)
    news = share.look()
    assert news.news is News.PROBLEM
    assert "netwerk staat uit" in news.sentence


def test_files_by_hand_cannot_be_looked_for(share: Share) -> None:
    save_source(share.db, share.id, SourceSettings(NAME))
    with pytest.raises(UsageError, match="met de hand"):
        share.look()
