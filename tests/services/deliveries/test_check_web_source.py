"""A source with an https address: fetched over real TLS, shown first, and fetched once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from socialekaart.exchange.csv_writer import write_services
from socialekaart.hosts import NetworkRules
from socialekaart.services.deliveries.applying import apply_delivery
from socialekaart.services.deliveries.check_source import Look, check_source
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.source_list import save_source, source_cards
from socialekaart.services.deliveries.views import News, SourceKind, SourceNews, SourceSettings
from socialekaart.services.progress import CancelledError
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.exchange.stub_server import StubServer, Visit, answer, trust
from tests.factories import service

NAME = "Gemeente Voorbeeld"
PATH = "/open-data/aanbod.csv"


class Web:
    """A source at a server, and the looks at it."""

    def __init__(
        self, db: Database, reference: Reference, server: StubServer, folder: Path
    ) -> None:
        self.db, self.reference, self.server, self.folder = db, reference, server, folder
        self.look_with = Look(folder / "ontvangen", lambda: NetworkRules(allowed=True))
        settings = SourceSettings(NAME, SourceKind.WEB, server.url(PATH))
        self.id = save_source(db, "", settings)

    def serve(self, phone: str, etag: str) -> None:
        """Put a file at the address that answers "not changed" to who has it."""
        path = self.folder / "bron.csv"
        write_services(path, [service(phone=phone)], self.reference.vocabulary)
        new = answer(body=path.read_bytes(), ETag=etag)

        def behave(visit: Visit) -> None:
            (answer(304) if visit.headers["If-None-Match"] == etag else new)(visit)

        self.server.routes[PATH] = behave

    def look(self, cancelled: Callable[[], bool] = lambda: False) -> SourceNews:
        self.look_with.cancelled = cancelled
        return check_source(self.db, self.reference, self.id, self.look_with)

    def apply(self, news: SourceNews) -> None:
        order = DeliveryOrder(news.paths, NAME, checksum=news.checksum)
        apply_delivery(self.db, self.reference, order)


@pytest.fixture
def web(
    db: Database,
    reference: Reference,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Web]:
    trust(monkeypatch, tmp_path_factory.mktemp("trust"))
    with StubServer() as server:
        yield Web(db, reference, server, tmp_path)


def test_a_file_is_fetched_and_shown_with_its_checksum(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    news = web.look()
    assert news.news is News.NEW_FILES
    assert [path.name for path in news.paths] == ["aanbod.csv"]
    web.apply(news)
    assert source_cards(web.db)[0].checksum == news.checksum


def test_a_host_that_is_switched_off_is_named_and_not_asked(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    off = frozenset({web.server.host.origin})
    web.look_with.network = lambda: NetworkRules(allowed=True, off=off)

    news = web.look()

    assert news.news is News.PROBLEM
    assert news.sentence.startswith(f"localhost:{web.server.port} staat uit bij Instellingen")
    assert web.server.visits == []


def test_the_network_may_be_switched_off_while_a_file_comes_in(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    web.look_with.network = lambda: NetworkRules(allowed=not web.server.visits)

    news = web.look()

    assert news.news is News.PROBLEM
    assert news.sentence.startswith("Het netwerk staat uit")
    assert len(web.server.visits) == 1


def test_a_proxy_that_was_chosen_is_used(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    with StubServer(tls=False) as proxy:
        address = proxy.url("", scheme="http")
        web.look_with.network = lambda: NetworkRules(allowed=True, proxy=address)
        assert web.look().news is News.NEW_FILES

    assert [visit.path for visit in proxy.visits] == [f"localhost:{web.server.port}"]


def test_what_was_looked_at_but_not_applied_stays_news(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    web.look()
    again = web.look()
    assert len(web.server.visits) == 2
    assert again.news is News.NEW_FILES
    assert again.paths[0].exists()


def test_an_unchanged_file_is_not_sent_again_and_no_news(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    web.apply(web.look())
    assert web.look().news is News.NOTHING


def test_a_changed_file_takes_the_place_of_the_one_before(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    web.apply(web.look())
    web.serve("0187-000002", '"twee"')
    news = web.look()
    assert news.news is News.NEW_FILES
    assert len(list(news.paths[0].parent.iterdir())) == 1


def test_a_lost_copy_is_fetched_again(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    web.look().paths[0].unlink()
    assert web.look().news is News.NEW_FILES


def test_what_goes_wrong_is_kept_with_the_source(web: Web) -> None:
    web.server.routes[PATH] = answer(404)
    news = web.look()
    assert news.news is News.PROBLEM
    assert source_cards(web.db)[0].last_problem == news.sentence
    assert PATH not in news.sentence


def test_a_redirect_to_another_host_is_refused(web: Web) -> None:
    web.server.routes[PATH] = answer(302, Location="https://elders.example/aanbod.csv")
    news = web.look()
    assert news.news is News.PROBLEM
    assert "elders.example" in news.sentence


def test_stopping_leaves_the_source_as_it_was(web: Web) -> None:
    web.serve("0187-000001", '"een"')
    with pytest.raises(CancelledError):
        web.look(cancelled=lambda: True)
    assert source_cards(web.db)[0].last_checked is None
