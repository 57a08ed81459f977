"""The checksum of a delivery depends on contents only."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart.errors import FileMissingError, UnreadableFileError
from socialekaart.exchange.checksum import checksum_of

CONTENTS = st.lists(st.binary(max_size=20), min_size=1, max_size=4)


def written(folder: Path, contents: list[bytes], prefix: str) -> list[Path]:
    paths = [folder / f"{prefix}{number}.csv" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return paths


def test_one_file_has_the_sum_that_other_tools_show(tmp_path: Path) -> None:
    paths = written(tmp_path, [b"naam;aanbieder\r\n" * 100_000], "aanbod")

    assert checksum_of(paths) == hashlib.sha256(paths[0].read_bytes()).hexdigest()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(CONTENTS.flatmap(lambda contents: st.tuples(st.just(contents), st.permutations(contents))))
def test_names_and_order_make_no_difference(
    tmp_path: Path, both: tuple[list[bytes], list[bytes]]
) -> None:
    first = checksum_of(written(tmp_path, both[0], "een"))

    assert first == checksum_of(written(tmp_path, both[1], "twee"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(CONTENTS, CONTENTS)
def test_other_contents_make_another_sum(
    tmp_path: Path, one: list[bytes], other: list[bytes]
) -> None:
    same = checksum_of(written(tmp_path, one, "een")) == checksum_of(
        written(tmp_path, other, "twee")
    )

    assert same is (sorted(one) == sorted(other))


def test_what_is_in_which_file_matters(tmp_path: Path) -> None:
    assert checksum_of(written(tmp_path, [b"ab", b"c"], "een")) != checksum_of(
        written(tmp_path, [b"a", b"bc"], "twee")
    )


def test_a_package_in_a_folder_is_the_sum_of_its_tables(tmp_path: Path) -> None:
    paths = written(tmp_path, [b"een", b"twee"], "services")
    (tmp_path / "datapackage.json").write_text("{}")
    (tmp_path / "Thumbs.db").write_bytes(b"plaatje")
    (tmp_path / "map.csv").mkdir()

    assert checksum_of([tmp_path]) == checksum_of([*paths, tmp_path / "datapackage.json"])


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        checksum_of([tmp_path / "weg.csv"])


def test_a_file_that_cannot_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = written(tmp_path, [b"x"], "aanbod")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(UnreadableFileError, match="Sluit het in Excel"):
        checksum_of(paths)
