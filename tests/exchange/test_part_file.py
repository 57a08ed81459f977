"""A received file appears whole under its name, or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from socialekaart.errors import DiskFullError, UnwritableFileError
from socialekaart.exchange.checksum import checksum_of
from socialekaart.exchange.part_file import PartFile


def test_it_counts_and_hashes_what_is_written(tmp_path: Path) -> None:
    with PartFile(tmp_path) as part:
        part.write(b"")
        part.write(b" \r\n")
        part.write(b"x" * 5000)
        path = part.keep("aanbod.csv")

    assert path.read_bytes() == b" \r\n" + b"x" * 5000
    assert part.size == 5003
    assert part.start == b" \r\n" + b"x" * 4093
    assert not part.is_blank
    assert part.checksum == checksum_of([path])
    assert list(tmp_path.iterdir()) == [path]


def test_it_knows_that_nothing_but_white_space_came(tmp_path: Path) -> None:
    with PartFile(tmp_path) as part:
        part.write(b"\xef\xbb\xbf")
        part.write(b" \r\n")

    assert part.is_blank


def test_it_has_no_name_before_it_is_whole(tmp_path: Path) -> None:
    with PartFile(tmp_path) as part:
        part.write(b"half")
        assert [path.suffix for path in tmp_path.iterdir()] == [".part"]

    assert not list(tmp_path.iterdir())


def test_another_file_of_that_name_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "aanbod.csv").write_bytes(b"ander")
    (tmp_path / "aanbod (2).csv").mkdir()

    with PartFile(tmp_path) as part:
        part.write(b"nieuw")
        path = part.keep("aanbod.csv")

    assert path.name == "aanbod (3).csv"
    assert (tmp_path / "aanbod.csv").read_bytes() == b"ander"


def test_the_same_file_is_not_kept_twice(tmp_path: Path) -> None:
    (tmp_path / "aanbod.csv").write_bytes(b"zelfde")

    with PartFile(tmp_path) as part:
        part.write(b"zelfde")
        path = part.keep("aanbod.csv")

    assert list(tmp_path.iterdir()) == [path] == [tmp_path / "aanbod.csv"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, DiskFullError), (errno.EACCES, UnwritableFileError)],
)
def test_a_disk_that_refuses_is_said_and_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception]
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", refuse)

    with PartFile(tmp_path) as part, pytest.raises(kind):
        part.keep("aanbod.csv")

    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_said_while_writing(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("only Linux has a disk that is always full")
    with PartFile(tmp_path) as part:
        part._file.close()
        part._file = Path("/dev/full").open("wb", buffering=0)  # noqa: SIM115  # closed by PartFile
        with pytest.raises(DiskFullError, match="vol"):
            part.write(b"x")
