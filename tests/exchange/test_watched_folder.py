"""Which files in a folder are the newest delivery, and when to wait or to say what is wrong."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from socialekaart.errors import (
    FileTooLargeError,
    FolderUnreachableError,
    StillArrivingError,
    UnreadableFileError,
)
from socialekaart.exchange import watched_folder
from socialekaart.exchange.checksum import checksum_of
from socialekaart.exchange.watched_folder import has_settled, newest_delivery

LONG_AGO = datetime(2024, 5, 15, 12, tzinfo=UTC).timestamp()
DAY = 86_400


def put(folder: Path, name: str, days: float = 0, content: str = "") -> Path:
    """Write a file as it was, so many days after LONG_AGO."""
    path = folder / name
    path.write_text(content or name)
    os.utime(path, (LONG_AGO + days * DAY, LONG_AGO + days * DAY))
    return path


def names(folder: Path) -> list[str] | None:
    """Give the names of the newest delivery."""
    found = newest_delivery(folder)
    return None if found is None else [path.name for path in found.paths]


def test_an_empty_folder_has_no_delivery(tmp_path: Path) -> None:
    assert newest_delivery(tmp_path) is None


def test_what_is_no_delivery_is_passed_over(tmp_path: Path) -> None:
    for name in ("~$aanbod.xlsx", "Thumbs.db", "terugmelding.csv", "aanbod.csv.part", "lees.txt"):
        put(tmp_path, name)
    (tmp_path / "archief.csv").mkdir()
    (tmp_path / "oud").mkdir()
    put(tmp_path / "oud", "aanbod.csv")

    assert newest_delivery(tmp_path) is None


def test_offerings_and_contacts_are_one_delivery(tmp_path: Path) -> None:
    contacts, services = put(tmp_path, "contactpersonen.csv", 3), put(tmp_path, "aanbod.csv", 1)

    found = newest_delivery(tmp_path)

    assert found is not None
    assert found.paths == (services, contacts)
    assert found.checksum == checksum_of([contacts, services])
    assert found.modified_at.timestamp() == LONG_AGO + 3 * DAY
    assert found.modified_at.tzinfo is UTC


@pytest.mark.parametrize(
    ("files", "newest"),
    [
        # the day in the name counts, not when somebody copied it
        ({"aanbod-2024-05-01.csv": 9, "aanbod-2024-06-01.csv": 1}, ["aanbod-2024-06-01.csv"]),
        (
            {
                "aanbod-2024-05-01.csv": 0,
                "contacten-2024-05-01.csv": 0,
                "aanbod-2024-06-01.csv": 0,
                "contacten-2024-06-02.csv": 0,
            },
            ["aanbod-2024-06-01.csv", "contacten-2024-06-02.csv"],
        ),
        # contacts of a month before are not of this delivery
        ({"aanbod-2024-06-01.csv": 0, "contacten-2024-05-01.csv": 0}, ["aanbod-2024-06-01.csv"]),
        ({"aanbod goeree.csv": 1, "contacten hoekse.csv": 0}, ["aanbod goeree.csv"]),
        ({"aanbod.csv": 5, "levering.xlsx": 6}, ["levering.xlsx"]),
        ({"aanbod.csv": 6, "contacten.csv": 2, "hsds.zip": 5}, ["aanbod.csv", "contacten.csv"]),
        ({"aanbod.csv": 40, "aanbod-2024-05-20.csv": 40}, ["aanbod.csv"]),
        ({"aanbod.csv": 1, "export.csv": 2}, ["export.csv"]),
        ({"contacten.csv": 1}, ["contacten.csv"]),
        ({"aanbod (2).csv": 2, "aanbod.csv": 1, "contacten.csv": 1}, ["aanbod (2).csv"]),
    ],
)
def test_the_newest_files_that_belong_together_are_taken(
    tmp_path: Path, files: dict[str, float], newest: list[str]
) -> None:
    for name, days in files.items():
        put(tmp_path, name, days)

    assert names(tmp_path) == newest


def test_a_package_is_the_folder_itself(tmp_path: Path) -> None:
    tables = [put(tmp_path, "organizations.csv", 1), put(tmp_path, "services.csv", 2)]
    description = put(tmp_path, "datapackage.json", 0, "{}")

    found = newest_delivery(tmp_path)

    assert found is not None
    assert found.paths == (tmp_path,)
    assert found.checksum == checksum_of([*tables, description]) == checksum_of([tmp_path])
    assert found.modified_at.timestamp() == LONG_AGO + 2 * DAY


def test_a_changed_file_gives_another_checksum(tmp_path: Path) -> None:
    put(tmp_path, "aanbod.csv", 0, "een")
    before = newest_delivery(tmp_path)
    put(tmp_path, "aanbod.csv", 0, "twee")
    after = newest_delivery(tmp_path)

    assert before is not None
    assert after is not None
    assert before.checksum != after.checksum


def test_a_share_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(FolderUnreachableError, match=r"De map .*weg is niet bereikbaar"):
        newest_delivery(tmp_path / "weg")


@pytest.mark.parametrize("name", ["bestand", "nul\0"])
def test_what_is_no_folder_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "bestand").write_text("x")

    with pytest.raises(FolderUnreachableError):
        newest_delivery(tmp_path / name)


def test_the_newest_is_waited_for_and_no_older_one_taken(tmp_path: Path) -> None:
    put(tmp_path, "aanbod-2024-05-01.csv")
    put(tmp_path, "aanbod-2024-06-01.csv")

    with pytest.raises(StillArrivingError, match=r"aanbod-2024-06-01\.csv"):
        newest_delivery(tmp_path, lambda path: "06" not in path.name)


def test_half_a_pair_is_not_taken(tmp_path: Path) -> None:
    put(tmp_path, "aanbod.csv")
    put(tmp_path, "contacten.csv")

    with pytest.raises(StillArrivingError, match="contacten"):
        newest_delivery(tmp_path, lambda path: path.name == "aanbod.csv")


def test_a_file_that_is_written_to_while_we_read_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "aanbod.csv")

    def and_somebody_writes(files: list[Path]) -> str:
        path.write_text("langer dan eerst")
        return checksum_of(files)

    monkeypatch.setattr(watched_folder, "checksum_of", and_somebody_writes)

    with pytest.raises(StillArrivingError):
        newest_delivery(tmp_path)


def test_a_file_that_goes_away_meanwhile_is_waited_for(tmp_path: Path) -> None:
    path = put(tmp_path, "aanbod.csv")

    def gone(_: Path) -> bool:
        path.unlink()
        return True

    with pytest.raises(StillArrivingError):
        newest_delivery(tmp_path, gone)


@pytest.mark.parametrize(("winerror", "kind"), [(32, StillArrivingError), (5, UnreadableFileError)])
def test_a_file_that_cannot_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int, kind: type[Exception]
) -> None:
    put(tmp_path, "aanbod.csv")
    error = PermissionError(13, "Permission denied")
    error.winerror = winerror  # type: ignore[attr-defined]  # what Windows adds to it

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(kind, match=r"aanbod\.csv"):
        newest_delivery(tmp_path)


def test_a_file_over_the_limit_is_said_without_reading_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "aanbod.csv", 0, "x" * 20)
    monkeypatch.setattr(watched_folder, "SIZE_LIMIT", 10)

    with pytest.raises(FileTooLargeError):
        newest_delivery(tmp_path)


def test_a_link_to_nothing_is_passed_over(tmp_path: Path) -> None:
    try:
        (tmp_path / "aanbod.csv").symlink_to(tmp_path / "nergens.csv")
    except OSError:
        pytest.skip("this machine makes no links for everybody")

    assert newest_delivery(tmp_path) is None


def never_waits(seconds: float) -> None:
    raise AssertionError("there was nothing to wait for")


def test_a_quiet_file_has_settled_at_once(tmp_path: Path) -> None:
    assert has_settled(put(tmp_path, "aanbod.csv"), never_waits)


@pytest.mark.parametrize("ahead", [0, 3600, 40 * 365 * DAY])
def test_a_fresh_file_has_settled_when_a_second_look_shows_the_same(
    tmp_path: Path, ahead: float
) -> None:
    path = put(tmp_path, "aanbod.csv")
    os.utime(path, (time.time() + ahead, time.time() + ahead))
    waited: list[float] = []

    assert has_settled(path, waited.append)
    assert len(waited) == 1


def test_a_file_that_grows_has_not_settled(tmp_path: Path) -> None:
    path = tmp_path / "aanbod.csv"
    path.write_text("eerste helft")

    def and_somebody_writes(seconds: float) -> None:
        path.write_text("en dan de tweede")

    assert not has_settled(path, and_somebody_writes)
