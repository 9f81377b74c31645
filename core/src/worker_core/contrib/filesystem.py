"""External storage in a directory: large payloads as files, on a disk that all who need them share.

    storage = ExternalStorage(drivers=[FileSystemStorageDriver("/mnt/payloads")])
    client = await Client.connect(..., data_converter=DataConverter(external_storage=storage))

For a single machine, a network file system, and tests.

Rules:

* A file is named after the SHA-256 of its content. What is stored twice, such as by a task that is
  done again, is one file; and a file that was damaged or exchanged is noticed and not used.
* A file appears under its name when it is whole and on the disk, not before.
* A claim names a digest and no path, so one that somebody forged leads nowhere else.
* Nothing is ever deleted. Delete files when no history needs them any more, that is, when the
  retention of the last workflow that wrote to them is over.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from worker_core.api.common.v1 import Payload
from worker_core.converter import (
    StorageDriver,
    StorageDriverClaim,
    StorageDriverRetrieveContext,
    StorageDriverStoreContext,
)

__all__ = ["FileSystemStorageDriver"]

_ALGORITHM: Final = "sha256"
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


class FileSystemStorageDriver(StorageDriver):
    """Keeps payloads as files of a directory.

    Args:
        directory: Where the files are. Made when the first one is stored.
        name: Name of the driver in references; the same wherever the payloads are to be read.

    Raises:
        ValueError: The name is empty, or there is something that is no directory.
    """

    def __init__(self, directory: str | os.PathLike[str], *, name: str = "filesystem") -> None:
        if not name:
            raise ValueError("name is empty. Give the driver a name, by which references find it.")
        self._directory = Path(directory).absolute()
        if self._directory.exists() and not self._directory.is_dir():
            raise ValueError(
                f"directory is {str(self._directory)!r}, which is a file. Pass a directory."
            )
        self._name = name

    @property
    def directory(self) -> Path:
        """Where the files are."""
        return self._directory

    def name(self) -> str:
        """See base class."""
        return self._name

    async def store(
        self, context: StorageDriverStoreContext, payloads: Sequence[Payload]
    ) -> list[StorageDriverClaim]:
        """Write payloads to files, in a thread.

        Raises:
            OSError: A file cannot be written.
        """
        contents = [payload.SerializeToString(deterministic=True) for payload in payloads]
        return await asyncio.to_thread(self._write, contents)

    async def retrieve(
        self, context: StorageDriverRetrieveContext, claims: Sequence[StorageDriverClaim]
    ) -> list[Payload]:
        """Read payloads from files, in a thread.

        Raises:
            ValueError: A claim is not of this driver's making, or a file is not what was stored.
            FileNotFoundError: There is no such file.
            OSError: A file cannot be read.
        """
        digests = [self._digest_of(claim) for claim in claims]
        return [
            Payload.FromString(content) for content in await asyncio.to_thread(self._read, digests)
        ]

    # In a thread.

    def _write(self, contents: Sequence[bytes]) -> list[StorageDriverClaim]:
        claims: list[StorageDriverClaim] = []
        for content in contents:
            digest = hashlib.new(_ALGORITHM, content).hexdigest()
            path = self._path(digest)
            if not path.exists():
                _write_whole(path, content)
            claims.append(StorageDriverClaim({"hash_algorithm": _ALGORITHM, "hash_value": digest}))
        return claims

    def _read(self, digests: Sequence[str]) -> list[bytes]:
        contents: list[bytes] = []
        for digest in digests:
            path = self._path(digest)
            try:
                content = path.read_bytes()
            except FileNotFoundError as error:
                raise FileNotFoundError(
                    error.errno,
                    f"Driver '{self._name}' does not have a payload that a history refers to. It was "
                    "deleted, or stored in another directory",
                    str(path),
                ) from error
            if hashlib.new(_ALGORITHM, content).hexdigest() != digest:
                raise ValueError(
                    f"Driver '{self._name}': the file {str(path)!r} is not what was stored. It was "
                    "damaged or exchanged, and is not used."
                )
            contents.append(content)
        return contents

    def _digest_of(self, claim: StorageDriverClaim) -> str:
        data = claim.claim_data
        digest = data.get("hash_value", "")
        if data.get("hash_algorithm") != _ALGORITHM or not _DIGEST.fullmatch(digest):
            raise ValueError(
                f"Driver '{self._name}' cannot read the claim {dict(data)!r}, which another kind of "
                "driver made. Give each driver a name of its own."
            )
        return digest

    def _path(self, digest: str) -> Path:
        # Directories with very many files are slow on some systems.
        return self._directory / digest[:2] / digest


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file that is either there and whole, or not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
