"""External storage in a directory."""

from __future__ import annotations

from pathlib import Path

import pytest

from worker_core.contrib.filesystem import FileSystemStorageDriver
from worker_core.converter import (
    DataConverter,
    ExternalStorage,
    StorageDriverClaim,
    StorageDriverRetrieveContext,
)

VALUES = ["x" * 1000, {"a": list(range(300))}, "short"]


def converter(driver: FileSystemStorageDriver) -> DataConverter:
    return DataConverter(external_storage=ExternalStorage([driver], payload_size_threshold=500))


def files(directory: Path) -> list[Path]:
    return sorted(path for path in directory.rglob("*") if path.is_file())


async def test_what_is_stored_comes_back(tmp_path: Path) -> None:
    payloads = await converter(FileSystemStorageDriver(tmp_path / "new")).encode(VALUES)
    assert len(files(tmp_path)) == 2
    assert [bool(payload.external_payloads) for payload in payloads] == [True, True, False]
    # Somebody else's driver of the same directory.
    assert (
        await converter(FileSystemStorageDriver(str(tmp_path / "new"))).decode(payloads) == VALUES
    )


async def test_the_same_is_stored_once(tmp_path: Path) -> None:
    driver = FileSystemStorageDriver(tmp_path)
    first = await converter(driver).encode(VALUES)
    assert first == await converter(driver).encode(VALUES)
    assert len(files(tmp_path)) == 2


async def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    payloads = await converter(FileSystemStorageDriver(tmp_path)).encode(VALUES)
    files(tmp_path)[0].unlink()
    with pytest.raises(FileNotFoundError, match="does not have a payload that a history refers to"):
        await converter(FileSystemStorageDriver(tmp_path)).decode(payloads)


async def test_a_damaged_file_is_not_used(tmp_path: Path) -> None:
    payloads = await converter(FileSystemStorageDriver(tmp_path)).encode(VALUES)
    damaged = files(tmp_path)[0]
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"!")
    with pytest.raises(ValueError, match="is not what was stored"):
        await converter(FileSystemStorageDriver(tmp_path)).decode(payloads)


async def test_nothing_is_left_where_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        await converter(FileSystemStorageDriver(tmp_path)).encode(VALUES)
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"key": "k"},
        {"hash_algorithm": "sha256", "hash_value": "../../../etc/passwd"},
        {"hash_algorithm": "md5", "hash_value": "0" * 64},
    ],
)
async def test_claims_of_others_are_refused(tmp_path: Path, data: dict[str, str]) -> None:
    driver = FileSystemStorageDriver(tmp_path)
    with pytest.raises(ValueError, match="cannot read the claim"):
        await driver.retrieve(StorageDriverRetrieveContext(), [StorageDriverClaim(data)])


def test_bad_settings(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ValueError, match=r"directory is .*file"):
        FileSystemStorageDriver(tmp_path / "file")
    with pytest.raises(ValueError, match="name is empty"):
        FileSystemStorageDriver(tmp_path, name="")
    driver = FileSystemStorageDriver(tmp_path, name="other")
    assert (driver.name(), driver.type(), driver.directory) == (
        "other",
        "FileSystemStorageDriver",
        tmp_path,
    )
