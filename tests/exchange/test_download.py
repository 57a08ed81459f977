"""Fetching a source's file from a real server: what arrives, what is asked, where it may lead."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from socialekaart.errors import SourceAddressError, UnwritableFileError
from socialekaart.exchange.checksum import checksum_of
from socialekaart.exchange.download import (
    Downloaded,
    DownloadRequest,
    NotModified,
    download,
)
from socialekaart.exchange.download_errors import (
    HostNotAllowedError,
    InsecureRedirectError,
    ProxyRefusedError,
    RedirectedOutsideError,
    TooManyRedirectsError,
)
from tests.exchange.stub_server import CSV, StubServer, Visit, answer, closed_port, trust

ETAG = '"abc123"'
MODIFIED = "Wed, 01 May 2024 10:00:00 GMT"


@pytest.fixture
def server(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[StubServer]:
    trust(monkeypatch, tmp_path_factory.mktemp("trust"))
    with StubServer() as stub:
        yield stub


def fetched(request: DownloadRequest) -> Downloaded:
    result = download(request)
    assert isinstance(result, Downloaded)
    return result


def test_a_file_arrives_whole_under_its_own_name(server: StubServer, tmp_path: Path) -> None:
    server.routes["/open%20data/Aanbod%202024.csv?key=x"] = answer(body=CSV, ETag=ETAG)

    found = fetched(server.request("/open data/Aanbod 2024.csv?key=x#boven", tmp_path))

    assert found.path == tmp_path / "Aanbod 2024.csv"
    assert found.path.read_bytes() == CSV
    assert found.size == len(CSV)
    assert found.checksum == hashlib.sha256(CSV).hexdigest() == checksum_of([found.path])
    assert found.etag == ETAG
    assert [path.name for path in tmp_path.iterdir()] == ["Aanbod 2024.csv"]


def test_the_folder_is_made(server: StubServer, tmp_path: Path) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV)

    found = fetched(server.request("/aanbod.csv", tmp_path / "nieuw" / "map"))

    assert found.path.parent == tmp_path / "nieuw" / "map"


def test_an_answer_without_a_length_arrives_too(server: StubServer, tmp_path: Path) -> None:
    def in_pieces(visit: Visit) -> None:
        visit.send_response(200)
        visit.send_header("Transfer-Encoding", "chunked")
        visit.end_headers()
        for piece in (CSV[:10], CSV[10:]):
            visit.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        visit.wfile.write(b"0\r\n\r\n")

    server.routes["/aanbod.csv"] = in_pieces

    assert fetched(server.request("/aanbod.csv", tmp_path)).path.read_bytes() == CSV


def test_a_packed_answer_is_unpacked(server: StubServer, tmp_path: Path) -> None:
    text = CSV * 20_000
    server.routes["/aanbod.csv"] = answer(body=gzip.compress(text), Content_Encoding="gzip")

    found = fetched(server.request("/aanbod.csv", tmp_path))

    assert found.path.read_bytes() == text
    assert found.size == len(text)


def test_progress_grows_to_the_whole(server: StubServer, tmp_path: Path) -> None:
    text = CSV * 20_000
    server.routes["/aanbod.csv"] = answer(body=text)
    told: list[tuple[int, int, str]] = []

    download(
        server.request("/aanbod.csv", tmp_path),
        lambda done, total, doing: told.append((done, total, doing)),
    )

    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
    assert told[0][0] == 0
    assert told[-1] == (len(text), len(text), "Bestand ophalen van localhost")


def test_what_did_not_change_is_not_sent_again(server: StubServer, tmp_path: Path) -> None:
    def by_tag(visit: Visit) -> None:
        same = visit.headers["If-None-Match"] == ETAG
        answer(304 if same else 200, b"" if same else CSV, ETag=ETAG, Last_Modified=MODIFIED)(visit)

    server.routes["/aanbod.csv"] = by_tag
    first = fetched(server.request("/aanbod.csv", tmp_path))

    again = download(
        server.request("/aanbod.csv", tmp_path, etag=first.etag, last_modified=first.last_modified)
    )

    assert again == NotModified(ETAG, MODIFIED)
    assert server.visits[1].headers["If-Modified-Since"] == MODIFIED
    assert len(list(tmp_path.iterdir())) == 1


def test_what_we_knew_stays_when_an_answer_does_not_repeat_it(
    server: StubServer, tmp_path: Path
) -> None:
    server.routes["/aanbod.csv"] = answer(304)

    result = download(server.request("/aanbod.csv", tmp_path, etag=ETAG, last_modified=MODIFIED))

    assert result == NotModified(ETAG, MODIFIED)


def test_a_new_tag_brings_the_new_file(server: StubServer, tmp_path: Path) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV, ETag='"nieuw"')

    found = fetched(server.request("/aanbod.csv", tmp_path, etag=ETAG))

    assert found.etag == '"nieuw"'


def test_a_tag_that_would_break_the_request_is_not_sent(server: StubServer, tmp_path: Path) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV)

    fetched(server.request("/aanbod.csv", tmp_path, etag='"a"\r\nX-Erbij: ja'))

    assert server.visits[0].headers["If-None-Match"] is None
    assert server.visits[0].headers["X-Erbij"] is None


def test_the_server_is_told_nothing_about_us(server: StubServer, tmp_path: Path) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV)

    fetched(server.request("/aanbod.csv", tmp_path))

    headers = {name.lower() for name in server.visits[0].headers}
    assert headers == {"host", "user-agent", "accept", "accept-encoding", "cache-control"}


def test_an_older_file_of_that_name_stays(server: StubServer, tmp_path: Path) -> None:
    (tmp_path / "aanbod.csv").write_bytes(b"ouder")
    server.routes["/aanbod.csv"] = answer(body=CSV)

    paths = [fetched(server.request("/aanbod.csv", tmp_path)).path.name for _ in range(2)]

    assert paths == ["aanbod (2).csv", "aanbod (2).csv"]
    assert (tmp_path / "aanbod.csv").read_bytes() == b"ouder"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('attachment; filename="../../x.csv"', "x.csv"),
        ('attachment; filename="..\\..\\x.csv"', "x.csv"),
        ("attachment; filename=CON.csv", "_CON.csv"),
        ("attachment; filename*=UTF-8''Caf%C3%A9%20%E2%82%AC.csv", "Café €.csv"),
        ("inline", "aanbod.csv"),
    ],
)
def test_a_name_from_the_server_stays_in_the_folder(
    server: StubServer, tmp_path: Path, said: str, name: str
) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV, Content_Disposition=said)
    folder = tmp_path / "in"

    found = fetched(server.request("/aanbod.csv", folder))

    assert found.path == folder / name
    assert list(tmp_path.iterdir()) == [folder]


def test_a_redirect_within_the_list_is_followed(server: StubServer, tmp_path: Path) -> None:
    with StubServer() as other:
        server.routes["/laatste"] = answer(302, Location=other.url("/café/aanbod.csv"))
        other.routes["/caf%C3%A9/aanbod.csv"] = answer(301, Location="/aanbod.csv?v=2")
        other.routes["/aanbod.csv?v=2"] = answer(body=CSV)

        found = fetched(server.request("/laatste", tmp_path, hosts=(server.host, other.host)))

    assert found.path.read_bytes() == CSV


def test_a_redirect_elsewhere_is_refused_by_name(server: StubServer, tmp_path: Path) -> None:
    with StubServer() as other:
        server.routes["/aanbod.csv"] = answer(302, Location=other.url("/aanbod.csv"))
        other.routes["/aanbod.csv"] = answer(body=CSV)

        with pytest.raises(RedirectedOutsideError, match=f"localhost:{other.port}"):
            download(server.request("/aanbod.csv", tmp_path))

    assert not other.visits
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "target",
    ["//ergens.example/x", "https://ergens.example/?key=geheim", "https://localhost/aanbod.csv"],
)
def test_a_redirect_elsewhere_tells_no_more_than_the_host(
    server: StubServer, tmp_path: Path, target: str
) -> None:
    server.routes["/aanbod.csv?mijn=sleutel"] = answer(307, Location=target)

    with pytest.raises(RedirectedOutsideError) as caught:
        download(server.request("/aanbod.csv?mijn=sleutel", tmp_path))

    assert "sleutel" not in str(caught.value)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    "target",
    [
        "http://localhost:{port}/x",
        "file:///etc/hosts",
        "https://a:b@localhost:{port}/",
        "https://[",
    ],
)
def test_a_redirect_to_no_safe_address_is_refused(
    server: StubServer, tmp_path: Path, target: str
) -> None:
    server.routes["/aanbod.csv"] = answer(308, Location=target.format(port=server.port))

    with pytest.raises(InsecureRedirectError, match="https"):
        download(server.request("/aanbod.csv", tmp_path))

    assert len(server.visits) == 1


def test_who_keeps_redirecting_is_left(server: StubServer, tmp_path: Path) -> None:
    server.routes["/rond"] = answer(302, Location="/rond")

    with pytest.raises(TooManyRedirectsError):
        download(server.request("/rond", tmp_path))

    assert len(server.visits) == 6


@pytest.mark.parametrize("url", ["http://localhost/x", "file:///etc/hosts", "geen adres", ""])
def test_what_is_no_address_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(SourceAddressError, match="adres"):
        download(DownloadRequest(url, (), tmp_path))


def test_an_address_off_the_list_is_never_asked(server: StubServer, tmp_path: Path) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV)

    with pytest.raises(HostNotAllowedError, match="localhost"):
        download(server.request("/aanbod.csv", tmp_path, hosts=()))

    assert not server.visits


def test_a_folder_that_is_a_file_is_said(server: StubServer, tmp_path: Path) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV)
    (tmp_path / "bestand").write_text("x")

    with pytest.raises(UnwritableFileError):
        download(server.request("/aanbod.csv", tmp_path / "bestand"))


def test_the_proxy_asked_for_carries_the_connection(server: StubServer, tmp_path: Path) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV)
    with StubServer(tls=False) as proxy:
        address = proxy.url("", "http").replace("//", "//mij:w%40chtwoord@")

        found = fetched(server.request("/aanbod.csv", tmp_path, proxy=address))

    assert found.path.read_bytes() == CSV
    assert proxy.visits[0].path == f"localhost:{server.port}"
    assert proxy.visits[0].headers["Proxy-Authorization"] == "Basic bWlqOndAY2h0d29vcmQ="
    assert "Proxy-Authorization" not in server.visits[0].headers


@pytest.mark.parametrize("bypass", [False, True])
def test_the_proxy_of_the_system_is_used_unless_it_is_bypassed(
    server: StubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bypass: bool
) -> None:
    server.routes["/aanbod.csv"] = answer(body=CSV)
    with StubServer(tls=False) as proxy:
        monkeypatch.setenv("https_proxy", f"localhost:{proxy.port}")
        monkeypatch.setenv("no_proxy", "localhost" if bypass else "")

        fetched(server.request("/aanbod.csv", tmp_path))

    assert bool(proxy.visits) is not bypass


def test_a_proxy_that_refuses_is_said(server: StubServer, tmp_path: Path) -> None:
    with StubServer(tls=False) as proxy:
        proxy.proxy_status = 407

        with pytest.raises(ProxyRefusedError, match="ICT"):
            download(server.request("/aanbod.csv", tmp_path, proxy=proxy.url("", "http")))


@pytest.mark.parametrize(
    "kind", ["http://localhost:{port}", "socks5://localhost:{port}", "http://["]
)
def test_a_proxy_that_is_not_there_is_said(server: StubServer, tmp_path: Path, kind: str) -> None:
    with closed_port() as port, pytest.raises(ProxyRefusedError, match="ICT"):
        download(server.request("/aanbod.csv", tmp_path, proxy=kind.format(port=port)))
